"""Where the time of a call and of a walk goes: `python -m tests.bench.where`.

The process is stopped after each millisecond of CPU, and the innermost frame that
belongs to a part is counted for it. What C does counts for the frame that called it.
"""

from __future__ import annotations

import asyncio
import signal
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

from homeroom import ManageBac
from tests.bench.load import make
from tests.bench.measure import CLIENT_CORE, pin, server
from tests.bench.walking import walk

EVERY: Final = 0.001
PARTS: Final = {
    "/_core/decode.py": "decoding",
    "/_core/copier.py": "decoding",
    "<string>": "decoding",
    "/_core/walks/": "route and pages",
    "/_core/": "our call",
    "/homeroom/": "our call",
    "/aiohttp/": "aiohttp",
    "/asyncio/": "asyncio and sockets",
}
"""By a piece of the path of a file; the first that fits counts."""


def part_of(frame: FrameType | None) -> str:
    """The part that a stack is in, by its innermost frame that is in one."""
    while frame is not None:
        file = frame.f_code.co_filename
        for piece, part in PARTS.items():
            if piece in file:
                return part
        frame = frame.f_back
    return "the rest"


@contextmanager
def sampled() -> Iterator[Counter[str]]:
    """How often each part was met meanwhile."""
    found: Counter[str] = Counter()

    def count(_: int, frame: FrameType | None) -> None:
        found[part_of(frame)] += 1

    before = signal.signal(signal.SIGPROF, count)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    try:
        yield found
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


async def shares(name: str, run: Callable[[], Awaitable[object]], repeats: int) -> None:
    """Print what part takes how much of something."""
    await run()
    with sampled() as found:
        for _ in range(repeats):
            await run()
    print(f"{name}, {found.total()} samples")
    for part, count in found.most_common():
        print(f"  {count / found.total():4.0%}  {part}")


async def main() -> None:
    """A call, and walks page by page and ahead."""
    async with (
        server(latency=0) as address,
        ManageBac(token="bench", base_url=address) as client,
    ):
        listed = client.classes.list()
        await shares(
            "a call", lambda: make(lambda: client.classes.get(1), 10_000, 10), 5
        )
        await shares("a page of a walk", lambda: walk(listed), 20)


if __name__ == "__main__":
    pin(CLIENT_CORE)
    asyncio.run(main())
