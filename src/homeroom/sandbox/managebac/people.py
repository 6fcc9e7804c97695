"""Students, teachers and parents: their fields, and what a change of them does."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING, Final

from homeroom.sandbox.managebac import filters
from homeroom.sandbox.managebac.groups import current_group, enroll
from homeroom.sandbox.managebac.invented import grade_of
from homeroom.sandbox.managebac.kinds import Kind, Values
from homeroom.sandbox.managebac.links import Links
from homeroom.sandbox.managebac.refused import Errors
from homeroom.sandbox.managebac.store import Row, number_of
from homeroom.sandbox.shapes import as_list

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.tenant import Tenant

_TEXTS: Final = (
    *("first_name", "middle_name", "last_name", "nickname", "other_name"),
    "email",
)
_BLANK: Final[Values] = {
    "archived": False,
    "nationalities": [],
    "languages": [],
    "ui_language": "en",
}


def one_address(tenant: Tenant, row: Row | None, sent: Values) -> Errors:
    """Refuse an address that somebody else has (a guess)."""
    owner = tenant.addresses.owner(str(sent.get("email", "")))
    taken = owner is not None and (row is None or row["id"] != owner)
    return {"email": ["has already been taken"]} if taken else {}


def _saved(tenant: Tenant, row: Row, sent: Values) -> None:
    """Remember the address, and let who is archived leave all (vendor elsewhere)."""
    if "email" in sent:
        tenant.addresses.give(str(row["email"]), number_of(row))
    if sent.get("archived") is True:
        tenant.ties.leave(number_of(row))


def _gone(tenant: Tenant, user: int) -> None:
    tenant.ties.leave(user)
    tenant.ties.children.cut_all(user)
    tenant.ties.children.replace(user, {})


def _student(tenant: Tenant, row: Row) -> Row:
    """A student with parents, year group and what follows (vendor elsewhere)."""
    student = number_of(row)
    row["parent_ids"] = tenant.ties.children.lefts(student)
    if group := current_group(tenant, student):
        row |= {"year_group_id": group["id"], "ib_group_id": group["id"]}
        row |= grade_of(group)
    return row


def _student_saved(tenant: Tenant, row: Row, sent: Values) -> None:
    """Move the student to the year group and the parents that were sent.

    That a tie made this way says no relationship is a guess.
    """
    student, ties = number_of(row), tenant.ties.children
    if isinstance(group := sent.get("year_group_id"), int):
        enroll(tenant, group, student)
    _saved(tenant, row, sent)
    if (parents := as_list(sent.get("parent_ids"))) is not None:
        before = {(n, student) for n in ties.lefts(student)}
        _retie(ties, before, [(int(str(n)), student) for n in parents])


def _parent(tenant: Tenant, row: Row) -> Row:
    children = sorted(tenant.ties.children.of(number_of(row)))
    return {**row, "child_ids": children, "children": []}


def _parent_saved(tenant: Tenant, row: Row, sent: Values) -> None:
    _saved(tenant, row, sent)
    parent, ties = number_of(row), tenant.ties.children
    if (children := as_list(sent.get("child_ids"))) is not None:
        before = {(parent, n) for n in ties.of(parent)}
        _retie(ties, before, [(parent, int(str(n))) for n in children])


def _retie(
    ties: Links, before: set[tuple[int, int]], wanted: Collection[tuple[int, int]]
) -> None:
    """Cut and make ties, and leave those alone that stay."""
    for pair in before.difference(wanted):
        ties.cut(*pair)
    for pair in wanted:
        ties.add(*pair)


_kind: Final = partial(Kind, together=one_address, gone=_gone)
_IDS: Final = filters.chosen("ids", bare=None)

TEACHERS: Final = _kind(
    name="teachers",
    start=lambda tenant: tenant.invented.teachers(),
    saved=_saved,
    blank={**_BLANK, "role": "Advisor", "programs": []},
    unseen=("created_at", "updated_at"),
    filters={"ids": _IDS, "q": filters.searched(*_TEXTS)},
)

PARENTS: Final = _kind(
    name="parents",
    start=lambda tenant: tenant.invented.parents_start(),
    derived=_parent,
    saved=_parent_saved,
    blank={**_BLANK, "role": "Parent"},
    unseen=("created_at", "updated_at"),
    filters={
        "ids": _IDS,
        "q": filters.searched(*_TEXTS, "title", "employer", "work_email"),
    },
)

STUDENTS: Final = _kind(
    name="students",
    start=lambda tenant: tenant.invented.students(),
    derived=_student,
    saved=_student_saved,
    blank={**_BLANK, "role": "Student", "status": "enrolled"},
    filters={
        "ids": filters.chosen("ids", bare="v2p3"),
        "status": filters.worded("status"),
        "year_group_ids": filters.tied(
            *("year_group_ids[]", "year_group_ids"),
            to=lambda tenant, group: tenant.ties.year_groups.of(group),
        ),
        "homeroom_advisor_ids": filters.chosen(
            "homeroom_advisor_ids", "homeroom_advisor_id"
        ),
        "q": filters.searched(*_TEXTS, "student_id"),
    },
)
