# Generated from openapi/classe365.yaml by `python -m codegen`. Do not edit.
"""Models of Classe365."""

from __future__ import annotations

from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, JSON, SENSITIVE, UNSET
from homeroom._core.model import Model, OpenModel, Unset

__all__ = ["Department", "DepartmentPage", "Record", "RecordPage", "SchoolClass"]
__all__ += ["SchoolClassPage", "Session", "SessionPage", "Student", "StudentPage"]


@define(kw_only=True, repr=False)
class Department(OpenModel):
    """A department. Source: vendor elsewhere."""

    id: int | str
    """Unique id of the record. (vendor document)"""
    name: str | Unset | None = UNSET


@define(kw_only=True, repr=False)
class DepartmentEnvelope(Model):
    """The wrapper around a single department. Source: vendor document."""

    record: Department


@define(kw_only=True, repr=False)
class DepartmentPage(Model):
    """One page of departments. Source: vendor document."""

    records: list[Department]
    meta: dict[str, JSON] | None = None
    """About the list and its paging; not always there, and not documented."""


@define(kw_only=True, repr=False)
class Record(OpenModel):
    """A record of any resource.

    Everything but the id is in `extra`. Source: vendor document.
    """

    id: int | str | None = None


@define(kw_only=True, repr=False)
class RecordEnvelope(Model):
    """The wrapper around a single record. Source: vendor document."""

    record: Record


@define(kw_only=True, repr=False)
class RecordPage(Model):
    """One page of records. Source: vendor document."""

    records: list[Record]
    meta: dict[str, JSON] | None = None
    """About the list and its paging; not always there, and not documented."""


@define(kw_only=True, repr=False)
class SchoolClass(OpenModel):
    """A class. Source: third party."""

    id: int | str
    """Unique id of the record. (vendor document)"""
    name: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    code: str | int | Unset | None = UNSET
    department_id: str | int | Unset | None = UNSET
    """The department that the class belongs to."""


@define(kw_only=True, repr=False)
class SchoolClassEnvelope(Model):
    """The wrapper around a single class. Source: vendor document."""

    record: SchoolClass


@define(kw_only=True, repr=False)
class SchoolClassPage(Model):
    """One page of classes. Source: vendor document."""

    records: list[SchoolClass]
    """The classes of this page."""
    meta: dict[str, JSON] | None = None
    """About the list and its paging; not always there, and not documented."""


@define(kw_only=True, repr=False)
class Session(OpenModel):
    """A session, perhaps an academic one: version 1 knows those by `acds_id` (third
    party). Source: vendor document.
    """

    id: int | str
    """Unique id of the record."""


@define(kw_only=True, repr=False)
class SessionEnvelope(Model):
    """The wrapper around a single session. Source: vendor document."""

    record: Session


@define(kw_only=True, repr=False)
class SessionPage(Model):
    """One page of sessions. Source: vendor document."""

    records: list[Session]
    meta: dict[str, JSON] | None = None
    """About the list and its paging; not always there, and not documented."""


@define(kw_only=True, repr=False)
class Student(OpenModel):
    """A student. Source: third party."""

    id: int | str = field(metadata=ID_OF_PERSON)
    """(vendor document)"""
    admission_number: str | int | Unset | None = field(
        default=UNSET, metadata=DIRECT | ID_OF_PERSON
    )
    """The school's own number of the student."""
    first_name: str | Unset | None = field(default=UNSET, metadata=DIRECT)
    last_name: str | Unset | None = field(default=UNSET, metadata=DIRECT)
    gender: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    student_dob: str | Unset | None = field(default=UNSET, metadata=DIRECT)
    """Date of birth, `YYYY-MM-DD`."""
    student_email: str | Unset | None = field(default=UNSET, metadata=DIRECT)
    """E-mail address."""
    student_contact: str | int | Unset | None = field(default=UNSET, metadata=DIRECT)
    """Telephone number."""
    father_name: str | Unset | None = field(default=UNSET, metadata=DIRECT)
    mother_name: str | Unset | None = field(default=UNSET, metadata=DIRECT)
    parents_contact: str | int | Unset | None = field(default=UNSET, metadata=DIRECT)
    """Telephone number of the parents."""
    parents_email: str | Unset | None = field(default=UNSET, metadata=DIRECT)
    """E-mail address of the parents."""


@define(kw_only=True, repr=False)
class StudentEnvelope(Model):
    """The wrapper around a single student. Source: vendor document."""

    record: Student


@define(kw_only=True, repr=False)
class StudentPage(Model):
    """One page of students. Source: vendor document."""

    records: list[Student]
    meta: dict[str, JSON] | None = None
    """About the list and its paging; not always there, and not documented."""
