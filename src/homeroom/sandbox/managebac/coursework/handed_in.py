"""The operations on submissions and their files."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import answer
from homeroom.sandbox.managebac.academics.dates import shown_moment
from homeroom.sandbox.managebac.call import Call, not_found
from homeroom.sandbox.managebac.coursework.marks import Assessed
from homeroom.sandbox.managebac.coursework.state import Coursework
from homeroom.sandbox.managebac.coursework.submissions import updated
from homeroom.sandbox.managebac.coursework.task_operations import class_in
from homeroom.sandbox.managebac.coursework.tasks import TASKS, assessed, is_for
from homeroom.sandbox.managebac.operation import NEWER, Operation
from homeroom.sandbox.managebac.query import page_request, read_moment
from homeroom.sandbox.shapes import read_whole

Shown = dict[str, object]


def show_submissions(call: Call) -> Response:
    """What was handed in for a task; `meta` says what was asked (vendor elsewhere)."""
    since, page = (
        read_moment(call.query, "modified_since"),
        page_request(call.query, NEWER),
    )
    class_id, row = class_in(call), _task(call)
    task, work = assessed(row), call.tenant.part(Coursework)
    members = sorted(call.tenant.ties.students.of(class_id))
    found = [
        shown
        for student in members
        if is_for(row, student)
        and (shown := _shown(call, class_id, task, student)) is not None
        and (since is None or updated(task, work.result(task, student)) > since)
    ]
    meta = {**page.meta(len(found)), "modified_since": shown_moment(since)}
    return answer({"submissions": page.cut(found), "meta": meta})


def show_submission(call: Call) -> Response:
    """What one student handed in; a 404 without any work (vendor elsewhere)."""
    return answer({"submission": _submission(call)})


def download(call: Call) -> Response:
    """A 302 to a file, where it opens for a while (vendor elsewhere)."""
    _submission(call)
    task, asked = assessed(_task(call)), call.params["asset_id"]
    student, asset = int(call.params["student_id"]), read_whole(asked, digits=18)
    work = call.tenant.part(Coursework)
    result = work.result(task, student)
    if asset is None or not work.submissions.has(task, student, asset, result):
        raise not_found("Asset", asked)
    return call.redirect(work.submissions.file(asset))


def _task(call: Call) -> dict[str, object]:
    row = call.row(TASKS, "task_id")
    if row["class_id"] != class_in(call):
        raise not_found(TASKS.model, row["id"])
    return row


def _submission(call: Call) -> Shown:
    row, asked = _task(call), call.params["student_id"]
    student, class_id = read_whole(asked, digits=18), class_in(call)
    members = call.tenant.ties.students.of(class_id)
    if student not in members or student is None or not is_for(row, student):
        raise not_found("Student", asked)
    shown = _shown(call, class_id, assessed(row), student)
    if shown is None:
        raise not_found("Submission", f"{row['id']}-{student}")
    return shown


def _shown(call: Call, class_id: int, task: Assessed, student: int) -> Shown | None:
    work = call.tenant.part(Coursework)
    result = work.result(task, student)
    return work.submissions.shown(class_id, task, student, result)


_PATH: Final = "/classes/{class_id}/tasks/{task_id}/submissions"

OPERATIONS: Final = (
    Operation(
        "GET",
        _PATH,
        show_submissions,
        query=("modified_since",),
        page=NEWER,
        since="v2p3",
    ),
    Operation("GET", f"{_PATH}/{{student_id}}", show_submission, since="v2p3"),
    Operation(
        "GET", f"{_PATH}/{{student_id}}/files/{{asset_id}}", download, since="v2p3"
    ),
)
