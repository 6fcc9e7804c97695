"""Where a client or pool is in its life: its event loop, its calls, its end."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress

from homeroom._core.errors import ClientClosed, WrongEventLoop


class Lifecycle:
    """Keeps calls to one event loop at a time, and ends them when the client closes.

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
        self._parts: tuple[Callable[[], None], ...] = ()
        self._guard = threading.Lock()

    def at_restart(self, *parts: Callable[[], None]) -> None:
        """Have these forget what is of an event loop, before the first use of another.

        Args:
            parts: Each is called without arguments.
        """
        self._parts += parts

    def check(self) -> None:
        """Refuse a call that cannot work.

        Raises:
            ClientClosed: It was closed, or its pool.
            WrongEventLoop: It has calls under way in another event loop, or its pool.
        """
        if self._pool is not None:
            self._pool.check()
        self.check_open()
        with self._guard:
            self._enter(asyncio.get_running_loop())

    def check_open(self) -> None:
        """Refuse what comes after the end.

        Raises:
            ClientClosed: It was closed, or its pool.
        """
        if self._pool is not None:
            self._pool.check_open()
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

    def begin(self, scope: asyncio.Timeout) -> None:
        """Have a call under way, which `close` ends through its timeout scope.

        The pool first: what a client has under way, its pool has too, so a loop that
        the pool takes is one that the client takes.

        Args:
            scope: It is given to `end` when the call is over, or is refused here.

        Raises:
            ClientClosed: As `check`.
            WrongEventLoop: As there.
        """
        self.check_open()
        if self._pool is not None:
            self._pool.begin(scope)
        with self._guard:  # Or another thread could start anew in between.
            self._enter(asyncio.get_running_loop())
            self._running.add(scope)

    def end(self, scope: asyncio.Timeout) -> None:
        """Have it no more, or as much of it as there is."""
        self._running.discard(scope)
        if self._idle is not None and not self._running:
            self._idle.set()
        if self._pool is not None:
            self._pool.end(scope)

    async def close(self) -> None:
        """End the calls under way; each raises `ClientClosed`.

        Raises:
            WrongEventLoop: They run in another event loop.
        """
        self.check_end()
        self.closed = True
        loop = asyncio.get_running_loop()
        with suppress(WrongEventLoop), self._guard:
            self._enter(loop)
        if not self._running or self._loop is not loop:
            return
        self._idle = self._idle or asyncio.Event()
        for scope in self._running:
            if not scope.expired():
                scope.reschedule(loop.time())
        await self._idle.wait()

    def _enter(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._loop is loop:
            return
        if self._loop is not None:
            if self._running and not self._loop.is_closed():
                raise WrongEventLoop(
                    f"the {self._of} has calls under way in another event loop; make "
                    f"one {self._of} in each loop, inside the function that "
                    "asyncio.run() is given"
                )
            self._running = set()  # Those of a loop that was closed never end.
            for restart in self._parts:
                restart()
        self._loop = loop


def shielded() -> AbstractContextManager[object]:
    """What no scope of anyio cancels; none is around us where nobody imported it."""
    if "anyio" not in sys.modules:
        return nullcontext()
    import anyio

    return anyio.CancelScope(shield=True)
