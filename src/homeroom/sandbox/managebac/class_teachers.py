"""The operations on the teachers of a class."""

from __future__ import annotations

from functools import partial
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import answer, timestamp
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.checks import BLANK
from homeroom.sandbox.managebac.class_records import ClassRecord
from homeroom.sandbox.managebac.links import Link
from homeroom.sandbox.managebac.members import sent_ids
from homeroom.sandbox.managebac.operation import PAGED, Operation
from homeroom.sandbox.managebac.people import TEACHERS
from homeroom.sandbox.managebac.refused import Body
from homeroom.sandbox.managebac.standard import OK, paged


def show(call: Call) -> Response:
    """The teachers of a class, without those who were removed (vendor elsewhere)."""
    links = call.tenant.ties.teachers.of(call.record().id)
    found = [links[number] for number in sorted(links)]
    return paged(call, "teachers", found, lambda link: _shown(call, link))


def add(call: Call) -> Response:
    """Add teachers: removed ones come back, members stay (vendor elsewhere)."""
    record = call.record()
    for teacher in sent_ids(call, "teacher_ids", TEACHERS):
        call.tenant.ties.teachers.add(record.id, teacher, True)
    return answer(OK)


def remove(call: Call) -> Response:
    """Remove teachers; who is no member is ignored (vendor elsewhere)."""
    record = call.record()
    for teacher in sent_ids(call, "teacher_ids", TEACHERS):
        call.tenant.ties.teachers.cut(record.id, teacher)
    return answer(OK)


def set_all(call: Call) -> Response:
    """Give a class a whole new set of teachers; each item has its own result.

    That the items without a fault are the new set, whatever the others are, is a guess.
    """
    record, items = call.record(), call.items("teachers")
    results = [_result(call, index, item) for index, item in enumerate(items)]
    good = zip(items, results, strict=True)
    kept = [item for item, result in good if result["status"] == "ok"]
    _assign(call, record, {int(str(item["id"])): item for item in kept})
    return answer({"teachers": results})


def _assign(call: Call, record: ClassRecord, wanted: dict[int, Body]) -> None:
    ties = call.tenant.ties.teachers
    for teacher in ties.of(record.id).keys() - wanted.keys():
        ties.cut(record.id, teacher)
    for teacher, item in wanted.items():
        reported = item.get("show_on_reports", True)
        link = ties.add(record.id, teacher, reported)
        if link.value != reported:
            ties.change(link, reported)


def _result(call: Call, index: int, item: Body) -> dict[str, object]:
    call.check_keys(item, ("id", "show_on_reports"))
    number = item.get("id")
    if number is None:
        errors = {"id": [BLANK]}
        return {"index": index, "status": "unprocessable_entity", "errors": errors}
    if call.tenant.records(TEACHERS).find(number) is None:
        return {"index": index, "id": number, "status": "not_found"}
    if not isinstance(item.get("show_on_reports", True), bool):
        errors = {"show_on_reports": ["is not a boolean"]}
        bad = "unprocessable_entity"
        return {"index": index, "id": number, "status": bad, "errors": errors}
    return {"index": index, "id": number, "status": "ok"}


def _shown(call: Call, link: Link) -> dict[str, object]:
    return {
        "id": link.right,
        "show_on_reports": link.value,
        "teacher_archived": call.tenant.records(TEACHERS).value(link.right, "archived"),
        "first_joined_at": timestamp(link.created_at),
        "updated_at": timestamp(link.updated_at),
    }


_TEACHERS: Final = "/classes/{class_id}/teachers"

_row: Final = partial(Operation, since="v2p3")
_ids: Final = ("teacher_ids",)

OPERATIONS: Final = (
    _row("GET", _TEACHERS, show, page=PAGED),
    _row("PUT", _TEACHERS, set_all, body=("teachers",), extended=True),
    _row("POST", f"{_TEACHERS}/add_teachers", add, body=_ids),
    _row("DELETE", f"{_TEACHERS}/remove_teachers", remove, body=_ids),
)
