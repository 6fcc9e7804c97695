"""What clients are made with; each vendor's stand-in adds what its own need beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from httpx import AsyncBaseTransport


class Place(TypedDict):
    """Where a client finds the sandbox."""

    base_url: str
    transport: NotRequired[AsyncBaseTransport]
    """Leads to the sandbox in this process; without it a socket does."""


class Sizes(TypedDict):
    """What decides an invented school, as in `School`."""

    seed: int
    pupils: NotRequired[int]
    classes: NotRequired[int | None]
