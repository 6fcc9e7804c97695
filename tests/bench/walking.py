"""Walking 200 pages at 20 ms each: reading ahead against one by one, and memory."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import AsyncIterator

from homeroom import ManageBac, Pager
from homeroom.managebac.models import SchoolClass
from tests.bench.measure import CLASSES, Row, interleave_async, server

AHEAD = 16
ROUNDS = 5


async def walk(pager: Pager[SchoolClass]) -> None:
    """Go through all pages, keeping none."""
    count = 0
    async for page in pager.pages():
        count += len(page.items)
    assert count == CLASSES


async def seconds(pager: Pager[SchoolClass]) -> float:
    """How long a walk takes."""
    begun = time.perf_counter()
    await walk(pager)
    return time.perf_counter() - begun


async def peak(pager: Pager[SchoolClass], *, keep: bool) -> float:
    """MiB at the highest point of a walk, above what was there before."""
    gc.collect()
    tracemalloc.start()
    if keep:
        await pager.collect()
    else:
        await walk(pager)
    highest = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return highest / 2**20


async def rows() -> AsyncIterator[Row]:
    """Speed, then memory."""
    async with (
        server() as address,
        ManageBac(token="bench", base_url=address) as managebac,
    ):
        plain = managebac.classes.list()
        ahead = plain.prefetch(AHEAD)
        await walk(ahead)  # Opens the connections and warms the decoder.
        speed = await interleave_async(
            {"ahead": lambda: seconds(ahead), "plain": lambda: seconds(plain)}, ROUNDS
        )
        memory = await interleave_async(
            {
                "ahead": lambda: peak(ahead, keep=False),
                "all": lambda: peak(ahead, keep=True),
            },
            ROUNDS,
        )
    # Seconds, so the speed-up is the sequential time over ours.
    yield Row.of(
        f"{CLASSES // 100} pages at 20 ms, s, one by one against prefetch({AHEAD})",
        speed["plain"],
        speed["ahead"],
        goal=">=10",
    )
    yield Row.of(
        f"peak MiB of prefetch({AHEAD}) against collecting all",
        memory["ahead"],
        memory["all"],
        goal="<=0.1",
    )
