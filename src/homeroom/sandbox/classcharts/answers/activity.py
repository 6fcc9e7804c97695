"""Pages of activity points."""

from __future__ import annotations

from datetime import time
from typing import Final

from homeroom.sandbox.classcharts import times
from homeroom.sandbox.classcharts.call import Call, as_number
from homeroom.sandbox.classcharts.data.detentions import Detention
from homeroom.sandbox.classcharts.data.points import Point
from homeroom.sandbox.classcharts.envelope import Body, invalid, success

PAGE: Final = 50
"""Points on a page (vendor document)."""

_LAST_SECOND: Final = time(23, 59, 59)


def show(call: Call) -> Body:
    """A page of activity points.

    At most 50, newest first, counted back from `to`; `from` leaves out nothing (vendor
    document). `last_id` is exclusive, and false in the `meta` of an empty page (third
    party). One that no point has works like any other (a guess).
    """
    pupil, window, below = call.pupil(), call.window(), _last_id(call)
    found = [
        point
        for point in pupil.points
        if point.day <= window.last and (below is None or point.id < below)
    ][:PAGE]
    meta = {
        "start_date": times.in_utc(window.first, time()),
        "end_date": times.in_utc(window.last, _LAST_SECOND),
        "last_id": found[-1].id if found else False,
        "step_size": "week",
        "detention_alias_uc": "Detention",
    }
    detentions = {one.point.id: one for one in pupil.detentions}
    rows = [_shown(point, pupil.name, detentions.get(point.id)) for point in found]
    return success(rows, meta)


def _last_id(call: Call) -> int | None:
    text = call.query.get("last_id", "")
    number = as_number(text)
    if text and number is None:
        raise invalid()
    return number


def _shown(point: Point, pupil_name: str, detention: Detention | None) -> Body:
    reason, lesson = point.reason, point.lesson
    return {
        "id": point.id,
        "type": reason.kind,
        "polarity": reason.polarity,
        "reason": reason.text,
        "score": reason.score,
        "timestamp": times.plain(point.day, point.at),
        "timestamp_custom_time": None,
        "style": {"border_color": None, "custom_class": reason.colour},
        "pupil_name": pupil_name,
        "lesson_name": None if reason.kind == "event" else lesson.name,
        "teacher_name": lesson.teacher.name,
        "room_name": lesson.room if reason.score else None,
        "note": point.note,
        "_can_delete": False,
        "badges": "",
        "detention_date": detention and str(detention.day),
        "detention_time": detention and f"{detention.at:%H:%M}",
        "detention_location": detention and detention.place,
        "detention_type": detention and detention.kind,
    }
