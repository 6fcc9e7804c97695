"""Lists of a table: the table itself, or one for each parent or day of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Final

import anyio
from attrs import frozen

from homeroom.sync.night import Walk

Arguments = Mapping[str, object]

AT_ONCE: Final = 8
"""Lists of a table that are read at once, such as those of its parents."""


@frozen(kw_only=True)
class Scope:
    """A list that was read to its end: of the table, or of one parent or day of it."""

    asked: Arguments
    walk: Walk
    moved: bool
    resumed: bool

    @property
    def uncounted(self) -> bool:
        """Whether nothing says that it came whole, though it was asked for whole."""
        walk = self.walk
        return walk.since is None and walk.whole and not walk.counted

    @property
    def judged(self) -> bool:
        """Whether a row that did not come is not there."""
        return self.walk.since is None and self.walk.counted and not self.resumed


async def read_each(
    lists: Iterable[Arguments], read: Callable[[Arguments], Awaitable[None]]
) -> None:
    """Read several lists at once; the first error ends all, and is raised alone."""
    errors: list[Exception] = []
    feed = iter(lists)

    async def work() -> None:
        for asked in feed:
            if errors:
                return
            try:
                await read(asked)
            except Exception as error:
                errors.append(error)

    async with anyio.create_task_group() as group:
        for _ in range(AT_ONCE):
            group.start_soon(work)
    if errors:
        raise errors[0]
