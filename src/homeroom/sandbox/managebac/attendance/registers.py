"""The operations that show registers: of a term, of a day, and what is corrected."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.academics.years import TERMS, YEARS
from homeroom.sandbox.managebac.attendance.categories import ABSENT, CATEGORIES, LATE
from homeroom.sandbox.managebac.attendance.register import (
    HOMEROOM,
    Mark,
    by_week,
    shown_sum,
)
from homeroom.sandbox.managebac.attendance.roll import Meetings, Roll
from homeroom.sandbox.managebac.audience import (
    ARCHIVED,
    STUDENT_IDS,
    class_students,
    group_students,
)
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.groups import YEAR_GROUPS
from homeroom.sandbox.managebac.operation import Operation
from homeroom.sandbox.managebac.query import parse_day

Shown = dict[str, object]

NUMBERING: Final = {"period_starts_count_from": 0, "period_offset": -1}
"""As in the vendor's samples, though another text of it says that periods begin at 1
and that this is gone (vendor elsewhere)."""


def show_class_term(call: Call) -> Response:
    """The sums of each student of a class (vendor elsewhere)."""
    record, term = call.record("id"), call.row(TERMS, "term_id")
    meetings = call.tenant.part(Roll).class_meetings(record, term)
    students = class_students(call, record.id)
    rows = _sums(call, record.id, students, meetings)
    return answer({"students": rows, "timetable": NUMBERING})


def show_homeroom_term(call: Call) -> Response:
    """The same for the homerooms of a year group."""
    group = call.number(YEAR_GROUPS, "year_group_id")
    meetings = call.tenant.part(Roll).homeroom_meetings(call.row(TERMS, "term_id"))
    students = group_students(call, group)
    return answer({"students": _sums(call, HOMEROOM, students, meetings)})


def show_class_day(call: Call) -> Response:
    """The marks of each student of a class on a day, by period.

    The day must be in the terms of the class (vendor elsewhere; the refusal is a
    guess). Days without school and days to come have no marks.
    """
    record, day = call.record("id"), parse_day("date", call.params["date"])
    roll = call.tenant.part(Roll)
    if not roll.is_in_terms(record, day):
        raise Refusal(404, {"error": "The class has no term on this date"})
    drawn = roll.drawn_periods(record, day)
    shown: list[Shown] = []
    for student in class_students(call, record.id):
        marks = {
            period: roll.register.drawn(record.id, student, day) for period in drawn
        }
        written = roll.register.written(record.id, student)
        marks |= {period: mark for (on, period), mark in written.items() if on == day}
        by_period = {str(period): marks[period].shown() for period in sorted(marks)}
        shown.append({"id": student, "attendance": by_period})
    return answer({"students": shown, "timetable": NUMBERING})


def show_homeroom_day(call: Call) -> Response:
    """The mark of each student of a year group; none is `{}` (third party)."""
    group = call.number(YEAR_GROUPS, "year_group_id")
    day = parse_day("date", call.params["date"])
    marks = {one: _homeroom_mark(call, one, day) for one in group_students(call, group)}
    shown = [
        {"id": student, "attendance": mark.shown() if mark else {}}
        for student, mark in marks.items()
    ]
    return answer({"students": shown})


def show_adjustments(call: Call) -> Response:
    """What was corrected by hand, in days (vendor elsewhere)."""
    group = call.number(YEAR_GROUPS, "year_group_id")
    term = call.number(TERMS, "term_id")
    chance = Chance(call.tenant.school.seed)
    shown = [
        {"id": student, "attendance_adjustments": _adjustments(chance, term, student)}
        for student in group_students(call, group)
    ]
    return answer({"students": shown})


def show_categories(call: Call) -> Response:
    """What marks can be in an academic year, as a flat list (vendor elsewhere)."""
    call.row(YEARS, "academic_year_id")
    return answer({"categories": [one.shown() for one in CATEGORIES.values()]})


def _sums(
    call: Call, scope: int, students: Iterable[int], meetings: Meetings
) -> list[Shown]:
    register, weeks = call.tenant.part(Roll).register, by_week(meetings.drawn)
    return [
        shown_sum(one, register.count(scope, one, weeks, meetings.counts))
        for one in students
    ]


def _homeroom_mark(call: Call, student: int, day: date) -> Mark | None:
    roll = call.tenant.part(Roll)
    written = roll.register.written(HOMEROOM, student).get((day, HOMEROOM))
    if written is not None:
        return written
    held = day <= roll.today and roll.is_school_day(day)
    return roll.register.drawn(HOMEROOM, student, day) if held else None


def _adjustments(chance: Chance, term: int, student: int) -> list[Shown]:
    if not chance.happens(10, "adjusted", term, student):
        return []
    status = chance.pick((ABSENT, LATE), "adjusted", student)
    days = chance.pick((-2, -1, 1), "by", student)
    label = CATEGORIES[status].label
    return [{"id": status, "name": label, "adjustment": days}]


_HOMEROOM: Final = "/year-groups/{year_group_id}/homeroom/attendance"
_show = partial(Operation, "GET")

OPERATIONS: Final = (
    _show(
        "/classes/{id}/attendance/term/{term_id}",
        show_class_term,
        query=(*ARCHIVED, *STUDENT_IDS),
        permission="classes/term-attendance",
    ),
    _show(
        "/classes/{id}/attendance/date/{date}",
        show_class_day,
        query=STUDENT_IDS,
        permission="classes/date-attendance",
    ),
    _show(
        f"{_HOMEROOM}/term/{{term_id}}",
        show_homeroom_term,
        query=(*ARCHIVED, *STUDENT_IDS),
        permission="year-groups/term-attendance",
    ),
    _show(
        f"{_HOMEROOM}/date/{{date}}",
        show_homeroom_day,
        query=STUDENT_IDS,
        permission="year-groups/date-attendance",
    ),
    _show(f"{_HOMEROOM}/term/{{term_id}}/adjustments", show_adjustments, since="v2p3"),
    _show(
        "/school/academic-years/{academic_year_id}/attendance_categories",
        show_categories,
        since="v2p3",
    ),
)
