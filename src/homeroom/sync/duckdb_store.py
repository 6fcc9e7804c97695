"""DuckDB: a database in one file. The only module that knows duckdb."""

from __future__ import annotations

import builtins
import os
import re
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FunctionType
from typing import Any, Final, cast
from uuid import uuid4

import duckdb
import pyarrow as pa

from homeroom._core.columns import ColumnType
from homeroom.sync.database import Tally
from homeroom.sync.hashed_rows import HASH, HashedRows
from homeroom.sync.sql import quoted
from homeroom.sync.sql_store import SqlStore
from homeroom.sync.staging import Staged
from homeroom.sync.store import Busy, RowsRefused, StoreError

TYPES: Final[Mapping[ColumnType, str]] = {
    ColumnType.INTEGER: "bigint",
    ColumnType.NUMBER: "double",
    ColumnType.TEXT: "varchar",
    ColumnType.FLAG: "boolean",
    ColumnType.DAY: "date",
    ColumnType.MOMENT: "timestamp with time zone",
    ColumnType.LOCAL: "timestamp",
    ColumnType.TIME: "time",
    ColumnType.JSON: "varchar",
}
_HOLDS: Final = {
    TYPES[kind]: kind for kind in ColumnType if kind is not ColumnType.JSON
}

_CONFIG: Final[Mapping[str, Any]] = {
    # A batch is too small to share, and another core decodes meanwhile.
    "threads": 1,
    "memory_limit": "64MB",
    "preserve_insertion_order": False,
    # Checkpoints of the default size take more time than the commits.
    "checkpoint_threshold": "512MB",
    "autoinstall_known_extensions": False,
}


def open_duckdb(path: Path, *, adopt: bool = False, dry: bool = False) -> SqlStore:
    """A store in a DuckDB file, which is made if there is none.

    Args:
        path: The file.
        adopt: Whether to take over a file that was copied from elsewhere.
        dry: Whether nothing of what is written shall be there at the end.

    Raises:
        Busy: Another process has opened it.
        StoreError: It cannot be opened, or is none that we may write to.
    """
    database = DuckDatabase(path, dry=dry)
    try:
        return SqlStore(database, adopt=adopt)
    except BaseException:
        database.close()
        raise


class DuckDatabase:
    """A connection to a DuckDB file; no other process can open it meanwhile.

    Args:
        path: The file.
        dry: Whether nothing of what is written shall be there at the end.
        read_only: Whether nothing can be written.

    Raises:
        Busy: Another process has opened it.
        StoreError: It cannot be opened.
    """

    types = TYPES
    own: Mapping[str, str] = {HASH: "ubigint"}
    version: str = duckdb.__version__

    def __init__(
        self, path: Path, *, dry: bool = False, read_only: bool = False
    ) -> None:
        path = path.resolve()
        self.home: str = str(path)
        self.name: str = str(path)
        self._dry = dry
        self._columns: dict[str, Mapping[str, ColumnType | None]] = {}
        self._staged: dict[str, pa.Table] = {}
        self._connection = self._connect(path, read_only=read_only)
        self.run("set timezone = 'UTC'")
        if dry:
            self.run("begin")

    def _connect(self, path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
        if not os.path.isdir(path.parent):
            raise StoreError(f"{path}: there is no such folder; make it first")
        # Otherwise a second connection of this process would share the database.
        config = {**_CONFIG, "custom_user_agent": f"homeroom {uuid4().hex}"}
        absent = self._dry and not os.path.exists(path)
        if absent:
            config["temp_directory"] = f"{path}.tmp"
        try:
            return duckdb.connect(
                ":memory:" if absent else str(path), read_only=read_only, config=config
            )
        except duckdb.Error as error:
            raise _unopened(path, error) from None

    def lock(self, school: str) -> None:
        """Nothing: whoever has opened the file has all of it."""

    @contextmanager
    def transaction(self, *, alone: bool = False) -> Generator[None, None, None]:
        """All or nothing; a dry run is one long transaction."""
        if self._dry:
            yield
            return
        self.run("begin")
        try:
            yield
            self.run("commit")
        except BaseException:
            self._columns.clear()
            self._undo()
            raise

    def _undo(self) -> None:
        with suppress(duckdb.Error):  # A commit that failed has rolled back already.
            self._connection.rollback()

    def run(self, sql: str, *arguments: object) -> list[tuple[object, ...]]:
        """Run a statement; all its rows come, since an open result blocks the next."""
        with self._told():
            found = self._seeing(_executed, sql, list(arguments))
        return cast("list[tuple[object, ...]]", found)

    def arrow(self, sql: str) -> pa.Table:
        """The rows of a query, with its own types."""
        with self._told():
            return cast("pa.Table", self._seeing(_queried, sql, []))

    def fetch(self, sql: str, schema: pa.Schema, *arguments: object) -> pa.Table:
        """The rows of a query."""
        with self._told():
            found = cast("pa.Table", self._seeing(_queried, sql, list(arguments)))
            return found.cast(schema)

    def _seeing(
        self, call: Callable[..., object], sql: str, arguments: list[object]
    ) -> object:
        """Call something that sees what is staged as variables.

        DuckDB finds them there. Registered, they would be in memory to the end of a
        transaction, which in a dry run is all that came.
        """
        seen = {"__builtins__": builtins, **self._staged}
        function = FunctionType(cast("FunctionType", call).__code__, seen)
        return function(self._connection, sql, arguments)

    def columns(self, table: str) -> Mapping[str, ColumnType | None]:
        """What a table's columns hold; nobody else changes them."""
        if table not in self._columns:
            found = self.run(
                "select column_name, lower(data_type) from duckdb_columns() "
                "where database_name = current_database() "
                "and schema_name = current_schema() and table_name = $1 "
                "order by column_index",
                table,
            )
            self._columns[table] = {
                str(name): _HOLDS.get(str(kind)) for name, kind in found
            }
        return self._columns[table]

    def create(self, table: str, types: Mapping[str, str], key: Sequence[str]) -> None:
        """Make a table, without an index: one writer needs none, and it is costly."""
        lines = [
            f"{quoted(name)} {kind}{' not null' if name in key else ''}"
            for name, kind in types.items()
        ]
        self.run(f"create table {quoted(table)} ({', '.join(lines)})")
        self._columns[table] = {name: _HOLDS.get(kind) for name, kind in types.items()}

    def alter(self, table: str, clauses: Sequence[str]) -> None:
        """Change columns; what was hashed before says nothing any more."""
        self._columns.pop(table, None)
        for clause in clauses:
            self.run(f"alter table {quoted(table)} {clause}")
        self.run(f"update {quoted(table)} set {HASH} = null")

    def set_apart(self, tables: Sequence[str]) -> None:
        """Nothing: nobody else has the file."""

    @contextmanager
    def staged(self, name: str, rows: pa.Table) -> Generator[None, None, None]:
        """Let statements read Arrow rows as a table of that name."""
        self._staged[name] = rows
        try:
            yield
        finally:
            del self._staged[name]

    def upsert(self, staged: Staged) -> tuple[Tally, Tally]:
        """Write the rows that are new, and those that differ or were marked."""
        return HashedRows(self, staged).upsert(self.columns(staged.table))

    def mark(self, staged: Staged) -> Tally:
        """Mark rows as deleted that are not marked yet."""
        return HashedRows(self, staged).mark()

    def close(self) -> None:
        """Let go of the file; a dry run is undone."""
        if self._dry:
            self._undo()
        self._connection.close()

    @contextmanager
    def _told(self) -> Generator[None, None, None]:
        """Tell what goes wrong in a line without a value of a row."""
        try:
            yield
        except (duckdb.DataError, duckdb.IntegrityError, duckdb.InvalidInputException):
            raise RowsRefused(f"{self.name}: does not take some rows") from None
        except duckdb.OutOfMemoryException:
            limit = _CONFIG["memory_limit"]
            raise StoreError(f"{self.name}: needs more memory than {limit}") from None
        except duckdb.Error as error:
            raise StoreError(f"{self.name}: {_first_line(error)}") from None


def _executed(connection: Any, sql: str, arguments: list[object]) -> object:
    return connection.execute(sql, arguments).fetchall()


def _queried(connection: Any, sql: str, arguments: list[object]) -> object:
    return connection.sql(sql, params=arguments).to_arrow_table()


def _first_line(error: duckdb.Error) -> str:
    return str(error).partition("\n")[0].strip()


def _unopened(path: Path, error: duckdb.Error) -> StoreError:
    """Why a file cannot be opened, and the way out."""
    said = _first_line(error)
    if isinstance(error, duckdb.ConnectionException):
        return Busy(f"{path}: this process has opened it already; close it there first")
    holder = re.search(r"Conflicting lock is held in (.*) \(PID (\d+)\)", said)
    if holder:
        program = os.path.basename(holder[1])
        return Busy(
            f"{path}: is held by another process, {program} with the PID {holder[2]}; "
            "wait until it ends, or end it"
        )
    if "does not exist" in said:
        return StoreError(f"{path}: there is no such file")
    if path.is_dir():
        return StoreError(f"{path}: is a folder; name a file in it")
    if "not a valid DuckDB database" in said:
        return StoreError(f"{path}: is no DuckDB database; name another file")
    return StoreError(f"{path}: {said.removeprefix('IO Error: ')}")
