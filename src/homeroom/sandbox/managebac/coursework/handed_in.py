"""The operations on submissions and their files."""

from __future__ import annotations

from functools import partial
from typing import Final, cast

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac.academics.dates import shown_moment
from homeroom.sandbox.managebac.call import Call, not_found
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.coursework.marks import Coursework
from homeroom.sandbox.managebac.coursework.task_operations import class_in
from homeroom.sandbox.managebac.coursework.tasks import TASKS, assessed, students_of
from homeroom.sandbox.managebac.files import File
from homeroom.sandbox.managebac.operation import NEWER, Operation
from homeroom.sandbox.managebac.query import page_request, read_moment
from homeroom.sandbox.managebac.samples import filled
from homeroom.sandbox.managebac.store import Row, number_of

_MOST_FILES: Final = 2


def show_submissions(call: Call) -> object:
    """What was handed in for a task; `meta` says what was asked (vendor elsewhere)."""
    since = read_moment(call.query, "modified_since")
    row, page = _task(call), page_request(call.query, NEWER)
    every = (_shown(call, row, one) for one in students_of(call.tenant, row))
    found = [
        one
        for one in every
        if one and (since is None or str(one["updated_at"]) > timestamp(since))
    ]
    meta = {**page.meta(len(found)), "modified_since": shown_moment(since)}
    return {"submissions": page.cut(found), "meta": meta}


def show_submission(call: Call) -> object:
    """What one student handed in."""
    return {"submission": _submission(call)}


def download(call: Call) -> object:
    """A 302 to a file, where it opens for a while (vendor elsewhere)."""
    files, asked = (
        cast("list[Row]", _submission(call)["files"]),
        call.params["asset_id"],
    )
    file = next((one for one in files if str(one["id"]) == asked), None)
    if file is None:
        raise not_found("Asset", asked)
    size, name, media = (file[key] for key in ("file_size", "filename", "content_type"))
    content = (b"Invented work %d. " % number_of(file) * 1000)[: int(str(size))]
    return call.redirect(File(content=content, media_type=str(media), name=str(name)))


def _task(call: Call) -> Row:
    row = call.row(TASKS, "task_id")
    if row["class_id"] != class_in(call):
        raise not_found(TASKS.model, row["id"])
    return row


def _submission(call: Call) -> Row:
    """What the student of the path handed in; a 404 without any (vendor elsewhere)."""
    row, asked = _task(call), call.params["student_id"]
    known = {str(one): one for one in students_of(call.tenant, row)}
    if asked not in known:
        raise not_found("Student", asked)
    shown = _shown(call, row, known[asked])
    if shown is None:
        raise not_found("Submission", f"{row['id']}-{asked}")
    return shown


def _shown(call: Call, row: Row, student: int) -> Row | None:
    """What a student handed in; `None` without any work.

    Work in Google Drive is there before it is handed in (vendor elsewhere).
    """
    task, tenant = assessed(row), call.tenant
    moment = tenant.part(Coursework).result(task, student).submitted_at
    if moment is None and not task.drive:
        return None
    late = moment is not None and moment > task.due
    path = f"/v2/classes/{row['class_id']}/tasks/{task.id}/submissions/{student}/files"
    return filled(
        tenant,
        "tasks/submission",
        task_id=task.id,
        student_id=student,
        mechanism="google_drive" if task.drive else "dropbox",
        submitted_at=shown_moment(moment),
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
        filled(
            call.tenant,
            "tasks/file",
            asset,
            id=asset,
            size=1000 + chance.below(9000, "size", asset),
            **given,
        )
        for asset in range(first, first + number)
    ]


_PATH: Final = "/classes/{class_id}/tasks/{task_id}/submissions"
_ONE: Final = f"{_PATH}/{{student_id}}"
_show = partial(Operation, "GET", since="v2p3")

OPERATIONS: Final = (
    _show(_PATH, show_submissions, query=("modified_since",), page=NEWER),
    _show(_ONE, show_submission),
    _show(f"{_ONE}/files/{{asset_id}}", download),
)
