"""The records of one kind in one school: made when asked for, kept once they change.

A school of 100,000 pupils costs nothing until a list is filtered, and then one scan of
the few values that the filter needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

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
        """The fields that the conditions depend on."""
        return tuple(name for one in self.conditions for name in one.fields)

    def admits(self, row: Row) -> bool:
        """Whether a record is shown."""
        deleted, since = row.get("deleted_at"), self.deleted_since
        there = deleted is None
        if since is not None:
            there = isinstance(deleted, int) and deleted >= since
        return there and all(one.admits(row) for one in self.conditions)


Made = Callable[[frozenset[str] | None], Callable[[int], Row]]
"""What makes records by position from 0, without ids; perhaps no more of them than the
values that are wanted."""


@frozen
class Start:
    """What the records of a kind begin with.

    Args:
        first: The first id; the others follow.
        count: How many there are.
        made: What makes them.
        deleted: How many of them, the last ones, were deleted; they have `deleted_at`.
        scattered: Whether any of them may be one that was deleted.
        rows: Further records, written out with their ids.
    """

    first: int = 1
    count: int = 0
    made: Made = lambda wanted: lambda position: {}
    deleted: int = 0
    scattered: bool = False
    rows: Sequence[Row] = ()

    def matching(self, wanted: Wanted) -> Sequence[int]:
        """The ids of those that a list shows."""
        gone = wanted.deleted_since is not None
        if not (gone or self.scattered or wanted.conditions):
            return range(self.first, self.first + len(self._places()))
        marks = ("deleted_at",) if gone or self.scattered else ()
        found = self._rows(self._places(gone), *wanted.fields, *marks)
        return [number for number, row in found if wanted.admits(row)]

    def grouped(self, name: str) -> Mapping[object, Sequence[int]]:
        """The ids of those that are there, by the value of a field."""
        groups: dict[object, list[int]] = {}
        for number, row in self._rows(self._places(), name):
            groups.setdefault(row.get(name), []).append(number)
        return groups

    def row(self, position: int, names: frozenset[str] | None = None) -> Row:
        """The record at a position, or at least what is wanted of it."""
        return {"id": self.first + position, **self.made(names)(position)}

    def _rows(self, places: range, *names: str) -> Iterator[tuple[int, Row]]:
        make, first = self.made(frozenset(names)), self.first
        for position in places:
            row = make(position)
            row["id"] = number = first + position
            yield number, row

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
        return self._values(number)

    def value(self, number: int, name: str) -> object:
        """One value of a record that exists, without making all of it if possible."""
        return self._values(number, frozenset((name,))).get(name)

    def matching(self, wanted: Wanted, **of: object) -> Sequence[int]:
        """The ids of the records that a list shows.

        Args:
            wanted: Which ones.
            of: Whose they must be, by the field that says so.
        """
        if not of:
            return self._with_changed(self._matching(wanted), wanted.admits)
        ((name, value),) = of.items()
        if wanted.deleted_since is not None:
            return [n for n in self.matching(wanted) if self[n].get(name) == value]
        found, names = self.having(name, value), frozenset(wanted.fields)
        return [n for n in found if wanted.admits(self._values(n, names))]

    def having(self, name: str, value: object) -> Sequence[int]:
        """The ids of the records whose field has a value; an index is kept for it."""

        def admits(row: Row) -> bool:
            return row.get(name) == value and not row.get("deleted_at")

        return self._with_changed(self._grouped(name).get(value, ()), admits)

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

    def _values(self, number: int, names: frozenset[str] | None = None) -> Row:
        changed = self._changed.get(number)
        return changed or self._start.row(self._seeded.index(number), names)

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
