"""The operation on online assessments, which some tasks are linked to."""

from __future__ import annotations

from hashlib import sha256
from typing import Final
from uuid import UUID

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac import people, samples, standard
from homeroom.sandbox.managebac.academics import programs
from homeroom.sandbox.managebac.academics.subjects import described
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.class_records import CLASSES
from homeroom.sandbox.managebac.coursework import marks, tasks
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.refused import not_found
from homeroom.sandbox.managebac.store import Row, Start, number_of
from homeroom.sandbox.managebac.tenant import Tenant

ASSESSMENT: Final = Kind(name="online_assessments", start=lambda tenant: Start())
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
    named = tenant.part(marks.Coursework).online
    return named.setdefault(number_of(task), {"uid": uid})["uid"] == uid


def update_assessment(call: Call) -> object:
    """Change an online assessment; errors are below `error` (vendor elsewhere)."""
    task, asked = call.row(tasks.TASKS, "task_id"), call.params["assess_prep_uid"]
    if not is_named(call.tenant, task, asked):
        raise not_found(ASSESSMENT.model, asked)
    values = standard.checked(call, ASSESSMENT, None, call.wrapped())
    kept = call.tenant.part(marks.Coursework).online[number_of(task)]
    kept |= {**values, "updated_at": call.tenant.now()}
    return {ASSESSMENT.wrapper: _shown(call.tenant, task, kept)}


def _shown(tenant: Tenant, task: Row, kept: Row) -> Row:
    record = tenant.records(CLASSES)[number_of(task, "class_id")]
    digest = sha256(str(kept["uid"]).encode()).hexdigest()
    return samples.filled(
        tenant,
        "tasks/online",
        **kept,
        id=number_of(task) * 10 + 1,
        task=task,
        uuid=str(UUID(digest[:32])),
        created=timestamp(number_of(task, "created_at")),
        updated=timestamp(number_of(kept, "updated_at")),
        author=tenant.records(people.TEACHERS).find(task["author_id"]),
        program=programs.short(str(record.get("program") or "")),
        grade=record.get("grade_number"),
        subject=described(tenant, record.get("subject_id")),
    )
