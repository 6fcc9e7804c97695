"""Lists of a table: the table itself, or one for each parent or day of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Final

import anyio
from attrs import define, field, frozen

from homeroom.errors import AuthenticationError, CallError
from homeroom.sync.night import Walk
from homeroom.sync.report import Status, TableReport

Arguments = Mapping[str, object]

AT_ONCE: Final = 8
"""Lists of a table that are read at once, such as those of its parents."""
UNCOUNTED: Final = "nothing says how many rows there are, so none is marked as deleted"
"""Said of a list that may have come whole."""


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
        whole = walk.since is None and walk.whole and not self.resumed
        return whole and not walk.counted

    @property
    def judged(self) -> bool:
        """Whether a row that did not come is not there."""
        return self.walk.since is None and self.walk.counted and not self.resumed


@define
class Lists:
    """The lists of a table, and how the reading of each went."""

    asked: int = 0
    """How many there are to be read."""
    scopes: list[Scope] = field(factory=list[Scope])
    """Those that were read to their end."""
    skipped: int = 0
    """Those that were read before the run was cut off."""
    refused: int = 0
    """Those that the server did not give, though it gave others."""
    wrong: int = 0
    """Of these, those of which it called the request wrong."""
    gone: int = 0
    """Those that are no longer there."""

    @property
    def counted(self) -> Sequence[Scope]:
        """Those that came whole, though they may have moved meanwhile."""
        return [one for one in self.scopes if one.judged]

    def conclude(self, report: TableReport) -> None:
        """Say in a report how the reading went."""
        asked, told = self.asked, list[str]()
        nothing = not self.scopes and not self.skipped
        report.credentials = False
        if self.refused and nothing:
            report.status = Status.FAILED if self.wrong else Status.NOT_PERMITTED
            report.reason = f"refused for all {asked} it was asked by"
            return
        if self.refused:
            told.append(f"refused for {self.refused:,} of {asked:,} it was asked by")
        if any(not one.walk.whole for one in self.scopes):
            told.append("rows are missing in the vendor's answers")
        if report.unreadable:
            told.append(f"{report.unreadable:,} records could not be read")
        lost = self.gone > 0 and nothing
        report.status = Status.PARTIAL if told or lost else Status.COMPLETE
        if self.gone:
            told.append(f"{self.gone:,} of {asked:,} it was asked by are gone")
        if any(one.uncounted for one in self.scopes):
            told.append(UNCOUNTED)
        report.reason = "; ".join(told)


async def read_each(
    lists: Iterable[Arguments], read: Callable[[Arguments], Awaitable[None]]
) -> None:
    """Read several lists at once; where some fail, one of the errors is raised alone.

    One list that fails does not keep the others from being read: something may be wrong
    with that. Two in a row do, and what is no matter of a list.
    """
    errors: list[Exception] = []
    feed, in_a_row = iter(lists), 0

    async def work() -> None:
        nonlocal in_a_row
        for asked in feed:
            if in_a_row > 1:
                return
            try:
                await read(asked)
                in_a_row = 0
            except Exception as error:
                of_a_list = isinstance(error, CallError)
                alone = of_a_list and not isinstance(error, AuthenticationError)
                in_a_row += 1 if alone else 2
                errors.append(error)

    async with anyio.create_task_group() as group:
        for _ in range(AT_ONCE):
            group.start_soon(work)
    if errors:
        raise errors[-1]
