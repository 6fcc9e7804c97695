"""Days and moments as texts, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

from homeroom.sandbox.answers import timestamp

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME: Final = re.compile(
    r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)
_EAST: Final = timezone(timedelta(hours=8))
DAY_LENGTH: Final = 86_400_000
"""Milliseconds of a day."""
FIRST_DAY: Final = date(2025, 9, 1)
"""From which excusals, tasks and notes are spread over the years of the data."""


def read_day(value: object) -> date | None:
    """The day that a text such as `2026-09-01` names, if it does."""
    moment = read_time(value) if _DAY.fullmatch(str(value)) else None
    return None if moment is None else day_of(moment)


def day_of(moment: int) -> date:
    """The day of a moment in milliseconds, in UTC."""
    return datetime.fromtimestamp(moment / 1000, UTC).date()


def moment_of(day: date, hour: int = 0) -> int:
    """A time of a day in UTC, in milliseconds since the epoch."""
    return int(datetime.combine(day, time(hour), UTC).timestamp() * 1000)


def eastern(moment: int) -> str:
    """A moment with an offset, such as `2026-05-01T08:00:00.000+08:00`."""
    there = datetime.fromtimestamp(moment / 1000, _EAST)
    return there.isoformat(timespec="milliseconds")


def shown_moment(moment: int | None) -> str | None:
    """A moment in UTC, if there is one."""
    return None if moment is None else timestamp(moment)


def read_time(value: object) -> int | None:
    """The moment that a text names, in milliseconds, if it does; UTC without a zone."""
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        return None
    try:
        moment = datetime.fromisoformat(value)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return int(moment.timestamp() * 1000)
    except (ValueError, OverflowError):
        return None


def day_in(row: Mapping[str, object], name: str) -> date:
    """A day that a record is known to have."""
    return date.fromisoformat(str(row[name]))


def span(row: Mapping[str, object]) -> tuple[date, date]:
    """The first and last day of a year or term."""
    return day_in(row, "starts_on"), day_in(row, "ends_on")
