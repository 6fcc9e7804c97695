"""A school that a database refuses, and the others of the same run."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import cast

import pytest
from attrs import define

from homeroom.sync.batches import Batch, Counts
from homeroom.sync.config import Config, Into
from homeroom.sync.duckdb_store import open_duckdb
from homeroom.sync.engine import run
from homeroom.sync.report import Report, Status
from homeroom.sync.store import RowsRefused, Store
from tests.core.fakes import FakeClock
from tests.sync.moving_school import MovingSchool
from tests.sync.nights import Nights, only, school

pytestmark = pytest.mark.anyio


@define
class Picky:
    """A store that does not take what it is asked not to."""

    store: Store
    refuses: Callable[[Batch], Exception | None]

    def __getattr__(self, name: str) -> object:
        return getattr(self.store, name)

    def commit(self, batches: Sequence[Batch]) -> Sequence[Counts]:
        for one in batches:
            if (error := self.refuses(one)) is not None:
                raise error
        return self.store.commit(batches)


@pytest.fixture
async def nights(anyio_backend: str, tmp_path: Path) -> AsyncIterator[Nights]:
    """Two schools of 30 classes."""
    oak, hill = MovingSchool(), MovingSchool()
    oak.fill(30)
    hill.fill(30)
    async with oak.serve() as one, hill.serve() as other:
        schools = [school(one), school(other, "hilltop")]
        yield Nights(tmp_path / "schools.duckdb", schools)


async def night(nights: Nights, refuses: Callable[[Batch], Exception | None]) -> Report:
    """A night into a store that refuses some."""
    into = Into(duckdb=nights.path)
    config = Config(into=into, schools=tuple(nights.schools), outages_again=())
    store = open_duckdb(nights.path)
    picky = cast("Store", Picky(store, refuses))
    try:
        return await run(config, picky, clock=FakeClock().clock())
    finally:
        store.close()


@pytest.mark.parametrize("error", [RowsRefused("it does not"), ValueError("canary")])
async def test_a_school_whose_rows_are_refused_ends_alone(
    nights: Nights, error: Exception
) -> None:
    """Whether the database or its driver does not take them."""
    report = await night(
        nights,
        lambda one: error if one.size and one.school == "oakfield" else None,
    )
    assert Status.FAILED == only(report).status
    assert "canary" not in only(report).reason
    assert Status.COMPLETE == only(report, school="hilltop").status
    assert 30 == len(nights.live("hilltop"))
