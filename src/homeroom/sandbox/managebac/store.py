"""The records of one kind in one school: made when asked for, kept once they change.

A school of 100,000 pupils costs nothing until a list is filtered, and then one scan of
the few values that the filter needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from attrs import field, frozen

Row = dict[str, object]
"""A record as it is stored: fields as the vendor names them, moments (`created_at`,
`updated_at`, `deleted_at`) in milliseconds since the epoch."""

_KEPT: Final = 64
"""Filtered lists that are remembered."""


def number_of(row: Mapping[str, object], name: str = "id") -> int:
    """The id of a record, or another whole number that it is known to have."""
    number = row[name]
    assert isinstance(number, int)
    return number


@frozen(kw_only=True)
class Start:
    """What the records of a kind begin with."""

    first: int = 1
    """The first id; the others follow."""
    make: Callable[[int], Row] = lambda position: {}
    """The record at a position from 0, without its id."""
    count: int = 0
    deleted: int = 0
    """How many of them, the last ones, were deleted; `make` gives `deleted_at`. None if
    others were: then that is among the quick values."""
    quick: Mapping[str, Callable[[int], object]] = {}
    """Single values by position, cheaper than `make`."""
    rows: Sequence[Row] = ()
    """Further records, written out with their ids."""

    def places(self, deleted: bool) -> range:
        """The positions among which those are that are there, or were deleted."""
        alive = self.count - self.deleted
        if self.scattered:
            return range(self.count)
        return range(alive, self.count) if deleted else range(alive)

    @property
    def scattered(self) -> bool:
        """Whether the deleted ones are in between."""
        return not self.deleted and "deleted_at" in self.quick

    def values(self, position: int, names: Iterable[str]) -> Row:
        """The record at a position, or at least what is asked of it."""
        if all(name in self.quick or name == "id" for name in names):
            row: Row = {
                name: self.quick[name](position) for name in names if name != "id"
            }
        else:
            row = self.make(position)
        return {"id": self.first + position, **row}


@frozen(kw_only=True)
class Condition:
    """One condition on records; `key` says which, and tells two of them apart."""

    key: tuple[object, ...]
    fields: tuple[str, ...] = field(eq=False)
    admits: Callable[[Row], bool] = field(eq=False)


@frozen(kw_only=True)
class Wanted:
    """Which records a list shows: those that pass all conditions (vendor elsewhere).

    Deleted records show under `deleted_since` only, and alone.
    """

    conditions: tuple[Condition, ...] = ()
    deleted_since: int | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that the answer depends on."""
        return tuple(name for one in self.conditions for name in one.fields)

    def admits(self, row: Row) -> bool:
        """Whether a record is shown."""
        deleted = row.get("deleted_at")
        if not isinstance(deleted, int):
            return self.deleted_since is None and self._passes(row)
        since = self.deleted_since
        return since is not None and deleted >= since and self._passes(row)

    def _passes(self, row: Row) -> bool:
        return all(one.admits(row) for one in self.conditions)


class Records:
    """The records of one kind, by ascending id.

    Args:
        start: What there is at first.
        now: The time in milliseconds since the epoch.
    """

    def __init__(self, start: Start, now: Callable[[], int]) -> None:
        self._start = start
        self._now = now
        self._changed: dict[int, Row] = {number_of(row): row for row in start.rows}
        self._seeded_end = start.first + start.count
        self._end = max([self._seeded_end, *(number + 1 for number in self._changed)])
        self._seeded: dict[Wanted, Sequence[int]] = {}
        self._lists: dict[Wanted, Sequence[int]] = {}
        self._groups: dict[str, dict[object, list[int]]] = {}

    def find(self, number: object) -> Row | None:
        """The record with an id, unless there is none or it was deleted."""
        if type(number) is not int or not self.has(number):
            return None
        row = self[number]
        return None if row.get("deleted_at") else row

    def has(self, number: int) -> bool:
        """Whether there is a record with an id, deleted or not."""
        seeded = self._start.first <= number < self._seeded_end
        return seeded or number in self._changed

    def numbers(self) -> Sequence[int]:
        """All ids, those of deleted records too."""
        return sorted({*range(self._start.first, self._seeded_end), *self._changed})

    def __getitem__(self, number: int) -> Row:
        """The record with an id that exists, deleted or not."""
        if number in self._changed:
            return self._changed[number]
        if not self.has(number):
            raise KeyError(number)
        position = number - self._start.first
        return {"id": number, **self._start.make(position)}

    def value(self, number: int, name: str) -> object:
        """One value of a record that exists, without making all of it if possible."""
        return self._values(number, (name,)).get(name)

    def matching(self, wanted: Wanted) -> Sequence[int]:
        """The ids of the records that a list shows."""
        if wanted not in self._lists:
            if len(self._lists) >= _KEPT:
                self._lists.clear()
            kept = self._unchanged(self._seeded_matching(wanted))
            changed = self._changed.values()
            added = [number_of(row) for row in changed if wanted.admits(row)]
            self._lists[wanted] = sorted([*kept, *added]) if self._changed else kept
        return self._lists[wanted]

    def having(self, name: str, value: object) -> Sequence[int]:
        """The ids of the records whose field has a value; an index is kept for it."""
        if name not in self._groups:
            self._groups[name] = self._grouped(name)
        seeded = self._unchanged(self._groups[name].get(value, ()))
        changed = self._changed.values()
        added = [
            number_of(row)
            for row in changed
            if row.get(name) == value and not row.get("deleted_at")
        ]
        return sorted([*seeded, *added])

    def matching_of(self, name: str, value: object, wanted: Wanted) -> Sequence[int]:
        """The same of the records whose field has a value."""
        if wanted.deleted_since is not None:
            found = self.matching(wanted)
            return [n for n in found if self[n].get(name) == value]
        found = self.having(name, value)
        return [n for n in found if wanted.admits(self._values(n, wanted.fields))]

    def create(self, values: Mapping[str, object]) -> Row:
        """Add a record."""
        number, moment = self._end, self._now()
        self._end += 1
        row = {"id": number, **values, "created_at": moment, "updated_at": moment}
        return self._keep(row)

    def update(self, number: int, values: Mapping[str, object]) -> Row:
        """Change a record that exists; its modification time always moves."""
        row = self[number]
        before = row.get("updated_at")
        moment = max(self._now(), before + 1 if isinstance(before, int) else 0)
        return self._keep({**row, **values, "updated_at": moment})

    def delete(self, number: int) -> Row:
        """Delete a record that exists; `deleted_since` still finds it."""
        return self._keep({**self[number], "deleted_at": self._now()})

    def _values(self, number: int, names: Iterable[str]) -> Row:
        if number in self._changed:
            return self._changed[number]
        return self._start.values(number - self._start.first, names)

    def _keep(self, row: Row) -> Row:
        self._changed[number_of(row)] = row
        self._lists.clear()
        return row

    def _unchanged(self, numbers: Sequence[int]) -> Sequence[int]:
        changed = self._changed
        return [n for n in numbers if n not in changed] if changed else numbers

    def _seeded_matching(self, wanted: Wanted) -> Sequence[int]:
        start, gone = self._start, wanted.deleted_since is not None
        if not (gone or wanted.conditions or start.scattered):
            return range(start.first, start.first + len(start.places(False)))
        if wanted not in self._seeded:
            if len(self._seeded) >= _KEPT:
                self._seeded.clear()
            names = {
                *wanted.fields,
                *(("deleted_at",) if gone or start.scattered else ()),
            }
            self._seeded[wanted] = [
                start.first + position
                for position in start.places(gone)
                if wanted.admits(start.values(position, names))
            ]
        return self._seeded[wanted]

    def _grouped(self, name: str) -> dict[object, list[int]]:
        groups: dict[object, list[int]] = {}
        start = self._start
        for position in start.places(False):
            value = start.values(position, (name,))[name]
            groups.setdefault(value, []).append(start.first + position)
        return groups
