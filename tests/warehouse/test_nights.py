"""Whole nights into PostgreSQL, which come to what they come to in DuckDB."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from homeroom.sandbox import Sandbox, Served, serve
from homeroom.sync.config import Config, Into, Personal, School
from homeroom.sync.engine import run
from homeroom.sync.report import Report, Status
from tests.core.fakes import FakeClock
from tests.sync.places import DuckPlace, Place
from tests.warehouse.conftest import PostgresPlace

pytestmark = pytest.mark.anyio


@pytest.fixture
def clock() -> FakeClock:
    """Of the sandbox and of the nights."""
    return FakeClock()


@pytest.fixture
async def site(anyio_backend: str, clock: FakeClock) -> AsyncIterator[Served]:
    """A sandbox of 12 pupils."""
    sandbox = Sandbox(pupils=12, classes=3, rate=None, clock=clock.clock())
    async with serve(sandbox) as served:
        yield served


@pytest.fixture
def schools(site: Served) -> Sequence[School]:
    """One school of each client."""
    return [
        School(
            name=f"{word}'s school",
            vendor=word,
            client=dict(arguments),
            personal=Personal.SENSITIVE,
        )
        for word, arguments in site.clients().items()
    ]


async def night(place: Place, schools: Sequence[School], clock: FakeClock) -> Report:
    """Copy schools once."""
    config = Config(into=Into(), schools=tuple(schools))
    clock.now += 60
    with closing(place.open()) as store:
        return await run(config, store, clock=clock.clock())


def shown(place: Place, table: str) -> list[list[Any]]:
    """All rows of a table, without what is the database's own, in order."""
    columns = place.run(
        "select column_name from information_schema.columns "
        f"where table_name = '{table}' order by ordinal_position"
    )
    names = [f'"{name}"' for (name,) in columns if name not in ("_synced_at", "_hash")]
    found = place.run(f"select {', '.join(names)} from {table}")
    return sorted([list(map(plain, row)) for row in found], key=str)


def plain(value: Any) -> Any:
    """A value that is the same from both: one has JSON as text."""
    if isinstance(value, str) and value.startswith(("[", "{")):
        value = json.loads(value)
    nested = isinstance(value, list | dict)
    return json.dumps(value, sort_keys=True) if nested else value


async def test_all_tables_are_what_they_are_in_duckdb(
    place: PostgresPlace, schools: Sequence[School], clock: FakeClock, tmp_path: Path
) -> None:
    """And a second night, in which nothing changed, writes nothing."""
    duck = DuckPlace(tmp_path / "schools.duckdb")
    report = await night(place, schools, clock)
    await night(duck, schools, clock)
    assert len(report.tables) > 30
    for one in report.tables:
        assert Status.COMPLETE == one.status, one
        table = f"{one.vendor}_{one.table}"
        rows = shown(place, table)
        assert one.new == len(rows)
        assert rows == shown(duck, table)
    again = await night(place, schools, clock)
    for one in again.tables:
        counts = one.status, one.new, one.changed, one.deleted
        assert counts == (Status.COMPLETE, 0, 0, 0), one
