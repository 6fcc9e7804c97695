"""What a record costs in a walk over the largest list of every vendor."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from functools import partial
from importlib.metadata import version
from operator import sub
from typing import Any, Final

import aiohttp

from tests.bench.lists import LARGEST, Largest, bare
from tests.bench.measure import Row, interleave_async, server

RECORDS: Final = 10_000
ROUNDS: Final = 9
SETTING: Final = (
    f"aiohttp {version('aiohttp')}: one ClientSession fetches as many such pages, "
    "with and without decoding each into our models"
)
Decode = Callable[[bytes], object]


async def walked(one: Largest, client: Any) -> float:
    """Microseconds of CPU that a record takes in a walk, page by page."""
    count, begun = 0, time.process_time()
    async for page in one.walk(client).pages():
        count += len(page.items)
    spent = time.process_time() - begun
    assert count == RECORDS, (one.name, count)
    return spent / count * 1e6


async def fetched(
    one: Largest, url: str, session: aiohttp.ClientSession, decode: Decode
) -> float:
    """Microseconds of CPU that a record takes to be fetched by aiohttp and decoded."""
    page, begun = None, time.process_time()
    for _ in range(RECORDS // one.records):
        async with session.get(url) as response:
            body = await response.read()
        page = decode(body)
    assert page
    return (time.process_time() - begun) / RECORDS * 1e6


async def rows() -> AsyncIterator[Row]:
    """A list after another, on a server that does not wait."""
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(server(latency=0, count=RECORDS))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        for one in LARGEST:
            client = await stack.enter_async_context(one.open(address))
            fetch = partial(fetched, one, f"{address}{one.target}", session)
            figures = await interleave_async(
                {
                    "walk": partial(walked, one, client),
                    "fetch": partial(fetch, bytes),
                    "decode": partial(fetch, bare(one)),
                },
                ROUNDS,
            )
            yield Row.of(
                f"a walk over {one.name}, µs of CPU a record besides fetching, "
                "against decoding it",
                list(map(sub, figures["walk"], figures["fetch"])),
                list(map(sub, figures["decode"], figures["fetch"])),
                goal=one.goal,
                setting=SETTING,
            )
