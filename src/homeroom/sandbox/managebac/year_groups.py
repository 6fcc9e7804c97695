"""The operations on year groups."""

from __future__ import annotations

from functools import partial
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import answer
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.filters import Filter, among, flagged, modified
from homeroom.sandbox.managebac.groups import YEAR_GROUPS, enroll
from homeroom.sandbox.managebac.members import sent_ids
from homeroom.sandbox.managebac.operation import PAGED, Operation
from homeroom.sandbox.managebac.people import STUDENTS
from homeroom.sandbox.managebac.query import page_request, read_ids
from homeroom.sandbox.managebac.standard import OK, show_page, shown
from homeroom.sandbox.managebac.store import Condition

_STUDENTS: Final = ("student_ids[]", "student_ids")


def show_students(call: Call) -> Response:
    """A page of the students of a year group; `student_ids` has those of the page.

    The last is a guess.
    """
    members = call.tenant.ties.year_groups.of(call.number(YEAR_GROUPS))
    ids = read_ids(call.query, *_STUDENTS) if call.serves("v2p3") else None
    found = [number for number in sorted(members) if ids is None or number in ids]
    page = page_request(call.query)
    numbers = page.cut(found)
    students = [shown(call, STUDENTS, number) for number in numbers]
    meta = page.meta(len(found))
    return answer({"student_ids": numbers, "students": students, "meta": meta})


def add_students(call: Call) -> Response:
    """Add students, who leave the other active year groups (vendor elsewhere)."""
    group = call.number(YEAR_GROUPS)
    for student in sent_ids(call, "student_ids", STUDENTS):
        enroll(call.tenant, group, student)
    return answer(OK)


def remove_students(call: Call) -> Response:
    """Remove students; who is no member is ignored (vendor elsewhere)."""
    group = call.number(YEAR_GROUPS)
    for student in sent_ids(call, "student_ids", STUDENTS):
        call.tenant.ties.year_groups.cut(group, student)
    return answer(OK)


def show_advisors(call: Call) -> Response:
    """The teachers who advise a year group, and as what."""
    advisors = call.tenant.ties.advisors.of(call.number(YEAR_GROUPS))
    rows = [{"id": number, "roles": link.value} for number, link in advisors.items()]
    return answer({"advisors": rows})


def _with_students(call: Call) -> Condition | None:
    """Year groups in which one of some students is (a guess)."""
    ids = read_ids(call.query, *_STUDENTS)
    if ids is None:
        return None
    lefts = call.tenant.ties.year_groups.lefts
    return among("id", frozenset(group for number in ids for group in lefts(number)))


_GROUP: Final = "/year-groups/{id}"
_ids: Final = partial(Operation, "POST", body=("student_ids",))

OPERATIONS: Final = (
    Operation(
        "GET",
        "/year-groups",
        show_page,
        kind=YEAR_GROUPS,
        filters=(
            modified(),
            # That active ones alone are shown at first is a guess, from classes.
            flagged("archived", default=False),
            Filter(names=_STUDENTS, condition=_with_students, since="v2p3"),
        ),
        page=PAGED,
    ),
    Operation(
        "GET",
        f"{_GROUP}/students",
        show_students,
        query=_STUDENTS,
        page=PAGED,
        permission="year-groups/students",
    ),
    _ids(f"{_GROUP}/add_students", add_students, permission="year-groups/add-students"),
    _ids(
        f"{_GROUP}/remove_students",
        remove_students,
        permission="year-groups/remove-students",
    ),
    Operation(
        "GET", f"{_GROUP}/advisors", show_advisors, permission="year-groups/advisors"
    ),
)
