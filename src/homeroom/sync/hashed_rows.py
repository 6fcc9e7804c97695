"""Rows written where no index is: found by their key, compared by a stored hash."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final, Protocol, cast
from zlib import crc32

import pyarrow as pa
import pyarrow.compute
from attrs import frozen

from homeroom.sync.database import Tally
from homeroom.sync.sql import (
    DELETED,
    SCHOOL,
    SYNCED,
    differing,
    equal,
    listed,
    literal,
    quoted,
)
from homeroom.sync.staging import BATCH, NUMBER, Staged

HASH: Final = "_hash"
"""The hash of what was last written of a row: comparing it is several times as fast as
comparing the row. Its last bits say of which columns it was made, and by which version;
where they are others, or it is null, it says nothing, and the row is compared."""
_TAG: Final = 0xFFFF

_pc: Final[Any] = pyarrow.compute


class Analytic(Protocol):
    """What is needed of the database."""

    @property
    def version(self) -> str:
        """Hashes of different versions are not compared."""
        ...

    def run(self, sql: str) -> object:
        """Run a statement."""
        ...

    def arrow(self, sql: str) -> pa.Table:
        """The rows of a query."""
        ...

    def staged(self, name: str, rows: pa.Table) -> AbstractContextManager[None]:
        """Let statements read Arrow rows as a table of that name."""
        ...


@frozen
class HashedRows:
    """Rows of a table that are to be written, or keys of rows to mark.

    A row that changes is deleted and written anew: DuckDB keeps updates in place in
    memory up to its next checkpoint.
    """

    database: Analytic
    staged: Staged

    def upsert(self, stored: Iterable[str]) -> tuple[Tally, Tally]:
        """Write the rows that are new, and those that differ or were marked.

        Args:
            stored: All columns of the table.

        Returns:
            How many were new, and how many changed.
        """
        written = {SCHOOL, *self.staged.columns, SYNCED, DELETED, HASH}
        others = [name for name in stored if name not in written]
        rows = self._hashed()
        keys = rows.select([SCHOOL, *self.staged.key, NUMBER, HASH])
        with self.database.staged("_sync_keys", keys):
            there = self._there()
            changed = self._changed(there)
        kept = self._taken_out(changed, others) if changed.num_rows else None
        new, again = rows, rows.slice(0, 0)
        if there.num_rows:
            new = _where(rows, _pc.invert(_pc.is_in(rows[NUMBER], there[NUMBER])))
            again = _where(rows, _pc.is_in(rows[NUMBER], changed[NUMBER]))
        if new.num_rows or again.num_rows:
            self._insert(pa.concat_tables([new, again]), kept)
        return _tally(new), _tally(again)

    def mark(self) -> Tally:
        """Mark rows as deleted that are not marked yet."""
        with self.database.staged("_sync_gone", self.staged.rows):
            gone = self.database.arrow(
                f"select t.rowid as _row, g.{BATCH} "
                f"from {self._table} t join _sync_gone g on {self._same('t', 'g')} "
                f"where t.{DELETED} is null and {self._of_schools}"
            )
        if gone.num_rows:
            with self.database.staged("_sync_marked", gone):
                self.database.run(
                    f"update {self._table} set {DELETED} = now() "
                    "where rowid in (select _row from _sync_marked)"
                )
        return _tally(gone)

    @property
    def _table(self) -> str:
        return quoted(self.staged.table)

    @property
    def _of_schools(self) -> str:
        """That a row is of one of the schools: blocks without them are passed over."""
        return f"t.{SCHOOL} in ({', '.join(map(literal, self.staged.schools))})"

    @property
    def _tag(self) -> int:
        types = self.staged.rows.schema.types
        made_of = f"{self.database.version} {self.staged.values} {types}"
        return crc32(made_of.encode()) & _TAG

    def _hashed(self) -> pa.Table:
        """The rows, with their hashes as one more column."""
        rows, values = self.staged.rows, self.staged.values
        whole = f"hash({listed(values)})" if values else "0"
        with self.database.staged("_sync_rows", rows):
            found: Any = self.database.arrow(
                f"select {NUMBER}, {whole} & {2**64 - 1 - _TAG}::ubigint "
                f"| {self._tag} as {HASH} from _sync_rows"
            )
        if not found[NUMBER].equals(rows[NUMBER]):
            found = found.sort_by(NUMBER)
        return rows.append_column(HASH, found[HASH])

    def _same(self, one: str, other: str) -> str:
        return equal((SCHOOL, *self.staged.key), one, other)

    def _there(self) -> pa.Table:
        """Those that are there, where they are, and whether they differ, if known."""
        return self.database.arrow(
            f"select k.{NUMBER}, t.rowid as _row, case "
            f"when t.{DELETED} is not null then true "
            f"when t.{HASH} = k.{HASH} then false "
            f"when t.{HASH} & {_TAG} = {self._tag} then true end as differs "
            f"from {self._table} t join _sync_keys k on {self._same('t', 'k')} "
            f"where {self._of_schools}"
        )

    def _changed(self, there: pa.Table) -> pa.Table:
        """Of the rows that are there those that differ."""
        changed = _where(there, there["differs"])
        unsure = _where(there, _pc.is_null(there["differs"]))
        if not unsure.num_rows:
            return changed
        compared = self._compared(unsure)
        same = _where(compared, _pc.invert(compared["differs"]))
        with self.database.staged("_sync_same", same):
            self.database.run(
                f"update {self._table} set {HASH} = k.{HASH} "
                f"from _sync_same s join _sync_keys k on k.{NUMBER} = s.{NUMBER} "
                f"where {self._table}.rowid = s._row"
            )
        return pa.concat_tables([changed, _where(compared, compared["differs"])])

    def _compared(self, unsure: pa.Table) -> pa.Table:
        """Rows of which no hash says whether they differ."""
        staged = self.database.staged
        with staged("_sync_rows", self.staged.rows), staged("_sync_unsure", unsure):
            return self.database.arrow(
                f"select u.{NUMBER}, u._row, "
                f"{differing(self.staged.values, 't', 'r')} as differs "
                f"from _sync_unsure u join {self._table} t on t.rowid = u._row "
                f"join _sync_rows r on r.{NUMBER} = u.{NUMBER}"
            )

    def _taken_out(self, changed: pa.Table, others: Sequence[str]) -> pa.Table | None:
        """Delete rows that change.

        Args:
            changed: Which.
            others: Columns that are not written.

        Returns:
            What the rows hold in these, if there are any.
        """
        with self.database.staged("_sync_changed", changed):
            kept = (
                self.database.arrow(
                    f"select c.{NUMBER}, {listed(others, 't')} "
                    f"from _sync_changed c join {self._table} t on t.rowid = c._row"
                )
                if others
                else None
            )
            self.database.run(
                f"delete from {self._table} "
                "where rowid in (select _row from _sync_changed)"
            )
        return kept

    def _insert(self, rows: pa.Table, kept: pa.Table | None) -> None:
        """Write rows, with what those of them that change have kept."""
        if kept is None:
            self._insert_as(rows, (), "")
            return
        with self.database.staged("_sync_kept", kept):
            join = f"left join _sync_kept k on k.{NUMBER} = w.{NUMBER}"
            self._insert_as(rows, kept.column_names[1:], join)

    def _insert_as(self, rows: pa.Table, others: Sequence[str], join: str) -> None:
        names = (SCHOOL, *self.staged.columns, HASH)
        more = f", {listed(others, 'k')}" if others else ""
        with self.database.staged("_sync_written", rows):
            self.database.run(
                f"insert into {self._table} ({listed((*names, SYNCED, *others))}) "
                f"select {listed(names, 'w')}, now(){more} from _sync_written w {join}"
            )


def _where(rows: pa.Table, mask: object) -> pa.Table:
    found: Any = rows
    return cast("pa.Table", found.filter(mask))


def _tally(rows: pa.Table) -> Tally:
    counted = _pc.value_counts(rows[BATCH]).to_pylist()
    return {one["values"]: one["counts"] for one in counted}
