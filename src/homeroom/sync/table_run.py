"""One table of one school, read for a night."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import product
from operator import attrgetter
from shlex import quote
from typing import TYPE_CHECKING, Final

from attrs import define, evolve, field

from homeroom._core.tables import Table
from homeroom.client import Client
from homeroom.errors import (
    BadRequestError,
    ConfigurationError,
    NotFoundError,
    PermissionDeniedError,
)
from homeroom.sync.asking import Came, ask
from homeroom.sync.batches import Batch, State
from homeroom.sync.choice import Choice
from homeroom.sync.drift import add_drift, drift_of, misfit_drift
from homeroom.sync.events import Progress, Tell
from homeroom.sync.night import Known, Night, Walk, reads_whole
from homeroom.sync.report import Status, TableReport
from homeroom.sync.scopes import Arguments, Lists, Scope, read_each
from homeroom.sync.writer import Writer

if TYPE_CHECKING:
    import pyarrow as pa

SLICE: Final = 1_000
"""Records that are made rows at once: more would hold the event loop."""
FURTHER: Final = timedelta(days=180)
"""How far around its days a list is asked for rows that did not come."""
TABLE: Final = "*"
"""What the state of a table as a whole is kept under, beside those of its lists."""


@define(kw_only=True)
class TableRun:
    """One table of one school, for a night.

    Rows and the state that holds with them go to the writer as they come; what is gone
    is judged when all is read.
    """

    school: str
    table: Table
    choice: Choice
    aliases: str
    """A digest of the key by which ids that tell rows apart are replaced, if any."""
    kept: bool
    """Whether its rows are wanted, and not only to ask for others by them."""
    night: Night
    states: Mapping[str, State]
    """What is remembered of the table and its lists, by what was asked."""
    span: Mapping[str, date]
    """Arguments of all its lists: the first and the last day, where these are asked."""
    remembers: tuple[str, ...]
    """Columns by which others are asked for, where the database has no rows of it, or
    pseudonyms in place of ids."""
    client: Client
    writer: Writer
    tell: Tell
    report: TableReport
    there: int = -1
    """Rows before the night, once they were counted."""
    known: Known = field(init=False)
    whole: bool = field(init=False)
    lists: Lists = field(factory=Lists, init=False)
    seen: list[pa.Table] = field(factory=list["pa.Table"], init=False)
    """Keys of the rows that came."""
    deleted: list[pa.Table] = field(factory=list["pa.Table"], init=False)
    """Keys of rows that the vendor says were deleted."""
    came: list[Sequence[object]] = field(
        factory=list[Sequence[object]], init=False, repr=False
    )
    """What is to be remembered, of each record."""
    finished: bool = field(default=False, init=False)

    def __attrs_post_init__(self) -> None:
        self.known = Known.of(self.states.get(TABLE, {}))
        self.whole = bool(self.remembers) or reads_whole(
            self.table, self.known, self.choice.policy, self.night
        )

    @property
    def narrowed(self) -> bool:
        """Whether other columns are kept than before."""
        return self.known.policy not in ("", self.choice.policy)

    async def read(self, lists: Sequence[Arguments]) -> None:
        """Read all lists of the table.

        Args:
            lists: What is asked for, list by list; one without arguments for a table
                that is one list.
        """
        self._clear()
        self.lists.asked = len(lists)
        if self.kept:
            await self._begin()
        await read_each(lists, self._read)
        if self.kept:
            await self.writer.settled(self.school)
        self.conclude()
        self.finished = True

    def conclude(self) -> None:
        """Say in the report how the reading went, and no more than that."""
        self.lists.conclude(self.report)

    @property
    def askable(self) -> bool:
        """Whether a row can be asked for by what the database has of it."""
        return self.table.one is not None and self.choice.reversible

    @property
    def walked(self) -> Sequence[str]:
        """What was read to its end, as states are called."""
        return [self.choice.asked(one.asked) for one in self.lists.scopes]

    @property
    def judged(self) -> Sequence[Scope]:
        """The lists of which a row that did not come is gone."""
        return [one for one in self.lists.counted if self.askable or not one.moved]

    async def close_lists(self) -> None:
        """Ask for rows where they may have gone.

        A row that went from one part of a table to another between their walks is in
        neither, and is not gone: it changed since the walks began. One that has another
        day now may be outside of those that were asked for.
        """
        for scope in self.judged:
            if not await self._close(scope):
                scopes = self.lists.scopes
                scopes[scopes.index(scope)] = evolve(scope, moved=True)

    async def _close(self, scope: Scope) -> bool:
        """Look elsewhere for rows of a list; whether all came that may be there."""
        whole, begun = True, scope.walk.mark
        elsewhere = [self._further()] if self._further() else []
        if self._closes and begun:
            elsewhere.append(self._since(begun))
        for part, where in product(self.table.parts, elsewhere):
            arguments = {**self._arguments(part, scope.asked), **where}
            last: Came | None = None
            try:
                async for last in ask(self.client, self.table, arguments):
                    whole &= not await self._take(scope.asked, last, scope.walk)
            except (PermissionDeniedError, BadRequestError, NotFoundError):
                return False
            whole &= last is not None and last.complete is True
        return whole

    def _further(self) -> Arguments:
        """Days around those of the lists, where a row can get another day."""
        days = self.table.days
        if days is None or days.until is None or days.column in self.table.key:
            return {}
        first, last = self.span[days.argument], self.span[days.until]
        return {days.argument: first - FURTHER, days.until: last + FURTHER}

    @property
    def _closes(self) -> bool:
        """Whether rows can go from one part to another, and can be asked for then."""
        return self.table.since is not None and len(self.table.parts) > 1

    def _clear(self) -> None:
        """Forget what an earlier try of this night came to, but for its counts."""
        self.lists = Lists()
        self.seen.clear()
        self.deleted.clear()
        self.came.clear()
        self.report.status, self.report.reason = Status.COMPLETE, ""

    async def _begin(self) -> None:
        """Make the table ready; until it is judged, what is gone is due to be."""
        if self.known.policy and self.known.aliases != self.aliases:
            raise ConfigurationError(
                "its rows have other pseudonyms, or none: delete those of "
                f"{self.school} from {self.choice.target.name}, forget what is known "
                f"(homeroom sync state FILE --reset {quote(self.school)}), and run "
                "again; or give the school another name"
            )
        store, target = self.writer.store, self.choice.target
        await self.writer.run(store.prepare, target)
        if self.there < 0:
            self.there = await self.writer.run(store.count, self.school, target)
        due = evolve(
            self.known, policy=self.choice.policy, aliases=self.aliases, due=True
        )
        await self.writer.put(
            Batch(
                school=self.school,
                target=self.choice.target,
                emptied=(*self.choice.left_out, *self.choice.narrowed)
                if self.narrowed
                else (),
                states={TABLE: due.state()},
            )
        )

    async def _read(self, asked: Arguments) -> None:
        """Read one list; where it is one of several, a refusal ends it alone."""
        try:
            await self._read_parts(asked)
        except NotFoundError:
            if not asked:
                raise
            self.lists.gone += 1
        except (PermissionDeniedError, BadRequestError) as error:
            if not asked:
                raise
            self.lists.refused += 1
            self.lists.wrong += isinstance(error, BadRequestError)

    async def _read_parts(self, asked: Arguments) -> None:
        key = self.choice.asked(asked)
        anew = self.remembers or self.narrowed
        before = Walk.of({} if anew else self.states.get(key, {}))
        walk = before.tonight(self.table, self.night, whole=self.whole)
        if walk.done:
            self.lists.skipped += 1
            return
        resumed, moved, lost = walk.part > 0, False, 0
        for number in range(walk.part, len(self.table.parts)):
            last: Came | None = None
            arguments = {**self._arguments(self.table.parts[number], asked)}
            arguments |= self._since(walk.since)
            checkpoint = walk.checkpoint
            async for last in ask(self.client, self.table, arguments, checkpoint):
                began = walk.began or last.date
                walk = evolve(walk, began=began, checkpoint=last.checkpoint)
                lost += await self._take(asked, last, walk)
            complete = last.complete if last else None
            resumed = resumed or (last is not None and last.resumed)
            moved = moved or (last is not None and last.moved)
            walk = evolve(
                walk,
                part=number + 1,
                checkpoint=None,
                whole=walk.whole and complete is not False,
                counted=walk.counted and complete is True and not lost,
            )
        await self._ask_deleted(asked, walk)
        walk = walk.ended(sure=not resumed and not lost, now=self.night.now)
        await self._put(asked, None, walk)
        # Without a moment to ask from, nobody knows what moved between the parts.
        moved = moved or (self._closes and walk.mark is None)
        self.lists.scopes.append(
            Scope(asked=asked, walk=walk, moved=moved, resumed=resumed)
        )

    def _arguments(self, part: Arguments, asked: Arguments) -> Arguments:
        return {**part, **self.span, **asked}

    def _since(self, moment: datetime | None) -> Arguments:
        since = self.table.since
        if since is None or moment is None:
            return {}
        return {since.argument: moment.date() if since.day else moment}

    async def _ask_deleted(self, asked: Arguments, walk: Walk) -> None:
        """What the vendor says was deleted, where it can be asked."""
        if self.table.deleted is None or walk.since is None or not self.kept:
            return
        for part in self.table.parts:
            arguments = {
                **self._arguments(part, asked),
                self.table.deleted: walk.since,
            }
            async for came in ask(self.client, self.table, arguments):
                self.report.retries += came.retries
                async for rows in self._rows(asked, came):
                    self.deleted.append(self._keys(rows))

    async def _take(self, asked: Arguments, came: Came, walk: Walk) -> int:
        """Count what came, hand it to the writer, and say how many made no row."""
        async with self.writer.turn:
            self._count(asked, came)
        self.tell(Progress(school=self.school, table=self.table.name, rows=came.rows))
        return came.unreadable + await self._put(asked, came, walk)

    def _count(self, asked: Arguments, came: Came) -> None:
        report = self.report
        report.read += came.rows
        report.retries += came.retries
        report.unreadable += came.unreadable
        add_drift(report.drift, misfit_drift(came.misfits))
        for keyed, items in came.groups:
            add_drift(report.drift, drift_of(items, self.table.model))
            self._remember({**asked, **keyed}, items)

    def _remember(self, asked: Arguments, items: Sequence[object]) -> None:
        for item in items if self.remembers else ():
            row = [
                asked[one] if one in asked else attrgetter(one)(item)
                for one in self.remembers
            ]
            self.came.append(row)

    async def _put(self, asked: Arguments, came: Came | None, walk: Walk) -> int:
        """Hand rows to the writer, with the state that holds once they are in.

        Returns:
            How many records have no key that could be kept.
        """
        if not self.kept:
            return 0
        keyless = came.rows if came else 0
        if not self.choice.reversible:
            # A checkpoint may hold persons' ids, and digests that anybody can make.
            walk = evolve(walk, checkpoint=None)
        batch = Batch(
            school=self.school,
            target=self.choice.target,
            states={self.choice.asked(asked): walk.state()},
        )
        last: pa.Table | None = None
        async for rows in self._rows(asked, came):
            if last is not None:
                await self.writer.put(evolve(batch, rows=last, states={}))
            self.seen.append(self._keys(rows))
            keyless -= rows.num_rows
            last = rows
        await self.writer.put(evolve(batch, rows=last))
        return keyless

    async def _rows(
        self, asked: Arguments, came: Came | None
    ) -> AsyncGenerator[pa.Table, None]:
        """What came as rows, in slices; between any two, the event loop goes round."""
        for keyed, items in came.groups if came else ():
            for start in range(0, len(items), SLICE):
                some = items[start : start + SLICE]
                async with self.writer.turn:
                    rows = self.choice.rows(some, {**asked, **keyed})
                self.report.unreadable += len(some) - rows.num_rows
                yield rows

    def _keys(self, rows: pa.Table) -> pa.Table:
        return rows.select(list(self.choice.target.key))
