# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of tasks."""

from __future__ import annotations

import builtins
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, SENSITIVE, UNSET
from homeroom._core.model import Model, OpenEnum, OpenModel, Unset

__all__ = ["AssessmentSwitch", "CriteriaWrite", "DropboxStatus", "LinkedTask"]
__all__ += ["OlderAssessment", "PointsResult", "PointsWrite", "Task"]
__all__ += ["TaskAssessment", "TaskAssessments", "TaskAssessmentsWrite", "TaskAuthor"]
__all__ += ["TaskEnvelope", "TaskPage", "TaskResults", "TaskStudent", "TaskStudents"]
__all__ += ["TaskUnit", "TaskUpdate", "TaskWork", "TaskWorkTemplate", "TaskWrite"]


@define(kw_only=True, repr=False)
class AssessmentSwitch(Model):
    """Whether a task is assessed in a way. Source: vendor elsewhere."""

    enabled: bool | Unset = UNSET


@define(kw_only=True, repr=False)
class CriteriaWrite(Model):
    """Whether a task is assessed by criteria, and by which.
    Source: vendor elsewhere.
    """

    enabled: bool | Unset = UNSET
    criterion_ids: builtins.list[int] | Unset = UNSET
    """The criteria; `classes.criteria` lists them. Answers call them `criterions`."""


class DropboxStatus(OpenEnum):
    """Whether work was handed in, and when. Source: vendor elsewhere."""

    WAITING = "waiting"
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


@define(kw_only=True, repr=False)
class LinkedTask(OpenModel):
    """A task that another one is linked to. Source: vendor elsewhere."""

    class_id: int | None = None
    task_id: int | None = None


@define(kw_only=True, repr=False)
class OlderAssessment(OpenModel):
    """One way in which a task is assessed, in the older form.
    Source: vendor elsewhere.
    """

    max_score: int | None = None
    """Points that can be reached, of points."""


@define(kw_only=True, repr=False)
class PointsResult(OpenModel):
    """The points that a student got for a task. Source: vendor elsewhere."""

    score: float | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """The points; null if there are none."""
    max_score: int | None = None
    """Points that can be reached."""


@define(kw_only=True, repr=False)
class PointsWrite(Model):
    """Whether a task is assessed by points, and by how many.
    Source: vendor elsewhere.
    """

    enabled: bool | Unset = UNSET
    max_points: int | Unset = UNSET
    """Points that can be reached. Example: 20."""


@define(kw_only=True, repr=False)
class Task(OpenModel):
    """A task of a class.

    Only `id` can be relied on. It holds the fields of all versions: `dropbox`,
    `task_type`, `task_type_name`, `assessment_types`, `unit` and `linked_to` seem to be
    older ones, which may stand beside the newer. Source: vendor elsewhere.
    """

    id: int
    name: str | None = field(default=None, metadata=INDIRECT)
    notes: str | None = field(default=None, metadata=INDIRECT)
    """Free text about the task; it may hold HTML."""
    author: TaskAuthor | None = None
    enable_dropbox: bool | None = None
    """Whether students can hand in files."""
    draft: bool | None = None
    google_drive_dropbox: bool | None = None
    """Whether files are handed in by Google Drive."""
    turnitin: bool | None = None
    """Whether Turnitin checks what is handed in."""
    hide_assessment_results: bool | None = None
    """Whether results are hidden from students."""
    assessment_type: AssessmentType | None = None
    """What kind of assessment it is."""
    category: TaskCategory | None = None
    """Category of the class that the task belongs to."""
    dropbox_id: int | None = None
    """The dropbox, if the task has one."""
    dropbox_opening_days: int | None = None
    """For how many days files can be handed in. In answers to writes only."""
    ib_class_id: int | None = None
    """The class. It may not fit into 32 bits."""
    assigned_students: builtins.list[int] | None = field(
        default=None, metadata=ID_OF_PERSON
    )
    """The students whom the task is for; none presumably means all (guess)."""
    unit_id: int | None = None
    """The unit that the task belongs to. In answers to updates only."""
    lesson_experience_id: int | None = None
    """The lesson experience that the task belongs to. In answers to updates only."""
    due_date: datetime | None = None
    """When the task is due, with a UTC offset."""
    assessments: TaskAssessments | None = None
    """How the task is assessed: each kind that is in use."""
    task_type: str | None = None
    """Kind of assessment. Known are `summative` and `formative`. Example: `formative`.
    """
    task_type_name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the kind of assessment."""
    linked_to: LinkedTask | None = None
    """The task of another class that it is linked to; the meaning is a guess."""
    dropbox: bool | None = None
    """Whether students can hand in files."""
    task_work_templates: builtins.list[TaskWorkTemplate] | None = None
    unit: TaskUnit | None = None
    hl: bool | None = None
    """Whether it is a task for higher level."""
    sl: bool | None = None
    """Whether it is a task for standard level."""
    assessment_types: dict[str, OlderAssessment] | None = None
    """How the task is assessed: each kind that is in use, such as `comments` and
    `points`.
    """


@define(kw_only=True, repr=False)
class TaskAssessment(OpenModel):
    """One way in which a task is assessed. Source: vendor elsewhere."""

    title: str | None = field(default=None, metadata=INDIRECT)
    """What it is called."""
    max_points: int | None = None
    """Points that can be reached, of points."""
    criterions: builtins.list[int] | None = None
    """The criteria, of criteria; `classes.criteria` lists them."""


@define(kw_only=True, repr=False)
class TaskAssessments(OpenModel):
    """How a task is assessed: what is left out is not in use.
    Source: vendor elsewhere.
    """

    points: TaskAssessment | None = None
    """By points."""
    binary: TaskAssessment | None = None
    """As completed or not."""
    criteria: TaskAssessment | None = None
    """By criteria."""
    comment: TaskAssessment | None = None
    """By a comment."""


@define(kw_only=True, repr=False)
class TaskAssessmentsWrite(Model):
    """How a task is to be assessed. Source: vendor elsewhere."""

    criteria: CriteriaWrite | Unset = UNSET
    """By criteria."""
    points: PointsWrite | Unset = UNSET
    """By points."""
    binary: AssessmentSwitch | Unset = UNSET
    """As completed or not."""
    comment: AssessmentSwitch | Unset = UNSET
    """By a comment."""


@define(kw_only=True, repr=False)
class TaskAuthor(OpenModel):
    """The teacher who set a task. Source: vendor elsewhere."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """The teacher."""


@define(kw_only=True, repr=False)
class TaskEnvelope(Model):
    """The wrapper around a single task. Source: vendor elsewhere."""

    task: Task


@define(kw_only=True, repr=False)
class TaskPage(Model):
    """One page of tasks. Source: vendor elsewhere."""

    tasks: builtins.list[Task]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class TaskResults(OpenModel):
    """What a student got for a task. Source: vendor elsewhere."""

    dropbox_status: DropboxStatus | None = field(default=None, metadata=SENSITIVE)
    """Whether the work was handed in. Only of a task with a dropbox."""
    comments: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """The teacher's comment."""
    points: PointsResult | None = None
    binary: int | None = field(default=None, metadata=SENSITIVE)
    """1 for a completed task and 0 for one that is not. Only of a task that is
    assessed so.
    """


@define(kw_only=True, repr=False)
class TaskStudent(OpenModel):
    """What a student did and got for a task. Source: vendor elsewhere."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    name: str | None = field(default=None, metadata=DIRECT)
    """Name of the student, the last name first."""
    task_works: builtins.list[TaskWork] | None = None
    """The pieces of work that the task consists of."""
    assessments: TaskResults | None = None


@define(kw_only=True, repr=False)
class TaskStudents(Model):
    """The students of a task. Source: vendor elsewhere."""

    students: builtins.list[TaskStudent]


@define(kw_only=True, repr=False)
class TaskUnit(OpenModel):
    """The unit that a task belongs to. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)


@define(kw_only=True, repr=False)
class TaskUpdate(Model):
    """The fields of a task that can be changed.

    Null clears a field; which fields may be null is a guess. Source: vendor elsewhere.
    """

    author_id: int | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """The teacher who sets the task. Example: 7301."""
    name: str | Unset = field(default=UNSET, metadata=INDIRECT)
    """Name of the task. Example: `Lab report`."""
    due_date: datetime | Unset = UNSET
    """When the task is due. Give it with a zone; what is meant without one is
    not documented.
    """
    assessment_type_id: int | Unset = UNSET
    """Assessment type; `programs.assessment_types` lists them. Example: 17."""
    task_category_id: int | Unset | None = UNSET
    """Category of the class; `classes.task_categories` lists them. A sample of an error
    asks for it.
    """
    notify_group: bool | Unset = UNSET
    """Whether the students are told."""
    notify_parents: bool | Unset = UNSET
    """Whether the parents are told."""
    unit_id: int | Unset | None = UNSET
    """The unit that the task belongs to."""
    lesson_experience_id: int | Unset | None = UNSET
    """The lesson experience that the task belongs to."""
    hl: bool | Unset = UNSET
    """Whether it is a task for higher level. One of `hl` and `sl` may be asked for."""
    sl: bool | Unset = UNSET
    """Whether it is a task for standard level."""
    notes: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """Free text about the task; it may hold HTML."""
    enable_dropbox: bool | Unset = UNSET
    """Whether students can hand in files."""
    enable_turnitin: bool | Unset = UNSET
    """Whether Turnitin checks what is handed in; answers call it `turnitin`."""
    dropbox_opening_days: int | Unset | None = UNSET
    """For how many days before the due date files can be handed in; the meaning is
    a guess.
    """
    assigned_student_ids: builtins.list[int] | Unset | None = field(
        default=UNSET, metadata=ID_OF_PERSON
    )
    """Only for these students; answers call it `assigned_students`."""
    draft: bool | Unset = UNSET
    """Whether the task is a draft, which students do not see; the meaning is a guess.
    """
    hide_assessment_results: bool | Unset = UNSET
    """Whether results are hidden from students; the meaning is a guess."""
    phase: int | Unset | None = UNSET
    """Phase of the subject."""
    assessments: TaskAssessmentsWrite | Unset = UNSET
    """How the task is assessed."""


@define(kw_only=True, repr=False)
class TaskWork(OpenModel):
    """A piece of work of a student. Source: vendor elsewhere."""

    id: int | None = None
    """The piece of work."""
    template_id: int | None = None
    """The template of the task that it follows."""
    submission_status: str | None = field(default=None, metadata=SENSITIVE)
    """Whether it was handed in. Known are `submitted`, `late` and `waiting`. Example:
    `submitted`.
    """


@define(kw_only=True, repr=False)
class TaskWorkTemplate(OpenModel):
    """A piece of work that a task consists of. Source: vendor elsewhere."""

    id: int | None = None
    """The piece of work."""
    name: str | None = field(default=None, metadata=INDIRECT)
    details: str | None = field(default=None, metadata=INDIRECT)
    """What is to be done."""


@define(kw_only=True, repr=False)
class TaskWrite(Model):
    """A task, to be created or to replace another. Source: vendor elsewhere."""

    author_id: int = field(metadata=ID_OF_PERSON)
    """The teacher who sets the task. Example: 7301."""
    name: str = field(metadata=INDIRECT)
    """Name of the task. Example: `Lab report`."""
    due_date: datetime
    """When the task is due. Give it with a zone; what is meant without one is
    not documented.
    """
    assessment_type_id: int
    """Assessment type; `programs.assessment_types` lists them. Example: 17."""
    task_category_id: int | Unset = UNSET
    """Category of the class; `classes.task_categories` lists them. A sample of an error
    asks for it.
    """
    notify_group: bool | Unset = UNSET
    """Whether the students are told."""
    notify_parents: bool | Unset = UNSET
    """Whether the parents are told."""
    unit_id: int | Unset = UNSET
    """The unit that the task belongs to."""
    lesson_experience_id: int | Unset = UNSET
    """The lesson experience that the task belongs to."""
    hl: bool | Unset = UNSET
    """Whether it is a task for higher level. One of `hl` and `sl` may be asked for."""
    sl: bool | Unset = UNSET
    """Whether it is a task for standard level."""
    notes: str | Unset = field(default=UNSET, metadata=INDIRECT)
    """Free text about the task; it may hold HTML."""
    enable_dropbox: bool | Unset = UNSET
    """Whether students can hand in files."""
    enable_turnitin: bool | Unset = UNSET
    """Whether Turnitin checks what is handed in; answers call it `turnitin`."""
    dropbox_opening_days: int | Unset = UNSET
    """For how many days before the due date files can be handed in; the meaning is
    a guess.
    """
    assigned_student_ids: builtins.list[int] | Unset = field(
        default=UNSET, metadata=ID_OF_PERSON
    )
    """Only for these students; answers call it `assigned_students`."""
    draft: bool | Unset = UNSET
    """Whether the task is a draft, which students do not see; the meaning is a guess.
    """
    hide_assessment_results: bool | Unset = UNSET
    """Whether results are hidden from students; the meaning is a guess."""
    phase: int | Unset = UNSET
    """Phase of the subject."""
    assessments: TaskAssessmentsWrite | Unset = UNSET
    """How the task is assessed."""


from .classes import TaskCategory
from .school import AssessmentType
from .shared import PageMeta
