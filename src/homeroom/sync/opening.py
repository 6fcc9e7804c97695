"""The database that a file names, opened."""

from __future__ import annotations

from homeroom.sync.config import Into
from homeroom.sync.secrets import resolve
from homeroom.sync.store import Store


def open_store(into: Into, *, adopt: bool = False, dry: bool = False) -> Store:
    """Open a database.

    Args:
        into: Which.
        adopt: Whether to take over one that was copied from elsewhere.
        dry: Whether nothing of what is written shall be there at the end.

    Raises:
        StoreError: It cannot be used; the text is one line with a way out.
        ConfigurationError: Its address is not where the file says.
    """
    if into.duckdb is not None:
        from homeroom.sync.duckdb_store import open_duckdb

        return open_duckdb(into.duckdb, adopt=adopt, dry=dry)
    from homeroom.sync.postgres_store import open_postgres

    assert into.postgres is not None
    return open_postgres(resolve(into.postgres), adopt=adopt, dry=dry)
