"""The operations that show what students achieved in tasks, and handed in."""

from __future__ import annotations

from functools import partial
from typing import Final, cast

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac import calendar, query, samples
from homeroom.sandbox.managebac.academics import dates
from homeroom.sandbox.managebac.academics.subjects import described
from homeroom.sandbox.managebac.audience import class_students, name_of
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.class_records import CLASSES
from homeroom.sandbox.managebac.coursework import tasks
from homeroom.sandbox.managebac.coursework.marks import Coursework, told
from homeroom.sandbox.managebac.files import File
from homeroom.sandbox.managebac.refused import not_found
from homeroom.sandbox.managebac.standard import found_row, paged
from homeroom.sandbox.managebac.store import Row, number_of
from homeroom.sandbox.managebac.units import UNITS, Units

_MOST_FILES: Final = 2
_FAR: Final = 10_000_000
"""More than all ids that stand behind others in a number."""


def show_grades(call: Call) -> object:
    """The marks of each student of a class in the tasks of a term."""
    class_id = call.number(CLASSES, "class_id")
    term = call.row(calendar.TERMS, "term_id")
    rows = [
        row
        for row in tasks.TASKS.having(call.tenant, "class_id", class_id)
        if calendar.covers(term, tasks.day_due(row)) and not row.get("draft")
    ]

    def show(student: int) -> Row:
        marks = [
            _mark(call, row, student) for row in rows if tasks.is_for(row, student)
        ]
        return {**_named(call, student), "assignments": marks}

    return paged(call, "students", class_students(call, class_id, "v2p3"), show)


def show_term_grades(call: Call) -> object:
    """The grade of each student of a class for a term, as the programme has it."""
    record, term = call.row(CLASSES, "class_id"), call.row(calendar.TERMS, "term_id")
    class_id, ties = number_of(record), call.tenant.ties.students
    found = class_students(call, class_id)
    if call.serves("v2p3") and query.read_boolean(call.query, "unenrolled_only"):
        found = sorted(ties.all(class_id).keys() - ties.of(class_id).keys())

    def show(student: int) -> Row:
        grade = _term_grade(call, record, term, student)
        return {**_named(call, student), "term_grade": grade}

    return paged(call, "students", found, show)


def show_students(call: Call) -> object:
    """The results of a task, student by student."""
    row = found_row(call)
    members = class_students(call, number_of(row, "class_id"))
    found = [student for student in members if tasks.is_for(row, student)]
    return paged(call, "students", found, partial(_student, call, row))


def show_submissions(call: Call) -> object:
    """What was handed in for a task; `meta` says what was asked (vendor elsewhere)."""
    since = query.read_moment(call.query, "modified_since")
    row, meta = found_row(call), {"modified_since": dates.shown_moment(since)}
    every = (_handed_in(call, row, one) for one in tasks.students_of(call.tenant, row))
    found = [
        one
        for one in every
        if one and (since is None or str(one["updated_at"]) > timestamp(since))
    ]
    return paged(call, "submissions", found, lambda one: one, meta={**meta})


def show_submission(call: Call) -> object:
    """What one student handed in."""
    return {"submission": _submission(call)}


def download(call: Call) -> object:
    """A 302 to a file, where it opens for a while (vendor elsewhere)."""
    files = cast("list[Row]", _submission(call)["files"])
    asked = call.params["asset_id"]
    file = next((one for one in files if str(one["id"]) == asked), None)
    if file is None:
        raise not_found("Asset", asked)
    size, name, media = (file[key] for key in ("file_size", "filename", "content_type"))
    content = (b"Invented work %d. " % number_of(file) * 1000)[: int(str(size))]
    return call.redirect(File(content=content, media_type=str(media), name=str(name)))


def _named(call: Call, student: int) -> Row:
    return {"id": student, "name": name_of(call.tenant, student)}


def _told(call: Call, row: Row, student: int) -> Row:
    task = tasks.assessed(row)
    return told(task, call.tenant.part(Coursework).result(task, student))


def _mark(call: Call, row: Row, student: int) -> Row:
    """A mark in the grades of a class.

    `comment` may be an explicit null; other fields are left out (vendor elsewhere).
    """
    named = {"id": row["id"], "name": row["name"], "due_date": row["due_date"]}
    mark = _told(call, row, student)
    return {**named, **samples.filled(call.tenant, "tasks/assignment", **mark)}


def _student(call: Call, row: Row, student: int) -> Row:
    """A mark in the list of its task (vendor elsewhere)."""
    mark = _told(call, row, student)
    task, status = number_of(row), mark["dropbox_status"]
    word = status if status in ("late", "waiting") else "submitted"
    work = {"id": task * 1000 + student % 1000, "template_id": task}
    return {
        **_named(call, student),
        "task_works": [{**work, "submission_status": word}] if status else [],
        "assessments": samples.filled(call.tenant, "tasks/assessments", **mark),
    }


def _term_grade(call: Call, record: Row, term: Row, student: int) -> Row:
    """The grade in the shape of the programme; most have numbers (vendor elsewhere)."""
    tenant, class_id = call.tenant, number_of(record)
    number = (class_id * _FAR + number_of(term)) * _FAR + student
    unit = tenant.records(UNITS).find(tenant.part(Units).of_class(class_id))
    taught = described(tenant, record.get("subject_id"))
    given: Row = {"subject": taught or {"id": 0, "name": "Homeroom"}}
    plan = unit and samples.filled(tenant, "grades/unit", number, unit=unit, **given)
    program = record.get("program")
    shape = program if program in ("myp", "ibpyp") else "numbers"
    units = [plan] if plan else []
    grade = samples.filled(tenant, f"grades/{shape}", number, units=units, **given)
    if shape == "numbers" and term.get("exam_grade"):
        grade |= samples.filled(tenant, "grades/exam", number)
    return grade


def _submission(call: Call) -> Row:
    """What the student of the path handed in; a 404 without any (vendor elsewhere)."""
    row, asked = found_row(call), call.params["student_id"]
    known = {str(one): one for one in tasks.students_of(call.tenant, row)}
    if asked not in known:
        raise not_found("Student", asked)
    shown = _handed_in(call, row, known[asked])
    if shown is None:
        raise not_found("Submission", f"{row['id']}-{asked}")
    return shown


def _handed_in(call: Call, row: Row, student: int) -> Row | None:
    """What a student handed in; `None` without any work.

    Work in Google Drive is there before it is handed in (vendor elsewhere).
    """
    task, tenant = tasks.assessed(row), call.tenant
    moment = tenant.part(Coursework).result(task, student).submitted_at
    if moment is None and not task.drive:
        return None
    late = moment is not None and moment > task.due
    path = f"/v2/classes/{row['class_id']}/tasks/{task.id}/submissions/{student}/files"
    return samples.filled(
        tenant,
        "tasks/submission",
        task_id=task.id,
        student_id=student,
        mechanism="google_drive" if task.drive else "dropbox",
        submitted_at=dates.shown_moment(moment),
        updated_at=timestamp(task.due if moment is None else moment + 60_000),
        late=late,
        status="in_progress" if moment is None else "late" if late else "submitted",
        files=[] if moment is None else _files(call, task.id, student, moment, path),
    )


def _files(call: Call, task: int, student: int, moment: int, path: str) -> list[Row]:
    chance = Chance(call.tenant.school.seed)
    number = 1 + chance.below(_MOST_FILES, "files", task, student)
    first = 1 + chance.below(1 << 22, "asset", task, student) * _MOST_FILES
    given = {"at": timestamp(moment), "path": path}
    return [
        samples.filled(call.tenant, "tasks/file", asset, id=asset, **given)
        for asset in range(first, first + number)
    ]
