"""Which fields a request may set, and which values they take."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final

from homeroom.sandbox.managebac.calendar import is_term
from homeroom.sandbox.managebac.catalogue import PROGRAMS
from homeroom.sandbox.managebac.checks import flag, number, numbers, text, texts
from homeroom.sandbox.managebac.refused import Body, Errors, Invalid, Unpermitted
from homeroom.sandbox.shapes import as_list

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.tenant import Tenant

UPDATE: Final = (
    "name",
    "description",
    "language",
    "sl",
    "hl",
    "subject_option",
    "class_section",
    "uniq_id",
    "end_term_id",
    "lock_memberships",
    "archived",
    "subject_ids",
)
"""Fields of an update (vendor document; `end_term_id`: vendor elsewhere)."""

_WITHOUT_LANGUAGE: Final = ("v2", "v2p3")
"""Versions whose update refuses `language` (vendor elsewhere; `v2` is a guess)."""

_NEVER_BLANK: Final = ("name", "archived", "sl", "hl")


def checked_create(body: Body, tenant: Tenant) -> Body:
    """The fields of a new class; nulls are ignored (vendor elsewhere).

    Raises:
        Unpermitted: A field is unknown (a guess for this operation).
        Invalid: A value is refused.
    """
    _permit(body, CREATE)
    values = {name: value for name, value in body.items() if value is not None}
    _check(values, tenant)
    return values


def checked_update(body: Body, version: str, tenant: Tenant) -> Body:
    """The fields of an update; null clears what may be blank (a guess).

    Raises:
        Unpermitted: A field cannot be updated (vendor elsewhere).
        Invalid: A value is refused.
    """
    without = ("language",) if version in _WITHOUT_LANGUAGE else ()
    _permit(body, [name for name in UPDATE if name not in without])
    blank = [name for name in _NEVER_BLANK if body.get(name, ...) in (None, "")]
    if blank:
        raise Invalid({name: ["can't be blank"] for name in blank})
    _check({name: value for name, value in body.items() if value is not None}, tenant)
    return body


def _permit(body: Body, allowed: Iterable[str]) -> None:
    permitted = tuple(allowed)
    refused = [name for name in body if name not in permitted]
    if refused:
        raise Unpermitted(refused, permitted)


def _check(values: Body, tenant: Tenant) -> None:
    errors = {
        name: [message]
        for name, value in values.items()
        if (message := _TYPES[name](value))
    } or _unknown(values, tenant)
    if errors:
        raise Invalid(errors)


def _unknown(values: Body, tenant: Tenant) -> Errors:
    """References to what the school does not have; the texts are a guess."""
    errors: Errors = {}
    catalogue = tenant.catalogue
    for name in ("start_term_id", "end_term_id"):
        if name in values and not is_term(tenant, values[name]):
            errors[name] = ["must exist"]
    if values.get("subject_id", catalogue.subject_ids[0]) not in catalogue.subjects:
        errors["subject_id"] = ["must exist"]
    if not set(as_list(values.get("subject_ids")) or ()) <= catalogue.subjects.keys():
        errors["subject_ids"] = ["must exist"]
    return errors | _unknown_grade(values)


def _unknown_grade(values: Body) -> Errors:
    code, grade = values.get("program"), values.get("grade_number")
    if code is None:
        return {}
    program = PROGRAMS.get(str(code))
    if program is None:
        return {"program": ["is not included in the list"]}
    if grade is not None and grade not in program.grades:
        return {"grade_number": ["is not included in the list"]}
    return {}


def _option(value: object) -> str:
    return text(value) if texts(value) else ""


_TYPES: Final[Mapping[str, Callable[[object], str]]] = {
    "start_term_id": number,
    "end_term_id": number,
    "subject_id": number,
    "program": text,
    "grade_number": number,
    "name": text,
    "description": text,
    "language": text,
    "uniq_id": text,
    "class_section": text,
    "subject_ids": numbers,
    "sl": flag,
    "hl": flag,
    "subject_option": _option,
    "lock_memberships": text,
    "archived": flag,
}

CREATE: Final = tuple(name for name in _TYPES if name != "archived")
"""Fields of a new class (vendor document)."""
