# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of memberships."""

from __future__ import annotations

import builtins
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, Model, OpenIntEnum
from homeroom._core.model import OpenModel

__all__ = ["Membership", "MembershipLevel", "MembershipPage", "StudentClass"]
__all__ += ["StudentGroup", "StudentMemberships", "StudentMembershipsEnvelope"]
__all__ += ["StudentYearGroup"]


@define(kw_only=True, repr=False)
class Membership(OpenModel):
    """A student, teacher or administrator in a class. Source: vendor elsewhere."""

    id: int
    user_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """The student, teacher or administrator."""
    level: MembershipLevel | None = None
    """Level at which a student takes the class, where there are levels."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    class_id: int | None = None
    user_email: str | None = field(default=None, metadata=DIRECT)
    """E-mail address of the user."""
    uniq_class_id: str | None = None
    """The school's own identifier of the class."""
    uniq_student_id: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    role: str | None = None
    """`Student` or `Teacher`, in capitals or not, or the role of an administrator."""


class MembershipLevel(OpenIntEnum):
    """Level of a membership, standard or higher. Source: vendor elsewhere."""

    SL = 0
    HL = 1


@define(kw_only=True, repr=False)
class MembershipPage(Model):
    """One page of memberships. Source: vendor elsewhere."""

    memberships: builtins.list[Membership]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class StudentClass(OpenModel):
    """A class that a student is in. Source: vendor elsewhere."""

    id: int
    uniq_id: str | None = None
    """The school's own identifier of the class."""
    name: str | None = field(default=None, metadata=INDIRECT)
    archived: bool | None = None
    start_term_id: int | None = None
    """Academic term in which the class starts."""
    end_term_id: int | None = None
    """Academic term in which the class ends."""


@define(kw_only=True, repr=False)
class StudentGroup(OpenModel):
    """A group that a student is in. Source: vendor elsewhere."""

    id: int
    name: str | None = field(default=None, metadata=INDIRECT)
    archived: bool | None = None


@define(kw_only=True, repr=False)
class StudentMemberships(OpenModel):
    """Where one student is a member. Source: vendor elsewhere."""

    classes: builtins.list[StudentClass] | None = None
    groups: builtins.list[StudentGroup] | None = None
    year_groups: builtins.list[StudentYearGroup] | None = None


@define(kw_only=True, repr=False)
class StudentMembershipsEnvelope(Model):
    """The wrapper around the memberships of one student. Source: vendor elsewhere."""

    memberships: StudentMemberships


@define(kw_only=True, repr=False)
class StudentYearGroup(OpenModel):
    """A year group that a student is in. Source: vendor elsewhere."""

    id: int
    name: str | None = field(default=None, metadata=INDIRECT)
    program: str | None = None
    """Name of the programme."""
    archived: bool | None = None


from .shared import PageMeta
