"""Interleaved measuring, and the rows that come of it."""

from __future__ import annotations

import asyncio
import gc
import json
import random
import statistics
import subprocess
import sys
import time
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
COUNT: Final = 20_000
"""Records that each of its lists has."""


@frozen(kw_only=True)
class Row:
    """One comparison: ours and a peer's figure, and what the ratio must be."""

    name: str
    ours: float
    peer: float
    ratio: float
    goal: str
    met: bool
    setting: str = ""
    """Version of the peer and how it is set, unless it is ourselves or a bound."""

    @classmethod
    def of(
        cls,
        name: str,
        ours: list[float],
        peer: list[float],
        *,
        goal: str,
        setting: str = "",
    ) -> Row:
        """The row for paired figures: medians, and the median of the ratios.

        Args:
            name: What is compared.
            ours: Our figure in each round.
            peer: The peer's figure in the same rounds.
            goal: `<=` or `>=` and a number, for the ratio.
            setting: Version of the peer, and how it is set.
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
            setting=setting,
        )

    def to_json(self) -> dict[str, object]:
        """The row as plain data."""
        return asdict(self)


def spent(run: Callable[[], object], repeats: int = 1) -> Callable[[], float]:
    """Measures the milliseconds of CPU that something takes once.

    Args:
        run: What is measured.
        repeats: How often it runs each time that it is measured.
    """

    def measure() -> float:
        begun = time.process_time()
        for _ in range(repeats):
            run()
        return (time.process_time() - begun) / repeats * 1000

    return measure


def rounds(names: list[str], count: int) -> Iterator[str]:
    """Each name once a round, in a new order every time, `count` rounds.

    What is there before a round is left out of garbage collections, since modules that
    only this benchmark imports would cost more than what is measured.
    """
    draw = random.Random(1)
    for _ in range(count):
        draw.shuffle(names)
        gc.collect()
        gc.freeze()
        yield from names
        gc.unfreeze()


def interleave(
    candidates: Mapping[str, Callable[[], float]], count: int, *, warm: int = 1
) -> dict[str, list[float]]:
    """The figures of every candidate, by round.

    Args:
        candidates: What gives a figure each time.
        count: Rounds that count.
        warm: Rounds before them, which do not.
    """
    figures: dict[str, list[float]] = {name: [] for name in candidates}
    for name in rounds(list(candidates), warm + count):
        figures[name].append(candidates[name]())
    return {name: found[warm:] for name, found in figures.items()}


async def interleave_async(
    candidates: Mapping[str, Callable[[], Awaitable[float]]],
    count: int,
    *,
    warm: int = 1,
) -> dict[str, list[float]]:
    """The same for coroutines, whose first round opens connections too."""
    figures: dict[str, list[float]] = {name: [] for name in candidates}
    for name in rounds(list(candidates), warm + count):
        figures[name].append(await candidates[name]())
    return {name: found[warm:] for name, found in figures.items()}


@asynccontextmanager
async def server(*, latency: float = LATENCY, count: int = COUNT) -> AsyncIterator[str]:
    """The address of the benchmark server, in a process pinned to its own core.

    Args:
        latency: Seconds before it sends a page.
        count: Records that each of its lists has.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bench.server"),
        *("--latency", str(latency), "--count", str(count)),
        *("--core", str(SERVER_CORE)),
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
