"""A purse of retry tokens, so that an outage is not multiplied."""

from __future__ import annotations

from typing import Final

CAPACITY: Final = 500


class Budget:
    """Retries take tokens; calls that need none give one back."""

    def __init__(self) -> None:
        self.tokens: int = CAPACITY

    def spend(self, cost: int) -> None:
        """Take the tokens of one retry."""
        self.tokens -= cost

    def earn(self) -> None:
        """Give a token back for a call that succeeded at once."""
        self.tokens = min(CAPACITY, self.tokens + 1)
