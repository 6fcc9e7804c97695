"""Cancelled calls, without the frames in which they were cancelled."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

T = TypeVar("T")


async def cut_trace(work: Awaitable[T]) -> T:
    """The outcome of some work; a cancel passes on as `bare` leaves it."""
    try:
        return await work
    except asyncio.CancelledError as cancel:
        cancelled = cancel
    # Raised out here, else it would be its own context.
    raise bare(cancelled)


def bare(cancelled: asyncio.CancelledError) -> asyncio.CancelledError:
    """The cancel with nothing on it but the cancels before it, by which anyio goes.

    The variables of the frames that it came through, those of the HTTP library too,
    hold credentials, bodies and records, and what reports errors sends them all.
    """
    one = cancelled
    while True:
        one.__traceback__ = one.__cause__ = None
        if not isinstance(one.__context__, asyncio.CancelledError):
            one.__context__ = None
            return cancelled
        one = one.__context__
