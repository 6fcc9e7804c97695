"""A user's `httpx.AsyncHTTPTransport` loses no connection when calls are cancelled."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from homeroom import ManageBac
from homeroom.errors import ClientClosed

from .client import client, nothing_left
from .server import (
    ONE,
    Exchange,
    FaultServer,
    answer,
    as_json,
    drip,
    last_words,
    silence,
)

WHOLE = as_json(ONE)
LAST = as_json(ONE, headers={"connection": "close"})

pytestmark = pytest.mark.anyio


def over_one_connection(server: FaultServer) -> ManageBac:
    """A client whose transport has a single connection to lose."""
    limits = httpx.Limits(max_connections=1)
    transport = httpx.AsyncHTTPTransport(limits=limits)
    return client(server, transport=transport, timeout=3, retry=None)


@pytest.mark.parametrize("kept", [False, True], ids=["new", "kept"])
@pytest.mark.parametrize("cancels", [1, 2])
async def test_cancelled_at_any_turn_of_the_event_loop(
    cancels: int, kept: bool
) -> None:
    """The connection works afterwards, wherever the call was; also cancelled twice."""
    handler = answer(WHOLE) if kept else last_words(LAST)
    async with FaultServer(handler) as server, nothing_left(server):
        async with over_one_connection(server) as ours:
            turns, done = 0, False
            while not done:
                turns += 1
                done = await _cancelled_after(turns, cancels, ours)
                assert 852 == (await ours.classes.get(852)).id
        assert turns > 10


async def _cancelled_after(turns: int, cancels: int, ours: ManageBac) -> bool:
    """Whether a call was over before that many turns of the event loop."""
    call = asyncio.create_task(ours.classes.get(852))
    for _ in range(turns):
        await asyncio.sleep(0)
    done = call.done()
    for _ in range(cancels):
        call.cancel()
        await asyncio.sleep(0)
    await asyncio.wait([call])
    return done


@pytest.mark.parametrize("turns", range(1, 12))
async def test_cancelled_while_the_connection_is_another_calls(turns: int) -> None:
    """In line for the connection, or just as it comes free."""
    async with (
        FaultServer(answer(WHOLE)) as server,
        nothing_left(server),
        over_one_connection(server) as ours,
    ):
        calls = [asyncio.create_task(ours.classes.get(852)) for _ in range(9)]
        for number, call in enumerate(calls):
            for _ in range(turns):
                await asyncio.sleep(0)
            if number % 3:
                call.cancel()
        await asyncio.wait(calls)
        assert 852 == (await ours.classes.get(852)).id


async def test_a_body_that_is_cut_short_by_the_deadline() -> None:
    """The connection that dripped is closed, and the next one works."""
    slow = drip(WHOLE, every=0.01, at_once=len(WHOLE) - 20)
    async with (
        FaultServer(slow) as server,
        nothing_left(server),
        over_one_connection(server) as ours,
    ):
        for _ in range(3):
            with pytest.raises(TimeoutError):
                await ours.classes.get(852, timeout=0.05)
        server.handler = answer(WHOLE)
        assert 852 == (await ours.classes.get(852)).id


async def test_a_call_that_was_cancelled_in_line_is_never_sent() -> None:
    """Also when the connection comes free later."""
    arrived, release = asyncio.Event(), asyncio.Event()

    async def hold(exchange: Exchange) -> None:
        arrived.set()
        await release.wait()
        await exchange.send(WHOLE)

    async with FaultServer(hold) as server, nothing_left(server):
        async with over_one_connection(server) as ours:
            first = asyncio.create_task(ours.classes.get(1))
            await arrived.wait()
            second = asyncio.create_task(ours.classes.add_students(2, student_ids=[3]))
            for _ in range(50):
                await asyncio.sleep(0)
            second.cancel()
            await asyncio.wait([second])
            release.set()
            await first
            await ours.classes.get(4)
        assert 0 == server.count("POST")


async def test_closing_ends_what_was_cancelled() -> None:
    """Nothing is left, also of calls that httpx was not asked to drop yet."""
    arrived = asyncio.Event()

    async def keep_silent(exchange: Exchange) -> None:
        arrived.set()
        await silence(exchange)

    async with FaultServer(keep_silent) as server, nothing_left(server):
        ours = over_one_connection(server)
        calls = [asyncio.create_task(ours.classes.get(n)) for n in range(5)]
        await arrived.wait()
        for call in calls[1:]:
            call.cancel()
        await asyncio.wait(calls[1:])
        closing = asyncio.create_task(ours.aclose())
        with pytest.raises(ClientClosed):
            await calls[0]
        await closing
