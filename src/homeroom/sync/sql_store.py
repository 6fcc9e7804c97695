"""A store over any database that speaks SQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

import pyarrow as pa

from homeroom._core.columns import Column, ColumnType
from homeroom.rows.arrow import ARROW
from homeroom.sync.batches import Batch, Counts, State, Target
from homeroom.sync.database import Database, Tally
from homeroom.sync.ledger import Ledger
from homeroom.sync.shaping import changes, misshapen
from homeroom.sync.sql import DELETED, SCHOOL, SYNCED, quoted
from homeroom.sync.staging import (
    Numbered,
    Staged,
    staged_keys,
    staged_rows,
    waves,
)
from homeroom.sync.store import StateRow, TableUnfit

_pa: Final[Any] = pa


class SqlStore:
    """A store whose tables lie in a database that speaks SQL.

    Args:
        database: Open, and ours alone as far as `lock` says.
        adopt: Whether to take over a database that was copied from elsewhere.

    Raises:
        StoreError: It is none that we may write to.
    """

    def __init__(self, database: Database, *, adopt: bool = False) -> None:
        self._database = database
        self._ledger = Ledger(database)
        with database.transaction(alone=True):
            self._ledger.open(adopt=adopt)

    def __repr__(self) -> str:
        return f"<store {self._database.name}>"

    def lock(self, school: str) -> None:
        """Keep other runs from writing this school."""
        self._database.lock(school)

    def states(self, school: str) -> Mapping[tuple[str, str], State]:
        """What is known of a school; of a table that was dropped, nothing."""
        dropped = {
            table
            for table in self._ledger.tables()
            if not self._database.columns(table)
        }
        return {
            (row.table, row.asked): row.state
            for row in self._ledger.states(school)
            if row.table not in dropped
        }

    def state_rows(self) -> Sequence[StateRow]:
        """All states."""
        return self._ledger.states()

    def reset(self, school: str, table: str = "") -> int:
        """Forget what is known of a school's table, or of all its tables."""
        self.lock(school)
        with self._database.transaction():
            return self._ledger.forget(school, table)

    def prepare(self, target: Target) -> None:
        """Make a table, or add the columns that it lacks, or widen them."""
        stored = self._database.columns(target.name)
        fits = stored and not changes(target, stored)
        if fits and self._kept.keys() <= stored.keys() and self._has_key(target):
            return
        with self._database.transaction(alone=True):
            stored = self._database.columns(target.name)
            if stored:
                self._change(target, stored)
            else:
                self._create(target)

    def live(
        self, school: str, target: Target, columns: Sequence[str] = ()
    ) -> pa.Table:
        """Columns of the rows that are there; left out, the key."""
        wanted = [_column(target, name) for name in columns or target.key]
        kinds = self._kinds(target, [one.name for one in wanted])
        text = self._database.types[ColumnType.TEXT]
        shown = [
            f"cast({quoted(name)} as {text})"
            if kind is ColumnType.JSON
            else quoted(name)
            for name, kind in kinds.items()
        ]
        found = self._database.fetch(
            f"select {', '.join(shown)} from {quoted(target.name)} "
            f"where {SCHOOL} = $1 and {DELETED} is null",
            pa.schema([pa.field(name, ARROW[kind]) for name, kind in kinds.items()]),
            school,
        )
        typed = {one.name: _typed(found[one.name], one) for one in wanted}
        return cast("pa.Table", _pa.table(typed))

    def count(self, school: str, target: Target) -> int:
        """How many rows are there."""
        sql = (
            f"select count(*) from {quoted(target.name)} "
            f"where {SCHOOL} = $1 and {DELETED} is null"
        )
        ((found,),) = self._database.run(sql, school)
        return cast("int", found)

    def commit(self, batches: Sequence[Batch]) -> Sequence[Counts]:
        """Write batches in one transaction, as if one after the other."""
        counts = [Counts() for _ in batches]
        with self._database.transaction():
            # All is made ready first: a dry run cannot undo a part.
            for wave, rows, keys in [self._ready(wave) for wave in waves(batches)]:
                for staged in rows:
                    new, changed = self._database.upsert(staged)
                    _add(counts, new, "new")
                    _add(counts, changed, "changed")
                for staged in keys:
                    _add(counts, self._database.mark(staged), "deleted")
                for _, batch in wave:
                    self._empty(batch)
            self._ledger.write(batches)
        return counts

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def _ready(
        self, wave: Sequence[Numbered]
    ) -> tuple[Sequence[Numbered], Sequence[Staged], Sequence[Staged]]:
        """A wave with its rows and the keys of those to mark, as the tables are."""
        tables = {
            one.target.name for _, one in wave if one.size or one.gone is not None
        }
        stored = {table: self._database.columns(table) for table in sorted(tables)}
        return wave, list(staged_rows(wave, stored)), list(staged_keys(wave, stored))

    def _kinds(self, target: Target, names: Sequence[str]) -> Mapping[str, ColumnType]:
        """What some columns of a table hold."""
        stored, found = self._database.columns(target.name), dict[str, ColumnType]()
        for name in names:
            kind = stored.get(name)
            if kind is None:
                raise TableUnfit(f"table {target.name} has no column {name} of ours")
            found[name] = kind
        return found

    @property
    def _kept(self) -> Mapping[str, str]:
        """The sync's own columns of every table, with their types."""
        moment = self._database.types[ColumnType.MOMENT]
        return {SYNCED: moment, DELETED: moment, **self._database.own}

    def _has_key(self, target: Target) -> bool:
        return self._ledger.key(target.name) == target.key

    def _create(self, target: Target) -> None:
        types = self._database.types
        columns = {
            SCHOOL: types[ColumnType.TEXT],
            **{column.name: types[column.type] for column in target.columns},
            **self._kept,
        }
        self._database.create(target.name, columns, (SCHOOL, *target.key))
        self._ledger.made(target)

    def _change(self, target: Target, stored: Mapping[str, ColumnType | None]) -> None:
        key = self._ledger.key(target.name)
        if key is None:
            raise TableUnfit(
                f"{self._database.name}: its table {target.name} was not made by "
                "homeroom; rename that table, or sync into another database"
            )
        if key != target.key:
            raise TableUnfit(
                f"table {target.name} has the key {', '.join(key)}, where "
                f"{', '.join(target.key)} is wanted now: rename or drop the table, and "
                "it is made anew and read whole"
            )
        found = changes(target, stored)
        table = quoted(target.name)
        for one in found:
            if one.before is not None and one.unfit:
                sql = f"select 1 from {table} where {one.unfit} limit 1"
                if self._database.run(sql):
                    raise misshapen(target, one.column, one.before)
        types = self._database.types
        clauses = [one.clause(types) for one in found]
        clauses += [
            f"add column {quoted(name)} {kind}"
            for name, kind in self._kept.items()
            if name not in stored
        ]
        if clauses:
            self._database.alter(target.name, clauses)

    def _empty(self, batch: Batch) -> None:
        table = batch.target.name
        for name in batch.emptied:
            if name in self._database.columns(table):
                sets = [f"{quoted(own)} = null" for own in (name, *self._database.own)]
                self._database.run(
                    f"update {quoted(table)} set {', '.join(sets)}, {SYNCED} = now() "
                    f"where {SCHOOL} = $1 and {quoted(name)} is not null",
                    batch.school,
                )


def _column(target: Target, name: str) -> Column:
    return next(column for column in target.columns if column.name == name)


def _typed(values: Any, column: Column) -> Any:
    """A column as the target has it, unless something in it does not fit."""
    try:
        return values.cast(ARROW[column.type])
    except pa.ArrowInvalid:
        return values


def _add(counts: list[Counts], tally: Tally, what: str) -> None:
    for number, count in tally.items():
        counts[number] += Counts(**{what: count})
