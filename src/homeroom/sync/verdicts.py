"""After a school was read: what is gone is marked, or held until a person accepts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import frozen

from homeroom.sync.batches import Batch, Counts, State
from homeroom.sync.judging import Judgement, between, both, matching
from homeroom.sync.night import Known
from homeroom.sync.proving import Proof, look_for, said_to_be_gone, threaded
from homeroom.sync.report import Status
from homeroom.sync.table_run import TABLE, TableRun
from homeroom.sync.typeset import counted
from homeroom.sync.writer import Writer

if TYPE_CHECKING:
    import pyarrow as pa

UNPROVEN: Final = (
    "rows did not come, and are not marked, since they may be elsewhere in the list"
)
"""Said of rows that may have gone to another page, part or day."""
UNANSWERED: Final = (
    "not marked as deleted, since the server did not say whether they are gone"
)
"""Said of rows that were asked for one by one."""


@frozen(kw_only=True)
class Verdict:
    """What of a table is gone, as far as that can be judged."""

    run: TableRun
    live: pa.Table
    """Keys of the rows that are in the database, and not marked."""
    gone: pa.Table
    """Keys of those that are not."""
    proof: Proof
    """What is known of rows that did not come."""
    judgement: Judgement

    @property
    def is_empty(self) -> bool:
        """Whether a table that was read whole brought nothing, and nobody says why."""
        run = self.run
        return (
            run.whole
            and not run.report.read
            and not run.lists.skipped
            and not any(one.resumed for one in run.lists.scopes)
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
    doubts: dict[str, str] = {}
    for run in runs:
        name = run.table.name
        free = bool({school, f"{school}.{name}"} & accepted)
        verdicts[name] = await _judge(run, verdicts, writer, accepted=free)
        if not free and (doubt := verdicts[name].judgement.doubt):
            doubts[name] = doubt
    for name, verdict in verdicts.items():
        if name in doubts or (doubts and verdict.gone.num_rows):
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
    return any(one.proof.outage for one in verdicts.values())


async def _judge(
    run: TableRun, verdicts: dict[str, Verdict], writer: Writer, *, accepted: bool
) -> Verdict:
    live, asked = await _live(run, writer)
    proof = await look_for(run, asked, accepted=accepted)
    gone = proof.gone
    if run.deleted:
        said = await said_to_be_gone(run, live)
        gone = both(gone, said.gone)
        proof = proof.and_of(said)
    if (above := _parents_there(run, verdicts)) is not None:
        assert run.table.parent is not None
        here, there = zip(*run.table.parent.keys.items(), strict=True)
        lost = await threaded(partial(matching, absent=True), live, above, here, there)
        gone = both(gone, lost)
    counts = await writer.settled(run.school)
    judgement = _weigh(run, live, gone, proof, counts.get(run.choice.target.name))
    return Verdict(run=run, live=live, gone=gone, proof=proof, judgement=judgement)


def _weigh(
    run: TableRun,
    live: pa.Table,
    gone: pa.Table,
    proof: Proof,
    counts: Counts | None,
) -> Judgement:
    """How the night would change the rows that were there before it."""
    counts = counts or Counts()
    came = live.num_rows + counts.deleted - run.there
    returned = max(came - counts.new, 0)
    whole = len(run.lists.counted) == len(run.lists.scopes)
    return Judgement(
        there=run.there,
        gone=gone.num_rows + (proof.unproven if run.askable else 0),
        changed=0 if run.narrowed else counts.changed - returned,
        looked_for=proof.looked_for - (came if whole else 0),
        missing=proof.gone.num_rows,
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
    run, proof = verdict.run, verdict.proof
    unjudged = run.lists.skipped or any(
        one.walk.since is None
        and (one.resumed or (one.walk.counted and one not in run.judged))
        for one in run.lists.scopes
    )
    known = Known(
        policy=run.choice.policy,
        aliases=run.aliases,
        last_full=run.night.now if run.whole else run.known.last_full,
        due=bool(unjudged or proof.unproven or proof.outage),
    )
    if proof.unproven:
        run.report.add(f"{proof.unproven:,} {UNPROVEN}")
    if proof.unanswered:
        run.report.add(f"{counted(proof.unanswered, 'row')} {UNANSWERED}")
    lists = {*run.states, *run.walked} - {TABLE} if run.table.since is None else ()
    gone = verdict.gone if verdict.gone.num_rows else None
    await _remember(run, known, writer, gone, lists)


async def _hold(verdict: Verdict, doubts: dict[str, str], writer: Writer) -> None:
    run, report = verdict.run, verdict.run.report
    doubt = doubts.get(run.table.name, "")
    if doubt:
        unproven = verdict.proof.unproven
        report.status = Status.HELD
        report.reason = f"{doubt}; nothing was marked as deleted"
        if unproven:
            report.reason = f"{unproven:,} {UNPROVEN}"
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
