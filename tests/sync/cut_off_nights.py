"""Nights that are killed at random moments, while the school goes on changing."""

from __future__ import annotations

import asyncio
import random
import sys
from collections.abc import Callable

from tests.sync.moving_school import MovingSchool

NIGHT = """
import asyncio, sys
from homeroom.sync.config import Config, School
from homeroom.sync.engine import run
from {module} import {opener} as open_store

async def main(into, base_url):
    school = School(
        name="oakfield",
        vendor="managebac",
        client={{"base_url": base_url, "token": "t"}},
    )
    store = open_store(into)
    config = Config(into=None, schools=(school,), outages_again=(0.05, 0.05))
    report = await run(config, store)
    store.close()
    sys.exit(report.exit_code)

asyncio.run(main({into}, {base_url!r}))
"""


async def killed_nights(
    oak: MovingSchool,
    program: Callable[[str], str],
    *,
    kills: int,
    seed: int,
    change: Callable[[random.Random], None],
) -> int:
    """Run nights of which many are killed, up to one that is not.

    Args:
        oak: The school.
        program: What a night runs, by the school's address.
        kills: How many are killed.
        seed: Decides when, and what changes.
        change: Changes the school between two nights, and within.

    Returns:
        The exit code of the last one.
    """
    draw = random.Random(seed)
    asked = 0

    def hook(query: dict[str, str]) -> None:
        nonlocal asked
        asked += 1
        if asked % 17 == 0:
            change(draw)

    oak.hook = hook
    oak.broken = lambda _: 500 if draw.random() < 0.02 else None
    async with oak.serve() as base_url:
        left = kills
        while left:
            night = await _start(program(base_url))
            wait = asyncio.create_task(night.wait())
            await asyncio.wait({wait}, timeout=draw.uniform(0.6, 1.8))
            if not wait.done():
                night.kill()
                left -= 1
            await wait
            change(draw)
        oak.hook = lambda _: None
        oak.broken = lambda _: None
        for _ in range(2):
            night = await _start(program(base_url))
            code = await night.wait()
        return code


async def _start(program: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(sys.executable, "-c", program)
