"""When the next request may leave: after a pause, and at the pace of the server."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from math import inf
from typing import TYPE_CHECKING, Final

from homeroom._core.clock import Clock
from homeroom._core.slots import Slots

if TYPE_CHECKING:
    import anyio

PACE_KEPT: Final = 60.0
"""Seconds that a pace is kept after the pause in which it became known, or after the
last request that it held back."""
GUESS_KEPT: Final = 600.0
"""Seconds for which it is kept at most after the pause, where nobody named it."""
LOOKED_BACK: Final = 60.0
"""Seconds over which is counted what a server let pass."""
_REMEMBERED: Final = 2000
"""Requests that are counted at most."""


class Pace:
    """The pause after a 429 and the pace that comes with it.

    Clients share one if the server counts their requests together.

    Args:
        clock: Tells time and sleeps.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._line = Slots(1)
        self._opens = 0.0
        self._next = 0.0
        self._interval = 0.0
        self._paced_until = 0.0
        self._kept_until = 0.0
        """At most; without a bound for a pace that the server named."""
        self._passed: deque[float] = deque(maxlen=_REMEMBERED)
        self._asleep: set[anyio.CancelScope] = set()

    def restart(self) -> None:
        """Let go of who waits, in another event loop; pause and pace remain."""
        self._line.restart()

    def passed(self, sent: float) -> None:
        """A request that was sent then is through; if refused, `pause` follows."""
        self._passed.append(sent)

    def pause(self, seconds: float, interval: float = 0.0, least: int = 1) -> None:
        """Hold every request back for a while.

        Args:
            seconds: How long.
            interval: Least seconds between requests for a while after that, if the
                server said.
            least: If it did not, they are spread as if at least so many had passed
                before; 0 for not at all.
        """
        now = self._clock.monotonic()
        self._opens = max(self._opens, now + seconds)
        if self._passed:
            self._passed.pop()  # The one that was refused.
        if interval:
            self._interval, self._kept_until = interval, inf
        elif least and not (self._kept_until == inf and now < self._paced_until):
            recent = (at for at in self._passed if at > now - LOOKED_BACK)
            until = min(self._opens, now + LOOKED_BACK)
            self._interval = spread(recent, until, least)
            self._kept_until = self._opens + GUESS_KEPT
        else:
            return
        self._paced_until = self._opens + PACE_KEPT

    def pause_left(self) -> float:
        """Seconds until the pause ends; 0 or less if there is none."""
        return self._opens - self._clock.monotonic()

    def lift(self) -> None:
        """End the pause, and forget the pace that came with it."""
        self._opens, self._paced_until = self._clock.monotonic(), 0.0
        self._next = self._opens
        for one in self._asleep:
            one.cancel()

    async def sleep(self, seconds: float) -> None:
        """Sleep so long, or until the pause is lifted."""
        import anyio

        with anyio.CancelScope() as scope:
            self._asleep.add(scope)
            try:
                await self._clock.sleep(seconds)
            finally:
                self._asleep.discard(scope)

    def at_once(self, connections: Slots | None) -> bool:
        """Give the turn to send, and a connection, where there is nothing to wait for.

        Args:
            connections: As in `turn`.
        """
        now = self._clock.monotonic()
        if now < max(self._opens, self._next, self._paced_until):
            return False
        return self._line.open and (connections is None or connections.take())

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
        await self._line.acquire(self._line.rank(again=again))
        try:
            await self._wait(check)
            if connections is not None:
                await connections.acquire(connections.rank(again=again))
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
            kept = min(self._next + PACE_KEPT, self._kept_until)
            self._paced_until = max(self._paced_until, kept)
            await self.sleep(wait)


class Pause:
    """The pause of a client after a 429, which all that share it keep to.

    It is that of all whom the vendor counts together, where they are in one pool.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace

    def __repr__(self) -> str:
        return f"<Pause of {self.left:.1f} s>"

    @property
    def left(self) -> float:
        """Seconds until calls are sent again; 0 if there is no pause."""
        return max(self._pace.pause_left(), 0.0)

    def lift(self) -> None:
        """Let calls go on at once, at any pace; the vendor may refuse them again."""
        self._pace.lift()


def spread(sent: Iterable[float], until: float, least: int) -> float:
    """Seconds between requests, at the best rate that a server is known to take.

    It took each number of the last ones from when they began to the end of the pause
    that it asked for then; 0 if it took none.

    Args:
        sent: When those were sent that it took.
        until: The end of the pause.
        least: Count as many as this, if it took fewer.
    """
    latest = sorted(sent, reverse=True)
    waits = [(until - at) / max(n, least) for n, at in enumerate(latest, 1)]
    return min(waits, default=0.0)
