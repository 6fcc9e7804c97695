"""Excusals: a parent says that a student will be away for some days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from homeroom.sandbox.managebac import filters, people, samples
from homeroom.sandbox.managebac.academics.dates import day_in, moment_of
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.kinds import Kind, Values, Within
from homeroom.sandbox.managebac.query import parse_day, read_day
from homeroom.sandbox.managebac.refused import Errors
from homeroom.sandbox.managebac.store import Condition, Row, Start, number_of
from homeroom.sandbox.managebac.tenant import Tenant

LONGEST: Final = 12
"""Days that an excusal may last (vendor elsewhere)."""

_ONE_OF: Final = 16
"""One student of so many has an excusal from the start."""
_FIRST: Final = 5_001
_FIRST_DAY: Final = date(2025, 9, 1)
_SPAN: Final = 600


def _start(tenant: Tenant) -> Start:
    chance = Chance(tenant.school.seed)

    def student(position: int) -> int:
        place = position * _ONE_OF + chance.below(_ONE_OF, "away", position)
        return tenant.invented.first_student + place

    def make(position: int) -> Row:
        one = student(position)
        parents = tenant.ties.children.lefts(one)
        starts = _FIRST_DAY + timedelta(days=chance.below(_SPAN, "from", one))
        given = {
            "student": one,
            "parent": chance.pick(parents, "by", one) if parents else None,
            "starts": f"{starts}",
            "ends": f"{starts + timedelta(days=chance.below(4, 'long', one))}",
            "moment": moment_of(starts - timedelta(days=2), 7),
        }
        return samples.filled(tenant, "attendance/excusal", one, **given)

    return Start(
        first=tenant.catalogue.base + _FIRST,
        make=make,
        count=tenant.school.size // _ONE_OF,
        quick={"student_id": student},
    )


def _duration(row: Row) -> int:
    return (day_in(row, "end_date") - day_in(row, "start_date")).days + 1


def _together(tenant: Tenant, row: Row | None, sent: Values) -> Errors:
    """Refuse a stranger, and days that are too many or taken, under `duration` (vendor
    elsewhere).
    """
    values = {**(row or {}), **sent}
    student = number_of(values, "student_id")
    parents = tenant.ties.children.lefts(student)
    if sent.get("parent_id", ...) not in (..., *parents):
        return {"parent_id": ["is not linked to the student"]}
    if not 1 <= _duration(values) <= LONGEST:
        return {"duration": [f"must be between 1 and {LONGEST} days"]}
    first, last = day_in(values, "start_date"), day_in(values, "end_date")
    for other in EXCUSALS.having(tenant, "student_id", student):
        apart = day_in(other, "end_date") < first or last < day_in(other, "start_date")
        if other["id"] != values.get("id") and not apart:
            return {"duration": ["overlaps with another excusal"]}
    return {}


def _covering(on: date) -> Condition:
    return Condition(
        key=("applies_on", on),
        fields=("start_date", "end_date"),
        admits=lambda row: day_in(row, "start_date") <= on <= day_in(row, "end_date"),
    )


def _listed(call: Call, row: Row) -> Row:
    """The list of a day has no ids, as in the vendor's sample (vendor elsewhere)."""
    shown = EXCUSALS.shown(call.tenant, row)
    if "date" in call.params:
        del shown["id"]
    return shown


EXCUSALS: Final[Kind] = Kind(
    name="excusals",
    model="AttendanceExcusal",
    within=Within(
        field="student_id",
        owner=lambda call: call.number(people.STUDENTS, "student_id"),
    ),
    # Vendor elsewhere.
    changeable=("end_date", "comment"),
    start=_start,
    together=_together,
    derived=lambda tenant, row: {**row, "duration": _duration(row)},
    in_list=_listed,
    filters={
        "applies_on": filters.asking(
            "applies_on",
            read=lambda call: read_day(call.query, "applies_on"),
            make=_covering,
        ),
        "date": filters.asking(
            read=lambda call: parse_day("date", call.params["date"]), make=_covering
        ),
        "student_ids": filters.chosen("student_ids", "student_id"),
    },
)
