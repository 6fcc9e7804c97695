"""Points in time as the vendors write them."""

from __future__ import annotations

from datetime import UTC, datetime


def format_datetime(moment: datetime) -> str:
    """ISO 8601 with milliseconds and a zone: `2021-06-28T12:39:36.000Z`.

    Microseconds are kept where there are any; a naive time is written without a zone.
    """
    digits = "microseconds" if moment.microsecond % 1000 else "milliseconds"
    text = moment.isoformat(timespec=digits)
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def parse_datetime(text: str) -> datetime:
    """The time in an ISO 8601 text; a date alone is midnight UTC.

    Raises:
        ValueError: The text is neither.
    """
    moment = datetime.fromisoformat(text.upper())
    return moment.replace(tzinfo=UTC) if len(text) <= len("2021-06-28") else moment
