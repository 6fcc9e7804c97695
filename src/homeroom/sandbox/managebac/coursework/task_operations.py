"""The operations on the tasks of a class."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.academics.dates import read_time
from homeroom.sandbox.managebac.academics.school import assessment_types
from homeroom.sandbox.managebac.academics.years import TERMS, covers
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.checks import BLANK
from homeroom.sandbox.managebac.class_parts import categories_of
from homeroom.sandbox.managebac.coursework.tasks import (
    TASKS,
    day_due,
    detailed,
    newer,
    older,
    written,
)
from homeroom.sandbox.managebac.operation import PAGED, Operation, Within
from homeroom.sandbox.managebac.people import TEACHERS
from homeroom.sandbox.managebac.query import invalid
from homeroom.sandbox.managebac.refused import Body, Errors, Invalid
from homeroom.sandbox.managebac.standard import (
    checked,
    delete,
    found_row,
    paged,
    stored,
)
from homeroom.sandbox.managebac.store import Row
from homeroom.sandbox.managebac.units import UNITS
from homeroom.sandbox.shapes import read_whole

_NEW: Final[Mapping[str, object]] = {"made": True}


def class_in(call: Call) -> int:
    """The id of the class that the path names."""
    return call.record("class_id").id


def show_tasks(call: Call) -> Response:
    """The tasks of a class, or those that are due in a term.

    Their shape is another one since v2p2 (vendor elsewhere).
    """
    tenant, records = call.tenant, call.tenant.records(TASKS)
    rows = [records[one] for one in records.having("class_id", class_in(call))]
    if (asked := call.query.get("term_id")) is not None:
        term = tenant.records(TERMS).find(read_whole(asked, digits=18))
        rows = [row for row in rows if term and covers(term, day_due(row))]
    show = newer if call.serves("v2p2") else older
    return paged(call, "tasks", rows, lambda row: show(tenant, row))


def show_task(call: Call) -> Response:
    """One task, with more than in the list."""
    show = detailed if call.serves("v2p2") else older
    return answer({"task": show(call.tenant, found_row(call))})


def create_task(call: Call) -> Response:
    """Create a task; its errors are below `error` (vendor elsewhere)."""
    class_id, sent = class_in(call), call.wrapped("core_task")
    given = {name: value for name, value in sent.items() if value is not None}
    values = _accepted(call, class_id, None, given, "error")
    new = {**_NEW, "class_id": class_id, **values}
    return _answered(call, call.tenant.records(TASKS).create(new), 201)


def replace_task(call: Call) -> Response:
    """Give a task a whole new state: what is not sent is cleared (a guess)."""
    row, sent = found_row(call), call.wrapped("core_task")
    whole = {**dict.fromkeys(TASKS.fields), **sent}
    values = _accepted(call, class_in(call), row, whole, "error")
    return _answered(call, call.tenant.records(TASKS).update(_id(row), values))


def update_task(call: Call) -> Response:
    """Change what is sent, null clears; errors are below `errors`."""
    row, sent = found_row(call), call.wrapped("core_task")
    values = _accepted(call, class_in(call), row, sent, "errors")
    return _answered(call, call.tenant.records(TASKS).update(_id(row), values))


def _accepted(call: Call, class_id: int, row: Row | None, sent: Body, key: str) -> Row:
    """The values that a task keeps.

    Raises:
        Refusal: 400 for a due date that is no time (vendor elsewhere), 422 otherwise.
    """
    due = sent.get("due_date")
    if isinstance(due, str) and due and read_time(due) is None:
        raise invalid("due_date", due, "a valid time")
    try:
        values = checked(call, TASKS, row, sent)
    except Invalid as refused:
        raise Refusal(422, {key: refused.errors}) from None
    if errors := _together(call, class_id, values):
        raise Refusal(422, {key: errors})
    return stored(TASKS, values)


def _together(call: Call, class_id: int, values: Body) -> Errors:
    """What does not fit the school or the class (some words: vendor elsewhere)."""
    tenant, members = call.tenant, call.tenant.ties.students.of(class_id)
    categories = [one["id"] for one in categories_of(tenant.all_classes[class_id])]
    known: Mapping[str, Callable[[Any], bool]] = {
        "author_id": lambda one: tenant.records(TEACHERS).find(one) is not None,
        "assessment_type_id": lambda one: one in assessment_types(tenant),
        "task_category_id": lambda one: one in categories,
        "unit_id": lambda one: tenant.records(UNITS).find(one) is not None,
        "assigned_student_ids": lambda one: set(one) <= members.keys(),
    }
    errors: Errors = {
        name: ["is invalid"]
        for name, is_known in known.items()
        if values.get(name) is not None and not is_known(values[name])
    }
    if values.get("due_date") == "":
        errors["due_date"] = [BLANK]
    if values.get("sl") is False and values.get("hl") is False:
        errors |= {name: ["at least one must be selected"] for name in ("sl", "hl")}
    return errors


def _answered(call: Call, row: Row, status: int = 200) -> Response:
    return answer({"task": written(call.tenant, row)}, status=status)


def _id(row: Row) -> int:
    return int(str(row["id"]))


_PATH: Final = "/classes/{class_id}/tasks"
_task = partial(Operation, kind=TASKS, within=Within(field="class_id", owner=class_in))
_write = partial(_task, since="v2p3")

OPERATIONS: Final = (
    _task(
        "GET",
        _PATH,
        show_tasks,
        query=("term_id",),
        page=PAGED,
        permission="tasks/index",
    ),
    _write("POST", _PATH, create_task),
    _task("GET", f"{_PATH}/{{id}}", show_task, permission="tasks/show"),
    _write("PUT", f"{_PATH}/{{id}}", replace_task),
    _write("PATCH", f"{_PATH}/{{id}}", update_task),
    _write("DELETE", f"{_PATH}/{{id}}", delete),
)
