"""Slots for requests in flight: who gets the next that comes free."""

from __future__ import annotations

import asyncio
from heapq import heappop, heappush
from itertools import count

Rank = tuple[bool, int]
"""Where a call stands in line, the least one first.

Whether it was never sent, since one that was has a deadline that runs, and would else
stand behind all the others; then its number in the order of arrival.
"""


class Slots:
    """A number of slots, and the line for those that come free.

    Args:
        free: How many there are.
    """

    def __init__(self, free: int) -> None:
        self._count = free
        self._free = free
        self._arrivals = count()
        self._line: list[tuple[Rank, asyncio.Future[None]]] = []

    def rank(self, *, again: bool) -> Rank:
        """The rank of a call that arrives now.

        Args:
            again: Whether it was sent before.
        """
        return not again, next(self._arrivals)

    async def acquire(self, rank: Rank, *, at_once: bool = True) -> None:
        """Take a slot when it is the turn of this rank.

        Args:
            rank: From `rank`, of this call alone.
            at_once: Whether a slot that is free may be taken at once; else those come
                first that come in the same turn of the event loop and rank before it.
        """
        if at_once and self.take():
            return
        loop = asyncio.get_running_loop()
        turn = loop.create_future()
        heappush(self._line, (rank, turn))
        if self._free:
            loop.call_soon(self._hand_out)
        try:
            await turn
        except asyncio.CancelledError:
            if not turn.cancelled():  # The slot came, but nobody is there to use it.
                self.release()
            raise

    @property
    def open(self) -> bool:
        """Whether a slot is free, and nobody in line for it."""
        return self._free > 0 and not self._line

    def take(self) -> bool:
        """Take a slot, if that is so; whether it was."""
        if not self.open:
            return False
        self._free -= 1
        return True

    def release(self) -> None:
        """Give a slot back: to the next in line, if there is one."""
        self._free = min(self._free + 1, self._count)
        self._hand_out()

    def restart(self) -> None:
        """Have all of them back, in another event loop than before."""
        self._free = self._count
        self._line = []

    def _hand_out(self) -> None:
        while self._free and self._line:
            _, turn = heappop(self._line)
            if not turn.done():  # Else it was cancelled.
                self._free -= 1
                turn.set_result(None)
