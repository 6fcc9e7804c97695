"""The operations that set marks and timetables."""

from __future__ import annotations

from datetime import date
from typing import Final, cast

from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.academics.dates import read_day
from homeroom.sandbox.managebac.academics.years import YEARS
from homeroom.sandbox.managebac.attendance.categories import can_be_written
from homeroom.sandbox.managebac.attendance.register import HOMEROOM, Mark
from homeroom.sandbox.managebac.attendance.roll import Roll, number_of
from homeroom.sandbox.managebac.attendance.timetable import Slot, slot_problems
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.checks import BLANK, NOT_LISTED
from homeroom.sandbox.managebac.class_records import ClassRecord
from homeroom.sandbox.managebac.operation import Operation
from homeroom.sandbox.managebac.people import STUDENTS
from homeroom.sandbox.managebac.query import read_boolean
from homeroom.sandbox.managebac.refused import Body, Errors
from homeroom.sandbox.managebac.standard import OK

Shown = dict[str, object]

_ENTRY: Final = ("student_id", "date", "period", "status", "notes")
_SLOT: Final = ("period", "day", "location")


def set_class_attendance(call: Call) -> Response:
    """Set marks of a class; each item has its own result (vendor elsewhere)."""
    record, items = call.record("id"), call.items("attendances")
    for item in items:
        call.check_keys(item, _ENTRY)
    results = [_set(call, record, item) for item in items]
    return answer(
        {"attendance": [{"index": n, **result} for n, result in enumerate(results)]}
    )


def set_homeroom_attendance(call: Call) -> Response:
    """Set the mark of a student on a day.

    Day and status are required (vendor elsewhere); that they are refused with a 422
    is a guess.
    """
    student, sent = call.number(STUDENTS), call.payload()
    day = read_day(sent.get("date"))
    errors = _problems(sent)
    if day is None or errors:
        raise Refusal(422, {"errors": errors})
    register = call.tenant.part(Roll).register
    register.write(HOMEROOM, student, (day, HOMEROOM), _mark(sent))
    return answer(OK)


def show_timetable(call: Call) -> Response:
    """The slots of a class in each academic year of its programme.

    Older versions say where periods begin (vendor elsewhere; where they say it, and
    that it is 1, is a guess).
    """
    record, timetables = call.record("class_id"), call.tenant.part(Roll).timetables
    every = read_boolean(call.query, "include_disabled") or False
    records = call.tenant.records(YEARS)
    years = [records[one] for one in records.having("program", record.program)]
    shown = [
        {
            "id": year["id"],
            "name": year["name"],
            "start_date": year["starts_on"],
            "end_date": year["ends_on"],
            "slots": [
                slot.shown()
                for _, slot in sorted(
                    timetables.slots(record.id, number_of(year)).items()
                )
                if slot.enabled or every
            ],
        }
        for year in years
    ]
    older = {} if call.serves("v2p3") else {"period_starts_count_from": 1}
    return answer({"timetable": {"academic_years": shown, **older}})


def set_timetable(call: Call) -> Response:
    """Enable the slots that are sent and disable all others (vendor elsewhere).

    A slot that is wrong is told of and left out (a guess).
    """
    record = call.record("class_id")
    year = call.number(YEARS, "academic_year_id")
    items = call.items("settings")
    for item in items:
        call.check_keys(item, _SLOT)
    problems = [slot_problems(item) for item in items]
    wanted = [
        Slot(
            cast("int", item["day"]),
            cast("int", item["period"]),
            cast("str | None", item.get("location")),
        )
        for item, errors in zip(items, problems, strict=True)
        if not errors
    ]
    call.tenant.part(Roll).timetables.enable(record.id, year, wanted)
    return answer(
        {"settings": [_result(index, errors) for index, errors in enumerate(problems)]}
    )


def _set(call: Call, record: ClassRecord, item: Body) -> Shown:
    student, day = item.get("student_id"), read_day(item.get("date"))
    if call.tenant.ties.students.find(record.id, _number(student)) is None:
        return {"student_id": student, "status": "not_found"}
    errors = _class_problems(call, record, item, day)
    if errors or day is None:
        failed: Shown = {"student_id": student, "status": "unprocessable_entity"}
        return {**failed, "errors": errors}
    session = (day, _number(item.get("period")))
    roll = call.tenant.part(Roll)
    roll.register.write(record.id, _number(student), session, _mark(item))
    return {"student_id": student, "status": "ok"}


def _class_problems(
    call: Call, record: ClassRecord, item: Body, day: date | None
) -> Errors:
    """What is wrong with an item; which errors there are: vendor elsewhere."""
    roll = call.tenant.part(Roll)
    if day is not None and not roll.is_in_terms(record, day):
        return {"date": ["is out of the class term range"]}
    periods = [] if day is None else roll.periods(record, day)
    errors, period = _problems(item), item.get("period")
    if day is not None and (type(period) is not int or period not in periods):
        errors["period"] = [BLANK if period is None else f"must be in {periods}"]
    return errors


def _problems(sent: Body) -> Errors:
    errors: Errors = {}
    if read_day(sent.get("date")) is None:
        errors["date"] = ["is not a valid date" if sent.get("date") else BLANK]
    if not can_be_written(sent.get("status")):
        errors["status"] = [BLANK if sent.get("status") is None else NOT_LISTED]
    if not isinstance(sent.get("notes"), str | None):
        errors["notes"] = ["is not a text"]
    return errors


def _result(index: int, errors: Errors) -> Shown:
    if errors:
        return {"index": index, "status": "unprocessable_entity", "errors": errors}
    return {"index": index, "status": "ok"}


def _mark(sent: Body) -> Mark:
    return Mark(cast("int", sent["status"]), str(sent.get("notes") or ""))


def _number(value: object) -> int:
    return value if type(value) is int else -1


OPERATIONS: Final = (
    Operation(
        "PUT",
        "/classes/{id}/attendance",
        set_class_attendance,
        body=("attendances",),
        extended=True,
        since="v2p1",
    ),
    Operation(
        "PUT",
        "/students/{id}/set_homeroom_attendance",
        set_homeroom_attendance,
        body=("date", "status", "notes"),
        extended=True,
        since="v2p3",
    ),
    Operation(
        "GET",
        "/classes/{class_id}/timetable",
        show_timetable,
        query=("include_disabled",),
    ),
    Operation(
        "PUT",
        "/classes/{class_id}/academic-years/{academic_year_id}/attendance/settings",
        set_timetable,
        body=("settings",),
        since="v2p3",
    ),
)
