"""Which students an answer is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.people import STUDENTS
from homeroom.sandbox.managebac.query import STUDENT_IDS, read_boolean, read_ids
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.managebac.ties import Links

ARCHIVED = ("archived_students", "include_archived_students")
"""Names of the parameter; that both mean the same, and that archived students are shown
beside the others and not alone, is a guess."""


def class_students(call: Call, number: int, since: str = "v2p0") -> Sequence[int]:
    """The students of a class that the query asks for, by id.

    Args:
        call: The request.
        number: The class.
        since: The first version in which single students can be asked for.
    """
    former, ids = _roster(call.tenant, number), call.serves(since)
    return _asked(call, call.tenant.ties.students, number, former, by_id=ids)


def group_students(call: Call, number: int) -> Sequence[int]:
    """The same for a year group."""
    return _asked(call, call.tenant.ties.year_groups, number, ())


def name_of(tenant: Tenant, student: int) -> str:
    """Such as `Sample, Mira` (vendor elsewhere)."""
    row = tenant.records(STUDENTS)[student]
    return f"{row.get('last_name') or ''}, {row.get('first_name') or ''}"


def school_number(tenant: Tenant, student: int) -> str | None:
    """The number that the school gave a student."""
    number = tenant.records(STUDENTS)[student].get("student_id")
    return None if number is None else str(number)


def _roster(tenant: Tenant, number: int) -> Iterable[int]:
    """Who was in a class from the start, with those that left."""
    courses, first = tenant.school.courses, tenant.catalogue.first
    place = number - first("classes")
    if not 0 <= place < len(courses):
        return ()
    return (first("students") + one for one in tenant.school.roster(courses[place]))


def _asked(
    call: Call, ties: Links, number: int, former: Iterable[int], *, by_id: bool = True
) -> Sequence[int]:
    asked = read_ids(call.query, *STUDENT_IDS) if by_id else None
    every = any(read_boolean(call.query, name) for name in ARCHIVED)
    records, members = call.tenant.records(STUDENTS), ties.of(number)
    known = {*ties.all(number), *former} if every else members
    return sorted(
        one
        for one in known
        if (asked is None or one in asked)
        and (every if records.value(one, "archived") else one in members)
    )
