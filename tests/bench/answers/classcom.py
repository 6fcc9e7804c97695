"""Users and events of Class, as the vendor writes them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

BEGIN: Final = datetime(2025, 2, 3, 8, tzinfo=UTC)
BETWEEN: Final = timedelta(milliseconds=500)
"""From the start of an event to that of the next."""
KINDS: Final = ("ATTENDANCE", "FOCUSED", "HAND_RAISED", "CHAT")


def user(number: int) -> dict[str, object]:
    """One user."""
    return {
        "id": number,
        "ext_user_id": f"T{number:06}",
        "email": f"odalys.wexmarrow.{number}@oakfield.example",
        "user_name": f"Odalys Wexmarrow {number}",
        "roles": ["instructor", "instructional-designer"],
        "is_zoom_configured": True,
    }


def users(number: int, *, size: int, count: int) -> bytes:
    """A page of users."""
    pages = -(-count // size)
    first = (number - 1) * size + 1
    found = [user(n) for n in range(first, min(first + size, count + 1))]
    pagination = {
        "total_records": count,
        "current_page": number,
        "total_pages": pages,
        "next_page": number + 1 if number < pages else None,
        "prev_page": number - 1 if number > 1 else None,
    }
    return json.dumps({"data": found, "pagination": pagination}).encode()


def event(number: int) -> dict[str, object]:
    """One event of a class, the first with number 0."""
    begun = BEGIN + number * BETWEEN
    person = number % 25
    return {
        "student_id": str(UUID(int=2**100 + person)),
        "email": f"emrys.marrowby.{person}@oakfield.example",
        "ext_person_id": f"P{person:06}",
        "event_start": _written(begun),
        "event_end": _written(begun + timedelta(minutes=10)),
        "event_duration": 36000,
        "event_type": KINDS[number % len(KINDS)],
        "event_value": "true",
    }


def events(after: int | None, *, size: int, count: int) -> bytes:
    """The events that start after a second, or all, as many as are asked for."""
    first = 0
    if after is not None:
        since = datetime.fromtimestamp(after, UTC) - BEGIN
        first = max(since // BETWEEN + 1, 0)
    found = [event(n) for n in range(first, min(first + size, count))]
    return json.dumps(found).encode()


def _written(moment: datetime) -> str:
    return f"{moment.isoformat(timespec='milliseconds')[:-6]}Z"
