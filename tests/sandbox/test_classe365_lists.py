"""Classe365: lists, their pages and cursors."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import chain
from typing import Any

import pytest

from homeroom.sandbox.classe365 import Classe365Vendor, Paging
from tests.sandbox.classe365_api import Api, school

pytestmark = pytest.mark.anyio

ALL = list(range(1001, 1201))
"""The ids of the 200 students."""


@pytest.fixture
async def api(anyio_backend: str) -> AsyncIterator[Api]:
    """A school of 200 pupils."""
    async with school() as made:
        yield made


def ids(page: dict[str, Any]) -> list[int]:
    return [record["id"] for record in page["records"]]


async def walk(api: Api, path: str, **query: str | int) -> list[list[int]]:
    """The ids on each page, following the cursors."""
    page = await api.page(path, **query)
    pages = [ids(page)]
    while cursor := page.get("meta", {}).get("next_cursor"):
        page = await api.page(path, cursor=cursor, **query)
        pages.append(ids(page))
    return pages


async def test_a_page_has_50_rows_and_a_cursor(api: Api) -> None:
    """The first page of a long list says where the next one starts."""
    page = await api.page("/students")
    assert ALL[:50] == ids(page)
    assert {"limit", "next_cursor"} == set(page["meta"])
    assert 50 == page["meta"]["limit"]
    assert isinstance(page["meta"]["next_cursor"], str)


async def test_cursors_lead_to_every_row_once(api: Api) -> None:
    """Following the cursors gives each row once, and null ends the list."""
    pages = await walk(api, "/students")
    assert [50, 50, 50, 50] == list(map(len, pages))
    assert ALL == list(chain(*pages))
    pages = await walk(api, "/students", limit=70)
    assert [70, 70, 60] == list(map(len, pages))
    assert ALL == list(chain(*pages))


async def test_a_cursor_outlives_a_new_row(api: Api) -> None:
    """A row that is added during a walk comes at the end, and moves no other."""
    first = await api.page("/students", limit=199)
    body = {"first_name": "Tamsa", "last_name": "Rookhollow"}
    _, made = await api.save("/students", json=body)
    rest = await api.page("/students", cursor=first["meta"]["next_cursor"], limit=199)
    assert [*ALL, made["id"]] == ids(first) + ids(rest)


async def test_a_short_list_has_no_meta(api: Api) -> None:
    """A list that fits on one page comes without `meta`."""
    assert {"records"} == set(await api.page("/sessions"))
    assert {"records"} == set(await api.page("/students", limit=200))


async def test_a_larger_page_than_200_is_cut(api: Api) -> None:
    """`limit` above 200 gives 200 rows, and `meta` tells the truth."""
    async with school(seed=3, pupils=300) as large:
        page = await large.page("/students", limit=5000)
    assert 200 == len(page["records"])
    assert 200 == page["meta"]["limit"]


async def test_an_empty_list_is_a_204(api: Api) -> None:
    """A list without rows has no `records` at all, until there is one."""
    answer = await api.send("GET", "/agents")
    assert (204, b"") == (answer.status_code, answer.content)
    _, made = await api.save("/agents", json={"name": "Quillmere Agency"})
    assert [made] == (await api.page("/agents"))["records"]


async def test_a_bad_cursor_is_refused(api: Api) -> None:
    """A cursor that was not given out, or for another list, is a 400."""
    cursor = (await api.page("/students"))["meta"]["next_cursor"]
    bad = (400, "invalid_cursor")
    for sent in ("x", "!", "é", cursor[1:]):
        assert bad == await api.refused("GET", "/students", params={"cursor": sent})
    params = {"cursor": cursor}
    assert bad == await api.refused("GET", "/classes", params=params)


@pytest.mark.parametrize("limit", ["0", "-1", "x", "", "1.5"])
async def test_a_bad_size_is_refused(api: Api, limit: str) -> None:
    """`limit` must be a positive number."""
    params = {"limit": limit}
    assert ["limit"] == await api.problems("GET", "/students", params=params)


async def test_unknown_parameters_are_refused(api: Api) -> None:
    """A parameter of another style of paging does not pass unseen."""
    params = {"page": 2, "per_page": 10}
    refused = await api.problems("GET", "/students", params=params)
    assert ["page", "per_page"] == refused
    assert ["name"] == await api.problems("GET", "/students/1001?name=x")
    assert ["limit"] == await api.problems("POST", "/students?limit=1", json={})


async def test_empty_pages_lie_between_full_ones() -> None:
    """On demand an empty page with a further cursor comes between any two."""
    vendor = Classe365Vendor(paging=Paging(empty_pages=True))
    async with school(vendor) as api:
        pages = await walk(api, "/students", limit=90)
    assert [90, 0, 90, 0, 20] == list(map(len, pages))
    assert ALL == list(chain(*pages))


async def test_a_cursor_may_repeat_without_end() -> None:
    """On demand a page names its own cursor as the next one."""
    vendor = Classe365Vendor(paging=Paging(repeat_cursor=True))
    async with school(vendor) as api:
        first = await api.page("/students")
        cursor = first["meta"]["next_cursor"]
        second = await api.page("/students", cursor=cursor)
        third = await api.page("/students", cursor=second["meta"]["next_cursor"])
    assert cursor == second["meta"]["next_cursor"]
    assert second == third
    assert ids(first) != ids(second)


async def test_names_of_the_cursor_can_be_set() -> None:
    """Both parameters have other names, and the cursor lies deeper in `meta`."""
    paging = Paging(parameter="after", size="per_page", next="paging.further")
    async with school(Classe365Vendor(paging=paging)) as api:
        first = await api.page("/students", per_page=150)
        cursor = first["meta"]["paging"]["further"]
        rest = await api.page("/students", per_page=150, after=cursor)
        assert ["cursor"] == await api.problems("GET", "/students?cursor=x")
    assert ALL == ids(first) + ids(rest)
    assert {"limit": 150, "paging": {"further": None}} == rest["meta"]


async def test_pages_can_have_numbers() -> None:
    """With the style `page`, `meta` counts pages and rows."""
    async with school(Classe365Vendor(paging=Paging(style="page"))) as api:
        first = await api.page("/students", limit=80)
        third = await api.page("/students", limit=80, page=3)
        after = await api.send("GET", "/students?limit=80&page=4")
        assert ["page"] == await api.problems("GET", "/students?page=0")
        assert ["cursor"] == await api.problems("GET", "/students?cursor=x")
    assert ALL[:80] == ids(first)
    assert ALL[160:] == ids(third)
    counts = {"limit": 80, "total": 200, "total_pages": 3}
    assert {"page": 1, **counts} == first["meta"]
    assert {"page": 3, **counts} == third["meta"]
    assert 204 == after.status_code


async def test_pages_can_have_offsets() -> None:
    """With the style `offset`, a page starts anywhere."""
    async with school(Classe365Vendor(paging=Paging(style="offset"))) as api:
        first = await api.page("/students")
        some = await api.page("/students", offset=7, limit=3)
        after = await api.send("GET", "/students?offset=200")
        assert ["offset"] == await api.problems("GET", "/students?offset=-1")
    assert ALL[:50] == ids(first)
    assert [1008, 1009, 1010] == ids(some)
    assert {"offset": 7, "limit": 3, "total": 200} == some["meta"]
    assert 204 == after.status_code


async def test_the_control_route_sets_the_paging(api: Api) -> None:
    """The style can be read and set over the network; what is left out is default."""
    expected = {
        "style": "page",
        "parameter": "page",
        "size": "limit",
        "next": "next_cursor",
        "default_size": 20,
        "max_size": 200,
        "empty_pages": False,
        "repeat_cursor": False,
    }
    sent = {"style": "page", "default_size": 20}
    answer = await api.control("PUT", "/paging", json=sent)
    assert (200, expected) == (answer.status_code, answer.json())
    assert expected == (await api.control("GET", "/paging")).json()
    assert ALL[20:40] == ids(await api.page("/students", page=2))
    await api.control("PUT", "/paging", json={})
    assert Paging() == api.vendor.paging


@pytest.mark.parametrize(
    "options",
    [
        [],
        {"style": "time"},
        {"style": []},
        {"size": ""},
        {"next": "a..b"},
        {"next": 1},
        {"default_size": 0},
        {"max_size": "9"},
        {"empty_pages": 1},
        {"colour": "red"},
    ],
)
async def test_the_control_route_refuses_nonsense(api: Api, options: object) -> None:
    """A paging that makes no sense is a 400, and nothing changes."""
    answer = await api.control("PUT", "/paging", json=options)
    assert 400 == answer.status_code
    assert answer.json()["error"]
    assert Paging() == api.vendor.paging


async def test_a_control_route_takes_json_only(api: Api) -> None:
    """What is no JSON is a 400 as well."""
    answer = await api.control("PUT", "/paging", content=b"style=page")
    assert 400 == answer.status_code
