"""All operations, joined from the modules that have them."""

from __future__ import annotations

from typing import Final

from homeroom.sandbox.managebac import (
    auth,
    avatars,
    behaviour,
    class_parts,
    classes,
    members,
    memberships,
    people_operations,
    projects,
    relationships,
    units,
)
from homeroom.sandbox.managebac.academics import reports, school, subjects, years
from homeroom.sandbox.managebac.attendance import excusals, registers, writing
from homeroom.sandbox.managebac.coursework import online, results, task_grades, tasks
from homeroom.sandbox.managebac.kinds import Kind

_ATTENDANCE: Final = (excusals, registers, writing)
_PEOPLE: Final = (people_operations, relationships, memberships, avatars, behaviour)
_CLASSES: Final = (members, class_parts, projects, units)
_SCHOOL: Final = (school, years, subjects, reports)
_COURSEWORK: Final = (tasks, results, task_grades, online)
_MODULES = (auth, classes, *_ATTENDANCE, *_PEOPLE, *_CLASSES, *_SCHOOL, *_COURSEWORK)
OPERATIONS: Final = tuple(one for module in _MODULES for one in module.OPERATIONS)
"""In the order in which a request is held against them."""

PERMISSIONS: Final = frozenset(one.permission for one in OPERATIONS if one.permission)
"""All that a token can be given."""

KINDS: Final[dict[str, Kind]] = {
    one.kind.name: one.kind for one in OPERATIONS if one.kind is not None
}
"""The kinds of records, by name."""
