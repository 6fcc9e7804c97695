"""Excusals in the sandbox of ManageBac."""

from __future__ import annotations

from typing import Any

import pytest

from homeroom.sandbox import Sandbox
from tests.sandbox.managebac_api import School

pytestmark = pytest.mark.anyio

PATH = "/students/2/excusals"
DAYS = {"start_date": "2027-02-01", "end_date": "2027-02-12"}


async def parent(school: School, student: int = 2) -> int:
    """A parent of a student."""
    row = (await school.get(f"/students/{student}"))["student"]
    return int(row["parent_ids"][0])


async def create(school: School, **fields: Any) -> Any:
    """An excusal that was made."""
    sent = {"parent_id": await parent(school), **DAYS, "comment": "Ski camp", **fields}
    response = await school.send("POST", PATH, json={"excusal": sent})
    assert 201 == response.status_code, response.text
    return response.json()["excusal"]


async def test_a_created_excusal_is_listed_on_the_days_that_it_covers(
    school: School,
) -> None:
    """Of the student and of all; the longest has twelve days."""
    made = await create(school)
    assert (12, 2, "Ski camp") == (
        made["duration"],
        made["student_id"],
        made["comment"],
    )
    for day, found in (
        ("2027-02-01", True),
        ("2027-02-12", True),
        ("2027-02-13", False),
    ):
        listed = (await school.get(PATH, applies_on=day))["excusals"]
        assert ([made] if found else []) == listed
        everybody = await school.get(f"/students/excusals/{day}", student_ids=2)
        without = {name: value for name, value in made.items() if name != "id"}
        assert ([without] if found else []) == everybody["excusals"]
        assert int(found) == everybody["meta"]["total_count"]


async def test_the_days_of_a_student_belong_to_one_excusal(school: School) -> None:
    """Overlaps are refused, days beside each other and other students are not."""
    made = await create(school)
    sent = {"parent_id": made["parent_id"], "comment": None}
    taken = {**sent, "start_date": "2027-02-12", "end_date": "2027-02-20"}
    status, body = await school.refused("POST", PATH, json={"excusal": taken})
    assert (422, ["duration"]) == (status, list(body["errors"]))
    after = await create(school, start_date="2027-02-13", end_date="2027-02-13")
    assert 1 == after["duration"]
    assert [made, after] == (await school.get(PATH))["excusals"]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"parent_id": None}, "parent_id"),
        ({"parent_id": 1}, "parent_id"),
        ({"parent_id": "five"}, "parent_id"),
        ({"start_date": None}, "start_date"),
        ({"end_date": "soon"}, "end_date"),
        ({"end_date": "2027-W05-3"}, "end_date"),
        ({"end_date": "2027-02-13"}, "duration"),
        ({"end_date": "2027-01-31"}, "duration"),
        ({"comment": 5}, "comment"),
    ],
)
async def test_an_excusal_that_makes_no_sense_is_refused(
    school: School, fields: Any, wrong: str
) -> None:
    """The field that is wrong is named, and nothing is made."""
    before = await school.get(PATH)
    sent = {"parent_id": await parent(school), **DAYS, **fields}
    status, body = await school.refused("POST", PATH, json={"excusal": sent})
    assert (422, [wrong]) == (status, list(body["errors"]))
    assert before == await school.get(PATH)


async def test_an_excusal_is_changed_and_deleted(school: School) -> None:
    """Shorter, never too long; gone for good, and again is not found."""
    made = await create(school)
    path = f"{PATH}/{made['id']}"
    sent = {"excusal": {"end_date": "2027-02-03", "parent_id": 7}}
    changed = (await school.call("PATCH", path, json=sent))["excusal"]
    assert (3, made["parent_id"]) == (changed["duration"], changed["parent_id"])
    assert changed["updated_at"] > made["updated_at"]
    too_long = {"excusal": {"end_date": "2027-02-13"}}
    status, body = await school.refused("PATCH", path, json=too_long)
    assert (422, ["duration"]) == (status, list(body["errors"]))
    assert {"excusal": changed} == await school.call("DELETE", path)
    assert [] == (await school.get(PATH))["excusals"]
    assert 404 == (await school.send("DELETE", path)).status_code


async def test_an_excusal_is_one_student_s(school: School) -> None:
    """Below another student it is not found."""
    made = await create(school)
    path = f"/students/14/excusals/{made['id']}"
    status, _ = await school.refused("PATCH", path, json={"excusal": {"comment": "x"}})
    assert 404 == status
    assert 404 == (await school.send("GET", "/students/9999/excusals")).status_code


async def test_some_students_have_excusals_from_the_start(school: School) -> None:
    """By a parent of theirs, and no two days twice."""
    found = [
        excusal
        for student in range(1, 60)
        for excusal in (await school.get(f"/students/{student}/excusals"))["excusals"]
    ]
    assert found
    for one in found:
        student = (await school.get(f"/students/{one['student_id']}"))["student"]
        assert one["parent_id"] in student["parent_ids"]
        assert 1 <= one["duration"] <= 12


async def test_changes_need_the_extended_package(
    school: School, sandbox: Sandbox
) -> None:
    """To change and delete; to create does not."""
    sandbox.managebac_vendor.set_extended(school.token, False)
    made = await create(school)
    path = f"{PATH}/{made['id']}"
    sent: Any = {"excusal": {}}
    assert not (await school.send("PATCH", path, json=sent)).is_success
    assert not (await school.send("DELETE", path)).is_success
