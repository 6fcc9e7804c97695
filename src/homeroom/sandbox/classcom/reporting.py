"""Attendance and metrics of a class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import answer, timestamp
from homeroom.sandbox.classcom.activity import Event, visit
from homeroom.sandbox.classcom.call import Call
from homeroom.sandbox.classcom.identity import made_uuid
from homeroom.sandbox.classcom.records import ClassDate, Enrollment
from homeroom.sandbox.classcom.settings import Bound

LARGEST: Final = 1000
"""Most events in an answer (vendor document); also without `limit` (a guess)."""


def attendance(call: Call) -> Response:
    """Who came to the dates that are over (vendor document for the form).

    Teachers are listed too: the vendor document speaks of all users.
    """
    record = call.set_up(call.query())
    members = call.tenant.members(record).values()
    sessions = [
        {
            "session_id": made_uuid(date.schedule_id, "session"),
            "start_time": timestamp(date.start * 1000),
            "end_time": timestamp(date.end * 1000),
            "students": [_attended(date, member) for member in members],
        }
        for date in call.tenant.past_dates(record)
    ]
    return answer({"class_id": record.class_id, "sessions": sessions})


def metrics(call: Call) -> Response:
    """Events of a class, by their start (order: a guess).

    Parameters: vendor document, and so is that an event must start after one bound
    and end before the other. That the second of the later bound is excluded: a guess.
    """
    query = call.query()
    record = call.set_up(query)
    after, before = query.parameter("starting_after"), query.parameter("ending_before")
    limit = query.size("limit", default=LARGEST, most=LARGEST)
    query.check()
    bound, members = call.tenant.settings.starting_after, call.tenant.members(record)
    found = [
        event
        for event in call.tenant.events(record)
        if (after is None or _starts_after(event, after, bound))
        and (before is None or event.end < before * 1000)
    ]
    return answer([_shown(event, members) for event in found[:limit]])


def _attended(date: ClassDate, member: Enrollment) -> dict[str, object]:
    seen = visit(date, member.student_id) if date.held and member.came else None
    return {
        "student_id": member.student_id,
        "email": member.email,
        "ext_person_id": member.ext_person_id,
        "present": seen is not None,
        "tardy": seen is not None and seen.tardy,
        "join_time": seen and timestamp(seen.join),
        "leave_time": seen and timestamp(seen.leave),
    }


def _starts_after(event: Event, second: int, bound: Bound) -> bool:
    if bound == "inclusive":
        return event.start >= second * 1000
    if bound == "whole seconds":
        return event.start >= (second + 1) * 1000
    return event.start > second * 1000


def _shown(event: Event, members: Mapping[str, Enrollment]) -> dict[str, object]:
    """An event as the vendor shows one.

    Fields: vendor document. The duration has no known unit; it relates to start and
    end as in the vendor document's sample, 60 for a second.
    """
    member = members[event.student_id]
    return {
        "student_id": event.student_id,
        "email": member.email,
        "ext_person_id": member.ext_person_id,
        "event_start": timestamp(event.start),
        "event_end": timestamp(event.end),
        "event_duration": (event.end - event.start) // 1000 * 60,
        "event_type": event.type,
        "event_value": event.value,
    }
