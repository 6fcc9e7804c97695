"""Lists of classes: pages, filters, and the form of a class."""

from __future__ import annotations

import re
from typing import Any

import pytest

from homeroom.sandbox import Sandbox, serve

pytestmark = pytest.mark.anyio

LISTED = {
    "id",
    "name",
    "class_section",
    "start_term_id",
    "end_term_id",
    "created_at",
    "updated_at",
    "grade",
    "grade_number",
    "applicable_levels",
    "program",
    "program_code",
    "subject_id",
    "subject_name",
    "subject_group",
    "subject_group_id",
    "teachers",
}


@pytest.fixture
def sandbox(time: Any) -> Sandbox:
    """A school with 450 active classes, 45 archived and 9 deleted ones."""
    return Sandbox(rate=None, classes=450, clock=time.clock())


async def test_a_page_holds_100_classes_unless_asked(api: Any) -> None:
    """Page and size default to 1 and 100, and `meta` says so."""
    body = await api.json("GET", "/classes")
    meta = {"current_page": 1, "total_pages": 5, "total_count": 450, "per_page": 100}
    assert meta == body["meta"]
    assert 100 == len(body["classes"])


async def test_pages_cover_every_class_once(api: Any) -> None:
    """Walking the pages gives each class once, in order of id."""
    ids = await api.ids(per_page=60)
    assert 450 == len(ids)
    assert sorted(set(ids)) == ids


async def test_a_larger_page_than_200_is_cut(api: Any) -> None:
    """`per_page` above 200 gives 200, and `meta` tells the truth."""
    body = await api.json("GET", "/classes", params={"per_page": 9999})
    meta = {"current_page": 1, "total_pages": 3, "total_count": 450, "per_page": 200}
    assert meta == body["meta"]
    assert 200 == len(body["classes"])


async def test_a_page_past_the_end_is_empty(api: Any) -> None:
    """A page past the end has no classes and the true totals."""
    body = await api.json("GET", "/classes", params={"page": 6})
    meta = {"current_page": 6, "total_pages": 5, "total_count": 450, "per_page": 100}
    assert {"classes": [], "meta": meta} == body


@pytest.mark.parametrize("name", ["page", "per_page"])
@pytest.mark.parametrize("text", ["x", "0", "-1", "", "1.5"])
async def test_a_page_that_is_no_number_is_refused(
    api: Any, name: str, text: str
) -> None:
    """Page and size must be positive integers."""
    message = f"Invalid {name} parameter: '{text}' is not a positive integer."
    refused = await api.refused("GET", "/classes", params={name: text})
    assert (400, {"error": message}) == refused


async def test_archived_classes_are_listed_alone(api: Any) -> None:
    """`archived` true or 1 lists archived ones only; false and 0 are the default."""
    active, archived = set(await api.ids()), set(await api.ids(archived="true"))
    assert 45 == len(archived)
    assert not active & archived
    assert archived == set(await api.ids(archived="1"))
    assert active == set(await api.ids(archived="false"))
    assert active == set(await api.ids(archived="0"))


async def test_archived_must_be_a_boolean(api: Any) -> None:
    """Any other value of `archived` is refused."""
    refused = await api.refused("GET", "/classes", params={"archived": "maybe"})
    message = "Invalid archived parameter: 'maybe' is not a boolean."
    assert (400, {"error": message}) == refused


async def test_modified_since_counts_the_moment_itself(api: Any) -> None:
    """The filter keeps classes modified at the moment or later."""
    classes = (await api.json("GET", "/classes", params={"per_page": 200}))["classes"]
    classes += (await api.json("GET", "/classes?per_page=200&page=2"))["classes"]
    classes += (await api.json("GET", "/classes?per_page=200&page=3"))["classes"]
    moment = sorted(row["updated_at"] for row in classes)[400]
    expected = {row["id"] for row in classes if row["updated_at"] >= moment}
    assert 50 <= len(expected) < 450
    assert expected == set(await api.ids(modified_since=moment))
    zoned = moment.replace(".000Z", "+00:00")
    assert expected == set(await api.ids(modified_since=zoned))


async def test_deleted_classes_show_under_deleted_since_only(api: Any) -> None:
    """Deleted classes have a `deleted_at`, and are gone everywhere else."""
    params = {"deleted_since": "2020-01-01"}
    deleted = (await api.json("GET", "/classes", params=params))["classes"]
    assert 9 == len(deleted)
    assert all(row["deleted_at"] > row["updated_at"] for row in deleted)
    first = deleted[0]["id"]
    assert first not in await api.ids() + await api.ids(archived="true")
    message = {"error": f"Couldn't find IbCLass with 'id'={first}"}
    assert (404, message) == await api.refused("GET", f"/classes/{first}")
    late = sorted(row["deleted_at"] for row in deleted)[-1]
    kept = {row["id"] for row in deleted if row["deleted_at"] >= late}
    assert kept == set(await api.ids(deleted_since=late))


@pytest.mark.parametrize("name", ["modified_since", "deleted_since"])
@pytest.mark.parametrize("text", ["not-a-date", "", "1700000000", "2021-13-01"])
async def test_a_bad_time_is_refused(api: Any, name: str, text: str) -> None:
    """A time that cannot be read answers 400 in the vendor's words."""
    message = f"Invalid {name} parameter: '{text}' is not a valid time."
    refused = await api.refused("GET", "/classes", params={name: text})
    assert (400, {"error": message}) == refused


async def test_a_listed_class_has_the_fields_of_the_sample(api: Any) -> None:
    """A class in a list has no nulls, and no fields that the sample lacks."""
    [row] = (await api.json("GET", "/classes", params={"per_page": 1}))["classes"]
    assert LISTED == row.keys()
    time = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"
    assert re.fullmatch(time, row["created_at"])
    assert re.fullmatch(time, row["updated_at"])
    [teacher] = row["teachers"]
    assert {"teacher_id", "show_on_reports", "teacher_archived"} == teacher.keys()


async def test_grade_numbers_follow_the_vendor(api: Any) -> None:
    """Grade 11 is 12, and Year 4 of the middle programme is 10."""
    rows = (await api.json("GET", "/classes", params={"per_page": 200}))["classes"]
    grades = {(row["program_code"], row["grade"]): row["grade_number"] for row in rows}
    assert 12 == grades["diploma", "Grade 11"]
    assert 10 == grades["myp", "Year 4"]
    levels = {row["program_code"]: row["applicable_levels"] for row in rows}
    assert {"diploma": ["HL", "SL"], "myp": [], "ibpyp": []} == levels


async def test_a_class_alone_is_as_in_the_list(api: Any) -> None:
    """A single class is wrapped and has the fields of its list entry."""
    [row] = (await api.json("GET", "/classes", params={"per_page": 1}))["classes"]
    assert {"class": row} == await api.json("GET", f"/classes/{row['id']}")


@pytest.mark.parametrize("number", ["1", "abc", "-852", "99999999999999999999"])
async def test_an_unknown_class_is_not_found(api: Any, number: str) -> None:
    """An id that the school does not have answers 404 in the vendor's words."""
    message = {"error": f"Couldn't find IbCLass with 'id'={number}"}
    assert (404, message) == await api.refused("GET", f"/classes/{number}")


async def test_the_same_seed_gives_the_same_school(time: Any) -> None:
    """Two sandboxes with one seed agree on everything; another seed differs."""
    import httpx

    async def read(seed: int) -> list[str]:
        options = Sandbox(seed=seed, pupils=30, clock=time.clock()).managebac
        async with httpx.AsyncClient(
            transport=options["transport"], headers={"auth-token": options["token"]}
        ) as client:
            base = f"{options['base_url']}/v2"
            paths = ("classes", "students", "classes/852/students")
            return [(await client.get(f"{base}/{path}")).text for path in paths]

    assert await read(7) == await read(7)
    assert await read(7) != await read(8)


async def test_a_client_of_the_old_kind_lists_all_classes() -> None:
    """A client that knows `v2`, pages of 50 and `total_pages` gets every class."""
    import http.client
    import json

    from anyio import to_thread

    def fetch(port: int, token: str, page: int) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        target = f"/managebac/v2/classes?archived=0&page={page}&per_page=50"
        connection.request("GET", target, headers={"auth-token": token})
        body = json.loads(connection.getresponse().read())
        connection.close()
        return body

    def walk(port: int, token: str) -> list[int]:
        first = fetch(port, token, 1)
        pages = range(2, first["meta"]["total_pages"] + 1)
        bodies = [first, *(fetch(port, token, page) for page in pages)]
        return [row["id"] for body in bodies for row in body["classes"]]

    async with serve(Sandbox(classes=230)) as served:
        token = served.managebac["token"]
        ids = await to_thread.run_sync(walk, served.port, token)
    assert 230 == len(set(ids)) == len(ids)
