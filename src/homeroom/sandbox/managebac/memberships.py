"""The operations on who is in which class or group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac import query, standard
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.class_parts import terms_of
from homeroom.sandbox.managebac.class_records import CLASSES
from homeroom.sandbox.managebac.groups import GROUPS, YEAR_GROUPS
from homeroom.sandbox.managebac.kinds import Kind, without_nulls
from homeroom.sandbox.managebac.links import Link
from homeroom.sandbox.managebac.people import STUDENTS, TEACHERS
from homeroom.sandbox.managebac.store import Row, Wanted, number_of
from homeroom.sandbox.managebac.tenant import Tenant

_CLASS: Final = ("id", "uniq_id", "name", "archived", "start_term_id", "end_term_id")
_GROUP: Final = ("id", "name", "archived")


def show_page(call: Call) -> object:
    """A page of the memberships of students and teachers in classes.

    Those of archived classes are among them (a guess).
    """
    tenant, users = call.tenant, _users(call)
    modified = query.read_moment(call.query, "modified_since")
    deleted = query.read_moment(call.query, "deleted_since")
    classes = _classes(call, users, deleted is not None)
    if users is None and modified is None and deleted is None:
        return _page(call, classes)
    least = max(modified or 0, deleted or 0)
    found = [
        link
        for number in classes
        if tenant.ties.may_have_changed(number, least)
        for link in _members(tenant, number, deleted is not None)
        if (users is None or link.right in users)
        and (modified is None or link.updated_at >= modified)
        and (deleted is None or (link.deleted_at or 0) >= deleted)
    ]
    return standard.paged(call, "memberships", found, partial(_shown, tenant))


def show_of_student(call: Call) -> object:
    """The classes, groups and year groups that a student is in.

    Archived ones alone are shown if asked for, else active ones alone.
    """
    student, ties = call.number(STUDENTS), call.tenant.ties
    classes = _rows(call, CLASSES, ties.students.lefts(student), _CLASS)
    groups = _rows(call, GROUPS, ties.groups.lefts(student), _GROUP)
    names = (*_GROUP, "program")
    years = _rows(call, YEAR_GROUPS, ties.year_groups.lefts(student), names)
    return {"memberships": {"classes": classes, "groups": groups, "year_groups": years}}


def show_classes_of_teacher(call: Call) -> object:
    """The classes of a teacher: at first active ones whose reports show the teacher.

    That `show_on_reports=false` shows the others alone is a guess.
    """
    teacher, ties = call.number(TEACHERS), call.tenant.ties.teachers
    reported = query.read_boolean(call.query, "show_on_reports") is not False
    found = [n for n in ties.lefts(teacher) if ties.all(n)[teacher].value is reported]
    rows = _rows(call, CLASSES, found, _CLASS)
    return {"classes": [{**row, "show_on_reports": reported} for row in rows]}


def show_groups_of_teacher(call: Call) -> object:
    """The groups that a teacher advises."""
    teacher, ties = call.number(TEACHERS), call.tenant.ties.group_advisors
    rows = _rows(call, GROUPS, ties.lefts(teacher), _GROUP)
    for row in rows:
        primary = ties.all(number_of(row))[teacher].value
        row |= {"group_advisor": True, "primary_group_advisor": primary}
    return {"groups": rows}


def _rows(
    call: Call, kind: Kind, numbers: Iterable[int], names: Iterable[str]
) -> list[Row]:
    """Some fields of those records that are archived, or are not, as is asked."""
    archived = bool(query.read_boolean(call.query, "archived"))
    rows = (call.tenant.records(kind)[number] for number in numbers)
    found = (row for row in rows if row["archived"] is archived)
    return [without_nulls({name: row.get(name) for name in names}) for row in found]


def _page(call: Call, classes: Sequence[int]) -> object:
    """A page of all members of some classes, of which only those on it are made."""
    page, total, size = call.page, 0, call.tenant.ties.size
    start = (page.number - 1) * page.size
    found: list[Link] = []
    for number in classes:
        first, total = total, total + size(number)
        if first < start + page.size and start < total:
            members = _members(call.tenant, number)
            found += members[max(start - first, 0) : start + page.size - first]
    shown = [_shown(call.tenant, link) for link in found]
    return {"memberships": shown, "meta": page.meta(total)}


def _users(call: Call) -> frozenset[int] | None:
    """The users whose memberships are asked for; `None` for all."""
    users = query.read_ids(call.query, "user_ids[]", "user_ids")
    newer = call.serves("v2p3")
    students = query.read_ids(call.query, *query.STUDENT_IDS) if newer else None
    if students is None:
        return users
    known = frozenset(filter(call.tenant.records(STUDENTS).has, students))
    return known if users is None else users & known


def _classes(call: Call, users: Iterable[int] | None, gone: bool) -> list[int]:
    """The ids of the classes in which the memberships are."""
    tenant, ties = call.tenant, call.tenant.ties
    records, asked = tenant.records(CLASSES), query.read_ids(call.query, "class_ids[]")
    numbers = records.numbers() if gone else records.matching(Wanted())
    if asked is not None:
        numbers = [number for number in numbers if number in asked]
    if users is not None and not gone:
        both = [
            (links, user) for user in users for links in (ties.students, ties.teachers)
        ]
        theirs = {number for links, user in both for number in links.lefts(user)}
        numbers = [number for number in numbers if number in theirs]
    day = query.read_day(call.query, "class_happens_on")
    if day is None:
        return list(numbers)
    return [n for n in numbers if _happens(tenant, n, f"{day}")]


def _happens(tenant: Tenant, number: int, day: str) -> bool:
    """Whether a day is within the terms of a class."""
    terms = terms_of(tenant, number)
    starts = min((str(term["starts_on"]) for term in terms), default="9")
    return starts <= day <= max((str(term["ends_on"]) for term in terms), default="")


def _members(tenant: Tenant, number: int, gone: bool = False) -> list[Link]:
    """The memberships of a class that are there, or those that were ended."""
    both = (tenant.ties.students.all(number), tenant.ties.teachers.all(number))
    links = (link for ties in both for link in ties.values())
    return [link for link in links if (link.deleted_at is not None) is gone]


def _shown(tenant: Tenant, link: Link) -> Row:
    """A membership; that an ended one has `deleted_at` is a guess."""
    students = tenant.records(STUDENTS)
    pupil = students.has(link.right)
    user = students[link.right] if pupil else tenant.records(TEACHERS)[link.right]
    deleted = link.deleted_at
    return without_nulls(
        {
            "id": link.id,
            "user_id": link.right,
            "level": {"SL": 0, "HL": 1}.get(str(link.value)) if pupil else None,
            "created_at": timestamp(link.created_at),
            "updated_at": timestamp(link.updated_at),
            "deleted_at": None if deleted is None else timestamp(deleted),
            "class_id": link.left,
            "user_email": user["email"],
            "uniq_class_id": tenant.records(CLASSES).value(link.left, "uniq_id"),
            "uniq_student_id": user.get("student_id"),
            "role": "Student" if pupil else "Teacher",
        }
    )
