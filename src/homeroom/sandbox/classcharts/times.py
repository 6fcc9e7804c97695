"""Days and times as ClassCharts writes them: those of a school in London."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

ZONE: Final = "Europe/London"
"""What the sandbox's schools show as their time zone (third party)."""

DAY: Final = timedelta(days=1)
_ISO: Final = re.compile(r"([1-9]\d{3})-(\d{1,2})-(\d{1,2})", re.ASCII)
_BRITISH: Final = re.compile(r"(\d{1,2})/(\d{1,2})/([1-9]\d{3})", re.ASCII)
_LAST_SECOND: Final = time(23, 59, 59)


def parse_day(text: str) -> date | None:
    """The day in `YYYY-MM-DD`, if the text is one.

    The format of query dates: vendor document.
    """
    found = _ISO.fullmatch(text.strip())
    return _day(*map(int, found.groups())) if found else None


def parse_birthday(text: str) -> date | None:
    """The day in any form that a login takes, if the text is one.

    `20/1/2000`: vendor document. `20/01/2000` and `2000-01-20`: third party.
    """
    found = _BRITISH.fullmatch(text.strip())
    if found is None:
        return parse_day(text)
    day, month, year = map(int, found.groups())
    return _day(year, month, day)


def day_of(wall: float) -> date:
    """The day in London at a time in seconds since the epoch."""
    moment = datetime.fromtimestamp(wall, UTC)
    return (moment + summer(moment)).date()


def utc(wall: float) -> str:
    """A time in seconds since the epoch, such as `2023-09-15T12:19:16+00:00`."""
    return datetime.fromtimestamp(int(wall), UTC).isoformat()


def plain(day: date, at: time) -> str:
    """A local time without a zone, such as `2023-04-21 10:00:00`."""
    return f"{day} {at}"


def aware(day: date, at: time) -> str:
    """A local time with its offset, such as `2023-09-26T08:45:00+01:00`."""
    local = datetime.combine(day, at)
    hours = summer((local - timedelta(hours=1)).replace(tzinfo=UTC)) // timedelta(
        hours=1
    )
    return f"{local.isoformat()}+{hours:02}:00"


def first_moment(day: date) -> str:
    """The start of a day, with the offset of UTC whatever the season."""
    return f"{datetime.combine(day, time()).isoformat()}+00:00"


def last_moment(day: date) -> str:
    """The last second of a day, with the offset of UTC whatever the season."""
    return f"{datetime.combine(day, _LAST_SECOND).isoformat()}+00:00"


def in_utc(day: date, at: time) -> str:
    """A local time turned into UTC, such as `2023-08-24T23:00:00+00:00`."""
    local = datetime.combine(day, at).replace(tzinfo=UTC)
    return (local - summer(local - timedelta(hours=1))).isoformat()


def summer(moment: datetime) -> timedelta:
    """How far London is ahead of UTC: an hour from the last Sunday of March, 01:00
    UTC, to the last Sunday of October, 01:00 UTC.
    """
    starts, ends = (_last_sunday(moment.year, month) for month in (3, 10))
    return timedelta(hours=1) if starts <= moment < ends else timedelta(0)


def month_before(day: date) -> date:
    """The same day a month earlier, or the last one that this month has."""
    last = day.replace(day=1) - DAY
    return last.replace(day=min(day.day, last.day))


def month_after(day: date) -> date:
    """The same day a month later, or the last one that this month has."""
    following = (day.replace(day=28) + 4 * DAY).replace(day=1)
    last = (following.replace(day=28) + 4 * DAY).replace(day=1) - DAY
    return following.replace(day=min(day.day, last.day))


def monday(day: date) -> date:
    """The first day of the week that a day is in."""
    return day - day.weekday() * DAY


def is_school_day(day: date) -> bool:
    """Whether there are lessons; the sandbox's schools have no holidays."""
    return day.weekday() < 5


def school_days(first: date, last: date) -> list[date]:
    """The school days from one day to another, both included, at most ten years."""
    count = min((last - first).days + 1, 3653)
    return [
        day for n in range(count) if is_school_day(day := last - (count - 1 - n) * DAY)
    ]


def school_days_before(day: date) -> Iterator[date]:
    """The school days before a day, the latest first, without end."""
    while True:
        day -= DAY
        if is_school_day(day):
            yield day


def school_day_after(day: date, count: int) -> date:
    """The school day that is a number of school days later."""
    while count:
        day += DAY
        count -= is_school_day(day)
    return day


def _last_sunday(year: int, month: int) -> datetime:
    last = date(year, month, 31)
    sunday = last - (last.weekday() + 1) % 7 * DAY
    return datetime.combine(sunday, time(1), UTC)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
