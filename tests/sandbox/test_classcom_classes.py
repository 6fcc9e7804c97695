"""Class: classes that are set up or deferred."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from homeroom.sandbox.classcom import Settings
from tests.sandbox.classcom_api import NEW_CLASS, NOON, Api, opened

pytestmark = pytest.mark.anyio

CLASS = {
    "class_id",
    "ext_class_id",
    "class_name",
    "class_description",
    "meeting_id",
    "host",
    "invite_link",
    "password",
}
DEFERRED = {
    "class_deferred_id",
    "class_id",
    "ext_class_id",
    "email",
    "class_name",
    "class_description",
    "created_at",
    "updated_at",
}
DAY = 86_400
LATER = [{"start_time": NOON + 31 * DAY, "end_time": NOON + 31 * DAY + 3600}]
"""Times that make a new class deferred."""


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    """A school with 66 classes and 6 deferred ones."""
    async with opened() as found:
        yield found


async def test_all_classes_come_in_one_array(api: Api) -> None:
    """The list has each class once, with the fields of the vendor document."""
    rows = await api.json("GET", "/classes")
    assert 66 == len(rows)
    assert 66 == len({row["class_id"] for row in rows})
    assert 66 == len({row["ext_class_id"] for row in rows})
    for row in rows:
        assert CLASS == row.keys()
        assert all(isinstance(value, str) and value for value in row.values())
        assert row["invite_link"].endswith(
            f".example/class.html?class_uuid={row['class_id']}"
        )
        assert row["meeting_id"].isdecimal()


async def test_deferred_classes_have_another_form(api: Api) -> None:
    """`deferred=true` lists other classes, with a number and times."""
    rows = await api.json("GET", "/classes", params={"deferred": "true"})
    assert list(range(100, 106)) == [row["class_deferred_id"] for row in rows]
    assert all(DEFERRED == row.keys() for row in rows)
    assert all(row["created_at"].endswith("Z") for row in rows)
    others = await api.json("GET", "/classes", params={"deferred": "false"})
    assert not {r["class_id"] for r in rows} & {r["class_id"] for r in others}


@pytest.mark.parametrize("deferred", ["false", "true"])
@pytest.mark.parametrize("name", ["class_id", "ext_class_id"])
async def test_one_class_comes_as_an_array_of_one(
    api: Api, name: str, deferred: str
) -> None:
    """A class is found by either identifier, in its own form only."""
    expected = (await api.json("GET", "/classes", params={"deferred": deferred}))[2]
    params = {name: expected[name], "deferred": deferred}
    assert [expected] == await api.json("GET", "/classes", params=params)
    params["deferred"] = "true" if deferred == "false" else "false"
    missing = (404, {"error": f"class {expected[name]} not found"})
    assert missing == await api.refused("GET", "/classes", params=params)


async def test_an_unknown_class_is_not_found(api: Api) -> None:
    """The 404 names the identifier that was asked for."""
    for name in ("class_id", "ext_class_id"):
        refused = await api.refused("GET", "/classes", params={name: "nine"})
        assert (404, {"error": "class nine not found"}) == refused


async def test_two_identifiers_are_refused(api: Api) -> None:
    """One and only one identifier may be given."""
    params = {"class_id": "1", "ext_class_id": "2"}
    for method in ("GET", "DELETE"):
        assert {"class_id"} == await api.problems(method, "/classes", params=params)
    assert {"class_id"} == await api.problems("PATCH", "/classes", json=params)
    assert {"class_id"} == await api.problems("PATCH", "/classes", json={})
    assert {"class_id"} == await api.problems("DELETE", "/classes")
    assert {"class_id"} == await api.problems("GET", "/classes?class_id=")
    assert {"deferred"} == await api.problems("GET", "/classes?deferred=maybe")


async def test_a_class_is_created(api: Api) -> None:
    """201 tells meeting and link alone; the class is there with what was sent."""
    sent = NEW_CLASS | {
        "display_name": "Ms Fenwick",
        "ext_class_id": "pot-1",
        "class_description": "Clay",
        "meeting_passcode": "kiln9",
        "template_id": 4,
        "settings": {"waiting_room": False, "join_before_host": True, "jbh_time": 5},
        "session_times": [{"start_time": NOON + DAY, "end_time": NOON + DAY + 3600}],
        "additional_instructors": [{"email": "pat@example.org"}],
        "tracking_fields": [{"field": "term", "value": "1"}],
    }
    body = await api.json("POST", "/classes", status=201, json=sent)
    assert {"meeting_id", "invite_link"} == body.keys()
    [made] = await api.json("GET", "/classes", params={"ext_class_id": "pot-1"})
    assert body.items() <= made.items()
    assert "Pottery" == made["class_name"]
    assert "Clay" == made["class_description"]
    assert "Ms Fenwick" == made["host"]
    assert "kiln9" == made["password"]
    params = {"class_id": made["class_id"]}
    [date] = await api.json("GET", "/schedules", params=params)
    assert NOON + DAY == date["start_time"]
    teachers = await api.json("GET", "/class/enrollments", params=params)
    emails = [person["email"] for person in teachers]
    assert ["orla.fenwick@example.org", "pat@example.org"] == emails
    assert {"teacher"} == {person["role"] for person in teachers}


async def test_the_instructor_becomes_a_user(api: Api) -> None:
    """A new instructor is added to the users once."""
    for _ in range(2):
        await api.create_class()
    users = await api.json("GET", "/users")
    found = [user for user in users if user["email"] == NEW_CLASS["email"]]
    assert ["Orla Fenwick"] == [user["user_name"] for user in found]


async def test_only_what_must_be_there_makes_a_class(api: Api) -> None:
    """Without options, the external id is null and a password is made."""
    made = await api.create_class()
    assert made["ext_class_id"] is None
    assert "" == made["class_description"]
    assert made["password"]
    assert [] == await api.json("GET", f"/schedules?class_id={made['class_id']}")


@pytest.mark.parametrize("missing", NEW_CLASS)
async def test_required_fields_are_named(api: Api, missing: str) -> None:
    """A missing, null or blank field is refused by its name."""
    kept = {name: value for name, value in NEW_CLASS.items() if name != missing}
    for sent in (kept, {**kept, missing: None}, {**kept, missing: " "}):
        assert missing in await api.problems("POST", "/classes", json=sent)


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("email", "orla", "email"),
        ("email", 1, "email"),
        ("timezone", "Mars/Crater", "timezone"),
        ("timezone", "../../etc/passwd", "timezone"),
        ("class_name", 5, "class_name"),
        ("class_name", "\ud800", "class_name"),
        ("ext_class_id", "", "ext_class_id"),
        ("template_id", "unknown", "template_id"),
        ("template_id", True, "template_id"),
        ("settings", [], "settings"),
        ("settings", {"waiting_room": 1}, "settings.waiting_room"),
        ("settings", {"jbh_time": 7}, "settings.jbh_time"),
        ("session_times", {}, "session_times"),
        ("session_times", [1], "session_times"),
        ("session_times", [{"end_time": 5}], "session_times.0.start_time"),
        (
            "session_times",
            [{"start_time": 5, "end_time": 5}],
            "session_times.0.end_time",
        ),
        ("additional_instructors", [{}], "additional_instructors.0.email"),
        ("additional_instructors", [{"email": "x"}], "additional_instructors.0.email"),
    ],
)
async def test_wrong_values_are_named(
    api: Api, name: str, value: object, problem: str
) -> None:
    """A wrong value is refused by its place, and no class is made."""
    content = json_bytes(NEW_CLASS | {name: value})
    assert problem in await api.problems("POST", "/classes", content=content)
    assert 66 == len(await api.json("GET", "/classes"))


async def test_all_problems_are_told_at_once(api: Api) -> None:
    """The message on an e-mail address is the vendor document's."""
    sent = NEW_CLASS | {"email": "orla", "timezone": "Mars", "class_name": None}
    _, body = await api.refused("POST", "/classes", json=sent)
    assert {"email", "timezone", "class_name"} == body["data"].keys()
    assert ["The email format is invalid."] == body["data"]["email"]


@pytest.mark.parametrize("times", [[], LATER])
async def test_an_external_id_is_used_once(api: Api, times: list[Any]) -> None:
    """A second class of the same id is a 400, also beside a deferred one."""
    sent = NEW_CLASS | {"ext_class_id": "pot-1", "session_times": times}
    await api.json("POST", "/classes", status=201, json=sent)
    error = "Class exists for external class ID provided: pot-1."
    assert (400, {"error": error}) == await api.refused("POST", "/classes", json=sent)


async def test_a_class_far_ahead_is_deferred(api: Api) -> None:
    """The answer has a number, and the external id under another name."""
    sent = NEW_CLASS | {"ext_class_id": "pot-1", "session_times": LATER}
    body = await api.json("POST", "/classes", status=201, json=sent)
    assert {"class_deferred_id", "class_id", "ext_id"} == body.keys()
    assert (106, "pot-1") == (body["class_deferred_id"], body["ext_id"])
    params = {"deferred": "true", "ext_class_id": "pot-1"}
    [made] = await api.json("GET", "/classes", params=params)
    assert body["class_id"] == made["class_id"]
    assert "2027-01-15T08:00:00.000Z" == made["created_at"] == made["updated_at"]
    assert "orla.fenwick@example.org" == made["email"]


async def test_numbers_of_deferred_classes_are_used_once(api: Api) -> None:
    """The first request to a school may be one that takes a number."""
    sent = NEW_CLASS | {"session_times": LATER}
    first = await api.json("POST", "/classes", status=201, json=sent)
    params = {"class_deferred_id": first["class_deferred_id"]}
    await api.json("DELETE", "/classes", params=params)
    second = await api.json("POST", "/classes", status=201, json=sent)
    assert (106, 107) == (first["class_deferred_id"], second["class_deferred_id"])


async def test_a_deferred_class_is_set_up_when_its_time_comes(api: Api) -> None:
    """A day later its first session is within 30 days, and it keeps its id."""
    made = await api.create_class(session_times=LATER)
    params = {"class_id": made["class_id"]}
    api.clock[0] += DAY - 1
    assert 404 == (await api.refused("GET", "/classes", params=params))[0]
    api.clock[0] += 1
    [found] = await api.json("GET", "/classes", params=params)
    assert CLASS == found.keys()
    assert 6 == len(await api.json("GET", "/classes", params={"deferred": "true"}))
    people = await api.json("GET", "/class/enrollments", params=params)
    assert [NEW_CLASS["email"]] == [person["email"] for person in people]


async def test_the_time_of_deferral_can_be_set() -> None:
    """With a deferral of an hour, a class of tomorrow is deferred."""
    times = [{"start_time": NOON + DAY, "end_time": NOON + DAY + 60}]
    async with opened(Settings(deferral=3600)) as api:
        assert DEFERRED == (await api.create_class(session_times=times)).keys()
    async with opened() as api:
        assert CLASS == (await api.create_class(session_times=times)).keys()


@pytest.mark.parametrize("name", ["class_id", "ext_class_id"])
async def test_an_update_changes_what_is_sent(api: Api, name: str) -> None:
    """Name or description change alone, and other fields are ignored."""
    before = (await api.json("GET", "/classes"))[5]
    sent = {name: before[name], "class_name": "New", "password": "x", "host": "x"}
    expected = before | {"class_name": "New"}
    assert expected == await api.json("PATCH", "/classes", json=sent)
    sent = {name: before[name], "class_description": ""}
    expected |= {"class_description": ""}
    assert expected == await api.json("PATCH", "/classes", json=sent)
    [found] = await api.json("GET", "/classes", params={name: before[name]})
    assert expected == found
    wrong = {name: before[name], "class_name": ""}
    assert {"class_name"} == await api.problems("PATCH", "/classes", json=wrong)


@pytest.mark.parametrize("number", [101, "101"])
async def test_an_update_of_a_deferred_class_answers_an_array(
    api: Api, number: object
) -> None:
    """The number may be sent as text, and the time of the update moves."""
    sent = {"class_deferred_id": number, "class_name": "New"}
    [changed] = await api.json("PATCH", "/classes", json=sent)
    assert DEFERRED == changed.keys()
    assert (101, "New") == (changed["class_deferred_id"], changed["class_name"])
    assert "2027-01-15T08:00:00.000Z" == changed["updated_at"]


@pytest.mark.parametrize("deferred", ["false", "true"])
@pytest.mark.parametrize("name", ["class_id", "ext_class_id"])
async def test_a_removed_class_is_gone(api: Api, name: str, deferred: str) -> None:
    """Either identifier removes a class; its external id is free again."""
    before = await api.json("GET", "/classes", params={"deferred": deferred})
    params = {name: before[0][name]}
    success = {"message": "Success"}
    assert success == await api.json("DELETE", "/classes", params=params)
    assert 404 == (await api.refused("DELETE", "/classes", params=params))[0]
    after = await api.json("GET", "/classes", params={"deferred": deferred})
    assert before[1:] == after
    await api.create_class(ext_class_id=before[0]["ext_class_id"])


async def test_a_deferred_class_is_removed_by_its_number(api: Api) -> None:
    """Numbers of classes that are set up or unknown are not found."""
    await api.json("DELETE", "/classes", params={"class_deferred_id": "100"})
    refused = await api.refused("DELETE", "/classes", params={"class_deferred_id": 100})
    assert (404, {"error": "class 100 not found"}) == refused
    wrong = {"class_deferred_id": "first"}
    problems = await api.problems("DELETE", "/classes", params=wrong)
    assert {"class_deferred_id"} == problems


def json_bytes(value: object) -> bytes:
    """JSON that may hold what UTF-8 cannot."""
    return json.dumps(value).encode()
