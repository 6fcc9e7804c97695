"""The operations on the children of parents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.call import Call, accepted
from homeroom.sandbox.managebac.checks import MISSING
from homeroom.sandbox.managebac.links import Link
from homeroom.sandbox.managebac.operation import PAGED, Operation
from homeroom.sandbox.managebac.people import PARENTS, STUDENTS
from homeroom.sandbox.managebac.refused import Body, Errors, Invalid
from homeroom.sandbox.managebac.standard import paged
from homeroom.sandbox.shapes import read_whole

RELATIONSHIPS: Final = (
    "Mother",
    "Father",
    "Stepmother",
    "Stepfather",
    "Legal Guardian",
    "Grandmother",
    "Grandfather",
    "Sister",
    "Brother",
    "Uncle",
    "Aunt",
    "Other Guardian",
    "Consultant Recruiter",
)

_FIELDS: Final = ("id", "relationship")


def show_children(call: Call) -> Response:
    """A page of the children of a parent."""
    links = call.tenant.ties.children.of(_parent(call))
    found = [links[number] for number in sorted(links)]
    return paged(call, "children", found, _shown)


def show_child(call: Call) -> Response:
    """One child of a parent."""
    return answer({"child": _shown(_link(call))})


def add_child(call: Call) -> Response:
    """Tie a child to a parent; a tie that was cut comes back.

    That a tie which is there is a 422: vendor elsewhere.
    """
    parent, sent = _parent(call), call.wrapped("child")
    accepted(lambda: _check(call, sent))
    student = int(str(sent["id"]))
    if call.tenant.ties.children.find(parent, student) is not None:
        raise Refusal(422, {"errors": {"child": ["has already been taken"]}})
    link = call.tenant.ties.children.add(parent, student, sent["relationship"])
    return answer({"child": _shown(link)}, status=201)


def replace_children(call: Call) -> Response:
    """Give a parent a whole new set of children.

    That one bad item refuses the whole is a guess.
    """
    parent, items = _parent(call), call.items("children")
    accepted(lambda: _check_all(call, items))
    ties = call.tenant.ties.children
    wanted = {int(str(item["id"])): item["relationship"] for item in items}
    for student in ties.of(parent).keys() - wanted.keys():
        ties.cut(parent, student)
    for student, relationship in wanted.items():
        link = ties.add(parent, student, relationship)
        if link.value != relationship:
            ties.change(link, relationship)
    found = ties.of(parent)
    return answer({"children": [_shown(found[number]) for number in sorted(found)]})


def change_child(call: Call) -> Response:
    """Say what a parent is to a child."""
    link, sent = _link(call), call.wrapped("child")
    accepted(lambda: _check(call, {**sent, "id": link.right}))
    call.tenant.ties.children.change(link, sent["relationship"])
    return answer({"child": _shown(link)})


def remove_child(call: Call) -> Response:
    """Cut a tie; a repeat finds none any more (a guess)."""
    link = _link(call)
    call.tenant.ties.children.cut(link.left, link.right)
    return Response(status_code=204)


def _parent(call: Call) -> int:
    text = call.params["parent_id"]
    number = read_whole(text, digits=18)
    if number is None or call.tenant.records(PARENTS).find(number) is None:
        raise _missing(f"Couldn't find Parent with 'id'={text}", "parent_not_found")
    return number


def _link(call: Call) -> Link:
    parent, number = _parent(call), read_whole(call.id, digits=18)
    links = call.tenant.ties.children
    link = None if number is None else links.find(parent, number)
    if link is None or call.tenant.records(STUDENTS).find(number) is None:
        said = f"Couldn't find Child with 'id'={call.id}"
        raise _missing(said, "relationship_not_found")
    return link


def _missing(error: str, reason: str) -> Refusal:
    """A 404 with a reason: vendor elsewhere; the words are a guess."""
    return Refusal(404, {"error": error, "reason": reason})


def _check_all(call: Call, items: Sequence[Body]) -> None:
    for item in items:
        _check(call, item)


def _check(call: Call, item: Body) -> None:
    call.check_keys(item, _FIELDS)
    errors: Errors = {}
    if item.get("relationship") not in RELATIONSHIPS:
        errors["relationship"] = [f"must be one of {', '.join(RELATIONSHIPS)}"]
    if call.tenant.records(STUDENTS).find(item.get("id")) is None:
        errors["child"] = [MISSING]
    if errors:
        raise Invalid(errors)


def _shown(link: Link) -> dict[str, object]:
    said = {} if link.value is None else {"relationship": link.value}
    return {"id": link.right, **said}


_CHILDREN: Final = "/parents/{parent_id}/children"
_CHILD: Final = "/parents/{parent_id}/children/{id}"

OPERATIONS: Final = (
    Operation("GET", _CHILDREN, show_children, page=PAGED),
    Operation("POST", _CHILDREN, add_child, body=("child",)),
    Operation("PUT", _CHILDREN, replace_children, body=("children",)),
    Operation("GET", _CHILD, show_child),
    Operation("PUT", _CHILD, change_child, body=("child",)),
    Operation("DELETE", _CHILD, remove_child),
)
