"""How a table has to change before it can hold what is wanted, decided without I/O."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import frozen

from homeroom._core.columns import Column, ColumnType
from homeroom.sync.batches import Target
from homeroom.sync.sql import quoted
from homeroom.sync.store import TableUnfit

_EXACT: Final = "between -9007199254740992 and 9007199254740992"
"""Where every whole number is a floating-point number too."""

_UNFIT: Final = {
    (ColumnType.INTEGER, ColumnType.NUMBER): "{0} not " + _EXACT,
    (ColumnType.NUMBER, ColumnType.INTEGER): "{0} not "
    + _EXACT
    + " or {0} <> floor({0})",
}
"""Which values stand in the way of a change from one type to another."""


@frozen(kw_only=True)
class Change:
    """What has to be done to one column."""

    column: Column
    before: ColumnType | None
    """What it holds now; `None` if it is not there."""

    @property
    def unfit(self) -> str | None:
        """Which rows stand in its way, as a condition, if any can."""
        if self.before is None:
            return None
        condition = _UNFIT.get((self.before, self.column.type))
        return condition and condition.format(quoted(self.column.name))

    def clause(self, types: Mapping[ColumnType, str]) -> str:
        """As a part of `alter table`."""
        name, kind = quoted(self.column.name), types[self.column.type]
        if self.before is None:
            return f"add column {name} {kind}"
        return f"alter column {name} set data type {kind} using cast({name} as {kind})"


def changes(
    target: Target, stored: Mapping[str, ColumnType | None]
) -> Sequence[Change]:
    """The changes that a table needs; text holds everything, and stays.

    Args:
        target: What is wanted.
        stored: What the table's columns hold.

    Raises:
        TableUnfit: A column would have to change in a way that can lose something.
    """
    found: list[Change] = []
    for column in target.columns:
        if column.name not in stored:
            found.append(Change(column=column, before=None))
            continue
        before = stored[column.name]
        if before is None:
            raise misshapen(target, column, "something else")
        if before in (column.type, ColumnType.TEXT):
            continue
        if column.type is not ColumnType.TEXT and (before, column.type) not in _UNFIT:
            raise misshapen(target, column, before)
        found.append(Change(column=column, before=before))
    return found


def misshapen(target: Target, column: Column, before: str) -> TableUnfit:
    """That a column cannot become what is wanted."""
    return TableUnfit(
        f"column {column.name} of table {target.name} holds {before}, where "
        f"{column.type} is wanted now: rename or drop the table, and it is made anew "
        "and read whole"
    )
