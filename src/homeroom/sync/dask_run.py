"""Schools as tasks of a Dask cluster. The only module that knows distributed."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncGenerator, Coroutine, Generator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import asynccontextmanager, contextmanager, suppress
from hashlib import sha256
from typing import Any, Final, TypeVar
from uuid import uuid4

import distributed
from attrs import evolve, frozen

from homeroom.errors import ConfigurationError, HomeroomError
from homeroom.pool import Pool
from homeroom.sync.config import Config, Into, School
from homeroom.sync.engine import run
from homeroom.sync.events import Progress, Tell
from homeroom.sync.naming import accepted, named
from homeroom.sync.opening import open_store
from homeroom.sync.patterns import choose
from homeroom.sync.report import Report, Status, TableReport, unfinished
from homeroom.sync.store import StoreError
from homeroom.sync.vendors import find_vendor

T = TypeVar("T")

_dask: Final[Any] = distributed

PLUGIN: Final = "homeroom"
"""What the plugin of a worker is called."""
CONNECT: Final = 10
"""Seconds in which a scheduler has to answer."""
TRIES: Final = 3
"""How often a school is begun anew where Dask gives it up: by default, after four
workers that were lost under it."""

LOST: Final = "the scheduler was lost; run it again"


@frozen(kw_only=True)
class Wanted:
    """How schools are to be copied, as the command says it."""

    full: bool = False
    accept: frozenset[str] = frozenset()
    """As a person types it; a worker looks up whether it is held."""
    adopt: bool = False
    dry: bool = False


class Copying(distributed.WorkerPlugin):
    """What all schools of a worker share: an event loop, and a pool in it."""

    name = PLUGIN

    def __init__(self, *, trust_env: bool) -> None:
        self._trust_env = trust_env

    def setup(self, worker: object) -> None:
        """Begin, in a thread of its own."""
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._pool = self._wait(_new_pool(self._trust_env))

    def teardown(self, worker: object) -> None:
        """End."""
        self._wait(self._pool.aclose())
        self._wait(self._loop.shutdown_default_executor())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def copy(self, config: Config, wanted: Wanted) -> Report:
        """Copy a school, and wait for it."""
        return self._wait(_copied(config, wanted, self._pool))

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()


async def run_on_dask(
    config: Config,
    address: str,
    wanted: Wanted,
    tell: Tell = lambda _: None,
) -> Report:
    """Copy all schools of a file, each as a task of a cluster.

    Secrets travel by name: each worker has to find them in its own environment or
    keyring. Into DuckDB, each school has a file of its own.

    Args:
        config: What to copy.
        address: Of the scheduler.
        wanted: How.
        tell: Told of each school that is through.

    Returns:
        What became of each table.

    Raises:
        ConfigurationError: There is no scheduler, or something is accepted that no
            school has.
    """
    jobs = {one.name: alone(config, one) for one in config.schools}
    found: dict[str, Sequence[TableReport]] = {}
    async with _connected(address) as cluster:
        await cluster.register_plugin(Copying(trust_env=config.trust_env))
        tasks = _Tasks(cluster, jobs, wanted_by_school(config, wanted))
        async for name, tables in tasks.outcomes():
            found[name] = tables
            tell(_through(name, tables))
    return Report(tables=[one for name in jobs for one in found[name]])


@asynccontextmanager
async def _connected(address: str) -> AsyncGenerator[Any, None]:
    client = _dask.Client(
        address, asynchronous=True, set_as_default=False, timeout=CONNECT
    )
    try:
        await client
    except (OSError, ValueError, TypeError):  # The last where TLS is not configured.
        with suppress(Exception):  # It may not have come far enough for that.
            await client.close()
        problem = f"there is no Dask scheduler at {address}; start one: dask scheduler"
        raise ConfigurationError(problem) from None
    with _told_by_the_report():
        async with client:
            yield client


@contextmanager
def _told_by_the_report() -> Generator[None, None, None]:
    """Leave it to the report that a scheduler was lost: Dask would print tracebacks."""
    log = logging.getLogger("distributed.client")
    before, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = before


class _Tasks:
    """The tasks of a run: one a school, begun anew where Dask gives it up."""

    def __init__(
        self, cluster: Any, jobs: Mapping[str, Config], wanted: Mapping[str, Wanted]
    ) -> None:
        self._cluster, self._jobs, self._wanted = cluster, jobs, wanted
        self._tries = dict.fromkeys(jobs, TRIES)

    async def outcomes(self) -> AsyncGenerator[tuple[str, Sequence[TableReport]], None]:
        """What became of the schools, in the order in which they are through."""
        tasks = {self._submit(name): name for name in self._jobs}
        running = _dask.as_completed(tasks, loop=self._cluster.loop)
        async for task in running:
            name = tasks.pop(task)
            school = self._jobs[name].schools[0]
            try:
                yield name, await task.result()
            except _dask.KilledWorker:
                self._tries[name] -= 1
                if not self._tries[name]:
                    yield name, failed(school, "its workers were lost")
                    continue
                again = self._submit(name)
                tasks[again] = name
                running.add(again)
            except CancelledError:
                yield name, failed(school, LOST)
            except Exception as error:  # Such as a worker of another version.
                yield name, failed(school, f"no task: {type(error).__name__}")

    def _submit(self, name: str) -> Any:
        # Of a key that was used before, Dask would give the old result.
        key = f"homeroom-{uuid4().hex}"
        return self._cluster.submit(
            copy_school, self._jobs[name], self._wanted[name], key=key
        )


def copy_school(config: Config, wanted: Wanted) -> Sequence[TableReport]:
    """What a task does: it gives what became of the tables, and raises nothing."""
    try:
        plugin: Copying = _dask.get_worker().plugins[PLUGIN]
        return plugin.copy(config, wanted).tables
    except (StoreError, HomeroomError) as error:
        return failed(config.schools[0], str(error))
    except Exception as error:
        return failed(config.schools[0], f"a bug: {type(error).__name__}")


def alone(config: Config, school: School) -> Config:
    """A file with one school, into a DuckDB file of its own if into any."""
    into = config.into
    if into.duckdb is not None:
        path = into.duckdb
        name = "".join(
            one if one.isalnum() or one in "-_" else "_" for one in school.name
        )
        if name != school.name:  # Another may be called so.
            name += f"-{sha256(school.name.encode()).hexdigest()[:8]}"
        into = Into(duckdb=path.with_name(f"{path.stem}-{name}{path.suffix}"))
    return evolve(config, schools=(school,), into=into)


def wanted_by_school(config: Config, wanted: Wanted) -> Mapping[str, Wanted]:
    """How each school is to be copied: what is accepted is told to its own alone.

    Raises:
        ConfigurationError: Something is accepted that no school has.
    """
    words = [(named(config, word).school.name, word) for word in wanted.accept]
    return {
        one.name: evolve(
            wanted, accept=frozenset(word for name, word in words if name == one.name)
        )
        for one in config.schools
    }


def failed(school: School, problem: str) -> Sequence[TableReport]:
    """The report of a school of which nothing could be copied."""
    known = find_vendor(school.vendor).tables
    return [
        TableReport(
            school=school.name,
            vendor=school.vendor,
            table=name,
            status=Status.FAILED,
            reason=problem,
        )
        for name in choose(school.tables, known)
    ]


def _through(name: str, tables: Sequence[TableReport]) -> Progress:
    """That a school is through; of the way there a worker says nothing."""
    return Progress(
        school=name,
        table="",
        rows=sum(one.read for one in tables),
        done=True,
        seconds=sum(one.seconds for one in tables),
        unfinished=unfinished(tables),
    )


async def _new_pool(trust_env: bool) -> Pool:
    """Made in the loop to which it belongs."""
    return Pool(trust_env=trust_env)


async def _copied(config: Config, wanted: Wanted, pool: Pool) -> Report:
    given = {"adopt": wanted.adopt, "dry": wanted.dry}
    store = await asyncio.to_thread(open_store, config.into, **given)
    try:
        words = [named(config, word) for word in wanted.accept]
        accept = await asyncio.to_thread(accepted, words, store)
        return await run(config, store, pool=pool, full=wanted.full, accept=accept)
    finally:
        await asyncio.to_thread(store.close)
