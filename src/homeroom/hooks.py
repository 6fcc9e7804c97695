"""What a client's `hook` is called with, for traces and metrics.

Each event has the `vendor`, the `operation` and the number of the `call`. None holds a
key, an address, or anything that was sent or came.
"""

from __future__ import annotations

from homeroom._core.hooks import (
    AttemptEnded as AttemptEnded,
    CallEnded as CallEnded,
    CallStarted as CallStarted,
    Event as Event,
    Hook as Hook,
    WaitStarted as WaitStarted,
)
