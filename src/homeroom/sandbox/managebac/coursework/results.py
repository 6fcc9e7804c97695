"""The operations that show marks: of a class, of a term, of a task."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from homeroom.sandbox.managebac.academics.years import TERMS, covers
from homeroom.sandbox.managebac.audience import STUDENT_IDS, class_students, name_of
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.class_records import ClassRecord
from homeroom.sandbox.managebac.coursework.marks import Coursework, described
from homeroom.sandbox.managebac.coursework.task_operations import OF_CLASS, class_in
from homeroom.sandbox.managebac.coursework.tasks import TASKS, assessed, day_due, is_for
from homeroom.sandbox.managebac.operation import PAGED, Operation
from homeroom.sandbox.managebac.query import read_boolean
from homeroom.sandbox.managebac.samples import filled
from homeroom.sandbox.managebac.standard import found_row, paged
from homeroom.sandbox.managebac.store import Row, number_of
from homeroom.sandbox.managebac.units import UNITS, Units

_FAR: Final = 10_000_000
"""More than all ids that stand behind others in a number."""


def show_grades(call: Call) -> object:
    """The marks of each student of a class in the tasks of a term."""
    record, term = call.record("class_id"), call.row(TERMS, "term_id")
    tasks = [
        row
        for row in TASKS.having(call.tenant, "class_id", record.id)
        if covers(term, day_due(row)) and not row.get("draft")
    ]

    def show(student: int) -> Row:
        marks = [_mark(call, row, student) for row in tasks if is_for(row, student)]
        return {**_named(call, student), "assignments": marks}

    return paged(call, "students", class_students(call, record.id, "v2p3"), show)


def show_term_grades(call: Call) -> object:
    """The grade of each student of a class for a term, as the programme has it."""
    record, term = call.record("class_id"), call.row(TERMS, "term_id")
    found, ties = class_students(call, record.id), call.tenant.ties.students
    if call.serves("v2p3") and read_boolean(call.query, "unenrolled_only"):
        found = sorted(ties.all(record.id).keys() - ties.of(record.id).keys())

    def show(student: int) -> Row:
        grade = _term_grade(call, record, term, student)
        return {**_named(call, student), "term_grade": grade}

    return paged(call, "students", found, show)


def show_students(call: Call) -> object:
    """The results of a task, student by student."""
    row, members = found_row(call), class_students(call, class_in(call))
    found = [student for student in members if is_for(row, student)]
    return paged(call, "students", found, partial(_student, call, row))


def _named(call: Call, student: int) -> Row:
    return {"id": student, "name": name_of(call.tenant, student)}


def _described(call: Call, row: Row, student: int) -> Row:
    task = assessed(row)
    return described(task, call.tenant.part(Coursework).result(task, student))


def _mark(call: Call, row: Row, student: int) -> Row:
    """A mark in the grades of a class.

    `comment` may be an explicit null; other fields are left out (vendor elsewhere).
    """
    named = {"id": row["id"], "name": row["name"], "due_date": row["due_date"]}
    mark = _described(call, row, student)
    return {**named, **filled(call.tenant, "tasks/assignment", **mark)}


def _student(call: Call, row: Row, student: int) -> Row:
    """A mark in the list of its task (vendor elsewhere)."""
    mark = _described(call, row, student)
    return {
        **_named(call, student),
        "task_works": list(_works(row, student, mark["dropbox_status"])),
        "assessments": filled(call.tenant, "tasks/assessments", **mark),
    }


def _works(row: Row, student: int, status: object) -> Iterator[Row]:
    if status is not None:
        task = number_of(row)
        word = status if status in ("late", "waiting") else "submitted"
        number = task * 1000 + student % 1000
        yield {"id": number, "template_id": task, "submission_status": word}


def _term_grade(call: Call, record: ClassRecord, term: Row, student: int) -> Row:
    """The grade in the shape of the programme; most have numbers (vendor elsewhere)."""
    tenant, number = call.tenant, (record.id * _FAR + number_of(term)) * _FAR + student
    unit = tenant.records(UNITS).find(tenant.part(Units).of_class(record.id))
    subject = tenant.catalogue.subjects.get(record.subject_id or 0)
    name = subject.name if subject else "Homeroom"
    given: Row = {"subject": {"id": record.subject_id or 0, "name": name}}
    plan = unit and filled(tenant, "grades/unit", number, unit=unit, **given)
    shape = record.program if record.program in ("myp", "ibpyp") else "numbers"
    units = [plan] if plan else []
    grade = filled(tenant, f"grades/{shape}", number, units=units, **given)
    if shape == "numbers" and term.get("exam_grade"):
        grade |= filled(tenant, "grades/exam", number)
    return grade


_TERM: Final = "/classes/{class_id}/assessments/term/{term_id}"
_TASK: Final = "/classes/{class_id}/tasks/{id}/students"
_ASKED: Final = (*STUDENT_IDS, "include_archived_students")
_show = partial(Operation, "GET", page=PAGED)

OPERATIONS: Final = (
    _show(
        f"{_TERM}/grades",
        show_grades,
        query=_ASKED,
        permission="classes/assessments/grades",
    ),
    _show(
        f"{_TERM}/term-grades",
        show_term_grades,
        query=(*_ASKED, "unenrolled_only"),
        permission="classes/assessments/term-grades",
    ),
    Operation(
        "GET",
        _TASK,
        show_students,
        kind=TASKS,
        within=OF_CLASS,
        query=STUDENT_IDS,
        permission="tasks/students",
    ),
)
