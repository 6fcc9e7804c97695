"""What a call gives back around its data: status, headers, attempts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from attrs import field, frozen

from homeroom._core.misfits import Misfit, pickled

T_co = TypeVar("T_co", covariant=True)


@frozen(kw_only=True)
class Attempt:
    """One HTTP exchange of a call."""

    number: int
    """1 for the first."""
    status: int | None
    """HTTP status, or `None` when no answer came."""
    outcome: str
    """`ok`, `status`, or what broke: `connect`, `interrupted`, `timeout`, …"""
    seconds: float
    """How long the exchange took."""
    wait: float = 0.0
    """Seconds waited after it, before the next attempt."""


@frozen(kw_only=True)
class Saved(Generic[T_co]):
    """A record after a write that creates or updates."""

    record: T_co
    created: bool
    """Whether it is new, and was not updated."""


@frozen(kw_only=True)
class Response(Generic[T_co]):
    """The data of a call with the HTTP answer around it."""

    data: T_co = field(repr=False)
    status: int
    headers: Mapping[str, str] = field(repr=False)
    """Header values by name, in any case."""
    request_id: str | None
    """The server's `X-Request-Id`, if it sent one."""
    attempts: tuple[Attempt, ...]
    """Every exchange of the call; the last one gave this answer."""
    body: bytes = field(default=b"", repr=False, eq=False)
    """The answer as it came, decompressed; in UTF-8. Neither copied nor pickled."""
    misfits: tuple[Misfit, ...] = ()
    """What of the answer did not fit, so that it is not in the data."""

    @property
    def aside(self) -> int:
        """How many rows came with a list and could not be read."""
        return sum(one.rows for one in self.misfits)

    def __reduce__(self) -> tuple[object, ...]:
        return pickled(self, body=b"")
