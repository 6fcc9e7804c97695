"""Rows that did not come: which of them are gone for sure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import anyio
import pyarrow as pa
from attrs import evolve, frozen

from homeroom.errors import CallError, HomeroomError
from homeroom.sync.asking import is_gone
from homeroom.sync.judging import ASKED_FOR, both, inside, matching, unseen
from homeroom.sync.scopes import Scope
from homeroom.sync.table_run import TableRun


@frozen(kw_only=True)
class Proof:
    """What of some rows is gone for sure, and what may be."""

    gone: pa.Table
    unproven: int = 0
    """How many may be gone beside these, of lists that moved while they were read."""
    unanswered: int = 0
    """How many may be gone beside these, of which the server did not say it."""
    outage: bool = False
    """Whether it may say so later."""
    looked_for: int = 0
    """Rows of the lists from which they are missing."""

    def and_of(self, other: Proof) -> Proof:
        """This, with what the server did not say of other rows."""
        return evolve(
            self,
            unanswered=self.unanswered + other.unanswered,
            outage=self.outage or other.outage,
        )


async def look_for(run: TableRun, live: pa.Table, *, accepted: bool) -> Proof:
    """Look for the rows of a table that did not come.

    Args:
        run: The table.
        live: Keys of the rows that tonight was asked for.
        accepted: Whether a person has accepted that many are gone.
    """
    absent = await _unseen(run, live, run.lists.counted)
    if not absent.num_rows:
        return Proof(gone=absent)
    await run.close_lists()
    absent = await _unseen(run, live, run.lists.counted)
    proof = await _confirmed(run, live, absent, accepted=accepted)
    scopes = run.choice.scopes([one.asked for one in run.lists.counted])
    asked = await threaded(inside, live, scopes)
    return evolve(proof, looked_for=asked.num_rows)


async def said_to_be_gone(run: TableRun, live: pa.Table) -> Proof:
    """The rows that the vendor says were deleted.

    They may have been restored, even without a change of the moment by which changes
    are asked for. A few are asked for one by one; of more, those are not gone that came
    tonight as well.

    Args:
        run: The table.
        live: Keys of all its rows.
    """
    key = run.choice.target.key
    said = await threaded(matching, live, pa.concat_tables(run.deleted), key, key)
    if run.askable and said.num_rows <= ASKED_FOR:
        return await _proven(run, said)
    came = pa.concat_tables([live.slice(0, 0), *run.seen])
    gone = await threaded(partial(matching, absent=True), said, came, key, key)
    return Proof(gone=gone)


async def threaded(function: Callable[..., pa.Table], *given: object) -> pa.Table:
    """Compare whole columns beside the event loop."""
    return await anyio.to_thread.run_sync(function, *given)


async def _unseen(run: TableRun, live: pa.Table, lists: Sequence[Scope]) -> pa.Table:
    scopes = run.choice.scopes([one.asked for one in lists])
    return await threaded(unseen, live, run.seen, scopes)


async def _confirmed(
    run: TableRun, live: pa.Table, absent: pa.Table, *, accepted: bool
) -> Proof:
    """Of rows that did not come, those that are gone for sure.

    A few are asked for one by one. Where there are more, the lists that moved while
    they were walked do not count, unless a person waits for the answer.
    """
    if run.askable and absent.num_rows <= ASKED_FOR:
        return await _proven(run, absent)
    gone = await _unseen(run, live, [one for one in run.lists.counted if not one.moved])
    if not (run.askable and accepted):
        return Proof(gone=gone, unproven=absent.num_rows - gone.num_rows)
    key = run.choice.target.key
    rest = await threaded(partial(matching, absent=True), absent, gone, key, key)
    proof = await _proven(run, rest)
    return evolve(proof, gone=both(gone, proof.gone))


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
