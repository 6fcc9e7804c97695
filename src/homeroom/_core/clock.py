"""Time, chance and sleep, in one record that tests replace."""

from __future__ import annotations

import asyncio
import random
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from attrs import field, frozen

_LOOK: Final = 0.02
"""Seconds between looks at a clock of somebody else's."""
_STILL: Final = 10
"""Looks at which such a clock stood still, after which it is asked to go on."""


@frozen(kw_only=True)
class Clock:
    """Where a client gets time and chance from; tests give one of their own.

    Where `monotonic` and `sleep` are others, deadlines go by them too, or by real time
    if that is earlier. If time stands still for 0.2 seconds while a call waits for the
    server, `sleep` is asked to pass what is left to the nearest deadline. So a test of
    a timeout need not wait for it.
    """

    monotonic: Callable[[], float] = time.monotonic
    """Seconds that never go back."""
    wall: Callable[[], float] = time.time
    """Seconds since the epoch."""
    random: Callable[[], float] = random.random
    """A number from 0 up to 1."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    _watches: list[_OwnAlarm] = field(
        factory=list["_OwnAlarm"], init=False, eq=False, repr=False
    )

    @property
    def real(self) -> bool:
        """Whether the event loop keeps its time."""
        if self.monotonic is time.monotonic:
            return True
        usual = asyncio.sleep, getattr(sys.modules.get("anyio"), "sleep", None)
        return self.sleep in usual

    def alarm(
        self,
        seconds: float,
        ring: Callable[[], None],
        waits: Callable[[], bool] = lambda: True,
    ) -> Alarm:
        """Call back at a time by this clock, unless that is cancelled.

        Args:
            seconds: From now on.
            ring: Is called once.
            waits: Whether the time may be passed at once.
        """
        if self.real:
            return asyncio.get_running_loop().call_later(seconds, ring)
        return _OwnAlarm(self, self._watches, seconds, ring, waits)


Alarm: TypeAlias = "asyncio.TimerHandle | _OwnAlarm"
"""What rings at a time unless it is cancelled."""


class _OwnAlarm:
    """An alarm by a clock that only its owner moves, and that tells nobody."""

    def __init__(
        self,
        clock: Clock,
        watches: list[_OwnAlarm],
        seconds: float,
        ring: Callable[[], None],
        waits: Callable[[], bool],
    ) -> None:
        self.ends: float = clock.monotonic() + seconds
        self._clock = clock
        self._watches = watches
        self._ring = ring
        self._waits = waits
        self._seen: float = clock.monotonic()
        self._still = 0
        self._sleeper: asyncio.Future[None] | None = None
        self._loop = asyncio.get_running_loop()
        self._real = self._loop.call_later(seconds, self._over)
        self._next = self._loop.call_later(_LOOK, self._look)
        watches.append(self)

    def cancel(self) -> None:
        if self in self._watches:
            self._watches.remove(self)
        self._next.cancel()
        self._real.cancel()
        if self._sleeper is not None:
            self._sleeper.cancel()

    def _look(self) -> None:
        self._next.cancel()
        now = self._clock.monotonic()
        if now >= self.ends:
            self._over()
            return
        moved = now != self._seen or not self._waits()
        self._still, self._seen = 0 if moved else self._still + 1, now
        if self._still == _STILL:
            self._still = 0
            nearest = min(self._watches, key=lambda one: one.ends)
            if self._sleeper is None and self is nearest:
                passing = self._clock.sleep(self.ends - now)
                self._sleeper = asyncio.ensure_future(passing)
                self._sleeper.add_done_callback(self._wake)
        self._next = self._loop.call_later(_LOOK, self._look)

    def _over(self) -> None:
        self.cancel()
        self._ring()

    def _wake(self, sleeper: asyncio.Future[None]) -> None:
        if not sleeper.cancelled() and not sleeper.exception():
            self._sleeper = None
            self._look()
