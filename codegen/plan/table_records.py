"""What a table is: the names, fields and defaults are those of the runtime."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

from attrs import field, frozen

from codegen.plan.shapes import Named


class ColumnType(StrEnum):
    """What a column holds, of what an argument can be."""

    INTEGER = "integer"
    TEXT = "text"
    FLAG = "flag"
    DAY = "day"


@frozen(kw_only=True)
class Column:
    """A column for what a row was asked by."""

    name: str
    type: ColumnType
    person: bool = False


@frozen(kw_only=True)
class Since:
    """How a list is asked for what changed alone."""

    argument: str
    day: bool = False
    column: str
    closed: bool = False
    lookback: timedelta


@frozen(kw_only=True)
class Days:
    """A list that is asked for by days."""

    argument: str
    until: str | None = None
    column: str | None = None
    back: int
    ahead: int


@frozen(kw_only=True)
class Parent:
    """The table by whose rows another is asked for."""

    table: str
    keys: Mapping[str, str]


@frozen(kw_only=True)
class One:
    """The method that gets one row."""

    method: str
    keys: Mapping[str, str]
    fixed: Mapping[str, object] = field(factory=dict[str, object])


@frozen(kw_only=True)
class Taken:
    """A column that rows have from the record in which they stand."""

    column: Column
    field: str


@frozen(kw_only=True)
class Table:
    """A list that is a table."""

    name: str
    method: str
    model: Named
    key: tuple[str, ...]
    items: str = ""
    keyed_by: tuple[str, ...] = ()
    inner: tuple[str, ...] = ()
    taken: tuple[Taken, ...] = ()
    asked: tuple[Column, ...] = ()
    parts: tuple[Mapping[str, object], ...] = ({},)
    parent: Parent | None = None
    days: Days | None = None
    since: Since | None = None
    deleted: str | None = None
    one: One | None = None
