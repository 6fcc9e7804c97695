"""The operations on the students of a class, and a view on all students."""

from __future__ import annotations

from typing import cast

from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.call import Call, bad_structure, not_found
from homeroom.sandbox.managebac.fields import Body, numbers
from homeroom.sandbox.managebac.query import page_request
from homeroom.sandbox.shapes import as_list, read_whole

LEVELS = ("HL", "SL")


def show(call: Call) -> Response:
    """The students of a class and their levels (vendor elsewhere)."""
    page = page_request(call.query)
    members = call.tenant.members(call.record())
    numbers = page.cut(sorted(members))
    levels = {str(number): members[number] for number in numbers if members[number]}
    body = {
        "student_ids": numbers,
        "student_levels": levels,
        "meta": page.meta(len(members)),
    }
    return answer(body)


def set_levels(call: Call) -> Response:
    """Set the levels of members; each item has its own result (vendor document)."""
    members = call.tenant.members(call.record())
    items = call.items("students")
    if not all(type(item.get("id")) is int for item in items):
        raise bad_structure()
    return answer({"students": [_set_level(members, item) for item in items]})


def add(call: Call) -> Response:
    """Add students; members stay as they are (vendor document for the request)."""
    members = call.tenant.members(call.record())
    for number in _students(call):
        members.setdefault(number, None)
    return answer({"status": "ok"})


def remove(call: Call) -> Response:
    """Remove students; who is no member is ignored (a guess for classes)."""
    members = call.tenant.members(call.record())
    for number in _students(call):
        members.pop(number, None)
    return answer({"status": "ok"})


def show_students(call: Call) -> Response:
    """One page of students; filters are not served (vendor elsewhere)."""
    page = page_request(call.query)
    numbers = call.tenant.student_ids
    students = [call.tenant.student(number) for number in page.cut(numbers)]
    return answer({"students": students, "meta": page.meta(len(numbers))})


def show_student(call: Call) -> Response:
    """One student in its wrapper (vendor elsewhere)."""
    number = read_whole(call.id, digits=18)
    if number is None or number not in call.tenant.student_ids:
        raise not_found("Student", call.id)
    return answer({"student": call.tenant.student(number)})


def _set_level(members: dict[int, str | None], item: Body) -> dict[str, object]:
    number, level = item["id"], item.get("level")
    if not isinstance(number, int) or number not in members:
        return {"id": number, "status": "not_found"}
    if level not in LEVELS:
        errors = {"level": ["is not included in the list"]}
        return {"id": number, "status": "unprocessable_entity", "errors": errors}
    members[number] = str(level)
    return {"id": number, "status": "ok"}


def _students(call: Call) -> list[int]:
    """The ids in the body, all of them students of the school.

    That one unknown id refuses the whole request, with a 404, is a guess, as are the
    answers to a body without a list of numbers.
    """
    sent = as_list(call.payload().get("student_ids"))
    if sent is None:
        raise bad_structure()
    if problem := numbers(sent):
        raise Refusal(422, {"errors": {"student_ids": [problem]}})
    for number in sent:
        if number not in call.tenant.student_ids:
            raise not_found("Student", number)
    return cast("list[int]", sent)
