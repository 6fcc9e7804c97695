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

_WHOLE: Final = re.compile(r"[0-9]{1,9}", re.ASCII)
_NUMBER: Final = re.compile(r"[0-9]{1,13}(?:\.[0-9]{1,9})?", re.ASCII)
_SINCE_1970: Final = 1e9
"""Seconds from which on a number is a time, not a wait; it was in 2001."""
_MILLISECONDS: Final = 1e11
"""The number from which on it counts milliseconds."""
_ID: Final = re.compile(r"[A-Za-z0-9_.:/+=-]{1,128}", re.ASCII)
_ZONE: Final = re.compile(r" ?(?:UTC|GMT|Z|([+-]\d\d:?\d\d))$", re.ASCII)


def wait_hint(headers: Mapping[str, str], wall: float) -> float | None:
    """Seconds that the server asks to wait, or `None` if it names no time.

    `Retry-After` comes first, in seconds or as a date (RFC 9110), also with a fraction
    and more than once; then `X-RateLimit-Reset`, as `YYYY-MM-DD HH:MM:SS UTC` (third
    party), in RFC 3339, in seconds since 1970 or from now (seen at other services).
    Dates count from the server's `Date` header, so that a wrong clock here does no
    harm.

    Args:
        headers: Of the answer.
        wall: Seconds since the epoch, by the local clock.
    """
    now = _http_date(headers.get("date", "")) or wall
    wait = _retry_after(headers.get("retry-after", "").strip(), now)
    if wait is None:
        wait = _reset(headers.get("x-ratelimit-reset", "").strip(), now)
    return None if wait is None else min(max(wait, 0.0), LONGEST)


def pace_hint(headers: Mapping[str, str]) -> float:
    """Seconds between requests that the rate headers allow; 0 if they say nothing.

    Read from `X-RateLimit-Limit` and `X-RateLimit-Period` (vendor elsewhere). A quota
    over more than a minute is left to be used up at once.
    """
    told = [headers.get(f"x-ratelimit-{n}", "").strip() for n in ("limit", "period")]
    if not all(map(_WHOLE.fullmatch, told)):
        return 0.0
    limit, period = map(int, told)
    return period / limit if limit and period <= PACED else 0.0


def request_id(headers: Mapping[str, str]) -> str | None:
    """The server's `X-Request-Id`, if it looks like an id and not like words."""
    given = headers.get("x-request-id", "")
    return given if given and _ID.fullmatch(given) else None


def _retry_after(text: str, now: float) -> float | None:
    """The longest of the waits that are named, as the header may come twice."""
    numbers = [one.strip() for one in text.split(",")]
    if all(_NUMBER.fullmatch(one) for one in numbers):
        return max(float(one) for one in numbers)
    until = _http_date(text)
    return None if until is None else until - now


def _reset(text: str, now: float) -> float | None:
    if _NUMBER.fullmatch(text):
        number = float(text)
        if number < _SINCE_1970:
            return number
        return (number / 1000 if number > _MILLISECONDS else number) - now
    until = _iso_time(text) or _http_date(text)
    return None if until is None else until - now


def _http_date(text: str) -> float | None:
    """A date in any form of RFC 9110; of one that came twice, the first."""
    if not text[:3].isalpha():
        return None
    parts = text.split(",")
    if len(parts) == 4:
        text = ",".join(parts[:2])
    try:
        return _utc(parsedate_to_datetime(text))
    except (ValueError, TypeError, OverflowError):
        return None


def _iso_time(text: str) -> float | None:
    try:
        return _utc(datetime.fromisoformat(_ZONE.sub(r"\1", text)))
    except (ValueError, OverflowError):
        return None


def _utc(moment: datetime) -> float:
    """Seconds since the epoch, of a time that is in UTC unless it says else."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
