"""Cancelled calls, without the frames in which they were cancelled."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def untraced(
    function: Callable[P, Awaitable[T]],
) -> Callable[P, Coroutine[object, object, T]]:
    """A coroutine function whose frames, arguments and all, no cancel shows."""

    @wraps(function)
    def begin(*args: P.args, **named: P.kwargs) -> Coroutine[object, object, T]:
        return cut_trace(function(*args, **named))

    return begin


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
