# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of academic_years."""

from __future__ import annotations

import builtins
import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import UNSET, Model, OpenModel, Unset, json_name

__all__ = ["AcademicTerm", "AcademicTermEnvelope", "AcademicTermWrite"]
__all__ += ["AcademicYear", "AcademicYearCalendar", "AcademicYearCreate"]
__all__ += ["AcademicYearEnvelope", "CalendarDate", "CalendarEnvelope"]


@define(kw_only=True, repr=False)
class AcademicTerm(OpenModel):
    """A term of an academic year.

    The list of all years tells whether it is active, the other answers whether it is
    locked. Source: vendor elsewhere.
    """

    id: int
    academic_year_id: int | None = None
    name: str | None = None
    """Name of the term. Example: `Term 1`."""
    active: bool | None = None
    starts_on: dt.date | None = None
    """First day."""
    ends_on: dt.date | None = None
    """Last day."""
    locked: bool | None = None
    """Whether teachers can no longer change term grades."""
    exam_grade: bool | None = None
    """Whether it has examination grades. Where a term is written it is called
    `enable_exam_grade`.
    """
    updated_at: datetime | None = None


@define(kw_only=True, repr=False)
class AcademicTermEnvelope(Model):
    """The wrapper around a single term. Source: vendor elsewhere."""

    academic_term: AcademicTerm


@define(kw_only=True, repr=False)
class AcademicTermWrite(Model):
    """The fields of a term. Source: vendor elsewhere."""

    name: str
    """Name of the term. Example: `Term 1`."""
    starts_on: dt.date
    """First day."""
    ends_on: dt.date
    """Last day."""
    locked: bool | Unset = UNSET
    """Whether teachers can no longer change term grades."""
    enable_exam_grade: bool | Unset = UNSET
    """Whether it has examination grades; answers call it `exam_grade`."""


@define(kw_only=True, repr=False)
class AcademicYear(OpenModel):
    """An academic year of a programme.

    The list of all years tells whether it is active, the other answers of which
    programme it is. Source: vendor elsewhere.
    """

    id: int
    name: str | None = None
    """Name of the year. Example: `August 2026 to July 2027`."""
    active: bool | None = None
    starts_on: dt.date | None = None
    """First day."""
    ends_on: dt.date | None = None
    """Last day."""
    updated_at: datetime | None = None
    program: str | None = None
    """Code of the programme. Example: `diploma`."""
    academic_terms: builtins.list[AcademicTerm] | None = None


@define(kw_only=True, repr=False)
class AcademicYearCalendar(OpenModel):
    """The calendar of an academic year. Source: vendor elsewhere."""

    start_date: dt.date | None = None
    """First day."""
    end_date: dt.date | None = None
    """Last day."""
    calendar_type: str | None = None
    """How days are counted; only `Rotation Cycle` is seen."""
    rotation_cycle: int | None = None
    """Days in a rotation. Example: 5."""
    ignore_holidays: bool | None = None
    """Whether the rotation goes on over holidays."""
    days_off: builtins.list[int] | None = None
    """Days of the week without school, perhaps from 0 for Sunday."""
    dates: builtins.list[CalendarDate] | None = None
    """School days, with their day of the rotation."""


@define(kw_only=True, repr=False)
class AcademicYearCreate(Model):
    """The fields of a new academic year; it lasts as long as its terms.
    Source: vendor elsewhere.
    """

    terms: builtins.list[AcademicTermWrite] | Unset = field(
        default=UNSET, metadata=json_name("terms_attributes")
    )


@define(kw_only=True, repr=False)
class AcademicYearEnvelope(Model):
    """The wrapper around a single academic year. Source: vendor elsewhere."""

    academic_year: AcademicYear


@define(kw_only=True, repr=False)
class CalendarDate(OpenModel):
    """A day of a calendar. Source: vendor elsewhere."""

    date: dt.date | None = None
    """The day."""
    rotation_day: int | None = None


@define(kw_only=True, repr=False)
class CalendarEnvelope(Model):
    """The wrapper around a calendar. Source: vendor elsewhere."""

    calendar: AcademicYearCalendar
