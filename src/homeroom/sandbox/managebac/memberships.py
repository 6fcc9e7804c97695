"""The operations on who is in which class or group."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate
from typing import Final, overload

from starlette.responses import Response

from homeroom.sandbox.answers import answer, timestamp
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.class_parts import terms_of
from homeroom.sandbox.managebac.class_records import CLASSES, ClassRecord, viewed
from homeroom.sandbox.managebac.groups import GROUPS, YEAR_GROUPS
from homeroom.sandbox.managebac.kinds import Kind, without_nulls
from homeroom.sandbox.managebac.links import Link, Links
from homeroom.sandbox.managebac.operation import PAGED, Operation
from homeroom.sandbox.managebac.people import STUDENTS, TEACHERS
from homeroom.sandbox.managebac.query import (
    read_boolean,
    read_day,
    read_ids,
    read_moment,
)
from homeroom.sandbox.managebac.standard import paged
from homeroom.sandbox.managebac.store import Row, Wanted
from homeroom.sandbox.managebac.tenant import Tenant

_FILTERS: Final = (
    "class_ids[]",
    "user_ids[]",
    "user_ids",
    "student_ids[]",
    "student_ids",
    "modified_since",
    "deleted_since",
    "class_happens_on",
)


class _Members(Sequence[Link]):
    """All members of some classes, of which only those that are asked for are made.

    Args:
        tenant: The school.
        classes: The ids of the classes.
    """

    def __init__(self, tenant: Tenant, classes: Sequence[int]) -> None:
        self._tenant, self._classes = tenant, classes
        self._ends = list(accumulate(map(tenant.ties.size, classes)))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, place: int) -> Link: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Link]: ...
    def __getitem__(self, place: int | slice) -> Link | Sequence[Link]:
        if isinstance(place, slice):
            return [self[n] for n in range(*place.indices(len(self)))]
        at = bisect_right(self._ends, place)
        members = _members(self._tenant, self._classes[at])
        return members[place - self._ends[at]]


def show_page(call: Call) -> Response:
    """A page of the memberships of students and teachers in classes.

    Those of archived classes are among them (a guess).
    """
    return paged(call, "memberships", _found(call), lambda link: _shown(call, link))


def show_of_student(call: Call) -> Response:
    """The classes, groups and year groups that a student is in.

    Archived ones alone are shown if asked for, else active ones alone.
    """
    student, tenant = call.number(STUDENTS), call.tenant
    archived = bool(read_boolean(call.query, "archived"))
    ties = tenant.ties
    classes = _rows(tenant, CLASSES, ties.students.lefts(student), archived)
    groups = _rows(tenant, GROUPS, ties.groups.lefts(student), archived)
    years = _rows(tenant, YEAR_GROUPS, ties.year_groups.lefts(student), archived)
    names = ("id", "name", "archived")
    shown = {
        "classes": [class_shown(one) for one in classes],
        "groups": [_picked(row, *names) for row in groups],
        "year_groups": [_picked(row, *names, "program") for row in years],
    }
    return answer({"memberships": shown})


def show_classes_of_teacher(call: Call) -> Response:
    """The classes of a teacher: at first active ones whose reports show the teacher.

    That `show_on_reports=false` shows the others alone is a guess.
    """
    teacher, ties = call.number(TEACHERS), call.tenant.ties.teachers
    archived = bool(read_boolean(call.query, "archived"))
    reported = read_boolean(call.query, "show_on_reports") is not False
    classes, rows = call.tenant.records(CLASSES), list[Row]()
    for number in ties.lefts(teacher):
        row, link = classes[number], ties.find(number, teacher)
        if link and row["archived"] is archived and link.value is reported:
            rows.append({**class_shown(row), "show_on_reports": link.value})
    return answer({"classes": rows})


def show_groups_of_teacher(call: Call) -> Response:
    """The groups that a teacher advises."""
    teacher, ties = call.number(TEACHERS), call.tenant.ties.group_advisors
    archived = bool(read_boolean(call.query, "archived"))
    groups = call.tenant.records(GROUPS)
    rows: list[dict[str, object]] = []
    for number in ties.lefts(teacher):
        row, link = groups[number], ties.find(number, teacher)
        if link and row["archived"] is archived:
            roles = {"group_advisor": True, "primary_group_advisor": link.value}
            rows.append({**_picked(row, "id", "name", "archived"), **roles})
    return answer({"groups": rows})


def class_shown(row: Row) -> Row:
    """A class as the memberships of a person show it."""
    names = ("id", "uniq_id", "name", "archived", "start_term_id", "end_term_id")
    return without_nulls({name: row.get(name) for name in names})


def _found(call: Call) -> Sequence[Link]:
    users = _users(call)
    modified = read_moment(call.query, "modified_since")
    deleted = read_moment(call.query, "deleted_since")
    classes = _classes(call, users, deleted is not None)
    if users is None and modified is None and deleted is None:
        return _Members(call.tenant, classes)
    ties = call.tenant.ties
    least = max(modified or 0, deleted or 0)
    return [
        link
        for number in classes
        if ties.may_have_changed(number, least)
        for link in _members(call.tenant, number, deleted is not None)
        if (users is None or link.right in users)
        and (modified is None or link.updated_at >= modified)
        and (deleted is None or (link.deleted_at or 0) >= deleted)
    ]


def _users(call: Call) -> frozenset[int] | None:
    """The users whose memberships are asked for; `None` for all."""
    users = read_ids(call.query, "user_ids[]", "user_ids")
    names = ("student_ids[]", "student_ids")
    students = read_ids(call.query, *names) if call.serves("v2p3") else None
    if students is None:
        return users
    first = call.tenant.records(STUDENTS)
    known = frozenset(number for number in students if first.has(number))
    return known if users is None else users & known


def _classes(call: Call, users: frozenset[int] | None, gone: bool) -> list[int]:
    """The ids of the classes in which the memberships are."""
    tenant, asked = call.tenant, read_ids(call.query, "class_ids[]")
    day = read_day(call.query, "class_happens_on")
    records = tenant.records(CLASSES)
    known = records.numbers() if gone else records.matching(Wanted())
    numbers = [number for number in known if asked is None or number in asked]
    if users is not None and not gone:
        ties = tenant.ties
        theirs = {
            number
            for user in users
            for links in (ties.students, ties.teachers)
            for number in links.lefts(user)
        }
        numbers = [number for number in numbers if number in theirs]
    if day is not None:
        text = day.isoformat()
        numbers = [n for n in numbers if _happens(tenant, viewed(records[n]), text)]
    return numbers


def _happens(tenant: Tenant, record: ClassRecord, day: str) -> bool:
    """Whether a day is within the terms of a class."""
    terms = terms_of(tenant, record)
    starts = min((str(term["starts_on"]) for term in terms), default="9")
    return starts <= day <= max((str(term["ends_on"]) for term in terms), default="")


def _members(tenant: Tenant, number: int, gone: bool = False) -> list[Link]:
    """The memberships of a class that are there, or those that were ended."""

    def of(links: Links) -> Iterator[Link]:
        for link in links.all(number).values():
            if (link.deleted_at is not None) is gone:
                yield link

    return [*of(tenant.ties.students), *of(tenant.ties.teachers)]


def _shown(call: Call, link: Link) -> dict[str, object]:
    """A membership; that an ended one has `deleted_at` is a guess."""
    students = call.tenant.records(STUDENTS)
    pupil = students.has(link.right)
    user = students[link.right] if pupil else call.tenant.records(TEACHERS)[link.right]
    deleted = link.deleted_at
    shown = {
        "id": link.id,
        "user_id": link.right,
        "level": {"SL": 0, "HL": 1}.get(str(link.value)) if pupil else None,
        "created_at": timestamp(link.created_at),
        "updated_at": timestamp(link.updated_at),
        "deleted_at": None if deleted is None else timestamp(deleted),
        "class_id": link.left,
        "user_email": user["email"],
        "uniq_class_id": call.tenant.records(CLASSES).value(link.left, "uniq_id"),
        "uniq_student_id": user.get("student_id"),
        "role": "Student" if pupil else "Teacher",
    }
    return {name: value for name, value in shown.items() if value is not None}


def _rows(
    tenant: Tenant, kind: Kind, numbers: Sequence[int], archived: bool
) -> list[Row]:
    rows = (tenant.records(kind)[number] for number in numbers)
    return [row for row in rows if row["archived"] is archived]


def _picked(row: Row, *names: str) -> dict[str, object]:
    return {name: row[name] for name in names}


_later: Final = partial(Operation, "GET", since="v2p3")

OPERATIONS: Final = (
    Operation("GET", "/memberships", show_page, query=_FILTERS, page=PAGED),
    Operation(
        "GET", "/students/{id}/memberships", show_of_student, query=("archived",)
    ),
    _later(
        "/teachers/{id}/classes",
        show_classes_of_teacher,
        query=("archived", "show_on_reports"),
    ),
    _later("/teachers/{id}/groups", show_groups_of_teacher, query=("archived",)),
)
