"""Schools as tasks of a Dask cluster, of which a worker is killed."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import re
import signal
import subprocess
import sys
import threading
import warnings
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, ExitStack
from pathlib import Path
from typing import Any

import distributed
import pytest

from homeroom.errors import ConfigurationError
from homeroom.sync.config import Config, Into, Reference, School
from homeroom.sync.dask_run import (
    LOST,
    Copying,
    Wanted,
    alone,
    run_on_dask,
    wanted_by_school,
)
from homeroom.sync.report import Status
from tests.sync.moving_school import MovingSchool
from tests.sync.nights import Nights

pytestmark = [
    pytest.mark.anyio,
    # Of the cluster's own doing, when one of its workers is killed.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

CLASSES = ("classes",)
"""The only table of the schools below."""


@pytest.fixture
async def cluster(
    anyio_backend: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Any]:
    """Two workers with two threads each, on loopback."""
    monkeypatch.setenv("OAKFIELD_TOKEN", "t")
    made: Any = distributed.LocalCluster
    async with made(
        n_workers=2,
        threads_per_worker=2,
        asynchronous=True,
        dashboard_address=None,
        host="127.0.0.1",
        silence_logs=50,
    ) as started:
        yield started


def names(count: int) -> Sequence[str]:
    """Of schools."""
    return [f"school {number}" for number in range(count)]


async def test_a_worker_that_is_killed_costs_nothing(
    cluster: Any, tmp_path: Path
) -> None:
    """Its schools are copied by the other, from where it left off."""
    path = tmp_path / "schools.duckdb"
    killed: list[int] = []
    models = {name: MovingSchool() for name in names(6)}
    pids = [worker["pid"] for worker in await workers(cluster)]

    def kill(_: dict[str, str]) -> None:
        asked = sum(len(one.asked) for one in models.values())
        if asked > 12 and not killed:
            killed.append(pids[0])
            os.kill(pids[0], signal.SIGKILL)

    schools: list[School] = []
    async with AsyncExitStack() as stack:
        for name, model in models.items():
            model.fill(700)
            model.hook = kill
            base_url = await stack.enter_async_context(model.serve())
            client = {
                "base_url": base_url,
                "token": Reference("env", "OAKFIELD_TOKEN"),
            }
            one = School(name=name, vendor="managebac", client=client, tables=CLASSES)
            schools.append(one)
        config = Config(into=Into(duckdb=path), schools=tuple(schools))
        report = await run_on_dask(config, cluster.scheduler_address, Wanted())
    assert killed
    assert [(one.school, one.status, one.reason) for one in report.tables] == [
        (name, Status.COMPLETE, "") for name in models
    ]
    for school in schools:
        where = alone(config, school).into.duckdb
        assert where is not None
        copied = Nights(where, []).live(school.name)
        assert models[school.name].live() == copied


async def workers(cluster: Any) -> Sequence[dict[str, Any]]:
    """What the workers say of themselves."""
    async with distributed.Client(  # type: ignore[no-untyped-call]
        cluster.scheduler_address, asynchronous=True, set_as_default=False
    ) as client:
        pids = await client.run(os.getpid)
    return [{"pid": pid} for pid in pids.values()]


async def test_a_school_whose_key_is_missing_on_a_worker_fails_alone(
    cluster: Any, tmp_path: Path
) -> None:
    """A task gives what became of its tables, and raises nothing."""
    model = MovingSchool()
    model.fill(3)
    async with model.serve() as base_url:
        schools = tuple(
            School(
                name=name,
                vendor="managebac",
                client={"base_url": base_url, "token": Reference("env", variable)},
                tables=CLASSES,
            )
            for name, variable in (("a", "OAKFIELD_TOKEN"), ("b", "NOT_THERE"))
        )
        config = Config(into=Into(duckdb=tmp_path / "x.duckdb"), schools=schools)
        report = await asyncio.wait_for(
            run_on_dask(config, cluster.scheduler_address, Wanted()), 60
        )
    told = {one.school: (one.status, one.reason) for one in report.tables}
    assert (Status.COMPLETE, "") == told["a"]
    assert Status.FAILED == told["b"][0]
    assert 4 == report.exit_code
    assert "NOT_THERE" in told["b"][1]


def test_only_what_is_held_is_accepted_on_a_worker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slip would let pass what vanishes tonight; its school ends alone."""
    monkeypatch.setenv("OAKFIELD_TOKEN", "t")
    token = {"token": Reference("env", "OAKFIELD_TOKEN")}
    schools = tuple(
        School(name=name, vendor="managebac", client=token) for name in ("a", "b.c")
    )
    config = Config(into=Into(duckdb=tmp_path / "x.duckdb"), schools=schools)
    words = frozenset({"a.classes", "b.c"})
    wanted = wanted_by_school(config, Wanted(accept=words, full=True))
    assert {"a": {"a.classes"}, "b.c": {"b.c"}} == {
        name: one.accept for name, one in wanted.items()
    }
    assert wanted["a"].full
    worker = Copying(trust_env=False)
    worker.setup(None)
    try:
        for school in schools:
            (word,) = wanted[school.name].accept
            with pytest.raises(ConfigurationError, match=f"{word} is not held"):
                worker.copy(alone(config, school), wanted[school.name])
    finally:
        worker.teardown(None)
    with pytest.raises(ConfigurationError, match='no school "d"'):
        wanted_by_school(config, Wanted(accept=frozenset({"d.classes"})))


def test_a_worker_that_ends_leaves_nothing_open(recwarn: Any) -> None:
    """No event loop, no thread and no socket, of which Python would tell."""
    before = threading.active_count()
    warnings.simplefilter("always")
    gc.collect()  # What tests before left is no matter here.
    recwarn.clear()
    worker = Copying(trust_env=False)
    worker.setup(None)
    worker._wait(asyncio.to_thread(int))
    worker.teardown(None)
    assert before == threading.active_count()
    del worker
    gc.collect()
    assert [] == [str(one.message) for one in recwarn]


@pytest.fixture
def processes() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts parts of a cluster as processes; at the end they are killed."""
    with ExitStack() as stack:

        def start(part: str, *words: str) -> subprocess.Popen[str]:
            command = [sys.executable, "-m", f"distributed.cli.dask_{part}", *words]
            paths = os.pathsep.join(one for one in sys.path if one)
            process = stack.enter_context(
                subprocess.Popen(
                    [*command, "--no-dashboard", "--host", "127.0.0.1"],
                    env={**os.environ, "PYTHONPATH": paths},
                    stderr=subprocess.PIPE,
                    text=True,
                )
            )
            stack.callback(process.kill)
            return process

        yield start


async def test_a_scheduler_that_is_lost_ends_the_run_at_once(
    anyio_backend: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    processes: Callable[..., subprocess.Popen[str]],
) -> None:
    """Each school says so, and nothing else is printed."""
    monkeypatch.setenv("OAKFIELD_TOKEN", "t")
    said: list[logging.LogRecord] = []
    log, handler = logging.getLogger("distributed.client"), logging.Handler()
    monkeypatch.setattr(handler, "emit", said.append)
    log.addHandler(handler)
    scheduler = processes("scheduler", "--port", "0")
    address = await asyncio.to_thread(address_of, scheduler)
    processes("worker", address, "--nthreads", "2", "--no-nanny")
    oak = MovingSchool(hook=lambda _: scheduler.kill())
    oak.fill(3)
    async with oak.serve() as base_url:
        client = {"base_url": base_url, "token": Reference("env", "OAKFIELD_TOKEN")}
        schools = tuple(
            School(name=name, vendor="managebac", client=client, tables=CLASSES)
            for name in "abc"
        )
        config = Config(into=Into(duckdb=tmp_path / "x.duckdb"), schools=schools)
        work = run_on_dask(config, address, Wanted())
        report = await asyncio.wait_for(work, 120)
    log.removeHandler(handler)
    assert [(name, Status.FAILED, LOST) for name in "abc"] == [
        (one.school, one.status, one.reason) for one in report.tables
    ]
    assert 1 == report.exit_code
    assert not said


def address_of(scheduler: subprocess.Popen[str]) -> str:
    """Where it listens, once it does."""
    assert scheduler.stderr is not None
    for line in scheduler.stderr:
        if found := re.search(r"Scheduler at: +(tcp://\S+)", line):
            return found[1]
    raise AssertionError("the scheduler ended")


def test_schools_whose_names_are_alike_have_files_of_their_own() -> None:
    """Else one of two would find the file held by the other."""
    schools = tuple(
        School(name=name, vendor="managebac", client={})
        for name in ("a b", "a_b", "ab")
    )
    config = Config(into=Into(duckdb=Path("x.duckdb")), schools=schools)
    files = [alone(config, one).into.duckdb for one in schools]
    assert 3 == len(set(files))
    assert [Path("x-a_b.duckdb"), Path("x-ab.duckdb")] == files[1:]


@pytest.mark.parametrize("address", ["tls://127.0.0.1:1", "not-an-address"])
async def test_an_address_without_a_scheduler_is_one_line(
    anyio_backend: str, tmp_path: Path, address: str
) -> None:
    """Also where it asks for TLS, and none is configured."""
    config = Config(into=Into(duckdb=tmp_path / "x.duckdb"), schools=())
    with pytest.raises(ConfigurationError, match=f"no Dask scheduler at {address}"):
        await run_on_dask(config, address, Wanted())
