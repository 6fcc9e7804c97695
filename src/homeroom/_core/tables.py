"""Tables: which lists can be kept in a database, and how they are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from attrs import field, frozen

from homeroom._core.columns import Column


@frozen(kw_only=True)
class Since:
    """How a list is asked for what changed alone."""

    argument: str
    """Of the method: the moment from which on rows are wanted, or the day."""
    day: bool = False
    """Whether it takes a day."""
    column: str
    """Of a row: the moment that the argument is compared with."""
    closed: bool = False
    """Whether a row of exactly that moment comes too, for sure."""
    lookback: timedelta
    """How much earlier has to be asked, for rows that come late or grow."""


@frozen(kw_only=True)
class Days:
    """A list that is asked for by days: one at a time, or all of a span at once."""

    argument: str
    """Of the method: the day, or the first of a span."""
    until: str | None = None
    """Of the method: the last day of a span. Without it, a day is asked for at a time,
    and the rows get a column of the argument's name."""
    column: str | None = None
    """Of a row: its day, where a span is asked for. Others may exist outside it."""
    back: int
    """Days before today that are asked for."""
    ahead: int
    """Days after today that are asked for."""


@frozen(kw_only=True)
class Parent:
    """The table by whose rows another is asked for, once for each."""

    table: str
    keys: Mapping[str, str]
    """From an argument of the method to the parent's column that gives its value, which
    may be one that the parent was asked by. The rows get a column of the argument's
    name."""


@frozen(kw_only=True)
class One:
    """The method that gets one row: without it, the row is gone."""

    method: str
    keys: Mapping[str, str]
    """From an argument of the method to the row's column that gives its value."""
    fixed: Mapping[str, object] = field(factory=dict[str, object])
    """Further arguments, the same for all rows."""


@frozen(kw_only=True)
class Taken:
    """A column that rows have from the record in which they stand."""

    column: Column
    field: str
    """Of that record."""


@frozen(kw_only=True)
class Table:
    """A list that is a table."""

    name: str
    """Such as `classes`; in a database, the name of the vendor stands before it."""
    method: str
    """Of the client, such as `classes.list`: it gives a pager, or else what `rows_in`
    takes apart."""
    model: type
    """Of a row."""
    key: tuple[str, ...]
    """Columns that tell a row from the others that were asked for together; with those
    of `asked`, from all of the school. A row without one of them cannot be kept."""
    items: str = ""
    """Where an answer is an object: the path of attributes to its rows."""
    keyed_by: tuple[str, ...] = ()
    """Where rows stand in maps: a column of text for the keys of each map."""
    inner: tuple[str, ...] = ()
    """Where records stand there that hold the rows: the attributes that lead to them,
    through lists too. One that is not there holds none."""
    taken: tuple[Taken, ...] = ()
    """Columns from the last of those records."""
    asked: tuple[Column, ...] = ()
    """Columns for what a row was asked by: arguments that its parent or its day gave. A
    field of the same name gives way to it."""
    parts: tuple[Mapping[str, object], ...] = ({},)
    """Arguments of each walk; the walks together give the table."""
    parent: Parent | None = None
    days: Days | None = None
    since: Since | None = None
    deleted: str | None = None
    """Argument that asks for what was deleted since a moment."""
    one: One | None = None
