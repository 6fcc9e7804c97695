"""Ctrl-C and SIGTERM end a run in order; a second one ends it at once."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Coroutine
from typing import Final, TypeVar

T = TypeVar("T")

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


class Stopped(Exception):
    """A run was told to stop, and has stopped."""


def run_until_stopped(work: Coroutine[object, object, T]) -> T:
    """Run a coroutine; a signal cancels it.

    Raises:
        Stopped: It was cancelled by a signal.
    """
    return asyncio.run(_supervised(work))


async def _supervised(work: Coroutine[object, object, T]) -> T:
    task = asyncio.ensure_future(work)
    told = asyncio.Event()
    loop = asyncio.get_running_loop()

    def stop() -> None:
        told.set()
        task.cancel()
        for number in _SIGNALS:  # The next one does what it does by default.
            loop.remove_signal_handler(number)

    for number in _SIGNALS:
        try:
            loop.add_signal_handler(number, stop)
        except NotImplementedError:  # On Windows: asyncio raises KeyboardInterrupt.
            break
    try:
        return await task
    except asyncio.CancelledError:
        if told.is_set():
            raise Stopped from None
        raise
