"""Class: users, plain and paged."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from homeroom.sandbox.classcom import Settings
from tests.sandbox.classcom_api import Api, opened

pytestmark = pytest.mark.anyio

USER = {"id", "ext_user_id", "email", "user_name", "roles", "is_zoom_configured"}
PAT = {"email": "pat@example.org", "user_name": "Pat Doyle", "ext_user_id": "p1"}
TOTAL = 20


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    """A school with 16 teachers and 4 people in its office."""
    async with opened() as found:
        yield found


async def test_all_users_come_in_one_array(api: Api) -> None:
    """Without paging, the list is plain; some have no external id."""
    rows = await api.json("GET", "/users")
    assert list(range(1, TOTAL + 1)) == [row["id"] for row in rows]
    assert all(USER == row.keys() for row in rows)
    assert TOTAL == len({row["email"] for row in rows})
    roles = {role for row in rows for role in row["roles"]}
    assert {"admin", "instructor", "instructional-designer"} == roles
    assert {True, False} == {row["is_zoom_configured"] for row in rows}
    assert {True, False} == {row["ext_user_id"] is None for row in rows}


async def test_hosts_of_classes_are_users(api: Api) -> None:
    """The teacher of a class is a user of the same address."""
    [row, *_] = await api.json("GET", "/classes")
    path = f"/class/enrollments?class_id={row['class_id']}"
    [teacher, *_] = await api.json("GET", path)
    [user] = await api.json("GET", "/users", params={"email": teacher["email"]})
    assert row["host"] == user["user_name"]


@pytest.mark.parametrize(
    ("number", "size", "following", "previous"),
    [(1, 8, 2, None), (2, 8, 3, 1), (3, 8, None, 2), (1, 20, None, None)],
)
async def test_pages_tell_what_is_around_them(
    api: Api, number: int, size: int, following: int | None, previous: int | None
) -> None:
    """At the ends, the next or previous page is null."""
    rows = await api.json("GET", "/users")
    params = {"page": number, "limit": size}
    body = await api.json("GET", "/users", params=params)
    expected = {
        "total_records": TOTAL,
        "current_page": number,
        "total_pages": -(-TOTAL // size),
        "next_page": following,
        "prev_page": previous,
    }
    start = (number - 1) * size
    data = rows[start : start + size]
    assert {"data": data, "pagination": expected} == body


async def test_one_parameter_is_enough_for_pages(api: Api) -> None:
    """The page is 1 and the size 100 if not given; the size goes up to 1,000."""
    body = await api.json("GET", "/users", params={"limit": 3})
    assert (3, 1) == (len(body["data"]), body["pagination"]["current_page"])
    body = await api.json("GET", "/users", params={"page": 1})
    assert (TOTAL, 1) == (len(body["data"]), body["pagination"]["total_pages"])
    await api.json("GET", "/users", params={"limit": 1000})
    school = api.open_school(seed=3, pupils=2400)
    body = await api.json("GET", "/users", params={"page": 1}, key=school)
    assert 100 == len(body["data"])


async def test_a_page_past_the_end_is_empty(api: Api) -> None:
    """The last page comes before it."""
    body = await api.json("GET", "/users", params={"page": 9, "limit": 8})
    assert [] == body["data"]
    around = (body["pagination"]["next_page"], body["pagination"]["prev_page"])
    assert (None, 3) == around


@pytest.mark.parametrize("name", ["page", "limit"])
@pytest.mark.parametrize("value", ["0", "-1", "x", "1.0", ""])
async def test_a_page_is_a_positive_integer(api: Api, name: str, value: str) -> None:
    """Anything else is refused by its name."""
    assert {name} == await api.problems("GET", "/users", params={name: value})


async def test_a_page_has_1000_users_at_most(api: Api) -> None:
    """A larger limit is refused."""
    assert {"limit"} == await api.problems("GET", "/users", params={"limit": 1001})


async def test_paging_can_be_off() -> None:
    """Then the parameters are ignored and the array is plain."""
    async with opened(Settings(paged_users=False)) as api:
        params = {"page": 1, "limit": 5}
        assert TOTAL == len(await api.json("GET", "/users", params=params))


@pytest.mark.parametrize("name", ["id", "ext_user_id", "email"])
async def test_one_user_comes_as_an_array_of_one(api: Api, name: str) -> None:
    """Each identifier finds the user; paging does not matter."""
    row = (await api.json("GET", "/users"))[5]
    params = {name: row[name], "page": 1}
    assert [row] == await api.json("GET", "/users", params=params)


@pytest.mark.parametrize("name", ["id", "ext_user_id", "email"])
async def test_an_unknown_user_is_an_empty_array_or_a_404(api: Api, name: str) -> None:
    """Reading gives an empty array, removing a 404."""
    assert [] == await api.json("GET", "/users", params={name: "99"})
    expected = (404, {"error": "user 99 not found"})
    assert expected == await api.refused("DELETE", "/users", params={name: "99"})


async def test_one_identifier_is_given(api: Api) -> None:
    """Two are refused, an id must be a number, and removal needs one."""
    two = {"id": "1", "email": "a@example.org"}
    assert {"id"} == await api.problems("GET", "/users", params=two)
    assert {"id"} == await api.problems("DELETE", "/users", params=two)
    assert {"id"} == await api.problems("DELETE", "/users")
    assert {"id"} == await api.problems("GET", "/users", params={"id": "first"})


@pytest.mark.parametrize("kind", ["email", "ext_user_id"])
async def test_a_user_is_created_then_updated(api: Api, kind: str) -> None:
    """201 tells a new user, 200 a known one."""
    sent = {"identified_by": kind, "roles": ["admin", "instructor", "admin"], **PAT}
    made = await api.json("PUT", "/users", status=201, json=sent)
    expected = {"id": TOTAL + 1, "is_zoom_configured": False, **PAT}
    assert expected | {"roles": ["instructor", "admin"]} == made
    sent = {"identified_by": kind, kind: PAT[kind], "user_name": "Pat D."}
    changed = await api.json("PUT", "/users", json=sent)
    assert made | {"user_name": "Pat D."} == changed
    assert [changed] == await api.json("GET", "/users", params={"id": made["id"]})


async def test_a_user_is_updated_by_id(api: Api) -> None:
    """Address and external id change; an external id that is null goes."""
    row = (await api.json("GET", "/users"))[5]
    sent = {"identified_by": "id", "id": row["id"], **PAT}
    changed = await api.json("PUT", "/users", json=sent)
    assert row | PAT == changed
    sent = {"identified_by": "id", "id": row["id"], "user_name": "Pat"}
    sent |= {"ext_user_id": None}
    changed = await api.json("PUT", "/users", json=sent)
    assert changed["ext_user_id"] is None
    assert PAT["email"] == changed["email"]


async def test_an_unknown_id_makes_a_user_under_another_id(api: Api) -> None:
    """The server chooses the id, and a new user without roles is an instructor."""
    sent = {"identified_by": "id", "id": 5000, **PAT}
    made = await api.json("PUT", "/users", status=201, json=sent)
    assert (TOTAL + 1, ["instructor"]) == (made["id"], made["roles"])


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"identified_by": None}, "identified_by"),
        ({"identified_by": 1}, "identified_by"),
        ({"identified_by": "name"}, "identified_by"),
        ({"identified_by": "id"}, "id"),
        ({"identified_by": "id", "id": "x"}, "id"),
        ({"email": None}, "email"),
        ({"email": "pat"}, "email"),
        ({"identified_by": "ext_user_id", "email": None}, "email"),
        ({"user_name": None}, "user_name"),
        ({"ext_user_id": 5}, "ext_user_id"),
        ({"ext_user_id": "T000002"}, "ext_user_id"),
        ({"roles": "admin"}, "roles"),
        ({"roles": ["pupil"]}, "roles"),
        ({"roles": [1]}, "roles"),
    ],
)
async def test_wrong_users_are_refused_by_field(
    api: Api, change: dict[str, Any], problem: str
) -> None:
    """The field that is wrong, missing or somebody else's is named."""
    sent = {"identified_by": "email", **PAT, **change}
    assert {problem} == await api.problems("PUT", "/users", json=sent)
    assert TOTAL == len(await api.json("GET", "/users"))


@pytest.mark.parametrize("name", ["id", "ext_user_id", "email"])
async def test_a_removed_user_is_shown_and_gone(api: Api, name: str) -> None:
    """The answer is the user, whose id is not used again."""
    row = (await api.json("GET", "/users"))[-1]
    params = {name: row[name]}
    assert row == await api.json("DELETE", "/users", params=params)
    assert [] == await api.json("GET", "/users", params=params)
    sent = {"identified_by": "email", **PAT}
    made = await api.json("PUT", "/users", status=201, json=sent)
    assert TOTAL + 1 == made["id"]
