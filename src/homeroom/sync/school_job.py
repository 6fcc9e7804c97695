"""A school, from its entry in the file to its end, whatever happens in between."""

from __future__ import annotations

import shlex
import traceback
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from attrs import define, field

from homeroom._core.clock import Clock
from homeroom._core.tables import Table
from homeroom.client import Client
from homeroom.errors import AuthenticationError, CallError, HomeroomError
from homeroom.pool import Pool
from homeroom.rows import columns
from homeroom.rows.marks import Keep
from homeroom.sync.batches import Batch, State, Target
from homeroom.sync.choice import Choice, make_choice
from homeroom.sync.config import Config, School
from homeroom.sync.drift import folded
from homeroom.sync.events import Progress, Tell
from homeroom.sync.night import Night
from homeroom.sync.patterns import choose
from homeroom.sync.pseudonyms import fingerprint
from homeroom.sync.report import Status, TableReport, unfinished
from homeroom.sync.school_run import SchoolRun, words_of
from homeroom.sync.secrets import SecretMissing, resolve
from homeroom.sync.store import Busy, RowsRefused, StoreError, TableUnfit
from homeroom.sync.table_run import TABLE, TableRun
from homeroom.sync.vendors import find_vendor, make_client
from homeroom.sync.writer import Writer

NOTHING = Target(name="", columns=(), key=())
"""In place of a table, for what is remembered of a school as a whole."""


WITHHELD = "not copied: what tells its rows apart may not be kept"
"""Said of a table whose key is more personal than the file allows."""


@define(kw_only=True)
class SchoolJob:
    """A school, from its file's entry to its end; a try of it may be one of several."""

    config: Config
    school: School
    writer: Writer
    clock: Clock
    pool: Pool
    tell: Tell
    full: bool
    accepted: frozenset[str]
    now: datetime
    tables: Sequence[Table] = field(init=False)
    """Those to read, parents first, though not all may be wanted."""
    wanted: frozenset[str] = field(init=False)
    reports: Mapping[str, TableReport] = field(init=False)
    again: bool = field(default=False, init=False)
    _night: Night | None = field(default=None, init=False)
    _runs: dict[str, TableRun] = field(factory=dict[str, TableRun], init=False)

    def __attrs_post_init__(self) -> None:
        school, known = self.school, find_vendor(self.school.vendor).tables
        chosen = choose(school.tables, known)
        withheld = {
            name: above
            for name in chosen
            if (above := too_personal(known[name], school))
        }
        self.wanted = frozenset(chosen) - withheld.keys()
        self.tables = [known[name] for name in with_parents(self.wanted, known)]
        names = dict.fromkeys([one.name for one in self.tables])
        self.reports = {
            name: TableReport(school=school.name, vendor=school.vendor, table=name)
            for name in (*names, *(one for one in chosen if one not in names))
        }
        for name, above in withheld.items():
            self.reports[name].left_out = above
            self.reports[name].reason = WITHHELD

    @property
    def told(self) -> Sequence[TableReport]:
        """What the user is told of: tables that are wanted, and parents that failed."""
        return [
            report
            for name, report in self.reports.items()
            if name in self.wanted
            or report.status is not Status.COMPLETE
            or report.reason.startswith(WITHHELD)
        ]

    async def run(self) -> None:
        """One try; whatever fails ends this school alone.

        Raises:
            StoreError: The database cannot be used any more.
        """
        self.again = False
        try:
            async with make_client(self.school, pool=self.pool) as client:
                await self._read(client)
        except Busy as error:
            self._fail(str(error))
            self.again = True
        except (RowsRefused, TableUnfit) as error:
            self._fail(str(error))
        except StoreError:
            raise
        except HomeroomError as error:
            refused = isinstance(error, AuthenticationError | SecretMissing)
            self._fail(words_of(error), credentials=refused)
            self.again = isinstance(error, CallError) and error.retryable
        except Exception as error:
            self._fail(f"a bug: {_place(error)}")
        if not self.again:
            self._runs.clear()  # They hold the keys of all rows that came.
        self.tell(
            Progress(
                school=self.school.name,
                table="",
                rows=0,
                done=True,
                unfinished=unfinished(self.told),
            )
        )

    async def end(self) -> None:
        """Close the night, and what is told of it: the next run begins a new one.

        Raises:
            StoreError: The database cannot be used any more.
        """
        for report in self.reports.values():
            report.drift = folded(report.drift)
        if self._night is not None and self.writer.takes(self.school.name):
            await self._remember(ended=True)

    async def _read(self, client: Client) -> None:
        writer, name = self.writer, self.school.name
        if self._night is None:
            await writer.run(writer.store.lock, name)
        states = await writer.run(writer.store.states, name)
        self._tell_of_left_rows(states)
        if self._night is None:
            self._night = Night.of(
                states.get((NOTHING.name, ""), {}),
                self.now,
                full=self.full,
                full_refresh=self.config.full_refresh,
            )
            await self._remember(ended=False)
        runs = [self._run(one, client, states) for one in self.tables]
        school = SchoolRun(
            school=name,
            runs=runs,
            writer=writer,
            clock=self.clock,
            accepted=self.accepted,
            today=self.now.date(),
        )
        await school.night()
        self.again = school.again

    def _tell_of_left_rows(self, states: Mapping[tuple[str, str], State]) -> None:
        """Say where rows are left of a table whose key may be kept no more."""
        for name, report in self.reports.items():
            target = f"{self.school.vendor}_{name}"
            if report.reason == WITHHELD and (target, TABLE) in states:
                place = f"{self.school.name}.{name}"
                report.reason += (
                    "; rows from before are still there: delete those of "
                    f"{self.school.name} from {target}, then forget the table "
                    f"(homeroom sync state FILE --reset {shlex.quote(place)})"
                )

    def _run(
        self,
        table: Table,
        client: Client,
        states: Mapping[tuple[str, str], State],
    ) -> TableRun:
        """The run of a table: that of an earlier try, if it finished."""
        earlier = self._runs.get(table.name)
        if earlier is not None and earlier.finished:
            earlier.client = client
            return earlier
        choice = self._choice(table)
        assert self._night is not None
        made = TableRun(
            school=self.school.name,
            table=table,
            choice=choice,
            aliases="" if choice.reversible else self._aliases(),
            kept=table.name in self.wanted,
            night=self._night,
            states={
                asked: state
                for (target, asked), state in states.items()
                if target == choice.target.name
            },
            span=self._span(table),
            remembers=self._remembers(table, choice),
            client=client,
            writer=self.writer,
            tell=self.tell,
            report=self.reports[table.name],
            there=-1 if earlier is None else earlier.there,
        )
        self._runs[table.name] = made
        made.report.left_out = choice.left_out
        return made

    def _aliases(self) -> str:
        secret = self.school.pseudonyms
        return fingerprint(resolve(secret).encode()) if secret else ""

    def _choice(self, table: Table) -> Choice:
        above = table.parent and table.parent.table
        parent = next((one for one in self.tables if one.name == above), None)
        secret = self.school.pseudonyms
        key = resolve(secret).encode() if secret else None
        return make_choice(self.school.vendor, table, parent, self.school, key)

    def _span(self, table: Table) -> Mapping[str, date]:
        """The first and the last day, where a table is asked for both at once."""
        days, today = table.days, self.now.date()
        if days is None or days.until is None:
            return {}
        return {
            days.argument: today - timedelta(days=days.back),
            days.until: today + timedelta(days=days.ahead),
        }

    def _remembers(self, table: Table, choice: Choice) -> tuple[str, ...]:
        """What its children are asked by, where the database does not have that."""
        needed = {
            column: None
            for one in self.tables
            if one.parent is not None and one.parent.table == table.name
            for column in one.parent.keys.values()
        }
        stored = {one.name for one in choice.target.columns}
        kept = table.name in self.wanted and choice.reversible
        return () if kept and needed.keys() <= stored else tuple(needed)

    async def _remember(self, *, ended: bool) -> None:
        assert self._night is not None
        state = self._night.state(ended=ended)
        await self.writer.put(
            Batch(school=self.school.name, target=NOTHING, states={"": state})
        )

    def _fail(self, problem: str, *, credentials: bool = False) -> None:
        """Say why the school ended; what was read of it stays."""
        for name, report in self.reports.items():
            if report.reason.startswith(WITHHELD):
                continue
            run = self._runs.get(name)
            if run is None or not run.finished:
                report.status, report.reason = Status.FAILED, problem
                report.credentials = credentials
            elif report.status is Status.COMPLETE:
                report.status = Status.PARTIAL
                report.reason = f"what is gone was not judged: {problem}"
                report.credentials = credentials


def too_personal(table: Table, school: School) -> tuple[str, ...]:
    """The columns of a table's key that may not be kept; ids have pseudonyms."""
    keep = Keep(level=school.personal, aliased=school.pseudonyms is not None)
    return tuple(
        one.name
        for one in columns(table.model)
        if one.name in table.key
        and not keep.may(one.personal)
        and not (one.person and keep.aliased)
    )


def with_parents(wanted: frozenset[str], known: Mapping[str, Table]) -> Sequence[str]:
    """Tables and those they are asked by, parents first."""
    ordered: dict[str, None] = {}

    def add(name: str) -> None:
        parent = known[name].parent
        if parent is not None:
            add(parent.table)
        ordered[name] = None

    for name in known:
        if name in wanted:
            add(name)
    return list(ordered)


def _place(error: Exception) -> str:
    """Where an error arose: its text may hold what a server said."""
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    where = f"{Path(last.filename).name}:{last.lineno}" if last else "somewhere"
    return f"{type(error).__name__} in {where}"
