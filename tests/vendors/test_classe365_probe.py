"""How a tenant of Classe365 pages, found out by at most two requests."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Mapping
from typing import Any

import httpx
import pytest

from homeroom import Classe365
from homeroom.paging import Page, PagingWarning
from tests.core.fakes import Canned, FakeClock, reply

pytestmark = pytest.mark.anyio

Answer = Callable[[Mapping[str, str]], httpx.Response]


def tenant(
    style: str, rows: int, *, total: bool = False, size: int = 100, strict: bool = False
) -> Answer:
    """A server that pages in its way and overlooks what it does not know."""

    def answer(query: Mapping[str, str]) -> httpx.Response:
        at = 0
        if style == "page":
            at = (int(query.get("page", "1")) - 1) * size
        elif style == "offset":
            at = int(query.get("offset", "0"))
        elif style == "filters" and query.keys() & {"page", "offset"}:
            at = rows
        if strict and query.keys() - {style}:
            return httpx.Response(400, json={"message": "no", "errors": []})
        part = list(range(rows)) if style == "whole" else list(range(rows))[at:][:size]
        meta = {"meta": {"total": rows}} if total else {}
        return httpx.Response(200, json={"records": [{"id": n} for n in part], **meta})

    return answer


def client(answer: Answer, asked: list[dict[str, str]]) -> Classe365:
    """A client of the tenant."""

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(dict(request.url.params))
        return answer(asked[-1])

    return Classe365(
        subdomain="oak",
        api_key="k",
        transport=httpx.MockTransport(handle),
        clock=FakeClock().clock(),
    )


async def walked(classe365: Classe365) -> tuple[list[object], Page[Any]]:
    """All ids, and the last page."""
    pages = [page async for page in classe365.students.list().pages()]
    return [one.id for page in pages for one in page.items], pages[-1]


@pytest.mark.parametrize("style", ["page", "offset"])
@pytest.mark.parametrize("total", [False, True])
@pytest.mark.parametrize("rows", [0, 7, 100, 200, 250])
async def test_every_record_comes_whichever_way_the_tenant_pages(
    style: str, total: bool, rows: int
) -> None:
    """Without being told; it is called complete if something says so."""
    asked: list[dict[str, str]] = []
    async with client(tenant(style, rows, total=total), asked) as classe365:
        found, last = await walked(classe365)
        first = len(asked)
        again, _ = await walked(classe365)
    assert list(range(rows)) == found == again
    assert last.complete is (True if total or rows in (7, 100) else None)
    assert first <= -(-rows // 100) + 3
    if rows > 100:  # The way is remembered.
        assert len(asked) - first < first


async def test_another_list_of_the_client_needs_no_probe() -> None:
    """All lists of a school page alike."""
    asked: list[dict[str, str]] = []
    async with client(tenant("page", 250), asked) as classe365:
        await classe365.students.list().collect()
        asked.clear()
        found = await classe365.resource("teachers").list().collect()
    assert list(range(250)) == [one.id for one in found]
    assert [{}, {"page": "2"}, {"page": "3"}, {"page": "4"}] == asked


async def test_a_server_that_knows_neither_is_told_for_every_list() -> None:
    """At the user's line, also the second time; nothing is called complete."""
    asked: list[dict[str, str]] = []
    async with client(tenant("first", 250), asked) as classe365:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("default")
            for _ in range(2):
                await classe365.students.list().collect()
            *_, last = [page async for page in classe365.classes.list().pages()]
    assert last.complete is None
    assert [(PagingWarning, __file__)] * 3 == [
        (one.category, one.filename) for one in caught
    ]
    texts = [str(one.message) for one in caught]
    assert ["students.list"] * 2 + ["classes.list"] == [
        text.split()[1].rstrip(":") for text in texts
    ]
    assert all("has no meta.next_cursor" in text for text in texts)


async def test_names_that_act_as_filters_prove_nothing() -> None:
    """Page 2 is empty, and so is page 1: the names mean something else."""
    asked: list[dict[str, str]] = []
    async with client(tenant("filters", 100), asked) as classe365:
        with pytest.warns(PagingWarning):
            found, last = await walked(classe365)
    assert 100 == len(found)
    assert last.complete is None
    assert [{}, {"page": "2", "offset": "100"}, {"page": "1", "offset": "0"}] == asked


async def test_a_filter_that_leaves_some_rows_proves_nothing() -> None:
    """Page 1 has to be the first page, not a part of it."""
    pages = [range(7), range(0), range(3, 4)]
    answers = [reply({"records": [{"id": n} for n in page]}) for page in pages]
    options = {"subdomain": "oak", "api_key": "k", "transport": Canned(*answers)}
    async with Classe365(**options) as classe365:  # type: ignore[arg-type]
        with pytest.warns(PagingWarning):
            found, last = await walked(classe365)
    assert (7, None) == (len(found), last.complete)


async def test_a_total_that_is_not_reached_is_told() -> None:
    """Not all came, and there was no way to the rest."""
    asked: list[dict[str, str]] = []
    async with client(tenant("first", 250, total=True), asked) as classe365:
        with pytest.warns(PagingWarning, match="100 of 250 rows came"):
            _, last = await walked(classe365)
    assert last.complete is False


async def test_a_server_that_refuses_the_names_is_no_error() -> None:
    """It does not page by them; whether the list is whole is not known, and told."""
    asked: list[dict[str, str]] = []
    async with client(tenant("first", 100, strict=True), asked) as classe365:
        with pytest.warns(PagingWarning):
            found, last = await walked(classe365)
        alone = [{"page": "2"}, {"offset": "100"}]
        both = {"page": "2", "offset": "100"}
        assert [{}, both, {"limit": "1"}, *alone] == asked
        asked.clear()
        with pytest.warns(PagingWarning):
            await walked(classe365)
    assert [{}, *alone] == asked  # What was learned is not asked again.
    assert 100 == len(found)
    assert last.complete is None


@pytest.mark.parametrize("style", ["page", "offset"])
@pytest.mark.parametrize("stop", [1, 2, 3])
async def test_a_probed_walk_resumes(style: str, stop: int) -> None:
    """In another client, from JSON, without a record twice."""
    asked: list[dict[str, str]] = []
    seen: list[object] = []
    async with client(tenant(style, 450), asked) as classe365:
        async for page in classe365.students.list().pages():
            seen += [one.id for one in page.items]
            if page.number == stop:
                break
    checkpoint = json.loads(json.dumps(page.checkpoint))
    async with client(tenant(style, 450), asked) as other:
        seen += [one.id async for one in other.students.list().resume(checkpoint)]
    assert list(range(450)) == sorted(set(map(int, map(str, seen))))


@pytest.mark.parametrize("meta", [{"count": 30}, {"page_count": 2}])
async def test_a_meta_without_a_cursor_is_told(meta: dict[str, int]) -> None:
    """Its count may be that of the page, which may be the first of many."""
    body = {"records": [{"id": number} for number in range(30)], "meta": meta}
    options = {"subdomain": "oak", "api_key": "k", "transport": Canned(reply(body))}
    async with Classe365(**options) as classe365:  # type: ignore[arg-type]
        with pytest.warns(PagingWarning, match=r"has no meta\.next_cursor"):
            _, last = await walked(classe365)
    assert last.complete is None
