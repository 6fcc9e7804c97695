"""After a school was read: what is gone is marked, or held until a person accepts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial, reduce
from typing import Final

import anyio
import pyarrow as pa
from attrs import frozen

from homeroom.errors import CallError, HomeroomError
from homeroom.sync.asking import is_gone
from homeroom.sync.batches import Batch, Counts, State
from homeroom.sync.judging import (
    ASKED_FOR,
    Judgement,
    between,
    both,
    matching,
    unseen,
)
from homeroom.sync.night import Known
from homeroom.sync.report import Status
from homeroom.sync.scopes import Scope
from homeroom.sync.table_run import TABLE, TableRun
from homeroom.sync.typeset import counted
from homeroom.sync.writer import Writer

UNPROVEN: Final = (
    "rows did not come, and are not marked, since the list moved or tells no time"
)
"""Said of rows that may have gone from one page or part to another."""
UNANSWERED: Final = (
    "not marked as deleted, since the server did not say whether they are gone"
)
"""Said of rows that were asked for one by one."""


@frozen(kw_only=True)
class Proof:
    """What of some rows is gone for sure."""

    gone: pa.Table
    unanswered: int = 0
    """How many may be gone beside these, of which the server did not say it."""
    outage: bool = False
    """Whether it may say so later."""


@frozen(kw_only=True)
class Verdict:
    """What of a table is gone, as far as that can be judged."""

    run: TableRun
    live: pa.Table
    """Keys of the rows that are in the database, and not marked."""
    gone: pa.Table
    """Keys of those that are not."""
    judgement: Judgement
    unproven: int = 0
    """How many may be gone beside these, of lists that moved while they were read."""
    unanswered: int = 0
    """How many may be gone beside these, of which the server did not say it."""
    outage: bool = False
    """Whether it may say so later."""

    @property
    def is_empty(self) -> bool:
        """Whether a table that was read whole brought nothing, and nobody says why."""
        run = self.run
        return (
            run.whole
            and not run.report.read
            and not run.skipped
            and not self.gone.num_rows
            and self.live.num_rows > 0
            and run.report.status is Status.COMPLETE
        )


async def settle(
    school: str,
    runs: Sequence[TableRun],
    writer: Writer,
    accepted: frozenset[str],
) -> bool:
    """Judge the tables of a school together, and mark what is gone.

    Where one of them would lose too much, nothing of the school is marked.

    Args:
        school: Its name.
        runs: Tables that were read, parents before their children.
        writer: What writes.
        accepted: What a person has accepted.

    Returns:
        Whether an outage left some rows in doubt.
    """
    verdicts: dict[str, Verdict] = {}
    for run in runs:
        verdicts[run.table.name] = await _judge(run, verdicts, writer)
    free = {name for name in verdicts if {school, f"{school}.{name}"} & accepted}
    doubts = {
        name: one.judgement.doubt
        for name, one in verdicts.items()
        if one.judgement.doubt and name not in free
    }
    for verdict in verdicts.values():
        if doubts and verdict.gone.num_rows:
            await _hold(verdict, doubts, writer)
        else:
            await _mark(verdict, writer)
    counts = await writer.settled(school)
    for run in runs:
        if verdicts[run.table.name].is_empty:
            run.report.status = Status.PARTIAL
            run.report.reason = "no row came, though there were some before"
        one = counts.get(run.choice.target.name, Counts())
        run.report.new, run.report.changed = one.new, one.changed
        run.report.deleted = one.deleted
    return any(one.outage for one in verdicts.values())


async def _judge(
    run: TableRun, verdicts: dict[str, Verdict], writer: Writer
) -> Verdict:
    target = run.choice.target
    live, judged = await _live(run, writer)
    absent, unproven = await _unseen(run, judged, run.judged), 0
    proofs = [Proof(gone=absent)]
    if absent.num_rows:
        await run.close_lists()
        absent = await _unseen(run, judged, run.judged)
        proofs = [await _confirmed(run, judged, absent)]
        if absent.num_rows > ASKED_FOR:
            unproven = absent.num_rows - proofs[0].gone.num_rows
    if run.deleted:
        proofs.append(await _said(run, live))
    gone = reduce(both, [one.gone for one in proofs])
    if (above := _parents_there(run, verdicts)) is not None:
        assert run.table.parent is not None
        here, there = zip(*run.table.parent.keys.items(), strict=True)
        lost = await _threaded(partial(matching, absent=True), live, above, here, there)
        gone = both(gone, lost)
    counts = (await writer.settled(run.school)).get(target.name, Counts())
    judgement = Judgement(
        there=live.num_rows - counts.new,
        gone=gone.num_rows,
        changed=0 if run.narrowed else counts.changed,
    )
    return Verdict(
        run=run,
        live=live,
        gone=gone,
        judgement=judgement,
        unproven=unproven,
        unanswered=sum(one.unanswered for one in proofs),
        outage=any(one.outage for one in proofs),
    )


async def _live(run: TableRun, writer: Writer) -> tuple[pa.Table, pa.Table]:
    """Keys of all rows that are there, and of those that tonight was asked for."""
    target, days = run.choice.target, run.table.days
    key, day = target.key, days.column if days else None
    if day not in target.names:  # A user may leave it out.
        day = None
    wanted = [*key, *([day] if day and day not in key else [])]
    live = await writer.run(writer.store.live, run.school, target, wanted)
    keys = live.select(list(key))
    if days is None or days.until is None:
        return keys, keys
    if day is None:
        return keys, keys.slice(0, 0)
    first, last = run.span[days.argument], run.span[days.until]
    return keys, between(live, day, first, last).select(list(key))


async def _unseen(run: TableRun, live: pa.Table, lists: Sequence[Scope]) -> pa.Table:
    scopes = run.choice.scopes([one.asked for one in lists])
    return await _threaded(unseen, live, run.seen, scopes)


async def _confirmed(run: TableRun, live: pa.Table, gone: pa.Table) -> Proof:
    """Of rows that did not come, those that are gone for sure.

    A few are asked for one by one. Where there are more, the lists that moved while
    they were walked do not count.
    """
    if not run.askable:
        return Proof(gone=gone)
    if gone.num_rows > ASKED_FOR:
        still = [one for one in run.judged if not one.moved]
        return Proof(gone=await _unseen(run, live, still))
    return await _proven(run, gone)


async def _said(run: TableRun, live: pa.Table) -> Proof:
    """The rows that the vendor says were deleted.

    They may have been restored, even without a change of the moment by which changes
    are asked for. A few are asked for one by one; of more, those are not gone that came
    tonight as well.
    """
    key = run.choice.target.key
    said = await _threaded(matching, live, _joined(run.deleted), key, key)
    if run.askable and said.num_rows <= ASKED_FOR:
        return await _proven(run, said)
    came = _joined([live.slice(0, 0), *run.seen])
    gone = await _threaded(partial(matching, absent=True), said, came, key, key)
    return Proof(gone=gone)


async def _proven(run: TableRun, rows: pa.Table) -> Proof:
    """Of some rows, those that the server does not know when asked for one."""
    gone: list[bool] = []
    unanswered, outage = 0, False
    for row in rows.to_pylist():
        try:
            gone.append(await is_gone(run.client, run.table, row))
        except HomeroomError as error:
            gone.append(False)
            unanswered += 1
            outage = outage or (isinstance(error, CallError) and error.retryable)
    found = rows.filter(pa.array(gone, pa.bool_()))
    return Proof(gone=found, unanswered=unanswered, outage=outage)


def _parents_there(run: TableRun, verdicts: dict[str, Verdict]) -> pa.Table | None:
    """The keys of a table's parents, where they were read tonight."""
    if run.table.parent is None:
        return None
    above = verdicts.get(run.table.parent.table)
    if above is None:
        return None
    key = above.live.column_names
    if not set(run.table.parent.keys.values()) <= set(key):
        return None
    return matching(above.live, above.gone, key, key, absent=True)


async def _mark(verdict: Verdict, writer: Writer) -> None:
    run = verdict.run
    unjudged = run.skipped or any(
        one.walk.since is None
        and (one.resumed or (one.walk.counted and one not in run.judged))
        for one in run.scopes
    )
    known = Known(
        policy=run.choice.policy,
        aliases=run.aliases,
        last_full=run.night.now if run.whole else run.known.last_full,
        due=bool(unjudged or verdict.unproven or verdict.outage),
    )
    if verdict.unproven:
        run.report.add(f"{verdict.unproven:,} {UNPROVEN}")
    if verdict.unanswered:
        run.report.add(f"{counted(verdict.unanswered, 'row')} {UNANSWERED}")
    lists = {*run.states, *run.walked} - {TABLE} if run.table.since is None else ()
    gone = verdict.gone if verdict.gone.num_rows else None
    await _remember(run, known, writer, gone, lists)


async def _hold(verdict: Verdict, doubts: dict[str, str], writer: Writer) -> None:
    run, report = verdict.run, verdict.run.report
    doubt = doubts.get(run.table.name, "")
    if doubt:
        report.status = Status.HELD
        report.reason = f"{doubt}; nothing was marked as deleted"
    else:
        because = f"and not marked, because of {', '.join(doubts)}"
        report.add(f"{verdict.gone.num_rows:,} rows are gone {because}")
    known = Known(
        policy=run.choice.policy,
        aliases=run.aliases,
        last_full=run.known.last_full,
        due=True,
        held=doubt,
    )
    await _remember(run, known, writer)


async def _remember(
    run: TableRun,
    known: Known,
    writer: Writer,
    gone: pa.Table | None = None,
    forgotten: Iterable[str] = (),
) -> None:
    states: dict[str, State | None] = dict.fromkeys(forgotten)
    await writer.put(
        Batch(
            school=run.school,
            target=run.choice.target,
            gone=gone,
            states={**states, TABLE: known.state()},
        )
    )


def _joined(keys: Sequence[pa.Table]) -> pa.Table:
    return pa.concat_tables(list(keys))


async def _threaded(function: Callable[..., pa.Table], *given: object) -> pa.Table:
    """Compare whole columns beside the event loop."""
    return await anyio.to_thread.run_sync(function, *given)
