# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of class_members."""

from __future__ import annotations

import builtins
from datetime import datetime
from attrs import define, field
from homeroom._core.model import ID_OF_PERSON, INDIRECT, JSON, UNSET, Model, OpenModel
from homeroom._core.model import Unset

__all__ = ["ClassStudents", "ClassTeacherMembership", "ClassTeacherPage"]
__all__ += ["ClassTeacherResult", "ClassTeacherResults", "ClassTeacherWrite"]
__all__ += ["StudentLevel", "StudentResult", "StudentResults"]


@define(kw_only=True, repr=False)
class ClassStudents(OpenModel):
    """The students of a class, by their ids. Source: vendor elsewhere."""

    student_ids: builtins.list[int] = field(metadata=ID_OF_PERSON)
    student_levels: dict[str, Level] | None = None
    """Levels by the ids of students, written as text, in a class with levels."""
    meta: PageMeta | None = None
    """Where this page stands, if the list has pages."""


@define(kw_only=True, repr=False)
class ClassTeacherMembership(OpenModel):
    """A teacher of a class, and since when. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    show_on_reports: bool | None = None
    """Whether reports name the teacher."""
    teacher_archived: bool | None = None
    first_joined_at: datetime | None = None
    """Time when the teacher first came to the class."""
    updated_at: datetime | None = None


@define(kw_only=True, repr=False)
class ClassTeacherPage(Model):
    """One page of teachers. Source: vendor elsewhere."""

    teachers: builtins.list[ClassTeacherMembership]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class ClassTeacherResult(OpenModel):
    """What became of one teacher of a class. Source: vendor elsewhere."""

    index: int
    """Position in the list that was sent, counted from 0."""
    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    status: ItemStatus | None = None
    """Whether the item was carried out."""
    errors: dict[str, JSON] | None = field(default=None, metadata=INDIRECT)
    """Messages for each field that was refused; left out on success."""


@define(kw_only=True, repr=False)
class ClassTeacherResults(Model):
    """The results of replacing the teachers of a class. Source: vendor elsewhere."""

    teachers: builtins.list[ClassTeacherResult]
    """One result for each teacher sent."""


@define(kw_only=True, repr=False)
class ClassTeacherWrite(Model):
    """A teacher that a class is to have. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    show_on_reports: bool | Unset = UNSET
    """Whether reports name the teacher."""


@define(kw_only=True, repr=False)
class StudentLevel(Model):
    """A student, and the level that the student is to have in a class.
    Source: vendor document.
    """

    id: int = field(metadata=ID_OF_PERSON)
    level: Level | Unset = UNSET


@define(kw_only=True, repr=False)
class StudentResult(OpenModel):
    """What became of one student of a bulk update. Source: vendor document."""

    id: int = field(metadata=ID_OF_PERSON)
    status: ItemStatus | None = None
    """Whether the item was carried out."""
    errors: dict[str, JSON] | None = field(default=None, metadata=INDIRECT)
    """Messages for each field that was refused; left out on success."""


@define(kw_only=True, repr=False)
class StudentResults(Model):
    """The results of a bulk update of students. Source: vendor document."""

    students: builtins.list[StudentResult]
    """One result for each student sent."""


from .classes import Level
from .shared import ItemStatus, PageMeta
