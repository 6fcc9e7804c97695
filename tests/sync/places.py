"""Somewhere stores can be opened, and looked into from outside."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import duckdb
from attrs import frozen

from homeroom.sync.duckdb_store import open_duckdb
from homeroom.sync.store import Store


class Place(Protocol):
    """A database, new for each test."""

    def open(self, *, adopt: bool = False, dry: bool = False) -> Store:
        """Open a store there."""
        ...

    def run(self, sql: str) -> list[tuple[Any, ...]]:
        """Run a statement beside all stores, which have to be closed."""
        ...

    def copy(self) -> Place:
        """A copy of the database, elsewhere."""
        ...


@frozen
class DuckPlace:
    """A DuckDB file."""

    path: Path

    def open(self, *, adopt: bool = False, dry: bool = False) -> Store:
        """Open a store there."""
        return open_duckdb(self.path, adopt=adopt, dry=dry)

    def run(self, sql: str) -> list[tuple[Any, ...]]:
        """Run a statement beside all stores."""
        with duckdb.connect(str(self.path)) as connection:
            return connection.execute(sql).fetchall()

    def copy(self) -> DuckPlace:
        """A copy of the file."""
        path = self.path.with_name("copy.duckdb")
        path.write_bytes(self.path.read_bytes())
        return DuckPlace(path)


def rows(place: Place, columns: str, table: str = "managebac_classes") -> Sequence[Any]:
    """What stands in a table, in order of school and first column."""
    sql = f"select school, {columns} from {table} order by 1, 2"
    return place.run(sql)


def marked(place: Place, table: str = "managebac_classes") -> set[tuple[str, int]]:
    """Which rows are marked as deleted."""
    sql = f"select school, id from {table} where _deleted_at is not null"
    return {(school, number) for school, number in place.run(sql)}


def written(place: Place, table: str = "managebac_classes") -> dict[Any, Any]:
    """When each row was last written."""
    sql = f"select school, id, extract(epoch from _synced_at) from {table}"
    return {(school, number): when for school, number, when in place.run(sql)}
