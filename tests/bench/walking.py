"""A walk over 200 pages that take 20 ms each: reading ahead, and what it costs."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Final

from homeroom import ManageBac, Pager
from homeroom.managebac.models import SchoolClass
from tests.bench.measure import COUNT, LATENCY, Row, interleave_async, server
from tests.bench.peers import with_aiohttp

AHEAD: Final = 16
PAGES: Final = COUNT // 100
LEAST: Final = PAGES / AHEAD * LATENCY
"""Seconds that so many pages take at least, so many at a time."""
ROUNDS: Final = 7
SETTING: Final = f"{with_aiohttp.SETTING}; {AHEAD} tasks, each a page at a time"


async def walk(pager: Pager[SchoolClass], size: int = COUNT) -> None:
    """Go through all pages, keeping none."""
    count = 0
    async for page in pager.pages():
        count += len(page.items)
    assert count == size


async def fetch_all(get: with_aiohttp.GetPage) -> None:
    """The same pages by hand."""
    left, count = iter(range(1, PAGES + 1)), 0

    async def work() -> None:
        nonlocal count
        for number in left:
            page = await get(number)  # Not below: others count meanwhile.
            count += len(page.classes)

    await asyncio.gather(*(work() for _ in range(AHEAD)))
    assert count == COUNT


class Timed:
    """Runs something, and keeps the CPU that it took.

    Args:
        run: Is run again each time.
    """

    def __init__(self, run: Callable[[], Awaitable[None]]) -> None:
        self._run = run
        self.cpu: list[float] = []
        """Milliseconds for each page, by round."""

    async def seconds(self) -> float:
        """How long it takes."""
        begun, spent = time.perf_counter(), time.process_time()
        await self._run()
        self.cpu.append((time.process_time() - spent) / PAGES * 1000)
        return time.perf_counter() - begun


async def rows() -> AsyncIterator[Row]:
    """Seconds, then CPU."""
    async with (
        server() as address,
        ManageBac(token="bench", base_url=address) as managebac,
        with_aiohttp.pages(address) as get,
    ):
        plain = managebac.classes.list()
        ahead = Timed(partial(walk, plain.prefetch(AHEAD)))
        raw = Timed(partial(fetch_all, get))
        figures = await interleave_async(
            {
                "ahead": ahead.seconds,
                "plain": Timed(partial(walk, plain)).seconds,
                "raw": raw.seconds,
            },
            ROUNDS,
        )
    name = f"{PAGES} pages at {LATENCY * 1000:.0f} ms"
    yield Row.of(
        f"{name}, s, one by one against prefetch({AHEAD})",
        figures["plain"],
        figures["ahead"],
        goal=">=10",
    )
    yield Row.of(
        f"{name}, s, prefetch({AHEAD}) against {AHEAD} pages each {LATENCY} s",
        figures["ahead"],
        [LEAST] * ROUNDS,
        goal="<=1.36",
    )
    yield Row.of(
        f"{name}, ms of CPU a page, prefetch({AHEAD}) against aiohttp + msgspec",
        ahead.cpu[-ROUNDS:],
        raw.cpu[-ROUNDS:],
        goal="<=1.7",
        setting=SETTING,
    )
