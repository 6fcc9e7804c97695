"""What goes into a database together, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen

from homeroom._core.model import JSON

if TYPE_CHECKING:
    import pyarrow as pa

    from homeroom.rows import Column

State = Mapping[str, JSON]
"""Where the copy of a list stands, as plain JSON: the engine's words alone."""


@frozen(kw_only=True, cache_hash=True)
class Target:
    """A table in a database, and what it holds of each row."""

    name: str
    """Such as `managebac_classes`."""
    columns: tuple[Column, ...]
    """In order: what the row was asked by, its key, its fields, `extra`. Before them
    stands `school`, behind them `_synced_at` and `_deleted_at`."""
    key: tuple[str, ...]
    """Columns that tell a row from all others of the school; never null."""

    @property
    def names(self) -> tuple[str, ...]:
        """What the columns are called, in order."""
        return tuple(column.name for column in self.columns)


@frozen(kw_only=True)
class Batch:
    """Rows of one table of one school, with the state that holds once they are in.

    In a transaction the rows come first, then the marks, then the state.
    """

    school: str
    target: Target
    rows: pa.Table | None = field(default=None, repr=False)
    """As `target.columns`; a key may come more than once, and the last one counts."""
    gone: pa.Table | None = field(default=None, repr=False)
    """Keys of rows to mark as deleted, as `target.key`."""
    emptied: tuple[str, ...] = ()
    """Columns to empty in all rows of the school, since they may no longer be kept."""
    states: Mapping[str, State | None] = field(factory=dict[str, "State | None"])
    """By what was asked, as text; the empty text for the table as a whole. `None`
    forgets the state."""

    @property
    def size(self) -> int:
        """How many rows it brings."""
        return self.rows.num_rows if self.rows is not None else 0

    @property
    def weight(self) -> int:
        """How much it brings: a row counts once for each KiB that it has."""
        taken = self.rows.get_total_buffer_size() if self.rows is not None else 0
        return max(self.size, taken // 1024, 1)


@frozen(kw_only=True)
class Counts:
    """What the rows of a batch came to."""

    new: int = 0
    changed: int = 0
    """Rows of which a column differed, or which had been marked as deleted."""
    deleted: int = 0
    """Rows that were marked now."""

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            new=self.new + other.new,
            changed=self.changed + other.changed,
            deleted=self.deleted + other.deleted,
        )
