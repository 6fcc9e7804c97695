"""Points in time as text and back."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, strategies as st

from homeroom import UNSET
from homeroom._core.decode import Decoder
from homeroom._core.loose import structure
from homeroom._core.misfits import Report
from homeroom._core.times import (
    find_zone,
    format_datetime,
    from_unix,
    parse_datetime,
    time_zone,
    unix_seconds,
)
from homeroom.errors import ConfigurationError
from tests.core.shapes import Tree

T = TypeVar("T")
ZONES = st.integers(-23 * 60, 23 * 60).map(lambda m: timezone(timedelta(minutes=m)))


@given(st.datetimes(timezones=ZONES | st.just(UTC)))
def test_a_time_comes_back_as_the_same_moment(moment: datetime) -> None:
    """Writing and reading keeps the moment and its offset."""
    again = parse_datetime(format_datetime(moment))
    assert moment == again
    assert moment.utcoffset() == again.utcoffset()


@pytest.mark.parametrize(
    "text",
    [
        "2021-06-28T12:39:36.000Z",
        "2021-06-28T12:39:36.120Z",
        "2021-06-28T12:39:36.123456Z",
        "2021-02-25T08:13:03.000-08:00",
    ],
)
def test_the_vendor_forms_are_written_as_they_were_read(text: str) -> None:
    """Both forms that the vendor uses survive a round trip."""
    assert text == format_datetime(parse_datetime(text))


def test_a_date_alone_is_midnight_in_utc() -> None:
    """A date without a time is an aware time."""
    assert datetime(2021, 6, 28, tzinfo=UTC) == parse_datetime("2021-06-28")
    assert datetime(2021, 6, 28, 12) == parse_datetime("20210628T12")


@pytest.mark.parametrize(
    "text", ["", "soon", "2021-13-01", "12:39", "2021-06-28T25:00"]
)
def test_what_is_no_time_is_refused(text: str) -> None:
    """Other text is a `ValueError`."""
    with pytest.raises(ValueError, match=r"."):
        parse_datetime(text)


@given(st.datetimes(min_value=datetime(1, 1, 2), timezones=ZONES | st.just(UTC)))
@example(datetime(3059, 1, 1, microsecond=999_997, tzinfo=UTC))
def test_seconds_since_the_epoch_are_rounded_down(moment: datetime) -> None:
    """Both ways, before 1970 as well; the zone decides."""
    seconds = unix_seconds(moment)
    assert isinstance(seconds, int)
    assert timedelta(0) <= moment - from_unix(seconds) < timedelta(seconds=1)


def test_the_end_of_a_span_is_rounded_up() -> None:
    """So that what happens in its last second is in it."""
    moment = datetime(2026, 1, 1, microsecond=1, tzinfo=UTC)
    down, up = unix_seconds(moment), unix_seconds(moment, up=True)
    assert isinstance(down, int)
    assert down + 1 == up
    assert down == unix_seconds(moment.replace(microsecond=0), up=True)


def test_what_is_absent_stays_absent() -> None:
    """Absent and null pass; a time without a zone does not."""
    assert (UNSET, None) == (unix_seconds(UNSET), unix_seconds(None))
    assert (UNSET, None) == (time_zone(UNSET), time_zone(None))
    with pytest.raises(ConfigurationError, match=r"^give a time with a zone"):
        unix_seconds(datetime(2026, 1, 1))
    with pytest.raises(ValueError, match="out of range"):
        from_unix(10**20)


@pytest.mark.parametrize("name", ["", "Mars/Base", "../zones", "/etc", "GMT+25", "a\0"])
def test_a_zone_must_exist(name: str) -> None:
    """An IANA name and nothing else."""
    assert find_zone(name) is None
    with pytest.raises(ConfigurationError, match="IANA"):
        time_zone(name)
    assert "Europe/London" == time_zone("Europe/London")


def read(value: object, form: type[T], zone: ZoneInfo) -> T:
    """What is read where times without a zone are in that one, on both ways alike."""
    slow = structure(value, form, Report(zone=zone))
    data = json.dumps(value).encode()
    assert slow == Decoder().fast(data, form, Report(zone=zone))
    return slow


def test_naive_times_get_a_zone_at_any_depth() -> None:
    """In models, lists and maps; aware ones keep theirs, as do other values."""
    inner = {"name": "a", "class": 1, "planted": "2026-07-01T12:00:00"}
    aware = {"name": "b", "class": 2, "planted": "2026-07-01T12:00:00Z"}
    value = {"all": [{**aware, "branches": [inner]}]}
    (outer,) = read(value, dict[str, list[Tree]], ZoneInfo("Europe/London"))["all"]
    assert datetime(2026, 7, 1, 12, tzinfo=UTC) == outer.planted
    assert outer.branches is not None
    assert datetime(2026, 7, 1, 11, tzinfo=UTC) == outer.branches[0].planted


def test_a_repeated_hour_is_taken_as_the_first() -> None:
    """When the clocks go back, one of two moments must be chosen."""
    value = {"name": "a", "class": 1, "planted": "2026-10-25T01:30:00"}
    tree = read(value, Tree, ZoneInfo("Europe/London"))
    assert tree.planted is not None
    # Times that the clocks show twice compare unequal between zones.
    assert datetime(2026, 10, 25, 0, 30, tzinfo=UTC) == tree.planted.astimezone(UTC)
