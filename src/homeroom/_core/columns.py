"""Columns: what stands in those of a table."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


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
