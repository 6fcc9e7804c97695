"""The state of one school: its classes, its other records, and who belongs where."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar, cast

from attrs import frozen

from homeroom.sandbox.managebac.addresses import Addresses
from homeroom.sandbox.managebac.catalogue import (
    FIRST_CLASS,
    FIRST_TEACHER,
    Catalogue,
    program_of_year,
)
from homeroom.sandbox.managebac.class_records import ClassRecord, made_name
from homeroom.sandbox.managebac.invented import Invented
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.pictures import Pictures
from homeroom.sandbox.managebac.store import Records
from homeroom.sandbox.managebac.ties import Ties
from homeroom.sandbox.school import Course, School

T = TypeVar("T")

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


@frozen(kw_only=True)
class Mail:
    """A welcome e-mail that was queued."""

    user_id: int
    role: str
    queued_at: int
    """Milliseconds since the epoch."""


class Tenant:
    """One school and everything that requests change in it.

    Args:
        school: Where the data starts from.
        ordinal: Counts schools from 0; decides the ids.
        now: The time in milliseconds since the epoch.
    """

    def __init__(self, school: School, *, ordinal: int, now: Callable[[], int]) -> None:
        self.catalogue: Catalogue = Catalogue(school.subjects, ordinal)
        self.school: School = school
        self.now: Callable[[], int] = now
        self.invented: Invented = Invented(school, self.catalogue)
        self.ties: Ties = Ties(school, self.invented, self.catalogue, now)
        self.extended: bool = True
        """Whether the school has the Extended APIs package."""
        self.addresses: Addresses = Addresses(self.invented)
        self.mails: list[Mail] = []
        self.pictures: Pictures = Pictures(self.invented)
        self._first = self.catalogue.base + FIRST_CLASS
        self._classes = {
            record.id: record for record in map(self._record, school.courses)
        }
        self._stores: dict[str, Records] = {}
        self._parts: dict[object, object] = {}
        self._lists: dict[Filters, Sequence[ClassRecord]] = {}

    def records(self, kind: Kind) -> Records:
        """The records of a kind other than classes."""
        if kind.name not in self._stores:
            self._stores[kind.name] = Records(kind.start(self), self.now)
        return self._stores[kind.name]

    def part(self, make: Callable[[Tenant], T]) -> T:
        """A part of the state that a module keeps, made when it is first asked for."""
        if make not in self._parts:
            self._parts[make] = make(self)
        return cast("T", self._parts[make])

    @property
    def all_classes(self) -> Mapping[int, ClassRecord]:
        """All classes by id, archived and deleted ones too."""
        return self._classes

    def delete(self, kind: Kind, number: int) -> None:
        """Delete a record that exists; `deleted_since` still finds it."""
        self.records(kind).delete(number)
        kind.gone(self, number)

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
        number, moment = max(self._classes) + 1, self.now()
        record = ClassRecord(id=number, name="", created_at=moment, updated_at=moment)
        _assign(record, values)
        record.name = record.name or made_name(record, self.catalogue)
        self._classes[number] = record
        self._lists.clear()
        return record

    def update(self, record: ClassRecord, values: Mapping[str, object]) -> None:
        """Change a class; its modification time always moves."""
        _assign(record, values)
        record.updated_at = max(self.now(), record.updated_at + 1)
        record.encoded = None
        self._lists.clear()

    def delete_class(self, record: ClassRecord) -> None:
        """Delete a class and its memberships; `deleted_since` still finds them."""
        for links in (self.ties.students, self.ties.teachers):
            for member in links.of(record.id):
                links.cut(record.id, member)
        record.deleted_at = self.now()
        record.encoded = None
        self._lists.clear()

    def _record(self, course: Course) -> ClassRecord:
        program, grade_number = program_of_year(course.year), course.year + 1
        subject, section = course.subject, course.section
        grade = program.grades[grade_number]
        leveled = program.code == "diploma"
        terms = self.catalogue.terms[program.code]
        return ClassRecord(
            id=self._first + course.index,
            name=f"{program.short} {subject.name} {section} ({grade})",
            created_at=course.created,
            updated_at=course.updated,
            deleted_at=course.updated + _DAY if course.state == "deleted" else None,
            archived=course.state == "archived",
            class_section=section,
            start_term_id=terms[0],
            end_term_id=terms[-1],
            program=program.code,
            grade_number=grade_number,
            subject_id=self.catalogue.subject_id(program.code, subject.index),
            sl=leveled,
            hl=leveled,
            teacher_ids=(self.catalogue.base + FIRST_TEACHER + course.teacher,),
        )


def _assign(record: ClassRecord, values: Mapping[str, object]) -> None:
    for name, value in values.items():
        setattr(record, name, value)
