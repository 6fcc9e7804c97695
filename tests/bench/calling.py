"""Requests per second with 200 tasks on one client."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import aiohttp
import httpx

from homeroom import ManageBac
from tests.bench.measure import Row, interleave_async, server

TASKS = 200
REQUESTS = 3000
HTTPX_REQUESTS = 600
ROUNDS = 5
GATE = 20

Call = Callable[[], Awaitable[object]]


def rate(call: Call, requests: int) -> Callable[[], Awaitable[float]]:
    """Requests per second of a call made by many tasks."""

    async def measure() -> float:
        left = iter(range(requests))

        async def work() -> None:
            for _ in left:
                await call()

        begun = time.perf_counter()
        await asyncio.gather(*(work() for _ in range(TASKS)))
        return requests / (time.perf_counter() - begun)

    return measure


def with_aiohttp(session: aiohttp.ClientSession, url: str) -> Call:
    """A bare GET whose body is read and nothing more."""

    async def call() -> bytes:
        async with session.get(url) as response:
            return await response.read()

    return call


def with_httpx(client: httpx.AsyncClient, url: str) -> Call:
    """The same behind a gate, without which httpx is slower still."""
    gate = asyncio.Semaphore(GATE)

    async def call() -> bytes:
        async with gate:
            return (await client.get(url)).content

    return call


async def rows() -> AsyncIterator[Row]:
    """The two comparisons."""
    limits = httpx.Limits(max_connections=GATE, max_keepalive_connections=GATE)
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(server())
        url = f"{address}/v2p3/classes/1"
        ours = await stack.enter_async_context(
            ManageBac(token="bench", base_url=address)
        )
        session = await stack.enter_async_context(aiohttp.ClientSession())
        client = await stack.enter_async_context(httpx.AsyncClient(limits=limits))
        candidates = {
            "ours": rate(lambda: ours.classes.get(1), REQUESTS),
            "aiohttp": rate(with_aiohttp(session, url), REQUESTS),
            "httpx": rate(with_httpx(client, url), HTTPX_REQUESTS),
        }
        await interleave_async(candidates, 1)  # Opens the connections.
        figures = await interleave_async(candidates, ROUNDS)
    name = f"requests/s, {TASKS} tasks, decoded, against"
    yield Row.of(
        f"{name} raw httpx gated", figures["ours"], figures["httpx"], goal=">=4"
    )
    yield Row.of(
        f"{name} aiohttp alone", figures["ours"], figures["aiohttp"], goal=">=0.35"
    )
