"""The operations that show registers: of a term, of a day, and what is corrected."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Final

from attrs import asdict

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac.academics.rotation import is_school_day
from homeroom.sandbox.managebac.academics.years import TERMS, YEARS
from homeroom.sandbox.managebac.attendance.register import (
    ABSENT,
    HOMEROOM,
    LATE,
    Mark,
    Meetings,
)
from homeroom.sandbox.managebac.attendance.roll import Roll
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
from homeroom.sandbox.managebac.samples import filled
from homeroom.sandbox.managebac.store import Row

NUMBERING: Final = {"period_starts_count_from": 0, "period_offset": -1}
"""As in the vendor's samples, though another text of it says that periods begin at 1
and that this is gone (vendor elsewhere)."""


def show_class_term(call: Call) -> object:
    """The sums of each student of a class (vendor elsewhere)."""
    record, term = call.record("id"), call.row(TERMS, "term_id")
    meetings = call.tenant.part(Roll).meetings(term, record)
    students = class_students(call, record.id)
    shown = [_sums(call, record.id, one, meetings) for one in students]
    return {"students": shown, "timetable": NUMBERING}


def show_homeroom_term(call: Call) -> object:
    """The same for the homerooms of a year group."""
    students = group_students(call, call.number(YEAR_GROUPS, "year_group_id"))
    meetings = call.tenant.part(Roll).meetings(call.row(TERMS, "term_id"))
    shown = [_sums(call, HOMEROOM, one, meetings) for one in students]
    return {"students": shown}


def show_class_day(call: Call) -> object:
    """The marks of each student of a class on a day, by period.

    The day must be in the terms of the class (vendor elsewhere; the refusal is a
    guess). Days without school and days to come have no marks, slots that are off
    show none (a guess).
    """
    record, day = call.record("id"), parse_day("date", call.params["date"])
    roll = call.tenant.part(Roll)
    if not roll.is_in_terms(record, day):
        raise Refusal(404, {"error": "The class has no term on this date"})
    drawn, enabled = (roll.periods(record, day, drawn=one) for one in (True, False))

    def show(student: int) -> Row:
        mark = roll.register.drawn(record.id, student, day)
        marks = dict.fromkeys(drawn, mark)
        for (on, period), written in roll.register.written(record.id, student).items():
            if on == day and period in enabled:
                marks[period] = written
        periods = {str(one): _shown(call, marks[one]) for one in sorted(marks)}
        return {"id": student, "attendance": periods}

    shown = [show(one) for one in class_students(call, record.id)]
    return {"students": shown, "timetable": NUMBERING}


def show_homeroom_day(call: Call) -> object:
    """The mark of each student of a year group; none is `{}` (third party)."""
    group = call.number(YEAR_GROUPS, "year_group_id")
    day, roll = parse_day("date", call.params["date"]), call.tenant.part(Roll)
    held = day <= roll.today and is_school_day(day)

    def show(student: int) -> Row:
        drawn = roll.register.drawn(HOMEROOM, student, day) if held else None
        written = roll.register.written(HOMEROOM, student)
        mark = written.get((day, HOMEROOM), drawn)
        return {"id": student, "attendance": _shown(call, mark) if mark else {}}

    return {"students": [show(one) for one in group_students(call, group)]}


def show_adjustments(call: Call) -> object:
    """What was corrected by hand, in days (vendor elsewhere)."""
    group = call.number(YEAR_GROUPS, "year_group_id")
    term = call.number(TERMS, "term_id")
    shown = [
        {"id": one, "attendance_adjustments": _adjustments(call, term, one)}
        for one in group_students(call, group)
    ]
    return {"students": shown}


def show_categories(call: Call) -> object:
    """What marks can be in an academic year, as a flat list (vendor elsewhere)."""
    call.row(YEARS, "academic_year_id")
    return filled(call.tenant, "attendance/categories")


def _sums(call: Call, scope: int, student: int, meetings: Meetings) -> Row:
    """The sums of a student in a term (vendor elsewhere).

    A label without a count is missing, and `Present` is the sum of two categories.
    """
    counts = call.tenant.part(Roll).register.count(scope, student, meetings)
    labels, categories = Counter[str](), []
    for status, value in counts.items():
        if value:
            label = _label(call, status)
            labels[label] += value
            categories.append({"label": label, "status": status, "value": value})
    return {"id": student, "attendance": labels, "attendance_categories": categories}


def _shown(call: Call, mark: Mark) -> Row:
    label = _label(call, mark.status)
    return filled(call.tenant, "attendance/mark", **asdict(mark), label=label)


def _adjustments(call: Call, term: int, student: int) -> list[Row]:
    chance = Chance(call.tenant.school.seed)
    if not chance.happens(10, "adjusted", term, student):
        return []
    status = chance.pick((ABSENT, LATE), "adjusted", student)
    days = chance.pick((-2, -1, 1), "by", student)
    return [{"id": status, "name": _label(call, status), "adjustment": days}]


def _label(call: Call, status: int) -> str:
    return str(call.tenant.part(Roll).categories[status]["label"])


_CLASS: Final = "/classes/{id}/attendance"
_HOMEROOM: Final = "/year-groups/{year_group_id}/homeroom/attendance"
_CATEGORIES: Final = "/school/academic-years/{academic_year_id}/attendance_categories"
_show = partial(Operation, "GET")
_term = partial(_show, query=(*ARCHIVED, *STUDENT_IDS))
_day = partial(_show, query=STUDENT_IDS)

OPERATIONS: Final = (
    _term(
        f"{_CLASS}/term/{{term_id}}",
        show_class_term,
        permission="classes/term-attendance",
    ),
    _day(
        f"{_CLASS}/date/{{date}}",
        show_class_day,
        permission="classes/date-attendance",
    ),
    _term(
        f"{_HOMEROOM}/term/{{term_id}}",
        show_homeroom_term,
        permission="year-groups/term-attendance",
    ),
    _day(
        f"{_HOMEROOM}/date/{{date}}",
        show_homeroom_day,
        permission="year-groups/date-attendance",
    ),
    _show(f"{_HOMEROOM}/term/{{term_id}}/adjustments", show_adjustments, since="v2p3"),
    _show(_CATEGORIES, show_categories, since="v2p3"),
)
