"""Requests per second and the slowest of them, with 200 tasks on one client."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Final

from homeroom import ManageBac
from tests.bench.load import Call, make
from tests.bench.measure import Row, interleave_async, server
from tests.bench.peers import with_aiohttp, with_httpx

TASKS: Final = 200
REQUESTS: Final = 3000
HTTPX_REQUESTS: Final = 600
ROUNDS: Final = 7


class Load:
    """Makes a call by many tasks, and keeps how long the slowest took.

    Args:
        call: What is called.
        requests: How often, each time that it is measured.
    """

    def __init__(self, call: Call, requests: int) -> None:
        self._call, self._requests = call, requests
        self.slowest: list[float] = []
        """Milliseconds within which 99 of 100 calls ended, by round."""

    async def rate(self) -> float:
        """Requests per second."""
        begun = time.perf_counter()
        took = sorted(await make(self._call, self._requests, TASKS))
        spent = time.perf_counter() - begun
        self.slowest.append(took[len(took) * 99 // 100] * 1000)
        return self._requests / spent


async def seconds(call: Call) -> float:
    """For one request, of many at once."""
    return 1 / await Load(call, HTTPX_REQUESTS).rate()


async def rows() -> AsyncIterator[Row]:
    """The rates, then the slowest."""
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(server())
        client = await stack.enter_async_context(
            ManageBac(token="bench", base_url=address)
        )
        peer = await stack.enter_async_context(with_aiohttp.caller(address))
        loads = {
            "ours": Load(lambda: client.classes.get(1), REQUESTS),
            "aiohttp": Load(peer, REQUESTS),
        }
        gates: dict[str, int] = {}
        for name in with_httpx.PACKAGES:
            gates[name] = await with_httpx.best_gate(name, address, seconds)
            peer = await stack.enter_async_context(
                with_httpx.caller(name, address, gates[name])
            )
            loads[name] = Load(peer, HTTPX_REQUESTS)
        figures = await interleave_async(
            {name: load.rate for name, load in loads.items()}, ROUNDS
        )
    settings = {name: with_httpx.setting(name, gate) for name, gate in gates.items()}
    for name, goal, setting in (
        ("aiohttp", ">=0.62", with_aiohttp.SETTING),
        ("httpx", ">=5", settings["httpx"]),
        ("httpx2", ">=3.2", settings["httpx2"]),
    ):
        yield Row.of(
            f"requests/s, {TASKS} tasks, decoded, against {name}",
            figures["ours"],
            figures[name],
            goal=goal,
            setting=setting,
        )
    yield Row.of(
        f"the slowest 1 % of {TASKS} tasks' requests, ms, against httpx",
        loads["ours"].slowest[-ROUNDS:],
        loads["httpx"].slowest[-ROUNDS:],
        goal="<=0.2",
        setting=settings["httpx"],
    )
