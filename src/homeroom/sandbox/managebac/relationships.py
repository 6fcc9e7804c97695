"""The operations on the children of parents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.managebac.call import Call, Invalid, not_found, wrong
from homeroom.sandbox.managebac.checks import MISSING
from homeroom.sandbox.managebac.kinds import without_nulls
from homeroom.sandbox.managebac.people import PARENTS, STUDENTS
from homeroom.sandbox.managebac.standard import paged
from homeroom.sandbox.managebac.store import Body, Errors, Row, number_of
from homeroom.sandbox.managebac.ties import Link
from homeroom.sandbox.shapes import read_whole

_KNOWN: Final = (
    "Mother, Father, Stepmother, Stepfather, Legal Guardian, Grandmother, Grandfather, "
    "Sister, Brother, Uncle, Aunt, Other Guardian, Consultant Recruiter"
)


def show_children(call: Call) -> object:
    """A page of the children of a parent."""
    return paged(call, "children", _links(call, _parent(call)), _shown)


def show_child(call: Call) -> object:
    """One child of a parent."""
    return {"child": _shown(_link(call))}


def add_child(call: Call) -> object:
    """Tie a child to a parent; a tie that was cut comes back.

    That a tie which is there is a 422: vendor elsewhere.
    """
    parent, ties = _parent(call), call.tenant.ties.children
    student, said = _said(call, call.wrapped("child"))
    if ties.find(parent, student) is not None:
        raise wrong("child", "has already been taken")
    return {"child": _shown(ties.add(parent, student, said))}


def replace_children(call: Call) -> object:
    """Give a parent a whole new set of children.

    That one bad item refuses the whole is a guess.
    """
    parent, items = _parent(call), call.items("children")
    wanted = dict(_said(call, item) for item in items)
    call.tenant.ties.children.replace(parent, wanted)
    return {"children": [_shown(link) for link in _links(call, parent)]}


def change_child(call: Call) -> object:
    """Say what a parent is to a child."""
    link = _link(call)
    _, said = _said(call, {**call.wrapped("child"), "id": link.right})
    call.tenant.ties.children.change(link, said)
    return {"child": _shown(link)}


def remove_child(call: Call) -> object:
    """Cut a tie; a repeat finds none any more (a guess)."""
    link = _link(call)
    call.tenant.ties.children.cut(link.left, link.right)
    return Response(status_code=204)


def _parent(call: Call) -> int:
    """The parent; a 404 with a reason: vendor elsewhere."""
    text = call.params["parent_id"]
    number = read_whole(text, digits=18)
    if number is None or not PARENTS.has(call.tenant, number):
        raise not_found("Parent", text, reason="parent_not_found")
    return number


def _link(call: Call) -> Link:
    parent, number = _parent(call), read_whole(call.params["id"], digits=18)
    link = call.tenant.ties.children.find(parent, number or 0)
    if link is None or not STUDENTS.has(call.tenant, number):
        raise not_found("Child", call.params["id"], reason="relationship_not_found")
    return link


def _links(call: Call, parent: int) -> Sequence[Link]:
    links = call.tenant.ties.children.of(parent)
    return [links[number] for number in sorted(links)]


def _said(call: Call, item: Body) -> tuple[int, object]:
    """A child and what is said of it.

    Raises:
        Invalid: The relationship or the student is unknown.
    """
    call.check_keys(item, ("id", "relationship"))
    errors: Errors = {}
    if item.get("relationship") not in _KNOWN.split(", "):
        errors["relationship"] = [f"must be one of {_KNOWN}"]
    if not STUDENTS.has(call.tenant, item.get("id")):
        errors["child"] = [MISSING]
    if errors:
        raise Invalid(errors)
    return number_of(item), item["relationship"]


def _shown(link: Link) -> Row:
    return without_nulls({"id": link.right, "relationship": link.value})
