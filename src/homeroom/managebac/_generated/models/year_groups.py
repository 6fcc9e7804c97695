# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of year_groups."""

from __future__ import annotations

import builtins
from attrs import define, field
from homeroom._core.model import ID_OF_PERSON, INDIRECT, Model, OpenModel

__all__ = ["Advisor", "Advisors", "YearGroup", "YearGroupPage", "YearGroupStudents"]


@define(kw_only=True, repr=False)
class Advisor(OpenModel):
    """A teacher who advises a year group. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    """The teacher."""
    roles: builtins.list[str] | None = None
    """What the teacher advises on: `homeroom`, `cas`, `ee`, `tok`, or the short name of
    a project.
    """


@define(kw_only=True, repr=False)
class Advisors(Model):
    """The wrapper around the advisors of one year group. Source: vendor elsewhere."""

    advisors: builtins.list[Advisor]
    """The advisors of one year group."""


@define(kw_only=True, repr=False)
class YearGroup(OpenModel):
    """Students of one year and one programme. Source: vendor elsewhere."""

    id: int
    name: str | None = field(default=None, metadata=INDIRECT)
    short_name: str | None = field(default=None, metadata=INDIRECT)
    """Its name without the grade."""
    program: str | None = None
    """Name of the programme."""
    program_code: str | None = None
    """Code of the programme."""
    grade: str | None = None
    """Name of the grade."""
    grade_number: int | None = None
    """Number of the grade; in several programmes the number in the grade's name
    plus one.
    """
    graduation_year: int | None = None
    """Year in which its students graduate."""
    archived: bool | None = None
    student_ids: builtins.list[int] | None = field(default=None, metadata=ID_OF_PERSON)


@define(kw_only=True, repr=False)
class YearGroupPage(Model):
    """One page of year groups. Source: vendor elsewhere."""

    year_groups: builtins.list[YearGroup]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class YearGroupStudents(Model):
    """One page of students of a year group. Source: vendor elsewhere."""

    student_ids: builtins.list[int] | None = field(default=None, metadata=ID_OF_PERSON)
    """The same students, by their ids alone."""
    students: builtins.list[Student]
    """The students of this page."""
    meta: PageMeta | None = None


from .shared import PageMeta
from .students import Student
