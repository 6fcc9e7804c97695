"""Numbers for all that is asked, and what became of those that were writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable
from enum import IntEnum
from itertools import count
from typing import TypeVar

from homeroom import HomeroomError
from homeroom.errors import OutcomeUnknown, OutcomeUnread

T = TypeVar("T")

CLIENTS = 16
"""More than there are: an id is a number times this, plus that of its client."""


class Told(IntEnum):
    """What the caller of a write knows of it at the end."""

    NO_WRITE = 0
    DONE = 1
    NOT_DONE = 2
    UNKNOWN = 3
    CANCELLED = 4


ALLOWED = {
    Told.NO_WRITE: (0,),
    Told.DONE: (1,),
    Told.NOT_DONE: (0,),
    Told.UNKNOWN: (0, 1),
    Told.CANCELLED: (0, 1),
}
"""How often the server may have carried it out."""


class Ledger:
    """A byte for each number, so that five minutes of it take no memory to speak of."""

    def __init__(self) -> None:
        self._numbers = count()
        self.told = bytearray()

    def number(self) -> int:
        """A number that nothing had before."""
        self.told.append(Told.NO_WRITE)
        return next(self._numbers)

    async def write(self, number: int, call: Awaitable[T]) -> T:
        """The result of a write, of whose end notes are kept."""
        self.told[number] = Told.CANCELLED  # Unless something else is known below.
        try:
            result = await call
        except HomeroomError as error:
            self.failed(number, error)
            raise
        self.told[number] = Told.DONE
        return result

    def failed(self, number: int, error: HomeroomError) -> None:
        """Note what an error says of a write."""
        told = Told.NOT_DONE
        if isinstance(error, OutcomeUnread):
            told = Told.DONE
        elif isinstance(error, OutcomeUnknown):
            told = Told.UNKNOWN
        self.told[number] = told


def wrongly_told(told: bytearray, carried_out: bytes) -> Counter[str]:
    """How many writes are not as their callers were told, by how.

    Args:
        told: What callers know of each number.
        carried_out: How often the server carried each out; what is missing was never.
    """
    wrong = Counter[str]()
    padded = carried_out.ljust(len(told), b"\0")
    for said, times in zip(told, padded, strict=True):
        if times > 1:
            wrong["twice"] += 1
        elif times not in ALLOWED[Told(said)]:
            wrong[f"{Told(said).name.lower()}, and {times} times carried out"] += 1
    return wrong
