"""Waits that a server asks for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given, strategies as st

from homeroom._core.hints import LONGEST, PACED, pace_hint, request_id, wait_hint

NOW = datetime(2026, 3, 1, 9, 0, 0, tzinfo=UTC)
WALL = NOW.timestamp()


def at(seconds: float, **headers: str) -> float | None:
    """The wait asked for when the local clock is wrong by that many seconds."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return wait_hint(named, WALL + seconds)


@pytest.mark.parametrize(
    ("text", "wait"),
    [
        ("0", 0.0),
        ("7", 7.0),
        (" 7 ", 7.0),
        ("007", 7.0),
        ("3600", 3600.0),
        ("1.5", 1.5),
        ("7, 7", 7.0),
        ("1, 2", 2.0),
        ("86400", LONGEST),
        ("999999999", LONGEST),
        (format_datetime(NOW + timedelta(seconds=90), usegmt=True), 90.0),
        (format_datetime(NOW - timedelta(days=9), usegmt=True), 0.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", LONGEST),
        ("Sun, 01 Mar 2026 01:00:30 -0800", 30.0),
        ("Sun, 01 Mar 2026 09:00:30 GMT, Sun, 01 Mar 2026 09:00:30 GMT", 30.0),
        ("Sunday, 01-Mar-26 09:00:30 GMT", 30.0),
        ("Sun Mar  1 09:00:30 2026", 30.0),
    ],
)
def test_retry_after(text: str, wait: float) -> None:
    """Seconds and dates are understood, within an hour."""
    assert wait == at(0, retry_after=text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "inf",
        "nan",
        "-1",
        "+1",
        "1e9",
        "1.",
        ".5",
        "0x10",
        "1_000",
        "9" * 30,
        "١٢",
        "²",
        "1, soon",
        "120,",
        "2026-03-01T09:00:30Z",
        "Sun, 99 Mar 2026 09:00:30 GMT",
        "Sun, 01 Mar 2026 99:00:30 GMT",
        "Sun, 01 Mar 2026 09:00:30 +9999",
        "soon",
        ", ,",
    ],
)
def test_a_retry_after_that_is_no_time_is_ignored(text: str) -> None:
    """What is neither seconds nor an HTTP date asks for nothing."""
    assert at(0, retry_after=text) is None


@pytest.mark.parametrize(
    ("text", "wait"),
    [
        ("2026-03-01 09:00:12 UTC", 12.0),
        ("2026-03-01 09:00:12", 12.0),
        ("2026-03-01T09:00:12Z", 12.0),
        ("2026-03-01T09:00:12.000Z", 12.0),
        ("2026-03-01T09:00:12+00:00", 12.0),
        ("2026-03-01T10:00:12+01:00", 12.0),
        ("2026-03-01 09:00:12 +0000", 12.0),
        ("2026-03-01 09:00:12 GMT", 12.0),
        ("Sun, 01 Mar 2026 09:00:12 GMT", 12.0),
        (" 2026-03-01 09:00:12 UTC ", 12.0),
        ("2026-03-01 08:59:00 UTC", 0.0),
        ("9999-12-31 23:59:59 UTC", LONGEST),
        ("0001-01-01 00:00:00 UTC", 0.0),
        ("2026-02-30 09:00:00 UTC", None),
        ("2026-03-01 25:00:00 UTC", None),
        ("2026-03-01 09:00:12 PST", None),
        ("٢٠٢٦-03-01 09:00:12 UTC", None),
        ("1772355612", 12.0),
        ("1772355612.5", 12.5),
        ("1772355612000", 12.0),
        ("1772355000", 0.0),
        ("12", 12.0),
        ("4.5", 4.5),
        ("-12", None),
        ("1e3", None),
        ("", None),
    ],
)
def test_x_ratelimit_reset(text: str, wait: float | None) -> None:
    """Times and waits are told apart, whichever way they are written."""
    assert wait == at(0, x_ratelimit_reset=text)


def test_retry_after_comes_before_the_reset_time() -> None:
    """The standard header wins; if it says nothing, the vendor's is read."""
    reset = "2026-03-01 09:00:12 UTC"
    assert 3.0 == at(0, retry_after="3", x_ratelimit_reset=reset)
    assert 12.0 == at(0, retry_after="-1", x_ratelimit_reset=reset)
    assert at(0) is None


@pytest.mark.parametrize("skew", [-600.0, 0.0, 600.0, 1e9])
def test_dates_count_from_the_clock_of_the_server(skew: float) -> None:
    """With a `Date` header, a wrong clock here changes nothing."""
    date = format_datetime(NOW, usegmt=True)
    after = format_datetime(NOW + timedelta(seconds=40), usegmt=True)
    assert 40.0 == at(skew, date=date, retry_after=after)
    reset = "2026-03-01 09:00:12 UTC"
    assert 12.0 == at(skew, date=date, x_ratelimit_reset=reset)
    assert 5.0 == at(skew, date=date, retry_after="5")


def test_a_date_that_is_none_leaves_the_local_clock() -> None:
    """A broken `Date` header does not break the wait."""
    after = format_datetime(NOW + timedelta(seconds=40), usegmt=True)
    assert 40.0 == at(0, date="yesterday, maybe", retry_after=after)


DIGITS = st.text("0123456789", max_size=12)
DATES = st.datetimes().map(lambda moment: format_datetime(moment))
SHAPED = st.from_regex(
    r"[A-Za-z]{0,3}, ?\d{1,3} [A-Za-z]{3} \d{1,5} "
    r"\d{1,3}(:\d{1,3}){0,3}( [+-]?\w{0,6})?"
)
VALUES = st.one_of(st.text(max_size=40), DIGITS, DATES, SHAPED)
HEADERS = st.dictionaries(
    st.sampled_from(
        [
            "retry-after",
            "date",
            "x-ratelimit-reset",
            "x-ratelimit-limit",
            "x-ratelimit-period",
        ]
    ),
    VALUES,
)


@given(HEADERS, st.floats(0, 1e11))
def test_no_header_can_break_a_wait(headers: dict[str, str], wall: float) -> None:
    """Whatever a server sends, the wait is nothing or 0 to 3600 seconds."""
    wait = wait_hint(headers, wall)
    assert wait is None or 0.0 <= wait <= LONGEST
    assert 0.0 <= pace_hint(headers) <= PACED


@pytest.mark.parametrize(
    ("limit", "period", "pace"),
    [
        ("50", "1", 0.02),
        ("100", "60", 0.6),
        ("1", "60", 60.0),
        ("1000", "3600", 0.0),
        ("0", "60", 0.0),
        ("", "60", 0.0),
        ("50", "", 0.0),
        ("fifty", "1", 0.0),
        ("-50", "1", 0.0),
        ("\u0665\u0660", "1", 0.0),
    ],
)
def test_pace(limit: str, period: str, pace: float) -> None:
    """Limit and period give the seconds between requests."""
    headers = {"x-ratelimit-limit": limit, "x-ratelimit-period": period}
    assert pace == pytest.approx(pace_hint(headers))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("7f3c-01", True),
        ("A_b.c:d/e+f=", True),
        ("x" * 128, True),
        ("x" * 129, False),
        ("Canary Quill", False),
        ("id\n", False),
        ("\u0660", False),
        ("", False),
    ],
)
def test_a_request_id_looks_like_one(text: str, kept: bool) -> None:
    """Words in that header are the server's own, and are not repeated."""
    assert (text if kept else None) == request_id({"x-request-id": text})
