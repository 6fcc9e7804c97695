"""Walks by a cursor, a page number without totals, or an offset."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from attrs import define, field
from hypothesis import given, strategies as st

from homeroom import Classe365
from homeroom.classe365 import ByCursor, ByOffset, ByPage
from homeroom.errors import (
    CheckpointError,
    ConfigurationError,
    PagingError,
    ServerError,
)
from homeroom.paging import PagingWarning
from tests.core.fakes import FakeClock, settle

pytestmark = pytest.mark.anyio

Query = dict[str, str]
Answered = tuple[list[int], dict[str, object] | None]

STYLES = {"cursor": ByCursor(), "page": ByPage(), "offset": ByOffset()}


@define
class Records(httpx.AsyncBaseTransport):
    """A list of records, paged as `paged` says."""

    paged: Callable[[Query], Answered | httpx.Response]
    asked: list[Query] = field(factory=list)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.asked.append(query)
        answered = self.paged(query)
        if isinstance(answered, httpx.Response):
            return answered
        numbers, meta = answered
        if not numbers and meta is None:
            return httpx.Response(204)
        body: dict[str, object] = {"records": [{"id": n} for n in numbers]}
        return httpx.Response(200, json={**body, **({"meta": meta} if meta else {})})


def client(records: Records, **options: Any) -> Classe365:
    """A client of the list."""
    given = {"subdomain": "oakfield", "api_key": "k", **options}
    return Classe365(transport=records, clock=FakeClock().clock(), **given)


def cut(total: int, size: int, style: str) -> Callable[[Query], Answered]:
    """A list of that many records in pages of one style."""

    def paged(query: Query) -> Answered:
        size_here = int(query.get("limit", size))
        if style == "cursor":
            start = int(query.get("cursor", "c0")[1:])
        elif style == "page":
            start = (int(query["page"]) - 1) * size_here
        else:
            start = int(query["offset"])
        rows = list(range(total))[start : start + size_here]
        if style != "cursor":
            return rows, None
        end = start + size_here
        return rows, {"next_cursor": f"c{end}" if end < total else None}

    return paged


async def walk(records: Records, **options: Any) -> list[object]:
    """The ids of everything in the list."""
    async with client(records, **options) as classe365:
        return [one.id for one in await classe365.students.list().collect()]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("total", [0, 1, 9, 10, 11, 30])
async def test_a_walk_gives_every_record(style: str, total: int) -> None:
    """Whichever way the pages go, also where the last one is full."""
    records = Records(cut(total, 10, style))
    assert list(range(total)) == await walk(records, paging=STYLES[style])


async def test_the_names_of_the_parameters_can_be_set() -> None:
    """For the cursor, where the next one is, and the size."""

    def paged(query: Query) -> Answered:
        at = int(query.get("after", "0"))
        return [at], {"links": {"more": at + 1 if at < 3 else ""}}

    records = Records(paged)
    paging = ByCursor(parameter="after", next="meta.links.more", size="count")
    async with client(records, paging=paging) as classe365:
        found = await classe365.students.list(limit=1).collect()
    assert [0, 1, 2, 3] == [one.id for one in found]
    assert {"after": "2", "count": "1"} == records.asked[2]


async def test_a_cursor_goes_on_after_an_empty_page() -> None:
    """Only a page that names no next is the last."""

    def paged(query: Query) -> Answered:
        at = int(query.get("cursor", "0"))
        return ([at] if at % 2 else []), {"next_cursor": at + 1 if at < 6 else None}

    assert [1, 3, 5] == await walk(Records(paged))


@pytest.mark.parametrize("ahead", [0, 2])
async def test_a_repeated_cursor_is_an_error(ahead: int) -> None:
    """The page before it is delivered, the walk does not go round."""
    names = {"": "a", "a": "b", "b": "a"}

    def paged(query: Query) -> Answered:
        return [len(records.asked)], {"next_cursor": names[query.get("cursor", "")]}

    records = Records(paged)
    seen: list[object] = []
    async with client(records) as classe365:
        with pytest.raises(PagingError, match="names an earlier page"):
            async for one in classe365.students.list().prefetch(ahead):
                seen.append(one.id)
    assert [1, 2, 3] == seen
    assert 3 == len(records.asked)


async def test_endless_empty_pages_are_an_error() -> None:
    """Each names a new cursor, yet nothing ever comes."""
    records = Records(lambda _: ([], {"next_cursor": len(records.asked)}))
    with pytest.raises(PagingError, match="empty pages in a row"):
        await walk(records)
    assert len(records.asked) < 200


@pytest.mark.parametrize("cursor", [[1], {"id": 1}, 1.5, True])
async def test_what_is_no_cursor_is_an_error(cursor: object) -> None:
    """Rather than the end of the list."""
    with pytest.raises(PagingError, match="neither text nor a number"):
        await walk(Records(lambda _: ([1], {"next_cursor": cursor})))


@pytest.mark.parametrize("cursor", [None, False, ""])
async def test_what_says_no_is_the_end(cursor: object) -> None:
    """Null, false and empty text; on later pages absence too."""
    assert [1] == await walk(Records(lambda _: ([1], {"next_cursor": cursor})))


async def test_a_first_page_that_names_no_cursor_is_warned_of() -> None:
    """The school may page in another way, and the rest would be missing."""
    with pytest.warns(PagingWarning, match=r"has no meta\.next_cursor"):
        assert [1] == await walk(Records(lambda _: ([1], {"total": 120})))


@pytest.mark.parametrize("path", ["", "/", "/restv2", "/restv2/"])
async def test_the_address_may_end_where_the_vendor_ends_it(path: str) -> None:
    """With the version in it or not."""
    made = client(Records(cut(1, 1, "cursor")), base_url=f"https://a.example{path}")
    assert "<Classe365 https://a.example/restv2>" == repr(made)


@pytest.mark.parametrize("style", STYLES)
async def test_reading_ahead_is_one_page(style: str) -> None:
    """And gives the same records."""
    records = Records(cut(30, 10, style))
    async with client(records, paging=STYLES[style]) as classe365:
        pager = classe365.students.list().prefetch(5)
        pages = pager.pages()
        await anext(pages)
        await settle()
        assert 2 == len(records.asked)
        await pages.aclose()
        assert 30 == len(await pager.collect())


async def test_a_size_that_cannot_be_asked_for_is_refused() -> None:
    """Where the user said that there is no such parameter."""
    async with client(
        Records(cut(9, 5, "page")), paging=ByPage(size=None)
    ) as classe365:
        with pytest.raises(ConfigurationError, match="no size to ask for"):
            classe365.students.list(limit=5)
        assert 9 == len(await classe365.students.list().collect())


async def test_an_error_on_the_first_page_resumes_at_the_beginning() -> None:
    """The place before the first page is not the place after the last."""
    broken = [httpx.Response(500)]
    plain = cut(25, 10, "cursor")
    records = Records(lambda query: broken.pop() if broken else plain(query))
    async with client(records, retry=None) as classe365:
        pager = classe365.students.list()
        with pytest.raises(ServerError) as caught:
            await pager.collect()
        checkpoint = json.loads(json.dumps(caught.value.checkpoint))
        assert 25 == len(await pager.resume(checkpoint).collect())


@pytest.mark.parametrize("position", [True, 1.5, [1], {"id": 1}])
async def test_a_spoiled_checkpoint_is_refused(position: object) -> None:
    """A place is a cursor, a count, the beginning or the end."""
    async with client(Records(cut(1, 10, "cursor"))) as classe365:
        pager = classe365.students.list()
        page = await anext(pager.pages())
        with pytest.raises(CheckpointError):
            pager.resume({**page.checkpoint, "next": position})


@given(
    style=st.sampled_from(list(STYLES)),
    total=st.integers(0, 40),
    size=st.integers(1, 9),
    stop=st.integers(0, 12),
    ahead=st.integers(0, 2),
)
async def test_a_walk_cut_anywhere_and_resumed_gives_all(
    style: str, total: int, size: int, stop: int, ahead: int
) -> None:
    """Every record once and in order."""
    records = Records(cut(total, 50, style))
    seen: list[object] = []
    async with client(records, paging=STYLES[style]) as classe365:
        pager = classe365.students.list(limit=size).prefetch(ahead)
        checkpoint = None
        async for page in pager.pages():
            seen += [one.id for one in page.items]
            checkpoint = json.loads(json.dumps(page.checkpoint))
            if page.number > stop:
                break
        assert checkpoint is not None
        seen += [one.id for one in await pager.resume(checkpoint).collect()]
    assert list(range(total)) == seen
