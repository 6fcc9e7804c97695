"""Excusals: a parent says that a student will be away for some days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from homeroom.sandbox.managebac import people, store
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.dates import FIRST_DAY, day_in, moment_of
from homeroom.sandbox.managebac.kinds import Kind, Within
from homeroom.sandbox.managebac.query import Filter, chosen, read_day
from homeroom.sandbox.managebac.store import Body, Errors, Row, Start, number_of
from homeroom.sandbox.managebac.tenant import Tenant

LONGEST: Final = 12
"""Days that an excusal may last (vendor elsewhere)."""

_ONE_OF: Final = 16
"""One student of so many has an excusal from the start."""
_SPAN: Final = 600


def _start(tenant: Tenant) -> Start:
    chance, first = tenant.chance, tenant.catalogue.first

    def student(n: int) -> int:
        return first("students") + n * _ONE_OF + chance.below(_ONE_OF, "away", n)

    def parent(n: int) -> int | None:
        parents = tenant.ties.children.lefts(student(n))
        return chance.pick(parents, "by", student(n)) if parents else None

    def starts(n: int) -> date:
        return FIRST_DAY + timedelta(chance.below(_SPAN, "from", student(n)))

    def ends(n: int) -> date:
        return starts(n) + timedelta(chance.below(4, "long", student(n)))

    made = chance.made(
        ("attendance/excusal",),
        student,
        student=student,
        parent=parent,
        starts=lambda n: f"{starts(n)}",
        ends=lambda n: f"{ends(n)}",
        moment=lambda n: moment_of(starts(n) - timedelta(2), 7),
    )
    return Start(first("excusals"), tenant.school.size // _ONE_OF, made)


def _duration(row: Row) -> int:
    return (day_in(row, "end_date") - day_in(row, "start_date")).days + 1


def _together(tenant: Tenant, row: Row | None, sent: Body) -> Errors:
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


def _covering(on: date) -> store.Condition:
    return store.Condition(
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


# Which fields can be changed: vendor elsewhere.
EXCUSALS: Final[Kind] = Kind(
    name="excusals",
    within=Within("student_id", lambda call: call.number(people.STUDENTS)),
    start=_start,
    together=_together,
    derived=lambda tenant, row: {**row, "duration": _duration(row)},
    in_list=_listed,
    filters={
        "applies_on": Filter(
            ("applies_on",), lambda call: read_day(call.query, "applies_on"), _covering
        ),
        "date": Filter((), lambda call: read_day(call.params, "date"), _covering),
        "student_ids": chosen("student_ids", "student_id"),
    },
)
