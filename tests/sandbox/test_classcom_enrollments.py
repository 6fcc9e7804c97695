"""Class: people in classes, and the launch link."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.sandbox.classcom_api import NOON, Api, opened

pytestmark = pytest.mark.anyio

PATH = "/class/enrollments"
FIELDS = {
    "student_id",
    "meeting_id",
    "first_name",
    "last_name",
    "user_name",
    "role",
    "email",
    "ext_person_id",
}
PAT = {
    "email": "pat.doyle@example.org",
    "ext_person_id": "p.doyle",
    "first_name": "Pat",
    "last_name": "Doyle",
}
SUCCESS = {"message": "Success"}
LATER = [{"start_time": NOON + 31 * 86_400, "end_time": NOON + 32 * 86_400}]


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    """A school."""
    async with opened() as found:
        yield found


@pytest.fixture
async def pottery(api: Api) -> dict[str, Any]:
    """A class with an instructor alone."""
    return await api.create_class(ext_class_id="pot-1")


async def people(api: Api, class_id: str) -> list[dict[str, Any]]:
    """Everybody in a class."""
    found = await api.json("GET", PATH, params={"class_id": class_id})
    assert all(FIELDS == person.keys() for person in found)
    return list(found)


async def test_a_class_has_a_teacher_and_students(api: Api) -> None:
    """All have an id, the class's meeting, and an address or an external id."""
    rows = await api.json("GET", "/classes")
    for row in rows:
        found = await people(api, row["class_id"])
        assert "teacher" == found[0]["role"]
        assert row["host"] == found[0]["user_name"]
        assert {"student"} == {person["role"] for person in found[1:]}
        assert {row["meeting_id"]} == {person["meeting_id"] for person in found}
        assert len(found) == len({person["student_id"] for person in found})
        assert all(person["email"] or person["ext_person_id"] for person in found)
    everyone = [p for row in rows for p in await people(api, row["class_id"])]
    assert any(person["email"] is None for person in everyone)
    assert any(person["ext_person_id"] is None for person in everyone)


async def test_a_person_has_one_id_in_all_classes(
    api: Api, pottery: dict[str, Any]
) -> None:
    """Somebody who is enrolled by address or external id keeps the known id."""
    [first, *_] = await api.json("GET", "/classes")
    found = await people(api, first["class_id"])
    for person in found:
        names = {name: person[name] for name in ("first_name", "last_name")}
        for key in ("email", "ext_person_id"):
            if person[key] is not None:
                sent = {"ext_class_id": "pot-1", key: person[key], **names}
                made = await api.json("POST", PATH, json=sent)
                assert person["student_id"] == made["student_id"]
                gone = {"ext_class_id": "pot-1", key: person[key]}
                assert SUCCESS == await api.json("DELETE", PATH, json=gone)


@pytest.mark.parametrize("key", ["class_id", "ext_class_id"])
async def test_a_person_is_enrolled(
    api: Api, pottery: dict[str, Any], key: str
) -> None:
    """The answer is a 200 with the person, who then is in the list."""
    sent = {key: pottery[key], "display_name": "Patsy", "role": "assistant", **PAT}
    made = await api.json("POST", PATH, json=sent)
    assert PAT.items() <= made.items()
    assert ("Patsy", "assistant") == (made["user_name"], made["role"])
    assert pottery["meeting_id"] == made["meeting_id"]
    assert made == (await people(api, pottery["class_id"]))[-1]


@pytest.mark.parametrize("key", ["email", "ext_person_id"])
async def test_one_person_field_is_enough(
    api: Api, pottery: dict[str, Any], key: str
) -> None:
    """The other field is null, the role student, the name made of both names."""
    names = {"first_name": "Pat", "last_name": "Doyle"}
    sent = {"ext_class_id": "pot-1", key: PAT[key], **names}
    made = await api.json("POST", PATH, json=sent)
    expected = {"email": None, "ext_person_id": None, key: PAT[key]}
    assert expected.items() <= made.items()
    assert ("Pat Doyle", "student") == (made["user_name"], made["role"])


async def test_nobody_is_enrolled_twice(api: Api, pottery: dict[str, Any]) -> None:
    """A second enrollment of a person is a 400, by address or external id."""
    sent = {"ext_class_id": "pot-1", **PAT}
    await api.json("POST", PATH, json=sent)
    expected = (400, {"error": "Enrollment exists for person provided: p.doyle."})
    assert expected == await api.refused("POST", PATH, json=sent)
    sent |= {"ext_person_id": None, "email": "PAT.Doyle@example.org"}
    assert 400 == (await api.refused("POST", PATH, json=sent))[0]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"class_id": "x"}, "class_id"),
        ({"ext_class_id": None}, "class_id"),
        ({"email": None, "ext_person_id": None}, "ext_person_id"),
        ({"email": "pat"}, "email"),
        ({"first_name": None}, "first_name"),
        ({"last_name": ""}, "last_name"),
        ({"role": "pupil"}, "role"),
        ({"display_name": 1}, "display_name"),
    ],
)
async def test_wrong_enrollments_are_refused_by_field(
    api: Api, pottery: dict[str, Any], change: dict[str, Any], problem: str
) -> None:
    """The field that is wrong or missing is named, and nobody is enrolled."""
    sent = {"ext_class_id": "pot-1", **PAT, **change}
    assert problem in await api.problems("POST", PATH, json=sent)
    assert 1 == len(await people(api, pottery["class_id"]))


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
async def test_an_unknown_class_is_not_found(api: Api, method: str) -> None:
    """All operations answer 404 with the identifier."""
    sent = {"ext_class_id": "none", **PAT}
    if method == "DELETE":
        sent.pop("ext_person_id")
    options = (
        {"params": {"ext_class_id": "none"}} if method == "GET" else {"json": sent}
    )
    expected = (404, {"error": "class none not found"})
    assert expected == await api.refused(method, PATH, **options)


async def test_a_class_must_be_named(api: Api) -> None:
    """The list needs one and only one identifier."""
    assert {"class_id"} == await api.problems("GET", PATH)
    two = {"class_id": "1", "ext_class_id": "2"}
    assert {"class_id"} == await api.problems("GET", PATH, params=two)


async def test_a_deferred_class_answers_in_another_form(api: Api) -> None:
    """The enrollment shows the class's number as text, and the person below `user`."""
    made = await api.create_class(ext_class_id="pot-2", session_times=LATER)
    sent = {"ext_class_id": "pot-2", **PAT}
    body = await api.json("POST", PATH, json=sent)
    moment = "2027-01-15T08:00:00.000Z"
    pod = body["enroll_params"].pop("pod")
    assert {"name", "region", "account", "environment", "databaseName"} == pod.keys()
    assert isinstance(body.pop("id"), int)
    expected = {
        "class_deferred_id": str(made["class_deferred_id"]),
        "email_user": PAT["email"],
        "enroll_params": {"class": {"ext_id": "pot-2"}},
        "user": {**PAT, "role": "student", "user_name": "Pat Doyle"},
        "created_at": moment,
        "updated_at": moment,
        "role": "student",
    }
    assert expected == body
    missing = (404, {"error": "class pot-2 not found"})
    params = {"ext_class_id": "pot-2"}
    assert missing == await api.refused("GET", PATH, params=params)
    assert missing == await api.refused("PUT", PATH, json=sent)
    api.clock[0] += 2 * 86_400
    found = await people(api, made["class_id"])
    assert ["Orla Fenwick", "Pat Doyle"] == [person["user_name"] for person in found]


async def test_somebody_leaves_a_deferred_class(api: Api) -> None:
    """An enrollment in a deferred class can be removed and made again."""
    await api.create_class(ext_class_id="pot-2", session_times=LATER)
    sent = {"ext_class_id": "pot-2", **PAT}
    await api.json("POST", PATH, json=sent)
    gone = {"ext_class_id": "pot-2", "email": PAT["email"]}
    assert SUCCESS == await api.json("DELETE", PATH, json=gone)
    await api.json("POST", PATH, json=sent)


@pytest.mark.parametrize("key", ["student_id", "ext_person_id", "email"])
async def test_an_update_finds_the_person_by_any_field(
    api: Api, pottery: dict[str, Any], key: str
) -> None:
    """Names change, and a role or name that is left out goes back to its default."""
    sent = {"ext_class_id": "pot-1", "role": "teacher", "display_name": "P", **PAT}
    made = await api.json("POST", PATH, json=sent)
    sent = {"ext_class_id": "pot-1", key: made[key]}
    sent |= {"first_name": "Patrick", "last_name": "Dole"}
    changed = await api.json("PUT", PATH, json=sent)
    names = {"first_name": "Patrick", "last_name": "Dole", "user_name": "Patrick Dole"}
    assert made | names | {"role": "student"} == changed
    assert changed == (await people(api, pottery["class_id"]))[-1]


async def test_the_field_that_does_not_find_is_a_new_value(
    api: Api, pottery: dict[str, Any]
) -> None:
    """With both person fields, one names the person and the other changes."""
    made = await api.json("POST", PATH, json={"ext_class_id": "pot-1", **PAT})
    sent = {"ext_class_id": "pot-1", **PAT, "email": "new@example.org"}
    changed = await api.json("PUT", PATH, json=sent)
    assert made | {"email": "new@example.org"} == changed
    sent |= {"ext_person_id": "new"}
    changed = await api.json("PUT", PATH, json=sent)
    assert made["student_id"] == changed["student_id"]
    assert ("new", "new@example.org") == (changed["ext_person_id"], changed["email"])


async def test_an_update_does_not_take_somebody_elses_address(
    api: Api, pottery: dict[str, Any]
) -> None:
    """The address of another person in the class is refused."""
    await api.json("POST", PATH, json={"ext_class_id": "pot-1", **PAT})
    sent = {"ext_class_id": "pot-1", **PAT, "email": "orla.fenwick@example.org"}
    assert {"email"} == await api.problems("PUT", PATH, json=sent)


@pytest.mark.parametrize("key", ["student_id", "ext_person_id", "email"])
async def test_an_unknown_person_is_not_found(
    api: Api, pottery: dict[str, Any], key: str
) -> None:
    """Update and removal answer 404 with the identifier."""
    value = "none@example.org" if key == "email" else "none"
    sent = {"ext_class_id": "pot-1", key: value}
    expected = (404, {"error": f"enrollment {value} not found"})
    assert expected == await api.refused("DELETE", PATH, json=sent)
    sent |= {"first_name": "A", "last_name": "B"}
    assert expected == await api.refused("PUT", PATH, json=sent)
    if key == "student_id":
        sent |= {"email": "orla.fenwick@example.org"}
        assert expected == await api.refused("PUT", PATH, json=sent)


async def test_update_and_removal_need_a_person(
    api: Api, pottery: dict[str, Any]
) -> None:
    """None is refused by both, several by the removal."""
    sent = {"ext_class_id": "pot-1", "first_name": "A", "last_name": "B"}
    assert {"student_id"} == await api.problems("PUT", PATH, json=sent)
    assert {"student_id"} == await api.problems("DELETE", PATH, json=sent)
    sent |= PAT
    assert {"student_id"} == await api.problems("DELETE", PATH, json=sent)


@pytest.mark.parametrize("key", ["student_id", "ext_person_id", "email"])
async def test_a_removed_person_is_gone(
    api: Api, pottery: dict[str, Any], key: str
) -> None:
    """The JSON body of a DELETE names class and person."""
    made = await api.json("POST", PATH, json={"ext_class_id": "pot-1", **PAT})
    sent = {"class_id": pottery["class_id"], key: made[key]}
    assert SUCCESS == await api.json("DELETE", PATH, json=sent)
    assert 404 == (await api.refused("DELETE", PATH, json=sent))[0]
    assert 1 == len(await people(api, pottery["class_id"]))


@pytest.mark.parametrize("person", ["email", "ext_person_id"])
@pytest.mark.parametrize("key", ["class_id", "ext_class_id"])
async def test_a_launch_link_is_for_one_person(
    api: Api, pottery: dict[str, Any], key: str, person: str
) -> None:
    """The link has class, person, name and a code that is new each time."""
    made = await api.json("POST", PATH, json={"ext_class_id": "pot-1", **PAT})
    params = {key: pottery[key], person: PAT[person]}
    first = await api.json("GET", f"{PATH}/launch", params=params)
    second = await api.json("GET", f"{PATH}/launch", params=params)
    assert ["launch_url"] == list(first)
    url = urlsplit(first["launch_url"])
    assert url.hostname is not None
    assert url.hostname.endswith(".class.example")
    query = parse_qs(url.query)
    assert query.pop("code") != parse_qs(urlsplit(second["launch_url"]).query)["code"]
    expected = {
        "class_uuid": [pottery["class_id"]],
        "student_id": [made["student_id"]],
        "username": ["Pat Doyle"],
    }
    assert expected == query


async def test_a_launch_link_needs_class_and_person(
    api: Api, pottery: dict[str, Any]
) -> None:
    """Missing, doubled and unknown ones are refused."""
    path = f"{PATH}/launch"
    both = {"ext_class_id": "pot-1", "email": "a@example.org", "ext_person_id": "a"}
    assert {"class_id"} == await api.problems("GET", path, params={"email": "a"})
    assert {"email"} == await api.problems(
        "GET", path, params={"ext_class_id": "pot-1"}
    )
    assert {"email"} == await api.problems("GET", path, params=both)
    del both["ext_person_id"]
    expected = (404, {"error": "enrollment a@example.org not found"})
    assert expected == await api.refused("GET", path, params=both)
