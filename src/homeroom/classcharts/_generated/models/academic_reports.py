# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of academic_reports."""

from __future__ import annotations

from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, SENSITIVE, UNSET
from homeroom._core.model import Model, OpenModel, Unset

__all__ = ["AcademicReport", "AcademicReportEnvelope", "AcademicReportPreview"]
__all__ += ["AcademicReportsEnvelope", "ReportGrade", "ReportLesson", "ReportTeacher"]


@define(kw_only=True, repr=False)
class AcademicReport(OpenModel):
    """A report on a pupil, lesson by lesson. Source: third party."""

    id: int
    name: str | None = field(default=None, metadata=INDIRECT)
    start_date: str | None = None
    """First day that it is about; `YYYY-MM-DD` in one sample."""
    end_date: str | None = None
    """Last day that it is about; `YYYY-MM-DD` in one sample."""
    overall_attendance_percentage: str | Unset | None = field(
        default=UNSET, metadata=SENSITIVE
    )
    """Attendance of the whole year, in percent."""
    attendance_percentage: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Attendance, in percent. Example: `95`."""
    lessons: list[ReportLesson] | None = None


@define(kw_only=True, repr=False)
class AcademicReportEnvelope(Model):
    """The wrapper around one report. Source: third party."""

    data: list[AcademicReport] | AcademicReport
    """The report, or a list of one."""


@define(kw_only=True, repr=False)
class AcademicReportPreview(OpenModel):
    """A report on a pupil, as a list shows it. Source: third party."""

    id: int
    name: str | None = field(default=None, metadata=INDIRECT)
    start_date: str | None = None
    """First day that it is about; `YYYY-MM-DD` in one sample."""
    end_date: str | None = None
    """Last day that it is about; `YYYY-MM-DD` in one sample."""


@define(kw_only=True, repr=False)
class AcademicReportsEnvelope(Model):
    """The wrapper around the list of reports. Source: third party."""

    data: list[AcademicReportPreview]


@define(kw_only=True, repr=False)
class ReportGrade(OpenModel):
    """One grade of a report. Source: third party."""

    field_name: str | None = None
    """What is graded."""
    grade: str | None = field(default=None, metadata=SENSITIVE)


@define(kw_only=True, repr=False)
class ReportLesson(OpenModel):
    """What a report says about one class. Source: third party."""

    lesson_name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the class."""
    attendance_percentage: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Attendance, in percent. Example: `95`."""
    teachers: list[ReportTeacher] | None = None
    """What each teacher wrote."""
    grades: list[ReportGrade] | None = None


@define(kw_only=True, repr=False)
class ReportTeacher(OpenModel):
    """What one teacher wrote in a report. Source: third party."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    teacher_name: str | None = field(default=None, metadata=DIRECT)
    text: str | None = field(default=None, metadata=SENSITIVE)
