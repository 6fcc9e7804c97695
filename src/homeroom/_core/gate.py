"""Who may send now: slots in flight, a shared pause, a pace learned from the server."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from itertools import count
from typing import Final

import anyio

from homeroom._core.clock import Clock
from homeroom._core.slots import Slots

PACE_KEPT: Final = 60.0
"""Seconds that a pace is kept after the pause in which the server named it."""


class PausedTooLong(Exception):
    """The wait after a 429 outlasts the caller's time; `wait` has its seconds."""

    def __init__(self, wait: float) -> None:
        super().__init__("paused for longer than the caller can wait")
        self.wait = wait


class QueueTimeout(Exception):
    """A call was not let through in the time that it may queue."""


class Gate:
    """The one door for all requests of a client and its views.

    Args:
        slots: Requests in flight at once. More tasks than slots is fine: they queue.
        queue: Seconds that a call may wait before it is first sent; `None` for no
            bound.
        clock: Tells time and sleeps.
    """

    def __init__(self, *, slots: int, queue: float | None, clock: Clock) -> None:
        self.slots = slots
        self._free = Slots(slots)
        self._arrivals = count()
        self._queue = queue
        self._clock = clock
        self._opens = 0.0
        self._next = 0.0
        self._interval = 0.0
        self._paced_until = 0.0

    @asynccontextmanager
    async def slot(
        self, ends: float | None, timeout: float | None = None
    ) -> AsyncGenerator[None, None]:
        """Hold a slot, from when sending is allowed until the body is read.

        Args:
            ends: Of a call that was sent before, the deadline by the monotonic clock;
                it goes before those that were not.
            timeout: Of another call, the seconds that it will have once it is sent: it
                waits in the queue, but for no pause that outlasts them.

        Raises:
            PausedTooLong: The server's pause ends after that.
            QueueTimeout: The call was in the queue for too long.
        """
        if ends is not None or self._queue is None:
            await self._enter(ends, timeout)
        else:
            await self._enter_within(self._queue, timeout)
        try:
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

    async def _enter_within(self, queue: float, timeout: float | None) -> None:
        with anyio.move_on_after(queue):
            return await self._enter(None, min(queue, timeout or queue))
        raise QueueTimeout

    async def _enter(self, ends: float | None, timeout: float | None) -> None:
        await self._acquire_open(ends, timeout)
        try:
            while (wait := self._reserve()) > 0:
                self._check(wait, ends, timeout)
                await self._clock.sleep(wait)
        except BaseException:
            self._free.release()
            raise

    async def _acquire_open(self, ends: float | None, timeout: float | None) -> None:
        """Take a slot once no pause holds; nobody waits out a pause with a slot."""
        rank, paused = (ends is None, next(self._arrivals)), False
        while True:
            while (pause := self._opens - self._clock.monotonic()) > 0:
                self._check(pause, ends, timeout)
                await self._clock.sleep(pause)
                paused = True  # All of them wake up at once, in any order.
            await self._free.acquire(rank, at_once=not paused)
            if self._opens <= self._clock.monotonic():
                return
            self._free.release()

    def _check(self, wait: float, ends: float | None, timeout: float | None) -> None:
        left = timeout if ends is None else ends - self._clock.monotonic()
        if left is not None and wait >= left:
            raise PausedTooLong(wait)

    def _reserve(self) -> float:
        """Seconds until this request's turn; 0 takes the turn."""
        now = self._clock.monotonic()
        start = max(self._opens, self._next)
        if start > now:
            return start - now
        self._next = now + (self._interval if now < self._paced_until else 0.0)
        return 0.0
