"""Deadlines of the calls of a client, with one timer for all of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextvars import Context
from functools import partial

from homeroom._core.clock import Alarm, Clock


class Deadlines:
    """Ends calls whose time is up, which few are.

    A timer for each of them costs more than all else that a call does to be let
    through. So there is one, for the deadline that is next, and it is set anew once it
    has rung.

    Args:
        clock: Tells time.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._loop: asyncio.AbstractEventLoop | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._ends: dict[asyncio.Timeout, float] = {}
        self._alarms: dict[asyncio.Timeout, Alarm] = {}
        """In place of the timer, where the event loop does not keep the time."""

    def begin(
        self, scope: asyncio.Timeout, seconds: float, waits: Callable[[], bool]
    ) -> None:
        """Have a timeout expire, unless it ends before.

        Args:
            scope: It is given to `end` when it is over.
            seconds: From now on.
            waits: As for an alarm.
        """
        if not self._clock.real:
            ring = partial(_expire, scope)
            self._alarms[scope] = self._clock.alarm(seconds, ring, waits)
            return
        loop = asyncio.get_running_loop()
        if loop is not self._loop:  # What was in another one is over.
            self._loop, self._timer, self._ends = loop, None, {}
        ends = self._ends[scope] = loop.time() + seconds
        if self._timer is None or ends < self._timer.when():
            self._set(loop, ends)

    def end(self, scope: asyncio.Timeout) -> None:
        """Have it expire no more."""
        self._ends.pop(scope, None)
        if scope in self._alarms:
            self._alarms.pop(scope).cancel()

    def _set(self, loop: asyncio.AbstractEventLoop, ends: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        # In a context of its own, else it would keep what is in that of the call.
        self._timer = loop.call_at(ends, self._ring, loop, context=Context())

    def _ring(self, loop: asyncio.AbstractEventLoop) -> None:
        self._timer, now = None, loop.time()
        for scope in [one for one, ends in self._ends.items() if ends <= now]:
            self.end(scope)
            _expire(scope)
        if self._ends:
            self._set(loop, min(self._ends.values()))


def _expire(scope: asyncio.Timeout) -> None:
    if not scope.expired():
        scope.reschedule(asyncio.get_running_loop().time())
