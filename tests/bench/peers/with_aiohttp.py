"""aiohttp, called as its documentation does, with msgspec to decode."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Final

import aiohttp

from tests.bench.load import Call
from tests.bench.peers import structs

SETTING: Final = (
    f"aiohttp {version('aiohttp')}: one ClientSession; decoded by {structs.SETTING}"
)
HEADERS: Final = {"auth-token": "bench"}

GetPage = Callable[[int], Awaitable[structs.ClassPage]]


@asynccontextmanager
async def caller(address: str) -> AsyncIterator[Call]:
    """What gets one class."""
    url = f"{address}/v2p3/classes/1"
    async with aiohttp.ClientSession(headers=HEADERS) as session:

        async def call() -> object:
            async with session.get(url) as response:
                response.raise_for_status()
                return structs.one.decode(await response.read()).found

        yield call


@asynccontextmanager
async def pages(address: str) -> AsyncIterator[GetPage]:
    """What gets one page of classes, by its number."""
    url = f"{address}/v2p3/classes"
    async with aiohttp.ClientSession(headers=HEADERS) as session:

        async def get(number: int) -> structs.ClassPage:
            query = {"page": str(number), "per_page": "100"}
            async with session.get(url, params=query) as response:
                response.raise_for_status()
                return structs.page.decode(await response.read())

        yield get
