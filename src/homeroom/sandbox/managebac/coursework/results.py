"""The operations that show marks: of a class, of a term, of a task."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.managebac.academics.years import TERMS, covers
from homeroom.sandbox.managebac.audience import STUDENT_IDS, class_students, name_of
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.class_records import ClassRecord
from homeroom.sandbox.managebac.coursework.marks import (
    Assessed,
    Result,
    assessments,
    assignment,
    dropbox_status,
)
from homeroom.sandbox.managebac.coursework.state import Coursework
from homeroom.sandbox.managebac.coursework.task_operations import class_in
from homeroom.sandbox.managebac.coursework.tasks import TASKS, assessed, day_due, is_for
from homeroom.sandbox.managebac.operation import PAGED, Operation, Within
from homeroom.sandbox.managebac.query import read_boolean
from homeroom.sandbox.managebac.samples import Samples
from homeroom.sandbox.managebac.standard import found_row, paged
from homeroom.sandbox.managebac.store import Row
from homeroom.sandbox.managebac.units import UNITS, Units

Shown = dict[str, object]

_FAR: Final = 10_000_000
"""More than all ids that stand behind others in a number."""


def show_grades(call: Call) -> Response:
    """The marks of each student of a class in the tasks of a term."""
    record, term = call.record("class_id"), call.row(TERMS, "term_id")
    records = call.tenant.records(TASKS)
    rows = [records[one] for one in records.having("class_id", record.id)]
    tasks = [one for one in rows if covers(term, day_due(one)) and not one.get("draft")]

    def show(student: int) -> Shown:
        marks = [
            _assignment(call, one, student) for one in tasks if is_for(one, student)
        ]
        name = name_of(call.tenant, student)
        return {"id": student, "name": name, "assignments": marks}

    return paged(call, "students", class_students(call, record.id, "v2p3"), show)


def show_term_grades(call: Call) -> Response:
    """The grade of each student of a class for a term, as the programme has it."""
    record, term = call.record("class_id"), call.row(TERMS, "term_id")
    found = class_students(call, record.id)
    if call.serves("v2p3") and read_boolean(call.query, "unenrolled_only"):
        found = _unenrolled(call, record.id)

    def show(student: int) -> Shown:
        grade = _term_grade(call, record, term, student)
        name = name_of(call.tenant, student)
        return {"id": student, "name": name, "term_grade": grade}

    return paged(call, "students", found, show)


def show_students(call: Call) -> Response:
    """The results of a task, student by student."""
    row, class_id = found_row(call), class_in(call)
    found = [one for one in class_students(call, class_id) if is_for(row, one)]
    return paged(call, "students", found, lambda one: _student(call, row, one))


def _assignment(call: Call, row: Row, student: int) -> Shown:
    task = assessed(row)
    result = call.tenant.part(Coursework).result(task, student)
    named = {"id": row["id"], "name": row["name"], "due_date": row["due_date"]}
    return {**named, **assignment(task, result)}


def _student(call: Call, row: Row, student: int) -> Shown:
    task = assessed(row)
    result = call.tenant.part(Coursework).result(task, student)
    return {
        "id": student,
        "name": name_of(call.tenant, student),
        "task_works": list(_works(task, student, result)),
        "assessments": assessments(task, result),
    }


def _works(task: Assessed, student: int, result: Result) -> Iterator[Shown]:
    status = dropbox_status(task, result)
    if status is not None:
        word = status if status in ("late", "waiting") else "submitted"
        number = task.id * 1000 + student % 1000
        yield {"id": number, "template_id": task.id, "submission_status": word}


def _unenrolled(call: Call, number: int) -> Sequence[int]:
    ties = call.tenant.ties.students
    return sorted(ties.all(number).keys() - ties.of(number).keys())


def _term_grade(call: Call, record: ClassRecord, term: Row, student: int) -> Shown:
    """The grade in the shape of the programme; most have numbers (vendor elsewhere)."""
    tenant, samples = call.tenant, call.tenant.part(Samples)
    unit = tenant.records(UNITS).find(tenant.part(Units).of_class(record.id))
    subject = tenant.catalogue.subjects.get(record.subject_id or 0)
    name = subject.name if subject else "Homeroom"
    given: Shown = {"subject": {"id": record.subject_id or 0, "name": name}}
    number = (record.id * _FAR + int(str(term["id"]))) * _FAR + student
    plan = {"id": unit["id"], "title": unit["title"], **given} if unit else None
    given["units"] = [samples.fill("grades/unit", number, **plan)] if plan else []
    shape = record.program if record.program in ("myp", "ibpyp") else "numbers"
    grade = samples.fill(f"grades/{shape}", number, **given)
    exam = samples.fill("grades/exam", number) if term.get("exam_grade") else {}
    return grade if shape != "numbers" else {**grade, **exam}


_TERM: Final = "/classes/{class_id}/assessments/term/{term_id}"

OPERATIONS: Final = (
    Operation(
        "GET",
        f"{_TERM}/grades",
        show_grades,
        query=(*STUDENT_IDS, "include_archived_students"),
        page=PAGED,
        permission="classes/assessments/grades",
    ),
    Operation(
        "GET",
        f"{_TERM}/term-grades",
        show_term_grades,
        query=(*STUDENT_IDS, "include_archived_students", "unenrolled_only"),
        page=PAGED,
        permission="classes/assessments/term-grades",
    ),
    Operation(
        "GET",
        "/classes/{class_id}/tasks/{id}/students",
        show_students,
        kind=TASKS,
        within=Within(field="class_id", owner=class_in),
        query=STUDENT_IDS,
        permission="tasks/students",
    ),
)
