# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of school."""

from __future__ import annotations

import builtins
from attrs import define
from homeroom._core.model import Model, OpenModel

__all__ = ["AcademicYearsByProgram", "AssessmentType", "AssessmentTypes"]
__all__ += ["EnabledProgram", "ProgramAcademicYears", "ProgramGrade", "ProgramGrades"]
__all__ += ["SchoolEnvelope", "SchoolGrades", "SchoolGradesSchool", "SchoolProfile"]
__all__ += ["SchoolSubject", "SchoolTermGradeScales", "SchoolTermGradeScalesSchool"]
__all__ += ["SchoolTermRubrics", "SchoolTermRubricsSchool", "SubjectsByProgram"]
__all__ += ["TermGradeScale", "TermRubric", "TermRubricOption"]


@define(kw_only=True, repr=False)
class AcademicYearsByProgram(Model):
    """The wrapper around the academic years of all programmes.
    Source: vendor elsewhere.
    """

    academic_years: dict[str, ProgramAcademicYears]
    """The years by the code of the programme."""


@define(kw_only=True, repr=False)
class AssessmentType(OpenModel):
    """A type of assessment, such as summative. Source: vendor elsewhere."""

    id: int
    kind: str | None = None
    """Its kind; `summative` and `formative` are seen."""
    name: str | None = None
    """Name of the type. Example: `Summative`."""
    color_code: str | None = None
    """Its colour. Example: `#008800`."""
    available_assessments: builtins.list[str] | None = None
    """Ways to assess that a task may have: `binary`, `criteria`, `comment`, `points`.
    """
    required_assessments: builtins.list[str] | None = None
    """Ways to assess that a task has to have."""


@define(kw_only=True, repr=False)
class AssessmentTypes(OpenModel):
    """Types of assessment, in one of the forms that they may come in.
    Source: vendor elsewhere.
    """

    assessment_type: builtins.list[AssessmentType] | AssessmentType | None = None
    """One type, or a list of types."""
    assessment_types: builtins.list[AssessmentType] | None = None
    """The types, if they come under this name. (guess)"""


@define(kw_only=True, repr=False)
class EnabledProgram(OpenModel):
    """A programme that the school runs. Source: vendor elsewhere."""

    name: str | None = None
    """Name of the programme. Example: `IB Diploma`."""
    code: str | None = None
    """Code of the programme. Example: `diploma`."""


@define(kw_only=True, repr=False)
class ProgramAcademicYears(OpenModel):
    """The academic years of one programme. Source: vendor elsewhere."""

    academic_years: builtins.list[AcademicYear]


@define(kw_only=True, repr=False)
class ProgramGrade(OpenModel):
    """A grade of a programme, such as Grade 10; not a mark.
    Source: vendor elsewhere.
    """

    name: str | None = None
    """The vendor's name of the grade. Example: `Grade 10`."""
    label: str | None = None
    """The school's name of the grade."""
    code: str | None = None
    """Code of programme and grade. Example: `diploma;11`."""
    uid: int | None = None
    """The vendor's number of the grade."""
    grade_number: int | None = None
    """Number of the grade, which other records have; in several programmes the number
    in the grade's name plus one.
    """
    enabled: bool | None = None
    """Whether the school has it."""
    program: str | None = None
    """The programme."""


@define(kw_only=True, repr=False)
class ProgramGrades(OpenModel):
    """A programme and its grades. Source: vendor elsewhere."""

    name: str | None = None
    """Name of the programme. Example: `IB Diploma`."""
    short_name: str | None = None
    """Short name of the programme. Example: `IB DP`."""
    code: str | None = None
    """Code of the programme. Example: `diploma`."""
    uid: int | None = None
    """The vendor's number of the programme."""
    grades: builtins.list[ProgramGrade] | None = None


@define(kw_only=True, repr=False)
class SchoolEnvelope(Model):
    """The wrapper around the school. Source: vendor elsewhere."""

    school: SchoolProfile


@define(kw_only=True, repr=False)
class SchoolGrades(Model):
    """The wrapper around the programmes. Source: vendor elsewhere."""

    school: SchoolGradesSchool


@define(kw_only=True, repr=False)
class SchoolGradesSchool(Model):
    """The wrapper within. Source: vendor elsewhere."""

    programs: builtins.list[ProgramGrades]


@define(kw_only=True, repr=False)
class SchoolProfile(OpenModel):
    """What is known of the school itself. Source: vendor elsewhere."""

    subdomain: str | None = None
    """Part of the school's own address. Example: `oakfield`."""
    name: str | None = None
    country: str | None = None
    """Code of the country. Example: `US`."""
    language: str | None = None
    """Code of the language. Example: `en`."""
    session_in_may: bool | None = None
    """Whether examinations are in May."""
    logo: str | None = None
    """Path of the logo."""
    top_nav_logo: str | None = None
    """Path of the logo for the head of a page."""
    high_res_logo: str | None = None
    """Path of the logo in high resolution."""
    programs: builtins.list[str] | None = None
    """Names of the programmes."""
    enabled_programs: builtins.list[EnabledProgram] | None = None
    """The programmes; older answers have only their names."""
    kbl_id: int | None = None
    """Not explained."""


@define(kw_only=True, repr=False)
class SchoolSubject(OpenModel):
    """A subject that the school teaches. Source: vendor elsewhere."""

    id: int
    name: str | None = None
    group: str | None = None
    """Name of the subject group."""
    group_id: int | None = None
    hl: bool | None = None
    """Whether it can be taken at higher level."""
    sl: bool | None = None
    """Whether it can be taken at standard level."""
    self_taught: bool | None = None
    """Whether students teach it to themselves."""
    levels: builtins.list[str] | None = None
    """Language levels. Example: ['B', 'ab initio']."""


@define(kw_only=True, repr=False)
class SchoolTermGradeScales(Model):
    """The wrapper around scales. Source: vendor elsewhere."""

    school: SchoolTermGradeScalesSchool


@define(kw_only=True, repr=False)
class SchoolTermGradeScalesSchool(Model):
    """The wrapper within. Source: vendor elsewhere."""

    term_grade_scales: builtins.list[TermGradeScale]
    """The steps of all scales."""


@define(kw_only=True, repr=False)
class SchoolTermRubrics(Model):
    """The wrapper around rubrics. Source: vendor elsewhere."""

    school: SchoolTermRubricsSchool


@define(kw_only=True, repr=False)
class SchoolTermRubricsSchool(Model):
    """The wrapper within. Source: vendor elsewhere."""

    term_rubrics: builtins.list[TermRubric]


@define(kw_only=True, repr=False)
class SubjectsByProgram(Model):
    """The wrapper around the subjects of all programmes. Source: vendor elsewhere."""

    subjects: dict[str, builtins.list[SchoolSubject]]
    """The subjects by the code of the programme."""


@define(kw_only=True, repr=False)
class TermGradeScale(OpenModel):
    """A step of the scale by which percentages become term grades.
    Source: vendor elsewhere.
    """

    score: float | None = None
    """The lowest percentage, in tenths. Example: 95.5."""
    mark: str | None = None
    """The grade. Example: `A+`."""
    program_code: str | None = None
    """The programme. Example: `diploma`."""


@define(kw_only=True, repr=False)
class TermRubric(OpenModel):
    """A rubric by which terms are graded, by options, formula or free field.
    Source: vendor elsewhere.
    """

    id: int
    title: str | None = None
    """What is graded. Example: `Effort`."""
    program_code: str | None = None
    """The programme. Example: `diploma`."""
    rubric_type: str | None = None
    """For which subjects it is; only `All Subjects` is seen."""
    type: str | None = None
    """`Criteria`, `Formula` or `Custom Field`."""
    status: str | None = None
    """Whether it is in use; only `active` is seen."""
    subject_id: int | None = None
    """The subject, if it is for one only."""
    rubric_options: builtins.list[TermRubricOption] | None = None
    """Of `Criteria`, its values."""
    formula: str | None = None
    """Of a `Formula`, `AVG` or `SUM`."""
    formula_rubric_ids: builtins.list[int] | None = None
    """Of a `Formula`, the rubrics that it is made of."""
    suffix: str | None = None
    """Of a `Custom Field`, what stands behind a value."""


@define(kw_only=True, repr=False)
class TermRubricOption(OpenModel):
    """A value that a rubric can have. Source: vendor elsewhere."""

    id: int
    value: str | None = None
    descriptor: str | None = None
    """What it means."""


from .academic_years import AcademicYear
