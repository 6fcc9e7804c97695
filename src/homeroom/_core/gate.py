"""Who may send now: slots in flight, then the pause and pace of the server."""

# pyright: reportPrivateUsage=false
# A gate and its slots are one thing in two parts.
from __future__ import annotations

from functools import partial

from homeroom._core.clock import Clock
from homeroom._core.pace import Pace
from homeroom._core.slots import Slots


class PausedTooLong(Exception):
    """The wait after a 429 outlasts the caller's time; `wait` has its seconds."""

    def __init__(self, wait: float) -> None:
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
        pace: Of the server, where it is shared with other clients.
        connections: That are shared with other clients.
    """

    def __init__(
        self,
        *,
        slots: int,
        queue: float | None,
        clock: Clock,
        pace: Pace | None = None,
        connections: Slots | None = None,
    ) -> None:
        self.slots = slots
        self._free = Slots(slots)
        self._queue = queue
        self._clock = clock
        self.pace: Pace = pace or Pace(clock)
        """The pause and the pace that it keeps to."""
        self._shares = pace is not None
        self._least = 0 if pace is None and slots == 1 else slots
        self._connections = connections

    def slot(self, ends: float | None, timeout: float | None = None) -> _Slot:
        """A slot to hold, from when sending is allowed until the body is read.

        Args:
            ends: Of a call that was sent before, the deadline by the monotonic clock;
                it goes before those that were not.
            timeout: Of another call, the seconds that it will have once it is sent: it
                waits in the queue, but for no pause that outlasts them.

        Raises:
            PausedTooLong: The server's pause ends after that.
            QueueTimeout: The call was in the queue for too long.
        """
        return _Slot(self, ends, timeout)

    def restart(self) -> None:
        """Let go of who waits or holds a slot, in another event loop."""
        self._free.restart()
        if not self._shares:
            self.pace.restart()

    def pause(self, seconds: float, interval: float = 0.0) -> None:
        """Hold every request back for a while.

        Args:
            seconds: How long.
            interval: Least seconds between requests for a while after that, if the
                server said.
        """
        self.pace.pause(seconds, interval, self._least)

    def _at_once(self) -> bool:
        """Take both, if there is nothing to wait for; whether that is so."""
        if not self._free.take():
            return False
        if self.pace.at_once(self._connections):
            return True
        self._free.release()
        return False

    async def _enter_within(self, queue: float, timeout: float | None) -> None:
        import anyio

        with anyio.CancelScope() as scope:
            alarm = self._clock.alarm(queue, scope.cancel)
            try:
                return await self._enter(None, min(queue, timeout or queue))
            finally:
                alarm.cancel()
        raise QueueTimeout

    async def _enter(self, ends: float | None, timeout: float | None) -> None:
        """Take a slot and the turn to send; nobody waits out a pause with a slot."""
        again, paused = ends is not None, False
        rank = self._free.rank(again=again)
        check = partial(self._check, ends, timeout)
        while True:
            while (pause := self.pace.pause_left()) > 0:
                check(pause)
                await self.pace.sleep(pause)
                paused = True  # All of them wake up at once, in any order.
            await self._free.acquire(rank, at_once=not paused)
            try:
                pace, shared = self.pace, self._connections
                if pace.at_once(shared) or await pace.turn(check, shared, again=again):
                    return
            except BaseException:
                self._free.release()
                raise
            self._free.release()

    def _check(self, ends: float | None, timeout: float | None, wait: float) -> None:
        left = timeout if ends is None else ends - self._clock.monotonic()
        if left is not None and wait >= left:
            raise PausedTooLong(wait)


class _Slot:
    """A slot of a gate, held in a block."""

    __slots__ = ("_ends", "_gate", "_sent", "_timeout")

    def __init__(self, gate: Gate, ends: float | None, timeout: float | None) -> None:
        self._gate, self._ends, self._timeout = gate, ends, timeout

    async def __aenter__(self) -> None:
        gate = self._gate
        if self._ends is None and gate._queue is not None:
            await gate._enter_within(gate._queue, self._timeout)
        elif not gate._at_once():
            await gate._enter(self._ends, self._timeout)
        self._sent = gate._clock.monotonic()

    async def __aexit__(self, *_: object) -> None:
        gate = self._gate
        gate.pace.passed(self._sent)
        if gate._connections is not None:
            gate._connections.release()
        gate._free.release()
