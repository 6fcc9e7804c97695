"""The answers that most operations share: list, show, create, update, delete."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, TypeVar

from starlette.responses import Response

from homeroom.sandbox.managebac.call import Absent, Call, Invalid, Unpermitted
from homeroom.sandbox.managebac.checks import BLANK, MISSING, Field
from homeroom.sandbox.managebac.kinds import Kind, without_nulls
from homeroom.sandbox.managebac.query import read_moment
from homeroom.sandbox.managebac.store import Body, Errors, Row, Wanted, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.shapes import as_list

T = TypeVar("T")

OK: Final[Row] = {"status": "ok"}


def show_page(call: Call) -> Row:
    """The records that the filters leave, a page of them where the list has pages."""
    kind, owner = call.kind, owner_of(call)
    records = call.tenant.records(kind)
    found = records.matching(wanted(call), **owner)
    return paged(call, kind.name, found, lambda one: kind.in_list(call, records[one]))


def show_sample(call: Call, name: str) -> Row:
    """What is the same in all schools, or for all records that there are."""
    if call.operation.kind is not None:
        call.row(call.kind)
    return call.tenant.chance.filled(name)


def show_one(call: Call) -> Row:
    """One record in its wrapper."""
    return {call.kind.shown_as: call.kind.alone(call, found_row(call))}


def create(call: Call) -> Row:
    """Create a record and answer with it in its wrapper."""
    return wrapped(call, created(call))


def update(call: Call) -> Row:
    """Change the fields of a record that are sent; null clears one (a guess)."""
    return wrapped(call, changed(call, found_row(call), call.wrapped()))


def replace(call: Call) -> Row:
    """Give a record a whole new state: fields that are not sent are cleared."""
    row, fields = found_row(call), call.kind.fields.items()
    cleared = {name: None for name, one in fields if one.stored}
    return wrapped(call, changed(call, row, {**cleared, **call.wrapped()}))


def delete(call: Call) -> Response:
    """Delete a record and answer without a body."""
    call.tenant.delete(call.kind, number_of(found_row(call)))
    return Response(status_code=204)


def delete_and_show(call: Call) -> Row:
    """Delete a record and answer with what it was."""
    row = found_row(call)
    gone = wrapped(call, row)
    call.tenant.delete(call.kind, number_of(row))
    return gone


def archive(call: Call, *, archived: bool = True, **further: object) -> Row:
    """Archive a record, or bring it back; a repeat does no harm."""
    number, values = number_of(found_row(call)), {"archived": archived, **further}
    kept = call.tenant.records(call.kind).update(number, values)
    call.kind.saved(call.tenant, kept, values)
    return OK


def unarchive(call: Call) -> Row:
    """Bring a record back that was archived."""
    return archive(call, archived=False)


def wanted(call: Call) -> Wanted:
    """What the filters of the operation ask for."""
    filters = [one for one in call.operation.filters if call.serves(one.since)]
    asked = (one.condition(call) for one in filters)
    deletions = any("deleted_since" in one.names for one in filters)
    return Wanted(
        conditions=tuple(one for one in asked if one is not None),
        deleted_since=read_moment(call.query, "deleted_since") if deletions else None,
    )


def paged(
    call: Call,
    name: str,
    found: Sequence[T],
    show: Callable[[T], object],
    *,
    meta: Row | None = None,
    **beside: object,
) -> Row:
    """A list in its wrapper; one with pages has `meta`, and perhaps more in it."""
    if call.operation.page is None:
        return {name: [show(one) for one in found], **beside}
    told = {**call.page.meta(len(found)), **(meta or {})}
    return {name: [show(one) for one in call.page.cut(found)], **beside, "meta": told}


def found_row(call: Call) -> Row:
    """The record that the path names, of the owner that it names.

    Raises:
        Refusal: 404, there is none.
    """
    return call.row(call.kind, "", **owner_of(call))


def owner_of(call: Call) -> Row:
    """The field that says whose the records are which the path names, if it does.

    Raises:
        Refusal: 404, there is no such owner.
    """
    within = call.operation.within
    return {} if within is None else {within.field: within.owner(call)}


def created(call: Call) -> Row:
    """A new record from the wrapped fields of the body, nulls left out.

    Null on create is left out of account: vendor elsewhere.

    Raises:
        Refusal: 404, the owner is unknown; 400, the body is refused.
        Invalid: A value is refused.
    """
    kind, owner = call.kind, owner_of(call)
    values = checked(call, kind, None, without_nulls(call.wrapped()))
    given = {**kind.blank, **owner, **stored(kind, values)}
    row = call.tenant.records(kind).create(given)
    kind.saved(call.tenant, row, values)
    return row


def changed(call: Call, row: Row, sent: Body) -> Row:
    """A record with the fields of a body.

    Raises:
        Invalid: A value is refused.
    """
    kind, values = call.kind, checked(call, call.kind, row, sent)
    kept = call.tenant.records(kind).update(number_of(row), stored(kind, values))
    kind.saved(call.tenant, kept, values)
    return kept


def checked(call: Call, kind: Kind, row: Row | None, sent: Body) -> Body:
    """The fields of a body that a kind takes; the record is `None` on create.

    Raises:
        Refusal: 422, in strict mode, a field is unknown.
        Invalid: A value is refused.
    """
    new, owner = row is None, owner_of(call) if row is None else {}
    names = kind.fields if new else kind.changeable
    fields = {name: kind.fields[name] for name in names}
    call.check_keys(sent, fields, always=kind.closed and not new)
    values = {name: value for name, value in sent.items() if name in fields}
    errors = problems(call.tenant, fields, values, new=new)
    errors = errors or kind.together(call.tenant, row, {**owner, **values})
    if errors:
        raise Invalid(errors)
    return values


def problems(
    tenant: Tenant, fields: Mapping[str, Field], values: Body, *, new: bool = True
) -> Errors:
    """What is wrong with values of fields, each for itself."""
    errors: Errors = {}
    for name, field in fields.items():
        value, message = values.get(name), ""
        if value not in (None, ""):
            message = problem(tenant, field, value)
        elif field.required and (new or name in values):
            message = BLANK
        if message:
            errors[name] = [message]
    return errors


def problem(tenant: Tenant, field: Field, value: object) -> str:
    """What is wrong with a value that is not blank."""
    if (message := field.check(value)) or not field.refers:
        return message
    kind, named = tenant.kinds[field.refers], as_list(value)
    numbers = [value] if named is None else named
    return "" if all(kind.has(tenant, one) for one in numbers) else MISSING


def stored(kind: Kind, values: Body) -> Row:
    """The values that the record keeps."""
    return {name: value for name, value in values.items() if kind.fields[name].stored}


def wrapped(call: Call, row: Row, **beside: object) -> Row:
    """A record as it is now, in its wrapper."""
    kept = call.tenant.records(call.kind)[number_of(row)]
    return {call.kind.shown_as: call.kind.shown(call.tenant, kept), **beside}


def outcomes(
    call: Call, items: Iterable[Body], act: Callable[[Body], Row | None], *names: str
) -> list[Row]:
    """What became of each of many items.

    Args:
        call: The request.
        items: What is to be done.
        act: Does one of them; raises, or says what its answer shows besides.
        names: What the answer repeats of an item, whatever becomes of it; `index` is
            its place.
    """

    def done(item: Body) -> Row:
        try:
            return {**(act(item) or {}), **OK}
        except Absent as absent:
            return {**absent.beside, "status": "not_found"}
        except (Invalid, Unpermitted) as refused:
            errors = {call.operation.errors: refused.errors}
            return {"status": "unprocessable_entity", **errors}

    return [
        {**{name: {**item, "index": n}.get(name) for name in names}, **done(item)}
        for n, item in enumerate(items)
    ]
