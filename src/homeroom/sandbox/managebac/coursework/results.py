"""What students achieved in tasks and handed in: drawn, or as it was written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final, cast

from attrs import evolve, field, frozen

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac import calendar, dates, query
from homeroom.sandbox.managebac.academics.subjects import described
from homeroom.sandbox.managebac.call import Call, not_found
from homeroom.sandbox.managebac.classes import CLASSES
from homeroom.sandbox.managebac.coursework import tasks
from homeroom.sandbox.managebac.files import File
from homeroom.sandbox.managebac.people import class_students, name_of
from homeroom.sandbox.managebac.standard import found_row, paged
from homeroom.sandbox.managebac.store import Row, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.managebac.units import UNITS, Units


@frozen(kw_only=True)
class Result:
    """What a student achieved in a task; nothing of it has to be known."""

    author_id: object = None
    points: float | None = None
    comment: object = None
    binary: bool | None = None
    criteria: Mapping[str, int] = field(factory=dict[str, int])
    submitted_at: int | None = None
    extension_days: int | None = None


class Coursework:
    """What happens to the tasks of one school beside the tasks themselves.

    `online` has what was changed of online assessments, by task; `tests` what was said
    of tests that were taken, by task and student.

    Args:
        tenant: The school.
    """

    def __init__(self, tenant: Tenant) -> None:
        self._chance, self._now = tenant.chance, tenant.now
        self._written: dict[tuple[int, int], Result] = {}
        self.online: dict[int, Row] = {}
        self.tests: dict[tuple[int, int], Row] = {}

    def result(self, task: tasks.Assessed, student: int) -> Result:
        """What a student achieved; there is nothing before a task is due."""
        known = self._written.get((task.id, student))
        return self._drawn(task, student) if known is None else known

    def write(self, task: tasks.Assessed, student: int, **values: Any) -> Result:
        """Change a result."""
        result = evolve(self.result(task, student), **values)
        self._written[task.id, student] = result
        return result

    def reset(self, task: tasks.Assessed, student: int) -> None:
        """Forget a result and what was handed in; there is no way back."""
        self._written[task.id, student] = Result()
        self.tests.pop((task.id, student), None)

    def _drawn(self, task: tasks.Assessed, student: int) -> Result:
        chance, about = self._chance, (task.id, student)
        if not task.seeded:
            return Result()
        handed_in = self._handed_in(task, student)
        if task.due > self._now() or chance.happens(8, "unmarked", *about):
            return Result(submitted_at=handed_in)
        good = 45 + chance.below(56, "good", *about)
        said = chance.filled("tasks/result", task.id * 1_000_000 + student)
        return Result(
            points=None if task.max_points is None else task.max_points * good // 100,
            comment=said["comment"],
            binary=good > 55 if task.binary else None,
            criteria={
                letter: 1 + (good * 7 + chance.below(60, letter, *about)) // 100
                for letter in task.letters
            },
            submitted_at=handed_in,
            extension_days=3 if chance.happens(4, "extension", *about) else None,
        )

    def _handed_in(self, task: tasks.Assessed, student: int) -> int | None:
        if not task.dropbox or self._chance.happens(10, "nothing", task.id, student):
            return None
        minutes = self._chance.below(5 * 1440, "submitted", task.id, student)
        moment = task.due + dates.DAY_LENGTH - minutes * 60_000
        return moment if moment <= self._now() else None


def dropbox_status(task: tasks.Assessed, result: Result) -> str | None:
    """How a student stands with a dropbox; what counts as early is a guess."""
    if not task.dropbox:
        return None
    if result.submitted_at is None:
        return "waiting"
    if result.submitted_at > task.due:
        return "late"
    return (
        "early" if task.due - result.submitted_at > 2 * dates.DAY_LENGTH else "on_time"
    )


_MOST_FILES: Final = 2
_FAR: Final = 10_000_000
"""More than all ids that stand behind others in a number."""


def show_grades(call: Call) -> object:
    """The marks of each student of a class in the tasks of a term."""
    class_id, term = call.number(CLASSES), call.row(calendar.TERMS, "term_id")
    rows = [
        row
        for row in tasks.TASKS.having(call.tenant, "class_id", class_id)
        if calendar.covers(term, tasks.day_due(row)) and not row.get("draft")
    ]

    def show(student: int) -> Row:
        mine = (row for row in rows if tasks.is_for(row, student))
        return {"assignments": [_mark(call, row, student) for row in mine]}

    return _by_student(call, class_students(call, class_id, "v2p3"), show)


def show_term_grades(call: Call) -> object:
    """The grade of each student of a class for a term, as the programme has it."""
    record, term = call.row(CLASSES), call.row(calendar.TERMS, "term_id")
    class_id, ties = number_of(record), call.tenant.ties.students
    found = class_students(call, class_id)
    if call.serves("v2p3") and query.read_boolean(call.query, "unenrolled_only"):
        found = sorted(ties.all(class_id).keys() - ties.of(class_id).keys())
    return _by_student(call, found, partial(_term_grade, call, record, term))


def show_students(call: Call) -> object:
    """The results of a task, student by student."""
    row = found_row(call)
    members = class_students(call, number_of(row, "class_id"))
    found = [student for student in members if tasks.is_for(row, student)]
    return _by_student(call, found, partial(_student, call, row))


def _by_student(call: Call, found: Sequence[int], show: Callable[[int], Row]) -> object:
    """A list of students, of whom it shows id, name and something else."""

    def named(student: int) -> Row:
        name = name_of(call.tenant, student)
        return {"id": student, "name": name, **show(student)}

    return paged(call, "students", found, named)


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


def _told(call: Call, row: Row, student: int) -> Row:
    """What lists of marks say of a result, in the words of them all."""
    task = tasks.assessed(row)
    result = call.tenant.part(Coursework).result(task, student)
    most, done = task.max_points or None, result.binary if task.binary else None
    score = result.points if most else None
    percent = round(100 * score / most) if most and score is not None else None
    return {
        "comment": result.comment,
        "score": score,
        "max_points": most,
        "percent": percent,
        "dropbox_status": dropbox_status(task, result),
        "extension_days": result.extension_days,
        "binary": None if done is None else int(done),
        "completed": {None: None, True: "completed", False: "incompleted"}[done],
    }


def _mark(call: Call, row: Row, student: int) -> Row:
    """A mark in the grades of a class.

    `comment` may be an explicit null; other fields are left out (vendor elsewhere).
    """
    named = {"id": row["id"], "name": row["name"], "due_date": row["due_date"]}
    mark = _told(call, row, student)
    return {**named, **call.tenant.chance.filled("tasks/assignment", **mark)}


def _student(call: Call, row: Row, student: int) -> Row:
    """A mark in the list of its task (vendor elsewhere)."""
    mark = _told(call, row, student)
    task, status = number_of(row), mark["dropbox_status"]
    word = status if status in ("late", "waiting") else "submitted"
    work = {"id": task * 1000 + student % 1000, "template_id": task}
    return {
        "task_works": [{**work, "submission_status": word}] if status else [],
        "assessments": call.tenant.chance.filled("tasks/assessments", **mark),
    }


def _term_grade(call: Call, record: Row, term: Row, student: int) -> Row:
    """The grade in the shape of the programme; most have numbers (vendor elsewhere)."""
    tenant, class_id = call.tenant, number_of(record)
    number = (class_id * _FAR + number_of(term)) * _FAR + student
    unit = tenant.records(UNITS).find(tenant.part(Units).of_class(class_id))
    taught = described(tenant, record.get("subject_id"))
    given: Row = {"subject": taught or {"id": 0, "name": "Homeroom"}}
    plan = unit and tenant.chance.filled("grades/unit", number, unit=unit, **given)
    program = record.get("program")
    shape = program if program in ("myp", "ibpyp") else "numbers"
    units = [plan] if plan else []
    grade = tenant.chance.filled(f"grades/{shape}", number, units=units, **given)
    if shape == "numbers" and term.get("exam_grade"):
        grade |= tenant.chance.filled("grades/exam", number)
    return {"term_grade": grade}


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
    return tenant.chance.filled(
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
    chance = call.tenant.chance
    number = 1 + chance.below(_MOST_FILES, "files", task, student)
    first = 1 + chance.below(1 << 22, "asset", task, student) * _MOST_FILES
    given = {"at": timestamp(moment), "path": path}
    assets = range(first, first + number)
    return [chance.filled("tasks/file", one, id=one, **given) for one in assets]
