"""Points in time as text and back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, strategies as st

from homeroom._core.times import format_datetime, parse_datetime

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


@pytest.mark.parametrize(
    "text", ["", "soon", "2021-13-01", "12:39", "2021-06-28T25:00"]
)
def test_what_is_no_time_is_refused(text: str) -> None:
    """Other text is a `ValueError`."""
    with pytest.raises(ValueError, match=r"."):
        parse_datetime(text)
