"""The operations on who is in a class or a year group, and who leads it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Final

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac import checks, standard
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.class_records import CLASSES
from homeroom.sandbox.managebac.groups import YEAR_GROUPS, enroll
from homeroom.sandbox.managebac.kinds import Kind, without_nulls
from homeroom.sandbox.managebac.links import Link, Links
from homeroom.sandbox.managebac.people import STUDENTS, TEACHERS
from homeroom.sandbox.managebac.query import STUDENT_IDS, read_boolean, read_ids
from homeroom.sandbox.managebac.refused import (
    Absent,
    Body,
    bad_structure,
    not_found,
    wrong,
)
from homeroom.sandbox.managebac.store import Row, number_of

_SIDES: Final[Mapping[str, tuple[Kind, Kind]]] = {
    "students": (CLASSES, STUDENTS),
    "teachers": (CLASSES, TEACHERS),
    "year_groups": (YEAR_GROUPS, STUDENTS),
}
"""Who is tied to whom, by the name of the ties."""


def add(call: Call, links: str) -> object:
    """Add members; who is there already stays (vendor elsewhere)."""
    owner, members = _named(call, links)
    for one in members:
        if links == "year_groups":
            enroll(call.tenant, owner, one)
        else:
            shown_on_reports = links == "teachers" or None
            _links(call, links).add(owner, one, shown_on_reports)
    return standard.OK


def remove(call: Call, links: str) -> object:
    """Remove members; others are ignored (vendor elsewhere, a guess for classes)."""
    owner, members = _named(call, links)
    for one in members:
        _links(call, links).cut(owner, one)
    return standard.OK


def _named(call: Call, links: str) -> tuple[int, Sequence[int]]:
    """The owner of the path and those whose ids are in the body.

    That one unknown id refuses the whole request, with a 404, is a guess, as are the
    answers to a body without a list of numbers.
    """
    owners, members = _SIDES[links]
    owner, name = call.number(owners), f"{members.wrapper}_ids"
    sent = call.listed(name)
    if message := checks.numbers(sent):
        raise wrong(name, message)
    for one in sent:
        if not members.has(call.tenant, one):
            raise not_found(members.model, one)
    return owner, [int(str(one)) for one in sent]


def _links(call: Call, name: str) -> Links:
    links = getattr(call.tenant.ties, name)
    assert isinstance(links, Links)
    return links


def show_students_of_class(call: Call) -> object:
    """The students of a class and their levels (vendor elsewhere)."""
    members = call.tenant.ties.students.of(call.number(CLASSES))
    archived = partial(call.tenant.records(STUDENTS).value, name="archived")
    every = read_boolean(call.query, "include_archived_students")
    found = [one for one in _asked(call, members) if every or not archived(one)]
    numbers = call.page.cut(found)
    levels = {str(one): level for one in numbers if (level := members[one].value)}
    meta = call.page.meta(len(found))
    return {"student_ids": numbers, "student_levels": levels, "meta": meta}


def show_students_of_group(call: Call) -> object:
    """A page of the students of a year group; `student_ids` has those of the page.

    The last is a guess.
    """
    found = _asked(call, call.tenant.ties.year_groups.of(call.number(YEAR_GROUPS)))
    records = call.tenant.records(STUDENTS)

    def show(number: int) -> Row:
        return STUDENTS.shown(call.tenant, records[number])

    ids = call.page.cut(found)
    return standard.paged(call, "students", found, show, student_ids=ids)


def set_levels(call: Call) -> object:
    """Set the levels of members; each item has its own result (vendor document)."""
    links, number = call.tenant.ties.students, call.number(CLASSES)
    items = call.items("students")
    if any(checks.number(item.get("id")) for item in items):
        raise bad_structure()

    def act(item: Body) -> None:
        link, level = links.find(number, number_of(item)), item.get("level")
        if link is None:
            raise Absent
        if message := checks.one_of(("HL", "SL"))(level):
            raise wrong("level", message)
        links.change(link, level)

    results = [standard.outcome(call, partial(act, one), id=one["id"]) for one in items]
    return {"students": results}


def show_teachers(call: Call) -> object:
    """The teachers of a class, without those who were removed (vendor elsewhere)."""
    links = call.tenant.ties.teachers.of(call.number(CLASSES))
    found = [links[number] for number in sorted(links)]
    return standard.paged(call, "teachers", found, partial(_teacher, call))


def set_teachers(call: Call) -> object:
    """Give a class a whole new set of teachers; each item has its own result.

    That the items without a fault are the new set, whatever the others are, is a guess.
    """
    number = call.number(CLASSES)
    items = call.items("teachers", ("id", "show_on_reports"))
    wanted: dict[int, object] = {}

    def act(item: Body) -> None:
        shown = item.get("show_on_reports", True)
        if item.get("id") is None:
            raise wrong("id", checks.BLANK)
        if not TEACHERS.has(call.tenant, item["id"]):
            raise Absent
        if message := checks.flag(shown):
            raise wrong("show_on_reports", message)
        wanted[number_of(item)] = shown

    results = [
        standard.outcome(call, partial(act, one), **_place(index, one))
        for index, one in enumerate(items)
    ]
    call.tenant.ties.teachers.replace(number, wanted)
    return {"teachers": results}


def show_advisors(call: Call) -> object:
    """The teachers who advise a year group, and as what."""
    advisors = call.tenant.ties.advisors.of(call.number(YEAR_GROUPS))
    rows = [{"id": number, "roles": link.value} for number, link in advisors.items()]
    return {"advisors": rows}


def _asked(call: Call, members: Collection[int]) -> list[int]:
    ids = read_ids(call.query, *STUDENT_IDS) if call.serves("v2p3") else None
    return sorted(one for one in members if ids is None or one in ids)


def _place(index: int, item: Body) -> Row:
    return without_nulls({"index": index, "id": item.get("id")})


def _teacher(call: Call, link: Link) -> Row:
    return {
        "id": link.right,
        "show_on_reports": link.value,
        "teacher_archived": call.tenant.records(TEACHERS).value(link.right, "archived"),
        "first_joined_at": timestamp(link.created_at),
        "updated_at": timestamp(link.updated_at),
    }
