"""What is peculiar to students: how they leave, and what their list is filtered by."""

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
    searched,
    worded,
)
from homeroom.sandbox.managebac.kinds import Values
from homeroom.sandbox.managebac.people import NAMES, STUDENTS, number_of
from homeroom.sandbox.managebac.query import read_ids
from homeroom.sandbox.managebac.standard import (
    OK,
    found_row,
)
from homeroom.sandbox.managebac.store import Condition
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


FILTERS: Final = (
    chosen("ids", bare="v2p3"),
    worded("status"),
    Filter(names=_GROUPS, condition=_in_year_groups),
    chosen("homeroom_advisor_ids", "homeroom_advisor_id"),
    searched(*NAMES, "email", "student_id"),
)
"""What narrows the list of students, beside what all people have."""
