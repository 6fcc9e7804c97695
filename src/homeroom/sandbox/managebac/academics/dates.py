"""Days and moments as texts, and the other way round."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

from homeroom.sandbox.answers import Refusal, timestamp

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_EAST: Final = timezone(timedelta(hours=8))
DAY_LENGTH: Final = 86_400_000
"""Milliseconds of a day."""


def read_day(value: object) -> date | None:
    """The day that a text such as `2026-09-01` names, if it does."""
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def asked_day(name: str, text: str) -> date:
    """The day in a path or query.

    Raises:
        Refusal: 400, it is none. The wording: vendor elsewhere, for times.
    """
    day = read_day(text)
    if day is None:
        message = f"Invalid {name} parameter: '{text}' is not a valid time."
        raise Refusal(400, {"error": message})
    return day


def day_of(moment: int) -> date:
    """The day of a moment in milliseconds, in UTC."""
    return datetime.fromtimestamp(moment / 1000, UTC).date()


def moment_of(day: date, hour: int = 0, minute: int = 0) -> int:
    """A time of a day in UTC, in milliseconds since the epoch."""
    return int(datetime.combine(day, time(hour, minute), UTC).timestamp() * 1000)


def eastern(moment: int) -> str:
    """A moment with an offset, such as `2026-05-01T08:00:00.000+08:00`."""
    there = datetime.fromtimestamp(moment // 1000, _EAST)
    return f"{there:%Y-%m-%dT%H:%M:%S}.{moment % 1000:03}+08:00"


def shown_moment(moment: int | None) -> str | None:
    """A moment in UTC, if there is one."""
    return None if moment is None else timestamp(moment)
