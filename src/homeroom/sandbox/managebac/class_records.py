"""A class as it is stored, and as the vendor shows it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import asdict, define

from homeroom.sandbox.answers import encode, timestamp
from homeroom.sandbox.managebac.catalogue import (
    PROGRAMS,
    Catalogue,
    grade_name,
)


@define(kw_only=True)
class ClassRecord:
    """One class. Fields that a request can set are named as in its body.

    Times are milliseconds since the epoch.
    """

    id: int
    name: str
    created_at: int
    updated_at: int
    deleted_at: int | None = None
    archived: bool = False
    description: str | None = None
    language: str | None = None
    uniq_id: str | None = None
    class_section: str | None = None
    start_term_id: int | None = None
    end_term_id: int | None = None
    program: str | None = None
    grade_number: int | None = None
    subject_id: int | None = None
    subject_ids: Sequence[int] | None = None
    sl: bool = False
    hl: bool = False
    subject_option: str | Sequence[str] | None = None
    lock_memberships: str | None = None
    teacher_ids: Sequence[int] = ()
    unreported: frozenset[int] = frozenset()
    """Teachers whom reports do not show."""
    archived_teachers: frozenset[int] = frozenset()
    encoded: bytes | None = None
    """The entry in lists as JSON, kept until the class changes."""


def listed(record: ClassRecord, catalogue: Catalogue) -> bytes:
    """A class in a list or alone, as JSON.

    The vendor document's samples of these have no `archived` and no `subjects`. That
    a deleted class has `deleted_at` is a guess.
    """
    if record.encoded is None:
        shown = _shown(record, catalogue)
        subject = catalogue.subjects.get(record.subject_id or 0)
        shown["subject_group_id"] = subject and subject.subject_group_id
        shown["deleted_at"] = record.deleted_at and timestamp(record.deleted_at)
        record.encoded = encode(_without_nulls(shown))
    return record.encoded


def detailed(record: ClassRecord, catalogue: Catalogue) -> dict[str, object]:
    """A class after a create or update.

    The vendor document's samples of these have no `subject_group_id`.
    """
    shown = _shown(record, catalogue)
    shown["archived"] = record.archived
    shown["subjects"] = [
        asdict(catalogue.subjects[number]) for number in record.subject_ids or ()
    ]
    return _without_nulls(shown)


def made_name(record: ClassRecord, catalogue: Catalogue) -> str:
    """The name of a class that was created without one.

    That it is made from these parts: vendor elsewhere. How, and what happens when all
    are missing: a guess.
    """
    program = PROGRAMS[record.program].short if record.program else None
    subject = catalogue.subjects.get(record.subject_id or 0)
    name, grade = subject and subject.name, _grade(record)
    parts = (program, name, record.class_section, grade and f"({grade})")
    return " ".join(str(part) for part in parts if part) or f"Class {record.id}"


def _shown(record: ClassRecord, catalogue: Catalogue) -> dict[str, object]:
    program = PROGRAMS.get(record.program or "")
    subject = catalogue.subjects.get(record.subject_id or 0)
    return {
        "id": record.id,
        "name": record.name,
        "description": record.description,
        "language": record.language,
        "uniq_id": record.uniq_id,
        "class_section": record.class_section,
        "start_term_id": record.start_term_id,
        "end_term_id": record.end_term_id,
        "created_at": timestamp(record.created_at),
        "updated_at": timestamp(record.updated_at),
        "grade": _grade(record),
        "grade_number": record.grade_number,
        "applicable_levels": ["HL"] * record.hl + ["SL"] * record.sl,
        "program": program and program.name,
        "program_code": record.program,
        "subject_id": record.subject_id,
        "subject_name": subject and subject.name,
        "subject_group": subject and subject.subject_group,
        "subject_option": record.subject_option,
        "lock_memberships": record.lock_memberships,
        "teachers": [_teacher(record, number) for number in record.teacher_ids],
    }


def _grade(record: ClassRecord) -> str | None:
    if record.grade_number is None:
        return None
    return grade_name(record.program, record.grade_number)


def _teacher(record: ClassRecord, number: int) -> dict[str, object]:
    return {
        "teacher_id": number,
        "show_on_reports": number not in record.unreported,
        "teacher_archived": number in record.archived_teachers,
    }


def _without_nulls(shown: dict[str, object]) -> dict[str, object]:
    # Vendor elsewhere: null fields are left out, empty arrays are kept.
    return {name: value for name, value in shown.items() if value is not None}
