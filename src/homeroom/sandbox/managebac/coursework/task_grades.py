"""The operations that set and reset the grades of a task."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Final

from attrs import asdict

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac import checks, kinds, people, samples, standard
from homeroom.sandbox.managebac.call import Call, bad_structure, not_found
from homeroom.sandbox.managebac.class_parts import criteria_of
from homeroom.sandbox.managebac.class_records import CLASSES
from homeroom.sandbox.managebac.coursework import marks, tasks
from homeroom.sandbox.managebac.coursework.online import is_linked, is_named
from homeroom.sandbox.managebac.operation import Operation
from homeroom.sandbox.managebac.refused import Body, Errors
from homeroom.sandbox.managebac.store import Row, number_of
from homeroom.sandbox.shapes import as_list, as_object, read_whole

_Pairs = Iterable[tuple[object, Body]]
_Act = Callable[[int, Body], Errors]

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
    if errors := _problems(call, row, sent):
        raise Refusal(422, {"errors": errors})
    return {"task_grade": _set(call, row, student, sent)}


def set_grades(call: Call) -> object:
    """Set grades of many; each has its own result in a bare list."""
    row, items = call.row(tasks.TASKS, "task_id"), call.items("students")
    for item in items:
        call.check_keys(item, ("id", "task_grade"))
    grades = [as_object(item.get("task_grade")) or {} for item in items]
    _look_at(call, row, grades)

    def act(student: int, sent: Body) -> Errors:
        errors = _problems(call, row, sent)
        if not errors:
            _set(call, row, student, sent)
        return errors

    named = [item.get("id") for item in items]
    return _answer_each(call, row, zip(named, grades, strict=True), act)


def reset_grades(call: Call) -> object:
    """Reset grades and remove submissions; of all students if none are named (vendor
    elsewhere).
    """
    row, work = call.row(tasks.TASKS, "task_id"), call.tenant.part(marks.Coursework)
    sent = as_list(call.payload().get("student_ids", [])) if call.body else []
    if sent is None:
        raise bad_structure()

    def act(student: int, sent: Body) -> Errors:
        work.reset(tasks.assessed(row), student)
        return {}

    named = sent or tasks.students_of(call.tenant, row)
    return _answer_each(call, row, ((one, {}) for one in named), act)


def _answer_each(call: Call, row: Row, pairs: _Pairs, act: _Act) -> object:
    """What became of each student whom a body names."""
    known = tasks.students_of(call.tenant, row)

    def result(student: object, sent: Body) -> Mapping[str, object]:
        if type(student) is not int or student not in known:
            return {"status": "not_found"}
        errors = act(student, sent)
        failed: Row = {"status": "unprocessable_entity", "error": errors}
        return failed if errors else standard.OK

    return [{"id": one, **result(one, sent)} for one, sent in pairs]


def _set(call: Call, row: Row, student: int, sent: Body) -> Row:
    """Set a grade; null or nothing clears. Says what its answer shows."""
    task, work = tasks.assessed(row), call.tenant.part(marks.Coursework)
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
    said = kinds.without_nulls({name: sent.get(name) for name in _TEST})
    work.tests[task.id, student] = {**work.tests.get((task.id, student), {}), **said}
    return work.tests[task.id, student]


def _shown(call: Call, row: Row, result: marks.Result) -> Row:
    """The grade as the answer to a change has it (vendor elsewhere, as a sample)."""
    criteria = criteria_of(call.tenant, number_of(row, "class_id"))
    titles = {str(one["title"])[0]: one["title"] for one in criteria}
    grades = [
        {"label": label, "criterion": titles.get(label, label), "score": score}
        for label, score in sorted(result.criteria.items())
    ]
    shown = grades if tasks.assessed(row).criteria else None
    return samples.filled(call.tenant, "tasks/grade", **asdict(result), grades=shown)


def _problems(call: Call, row: Row, sent: Body) -> Errors:
    """What is wrong with a grade.

    That grades by criterion need a task with criteria, and that the Middle Years take
    whole numbers only: vendor elsewhere. The words are a guess.
    """
    task, records = tasks.assessed(row), call.tenant.records(CLASSES)
    whole = records.value(number_of(row, "class_id"), "program") == "myp"
    fields = {
        **kinds.taking(checks.text, "comment"),
        **kinds.taking(checks.flag, "binary"),
        **kinds.taking(partial(_points, task, whole), "points"),
        **kinds.taking(partial(_criteria, task), "criterion_grades"),
    }
    errors, author = standard.problems(call.tenant, fields, sent), sent.get("author_id")
    if author is not None and call.tenant.records(people.TEACHERS).find(author) is None:
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
    labels = list("ABCD"[: len(task.criteria)])
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
        linked = is_linked(row) if uid is None else is_named(call.tenant, row, uid)
        if _is_test(sent) and not linked:
            said = "The task is not linked to AssessPrep resource."
            raise Refusal(403, {"error": said})


def _is_test(sent: Body) -> bool:
    return not sent.keys().isdisjoint(_PREP)


_PATH: Final = "/tasks/{task_id}/students"
_set_row = partial(Operation, "PATCH", extended=True, since="v2p3")

OPERATIONS: Final = (
    _set_row(f"{_PATH}/{{student_id}}", set_grade, body=("task_grade",)),
    _set_row(_PATH, set_grades, body=("students",)),
    Operation("DELETE", _PATH, reset_grades, body=("student_ids",), since="v2p3"),
)
