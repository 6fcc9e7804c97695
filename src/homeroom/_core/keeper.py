"""Sessions renewed in the background, which keeps no forgotten client alive."""

from __future__ import annotations

import asyncio
from typing import Final, Protocol
from weakref import ReferenceType, ref

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


def keep_alive(kept: Renewed, clock: Clock) -> asyncio.Task[None]:
    """A task that renews a session when it is time to, while nobody asks for it.

    Args:
        kept: Whose session; only a weak reference is held while it waits.
        clock: Tells time and sleeps.
    """
    loop = asyncio.get_running_loop()
    # The task holds it, as a callback runs only while its reference lives.
    weak = ref(kept, lambda _: _end(loop, task))
    task = loop.create_task(_keep(weak, clock))
    return task


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
