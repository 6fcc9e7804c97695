"""Projects, units and behaviour notes in the sandbox of ManageBac."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from homeroom.sandbox import Sandbox
from tests.sandbox.managebac_api import GROUPS, School

pytestmark = pytest.mark.anyio

PROGRESS = {"excellent", "on_track", "concern", "to_be_determined"}
COMPONENTS = (
    "proposal",
    "reflections",
    "todos",
    "journal",
    "documents",
    "presentation",
    "notes_and_interviews",
)


async def group_members(school: School, group: int) -> list[int]:
    """The students of a year group."""
    path = f"/year-groups/{group}/students"
    return list((await school.get(path, per_page=200))["student_ids"])


@pytest.mark.parametrize(
    ("program", "path", "status"),
    [
        ("diploma", "cas", 200),
        ("diploma", "cas/experiences/students", 200),
        ("diploma", "sl", 404),
        ("diploma", "sl/outcomes/students", 404),
        ("myp", "cas", 404),
        ("myp", "sl", 200),
        ("myp", "sl/categories/students", 200),
        ("ibpyp", "cas/experiences/students", 404),
        ("ibpyp", "pbl", 200),
    ],
)
async def test_projects_are_those_of_the_programme(
    school: School, program: str, path: str, status: int
) -> None:
    """CAS is of the Diploma, service learning is not."""
    where = f"/year-groups/{GROUPS[program]}/projects/{path}"
    assert status == (await school.send("GET", where)).status_code


@pytest.mark.parametrize(
    ("program", "path"),
    [
        ("diploma", "cas/experiences"),
        ("myp", "sl/categories"),
        ("myp", "sl/outcomes"),
    ],
)
async def test_students_of_projects_are_paged_with_neighbours(
    school: School, program: str, path: str
) -> None:
    """`meta` names the pages beside; the largest page has 500."""
    group = GROUPS[program]
    where = f"/year-groups/{group}/projects/{path}/students"
    members = await group_members(school, group)
    found: list[int] = []
    page: int | None = 1
    before = None
    while page is not None:
        body = await school.get(where, page=page, per_page=7)
        assert before == body["meta"]["prev_page"]
        found += [row["id"] for row in body["students"]]
        before, page = page, body["meta"]["next_page"]
    assert members == found
    assert 500 == (await school.get(where, per_page=501))["meta"]["per_page"]
    asked = {"student_ids[]": [members[0], members[2], 999_999]}
    chosen = (await school.get(where, **asked))["students"]
    assert [members[0], members[2]] == [row["id"] for row in chosen]


async def test_experiences_have_one_strand_and_supervisors_may_be_missing(
    school: School,
) -> None:
    """Hours are of the strand; null is said."""
    path = f"/year-groups/{GROUPS['diploma']}/projects/cas/experiences/students"
    rows = (await school.get(path))["students"]
    assert PROGRESS >= {row["overall_progress"] for row in rows}
    items = [item for row in rows for item in row["component"]["items"]]
    for item in items:
        strands = [name for name in ("creativity", "activity", "service") if item[name]]
        assert 1 == len(strands)
        hours = {name for name in item if name.endswith("_hours") and item[name]}
        assert hours <= {f"{strands[0]}_hours"}
    supervisors = [item["supervisor"] for item in items]
    assert None in supervisors
    known = [one for one in supervisors if one]
    assert all(one["email"].endswith("@example.org") for one in known)


@pytest.mark.parametrize("slug", COMPONENTS)
async def test_each_component_of_a_project_has_a_form_of_its_own(
    school: School, slug: str
) -> None:
    """For all students of the year group, told by its slug."""
    group = GROUPS["diploma"]
    path = f"/year-groups/{group}/projects/pbl"
    template = (await school.get(path))["pbl"][0]
    assert list(COMPONENTS) == [one["slug"] for one in template["components"]]
    body = await school.get(f"{path}/{template['id']}/{slug}/students", per_page=200)
    assert await group_members(school, group) == [row["id"] for row in body["students"]]
    assert 4 == len(body["meta"])
    component = body["students"][0]["component"]
    expected = {
        "todos": {"personal_todos", "deadlines"},
        "presentation": {"title", "duration", "documents", "items"},
    }.get(slug, {"items"})
    assert {"slug", *expected} == component.keys()
    other = (
        f"/year-groups/{GROUPS['myp']}/projects/pbl/{template['id']}/{slug}/students"
    )
    assert 404 == (await school.send("GET", other)).status_code


async def test_projects_of_archived_year_groups_are_asked_for(school: School) -> None:
    """An active group has none of those."""
    path = f"/year-groups/{GROUPS['diploma']}/projects/pbl"
    assert [] == (await school.get(path, archived="true"))["pbl"]
    assert 2 == len((await school.get(path, archived="false"))["pbl"])
    students = await school.get(f"{path}/41/todos/students", archived="true")
    assert (0, []) == (students["meta"]["total_count"], students["students"])


async def test_units_are_filtered_and_have_explicit_nulls(school: School) -> None:
    """Active ones by default; by class in one text with commas."""
    active = (await school.get("/units"))["units"]
    archived = (await school.get("/units", archived="true"))["units"]
    assert {False} == {row["archived"] for row in active}
    assert {True} == {row["archived"] for row in archived}
    one = active[0]
    assert {"unit": one} == await school.get(f"/units/{one['id']}")
    assert None in one.values()
    ids = [number for row in active[:2] for number in row["class_ids"]]
    chosen = await school.get("/units", class_ids=",".join(map(str, ids)))
    assert active[:2] == chosen["units"]
    latest = max(row["updated_at"] for row in active)
    since = (await school.get("/units", modified_since=latest))["units"]
    assert {latest} == {row["updated_at"] for row in since}
    assert 404 == (await school.send("GET", "/units/1")).status_code


async def test_each_form_of_a_unit_occurs(school: School) -> None:
    """Of the fields that have one, somewhere in the school."""
    rows = (await school.get("/units", per_page=200))["units"]
    fields = {name for row in rows for name, value in row.items() if value is not None}
    assert {name for row in rows for name in row} - fields <= {"language_b_phases"}


async def assignments(school: School, **query: Any) -> list[dict[str, Any]]:
    """Which class has which unit."""
    path = "/unit-class-assignments"
    return list((await school.get(path, **query))["unit_class_assignments"])


async def test_assignments_agree_with_units(school: School) -> None:
    """Each class of an active unit has one."""
    units = (await school.get("/units", per_page=200))["units"]
    pairs = {(row["id"], number) for row in units for number in row["class_ids"]}
    rows = await assignments(school, per_page=500)
    assert pairs == {(row["unit_id"], row["class_id"]) for row in rows}
    assert {"active", "draft"} == {row["status"] for row in rows}


async def test_assignments_change_strictly_after_a_moment(school: School) -> None:
    """`meta` repeats the moment."""
    rows = await assignments(school, per_page=500)
    moment = sorted(row["updated_at"] for row in rows)[3]
    later = [row for row in rows if row["updated_at"] > moment]
    assert later == await assignments(school, modified_since=moment, per_page=500)
    body = await school.get("/unit-class-assignments", modified_since=moment)
    assert (moment, None) == (
        body["meta"]["modified_since"],
        body["meta"]["deleted_since"],
    )


async def test_deleted_assignments_are_lean(school: School) -> None:
    """All of them, archived or not; some lead to units that are gone."""
    rows = await assignments(school, deleted_since="2020-01-01")
    assert rows == await assignments(
        school, deleted_since="2020-01-01", archived="true"
    )
    assert {"id", "unit_id", "class_id", "created_at", "deleted_at"} == rows[0].keys()
    statuses = [
        (await school.send("GET", f"/units/{row['unit_id']}")).status_code
        for row in rows
    ]
    assert {200, 404} == set(statuses)
    last = max(row["deleted_at"] for row in rows)
    assert [] == await assignments(school, deleted_since=last)


async def test_what_is_deleted_shows_among_the_deleted(
    school: School, sandbox: Sandbox
) -> None:
    """As if in the web pages: gone from the list, and lean."""
    row = (await assignments(school))[0]
    sandbox.managebac_vendor.delete("unit_class_assignments", row["id"])
    assert row["id"] not in [one["id"] for one in await assignments(school)]
    gone = await assignments(school, deleted_since="2027-01-15T07:59:59Z")
    assert [row["id"]] == [one["id"] for one in gone]
    assert "status" not in gone[0]


async def test_two_moments_at_once_are_refused(school: School) -> None:
    """In the vendor's words."""
    query = "modified_since=2026-01-01&deleted_since=2026-01-01"
    said = "modified_since and deleted_since cannot be used together."
    refused = await school.refused("GET", f"/unit-class-assignments?{query}")
    assert (400, {"error": said}) == refused


async def notes(school: School, **query: Any) -> list[dict[str, Any]]:
    """Behaviour notes."""
    body = await school.get("/behavior/notes", per_page=200, **query)
    return list(body["behavior_notes"])


async def test_behaviour_notes_name_the_school_s_own_number(school: School) -> None:
    """And the student as they are now; the filter takes ManageBac's ids."""
    rows = await notes(school)
    assert 50 == len(rows)
    student = int(rows[0]["student_id"].removeprefix("S"))
    mine = await notes(school, student_ids=student)
    assert rows[:1] == mine
    sent = {"student": {"first_name": "Mira", "student_id": "mira-42"}}
    await school.call("PATCH", f"/students/{student}", json=sent)
    shown = (await notes(school, student_ids=student))[0]
    assert ("Mira", "mira-42") == (shown["first_name"], shown["student_id"])
    assert "user_id" not in shown


async def test_behaviour_notes_are_filtered(school: School) -> None:
    """By when they changed, that moment too; by students since v2p3."""
    rows = await notes(school)
    moment = sorted(row["updated_at"] for row in rows)[-5]
    since = await notes(school, modified_since=moment)
    assert [row for row in rows if row["updated_at"] >= moment] == since
    older = await school.get("/behavior/notes", student_ids=1, version="v2p2")
    assert 50 == older["meta"]["total_count"]


PATHS = (
    f"/year-groups/{GROUPS['diploma']}/projects/cas/experiences/students",
    f"/year-groups/{GROUPS['myp']}/projects/sl/categories/students",
    f"/year-groups/{GROUPS['myp']}/projects/sl/outcomes/students",
    *(
        f"/year-groups/{GROUPS['myp']}/projects/pbl/43/{slug}/students"
        for slug in COMPONENTS
    ),
    f"/year-groups/{GROUPS['ibpyp']}/projects/pbl",
    "/units",
    "/unit-class-assignments",
    "/behavior/notes",
    "/students/excusals/2026-11-25",
    "/school/programs/pyp/reports",
    "/school/term-rubrics",
)


async def answers(seed: int) -> list[str]:
    """What a sandbox of a seed shows."""
    options = Sandbox(seed=seed, rate=None).managebac
    async with httpx.AsyncClient(transport=options["transport"]) as client:
        root, headers = options["base_url"], {"auth-token": options["token"]}
        found = [
            await client.get(f"{root}/v2p3{path}", headers=headers) for path in PATHS
        ]
    assert {200} == {response.status_code for response in found}
    return [response.text for response in found]


async def test_the_same_seed_invents_the_same() -> None:
    """Another one something else; nothing of a sample is left to fill in."""
    first = await answers(1)
    assert first == await answers(1)
    other = await answers(2)
    assert all(one != another for one, another in zip(first[:3], other, strict=False))
    assert not any('"$' in text for text in first)
