"""The operations on registers and timetables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac import calendar, checks, dates, people, query, standard
from homeroom.sandbox.managebac.attendance import roll
from homeroom.sandbox.managebac.attendance.roll import HOMEROOM, Mark, Roll
from homeroom.sandbox.managebac.call import Absent, Call, Invalid
from homeroom.sandbox.managebac.classes import CLASSES
from homeroom.sandbox.managebac.kinds import without_nulls
from homeroom.sandbox.managebac.store import Body, Errors, Row, number_of

_NUMBERING: Final = {"timetable": {"period_starts_count_from": 0, "period_offset": -1}}
"""As in the vendor's samples, though another text of it says that periods begin at 1
and that this is gone (vendor elsewhere)."""


def show_term(call: Call) -> object:
    """The sums of each student of a class, or of a year group in its homerooms."""
    record, scope, students = _asked(call)
    term, kept = call.row(calendar.TERMS, "term_id"), call.tenant.part(Roll)
    year = call.tenant.records(calendar.YEARS)[number_of(term, "academic_year_id")]
    sessions = kept.sessions(record, year, *dates.span(term))
    sums = kept.sums(scope, students, sessions)
    shown = [{"id": student, **_sums(call, counts)} for student, counts in sums]
    return {"students": shown, **(_NUMBERING if record else {})}


def show_day(call: Call) -> object:
    """The marks of each student on a day: of a class by period, else one or `{}`.

    The day must be in the terms of the class (vendor elsewhere; the refusal is a
    guess). Days without school and days to come have no marks, slots that are off
    show none (a guess). `{}`: third party.
    """
    record, scope, students = _asked(call)
    day, kept = query.read_day(call.params, "date"), call.tenant.part(Roll)
    assert day is not None
    if record and not kept.is_in_terms(record, day):
        raise Refusal(404, {"error": "The class has no term on this date"})
    year = record and calendar.year_on(call.tenant, record.get("program"), day)
    sessions = kept.sessions(record, year, day, day)

    def show(student: int) -> Row:
        marks = kept.marks(scope, student, sessions).items()
        periods = {str(period): _shown(call, mark) for (_, period), mark in marks}
        whole = periods.get(str(HOMEROOM), {})
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


def _asked(call: Call) -> tuple[Row | None, int, Sequence[int]]:
    """The class of the path, if it is one, its register, and the students asked for."""
    if "year_group_id" in call.params:
        group = call.number(people.YEAR_GROUPS, "year_group_id")
        return None, HOMEROOM, people.group_students(call, group)
    record, number = call.row(CLASSES), call.number(CLASSES)
    return record, number, people.class_students(call, number)


def _sums(call: Call, counts: Counter[int]) -> Row:
    """How often there was what in a term (vendor elsewhere).

    A label without a count is missing, and `Present` is the sum of two categories.
    """
    labels, categories = Counter[str](), list[Row]()
    for status, value in sorted(counts.items()):
        label = _label(call, status)
        labels[label] += value
        categories.append({"label": label, "status": status, "value": value})
    return {"attendance": labels, "attendance_categories": categories}


def _shown(call: Call, mark: Mark) -> Row:
    label, category = _label(call, mark.status), {"status": mark.status}
    return {"status": label, "note": mark.note, "category": category}


def _adjustments(call: Call, term: int, student: int) -> list[Row]:
    chance = call.tenant.chance
    if not chance.happens(10, "adjusted", term, student):
        return []
    status = chance.pick((roll.ABSENT, roll.LATE), "adjusted", student)
    days = chance.pick((-2, -1, 1), "by", student)
    return [{"id": status, "name": _label(call, status), "adjustment": days}]


def _label(call: Call, status: int) -> str:
    return str(call.tenant.part(Roll).categories[status]["label"])


def _among(known: range) -> checks.Check:
    fine = f"must be in {list(known)}"
    return lambda value: "" if type(value) is int and value in known else fine


_MARK: Final = checks.fields_of("marks", {})
# Wording: vendor elsewhere.
_DAYS: Final = {"period": _among(roll.PERIODS), "rotation_day": _among(roll.DAYS)}
_SLOT: Final = checks.fields_of("slots", _DAYS)
_ENTRY: Final = ("student_id", "date", "period", "status", "notes")


def set_class_attendance(call: Call) -> object:
    """Set marks of a class; each item has its own result (vendor elsewhere)."""
    record, number = call.row(CLASSES), call.number(CLASSES)
    items = call.items("attendances", _ENTRY)
    members = call.tenant.ties.students.of(number)

    def act(item: Body) -> None:
        student = item.get("student_id")
        if type(student) is not int or student not in members:
            raise Absent
        if errors := _class_problems(call, record, item):
            raise Invalid(errors)
        _write(call, number, student, number_of(item, "period"), item)

    return {"attendance": standard.outcomes(call, items, act, "index", "student_id")}


def set_homeroom_attendance(call: Call) -> object:
    """Set the mark of a student on a day.

    Day and status are required (vendor elsewhere); that they are refused with a 422
    is a guess.
    """
    student, sent = call.number(people.STUDENTS), call.payload()
    if errors := _problems(call, sent):
        raise Invalid(errors)
    _write(call, HOMEROOM, student, HOMEROOM, sent)
    return standard.OK


def show_timetable(call: Call) -> object:
    """The slots of a class in each academic year of its programme.

    Older versions say where periods begin (vendor elsewhere; where they say it, and
    that it is 1, is a guess).
    """
    record, kept = call.row(CLASSES, "class_id"), call.tenant.part(Roll)
    every = query.read_boolean(call.query, "include_disabled") or False

    def show(year: Row) -> Row:
        slots = sorted(kept.slots(number_of(record), year["id"]).items())
        shown = [slot for _, slot in slots if slot["enabled"] or every]
        return call.tenant.chance.filled("attendance/timetable", **year, slots=shown)

    known = calendar.YEARS.having(call.tenant, "program", record.get("program"))
    shown = [show(year) for year in known]
    older = {} if call.serves("v2p3") else {"period_starts_count_from": 1}
    return {"timetable": {"academic_years": shown, **older}}


def set_timetable(call: Call) -> object:
    """Enable the slots that are sent and disable all others (vendor elsewhere).

    A slot that is wrong is told of and left out (a guess).
    """
    class_id = call.number(CLASSES, "class_id")
    year = call.number(calendar.YEARS, "academic_year_id")
    items = call.items("settings", _SLOT)
    wanted: list[Row] = []

    def act(item: Body) -> None:
        if errors := standard.problems(call.tenant, _SLOT, item):
            raise Invalid(errors)
        wanted.append(without_nulls({name: item.get(name) for name in _SLOT}))

    results = standard.outcomes(call, items, act, "index")
    call.tenant.part(Roll).enable(class_id, year, wanted)
    return {"settings": results}


def _class_problems(call: Call, record: Row, item: Body) -> Errors:
    """What is wrong with an item; which errors there are: vendor elsewhere."""
    kept, errors = call.tenant.part(Roll), _problems(call, item)
    period, on = item.get("period"), dates.read_day(item.get("date"))
    if on is None:
        return errors
    if not kept.is_in_terms(record, on):
        return {"date": ["is out of the class term range"]}
    year = calendar.year_on(call.tenant, record.get("program"), on)
    periods = [*kept.sessions(record, year, on, on)[on][1]]
    if type(period) is not int or period not in periods:
        errors["period"] = [checks.BLANK if period is None else f"must be in {periods}"]
    return errors


def _problems(call: Call, sent: Body) -> Errors:
    """What is wrong with a mark.

    The assumed status cannot be written; that one which is off is refused is a guess.
    """
    status, errors = sent.get("status"), standard.problems(call.tenant, _MARK, sent)
    known = call.tenant.part(Roll).categories.values()
    can_be = [one["status"] for one in known if one["enabled"] is not False]
    if type(status) is not int or status not in can_be or status == roll.ASSUMED:
        errors["status"] = [checks.BLANK if status is None else checks.NOT_LISTED]
    return errors


def _write(call: Call, scope: int, student: int, period: int, sent: Body) -> None:
    mark = Mark(number_of(sent, "status"), str(sent.get("notes") or ""))
    session = (dates.day_in(sent, "date"), period)
    call.tenant.part(Roll).write(scope, student, session, mark)
