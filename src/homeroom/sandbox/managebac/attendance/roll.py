"""The registers and timetables of one school, and when its classes meet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from attrs import frozen

from homeroom.sandbox.managebac.academics import rotation
from homeroom.sandbox.managebac.academics.dates import day_of, read_day
from homeroom.sandbox.managebac.academics.years import TERMS, YEARS, year_on
from homeroom.sandbox.managebac.attendance.register import HOMEROOM, Register, Session
from homeroom.sandbox.managebac.attendance.timetable import Timetables
from homeroom.sandbox.managebac.catalogue import FIRST_CLASS
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.class_records import ClassRecord
from homeroom.sandbox.managebac.store import Row
from homeroom.sandbox.managebac.tenant import Tenant


@frozen(kw_only=True)
class Meetings:
    """When a class or homeroom meets in a stretch of time."""

    drawn: Sequence[Session]
    """Sessions that have marks from the start."""
    counts: Callable[[Session], bool]
    """Whether a mark in a session is part of the sums."""


class Roll:
    """All that is known of attendance in a school.

    Args:
        tenant: The school.
    """

    def __init__(self, tenant: Tenant) -> None:
        chance = Chance(tenant.school.seed)
        first = tenant.catalogue.base + FIRST_CLASS
        seeded = range(first, first + len(tenant.school.courses))
        self._tenant = tenant
        self.register: Register = Register(chance)
        self.timetables: Timetables = Timetables(chance, lambda one: one in seeded)
        self._rotations: dict[tuple[date, date], Mapping[date, int]] = {}

    @property
    def today(self) -> date:
        """The day on which this is asked, in UTC."""
        return day_of(self._tenant.now())

    def rotation(self, year: Row) -> Mapping[date, int]:
        """The school days of an academic year, each with its day of the rotation."""
        starts, ends = span(year)
        if (starts, ends) not in self._rotations:
            self._rotations[starts, ends] = rotation.school_days(starts, ends)
        return self._rotations[starts, ends]

    def periods(self, record: ClassRecord, day: date) -> list[int]:
        """The periods in which a class meets on a day."""
        year = year_on(self._tenant, record.program, day)
        if year is None:
            return []
        number = self.rotation(year).get(day)
        return self.timetables.periods(record.id, number_of(year), number)

    def drawn_periods(self, record: ClassRecord, day: date) -> list[int]:
        """Those of them that have marks from the start; none in the future."""
        year = year_on(self._tenant, record.program, day)
        if year is None or day > self.today:
            return []
        number = self.rotation(year).get(day)
        seeded = self.timetables.seeded(record.id)
        return [
            period
            for period in self.periods(record, day)
            if number and (number, period) in seeded and seeded[number, period].enabled
        ]

    def class_meetings(self, record: ClassRecord, term: Row) -> Meetings:
        """The sessions of a class in a term."""
        year = self._tenant.records(YEARS)[number_of(term, "academic_year_id")]
        days = self.rotation(year)
        slots = self.timetables.slots(record.id, number_of(year))
        enabled = {key for key, slot in slots.items() if slot.enabled}
        seeded = self.timetables.seeded(record.id).values()
        marked = [
            (slot.day, slot.period)
            for slot in seeded
            if slot.enabled and (slot.day, slot.period) in enabled
        ]
        starts, ends = span(term)

        def counts(session: Session) -> bool:
            day, period = session
            inside = starts <= day <= ends
            return inside and (days.get(day), period) in enabled

        drawn = [
            (day, period)
            for day, number in self._past(days, term)
            for on, period in marked
            if on == number
        ]
        return Meetings(drawn=drawn, counts=counts)

    def homeroom_meetings(self, term: Row) -> Meetings:
        """The days of a term on which homerooms meet."""
        year = self._tenant.records(YEARS)[number_of(term, "academic_year_id")]
        starts, ends = span(term)
        days = self._past(self.rotation(year), term)
        return Meetings(
            drawn=[(day, HOMEROOM) for day, _ in days],
            counts=lambda session: starts <= session[0] <= ends,
        )

    def is_school_day(self, day: date) -> bool:
        """Whether school is held on a day, whatever the programme."""
        return rotation.is_school_day(day)

    def is_in_terms(self, record: ClassRecord, day: date) -> bool:
        """Whether a day is within the terms over which a class runs."""
        terms = self._tenant.records(TERMS)
        first, last = terms.find(record.start_term_id), terms.find(record.end_term_id)
        begun = first is None or span(first)[0] <= day
        return begun and (last is None or day <= span(last)[1])

    def _past(self, days: Mapping[date, int], term: Row) -> Iterator[tuple[date, int]]:
        starts, ends = span(term)
        until = min(ends, self.today)
        return ((day, n) for day, n in days.items() if starts <= day <= until)


def span(row: Row) -> tuple[date, date]:
    """The first and last day of a year or term."""
    starts, ends = read_day(row["starts_on"]), read_day(row["ends_on"])
    return starts or date.min, ends or date.max - timedelta(days=1)


def number_of(row: Row, name: str = "id") -> int:
    """An id in a record."""
    return int(str(row[name]))
