"""What was asked of the sandbox: no bodies, no tokens, no query values."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Final

from attrs import asdict, frozen

LONGEST: Final = 10_000
"""Requests that are remembered; older ones are forgotten."""


@frozen(kw_only=True)
class Entry:
    """One request, noted when its answer was complete."""

    number: int
    """Counts requests from 1, in the order of arrival."""
    method: str
    path: str
    query: tuple[str, ...]
    """Names of the query parameters, sorted."""
    status: int | None
    """`None` if the connection was dropped without an answer."""
    fault: bool
    """Whether a fault changed the answer."""
    started: float
    """Seconds since the epoch."""
    seconds: float
    """How long the answer took."""
    request_id: str
    """As sent in `X-Request-Id`."""


class Journal:
    """The requests since the start or the last `clear`."""

    def __init__(self) -> None:
        self._entries: deque[Entry] = deque(maxlen=LONGEST)

    def __iter__(self) -> Iterator[Entry]:
        return iter(tuple(self._entries))

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, entry: Entry) -> None:
        """Remember a request."""
        self._entries.append(entry)

    def clear(self) -> None:
        """Forget all requests."""
        self._entries.clear()

    def to_json(self) -> list[dict[str, object]]:
        """The entries as plain data."""
        return [asdict(entry) for entry in self]
