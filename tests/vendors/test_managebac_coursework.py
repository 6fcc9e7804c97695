"""Tasks, marks, terms and subjects of ManageBac through the client."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from typing import Any, Final

import pytest

from homeroom import ManageBac
from homeroom.errors import (
    BadRequestError,
    ConfigurationError,
    NotFoundError,
    PermissionDeniedError,
    ValidationError,
)
from homeroom.managebac.models import (
    AcademicTermWrite,
    AssessmentSwitch,
    ItemStatus,
    PointsWrite,
    StudentTaskGrade,
    SubjectGroupWrite,
    SubjectWrite,
    TaskAssessmentsWrite,
    TaskGradeWrite,
    TaskUpdate,
    TaskWrite,
)
from homeroom.sandbox import Sandbox, Served, serve
from tests.core.fakes import FakeClock
from tests.vendors.managebac_calls.calls import (
    CLASS,
    GROUP,
    LONG_AGO,
    MYP_CLASS,
    MYP_GROUP,
    OTHERS,
    STUDENT,
    TEACHER,
    YEAR,
)

pytestmark = pytest.mark.anyio

POSTER: Final[dict[str, Any]] = {
    "author_id": TEACHER,
    "name": "Poster",
    "due_date": datetime(2027, 3, 1, 10, tzinfo=UTC),
    "assessment_type_id": 3,
    "hl": True,
    "sl": True,
    "notes": "<p>Large.</p>",
    "assessments": TaskAssessmentsWrite(
        points=PointsWrite(enabled=True, max_points=20),
        comment=AssessmentSwitch(enabled=True),
    ),
}


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    """A sandbox of 30 pupils without a rate limit."""
    sandbox = Sandbox(pupils=30, classes=12, rate=None, clock=FakeClock().clock())
    async with serve(sandbox) as served:
        yield served


@pytest.fixture
async def managebac(served: Served) -> AsyncIterator[ManageBac]:
    """A client for its school."""
    async with ManageBac(**served.managebac) as client:
        yield client


async def test_a_task_is_made_changed_replaced_and_deleted(
    managebac: ManageBac,
) -> None:
    """A null clears, what is left out stays, and a replacement keeps nothing else."""
    tasks = managebac.tasks
    made = await tasks.create(CLASS, task=TaskWrite(**POSTER))
    assert made.assessments is not None
    assert made.assessments.points is not None
    assert (CLASS, 20) == (made.ib_class_id, made.assessments.points.max_points)
    assert POSTER["due_date"] == made.due_date
    assert made.id in [one.id async for one in tasks.list(CLASS, term_id=132)]
    assert made.id not in [one.id async for one in tasks.list(CLASS, term_id=123)]

    change = TaskUpdate(notes=None, name="Large poster")
    changed = await tasks.update(CLASS, made.id, task=change)
    assert ("Large poster", made.due_date) == (changed.name, changed.due_date)
    assert not changed.notes
    wanted = {key: POSTER[key] for key in POSTER if key not in ("notes", "assessments")}
    replaced = await tasks.replace(CLASS, made.id, task=TaskWrite(**wanted))
    assert "Poster" == replaced.name
    assert "Poster" == (await tasks.get(CLASS, made.id)).name

    await tasks.delete(CLASS, made.id)
    with pytest.raises(NotFoundError):
        await tasks.get(CLASS, made.id)


async def test_a_task_that_is_refused_says_why(managebac: ManageBac) -> None:
    """Under `error` on create, under `errors` on update: both are told alike."""
    wrong = {**POSTER, "author_id": 999_999}
    with pytest.raises(ValidationError) as caught:
        await managebac.tasks.create(CLASS, task=TaskWrite(**wrong))
    assert caught.value.detail is not None
    assert "author_id" in caught.value.detail.fields
    with pytest.raises(ValidationError) as caught:
        await managebac.tasks.update(
            CLASS, 22_000_000, task=TaskUpdate(author_id=999_999)
        )
    assert caught.value.detail is not None
    assert "author_id" in caught.value.detail.fields


async def test_marks_are_set_read_and_reset(managebac: ManageBac) -> None:
    """One by one and in bulk; only those who are named lose theirs."""
    made = await managebac.tasks.create(CLASS, task=TaskWrite(**POSTER))
    grades = managebac.task_grades

    async def scores() -> dict[int | None, float | None]:
        rows = await managebac.tasks.students(CLASS, made.id)
        points = {one.id: one.assessments and one.assessments.points for one in rows}
        return {number: one and one.score for number, one in points.items()}

    mark = TaskGradeWrite(author_id=TEACHER, points=7.5, comment="Good.")
    grade = await grades.update(made.id, STUDENT, task_grade=mark)
    assert (7.5, "Good.") == (grade.points, grade.comment)
    students = [
        StudentTaskGrade(id=number, task_grade=TaskGradeWrite(points=points))
        for number, points in ((OTHERS[0], 11), (OTHERS[1], 12), (999_999, 13))
    ]
    outcome = await grades.bulk_update(made.id, students=students)
    assert [True, True, False] == [one.ok for one in outcome]
    assert [*OTHERS, 999_999] == [one.key for one in outcome]
    assert ItemStatus.NOT_FOUND == outcome.items[2].status
    before = await scores()
    assert [7.5, 11, 12] == [before[number] for number in (STUDENT, *OTHERS)]

    results = await grades.reset(made.id, student_ids=[STUDENT])
    assert [(STUDENT, ItemStatus.OK)] == [(one.id, one.status) for one in results]
    after = await scores()
    assert [None, 11, 12] == [after[number] for number in (STUDENT, *OTHERS)]
    with pytest.raises(ConfigurationError, match="student_ids"):
        await grades.reset(made.id, student_ids=[])
    assert after == await scores()


async def test_terms_come_and_go(managebac: ManageBac) -> None:
    """In the list of the school's years as in the year itself."""
    write = AcademicTermWrite(
        name="Summer", starts_on=date(2027, 8, 1), ends_on=date(2027, 8, 9)
    )
    terms = managebac.academic_terms
    made = await terms.create("diploma", YEAR, academic_term=write)
    assert (YEAR, date(2027, 8, 9)) == (made.academic_year_id, made.ends_on)

    async def names() -> list[list[str | None]]:
        years = await managebac.school.academic_years(program_code="diploma")
        year = await managebac.academic_years.get("diploma", YEAR)
        listed = next(one for one in years["diploma"].academic_years if one.id == YEAR)
        return [[one.name for one in y.academic_terms or []] for y in (year, listed)]

    assert all("Summer" in some for some in await names())
    later = AcademicTermWrite(
        name="Late summer",
        starts_on=date(2027, 8, 2),
        ends_on=date(2027, 8, 9),
        enable_exam_grade=True,
    )
    changed = await terms.update("diploma", YEAR, made.id, academic_term=later)
    assert ("Late summer", True) == (changed.name, changed.exam_grade)
    assert made.id == (await terms.delete("diploma", YEAR, made.id)).id
    assert not any("Late summer" in some for some in await names())


async def test_subjects_and_their_groups_come_and_go(managebac: ManageBac) -> None:
    """A group that still has subjects stays; those of the programme always do."""
    groups, subjects = managebac.subject_groups, managebac.subjects
    group = await groups.create(
        "ibpyp", subject_group=SubjectGroupWrite(name="Ours", max_phase="4")
    )
    write = SubjectWrite(subject_group_id=group.id, name="Chess", title="Chess")
    made = await subjects.create("ibpyp", subject=write)
    assert made.id in [one.id async for one in subjects.list("ibpyp")]
    with pytest.raises(ValidationError):
        await groups.delete("ibpyp", group.id)
    assert [made.id] == await subjects.bulk_disable("ibpyp", subject_ids=[made.id])
    assert (await subjects.get("ibpyp", made.id)).enabled is False
    assert made.id == (await subjects.delete("ibpyp", made.id)).id
    assert group.id == (await groups.delete("ibpyp", group.id)).id
    with pytest.raises(NotFoundError):
        await groups.get("ibpyp", group.id)
    with pytest.raises(PermissionDeniedError):
        await groups.delete("ibpyp", 53)


async def test_grades_have_the_shape_of_their_programme(managebac: ManageBac) -> None:
    """One class for all; what a programme lacks is not there."""
    diploma = await managebac.classes.term_grades(CLASS, 123).collect()
    myp = await managebac.classes.term_grades(MYP_CLASS, 13).collect()
    pyp = await managebac.classes.term_grades(860, 23).collect()
    found = [
        [one.term_grade for one in rows if one.term_grade is not None]
        for rows in (diploma, myp, pyp)
    ]
    assert all(found)
    assert any(one.grades for one in found[1])
    assert any(one.learner_profile or one.subjects for one in found[2])
    assert not any(one.learner_profile or one.grades for one in found[0])
    assert not any(one.extra for some in found for one in some)


async def test_projects_are_those_of_the_programme(managebac: ManageBac) -> None:
    """The others are not found."""
    assert (await managebac.projects.cas_settings(GROUP)).components
    assert (await managebac.projects.sl_settings(MYP_GROUP)).components
    with pytest.raises(NotFoundError):
        await managebac.projects.sl_settings(GROUP)
    with pytest.raises(NotFoundError):
        await managebac.projects.cas_experiences(MYP_GROUP).collect()
    templates = await managebac.projects.pbl_templates(MYP_GROUP)
    numbers = [one.id for one in templates]
    pager = managebac.projects.pbl_journals(MYP_GROUP, numbers[0] or 0)
    members = managebac.year_groups.students(MYP_GROUP)
    assert {one.id async for one in pager} == {one.id async for one in members}


async def test_deleted_assignments_of_units_are_told(
    served: Served, managebac: ManageBac
) -> None:
    """By their own time; the two times cannot be asked for together."""
    assignments = managebac.unit_class_assignments
    first = (await assignments.list().collect(limit=1))[0]
    vendor = served.sandbox.managebac_vendor
    vendor.delete("unit_class_assignments", first.id)
    assert first.id not in [one.id async for one in assignments.list()]
    gone = {one.id: one async for one in assignments.list(deleted_since=LONG_AGO)}
    assert gone[first.id].deleted_at is not None
    assert gone[first.id].status is None
    with pytest.raises(BadRequestError):
        await assignments.list(
            modified_since=LONG_AGO, deleted_since=LONG_AGO
        ).collect()
