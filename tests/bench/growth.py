"""How a walk grows with its list, and how little of it is in memory."""

from __future__ import annotations

import gc
import math
import statistics
import time
import tracemalloc
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from functools import partial
from typing import Final

from homeroom import ManageBac, Pager
from homeroom.managebac.models import SchoolClass
from tests.bench.measure import Row, interleave_async, server
from tests.bench.walking import AHEAD, walk

SIZES: Final = (1_000, 10_000, 100_000)
KEPT: Final = 20_000
ROUNDS: Final = 5


def exponent(costs: Mapping[int, float]) -> float:
    """The slope of costs over sizes, as logarithms: 1 where records cost the same."""
    sizes = [math.log(size) for size in costs]
    return statistics.linear_regression(
        sizes, list(map(math.log, costs.values()))
    ).slope


async def cost(pager: Pager[SchoolClass], size: int) -> float:
    """Seconds of CPU of a walk, the mean of several where it is short."""
    repeats = max(KEPT // size, 1)
    begun = time.process_time()
    for _ in range(repeats):
        await walk(pager, size)
    return (time.process_time() - begun) / repeats


async def peak(pager: Pager[SchoolClass], *, keep: bool) -> float:
    """MiB at the highest point of a walk, above what was there before."""
    gc.collect()
    tracemalloc.start()
    if keep:
        await pager.collect()
    else:
        await walk(pager, KEPT)
    highest = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return highest / 2**20


async def peak_rows() -> AsyncIterator[Row]:
    """Reading ahead against keeping all."""
    async with server() as address, ManageBac(token="bench", base_url=address) as it:
        ahead = it.classes.list().prefetch(AHEAD)
        figures = await interleave_async(
            {
                "ahead": partial(peak, ahead, keep=False),
                "all": partial(peak, ahead, keep=True),
            },
            ROUNDS,
        )
    name = f"peak MiB of prefetch({AHEAD}) against collecting all {KEPT:,} records"
    yield Row.of(name, figures["ahead"], figures["all"], goal="<=0.1")


async def growth_rows() -> AsyncIterator[Row]:
    """Lists of three sizes."""
    async with AsyncExitStack() as stack:
        walks: dict[str, Callable[[], Awaitable[float]]] = {}
        for size in SIZES:
            address = await stack.enter_async_context(server(latency=0, count=size))
            client = ManageBac(token="bench", base_url=address)
            await stack.enter_async_context(client)
            ahead = client.classes.list().prefetch(AHEAD)
            walks[str(size)] = partial(cost, ahead, size)
        figures = await interleave_async(walks, ROUNDS)
    by_round = zip(*figures.values(), strict=True)
    slopes = [exponent(dict(zip(SIZES, one, strict=True))) for one in by_round]
    yield Row.of(
        f"CPU of a walk, {SIZES[0]:,} to {SIZES[-1]:,} records, exponent, against 1",
        slopes,
        [1.0] * ROUNDS,
        goal="<=1.03",
    )


async def rows() -> AsyncIterator[Row]:
    """Memory, then growth."""
    async for row in peak_rows():
        yield row
    async for row in growth_rows():
        yield row
