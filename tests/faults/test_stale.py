"""Kept connections that the server closes between calls, seen or not."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

import aiohttp
import pytest

from homeroom import Limits

from .client import LINKS, client, failure, nothing_left, wait_all
from .server import DONE, ONE, Exchange, FaultServer, as_json

pytestmark = pytest.mark.anyio

SLOTS = 8
OTHER = as_json({"class": {"id": 4711}})
"""An answer to somebody else."""
ENDS: dict[str, Callable[[Exchange], None]] = {
    "closed": Exchange.close,
    "reset": Exchange.reset,
}


def stand_still() -> None:
    """Keep the event loop busy, while the kernel carries over what was sent."""
    time.sleep(0.02)


class Keeping:
    """Answers, and knows the connections that it has answered on."""

    def __init__(self) -> None:
        self.kept: list[Exchange] = []

    async def __call__(self, exchange: Exchange) -> None:
        self.kept.append(exchange)
        await asyncio.sleep(0.01)
        done = exchange.request.method == "POST"
        await exchange.send(as_json(DONE if done else ONE))

    def end(self, how: str) -> None:
        """End them all; the client had no turn to see it."""
        for exchange in self.kept:
            ENDS[how](exchange)
        self.kept.clear()
        stand_still()


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("how", ENDS)
async def test_connections_that_ended_unseen(how: str, link: str) -> None:
    """No call meets one of them: neither an attempt nor a doubt comes of that."""
    keeping = Keeping()
    limits = Limits(in_flight=SLOTS)
    async with FaultServer(keeping) as server, nothing_left(server):
        async with client(
            server, retry=None, limits=limits, **LINKS[link]()
        ) as managebac:
            numbers = range(SLOTS)
            for _ in range(3):
                await asyncio.gather(*(managebac.classes.get(n) for n in numbers))
                keeping.end(how)
                writes = (
                    managebac.classes.add_students(n, student_ids=[1]) for n in numbers
                )
                for done in await wait_all(*writes):
                    assert not isinstance(done, BaseException)
                    assert "ok" == getattr(done, "status", None)
                keeping.end(how)
        assert 6 * SLOTS == len(server.requests) == server.connections


@pytest.mark.parametrize("link", LINKS)
async def test_a_connection_that_said_something_is_not_used(link: str) -> None:
    """Bytes that nobody asked for, such as a 408, are not the next answer."""
    keeping = Keeping()
    async with FaultServer(keeping) as server, nothing_left(server):
        async with client(server, retry=None, **LINKS[link]()) as managebac:
            await managebac.classes.get(852)
            [exchange] = keeping.kept
            exchange.writer.write(b"HTTP/1.1 408 Request Timeout\r\n\r\n")
            stand_still()
            assert 852 == (await managebac.classes.get(852)).id
        assert server.connections == 2


@pytest.mark.parametrize("link", [*LINKS, "a session that is lent"])
@pytest.mark.parametrize("said", [b"HTTP/1.1 408 Request Timeout\r\n\r\n", OTHER])
async def test_what_came_while_a_connection_was_idle_is_no_answer(
    link: str, said: bytes
) -> None:
    """Also where the event loop had all the time to take it in."""
    keeping = Keeping()
    async with FaultServer(keeping) as server, nothing_left(server):
        async with aiohttp.ClientSession() as session:
            lent = {"aiohttp_session": session}
            options = LINKS[link]() if link in LINKS else lent
            async with client(server, retry=None, **options) as managebac:
                for _ in range(3):
                    assert 852 == (await managebac.classes.get(852)).id
                    keeping.kept[-1].writer.write(said)
                    for _ in range(5):
                        await asyncio.sleep(0)
        assert server.connections == 3


@pytest.mark.parametrize("link", LINKS)
async def test_a_connection_that_ends_once_it_is_used(link: str) -> None:
    """That is seen too late: a read goes again and is an attempt, a write does not."""
    keeping = Keeping()

    async def leave(exchange: Exchange) -> None:
        exchange.reset()

    async with FaultServer(keeping) as server, nothing_left(server):
        async with client(server, **LINKS[link]()) as managebac:
            await managebac.classes.get(852)
            server.handler = leave
            error = await failure(managebac.classes.add_students(852, student_ids=[1]))
        assert "OutcomeUnknown" == type(error).__name__
        assert server.count("POST") == 1
