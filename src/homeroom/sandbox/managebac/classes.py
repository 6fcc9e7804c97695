"""The operations on classes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

from homeroom.sandbox.managebac import standard
from homeroom.sandbox.managebac.call import Call, accepted
from homeroom.sandbox.managebac.catalogue import PROGRAMS
from homeroom.sandbox.managebac.checks import BLANK, NOT_LISTED
from homeroom.sandbox.managebac.class_records import CLASSES, detailed, made_name
from homeroom.sandbox.managebac.filters import deleted, flagged, modified
from homeroom.sandbox.managebac.kinds import without_nulls
from homeroom.sandbox.managebac.operation import PAGED, Operation
from homeroom.sandbox.managebac.refused import Body, Errors, Invalid, Unpermitted
from homeroom.sandbox.managebac.store import Row, number_of
from homeroom.sandbox.managebac.tenant import Tenant

_CREATE: Final = tuple(name for name in CLASSES.fields if name != "archived")
"""Fields of a new class (vendor document)."""

_UPDATE: Final = (
    *("name", "description", "language", "sl", "hl", "subject_option"),
    *("class_section", "uniq_id", "end_term_id", "lock_memberships"),
    *("archived", "subject_ids"),
)
"""Fields of an update (vendor document; `end_term_id`: vendor elsewhere)."""

_NEVER_BLANK: Final = ("name", "archived", "sl", "hl")


def create(call: Call) -> object:
    """Create a class and answer 200 with it, bare.

    The bare object: vendor document. 200, not 201: vendor elsewhere. No field is
    required (vendor document).
    """
    row = accepted(lambda: _created(call.tenant, call.payload()))
    return detailed(call.tenant, row)


def update(call: Call) -> object:
    """Change a class and answer with it, bare (vendor document)."""
    number = call.number(CLASSES)
    row = accepted(lambda: _updated(call, number, call.payload()))
    return detailed(call.tenant, row)


def upsert(call: Call) -> object:
    """Create and update many classes; each item has its own result.

    The bare list and a failed item: vendor document. An item that went well or was
    not found: vendor elsewhere.
    """
    items = call.items("classes")
    return [_upserted(call, index, item) for index, item in enumerate(items)]


def _upserted(call: Call, index: int, item: Body) -> Row:
    values, number = dict(item), item.get("id")
    values.pop("id", None)
    try:
        if number is None:
            row = _created(call.tenant, values)
        elif CLASSES.has(call.tenant, number):
            row = _updated(call, number_of(item), values)
        else:
            errors = {"id": [f"Cannot find Class with ID={number}"]}
            return {"index": index, "errors": errors, "status": "not_found"}
    except Invalid as invalid:
        return standard.outcome(invalid.errors, index=index)
    except Unpermitted as refused:
        return standard.outcome({"base": [refused.message]}, index=index)
    return {"index": index, "class": detailed(call.tenant, row), "status": "ok"}


def _created(tenant: Tenant, body: Body) -> Row:
    """A new class without members; nulls are ignored (vendor elsewhere).

    Raises:
        Unpermitted: A field is unknown (a guess for this operation).
        Invalid: A value is refused.
    """
    _permit(body, _CREATE)
    values = without_nulls(body)
    _check(tenant, values)
    row = tenant.records(CLASSES).create({**CLASSES.blank, **values})
    row["name"] = row.get("name") or made_name(tenant, row)
    return row


def _updated(call: Call, number: int, body: Body) -> Row:
    """A class with other values; null clears what may be blank (a guess).

    That `language` is refused is newer (vendor elsewhere; `v2` is a guess).

    Raises:
        Unpermitted: A field cannot be updated (vendor elsewhere).
        Invalid: A value is refused.
    """
    newer = call.serves("v2p3")
    _permit(body, [one for one in _UPDATE if one != "language" or not newer])
    blank = [name for name in _NEVER_BLANK if body.get(name, ...) in (None, "")]
    if blank:
        raise Invalid({name: [BLANK] for name in blank})
    _check(call.tenant, without_nulls(body))
    return call.tenant.records(CLASSES).update(number, body)


def _permit(body: Body, allowed: Iterable[str]) -> None:
    permitted = tuple(allowed)
    if refused := [name for name in body if name not in permitted]:
        raise Unpermitted(refused, permitted)


def _check(tenant: Tenant, values: Body) -> None:
    errors = {
        name: [message]
        for name, value in values.items()
        if (message := standard.problem(tenant, CLASSES.fields[name], value))
    }
    if errors := errors or _unknown_grade(values):
        raise Invalid(errors)


def _unknown_grade(values: Body) -> Errors:
    program, grade = (
        PROGRAMS.get(str(values.get("program"))),
        values.get("grade_number"),
    )
    known = program is None or grade is None or grade in program.grades
    return {} if known else {"grade_number": [NOT_LISTED]}


_class: Final = partial(Operation, kind=CLASSES, source="vendor document")

OPERATIONS: Final = (
    _class(
        "GET",
        "/classes",
        standard.show_page,
        # That active ones alone are shown at first: vendor elsewhere.
        filters=(flagged("archived", default=False), modified(), deleted()),
        page=PAGED,
    ),
    _class("POST", "/classes", create, body=_CREATE),
    _class("PATCH", "/classes", upsert, body=("classes",), extended=True),
    _class("GET", "/classes/{id}", standard.show_one),
    _class("PATCH", "/classes/{id}", update, body=_UPDATE),
)
