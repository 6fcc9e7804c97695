# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of task_grades."""

from __future__ import annotations

import builtins
from attrs import define, field
from homeroom._core.model import ID_OF_PERSON, INDIRECT, JSON, SENSITIVE, UNSET, Model
from homeroom._core.model import OpenModel, Unset

__all__ = ["CriterionGrade", "CriterionGradeWrite", "StudentTaskGrade", "TaskGrade"]
__all__ += ["TaskGradeEnvelope", "TaskGradeResult", "TaskGradeWrite"]


@define(kw_only=True, repr=False)
class CriterionGrade(OpenModel):
    """The score of a student for one criterion. Source: vendor elsewhere."""

    label: str | None = None
    """Letter of the criterion. Example: `A`."""
    criterion: str | None = None
    """Name of the criterion."""
    score: int | None = field(default=None, metadata=SENSITIVE)
    """The score; -1 says that the criterion does not apply."""


@define(kw_only=True, repr=False)
class CriterionGradeWrite(Model):
    """The score that a student is to have for one criterion.
    Source: vendor elsewhere.
    """

    label: str | Unset = UNSET
    """Letter of the criterion. Example: `A`."""
    score: int | Unset = field(default=UNSET, metadata=SENSITIVE)
    """The score; -1 says that the criterion does not apply. Example: 6."""


@define(kw_only=True, repr=False)
class StudentTaskGrade(Model):
    """A student, and what the student is to have for a task.
    Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    task_grade: TaskGradeWrite


@define(kw_only=True, repr=False)
class TaskGrade(OpenModel):
    """What a student got for a task.

    One of AssessPrep has the fields whose names say so, and neither points nor comment.
    Source: vendor elsewhere.
    """

    author_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """The teacher who gave the grade."""
    points: float | None = field(default=None, metadata=SENSITIVE)
    comment: str | None = field(default=None, metadata=SENSITIVE)
    """The teacher's comment."""
    binary: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether the task is completed."""
    criterion_grades: builtins.list[CriterionGrade] | None = None
    """Scores by criterion, of MYP tasks."""
    assess_prep_uuid: str | None = None
    """The assessment in AssessPrep. Format: UUID."""
    assess_prep_uid: str | None = None
    """The assessment in AssessPrep, by its identifier of 26 characters."""
    assessment_file_url: str | None = field(default=None, metadata=SENSITIVE)
    """Where the assessed file is."""
    submission_id: int | None = None
    """The submission in AssessPrep."""


@define(kw_only=True, repr=False)
class TaskGradeEnvelope(Model):
    """The wrapper around a single grade. Source: vendor elsewhere."""

    task_grade: TaskGrade


@define(kw_only=True, repr=False)
class TaskGradeResult(OpenModel):
    """What became of one student whose grade was set or reset.
    Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    """The student."""
    status: ItemStatus | None = None
    """Whether it was carried out."""
    error: dict[str, JSON] | None = field(default=None, metadata=INDIRECT)
    """Messages for each field that was refused. Other bulk answers call it `errors`."""


@define(kw_only=True, repr=False)
class TaskGradeWrite(Model):
    """What a student is to have for a task.

    Of a task in AssessPrep it takes `author_id`, `points`, `comment` and the fields
    from `assess_prep_uuid` on, of others the fields up to `criterion_grades`.
    Source: vendor elsewhere.
    """

    author_id: int | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """The teacher who gives the grade."""
    points: float | Unset = field(default=UNSET, metadata=SENSITIVE)
    """The points; in MYP a whole number. Example: 17."""
    comment: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """The teacher's comment."""
    binary: bool | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Whether the task is completed, if it is assessed so."""
    criterion_grades: builtins.list[CriterionGradeWrite] | Unset = UNSET
    """Scores by criterion, of MYP tasks that are assessed so; other tasks refuse them.
    """
    assess_prep_uuid: str | Unset = UNSET
    """The assessment in AssessPrep. Format: UUID."""
    assess_prep_uid: str | Unset = UNSET
    """The assessment in AssessPrep, by its identifier of 26 characters."""
    assessment_file_url: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Where the assessed file is."""
    submission_id: int | Unset = UNSET
    """The submission in AssessPrep."""
    is_late: bool | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Whether the work was late."""


from .shared import ItemStatus
