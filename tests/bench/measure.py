"""Interleaved measuring, and the rows that come of it."""

from __future__ import annotations

import asyncio
import gc
import json
import random
import statistics
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from os import sched_getaffinity, sched_setaffinity
from tempfile import TemporaryDirectory
from typing import Final

from attrs import asdict, frozen

CORES: Final = sorted(sched_getaffinity(0))
CLIENT_CORE: Final = CORES[0]
SERVER_CORE: Final = CORES[-1]
"""The same as the client's where there is only one; then no figure means much."""
LATENCY: Final = 0.02
"""Seconds before the server sends a page."""
CLASSES: Final = 20_000
"""How many its list has."""


@frozen(kw_only=True)
class Row:
    """One comparison: ours and a peer's figure, and what the ratio must be."""

    name: str
    ours: float
    peer: float
    ratio: float
    goal: str
    met: bool

    @classmethod
    def of(cls, name: str, ours: list[float], peer: list[float], *, goal: str) -> Row:
        """The row for paired figures: medians, and the median of the ratios.

        Args:
            name: What is compared.
            ours: Our figure in each round.
            peer: The peer's figure in the same rounds.
            goal: `<=` or `>=` and a number, for the ratio.
        """
        ratio = statistics.median(a / b for a, b in zip(ours, peer, strict=True))
        bound = float(goal[2:])
        return cls(
            name=name,
            ours=statistics.median(ours),
            peer=statistics.median(peer),
            ratio=ratio,
            goal=goal,
            met=ratio <= bound if goal.startswith("<=") else ratio >= bound,
        )

    def to_json(self) -> dict[str, object]:
        """The row as plain data."""
        return asdict(self)


def rounds(names: list[str], count: int) -> Iterator[str]:
    """Each name once a round, in a new order every time, `count` rounds."""
    draw = random.Random(1)
    for _ in range(count):
        draw.shuffle(names)
        gc.collect()
        yield from names


def interleave(
    candidates: Mapping[str, Callable[[], float]], count: int
) -> dict[str, list[float]]:
    """The figures of every candidate, by round."""
    figures: dict[str, list[float]] = {name: [] for name in candidates}
    for name in rounds(list(candidates), count):
        figures[name].append(candidates[name]())
    return figures


async def interleave_async(
    candidates: Mapping[str, Callable[[], Awaitable[float]]], count: int
) -> dict[str, list[float]]:
    """The same for coroutines."""
    figures: dict[str, list[float]] = {name: [] for name in candidates}
    for name in rounds(list(candidates), count):
        figures[name].append(await candidates[name]())
    return figures


@asynccontextmanager
async def server(
    *, latency: float = LATENCY, classes: int = CLASSES
) -> AsyncIterator[str]:
    """The address of the benchmark server, in a process pinned to its own core.

    Args:
        latency: Seconds before it sends a page.
        classes: How many its list has.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bench.server"),
        *("--latency", str(latency), "--classes", str(classes)),
        stdout=subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        port = json.loads(await process.stdout.readline())
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        await process.wait()


async def spent_by(module: str, *arguments: str) -> dict[str, float]:
    """What a module says that its work cost, run in a process and folder of its own.

    Args:
        module: It is given an address and a folder, and prints JSON at the end.
        arguments: The address, and then what else it takes.
    """
    address, *others = arguments
    with TemporaryDirectory() as folder:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", module, address, folder, *others),
            stdout=subprocess.PIPE,
        )
        said, _ = await process.communicate()
    assert process.returncode == 0, module
    found: dict[str, float] = json.loads(said.splitlines()[-1])
    return found


def pin(core: int) -> None:
    """Keep this process on one core."""
    sched_setaffinity(0, {core})


@contextmanager
def unpinned() -> Iterator[None]:
    """Let this process, and those that it starts meanwhile, run on all cores."""
    before = sched_getaffinity(0)
    sched_setaffinity(0, CORES)
    try:
        yield
    finally:
        sched_setaffinity(0, before)
