"""All operations, joined from the modules that have them."""

from __future__ import annotations

from typing import Final

from homeroom.sandbox.managebac import (
    auth,
    avatars,
    behaviour,
    class_parts,
    class_teachers,
    classes,
    members,
    memberships,
    people_operations,
    projects,
    relationships,
    units,
    year_groups,
)
from homeroom.sandbox.managebac.academics import reports, school, subjects, years
from homeroom.sandbox.managebac.attendance import excusals, registers, writing
from homeroom.sandbox.managebac.coursework import (
    online,
    results,
    task_grades,
    tasks,
)
from homeroom.sandbox.managebac.kinds import Kind

OPERATIONS: Final = (
    *auth.OPERATIONS,
    *classes.OPERATIONS,
    *excusals.OPERATIONS,
    *members.OPERATIONS,
    *people_operations.OPERATIONS,
    *relationships.OPERATIONS,
    *year_groups.OPERATIONS,
    *memberships.OPERATIONS,
    *class_teachers.OPERATIONS,
    *class_parts.OPERATIONS,
    *avatars.OPERATIONS,
    *registers.OPERATIONS,
    *writing.OPERATIONS,
    *school.OPERATIONS,
    *years.OPERATIONS,
    *subjects.OPERATIONS,
    *reports.OPERATIONS,
    *tasks.OPERATIONS,
    *results.OPERATIONS,
    *task_grades.OPERATIONS,
    *online.OPERATIONS,
    *behaviour.OPERATIONS,
    *units.OPERATIONS,
    *projects.OPERATIONS,
)
"""In the order in which a request is held against them."""

PERMISSIONS: Final = frozenset(one.permission for one in OPERATIONS if one.permission)
"""All that a token can be given."""

KINDS: Final[dict[str, Kind]] = {
    one.kind.name: one.kind for one in OPERATIONS if one.kind is not None
}
"""The kinds of records, by name."""
