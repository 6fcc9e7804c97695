"""The tables of a DuckDB file, as files of their own."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from homeroom.sync.duckdb_store import DuckDatabase
from homeroom.sync.ledger import Ledger
from homeroom.sync.sql import DELETED, listed, literal, quoted
from homeroom.sync.store import StoreError

FORMS: Final = {
    # Groups of rows wait in memory until they are full.
    "parquet": "format parquet, compression zstd, row_group_size 20480",
    "csv": "format csv, header",
}


def export(file: Path, folder: Path, form: str, /) -> Mapping[Path, int]:
    """Write the rows that are there, without those that are marked as deleted.

    A file that was there before is replaced once the new one is whole.

    Args:
        file: A database, which no sync has open.
        folder: Where to write; it is made if there is none.
        form: `parquet` or `csv`.

    Returns:
        How many rows are in each file.

    Raises:
        Busy: Another process has the database.
        StoreError: It holds no tables, or the folder cannot be written to.
    """
    with closing(DuckDatabase(file, read_only=True)) as database:
        tables = [one for one in Ledger(database).tables() if database.columns(one)]
        if not tables:
            raise StoreError(f"{database.name}: holds no table of homeroom sync")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return dict(_written(database, table, folder, form) for table in tables)
        except OSError as error:
            raise StoreError(f"{folder}: {error.strerror}") from None


def _written(
    database: DuckDatabase, table: str, folder: Path, form: str
) -> tuple[Path, int]:
    """Write a table, under another name until it is whole."""
    path, part = folder / f"{table}.{form}", folder / f".{table}.{form}.part"
    left_out = {DELETED, *database.own}
    names = [one for one in database.columns(table) if one not in left_out]
    rows = f"select {listed(names)} from {quoted(table)} where {DELETED} is null"
    place = literal(str(part))
    try:
        ((count,),) = database.run(f"copy ({rows}) to {place} ({FORMS[form]})")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path, int(str(count))
