"""What a small call costs, 10 at once, decoded on all sides."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from functools import partial
from typing import Any, Final

from homeroom import ManageBac
from tests.bench.load import Call, cpu, cpu_of
from tests.bench.measure import Row, interleave_async, server
from tests.bench.peers import with_aiohttp, with_dcg, with_httpx, with_openai

TASKS: Final = 10
REQUESTS: Final = 500
ROUNDS: Final = 9


async def rows() -> AsyncIterator[Row]:
    """CPU of this process for each call; the server is another."""
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(server())
        gate = await with_httpx.best_gate("httpx", address, partial(cpu, 200, TASKS))
        ours = await stack.enter_async_context(
            ManageBac(token="bench", base_url=address)
        )
        calls: dict[str, Call] = {"ours": lambda: ours.classes.get(1)}
        for name, peer in {
            "aiohttp": with_aiohttp.caller(address),
            "httpx": with_httpx.caller("httpx", address, gate),
            "dcg": with_dcg.caller(address),
            "openai": with_openai.caller(address),
            "openai by aiohttp": with_openai.caller(address, by_aiohttp=True),
        }.items():
            calls[name] = await stack.enter_async_context(peer)
        for call in calls.values():
            found: Any = await call()
            assert str(found.id) == "1", found
        figures = await interleave_async(
            {name: cpu_of(call, REQUESTS, TASKS) for name, call in calls.items()},
            ROUNDS,
        )
    for peer, name, goal, setting in (
        ("aiohttp", "aiohttp + msgspec", "<=1.55", with_aiohttp.SETTING),
        ("httpx", "httpx", "<=0.25", with_httpx.setting("httpx", gate)),
        ("dcg", "datamodel-code-generator's client", "<=0.25", with_dcg.SETTING),
        ("openai", "openai", "<=0.18", with_openai.SETTING),
        ("openai by aiohttp", "openai by aiohttp", "<=0.25", with_openai.BY_AIOHTTP),
    ):
        yield Row.of(
            f"a small call, {TASKS} at once, µs of CPU, against {name}",
            figures["ours"],
            figures[peer],
            goal=goal,
            setting=setting,
        )
