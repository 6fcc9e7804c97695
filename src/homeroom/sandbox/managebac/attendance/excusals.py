"""Excusals: a parent says beforehand that a student will be away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import count
from typing import Final, cast

from attrs import define

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac.academics.dates import moment_of, read_day
from homeroom.sandbox.managebac.chance import Chance

LONGEST: Final = 12
"""Days that an excusal may last (vendor elsewhere)."""

_FIRST: Final = 5_001
_FIRST_DAY: Final = date(2025, 9, 1)
_SPAN: Final = 420
_REASONS: Final = (
    "Orthodontist in the morning",
    "Travelling with the family",
    "Regional swimming meet",
    "Recovering from a cold",
    "",
)

Errors = dict[str, list[str]]


@define(kw_only=True)
class Excusal:
    """The days on which a student is excused, both ends included."""

    id: int
    student_id: int
    parent_id: int | None
    start_date: date
    end_date: date
    comment: str | None
    created_at: int
    updated_at: int

    def covers(self, day: date) -> bool:
        """Whether a day is excused."""
        return self.start_date <= day <= self.end_date

    def shown(self) -> dict[str, object]:
        """The excusal as the vendor shows it (vendor elsewhere)."""
        return {
            "id": self.id,
            "student_id": self.student_id,
            "parent_id": self.parent_id,
            "start_date": self.start_date,
            "end_date": self.end_date,
            "duration": _length(self.start_date, self.end_date),
            "comment": self.comment,
            "created_at": timestamp(self.created_at),
            "updated_at": timestamp(self.updated_at),
        }


class Excusals:
    """All excusals of a school.

    Args:
        chance: Decides which there are from the start.
        base: What the ids of the school are counted from.
        students: The students that may have one from the start.
        parents: The parents of a student.
        now: The time in milliseconds since the epoch.
    """

    def __init__(
        self,
        chance: Chance,
        *,
        base: int,
        students: Iterable[int],
        parents: Callable[[int], Sequence[int]],
        now: Callable[[], int],
    ) -> None:
        self._chance = chance
        self._ids = count(base + _FIRST)
        self._students = students
        self._parents = parents
        self._now = now

    @cached_property
    def _all(self) -> dict[int, Excusal]:
        some = (one for one in self._students if self._chance.happens(6, "away", one))
        found = (self._seeded(student) for student in some if self._parents(student))
        return {excusal.id: excusal for excusal in found}

    def all(self) -> Iterable[Excusal]:
        """All of them, by id."""
        return self._all.values()

    def of(self, student: int) -> Sequence[Excusal]:
        """Those of a student, by id."""
        return [one for one in self._all.values() if one.student_id == student]

    def find(self, student: int, number: int | None) -> Excusal | None:
        """One of a student."""
        found = self._all.get(-1 if number is None else number)
        return found if found is not None and found.student_id == student else None

    def create(self, student: int, values: Mapping[str, object]) -> Excusal:
        """Add one whose values were found valid."""
        self._all.keys()  # Those from the start have the first ids.
        moment = self._now()
        made = Excusal(
            id=next(self._ids),
            student_id=student,
            parent_id=cast("int", values["parent_id"]),
            start_date=cast("date", read_day(values["start_date"])),
            end_date=cast("date", read_day(values["end_date"])),
            comment=cast("str | None", values.get("comment")),
            created_at=moment,
            updated_at=moment,
        )
        self._all[made.id] = made
        return made

    def change(self, excusal: Excusal, values: Mapping[str, object]) -> None:
        """Set what was sent."""
        if "end_date" in values:
            excusal.end_date = cast("date", read_day(values["end_date"]))
        if "comment" in values:
            excusal.comment = cast("str | None", values["comment"])
        excusal.updated_at = max(self._now(), excusal.updated_at + 1)

    def remove(self, excusal: Excusal) -> None:
        """Delete one for good."""
        del self._all[excusal.id]

    def _seeded(self, student: int) -> Excusal:
        chance = self._chance
        start = _FIRST_DAY + timedelta(days=chance.below(_SPAN, "from", student))
        moment = moment_of(start - timedelta(days=2), 7)
        return Excusal(
            id=next(self._ids),
            student_id=student,
            parent_id=chance.pick(self._parents(student), "by", student),
            start_date=start,
            end_date=start + timedelta(days=chance.below(4, "long", student)),
            comment=chance.pick(_REASONS, "why", student),
            created_at=moment,
            updated_at=moment,
        )


def problems(
    values: Mapping[str, object],
    *,
    parents: Sequence[int],
    others: Iterable[Excusal],
    known: Excusal | None = None,
) -> Errors:
    """What is wrong with the values of an excusal.

    Which fields are named in the errors: vendor elsewhere; the words are a guess.

    Args:
        values: What was sent.
        parents: Of the student.
        others: The other excusals of the student.
        known: The excusal, if it is changed; then all fields may be left out.
    """
    errors: Errors = {}
    parent = values.get("parent_id") if known is None else None
    if known is None and parent not in parents:
        blank = parent is None
        errors["parent_id"] = ["can't be blank" if blank else "is not linked"]
    days = {
        name: values.get(name, known and getattr(known, name).isoformat())
        for name in ("start_date", "end_date")
    }
    for name, value in days.items():
        if not read_day(value):
            errors[name] = ["is not a valid date" if value else "can't be blank"]
    if not isinstance(values.get("comment", ""), str | None):
        errors["comment"] = ["is not a text"]
    return errors or _range_problems(days["start_date"], days["end_date"], others)


def _range_problems(first: object, last: object, others: Iterable[Excusal]) -> Errors:
    start, end = read_day(first), read_day(last)
    assert start is not None
    assert end is not None
    if not 1 <= _length(start, end) <= LONGEST:
        return {"duration": [f"must be between 1 and {LONGEST} days"]}
    if any(one.start_date <= end and start <= one.end_date for one in others):
        return {"duration": ["overlaps with another excusal"]}
    return {}


def _length(start: date, end: date) -> int:
    return (end - start).days + 1
