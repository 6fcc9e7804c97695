"""Year groups and other groups, and which year group a student is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.query import STUDENT_IDS, tied
from homeroom.sandbox.managebac.store import Row, number_of

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.tenant import Tenant


def _with_students(tenant: Tenant, row: Row) -> Row:
    members = tenant.ties.year_groups.of(number_of(row))
    return {**row, "student_ids": sorted(members)}


YEAR_GROUPS: Final = Kind(
    name="year_groups",
    start=lambda tenant: tenant.invented.year_groups(),
    derived=_with_students,
    unseen=("created_at", "updated_at"),
    filters={
        # Those in which one of some students is (a guess).
        "student_ids": tied(
            *STUDENT_IDS,
            to=lambda tenant, student: tenant.ties.year_groups.lefts(student),
            since="v2p3",
        )
    },
)

GROUPS: Final = Kind(name="groups", start=lambda tenant: tenant.invented.clubs())
"""Groups that are no year groups, such as clubs."""


def current_group(tenant: Tenant, student: int) -> Row | None:
    """The active year group that a student is in."""
    groups = tenant.records(YEAR_GROUPS)
    found = (groups.find(n) for n in tenant.ties.year_groups.lefts(student))
    return next((one for one in found if one and not one["archived"]), None)


def enroll(tenant: Tenant, group: int, student: int) -> None:
    """Add a student to a year group.

    Adding to an active one takes the student out of all others that are active: vendor
    elsewhere.
    """
    groups, ties = tenant.records(YEAR_GROUPS), tenant.ties.year_groups
    if not groups[group]["archived"]:
        for other in ties.lefts(student):
            if other != group and not groups[other]["archived"]:
                ties.cut(other, student)
    ties.add(group, student)
