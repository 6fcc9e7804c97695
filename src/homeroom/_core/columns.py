"""The columns of a model: what a record of it is as a row of a table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import Enum, StrEnum
from functools import cache
from typing import Any, Final, get_origin

import attrs
from attrs import frozen

from homeroom._core.errors import ConfigurationError
from homeroom._core.fields import Listed, listed_fields, rest_field
from homeroom._core.marks import held_mark, holds_person
from homeroom._core.shapes import variants


class ColumnType(StrEnum):
    """What a column holds."""

    INTEGER = "integer"
    NUMBER = "number"
    TEXT = "text"
    FLAG = "flag"
    DAY = "day"
    MOMENT = "moment"
    """A time with a zone, kept in UTC to the microsecond."""
    LOCAL = "local"
    """A time by the clocks of the school, without a zone."""
    TIME = "time"
    JSON = "json"
    """A nested value, as JSON text."""


@frozen(kw_only=True)
class Column:
    """One column of a model."""

    name: str
    """As the model's field is called in Python."""
    type: ColumnType
    personal: str | None = None
    """The highest mark of what it holds: `indirect`, `direct`, `sensitive` or none."""
    person: bool = False
    """Whether it is the id of a person, or holds such ids."""


_TYPES: Final[Mapping[object, ColumnType]] = {
    int: ColumnType.INTEGER,
    float: ColumnType.NUMBER,
    str: ColumnType.TEXT,
    bool: ColumnType.FLAG,
    date: ColumnType.DAY,
    datetime: ColumnType.MOMENT,
    time: ColumnType.TIME,
}


def columns(model: type) -> tuple[Column, ...]:
    """The columns that a record of a model has as a row, whatever it holds.

    They are called as its fields are. What no spec lists is in the last one, `extra`,
    where the model keeps it.

    Args:
        model: A class in a vendor's `models`.

    Raises:
        ConfigurationError: It is none.
    """
    if not attrs.has(model):
        raise ConfigurationError("give a class of a vendor's models")
    return _columns(model)


@cache
def _columns(model: type) -> tuple[Column, ...]:
    listed = tuple(
        Column(
            name=one.name,
            type=column_type(one),
            personal=held_mark(one),
            person=holds_person(one),
        )
        for one in listed_fields(model)
    )
    rest = rest_field(model)
    return (*listed, Column(name=rest, type=ColumnType.JSON)) if rest else listed


def column_type(one: Listed) -> ColumnType:
    """What the column of a field holds; scalars of several types become text."""
    shown = variants(one.hint)
    found = {_scalar_type(form) for form in shown}
    if ColumnType.JSON in found:
        return ColumnType.JSON
    if found == {ColumnType.MOMENT} and one.local:
        return ColumnType.LOCAL
    if found == {ColumnType.INTEGER, ColumnType.NUMBER}:
        return ColumnType.NUMBER
    return found.pop() if len(found) == 1 else ColumnType.TEXT


def _scalar_type(form: Any) -> ColumnType:
    if get_origin(form) is not None:
        return ColumnType.JSON
    if issubclass(form, Enum):
        return ColumnType.INTEGER if issubclass(form, int) else ColumnType.TEXT
    return _TYPES.get(form, ColumnType.JSON)
