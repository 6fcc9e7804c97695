"""msgspec.Struct: the practical limit of decoding in Python."""

from __future__ import annotations

from datetime import datetime
from importlib.metadata import version
from typing import Final

import msgspec

SETTING: Final = f"msgspec {version('msgspec')}: Struct(gc=False), a Decoder made once"


class Teacher(msgspec.Struct, gc=False):
    """As the spec has it."""

    teacher_id: int
    show_on_reports: bool | None = None
    teacher_archived: bool | None = None


class Subject(msgspec.Struct, gc=False):
    """As the spec has it."""

    id: int
    name: str | None = None
    subject_group_id: int | None = None
    subject_group: str | None = None


class SchoolClass(msgspec.Struct, gc=False):
    """A class, as the spec has it."""

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


class Meta(msgspec.Struct, gc=False):
    """Where a page stands."""

    current_page: int
    total_pages: int
    total_count: int
    per_page: int


class ClassPage(msgspec.Struct, gc=False):
    """A page of classes."""

    classes: list[SchoolClass]
    meta: Meta


class One(msgspec.Struct, gc=False):
    """The answer that holds one class."""

    found: SchoolClass = msgspec.field(name="class")


page: Final = msgspec.json.Decoder(ClassPage)
one: Final = msgspec.json.Decoder(One)
