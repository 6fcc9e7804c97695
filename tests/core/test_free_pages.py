"""Lists that no spec lists, walked by a description of how they page."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from homeroom.errors import CheckpointError, ConfigurationError, DecodeError
from homeroom.managebac.models import SchoolClass
from homeroom.paging import (
    ByCursor,
    ByLastId,
    ByNumber,
    ByOffset,
    ByPage,
    Pager,
    PageSizeWarning,
)
from tests.core.fakes import Canned, a_class, client

pytestmark = pytest.mark.anyio

ROWS = list(range(1, 26))

WAYS: dict[str, tuple[Any, Callable[[dict[str, str]], object]]] = {
    "number": (
        ByNumber(page_size=10),
        lambda query: _page(int(query["page"]), int(query["per_page"])),
    ),
    "page": (
        ByPage(),
        lambda query: {"rows": _rows((int(query["page"]) - 1) * 10, 10)},
    ),
    "offset": (ByOffset(), lambda query: {"rows": _rows(int(query["offset"]), 10)}),
    "cursor": (
        ByCursor(),
        lambda query: {
            "rows": _rows(at := int(query.get("cursor", "0")), 10),
            "meta": {"next_cursor": at + 10 if at < 20 else None},
        },
    ),
    "last id": (
        ByLastId(),
        lambda query: {"rows": _rows(int(query.get("last_id", "0")), 10)},
    ),
}


def _rows(begin: int, size: int) -> list[dict[str, object]]:
    return [a_class(one) for one in ROWS[begin : begin + size]]


def _page(number: int, size: int) -> dict[str, object]:
    meta = {"total_count": len(ROWS), "total_pages": -(-len(ROWS) // size)}
    return {"rows": _rows((number - 1) * size, size), "meta": meta}


def canned(way: str) -> Canned:
    """A server that pages that way."""
    answer = WAYS[way][1]
    return Canned(lambda r: httpx.Response(200, json=answer(dict(r.url.params))))


@pytest.mark.parametrize("way", WAYS)
async def test_every_way_gives_every_row(way: str) -> None:
    """As models, or as plain JSON; with filters on each page."""
    server = canned(way)
    async with client(server) as mb:
        typed: Pager[SchoolClass] = mb.pages(
            "get",
            "/somewhere/else",
            items="rows",
            paging=WAYS[way][0],
            type=SchoolClass,
            query={"archived": True},
        )
        plain = mb.pages("GET", "/else", items="rows", paging=WAYS[way][0])
        assert ROWS == [one.id async for one in typed]
        assert [a_class(one) for one in ROWS] == await plain.prefetch(2).collect()
    asked = [one for one in server.requests if one.url.path.endswith("/somewhere/else")]
    assert {"true"} == {one.url.params["archived"] for one in asked}


async def test_a_counted_list_tells_whether_it_is_complete_and_resumes() -> None:
    """Its walks are as any other's."""
    async with client(canned("number")) as mb:
        pager = mb.pages("GET", "/a", items="rows", paging=ByNumber(), size=10)
        pages = [page async for page in pager.pages()]
        assert [10, 10, 5] == [len(page.items) for page in pages]
        assert pages[-1].complete is True
        checkpoint = json.loads(json.dumps(pages[0].checkpoint))
        rest = await pager.resume(checkpoint).collect()
        assert rest == [*pages[1].items, *pages[2].items]
        with pytest.raises(CheckpointError):
            mb.pages("GET", "/b", items="rows", paging=ByNumber()).resume(checkpoint)


async def test_an_answer_may_be_the_list_itself() -> None:
    """Then the path of the items is empty."""
    answers = [[a_class(1)], [a_class(2)], []]
    server = Canned(*(lambda r, a=a: httpx.Response(200, json=a) for a in answers))
    async with client(server) as mb:
        pager = mb.pages("GET", "/a", items="", paging=ByPage(), type=SchoolClass)
        assert [1, 2] == [one.id for one in await pager.collect()]


async def test_a_record_that_cannot_be_read_is_set_aside() -> None:
    """And told, as on any other page."""
    rows = [a_class(1), {"name": "no id"}, a_class(3), a_class(4)]
    meta = {"total_count": 4, "total_pages": 1}
    body = {"rows": rows, "meta": meta}
    async with client(Canned(lambda r: httpx.Response(200, json=body))) as mb:
        pager = mb.pages("GET", "/a", items="rows", paging=ByNumber(), type=SchoolClass)
        with pytest.warns(UserWarning, match="id"):
            (page,) = [page async for page in pager.pages()]
    assert [1, 3, 4] == [one.id for one in page.items]
    assert page.misfits
    assert page.complete is None


async def test_items_that_are_not_there_are_an_error() -> None:
    """Rather than an empty list."""
    async with client(Canned(lambda r: httpx.Response(200, json={"x": 1}))) as mb:
        with pytest.raises(DecodeError, match=r"\$\.rows"):
            await mb.pages("GET", "/a", items="rows", paging=ByNumber()).collect()


async def test_what_cannot_work_is_refused_at_once() -> None:
    """A path that is none, or a size where there is none to ask for."""
    async with client(canned("page")) as mb:
        with pytest.raises(ConfigurationError, match="path"):
            mb.pages("GET", "nowhere?x=1", items="rows", paging=ByPage())


@pytest.mark.parametrize(
    ("way", "size"), [("page", "limit"), ("offset", "limit"), ("cursor", "limit")]
)
async def test_a_size_is_asked_for_by_the_usual_name(way: str, size: str) -> None:
    """On every page, where it is asked for."""
    server = canned(way)
    async with client(server) as mb:
        pager = mb.pages("GET", "/else", items="rows", paging=WAYS[way][0], size=7)
        assert 25 == len(await pager.collect())
        await mb.pages("GET", "/plain", items="rows", paging=WAYS[way][0]).collect()
    sizes = [(one.url.path, one.url.params.get(size)) for one in server.requests]
    assert {"7"} == {told for path, told in sizes if path.endswith("/else")}
    assert {None} == {told for path, told in sizes if path.endswith("/plain")}


async def test_numbered_pages_have_a_usual_and_a_largest_size() -> None:
    """Those of ManageBac; a page says how many there are."""
    server = canned("number")
    async with client(server) as mb:
        usual = mb.pages("GET", "/else", items="rows", paging=ByNumber())
        only = await anext(usual.pages())
        assert (100, 1, 25) == (usual.size, only.pages, only.total)
        assert (
            200
            == mb.pages("GET", "/else", items="rows", paging=ByNumber(), size=200).size
        )
        with pytest.warns(PageSizeWarning, match="using 200"):
            mb.pages("GET", "/else", items="rows", paging=ByNumber(), size=201)
        short = mb.pages("GET", "/else", items="rows", paging=ByNumber(), size=10)
        assert [3, 3, 3] == [page.pages async for page in short.pages()]
    assert "100" == server.requests[0].url.params["per_page"]


async def test_a_list_may_count_its_pages_alone() -> None:
    """They are then all that says where the list ends."""
    paging = ByNumber(page_size=10, total=None)
    asked: list[int] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(int(request.url.params["page"]))
        body = {"rows": _rows((asked[-1] - 1) * 10, 10), "meta": {"total_pages": 3}}
        return httpx.Response(200, json=body)

    async with client(Canned(answer)) as mb:
        pager = mb.pages("GET", "/else", items="rows", paging=paging)
        assert 25 == len(await pager.collect())
    assert [1, 2, 3] == asked
