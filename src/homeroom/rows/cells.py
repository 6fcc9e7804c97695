"""Cells: what stands in a column for a value, or that nothing can."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any, Final

from homeroom._core.columns import ColumnType
from homeroom.rows.nested import json_text, scalar_text, whole_text

_FARTHEST: Final = 2**63
"""Whole numbers from here on are in no column."""


class Spilt(Enum):
    """The type of `SPILT`."""

    SPILT = "spilt"


SPILT: Final = Spilt.SPILT
"""A column cannot hold the value; it is kept in `extra`."""

Cell = Callable[[Any], Any]


def _integer(value: Any) -> Any:
    is_whole = isinstance(value, int) and type(value) is not bool
    return int(value) if is_whole and -_FARTHEST <= value < _FARTHEST else SPILT


def _number(value: Any) -> Any:
    if type(value) not in (int, float):
        return SPILT
    try:
        number = float(value)
    except OverflowError:
        return SPILT
    return number if math.isfinite(number) else None  # JSON has no other.


def _words(value: Any) -> Any:
    if not isinstance(value, str | int | float | date | time):
        return SPILT
    try:
        return whole_text(scalar_text(value))
    except ValueError:
        return SPILT


def _flag(value: Any) -> Any:
    return value if type(value) is bool else SPILT


def _day(value: Any) -> Any:
    return value if type(value) is date else SPILT


def _moment(value: Any) -> Any:
    if not isinstance(value, datetime) or value.utcoffset() is None:
        return SPILT
    try:
        return value.astimezone(UTC)
    except OverflowError:
        return SPILT


def _local(value: Any) -> Any:
    fits = isinstance(value, datetime)
    return value.replace(tzinfo=None, fold=0) if fits else SPILT


def _time(value: Any) -> Any:
    fits = isinstance(value, time)
    return value.replace(tzinfo=None, fold=0) if fits else SPILT


CELLS: Final[Mapping[ColumnType, Cell]] = {
    ColumnType.INTEGER: _integer,
    ColumnType.NUMBER: _number,
    ColumnType.TEXT: _words,
    ColumnType.FLAG: _flag,
    ColumnType.DAY: _day,
    ColumnType.MOMENT: _moment,
    ColumnType.LOCAL: _local,
    ColumnType.TIME: _time,
    ColumnType.JSON: json_text,
}
"""What makes a cell of a value that is there, by the type of the column; `None` where
there is nothing to keep of it."""
