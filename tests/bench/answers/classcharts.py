"""Points of a pupil on ClassCharts, as the vendor writes them."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Final

SIZE: Final = 50
"""Points in an answer, whatever is asked for."""
LATEST: Final = datetime(2025, 2, 3, 11, 47)
BETWEEN: Final = timedelta(minutes=90)
PING: Final = json.dumps(
    {"success": 1, "data": {}, "meta": {"session_id": "0123456789abcdef"}}
).encode()


def point(id: int, age: int) -> dict[str, object]:
    """One point.

    Args:
        id: Its own.
        age: How many are newer.
    """
    return {
        "id": id,
        "type": "behaviour",
        "polarity": "positive",
        "reason": "Helped a classmate",
        "score": 2,
        "timestamp": str(LATEST - age * BETWEEN),
        "timestamp_custom_time": None,
        "style": {"border_color": None, "custom_class": "colour-purple"},
        "pupil_name": "Lunet Fallowmere",
        "lesson_name": "8B/Ma3",
        "teacher_name": "Dr Orrin Wexmarrow",
        "room_name": "S7",
        "note": "Well done.",
        "_can_delete": False,
        "badges": "",
        "detention_date": None,
        "detention_time": None,
        "detention_location": None,
        "detention_type": None,
    }


def points(last: int | None, *, count: int) -> bytes:
    """The points before one, or the newest; ids are those of 1 to `count`."""
    first = count if last is None else last - 1
    found = [point(id, count - id) for id in range(first, max(first - SIZE, 0), -1)]
    meta = {
        "start_date": "2024-08-19T00:00:00+00:00",
        "end_date": "2025-02-03T00:00:00+00:00",
        "last_id": found[-1]["id"] if found else False,
    }
    return json.dumps({"success": 1, "data": found, "meta": meta}).encode()
