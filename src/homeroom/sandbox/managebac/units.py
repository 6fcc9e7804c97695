"""The operations on units and their classes; all of them only show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final, cast

from attrs import frozen
from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.academics.dates import (
    DAY_LENGTH,
    moment_of,
    shown_moment,
)
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.catalogue import (
    FIRST_CLASS,
    grade_name,
    program_of_year,
)
from homeroom.sandbox.managebac.filters import Filter, equals, flagged, modified
from homeroom.sandbox.managebac.kinds import MOMENTS, Kind
from homeroom.sandbox.managebac.operation import NEWER, PAGED, Operation
from homeroom.sandbox.managebac.query import (
    page_request,
    read_boolean,
    read_ids,
    read_moment,
)
from homeroom.sandbox.managebac.samples import Samples
from homeroom.sandbox.managebac.standard import paged, wanted
from homeroom.sandbox.managebac.store import Condition, Row, Start, Wanted
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.school import Course

_FIRST: Final = 9_001
_FIRST_ASSIGNMENT: Final = 40_001
_CLASSES: Final = 3
"""Classes that a unit has at most."""
_DELETED: Final = 20
"""One assignment of so many was deleted on top of those that are there."""
_OPENS: Final = date(2026, 9, 7)


@frozen(kw_only=True)
class Taken:
    """A unit by position and the positions of its classes."""

    position: int
    courses: Sequence[Course]


class Units:
    """Which classes take which unit: those of one subject and year, some at a time.

    Args:
        tenant: The school.
    """

    def __init__(self, tenant: Tenant) -> None:
        groups: dict[tuple[int, int], list[Course]] = {}
        for course in tenant.school.courses:
            if course.state != "deleted":
                groups.setdefault((course.year, course.subject.index), []).append(
                    course
                )
        parts = [
            group[start : start + _CLASSES]
            for _, group in sorted(groups.items())
            for start in range(0, len(group), _CLASSES)
        ]
        self.all: Sequence[Taken] = [
            Taken(position=n, courses=courses) for n, courses in enumerate(parts)
        ]
        self.assigned: Sequence[tuple[Taken, Course]] = [
            (taken, course) for taken in self.all for course in taken.courses
        ]
        self._first = tenant.catalogue.base + _FIRST
        self._first_class = tenant.catalogue.base + FIRST_CLASS
        self._of = {course.index: taken for taken, course in self.assigned}

    def of_class(self, number: int) -> int | None:
        """The unit that a class takes."""
        taken = self._of.get(number - self._first_class)
        return None if taken is None else self._first + taken.position


def _units(tenant: Tenant) -> Start:
    units, base = tenant.part(Units), tenant.catalogue.base
    samples = tenant.part(Samples)

    def classes(position: int) -> list[int]:
        courses = units.all[position].courses
        return [base + FIRST_CLASS + course.index for course in courses]

    def make(position: int) -> Row:
        course = units.all[position].courses[0]
        program = program_of_year(course.year)
        name = course.subject.name
        number = tenant.catalogue.subject_id(program.code, course.subject.index)
        given: Row = {"subject_id": number, "subject_name": name}
        given["subject"] = {"id": number, "name": name}
        start = _OPENS + timedelta(weeks=position % 20)
        leveled = program.code == "diploma"
        return {
            **samples.fill("units/plan", position, **given),
            **samples.fill(f"units/{program.code}", position, **given),
            "title": f"{name} {position % 6 + 1}",
            "archived": _is_archived(position),
            "month": start.month,
            "sl": leveled or None,
            "hl": leveled or None,
            "grade": grade_name(program.code, course.year + 1),
            "grade_number": course.year + 1,
            "class_ids": classes(position),
            "start_date": start.isoformat(),
            "end_date": f"{start + timedelta(weeks=6)}" if position % 5 else None,
            "created_at": moment_of(_OPENS, 6),
            "updated_at": _updated(position),
        }

    return Start(
        first=base + _FIRST,
        make=make,
        count=len(units.all),
        quick={"archived": _is_archived, "updated_at": _updated, "class_ids": classes},
    )


def _assignments(tenant: Tenant) -> Start:
    units, base = tenant.part(Units), tenant.catalogue.base
    alive = len(units.assigned)
    deleted = max(alive // _DELETED, 2)

    def make(position: int) -> Row:
        """A deleted one may lead to a unit that is not there any more."""
        taken, course = units.assigned[position % alive]
        gone = position - alive if position >= alive else None
        moment = moment_of(_OPENS, 7) + position % 50 * DAY_LENGTH
        return {
            "unit_id": base + _FIRST + taken.position + (800_000 if gone == 0 else 0),
            "class_id": base + FIRST_CLASS + course.index,
            "status": "draft" if position % 6 == 5 else "active",
            "archived": _is_archived(taken.position),
            "created_at": moment,
            "updated_at": moment + DAY_LENGTH,
            "deleted_at": None if gone is None else moment + (2 + gone) * DAY_LENGTH,
        }

    return Start(
        first=base + _FIRST_ASSIGNMENT,
        make=make,
        count=alive + deleted,
        deleted=deleted,
    )


def _lean(tenant: Tenant, row: Row) -> Row:
    """A deleted record has no status and no `updated_at` (vendor elsewhere)."""
    without = ("status", "updated_at") if row.get("deleted_at") else ()
    return {name: value for name, value in row.items() if name not in without}


UNITS: Final = Kind(name="units", wrapper="unit", model="IbUnit", start=_units)

ASSIGNMENTS: Final = Kind(
    name="unit_class_assignments",
    wrapper="unit_class_assignment",
    model="UnitClassAssignment",
    start=_assignments,
    derived=_lean,
    unseen=("archived",),
)


def show_units(call: Call) -> Response:
    """The units that the filters leave."""
    records = call.tenant.records(UNITS)
    found = records.matching(wanted(call))
    return paged(call, "units", found, lambda one: _with_nulls(records[one]))


def show_unit(call: Call) -> Response:
    """One unit."""
    return answer({"unit": _with_nulls(call.row(UNITS))})


def show_assignments(call: Call) -> Response:
    """Which class has which unit; `meta` says what was asked (vendor elsewhere).

    Both moments are excluded themselves, and one of them may be given (vendor
    elsewhere).
    """
    modified_since = read_moment(call.query, "modified_since")
    deleted_since = read_moment(call.query, "deleted_since")
    if None not in (modified_since, deleted_since):
        said = "modified_since and deleted_since cannot be used together."
        raise Refusal(400, {"error": said})
    records = call.tenant.records(ASSIGNMENTS)
    found = records.matching(_wanted(call, deleted_since))
    page = page_request(call.query, NEWER)
    meta = {
        **page.meta(len(found)),
        "modified_since": shown_moment(modified_since),
        "deleted_since": shown_moment(deleted_since),
    }
    shown = [ASSIGNMENTS.shown(call.tenant, records[one]) for one in page.cut(found)]
    return answer({"unit_class_assignments": shown, "meta": meta})


def _with_nulls(row: Row) -> Row:
    """A unit with explicit nulls, which its schema allows (vendor elsewhere)."""
    moments = {name: shown_moment(cast("int", row[name])) for name in MOMENTS[:2]}
    return {**row, **moments}


def _wanted(call: Call, deleted_since: int | None) -> Wanted:
    if deleted_since is not None:
        return Wanted(deleted_since=deleted_since + 1)
    archived = read_boolean(call.query, "archived") or False
    since = modified(strictly=True).condition(call)
    return Wanted(
        conditions=(equals("archived", archived), *([] if since is None else [since]))
    )


def _taken_by(call: Call) -> Condition | None:
    asked = read_ids(call.query, "class_ids")
    if asked is None:
        return None
    return Condition(
        key=("class_ids", asked),
        fields=("class_ids",),
        admits=lambda row: not asked.isdisjoint(cast("list[int]", row["class_ids"])),
    )


def _is_archived(position: int) -> bool:
    return position % 9 == 8


def _updated(position: int) -> int:
    return moment_of(_OPENS, 8) + position % 60 * DAY_LENGTH


_show = partial(Operation, "GET", since="v2p3")

OPERATIONS: Final = (
    _show(
        "/units",
        show_units,
        kind=UNITS,
        filters=(
            modified(),
            flagged("archived", default=False),
            Filter(names=("class_ids",), condition=_taken_by),
        ),
        page=PAGED,
    ),
    _show("/units/{id}", show_unit, kind=UNITS),
    _show(
        "/unit-class-assignments",
        show_assignments,
        kind=ASSIGNMENTS,
        page=NEWER,
        query=("modified_since", "deleted_since", "archived"),
    ),
)
