"""The operations that change classes."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from homeroom.sandbox.managebac import standard
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.catalogue import PROGRAMS
from homeroom.sandbox.managebac.checks import BLANK, NOT_LISTED
from homeroom.sandbox.managebac.class_records import CLASSES, detailed, made_name
from homeroom.sandbox.managebac.kinds import without_nulls
from homeroom.sandbox.managebac.refused import Body, Errors, Invalid, Unpermitted
from homeroom.sandbox.managebac.store import Row, number_of
from homeroom.sandbox.managebac.tenant import Tenant

_CREATE: Final = tuple(name for name in CLASSES.fields if name != "archived")
"""Fields of a new class (vendor document)."""

_NEVER_BLANK: Final = ("name", "archived", "sl", "hl")


def create(call: Call) -> object:
    """Create a class and answer 200 with it, bare.

    The bare object: vendor document. 200, not 201: vendor elsewhere. No field is
    required (vendor document).
    """
    return detailed(call.tenant, _created(call.tenant, call.payload()))


def update(call: Call) -> object:
    """Change a class and answer with it, bare (vendor document)."""
    number = call.number(CLASSES)
    return detailed(call.tenant, _updated(call, number, call.payload()))


def upsert(call: Call) -> object:
    """Create and update many classes; each item has its own result.

    The bare list and a failed item: vendor document. An item that went well or was
    not found: vendor elsewhere.
    """
    items = call.items("classes")
    return [_upserted(call, index, item) for index, item in enumerate(items)]


def _upserted(call: Call, index: int, item: Body) -> Row:
    number, values = item.get("id"), {**item}
    values.pop("id", None)
    try:
        if number is None:
            row = _created(call.tenant, values)
        elif CLASSES.has(call.tenant, number):
            row = _updated(call, number_of(item), values)
        else:
            errors = {"id": [f"Cannot find Class with ID={number}"]}
            return {"index": index, "errors": errors, "status": "not_found"}
    except Unpermitted as refused:
        errors = {"base": [refused.message]}
    except Invalid as invalid:
        errors = invalid.errors
    else:
        return {"index": index, "class": detailed(call.tenant, row), **standard.OK}
    return {"index": index, "status": "unprocessable_entity", "errors": errors}


def _created(tenant: Tenant, body: Body) -> Row:
    """A new class without members; nulls are ignored (vendor elsewhere).

    Raises:
        Unpermitted: A field is unknown (a guess for this operation).
        Invalid: A value is refused.
    """
    _check(tenant, body, _CREATE)
    row = tenant.records(CLASSES).create({**CLASSES.blank, **without_nulls(body)})
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
    allowed = [one for one in CLASSES.changeable if one != "language" or not newer]
    empty = [one for one in _NEVER_BLANK if body.get(one, ...) in (None, "")]
    blank = {name: [BLANK] for name in empty}
    _check(call.tenant, body, allowed, blank)
    return call.tenant.records(CLASSES).update(number, body)


def _check(
    tenant: Tenant, body: Body, allowed: Collection[str], blank: Errors | None = None
) -> None:
    if unknown := [name for name in body if name not in allowed]:
        raise Unpermitted(unknown, allowed)
    values = without_nulls(body)
    wrongs = {
        name: [message]
        for name, value in values.items()
        if (message := standard.problem(tenant, CLASSES.fields[name], value))
    }
    program, grade = (
        PROGRAMS.get(str(values.get("program"))),
        values.get("grade_number"),
    )
    known = program is None or grade is None or grade in program.grades
    fits: Errors = {} if known else {"grade_number": [NOT_LISTED]}
    if errors := blank or wrongs or fits:
        raise Invalid(errors)
