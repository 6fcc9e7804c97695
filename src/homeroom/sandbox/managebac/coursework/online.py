"""The operation on online assessments, which some tasks are linked to."""

from __future__ import annotations

from hashlib import sha256
from typing import Final
from uuid import UUID

from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer, timestamp
from homeroom.sandbox.managebac.academics.dates import read_time
from homeroom.sandbox.managebac.academics.programs import short
from homeroom.sandbox.managebac.call import Call, not_found
from homeroom.sandbox.managebac.checks import (
    Check,
    an_object,
    flag,
    list_of,
    number,
    one_of,
    text,
)
from homeroom.sandbox.managebac.coursework.state import Coursework
from homeroom.sandbox.managebac.coursework.tasks import TASKS
from homeroom.sandbox.managebac.kinds import Field, Kind
from homeroom.sandbox.managebac.operation import Operation
from homeroom.sandbox.managebac.people import TEACHERS
from homeroom.sandbox.managebac.refused import Invalid
from homeroom.sandbox.managebac.standard import checked
from homeroom.sandbox.managebac.store import Row, Start
from homeroom.sandbox.managebac.tenant import Tenant


def _time(value: object) -> str:
    return "is not a valid time" if read_time(value) is None else ""


_FIELDS: Final[dict[str, Check]] = {
    "assess_prep_uid": text,
    "questions_count": number,
    "points": number,
    "duration": number,
    "start_at": _time,
    "status": one_of(("draft", "published", "closed")),
    "video_monitoring": flag,
    "criteria_labels": list_of(an_object),
}

ASSESSMENT: Final = Kind(
    name="online_assessments",
    wrapper="online_assessment",
    model="OnlineAssessment",
    fields={
        "title": Field(check=text, required=True),
        "mode": Field(
            check=one_of(("online", "online_secure", "offline")), required=True
        ),
        **{name: Field(check=check) for name, check in _FIELDS.items()},
    },
    start=lambda tenant: Start(),
)
"""Says which values are good; the records themselves follow from tasks."""


def is_linked(task: Row) -> bool:
    """Whether a task is linked to an online assessment."""
    return bool(task.get("online"))


def is_named(tenant: Tenant, task: Row, uid: object) -> bool:
    """Whether a task is linked to the assessment of a name.

    The name that a grade or a change gives first is the one (a guess): only the
    vendor's other product knows it beforehand.
    """
    if not is_linked(task) or not isinstance(uid, str):
        return False
    named = tenant.part(Coursework).online
    return named.setdefault(int(str(task["id"])), {"uid": uid})["uid"] == uid


def update_assessment(call: Call) -> Response:
    """Change an online assessment; errors are below `error` (vendor elsewhere)."""
    task = call.row(TASKS, "task_id")
    asked = call.params["assess_prep_uid"]
    if not is_named(call.tenant, task, asked):
        raise not_found("OnlineAssessment", asked)
    sent = call.wrapped("online_assessment")
    try:
        values = checked(call, ASSESSMENT, None, sent)
    except Invalid as refused:
        raise Refusal(422, {"error": refused.errors}) from None
    kept = call.tenant.part(Coursework).online[int(str(task["id"]))]
    kept |= {**values, "updated_at": call.tenant.now()}
    return answer({"online_assessment": _shown(call.tenant, task, kept)})


def _shown(tenant: Tenant, task: Row, kept: Row) -> Row:
    record = tenant.find(int(str(task["class_id"])))
    author = tenant.records(TEACHERS).find(task["author_id"]) or {}
    subject = tenant.catalogue.subjects.get((record and record.subject_id) or 0)
    program = short((record and record.program) or "")
    digest = sha256(str(kept["uid"]).encode()).hexdigest()
    shown = {
        "id": int(str(task["id"])) * 10 + 1,
        "user_id": task["author_id"],
        "title": kept["title"],
        "mode": kept["mode"],
        "points": kept.get("points"),
        "duration": kept.get("duration"),
        "assess_prep_uid": kept["uid"],
        "assess_prep_uuid": str(UUID(digest[:32])),
        "start_at": kept.get("start_at"),
        "created_at": timestamp(int(str(task["created_at"]))),
        "updated_at": timestamp(int(str(kept["updated_at"]))),
        "task_id": task["id"],
        "email": author.get("email"),
        "program_code": program,
        "grade_code": f"{program};{record and record.grade_number}",
        "role": author.get("role"),
        "subject": subject and subject.name,
        "subject_group": subject and subject.subject_group,
    }
    return {name: value for name, value in shown.items() if value is not None}


OPERATIONS: Final = (
    Operation(
        "PATCH",
        "/tasks/{task_id}/online_assessments/{assess_prep_uid}",
        update_assessment,
        kind=ASSESSMENT,
        since="v2p3",
    ),
)
