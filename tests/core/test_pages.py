"""Pagers: where a walk resumes, what a first page may be, and what shows of it."""

from __future__ import annotations

import asyncio
import threading
import traceback
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from attrs import evolve, frozen

from homeroom import ClassCom, Classe365
from homeroom._core.response import Response
from homeroom.errors import (
    BadRequestError,
    CheckpointError,
    NotFoundError,
    PagingError,
    ServerError,
)
from homeroom.paging import ByCursor, ByLastId, ByOffset
from tests.core.fakes import BASE_URL, Canned, FakeClock, School, client, reply, settle
from tests.core.moving import List, Walked, pager
from tests.core.test_pager import TEN, ids, repeating

pytestmark = pytest.mark.anyio


async def test_a_resumed_walk_takes_its_arguments_from_the_checkpoint() -> None:
    """Where none are given: size, filters, and so the next checkpoint."""
    server = Canned(School(TEN))
    async with client(server) as mb:
        plain = mb.classes.list(per_page=4, archived=False)
        first, second, _ = [page async for page in plain.pages()]
        rest = mb.classes.list().resume(first.checkpoint)
        pages = [page async for page in rest.pages()]
    assert [[5, 6, 7, 8], [9, 10]] == [ids(page.items) for page in pages]
    assert second.checkpoint == pages[0].checkpoint
    queries = [dict(one.url.params) for one in server.requests]
    assert queries[1:3] == queries[3:]
    assert {"page": "2", "per_page": "4", "archived": "false"} == queries[3]
    assert "size=4, start=2" in repr(rest)


async def test_a_size_that_is_asked_for_has_to_be_that_of_the_checkpoint() -> None:
    """Also where it is the one that a walk has if none is asked for."""
    async with client(Canned(School(TEN))) as mb:
        first = await anext(mb.classes.list(per_page=4).pages())
        usual = await anext(mb.classes.list().pages())
        with pytest.raises(CheckpointError):
            mb.classes.list(per_page=100).resume(first.checkpoint)
        mb.classes.list(per_page=100).resume(usual.checkpoint)


async def test_a_walk_that_fails_at_once_resumes_at_its_beginning() -> None:
    """Which is no page that came."""
    school = School(TEN)
    server = Canned(*[reply({}, status=500)] * 3, school)
    async with client(server) as mb:
        pager = mb.classes.list(per_page=4, page=2)
        with pytest.raises(ServerError) as caught:
            await pager.collect()
        checkpoint = caught.value.checkpoint
        assert checkpoint is not None
        assert (2, None) == (checkpoint["next"], checkpoint["came"])
        assert [5, 6, 7, 8, 9, 10] == ids(await pager.resume(checkpoint).collect())


@pytest.mark.parametrize("status", [400, 404])
async def test_no_first_page_may_be_refused(status: int) -> None:
    """It is the list, whichever way leads on from there."""
    server = Canned(reply({}, status=status))
    refusal = BadRequestError if status == 400 else NotFoundError
    base: Any = {"transport": server, "clock": FakeClock().clock(), "api_key": "k" * 20}
    async with (
        client(server) as mb,
        ClassCom(**base, base_url=BASE_URL) as classcom,
        Classe365(**base, subdomain="oakfield") as classe365,
    ):
        for pager in (
            mb.classes.list(),
            mb.pages("GET", "/x", items="", paging=ByLastId()),
            mb.pages("GET", "/x", items="", paging=ByCursor()),
            mb.pages("GET", "/x", items="", paging=ByOffset()),
            classcom.reporting.metrics(class_id="c"),
            classe365.resource("students").list(),
        ):
            with pytest.raises(refusal):
                await pager.collect()
    assert 6 == len(server.requests)


async def test_a_page_that_fails_names_its_vendor() -> None:
    """As its operation."""
    async with client(Canned(repeating)) as mb:
        with pytest.raises(PagingError) as caught:
            await mb.classes.list().collect()
    assert ("managebac", "classes.list") == (
        caught.value.vendor,
        caught.value.operation,
    )


@pytest.mark.parametrize("limit", [-1, 0])
async def test_a_limit_below_one_needs_no_request(limit: int) -> None:
    """Nothing is wanted."""
    server = Canned(School(TEN))
    async with client(server) as mb:
        assert [] == await mb.classes.list().collect(limit=limit)
    assert not server.requests


async def test_no_row_that_came_shows_in_the_trace_of_a_list_that_fails() -> None:
    """Error trackers send what the variables of every frame look like."""
    server = Canned(School(TEN), reply({}, status=400))
    async with client(server) as mb:
        with pytest.raises(BadRequestError) as caught:
            await mb.classes.list(per_page=4).collect()
    frames = [frame for frame, _ in traceback.walk_tb(caught.tb)]
    ours = [one for one in frames if "homeroom" in one.f_code.co_filename]
    assert ours
    assert not [one for one in ours if "Class 1" in repr(one.f_locals)]


@pytest.mark.parametrize(
    ("size", "aside"), [(0, False), (2**20, False), (2**20 + 1, True)]
)
async def test_the_rows_of_a_large_page_are_gone_through_aside(
    size: int, aside: bool
) -> None:
    """Of more than 1 MiB, in a thread; others on the spot."""
    plain = pager(List(list(range(6))), Walked(), 2, 2)
    there, threads = plain._fetcher, set[int]()

    async def read(response: Response[Any]) -> Response[object]:
        answer = evolve(
            response.data,
            rows=[Watched(threads, 7 - one.id) for one in response.data.rows],
        )
        return evolve(response, data=answer, body=bytes(size))

    made = evolve(plain, fetcher=evolve(there, read=read))
    found = [page async for page in made.pages()]
    assert [[7, 6], [5, 4], [3, 2]] == [
        [row.number for row in page.items]  # type: ignore[attr-defined]
        for page in found
    ]
    assert aside is (threading.get_ident() not in threads)


@frozen
class Watched:
    """A row that notes in which thread it is asked for its key."""

    threads: set[int]
    number: int

    @property
    def id(self) -> int:
        """The key."""
        self.threads.add(threading.get_ident())
        return self.number


async def test_a_cancelled_walk_shows_no_frame_of_ours() -> None:
    """While it waits for a page, and while it reads one."""
    plain = pager(List(list(range(6))), Walked(), 2, 2)
    there, never = plain._fetcher, asyncio.Event()

    async def wait(_: Any) -> Any:
        await never.wait()

    for change in ({"fetch": wait}, {"read": wait}):
        made = evolve(plain, fetcher=evolve(there, **change))
        task = asyncio.create_task(made.collect())
        await settle()
        task.cancel()
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
        frames = [frame for frame, _ in traceback.walk_tb(caught.tb)]
        assert "wait" not in [one.f_code.co_name for one in frames]


async def test_what_began_since_a_walk_did_is_not_followed() -> None:
    """By the client's clock."""
    clock = FakeClock()
    now = int(clock.clock().wall())

    def answer(request: httpx.Request) -> httpx.Response:
        after = int(request.url.params.get("starting_after", now - 30))
        begun = range(after + 1, after + 11)
        return httpx.Response(200, json=[happened(one) for one in begun])

    server = Canned(answer)
    async with ClassCom(
        api_key="k" * 20, base_url=BASE_URL, transport=server, clock=clock.clock()
    ) as classcom:
        await classcom.reporting.metrics(class_id="c", limit=10).collect()
    assert len(server.requests) < 9


def happened(second: int) -> dict[str, object]:
    """An event as the vendor lists it."""
    begun = datetime.fromtimestamp(second, UTC).isoformat(timespec="milliseconds")
    return {
        "student_id": f"s{second}",
        "email": None,
        "ext_person_id": None,
        "event_start": begun,
        "event_type": "FOCUSED",
        "event_value": "true",
    }


async def test_a_damaged_time_in_a_checkpoint_is_told() -> None:
    """As any damage is."""
    server = Canned(reply([happened(1_700_000_000)]))
    async with ClassCom(
        api_key="k" * 20, base_url=BASE_URL, transport=server, clock=FakeClock().clock()
    ) as classcom:
        begin = datetime(2023, 1, 1, tzinfo=UTC)
        made = classcom.reporting.metrics(class_id="c", starting_after=begin)
        first = await anext(made.pages())
        filters = [["class_id", "c"], ["starting_after", "1672531200"]]
        assert filters == first.checkpoint["filters"]
        filters[1] = ["starting_after", "soon"]
        damaged = {**first.checkpoint, "filters": filters}
        with pytest.raises(CheckpointError, match="with none"):
            made.resume(damaged)
        made.resume(first.checkpoint)


async def test_a_resumed_walk_of_a_chain_is_not_called_complete() -> None:
    """What came before may have changed meanwhile."""

    def answer(request: httpx.Request) -> httpx.Response:
        at = int(request.url.params.get("cursor", 0))
        meta = {"next_cursor": at + 1 if at < 2 else None}
        return httpx.Response(200, json={"rows": [{"id": at}], "meta": meta})

    async with client(Canned(answer)) as mb:
        made = mb.pages("GET", "/x", items="rows", paging=ByCursor())
        whole = [page async for page in made.pages()]
        rest = [page async for page in made.resume(whole[0].checkpoint).pages()]
    assert [None, None, True] == [page.complete for page in whole]
    assert [None, None] == [page.complete for page in rest]
    assert [1, 2] == [row["id"] for page in rest for row in page.items]  # type: ignore[index,call-overload]
