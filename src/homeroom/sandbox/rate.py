"""How many requests an address may send in a second."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

PERIOD: Final = 1
"""Seconds of one window."""


class RateLimit:
    """A limit for each address in windows of one second of the wall clock.

    Args:
        limit: Requests in a window; `None` for no limit.
    """

    def __init__(self, limit: int | None) -> None:
        self.limit = limit
        self._window = 0
        self._seen: dict[str, int] = {}

    def admits(self, address: str, now: float) -> bool:
        """Count a request and say whether it is within the limit.

        Args:
            address: Who asks.
            now: Seconds since the epoch.
        """
        if int(now) != self._window:
            self._window, self._seen = int(now), {}
        seen = self._seen.get(address, 0)
        self._seen[address] = seen + 1
        return self.limit is None or seen < self.limit

    def headers(self, now: float) -> dict[str, str]:
        """The headers of a 429: limit, period in seconds, start of the next window.

        Names: vendor elsewhere. The format of the time: third party.
        """
        reset = datetime.fromtimestamp(int(now) + PERIOD, UTC)
        return {
            "X-RateLimit-Limit": str(self.limit or 50),
            "X-RateLimit-Period": str(PERIOD),
            "X-RateLimit-Reset": f"{reset:%Y-%m-%d %H:%M:%S} UTC",
        }
