"""The operations on the students of a class."""

from __future__ import annotations

from functools import partial
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.call import Call, bad_structure, not_found
from homeroom.sandbox.managebac.checks import NOT_LISTED, numbers
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.links import Links
from homeroom.sandbox.managebac.operation import PAGED, Operation
from homeroom.sandbox.managebac.people import STUDENTS
from homeroom.sandbox.managebac.query import page_request, read_boolean, read_ids
from homeroom.sandbox.managebac.refused import Body
from homeroom.sandbox.managebac.standard import OK
from homeroom.sandbox.shapes import as_list

LEVELS: Final = ("HL", "SL")


def show(call: Call) -> Response:
    """The students of a class and their levels (vendor elsewhere)."""
    page = page_request(call.query)
    members = call.tenant.ties.students.of(call.record().id)
    found = [number for number in sorted(members) if _is_shown(call, number)]
    numbers = page.cut(found)
    levels = {str(n): level for n in numbers if (level := members[n].value)}
    body = {
        "student_ids": numbers,
        "student_levels": levels,
        "meta": page.meta(len(found)),
    }
    return answer(body)


def set_levels(call: Call) -> Response:
    """Set the levels of members; each item has its own result (vendor document)."""
    links, number = call.tenant.ties.students, call.record().id
    items = call.items("students")
    if not all(type(item.get("id")) is int for item in items):
        raise bad_structure()
    return answer({"students": [_set_level(links, number, item) for item in items]})


def add(call: Call) -> Response:
    """Add students; members stay as they are (vendor document for the request)."""
    number = call.record().id
    for student in sent_ids(call, "student_ids", STUDENTS):
        call.tenant.ties.students.add(number, student)
    return answer(OK)


def remove(call: Call) -> Response:
    """Remove students; who is no member is ignored (a guess for classes)."""
    number = call.record().id
    for student in sent_ids(call, "student_ids", STUDENTS):
        call.tenant.ties.students.cut(number, student)
    return answer(OK)


def sent_ids(call: Call, name: str, kind: Kind) -> list[int]:
    """The ids in the body, all of them records of the school.

    That one unknown id refuses the whole request, with a 404, is a guess, as are the
    answers to a body without a list of numbers.
    """
    sent = as_list(call.payload().get(name))
    if sent is None:
        raise bad_structure()
    if problem := numbers(sent):
        raise Refusal(422, {"errors": {name: [problem]}})
    records = call.tenant.records(kind)
    for number in sent:
        if records.find(number) is None:
            raise not_found(kind.model, number)
    return [number for number in sent if isinstance(number, int)]


def _is_shown(call: Call, number: int) -> bool:
    """Whether a member passes the filters of the list (vendor elsewhere)."""
    ids = read_ids(call.query, "student_ids[]", "student_ids")
    if ids is not None and call.serves("v2p3") and number not in ids:
        return False
    if read_boolean(call.query, "include_archived_students"):
        return True
    return not call.tenant.records(STUDENTS).value(number, "archived")


def _set_level(links: Links, number: int, item: Body) -> dict[str, object]:
    student, level = item["id"], item.get("level")
    link = links.find(number, student) if isinstance(student, int) else None
    if link is None:
        return {"id": student, "status": "not_found"}
    if level not in LEVELS:
        errors = {"level": [NOT_LISTED]}
        return {"id": student, "status": "unprocessable_entity", "errors": errors}
    links.change(link, level)
    return {"id": student, "status": "ok"}


_class: Final = partial(Operation, source="vendor document")
_ids: Final = ("student_ids",)

OPERATIONS: Final = (
    Operation(
        "GET",
        "/classes/{id}/students",
        show,
        query=("include_archived_students", "student_ids", "student_ids[]"),
        page=PAGED,
        permission="classes/students",
    ),
    _class(
        "PATCH", "/classes/{id}/students", set_levels, body=("students",), extended=True
    ),
    _class(
        "POST",
        "/classes/{id}/add_students",
        add,
        body=_ids,
        permission="classes/add-students",
    ),
    _class(
        "POST",
        "/classes/{id}/remove_students",
        remove,
        body=_ids,
        permission="classes/remove-students",
    ),
)
