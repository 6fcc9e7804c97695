"""What is gone, and whether that may be believed: decided without I/O."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, cast

import pyarrow as pa
import pyarrow.compute
from attrs import frozen

_pa: Final[Any] = pa
_pc: Final[Any] = pyarrow.compute

MOST_GONE: Final = 0.1
"""The part of a table that may vanish in a night without a person's word."""
MOST_CHANGED: Final = 0.75
"""The part that may change, where anything vanishes."""
SMALL: Final = 5
"""Rows below which a table may lose some, but not all."""
MOST_MISSING: Final = 0.5
"""The part of the rows that were looked for that may be missing: a table may hold many
more, of years that nobody asks for any more."""
ONLY: Final = "its only row would vanish"
ASKED_FOR: Final = 20
"""So many rows are asked for one by one before they are called gone."""


@frozen(kw_only=True)
class Judgement:
    """How a night would change a table."""

    there: int
    """Rows before the night."""
    gone: int
    changed: int
    """Of the rows before the night."""
    looked_for: int
    """Those that tonight's lists would have brought if they were still there."""
    missing: int
    """How many of these are gone."""

    @property
    def doubt(self) -> str:
        """Why a person has to accept it; empty if nobody has to."""
        if not self.gone:
            return ""
        if self.gone >= self.there:
            return f"all {self.gone:,} rows would vanish" if self.gone > 1 else ONLY
        if self.there < SMALL:
            return ""
        if self.gone > MOST_GONE * self.there:
            return f"{self.gone:,} of {self.there:,} rows would vanish"
        if self._is_missing:
            of = f"{self.missing:,} of the {self.looked_for:,} rows that were asked for"
            return f"{of} would vanish"
        if self.changed > MOST_CHANGED * self.there:
            return f"{self.changed:,} of {self.there:,} rows changed at once"
        return ""

    @property
    def _is_missing(self) -> bool:
        most = MOST_MISSING * self.looked_for
        return self.looked_for >= SMALL and self.missing > most


def inside(live: pa.Table, scopes: pa.Table) -> pa.Table:
    """The keys of rows of some lists.

    Args:
        live: Keys of the rows that are there.
        scopes: The lists, by the columns that say what was asked; without columns the
            whole table, if it has a row.
    """
    if not scopes.num_rows:
        return live.slice(0, 0)
    asked = scopes.column_names
    return matching(live, scopes, asked, asked) if asked else live


def unseen(live: pa.Table, seen: Sequence[pa.Table], scopes: pa.Table) -> pa.Table:
    """The keys of rows that a night did not bring, where it read all.

    Args:
        live: Keys of the rows that are there.
        seen: Keys of the rows that came.
        scopes: What was read whole, as `inside` takes it.
    """
    judged = inside(live, scopes)
    came = pa.concat_tables([live.slice(0, 0), *seen])
    key = live.column_names
    return matching(judged, came, key, key, absent=True)


def between(rows: pa.Table, column: str, first: object, last: object) -> pa.Table:
    """The rows of some days.

    Args:
        rows: Of which.
        column: With the day, or a moment of it; text that is none is left out.
        first: The first day.
        last: The last day.
    """
    day = _days(rows.column(column))
    inside = _pc.and_(_pc.greater_equal(day, first), _pc.less_equal(day, last))
    return rows.filter(inside)


def _days(values: Any) -> Any:
    """Values as days; nothing for a text that is none, such as the 30th of February."""
    if not pa.types.is_string(values.type):
        return _pc.cast(values, pa.date32(), safe=False)
    read = _pc.strptime(values, "%Y-%m-%d", "s", error_is_null=True)
    days = _pc.cast(read, pa.date32())
    same = _pc.equal(_pc.cast(days, pa.string()), values)
    return _pc.if_else(same, days, None)


def both(one: pa.Table, other: pa.Table) -> pa.Table:
    """The rows of two tables of keys, each once."""
    joined = pa.concat_tables([one, other])
    return joined.group_by(joined.column_names).aggregate([])


def matching(
    rows: pa.Table,
    others: pa.Table,
    here: Sequence[str],
    there: Sequence[str],
    *,
    absent: bool = False,
) -> pa.Table:
    """Those of some rows that have an equal among others, or with `absent` none.

    Args:
        rows: Which of them is the question.
        others: Among which to look.
        here: Columns of the rows to compare.
        there: Columns of the others, in the same order.
        absent: Whether to give those without an equal.
    """
    ours, theirs = _texts(rows.select(list(here))), _texts(others.select(list(there)))
    index = pa.array(range(rows.num_rows), pa.int64())
    names = [f"{i}" for i in range(len(here))]
    left = ours.rename_columns(names).append_column("row", index)
    kept = left.join(
        theirs.rename_columns(names),
        names,
        join_type="left anti" if absent else "left semi",
    )
    places: Any = kept.column("row").combine_chunks()
    return rows.take(places.sort())


def _texts(table: pa.Table) -> pa.Table:
    """Columns as text, since in a join no null equals another."""
    texts: dict[str, Any] = {
        name: _pc.fill_null(_pc.cast(table.column(name), pa.string()), "\0")
        for name in table.column_names
    }
    return cast("pa.Table", _pa.table(texts))
