"""A run that is killed leaves rows and state that agree."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import closing

from tests.sync.killed import SCHOOLS, done, expected, kept, survives
from tests.sync.places import DuckPlace


def test_a_run_may_be_killed_at_any_moment(place: DuckPlace) -> None:
    assert survives(place, place.open, kills=5) >= 5


INTERRUPTED = """
import asyncio, signal, sys
from contextlib import closing
from pathlib import Path

from homeroom._core.clock import Clock
from homeroom.sync.duckdb_store import open_duckdb
from homeroom.sync.writer import Writer
from tests.sync.killed import SCHOOLS, step
from tests.sync.samples import CLASSES

async def main(store):
    async with Writer(store, clock=Clock(), enough=100) as writer:
        await writer.run(store.prepare, CLASSES)
        for number in range(10**6):
            for school in SCHOOLS:
                await writer.put(step(school, number))
            if number % 5 == 4:
                await writer.settled(SCHOOLS[0])
                print(number, flush=True)

# A shell has its jobs in the background overlook the signal.
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    with closing(open_duckdb(Path(sys.argv[1]))) as store:
        asyncio.run(main(store))
except KeyboardInterrupt:
    print("stopped")
"""


def test_ctrl_c_in_the_middle_leaves_whole_commits(place: DuckPlace) -> None:
    command = [sys.executable, "-c", INTERRUPTED, str(place.path)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for _ in range(3):
            last = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert out.endswith("stopped\n")
    assert err == ""
    with closing(place.open()) as store:
        steps = {school: done(store, school) for school in SCHOOLS}
    for school, count in steps.items():
        assert count > int(last)
        assert kept(place, school) == expected(count)
