"""The operations on who is in a class or a year group, and who leads it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import Final

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac import checks, filters, standard
from homeroom.sandbox.managebac.audience import STUDENT_IDS
from homeroom.sandbox.managebac.call import (
    Call,
    Handler,
    bad_structure,
    not_found,
    refused,
)
from homeroom.sandbox.managebac.class_records import CLASSES
from homeroom.sandbox.managebac.groups import YEAR_GROUPS, enroll
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.links import Link, Links
from homeroom.sandbox.managebac.operation import PAGED, Operation
from homeroom.sandbox.managebac.people import STUDENTS, TEACHERS
from homeroom.sandbox.managebac.query import page_request, read_boolean, read_ids
from homeroom.sandbox.managebac.refused import Body, Errors
from homeroom.sandbox.managebac.store import Row, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.shapes import as_list

LEVELS: Final = ("HL", "SL")


def for_each(
    owners: Kind, members: Kind, act: Callable[[Tenant, int, int], object]
) -> Handler:
    """Add members, or remove them: for each one whose id is in the body.

    Who is there already stays, and who is no member is ignored (vendor elsewhere, a
    guess for students of classes). That one unknown id refuses the whole request, with
    a 404, is a guess, as are the answers to a body without a list of numbers.
    """

    def handle(call: Call) -> object:
        owner, name = call.number(owners), f"{members.wrapper}_ids"
        sent = as_list(call.payload().get(name))
        if sent is None:
            raise bad_structure()
        if message := checks.numbers(sent):
            raise refused(name, message)
        unknown = [one for one in sent if not members.has(call.tenant, one)]
        if unknown:
            raise not_found(members.model, unknown[0])
        for one in sent:
            act(call.tenant, owner, int(str(one)))
        return standard.OK

    return handle


def show_students_of_class(call: Call) -> object:
    """The students of a class and their levels (vendor elsewhere)."""
    members = call.tenant.ties.students.of(call.number(CLASSES))
    archived = partial(call.tenant.records(STUDENTS).value, name="archived")
    every = read_boolean(call.query, "include_archived_students")
    found = [one for one in _asked(call, members) if every or not archived(one)]
    page = page_request(call.query)
    numbers = page.cut(found)
    levels = {str(one): level for one in numbers if (level := members[one].value)}
    meta = page.meta(len(found))
    return {"student_ids": numbers, "student_levels": levels, "meta": meta}


def show_students_of_group(call: Call) -> object:
    """A page of the students of a year group; `student_ids` has those of the page.

    The last is a guess.
    """
    found = _asked(call, call.tenant.ties.year_groups.of(call.number(YEAR_GROUPS)))
    ids = page_request(call.query).cut(found)
    show = partial(standard.shown, call, STUDENTS)
    return standard.paged(call, "students", found, show, student_ids=ids)


def set_levels(call: Call) -> object:
    """Set the levels of members; each item has its own result (vendor document)."""
    links, number = call.tenant.ties.students, call.number(CLASSES)
    items = call.items("students")
    if any(checks.number(item.get("id")) for item in items):
        raise bad_structure()
    return {"students": [_set_level(links, number, item) for item in items]}


def show_teachers(call: Call) -> object:
    """The teachers of a class, without those who were removed (vendor elsewhere)."""
    links = call.tenant.ties.teachers.of(call.number(CLASSES))
    found = [links[number] for number in sorted(links)]
    return standard.paged(call, "teachers", found, partial(_teacher, call))


def set_teachers(call: Call) -> object:
    """Give a class a whole new set of teachers; each item has its own result.

    That the items without a fault are the new set, whatever the others are, is a guess.
    """
    number, items = call.number(CLASSES), call.items("teachers")
    results = [_result(call, index, item) for index, item in enumerate(items)]
    wanted = {
        number_of(item): item.get("show_on_reports", True)
        for item, result in zip(items, results, strict=True)
        if result["status"] == "ok"
    }
    call.tenant.ties.teachers.replace(number, wanted)
    return {"teachers": results}


def show_advisors(call: Call) -> object:
    """The teachers who advise a year group, and as what."""
    advisors = call.tenant.ties.advisors.of(call.number(YEAR_GROUPS))
    rows = [{"id": number, "roles": link.value} for number, link in advisors.items()]
    return {"advisors": rows}


def _groups_of(tenant: Tenant, student: int) -> Collection[int]:
    return tenant.ties.year_groups.lefts(student)


def _asked(call: Call, members: Collection[int]) -> list[int]:
    ids = read_ids(call.query, *STUDENT_IDS) if call.serves("v2p3") else None
    return sorted(one for one in members if ids is None or one in ids)


def _set_level(links: Links, number: int, item: Body) -> Row:
    student, level = number_of(item), item.get("level")
    link = links.find(number, student)
    if link is None:
        return {"id": student, "status": "not_found"}
    message = checks.one_of(LEVELS)(level)
    if not message:
        links.change(link, level)
    return standard.outcome({"level": [message]} if message else {}, id=student)


def _result(call: Call, index: int, item: Body) -> Row:
    call.check_keys(item, ("id", "show_on_reports"))
    number = item.get("id")
    if number is None:
        return standard.outcome({"id": [checks.BLANK]}, index=index)
    if not TEACHERS.has(call.tenant, number):
        return {"index": index, "id": number, "status": "not_found"}
    message = checks.flag(item.get("show_on_reports", True))
    errors: Errors = {"show_on_reports": [message]} if message else {}
    return standard.outcome(errors, index=index, id=number)


def _teacher(call: Call, link: Link) -> Row:
    return {
        "id": link.right,
        "show_on_reports": link.value,
        "teacher_archived": call.tenant.records(TEACHERS).value(link.right, "archived"),
        "first_joined_at": timestamp(link.created_at),
        "updated_at": timestamp(link.updated_at),
    }


_STUDENTS: Final = "/classes/{id}/students"
_TEACHERS: Final = "/classes/{class_id}/teachers"
_GROUP: Final = "/year-groups/{id}"

_student: Final = partial(for_each, CLASSES, STUDENTS)
_teaching: Final = partial(for_each, CLASSES, TEACHERS)
_grouped: Final = partial(for_each, YEAR_GROUPS, STUDENTS)

_class: Final = partial(Operation, source="vendor document")
_teachers: Final = partial(Operation, since="v2p3")
_students: Final = ("student_ids",)

OPERATIONS: Final = (
    Operation(
        "GET",
        _STUDENTS,
        show_students_of_class,
        query=("include_archived_students", *STUDENT_IDS),
        page=PAGED,
        permission="classes/students",
    ),
    _class("PATCH", _STUDENTS, set_levels, body=("students",), extended=True),
    _class(
        "POST",
        "/classes/{id}/add_students",
        _student(lambda school, of, who: school.ties.students.add(of, who)),
        body=_students,
        permission="classes/add-students",
    ),
    _class(
        "POST",
        "/classes/{id}/remove_students",
        _student(lambda school, of, who: school.ties.students.cut(of, who)),
        body=_students,
        permission="classes/remove-students",
    ),
    _teachers("GET", _TEACHERS, show_teachers, page=PAGED),
    _teachers("PUT", _TEACHERS, set_teachers, body=("teachers",), extended=True),
    _teachers(
        "POST",
        f"{_TEACHERS}/add_teachers",
        _teaching(lambda school, of, who: school.ties.teachers.add(of, who, True)),
        body=("teacher_ids",),
    ),
    _teachers(
        "DELETE",
        f"{_TEACHERS}/remove_teachers",
        _teaching(lambda school, of, who: school.ties.teachers.cut(of, who)),
        body=("teacher_ids",),
    ),
    Operation(
        "GET",
        "/year-groups",
        standard.show_page,
        kind=YEAR_GROUPS,
        filters=(
            filters.modified(),
            # That active ones alone are shown at first is a guess, from classes.
            filters.flagged("archived", default=False),
            # Those in which one of some students is (a guess).
            filters.tied(*STUDENT_IDS, to=_groups_of, since="v2p3"),
        ),
        page=PAGED,
    ),
    Operation(
        "GET",
        f"{_GROUP}/students",
        show_students_of_group,
        query=STUDENT_IDS,
        page=PAGED,
        permission="year-groups/students",
    ),
    Operation(
        "POST",
        f"{_GROUP}/add_students",
        _grouped(enroll),
        body=_students,
        permission="year-groups/add-students",
    ),
    Operation(
        "POST",
        f"{_GROUP}/remove_students",
        _grouped(lambda school, of, who: school.ties.year_groups.cut(of, who)),
        body=_students,
        permission="year-groups/remove-students",
    ),
    Operation(
        "GET", f"{_GROUP}/advisors", show_advisors, permission="year-groups/advisors"
    ),
)
