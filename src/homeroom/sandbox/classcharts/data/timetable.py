"""The lessons of a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import Final

from attrs import frozen

from homeroom.sandbox.classcharts.data.site import Lesson, Site
from homeroom.sandbox.classcharts.times import is_school_day


@frozen(kw_only=True)
class Period:
    """A part of the day, the same on every day."""

    number: str
    starts: time
    ends: time


PERIODS: Final = (
    Period(number="P1", starts=time(8, 45), ends=time(9, 45)),
    Period(number="P2", starts=time(9, 45), ends=time(10, 45)),
    Period(number="Tut", starts=time(10, 45), ends=time(11, 5)),
    Period(number="P3", starts=time(11, 20), ends=time(12, 20)),
    Period(number="P4", starts=time(13, 5), ends=time(14, 5)),
    Period(number="P5", starts=time(14, 5), ends=time(15, 5)),
)


@frozen(kw_only=True)
class Slot:
    """A lesson in its place."""

    key: int
    """Two lessons at the same time share it (third party)."""
    day: date
    period: Period
    lesson: Lesson
    week: int
    """Timetables repeat after two weeks, 1 and 2."""
    instead: bool
    """Whether it takes the place of the usual lesson."""


def slots(site: Site, year: int, day: date) -> Iterator[Slot]:
    """The lessons that the pupils of a year have on a day, in order; none at weekends.

    On Wednesdays a lesson in P3 is followed by the one that takes its place.
    """
    if not is_school_day(day):
        return
    week = 1 + day.isocalendar().week % 2
    lessons = site.draw("timetable", year, week, day.weekday()).sample(
        site.lessons(year), len(PERIODS) + 1
    )
    first = site.site_id + (year * 20 + week * 10 + day.weekday()) * 10
    for n, period in enumerate(PERIODS):
        usual = Slot(
            key=first + n,
            day=day,
            period=period,
            lesson=lessons[n],
            week=week,
            instead=False,
        )
        yield usual
        if period.number == "P3" and day.weekday() == 2:
            yield Slot(
                key=usual.key,
                day=day,
                period=period,
                lesson=lessons[-1],
                week=week,
                instead=True,
            )
