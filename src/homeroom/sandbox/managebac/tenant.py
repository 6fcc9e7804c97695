"""The state of one school: its classes, their members, its students."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from attrs import frozen

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac.catalogue import (
    FIRST_CLASS,
    FIRST_STUDENT,
    FIRST_TEACHER,
    Catalogue,
    grade_name,
    program_of_year,
)
from homeroom.sandbox.managebac.records import ClassRecord, made_name
from homeroom.sandbox.school import OPENING, Course, School

_DAY: Final = 86_400_000
_KEPT: Final = 64
"""Filtered lists that are remembered."""


@frozen(kw_only=True)
class Filters:
    """Which classes a list shows. Times are milliseconds since the epoch."""

    archived: bool = False
    modified_since: int | None = None
    deleted_since: int | None = None

    def admit(self, record: ClassRecord) -> bool:
        """Whether a class is shown; filters combine with AND.

        Both moments count themselves (vendor elsewhere, for students). Deleted
        classes show under `deleted_since` only.
        """
        if record.archived is not self.archived:
            return False
        if self.modified_since is not None and record.updated_at < self.modified_since:
            return False
        if self.deleted_since is None:
            return record.deleted_at is None
        return record.deleted_at is not None and record.deleted_at >= self.deleted_since


class Tenant:
    """One school and everything that requests change in it.

    Args:
        school: Where the data starts from.
        ordinal: Counts schools from 0; decides the ids.
        now: The time in milliseconds since the epoch.
    """

    def __init__(self, school: School, *, ordinal: int, now: Callable[[], int]) -> None:
        self.catalogue: Catalogue = Catalogue(school.subjects, ordinal)
        self._school = school
        self._now = now
        self._first = self.catalogue.base + FIRST_CLASS
        self._classes = {
            record.id: record for record in map(self._record, school.courses)
        }
        self._members: dict[int, dict[int, str | None]] = {}
        self._lists: dict[Filters, Sequence[ClassRecord]] = {}

    @property
    def student_ids(self) -> range:
        """The ids of all students."""
        first = self.catalogue.base + FIRST_STUDENT
        return range(first, first + self._school.size)

    def find(self, number: int | None) -> ClassRecord | None:
        """The class with an id; a deleted one is not found."""
        record = self._classes.get(-1 if number is None else number)
        return None if record is None or record.deleted_at is not None else record

    def classes(self, filters: Filters) -> Sequence[ClassRecord]:
        """The classes that a list shows, by id."""
        if filters not in self._lists:
            if len(self._lists) >= _KEPT:
                self._lists.clear()
            self._lists[filters] = list(filter(filters.admit, self._classes.values()))
        return self._lists[filters]

    def create(self, values: Mapping[str, object]) -> ClassRecord:
        """Add a class without members."""
        number, moment = max(self._classes) + 1, self._now()
        record = ClassRecord(id=number, name="", created_at=moment, updated_at=moment)
        _assign(record, values)
        record.name = record.name or made_name(record, self.catalogue)
        self._classes[number] = record
        self._members[number] = {}
        self._lists.clear()
        return record

    def update(self, record: ClassRecord, values: Mapping[str, object]) -> None:
        """Change a class; its modification time always moves."""
        _assign(record, values)
        record.updated_at = max(self._now(), record.updated_at + 1)
        record.encoded = None
        self._lists.clear()

    def members(self, record: ClassRecord) -> dict[int, str | None]:
        """The students of a class and their levels; changes to it are kept."""
        if record.id not in self._members:
            course = self._school.courses[record.id - self._first]
            first, leveled = self.student_ids.start, record.program == "diploma"
            self._members[record.id] = {
                first + index: ("SL", "HL")[(index + course.index) % 2] * leveled
                or None
                for index in self._school.roster(course)
            }
        return self._members[record.id]

    def student(self, number: int) -> dict[str, object]:
        """A student as the vendor shows one, with a few of the documented fields."""
        pupil = self._school.pupil(self.student_ids.index(number))
        program = program_of_year(pupil.year)
        local = f"{pupil.given}.{pupil.family}.{pupil.index + 1}".lower()
        return {
            "id": number,
            "email": f"{local}@{self._school.place}.example",
            "first_name": pupil.given,
            "last_name": pupil.family,
            "student_id": f"S{pupil.index + 1:06}",
            "archived": False,
            "role": "Student",
            "program": program.name,
            "program_code": program.code,
            "class_grade": grade_name(program.code, pupil.year + 1),
            "class_grade_number": pupil.year + 1,
            "created_at": timestamp(OPENING),
            "updated_at": timestamp(OPENING),
        }

    def _record(self, course: Course) -> ClassRecord:
        program, grade_number = program_of_year(course.year), course.year + 1
        subject, section = course.subject, course.section
        grade = program.grades[grade_number]
        leveled = program.code == "diploma"
        return ClassRecord(
            id=self._first + course.index,
            name=f"{program.short} {subject.name} {section} ({grade})",
            created_at=course.created,
            updated_at=course.updated,
            deleted_at=course.updated + _DAY if course.state == "deleted" else None,
            archived=course.state == "archived",
            class_section=section,
            start_term_id=self.catalogue.terms[0],
            end_term_id=self.catalogue.terms[1],
            program=program.code,
            grade_number=grade_number,
            subject_id=self.catalogue.subject_ids[subject.index],
            sl=leveled,
            hl=leveled,
            teacher_ids=(self.catalogue.base + FIRST_TEACHER + course.teacher,),
        )


def _assign(record: ClassRecord, values: Mapping[str, object]) -> None:
    for name, value in values.items():
        setattr(record, name, value)
