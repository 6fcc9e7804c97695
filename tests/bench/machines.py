"""Two workers of Dask against one, at a vendor that takes 150 ms to answer."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import distributed

from homeroom.sync.config import Config, Into, School
from homeroom.sync.dask_run import Wanted, run_on_dask
from tests.bench.measure import Row, interleave_async, server, unpinned

LATENCY: Final = 0.15
ROUNDS: Final = 3
SCHOOLS: Final = 8
CLASSES: Final = 3_000


async def seconds(address: str, cluster: Any) -> float:
    """How long a night of all schools takes on a cluster."""
    schools = tuple(
        School(
            name=f"school {number}",
            vendor="managebac",
            tables=("classes",),
            client={"base_url": address, "token": "bench"},
        )
        for number in range(SCHOOLS)
    )
    with TemporaryDirectory() as folder:
        into = Into(duckdb=Path(folder) / "bench.duckdb")
        begun = time.perf_counter()
        report = await run_on_dask(
            Config(into=into, schools=schools), cluster.scheduler_address, Wanted()
        )
        spent = time.perf_counter() - begun
    assert report.exit_code == 0
    assert [CLASSES] * SCHOOLS == [one.new for one in report.tables]
    return spent


async def rows() -> AsyncIterator[Row]:
    """The comparison; each worker copies one school at a time."""
    async with AsyncExitStack() as stack:
        stack.enter_context(unpinned())  # Two machines do not share a core.
        address = await stack.enter_async_context(
            server(latency=LATENCY, count=CLASSES)
        )
        one, two = [
            await stack.enter_async_context(
                distributed.LocalCluster(
                    n_workers=workers,
                    threads_per_worker=1,
                    dashboard_address="127.0.0.1:0",
                    asynchronous=True,
                )
            )
            for workers in (1, 2)
        ]
        candidates = {
            "one": lambda: seconds(address, one),
            "two": lambda: seconds(address, two),
        }
        await interleave_async(candidates, 1)  # The workers import what they need.
        figures = await interleave_async(candidates, ROUNDS)
    yield Row.of(
        f"{SCHOOLS} schools at 150 ms, s, one Dask worker against two",
        figures["one"],
        figures["two"],
        goal=">=1.7",
    )
