"""Students, teachers and parents: their fields, and what a change of them does."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING, Final

from homeroom.sandbox.managebac import checks
from homeroom.sandbox.managebac.groups import (
    YEAR_GROUPS,
    current_group,
    enroll,
    leave_all,
)
from homeroom.sandbox.managebac.invented import grade_of
from homeroom.sandbox.managebac.kinds import Field, Kind, Values, taking
from homeroom.sandbox.managebac.links import Links
from homeroom.sandbox.managebac.refused import Errors
from homeroom.sandbox.managebac.store import Row, number_of
from homeroom.sandbox.shapes import as_list

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.tenant import Tenant

Pair = tuple[int, int]

NAMES: Final = ("first_name", "middle_name", "last_name", "nickname", "other_name")

SALUTATIONS: Final = ("Mr.", "Ms.", "Mrs.", "Dr.")

_text: Final = partial(taking, checks.text)

_PERSONAL: Final = {
    # That an address is needed: vendor elsewhere.
    "email": Field(checks.text, required=True),
    **_text(*NAMES, "identifier", "gender", "phone_number", "mobile_phone_number"),
    **_text("street_address", "street_address_ii", "city", "state", "zipcode"),
    **_text("country", "timezone"),
    "password": Field(checks.at_least(6), stored=False),
    "birthday": Field(checks.day),
    **taking(checks.texts, "nationalities", "languages"),
}

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


def _saved(tenant: Tenant, row: Row, sent: Values) -> int:
    if "email" in sent:
        tenant.addresses.give(str(row["email"]), number_of(row))
    return number_of(row)


def _student(tenant: Tenant, row: Row) -> Row:
    """A student with parents, year group and what follows (vendor elsewhere)."""
    student = number_of(row)
    group = current_group(tenant, student)
    row["parent_ids"] = tenant.ties.children.lefts(student)
    if group is not None:
        row |= {"year_group_id": group["id"], "ib_group_id": group["id"]}
        row |= grade_of(group)
    return row


def _student_saved(tenant: Tenant, row: Row, sent: Values) -> None:
    """Move the student to the year group and the parents that were sent.

    That a tie made this way says no relationship is a guess.
    """
    student, ties = _saved(tenant, row, sent), tenant.ties.children
    if isinstance(group := sent.get("year_group_id"), int):
        enroll(tenant, group, student)
    if sent.get("archived") is True:
        leave_all(tenant, student)
    if (parents := as_list(sent.get("parent_ids"))) is not None:
        before = {(n, student) for n in ties.lefts(student)}
        _retie(ties, before, [(int(str(n)), student) for n in parents])


def _student_gone(tenant: Tenant, student: int) -> None:
    leave_all(tenant, student)
    tenant.ties.children.cut_all(student)


def _teacher_saved(tenant: Tenant, row: Row, sent: Values) -> None:
    """An archived teacher leaves all classes and groups (vendor elsewhere)."""
    teacher = _saved(tenant, row, sent)
    if sent.get("archived") is True:
        _teacher_gone(tenant, teacher)


def _teacher_gone(tenant: Tenant, teacher: int) -> None:
    ties = tenant.ties
    for links in (ties.group_advisors, ties.advisors, ties.teachers):
        links.cut_all(teacher)


def _parent(tenant: Tenant, row: Row) -> Row:
    children = sorted(tenant.ties.children.of(number_of(row)))
    return {**row, "child_ids": children, "children": []}


def _parent_saved(tenant: Tenant, row: Row, sent: Values) -> None:
    parent, ties = _saved(tenant, row, sent), tenant.ties.children
    if (children := as_list(sent.get("child_ids"))) is not None:
        before = {(parent, n) for n in ties.of(parent)}
        _retie(ties, before, [(parent, int(str(n))) for n in children])


def _parent_gone(tenant: Tenant, parent: int) -> None:
    tenant.ties.children.replace(parent, {})


def _retie(ties: Links, before: set[Pair], wanted: Collection[Pair]) -> None:
    """Cut and make ties, and leave those alone that stay."""
    for pair in before.difference(wanted):
        ties.cut(*pair)
    for pair in wanted:
        ties.add(*pair)


_kind: Final = partial(Kind, together=one_address)

TEACHERS: Final = _kind(
    name="teachers",
    start=lambda tenant: tenant.invented.teachers(),
    saved=_teacher_saved,
    gone=_teacher_gone,
    blank={**_BLANK, "role": "Advisor", "programs": []},
    unseen=("created_at", "updated_at"),
    fields={
        **_PERSONAL,
        "programs": Field(checks.texts),
        # Set only by tokens of SchoolsBuddy, of which there are none here.
        **_text("sb_id", "oa_id", stored=False),
    },
)

PARENTS: Final = _kind(
    name="parents",
    start=lambda tenant: tenant.invented.parents_start(),
    derived=_parent,
    saved=_parent_saved,
    gone=_parent_gone,
    blank={**_BLANK, "role": "Parent"},
    unseen=("created_at", "updated_at"),
    fields={
        **_PERSONAL,
        "salutation": Field(checks.one_of(SALUTATIONS)),
        **_text("title", "employer", "work_email", "work_phone", "work_fax"),
        **_text("work_address", "work_address_ii", "work_city", "work_state"),
        **_text("work_postal_code", "work_country", "sb_id", "oa_id"),
        "child_ids": Field(
            check=checks.numbers,
            stored=False,
            refers=lambda tenant, value: STUDENTS.has_all(tenant, value),
        ),
    },
)

STUDENTS: Final[Kind] = _kind(
    name="students",
    start=lambda tenant: tenant.invented.students(),
    derived=_student,
    saved=_student_saved,
    gone=_student_gone,
    blank={**_BLANK, "role": "Student", "status": "enrolled"},
    fields={
        **_PERSONAL,
        **_text("student_id", "sb_id", "oa_id", "national_id"),
        **taking(checks.day, "graduated_on", "withdrawn_on"),
        "homeroom_advisor_id": Field(checks.number, refers=TEACHERS.has),
        "year_group_id": Field(
            check=checks.number, stored=False, refers=YEAR_GROUPS.has
        ),
        "graduating_year": Field(checks.number),
        "parent_ids": Field(checks.numbers, stored=False, refers=PARENTS.has_all),
    },
)
