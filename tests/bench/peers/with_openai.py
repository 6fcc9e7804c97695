"""openai's client, which most know, by its call that costs least."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Final

import openai

from tests.bench.load import Call

_OPENAI: Final = (
    f"openai {version('openai')}: AsyncOpenAI, models.retrieve of an answer with four "
    "fields"
)
SETTING: Final = f"{_OPENAI}; the HTTP client that it makes itself"
BY_AIOHTTP: Final = f"{_OPENAI}; its DefaultAioHttpClient, an extra of the package"


@asynccontextmanager
async def caller(address: str, *, by_aiohttp: bool = False) -> AsyncIterator[Call]:
    """What gets one model.

    Args:
        address: Of the server.
        by_aiohttp: Whether aiohttp is below it.
    """
    async with openai.AsyncOpenAI(
        api_key="bench",
        base_url=f"{address}/v1",
        http_client=openai.DefaultAioHttpClient() if by_aiohttp else None,
    ) as client:

        async def call() -> object:
            return await client.models.retrieve("1")

        yield call
