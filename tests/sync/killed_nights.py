"""Nights that are killed at any request, while the school goes on changing."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from random import Random
from signal import SIGKILL

from attrs import define, field, frozen

from homeroom._core.clock import Clock
from homeroom.sync import engine
from homeroom.sync.config import Config, Into
from homeroom.sync.store import Store
from homeroom.sync.writer import Writer
from tests.sync.forked import FORKED
from tests.sync.moving_school import (
    START,
    MovingSchool,
    change_some,
    leave_alone,
)
from tests.sync.nights import school
from tests.sync.places import Place

DAY = 86_400.0
COMMITTED = 60
"""Rows that the writer waits for, and takes at most: a night has many commits."""
LIMIT = 60
"""Seconds after which a night counts as stuck."""


@frozen
class Night:
    """One night, in a process of its own."""

    opened: Callable[[], Store]
    base_url: str
    wall: float
    """When it is, by the clock of the process."""
    full: bool

    def __call__(self) -> None:
        """Run it, and end with its exit code."""
        engine.Writer = partial(  # type: ignore[misc,assignment]
            Writer, bound=COMMITTED, enough=COMMITTED, linger=0.02
        )
        sys.exit(asyncio.run(self.run()))

    async def run(self) -> int:
        """Run it here."""
        config = Config(
            into=Into(),
            schools=(school(self.base_url),),
            outages_again=(0.05,) * 8,
        )
        store = self.opened()
        report = await engine.run(
            config, store, full=self.full, clock=Clock(wall=lambda: self.wall)
        )
        store.close()
        return report.exit_code


@define
class Killer:
    """Runs nights over a school, kills them, and looks what they have lost.

    Args:
        oak: The school, which is served meanwhile.
        place: The database.
        opened: Opens it; it is pickled.
        draw: Decides when, and what changes.
    """

    oak: MovingSchool
    place: Place
    opened: Callable[[], Store]
    draw: Random
    night: type[Night] = Night
    change: Callable[[MovingSchool, Random], None] = change_some
    """What happens while a night reads."""
    wall: float = START.timestamp()
    lost: list[int] = field(factory=list, init=False)
    """Classes that a night should have brought, and did not.

    In a night that went on, what moved meanwhile may come with the next one.
    """
    _asked: int = field(default=0, init=False)
    _begun: datetime | None = field(default=None, init=False)
    """When the night began that is to be gone on with, by the school's clock."""
    _went_on: bool = field(default=False, init=False)

    async def killed(self, *, within: int, full: bool = False) -> bool:
        """One night that is killed while it asks, if it asks often enough.

        Args:
            within: It is killed at one of so many requests.
            full: Whether it reads everything.
        """
        fatal, last = asyncio.Event(), self.draw.randint(1, within)
        self._asked = 0

        def hook(query: dict[str, str]) -> None:
            self._asked += 1
            if self._asked == last:
                fatal.set()
            if self._asked % 7 == 0:
                self.change(self.oak, self.draw)

        self.oak.hook = hook
        return await self._run(full=full, fatal=fatal) is None

    async def quiet(self, *, full: bool = False) -> int | None:
        """One night in which nothing happens; its exit code."""
        self.oak.hook = lambda _: None
        return await self._run(full=full)

    def a_day_later(self) -> None:
        """What was cut off is not gone on with."""
        self.wall, self.oak.now = self.wall + DAY, self.oak.now + timedelta(days=1)
        self._begun, self._went_on = None, False

    def live(self) -> dict[int, tuple[object, object]]:
        """Name and archived by id, of the classes that are not marked."""
        rows = self.place.run(
            "select id, name, archived from managebac_classes where _deleted_at is null"
        )
        assert len(rows) == len({row[0] for row in rows})
        return {row[0]: (row[1], row[2]) for row in rows}

    async def _run(
        self, *, full: bool, fatal: asyncio.Event | None = None
    ) -> int | None:
        self._begun, self.wall = self._begun or self.oak.now, self.wall + 60
        base_url = f"http://127.0.0.1:{self.oak.port}"
        night = self.night(self.opened, base_url, self.wall, full)
        process = FORKED.Process(target=night, daemon=True)
        process.start()
        ended, loop = asyncio.Event(), asyncio.get_running_loop()
        loop.add_reader(process.sentinel, ended.set)
        waiting = [asyncio.create_task(ended.wait())]
        if fatal is not None:
            waiting.append(asyncio.create_task(fatal.wait()))
        async with asyncio.timeout(LIMIT):
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            if not ended.is_set():
                await asyncio.sleep(self.draw.uniform(0, 0.03))
                process.kill()
            await ended.wait()
        for one in waiting:
            one.cancel()
        loop.remove_reader(process.sentinel)
        process.join()
        if process.exitcode == -SIGKILL:
            self._went_on = True
            return None
        self._look(process.exitcode)
        return process.exitcode

    def _look(self, code: int | None) -> None:
        """Look for what was there when the night began, and has not changed since."""
        begun, went_on = self._begun, self._went_on
        self._begun, self._went_on = None, False
        assert begun is not None
        if code == 0 and not (went_on and self.oak.now > begun):
            live = self.live()
            self.lost += [
                id
                for id, one in self.oak.live().items()
                if self.oak.changed(id) <= begun and live.get(id) != one
            ]


async def killed_nights(killer: Killer, kills: int) -> int | None:
    """Kill nights, and let two be quiet at the end; the exit code of the last one.

    Some nights go on where the one before was cut off, some come a day later, and some
    read everything.
    """
    draw, oak = killer.draw, killer.oak
    async with oak.serve():
        while kills:
            oak.broken = lambda _: 500 if draw.random() < 0.02 else None
            killer.change = draw.choice((change_some, leave_alone))
            within = draw.choice((6, 20, 45))
            kills -= await killer.killed(within=within, full=draw.random() < 0.3)
            if draw.random() < 0.5:
                change_some(oak, draw)
                killer.a_day_later()
            if draw.random() < 0.5:
                oak.broken = lambda _: None
                await killer.quiet()
        oak.broken = lambda _: None
        killer.a_day_later()
        await killer.quiet()
        return await killer.quiet()
