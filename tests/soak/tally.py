"""What came of all calls, counted as they end."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from attrs import define, field

from homeroom import HomeroomError
from homeroom.errors import DeadlineExceeded, OutcomeUnknown
from tests.soak.calls import MixedUp, RowsLost
from tests.soak.faults import CANCELLED, DEADLINE

ENDINGS: Final = ("done", "failed", "unknown", "cancelled")
"""How a call may end; any other ending is wrong."""
EXAMPLES: Final = 9


@define
class Tally:
    """What came of the calls."""

    ended: dict[str, Counter[str]] = field(factory=dict)
    """By kind of call and how it ended."""
    met: Counter[str] = field(factory=Counter)
    """Faults by kind."""
    wrong: Counter[str] = field(factory=Counter)
    """What must not be, by kind."""
    examples: list[str] = field(factory=list)
    """Of what must not be, the first few."""

    def note(self, kind: str, who: str, call: asyncio.Future[None]) -> str:
        """How a call ended; it is counted.

        Args:
            kind: Of call.
            who: The client.
            call: It is over.
        """
        ending = self._ending(who, call)
        self.ended.setdefault(kind, Counter())[ending] += 1
        return ending

    def blame(self, what: str, example: object) -> None:
        """Count what must not be."""
        self.wrong[what] += 1
        if len(self.examples) < EXAMPLES:
            self.examples.append(f"{what}: {example!r}")

    def _ending(self, who: str, call: asyncio.Future[None]) -> str:
        if call.cancelled():
            self.met[CANCELLED] += 1
            return "cancelled"
        error = call.exception()
        if error is None:
            return "done"
        if isinstance(error, HomeroomError):
            self.met[DEADLINE] += isinstance(error, DeadlineExceeded)
            return "unknown" if isinstance(error, OutcomeUnknown) else "failed"
        named: dict[type[BaseException], str] = {
            MixedUp: "mixed up",
            RowsLost: "rows lost",
        }
        self.blame(named.get(type(error), "foreign error"), (who, error))
        return "wrong"


@contextmanager
def complaints(tally: Tally) -> Iterator[None]:
    """Count what the event loop complains of, such as an error nobody took."""
    loop = asyncio.get_running_loop()

    def note(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        tally.blame("complaint", context)

    loop.set_exception_handler(note)
    try:
        yield
    finally:
        loop.set_exception_handler(None)
