"""Days and times in London, without a database of time zones."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from homeroom.sandbox.classcharts import times


def test_summer_time_agrees_with_the_database() -> None:
    """Every hour around the changes of ten years."""
    try:
        london = ZoneInfo(times.ZONE)
    except ZoneInfoNotFoundError:
        pytest.skip("no time zones on this machine")
    for year in range(2020, 2030):
        for month in (3, 10):
            start = datetime(year, month, 24, tzinfo=UTC)
            for hour in range(24 * 8):
                moment = start + timedelta(hours=hour)
                assert moment.astimezone(london).utcoffset() == times.summer(moment)


def test_a_local_time_has_the_offset_of_its_day() -> None:
    """In winter, in summer, and just after the change."""
    shown = [
        times.aware(date(2026, month, day), time(8, 45))
        for month, day in ((1, 5), (7, 6), (3, 29), (10, 25))
    ]
    assert [
        "2026-01-05T08:45:00+00:00",
        "2026-07-06T08:45:00+01:00",
        "2026-03-29T08:45:00+01:00",
        "2026-10-25T08:45:00+00:00",
    ] == shown


def test_a_day_begins_an_hour_early_in_utc_in_summer() -> None:
    """Also on the days of the change itself."""
    shown = [
        times.in_utc(date(2026, month, day), time())
        for month, day in ((1, 5), (7, 6), (3, 29), (10, 25))
    ]
    assert [
        "2026-01-05T00:00:00+00:00",
        "2026-07-05T23:00:00+00:00",
        "2026-03-29T00:00:00+00:00",
        "2026-10-24T23:00:00+00:00",
    ] == shown


def test_the_day_changes_at_midnight_in_london() -> None:
    """In summer that is 23:00 in UTC."""
    late = datetime(2026, 7, 5, 23, 30, tzinfo=UTC).timestamp()
    assert date(2026, 7, 6) == times.day_of(late)
    assert date(2026, 7, 5) == times.day_of(late - 3600)


def test_months_end_where_they_end() -> None:
    """A day that the other month lacks becomes its last."""
    assert date(2027, 2, 28) == times.month_before(date(2027, 3, 31))
    assert date(2028, 2, 29) == times.month_after(date(2028, 1, 31))
    assert date(2026, 12, 15) == times.month_before(date(2027, 1, 15))
    assert date(2027, 1, 31) == times.month_after(date(2026, 12, 31))


@pytest.mark.parametrize(
    "text", ["", "x", "2027-13-01", "2027-02-29", "27-01-01", "2027-1-1 ", "1/2/2027"]
)
def test_only_days_are_days(text: str) -> None:
    """Of what looks like one, only those that exist; a single digit will do."""
    expected = date(2027, 1, 1) if text == "2027-1-1 " else None
    assert expected == times.parse_day(text)
