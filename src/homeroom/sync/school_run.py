"""All tables of one school, read for a night."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import product
from typing import Final

from attrs import define, field

from homeroom._core.clock import Clock
from homeroom.errors import (
    AuthenticationError,
    CallError,
    HomeroomError,
    PermissionDeniedError,
)
from homeroom.sync.batches import Counts
from homeroom.sync.report import Status, TableReport
from homeroom.sync.scopes import Arguments
from homeroom.sync.store import StoreError, TableUnfit
from homeroom.sync.table_run import TableRun
from homeroom.sync.verdicts import settle
from homeroom.sync.writer import Writer

_DETAIL: Final = re.compile(r"; `error\.detail`[a-z ]*")
"""What an error says to programmers."""


@define(kw_only=True)
class SchoolRun:
    """The tables of one school, parents before their children."""

    school: str
    runs: Sequence[TableRun]
    writer: Writer
    clock: Clock
    accepted: frozenset[str]
    """Losses that a person has accepted: `school.table`, or the school for all."""
    today: date
    again: bool = field(default=False, init=False)
    """Whether it may go better later: the server failed, and not the school."""
    _unfit: set[str] = field(factory=set[str], init=False)
    """Tables that the database has in a form that cannot be used."""

    async def night(self) -> None:
        """Read what is not read yet, then judge what is gone.

        A credential that is refused ends the reading, and so do outages at two tables
        in a row: at one alone, something may be wrong with that. What was read is
        judged, also where that was done in an earlier try.

        Raises:
            StoreError: The database is of no use.
        """
        self.again, failed = False, list[TableRun]()
        for run in self.runs:
            if run.finished and run.lists.unknown is None:
                run.conclude()
            elif _ended(failed):
                names = " and ".join(one.table.name for one in failed)
                run.report.status = Status.FAILED
                run.report.reason = f"not read, since {names} failed"
                run.report.credentials = failed[-1].report.credentials
            elif await self._read(run):
                failed.append(run)
            else:
                failed.clear()
        kept = [one for one in self.runs if one.finished and one.kept]
        outage = await settle(self.school, kept, self.writer, self.accepted)
        self.again = self.again or outage
        counts = await self.writer.settled(self.school)
        for run in self.runs:
            if run.kept and not run.finished:
                one = counts.get(run.choice.target.name, Counts())
                run.report.new, run.report.changed = one.new, one.changed

    async def _read(self, run: TableRun) -> bool:
        """Read a table; whether others may fail as well."""
        report, outage = run.report, False
        started = self.clock.monotonic()
        try:
            await run.read(await self._lists(run), self._unknown(run))
        except PermissionDeniedError as error:
            report.status, report.reason = Status.NOT_PERMITTED, words_of(error)
        except TableUnfit as error:
            report.status, report.reason = Status.FAILED, str(error)
            self._unfit.add(run.table.name)
        except HomeroomError as error:
            report.status, report.reason = Status.FAILED, words_of(error)
            report.credentials = isinstance(error, AuthenticationError)
            if isinstance(error, CallError):
                outage = error.retryable
                report.retries += max(len(error.attempts) - 1, 0)
        finally:
            report.seconds += self.clock.monotonic() - started
        self.again = self.again or outage
        return outage or report.credentials

    async def _lists(self, run: TableRun) -> Sequence[Arguments]:
        """What a table is asked by: each parent, each day, or nothing."""
        days, table = [dict[str, object]()], run.table
        if (asked := table.days) is not None and asked.until is None:
            span = range(-asked.back, asked.ahead + 1)
            days = [{asked.argument: self.today + timedelta(days=n)} for n in span]
        parents = await self._parents(run)
        return [{**parent, **day} for parent, day in product(parents, days)]

    def _unknown(self, run: TableRun) -> TableReport | None:
        """The report of the table that another is asked by, if that was not read."""
        above = self._above(run)
        return None if above is None or above.finished else above.report

    def _above(self, run: TableRun) -> TableRun | None:
        """The table that another is asked by."""
        parent = run.table.parent
        if parent is None:
            return None
        return next(one for one in self.runs if one.table.name == parent.table)

    async def _parents(self, run: TableRun) -> Sequence[Arguments]:
        """By which parents a table is asked: all that the database has."""
        parent, above = run.table.parent, self._above(run)
        if parent is None or above is None:
            return [{}]
        columns = tuple(parent.keys.values())
        if above.remembers:
            if not above.finished:
                raise HomeroomError(f"that of {parent.table} could not be read")
            place = [above.remembers.index(one) for one in columns]
            rows = [[row[n] for n in place] for row in above.came]
        else:
            rows = await self._stored(above, columns)
        found = {tuple(row): dict(zip(parent.keys, row, strict=True)) for row in rows}
        return [asked for row, asked in found.items() if None not in row]

    async def _stored(
        self, above: TableRun, columns: Sequence[str]
    ) -> list[list[object]]:
        """Columns of a parent's rows, which may be those of somebody else's table."""
        store, target = self.writer.store, above.choice.target
        try:
            live = await self.writer.run(store.live, self.school, target, columns)
        except StoreError:
            if above.table.name not in self._unfit:
                raise
            unread = f"that of {above.table.name} could not be read"
            raise HomeroomError(unread) from None
        return [list(row.values()) for row in live.to_pylist()]


def words_of(error: HomeroomError) -> str:
    """An error for a person who cannot look into it."""
    hidden = "; what the server said may be about a person, and is not shown"
    return _DETAIL.sub(hidden, str(error))


def _ended(failed: Sequence[TableRun]) -> bool:
    """Whether tables failed so that the others need not be tried."""
    return len(failed) > 1 or any(one.report.credentials for one in failed)
