"""A sync: all schools at once, over one pool and one writer; each is its own."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime

import anyio

from homeroom._core.clock import Clock
from homeroom.pool import Pool
from homeroom.sync.config import Config
from homeroom.sync.events import Pause, Tell
from homeroom.sync.report import Report
from homeroom.sync.school_job import SchoolJob
from homeroom.sync.store import Store, StoreError
from homeroom.sync.writer import Writer


async def run(
    config: Config,
    store: Store,
    *,
    pool: Pool | None = None,
    tell: Tell = lambda _: None,
    full: bool = False,
    accept: frozenset[str] = frozenset(),
    clock: Clock | None = None,
) -> Report:
    """Copy all schools of a file into a database.

    A school that fails ends alone. Where its server failed, it is tried again when the
    others are through.

    Args:
        config: What to copy.
        store: Where to; it is left open.
        pool: Connections to use, and to leave open; left out, those of a new pool.
        tell: Told of what comes.
        full: Whether to read everything whole.
        accept: Losses that a person has accepted: `school.table`, or a school for all
            of its tables.
        clock: Tells time and sleeps.

    Returns:
        What became of each table.

    Raises:
        StoreError: The database cannot be used any more; what was written stays.
    """
    clock = clock or Clock()
    now = datetime.fromtimestamp(clock.wall(), UTC)
    async with AsyncExitStack() as stack:
        if pool is None:
            pool = await stack.enter_async_context(
                Pool(clock=clock, trust_env=config.trust_env)
            )
        writer = await stack.enter_async_context(Writer(store, clock=clock))
        jobs = [
            SchoolJob(
                config=config,
                school=school,
                writer=writer,
                clock=clock,
                pool=pool,
                tell=tell,
                full=full,
                accepted=accept,
                now=now,
            )
            for school in config.schools
        ]
        pending = jobs
        for wait in (0.0, *config.outages_again):
            if wait and pending:
                names = [one.school.name for one in pending]
                tell(Pause(schools=names, seconds=wait))
                await clock.sleep(wait)
            await _all(pending, config.schools_at_once)
            pending = [one for one in pending if one.again]
        for job in jobs:
            await job.end()
    return Report(tables=[one for job in jobs for one in job.told])


async def _all(jobs: Sequence[SchoolJob], at_once: int) -> None:
    """Run schools at once; a database that fails ends all.

    Raises:
        StoreError: It did.
    """
    feed, broken = iter(jobs), list[StoreError]()

    async def work() -> None:
        for job in feed:
            try:
                await job.run()
            except StoreError as error:
                broken.append(error)
                group.cancel_scope.cancel()

    async with anyio.create_task_group() as group:
        for _ in range(min(at_once, len(jobs))):
            group.start_soon(work)
    if broken:
        raise broken[0]
