"""A run that is killed at any moment, again and again, and what it leaves."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from contextlib import closing
from multiprocessing.connection import Connection
from random import Random
from typing import Any

from homeroom.sync.batches import Batch
from homeroom.sync.store import Store
from tests.sync.forked import FORKED
from tests.sync.places import Place
from tests.sync.samples import CLASSES, a_batch, named

SCHOOLS = ("elm", "oakfield")
SIZE = 40
"""New rows of each school in a commit."""
COUNTER = -1
"""The row that changes with each commit."""


def step(school: str, number: int) -> Batch:
    """The rows of one commit: new ones, one that changes, one that goes."""
    first = number * SIZE
    return a_batch(
        named(COUNTER, str(number)),
        *(named(one) for one in range(first, first + SIZE)),
        school=school,
        gone=[named(first)],
        states={"": {"number": number}},
    )


def done(store: Store, school: str) -> int:
    """How many steps a school has behind it, by its state."""
    state = store.states(school).get((CLASSES.name, ""))
    return 0 if state is None else int(str(state["number"])) + 1


def work(opened: Callable[[], Store], told: Connection) -> None:
    """Go on from what is there, for ever, and tell of each commit."""
    store = opened()
    store.prepare(CLASSES)
    while True:
        steps = [step(school, done(store, school)) for school in SCHOOLS]
        store.commit(steps)
        told.send(True)


def survives(place: Place, opened: Callable[[], Store], kills: int) -> int:
    """Kill a run so often, and look each time that rows and state agree.

    Args:
        place: A new database.
        opened: Opens a store there; it is pickled.
        kills: How often.

    Returns:
        How many steps came to be.
    """
    random, steps = Random(kills), 0
    for _ in range(kills):
        told, theirs = FORKED.Pipe(duplex=False)
        process = FORKED.Process(target=work, args=(opened, theirs), daemon=True)
        process.start()
        theirs.close()
        for _ in range(random.randint(1, 5)):
            assert told.poll(30)
            told.recv()
        time.sleep(random.uniform(0, 0.03))
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        told.close()
        steps = agreed(place, opened, at_least=steps + 1)
    return steps


def agreed(place: Place, opened: Callable[[], Store], at_least: int) -> int:
    """How many steps are whole, in rows and states alike."""
    deadline = time.monotonic() + 10
    while True:
        try:
            store = opened()
            for school in SCHOOLS:
                store.lock(school)
        except Exception:  # The dead one's session may take a moment to end.
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            break
    with closing(store):
        (steps,) = {done(store, school) for school in SCHOOLS}
    assert steps >= at_least
    for school in SCHOOLS:
        assert kept(place, school) == expected(steps)
    return steps


def kept(place: Place, school: str) -> list[tuple[Any, ...]]:
    """The rows of a school."""
    shown = "id, name, _deleted_at is not null"
    where = f"where school = '{school}' order by id"
    return [
        tuple(row) for row in place.run(f"select {shown} from {CLASSES.name} {where}")
    ]


def expected(steps: int) -> list[tuple[Any, ...]]:
    """The rows that so many steps come to."""
    rows = [(one, "Art", one % SIZE == 0) for one in range(steps * SIZE)]
    return [(COUNTER, str(steps - 1), False), *rows]
