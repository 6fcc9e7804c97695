"""Excusals: a parent says that a student will be away for some days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from typing import Final

from attrs import evolve
from starlette.responses import Response

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac.academics.dates import moment_of, read_day
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.checks import day, number, text
from homeroom.sandbox.managebac.filters import Filter, chosen
from homeroom.sandbox.managebac.kinds import Field, Kind
from homeroom.sandbox.managebac.operation import PAGED, Operation, Within
from homeroom.sandbox.managebac.people import STUDENTS
from homeroom.sandbox.managebac.query import parse_day, read_day as asked_day
from homeroom.sandbox.managebac.refused import Errors
from homeroom.sandbox.managebac.standard import (
    create,
    delete_and_show,
    paged,
    show_page,
    update,
    wanted,
)
from homeroom.sandbox.managebac.store import Condition, Row, Start
from homeroom.sandbox.managebac.tenant import Tenant

LONGEST: Final = 12
"""Days that an excusal may last (vendor elsewhere)."""

_ONE_OF: Final = 16
"""One student of so many has an excusal from the start."""
_FIRST: Final = 5_001
_FIRST_DAY: Final = date(2025, 9, 1)
_SPAN: Final = 600
_REASONS: Final = (
    "Orthodontist in the morning",
    "Travelling with the family",
    "Regional swimming meet",
    "Recovering from a cold",
    "",
)


def _start(tenant: Tenant) -> Start:
    chance = Chance(tenant.school.seed)

    def student(position: int) -> int:
        place = position * _ONE_OF + chance.below(_ONE_OF, "away", position)
        return tenant.invented.first_student + place

    def make(position: int) -> Row:
        one = student(position)
        start = _FIRST_DAY + timedelta(days=chance.below(_SPAN, "from", one))
        moment = moment_of(start - timedelta(days=2), 7)
        parents = tenant.ties.children.lefts(one)
        return {
            "student_id": one,
            "parent_id": chance.pick(parents, "by", one) if parents else None,
            "start_date": start.isoformat(),
            "end_date": f"{start + timedelta(days=chance.below(4, 'long', one))}",
            "comment": chance.pick(_REASONS, "why", one),
            "created_at": moment,
            "updated_at": moment,
        }

    return Start(
        first=tenant.catalogue.base + _FIRST,
        make=make,
        count=tenant.school.size // _ONE_OF,
        quick={"student_id": student},
    )


def _with_duration(tenant: Tenant, row: Row) -> Row:
    starts, ends = read_day(row["start_date"]), read_day(row["end_date"])
    assert starts is not None
    assert ends is not None
    return {**row, "duration": (ends - starts).days + 1}


def _changed_range(
    tenant: Tenant, row: Row | None, sent: Mapping[str, object]
) -> Errors:
    return _range(tenant, row["student_id"], {**row, **sent}) if row else {}


EXCUSALS: Final = Kind(
    name="excusals",
    wrapper="excusal",
    model="AttendanceExcusal",
    fields={
        "parent_id": Field(check=number, required=True),
        "start_date": Field(check=day, required=True),
        "end_date": Field(check=day, required=True),
        "comment": Field(check=text),
    },
    start=_start,
    derived=_with_duration,
)

CHANGED: Final = evolve(
    EXCUSALS,
    fields={name: EXCUSALS.fields[name] for name in ("end_date", "comment")},
    together=_changed_range,
)
"""What an update may set (vendor elsewhere)."""


def create_excusal(call: Call) -> Response:
    """Create an excusal, if who excuses is a parent and the days are free."""
    student, sent = call.number(STUDENTS, "student_id"), call.wrapped("excusal")
    parent = sent.get("parent_id")
    errors: Errors = {}
    if type(parent) is int and parent not in call.tenant.ties.children.lefts(student):
        errors = {"parent_id": ["is not linked to the student"]}
    elif read_day(sent.get("start_date")) and read_day(sent.get("end_date")):
        errors = _range(call.tenant, student, sent)
    if errors:
        raise Refusal(422, {"errors": errors})
    return create(call)


def show_by_day(call: Call) -> Response:
    """The excusals of all students that cover a day; without ids, as in the vendor's
    sample (vendor elsewhere).
    """
    on = parse_day("date", call.params["date"])
    records = call.tenant.records(EXCUSALS)
    found = records.matching(wanted(call, _covering(on)))
    return paged(call, "excusals", found, lambda one: _without_id(call, records[one]))


def _without_id(call: Call, row: Row) -> Row:
    shown = EXCUSALS.shown(call.tenant, row)
    return {name: value for name, value in shown.items() if name != "id"}


def _range(tenant: Tenant, student: object, values: Mapping[str, object]) -> Errors:
    """Refuse days that are too many or taken, under `duration` (vendor elsewhere)."""
    starts, ends = read_day(values["start_date"]), read_day(values["end_date"])
    assert starts is not None
    assert ends is not None
    if not 1 <= (ends - starts).days + 1 <= LONGEST:
        return {"duration": [f"must be between 1 and {LONGEST} days"]}
    records = tenant.records(EXCUSALS)
    others = (records[one] for one in records.having("student_id", student))
    for other in others:
        apart = str(other["end_date"]) < f"{starts}" or f"{ends}" < str(
            other["start_date"]
        )
        if other["id"] != values.get("id") and not apart:
            return {"duration": ["overlaps with another excusal"]}
    return {}


def _covering(on: date) -> Condition:
    day = on.isoformat()
    return Condition(
        key=("applies_on", day),
        fields=("start_date", "end_date"),
        admits=lambda row: str(row["start_date"]) <= day <= str(row["end_date"]),
    )


def _applies_on(call: Call) -> Condition | None:
    on = asked_day(call.query, "applies_on")
    return None if on is None else _covering(on)


_PATH: Final = "/students/{student_id}/excusals"
_excusal = partial(
    Operation,
    kind=EXCUSALS,
    within=Within(
        field="student_id", owner=lambda call: call.number(STUDENTS, "student_id")
    ),
    since="v2p3",
)

OPERATIONS: Final = (
    Operation(
        "GET",
        "/students/excusals/{date}",
        show_by_day,
        kind=EXCUSALS,
        filters=(chosen("student_ids", "student_id"),),
        page=PAGED,
        permission="students/excusals/index",
    ),
    _excusal(
        "GET",
        _PATH,
        show_page,
        filters=(Filter(names=("applies_on",), condition=_applies_on),),
        page=PAGED,
        permission="students/excusals/index",
    ),
    _excusal("POST", _PATH, create_excusal, status=201),
    _excusal("PATCH", f"{_PATH}/{{id}}", update, kind=CHANGED, extended=True),
    _excusal("DELETE", f"{_PATH}/{{id}}", delete_and_show, extended=True),
)
