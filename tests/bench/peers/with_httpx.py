"""httpx and httpx2 behind a gate, without which many tasks slow both down."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any, Final

import httpx
import httpx2

from tests.bench.load import Call
from tests.bench.peers import structs

GATES: Final = (5, 10, 20)
"""What is tried for each, in the same run."""
TRIALS: Final = 2
PACKAGES: Final[dict[str, Any]] = {"httpx": httpx, "httpx2": httpx2}


def setting(package: str, gate: int) -> str:
    """How a package is set."""
    tried = ", ".join(map(str, GATES))
    return (
        f"{package} {version(package)}: one AsyncClient, a semaphore and as many "
        f"connections of {gate} (the fastest of {tried} in this run); "
        f"decoded by {structs.SETTING}"
    )


@asynccontextmanager
async def caller(package: str, address: str, gate: int) -> AsyncIterator[Call]:
    """What gets one class.

    Args:
        package: One of `PACKAGES`.
        address: Of the server.
        gate: Requests under way at once, and connections.
    """
    url = f"{address}/v2p3/classes/1"
    kind, door = PACKAGES[package], asyncio.Semaphore(gate)
    limits = kind.Limits(max_connections=gate, max_keepalive_connections=gate)
    headers = {"auth-token": "bench"}
    async with kind.AsyncClient(limits=limits, headers=headers) as client:

        async def call() -> object:
            async with door:
                response = await client.get(url)
            response.raise_for_status()
            return structs.one.decode(response.content).found

        yield call


async def best_gate(
    package: str, address: str, cost: Callable[[Call], Awaitable[float]]
) -> int:
    """The gate of `GATES` at which a package costs least.

    Args:
        package: One of `PACKAGES`.
        address: Of the server.
        cost: What a call costs.
    """
    costs: dict[int, float] = {}
    for gate in GATES:
        async with caller(package, address, gate) as call:
            costs[gate] = min([await cost(call) for _ in range(TRIALS)])
    return min(costs, key=costs.__getitem__)
