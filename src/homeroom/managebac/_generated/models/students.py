# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of students."""

from __future__ import annotations

import builtins
import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, SENSITIVE, UNSET, Model
from homeroom._core.model import OpenEnum, OpenModel, Unset, json_name

__all__ = ["AvatarFromUrl", "CreateOptions", "CreateOptionsResult", "Student"]
__all__ += ["StudentCreated", "StudentEnvelope", "StudentPage", "StudentStatus"]
__all__ += ["StudentWrite", "WelcomeEmail"]


@define(kw_only=True, repr=False)
class AvatarFromUrl(Model):
    """A picture that ManageBac is to fetch. Source: vendor elsewhere."""

    remote_file_url: str = field(metadata=SENSITIVE)
    """Address of the picture. Example: `https://example.org/ada.jpg`."""


@define(kw_only=True, repr=False)
class CreateOptions(Model):
    """What is to be done besides creating somebody. Source: vendor elsewhere."""

    send_welcome_email: bool | Unset = UNSET
    """Whether to send the welcome e-mail. Default: False."""


@define(kw_only=True, repr=False)
class CreateOptionsResult(OpenModel):
    """What was done besides creating somebody. Source: vendor elsewhere."""

    welcome_email: WelcomeEmail | None = None


@define(kw_only=True, repr=False)
class Student(OpenModel):
    """A student.

    Fields without a value are left out; what a school made fields for itself is in
    `extra`. Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    email: str | None = field(default=None, metadata=DIRECT)
    """E-mail address, by which the student logs in."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    middle_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)
    nickname: str | None = field(default=None, metadata=DIRECT)
    other_name: str | None = field(default=None, metadata=DIRECT)
    """Further names, or the name in another language."""
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own identifier of the user."""
    gender: str | None = field(default=None, metadata=SENSITIVE)
    """Gender, in the school's words, such as `Female`."""
    birthday: dt.date | None = field(default=None, metadata=DIRECT)
    phone_number: str | None = field(default=None, metadata=DIRECT)
    mobile_phone_number: str | None = field(default=None, metadata=DIRECT)
    street_address: str | None = field(default=None, metadata=DIRECT)
    street_address_ii: str | None = field(default=None, metadata=DIRECT)
    """Second line of the street address."""
    city: str | None = field(default=None, metadata=DIRECT)
    state: str | None = field(default=None, metadata=DIRECT)
    zipcode: str | None = field(default=None, metadata=DIRECT)
    country: str | None = field(default=None, metadata=DIRECT)
    """Name of the country, or its two letters."""
    nationalities: builtins.list[str] | None = field(default=None, metadata=SENSITIVE)
    """Nationalities, as codes of countries."""
    languages: builtins.list[str] | None = field(default=None, metadata=SENSITIVE)
    """Languages, as codes."""
    account_uid: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """Number of the account in the vendor's portal."""
    timezone: str | None = None
    """Time zone, by its IANA name."""
    student_id: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    sb_id: str | None = field(default=None, metadata=ID_OF_PERSON)
    """Id of the student in SchoolsBuddy."""
    oa_id: str | None = field(default=None, metadata=ID_OF_PERSON)
    """Id of the student in OpenApply."""
    graduated_on: dt.date | None = None
    """Day on which the student graduated."""
    withdrawn_on: dt.date | None = None
    """Day on which the student left before the end."""
    homeroom_advisor_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """Teacher who is the homeroom advisor."""
    year_group_id: int | None = None
    graduating_year: int | None = None
    """Year in which the student is to graduate."""
    parent_ids: builtins.list[int] | None = field(default=None, metadata=ID_OF_PERSON)
    status: StudentStatus | None = None
    archived: bool | None = None
    ui_language: str | None = None
    """Language of the user interface."""
    role: str | None = None
    """Kind of user, such as `Student`."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    last_accessed_at: datetime | None = field(default=None, metadata=SENSITIVE)
    """Time of the last visit."""
    last_access_at: datetime | None = field(default=None, metadata=SENSITIVE)
    """Time of the last visit."""
    class_grade: str | None = None
    """Name of the grade."""
    class_grade_number: int | None = None
    """Number of the grade; in several programmes the number in the grade's name
    plus one.
    """
    program: str | None = None
    """Name of the programme."""
    program_code: str | None = None
    """Code of the programme."""
    ib_group_id: int | None = None
    """Year group, by its older name."""
    cas_advisor_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """Teacher who advises on CAS."""
    ee_advisor_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """Teacher who advises on the extended essay."""
    national_id: str | None = field(default=None, metadata=DIRECT)
    """National identifier."""


@define(kw_only=True, repr=False)
class StudentCreated(OpenModel):
    """A student as created, and what else was done. Source: vendor elsewhere."""

    student: Student
    create_options: CreateOptionsResult | None = field(
        default=None, metadata=json_name("options")
    )
    """What else was done."""


@define(kw_only=True, repr=False)
class StudentEnvelope(Model):
    """The wrapper around a single student. Source: vendor elsewhere."""

    student: Student


@define(kw_only=True, repr=False)
class StudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[Student]
    meta: PageMeta | None = None


class StudentStatus(OpenEnum):
    """Whether a student is at the school, or how the student left it.
    Source: vendor elsewhere.
    """

    ENROLLED = "enrolled"
    WITHDRAWN = "withdrawn"
    GRADUATED = "graduated"


@define(kw_only=True, repr=False)
class StudentWrite(OpenModel):
    """The fields of a student that can be written.

    Fields that a school made for itself go into `extra`, which is a guess.
    Source: vendor elsewhere.
    """

    email: str | Unset = field(default=UNSET, metadata=DIRECT)
    """E-mail address, by which the student logs in."""
    first_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    middle_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    last_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    nickname: str | Unset = field(default=UNSET, metadata=DIRECT)
    other_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Further names, or the name in another language."""
    password: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Password, of six characters or more. Whether a new student without one gets a
    random one is not settled.
    """
    identifier: str | Unset = field(default=UNSET, metadata=DIRECT | ID_OF_PERSON)
    """The school's own identifier of the user."""
    gender: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Gender, in the school's words, such as `Female`."""
    birthday: dt.date | Unset = field(default=UNSET, metadata=DIRECT)
    phone_number: str | Unset = field(default=UNSET, metadata=DIRECT)
    mobile_phone_number: str | Unset = field(default=UNSET, metadata=DIRECT)
    street_address: str | Unset = field(default=UNSET, metadata=DIRECT)
    street_address_ii: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Second line of the street address."""
    city: str | Unset = field(default=UNSET, metadata=DIRECT)
    state: str | Unset = field(default=UNSET, metadata=DIRECT)
    zipcode: str | Unset = field(default=UNSET, metadata=DIRECT)
    country: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Name of the country, or its two letters."""
    nationalities: builtins.list[str] | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Nationalities, as codes of countries."""
    languages: builtins.list[str] | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Languages, as codes."""
    timezone: str | Unset = UNSET
    """Time zone, by its IANA name."""
    student_id: str | Unset = field(default=UNSET, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    sb_id: str | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Id of the student in SchoolsBuddy."""
    oa_id: str | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Id of the student in OpenApply."""
    graduated_on: dt.date | Unset = UNSET
    """Day on which the student graduated."""
    withdrawn_on: dt.date | Unset = UNSET
    """Day on which the student left before the end."""
    homeroom_advisor_id: int | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Teacher who is the homeroom advisor."""
    year_group_id: int | Unset = UNSET
    """Year group. For a new student it brings the usual grade, else the student
    moves there.
    """
    graduating_year: int | Unset = UNSET
    """Year in which the student is to graduate."""
    parent_ids: builtins.list[int] | Unset = field(default=UNSET, metadata=ID_OF_PERSON)


class WelcomeEmail(OpenEnum):
    """Whether the welcome e-mail is on its way. Source: vendor elsewhere."""

    ENQUEUED = "enqueued"
    NOT_ENQUEUED = "not_enqueued"


from .shared import PageMeta
