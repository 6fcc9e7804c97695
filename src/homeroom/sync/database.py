"""What databases do each in their own way; `sql_store.py` builds on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

from homeroom._core.columns import ColumnType
from homeroom.sync.staging import Staged

if TYPE_CHECKING:
    import pyarrow as pa

Tally = Mapping[int, int]
"""How many rows, by the place of the batch that they came with."""


class Database(Protocol):
    """A connection to a database.

    Every method raises `StoreError` where the database is of no use, in a line without
    a secret and without a value; `RowsRefused` where it does not take these rows.
    """

    @property
    def name(self) -> str:
        """As errors call it."""
        ...

    @property
    def home(self) -> str:
        """What tells it from a copy of it."""
        ...

    @property
    def types(self) -> Mapping[ColumnType, str]:
        """How columns are typed."""
        ...

    @property
    def own(self) -> Mapping[str, str]:
        """Columns that it needs in every table of rows, with their types."""
        ...

    def lock(self, school: str) -> None:
        """Keep others from writing a school until `close`."""
        ...

    def transaction(self, *, alone: bool = False) -> AbstractContextManager[None]:
        """All or nothing of what is done inside.

        Args:
            alone: Whether tables are to be made or changed: no other run writes then.
        """
        ...

    def run(self, sql: str, *arguments: object) -> list[tuple[object, ...]]:
        """Run a statement, with `$1` for its first argument; all rows come at once."""
        ...

    def fetch(self, sql: str, schema: pa.Schema, *arguments: object) -> pa.Table:
        """The rows of a query."""
        ...

    def columns(self, table: str) -> Mapping[str, ColumnType | None]:
        """What a table's columns hold, if it is known; none where there is no table."""
        ...

    def create(self, table: str, types: Mapping[str, str], key: Sequence[str]) -> None:
        """Make a table."""
        ...

    def alter(self, table: str, clauses: Sequence[str]) -> None:
        """Change columns of a table."""
        ...

    def set_apart(self, tables: Sequence[str]) -> None:
        """In a dry run, write to copies of some tables, so that nobody has to wait."""
        ...

    def staged(self, name: str, rows: pa.Table) -> AbstractContextManager[None]:
        """Let statements read Arrow rows as a table of that name."""
        ...

    def upsert(self, staged: Staged) -> tuple[Tally, Tally]:
        """Write the rows that are new, and those that differ or were marked.

        Returns:
            How many were new, and how many changed.
        """
        ...

    def mark(self, staged: Staged) -> Tally:
        """Mark rows as deleted that are not marked yet."""
        ...

    def close(self) -> None:
        """Let go of it, whatever became of it."""
        ...
