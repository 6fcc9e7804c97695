"""Class: dates of classes, and templates."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import pairwise
from typing import Any

import pytest

from tests.sandbox.classcom_api import NEW_CLASS, NOON, Api, opened

pytestmark = pytest.mark.anyio

SUCCESS = {"message": "Success"}


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    """A school."""
    async with opened() as found:
        yield found


async def new_date(api: Api, *, deferred: str = "false") -> dict[str, Any]:
    """A date that is not sent yet, of the first class."""
    rows = await api.json("GET", "/classes", params={"deferred": deferred})
    return {
        "class_id": rows[0]["class_id"],
        "start_time": NOON,
        "end_time": NOON + 60,
        "timezone": "America/Los_Angeles",
    }


async def test_a_class_has_weekly_dates(api: Api) -> None:
    """Dates have an id, the class and Unix seconds, in order."""
    [row, *_] = await api.json("GET", "/classes")
    params = {"class_id": row["class_id"]}
    dates = await api.json("GET", "/schedules", params=params)
    assert 8 == len({date["schedule_id"] for date in dates})
    for date in dates:
        assert {"schedule_id", "class_id", "start_time", "end_time"} == date.keys()
        assert row["class_id"] == date["class_id"]
        assert 3600 == date["end_time"] - date["start_time"]
    starts = [date["start_time"] for date in dates]
    assert [7 * 86_400] * 7 == [b - a for a, b in pairwise(starts)]


@pytest.mark.parametrize("deferred", ["false", "true"])
async def test_a_date_is_added_and_removed(api: Api, deferred: str) -> None:
    """The answer is a 200 with the id alone; deferred classes have dates as well."""
    sent = await new_date(api, deferred=deferred)
    params = {"class_id": sent["class_id"]}
    before = await api.json("GET", "/schedules", params=params)
    made = await api.json("POST", "/schedules", json=sent)
    assert ["schedule_id"] == list(made)
    added = {**sent, **made}
    del added["timezone"]
    assert [*before, added] == await api.json("GET", "/schedules", params=params)
    assert SUCCESS == await api.json("DELETE", "/schedules", params=made)
    assert before == await api.json("GET", "/schedules", params=params)
    expected = (404, {"error": f"schedule {made['schedule_id']} not found"})
    assert expected == await api.refused("DELETE", "/schedules", params=made)


async def test_an_id_is_known_before_it_was_listed(api: Api) -> None:
    """A date of an earlier run with the same seed can be removed at once."""
    [row, *_] = await api.json("GET", "/classes")
    params = {"class_id": row["class_id"]}
    [date, *_] = await api.json("GET", "/schedules", params=params)
    async with opened() as other:
        path = f"/schedules?schedule_id={date['schedule_id']}"
        assert SUCCESS == await other.json("DELETE", path)
        assert 7 == len(await other.json("GET", "/schedules", params=params))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"class_id": None}, "class_id"),
        ({"start_time": "2027-01-15"}, "start_time"),
        ({"start_time": True}, "start_time"),
        ({"end_time": None}, "end_time"),
        ({"end_time": NOON}, "end_time"),
        ({"end_time": 10**12}, "end_time"),
        ({"timezone": None}, "timezone"),
        ({"timezone": "Pacific"}, "timezone"),
    ],
)
async def test_wrong_dates_are_refused_by_field(
    api: Api, change: dict[str, Any], problem: str
) -> None:
    """The field that is wrong or missing is named."""
    sent = await new_date(api) | change
    assert problem in await api.problems("POST", "/schedules", json=sent)


async def test_dates_need_a_known_class(api: Api) -> None:
    """No class is a 400, an unknown one a 404; an external id is no class."""
    assert {"class_id"} == await api.problems("GET", "/schedules")
    params = {"ext_class_id": "pot-1"}
    assert {"class_id"} == await api.problems("GET", "/schedules", params=params)
    expected = (404, {"error": "class none not found"})
    assert expected == await api.refused("GET", "/schedules?class_id=none")
    sent = await new_date(api) | {"class_id": "none"}
    assert expected == await api.refused("POST", "/schedules", json=sent)
    assert {"schedule_id"} == await api.problems("DELETE", "/schedules")


async def test_templates_come_in_one_array(api: Api) -> None:
    """Templates are published or drafts; one comes as an array of one."""
    rows = await api.json("GET", "/templates")
    assert 3 < len(rows)
    assert {"published", "draft"} == {row["status"] for row in rows}
    for row in rows:
        assert {"template_id", "name", "description", "status"} == row.keys()
        path = f"/templates?template_id={row['template_id']}"
        assert [row] == await api.json("GET", path)


async def test_an_unknown_template_is_not_found(api: Api) -> None:
    """Reading, changing and removing answer 404."""
    expected = (404, {"error": "template none not found"})
    sent = {"template_id": "none"}
    assert expected == await api.refused("GET", "/templates", params=sent)
    assert expected == await api.refused("PATCH", "/templates", json=sent)
    assert expected == await api.refused("DELETE", "/templates", params=sent)


async def test_a_template_lives(api: Api) -> None:
    """It is created with 201, changed in part, and shown once more when removed."""
    made = await api.json("POST", "/templates", status=201, json={"name": "Rivers"})
    number = made["template_id"]
    expected = {"name": "Rivers", "description": "", "status": "published"}
    assert expected | {"template_id": number} == made
    sent = {"template_id": number, "description": "Water", "status": "draft"}
    changed = await api.json("PATCH", "/templates", json=sent)
    assert made | sent == changed
    sent = {"template_id": number, "name": "Seas"}
    changed = await api.json("PATCH", "/templates", json=sent)
    assert ("Seas", "Water") == (changed["name"], changed["description"])
    path = f"/templates?template_id={number}"
    assert [changed] == await api.json("GET", path)
    assert changed == await api.json("DELETE", path)
    assert 404 == (await api.refused("GET", path))[0]


@pytest.mark.parametrize(
    ("sent", "problem"),
    [
        ({}, "name"),
        ({"name": " "}, "name"),
        ({"name": "A", "status": "hidden"}, "status"),
        ({"name": "A", "description": 1}, "description"),
    ],
)
async def test_wrong_templates_are_refused_by_field(
    api: Api, sent: dict[str, Any], problem: str
) -> None:
    """The field that is wrong or missing is named, on creation and update."""
    assert {problem} == await api.problems("POST", "/templates", json=sent)
    if sent:
        [row, *_] = await api.json("GET", "/templates")
        sent |= {"template_id": row["template_id"]}
        assert {problem} == await api.problems("PATCH", "/templates", json=sent)


async def test_update_and_removal_need_a_template(api: Api) -> None:
    """A missing id is a 400."""
    assert {"template_id"} == await api.problems("PATCH", "/templates", json={})
    assert {"template_id"} == await api.problems("DELETE", "/templates")


async def test_a_class_may_name_a_template(api: Api) -> None:
    """A known UUID and an integer are taken."""
    [row, *_] = await api.json("GET", "/templates")
    for number in (row["template_id"], 7):
        sent = NEW_CLASS | {"template_id": number}
        await api.json("POST", "/classes", status=201, json=sent)
