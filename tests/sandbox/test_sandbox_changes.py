"""Creating, updating, archiving and upserting classes."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.anyio

SAMPLE = {
    "start_term_id": 123,
    "end_term_id": 132,
    "subject_id": 123434,
    "program": "diploma",
    "grade_number": 13,
    "name": "IB DP Biology (Grade 12)",
    "description": "For the second year",
    "language": "en",
    "uniq_id": "DG333",
    "class_section": "A",
    "subject_ids": [123434, 10001],
    "sl": True,
    "hl": False,
    "subject_option": "Language and literature",
    "lock_memberships": "students_only",
}
"""The vendor document's sample of a new class, its description aside."""


async def test_the_documented_sample_creates_a_class(api: Any, time: Any) -> None:
    """The answer is the bare class with names in place of ids, and status 200."""
    created = await api.json("POST", "/classes", json=SAMPLE)
    shown = SAMPLE.keys() - {"program", "subject_ids", "sl", "hl"}
    assert {name: SAMPLE[name] for name in shown} == {n: created[n] for n in shown}
    assert ("IB Diploma", "diploma") == (created["program"], created["program_code"])
    assert ["SL"] == created["applicable_levels"]
    assert "Grade 12" == created["grade"]
    assert "Norwegian" == created["subject_name"]
    assert [123434, 10001] == [subject["id"] for subject in created["subjects"]]
    assert [] == created["teachers"]
    assert created["archived"] is False
    assert "2027-01-15T08:00:00.000Z" == created["created_at"] == created["updated_at"]


async def test_a_created_class_is_listed_and_found(api: Any) -> None:
    """A new class shows in the list and alone, without members."""
    number = (await api.json("POST", "/classes", json=SAMPLE))["id"]
    assert number == (await api.ids())[-1]
    found = (await api.json("GET", f"/classes/{number}"))["class"]
    assert "For the second year" == found["description"]
    members = await api.json("GET", f"/classes/{number}/students")
    assert [] == members["student_ids"]


async def test_no_field_of_a_new_class_is_required(api: Any) -> None:
    """An empty object creates a class that still has a name; nulls are ignored."""
    created = await api.json("POST", "/classes", json={"description": None})
    assert f"Class {created['id']}" == created["name"]
    assert "description" not in created
    assert [] == created["applicable_levels"] == created["subjects"]


async def test_a_missing_name_is_made_from_the_rest(api: Any) -> None:
    """The name holds programme, subject, section and grade."""
    body = {key: SAMPLE[key] for key in SAMPLE.keys() - {"name"}}
    created = await api.json("POST", "/classes", json=body)
    assert "IB DP Norwegian A (Grade 12)" == created["name"]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("grade_number", "thirteen", "is not a number"),
        ("grade_number", True, "is not a number"),
        ("grade_number", 3, "is not included in the list"),
        ("program", "unheard-of", "is not included in the list"),
        ("name", 5, "is not a text"),
        ("sl", "yes", "is not a boolean"),
        ("subject_ids", 7, "is not a list"),
        ("subject_ids", ["7"], "is not a number"),
        ("subject_ids", [7], "must exist"),
        ("subject_id", 7, "must exist"),
        ("start_term_id", 7, "must exist"),
        ("subject_option", {}, "is not a text"),
        ("subject_option", [1], "is not a text"),
    ],
)
async def test_a_refused_value_answers_422_with_its_field(
    api: Any, field: str, value: object, message: str
) -> None:
    """Create answers with `errors`, mapping the field to its messages."""
    before = await api.ids()
    refused = await api.refused("POST", "/classes", json={**SAMPLE, field: value})
    assert (422, {"errors": {field: [message]}}) == refused
    assert before == await api.ids()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'"text"', b"\xff"])
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/classes"),
        ("PATCH", "/classes"),
        ("PATCH", "/classes/852"),
        ("PATCH", "/classes/852/students"),
        ("POST", "/classes/852/add_students"),
        ("POST", "/classes/852/remove_students"),
    ],
)
async def test_a_body_that_is_no_object_is_refused(
    api: Any, method: str, path: str, content: bytes
) -> None:
    """Every operation with a body answers 400 to what is not a JSON object."""
    refused = await api.refused(method, path, content=content)
    assert (400, {"error": "Invalid payload data structure."}) == refused


async def test_an_update_changes_what_was_sent(api: Any, time: Any) -> None:
    """Sent fields change, others stay, and the modification time moves."""
    number = (await api.json("POST", "/classes", json=SAMPLE))["id"]
    # Read first, so that a stale copy would show.
    assert "Renamed" != (await api.json("GET", f"/classes/{number}"))["class"]["name"]
    time.now += 60
    changes = {"name": "Renamed", "hl": True, "subject_option": ["1", "2"]}
    updated = await api.json("PATCH", f"/classes/{number}", json=changes)
    assert ("Renamed", ["1", "2"]) == (updated["name"], updated["subject_option"])
    assert ["HL", "SL"] == updated["applicable_levels"]
    assert "For the second year" == updated["description"]
    assert "2027-01-15T08:00:00.000Z" == updated["created_at"]
    assert "2027-01-15T08:01:00.000Z" == updated["updated_at"]
    found = (await api.json("GET", f"/classes/{number}"))["class"]
    assert "Renamed" == found["name"]
    assert [number] == await api.ids(modified_since="2027-01-15T08:00:30Z")


async def test_the_modification_time_moves_even_within_a_moment(api: Any) -> None:
    """Two updates at the same time have different modification times."""
    first = await api.json("PATCH", "/classes/852", json={"class_section": "X"})
    second = await api.json("PATCH", "/classes/852", json={"class_section": "Y"})
    assert first["updated_at"] < second["updated_at"]


async def test_an_archived_class_moves_to_the_archived_list(api: Any) -> None:
    """Archiving takes a class off the default list; unarchiving brings it back."""
    number = (await api.ids())[0]
    updated = await api.json("PATCH", f"/classes/{number}", json={"archived": True})
    assert updated["archived"] is True
    assert number not in await api.ids()
    assert number in await api.ids(archived="1")
    await api.json("PATCH", f"/classes/{number}", json={"archived": False})
    assert number in await api.ids()
    assert number not in await api.ids(archived="1")


async def test_null_clears_a_field(api: Any) -> None:
    """A field that is set to null is left out from then on."""
    number = (await api.json("POST", "/classes", json=SAMPLE))["id"]
    sent = {"description": None, "subject_ids": None}
    updated = await api.json("PATCH", f"/classes/{number}", json=sent)
    assert "description" not in updated
    assert [] == updated["subjects"]


@pytest.mark.parametrize("value", [None, ""])
async def test_a_name_cannot_be_taken_away(api: Any, value: str | None) -> None:
    """A blank name is refused."""
    refused = await api.refused("PATCH", "/classes/852", json={"name": value})
    assert (422, {"errors": {"name": ["can't be blank"]}}) == refused


async def test_a_field_that_cannot_be_updated_is_named(api: Any) -> None:
    """Update answers 422 with the refused names and the list of allowed ones."""
    sent = {"program": "myp", "grade_number": 8, "name": "Kept"}
    status, body = await api.refused("PATCH", "/classes/852", json=sent)
    assert 422 == status
    expected = "found unpermitted parameters: :program, :grade_number"
    assert expected == body["error"]
    assert {"subject_ids": []} in body["allowed_params"]
    assert "language" in body["allowed_params"]
    assert "Kept" != (await api.json("GET", "/classes/852"))["class"]["name"]


@pytest.mark.parametrize(
    ("version", "status"),
    [("v2p0", 200), ("v2p1", 200), ("v2p2", 200), ("v2p3", 422), ("v2", 422)],
)
async def test_language_can_be_updated_in_older_versions(
    api: Any, version: str, status: int
) -> None:
    """The vendor document allows `language`; the newest version refuses it."""
    options = {"json": {"language": "nb"}, "version": version}
    response = await api.send("PATCH", "/classes/852", **options)
    assert status == response.status_code


async def test_an_update_of_an_unknown_class_is_not_found(api: Any) -> None:
    """There is no class to update."""
    message = {"error": "Couldn't find IbCLass with 'id'=1"}
    assert (404, message) == await api.refused("PATCH", "/classes/1", json={})


async def test_an_upsert_answers_for_each_item(api: Any) -> None:
    """Items are created, updated or refused on their own, in the order sent."""
    before = await api.ids()
    sent = [
        {"id": before[0], "name": "Renamed", "archived": False},
        {**SAMPLE, "uniq_id": "NEW1"},
        {"id": 1001, "name": "Nobody"},
        {"name": "Bad", "grade_number": "x", "hl": 1},
        {"id": before[1], "program": "myp"},
    ]
    results = await api.json("PATCH", "/classes", json={"classes": sent})
    assert [0, 1, 2, 3, 4] == [result["index"] for result in results]
    bad = "unprocessable_entity"
    statuses = ["ok", "ok", "not_found", bad, bad]
    assert statuses == [result["status"] for result in results]
    assert "Renamed" == results[0]["class"]["name"]
    assert "NEW1" == results[1]["class"]["uniq_id"]
    assert {"id": ["Cannot find Class with ID=1001"]} == results[2]["errors"]
    errors = {"grade_number": ["is not a number"], "hl": ["is not a boolean"]}
    assert errors == results[3]["errors"]
    message = "found unpermitted parameters: :program"
    assert {"base": [message]} == results[4]["errors"]
    assert [*before, results[1]["class"]["id"]] == await api.ids()


@pytest.mark.parametrize("classes", [None, {}, [1], "x"])
async def test_an_upsert_needs_a_list_of_objects(api: Any, classes: object) -> None:
    """Anything else than a list of objects is refused as a whole."""
    refused = await api.refused("PATCH", "/classes", json={"classes": classes})
    assert (400, {"error": "Invalid payload data structure."}) == refused


async def test_an_empty_upsert_has_no_results(api: Any) -> None:
    """No items, no results."""
    assert [] == await api.json("PATCH", "/classes", json={"classes": []})
