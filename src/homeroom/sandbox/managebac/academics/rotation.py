"""Which days are school days, and which day of the rotation each one is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

CYCLE: Final = 5
"""School days after which the timetable begins anew (vendor elsewhere, as a sample)."""

_VACATIONS: Final = (
    ("10-19", "10-23"),
    ("12-21", "12-31"),
    ("01-01", "01-03"),
    ("02-15", "02-19"),
    ("04-05", "04-16"),
    ("06-28", "08-14"),
)
"""First and last day of each vacation, as month and day; invented."""


def is_school_day(day: date) -> bool:
    """Whether school is held."""
    here = f"{day:%m-%d}"
    return day.weekday() < 5 and not any(
        first <= here <= last for first, last in _VACATIONS
    )


def next_school_day(day: date) -> date:
    """The first school day from a day on."""
    return day if is_school_day(day) else next_school_day(day + timedelta(days=1))


@lru_cache(maxsize=64)
def school_days(starts_on: date, ends_on: date) -> Mapping[date, int]:
    """The school days of a year and the day of the rotation of each, from 1.

    Vacation days are left out of the rotation (vendor elsewhere).
    """
    length = (ends_on - starts_on).days + 1
    days = (starts_on + timedelta(days=ahead) for ahead in range(length))
    return {day: n % CYCLE + 1 for n, day in enumerate(filter(is_school_day, days))}
