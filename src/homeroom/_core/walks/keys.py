"""The keys of the rows that came, held densely, since a walk remembers all of them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress, takewhile
from operator import lt
from typing import Final, TypeGuard, cast

_SLOTS: Final = 251
"""Of a new table. It grows to the double and one, which stays odd."""


class Keys:
    """A set that only grows, with whole numbers in 8 to 24 bytes each.

    As long as they rise from page to page, they stand in a row. Others stand in one
    table, each at its remainder or the next free slot before that. A set of Python
    takes 70 to 160 bytes for a number; keys that are none are in one.
    """

    def __init__(self, keys: Sequence[object] = ()) -> None:
        self._row = array("q")
        self._table = _free(_SLOTS)
        self._used = 0
        self._others: set[object] = set()
        self.take(keys)

    def __bool__(self) -> bool:
        return bool(self._row or self._used or self._others)

    def __contains__(self, key: object) -> bool:
        if not _has_room(key):
            return key in self._others
        there = self._table[_slot_of(self._table, key)]
        return there == key or self._is_in_row(key)

    def take(self, keys: Sequence[object]) -> list[bool]:
        """Take keys in; for each, whether it was not there before."""
        known = sum(1 for _ in takewhile(self.__contains__, keys))
        if not self._used and self._rise(keys[known:]):
            self._row.extend(cast("Sequence[int]", keys[known:]))
            return [False] * known + [True] * (len(keys) - known)
        table, count, others = self._table, len(self._table), self._others
        new: list[bool] = []
        for key in keys:
            if not _has_room(key):
                new.append(key not in others)
                others.add(key)
            elif self._row and self._is_in_row(key):
                new.append(False)
            else:
                at = key % count
                while (there := table[at]) and there != key:  # As `_slot_of`.
                    at -= 1
                new.append(not there)
                table[at] = key
                self._used += not there
                if 3 * self._used > 2 * count:
                    table = self._grow()
                    count = len(table)
        if all(new):
            return new
        first = set(compress(keys, new))
        return [key in first for key in keys]  # One that stands twice is new twice.

    def _rise(self, keys: Sequence[object]) -> bool:
        """Whether all are numbers that fit, each higher than the one before."""
        if set(map(type, keys)) != {int}:
            return False
        numbers = cast("Sequence[int]", keys)
        last = self._row[-1] if self._row else 0
        return numbers[-1] < 2**63 and all(map(lt, [last, *numbers], numbers))

    def _is_in_row(self, key: int) -> bool:
        at = bisect_left(self._row, key)
        return at < len(self._row) and self._row[at] == key

    def _grow(self) -> array[int]:
        table = _free(2 * len(self._table) + 1)
        for key in filter(None, self._table):
            table[_slot_of(table, key)] = key
        self._table = table
        return table


def _has_room(key: object) -> TypeGuard[int]:
    """Whether a key is a number that has room in a table, where 0 is a free slot."""
    return type(key) is int and key != 0 and -(2**63) <= key < 2**63


def _slot_of(table: array[int], key: int) -> int:
    """Where a key stands, or has room; counted from the end where it is below 0."""
    at = key % len(table)
    while table[at] not in (0, key):
        at -= 1
    return at


def _free(slots: int) -> array[int]:
    return array("q", bytes(8 * slots))
