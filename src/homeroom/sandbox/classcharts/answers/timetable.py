"""The lessons of a day."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from homeroom.sandbox.classcharts import times
from homeroom.sandbox.classcharts.call import Call
from homeroom.sandbox.classcharts.data.timetable import PERIODS, Slot, slots
from homeroom.sandbox.classcharts.envelope import Body, success

_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri")


def show(call: Call) -> Body:
    """The lessons of `date`.

    Left out it is today, and `meta` lists the school days of two weeks (that it may be
    left out: third party; which days: a guess).
    """
    pupil, asked = call.pupil(), call.day("date")
    day = asked or call.today
    first = times.monday(day)
    days = [day] if asked else times.school_days(first, first + timedelta(days=13))
    meta = {
        "dates": [str(day)],
        "timetable_dates": [str(one) for one in days],
        "periods": [
            {
                "number": period.number,
                "start_time": str(period.starts),
                "end_time": str(period.ends),
            }
            for period in PERIODS
        ],
        "start_time": times.first_moment(day),
        "end_time": times.last_moment(day),
    }
    rows = [_shown(slot) for slot in slots(pupil.site, pupil.year, day)]
    return success(rows, meta)


def _shown(slot: Slot) -> Body:
    """A lesson; `lesson_id` and no `teacher_id` (third party, in conflict)."""
    lesson, period = slot.lesson, slot.period
    return {
        "teacher_name": lesson.teacher.name,
        "lesson_id": lesson.id,
        "lesson_name": lesson.name,
        "subject_name": lesson.subject.name,
        "is_alternative_lesson": slot.instead,
        "is_break": False,
        "period_name": f"{slot.week}{_DAYS[slot.day.weekday()]}:{period.number}",
        "period_number": period.number,
        "room_name": lesson.room,
        "date": str(slot.day),
        "start_time": times.aware(slot.day, period.starts),
        "end_time": times.aware(slot.day, period.ends),
        "key": slot.key,
        "note_abstract": "",
        "note": "",
        "pupil_note_abstract": "",
        "pupil_note": "",
        "pupil_note_raw": "",
    }
