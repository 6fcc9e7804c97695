"""Calls cancelled in every state lose no slot and leave nothing behind."""

from __future__ import annotations

import asyncio
import random
from collections import Counter

import pytest

from homeroom import Limits, ManageBac
from homeroom.errors import DeadlineExceeded

from .client import client, nothing_left
from .server import ONE, FaultServer, Together, answer, as_json, late

SECONDS = 5.0
WORKERS = 40
SLOTS = 10

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("queue", "seconds"), [(None, SECONDS), (0.03, SECONDS / 4)], ids=["plain", "queue"]
)
async def test_storm_loses_no_slot(queue: float | None, seconds: float) -> None:
    """After a storm of cancelled calls all slots work, and closing leaves nothing."""
    chance = random.Random(20_260_101)
    healthy = answer(as_json(ONE))
    slow = late(lambda: chance.uniform(0.01, 0.1), healthy)
    async with FaultServer(slow) as server, nothing_left(server):
        limits = Limits(in_flight=SLOTS, queue=queue)
        managebac = client(server, limits=limits, timeout=5.0, retry=None)

        ends = asyncio.get_running_loop().time() + seconds
        tallies = await asyncio.gather(
            *(_worker(managebac, ends, random.Random(n)) for n in range(WORKERS))
        )
        tally = sum(tallies, Counter[str]())
        assert {"done", "deadline", "cancelled"} == set(tally)
        assert min(tally.values()) > 20, tally

        together = Together(SLOTS, healthy)
        server.handler = together
        # Each answer needs ten requests at once: one lost slot would stop them all.
        for size in (SLOTS,) * 10 if queue else (100,):
            calls = (managebac.classes.get(852) for _ in range(size))
            assert [852] * size == [one.id for one in await asyncio.gather(*calls)]
        assert together.most == SLOTS

        await managebac.aclose()


async def _worker(
    managebac: ManageBac, ends: float, chance: random.Random
) -> Counter[str]:
    """Call until the time is up, half of the calls ended by a deadline."""
    loop = asyncio.get_running_loop()
    tally = Counter[str]()
    while loop.time() < ends:
        seconds = chance.uniform(0.02, 0.08)
        by_deadline = chance.random() < 0.5
        timeout = seconds if by_deadline else None
        task = loop.create_task(managebac.classes.get(852, timeout=timeout))
        timer = None if by_deadline else loop.call_later(seconds, task.cancel)
        await asyncio.wait({task})
        tally[_ending(task)] += 1
        if timer is not None:
            timer.cancel()
    return tally


def _ending(task: asyncio.Task[object]) -> str:
    if task.cancelled():
        return "cancelled"
    error = task.exception()
    if error is None:
        return "done"
    assert isinstance(error, DeadlineExceeded), repr(error)
    return "deadline"
