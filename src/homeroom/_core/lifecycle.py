"""Where a client or pool is in its life: its event loop, its calls, its end."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from contextlib import contextmanager

from homeroom._core.errors import ClientClosed, WrongEventLoop


class Lifecycle:
    """Keeps calls to one event loop and ends them when the client closes.

    Args:
        of: What it is the life of, in a word.
        pool: That of the pool to which a client belongs.
    """

    def __init__(self, of: str = "client", pool: Lifecycle | None = None) -> None:
        self.closed: bool = False
        self._of = of
        self._pool = pool
        self._loop: asyncio.AbstractEventLoop | None = None
        self._running: set[asyncio.Timeout] = set()
        self._idle: asyncio.Event | None = None

    def check(self) -> None:
        """Refuse a call that cannot work.

        Raises:
            ClientClosed: It was closed, or its pool.
            WrongEventLoop: It was first used in another event loop, or its pool.
        """
        if self._pool is not None:
            self._pool.check()
        self.check_open()
        loop = asyncio.get_running_loop()
        if self._loop is None:
            self._loop = loop
        elif self._loop is not loop:
            raise WrongEventLoop(
                f"the {self._of} was first used in another event loop; make one "
                f"{self._of} in each loop, inside the function that asyncio.run() is "
                "given"
            )

    def check_open(self) -> None:
        """Refuse what comes after the end.

        Raises:
            ClientClosed: It was closed.
        """
        if self.closed:
            raise ClientClosed(f"the {self._of} is closed; make a new one")

    def check_end(self) -> None:
        """Refuse an end from another event loop, unless its own has ended.

        Raises:
            WrongEventLoop: It is another one.
        """
        loop = asyncio.get_running_loop()
        if self._loop not in (None, loop) and not self.is_orphan:
            raise WrongEventLoop(
                f"the {self._of} was first used in another event loop; close it there"
            )

    @property
    def is_orphan(self) -> bool:
        """Whether its event loop has ended, and its connections with it."""
        return self._loop is not None and self._loop.is_closed()

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
        """End the calls under way; each raises `ClientClosed`.

        Raises:
            WrongEventLoop: They run in another event loop.
        """
        self.check_end()
        self.closed = True
        loop = asyncio.get_running_loop()
        if not self._running or self._loop is not loop:
            return
        self._idle = self._idle or asyncio.Event()
        for scope in self._running:
            if not scope.expired():
                scope.reschedule(loop.time())
        await self._idle.wait()
