# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of behavior."""

from __future__ import annotations

import builtins
import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, SENSITIVE, Model
from homeroom._core.model import OpenModel

__all__ = ["BehaviorNote", "BehaviorNotePage"]


@define(kw_only=True, repr=False)
class BehaviorNote(OpenModel):
    """A note about the behaviour of a student. Source: vendor elsewhere."""

    id: int
    student_id: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student, free text. It is not the `id` of
    `students`, but their `student_id`.
    """
    email: str | None = field(default=None, metadata=DIRECT)
    """E-mail address of the student."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    """First name of the student."""
    last_name: str | None = field(default=None, metadata=DIRECT)
    """Last name of the student."""
    preferred_name: str | None = field(default=None, metadata=DIRECT)
    """Name by which the student is called."""
    grade: str | None = field(default=None, metadata=INDIRECT)
    """Grade of the student; not a mark. Example: `Grade 12`."""
    incident_time: datetime | None = field(default=None, metadata=SENSITIVE)
    """When it happened."""
    behavior_type: str | None = field(default=None, metadata=SENSITIVE)
    """Type of the behaviour; the school has its own list."""
    notes: str | None = field(default=None, metadata=SENSITIVE)
    """What happened, in HTML."""
    next_step: str | None = field(default=None, metadata=SENSITIVE)
    """What follows from it."""
    next_step_date: dt.date | None = field(default=None, metadata=SENSITIVE)
    """Day on which it follows."""
    author_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """The teacher who wrote it."""
    reported_by: str | None = field(default=None, metadata=DIRECT)
    """Name of the teacher who reported it."""
    homeroom_advisor: str | None = field(default=None, metadata=DIRECT)
    """Name of the student's homeroom advisor."""
    visible_to_parents: bool | None = None
    """Whether parents see it."""
    visible_to_students: bool | None = None
    """Whether the student sees it."""
    created_at: datetime | None = None
    updated_at: datetime | None = None


@define(kw_only=True, repr=False)
class BehaviorNotePage(Model):
    """One page of notes. Source: vendor elsewhere."""

    behavior_notes: builtins.list[BehaviorNote]
    meta: PageMeta | None = None


from .shared import PageMeta
