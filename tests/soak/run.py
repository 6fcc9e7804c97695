"""The soak itself: tasks that call without end, and what is found in the end."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from attrs import frozen

from tests.faults.client import open_handles
from tests.soak.calls import Asker
from tests.soak.clients import SLOTS, Member, members
from tests.soak.faults import CALLERS, KINDS
from tests.soak.ledger import Ledger, wrongly_told
from tests.soak.memory import SHORTEST, Memory
from tests.soak.server import Server, serving
from tests.soak.tally import Tally, complaints

TASKS: Final = 12
"""For each client: more than it has slots, so that calls queue."""
GIVEN_UP: Final = 0.06
"""Of all calls, those that their caller cancels."""
HURRIED: Final = 0.06
"""Of all calls, those with next to no time."""
ROUNDS: Final = 5
"""How often all slots of a client are taken at once in the end."""
LONGEST: Final = 30.0
"""Seconds that a call may take, in the queue as well; then it is taken to hang."""

Checks = Mapping[str, str]
"""What was looked at, and what is wrong with it; empty where nothing is."""


@frozen
class Soak:
    """A run: how long, by which chance, and what is noted meanwhile."""

    seconds: float
    seed: int
    tally: Tally
    ledger: Ledger
    memory: Memory


async def soak(seconds: float, seed: int, lie: str = "") -> tuple[Soak, Checks]:
    """Call for so long, then look what is left.

    Args:
        seconds: How long calls are made.
        seed: Of all that is left to chance.
        lie: Of the server; the soak's own tests know it.
    """
    run = Soak(seconds, seed, Tally(), Ledger(), Memory())
    async with serving(seed, lie) as server:
        tasks, handles = asyncio.all_tasks(), open_handles()
        with complaints(run.tally):
            async with members(server.url) as taking_part:
                await _storm(run, taking_part)
                await server.answer_together(SLOTS)
                lost = [await _lost_slots(run, one) for one in taking_part]
            connections = await _connections(server)
        found = await _at_the_server(run, server)
        left = {
            "slots lost": "; ".join(filter(None, lost)),
            "tasks left": said(len(asyncio.all_tasks() - tasks)),
            "files and sockets left": said(open_handles() - handles),
            "connections left at the server": said(connections),
        }
    return run, {**_in_answers(run), **found, **left}


async def _storm(run: Soak, taking_part: Iterable[Member]) -> None:
    """All clients at once, until the time is over."""
    ends = asyncio.get_running_loop().time() + run.seconds
    async with asyncio.TaskGroup() as group:
        group.create_task(run.memory.watch(run.seconds))
        for member in taking_part:
            for task in range(TASKS):
                chance = random.Random(f"{run.seed} {member.number} {task}")
                asker = Asker(member.number, run.ledger, chance, HURRIED)
                group.create_task(_call_on(member, asker, run.tally, ends))


async def _call_on(member: Member, asker: Asker, tally: Tally, ends: float) -> None:
    """One call after the other, of which the caller gives up some."""
    loop = asyncio.get_running_loop()
    kinds, often = list(member.kinds), list(member.kinds.values())
    while loop.time() < ends:
        (kind,) = asker.chance.choices(kinds, often)
        call = asyncio.ensure_future(kind(member.ours, asker))
        if asker.chance.random() < GIVEN_UP:
            await asyncio.wait([call], timeout=asker.chance.expovariate(100))
            call.cancel()
        if not await _ended([call]):
            tally.blame("hung", (member.name, kind.__name__))
            return  # The client is not to be trusted with more.
        tally.note(kind.__name__, member.name, call)


async def _ended(calls: Sequence[asyncio.Future[None]]) -> bool:
    """Whether calls end in time; those that do not are cancelled."""
    _, pending = await asyncio.wait(calls, timeout=LONGEST)
    for one in pending:
        one.cancel()
    if pending:
        await asyncio.wait(pending, timeout=LONGEST)
    return not pending


async def _lost_slots(run: Soak, member: Member) -> str:
    """Who cannot take all slots at once again and again, and why; empty if it can."""
    kind = next(iter(member.kinds))
    asker = Asker(member.number, run.ledger, random.Random(run.seed), hurried=0.0)
    ours = member.ours.with_options(timeout=LONGEST, retry=None)
    calls = [asyncio.ensure_future(kind(ours, asker)) for _ in range(SLOTS * ROUNDS)]
    if not await _ended(calls):
        return f"{member.name}: calls hang"
    ended = [run.tally.note("all at once", member.name, one) for one in calls]
    if "failed" not in ended:
        return ""
    return f"{member.name}: {calls[ended.index('failed')].exception()!r}"


async def _connections(server: Server) -> int:
    """How many connections are open at the server, once it had 5 s to see them end."""
    for _ in range(50):
        if not await server.connections():
            return 0
        await asyncio.sleep(0.1)
    return await server.connections()


async def _at_the_server(run: Soak, server: Server) -> Checks:
    """What the server saw, against what callers were told."""
    counts = await server.counts()
    run.tally.met += Counter(counts["met"])
    wrong = wrongly_told(run.ledger.told, await server.carried_out())
    # In a short run on a slow machine some may not have had their turn.
    unmet = [one for one in (*KINDS, *CALLERS) if not run.tally.met[one]]
    return {
        "requests with a credential of another client": said(counts["foreign"]),
        "writes not as told": ", ".join(f"{n} {how}" for how, n in wrong.items()),
        "faults not met": ", ".join(unmet) if run.seconds >= SHORTEST else "",
    }


def _in_answers(run: Soak) -> Checks:
    """What calls came to."""
    wrong = run.tally.wrong
    return {
        "answers mixed up": said(wrong["mixed up"]),
        "calls that never ended": said(wrong["hung"]),
        "rows lost by walks that call themselves complete": said(wrong["rows lost"]),
        "errors that are not the library's": said(wrong["foreign error"]),
        "complaints of the event loop": said(wrong["complaint"]),
        "memory that grows": run.memory.verdict,
    }


def said(count: int) -> str:
    """A count that should be 0, as text that should be empty."""
    return str(count) if count else ""
