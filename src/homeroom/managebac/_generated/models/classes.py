# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of classes."""

from __future__ import annotations

import builtins
import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import ID_OF_PERSON, INDIRECT, JSON, UNSET, Model, OpenEnum
from homeroom._core.model import OpenModel, Unset, json_name

__all__ = ["ClassEnvelope", "ClassPage", "ClassResult", "ClassSubject"]
__all__ += ["ClassTeacher", "ClassTerm", "ClassTermYear", "ClassTerms", "ClassUpsert"]
__all__ += ["Criteria", "Criterion", "CriterionDescriptor", "Level", "SchoolClass"]
__all__ += ["TaskCategories", "TaskCategory"]


@define(kw_only=True, repr=False)
class ClassEnvelope(Model):
    """The wrapper around a single class. Source: vendor document."""

    class_: SchoolClass = field(metadata=json_name("class"))


@define(kw_only=True, repr=False)
class ClassPage(Model):
    """One page of classes. Source: vendor document."""

    classes: builtins.list[SchoolClass]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class ClassResult(OpenModel):
    """What became of one class of an upsert. Source: vendor document."""

    index: int
    """Position in the list that was sent, counted from 0."""
    status: ItemStatus | None = None
    """Whether the item was carried out."""
    errors: dict[str, JSON] | None = field(default=None, metadata=INDIRECT)
    """Messages for each field that was refused. May be empty although the item failed.
    """
    class_: SchoolClass | None = field(default=None, metadata=json_name("class"))
    """The class, when the item was carried out. (vendor elsewhere)"""


@define(kw_only=True, repr=False)
class ClassSubject(OpenModel):
    """A subject of a class that covers more than one. Source: vendor document."""

    id: int | None = None
    name: str | None = None
    subject_group_id: int | None = None
    """Group that the subject belongs to."""
    subject_group: str | None = None
    """Name of the group that the subject belongs to."""


@define(kw_only=True, repr=False)
class ClassTeacher(OpenModel):
    """A teacher of a class. Source: vendor document."""

    teacher_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    show_on_reports: bool | None = None
    """Whether reports name the teacher."""
    teacher_archived: bool | None = None


@define(kw_only=True, repr=False)
class ClassTerm(OpenModel):
    """An academic term in which a class takes place. Source: vendor elsewhere."""

    id: int
    name: str | None = None
    starts_on: dt.date | None = None
    """First day."""
    ends_on: dt.date | None = None
    """Last day."""
    academic_year: ClassTermYear | None = None


@define(kw_only=True, repr=False)
class ClassTermYear(OpenModel):
    """The academic year of a term. Source: vendor elsewhere."""

    id: int
    """The academic year."""
    name: str | None = None
    """Name of the academic year."""


@define(kw_only=True, repr=False)
class ClassTerms(Model):
    """The wrapper around the terms of one class. Source: vendor elsewhere."""

    terms: builtins.list[ClassTerm]
    """The terms of one class."""


@define(kw_only=True, repr=False)
class ClassUpsert(Model):
    """One class to update, when `id` is given, or to create.

    An update takes the fields that `classes.update` takes. Source: vendor document.
    """

    id: int | Unset = UNSET
    """The class to update; left out, a class is created."""
    archived: bool | Unset = UNSET
    start_term_id: int | Unset = UNSET
    """Academic term in which a new class starts. (vendor elsewhere)"""
    end_term_id: int | Unset = UNSET
    """Academic term in which the class ends. (vendor elsewhere)"""
    subject_id: int | Unset = UNSET
    """Subject that a new class teaches. (vendor elsewhere)"""
    program: str | Unset = UNSET
    """Code of the programme of a new class. Example: `diploma`. (vendor elsewhere)"""
    grade_number: int | Unset = UNSET
    """Number of the grade of a new class. (vendor elsewhere)"""
    name: str | Unset = field(default=UNSET, metadata=INDIRECT)
    """Name of the class. Left out, it is made from programme, subject, grade
    and section.
    """
    description: str | Unset = field(default=UNSET, metadata=INDIRECT)
    """Free text about the class."""
    language: str | Unset = UNSET
    """Language of instruction, as a language code. Example: `en`."""
    uniq_id: str | Unset = UNSET
    """The school's own identifier of the class."""
    class_section: str | Unset = UNSET
    """Tells classes of the same subject and grade apart. Example: `A`."""
    subject_ids: builtins.list[int] | Unset = UNSET
    """Subjects of a class that covers more than one."""
    sl: bool | Unset = UNSET
    """Whether the class can be taken at standard level."""
    hl: bool | Unset = UNSET
    """Whether the class can be taken at higher level."""
    subject_option: str | builtins.list[str] | Unset = UNSET
    """Option of the subject: text for a subject with language levels, a list of phases
    for a subject with phases.
    """
    lock_memberships: str | Unset = UNSET
    """Whose membership is locked. Only `students_only` is documented."""


@define(kw_only=True, repr=False)
class Criteria(Model):
    """The wrapper around the criteria of one class. Source: vendor elsewhere."""

    criteria: builtins.list[Criterion]
    """The criteria of one class."""


@define(kw_only=True, repr=False)
class Criterion(OpenModel):
    """What tasks are assessed by. Source: vendor elsewhere."""

    id: int
    title: str | None = None
    descriptors: builtins.list[CriterionDescriptor] | None = None


@define(kw_only=True, repr=False)
class CriterionDescriptor(OpenModel):
    """What has to be shown for a mark: with a `value`, or with the phase and the marks
    that it is for. Source: vendor elsewhere.
    """

    value: str | None = None
    """The mark."""
    descriptor: str | None = None
    """What has to be shown."""
    phase: int | None = None
    """Phase of the subject."""
    min_value: int | None = None
    """Lowest mark."""
    max_value: int | None = None
    """Highest mark."""
    formative_descriptor: str | None = None
    """What has to be shown in formative tasks."""


class Level(OpenEnum):
    """Level at which a subject is studied, higher or standard.
    Source: vendor document.
    """

    HL = "HL"
    SL = "SL"


@define(kw_only=True, repr=False)
class SchoolClass(OpenModel):
    """A class: students whom teachers teach one curriculum.

    Only `id` and `name` can be relied on; fields without a value are left out, and a
    list shows fewer fields than the answer to a create or an update.
    Source: vendor document.
    """

    id: int
    name: str | None = field(default=None, metadata=INDIRECT)
    description: str | None = field(default=None, metadata=INDIRECT)
    """Free text about the class."""
    language: str | None = None
    """Language of instruction, as a language code. Example: `en`."""
    uniq_id: str | None = None
    """The school's own identifier of the class."""
    class_section: str | None = None
    """Tells classes of the same subject and grade apart. Example: `A`."""
    start_term_id: int | None = None
    """Academic term in which the class starts."""
    end_term_id: int | None = None
    """Academic term in which the class ends."""
    created_at: datetime | None = None
    """Time of creation, with a UTC offset or `Z`."""
    updated_at: datetime | None = None
    """Time of the last change, with a UTC offset or `Z`."""
    grade: str | None = None
    """Name of the grade in the programme. Example: `Grade 11`."""
    grade_number: int | None = None
    """Number of the grade. In several programmes it is the number in the grade's name
    plus one: Grade 11 is 12.
    """
    applicable_levels: builtins.list[Level] | None = None
    """Levels at which the class can be taken."""
    program: str | None = None
    """Name of the programme. Example: `IB Diploma`."""
    program_code: str | None = None
    """Code of the programme. Example: `diploma`."""
    subject_id: int | None = None
    """Subject that is taught."""
    subject_name: str | None = None
    subject_group: str | None = None
    """Name of the group that the subject belongs to."""
    subject_group_id: int | None = None
    """Group that the subject belongs to."""
    subject_option: str | builtins.list[str] | None = None
    """Option of the subject: text for a subject with language levels, a list of phases
    for a subject with phases.
    """
    lock_memberships: str | None = None
    """Whose membership is locked. Only `students_only` is documented."""
    archived: bool | None = None
    subjects: builtins.list[ClassSubject] | None = None
    teachers: builtins.list[ClassTeacher] | None = None


@define(kw_only=True, repr=False)
class TaskCategories(Model):
    """The wrapper around the task categories of one class. Source: vendor elsewhere."""

    task_categories: builtins.list[TaskCategory]
    """The task categories of one class."""


@define(kw_only=True, repr=False)
class TaskCategory(OpenModel):
    """A category of tasks. Source: vendor elsewhere."""

    id: int
    name: str | None = None
    background_color: str | None = None
    """Colour behind the name, such as `#205C00`."""
    color: str | None = None
    """Colour of the name, such as `#fff`."""
    weight: int | None = None
    """Weight of the category in the grade."""


from .shared import ItemStatus, PageMeta
