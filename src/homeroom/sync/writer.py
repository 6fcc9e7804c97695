"""The one writer of a run: takes rows of all schools, and commits in a thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Final, TypeVar, TypeVarTuple

import anyio

from homeroom._core.clock import Clock
from homeroom.sync.batches import Batch, Counts
from homeroom.sync.store import RowsRefused, Store, StoreError

BOUND: Final = 20_000
"""Rows that may wait before `put` does; large ones count several times."""
ENOUGH: Final = 10_000
"""Waiting rows that are committed at once."""
LINGER: Final = 0.5
"""Seconds that fewer rows wait for more."""

R = TypeVar("R")
Ts = TypeVarTuple("Ts")


class Writer:
    """Writes batches of all schools, in the order in which they were put.

    Use it as an async context manager: leaving it without an error waits until all is
    committed; with an error, until the commit that runs has ended.

    Args:
        store: The database; while the writer is open, its thread alone uses it.
        clock: Tells how long rows wait for more.
        bound: Rows that may wait.
        enough: Waiting rows that are committed at once.
        linger: Seconds that fewer rows wait for more.
    """

    def __init__(
        self,
        store: Store,
        *,
        clock: Clock,
        bound: int = BOUND,
        enough: int = ENOUGH,
        linger: float = LINGER,
    ) -> None:
        self.store: Final = store
        self.turn: Final = anyio.Lock()
        """Whose rows are made now: between two pages, the event loop goes round."""
        self._clock = clock
        self._bound, self._enough, self._linger = bound, enough, linger
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="homeroom-writer")
        self._changed = asyncio.Event()
        self._work: asyncio.Task[None] | None = None
        self._waiting: list[Batch] = []
        self._rows = 0
        self._put = self._done = 0
        self._hurried = 0
        self._closed = False
        self._failure: Exception | None = None
        self._refused: dict[str, Exception] = {}
        self._counts: dict[str, dict[str, Counts]] = {}

    async def __aenter__(self) -> Writer:
        self._work = asyncio.create_task(self._commits())
        self._work.add_done_callback(self._ended)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        assert self._work is not None
        self._closed = True
        if error is not None:
            self._stop()
        self._tell()
        cancelled = await self._idle(self._work)
        self._thread.shutdown()
        if cancelled is not None:
            raise cancelled
        if error is None and self._failure is not None:
            raise self._failure

    async def put(self, batch: Batch) -> None:
        """Hand a batch over, once there is room for it.

        Raises:
            StoreError: The writer has failed, or the database refused rows of the
                school before.
            RuntimeError: It is closed.
        """
        await self._until(
            lambda: (
                self._rows < self._bound
                or self._closed
                or self._problem(batch.school) is not None
            )
        )
        self._check(batch.school)
        if self._closed:
            raise RuntimeError("the writer is closed")
        self._waiting.append(batch)
        self._rows += batch.weight
        self._put += 1
        self._tell()

    def takes(self, school: str) -> bool:
        """Whether the database refused nothing of a school so far."""
        return school not in self._refused

    async def settled(self, school: str) -> Mapping[str, Counts]:
        """Wait until all that was put of a school is committed.

        Returns:
            What it came to since the writer began, by the target's name.

        Raises:
            StoreError: The writer has failed, or the database refused rows of the
                school.
        """
        last = self._put
        self._hurried += 1
        self._tell()
        try:
            await self._until(
                lambda: self._done >= last or self._problem(school) is not None
            )
        finally:
            self._hurried -= 1
        self._check(school)
        return dict(self._counts.get(school, {}))

    async def run(self, call: Callable[[*Ts], R], *arguments: *Ts) -> R:
        """Call something of the store between two commits.

        Raises:
            StoreError: As the call does, or because the writer has failed.
        """
        if self._failure is not None:
            raise self._failure
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, call, *arguments)

    def _problem(self, school: str) -> Exception | None:
        return self._failure or self._refused.get(school)

    def _check(self, school: str) -> None:
        problem = self._problem(school)
        if problem is not None:
            raise problem

    async def _until(self, holds: Callable[[], bool]) -> None:
        while not holds():
            await self._changed.wait()

    def _tell(self) -> None:
        """Let everybody who waits look again."""
        self._changed.set()
        self._changed = asyncio.Event()

    def _stop(self, why: Exception | None = None) -> None:
        """Commit nothing more."""
        self._failure = self._failure or why or StoreError("the run was stopped")
        self._waiting.clear()

    async def _commits(self) -> None:
        """Commit what waits, again and again, until nothing will come any more."""
        loop = asyncio.get_running_loop()
        while await self._due():
            batches, self._waiting, self._rows = self._waiting, [], 0
            self._tell()
            good = [one for one in batches if one.school not in self._refused]
            came = await loop.run_in_executor(self._thread, committed, self.store, good)
            self._note(good, came)
            self._done += len(batches)
            self._tell()

    def _ended(self, work: asyncio.Task[None]) -> None:
        """Nobody waits any more for a writer that is gone."""
        if work.cancelled():
            self._stop()
        elif isinstance(error := work.exception(), Exception):
            self._stop(error)
        self._tell()

    async def _due(self) -> bool:
        """Wait until something is to be committed; whether anything is."""
        await self._until(lambda: bool(self._waiting) or self._closed)
        pause = asyncio.ensure_future(self._clock.sleep(self._linger))
        pressed = asyncio.create_task(self._until(self._presses))
        try:
            await asyncio.wait({pause, pressed}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            pause.cancel()
            pressed.cancel()
        return bool(self._waiting)

    def _presses(self) -> bool:
        """Whether to commit at once: rows are enough, or somebody waits for it."""
        return self._rows >= self._enough or self._hurried > 0 or self._closed

    async def _idle(self, work: asyncio.Task[None]) -> asyncio.CancelledError | None:
        """Wait until the thread is through: the store may be closed after that.

        Returns:
            Who cancelled the waiting, if anybody did; it went on nevertheless.
        """
        cancelled: asyncio.CancelledError | None = None
        while not work.done():
            try:
                await asyncio.wait({work})
            except asyncio.CancelledError as again:
                self._stop()
                self._tell()
                cancelled = again
        return cancelled

    def _note(
        self, batches: Sequence[Batch], came: Sequence[Counts | Exception]
    ) -> None:
        for batch, one in zip(batches, came, strict=True):
            if isinstance(one, Exception):
                self._refused.setdefault(batch.school, one)
                continue
            counts = self._counts.setdefault(batch.school, {})
            before = counts.get(batch.target.name, Counts())
            counts[batch.target.name] = before + one


def committed(store: Store, batches: Sequence[Batch]) -> Sequence[Counts | Exception]:
    """Commit batches together, or one by one where that does not go.

    Returns:
        What each came to, or why it was not written. Behind one that was not, none of
        the same school is: its state must not run ahead of its rows.

    Raises:
        StoreError: The database is of no use any more.
    """
    try:
        return store.commit(batches)
    except Exception as error:
        if isinstance(error, StoreError) and not isinstance(error, RowsRefused):
            raise
        if len(batches) == 1:
            return [error]
    refused: dict[str, Exception] = {}
    came: list[Counts | Exception] = []
    for batch in batches:
        if batch.school not in refused:
            (one,) = committed(store, [batch])
            if isinstance(one, Exception):
                refused[batch.school] = one
            else:
                came.append(one)
                continue
        came.append(refused[batch.school])
    return came
