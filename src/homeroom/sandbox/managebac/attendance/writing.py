"""The operations that set marks and timetables."""

from __future__ import annotations

from functools import partial
from typing import Final

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac.academics.dates import day_in, read_day
from homeroom.sandbox.managebac.academics.years import YEARS
from homeroom.sandbox.managebac.attendance.register import ASSUMED, HOMEROOM, Mark
from homeroom.sandbox.managebac.attendance.roll import DAYS, PERIODS, Roll
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.checks import BLANK, NOT_LISTED, Check, day, text
from homeroom.sandbox.managebac.class_records import ClassRecord
from homeroom.sandbox.managebac.kinds import needing, taking, without_nulls
from homeroom.sandbox.managebac.operation import Operation
from homeroom.sandbox.managebac.people import STUDENTS
from homeroom.sandbox.managebac.query import read_boolean
from homeroom.sandbox.managebac.refused import Body, Errors
from homeroom.sandbox.managebac.standard import OK, outcome, problems
from homeroom.sandbox.managebac.store import Row, number_of


def _among(known: range) -> Check:
    fine = f"must be in {list(known)}"
    return lambda value: "" if type(value) is int and value in known else fine


_SLOT: Final = {
    **needing(_among(PERIODS), "period"),
    **needing(_among(DAYS), "day"),
    **taking(text, "location"),
}
"""Fields of a slot (wording: vendor elsewhere)."""
_MARK: Final = {**needing(day, "date"), **taking(text, "notes")}
_ENTRY: Final = ("student_id", "date", "period", "status", "notes")


def set_class_attendance(call: Call) -> object:
    """Set marks of a class; each item has its own result (vendor elsewhere)."""
    record, items = call.record("id"), call.items("attendances")
    for item in items:
        call.check_keys(item, _ENTRY)
    results = [{"index": n, **_set(call, record, item)} for n, item in enumerate(items)]
    return {"attendance": results}


def set_homeroom_attendance(call: Call) -> object:
    """Set the mark of a student on a day.

    Day and status are required (vendor elsewhere); that they are refused with a 422
    is a guess.
    """
    student, sent = call.number(STUDENTS), call.payload()
    if errors := _problems(call, sent):
        raise Refusal(422, {"errors": errors})
    _write(call, HOMEROOM, student, HOMEROOM, sent)
    return OK


def show_timetable(call: Call) -> object:
    """The slots of a class in each academic year of its programme.

    Older versions say where periods begin (vendor elsewhere; where they say it, and
    that it is 1, is a guess).
    """
    record, roll = call.record("class_id"), call.tenant.part(Roll)
    every = read_boolean(call.query, "include_disabled") or False
    shown = [
        {
            "id": year["id"],
            "name": year["name"],
            "start_date": year["starts_on"],
            "end_date": year["ends_on"],
            "slots": [
                slot
                for _, slot in sorted(roll.slots(record.id, year["id"]).items())
                if slot["enabled"] or every
            ],
        }
        for year in YEARS.having(call.tenant, "program", record.program)
    ]
    older = {} if call.serves("v2p3") else {"period_starts_count_from": 1}
    return {"timetable": {"academic_years": shown, **older}}


def set_timetable(call: Call) -> object:
    """Enable the slots that are sent and disable all others (vendor elsewhere).

    A slot that is wrong is told of and left out (a guess).
    """
    record, year = call.record("class_id"), call.number(YEARS, "academic_year_id")
    items, wanted, results = call.items("settings"), [], []
    for index, item in enumerate(items):
        call.check_keys(item, _SLOT)
        errors = problems(call.tenant, _SLOT, item)
        results.append(outcome(errors, index=index))
        if not errors:
            wanted.append(without_nulls({name: item.get(name) for name in _SLOT}))
    call.tenant.part(Roll).enable(record.id, year, wanted)
    return {"settings": results}


def _set(call: Call, record: ClassRecord, item: Body) -> Row:
    student, members = item.get("student_id"), call.tenant.ties.students.of(record.id)
    if type(student) is not int or student not in members:
        return {"student_id": student, "status": "not_found"}
    errors = _class_problems(call, record, item)
    if not errors:
        _write(call, record.id, student, number_of(item, "period"), item)
    return outcome(errors, student_id=student)


def _class_problems(call: Call, record: ClassRecord, item: Body) -> Errors:
    """What is wrong with an item; which errors there are: vendor elsewhere."""
    roll, errors = call.tenant.part(Roll), _problems(call, item)
    period, on = item.get("period"), read_day(item.get("date"))
    if on is None:
        return errors
    if not roll.is_in_terms(record, on):
        return {"date": ["is out of the class term range"]}
    periods = roll.periods(record, on, drawn=False)
    if type(period) is not int or period not in periods:
        errors["period"] = [BLANK if period is None else f"must be in {periods}"]
    return errors


def _problems(call: Call, sent: Body) -> Errors:
    """What is wrong with a mark.

    The assumed status cannot be written; that one which is off is refused is a guess.
    """
    status, errors = sent.get("status"), problems(call.tenant, _MARK, sent)
    known = call.tenant.part(Roll).categories.values()
    can_be = [one["status"] for one in known if one["enabled"] is not False]
    if type(status) is not int or status not in can_be or status == ASSUMED:
        errors["status"] = [BLANK if status is None else NOT_LISTED]
    return errors


def _write(call: Call, scope: int, student: int, period: int, sent: Body) -> None:
    mark = Mark(number_of(sent, "status"), str(sent.get("notes") or ""))
    session = (day_in(sent, "date"), period)
    call.tenant.part(Roll).register.write(scope, student, session, mark)


_SETTINGS: Final = (
    "/classes/{class_id}/academic-years/{academic_year_id}/attendance/settings"
)
_HOMEROOM: Final = "/students/{id}/set_homeroom_attendance"
_put = partial(Operation, "PUT", extended=True)
_OF_MARK: Final = ("date", "status", "notes")

OPERATIONS: Final = (
    _put(
        "/classes/{id}/attendance",
        set_class_attendance,
        body=("attendances",),
        since="v2p1",
    ),
    _put(_HOMEROOM, set_homeroom_attendance, body=_OF_MARK, since="v2p3"),
    Operation(
        "GET",
        "/classes/{class_id}/timetable",
        show_timetable,
        query=("include_disabled",),
    ),
    _put(_SETTINGS, set_timetable, body=("settings",), extended=False, since="v2p3"),
)
