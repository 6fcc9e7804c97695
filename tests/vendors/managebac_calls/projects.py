"""Projects, units and behaviour notes."""

from __future__ import annotations

from typing import Final

from homeroom import ManageBac
from tests.vendors.managebac_calls.calls import (
    GROUP,
    LONG_AGO,
    MYP_GROUP,
    MYP_STUDENT,
    STUDENT,
    Call,
)

PBL: Final = "/year-groups/{year_group_id}/projects/pbl/{project_id}"
METHODS: Final = {
    "proposal": "pbl_proposals",
    "reflections": "pbl_reflections",
    "todos": "pbl_todos",
    "journal": "pbl_journals",
    "documents": "pbl_documents",
    "presentation": "pbl_presentations",
    "notes_and_interviews": "pbl_notes",
}
"""The methods on the parts of project-based learning."""


def part(method: str) -> Call:
    """A call of one of them, for a project of each programme."""

    async def call(client: ManageBac) -> object:
        read = getattr(client.projects, method)
        await read(MYP_GROUP, 43).collect()
        return await read(
            GROUP,
            41,
            archived=False,
            include_archived_students=True,
            page=1,
            per_page=2,
        ).collect()

    return call


async def list_assignments(client: ManageBac) -> object:
    """The two times cannot be given together."""
    await client.unit_class_assignments.list(deleted_since=LONG_AGO).collect()
    return await client.unit_class_assignments.list(
        modified_since=LONG_AGO, archived=False, page=1, per_page=2
    ).collect()


async def list_units(client: ManageBac) -> object:
    """All of them, and some."""
    await client.units.list(
        modified_since=LONG_AGO,
        archived=False,
        class_ids=[860, 857],
        page=1,
        per_page=2,
    ).collect()
    return await client.units.list().collect()


PROJECTS: Final[dict[str, Call]] = {
    "GET /behavior/notes": lambda client: client.behavior_notes.list(
        modified_since=LONG_AGO, student_ids=list(range(1, 31)), page=1, per_page=2
    ).collect(),
    "GET /units": list_units,
    "GET /units/{id}": lambda client: client.units.get(9001),
    "GET /unit-class-assignments": list_assignments,
    "GET /year-groups/{id}/projects/sl": (
        lambda client: client.projects.sl_settings(MYP_GROUP)
    ),
    "GET /year-groups/{id}/projects/sl/categories/students": (
        lambda client: client.projects.sl_categories(
            MYP_GROUP, student_ids=[MYP_STUDENT, 15], page=1, per_page=1
        ).collect()
    ),
    "GET /year-groups/{id}/projects/sl/outcomes/students": (
        lambda client: client.projects.sl_outcomes(
            MYP_GROUP, student_ids=[MYP_STUDENT, 15], page=1, per_page=1
        ).collect()
    ),
    "GET /year-groups/{id}/projects/cas": (
        lambda client: client.projects.cas_settings(GROUP)
    ),
    "GET /year-groups/{id}/projects/cas/experiences/students": (
        lambda client: client.projects.cas_experiences(
            GROUP, student_ids=[STUDENT, 13], page=1, per_page=1
        ).collect()
    ),
    "GET /year-groups/{id}/projects/pbl": lambda client: client.projects.pbl_templates(
        GROUP, archived=False
    ),
    **{f"GET {PBL}/{word}/students": part(method) for word, method in METHODS.items()},
}
