# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of ManageBac."""

from __future__ import annotations

from datetime import datetime

from attrs import define, field

from homeroom._core.model import (
    ID_OF_PERSON,
    INDIRECT,
    JSON,
    NOTHING_MORE,
    UNSET,
    Model,
    OpenEnum,
    Unset,
    json_name,
    rest,
)

__all__ = [
    "Acknowledgement",
    "ClassPage",
    "ClassResult",
    "ClassSubject",
    "ClassTeacher",
    "ClassUpsert",
    "ItemStatus",
    "Level",
    "PageMeta",
    "Pong",
    "SchoolClass",
    "StudentLevel",
    "StudentResult",
]


@define(kw_only=True, repr=False)
class Acknowledgement(Model):
    """The request was carried out. Source: vendor document."""

    status: str
    """The word `ok`. Example: `ok`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassEnvelope(Model):
    """The wrapper around a single class. Source: vendor document."""

    class_: SchoolClass = field(metadata=json_name("class"))


@define(kw_only=True, repr=False)
class ClassPage(Model):
    """One page of classes. Source: vendor document."""

    classes: list[SchoolClass]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class ClassResult(Model):
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
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassSubject(Model):
    """A subject of a class that covers more than one. Source: vendor document."""

    id: int | None = None
    name: str | None = None
    subject_group_id: int | None = None
    """Group that the subject belongs to."""
    subject_group: str | None = None
    """Name of the group that the subject belongs to."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassTeacher(Model):
    """A teacher of a class. Source: vendor document."""

    teacher_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    show_on_reports: bool | None = None
    """Whether reports name the teacher."""
    teacher_archived: bool | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


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
    """Name of the class. Left out, it is made from programme, subject, grade and
    section.
    """
    description: str | Unset = field(default=UNSET, metadata=INDIRECT)
    """Free text about the class."""
    language: str | Unset = UNSET
    """Language of instruction, as a language code. Example: `en`."""
    uniq_id: str | Unset = UNSET
    """The school's own identifier of the class."""
    class_section: str | Unset = UNSET
    """Tells classes of the same subject and grade apart. Example: `A`."""
    subject_ids: list[int] | Unset = UNSET
    """Subjects of a class that covers more than one."""
    sl: bool | Unset = UNSET
    """Whether the class can be taken at standard level."""
    hl: bool | Unset = UNSET
    """Whether the class can be taken at higher level."""
    subject_option: str | list[str] | Unset = UNSET
    """Option of the subject: text for a subject with language levels, a list of phases
    for a subject with phases.
    """
    lock_memberships: str | Unset = UNSET
    """Whose membership is locked. Only `students_only` is documented."""


class ItemStatus(OpenEnum):
    """What became of one item of a bulk request. Source: vendor document."""

    OK = "ok"
    UNPROCESSABLE_ENTITY = "unprocessable_entity"
    NOT_FOUND = "not_found"


class Level(OpenEnum):
    """Level at which a subject is studied, higher or standard.

    Source: vendor document.
    """

    HL = "HL"
    SL = "SL"


@define(kw_only=True, repr=False)
class PageMeta(Model):
    """Where a page stands in the whole list. Source: vendor document."""

    current_page: int | None = None
    """Number of this page, from 1."""
    total_pages: int | None = None
    """Number of pages."""
    total_count: int | None = None
    """Number of records on all pages."""
    per_page: int | None = None
    """Records on a full page, as the service decided."""


@define(kw_only=True, repr=False)
class Pong(Model):
    """The answer to a ping. Source: vendor elsewhere."""

    pong: str
    """The word `ok`. Example: `ok`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SchoolClass(Model):
    """A class: students whom teachers teach one curriculum.

    Only `id` and `name` can be relied on; fields without a value are left out, and a
    list shows fewer fields than the answer to a create or an update. Source: vendor
    document.
    """

    id: int
    """Unique number of the class."""
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
    applicable_levels: list[Level] | None = None
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
    subject_option: str | list[str] | None = None
    """Option of the subject: text for a subject with language levels, a list of phases
    for a subject with phases.
    """
    lock_memberships: str | None = None
    """Whose membership is locked. Only `students_only` is documented."""
    archived: bool | None = None
    subjects: list[ClassSubject] | None = None
    """Subjects of a class that covers more than one."""
    teachers: list[ClassTeacher] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class StudentLevel(Model):
    """A student, and the level that the student is to have in a class.

    Source: vendor document.
    """

    id: int = field(metadata=ID_OF_PERSON)
    level: Level | Unset = UNSET


@define(kw_only=True, repr=False)
class StudentResult(Model):
    """What became of one student of a bulk update. Source: vendor document."""

    id: int = field(metadata=ID_OF_PERSON)
    status: ItemStatus | None = None
    """Whether the item was carried out."""
    errors: dict[str, JSON] | None = field(default=None, metadata=INDIRECT)
    """Messages for each field that was refused; left out on success."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class StudentResults(Model):
    """The results of a bulk update of students. Source: vendor document."""

    students: list[StudentResult]
    """One result for each student sent."""
