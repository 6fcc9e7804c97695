"""Who may send now: slots in flight, a shared pause, a pace learned from the server."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final

import anyio

from homeroom._core.clock import Clock

PACE_KEPT: Final = 60.0
"""Seconds that a pace is kept after the pause in which the server named it."""


class PausedTooLong(Exception):
    """The wait after a 429 outlasts the deadline; `wait` has its seconds."""

    def __init__(self, wait: float) -> None:
        super().__init__("paused beyond the deadline")
        self.wait = wait


class QueueTimeout(Exception):
    """No slot came free in the time allowed."""


class Gate:
    """The one door for all requests of a client and its views.

    Args:
        slots: Requests in flight at once. More tasks than slots is fine: they queue.
        queue: Seconds to wait for a slot; `None` for no bound of its own.
        clock: Tells time and sleeps.
    """

    def __init__(self, *, slots: int, queue: float | None, clock: Clock) -> None:
        self.slots = slots
        self._free = anyio.Semaphore(slots, fast_acquire=True)
        self._queue = queue
        self._clock = clock
        self._opens = 0.0
        self._next = 0.0
        self._interval = 0.0
        self._paced_until = 0.0

    @asynccontextmanager
    async def slot(self, ends: float | None) -> AsyncGenerator[None, None]:
        """Hold a slot, from when sending is allowed until the body is read.

        Args:
            ends: The caller's deadline, by the monotonic clock.

        Raises:
            PausedTooLong: The server's pause ends after that.
            QueueTimeout: No slot came free.
        """
        await self._acquire_open(ends)
        try:
            while (wait := self._reserve()) > 0:
                self._check(wait, ends)
                await self._clock.sleep(wait)
            yield
        finally:
            self._free.release()

    def pause(self, seconds: float, interval: float = 0.0) -> None:
        """Hold every request back for a while.

        Args:
            seconds: How long.
            interval: Least seconds between requests for a while after that, if the
                server said.
        """
        opens = self._clock.monotonic() + seconds
        self._opens = max(self._opens, opens)
        if interval:
            self._interval = interval
            self._paced_until = self._opens + PACE_KEPT

    def _check(self, wait: float, ends: float | None) -> None:
        if ends is not None and 0 < wait >= ends - self._clock.monotonic():
            raise PausedTooLong(wait)

    async def _acquire_open(self, ends: float | None) -> None:
        """Take a slot once no pause holds; nobody waits out a pause with a slot."""
        await self._acquire()
        while (pause := self._opens - self._clock.monotonic()) > 0:
            self._free.release()
            self._check(pause, ends)
            await self._clock.sleep(pause)
            await self._acquire()

    async def _acquire(self) -> None:
        if self._queue is None:
            return await self._free.acquire()
        with anyio.move_on_after(self._queue):
            return await self._free.acquire()
        raise QueueTimeout

    def _reserve(self) -> float:
        """Seconds until this request's turn; 0 takes the turn."""
        now = self._clock.monotonic()
        start = max(self._opens, self._next)
        if start > now:
            return start - now
        self._next = now + (self._interval if now < self._paced_until else 0.0)
        return 0.0
