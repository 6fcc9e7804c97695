"""Slots for requests in flight: who gets the next that comes free."""

from __future__ import annotations

import asyncio
from collections import deque


class Slots:
    """A number of slots; for each that comes free, the first in a line steps up.

    Calls that were sent before stand in a line of their own, which goes first: their
    deadline runs, and they would else wait behind all that were never sent.

    Args:
        count: How many there are.
    """

    def __init__(self, count: int) -> None:
        self._free = count
        self._again: deque[asyncio.Future[None]] = deque()
        self._first: deque[asyncio.Future[None]] = deque()

    async def acquire(self, *, again: bool) -> None:
        """Take a slot, after those in line.

        Args:
            again: Whether the call was sent before.
        """
        if self._free:
            self._free -= 1
            return
        turn = asyncio.get_running_loop().create_future()
        (self._again if again else self._first).append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if not turn.cancelled():  # The slot came, but nobody is there to use it.
                self.release()
            raise

    def release(self) -> None:
        """Give a slot back: to the next in line, if there is one."""
        for line in (self._again, self._first):
            while line:
                turn = line.popleft()
                if not turn.done():  # Else it was cancelled.
                    turn.set_result(None)
                    return
        self._free += 1
