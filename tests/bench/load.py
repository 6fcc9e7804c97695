"""Many calls at once, and what they cost."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from functools import partial

Call = Callable[[], Awaitable[object]]


async def make(call: Call, requests: int, tasks: int) -> list[float]:
    """Make a call again and again.

    Args:
        call: What to await.
        requests: How often.
        tasks: By how many tasks at once.

    Returns:
        The seconds that each call took.
    """
    left, took = iter(range(requests)), list[float]()

    async def work() -> None:
        for _ in left:
            begun = time.perf_counter()
            await call()
            took.append(time.perf_counter() - begun)

    await asyncio.gather(*(work() for _ in range(tasks)))
    return took


async def cpu(requests: int, tasks: int, call: Call) -> float:
    """Microseconds of CPU that a call takes in this process."""
    begun = time.process_time()
    await make(call, requests, tasks)
    return (time.process_time() - begun) / requests * 1e6


def cpu_of(call: Call, requests: int, tasks: int) -> Callable[[], Awaitable[float]]:
    """Measures the same again and again."""
    return partial(cpu, requests, tasks, call)
