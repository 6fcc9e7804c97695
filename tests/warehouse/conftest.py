"""A server for all tests, and a new database for each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from attrs import define, field

pytest.register_assert_rewrite("tests.sync.store_contract", "tests.sync.shape_contract")

from homeroom.sync.postgres_store import open_postgres  # noqa: E402
from homeroom.sync.store import Store  # noqa: E402
from tests.warehouse.server import Server, ServerMissing, running  # noqa: E402

NUMBERS = count()


@define
class PostgresPlace:
    """A database of a server."""

    server: Server
    name: str
    copies: list[str] = field(factory=list)

    @property
    def url(self) -> str:
        """Its address."""
        return self.server.url(self.name)

    def open(self, *, adopt: bool = False, dry: bool = False) -> Store:
        """Open a store there."""
        return open_postgres(self.url, adopt=adopt, dry=dry)

    def run(self, sql: str) -> list[tuple[object, ...]]:
        """Run a statement beside all stores."""
        return self.server.run(sql, self.name)

    def copy(self) -> PostgresPlace:
        """A copy of the database."""
        name = f"{self.name}_copy"
        self.server.run(f"create database {name} template {self.name}")
        self.copies.append(name)
        return PostgresPlace(self.server, name)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server that asks for a password."""
    try:
        with running() as started:
            yield started
    except ServerMissing as missing:
        pytest.exit(str(missing), returncode=1)


@pytest.fixture
def place(server: Server) -> Iterator[PostgresPlace]:
    """A new database."""
    place = PostgresPlace(server, f"schools{next(NUMBERS)}")
    server.run(f"create database {place.name}")
    yield place
    for name in (place.name, *place.copies):
        server.run(f"drop database {name} with (force)")
