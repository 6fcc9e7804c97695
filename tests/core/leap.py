"""An event loop whose time leaps: what waits for minutes is tested in no time."""

from __future__ import annotations

import asyncio
import selectors
from typing import Any

import anyio

from homeroom.options import Clock


class _Leaping(selectors.DefaultSelector):
    """Waits for nothing: where nothing is to be done, it moves the time."""

    now = 1000.0

    def select(self, timeout: float | None = None) -> Any:
        if timeout is None:
            return super().select(None)
        ready = super().select(0)
        if not ready:
            self.now += max(timeout, 0.0)
        return ready


class LeapingLoop(asyncio.SelectorEventLoop):
    """Every timer fires in its turn, at its time; no time passes by itself."""

    def __init__(self) -> None:
        self._leaping = _Leaping()
        super().__init__(self._leaping)

    def time(self) -> float:
        return self._leaping.now


LEAPING = ("asyncio", {"loop_factory": LeapingLoop})
"""The backend for `anyio_backend`."""


def now() -> float:
    """The time of the running loop."""
    return asyncio.get_running_loop().time()


def leaping_clock(draw: float = 0.5) -> Clock:
    """A clock that goes by the running loop, as its timers do."""
    return Clock(
        monotonic=now,
        wall=lambda: 1_800_000_000.0 + now(),
        random=lambda: draw,
        sleep=anyio.sleep,
    )
