"""Which fields a request may set, and which values they take."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from homeroom.sandbox.managebac.catalogue import PROGRAMS, Catalogue
from homeroom.sandbox.shapes import as_list

Body = Mapping[str, object]
Errors = dict[str, list[str]]

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


class Unpermitted(Exception):
    """The body has fields that the operation does not take."""

    def __init__(self, names: Iterable[str], allowed: Iterable[str]) -> None:
        super().__init__("unpermitted parameters")
        listed = ", ".join(f":{name}" for name in names)
        self.message: str = f"found unpermitted parameters: {listed}"
        self.allowed: list[object] = [
            {name: []} if name == "subject_ids" else name for name in allowed
        ]


class Invalid(Exception):
    """Values of the body are refused, each for a reason."""

    def __init__(self, errors: Errors) -> None:
        super().__init__("invalid values")
        self.errors = errors


def checked_create(body: Body, catalogue: Catalogue) -> Body:
    """The fields of a new class; nulls are ignored (vendor elsewhere).

    Raises:
        Unpermitted: A field is unknown (a guess for this operation).
        Invalid: A value is refused.
    """
    _permit(body, CREATE)
    values = {name: value for name, value in body.items() if value is not None}
    _check(values, catalogue)
    return values


def checked_update(body: Body, version: str, catalogue: Catalogue) -> Body:
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
    _check(
        {name: value for name, value in body.items() if value is not None}, catalogue
    )
    return body


def _permit(body: Body, allowed: Iterable[str]) -> None:
    permitted = tuple(allowed)
    refused = [name for name in body if name not in permitted]
    if refused:
        raise Unpermitted(refused, permitted)


def _check(values: Body, catalogue: Catalogue) -> None:
    errors = {
        name: [message]
        for name, value in values.items()
        if (message := _TYPES[name](value))
    } or _unknown(values, catalogue)
    if errors:
        raise Invalid(errors)


def _unknown(values: Body, catalogue: Catalogue) -> Errors:
    """References to what the school does not have; the texts are a guess."""
    errors: Errors = {}
    for name in ("start_term_id", "end_term_id"):
        if values.get(name, catalogue.terms[0]) not in catalogue.terms:
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


def _text(value: object) -> str:
    return "" if isinstance(value, str) else "is not a text"


def _flag(value: object) -> str:
    return "" if isinstance(value, bool) else "is not a boolean"


def _number(value: object) -> str:
    return "" if type(value) is int else "is not a number"


def _list_of(check: Callable[[object], str]) -> Callable[[object], str]:
    def message(value: object) -> str:
        items = as_list(value)
        if items is None:
            return "is not a list"
        messages = [check(item) for item in items]
        return next((message for message in messages if message), "")

    return message


_texts: Final = _list_of(_text)


def _option(value: object) -> str:
    return _text(value) if _texts(value) else ""


numbers: Final = _list_of(_number)
"""What is wrong with a list of numbers, or empty text."""

_TYPES: Final[Mapping[str, Callable[[object], str]]] = {
    "start_term_id": _number,
    "end_term_id": _number,
    "subject_id": _number,
    "program": _text,
    "grade_number": _number,
    "name": _text,
    "description": _text,
    "language": _text,
    "uniq_id": _text,
    "class_section": _text,
    "subject_ids": numbers,
    "sl": _flag,
    "hl": _flag,
    "subject_option": _option,
    "lock_memberships": _text,
    "archived": _flag,
}

CREATE: Final = tuple(name for name in _TYPES if name != "archived")
"""Fields of a new class (vendor document)."""
