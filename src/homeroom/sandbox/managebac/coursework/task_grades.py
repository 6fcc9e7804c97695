"""The operations on grades of tasks, and on the online tests that send some."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from hashlib import sha256
from typing import Final
from uuid import UUID

from attrs import asdict

from homeroom.sandbox.answers import Refusal, timestamp
from homeroom.sandbox.managebac import catalogue, checks, people, standard
from homeroom.sandbox.managebac.academics.subjects import described
from homeroom.sandbox.managebac.call import Absent, Call, Invalid, not_found, shaped
from homeroom.sandbox.managebac.classes import CLASSES, criteria_of
from homeroom.sandbox.managebac.coursework import results, tasks
from homeroom.sandbox.managebac.kinds import Kind, without_nulls
from homeroom.sandbox.managebac.store import Body, Errors, Row, Start, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.shapes import as_list, as_object, read_whole

ASSESSMENT: Final = Kind(name="online_assessments", start=lambda tenant: Start())
"""Says which values are good; the records themselves follow from tasks."""


def is_named(tenant: Tenant, task: Row, uid: object) -> bool:
    """Whether a task is linked to the assessment of a name.

    The name that a grade or a change gives first is the one (a guess): only the
    vendor's other product knows it beforehand.
    """
    if not task.get("online") or not isinstance(uid, str):
        return False
    named = tenant.part(results.Coursework).online
    return named.setdefault(number_of(task), {"uid": uid})["uid"] == uid


def update_assessment(call: Call) -> object:
    """Change an online assessment; errors are below `error` (vendor elsewhere)."""
    task, asked = call.row(tasks.TASKS, "task_id"), call.params["assess_prep_uid"]
    if not is_named(call.tenant, task, asked):
        raise not_found(ASSESSMENT.model, asked)
    values = standard.checked(call, ASSESSMENT, None, call.wrapped())
    kept = call.tenant.part(results.Coursework).online[number_of(task)]
    kept |= {**values, "updated_at": call.tenant.now()}
    return {ASSESSMENT.wrapper: _assessment(call.tenant, task, kept)}


def _assessment(tenant: Tenant, task: Row, kept: Row) -> Row:
    record = tenant.records(CLASSES)[number_of(task, "class_id")]
    digest = sha256(str(kept["uid"]).encode()).hexdigest()
    return tenant.chance.filled(
        "tasks/online",
        **kept,
        id=number_of(task) * 10 + 1,
        task=task,
        uuid=str(UUID(digest[:32])),
        created=timestamp(number_of(task, "created_at")),
        updated=timestamp(number_of(kept, "updated_at")),
        author=tenant.records(people.TEACHERS).find(task["author_id"]),
        program=catalogue.short(str(record.get("program") or "")),
        grade=record.get("grade_number"),
        subject=described(tenant, record.get("subject_id")),
    )


_SCORE: Final = re.compile("-1|[0-8]")
"""Of a criterion; -1 is for what does not apply."""

_PREP: Final = ("assess_prep_uuid", "assess_prep_uid")
_TEST: Final = (*_PREP, "assessment_file_url", "submission_id", "author_id")
"""What the answer repeats of a grade that an online assessment sends."""

_KNOWN: Final = (*_TEST, "points", "comment", "binary", "criterion_grades", "is_late")


def set_grade(call: Call) -> object:
    """Set the grade of one student; the answer has it in a wrapper (as a sample)."""
    row, sent = call.row(tasks.TASKS, "task_id"), call.wrapped("task_grade")
    student = read_whole(call.params["student_id"], digits=18)
    if student is None or student not in tasks.students_of(call.tenant, row):
        raise not_found("Student", call.params["student_id"])
    _look_at(call, row, [sent])
    return {"task_grade": _set(call, row, student, sent)}


def set_grades(call: Call) -> object:
    """Set grades of many; each has its own result in a bare list."""
    row = call.row(tasks.TASKS, "task_id")
    items = call.items("students", ("id", "task_grade"))
    _look_at(call, row, map(_grade, items))
    return _answer_each(
        call, row, items, lambda one, item: _set(call, row, one, _grade(item))
    )


def _grade(item: Body) -> Body:
    return as_object(item.get("task_grade")) or {}


def reset_grades(call: Call) -> object:
    """Reset grades and remove submissions; of all students if none are named (vendor
    elsewhere).
    """
    row, work = call.row(tasks.TASKS, "task_id"), call.tenant.part(results.Coursework)
    sent = shaped(as_list(call.payload().get("student_ids", []))) if call.body else []
    named, task = sent or tasks.students_of(call.tenant, row), tasks.assessed(row)
    items = [{"id": one} for one in named]
    return _answer_each(call, row, items, lambda one, item: work.reset(task, one))


def _answer_each(
    call: Call, row: Row, items: Iterable[Body], act: Callable[[int, Body], object]
) -> object:
    """What became of each student whom a body names."""
    known = tasks.students_of(call.tenant, row)

    def done(item: Body) -> None:
        student = item.get("id")
        if type(student) is not int or student not in known:
            raise Absent
        act(student, item)

    return standard.outcomes(call, items, done, "id")


def _set(call: Call, row: Row, student: int, sent: Body) -> Row:
    """Set a grade; null or nothing clears. Says what its answer shows.

    Raises:
        Invalid: A value is refused.
    """
    if errors := _problems(call, row, sent):
        raise Invalid(errors)
    task, work = tasks.assessed(row), call.tenant.part(results.Coursework)
    given = {name: None if value == "" else value for name, value in sent.items()}
    plain = ("author_id", "comment", "binary")
    values = {name: given[name] for name in plain if name in given}
    if "points" in given:
        values["points"] = _rounded(given["points"])
    scores = {
        str(one["label"]): int(str(one["score"]))
        for one in map(as_object, as_list(given.get("criterion_grades")) or ())
        if one
    }
    criteria = {**work.result(task, student).criteria, **scores}
    result = work.write(task, student, **values, criteria=criteria)
    if not _is_test(sent):
        return _shown(call, row, result)
    said = without_nulls({name: sent.get(name) for name in _TEST})
    work.tests[task.id, student] = {**work.tests.get((task.id, student), {}), **said}
    return work.tests[task.id, student]


def _shown(call: Call, row: Row, result: results.Result) -> Row:
    """The grade as the answer to a change has it (vendor elsewhere, as a sample)."""
    criteria = criteria_of(call.tenant, number_of(row, "class_id"))
    titles = {str(one["title"])[0]: one["title"] for one in criteria}
    grades = [
        {"label": label, "criterion": titles.get(label, label), "score": score}
        for label, score in sorted(result.criteria.items())
    ]
    shown = grades if tasks.assessed(row).criteria else None
    return call.tenant.chance.filled("tasks/grade", **asdict(result), grades=shown)


def _problems(call: Call, row: Row, sent: Body) -> Errors:
    """What is wrong with a grade.

    That grades by criterion need a task with criteria, and that the Middle Years take
    whole numbers only: vendor elsewhere. The words are a guess.
    """
    task, records = tasks.assessed(row), call.tenant.records(CLASSES)
    whole = records.value(number_of(row, "class_id"), "program") == "myp"
    points, criteria = partial(_points, task, whole), partial(_criteria, task)
    fields = checks.fields_of("grades", {"points": points, "criteria": criteria})
    errors = standard.problems(call.tenant, fields, sent)
    author = sent.get("author_id")
    if author is not None and not people.TEACHERS.has(call.tenant, author):
        errors["author_id"] = ["is invalid"]
    return errors


def _points(task: tasks.Assessed, whole: bool, value: object) -> str:
    try:
        number = float("" if isinstance(value, bool) else str(value))
    except ValueError:
        return "is not a number"
    if task.max_points is None:
        return "are not assessed in this task"
    if not 0 <= number <= task.max_points:
        return f"must be between 0 and {task.max_points}"
    return "must be an integer" if whole and not number.is_integer() else ""


def _criteria(task: tasks.Assessed, value: object) -> str:
    if not task.criteria:
        return "are not assessed in this task"
    labels = list(task.letters)
    for item in as_list(value) or [None]:
        grade = as_object(item) or {}
        if grade.get("label") not in labels:
            return f"label must be in {labels}"
        if not _SCORE.fullmatch(str(grade.get("score"))):
            return "score must be in -1..8"
    return ""


def _rounded(value: object) -> float | None:
    """Points as a number, be they sent as text; rounded to two places."""
    points = None if value is None else round(float(str(value)), 2)
    return int(points) if points is not None and points.is_integer() else points


def _look_at(call: Call, row: Row, grades: Iterable[Body]) -> None:
    """Refuse grades of a test for a task without one (vendor elsewhere)."""
    for sent in grades:
        call.check_keys(sent, _KNOWN)
        uid = sent.get("assess_prep_uid")
        linked = row.get("online") if uid is None else is_named(call.tenant, row, uid)
        if _is_test(sent) and not linked:
            said = "The task is not linked to AssessPrep resource."
            raise Refusal(403, {"error": said})


def _is_test(sent: Body) -> bool:
    return not sent.keys().isdisjoint(_PREP)
