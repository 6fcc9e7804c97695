# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of grades."""

from __future__ import annotations

import builtins
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, JSON, SENSITIVE, UNSET
from homeroom._core.model import Model, OpenEnum, OpenModel, Unset

__all__ = ["Assignment", "AtlSkill", "AverageGrade", "BinaryMark", "CriterionScore"]
__all__ += ["LearnerProfileGrade", "OverallAssessment", "PypPhase", "PypStandard"]
__all__ += ["PypStrand", "PypSubject", "PypTheme", "PypUnit", "PypUnitSubject"]
__all__ += ["RubricGrade", "StudentGrades", "StudentGradesPage", "StudentTermGrade"]
__all__ += ["StudentTermGradePage", "TermGrade"]


@define(kw_only=True, repr=False)
class Assignment(OpenModel):
    """A task, and what a student got for it. Source: vendor elsewhere."""

    id: int | None = None
    """The task."""
    name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the task."""
    group_mark: float | str | None = field(default=None, metadata=SENSITIVE)
    """The score in percent. Samples show integers; other scales may differ (guess)."""
    score: float | None = field(default=None, metadata=SENSITIVE)
    """The points that the student got."""
    max_points: int | None = None
    """Points that can be reached."""
    comment: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """The teacher's comment."""
    due_date: datetime | None = None
    """When the task is due."""
    dropbox_status: DropboxStatus | None = field(default=None, metadata=SENSITIVE)
    """Whether the work was handed in. Only of a task with a dropbox."""
    due_date_extension_days: int | None = field(default=None, metadata=SENSITIVE)
    """By how many days the due date was put off for the student, if it was."""
    binary: BinaryMark | None = field(default=None, metadata=SENSITIVE)
    """Whether the task is completed. Only of a task that is assessed so."""


@define(kw_only=True, repr=False)
class AtlSkill(OpenModel):
    """A skill of the approaches to learning, with those below it.
    Source: vendor elsewhere.
    """

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)
    criteria: builtins.list[CriterionScore] | None = None
    nodes: builtins.list[AtlSkill] | None = None
    """The skills below it."""


@define(kw_only=True, repr=False)
class AverageGrade(OpenModel):
    """The average of a student's tasks. Source: vendor elsewhere."""

    percent: float | None = field(default=None, metadata=SENSITIVE)
    grade: int | str | None = field(default=None, metadata=SENSITIVE)


class BinaryMark(OpenEnum):
    """Whether a task is completed. Source: vendor elsewhere."""

    COMPLETED = "completed"
    INCOMPLETED = "incompleted"


@define(kw_only=True, repr=False)
class CriterionScore(OpenModel):
    """What a student got for one criterion. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)
    score: str | None = field(default=None, metadata=SENSITIVE)


@define(kw_only=True, repr=False)
class LearnerProfileGrade(OpenModel):
    """How a student stands by the learner profile. Source: vendor elsewhere."""

    comment: str | None = field(default=None, metadata=SENSITIVE)
    """The teacher's comment."""
    standards: builtins.list[PypStandard] | None = None
    """The attributes of the profile."""


@define(kw_only=True, repr=False)
class OverallAssessment(OpenModel):
    """The assessment of a subject or a unit as a whole. Source: vendor elsewhere."""

    criteria: builtins.list[CriterionScore] | None = None


@define(kw_only=True, repr=False)
class PypPhase(OpenModel):
    """A phase of a subject of PYP. Source: vendor elsewhere."""

    phase: int | None = None
    """Number of the phase."""
    strands: builtins.list[PypStrand] | None = None


@define(kw_only=True, repr=False)
class PypStandard(OpenModel):
    """A standard of PYP, with those below it. Source: vendor elsewhere."""

    id: int | None = None
    """The standard; inner ones have none."""
    title: str | None = field(default=None, metadata=INDIRECT)
    criteria: builtins.list[CriterionScore] | None = None
    standards: builtins.list[PypStandard] | None = None
    """The standards below it."""


@define(kw_only=True, repr=False)
class PypStrand(OpenModel):
    """A strand of a subject of PYP. Source: vendor elsewhere."""

    title: str | None = field(default=None, metadata=INDIRECT)
    criteria: builtins.list[CriterionScore] | None = None
    standards: builtins.list[PypStandard] | None = None


@define(kw_only=True, repr=False)
class PypSubject(OpenModel):
    """What a student got in a subject of PYP.

    It has either `phases` or `strands`. Source: vendor elsewhere.
    """

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)
    comment: str | None = field(default=None, metadata=SENSITIVE)
    """The teacher's comment; it may hold HTML."""
    overall_assessment: OverallAssessment | None = None
    """The assessment as a whole."""
    phases: builtins.list[PypPhase] | None = None
    """The phases, with their strands."""
    strands: builtins.list[PypStrand] | None = None


@define(kw_only=True, repr=False)
class PypTheme(OpenModel):
    """The theme of a unit of PYP. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)
    components: builtins.list[str] | None = None
    """What belongs to the theme."""


@define(kw_only=True, repr=False)
class PypUnit(OpenModel):
    """What a student got for a unit of PYP. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)
    comment: str | None = field(default=None, metadata=SENSITIVE)
    """The teacher's comment; it may hold HTML."""
    subjects: builtins.list[PypUnitSubject] | None = None
    transdisciplinary_theme: PypTheme | None = None
    overall_assessment: OverallAssessment | None = None
    """The assessment as a whole."""


@define(kw_only=True, repr=False)
class PypUnitSubject(OpenModel):
    """A subject of a unit of PYP. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)


@define(kw_only=True, repr=False)
class RubricGrade(OpenModel):
    """What a student got by a rubric of the school. Source: vendor elsewhere."""

    id: int | None = None
    """The rubric; `school.term_rubrics` lists them."""
    title: str | None = field(default=None, metadata=INDIRECT)
    grade: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """The grade; null if there is none."""


@define(kw_only=True, repr=False)
class StudentGrades(OpenModel):
    """What a student got for the tasks of a class in one term.
    Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    name: str | None = field(default=None, metadata=DIRECT)
    """Name of the student, the last name first."""
    assignments: builtins.list[Assignment] | None = None


@define(kw_only=True, repr=False)
class StudentGradesPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[StudentGrades]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class StudentTermGrade(OpenModel):
    """The term grade of a student in a class. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    name: str | None = field(default=None, metadata=DIRECT)
    """Name of the student, the last name first."""
    term_grade: TermGrade | None = None


@define(kw_only=True, repr=False)
class StudentTermGradePage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[StudentTermGrade]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class TermGrade(OpenModel):
    """A term grade.

    It has the fields of all programmes, of which each has its own. MYP has the sums,
    `grades` and `atl_skills`; PYP has `learner_profile`, `subjects` and `units`; the
    others have `exam_grade` and `average`. Source: vendor elsewhere.
    """

    grade: int | str | None = field(default=None, metadata=SENSITIVE)
    exam_grade: int | None = field(default=None, metadata=SENSITIVE)
    """The grade of the exam, where exam grades are on."""
    average: AverageGrade | None = None
    """The average of the tasks."""
    sum: int | None = field(default=None, metadata=SENSITIVE)
    """Sum of the grades by criterion."""
    grades: dict[str, int] | None = field(default=None, metadata=SENSITIVE)
    """Grades by the letter of the criterion, from 1 to 8."""
    id_sum: int | None = field(default=None, metadata=SENSITIVE)
    """Sum of the interdisciplinary grades."""
    id_grades: dict[str, int] | None = field(default=None, metadata=SENSITIVE)
    """Interdisciplinary grades by the letter of the criterion."""
    atl_skills: builtins.list[AtlSkill] | None = None
    """Approaches to learning, as a tree."""
    learner_profile: LearnerProfileGrade | None = None
    subjects: builtins.list[PypSubject] | None = None
    units: builtins.list[PypUnit] | None = None
    atl_assessment: JSON | None = field(default=None, metadata=SENSITIVE)
    """Approaches to learning. What it looks like is not documented."""
    comments: str | None = field(default=None, metadata=SENSITIVE)
    """The teacher's comment."""
    rubrics: builtins.list[RubricGrade] | None = None
    """What the student got by further rubrics of the school."""


from .shared import PageMeta
from .tasks import DropboxStatus
