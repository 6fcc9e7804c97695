"""`homeroom sync` of many schools in this process, and what it cost.

The rows that measure it run this in processes of their own.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import time
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Final

from attrs import define, field

from homeroom.sync import command
from homeroom.sync.config import Config
from homeroom.sync.engine import run
from homeroom.sync.events import Tell
from homeroom.sync.report import Report
from homeroom.sync.store import Store

TICK: Final = 0.002
"""Seconds between two looks at the loop."""

FILE: Final = """
[into]
duckdb = "{database}"
"""
SCHOOL: Final = """
[[school]]
name = "school {number}"
vendor = "managebac"
token = {{ env = "BENCH_TOKEN" }}
base_url = "{address}"
tables = ["classes"]
"""


@define
class Ticker:
    """Looks again and again how late the loop lets it look.

    What other processes took from this one does not count: the time that a thread of
    it was ready, and no core was free.
    """

    longest: float = 0.0
    """Seconds that the loop was held at most."""
    _threads: dict[int, int] = field(factory=dict[int, int], init=False)

    async def look(self) -> None:
        """Look until cancelled."""
        while True:
            self._unserved()
            due = time.perf_counter() + TICK
            await asyncio.sleep(TICK)
            late = time.perf_counter() - due
            if late > self.longest:
                self.longest = max(self.longest, late - self._unserved())

    def _unserved(self) -> float:
        """Seconds that a thread was ready and did not run, since the last look."""
        now = {id: _waited(id) for id in map(int, os.listdir("/proc/self/task"))}
        before, self._threads = self._threads, now
        return max(now[id] - before.get(id, 0) for id in now) / 1e9


def _waited(thread: int) -> int:
    """Nanoseconds that a thread waited for a core since it began."""
    try:
        return int(Path(f"/proc/self/task/{thread}/schedstat").read_text().split()[1])
    except FileNotFoundError:
        return 0


def peak() -> float:
    """MiB that this process has had in memory at most."""
    lines = Path("/proc/self/status").read_text().splitlines()
    (line,) = [one for one in lines if one.startswith("VmHWM:")]
    return int(line.split()[1]) / 1024


def copy(address: str, schools: int, folder: Path) -> dict[str, float]:
    """Copy schools into a new database.

    Args:
        address: Of the server of all of them.
        schools: How many.
        folder: Where the database is made.

    Returns:
        Rows, seconds of CPU for each, MiB at the highest point, and for how many
        seconds the loop was held at most.
    """
    ticker, read = Ticker(), 0

    async def watched(
        config: Config,
        store: Store,
        *,
        tell: Tell,
        full: bool,
        accept: frozenset[str],
    ) -> Report:
        nonlocal read
        looking = asyncio.create_task(ticker.look())
        report = await run(config, store, tell=tell, full=full, accept=accept)
        looking.cancel()
        read = sum(one.read for one in report.tables)
        return report

    file = folder / "schools.toml"
    entries = [SCHOOL.format(number=n, address=address) for n in range(schools)]
    file.write_text(FILE.format(database=folder / "bench.duckdb") + "".join(entries))
    arguments = argparse.ArgumentParser()
    command.add_arguments(arguments)
    begun = time.process_time()
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        code = command.main(arguments.parse_args([str(file)]), run=watched)
    assert code == 0, code
    cpu = (time.process_time() - begun) / read
    return {"rows": read, "cpu": cpu, "peak": peak(), "held": ticker.longest}


def main(given: Sequence[str] | None = None) -> None:
    """Copy, and print what it cost as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("address")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--schools", type=int, default=1)
    asked = parser.parse_args(given)
    os.environ["BENCH_TOKEN"] = "bench"
    print(json.dumps(copy(asked.address, asked.schools, asked.folder)))


if __name__ == "__main__":
    main()
