"""Units and their classes, which the API only shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from homeroom.sandbox.answers import Refusal, timestamp
from homeroom.sandbox.managebac import catalogue, dates, kinds, standard
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.query import Filter, passing, read_ids, read_moment
from homeroom.sandbox.managebac.store import Condition, Row, Start, Wanted, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.school import Course

_CLASSES: Final = 3
"""Classes that a unit has at most."""
_DELETED: Final = 20
"""One assignment of so many was deleted on top of those that are there."""
_OPENS: Final = date(2026, 9, 7)


class Units:
    """Which classes take which unit: those of one subject and year, some at a time.

    `all` has the classes of each, `assigned` the position of the unit and the id of the
    class.

    Args:
        tenant: The school.
    """

    def __init__(self, tenant: Tenant) -> None:
        kept = [one for one in tenant.school.courses if one.state != "deleted"]
        groups = [list(group) for _, group in groupby(sorted(kept, key=_what), _what)]
        self.all: Sequence[Sequence[Course]] = [
            group[start : start + _CLASSES]
            for group in groups
            for start in range(0, len(group), _CLASSES)
        ]
        self.first: int = tenant.catalogue.first("units")
        self.first_class: int = tenant.catalogue.first("classes")
        self.assigned: Sequence[tuple[int, int]] = [
            (position, self.first_class + course.index)
            for position, courses in enumerate(self.all)
            for course in courses
        ]
        self._of = {number: position for position, number in self.assigned}

    def of_class(self, number: int) -> int | None:
        """The unit that a class takes."""
        position = self._of.get(number)
        return None if position is None else self.first + position


def _what(course: Course) -> tuple[int, int]:
    return course.year, course.subject.index


def _units(tenant: Tenant) -> Start:
    units = tenant.part(Units)

    def course(n: int) -> Course:
        return units.all[n][0]

    def program(n: int) -> catalogue.Program:
        return catalogue.program_of_year(course(n).year)

    def subject(n: int) -> Row:
        number = tenant.catalogue.subject_id(program(n).code, course(n).subject.index)
        return {"id": number, "name": course(n).subject.name}

    def start(n: int) -> date:
        return _OPENS + timedelta(weeks=n % 20)

    made = tenant.chance.made(
        lambda n: ("units/plan", f"units/{program(n).code}"),
        course=course,
        turn=lambda n: n % 6 + 1,
        subject=subject,
        archived=_is_archived,
        start=start,
        end_date=lambda n: f"{start(n) + timedelta(weeks=6)}" if n % 5 else None,
        leveled=lambda n: program(n).code == "diploma" or None,
        grade=lambda n: catalogue.grade_name(program(n).code, course(n).year + 1),
        grade_number=lambda n: course(n).year + 1,
        class_ids=lambda n: [units.first_class + one.index for one in units.all[n]],
        created_at=lambda n: dates.moment_of(_OPENS, 6),
        updated_at=lambda n: dates.moment_of(_OPENS, 8) + n % 60 * dates.DAY_LENGTH,
    )
    return Start(units.first, len(units.all), made)


def _assignments(tenant: Tenant) -> Start:
    units = tenant.part(Units)
    alive = len(units.assigned)
    deleted = max(alive // _DELETED, 2)

    def make(position: int) -> Row:
        """A deleted one may lead to a unit that is not there any more."""
        unit, class_id = units.assigned[position % alive]
        gone = position - alive if position >= alive else None
        moment = dates.moment_of(_OPENS, 7) + position % 50 * dates.DAY_LENGTH
        deleted_at = moment + (2 + (gone or 0)) * dates.DAY_LENGTH
        return {
            "unit_id": units.first + unit + (800_000 if gone == 0 else 0),
            "class_id": class_id,
            "status": "draft" if position % 6 == 5 else "active",
            "archived": _is_archived(unit),
            "created_at": moment,
            "updated_at": moment + dates.DAY_LENGTH,
            "deleted_at": None if gone is None else deleted_at,
        }

    first = tenant.catalogue.first(ASSIGNMENTS.name)
    return Start(first, alive + deleted, lambda wanted: make, deleted=deleted)


def _lean(tenant: Tenant, row: Row) -> Row:
    """A deleted record has no status and no `updated_at` (vendor elsewhere)."""
    without = ("status", "updated_at") if row.get("deleted_at") else ()
    return kinds.without_nulls(row, but=without)


def show_assignments(call: Call) -> object:
    """Which class has which unit; `meta` says what was asked (vendor elsewhere).

    Both moments are excluded themselves, and one of them may be given (vendor
    elsewhere).
    """
    names = ("modified_since", "deleted_since")
    moments = {name: read_moment(call.query, name) for name in names}
    if None not in moments.values():
        said = "modified_since and deleted_since cannot be used together."
        raise Refusal(400, {"error": said})
    wanted, since = standard.wanted(call), moments["deleted_since"]
    if since is not None:
        wanted = Wanted(deleted_since=since + 1)
    records = call.tenant.records(ASSIGNMENTS)
    asked = {name: dates.shown_moment(moment) for name, moment in moments.items()}

    def show(number: int) -> Row:
        return ASSIGNMENTS.shown(call.tenant, records[number])

    found = records.matching(wanted)
    return standard.paged(call, ASSIGNMENTS.name, found, show, meta={**asked})


def _with_nulls(call: Call, row: Row) -> Row:
    """A unit with explicit nulls, which its schema allows (vendor elsewhere)."""
    moments = {name: timestamp(number_of(row, name)) for name in kinds.MOMENTS[:2]}
    return {**row, **moments}


def _taken_by(asked: frozenset[int]) -> Condition:
    return passing("class_ids", asked, lambda known: not asked.isdisjoint(known))


def _is_archived(position: int) -> bool:
    return position % 9 == 8


UNITS: Final = kinds.Kind(
    name="units",
    start=_units,
    in_list=_with_nulls,
    alone=_with_nulls,
    filters={
        "class_ids": Filter(
            ("class_ids",), lambda call: read_ids(call.query, "class_ids"), _taken_by
        )
    },
)

ASSIGNMENTS: Final = kinds.Kind(
    name="unit_class_assignments",
    start=_assignments,
    derived=_lean,
)
