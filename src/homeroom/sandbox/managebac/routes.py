"""All operations, joined from the modules that have them."""

from __future__ import annotations

from typing import Final

from homeroom.sandbox.managebac import (
    auth,
    avatars,
    class_parts,
    class_teachers,
    classes,
    members,
    memberships,
    parents,
    relationships,
    students,
    teachers,
    year_groups,
)
from homeroom.sandbox.managebac.kinds import Kind

OPERATIONS: Final = (
    *auth.OPERATIONS,
    *classes.OPERATIONS,
    *members.OPERATIONS,
    *students.OPERATIONS,
    *teachers.OPERATIONS,
    *parents.OPERATIONS,
    *relationships.OPERATIONS,
    *year_groups.OPERATIONS,
    *memberships.OPERATIONS,
    *class_teachers.OPERATIONS,
    *class_parts.OPERATIONS,
    *avatars.OPERATIONS,
)
"""In the order in which a request is held against them."""

PERMISSIONS: Final = frozenset(one.permission for one in OPERATIONS if one.permission)
"""All that a token can be given."""

KINDS: Final[dict[str, Kind]] = {
    one.kind.name: one.kind for one in OPERATIONS if one.kind is not None
}
"""The kinds of records, by name."""
