"""Calls that are cancelled where it hurts: in line, in a body, while they wait."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from homeroom import Limits, RetryPolicy
from homeroom.errors import NotFoundError, ServerError

from .client import LINKS, client, failure, nothing_left
from .server import (
    ONE,
    Exchange,
    FaultServer,
    answer,
    as_json,
    http,
    in_turn,
    silence,
)

pytestmark = pytest.mark.anyio

WHOLE = answer(as_json(ONE))
TURNS = 12
"""Of the event loop, in each of which a second cancel is tried."""


@asynccontextmanager
async def all_told(server: FaultServer) -> AsyncIterator[None]:
    """Check that nothing is left, and nothing told to the event loop unheard."""
    loop, heard = asyncio.get_running_loop(), list[dict[str, Any]]()
    before = loop.get_exception_handler()
    loop.set_exception_handler(lambda _, context: heard.append(context))
    try:
        async with nothing_left(server):
            yield
        gc.collect()
    finally:
        loop.set_exception_handler(before)
    assert [] == heard


@pytest.mark.parametrize("link", LINKS)
async def test_a_call_in_line_leaves_at_once(link: str) -> None:
    """It is never sent, and the slot that it waited for is the next one's."""
    loop, came, release = asyncio.get_running_loop(), asyncio.Event(), asyncio.Event()

    async def hold(exchange: Exchange) -> None:
        came.set()
        await release.wait()
        await WHOLE(exchange)

    async with FaultServer(hold) as server, nothing_left(server):
        limits = Limits(in_flight=1)
        async with client(server, limits=limits, **LINKS[link]()) as managebac:
            first, *waiting = [
                asyncio.create_task(managebac.classes.get(n)) for n in range(20)
            ]
            await came.wait()
            for task in waiting[:18]:
                begun = loop.time()
                task.cancel()
                await asyncio.wait([task])
                assert loop.time() - begun < 0.01
                assert task.cancelled()
            release.set()
            assert [852, 852] == [(await one).id for one in (first, waiting[18])]
        assert ["0", "19"] == [one.path.rpartition("/")[2] for one in server.requests]


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("turn", range(TURNS))
async def test_cancelled_twice_in_the_body(turn: int, link: str) -> None:
    """The connection is closed, and every slot works afterwards."""

    async def half(exchange: Exchange) -> None:
        await exchange.send(http(200, bytes(2**16), length=2**17))
        await exchange.gone()

    limits = Limits(in_flight=2)
    async with (
        FaultServer(half) as server,
        all_told(server),
        client(server, limits=limits, timeout=5.0, **LINKS[link]()) as managebac,
    ):
        for _ in range(3):
            server.handler = half
            calls = [asyncio.create_task(managebac.classes.get(n)) for n in (1, 2)]
            await asyncio.sleep(0.02)  # Both are in the body.
            await cancel_twice(calls, turn)
            server.handler = WHOLE
            both = (managebac.classes.get(n) for n in (1, 2))
            got = await asyncio.gather(*both)
            assert [852, 852] == [one.id for one in got]


async def cancel_twice(calls: list[asyncio.Task[Any]], turn: int) -> None:
    """Cancel, and again some turns of the event loop later."""
    for task in calls:
        task.cancel()
    for _ in range(turn):
        await asyncio.sleep(0)
    for task in calls:
        task.cancel()
    await asyncio.wait(calls, timeout=3)
    assert all(task.cancelled() for task in calls)


@pytest.mark.parametrize("link", LINKS)
async def test_cancelled_in_a_back_off(link: str) -> None:
    """It ends at once, is not sent again, and held no slot and no connection."""
    retry = RetryPolicy(attempts=3, base=3600.0, cap=3600.0)
    handler = in_turn(answer(http(503)), WHOLE)
    async with FaultServer(handler) as server, nothing_left(server):
        limits = Limits(in_flight=1)
        async with client(
            server, timeout=None, retry=retry, limits=limits, **LINKS[link]()
        ) as managebac:
            call = asyncio.create_task(managebac.classes.get(852))
            await asyncio.sleep(0.05)
            call.cancel()
            await asyncio.wait([call], timeout=1)
            assert call.cancelled()
            assert 852 == (await managebac.classes.get(852)).id
        assert (2, 1) == (server.count("GET"), server.connections)


@pytest.mark.parametrize("link", LINKS)
async def test_one_error_among_500_calls(link: str) -> None:
    """The others stop, nothing is left over, and the client goes on."""

    async def one_is_missing(exchange: Exchange) -> None:
        if exchange.request.path.endswith("/100"):
            await exchange.send(as_json({}, 404))
        else:
            await asyncio.sleep(0.002)
            await WHOLE(exchange)

    async with (
        FaultServer(one_is_missing) as server,
        all_told(server),
        client(server, **LINKS[link]()) as managebac,
    ):
        with pytest.raises(ExceptionGroup) as caught:
            async with asyncio.TaskGroup() as group:
                for number in range(500):
                    group.create_task(managebac.classes.get(number))
        [error] = caught.value.exceptions
        assert isinstance(error, NotFoundError)
        assert 100 < len(server.requests) < 200
        server.handler = WHOLE
        calls = (managebac.classes.get(n) for n in range(100))
        assert 100 == len(await asyncio.gather(*calls))


@pytest.mark.parametrize("link", LINKS)
async def test_one_walk_of_500_pages_among_others(link: str) -> None:
    """A page that fails ends its walk and, in a group, the walks beside it."""

    async def pages(exchange: Exchange) -> None:
        target = exchange.request.target
        number = int(target.partition("page=")[2].partition("&")[0])
        if number == 40 and "archived=true" in target:
            await exchange.send(http(500))
            return
        rows = [{"id": number, "name": ""}]
        meta = {"current_page": number, "total_pages": 500, "per_page": 1}
        page = {"classes": rows, "meta": {**meta, "total_count": 500}}
        await exchange.send(as_json(page))

    async with FaultServer(pages) as server, all_told(server):
        async with client(server, retry=None, **LINKS[link]()) as managebac:
            lists = [
                managebac.classes.list(per_page=1, archived=archived).prefetch(4)
                for archived in (True, False, False)
            ]
            with pytest.raises(ExceptionGroup) as caught:
                async with asyncio.TaskGroup() as group:
                    for one in lists:
                        group.create_task(one.collect())
            [error] = caught.value.exceptions
            assert isinstance(error, ServerError)
            assert error.checkpoint is not None
        assert len(server.requests) < 300


@pytest.mark.parametrize("link", LINKS)
async def test_closed_while_a_deadline_of_each_kind_runs(link: str) -> None:
    """`aclose` ends what is under way, however many times it is called."""
    async with FaultServer(silence) as server, nothing_left(server):
        managebac = client(server, timeout=None, **LINKS[link]())
        calls = [
            asyncio.create_task(failure(managebac.classes.get(n))) for n in range(40)
        ]
        await asyncio.sleep(0.05)
        async with asyncio.timeout(2):
            await asyncio.gather(managebac.aclose(), managebac.aclose())
            errors = await asyncio.gather(*calls)
        assert {"ClientClosed"} == {type(error).__name__ for error in errors}
