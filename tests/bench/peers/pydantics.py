"""pydantic v2: `model_validate_json` of models as the specs have them."""

from __future__ import annotations

from datetime import datetime
from importlib.metadata import version
from typing import Final

from pydantic import BaseModel, ConfigDict

SETTING: Final = f"pydantic {version('pydantic')}: BaseModel.model_validate_json"
WITH_EXTRA: Final = f'{SETTING}, extra="allow"'


class Teacher(BaseModel):
    """As ManageBac's spec has it."""

    teacher_id: int
    show_on_reports: bool | None = None
    teacher_archived: bool | None = None


class Subject(BaseModel):
    """As ManageBac's spec has it."""

    id: int
    name: str | None = None
    subject_group_id: int | None = None
    subject_group: str | None = None


class SchoolClass(BaseModel):
    """A class of ManageBac."""

    id: int
    name: str
    description: str | None = None
    language: str | None = None
    uniq_id: str | None = None
    class_section: str | None = None
    start_term_id: int | None = None
    end_term_id: int | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    grade: str | None = None
    grade_number: int | None = None
    applicable_levels: list[str] | None = None
    program: str | None = None
    program_code: str | None = None
    subject_id: int | None = None
    subject_name: str | None = None
    subject_group: str | None = None
    subject_group_id: int | None = None
    subject_option: str | list[str] | None = None
    lock_memberships: str | None = None
    archived: bool | None = None
    subjects: list[Subject] | None = None
    teachers: list[Teacher] | None = None


class Meta(BaseModel):
    """Where a page of ManageBac stands."""

    current_page: int
    total_pages: int
    total_count: int
    per_page: int


class ClassPage(BaseModel):
    """A page of classes of ManageBac."""

    classes: list[SchoolClass]
    meta: Meta


class Student(BaseModel):
    """A student of Classe365, with whatever else comes."""

    model_config = ConfigDict(extra="allow")

    id: int | str
    admission_number: str | int | None = None
    first_name: str | None = None
    last_name: str | None = None
    gender: str | None = None
    student_dob: str | None = None
    student_email: str | None = None
    student_contact: str | int | None = None
    father_name: str | None = None
    mother_name: str | None = None
    parents_contact: str | int | None = None
    parents_email: str | None = None


class StudentPage(BaseModel):
    """A page of students of Classe365."""

    records: list[Student]
    meta: dict[str, object] | None = None


class Record(BaseModel):
    """A record of any resource of Classe365, of which the spec knows the id alone."""

    model_config = ConfigDict(extra="allow")

    id: int | str


class RecordPage(BaseModel):
    """A page of such records."""

    records: list[Record]
    meta: dict[str, object] | None = None
