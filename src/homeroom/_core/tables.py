"""Tables: which lists can be kept in a database, and how they are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from attrs import frozen


@frozen(kw_only=True)
class Since:
    """How a list is asked for what changed alone."""

    argument: str
    """Of the method: the moment from which on rows are wanted, or the day."""
    column: str
    """Of a row: the moment that the argument is compared with."""
    closed: bool
    """Whether a row of exactly that moment comes too."""
    lookback: timedelta
    """How much earlier has to be asked, for rows that come late or grow."""


@frozen(kw_only=True)
class Days:
    """A list that is asked for one day at a time."""

    argument: str
    """Of the method: the day. The rows get a column of that name."""
    back: int
    """Days before today that are asked for."""
    ahead: int
    """Days after today that are asked for."""


@frozen(kw_only=True)
class Parent:
    """The table by whose rows another is asked for, once for each."""

    table: str
    keys: Mapping[str, str]
    """From an argument of the method to the parent's column that gives its value. The
    rows get a column of the argument's name."""


@frozen(kw_only=True)
class One:
    """The method that gets one row: without it, the row is gone."""

    method: str
    keys: Mapping[str, str]
    """From an argument of the method to the row's column that gives its value."""


@frozen(kw_only=True)
class Table:
    """A list that is a table."""

    name: str
    """Such as `classes`; in a database, the name of the vendor stands before it."""
    method: str
    """Of the client, such as `classes.list`: it gives a pager, a list, or an object
    that holds the list."""
    model: type
    """Of a row."""
    key: tuple[str, ...]
    """Columns that tell a row from the others that were asked for together."""
    items: str = ""
    """Where the answer is an object: its attribute with the rows."""
    parts: tuple[Mapping[str, object], ...] = ({},)
    """Arguments of each walk; the walks together give the table."""
    parent: Parent | None = None
    days: Days | None = None
    since: Since | None = None
    deleted: str | None = None
    """Argument that asks for what was deleted since a moment."""
    one: One | None = None
