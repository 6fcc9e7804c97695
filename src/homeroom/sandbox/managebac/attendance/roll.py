"""The registers and timetables of one school, and when its classes meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final, cast

from attrs import frozen

from homeroom.sandbox.managebac import calendar, dates
from homeroom.sandbox.managebac.store import Row, number_of
from homeroom.sandbox.managebac.tenant import Tenant

ABSENT, PRESENT, LATE, ASSUMED = 0, 1, 2, -1
"""Statuses; the last is a second one with the label of `PRESENT`, never written."""
HOMEROOM: Final = 0
"""Stands for a class, and for a period, in the register of a homeroom."""

_SOMETIMES: Final = (ABSENT, ABSENT, LATE, LATE, ASSUMED, 10, 13)
_WEEKS_WITH: Final = 12
"""Percent of the weeks in which a student is not simply there on one day."""
_NOTES: Final[Mapping[int, str]] = {
    ABSENT: "No message from home",
    LATE: "Bus was late",
    10: "Nurse's office",
    13: "Family event",
}

Session = tuple[date, int]
"""A day and a period."""


@frozen
class Mark:
    """What a register says of a student in one session."""

    status: int
    note: str = ""


PERIODS: Final = range(1, 9)
DAYS: Final = range(1, calendar.CYCLE + 1)
"""Of the rotation."""

Place = tuple[int, int]
"""A day of the rotation and a period."""

Periods = tuple[Sequence[int], Sequence[int]]
"""Those of a day that have marks from the start, and all in which one counts."""
Sessions = Mapping[date, Periods]


class Roll:
    """All that is known of attendance in a school; `HOMEROOM` is a class here.

    Args:
        tenant: The school.
    """

    def __init__(self, tenant: Tenant) -> None:
        first = tenant.catalogue.first("classes")
        known = tenant.chance.filled("attendance/categories")["categories"]
        self._tenant, self._chance = tenant, tenant.chance
        self._classes = range(first, first + len(tenant.school.courses))
        self._set: dict[tuple[int, object], dict[Place, Row]] = {}
        self._written: dict[tuple[int, int], dict[Session, Mark]] = {}
        # What a mark can be, by status. Numbers and labels: vendor elsewhere; the rest
        # but that of `Present`: a guess.
        self.categories: Mapping[object, Row] = {
            row["status"]: row for row in cast("list[Row]", known)
        }

    def write(self, scope: int, student: int, session: Session, mark: Mark) -> None:
        """Set a mark; class, student, day and period are its key (vendor elsewhere)."""
        self._written.setdefault((scope, student), {})[session] = mark

    def marks(
        self, scope: int, student: int, sessions: Sessions
    ) -> Mapping[Session, Mark]:
        """The marks of a student, in order."""
        marks: dict[Session, Mark] = {}
        for day, (drawn, _) in sessions.items():
            weekday, status = self._draw(scope, student, _week(day))
            away = Mark(status, _NOTES.get(status, ""))
            mark = away if weekday == day.weekday() else Mark(PRESENT)
            marks |= {(day, period): mark for period in drawn}
        for at, mark in self._written.get((scope, student), {}).items():
            if at[0] in sessions and at[1] in sessions[at[0]][1]:
                marks[at] = mark
        return {at: marks[at] for at in sorted(marks)}

    def sums(
        self, scope: int, students: Iterable[int], sessions: Sessions
    ) -> Iterator[tuple[int, Counter[int]]]:
        """How often each student has which status.

        Counted week by week, since no more than one day of a week is out of line.
        """
        weeks: dict[int, dict[int, int]] = {}
        for day, (drawn, _) in sessions.items():
            weeks.setdefault(_week(day), {})[day.weekday()] = len(drawn)
        total = sum(sum(days.values()) for days in weeks.values())
        for student in students:
            if (scope, student) in self._written:
                marks = self.marks(scope, student, sessions).values()
                yield student, Counter(mark.status for mark in marks)
                continue
            counts = Counter({PRESENT: total})
            for week, days in weeks.items():
                weekday, status = self._draw(scope, student, week)
                away = days.get(weekday, 0)
                counts[status] += away
                counts[PRESENT] -= away
            yield student, +counts

    def _draw(self, scope: int, student: int, week: int) -> tuple[int, int]:
        """The one day of a week that is out of line, -1 for none, and its status."""
        drawn = self._chance.below(1 << 22, "mark", scope, student, week)
        rest = drawn // 100
        status = _SOMETIMES[rest // 5 % len(_SOMETIMES)]
        return (rest % 5 if drawn % 100 < _WEEKS_WITH else -1), status

    def sessions(
        self, record: Row | None, year: Row | None, first: date, last: date
    ) -> Sessions:
        """When a class, or without one every homeroom, has a register in some days.

        Days without school and days to come have no marks from the start; slots that
        are off count for nothing (a guess).
        """
        today, found = dates.day_of(self._tenant.now()), dict[date, Periods]()
        school = calendar.school_days(*dates.span(year)) if year else dict[date, int]()
        seeded: set[Place] = set()
        enabled: set[Place] = set()
        if record is not None and year is not None:
            seeded = _enabled(self._seeded(number_of(record)))
            enabled = _enabled(self.slots(number_of(record), year["id"]))
        for ahead in range((last - first).days + 1):
            day = first + timedelta(ahead)
            every = sorted(period for at, period in enabled if at == school.get(day))
            drawn = [one for one in every if (school[day], one) in seeded]
            if record is None:
                every = [HOMEROOM]
                drawn = every if calendar.is_school_day(day) else []
            found[day] = (drawn if day <= today else [], every)
        return found

    def slots(self, class_id: int, year_id: object) -> Mapping[Place, Row]:
        """The timetable of a class in an academic year."""
        return self._set.get((class_id, year_id)) or self._seeded(class_id)

    def enable(self, class_id: int, year_id: int, wanted: Iterable[Row]) -> None:
        """Enable these slots and disable all others (vendor elsewhere)."""
        slots = self.slots(class_id, year_id).items()
        off = {place: {**slot, "enabled": False} for place, slot in slots}
        on = {_place(slot): {**slot, "enabled": True} for slot in wanted}
        self._set[class_id, year_id] = {**off, **on}

    def is_in_terms(self, record: Row, day: date) -> bool:
        """Whether a day is within the terms over which a class runs."""
        terms = self._tenant.records(calendar.TERMS)
        names = ("start_term_id", "end_term_id")
        first, last = (terms.find(record.get(name)) for name in names)
        begun = first is None or dates.span(first)[0] <= day
        return begun and (last is None or day <= dates.span(last)[1])

    def _seeded(self, class_id: int) -> Mapping[Place, Row]:
        """The timetable of a class from the start; later ones have none."""
        if class_id not in self._classes:
            return {}
        slots = [
            self._slot(class_id, day, turn)
            for day in DAYS
            for turn, percent in enumerate((70, 15))
            if self._chance.happens(percent, "slot", class_id, day, turn)
        ]
        return {_place(slot): slot for slot in slots or [self._slot(class_id, 1, 0)]}

    def _slot(self, class_id: int, day: int, turn: int) -> Row:
        # The first of a day is in the morning, the second after it, so none is double.
        period = 1 + turn * 4 + self._chance.below(4, "period", class_id, day, turn)
        room = f"{self._chance.pick('ABEG', 'wing', class_id)}{day}{period:02}"
        return {"day": day, "period": period, "location": room, "enabled": turn == 0}


def _place(slot: Row) -> Place:
    return number_of(slot, "day"), number_of(slot, "period")


def _enabled(slots: Mapping[Place, Row]) -> set[Place]:
    return {place for place, slot in slots.items() if slot["enabled"]}


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7
