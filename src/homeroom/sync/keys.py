"""Keys: what tells the rows of a table apart, in columns that are never empty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from attrs import frozen

from homeroom._core.columns import Column, ColumnType
from homeroom._core.fields import is_needed, listed_fields
from homeroom._core.model import UNSET
from homeroom.rows.arrow import rows_at, with_texts
from homeroom.rows.layout import Slot
from homeroom.rows.nested import json_text

if TYPE_CHECKING:
    import pyarrow as pa

JOINED: Final = Column(name="_key", type=ColumnType.TEXT)
"""The whole key of a row as one text, where a part of it may be missing."""


@frozen(kw_only=True)
class Key:
    """What tells the rows of a table apart that were asked for together."""

    slots: tuple[Slot, ...]
    """The columns whose values do."""
    joined: bool
    """Whether a column beside them holds it whole."""

    @property
    def names(self) -> tuple[str, ...]:
        """The columns that are never empty."""
        if self.joined:
            return (JOINED.name,)
        return tuple(slot.column.name for slot in self.slots)

    def told_apart(self, table: pa.Table, items: Sequence[object], at: int) -> pa.Table:
        """The rows that have a key, with all columns.

        Args:
            table: Rows, without the column that holds the key whole.
            items: The records that they are made of.
            at: The place of that column.
        """
        columns = [table[slot.column.name] for slot in self.slots]
        if not self.joined and not any(one.null_count for one in columns):
            return table
        cells = list(zip(*(one.to_pylist() for one in columns), strict=True))
        kept = [
            index
            for index, row in enumerate(cells)
            if None not in row or self._tells(items[index], row)
        ]
        if len(kept) < len(items):
            table = rows_at(table, kept)
        if not self.joined:
            return table
        texts = [json_text(cells[index]) for index in kept]
        return with_texts(table, at, JOINED.name, texts)

    def _tells(self, item: object, cells: Sequence[object]) -> bool:
        """Whether something is there, and nothing that no column can hold."""
        missing = [
            slot for slot, cell in zip(self.slots, cells, strict=True) if cell is None
        ]
        if not self.joined or len(missing) == len(cells):
            return not missing
        return all(slot.get(item) in (None, UNSET) for slot in missing)


def key_of(model: type, slots: Sequence[Slot]) -> Key:
    """The key of a table.

    Args:
        model: Of its rows.
        slots: The columns that are its key.
    """
    needed = {one.name for one in listed_fields(model) if is_needed(one)}
    joined = len(slots) > 1 and any(slot.field not in needed for slot in slots)
    return Key(slots=tuple(slots), joined=joined)
