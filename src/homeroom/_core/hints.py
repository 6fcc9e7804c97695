"""What a server says in its headers: waits it asks for, the id of the request."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

LONGEST: Final = 3600.0
"""Seconds; a server that asks for more is taken to mean this."""

PACED: Final = 60
"""Seconds; requests are spread evenly over a rate's period up to this one."""

_SECONDS: Final = re.compile(r"[0-9]{1,9}", re.ASCII)
_ID: Final = re.compile(r"[A-Za-z0-9_.:/+=-]{1,128}", re.ASCII)
_RESET: Final = re.compile(r"(\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d)(?: ?UTC|Z)?", re.ASCII)


def wait_hint(headers: Mapping[str, str], wall: float) -> float | None:
    """Seconds that the server asks to wait, or `None` if it names no time.

    `Retry-After` comes first, in seconds or as a date; then `X-RateLimit-Reset` as
    `YYYY-MM-DD HH:MM:SS UTC` (third party). Dates count from the server's `Date`
    header, so that a wrong clock here does no harm.

    Args:
        headers: Of the answer.
        wall: Seconds since the epoch, by the local clock.
    """
    now = _http_date(headers.get("date", "")) or wall
    after = headers.get("retry-after", "").strip()
    if _SECONDS.fullmatch(after):
        return min(float(after), LONGEST)
    until = _http_date(after) or _reset_time(headers.get("x-ratelimit-reset", ""))
    return None if until is None else min(max(until - now, 0.0), LONGEST)


def pace_hint(headers: Mapping[str, str]) -> float:
    """Seconds between requests that the rate headers allow; 0 if they say nothing.

    Read from `X-RateLimit-Limit` and `X-RateLimit-Period` (vendor elsewhere). A quota
    over more than a minute is left to be used up at once.
    """
    limit = headers.get("x-ratelimit-limit", "").strip()
    period = headers.get("x-ratelimit-period", "").strip()
    if not (_SECONDS.fullmatch(limit) and _SECONDS.fullmatch(period)):
        return 0.0
    if not int(limit) or int(period) > PACED:
        return 0.0
    return int(period) / int(limit)


def request_id(headers: Mapping[str, str]) -> str | None:
    """The server's `X-Request-Id`, if it looks like an id and not like words."""
    given = headers.get("x-request-id", "")
    return given if _ID.fullmatch(given) else None


def _http_date(text: str) -> float | None:
    if "," not in text:
        return None
    try:
        return _utc(parsedate_to_datetime(text))
    except (ValueError, TypeError, OverflowError):
        return None


def _reset_time(text: str) -> float | None:
    match = _RESET.fullmatch(text.strip())
    if not match:
        return None
    try:
        return _utc(datetime.fromisoformat(match[1]))
    except (ValueError, OverflowError):
        return None


def _utc(moment: datetime) -> float:
    """Seconds since the epoch, of a time that is in UTC unless it says else."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
