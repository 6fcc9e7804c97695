"""A bulk against servers that break: sent means sent, and nothing is left behind."""

from __future__ import annotations

import asyncio
import contextlib
import random
import socket
from collections import Counter

import pytest

from homeroom import ManageBac, RetryPolicy
from homeroom.bulk import bulk
from homeroom.errors import ConnectFailed

from .client import TOKEN, client, nothing_left
from .server import (
    ONE,
    Exchange,
    FaultServer,
    answer,
    as_json,
    hang_up,
    http,
    last_words,
    late,
    reset,
    silence,
)

pytestmark = pytest.mark.anyio


def rows(count: int) -> list[dict[str, object]]:
    """Classes to rename."""
    return [{"class_id": number, "name": "Botany"} for number in range(count)]


async def test_a_bulk_that_is_cancelled_leaves_nothing_behind() -> None:
    """What the server saw is unknown, and no task or connection stays."""
    ten = asyncio.Semaphore(0)

    async def hold(exchange: Exchange) -> None:
        ten.release()
        await silence(exchange)

    async with FaultServer(hold) as server, nothing_left(server):
        async with client(server) as managebac:
            run = bulk(managebac.classes.update, rows(500), concurrency=10)
            task = asyncio.ensure_future(run)
            for _ in range(10):
                await ten.acquire()
            task.cancel()
            await asyncio.wait([task])
            assert task.cancelled()
        outcome = run.outcome
        assert list(range(10)) == [one.index for one in outcome.unknown]
        assert 490 == len(outcome.not_sent) == len(outcome.again)
        assert 10 == server.count("PATCH")


async def test_a_port_that_refuses() -> None:
    """Nothing was sent for any row, so all may be given again."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # Bound and not listening: refuses.
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        async with ManageBac(token=TOKEN, base_url=url, retry=None) as managebac:
            outcome = await bulk(managebac.classes.update, rows(100))
    assert {ConnectFailed} == {type(one.error) for one in outcome.failed}
    assert rows(100) == list(outcome.again)


async def test_every_fault_at_once() -> None:
    """Five hundred rows through a server that does something else each time."""
    chance = random.Random(20_270_115)
    good = answer(as_json(ONE))
    ways = [
        good,
        hang_up,
        reset,
        last_words(http(200, b"{", length=9)),
        answer(http(500)),
        answer(http(200, b"[]")),
        answer(http(404)),
        answer(http(429, headers={"retry-after": "0"})),
        late(lambda: chance.uniform(0, 0.02), good),
    ]
    sent = Counter[str]()

    async def handle(exchange: Exchange) -> None:
        way = chance.choice(ways)
        if way is not ways[7]:
            sent[exchange.request.target.rpartition("/")[2]] += 1
        await way(exchange)

    async with FaultServer(handle) as server, nothing_left(server):
        async with client(server, retry=RetryPolicy(throttle_base=0.001)) as ours:
            outcome = await bulk(ours.classes.update, rows(500))
        assert 500 == len(outcome)
        groups = outcome.succeeded, outcome.failed, outcome.unknown
        assert all(len(some) > 30 for some in groups)
        assert not outcome.not_sent
        assert {1} == set(sent.values())  # No write reached the server twice,
        again = {f"{row['class_id']}" for row in outcome.again}
        assert not again & set(sent)  # or will, if it is given again.


async def test_a_storm_of_cancelled_bulks() -> None:
    """Each tells of all its rows, whatever it was at when it ended."""
    chance = random.Random(7)
    slow = late(lambda: chance.uniform(0, 0.01), answer(as_json(ONE)))
    async with (
        FaultServer(slow) as server,
        nothing_left(server),
        client(server) as managebac,
    ):
        for _ in range(40):
            run = bulk(managebac.classes.update, rows(40), concurrency=8)
            before = server.count("PATCH")
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(chance.uniform(0, 0.06)):
                    await run
            outcome = run.outcome
            assert 8 >= len(outcome.unknown)
            assert not outcome.failed
            done = len(outcome.succeeded)
            seen = server.count("PATCH") - before
            assert done <= seen
            if outcome.checked:
                groups = (done, len(outcome.unknown), len(outcome.not_sent))
                assert 40 == sum(groups)
        assert await bulk(managebac.classes.update, rows(40))
