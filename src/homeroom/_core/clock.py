"""Time, chance and sleep, in one record that tests replace."""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable

import anyio
from attrs import frozen


@frozen(kw_only=True)
class Clock:
    """Where the runtime gets time and chance from."""

    monotonic: Callable[[], float] = time.monotonic
    """Seconds that never go back."""
    wall: Callable[[], float] = time.time
    """Seconds since the epoch."""
    random: Callable[[], float] = random.random
    """A number from 0 up to 1."""
    sleep: Callable[[float], Awaitable[None]] = anyio.sleep
