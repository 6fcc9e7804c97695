"""A database that refuses some of a run, or looks at all that it is given."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import cast

import pytest
from attrs import define

from homeroom import ClassChartsParent
from homeroom._core.walks.checkpoint import digest
from homeroom.sandbox import Sandbox, serve
from homeroom.sync.batches import Batch, Counts
from homeroom.sync.config import Config, Into, Reference, School
from homeroom.sync.duckdb_store import open_duckdb
from homeroom.sync.engine import run
from homeroom.sync.report import Report, Status
from homeroom.sync.school_job import WITHHELD
from homeroom.sync.store import Busy, RowsRefused, Store, StoreError
from homeroom.sync.table_run import TABLE
from tests.core.fakes import FakeClock
from tests.sync.moving_school import MovingSchool
from tests.sync.nights import Nights, only, school

pytestmark = pytest.mark.anyio


@define
class Picky:
    """A store that does not take what it is asked not to."""

    store: Store
    refuses: Callable[[Batch], Exception | None]
    keeps: Callable[[str], Exception | None] = lambda _: None

    def __getattr__(self, name: str) -> object:
        return getattr(self.store, name)

    def lock(self, school: str) -> None:
        if (error := self.keeps(school)) is not None:
            raise error
        self.store.lock(school)

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


async def night(
    nights: Nights,
    refuses: Callable[[Batch], Exception | None],
    keeps: Callable[[str], Exception | None] = lambda _: None,
    *,
    full: bool = False,
) -> Report:
    """A night into a store that refuses some."""
    into = Into(duckdb=nights.path)
    config = Config(into=into, schools=tuple(nights.schools), outages_again=(1.0,))
    store = open_duckdb(nights.path)
    picky = cast("Store", Picky(store, refuses, keeps))
    try:
        return await run(config, picky, full=full, clock=nights.clock.clock())
    finally:
        store.close()


def lost(batch: Batch) -> Exception | None:
    """A database that is lost when a table was read, and is to be judged."""
    judged = batch.states.get(TABLE)
    return StoreError("lost") if judged and not judged["due"] else None


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


async def test_nothing_that_is_remembered_leads_back_to_an_id(
    anyio_backend: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where ids have pseudonyms: a run may be cut off behind any page."""
    monkeypatch.setenv("PSEUDONYMS", "a key that is long enough for anybody")
    clock, states = FakeClock(), list[str]()
    sandbox = Sandbox(pupils=30, classes=8, rate=None, clock=clock.clock())
    async with serve(sandbox) as site:
        nights = Nights(
            tmp_path / "schools.duckdb",
            [
                School(
                    name=word,
                    vendor=word,
                    client=dict(site.clients()[word]),
                    tables=("activity", "students"),
                    pseudonyms=Reference("env", "PSEUDONYMS"),
                )
                for word in ("classe365", "classcharts_parent")
            ],
            clock,
        )
        report = await night(
            nights, lambda one: states.append(json.dumps(dict(one.states)))
        )
        async with ClassChartsParent(
            **site.classcharts_parent, clock=clock.clock()
        ) as parent:
            pupils = [one.id for one in await parent.pupils.list()]
    assert [] == [one for one in report.tables if one.status is not Status.COMPLETE]
    told = "".join(states)
    assert "1001" not in told
    for id in pupils:
        assert str(id) not in told
        assert digest([("pupil_id", str(id))]) not in told


async def test_a_table_that_is_not_copied_is_none_that_failed(
    anyio_backend: str, tmp_path: Path
) -> None:
    """Where another run held the school for a while."""
    clock, held = FakeClock(), [Busy("another run writes it")]
    sandbox = Sandbox(pupils=30, classes=8, rate=None, clock=clock.clock())
    async with serve(sandbox) as site:
        client = dict(site.classcom)
        tables = ("classes", "metrics")
        one = School(name="brook", vendor="classcom", client=client, tables=tables)
        nights = Nights(tmp_path / "schools.duckdb", [one], clock)
        report = await night(
            nights, lambda _: None, lambda _: held.pop() if held else None
        )
    assert [("classes", Status.COMPLETE), ("metrics", Status.COMPLETE)] == [
        (one.table, one.status) for one in report.tables
    ]
    assert WITHHELD == only(report, "metrics", "brook").reason


async def test_a_full_refresh_reads_all_behind_a_run_that_was_cut_off(
    anyio_backend: str, tmp_path: Path
) -> None:
    """Though that run had asked for what changed, and read it to its end."""
    oak = MovingSchool()
    oak.fill(30)
    async with oak.serve() as base_url:
        nights = Nights(tmp_path / "schools.duckdb", [school(base_url)])
        await nights.pass_one()
        nights.clock.now += 86_400
        del oak.classes[7]
        with pytest.raises(StoreError, match="lost"):
            await night(nights, lost)
        told = only(await night(nights, lambda _: None, full=True))
    assert (Status.COMPLETE, 1) == (told.status, told.deleted)


async def test_what_is_kept_can_change_behind_a_run_that_was_cut_off(
    anyio_backend: str, tmp_path: Path
) -> None:
    """Its rows lack what is wanted now, so they are read again at once."""
    oak = MovingSchool()
    oak.fill(30)
    async with oak.serve() as base_url:
        one = school(base_url, columns={"classes": ("name",)})
        nights = Nights(tmp_path / "schools.duckdb", [one])
        with pytest.raises(StoreError, match="lost"):
            await night(nights, lost)
        nights.schools = [school(base_url)]
        await night(nights, lambda _: None)
    assert oak.live() == nights.live()
