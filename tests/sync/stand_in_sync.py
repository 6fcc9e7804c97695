"""`homeroom sync` with a stand-in for the engine and the database, as a program.

What it shall do stands in the variable PLOT, as JSON: what becomes of each school, how
many pages it has and whether it waits for ever behind them, and whether it minds being
told to stop.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from homeroom.sync import command
from homeroom.sync.batches import Batch, Counts, Target
from homeroom.sync.config import Config, Into
from homeroom.sync.events import Progress, Tell
from homeroom.sync.report import Report, Status, TableReport
from homeroom.sync.store import Store, StoreError

NOWHERE = Target(name="managebac_classes", columns=(), key=())


def note(line: str) -> None:
    """Say something on stderr, if there is one."""
    if sys.stderr is not None:
        with suppress(BrokenPipeError):
            print(line, file=sys.stderr, flush=True)


class StandInStore:
    """A database that takes everything, and knows which tables are held."""

    def __init__(self, plot: Mapping[str, Any]) -> None:
        self._plot = plot

    def states(self, school: str) -> Mapping[tuple[str, str], Mapping[str, Any]]:
        held = self._plot.get("held", {}).get(school, ())
        return {(f"managebac_{table}", "*"): {"held": "40 of 52"} for table in held}

    def commit(self, batches: Sequence[Batch]) -> Sequence[Counts]:
        if self._plot.get("full_disk"):
            raise StoreError("schools.duckdb: No space left on device")
        return [Counts(new=1000, changed=1) for _ in batches]

    def close(self) -> None:
        note("closed")


class StandIn:
    """What opens and runs."""

    def __init__(self, plot: Mapping[str, Any]) -> None:
        self._plot = plot

    def open_store(
        self, into: Into, *, adopt: bool = False, dry: bool = False
    ) -> Store:
        if problem := self._plot.get("unopened"):
            raise StoreError(problem)
        self._say(adopt=adopt, dry=dry)
        store: Any = StandInStore(self._plot)
        return store

    async def run(
        self,
        config: Config,
        store: Store,
        *,
        tell: Tell,
        full: bool,
        accept: frozenset[str],
    ) -> Report:
        names = [one.name for one in config.schools]
        self._say(schools=names, full=full, accept=sorted(accept))
        report = Report()
        for name in names:
            report.tables.append(await self._school(name, store, tell))
        return report

    async def _school(self, name: str, store: Store, tell: Tell) -> TableReport:
        for _ in range(self._plot.get("pages", 1)):
            tell(Progress(school=name, table="classes", rows=1000))
            await asyncio.to_thread(store.commit, [Batch(school=name, target=NOWHERE)])
            await asyncio.sleep(self._plot.get("pause", 0))
        if name in self._plot.get("waits", ()):
            note("waits")
            await self._wait()
        tell(Progress(school=name, table="", rows=0, done=True))
        status = Status(self._plot.get("status", {}).get(name, "complete"))
        return TableReport(
            school=name, vendor="managebac", table="classes", status=status, read=1000
        )

    async def _wait(self) -> None:
        while True:
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError:
                if not self._plot.get("deaf"):
                    raise
                note("deaf")

    def _say(self, **what: object) -> None:
        if self._plot.get("say"):
            note(json.dumps(what))


def main(words: Sequence[str], plot: Mapping[str, Any]) -> int:
    """The command with these arguments."""
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    standing_in = StandIn(plot)
    return command.main(
        parser.parse_args(words),
        run=standing_in.run,
        open_store=standing_in.open_store,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], json.loads(os.environ["PLOT"])))
