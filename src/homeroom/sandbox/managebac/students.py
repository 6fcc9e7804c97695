"""The operations on students, avatars and memberships apart."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.checks import day
from homeroom.sandbox.managebac.filters import (
    Filter,
    among,
    chosen,
    deleted,
    flagged,
    modified,
    searched,
    worded,
)
from homeroom.sandbox.managebac.kinds import Values
from homeroom.sandbox.managebac.operation import PAGED, Operation
from homeroom.sandbox.managebac.people import NAMES, STUDENTS, number_of
from homeroom.sandbox.managebac.query import read_ids
from homeroom.sandbox.managebac.standard import (
    OK,
    found_row,
    show_one,
    show_page,
    update,
)
from homeroom.sandbox.managebac.store import Condition
from homeroom.sandbox.managebac.welcome import create_person, send_welcome_email
from homeroom.sandbox.shapes import read_object

_LEFT: Final = {"withdrawn_on": "withdrawn", "graduated_on": "graduated"}
_GROUPS: Final = ("year_group_ids[]", "year_group_ids")


def archive(call: Call) -> Response:
    """Archive a student on a day, on which the student was withdrawn or graduated.

    Takes the student out of classes, groups and year groups; that there must be exactly
    one day: vendor elsewhere. In the query: third party. The refusals are a guess.
    """
    row = found_row(call)
    sent = read_object(call.body) or {}
    call.check_keys(sent, tuple(_LEFT))
    body = {**call.query, **sent}
    days = {name: body[name] for name in _LEFT if body.get(name) is not None}
    if len(days) != 1:
        said = "must have either withdrawn_on or graduated_on"
        raise Refusal(422, {"errors": {"base": [said]}})
    name, value = days.popitem()
    if message := day(value):
        raise Refusal(422, {"errors": {name: [message]}})
    left = {**dict.fromkeys(_LEFT), name: value, "status": _LEFT[name]}
    return _archived(call, number_of(row), {**left, "archived": True})


def unarchive(call: Call) -> Response:
    """Bring a student back; both days are cleared (vendor elsewhere)."""
    cleared = dict.fromkeys(_LEFT)
    back = {**cleared, "status": "enrolled", "archived": False}
    return _archived(call, number_of(found_row(call)), back)


def _archived(call: Call, student: int, values: Values) -> Response:
    row = call.tenant.records(STUDENTS).update(student, values)
    STUDENTS.saved(call.tenant, row, values)
    return answer(OK)


def _in_year_groups(call: Call) -> Condition | None:
    groups = read_ids(call.query, *_GROUPS)
    if groups is None:
        return None
    members = call.tenant.ties.year_groups
    return among("id", frozenset(n for group in groups for n in members.of(group)))


OPERATIONS: Final = (
    Operation(
        "GET",
        "/students",
        show_page,
        kind=STUDENTS,
        filters=(
            chosen("ids", bare="v2p3"),
            flagged("archived"),
            worded("status"),
            modified(),
            deleted(),
            Filter(names=_GROUPS, condition=_in_year_groups),
            chosen("homeroom_advisor_ids", "homeroom_advisor_id"),
            searched(*NAMES, "email", "student_id"),
        ),
        page=PAGED,
        permission="students/index",
    ),
    Operation(
        "POST",
        "/students",
        create_person,
        body=("student", "options"),
        kind=STUDENTS,
        status=201,
        permission="students/create",
    ),
    Operation(
        "GET", "/students/{id}", show_one, kind=STUDENTS, permission="students/show"
    ),
    Operation(
        "PATCH", "/students/{id}", update, kind=STUDENTS, permission="students/update"
    ),
    Operation(
        "PUT",
        "/students/{id}/archive",
        archive,
        kind=STUDENTS,
        query=tuple(_LEFT),
        permission="students/archive",
    ),
    Operation(
        "PUT",
        "/students/{id}/unarchive",
        unarchive,
        kind=STUDENTS,
        permission="students/unarchive",
    ),
    Operation(
        "POST",
        "/students/{id}/welcome_email",
        send_welcome_email,
        kind=STUDENTS,
        since="v2p3",
        permission="students/welcome_email",
    ),
)
