"""What is wrong with a value of a body, in words; empty text if nothing is.

The words are a guess, apart from "can't be blank" and "is not included in the list"
(vendor elsewhere).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from homeroom.sandbox.managebac.academics import dates
from homeroom.sandbox.shapes import as_list

Check = Callable[[object], str]

BLANK: Final = "can't be blank"
NOT_LISTED: Final = "is not included in the list"
MISSING: Final = "must exist"


def _typed(what: str, *types: type) -> Check:
    return lambda value: "" if type(value) in types else f"is not {what}"


text: Final = _typed("a text", str)
"""A text."""

flag: Final = _typed("a boolean", bool)
"""True or false."""

number: Final = _typed("a number", int)
"""A whole number."""

an_object: Final = _typed("an object", dict)
"""An object."""


def day(value: object) -> str:
    """A day as `yyyy-mm-dd`."""
    return "" if dates.read_day(value) else "is not a valid date"


def time(value: object) -> str:
    """A moment."""
    return "is not a valid time" if dates.read_time(value) is None else ""


def anything(value: object) -> str:
    """Anything, such as a map without a fixed form."""
    return ""


def list_of(check: Check) -> Check:
    """A list whose items all pass a check."""

    def message(value: object) -> str:
        items = as_list(value)
        if items is None:
            return "is not a list"
        messages = map(check, items)
        return next((message for message in messages if message), "")

    return message


def one_of(values: Sequence[object]) -> Check:
    """One of some values."""
    return lambda value: "" if value in values else NOT_LISTED


def at_least(length: int) -> Check:
    """A text that is not too short."""
    short = f"is too short (minimum is {length} characters)"
    return lambda value: text(value) or ("" if len(str(value)) >= length else short)


texts: Final = list_of(text)
"""A list of texts."""

numbers: Final = list_of(number)
"""A list of whole numbers."""
