# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of online_assessments."""

from __future__ import annotations

import builtins
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, UNSET, Model, OpenEnum
from homeroom._core.model import OpenModel, Unset

__all__ = ["OnlineAssessment", "OnlineAssessmentEnvelope", "OnlineAssessmentMode"]
__all__ += ["OnlineAssessmentState", "OnlineAssessmentWrite", "OnlineCriterion"]
__all__ += ["OnlineDescriptor"]


@define(kw_only=True, repr=False)
class OnlineAssessment(OpenModel):
    """An assessment in AssessPrep that belongs to a task. Source: vendor elsewhere."""

    id: int | None = None
    user_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """The user who made it."""
    title: str | None = field(default=None, metadata=INDIRECT)
    mode: OnlineAssessmentMode | None = None
    """Where and how it is taken."""
    points: int | None = None
    """Points that can be reached."""
    duration: int | None = None
    """Length in minutes."""
    assess_prep_uid: str | None = None
    """The assessment, by its identifier in AssessPrep."""
    assess_prep_uuid: str | None = None
    """The assessment, by its UUID in AssessPrep. Format: UUID."""
    start_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    task_id: int | None = None
    email: str | None = field(default=None, metadata=DIRECT)
    """E-mail address of the author."""
    program_code: str | None = None
    """Code of the programme. Example: `diploma`."""
    grade_code: str | None = None
    """Code of the grade. Example: `diploma;12`."""
    role: str | None = None
    """Role of the author. Example: `Advisor`."""
    subject: str | None = None
    """Name of the subject."""
    subject_group: str | None = None
    """Name of the subject group."""


@define(kw_only=True, repr=False)
class OnlineAssessmentEnvelope(Model):
    """The wrapper around a single online assessment. Source: vendor elsewhere."""

    online_assessment: OnlineAssessment


class OnlineAssessmentMode(OpenEnum):
    """Where and how an assessment is taken. Source: vendor elsewhere."""

    ONLINE = "online"
    ONLINE_SECURE = "online_secure"
    OFFLINE = "offline"


class OnlineAssessmentState(OpenEnum):
    """Whether students can take an assessment. Source: vendor elsewhere."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CLOSED = "closed"


@define(kw_only=True, repr=False)
class OnlineAssessmentWrite(Model):
    """An online assessment as it is to be. Source: vendor elsewhere."""

    title: str = field(metadata=INDIRECT)
    """Title of the assessment. Example: `Forces and motion`."""
    mode: OnlineAssessmentMode
    """Where and how it is taken."""
    assess_prep_uid: str | Unset = UNSET
    """The assessment, by its identifier in AssessPrep."""
    questions_count: int | Unset = UNSET
    """Number of questions."""
    points: int | Unset = UNSET
    """Points that can be reached."""
    duration: int | Unset = UNSET
    """Length in minutes."""
    start_at: datetime | Unset = UNSET
    status: OnlineAssessmentState | Unset = UNSET
    video_monitoring: bool | Unset = UNSET
    """Whether students are watched by video."""
    criteria_labels: builtins.list[OnlineCriterion] | Unset = UNSET
    """The criteria that it is assessed by."""


@define(kw_only=True, repr=False)
class OnlineCriterion(Model):
    """A criterion of an online assessment.

    The vendor's text describes `label` as the title and `title` as the letter, which
    may be swapped. Source: vendor elsewhere.
    """

    label: str | Unset = UNSET
    title: str | Unset = field(default=UNSET, metadata=INDIRECT)
    descriptors: builtins.list[OnlineDescriptor] | Unset = UNSET
    """What the levels ask for."""


@define(kw_only=True, repr=False)
class OnlineDescriptor(Model):
    """What levels of a criterion ask for. Source: vendor elsewhere."""

    level: str | Unset = UNSET
    """The levels, from and to. Example: `1-2`."""
    descriptor: str | Unset = UNSET
    """What they ask for."""
