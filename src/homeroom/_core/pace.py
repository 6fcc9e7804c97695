"""When the next request may leave: after a pause, and at the pace a server names."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Final

from homeroom._core.clock import Clock
from homeroom._core.slots import Slots

PACE_KEPT: Final = 60.0
"""Seconds that a pace is kept after the pause in which the server named it, or after
the last request that it held back."""


class Pace:
    """The pause after a 429 and the pace that comes with it.

    Clients share one if the server counts their requests together.

    Args:
        clock: Tells time and sleeps.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._line = Slots(1)
        self._arrivals = count()
        self._opens = 0.0
        self._next = 0.0
        self._interval = 0.0
        self._paced_until = 0.0

    def pause(self, seconds: float, interval: float = 0.0) -> None:
        """Hold every request back for a while.

        Args:
            seconds: How long.
            interval: Least seconds between requests for a while after that, if the
                server said.
        """
        self._opens = max(self._opens, self._clock.monotonic() + seconds)
        if interval:
            self._interval = interval
            self._paced_until = self._opens + PACE_KEPT

    def pause_left(self) -> float:
        """Seconds until the pause ends; 0 or less if there is none."""
        return self._opens - self._clock.monotonic()

    async def turn(
        self, check: Callable[[float], None], connections: Slots | None, *, again: bool
    ) -> bool:
        """Wait for the turn to send, and for a connection to send on.

        One call waits at a time, and the others behind it. So a turn that was given is
        used at once, and calls to one server take no connections that others need.

        Args:
            check: Raises if a wait of so many seconds is too long.
            connections: Those that there are; `None` for no bound.
            again: Whether the call was sent before, and goes before those that were
                not.

        Returns:
            Whether it may send; if not, a pause began, and nothing was taken.
        """
        await self._line.acquire((not again, next(self._arrivals)))
        try:
            await self._wait(check)
            if connections is not None:
                await connections.acquire((not again, next(self._arrivals)))
            if self.pause_left() > 0:
                if connections is not None:
                    connections.release()
                return False
            now = self._clock.monotonic()
            self._next = now + (self._interval if now < self._paced_until else 0.0)
            return True
        finally:
            self._line.release()

    async def _wait(self, check: Callable[[float], None]) -> None:
        """Until the pace allows a request, or a pause begins."""
        while self.pause_left() <= 0:
            now = self._clock.monotonic()
            wait = self._next - now
            if wait <= 0:
                return
            check(wait)
            self._paced_until = max(self._paced_until, self._next + PACE_KEPT)
            await self._clock.sleep(wait)
