"""How much memory a run takes, and whether that grows."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from statistics import median
from typing import Final

from attrs import define, field

EVERY: Final = 0.25
"""Seconds between two looks."""
SHORTEST: Final = 60.0
"""Seconds; in less than that a process is still busy growing to its size."""
GROWTH: Final = 1.05
"""How much larger the second half may be than the first, in the middle of each."""
SLACK: Final = 2 * 2**20
"""Bytes on top of that, which the allocator may keep."""

_STATM: Final = Path("/proc/self/statm")


def in_use() -> int:
    """Bytes of this process in memory; 0 where the system does not tell."""
    if not _STATM.exists():
        return 0
    return int(_STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@define
class Memory:
    """Bytes in use, look by look."""

    looks: list[int] = field(factory=list)
    seconds: float = 0.0

    async def watch(self, seconds: float) -> None:
        """Look until the time is over."""
        self.seconds = seconds
        loop = asyncio.get_running_loop()
        ends = loop.time() + seconds
        while loop.time() < ends:
            await asyncio.sleep(EVERY)
            self.looks.append(in_use())

    @property
    def halves(self) -> tuple[float, float]:
        """Bytes in the middle of the first half and of the second.

        The first tenth is left out, in which caches fill.
        """
        looks = self.looks[len(self.looks) // 10 :] or [0, 0]
        middle = max(1, len(looks) // 2)
        return median(looks[:middle]), median(looks[middle:] or looks)

    @property
    def verdict(self) -> str:
        """What is wrong; empty where nothing is, or nothing can be said."""
        first, second = self.halves
        if self.seconds < SHORTEST or second <= first * GROWTH + SLACK:
            return ""
        return f"from {first / 2**20:.1f} MiB to {second / 2**20:.1f} MiB"
