"""Attendance, day by day."""

from __future__ import annotations

from datetime import date

from homeroom.sandbox.classcharts import times
from homeroom.sandbox.classcharts.call import Call, Window
from homeroom.sandbox.classcharts.data.attendance import (
    SESSIONS,
    Mark,
    marks,
    was_there,
)
from homeroom.sandbox.classcharts.envelope import Body, success


def show(call: Call) -> Body:
    """The marks of the school days in a window; none before the data or after today.

    The misspelt percentage: third party. An empty map is an array (a guess).
    """
    pupil, window = call.pupil(), call.window()
    first, last = max(window.first, pupil.site.begins), min(window.last, call.today)
    days = {
        day: marks(pupil.site, pupil.standing, pupil.year, day)
        for day in times.school_days(first, last)
    }
    taken = [mark for day in days.values() for mark in (day["AM"], day["PM"])]
    share = 100 * sum(map(was_there, taken)) // len(taken) if taken else 100
    data = {
        str(day): {name: _shown(mark) for name, mark in found.items()}
        for day, found in days.items()
    }
    return success(data, _meta(window, list(days), str(share)))


def _meta(window: Window, days: list[date], share: str) -> Body:
    return {
        "dates": [str(day) for day in days],
        "sessions": SESSIONS,
        "start_date": times.first_moment(window.first),
        "end_date": times.last_moment(window.last),
        "percentage": share,
        "percentage_singe_august": share,
    }


def _shown(mark: Mark) -> Body:
    minutes = mark.late_minutes
    shown: Body = {
        "code": mark.code,
        "status": mark.status,
        "late_minutes": "" if minutes is None else minutes,
    }
    if mark.lesson is not None:
        shown |= {"lesson_name": mark.lesson.name, "room_name": mark.lesson.room}
    return shown
