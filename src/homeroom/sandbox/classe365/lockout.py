"""Lockouts: what a key gets that was used too often. All of it is third party.

Whether version 2 locks out too, and by what it counts, is a guess.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping
from typing import Final, Literal

from attrs import Attribute, field, frozen
from starlette.responses import Response

WINDOW: Final = 60.0
"""Seconds in which calls are counted."""

Shape = Literal["429", "html", "empty", "ok"]

_SHAPES: Final[Mapping[Shape, tuple[int, bytes]]] = {
    "429": (429, b""),
    "html": (200, b"<!DOCTYPE html><html><body>Too many requests</body></html>"),
    "empty": (200, b""),
    "ok": (200, b"OK"),
}
"""Status and body."""


def _is_calls(_: object, attribute: Attribute[int | None], value: object) -> None:
    if value is not None and (type(value) is not int or value < 1):
        raise ValueError(f"{attribute.name}: must be 1 or more, or null for no bound")


def _is_seconds(_: object, attribute: Attribute[float], value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{attribute.name}: must be a number")
    if not 0 < value <= 3600:
        raise ValueError(f"{attribute.name}: must be above 0 and up to 3,600")


def _is_shape(_: object, attribute: Attribute[Shape], value: object) -> None:
    if not isinstance(value, str) or value not in _SHAPES:
        raise ValueError(f"{attribute.name}: must be one of {', '.join(_SHAPES)}")


@frozen(kw_only=True)
class Lockout:
    """When a key is locked out, for how long, and what it gets then.

    Raises:
        ValueError: A value is out of range.
    """

    calls: int | None = field(default=None, validator=_is_calls)
    """Calls of one key in a minute after which it is locked out, such as 20; `None`
    for no bound."""
    seconds: float = field(default=60.0, validator=_is_seconds)
    """How long it lasts."""
    shape: Shape = field(default="429", validator=_is_shape)
    """What is answered: a 429 that names no time, an HTML page, nothing, or `OK`."""

    def answer(self) -> Response:
        """The answer to a call that is locked out; it is not carried out."""
        status, body = _SHAPES[self.shape]
        return Response(body, status, media_type="text/html")


class Locks:
    """How often each key was used, and which are locked out."""

    def __init__(self) -> None:
        self._used: defaultdict[str, deque[float]] = defaultdict(deque[float])
        self._until: dict[str, float] = {}

    def hold(self, key: str, lockout: Lockout, now: float) -> bool:
        """Count a call, and say whether it is locked out.

        Args:
            key: What the call came with.
            lockout: The rule in force.
            now: Seconds that never go back.
        """
        if lockout.calls is None:
            return False
        if now < self._until.get(key, now):
            return True
        used = self._used[key]
        while used and used[0] <= now - WINDOW:
            used.popleft()
        if len(used) < lockout.calls:
            used.append(now)
            return False
        used.clear()
        self._until[key] = now + lockout.seconds
        return True
