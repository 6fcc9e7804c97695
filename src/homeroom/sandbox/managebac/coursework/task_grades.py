"""The operations that set and reset the grades of a task."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.call import Call, bad_structure, not_found
from homeroom.sandbox.managebac.class_parts import criteria_of
from homeroom.sandbox.managebac.coursework.grading import problems, shown
from homeroom.sandbox.managebac.coursework.marks import changed
from homeroom.sandbox.managebac.coursework.online import is_linked, is_named
from homeroom.sandbox.managebac.coursework.state import Coursework
from homeroom.sandbox.managebac.coursework.tasks import TASKS, assessed, is_for
from homeroom.sandbox.managebac.operation import Operation
from homeroom.sandbox.managebac.people import TEACHERS
from homeroom.sandbox.managebac.refused import Body, Errors
from homeroom.sandbox.managebac.store import Row
from homeroom.sandbox.shapes import as_list, as_object, read_whole

Shown = dict[str, object]

_TEST: Final = (
    "assess_prep_uuid",
    "assess_prep_uid",
    "assessment_file_url",
    "submission_id",
    "author_id",
)
"""What the answer repeats of a grade that an online assessment sends."""

_KNOWN: Final = (*_TEST, "points", "comment", "binary", "criterion_grades", "is_late")


def set_grade(call: Call) -> Response:
    """Set the grade of one student; the answer has it in a wrapper (as a sample)."""
    row, sent = call.row(TASKS, "task_id"), call.wrapped("task_grade")
    student = read_whole(call.params["student_id"], digits=18)
    if student is None or not _takes(call, row, student):
        raise not_found("Student", call.params["student_id"])
    _look_at(call, row, [sent])
    if errors := _problems(call, row, sent):
        raise Refusal(422, {"errors": errors})
    return answer({"task_grade": _set(call, row, student, sent)})


def set_grades(call: Call) -> Response:
    """Set grades of many; each has its own result in a bare list."""
    row, items = call.row(TASKS, "task_id"), call.items("students")
    grades = [as_object(item.get("task_grade")) or {} for item in items]
    for item in items:
        call.check_keys(item, ("id", "task_grade"))
    _look_at(call, row, grades)
    pairs = zip(items, grades, strict=True)
    return answer([_set_one(call, row, item.get("id"), sent) for item, sent in pairs])


def reset_grades(call: Call) -> Response:
    """Reset grades and remove submissions; of all students if none are named (vendor
    elsewhere).
    """
    row = call.row(TASKS, "task_id")
    sent = as_list(call.payload().get("student_ids", ())) if call.body else ()
    named = list(_students(call, row)) if sent == () else sent
    if named is None:
        raise bad_structure()
    return answer([_reset(call, row, student) for student in named])


def _set_one(call: Call, row: Row, student: object, sent: Body) -> Shown:
    if type(student) is not int or not _takes(call, row, student):
        return {"id": student, "status": "not_found"}
    if errors := _problems(call, row, sent):
        return {"id": student, "status": "unprocessable_entity", "error": errors}
    _set(call, row, student, sent)
    return {"id": student, "status": "ok"}


def _set(call: Call, row: Row, student: int, sent: Body) -> Shown:
    task, work = assessed(row), call.tenant.part(Coursework)
    result = changed(work.result(task, student), sent)
    work.marks.write(task, student, result)
    if _is_test(sent):
        kept = {name: sent[name] for name in _TEST if sent.get(name) is not None}
        work.tests[task.id, student] = {
            **work.tests.get((task.id, student), {}),
            **kept,
        }
        return work.tests[task.id, student]
    titles = [
        str(one["title"]) for one in criteria_of(call.tenant.all_classes[_class(row)])
    ]
    return shown(task, result, titles)


def _reset(call: Call, row: Row, student: object) -> Shown:
    if type(student) is not int or not _takes(call, row, student):
        return {"id": student, "status": "not_found"}
    work, task = call.tenant.part(Coursework), assessed(row)
    work.marks.reset(task, student)
    work.tests.pop((task.id, student), None)
    return {"id": student, "status": "ok"}


def _problems(call: Call, row: Row, sent: Body) -> Errors:
    record = call.tenant.find(_class(row))
    whole = record is not None and record.program == "myp"
    errors = problems(sent, assessed(row), whole=whole)
    author = sent.get("author_id")
    if author is not None and call.tenant.records(TEACHERS).find(author) is None:
        errors["author_id"] = ["is invalid"]
    return errors


def _look_at(call: Call, row: Row, grades: Iterable[Body]) -> None:
    """Refuse grades of a test for a task without one (vendor elsewhere)."""
    for sent in grades:
        call.check_keys(sent, _KNOWN)
        if not _is_test(sent):
            continue
        uid = sent.get("assess_prep_uid")
        if not (is_linked(row) if uid is None else is_named(call.tenant, row, uid)):
            said = "The task is not linked to AssessPrep resource."
            raise Refusal(403, {"error": said})


def _is_test(sent: Body) -> bool:
    return "assess_prep_uid" in sent or "assess_prep_uuid" in sent


def _takes(call: Call, row: Row, student: int) -> bool:
    return student in _students(call, row)


def _students(call: Call, row: Row) -> list[int]:
    members = sorted(call.tenant.ties.students.of(_class(row)))
    return [student for student in members if is_for(row, student)]


def _class(row: Row) -> int:
    return int(str(row["class_id"]))


_PATH: Final = "/tasks/{task_id}/students"

_set_row = partial(Operation, extended=True, since="v2p3")

OPERATIONS: Final = (
    _set_row("PATCH", f"{_PATH}/{{student_id}}", set_grade, body=("task_grade",)),
    _set_row("PATCH", _PATH, set_grades, body=("students",)),
    Operation("DELETE", _PATH, reset_grades, body=("student_ids",), since="v2p3"),
)
