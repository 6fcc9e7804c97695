# Generated from openapi/classe365.yaml by `python -m codegen`. Do not edit.
"""Models of Classe365."""

from __future__ import annotations

from attrs import define, field

from homeroom._core.model import JSON, UNSET, Model, Unset, redacted, rest

__all__ = [
    "Department",
    "DepartmentEnvelope",
    "DepartmentPage",
    "Record",
    "RecordEnvelope",
    "RecordPage",
    "SchoolClass",
    "SchoolClassEnvelope",
    "SchoolClassPage",
    "Session",
    "SessionEnvelope",
    "SessionPage",
    "Student",
    "StudentEnvelope",
    "StudentPage",
]


@define(kw_only=True)
class Department(Model):
    """A department.

    Fields that are not listed here are in `extra`. Source: vendor elsewhere; for
    version 1.
    """

    id: int | str
    """Unique id of the record. Source: vendor document; its type and its place in
    answers are a guess.
    """
    name: str | Unset | None = UNSET
    """Name of the department. Source: vendor elsewhere; for version 1."""
    extra: dict[str, JSON] = field(
        factory=dict[str, JSON], repr=redacted, metadata=rest()
    )
    """Fields that are not listed here, by their names in JSON."""


@define(kw_only=True)
class DepartmentEnvelope(Model):
    """The wrapper around a single department.

    Source: vendor document.
    """

    record: Department
    """The department. Source: vendor document."""


@define(kw_only=True)
class DepartmentPage(Model):
    """One page of departments.

    Source: vendor document.
    """

    records: list[Department]
    """The departments of this page. Source: vendor document."""
    meta: dict[str, JSON] | None = None
    """About the list, on paging among other things; there only sometimes. What it holds
    is not documented. Source: vendor document.
    """


@define(kw_only=True)
class Record(Model):
    """A record of any resource.

    Everything but the id is in `extra`. Source: vendor document; it names no field but
    the id.
    """

    id: int | str | None = None
    """Unique id of the record. Source: vendor document; its type and its place in
    answers are a guess.
    """
    extra: dict[str, JSON] = field(
        factory=dict[str, JSON], repr=redacted, metadata=rest()
    )
    """Fields that are not listed here, by their names in JSON."""


@define(kw_only=True)
class RecordEnvelope(Model):
    """The wrapper around a single record.

    Source: vendor document.
    """

    record: Record
    """The record. Source: vendor document."""


@define(kw_only=True)
class RecordPage(Model):
    """One page of records.

    Source: vendor document.
    """

    records: list[Record]
    """The records of this page. Source: vendor document."""
    meta: dict[str, JSON] | None = None
    """About the list, on paging among other things; there only sometimes. What it holds
    is not documented. Source: vendor document.
    """


@define(kw_only=True)
class SchoolClass(Model):
    """A class.

    Fields that are not listed here are in `extra`. Source: third party; for version 1.
    """

    id: int | str
    """Unique id of the record. Source: vendor document; its type and its place in
    answers are a guess.
    """
    name: str | Unset | None = field(default=UNSET, repr=redacted)
    """Name of the class. Source: third party; for version 1."""
    code: str | int | Unset | None = UNSET
    """Code of the class. Source: third party; for version 1."""
    department_id: str | int | Unset | None = UNSET
    """The department that the class belongs to. Source: third party; for version 1."""
    extra: dict[str, JSON] = field(
        factory=dict[str, JSON], repr=redacted, metadata=rest()
    )
    """Fields that are not listed here, by their names in JSON."""


@define(kw_only=True)
class SchoolClassEnvelope(Model):
    """The wrapper around a single class.

    Source: vendor document.
    """

    record: SchoolClass
    """The class. Source: vendor document."""


@define(kw_only=True)
class SchoolClassPage(Model):
    """One page of classes.

    Source: vendor document.
    """

    records: list[SchoolClass]
    """The classes of this page. Source: vendor document."""
    meta: dict[str, JSON] | None = None
    """About the list, on paging among other things; there only sometimes. What it holds
    is not documented. Source: vendor document.
    """


@define(kw_only=True)
class Session(Model):
    """A session, perhaps an academic one, which version 1 knows by `acds_id` (third
    party).

    Fields that are not listed here are in `extra`. Source: vendor document; it names no
    field but the id.
    """

    id: int | str
    """Unique id of the record. Source: vendor document; its type and its place in
    answers are a guess.
    """
    extra: dict[str, JSON] = field(
        factory=dict[str, JSON], repr=redacted, metadata=rest()
    )
    """Fields that are not listed here, by their names in JSON."""


@define(kw_only=True)
class SessionEnvelope(Model):
    """The wrapper around a single session.

    Source: vendor document.
    """

    record: Session
    """The session. Source: vendor document."""


@define(kw_only=True)
class SessionPage(Model):
    """One page of sessions.

    Source: vendor document.
    """

    records: list[Session]
    """The sessions of this page. Source: vendor document."""
    meta: dict[str, JSON] | None = None
    """About the list, on paging among other things; there only sometimes. What it holds
    is not documented. Source: vendor document.
    """


@define(kw_only=True)
class Student(Model):
    """A student.

    Fields that are not listed here are in `extra`. Source: third party; for version 1.
    """

    id: int | str
    """Unique id of the record. Source: vendor document; its type and its place in
    answers are a guess.
    """
    admission_number: str | int | Unset | None = field(default=UNSET, repr=redacted)
    """The school's own number of the student. Source: third party; for version 1."""
    first_name: str | Unset | None = field(default=UNSET, repr=redacted)
    """First name. Source: third party; for version 1."""
    last_name: str | Unset | None = field(default=UNSET, repr=redacted)
    """Last name. Source: third party; for version 1."""
    gender: str | Unset | None = field(default=UNSET, repr=redacted)
    """Gender. Source: third party; for version 1."""
    student_dob: str | Unset | None = field(default=UNSET, repr=redacted)
    """Date of birth, `YYYY-MM-DD`. Source: third party; for version 1."""
    student_email: str | Unset | None = field(default=UNSET, repr=redacted)
    """E-mail address. Source: third party; for version 1."""
    student_contact: str | int | Unset | None = field(default=UNSET, repr=redacted)
    """Telephone number. Source: third party; for version 1, the meaning is a guess."""
    father_name: str | Unset | None = field(default=UNSET, repr=redacted)
    """Name of the father. Source: third party; for version 1."""
    mother_name: str | Unset | None = field(default=UNSET, repr=redacted)
    """Name of the mother. Source: third party; for version 1."""
    parents_contact: str | int | Unset | None = field(default=UNSET, repr=redacted)
    """Telephone number of the parents. Source: third party; for version 1, the meaning
    is a guess.
    """
    parents_email: str | Unset | None = field(default=UNSET, repr=redacted)
    """E-mail address of the parents. Source: third party; for version 1."""
    extra: dict[str, JSON] = field(
        factory=dict[str, JSON], repr=redacted, metadata=rest()
    )
    """Fields that are not listed here, by their names in JSON."""


@define(kw_only=True)
class StudentEnvelope(Model):
    """The wrapper around a single student.

    Source: vendor document.
    """

    record: Student
    """The student. Source: vendor document."""


@define(kw_only=True)
class StudentPage(Model):
    """One page of students.

    Source: vendor document.
    """

    records: list[Student]
    """The students of this page. Source: vendor document."""
    meta: dict[str, JSON] | None = None
    """About the list, on paging among other things; there only sometimes. What it holds
    is not documented. Source: vendor document.
    """
