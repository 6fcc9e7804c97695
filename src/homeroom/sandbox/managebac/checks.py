"""What is wrong with a value of a body, in words; empty text if nothing is.

The words are a guess, apart from "can't be blank" and "is not included in the list"
(vendor elsewhere).
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import Final

from homeroom.sandbox.shapes import as_list, as_object

Check = Callable[[object], str]

BLANK: Final = "can't be blank"
NOT_LISTED: Final = "is not included in the list"
MISSING: Final = "must exist"


def text(value: object) -> str:
    """A text."""
    return "" if isinstance(value, str) else "is not a text"


def flag(value: object) -> str:
    """True or false."""
    return "" if isinstance(value, bool) else "is not a boolean"


def number(value: object) -> str:
    """A whole number."""
    return "" if type(value) is int else "is not a number"


def amount(value: object) -> str:
    """Any number."""
    return "" if type(value) in (int, float) else "is not a number"


def day(value: object) -> str:
    """A day as `yyyy-mm-dd`."""
    try:
        if isinstance(value, str) and len(value) == 10:
            date.fromisoformat(value)
            return ""
    except ValueError:
        pass
    return "is not a valid date"


def anything(value: object) -> str:
    """Anything, such as a map without a fixed form."""
    return ""


def an_object(value: object) -> str:
    """An object."""
    return "" if as_object(value) is not None else "is not an object"


def list_of(check: Check) -> Check:
    """A list whose items all pass a check."""

    def message(value: object) -> str:
        items = as_list(value)
        if items is None:
            return "is not a list"
        messages = [check(item) for item in items]
        return next((message for message in messages if message), "")

    return message


def one_of(values: Collection[object]) -> Check:
    """One of some values."""
    return lambda value: "" if _plain(value) and value in values else NOT_LISTED


def at_least(length: int) -> Check:
    """A text that is not too short."""
    short = f"is too short (minimum is {length} characters)"
    return lambda value: text(value) or ("" if len(str(value)) >= length else short)


def _plain(value: object) -> bool:
    return value is None or isinstance(value, str | bool | int | float)


texts: Final = list_of(text)
"""A list of texts."""

numbers: Final = list_of(number)
"""A list of whole numbers."""
