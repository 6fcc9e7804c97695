"""Which days are school days, and which day of the rotation each one is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

CYCLE: Final = 5
"""School days after which the timetable begins anew (vendor elsewhere, as a sample)."""

_WEEKEND: Final = (5, 6)
_VACATIONS: Final = (
    ((10, 19), (10, 23)),
    ((12, 21), (12, 31)),
    ((1, 1), (1, 3)),
    ((2, 15), (2, 19)),
    ((4, 5), (4, 16)),
    ((6, 28), (8, 14)),
)
"""First and last day of each vacation, as month and day; invented."""


def is_school_day(day: date) -> bool:
    """Whether school is held."""
    here = (day.month, day.day)
    away = any(first <= here <= last for first, last in _VACATIONS)
    return day.weekday() not in _WEEKEND and not away


def school_days(starts_on: date, ends_on: date) -> Mapping[date, int]:
    """The school days of a year and the day of the rotation of each, from 1.

    Vacation days are left out of the rotation (vendor elsewhere).
    """
    length = (ends_on - starts_on).days + 1
    days = (starts_on + timedelta(days=ahead) for ahead in range(length))
    held = [day for day in days if is_school_day(day)]
    return {day: index % CYCLE + 1 for index, day in enumerate(held)}


def shown(starts_on: date, ends_on: date) -> dict[str, object]:
    """The calendar of a year (vendor elsewhere); that 0 is Sunday is a guess."""
    days = school_days(starts_on, ends_on)
    return {
        "start_date": starts_on,
        "end_date": ends_on,
        "calendar_type": "Rotation Cycle",
        "rotation_cycle": CYCLE,
        "ignore_holidays": False,
        "days_off": [0, 6],
        "dates": [
            {"date": day, "rotation_day": number} for day, number in days.items()
        ],
    }
