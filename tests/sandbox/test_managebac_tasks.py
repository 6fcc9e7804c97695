"""Tasks, grades and submissions in the sandbox of ManageBac."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest

from homeroom.sandbox import Sandbox
from homeroom.sandbox.managebac import Settings
from tests.sandbox.conftest import FakeTime
from tests.sandbox.managebac_api import TERMS, School

pytestmark = pytest.mark.anyio

TEACHER = 301_960
TASK = {
    "author_id": TEACHER,
    "name": "Poster",
    "due_date": "2026-12-01T10:00:00+00:00",
    "assessment_type_id": 3,
}
POINTS = {"points": {"enabled": True, "max_points": 20}}


async def tasks(school: School, number: int, **query: Any) -> list[dict[str, Any]]:
    """The tasks of a class."""
    return list((await school.get(f"/classes/{number}/tasks", **query))["tasks"])


async def create(school: School, number: int, **fields: Any) -> Any:
    """A task that was made."""
    sent = {"core_task": {**TASK, "assessments": POINTS, **fields}}
    response = await school.send("POST", f"/classes/{number}/tasks", json=sent)
    assert 201 == response.status_code, response.text
    return response.json()["task"]


async def results(school: School, number: int, task: int) -> dict[int, Any]:
    """What each student has in a task."""
    body = await school.get(f"/classes/{number}/tasks/{task}/students")
    return {row["id"]: row["assessments"] for row in body["students"]}


async def handed_in(school: School, number: int, task: int, **query: Any) -> Any:
    """What was handed in for a task."""
    path = f"/classes/{number}/tasks/{task}/submissions"
    return (await school.get(path, **query))["submissions"]


async def test_a_created_task_is_listed_and_shown(school: School) -> None:
    """Answers rename what requests call otherwise."""
    number = (await school.class_of("diploma"))["id"]
    student = (await school.members(number))[0]
    made = await create(
        school,
        number,
        enable_dropbox=True,
        enable_turnitin=True,
        dropbox_opening_days=3,
        assigned_student_ids=[student],
    )
    assert (True, [student], 3) == (
        made["turnitin"],
        made["assigned_students"],
        made["dropbox_opening_days"],
    )
    assert {"enable_turnitin", "assigned_student_ids"}.isdisjoint(made)
    assert {"points": {"title": "Points", "max_points": 20}} == made["assessments"]
    assert "2026-12-01T13:00:00+03:00" == made["due_date"]
    assert (number, {"id": TEACHER}) == (made["ib_class_id"], made["author"])
    assert made["id"] == (await tasks(school, number))[-1]["id"]
    one = (await school.get(f"/classes/{number}/tasks/{made['id']}"))["task"]
    assert {"dropbox", "assessment_types", "enable_dropbox"} <= one.keys()
    assert [student] == list(await results(school, number, made["id"]))


async def test_tasks_are_chosen_by_term(school: School) -> None:
    """By when they are due; an unknown term has none."""
    number = (await school.class_of("diploma"))["id"]
    made = await create(school, number)
    every = [row["id"] for row in await tasks(school, number)]
    terms = {
        term: await tasks(school, number, term_id=term) for term in (1, 2, 123, 132)
    }
    assert sorted(every) == sorted(row["id"] for rows in terms.values() for row in rows)
    assert made["id"] in [row["id"] for row in terms[123]]
    assert [] == await tasks(school, number, term_id=99)


@pytest.mark.parametrize("version", ["v2p0", "v2p1", "v2p2", "v2"])
async def test_tasks_have_another_shape_since_v2p2(
    school: School, version: str
) -> None:
    """The same tasks, with fields of one shape only in lists."""
    number = (await school.class_of("diploma"))["id"]
    row = (await tasks(school, number, version=version))[0]
    newer = version in ("v2p2", "v2")
    assert newer is ({"assessment_type", "enable_dropbox", "author"} <= row.keys())
    assert newer is not ({"task_type", "dropbox", "assessment_types"} <= row.keys())
    one = await school.get(f"/classes/{number}/tasks/{row['id']}", version=version)
    assert newer is ("author" in one["task"])
    assert "task_type" in one["task"]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"author_id": None}, {"author_id"}),
        ({"author_id": 1}, {"author_id"}),
        ({"name": None}, {"name"}),
        ({"due_date": ""}, {"due_date"}),
        ({"assessment_type_id": 99}, {"assessment_type_id"}),
        ({"task_category_id": 1}, {"task_category_id"}),
        ({"unit_id": 1}, {"unit_id"}),
        ({"assigned_student_ids": [999]}, {"assigned_student_ids"}),
        ({"assigned_student_ids": "all"}, {"assigned_student_ids"}),
        ({"sl": False, "hl": False}, {"sl", "hl"}),
        ({"draft": "yes"}, {"draft"}),
        ({"assessments": {"points": {"enabled": True}}}, {"assessments"}),
        ({"assessments": {"stars": {"enabled": True}}}, {"assessments"}),
        ({"assessments": []}, {"assessments"}),
        ({"assessments": {"points": 20}}, {"assessments"}),
        ({"assessments": {"binary": {"enabled": "yes"}}}, {"assessments"}),
    ],
)
async def test_a_task_that_makes_no_sense_is_refused(
    school: School, fields: Any, wrong: set[str]
) -> None:
    """Below `error` on create and replace, below `errors` on update."""
    number = (await school.class_of("diploma"))["id"]
    before = await tasks(school, number)
    sent = {"core_task": {**TASK, **fields}}
    one = f"/classes/{number}/tasks/{before[0]['id']}"
    for method, path, key in (
        ("POST", f"/classes/{number}/tasks", "error"),
        ("PUT", one, "error"),
        ("PATCH", one, "errors"),
    ):
        status, body = await school.refused(method, path, json=sent)
        assert (422, wrong) == (status, body[key].keys()), method
    assert before == await tasks(school, number)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH"])
async def test_a_due_date_that_is_no_time_is_a_bad_request(
    school: School, method: str
) -> None:
    """In the vendor's words."""
    number = (await school.class_of("diploma"))["id"]
    path = f"/classes/{number}/tasks"
    if method != "POST":
        path += f"/{(await tasks(school, number))[0]['id']}"
    sent = {"core_task": {**TASK, "due_date": "soon"}}
    said = "Invalid due_date parameter: 'soon' is not a valid time."
    assert (400, {"error": said}) == await school.refused(method, path, json=sent)


async def test_an_update_keeps_and_a_replacement_clears(school: School) -> None:
    """What is not sent; null clears in an update too; deleting is for good."""
    number = (await school.class_of("diploma"))["id"]
    made = await create(school, number, notes="Bring glue", enable_dropbox=True)
    path = f"/classes/{number}/tasks/{made['id']}"
    sent: Any = {"core_task": {"name": "Model"}}
    changed = (await school.call("PATCH", path, json=sent))["task"]
    assert ("Model", "Bring glue") == (changed["name"], changed["notes"])
    sent = {"core_task": {"notes": None}}
    assert "notes" not in (await school.call("PATCH", path, json=sent))["task"]
    whole = (await school.call("PUT", path, json={"core_task": TASK}))["task"]
    assert (False, {}) == (whole["enable_dropbox"], whole["assessments"])
    assert await school.call("DELETE", path) is None
    assert 404 == (await school.send("GET", path)).status_code
    assert made["id"] not in [row["id"] for row in await tasks(school, number)]


async def test_a_task_is_one_class_s(school: School) -> None:
    """Below another class it is not found, in the vendor's words."""
    first, other = await school.class_of("diploma"), await school.class_of("myp")
    task = (await tasks(school, first["id"]))[0]["id"]
    for path in (f"/tasks/{task}", f"/tasks/{task}/students"):
        refused = await school.refused("GET", f"/classes/{other['id']}{path}")
        assert (404, {"error": f"Couldn't find CoreTask with 'id'={task}"}) == refused
    path = f"/classes/{other['id']}/tasks/{task}/submissions"
    assert 404 == (await school.send("GET", path)).status_code


async def test_a_grade_that_is_set_is_read_back_everywhere(school: School) -> None:
    """In the task and in the grades of the term; a new task has none at first."""
    number, term = (await school.class_of("diploma"))["id"], TERMS["diploma"]
    task = (await create(school, number))["id"]
    student, other, *_ = await school.members(number)
    assert await results(school, number, task)
    for row in (await results(school, number, task)).values():
        assert {"score": None, "max_score": 20} == row["points"]
    sent = {"author_id": TEACHER, "points": "17.456", "comment": "Neat"}
    path = f"/tasks/{task}/students/{student}"
    for _ in range(2):
        body = await school.call("PATCH", path, json={"task_grade": sent})
        grade = {"author_id": TEACHER, "points": 17.46, "comment": "Neat"}
        assert {"task_grade": grade} == body
    shown = await results(school, number, task)
    assert ("Neat", 17.46) == (
        shown[student]["comments"],
        shown[student]["points"]["score"],
    )
    assert shown[other]["points"]["score"] is None
    grades = await school.get(
        f"/classes/{number}/assessments/term/{term}/grades", student_ids=student
    )
    marks = grades["students"][0]["assignments"]
    mark = next(one for one in marks if one["id"] == task)
    assert (87, 17.46, 20, "Neat") == (
        mark["group_mark"],
        mark["score"],
        mark["max_points"],
        mark["comment"],
    )
    partly = {"task_grade": {"comment": None}}
    kept = (await school.call("PATCH", path, json=partly))["task_grade"]
    assert (17.46, False) == (kept["points"], "comment" in kept)


@pytest.mark.parametrize("seed", [1, 2])
async def test_all_lists_of_marks_agree_after_any_writes(
    school: School, seed: int
) -> None:
    """Of the term, of each task, and of what was handed in."""
    draw = Random(seed)
    number, term = (await school.class_of("diploma"))["id"], TERMS["diploma"]
    members = await school.members(number)
    for _ in range(30):
        rows = await tasks(school, number)
        task, student = draw.choice(rows)["id"], draw.choice(members)
        path = f"/tasks/{task}/students"
        kind = draw.choice(("grade", "grade", "reset", "create", "delete", "leave"))
        if kind == "grade":
            grade = {"points": draw.randint(0, 25), "binary": draw.random() < 0.5}
            items = [{"id": student, "task_grade": grade}]
            await school.call("PATCH", path, json={"students": items})
        elif kind == "reset":
            await school.call("DELETE", path, json={"student_ids": [student]})
        elif kind == "create":
            named = draw.sample(members, 2) if draw.random() < 0.5 else []
            await create(school, number, assigned_student_ids=named)
        elif kind == "delete" and len(rows) > 3:
            await school.call("DELETE", f"/classes/{number}/tasks/{task}")
        elif kind == "leave" and len(members) > 4:
            members.remove(student)
            gone = {"student_ids": [student]}
            await school.call("POST", f"/classes/{number}/remove_students", json=gone)
    path = f"/classes/{number}/assessments/term/{term}/grades"
    grades = (await school.get(path))["students"]
    assert members == [row["id"] for row in grades]
    listed = {row["id"] for row in await tasks(school, number, term_id=term)}
    for task in listed:
        marks = await results(school, number, task)
        shown = {
            row["id"]: mark
            for row in grades
            for mark in row["assignments"]
            if mark["id"] == task
        }
        assert not shown or marks.keys() == shown.keys(), "drafts have none"
        for student, mark in shown.items():
            assert mark.get("score") == marks[student].get("points", {}).get("score")
            assert mark["comment"] == marks[student]["comments"]
            said = {None: None, "completed": 1, "incompleted": 0}[mark.get("binary")]
            assert said == marks[student].get("binary")
        there = {row["student_id"] for row in await handed_in(school, number, task)}
        for student in marks:
            if marks[student].get("dropbox_status") not in (None, "waiting"):
                assert student in there


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [
        ({"points": 21}, "points"),
        ({"points": -1}, "points"),
        ({"points": "many"}, "points"),
        ({"points": "nan"}, "points"),
        ({"points": True}, "points"),
        ({"comment": 5}, "comment"),
        ({"binary": "yes"}, "binary"),
        ({"author_id": 1}, "author_id"),
        ({"criterion_grades": [{"label": "A", "score": 5}]}, "criterion_grades"),
    ],
)
async def test_a_grade_that_makes_no_sense_is_refused(
    school: School, sent: Any, wrong: str
) -> None:
    """Alone with a 422, among others in its own result."""
    number = (await school.class_of("diploma"))["id"]
    task = (await create(school, number))["id"]
    student, other, *_ = await school.members(number)
    path = f"/tasks/{task}/students"
    status, body = await school.refused(
        "PATCH", f"{path}/{student}", json={"task_grade": sent}
    )
    assert (422, [wrong]) == (status, list(body["errors"]))
    items = [
        {"id": student, "task_grade": sent},
        {"id": other, "task_grade": {"points": 5}},
        {"id": 999_999, "task_grade": {"points": 5}},
    ]
    first, *rest = await school.call("PATCH", path, json={"students": items})
    assert ("unprocessable_entity", [wrong]) == (first["status"], list(first["error"]))
    assert [
        {"id": other, "status": "ok"},
        {"id": 999_999, "status": "not_found"},
    ] == rest
    assert 5 == (await results(school, number, task))[other]["points"]["score"]


async def test_the_middle_years_take_whole_numbers_and_criteria(school: School) -> None:
    """-1 is for what does not apply; a label that is unknown is refused."""
    number = (await school.class_of("myp"))["id"]
    student = (await school.members(number))[0]
    task = (await tasks(school, number))[0]["id"]
    path = f"/tasks/{task}/students/{student}"
    scores = [{"label": "A", "score": "7"}, {"label": "D", "score": -1}]
    sent = {"points": 12, "criterion_grades": scores}
    grade = (await school.call("PATCH", path, json={"task_grade": sent}))["task_grade"]
    shown = {one["label"]: one["score"] for one in grade["criterion_grades"]}
    assert (7, -1) == (shown["A"], shown["D"])
    assert all(one["criterion"] for one in grade["criterion_grades"])
    for wrong in (
        {"points": 12.5},
        {"criterion_grades": [{"label": "A", "score": 9}]},
        {"criterion_grades": [{"label": "Z", "score": 5}]},
        {"criterion_grades": "A"},
    ):
        status, _ = await school.refused("PATCH", path, json={"task_grade": wrong})
        assert 422 == status, wrong


async def test_grades_are_reset_for_some_or_for_all(school: School) -> None:
    """With what was handed in; without names everybody's go."""
    number = (await school.class_of("diploma"))["id"]
    task = (await tasks(school, number))[0]["id"]
    before = await handed_in(school, number, task)
    student = before[0]["student_id"]
    path = f"/tasks/{task}/students"
    sent = {"student_ids": [student, 999_999]}
    expected = [
        {"id": student, "status": "ok"},
        {"id": 999_999, "status": "not_found"},
    ]
    assert expected == await school.call("DELETE", path, json=sent)
    assert (await results(school, number, task))[student]["points"]["score"] is None
    after = await handed_in(school, number, task)
    assert [row["id"] for row in before[1:]] == [row["id"] for row in after]
    gone = f"/classes/{number}/tasks/{task}/submissions/{student}"
    assert 404 == (await school.send("GET", gone)).status_code
    every = await school.call("DELETE", path)
    assert await school.members(number) == [row["id"] for row in every]
    assert [] == await handed_in(school, number, task)
    shown = (await results(school, number, task)).values()
    assert {None} == {row["points"]["score"] for row in shown}


async def test_grades_are_set_and_reset_of_members_alone(school: School) -> None:
    """Others are not found, and what names nobody is a bad request."""
    number = (await school.class_of("diploma"))["id"]
    task = (await tasks(school, number))[0]["id"]
    path, sent = f"/tasks/{task}/students", {"task_grade": {"points": 5}}
    before = await results(school, number, task)
    for student in ("999", "x"):
        status, _ = await school.refused("PATCH", f"{path}/{student}", json=sent)
        assert 404 == status
    every = {"student_ids": "all"}
    refused = await school.refused("DELETE", path, json=every, documented=False)
    assert (400, {"error": "Invalid payload data structure."}) == refused
    assert before == await results(school, number, task)


async def test_blank_values_of_a_grade_clear_it(school: School) -> None:
    """As null does."""
    number = (await school.class_of("diploma"))["id"]
    task = (await create(school, number))["id"]
    path = f"/tasks/{task}/students/{(await school.members(number))[0]}"
    whole = {"points": 5, "binary": True, "comment": "Neat"}
    await school.call("PATCH", path, json={"task_grade": whole})
    blank = dict.fromkeys(whole, "")
    assert {"task_grade": {}} == await school.call(
        "PATCH", path, json={"task_grade": blank}
    )


async def test_grades_of_tests_need_a_task_that_is_linked(school: School) -> None:
    """One of each class is; its answer repeats what the test sent."""
    number = (await school.class_of("diploma"))["id"]
    student = (await school.members(number))[0]
    rows = await tasks(school, number)
    sent = {
        "assess_prep_uid": "A" * 26,
        "author_id": TEACHER,
        "submission_id": 5,
        "points": 10,
        "is_late": False,
    }
    answers = {}
    for row in rows:
        path = f"/tasks/{row['id']}/students/{student}"
        response = await school.send("PATCH", path, json={"task_grade": sent})
        answers[row["id"]] = (response.status_code, response.json())
    said = {"error": "The task is not linked to AssessPrep resource."}
    refused = [number for number, one in answers.items() if one == (403, said)]
    linked = next(number for number in answers if number not in refused)
    assert len(rows) - 1 == len(refused)
    grade = {"assess_prep_uid": "A" * 26, "author_id": TEACHER, "submission_id": 5}
    assert (200, {"task_grade": grade}) == answers[linked]
    marks = await results(school, number, linked)
    assert 10 == marks[student]["points"]["score"]
    items = {"students": [{"id": student, "task_grade": sent}]}
    status, _ = await school.refused(
        "PATCH", f"/tasks/{refused[0]}/students", json=items
    )
    assert 403 == status


async def test_submissions_agree_with_the_marks(school: School) -> None:
    """Who waits has none in a dropbox; in Google Drive it is in progress."""
    number = (await school.class_of("diploma"))["id"]
    dropbox, _, drive, *_ = await tasks(school, number)
    marks = await results(school, number, dropbox["id"])
    rows = await handed_in(school, number, dropbox["id"])
    there = {one for one, row in marks.items() if row["dropbox_status"] != "waiting"}
    assert there == {row["student_id"] for row in rows}
    assert {"dropbox"} == {row["mechanism"] for row in rows}
    late = {one for one, row in marks.items() if row["dropbox_status"] == "late"}
    assert late == {row["student_id"] for row in rows if row["status"] == "late"}
    shared = await handed_in(school, number, drive["id"])
    assert await school.members(number) == [row["student_id"] for row in shared]
    for row in shared:
        waits = row["submitted_at"] is None
        assert waits is (row["status"] == "in_progress")
        assert waits is (row["files"] == [])


async def test_submissions_are_those_that_changed_after_a_moment(
    school: School,
) -> None:
    """Not at it; `meta` repeats it, and a page may have 500."""
    number = (await school.class_of("diploma"))["id"]
    task = (await tasks(school, number))[0]["id"]
    rows = await handed_in(school, number, task)
    moments = sorted(row["updated_at"] for row in rows)
    path = f"/classes/{number}/tasks/{task}/submissions"
    body = await school.get(path, modified_since=moments[2], per_page=900)
    later = [row for row in rows if row["updated_at"] > moments[2]]
    assert later == body["submissions"]
    assert (moments[2], 500) == (
        body["meta"]["modified_since"],
        body["meta"]["per_page"],
    )
    assert (await school.get(path))["meta"]["modified_since"] is None
    said = "Invalid modified_since parameter: 'not-a-date' is not a valid time."
    refused = await school.refused("GET", f"{path}?modified_since=not-a-date")
    assert (400, {"error": said}) == refused


async def test_a_file_is_behind_a_link_for_a_while(
    school: School, time: FakeTime
) -> None:
    """As large and of the type that was said; the path begins with another version."""
    number = (await school.class_of("diploma"))["id"]
    task = (await tasks(school, number))[0]["id"]
    row = (await handed_in(school, number, task))[0]
    said = row["files"][0]
    assert said["download_path"].startswith(f"/v2/classes/{number}/tasks/{task}/")
    path = said["download_path"].removeprefix("/v2")
    sent = await school.send("GET", path)
    assert 302 == sent.status_code
    link = sent.headers["location"]
    assert school.token not in link
    file = await school.bare(link)
    assert (said["file_size"], said["content_type"]) == (
        len(file.content),
        file.headers["content-type"].partition(";")[0],
    )
    assert 400 == (await school.bare(f"{link}&auth_token={school.token}")).status_code
    assert (
        403
        == (await school.bare(link.replace("signature=", "signature=0"))).status_code
    )
    time.now += timedelta(hours=1).total_seconds()
    assert 403 == (await school.bare(link)).status_code
    other = path.rpartition("/")[0] + "/1"
    assert 404 == (await school.send("GET", other)).status_code


@pytest.mark.parametrize("student", ["999", "abc", "0"])
async def test_a_submission_of_nobody_is_not_found(
    school: School, student: str
) -> None:
    """Nor is one of a student of another class."""
    number = (await school.class_of("diploma"))["id"]
    task = (await tasks(school, number))[0]["id"]
    path = f"/classes/{number}/tasks/{task}/submissions/{student}"
    status, _ = await school.refused("GET", path)
    assert 404 == status


@pytest.mark.parametrize("program", ["diploma", "myp", "ibpyp"])
async def test_term_grades_have_the_shape_of_the_programme(
    school: School, program: str
) -> None:
    """Numbers and words, criteria, or a profile; comments and rubrics always."""
    number, term = (await school.class_of(program))["id"], TERMS[program]
    path = f"/classes/{number}/assessments/term/{term}/term-grades"
    rows = (await school.get(path))["students"]
    assert await school.members(number) == [row["id"] for row in rows]
    fields = {
        "diploma": {"grade", "average"},
        "myp": {"grade", "sum", "grades", "id_grades", "id_sum", "atl_skills"},
        "ibpyp": {"learner_profile", "subjects", "units"},
    }[program]
    for row in rows:
        assert {*fields, "comments", "rubrics"} == row["term_grade"].keys()
        assert ", " in row["name"]
    assert rows == (await school.get(path))["students"], "the same each time"


@pytest.mark.parametrize(("version", "chosen"), [("v2p0", False), ("v2p3", True)])
async def test_single_students_can_be_asked_for_since_a_version(
    school: School, version: str, chosen: bool
) -> None:
    """In the marks of tasks; an older one leaves it out of account."""
    number, term = (await school.class_of("diploma"))["id"], TERMS["diploma"]
    members = await school.members(number)
    path = f"/classes/{number}/assessments/term/{term}/grades"
    body = await school.get(path, version=version, student_ids=members[1])
    shown = [row["id"] for row in body["students"]]
    assert (members[1:2] if chosen else members) == shown


async def test_exam_grades_are_in_terms_that_have_them(school: School) -> None:
    """The second one of the Diploma; turned off, they are gone."""
    number = (await school.class_of("diploma"))["id"]
    path = f"/classes/{number}/assessments/term/132/term-grades"
    rows = (await school.get(path))["students"]
    assert all("exam_grade" in row["term_grade"] for row in rows)
    term = "/school/programs/diploma/academic-years/52/academic-terms/132"
    sent = {"academic_term": {"enable_exam_grade": False}}
    await school.call("PATCH", term, json=sent)
    rows = (await school.get(path))["students"]
    assert not any("exam_grade" in row["term_grade"] for row in rows)


async def test_students_who_left_still_have_term_grades(school: School) -> None:
    """Asked for alone since v2p3; older versions leave that out of account."""
    number, term = (await school.class_of("diploma"))["id"], TERMS["diploma"]
    first, *others = await school.members(number)
    sent = {"student_ids": [first]}
    await school.call("POST", f"/classes/{number}/remove_students", json=sent)
    path = f"/classes/{number}/assessments/term/{term}/term-grades"
    left = (await school.get(path, unenrolled_only="true"))["students"]
    assert [first] == [row["id"] for row in left]
    older = await school.get(path, unenrolled_only="true", version="v2p0")
    assert others == [row["id"] for row in older["students"]]


async def test_marks_come_with_time(school: School, time: FakeTime) -> None:
    """What is not due yet has none; later it has."""
    number = (await school.class_of("diploma"))["id"]
    rows = await tasks(school, number)
    last = max(rows, key=lambda row: datetime.fromisoformat(row["due_date"]))
    marks = await results(school, number, last["id"])
    assert {None} == {row["points"]["score"] for row in marks.values()}
    time.now = datetime.fromisoformat(last["due_date"]).timestamp() + 900_000
    marks = await results(school, number, last["id"])
    assert any(row["points"]["score"] is not None for row in marks.values())


async def test_online_assessments_are_changed(school: School) -> None:
    """By the name that a task's assessment has; another one is not found."""
    row = await school.class_of("diploma")
    first, *_, linked, _ = await tasks(school, row["id"])
    sent = {"title": "Cells", "mode": "online", "duration": 40, "status": "draft"}
    path = f"/tasks/{linked['id']}/online_assessments"
    whole = {"online_assessment": sent}
    made = (await school.call("PATCH", f"{path}/{'B' * 26}", json=whole))[
        "online_assessment"
    ]
    assert ("Cells", "online", 40) == (made["title"], made["mode"], made["duration"])
    assert (linked["id"], "diploma") == (made["task_id"], made["program_code"])
    assert ("B" * 26, TEACHER) <= (made["assess_prep_uid"], made["user_id"])
    for other in (f"{path}/{'C' * 26}", f"/tasks/{first['id']}/online_assessments/x"):
        status, _ = await school.refused("PATCH", other, json=whole)
        assert 404 == status
    for wrong, fields in (
        ({}, {"title", "mode"}),
        ({"title": "Cells", "mode": "paper"}, {"mode"}),
        ({**sent, "status": "lost", "start_at": "soon"}, {"status", "start_at"}),
    ):
        status, body = await school.refused(
            "PATCH", f"{path}/{'B' * 26}", json={"online_assessment": wrong}
        )
        assert (422, fields) == (status, body["error"].keys())


async def test_grade_writes_need_the_extended_package(
    school: School, sandbox: Sandbox
) -> None:
    """Setting does, resetting does not."""
    sandbox.managebac_vendor.set_extended(school.token, False)
    number = (await school.class_of("diploma"))["id"]
    task, student = (
        (await tasks(school, number))[0]["id"],
        (await school.members(number))[0],
    )
    path = f"/tasks/{task}/students"
    sent: Any = {"task_grade": {"points": 1}}
    assert not (await school.send("PATCH", f"{path}/{student}", json=sent)).is_success
    assert not (await school.send("PATCH", path, json={"students": []})).is_success
    assert (await school.send("DELETE", path)).is_success


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PUT", "/classes/855/attendance", {"attendances": [{"colour": 1}]}),
        ("PUT", "/classes/855/attendance", {"attendances": [], "colour": 1}),
        ("PUT", "/students/2/set_homeroom_attendance", {"colour": 1}),
        (
            "PUT",
            "/classes/855/academic-years/52/attendance/settings",
            {"settings": [{"day": 1, "period": 1, "colour": 1}]},
        ),
        ("POST", "/students/2/excusals", {"excusal": {"colour": 1}}),
        ("POST", "/classes/855/tasks", {"core_task": {"colour": 1}}),
        ("PATCH", "/tasks/22000018/students/2", {"task_grade": {"colour": 1}}),
        ("PATCH", "/tasks/22000018/students", {"students": [{"colour": 1}]}),
        ("DELETE", "/tasks/22000018/students", {"student_ids": [], "colour": 1}),
        (
            "POST",
            "/school/programs/myp/academic-years",
            {"academic_year": {"colour": 1}},
        ),
        ("POST", "/school/programs/myp/subjects/bulk-enable", {"colour": 1}),
        ("POST", "/school/programs/pyp/subjects", {"subject": {"colour": 1}}),
    ],
)
async def test_strict_mode_names_what_a_body_should_not_have(
    school: School, sandbox: Sandbox, method: str, path: str, body: Any
) -> None:
    """At the top and inside, with what it may have."""
    sandbox.managebac_vendor.settings = Settings(strict=True)
    response = await school.send(method, path, json=body, documented=False)
    assert 422 == response.status_code
    assert response.json()["error"].endswith(":colour")
    assert response.json()["allowed_params"]


@pytest.mark.parametrize("path", ["/units", "/behavior/notes", "/students/2/excusals"])
async def test_strict_mode_names_what_a_query_should_not_have(
    school: School, sandbox: Sandbox, path: str
) -> None:
    """A parameter that another list has is none of this one."""
    sandbox.managebac_vendor.settings = Settings(strict=True)
    response = await school.send("GET", f"{path}?q=x", documented=False)
    assert response.status_code in (400, 422)
    assert "q" in response.json()["error"]
