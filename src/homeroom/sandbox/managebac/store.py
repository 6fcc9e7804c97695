"""The records of one kind in one school: made when asked for, kept once they change.

A school of 100,000 pupils costs nothing until a list is filtered, and then one scan of
the few values that the filter needs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, Protocol

from attrs import field, frozen

Row = dict[str, object]
"""A record as it is stored: fields as the vendor names them, moments (`created_at`,
`updated_at`, `deleted_at`) in milliseconds since the epoch."""

Body = Mapping[str, object]
"""What a request says, or a part of it."""

Errors = dict[str, list[str]]
"""What is wrong with values, by the name of the field."""

_KEPT: Final = 64
"""Filtered lists that are remembered."""


def number_of(row: Mapping[str, object], name: str = "id") -> int:
    """The id of a record, or another whole number that it is known to have."""
    number = row[name]
    assert isinstance(number, int)
    return number


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


class Made(Protocol):
    """What makes the record at a position from 0, without its id."""

    def __call__(self, position: int, wanted: frozenset[str] | None = None) -> Row:
        """The record; of large ones perhaps no more than the values that are wanted."""
        ...


def _nothing(position: int, wanted: frozenset[str] | None = None) -> Row:
    return {}


@frozen
class Start:
    """What the records of a kind begin with."""

    first: int = 1
    """The first id; the others follow."""
    count: int = 0
    made: Made = _nothing
    deleted: int = 0
    """How many of them, the last ones, were deleted; `made` gives `deleted_at`."""
    scattered: bool = False
    """Whether any of them may be one that was deleted."""
    rows: Sequence[Row] = ()
    """Further records, written out with their ids."""

    def matching(self, wanted: Wanted) -> Sequence[int]:
        """The ids of those that a list shows."""
        gone = wanted.deleted_since is not None
        if not (gone or self.scattered or wanted.conditions):
            return range(self.first, self.first + len(self._places()))
        names = frozenset((*wanted.fields, "deleted_at"))
        return [
            self.first + position
            for position in self._places(gone)
            if wanted.admits(self.values(position, names))
        ]

    def grouped(self, name: str) -> Mapping[object, Sequence[int]]:
        """The ids of those that are there, by the value of a field."""
        groups: dict[object, list[int]] = {}
        for position in self._places():
            value = self.values(position, frozenset((name,))).get(name)
            groups.setdefault(value, []).append(self.first + position)
        return groups

    def values(self, position: int, names: frozenset[str] | None = None) -> Row:
        """The record at a position, or at least what is wanted of it."""
        return {"id": self.first + position, **self.made(position, names)}

    def _places(self, deleted: bool = False) -> range:
        """The positions among which those are that are there, or were deleted."""
        alive = self.count - self.deleted
        if self.scattered:
            return range(self.count)
        return range(alive, self.count) if deleted else range(alive)


class Records:
    """The records of one kind, by ascending id.

    Args:
        start: What there is at first.
        now: The time in milliseconds since the epoch.
    """

    def __init__(self, start: Start, now: Callable[[], int]) -> None:
        self._start, self._now = start, now
        self._changed: dict[int, Row] = {number_of(row): row for row in start.rows}
        self._seeded = range(start.first, start.first + start.count)
        self._end = max([self._seeded.stop, *(number + 1 for number in self._changed)])
        self._matching = lru_cache(_KEPT)(start.matching)
        self._grouped = cache(start.grouped)

    def find(self, number: object) -> Row | None:
        """The record with an id, unless there is none or it was deleted."""
        if type(number) is not int or not self.has(number):
            return None
        row = self[number]
        return None if row.get("deleted_at") else row

    def has(self, number: int) -> bool:
        """Whether there is a record with an id, deleted or not."""
        return number in self._seeded or number in self._changed

    def numbers(self) -> Sequence[int]:
        """All ids, those of deleted records too."""
        return sorted({*self._seeded, *self._changed})

    def __getitem__(self, number: int) -> Row:
        """The record with an id that exists, deleted or not."""
        if number in self._changed:
            return self._changed[number]
        return self._start.values(self._seeded.index(number))

    def value(self, number: int, name: str) -> object:
        """One value of a record that exists, without making all of it if possible."""
        return self._values(number, frozenset((name,))).get(name)

    def matching(self, wanted: Wanted) -> Sequence[int]:
        """The ids of the records that a list shows."""
        return self._with_changed(self._matching(wanted), wanted.admits)

    def having(self, name: str, value: object) -> Sequence[int]:
        """The ids of the records whose field has a value; an index is kept for it."""

        def admits(row: Row) -> bool:
            return row.get(name) == value and not row.get("deleted_at")

        return self._with_changed(self._grouped(name).get(value, ()), admits)

    def matching_of(self, name: str, value: object, wanted: Wanted) -> Sequence[int]:
        """The same of the records whose field has a value."""
        if wanted.deleted_since is not None:
            found = self.matching(wanted)
            return [n for n in found if self[n].get(name) == value]
        found, names = self.having(name, value), frozenset(wanted.fields)
        return [n for n in found if wanted.admits(self._values(n, names))]

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

    def _values(self, number: int, names: frozenset[str]) -> Row:
        changed = self._changed.get(number)
        return changed or self._start.values(self._seeded.index(number), names)

    def _keep(self, row: Row) -> Row:
        self._changed[number_of(row)] = row
        return row

    def _with_changed(
        self, seeded: Sequence[int], admits: Callable[[Row], bool]
    ) -> Sequence[int]:
        changed = self._changed
        if not changed:
            return seeded
        kept = [number for number in seeded if number not in changed]
        return sorted([*kept, *(n for n, row in changed.items() if admits(row))])
