"""A call of each operation of ManageBac that gives all there is to give."""

from __future__ import annotations

from typing import Final

from tests.vendors.managebac_calls.calls import Call
from tests.vendors.managebac_calls.classes import CLASSES
from tests.vendors.managebac_calls.coursework import COURSEWORK
from tests.vendors.managebac_calls.people import PEOPLE
from tests.vendors.managebac_calls.projects import PROJECTS
from tests.vendors.managebac_calls.school import SCHOOL

CALLS: Final[dict[str, Call]] = {
    **PEOPLE,
    **CLASSES,
    **SCHOOL,
    **COURSEWORK,
    **PROJECTS,
}
"""By method and path of the spec."""
