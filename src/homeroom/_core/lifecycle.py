"""Where a client is in its life: its event loop, its running calls, its end."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from contextlib import contextmanager

from homeroom._core.errors import ClientClosed, WrongEventLoop


class Lifecycle:
    """Keeps calls to one event loop and ends them when the client closes."""

    def __init__(self) -> None:
        self.closed: bool = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._running: set[asyncio.Timeout] = set()
        self._idle: asyncio.Event | None = None

    def check(self) -> None:
        """Refuse a call that cannot work.

        Raises:
            ClientClosed: The client was closed.
            WrongEventLoop: It was first used in another event loop.
        """
        if self.closed:
            raise ClientClosed("the client is closed; make a new one")
        loop = asyncio.get_running_loop()
        if self._loop is None:
            self._loop = loop
        elif self._loop is not loop:
            raise WrongEventLoop(
                "the client was first used in another event loop; make one client "
                "in each loop, inside the function that asyncio.run() is given"
            )

    @contextmanager
    def running(self, scope: asyncio.Timeout) -> Generator[None, None, None]:
        """Let `close` end a call through its timeout scope."""
        self._running.add(scope)
        try:
            yield
        finally:
            self._running.discard(scope)
            if self._idle is not None and not self._running:
                self._idle.set()

    async def close(self) -> None:
        """End the calls under way; each raises `ClientClosed`."""
        self.closed = True
        loop = asyncio.get_running_loop()
        if not self._running or self._loop is not loop:
            return
        self._idle = self._idle or asyncio.Event()
        for scope in self._running:
            if not scope.expired():
                scope.reschedule(loop.time())
        await self._idle.wait()
