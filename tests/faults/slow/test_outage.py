"""10,000 calls to a server that fails at times, or always."""

from __future__ import annotations

import asyncio
import random
from collections import Counter

import pytest

from homeroom import ManageBac
from tests.faults.client import client, wait_all
from tests.faults.server import ONE, Exchange, FaultServer, answer, as_json, http

pytestmark = pytest.mark.anyio

CALLS = 10_000
AT_ONCE = 200


async def outcomes(managebac: ManageBac) -> Counter[str]:
    """What became of so many calls, by the kind of their errors."""
    found = Counter[str]()
    for _ in range(CALLS // AT_ONCE):
        calls = (managebac.classes.get(852) for _ in range(AT_ONCE))
        found.update(type(one).__name__ for one in await wait_all(*calls))
    return found


async def test_one_in_ten_fails() -> None:
    """As many calls succeed as three attempts each would give: all but one in 1,000."""
    chance = random.Random(42)
    well, ill = answer(as_json(ONE)), answer(http(503))

    async def flaky(exchange: Exchange) -> None:
        await (ill if chance.random() < 0.1 else well)(exchange)

    async with FaultServer(flaky) as server, client(server) as managebac:
        found = await outcomes(managebac)
    assert {"SchoolClass", "ServerError"} >= set(found)
    assert found["ServerError"] <= CALLS * 0.002
    assert len(server.requests) < CALLS * 1.13


async def test_all_fail() -> None:
    """The outage is hardly made worse: the retries stop."""
    async with FaultServer(answer(http(503))) as server, client(server) as managebac:
        found = await outcomes(managebac)
    assert found == {"ServerError": CALLS}
    assert len(server.requests) <= 10_100


async def test_it_comes_back() -> None:
    """After an outage all calls succeed, and failures are tried again once more."""
    async with FaultServer(answer(http(503))) as server, client(server) as managebac:
        await wait_all(*(managebac.classes.get(852) for _ in range(500)))
        server.handler = answer(as_json(ONE))
        assert {"SchoolClass": CALLS} == await outcomes(managebac)
        failed: set[int] = set()

        async def each_fails_once(exchange: Exchange) -> None:
            number = int(exchange.request.path.rpartition("/")[2])
            again = number in failed
            failed.add(number)
            await exchange.send(as_json(ONE) if again else http(503))

        server.handler = each_fails_once
        for numbers in (range(n, n + 10) for n in range(0, 300, 10)):
            calls = (managebac.classes.get(n) for n in numbers)
            assert 10 == len(await asyncio.gather(*calls))
