"""What the fields of a body may be, as `fields.txt` says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from attrs import frozen

from homeroom.sandbox.managebac import checks
from homeroom.sandbox.managebac.checks import Check

_FIELD: Final = re.compile(r"(\w+)(!?)(~?)>?(\w*)")
_CHECKS: Final[Mapping[str, Check]] = {
    "text": checks.text,
    "texts": checks.texts,
    "flag": checks.flag,
    "number": checks.number,
    "numbers": checks.numbers,
    "objects": checks.list_of(checks.an_object),
    "day": checks.day,
    "time": checks.time,
    "password": checks.at_least(6),
}


@frozen
class Field:
    """A field that a request may set."""

    check: Check
    required: bool = False
    """Whether a new record needs it, and none may lose it."""
    stored: bool = True
    """Whether the record keeps it; if not, `Kind.saved` makes something of it."""
    refers: str = ""
    """The kind of records that the value refers to."""


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
        return checks.one_of(name.split("|"))
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
    sections = (
        [line.split() for line in one.splitlines()] for one in kept.split("\n\n")
    )
    return {lines[0][0]: lines for lines in sections}
