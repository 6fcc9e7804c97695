"""The operations that show registers: of a term, of a day, and what is corrected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac import audience, calendar, groups, query, samples
from homeroom.sandbox.managebac.attendance import register
from homeroom.sandbox.managebac.attendance.roll import Roll
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.class_records import CLASSES
from homeroom.sandbox.managebac.store import Row

_NUMBERING: Final = {"timetable": {"period_starts_count_from": 0, "period_offset": -1}}
"""As in the vendor's samples, though another text of it says that periods begin at 1
and that this is gone (vendor elsewhere)."""


def show_term(call: Call) -> object:
    """The sums of each student of a class, or of a year group in its homerooms."""
    record, scope, students = _asked(call)
    meetings = call.tenant.part(Roll).meetings(
        call.row(calendar.TERMS, "term_id"), record
    )
    shown = [_sums(call, scope, student, meetings) for student in students]
    return {"students": shown, **(_NUMBERING if record else {})}


def show_day(call: Call) -> object:
    """The marks of each student on a day: of a class by period, else one or `{}`.

    The day must be in the terms of the class (vendor elsewhere; the refusal is a
    guess). Days without school and days to come have no marks, slots that are off
    show none (a guess). `{}`: third party.
    """
    record, scope, students = _asked(call)
    day, roll = query.parse_day("date", call.params["date"]), call.tenant.part(Roll)
    if record and not roll.is_in_terms(record, day):
        raise Refusal(404, {"error": "The class has no term on this date"})
    drawn, enabled = (roll.periods(record, day, drawn=one) for one in (True, False))

    def show(student: int) -> Row:
        marks = dict.fromkeys(drawn, roll.register.drawn(scope, student, day))
        for (on, period), written in roll.register.written(scope, student).items():
            if on == day and period in enabled:
                marks[period] = written
        periods = {str(one): _shown(call, marks[one]) for one in sorted(marks)}
        whole = periods.get(str(register.HOMEROOM), {})
        return {"id": student, "attendance": periods if record else whole}

    shown = [show(student) for student in students]
    return {"students": shown, **(_NUMBERING if record else {})}


def show_adjustments(call: Call) -> object:
    """What was corrected by hand, in days (vendor elsewhere)."""
    *_, students = _asked(call)
    term = call.number(calendar.TERMS, "term_id")
    shown = [
        {"id": one, "attendance_adjustments": _adjustments(call, term, one)}
        for one in students
    ]
    return {"students": shown}


def show_categories(call: Call) -> object:
    """What marks can be in an academic year, as a flat list (vendor elsewhere)."""
    call.row(calendar.YEARS, "academic_year_id")
    return samples.filled(call.tenant, "attendance/categories")


def _asked(call: Call) -> tuple[Row | None, int, Sequence[int]]:
    """The class of the path, if it is one, its register, and the students asked for."""
    if "year_group_id" in call.params:
        group = call.number(groups.YEAR_GROUPS, "year_group_id")
        return None, register.HOMEROOM, audience.group_students(call, group)
    record, number = call.row(CLASSES), call.number(CLASSES)
    return record, number, audience.class_students(call, number)


def _sums(call: Call, scope: int, student: int, meetings: register.Meetings) -> Row:
    """The sums of a student in a term (vendor elsewhere).

    A label without a count is missing, and `Present` is the sum of two categories.
    """
    found = call.tenant.part(Roll).register.count(scope, student, meetings)
    counts = {status: value for status, value in found.items() if value}
    labels = Counter[str]()
    for status, value in counts.items():
        labels[_label(call, status)] += value
    categories = [
        {"label": _label(call, status), "status": status, "value": value}
        for status, value in counts.items()
    ]
    return {"id": student, "attendance": labels, "attendance_categories": categories}


def _shown(call: Call, mark: register.Mark) -> Row:
    label, category = _label(call, mark.status), {"status": mark.status}
    return {"status": label, "note": mark.note, "category": category}


def _adjustments(call: Call, term: int, student: int) -> list[Row]:
    chance = Chance(call.tenant.school.seed)
    if not chance.happens(10, "adjusted", term, student):
        return []
    status = chance.pick((register.ABSENT, register.LATE), "adjusted", student)
    days = chance.pick((-2, -1, 1), "by", student)
    return [{"id": status, "name": _label(call, status), "adjustment": days}]


def _label(call: Call, status: int) -> str:
    return str(call.tenant.part(Roll).categories[status]["label"])
