"""Work in a thread, of which neither a trace nor a log shows anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class _Job(Generic[T]):
    """Keeps its result, which the event loop would log where it debugs."""

    result: T

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work

    def __call__(self) -> None:
        self.result = self._work()


async def in_thread(work: Callable[[], T]) -> T:
    """The result of some work; a cancel waits for its end.

    Args:
        work: With all that it needs, such as a `partial`.
    """
    import anyio.to_thread

    job = _Job(work)
    del work  # A trace may show variables.
    await anyio.to_thread.run_sync(job)
    return job.result
