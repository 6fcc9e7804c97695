"""A store in memory, which dies at a commit that a test chooses."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from copy import deepcopy

import pyarrow as pa
from attrs import define, field

from homeroom.sync.batches import Batch, Counts, State, Target
from homeroom.sync.staging import ARROW
from homeroom.sync.store import StateRow, StoreError

Row = dict[str, object]


@define
class Kept:
    """What is committed."""

    rows: dict[tuple[str, str, tuple[object, ...]], Row] = field(factory=dict)
    """By school, target's name and key."""
    marked: set[tuple[str, str, tuple[object, ...]]] = field(factory=set)
    states: dict[tuple[str, str, str], str] = field(factory=dict)


@define
class MemoryStore:
    """Does with dicts what a database does."""

    kept: Kept = field(factory=Kept)
    commits: int = 0
    dies_at: int | None = None
    """At which commit it is lost."""
    dies_after: bool = False
    """Whether that commit is done all the same."""

    def lock(self, school: str) -> None:
        """Nobody else is there."""

    def states(self, school: str) -> Mapping[tuple[str, str], State]:
        """What is known of a school."""
        return {
            (table, asked): json.loads(state)
            for (whose, table, asked), state in self.kept.states.items()
            if whose == school
        }

    def prepare(self, target: Target) -> None:
        """Nothing: any row fits."""

    def live(
        self, school: str, target: Target, columns: Sequence[str] = ()
    ) -> pa.Table:
        """Columns of the rows that are not marked."""
        kinds = {one.name: ARROW[one.type] for one in target.columns}
        rows = [
            row
            for place, row in self.kept.rows.items()
            if place[:2] == (school, target.name) and place not in self.kept.marked
        ]
        names = columns or target.key
        return pa.table(
            {name: pa.array([row[name] for row in rows], kinds[name]) for name in names}
        )

    def count(self, school: str, target: Target) -> int:
        """How many rows are not marked."""
        return self.live(school, target).num_rows

    def commit(self, batches: Sequence[Batch]) -> Sequence[Counts]:
        """Write batches one after the other, all or none."""
        self.commits += 1
        dies = self.commits == self.dies_at
        if dies and not self.dies_after:
            raise StoreError("killed")
        kept = deepcopy(self.kept)
        counts = [_write(kept, batch) for batch in batches]
        self.kept = kept
        if dies:
            raise StoreError("killed")
        return counts

    def state_rows(self) -> Sequence[StateRow]:
        """All states."""
        return [
            StateRow(school=school, table=table, asked=asked, state=json.loads(state))
            for (school, table, asked), state in sorted(self.kept.states.items())
        ]

    def reset(self, school: str, table: str = "") -> int:
        """Forget what is known."""
        found = [
            place
            for place in self.kept.states
            if place[0] == school and table in ("", place[1])
        ]
        for place in found:
            del self.kept.states[place]
        return len(found)

    def close(self) -> None:
        """What was committed stays."""


def _write(kept: Kept, batch: Batch) -> Counts:
    new = changed = deleted = 0
    school, target = batch.school, batch.target
    for row in batch.rows.to_pylist() if batch.rows is not None else ():
        place = (school, target.name, tuple(row[name] for name in target.key))
        new += place not in kept.rows
        changed += place in kept.rows and (
            kept.rows[place] != row or place in kept.marked
        )
        kept.rows[place] = row
        kept.marked.discard(place)
    for row in batch.gone.to_pylist() if batch.gone is not None else ():
        place = (school, target.name, tuple(row[name] for name in target.key))
        if place in kept.rows and place not in kept.marked:
            kept.marked.add(place)
            deleted += 1
    for place, kept_row in kept.rows.items():
        if place[:2] == (school, target.name):
            kept_row.update(dict.fromkeys(batch.emptied))
    for asked, state in batch.states.items():
        if state is None:
            kept.states.pop((school, target.name, asked), None)
        else:
            kept.states[school, target.name, asked] = json.dumps(state)
    return Counts(new=new, changed=changed, deleted=deleted)
