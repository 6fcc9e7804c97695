"""Answers about tasks, grades, units and projects, through the client."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from homeroom import ManageBac, to_dict
from homeroom.errors import ConfigurationError
from homeroom.managebac.models import (
    CriterionGradeWrite,
    OnlineAssessmentMode,
    OnlineAssessmentWrite,
    StudentTaskGrade,
    TaskGradeWrite,
    TaskUpdate,
    TaskWrite,
)
from tests.codegen import (
    managebac_project_samples as projects,
    managebac_work_samples as work,
)
from tests.core.fakes import Canned, client, reply

pytestmark = pytest.mark.anyio

Ask = Callable[[ManageBac], Awaitable[Any]]

DUE = datetime(2026, 2, 3, 9, 30, tzinfo=UTC)
TASK = TaskWrite(author_id=7301, name="Bridge", due_date=DUE, assessment_type_id=17)
ONLINE = OnlineAssessmentWrite(title="Forces", mode=OnlineAssessmentMode.ONLINE)
ASKING: Mapping[tuple[str, str], Ask] = {
    ("GET", work.TASKS): lambda mb: mb.tasks.list(852).collect(),
    ("POST", work.TASKS): lambda mb: mb.tasks.create(852, task=TASK),
    ("GET", work.TASK): lambda mb: mb.tasks.get(852, 4711),
    ("PUT", work.TASK): lambda mb: mb.tasks.replace(852, 4711, task=TASK),
    ("PATCH", work.TASK): lambda mb: mb.tasks.update(
        852, 4711, task=TaskUpdate(notes=None)
    ),
    ("GET", work.TASK_STUDENTS): lambda mb: mb.tasks.students(852, 4711),
    ("GET", work.GRADES): lambda mb: mb.classes.grades(852, 21).collect(),
    ("GET", work.TERM_GRADES): lambda mb: mb.classes.term_grades(852, 21).collect(),
    ("GET", work.SUBMISSIONS): lambda mb: mb.submissions.list(852, 4711).collect(),
    ("GET", work.SUBMISSION): lambda mb: mb.submissions.get(852, 4711, 1041),
    ("PATCH", work.GRADE_OF_TASK): lambda mb: mb.task_grades.update(
        4711, 1041, task_grade=TaskGradeWrite(points=17)
    ),
    ("PATCH", work.GRADES_OF_TASK): lambda mb: mb.task_grades.bulk_update(
        4711,
        students=[
            StudentTaskGrade(id=one, task_grade=TaskGradeWrite(points=17))
            for one in (1041, 1042, 1043)
        ],
    ),
    ("DELETE", work.GRADES_OF_TASK): lambda mb: mb.task_grades.reset(
        4711, student_ids=[1041, 1042, 1043]
    ),
    ("PATCH", work.ONLINE): lambda mb: mb.online_assessments.update(
        4711, work.UID, online_assessment=ONLINE
    ),
    ("GET", work.UNITS): lambda mb: mb.units.list().collect(),
    ("GET", work.UNIT): lambda mb: mb.units.get(172),
    ("GET", work.UNIT_CLASSES): lambda mb: mb.unit_class_assignments.list().collect(),
    ("GET", projects.CAS): lambda mb: mb.projects.cas_settings(7),
    ("GET", projects.CAS_EXPERIENCES): lambda mb: mb.projects.cas_experiences(
        7
    ).collect(),
    ("GET", projects.SERVICE_LEARNING): lambda mb: mb.projects.sl_settings(7),
    ("GET", projects.SL_CATEGORIES): lambda mb: mb.projects.sl_categories(7).collect(),
    ("GET", projects.SL_OUTCOMES): lambda mb: mb.projects.sl_outcomes(7).collect(),
    ("GET", projects.PBL): lambda mb: mb.projects.pbl_templates(7),
    ("GET", projects.part("proposal")): lambda mb: mb.projects.pbl_proposals(
        7, 11
    ).collect(),
    ("GET", projects.part("reflections")): lambda mb: mb.projects.pbl_reflections(
        7, 11
    ).collect(),
    ("GET", projects.part("todos")): lambda mb: mb.projects.pbl_todos(7, 11).collect(),
    ("GET", projects.part("journal")): lambda mb: mb.projects.pbl_journals(
        7, 11
    ).collect(),
    ("GET", projects.part("documents")): lambda mb: mb.projects.pbl_documents(
        7, 11
    ).collect(),
    ("GET", projects.part("presentation")): lambda mb: mb.projects.pbl_presentations(
        7, 11
    ).collect(),
    ("GET", projects.part("notes_and_interviews")): lambda mb: mb.projects.pbl_notes(
        7, 11
    ).collect(),
}
CASES = [
    (place, code, sample)
    for place, (code, samples) in {**work.ANSWERS, **projects.ANSWERS}.items()
    for sample in samples
]


def records(sample: Any) -> Any:
    """What a sample holds for the user: the list, or the record in its wrapper."""
    if isinstance(sample, list):
        return sample
    [data] = [value for key, value in sample.items() if key != "meta"]
    return data


def encoded(answer: Any) -> Any:
    """What came of a call, as JSON again."""
    if hasattr(answer, "items"):
        return [to_dict(outcome.item) for outcome in answer]
    if isinstance(answer, list):
        return [to_dict(one) for one in answer]
    return to_dict(answer)


def unfit(answer: Any) -> bool:
    """Whether something in an answer is in no field of a model."""
    if isinstance(answer, list):
        return any(map(unfit, answer))
    if hasattr(answer, "__attrs_attrs__"):
        values = {one.name: getattr(answer, one.name) for one in answer.__attrs_attrs__}
        return bool(values.pop("extra", None)) or any(map(unfit, values.values()))
    return isinstance(answer, dict) and any(map(unfit, answer.values()))


@pytest.mark.parametrize(("place", "code", "sample"), CASES)
async def test_a_sample_is_read_and_written_back(
    place: tuple[str, str], code: str, sample: Any
) -> None:
    """Every field of a sample is in a model, with its value, and nothing besides."""
    server = Canned(reply(sample, int(code)))
    async with client(server, strict=True) as mb:
        answer = await ASKING[place](mb)
    assert place[0] == server.requests[0].method
    listed = [one.item for one in answer] if hasattr(answer, "failed") else answer
    assert not unfit(listed)
    assert records(sample) == encoded(answer)


async def test_term_grades_of_all_programmes_are_one_class() -> None:
    """Whatever the programme, its fields are there and those of others are not."""
    async with client(Canned(reply(work.CLASS_TERM_GRADES))) as mb:
        found = await mb.classes.term_grades(852, 21).collect()
    grades = [one.term_grade for one in found]
    assert all(grades)
    diploma, myp, pyp, none = (one for one in grades if one is not None)
    assert diploma.average is not None
    assert (6, "6", 81.5) == (
        diploma.grade,
        diploma.average.grade,
        diploma.average.percent,
    )
    assert {"A": 6, "B": 6, "C": 7, "D": 5} == myp.grades
    [thinking] = myp.atl_skills or []
    [transfer] = thinking.nodes or []
    assert (["Links"], ["A"]) == (
        [one.title for one in transfer.nodes or []],
        [one.score for one in transfer.criteria or []],
    )
    assert (None, None) == (pyp.grade, pyp.average)
    english, maths = pyp.subjects or []
    assert (None, None) == (english.strands, maths.phases)
    assert none.grade is None


async def test_a_task_is_sent_in_its_wrapper_and_null_clears() -> None:
    """The wrapper is called as the vendor calls it, and what is left out stays out."""
    server = Canned(reply({"task": {"id": 4711}}, 201), reply({"task": {"id": 4711}}))
    async with client(server) as mb:
        await mb.tasks.create(852, task=TASK)
        await mb.tasks.update(852, 4711, task=TaskUpdate(unit_id=None, draft=True))
    sent = [json.loads(one.content) for one in server.requests]
    assert {
        "core_task": {
            "author_id": 7301,
            "name": "Bridge",
            "due_date": "2026-02-03T09:30:00.000Z",
            "assessment_type_id": 17,
        }
    } == sent[0]
    assert {"core_task": {"unit_id": None, "draft": True}} == sent[1]


async def test_a_reset_sends_its_students_in_the_body() -> None:
    """A DELETE has a body here; without students it would reset everybody."""
    server = Canned(reply([{"id": 1041, "status": "ok"}]))
    async with client(server) as mb:
        [result] = await mb.task_grades.reset(4711, student_ids=[1041])
    assert (1041, "ok") == (result.id, result.status)
    assert "DELETE" == server.requests[0].method
    assert {"student_ids": [1041]} == json.loads(server.requests[0].content)


@pytest.mark.parametrize("empty", [[], (), set(), range(0)])
async def test_a_reset_of_nobody_is_not_sent(empty: Any) -> None:
    """The vendor takes it for one of everybody."""
    server = Canned()
    async with client(server) as mb:
        with pytest.raises(ConfigurationError, match="student_ids: is empty"):
            await mb.task_grades.reset(4711, student_ids=empty)
        for wrong in ("1041", None):
            with pytest.raises(ConfigurationError, match="student_ids: takes a list"):
                await mb.task_grades.reset(4711, student_ids=cast("Any", wrong))
        with pytest.raises(ConfigurationError, match="student_ids: has an item"):
            await mb.task_grades.reset(4711, student_ids=[cast("Any", None)])
    assert [] == server.requests


async def test_grades_of_many_students_have_an_outcome_each() -> None:
    """Nobody's failure is an error of the others."""
    server = Canned(reply(work.GRADE_RESULTS))
    async with client(server) as mb:
        outcome = await mb.task_grades.bulk_update(
            4711,
            students=[
                StudentTaskGrade(
                    id=1041,
                    task_grade=TaskGradeWrite(
                        criterion_grades=[CriterionGradeWrite(label="A", score=6)]
                    ),
                ),
                StudentTaskGrade(id=1042, task_grade=TaskGradeWrite(points=99)),
                StudentTaskGrade(id=1043, task_grade=TaskGradeWrite(points=12.5)),
            ],
        )
    assert not outcome
    assert [1042, 1043] == [one.item.id for one in outcome.failed]
    [first, _, third] = json.loads(server.requests[0].content)["students"]
    assert {"criterion_grades": [{"label": "A", "score": 6}]} == first["task_grade"]
    assert {"points": 12.5} == third["task_grade"]


async def test_lists_of_ids_are_sent_as_the_vendor_reads_them() -> None:
    """Ids of students with brackets, ids of classes as one text with commas."""
    empty = {**work.a_page("students"), "units": []}
    server = Canned(reply(empty))
    async with client(server) as mb:
        await mb.classes.term_grades(852, 21, student_ids=[1041, 1042]).collect()
        await mb.units.list(class_ids=[852, 853]).collect()
    grades, units = (one.url.params for one in server.requests)
    assert ["1041", "1042"] == grades.get_list("student_ids[]")
    assert ["852,853"] == units.get_list("class_ids")
    for wrong in ([], "852", 852):
        with pytest.raises(ConfigurationError, match="class_ids: "):
            await mb.units.list(class_ids=wrong).collect()  # type: ignore[arg-type]


async def test_a_repr_shows_no_marks() -> None:
    """Nor names, nor comments, whatever the record."""
    for place in (("GET", work.GRADES), ("GET", work.TASK_STUDENTS)):
        _, [sample] = work.ANSWERS[place]
        async with client(Canned(reply(sample))) as mb:
            shown = repr(await ASKING[place](mb))
        assert "Quill" not in shown
        assert "Holds" not in shown
        assert "17" not in shown
