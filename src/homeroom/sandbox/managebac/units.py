"""Units and their classes, which the API only shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from homeroom.sandbox.answers import Refusal, timestamp
from homeroom.sandbox.managebac import catalogue, kinds, standard
from homeroom.sandbox.managebac.academics import dates
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.filters import asking, passing
from homeroom.sandbox.managebac.query import read_ids, read_moment
from homeroom.sandbox.managebac.samples import filled
from homeroom.sandbox.managebac.store import Condition, Row, Start, Wanted, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.school import Course

_FIRST: Final = 9_001
_FIRST_ASSIGNMENT: Final = 40_001
_CLASSES: Final = 3
"""Classes that a unit has at most."""
_DELETED: Final = 20
"""One assignment of so many was deleted on top of those that are there."""
_OPENS: Final = date(2026, 9, 7)


class Units:
    """Which classes take which unit: those of one subject and year, some at a time.

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
        """The classes of each."""
        self.first: int = tenant.catalogue.base + _FIRST
        self.first_class: int = tenant.catalogue.base + catalogue.FIRST_CLASS
        self.assigned: Sequence[tuple[int, int]] = [
            (position, self.first_class + course.index)
            for position, courses in enumerate(self.all)
            for course in courses
        ]
        """Position of the unit and id of the class."""
        self._of = {number: position for position, number in self.assigned}

    def of_class(self, number: int) -> int | None:
        """The unit that a class takes."""
        position = self._of.get(number)
        return None if position is None else self.first + position


def _what(course: Course) -> tuple[int, int]:
    return course.year, course.subject.index


def _units(tenant: Tenant) -> Start:
    units = tenant.part(Units)

    def classes(position: int) -> list[int]:
        return [units.first_class + course.index for course in units.all[position]]

    def make(position: int) -> Row:
        course = units.all[position][0]
        program, name = catalogue.program_of_year(course.year), course.subject.name
        number = tenant.catalogue.subject_id(program.code, course.subject.index)
        start = _OPENS + timedelta(weeks=position % 20)
        given = {
            "subject": {"id": number, "name": name},
            "title": f"{name} {position % 6 + 1}",
            "archived": _is_archived(position),
            "month": start.month,
            "leveled": program.code == "diploma" or None,
            "grade": catalogue.grade_name(program.code, course.year + 1),
            "grade_number": course.year + 1,
            "class_ids": classes(position),
            "start_date": f"{start}",
            "end_date": f"{start + timedelta(weeks=6)}" if position % 5 else None,
            "created_at": dates.moment_of(_OPENS, 6),
            "updated_at": _updated(position),
        }
        samples = ("units/plan", f"units/{program.code}")
        plan, further = (filled(tenant, one, position, **given) for one in samples)
        return {**plan, **further}

    return Start(
        first=units.first,
        make=make,
        count=len(units.all),
        quick={"archived": _is_archived, "updated_at": _updated, "class_ids": classes},
    )


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

    return Start(
        first=tenant.catalogue.base + _FIRST_ASSIGNMENT,
        make=make,
        count=alive + deleted,
        deleted=deleted,
    )


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


def _updated(position: int) -> int:
    return dates.moment_of(_OPENS, 8) + position % 60 * dates.DAY_LENGTH


UNITS: Final = kinds.Kind(
    name="units",
    model="IbUnit",
    start=_units,
    in_list=_with_nulls,
    alone=_with_nulls,
    filters={
        "class_ids": asking(
            "class_ids",
            read=lambda call: read_ids(call.query, "class_ids"),
            make=_taken_by,
        )
    },
)

ASSIGNMENTS: Final = kinds.Kind(
    name="unit_class_assignments",
    start=_assignments,
    derived=_lean,
    unseen=("archived",),
)
