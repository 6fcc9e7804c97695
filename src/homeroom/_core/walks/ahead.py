"""Answers fetched ahead of their turn, in order and within a bound."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from itertools import takewhile
from operator import eq
from typing import Generic, TypeVar

from homeroom._core.model import JSON

A = TypeVar("A")


class Ahead(Generic[A]):
    """The window of requests on their way after the page in hand.

    Args:
        fetch: Gets the answer at a position.
        most: Answers that may be on their way or wait here.
    """

    def __init__(
        self, fetch: Callable[[JSON], Coroutine[object, object, A]], most: int
    ) -> None:
        self._fetch = fetch
        self._most = most
        self._window: list[tuple[JSON, asyncio.Task[A]]] = []

    async def answer(self, position: JSON) -> A:
        """The answer at a position, which is the next in turn if any is ordered."""
        if not self._window:
            return await self._fetch(position)
        return await self._window.pop(0)[1]

    async def order(self, upcoming: Sequence[JSON]) -> None:
        """Fetch what comes next, and give up what does not come any more."""
        wanted = upcoming[: self._most]
        ordered = [position for position, _ in self._window]
        kept = sum(1 for _ in takewhile(bool, map(eq, ordered, wanted)))
        dropped = [task for _, task in self._window[kept:]]
        del self._window[kept:]
        for task in dropped:
            task.cancel()
        if dropped:
            await asyncio.gather(*dropped, return_exceptions=True)
        for position in wanted[kept:]:
            task = asyncio.create_task(self._fetch(position))
            self._window.append((position, task))
        if wanted[kept:]:
            await asyncio.sleep(0)  # Lets them send.
