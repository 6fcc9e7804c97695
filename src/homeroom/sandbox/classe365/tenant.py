"""The state of one school: its records, and what requests changed in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from homeroom.sandbox.classe365.envelope import Row
from homeroom.sandbox.classe365.families import FAMILIES
from homeroom.sandbox.classe365.origin import Origin, Start
from homeroom.sandbox.school import School


class Records:
    """The records of one family, by ascending id.

    Args:
        start: What the family starts with.
        fields: Their names, in the order in which they are shown.
    """

    def __init__(self, start: Start, fields: Sequence[str]) -> None:
        self._start = start
        self._empty: Mapping[str, object] = dict.fromkeys(fields)
        self._changed: dict[int, Row] = {}
        self._end = start.first + start.count

    def __len__(self) -> int:
        return self._end - self._start.first

    def has(self, number: int) -> bool:
        """Whether there is a record with an id."""
        return self._start.first <= number < self._end

    def show(self, number: int) -> Row:
        """The record with an id that exists."""
        return {"id": number, **self._values(number)}

    def cut(self, start: int, size: int) -> list[Row]:
        """The records from a position on."""
        first = self._start.first + start
        return [self.show(n) for n in range(first, min(first + size, self._end))]

    def create(self, values: Row) -> int:
        """Add a record and return its id."""
        number, self._end = self._end, self._end + 1
        self._changed[number] = {**self._empty, **values}
        return number

    def update(self, number: int, values: Row) -> None:
        """Change a record that exists; fields that are not given stay."""
        self._changed[number] = {**self._values(number), **values}

    def _values(self, number: int) -> Row:
        if number in self._changed:
            return self._changed[number]
        return self._start.make(number - self._start.first)


class Tenant:
    """One school.

    Args:
        school: Where its data starts from.
    """

    def __init__(self, school: School) -> None:
        self.seed: int = school.seed
        starts = Origin(school).starts()
        self._records: Mapping[str, Records] = {
            name: Records(starts[name], tuple(family.fields))
            for name, family in FAMILIES.items()
        }

    def records(self, family: str) -> Records:
        """The records of a family."""
        return self._records[family]

    def knows(self, family: str, number: int) -> bool:
        """Whether a family has a record with an id."""
        return self._records[family].has(number)
