"""What a fresh process spends on imports, and until its first answer."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from importlib.metadata import version
from typing import Final

from tests.bench.measure import Row, interleave_async, server

ROUNDS: Final = 11

BEGIN: Final = """
import sys, time
sys.modules["click"] = sys.modules["rich"] = None
begun = time.process_time()
"""
"""httpx loads its command line where click and rich are installed: that is left out."""
IMPORTED: Final = "print(time.process_time() - begun)"
ANSWERED: Final = "print(time.process_time())  # From the start of the process."

MODELS: Final = """
from homeroom.managebac import models
models.SchoolClass  # Models are loaded when they are first used.
"""
OURS: Final = """
import asyncio
from homeroom import ManageBac
async def main():
    async with ManageBac(token="bench", base_url="{address}") as client:
        assert (await client.classes.get(1)).id == 1
asyncio.run(main())
"""
HTTPX: Final = """
import asyncio
import httpx
async def main():
    async with httpx.AsyncClient(headers={{"auth-token": "bench"}}) as client:
        answer = await client.get("{address}/v2p3/classes/1")
        assert answer.json()["class"]["id"] == 1
asyncio.run(main())
"""
SETTING: Final = f"httpx {version('httpx')}: without click and rich"
ANSWERING: Final = f"{SETTING}; AsyncClient in asyncio.run, response.json()"


def fresh(program: str, end: str) -> Callable[[], Awaitable[float]]:
    """Milliseconds of CPU that a process of its own spends on a program."""

    async def measure() -> float:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", BEGIN + program + end),
            stdout=asyncio.subprocess.PIPE,
        )
        said, _ = await process.communicate()
        assert process.returncode == 0
        return float(said) * 1000

    return measure


async def rows() -> AsyncIterator[Row]:
    """Imports, then the first answer."""
    async with server() as address:
        candidates = {
            "client": fresh("from homeroom import ManageBac\n", IMPORTED),
            "models": fresh(MODELS, IMPORTED),
            "httpx": fresh("import httpx\n", IMPORTED),
            "our answer": fresh(OURS.format(address=address), ANSWERED),
            "its answer": fresh(HTTPX.format(address=address), ANSWERED),
        }
        figures = await interleave_async(candidates, ROUNDS)
    for name, what, goal in (
        ("client", "from homeroom import ManageBac", "<=1"),
        ("models", "models.SchoolClass of homeroom.managebac", "<=0.6"),
    ):
        yield Row.of(
            f"{what}, ms of CPU, against import httpx",
            figures[name],
            figures["httpx"],
            goal=goal,
            setting=SETTING,
        )
    yield Row.of(
        "a fresh process to its first answer, ms of CPU, against httpx",
        figures["our answer"],
        figures["its answer"],
        goal="<=1.5",
        setting=ANSWERING,
    )
