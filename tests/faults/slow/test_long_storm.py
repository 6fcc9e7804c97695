"""12,000 cancels over each link, after which every slot works."""

from __future__ import annotations

import asyncio
import random

import pytest

from homeroom import Limits, ManageBac
from tests.faults.client import LINKS, client, nothing_left
from tests.faults.server import ONE, FaultServer, Together, answer, as_json, late

pytestmark = pytest.mark.anyio

CANCELS = 12_000
WORKERS = 100
SLOTS = 16


@pytest.mark.parametrize("link", LINKS)
async def test_twelve_thousand_cancels(link: str) -> None:
    """Not one slot is lost, and 100 calls succeed."""
    chance = random.Random(20_261_126)
    healthy = answer(as_json(ONE))
    slow = late(lambda: chance.uniform(0.0, 0.03), healthy)
    async with (
        FaultServer(slow) as server,
        nothing_left(server),
        client(
            server, limits=Limits(in_flight=SLOTS), retry=None, **LINKS[link]()
        ) as managebac,
    ):
        share = CANCELS // WORKERS
        await asyncio.gather(
            *(_cancel(managebac, share, random.Random(n)) for n in range(WORKERS))
        )
        together = Together(SLOTS, healthy)
        server.handler = together
        for _ in range(7):
            calls = (managebac.classes.get(852) for _ in range(SLOTS))
            got = await asyncio.wait_for(asyncio.gather(*calls), 5)
            assert [852] * SLOTS == [one.id for one in got]


async def _cancel(managebac: ManageBac, count: int, chance: random.Random) -> None:
    """Cancel so many calls, each after another while; one in ten is cancelled twice."""
    done = 0
    while done < count:
        task = asyncio.create_task(managebac.classes.get(852))
        await asyncio.wait([task], timeout=chance.uniform(0.0, 0.08))
        if task.cancel() and chance.random() < 0.1:
            await asyncio.sleep(0)
            task.cancel()
        await asyncio.wait([task])
        done += task.cancelled()
