"""The operations on the tasks of a class."""

from __future__ import annotations

from functools import partial
from typing import Final

from homeroom.sandbox.managebac import standard
from homeroom.sandbox.managebac.academics.years import TERMS, covers
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.coursework import tasks
from homeroom.sandbox.managebac.filters import asking
from homeroom.sandbox.managebac.operation import PAGED, Operation, Within
from homeroom.sandbox.managebac.store import Condition, Row
from homeroom.sandbox.shapes import read_whole


def class_in(call: Call) -> int:
    """The id of the class that the path names."""
    return call.record("class_id").id


def _term(call: Call) -> Row | None:
    """The term that is asked for; an unknown one is empty."""
    asked = call.query.get("term_id")
    found = call.tenant.records(TERMS).find(read_whole(asked or "", digits=18))
    return None if asked is None else found or {}


def _due_in(term: Row) -> Condition:
    return Condition(
        key=("term_id", term.get("starts_on"), term.get("ends_on")),
        fields=("due_date",),
        admits=lambda row: bool(term) and covers(term, tasks.day_due(row)),
    )


def _listed(call: Call, row: Row) -> Row:
    """A task in a list; the shape is another one since v2p2 (vendor elsewhere)."""
    show = tasks.newer if call.serves("v2p2") else tasks.older
    return show(call.tenant, row)


def _shown(call: Call, row: Row) -> Row:
    """One task, with more than in the list."""
    show = tasks.detailed if call.serves("v2p2") else tasks.older
    return show(call.tenant, row)


_PATH: Final = "/classes/{class_id}/tasks"
_ONE: Final = f"{_PATH}/{{id}}"
_DUE: Final = (asking("term_id", read=_term, make=_due_in),)
_LIST: Final = standard.page_by(_listed)
OF_CLASS: Final = Within(field="class_id", owner=class_in)
_task = partial(Operation, kind=tasks.TASKS, within=OF_CLASS)
_write = partial(_task, since="v2p3")

OPERATIONS: Final = (
    _task("GET", _PATH, _LIST, filters=_DUE, page=PAGED, permission="tasks/index"),
    _write("POST", _PATH, standard.create, status=201, errors="error"),
    _task("GET", _ONE, standard.one_by(_shown), permission="tasks/show"),
    _write("PUT", _ONE, standard.replace, errors="error"),
    _write("PATCH", _ONE, standard.update),
    _write("DELETE", _ONE, standard.delete),
)
