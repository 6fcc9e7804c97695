"""One night after another into a DuckDB file, and what it then holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import duckdb
from attrs import define, field

from homeroom.sync.config import Config, Into, School
from homeroom.sync.duckdb_store import open_duckdb
from homeroom.sync.engine import run
from homeroom.sync.events import Event
from homeroom.sync.report import Report, TableReport
from tests.core.fakes import FakeClock


@define
class Nights:
    """A database, and the schools that are copied into it."""

    path: Path
    schools: Sequence[School]
    clock: FakeClock = field(factory=FakeClock)
    again: tuple[float, ...] = (1.0,)
    full_refresh: timedelta = timedelta(days=7)
    told: list[Event] = field(factory=list)
    """What the runs told of how far they were."""
    address: str = ""
    """Of the schools, where they have one in common."""

    async def pass_one(
        self,
        *,
        full: bool = False,
        accept: Sequence[str] = (),
        dry: bool = False,
    ) -> Report:
        """Run a night, a day after the one before."""
        config = Config(
            into=Into(duckdb=self.path),
            schools=tuple(self.schools),
            outages_again=self.again,
            full_refresh=self.full_refresh,
        )
        self.clock.now += 86_400
        store = open_duckdb(self.path, dry=dry)
        try:
            return await run(
                config,
                store,
                tell=self.told.append,
                full=full,
                accept=frozenset(accept),
                clock=self.clock.clock(),
            )
        finally:
            store.close()

    def query(self, text: str) -> list[tuple[object, ...]]:
        """What the database says."""
        with duckdb.connect(self.path, read_only=True) as database:
            return database.execute(text).fetchall()

    def live(self, school: str = "oakfield") -> dict[object, tuple[object, ...]]:
        """Name and archived by id, of the classes that are not marked."""
        rows = self.query(
            "select id, name, archived from managebac_classes "
            f"where school = '{school}' and _deleted_at is null"
        )
        assert len(rows) == len({row[0] for row in rows})
        return {row[0]: row[1:] for row in rows}


def only(
    report: Report, table: str = "classes", school: str = "oakfield"
) -> TableReport:
    """What became of one table."""
    (found,) = [
        one for one in report.tables if (one.school, one.table) == (school, table)
    ]
    return found


def school(base_url: str, name: str = "oakfield", **more: object) -> School:
    """A ManageBac school at an address that has nothing but classes."""
    client: Mapping[str, object] = {"base_url": base_url, "token": "t"}
    given: dict[str, Any] = {"tables": ("classes",), **more}
    return School(name=name, vendor="managebac", client=client, **given)
