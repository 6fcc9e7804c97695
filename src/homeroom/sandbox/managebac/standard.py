"""The answers that most operations share: list, show, create, update, delete."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar

from starlette.responses import Response

from homeroom.sandbox.managebac.call import Call, Handler, accepted, not_found
from homeroom.sandbox.managebac.checks import BLANK, MISSING
from homeroom.sandbox.managebac.kinds import Field, Kind
from homeroom.sandbox.managebac.query import page_request, read_moment
from homeroom.sandbox.managebac.refused import Body, Errors, Invalid
from homeroom.sandbox.managebac.store import Row, Wanted, number_of
from homeroom.sandbox.managebac.tenant import Tenant

T = TypeVar("T")

OK: Final[Row] = {"status": "ok"}


def kind_of(call: Call) -> Kind:
    """The kind of records that the operation is about."""
    kind = call.operation.kind
    assert kind is not None
    return kind


def wanted(call: Call) -> Wanted:
    """What the filters of the operation ask for."""
    filters = [one for one in call.operation.filters if call.serves(one.since)]
    asked = (one.condition(call) for one in filters)
    deletions = any("deleted_since" in one.names for one in filters)
    return Wanted(
        conditions=tuple(one for one in asked if one is not None),
        deleted_since=read_moment(call.query, "deleted_since") if deletions else None,
    )


def page_by(show: Callable[[Call, Row], Row]) -> Handler:
    """The records that the filters leave, a page of them where the list has pages.

    Args:
        show: A record as the list shows it.
    """

    def page(call: Call) -> Row:
        kind, within = kind_of(call), call.operation.within
        records, asked = call.tenant.records(kind), wanted(call)
        if within is None:
            found = records.matching(asked)
        else:
            found = records.matching_of(within.field, within.owner(call), asked)
        return paged(call, kind.name, found, lambda one: show(call, records[one]))

    return page


def one_by(show: Callable[[Call, Row], Row]) -> Handler:
    """One record in its wrapper, as a function shows it."""
    return lambda call: {kind_of(call).shown_as: show(call, found_row(call))}


def _plainly(call: Call, row: Row) -> Row:
    return kind_of(call).shown(call.tenant, row)


show_page: Final = page_by(_plainly)
show_one: Final = one_by(_plainly)


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
    page = page_request(call.query, call.operation.page)
    told = {**page.meta(len(found)), **(meta or {})}
    return {name: [show(one) for one in page.cut(found)], **beside, "meta": told}


def create(call: Call) -> Row:
    """Create a record and answer with it in its wrapper."""
    kind = kind_of(call)
    return wrapped(call, kind, created(call, kind)["id"])


def update(call: Call) -> Row:
    """Change the fields of a record that are sent; null clears one (a guess)."""
    kind, row = kind_of(call), found_row(call)
    changed(call, kind, row, call.wrapped(kind.wrapper))
    return wrapped(call, kind, row["id"])


def replace(call: Call) -> Row:
    """Give a record a whole new state: fields that are not sent are cleared."""
    kind, row = kind_of(call), found_row(call)
    cleared = {name: None for name, one in kind.fields.items() if one.stored}
    changed(call, kind, row, {**cleared, **call.wrapped(kind.wrapper)})
    return wrapped(call, kind, row["id"])


def delete(call: Call) -> Response:
    """Delete a record and answer without a body."""
    call.tenant.delete(kind_of(call), number_of(found_row(call)))
    return Response(status_code=204)


def delete_and_show(call: Call) -> Row:
    """Delete a record and answer with what it was."""
    kind, row = kind_of(call), found_row(call)
    gone = wrapped(call, kind, row["id"])
    call.tenant.delete(kind, number_of(row))
    return gone


def archiving(archived: bool, further: Callable[[Call], Row] | None = None) -> Handler:
    """Archive records, or bring them back; a repeat does no harm.

    Args:
        archived: Whether they are archived.
        further: What else a request changes.
    """

    def archive(call: Call) -> Row:
        kind, row = kind_of(call), found_row(call)
        sent = {"archived": archived, **(further(call) if further else {})}
        kept = call.tenant.records(kind).update(number_of(row), sent)
        kind.saved(call.tenant, kept, sent)
        return OK

    return archive


def found_row(call: Call) -> Row:
    """The record that the path names, of the owner that it names.

    Raises:
        Refusal: 404, there is none.
    """
    kind, within = kind_of(call), call.operation.within
    owner = None if within is None else within.owner(call)
    row = call.row(kind)
    if within is not None and row.get(within.field) != owner:
        raise not_found(kind.model, call.id)
    return row


def owner_of(call: Call) -> Row:
    """The field that says whose the records are which the path names.

    Raises:
        Refusal: 404, there is no such owner.
    """
    within = call.operation.within
    return {} if within is None else {within.field: within.owner(call)}


def created(call: Call, kind: Kind) -> Row:
    """A new record from the wrapped fields of the body, nulls left out.

    Null on create is left out of account: vendor elsewhere.

    Raises:
        Refusal: 404, the owner is unknown; 400 or 422, the body is refused.
    """
    owner, sent = owner_of(call), call.wrapped(kind.wrapper)
    given = {name: value for name, value in sent.items() if value is not None}
    values = accepted(lambda: checked(call, kind, None, given), call.operation.errors)
    records = call.tenant.records(kind)
    row = records.create({**kind.blank, **owner, **stored(kind, values)})
    kind.saved(call.tenant, row, values)
    return row


def changed(call: Call, kind: Kind, row: Row, sent: Body) -> None:
    """Change a record by the fields of a body.

    Raises:
        Refusal: 422, a value is refused.
    """
    values = accepted(lambda: checked(call, kind, row, sent), call.operation.errors)
    records = call.tenant.records(kind)
    kept = records.update(number_of(row), stored(kind, values))
    kind.saved(call.tenant, kept, values)


def checked(call: Call, kind: Kind, row: Row | None, sent: Body) -> Body:
    """The fields of a body that a kind takes; the record is `None` on create.

    Raises:
        Refusal: 422, in strict mode, a field is unknown.
        Invalid: A value is refused.
    """
    call.check_keys(sent, kind.fields)
    values = {name: value for name, value in sent.items() if name in kind.fields}
    errors = problems(call.tenant, kind.fields, values, new=row is None)
    owner = owner_of(call) if row is None else {}
    errors = errors or dict(kind.together(call.tenant, row, {**owner, **values}))
    if errors:
        raise Invalid(errors)
    return values


def problems(
    tenant: Tenant, fields: Mapping[str, Field], values: Body, *, new: bool = True
) -> Errors:
    """What is wrong with values of fields, each for itself."""
    return {
        name: [message]
        for name, field in fields.items()
        if (message := _problem(tenant, field, name, values, new))
    }


def stored(kind: Kind, values: Body) -> Row:
    """The values that the record keeps."""
    return {name: value for name, value in values.items() if kind.fields[name].stored}


def shown(call: Call, kind: Kind, number: int) -> Row:
    """A record as it is shown."""
    return kind.shown(call.tenant, call.tenant.records(kind)[number])


def wrapped(call: Call, kind: Kind, number: object, **beside: object) -> Row:
    """A record in its wrapper."""
    assert isinstance(number, int)
    return {kind.shown_as: shown(call, kind, number), **beside}


def outcome(errors: Errors, **about: object) -> Row:
    """What became of one item of many, as its entry in the answer."""
    failed = {"status": "unprocessable_entity", "errors": errors}
    return {**about, **(failed if errors else OK)}


def _problem(tenant: Tenant, field: Field, name: str, values: Body, new: bool) -> str:
    value = values.get(name)
    if value is None or value == "":
        missing = field.required and (new or name in values)
        return BLANK if missing else ""
    return problem(tenant, field, value)


def problem(tenant: Tenant, field: Field, value: object) -> str:
    """What is wrong with a value that is not blank."""
    message, refers = field.check(value), field.refers
    return message or ("" if refers is None or refers(tenant, value) else MISSING)
