"""The school, its years, terms, subjects and reports, and what is beside all that."""

from __future__ import annotations

import io
from datetime import date
from typing import Final

import pytest

from homeroom import ManageBac
from homeroom.errors import ValidationError
from homeroom.managebac.models import (
    AcademicTermWrite,
    AcademicYearCreate,
    SubjectGroupWrite,
    SubjectWrite,
    TermReportType,
)
from tests.vendors.managebac_calls.calls import LONG_AGO, STUDENT, YEAR, Call
from tests.vendors.managebac_calls.people import PICTURE

TERM: Final = AcademicTermWrite(
    name="Term 3",
    starts_on=date(2027, 8, 1),
    ends_on=date(2027, 8, 9),
    locked=True,
    enable_exam_grade=True,
)
NEXT_YEAR: Final = AcademicYearCreate(
    terms=[
        AcademicTermWrite(
            name="All of it",
            starts_on=date(2028, 8, 15),
            ends_on=date(2029, 7, 30),
            locked=False,
            enable_exam_grade=False,
        )
    ]
)
SUBJECT: Final = SubjectWrite(
    subject_group_id=13,
    name="Astronomy",
    title="Astronomy",
    description="Stars.",
    scope_and_sequence_based_on="phases",
    code="X128",
    sl=True,
    hl=False,
    enabled=True,
)
CHANGED: Final = SubjectWrite(
    subject_group_id=13,
    enabled=False,
    name="Astronomy",
    title="Stars",
    scope_and_sequence_based_on="phases",
)
"""The fields that a refusal of the vendor names as those that may change."""


async def make_term(client: ManageBac) -> int:
    """The id of a term that was made."""
    made = await client.academic_terms.create("diploma", YEAR, academic_term=TERM)
    return made.id


async def update_term(client: ManageBac) -> object:
    """With the whole of it."""
    number = await make_term(client)
    return await client.academic_terms.update(
        "diploma", YEAR, number, academic_term=TERM
    )


async def delete_term(client: ManageBac) -> object:
    """One that was made."""
    number = await make_term(client)
    return await client.academic_terms.delete("diploma", YEAR, number)


async def make_group(client: ManageBac) -> int:
    """The id of a subject group that was made."""
    group = SubjectGroupWrite(name="Our own", max_phase="4")
    made = await client.subject_groups.create("ibpyp", subject_group=group)
    return made.id


async def update_group(client: ManageBac) -> object:
    """Only a custom one can be changed."""
    number = await make_group(client)
    group = SubjectGroupWrite(name="Ours", max_phase="5")
    return await client.subject_groups.update("ibpyp", number, subject_group=group)


async def delete_group(client: ManageBac) -> object:
    """Only a custom one can be deleted."""
    return await client.subject_groups.delete("ibpyp", await make_group(client))


async def make_subject(client: ManageBac) -> int:
    """The id of a subject that was made."""
    return (await client.subjects.create("diploma", subject=SUBJECT)).id


async def update_subject(client: ManageBac) -> object:
    """Some of what the vendor lists is refused."""
    number = await make_subject(client)
    with pytest.raises(ValidationError) as caught:
        await client.subjects.update("diploma", number, subject=SUBJECT)
    assert caught.value.detail is not None
    assert "title" in caught.value.detail.allowed
    assert "description" not in caught.value.detail.allowed
    return await client.subjects.update("diploma", number, subject=CHANGED)


async def delete_subject(client: ManageBac) -> object:
    """One that was made."""
    return await client.subjects.delete("diploma", await make_subject(client))


async def list_reports(client: ManageBac) -> object:
    """All of them, and some."""
    await client.term_reports.list(
        "diploma",
        academic_term_id=1,
        type=TermReportType.INTERIM,
        page=1,
        per_page=2,
    ).collect()
    return await client.term_reports.list("diploma").collect()


async def download_report(client: ManageBac) -> object:
    """Of the first term."""
    return await client.term_reports.download("diploma", 7001, "pdf", io.BytesIO())


async def download_avatar(client: ManageBac) -> object:
    """One that the service was told of."""
    await client.students.set_avatar_from_url(STUDENT, avatar=PICTURE)
    return await client.avatars.download(STUDENT, io.BytesIO())


YEARS: Final = "/school/programs/{program_code}/academic-years"
GROUPS: Final = "/school/programs/{program_code}/subject-groups"
SUBJECTS: Final = "/school/programs/{program_code}/subjects"
REPORTS: Final = "/school/programs/{program}/reports"

SCHOOL: Final[dict[str, Call]] = {
    "GET /school": lambda client: client.school.get(),
    "GET /school/academic-years": lambda client: client.school.academic_years(
        program_code="diploma", active=True
    ),
    "GET /school/grades": lambda client: client.school.grades(),
    "GET /school/subjects": lambda client: client.school.subjects(),
    "GET /school/term-grade-scales": lambda client: client.school.term_grade_scales(),
    "GET /school/term-rubrics": lambda client: client.school.term_rubrics(),
    "GET /school/academic-years/{academic_year_id}/attendance_categories": (
        lambda client: client.academic_years.attendance_categories(YEAR)
    ),
    "GET /school/programs/{program_code}/assessment_types": (
        lambda client: client.programs.assessment_types("diploma")
    ),
    f"POST {YEARS}": lambda client: client.academic_years.create(
        "diploma", academic_year=NEXT_YEAR
    ),
    f"GET {YEARS}/{{id}}": lambda client: client.academic_years.get("diploma", YEAR),
    f"GET {YEARS}/{{academic_year_id}}/calendar": (
        lambda client: client.academic_years.calendar("diploma", YEAR)
    ),
    f"POST {YEARS}/{{academic_year_id}}/academic-terms": make_term,
    f"PATCH {YEARS}/{{academic_year_id}}/academic-terms/{{id}}": update_term,
    f"DELETE {YEARS}/{{academic_year_id}}/academic-terms/{{id}}": delete_term,
    f"GET {GROUPS}": lambda client: client.subject_groups.list(
        "diploma", modified_since=LONG_AGO, page=1, per_page=4
    ).collect(),
    f"POST {GROUPS}": make_group,
    f"GET {GROUPS}/{{id}}": lambda client: client.subject_groups.get("ibpyp", 53),
    f"PATCH {GROUPS}/{{id}}": update_group,
    f"DELETE {GROUPS}/{{id}}": delete_group,
    f"GET {SUBJECTS}": lambda client: client.subjects.list(
        "diploma", page=1, per_page=4
    ).collect(),
    f"POST {SUBJECTS}": make_subject,
    f"GET {SUBJECTS}/{{id}}": lambda client: client.subjects.get("diploma", 927),
    f"PUT {SUBJECTS}/{{id}}": update_subject,
    f"DELETE {SUBJECTS}/{{id}}": delete_subject,
    f"POST {SUBJECTS}/bulk-enable": lambda client: client.subjects.bulk_enable(
        "diploma", subject_ids=[927, 928]
    ),
    f"POST {SUBJECTS}/bulk-disable": lambda client: client.subjects.bulk_disable(
        "diploma", subject_ids=[927]
    ),
    f"GET {REPORTS}": list_reports,
    f"GET {REPORTS}/{{id}}": lambda client: client.term_reports.get("diploma", 7001),
    f"GET {REPORTS}/{{id}}/download/{{kind}}": download_report,
    "GET /ping": lambda client: client.ping(),
    "GET /avatars/{id}": download_avatar,
    "GET /auth/permissions": lambda client: client.auth.permissions(),
}
