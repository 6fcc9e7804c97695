"""The client that datamodel-code-generator makes from our spec."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import httpx2

from tests.bench.load import Call
from tests.bench.peers import generated

GATE: Final = 10
"""Connections, and requests under way at once: as many as tasks in the row."""
SETTING: Final = f"{generated.DCG}, {GATE} connections"


@asynccontextmanager
async def caller(address: str) -> AsyncIterator[Call]:
    """What gets one class."""
    limits = httpx2.Limits(max_connections=GATE, max_keepalive_connections=GATE)
    door = asyncio.Semaphore(GATE)
    with generated.dcg_client() as package:
        async with (
            httpx2.AsyncClient(limits=limits) as http_client,
            package.AsyncClient(
                base_url=f"{address}/v2p3",
                header_token="bench",
                http_client=http_client,
            ) as client,
        ):

            async def call() -> object:
                async with door:
                    return (await client.default.get_class(id=1)).class_

            yield call
