"""Who hears of calls; where nobody does, there are no events."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import count
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from homeroom._core.call_errors import CallRecord
    from homeroom._core.clock import Clock
    from homeroom._core.hooks import Hook, Told

_SILENCE: Final[nullcontext[None]] = nullcontext()
"""Where nobody listens."""


class Ears:
    """Who hears of calls: the log, at DEBUG, and the hook, if there is one.

    Args:
        log: Of the vendor.
        clock: Tells how long things take.
        hook: A function of the user's.
    """

    def __init__(self, log: logging.Logger, clock: Clock, hook: Hook | None) -> None:
        self.log: logging.Logger = log
        self.clock: Clock = clock
        self.hook: Hook | None = hook
        self._numbers: Iterator[int] = count()

    def listening(self, record: CallRecord) -> AbstractContextManager[Told | None]:
        """What is to be told of a call, from start to end, where anybody listens."""
        if self.hook is None and not self.log.isEnabledFor(logging.DEBUG):
            return _SILENCE
        from homeroom._core.hooks import Told

        return Told(self, record, next(self._numbers))
