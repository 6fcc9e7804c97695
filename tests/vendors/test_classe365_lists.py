"""Lists of Classe365 over a real socket, in each of the styles that may be true."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import httpx
import pytest

from homeroom import Classe365
from homeroom.classe365 import ByCursor, ByOffset, ByPage
from homeroom.errors import (
    BadRequestError,
    CheckpointError,
    ConfigurationError,
    PagingError,
    ServerError,
)
from homeroom.sandbox import Sandbox, Served, serve
from homeroom.sandbox.classe365 import Paging
from tests.core.fakes import Canned, FakeClock, reply

pytestmark = pytest.mark.anyio

STYLES: dict[str, tuple[Paging, ByCursor | ByPage | ByOffset]] = {
    "cursor": (Paging(), ByCursor()),
    "cursor elsewhere": (
        Paging(parameter="after", size="per_page", next="links.further"),
        ByCursor(parameter="after", size="per_page", next="meta.links.further"),
    ),
    "page": (Paging(style="page"), ByPage()),
    "page elsewhere": (
        Paging(style="page", parameter="page_no", size="records_per_page"),
        ByPage(parameter="page_no", size="records_per_page"),
    ),
    "offset": (Paging(style="offset"), ByOffset()),
    "offset elsewhere": (
        Paging(style="offset", parameter="skip", size="top"),
        ByOffset(parameter="skip", size="top"),
    ),
}
"""How the server pages, and what a client that knows it says."""

ALL = list(range(1001, 1231))
"""The ids of the 230 students."""


@pytest.fixture
async def served(anyio_backend: str) -> AsyncIterator[Served]:
    """A sandbox of 230 pupils."""
    async with serve(Sandbox(pupils=230)) as served:
        yield served


@pytest.fixture
async def classe365(served: Served) -> AsyncIterator[Classe365]:
    """A client for its school, with the default way to page."""
    async with Classe365(**served.classe365, clock=FakeClock().clock()) as client:
        yield client


def client(served: Served, style: str) -> Classe365:
    """A client that pages as the server now does."""
    ours, theirs = STYLES[style]
    served.sandbox.classe365_vendor.paging = ours
    return Classe365(**served.classe365, paging=theirs)


def queries(served: Served) -> list[tuple[str, ...]]:
    """The names of the query parameters of each request so far."""
    return [one.query for one in served.sandbox.journal]


@pytest.mark.parametrize("ahead", [0, 3])
@pytest.mark.parametrize("limit", [None, 1, 23, 115, 200, 999])
@pytest.mark.parametrize("style", STYLES)
async def test_every_record_once_in_every_style(
    style: str, limit: int | None, ahead: int, served: Served
) -> None:
    """Whatever the size of a page, also one that the server cuts to 200."""
    async with client(served, style) as classe365:
        students = classe365.students
        pager = students.list() if limit is None else students.list(limit=limit)
        found = await pager.prefetch(ahead).collect(limit=60 if limit == 1 else None)
    assert ALL[: len(found)] == [one.id for one in found]
    assert len(found) == (60 if limit == 1 else len(ALL))


@pytest.mark.parametrize(
    ("style", "size", "parameter"),
    [
        ("cursor", "limit", "cursor"),
        ("cursor elsewhere", "per_page", "after"),
        ("page elsewhere", "records_per_page", "page_no"),
        ("offset elsewhere", "top", "skip"),
    ],
)
async def test_parameters_have_the_names_that_were_set(
    style: str, size: str, parameter: str, served: Served
) -> None:
    """The cursor is left out of the first request; a number stands in all."""
    async with client(served, style) as classe365:
        assert ALL == [one.id for one in await classe365.students.list().collect()]
        alone = queries(served)
        await classe365.students.list(limit=150).collect()
    begin = () if style.startswith("cursor") else (parameter,)
    assert [begin, (parameter,)] == alone[:2]
    assert tuple(sorted((size, parameter))) in queries(served)[len(alone) :]


async def test_all_lists_page_alike(served: Served) -> None:
    """The plan is the client's, also for a resource by its name and for views."""
    async with client(served, "offset elsewhere") as classe365:
        view = classe365.with_options(timeout=5)
        found = [
            await classe365.classes.list(limit=20).collect(),
            await view.classes.list(limit=20).collect(),
            await classe365.with_response.classes.list(limit=20).collect(),
        ]
        named = await classe365.resource("classes").list(limit=20).collect()
    assert 76 == len(found[0])
    assert found[0] == found[1] == found[2]
    assert [one.id for one in found[0]] == [one.id for one in named]
    assert {("skip", "top")} == set(queries(served))


async def test_a_cursor_goes_on_after_an_empty_page(
    served: Served, classe365: Classe365
) -> None:
    """An empty page is not the end, and no page of the walk."""
    served.sandbox.classe365_vendor.paging = Paging(empty_pages=True)
    pages = [page async for page in classe365.students.list(limit=100).pages()]
    assert [100, 100, 30] == [len(page.items) for page in pages]
    assert ALL == [one.id for page in pages for one in page.items]
    assert 5 == len(queries(served))


@pytest.mark.parametrize("ahead", [0, 1])
async def test_a_repeated_cursor_stops_the_walk(
    ahead: int, served: Served, classe365: Classe365
) -> None:
    """With an error, after the pages that were new."""
    served.sandbox.classe365_vendor.paging = Paging(repeat_cursor=True)
    seen: list[object] = []
    with pytest.raises(PagingError, match="page 2 names an earlier page") as caught:
        async for one in classe365.students.list(limit=100).prefetch(ahead):
            seen.append(one.id)
    assert ALL[:200] == seen
    assert 2 == len(queries(served))
    error = caught.value
    assert ("classe365", "students.list") == (error.vendor, error.operation)
    assert error.checkpoint is not None


async def test_no_rows_at_all(classe365: Classe365, served: Served) -> None:
    """A 204 is a list without records, in one request."""
    assert [] == await classe365.resource("agents").list().collect()
    assert [] == [one async for one in classe365.resource("agents").list(limit=5)]
    assert [204, 204] == [one.status for one in served.sandbox.journal]


@pytest.mark.parametrize("style", ["page", "offset"])
async def test_a_204_ends_pages_that_have_numbers(style: str, served: Served) -> None:
    """Where the last page is full, the next one is empty."""
    async with client(served, style) as classe365:
        pages = [page async for page in classe365.students.list(limit=115).pages()]
    assert [115, 115] == [len(page.items) for page in pages]
    assert [200, 200, 204] == [one.status for one in served.sandbox.journal]


@pytest.mark.parametrize("style", STYLES)
async def test_a_walk_resumes_in_another_client(style: str, served: Served) -> None:
    """From the checkpoint of a failed page, across JSON, with no record lost."""
    seen = []
    async with client(served, style).with_options(retry=None) as classe365:
        with pytest.raises(ServerError) as caught:
            async for page in classe365.students.list(limit=40).pages():
                seen += [one.id for one in page.items]
                if 2 == page.number:
                    served.sandbox.faults.add(path="*/students", status=500)
    served.sandbox.faults.clear()
    assert ALL[:80] == seen
    checkpoint = json.loads(json.dumps(caught.value.checkpoint))
    async with client(served, style) as other:
        pager = other.students.list(limit=40).resume(checkpoint)
        seen += [one.id for one in await pager.collect()]
    assert ALL == seen


async def test_the_checkpoint_of_the_last_page_is_the_end(
    classe365: Classe365, served: Served
) -> None:
    """Resumed there, a walk is over, and sends nothing."""
    pager = classe365.students.list(limit=200)
    *_, last = [page async for page in pager.pages()]
    sent = len(queries(served))
    assert [] == await pager.resume(last.checkpoint).collect()
    assert sent == len(queries(served))


async def test_a_checkpoint_belongs_to_its_list(classe365: Classe365) -> None:
    """One of another resource is refused, known or by its name."""
    page = await anext(classe365.students.list(limit=9).pages())
    with pytest.raises(CheckpointError):
        classe365.classes.list(limit=9).resume(page.checkpoint)
    named = await anext(classe365.resource("students").list(limit=9).pages())
    with pytest.raises(CheckpointError):
        classe365.resource("classes").list(limit=9).resume(named.checkpoint)


async def test_a_checkpoint_belongs_to_its_size(served: Served) -> None:
    """A number counts pages of one size; with another, records would be missing."""
    async with client(served, "page") as classe365:
        page = await anext(classe365.students.list(limit=5).pages())
        with pytest.raises(CheckpointError, match="page size"):
            classe365.students.list(limit=50).resume(page.checkpoint)


async def test_another_style_than_the_servers_is_told(
    classe365: Classe365, served: Served
) -> None:
    """A server that refuses what it does not know names the parameter."""
    async with Classe365(**served.classe365, paging=ByPage()) as wrong:
        with pytest.raises(BadRequestError) as caught:
            await wrong.students.list().collect()
    assert caught.value.detail is not None
    [problem] = caught.value.detail.errors
    assert {"field": "page", "message": "is not a parameter here"} == problem


@pytest.mark.parametrize("paging", [ByPage(), ByOffset()])
async def test_a_server_that_ignores_the_number(paging: ByPage | ByOffset) -> None:
    """It gives the same page for ever; that is an error, as with a cursor."""
    same = Canned(reply({"records": [{"id": 1}, {"id": 2}]}))
    options = {"subdomain": "oakfield", "api_key": "k", "transport": same}
    async with Classe365(**options, paging=paging) as classe365:  # type: ignore[arg-type]
        with pytest.raises(PagingError):
            await classe365.students.list().collect(limit=50)


async def test_a_server_that_ignores_the_cursor() -> None:
    """It names the same next page again; that is an error, not an endless walk."""
    body = {"records": [{"id": 1}], "meta": {"next_cursor": "b"}}
    same = Canned(reply(body))
    async with Classe365(
        subdomain="oakfield", api_key="k", transport=same
    ) as classe365:
        with pytest.raises(PagingError):
            await classe365.students.list().collect()
    assert ["", "cursor=b"] == [one.url.query.decode() for one in same.requests]


@pytest.mark.parametrize("cursor", [None, "", False])
async def test_an_empty_cursor_is_the_end(cursor: object) -> None:
    """It says that no page follows."""
    one = Canned(reply({"records": [{"id": 1}], "meta": {"next_cursor": cursor}}))
    async with Classe365(subdomain="oakfield", api_key="k", transport=one) as client:
        assert 1 == len(await client.students.list().collect())
    assert 1 == len(one.requests)


@pytest.mark.parametrize("meta", [None, {}, []])
async def test_no_cursor_is_the_end_where_nothing_else_follows(meta: object) -> None:
    """If `meta` is missing or says nothing, page 2 is asked for as well."""
    body = {"records": [{"id": 1}], **({} if meta is None else {"meta": meta})}
    canned = Canned(reply(body), reply({"records": []}), reply(body))
    async with Classe365(subdomain="oakfield", api_key="k", transport=canned) as client:
        assert 1 == len(await client.students.list().collect())
    asked = [one.url.query.decode() for one in canned.requests]
    assert ["", "page=2&offset=1", "page=1&offset=0"] == asked


@pytest.mark.parametrize("limit", [0, -1])
async def test_a_size_that_cannot_be(limit: int, classe365: Classe365) -> None:
    """Is refused before anything is sent."""
    with pytest.raises(ConfigurationError, match="limit"):
        classe365.students.list(limit=limit)


async def test_pages_may_be_numbered_from_0() -> None:
    """The first number can be set, and the end is a page without records."""
    answers = [reply({"records": [{"id": n}]}) for n in (1, 2)]
    canned = Canned(*answers, reply(b"", 204))
    async with Classe365(
        subdomain="oakfield", api_key="k", paging=ByPage(first=0), transport=canned
    ) as classe365:
        assert [1, 2] == [one.id async for one in classe365.students.list()]
    asked = [one.url.query.decode() for one in canned.requests]
    assert ["page=0", "page=1", "page=2"] == asked


async def test_a_size_where_there_is_none() -> None:
    """`limit` cannot be asked for if the user says that pages have no size."""
    never = httpx.MockTransport(lambda _: pytest.fail("nothing is sent"))
    for paging in (ByCursor(size=None), ByPage(size=None), ByOffset(size=None)):
        async with Classe365(
            subdomain="oakfield", api_key="k", paging=paging, transport=never
        ) as classe365:
            with pytest.raises(ConfigurationError, match="limit"):
                classe365.resource("students").list(limit=5)
