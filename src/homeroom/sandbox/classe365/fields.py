"""Which fields a record has, and which values they take.

Names of fields: third party, for an older version of the API; the same names here are
a guess. So are which are required, and all texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from attrs import frozen

from homeroom.sandbox.classe365.envelope import Problem, Row, invalid

Knows = Callable[[str, int], bool]
"""Whether a family has a record with an id."""

_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)


@frozen(kw_only=True)
class Field:
    """One field of a record.

    `read` returns the value as it is stored, or raises a `ValueError` that says what
    is wrong.
    """

    read: Callable[[object], object]
    required: bool = False
    refers: str | None = None
    """The family whose id the value is."""


def checked(fields: Mapping[str, Field], body: Row, *, new: bool, knows: Knows) -> Row:
    """The values that a body sets; null empties a field that is not required.

    Args:
        fields: Those of the family.
        body: What was sent, without the id.
        new: Whether required fields must be there.
        knows: Tells whether a reference leads somewhere.

    Raises:
        Refusal: 400, with an entry in `errors` for each problem.
    """
    values: Row = {}
    problems: list[Problem] = []
    for name in _names(fields, body, new=new):
        try:
            values[name] = _value(fields.get(name), body.get(name), knows)
        except ValueError as wrong:
            problems.append((name, str(wrong)))
    if problems:
        raise invalid(problems)
    return values


def read_id(value: object) -> int:
    """An id: a positive integer or its digits.

    Raises:
        ValueError: It is none.
    """
    digits = str(value) if type(value) is int else value
    if not isinstance(digits, str) or not _NUMBER.fullmatch(digits):
        raise ValueError(f"is not an id: {value}")
    return int(digits)


def text(*, required: bool = False) -> Field:
    """A field for text."""
    return Field(read=_text, required=required)


def day(*, required: bool = False) -> Field:
    """A field for a date (YYYY-MM-DD: third party)."""
    return Field(read=_day, required=required)


def flag() -> Field:
    """A field that is "0" or "1", as text (third party)."""
    return Field(read=_flag)


def reference(family: str, *, required: bool = False) -> Field:
    """A field for the id of a record of another family."""
    return Field(read=read_id, required=required, refers=family)


def _names(fields: Mapping[str, Field], body: Row, *, new: bool) -> list[str]:
    required = [name for name, field in fields.items() if field.required and new]
    return list(dict.fromkeys([*body, *required]))


def _value(field: Field | None, sent: object, knows: Knows) -> object:
    if field is None:
        raise ValueError("is not a field of this resource")
    if sent is None or sent == "":
        if field.required:
            raise ValueError("is required")
        return None
    value = field.read(sent)
    if field.refers and not (isinstance(value, int) and knows(field.refers, value)):
        raise ValueError(f"leads to no record of {field.refers}: {value}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"is not a text: {value}")
    return value


def _day(value: object) -> str:
    try:
        if not isinstance(value, str) or not _DATE.fullmatch(value):
            raise ValueError
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise ValueError(f"is not a date (YYYY-MM-DD): {value}") from None


def _flag(value: object) -> str:
    if value not in ("0", "1"):
        raise ValueError(f'is neither "0" nor "1": {value}')
    return str(value)
