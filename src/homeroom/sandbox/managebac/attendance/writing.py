"""The operations that set marks and timetables."""

from __future__ import annotations

from functools import partial
from typing import Final

from homeroom.sandbox.managebac import (
    calendar,
    checks,
    people,
    query,
    samples,
    standard,
)
from homeroom.sandbox.managebac.academics import dates
from homeroom.sandbox.managebac.attendance import register
from homeroom.sandbox.managebac.attendance.roll import DAYS, PERIODS, Roll
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.class_records import CLASSES
from homeroom.sandbox.managebac.fields import fields_of
from homeroom.sandbox.managebac.kinds import without_nulls
from homeroom.sandbox.managebac.refused import Absent, Body, Errors, Invalid
from homeroom.sandbox.managebac.store import Row, number_of


def _among(known: range) -> checks.Check:
    fine = f"must be in {list(known)}"
    return lambda value: "" if type(value) is int and value in known else fine


_MARK: Final = fields_of("marks", {})
_SLOT: Final = fields_of(
    "slots", {"period": _among(PERIODS), "rotation_day": _among(DAYS)}
)
"""Fields of a slot (wording: vendor elsewhere)."""
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

    results = [
        standard.outcome(
            call, partial(act, item), index=n, student_id=item.get("student_id")
        )
        for n, item in enumerate(items)
    ]
    return {"attendance": results}


def set_homeroom_attendance(call: Call) -> object:
    """Set the mark of a student on a day.

    Day and status are required (vendor elsewhere); that they are refused with a 422
    is a guess.
    """
    student, sent = call.number(people.STUDENTS), call.payload()
    if errors := _problems(call, sent):
        raise Invalid(errors)
    _write(call, register.HOMEROOM, student, register.HOMEROOM, sent)
    return standard.OK


def show_timetable(call: Call) -> object:
    """The slots of a class in each academic year of its programme.

    Older versions say where periods begin (vendor elsewhere; where they say it, and
    that it is 1, is a guess).
    """
    record, roll = call.row(CLASSES, "class_id"), call.tenant.part(Roll)
    every = query.read_boolean(call.query, "include_disabled") or False

    def show(year: Row) -> Row:
        slots = sorted(roll.slots(number_of(record), year["id"]).items())
        shown = [slot for _, slot in slots if slot["enabled"] or every]
        return samples.filled(call.tenant, "attendance/timetable", **year, slots=shown)

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

    results = [
        standard.outcome(call, partial(act, item), index=n)
        for n, item in enumerate(items)
    ]
    call.tenant.part(Roll).enable(class_id, year, wanted)
    return {"settings": results}


def _class_problems(call: Call, record: Row, item: Body) -> Errors:
    """What is wrong with an item; which errors there are: vendor elsewhere."""
    roll, errors = call.tenant.part(Roll), _problems(call, item)
    period, on = item.get("period"), dates.read_day(item.get("date"))
    if on is None:
        return errors
    if not roll.is_in_terms(record, on):
        return {"date": ["is out of the class term range"]}
    periods = roll.periods(record, on, drawn=False)
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
    if type(status) is not int or status not in can_be or status == register.ASSUMED:
        errors["status"] = [checks.BLANK if status is None else checks.NOT_LISTED]
    return errors


def _write(call: Call, scope: int, student: int, period: int, sent: Body) -> None:
    mark = register.Mark(number_of(sent, "status"), str(sent.get("notes") or ""))
    session = (dates.day_in(sent, "date"), period)
    call.tenant.part(Roll).register.write(scope, student, session, mark)
