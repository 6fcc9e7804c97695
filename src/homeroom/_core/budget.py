"""A purse of retry tokens, so that an outage is not multiplied."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

CAPACITY: Final = 500


class Budget:
    """Retries take tokens, and give them back where they helped."""

    def __init__(self) -> None:
        self.tokens: int = CAPACITY
        self._trials = 0
        self._line: deque[tuple[int, asyncio.Future[bool]]] = deque()

    def spend(self, cost: int) -> None:
        """Take the tokens of one retry."""
        self.tokens -= cost

    @contextmanager
    def trial(self) -> Generator[None, None, None]:
        """One retry, which may give its tokens back right after this block."""
        self._trials += 1
        try:
            yield
        finally:
            self._trials = max(0, self._trials - 1)
            asyncio.get_running_loop().call_soon(self._let_go)

    def restart(self) -> None:
        """Forget the retries under way, in another event loop; tokens remain."""
        self._trials = 0
        self._line.clear()

    def earn(self, spent: int) -> None:
        """Give back what the retries of a call took, or a token if it had none."""
        self.tokens = min(CAPACITY, self.tokens + (spent or 1))
        self._let_go()

    async def afford(self, cost: int) -> bool:
        """Wait for what retries under way may give back.

        Args:
            cost: Tokens that another one needs.

        Returns:
            Whether they may be there now; if not, none is under way any more.
        """
        if not self._trials:
            return False
        turn: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._line.append((cost, turn))
        return await turn

    def _let_go(self) -> None:
        spare = self.tokens
        while self._line and (self._line[0][0] <= spare or not self._trials):
            cost, turn = self._line.popleft()
            if not turn.done():  # Else it was cancelled.
                turn.set_result(cost <= spare)
                spare -= cost
