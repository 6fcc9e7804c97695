"""Sessions renewed in the background, which keeps no forgotten client alive."""

from __future__ import annotations

import asyncio
from typing import Final, Protocol
from weakref import ReferenceType, ref

from attrs import define, field

from homeroom._core.clock import Clock

TRY_AGAIN: Final = 30.0
"""Seconds until a renewal that failed for now is tried again."""


class Renewed(Protocol):
    """What is kept alive."""

    def renews_at(self) -> float | None:
        """When it should be renewed; `None` where there is nothing to renew."""
        ...

    async def renew(self) -> None:
        """Renew it."""
        ...


@define
class Keeper:
    """Renews a session when it is time to, while nobody asks for it."""

    _clock: Clock
    _task: asyncio.Task[None] | None = field(default=None, init=False)

    def start(self, kept: Renewed) -> None:
        """Begin, unless it did in this event loop.

        Args:
            kept: Whose session; only a weak reference is held while it waits.
        """
        loop = asyncio.get_running_loop()
        task = self._task
        if task is not None and not task.done() and task.get_loop() is loop:
            return
        # The task holds it, as a callback runs only while its reference lives.
        weak = ref(kept, lambda _: _end(loop, started))
        started = self._task = loop.create_task(_keep(weak, self._clock))

    async def aclose(self) -> None:
        """End, and wait for the end."""
        task = self._task
        if task is not None and task.get_loop() is asyncio.get_running_loop():
            task.cancel()
            await asyncio.wait([task])


async def _keep(kept: ReferenceType[Renewed], clock: Clock) -> None:
    while (wait := _wait(kept, clock)) is not None:
        await clock.sleep(wait)
        found = kept()
        if found is not None:
            await found.renew()
        del found  # Else it would live as long as the next sleep.


def _wait(kept: ReferenceType[Renewed], clock: Clock) -> float | None:
    found = kept()
    at = None if found is None else found.renews_at()
    if at is None:
        return None
    wait = at - clock.monotonic()
    return wait if wait > 0 else TRY_AGAIN


def _end(loop: asyncio.AbstractEventLoop, task: asyncio.Task[None]) -> None:
    """End the task of something that is gone; the collector may run in any thread."""
    if not loop.is_closed():
        loop.call_soon_threadsafe(task.cancel)
