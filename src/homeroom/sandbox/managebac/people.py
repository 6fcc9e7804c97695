"""Students, teachers and parents: their fields, and what a change of them does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from homeroom.sandbox.managebac.checks import (
    at_least,
    day,
    number,
    numbers,
    one_of,
    text,
    texts,
)
from homeroom.sandbox.managebac.groups import (
    YEAR_GROUPS,
    current_group,
    enroll,
    leave_all,
)
from homeroom.sandbox.managebac.invented import grade_of
from homeroom.sandbox.managebac.kinds import Field, Kind, Values
from homeroom.sandbox.managebac.refused import Errors
from homeroom.sandbox.managebac.store import Row
from homeroom.sandbox.shapes import as_list

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.tenant import Tenant

NAMES: Final = ("first_name", "middle_name", "last_name", "nickname", "other_name")

SALUTATIONS: Final = ("Mr.", "Ms.", "Mrs.", "Dr.")

_TEXT: Final = Field(check=text)


def _texts(*names: str) -> dict[str, Field]:
    return dict.fromkeys(names, _TEXT)


def _known(kind: Callable[[], Kind]) -> Callable[[Tenant, object], bool]:
    """Whether a school has a record, or all of a list.

    Late, because the kinds refer to each other in a ring.
    """

    def known(tenant: Tenant, value: object) -> bool:
        records, many = tenant.records(kind()), as_list(value)
        return all(records.find(n) for n in ([value] if many is None else many))

    return known


_PERSONAL: Final[Mapping[str, Field]] = {
    # That an address is needed: vendor elsewhere.
    "email": Field(check=text, required=True),
    **_texts(*NAMES, "identifier", "gender", "phone_number", "mobile_phone_number"),
    **_texts("street_address", "street_address_ii", "city", "state", "zipcode"),
    **_texts("country", "timezone"),
    "password": Field(check=at_least(6), stored=False),
    "birthday": Field(check=day),
    "nationalities": Field(check=texts),
    "languages": Field(check=texts),
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


def _keep_address(tenant: Tenant, row: Row, sent: Values) -> int:
    if "email" in sent:
        tenant.addresses.give(str(row["email"]), number_of(row))
    return number_of(row)


def number_of(row: Row) -> int:
    """The id of a record."""
    found = row["id"]
    assert isinstance(found, int)
    return found


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
    student = _keep_address(tenant, row, sent)
    if isinstance(group := sent.get("year_group_id"), int):
        enroll(tenant, group, student)
    if sent.get("archived") is True:
        leave_all(tenant, student)
    if (parents := as_list(sent.get("parent_ids"))) is not None:
        _retie(
            tenant, [(int(str(n)), student) for n in parents], student, of_parent=False
        )


def _parent(tenant: Tenant, row: Row) -> Row:
    row["child_ids"] = sorted(tenant.ties.children.of(number_of(row)))
    row["children"] = []
    return row


def _parent_saved(tenant: Tenant, row: Row, sent: Values) -> None:
    parent = _keep_address(tenant, row, sent)
    if (children := as_list(sent.get("child_ids"))) is not None:
        _retie(
            tenant, [(parent, int(str(n))) for n in children], parent, of_parent=True
        )


def _retie(
    tenant: Tenant, pairs: list[tuple[int, int]], person: int, *, of_parent: bool
) -> None:
    """Leave a parent or a student with these ties alone."""
    ties = tenant.ties.children
    if of_parent:
        present = [(person, n) for n in ties.of(person)]
    else:
        present = [(n, person) for n in ties.lefts(person)]
    for pair in set(present) - set(pairs):
        ties.cut(*pair)
    for pair in pairs:
        ties.add(*pair)


def _student_gone(tenant: Tenant, student: int) -> None:
    leave_all(tenant, student)
    tenant.ties.children.cut_all(student)


def _teacher_saved(tenant: Tenant, row: Row, sent: Values) -> None:
    """An archived teacher leaves all classes and groups (vendor elsewhere)."""
    teacher = _keep_address(tenant, row, sent)
    if sent.get("archived") is True:
        _teacher_gone(tenant, teacher)


def _teacher_gone(tenant: Tenant, teacher: int) -> None:
    ties = tenant.ties
    for links in (ties.group_advisors, ties.advisors, ties.teachers):
        links.cut_all(teacher)


def _parent_gone(tenant: Tenant, parent: int) -> None:
    for student in tenant.ties.children.of(parent):
        tenant.ties.children.cut(parent, student)


STUDENTS: Final[Kind] = Kind(
    name="students",
    wrapper="student",
    model="Student",
    start=lambda tenant: tenant.invented.students(),
    derived=_student,
    saved=_student_saved,
    gone=_student_gone,
    together=one_address,
    blank={**_BLANK, "role": "Student", "status": "enrolled"},
    fields={
        **_PERSONAL,
        **_texts("student_id", "sb_id", "oa_id", "national_id"),
        "graduated_on": Field(check=day),
        "withdrawn_on": Field(check=day),
        "homeroom_advisor_id": Field(check=number, refers=_known(lambda: TEACHERS)),
        "year_group_id": Field(
            check=number, stored=False, refers=_known(lambda: YEAR_GROUPS)
        ),
        "graduating_year": Field(check=number),
        "parent_ids": Field(
            check=numbers, stored=False, refers=_known(lambda: PARENTS)
        ),
    },
)

_OF_OTHERS: Final = {
    name: Field(check=text, stored=False) for name in ("sb_id", "oa_id")
}
"""Known, but set only by tokens of SchoolsBuddy, of which there are none here."""

TEACHERS: Final[Kind] = Kind(
    name="teachers",
    wrapper="teacher",
    model="Teacher",
    start=lambda tenant: tenant.invented.teachers(),
    saved=_teacher_saved,
    gone=_teacher_gone,
    together=one_address,
    blank={**_BLANK, "role": "Advisor", "programs": []},
    unseen=("created_at", "updated_at"),
    fields={**_PERSONAL, "programs": Field(check=texts), **_OF_OTHERS},
)

PARENTS: Final[Kind] = Kind(
    name="parents",
    wrapper="parent",
    model="Parent",
    start=lambda tenant: tenant.invented.parents_start(),
    derived=_parent,
    saved=_parent_saved,
    gone=_parent_gone,
    together=one_address,
    blank={**_BLANK, "role": "Parent"},
    unseen=("created_at", "updated_at"),
    fields={
        **_PERSONAL,
        "salutation": Field(check=one_of(SALUTATIONS)),
        **_texts("title", "employer", "work_email", "work_phone", "work_fax"),
        **_texts("work_address", "work_address_ii", "work_city", "work_state"),
        **_texts("work_postal_code", "work_country", "sb_id", "oa_id"),
        "child_ids": Field(
            check=numbers, stored=False, refers=_known(lambda: STUDENTS)
        ),
    },
)
