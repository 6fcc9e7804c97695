"""What values of a body may be, and which fields, as `fields.txt` says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from attrs import frozen

from homeroom.sandbox.managebac import dates
from homeroom.sandbox.shapes import as_list

Check = Callable[[object], str]

BLANK: Final = "can't be blank"
NOT_LISTED: Final = "is not included in the list"
MISSING: Final = "must exist"


def _typed(what: str, *types: type) -> Check:
    return lambda value: "" if type(value) in types else f"is not {what}"


text: Final = _typed("a text", str)

flag: Final = _typed("a boolean", bool)

number: Final = _typed("a number", int)


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

numbers: Final = list_of(number)

_FIELD: Final = re.compile(r"(\w+)(!?)(~?)>?(\w*)")
_CHECKS: Final[Mapping[str, Check]] = {
    "text": text,
    "texts": texts,
    "flag": flag,
    "number": number,
    "numbers": numbers,
    "objects": list_of(_typed("an object", dict)),
    "day": day,
    "time": time,
    "password": at_least(6),
}


@frozen
class Field:
    """A field that a request may set.

    Args:
        check: Says what is wrong with a value.
        required: Whether a new record needs it, and none may lose it.
        stored: Whether the record keeps it; if not, `Kind.saved` makes something of it.
        refers: The kind of records that the value refers to.
    """

    check: Check
    required: bool = False
    stored: bool = True
    refers: str = ""


def fields_of(section: str, further: Mapping[str, Check]) -> dict[str, Field]:
    """The fields of a section; none if there is no such section.

    Args:
        section: Such as a kind of records.
        further: Checks that are known here alone.
    """
    return {
        name: Field(_check(check, further), bool(required), not unkept, refers)
        for check, *given in _lines(section)
        for name, required, unkept, refers in map(_parts, given)
    }


def _parts(text: str) -> tuple[str, ...]:
    found = _FIELD.fullmatch(text)
    assert found is not None, text
    return found.groups()


def _check(name: str, further: Mapping[str, Check]) -> Check:
    if "|" in name:
        return one_of(name.split("|"))
    return further[name] if name in further else _CHECKS[name]


def _lines(section: str) -> Iterator[list[str]]:
    headed = _sections().get(section)
    if headed is not None:
        (_, *others), *lines = headed
        for other in others:
            yield from _lines(other)
        yield from lines


@cache
def _sections() -> Mapping[str, list[list[str]]]:
    """The words of each line, by the first word of their section."""
    text = files("homeroom.sandbox.managebac").joinpath("fields.txt").read_text("utf-8")
    kept = re.sub(r"(?m)^ *#.*\n", "", text).strip()
    sections = (one.splitlines() for one in kept.split("\n\n"))
    return {lines[0].split()[0]: [one.split() for one in lines] for lines in sections}
