"""The registers and timetables of one school, and when its classes meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, cast

from homeroom.sandbox.managebac import calendar, catalogue, samples
from homeroom.sandbox.managebac.academics import dates, rotation
from homeroom.sandbox.managebac.attendance import register
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.store import Row, number_of
from homeroom.sandbox.managebac.tenant import Tenant

PERIODS: Final = range(1, 9)
DAYS: Final = range(1, rotation.CYCLE + 1)
"""Of the rotation."""

_BOUNDS: Final = ("start", "end")

Place = tuple[int, int]
"""A day of the rotation and a period."""


class Roll:
    """All that is known of attendance in a school.

    Args:
        tenant: The school.
    """

    def __init__(self, tenant: Tenant) -> None:
        first = tenant.catalogue.base + catalogue.FIRST_CLASS
        known = samples.filled(tenant, "attendance/categories")["categories"]
        self._tenant = tenant
        self._chance = Chance(tenant.school.seed)
        self._classes = range(first, first + len(tenant.school.courses))
        self._set: dict[tuple[int, object], dict[Place, Row]] = {}
        self.register: register.Register = register.Register(self._chance)
        self.categories: Mapping[object, Row] = {
            row["status"]: row for row in cast("list[Row]", known)
        }
        """What a mark can be, by status. Numbers and labels: vendor elsewhere; the rest
        but that of `Present`: a guess."""

    @property
    def today(self) -> date:
        """The day on which this is asked, in UTC."""
        return dates.day_of(self._tenant.now())

    def slots(self, class_id: int, year_id: object) -> Mapping[Place, Row]:
        """The timetable of a class in an academic year."""
        return self._set.get((class_id, year_id)) or self._seeded(class_id)

    def enable(self, class_id: int, year_id: int, wanted: Iterable[Row]) -> None:
        """Enable these slots and disable all others (vendor elsewhere)."""
        slots = self.slots(class_id, year_id).items()
        off = {place: {**slot, "enabled": False} for place, slot in slots}
        on = {_place(slot): {**slot, "enabled": True} for slot in wanted}
        self._set[class_id, year_id] = {**off, **on}

    def periods(self, record: Row | None, day: date, *, drawn: bool) -> list[int]:
        """The periods in which a class meets on a day.

        Args:
            record: The class; without one, that of a homeroom.
            day: Of a calendar.
            drawn: Those alone that have marks from the start; none in the future.
        """
        if drawn and day > self.today:
            return []
        if record is None:
            held = rotation.is_school_day(day) or not drawn
            return [register.HOMEROOM] if held else []
        year = calendar.year_on(self._tenant, record.get("program"), day)
        if year is None:
            return []
        number = rotation.school_days(*dates.span(year)).get(day)
        places = self._places(number_of(record), year["id"], drawn=drawn)
        return sorted(period for on, period in places if on == number)

    def meetings(self, term: Row, record: Row | None = None) -> register.Meetings:
        """The sessions of a class, or of all homerooms, in a term."""
        year = self._tenant.records(calendar.YEARS)[number_of(term, "academic_year_id")]
        days, (starts, ends) = rotation.school_days(*dates.span(year)), dates.span(term)
        until = min(ends, self.today)
        places = enabled = {(number, register.HOMEROOM) for number in DAYS}
        if record is not None:
            enabled = self._places(number_of(record), year["id"], drawn=False)
            places = self._places(number_of(record), year["id"], drawn=True)

        def counts(session: register.Session) -> bool:
            day, period = session
            meets = record is None or (days.get(day), period) in enabled
            return starts <= day <= ends and meets

        past = ((day, n) for day, n in days.items() if starts <= day <= until)
        drawn = [(day, at) for day, n in past for on, at in sorted(places) if on == n]
        return register.Meetings(register.by_week(drawn), counts)

    def is_in_terms(self, record: Row, day: date) -> bool:
        """Whether a day is within the terms over which a class runs."""
        terms = self._tenant.records(calendar.TERMS)
        first, last = (terms.find(record.get(f"{one}_term_id")) for one in _BOUNDS)
        begun = first is None or dates.span(first)[0] <= day
        return begun and (last is None or day <= dates.span(last)[1])

    def _places(self, class_id: int, year: object, *, drawn: bool) -> set[Place]:
        """Where a timetable is enabled, perhaps where it was so from the start."""
        enabled = _enabled(self.slots(class_id, year))
        return enabled & _enabled(self._seeded(class_id)) if drawn else enabled

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
