# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of teachers."""

from __future__ import annotations

import builtins
import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, SENSITIVE, UNSET
from homeroom._core.model import Model, OpenModel, Unset, json_name

__all__ = ["Teacher", "TeacherClass", "TeacherClasses", "TeacherCreated"]
__all__ += ["TeacherEnvelope", "TeacherGroup", "TeacherGroups", "TeacherPage"]
__all__ += ["TeacherWrite"]


@define(kw_only=True, repr=False)
class Teacher(OpenModel):
    """A teacher. Fields without a value are left out. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    email: str | None = field(default=None, metadata=DIRECT)
    """E-mail address, by which the teacher logs in."""
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
    sb_id: str | None = field(default=None, metadata=ID_OF_PERSON)
    """Id of the teacher in SchoolsBuddy."""
    oa_id: str | None = field(default=None, metadata=ID_OF_PERSON)
    """Id of the teacher in OpenApply."""
    programs: builtins.list[str] | None = None
    """Programmes of the teacher, by their numbers such as `100_120`, which elsewhere
    are written `100120`.
    """
    role: str | None = None
    """Kind of user: `Advisor` or `Teacher`."""
    archived: bool | None = None
    ui_language: str | None = None
    """Language of the user interface."""
    last_accessed_at: datetime | None = field(default=None, metadata=SENSITIVE)
    """Time of the last visit."""


@define(kw_only=True, repr=False)
class TeacherClass(OpenModel):
    """A class that a teacher teaches. Source: vendor elsewhere."""

    id: int
    uniq_id: str | Unset | None = UNSET
    """The school's own identifier of the class."""
    name: str | None = field(default=None, metadata=INDIRECT)
    archived: bool | None = None
    start_term_id: int | Unset | None = UNSET
    """Academic term in which the class starts."""
    end_term_id: int | Unset | None = UNSET
    """Academic term in which the class ends."""
    show_on_reports: bool | None = None
    """Whether reports name the teacher."""


@define(kw_only=True, repr=False)
class TeacherClasses(Model):
    """The wrapper around the classes of one teacher. Source: vendor elsewhere."""

    classes: builtins.list[TeacherClass]
    """The classes of one teacher."""


@define(kw_only=True, repr=False)
class TeacherCreated(OpenModel):
    """A teacher as created, and what else was done. Source: vendor elsewhere."""

    teacher: Teacher
    create_options: CreateOptionsResult | None = field(
        default=None, metadata=json_name("options")
    )
    """What else was done."""


@define(kw_only=True, repr=False)
class TeacherEnvelope(Model):
    """The wrapper around a single teacher. Source: vendor elsewhere."""

    teacher: Teacher


@define(kw_only=True, repr=False)
class TeacherGroup(OpenModel):
    """A group that a teacher is in. Source: vendor elsewhere."""

    id: int
    name: str | None = field(default=None, metadata=INDIRECT)
    archived: bool | None = None
    group_advisor: bool | None = None
    """Whether the teacher advises the group."""
    primary_group_advisor: bool | None = None
    """Whether the teacher is the one primary advisor of the group."""


@define(kw_only=True, repr=False)
class TeacherGroups(Model):
    """The wrapper around the groups of one teacher. Source: vendor elsewhere."""

    groups: builtins.list[TeacherGroup]
    """The groups of one teacher."""


@define(kw_only=True, repr=False)
class TeacherPage(Model):
    """One page of teachers. Source: vendor elsewhere."""

    teachers: builtins.list[Teacher]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class TeacherWrite(OpenModel):
    """The fields of a teacher that can be written.

    Further ones, if a school has any, go into `extra`, which is a guess.
    Source: vendor elsewhere.
    """

    email: str | Unset = field(default=UNSET, metadata=DIRECT)
    """E-mail address, by which the teacher logs in."""
    first_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    middle_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    last_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    nickname: str | Unset = field(default=UNSET, metadata=DIRECT)
    other_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Further names, or the name in another language."""
    password: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Password, of six characters or more. Whether a new teacher without one gets a
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
    sb_id: str | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Id of the teacher in SchoolsBuddy, which only its own tokens may set, and
    only once.
    """
    oa_id: str | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Id of the teacher in OpenApply, which only tokens of SchoolsBuddy may set, and
    only once.
    """
    programs: builtins.list[str] | Unset = UNSET
    """Programmes in which the teacher is shown, by their numbers."""


from .shared import PageMeta
from .students import CreateOptionsResult
