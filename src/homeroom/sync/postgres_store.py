"""PostgreSQL: a database for many at once. The only module that knows psycopg."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from typing import Any, Final, cast

import psycopg
import pyarrow as pa
import pyarrow.csv
from psycopg.conninfo import conninfo_to_dict

from homeroom._core.columns import ColumnType
from homeroom.rows.arrow import ARROW
from homeroom.sync.database import Tally
from homeroom.sync.postgres_url import Address, holder_name, unreadable
from homeroom.sync.sql import DELETED, SCHOOL, SYNCED, differing, equal, listed, quoted
from homeroom.sync.sql_store import SqlStore
from homeroom.sync.staging import BATCH, Staged
from homeroom.sync.store import Busy, RowsRefused, StoreError

TYPES: Final[Mapping[ColumnType, str]] = {
    ColumnType.INTEGER: "bigint",
    ColumnType.NUMBER: "double precision",
    ColumnType.TEXT: "text",
    ColumnType.FLAG: "boolean",
    ColumnType.DAY: "date",
    ColumnType.MOMENT: "timestamp with time zone",
    ColumnType.LOCAL: "timestamp without time zone",
    ColumnType.TIME: "time without time zone",
    ColumnType.JSON: "jsonb",
}
_HOLDS: Final = {held: kind for kind, held in TYPES.items()}
_STAGED: Final = {pa.int32(): "integer"} | {
    ARROW[kind]: held for kind, held in TYPES.items() if kind is not ColumnType.JSON
}

_SETTINGS: Final = {
    "timezone": "UTC",
    "idle_in_transaction_session_timeout": "0",
    # The server drops the locks of a machine that is gone within two minutes.
    "tcp_keepalives_idle": "60",
    "tcp_keepalives_interval": "10",
    "tcp_keepalives_count": "6",
    # Every join is of a small batch with a key: hashing the whole table, as is guessed
    # before it is analyzed, takes ten times as long.
    "enable_hashjoin": "off",
    "enable_mergejoin": "off",
}
_CSV: Final = pyarrow.csv.WriteOptions(include_header=False, quoting_style="all_valid")
_FETCHED: Final = 5_000
"""Rows that are taken at once, lest other threads stand still."""
_OF_ROWS: Final = ("22", "23", "54")
"""Classes of errors that are about values."""
_SPEAKABLE: Final = ("25", "28", "3D", "3F", "42", "53", "55", "57", "58", "XX")
"""Classes of errors whose texts hold names, and never a value of a row."""

_pa: Final[Any] = pa


def open_postgres(url: str, *, adopt: bool = False, dry: bool = False) -> SqlStore:
    """A store in a PostgreSQL database.

    Args:
        url: Such as `postgresql://user:password@host/database`; no error shows it.
        adopt: Whether to take over a database that was copied from elsewhere.
        dry: Whether nothing of what is written shall be there at the end.

    Raises:
        StoreError: It cannot be reached, or is none that we may write to.
    """
    database = PostgresDatabase(url, dry=dry)
    try:
        return SqlStore(database, adopt=adopt)
    except BaseException:
        database.close()
        raise


class PostgresDatabase:
    """A session of PostgreSQL.

    A dry run is one long transaction. The tables that it makes or changes are temporary
    ones, so that it keeps neither readers nor writers waiting.

    Args:
        url: Where the database is, with the password.
        dry: Whether nothing of what is written shall be there at the end.

    Raises:
        StoreError: It cannot be reached.
    """

    types = TYPES
    own: Mapping[str, str] = {}

    def __init__(self, url: str, *, dry: bool = False) -> None:
        address = _address(url)
        self.name: str = address.name
        self._dry = dry
        try:
            self._connection = psycopg.connect(
                url,
                autocommit=True,
                prepare_threshold=None,
                cursor_factory=psycopg.RawCursor,
                application_name=holder_name(),
                client_encoding="utf8",
                **address.patience,  # type: ignore[arg-type]
            )
        except psycopg.Error as error:
            raise address.unreached(str(error)) from None
        try:
            self._set_up()
        except BaseException:
            self._connection.close()
            raise

    def _set_up(self) -> None:
        for name, value in _SETTINGS.items():
            self.run("select set_config($1, $2, false)", name, value)
        self.run(
            "select set_config(name, '60s', false) from pg_settings "
            "where name = 'lock_timeout' and setting = '0'"
        )
        ((encoding,),) = self.run("show server_encoding")
        if encoding != "UTF8":
            raise StoreError(f"{self.name}: is encoded in {encoding}; make one in UTF8")
        self.home: str = self._home()
        if self._dry:
            self.run("begin")

    def _home(self) -> str:
        """The server and the database, which a dump that was restored has anew."""
        system: object = ""
        with suppress(StoreError):  # Some providers do not let users know.
            ((system,),) = self.run("select system_identifier from pg_control_system()")
        of_ours = "where datname = current_database()"
        ((oid,),) = self.run(f"select oid from pg_database {of_ours}")
        return f"{system}/{oid}"

    def lock(self, school: str) -> None:
        """Keep others from writing a school; the lock ends with the session."""
        ((schema,),) = self.run("select current_schema()")
        key = _lock_key(str(schema), school)
        if self.run("select pg_try_advisory_lock($1::bigint)", key) == [(True,)]:
            return
        found = self.run(
            "select application_name from pg_locks join pg_stat_activity using (pid) "
            "where locktype = 'advisory' and granted and objsubid = 1 "
            "and (classid::bigint << 32 | objid::bigint) = $1::bigint",
            key,
        )
        holder = found[0][0] if found else "another session"
        raise Busy(f"{self.name}: {school} is being written by {holder}")

    @contextmanager
    def transaction(self, *, alone: bool = False) -> Generator[None, None, None]:
        """All or nothing; in a dry run, up to a savepoint."""
        with self._told(), self._connection.transaction():
            if not self._dry:
                how = "" if alone else "_shared"
                key = _lock_key("the tables themselves")
                self.run(f"select pg_advisory_xact_lock{how}($1::bigint)", key)
            yield

    def run(self, sql: str, *arguments: object) -> list[tuple[object, ...]]:
        """Run a statement; all its rows come."""
        with self._told():
            cursor = self._connection.execute(sql.encode(), list(arguments) or None)
            found: Any = cursor.fetchall() if cursor.description else []
        return cast("list[tuple[object, ...]]", found)

    def fetch(self, sql: str, schema: pa.Schema, *arguments: object) -> pa.Table:
        """The rows of a query."""
        parts = [schema.empty_table()]
        with self._told():
            cursor = self._connection.execute(sql.encode(), list(arguments))
            while rows := cursor.fetchmany(_FETCHED):
                columns = zip(zip(*rows, strict=True), schema.types, strict=True)
                arrays = [_pa.array(values, kind) for values, kind in columns]
                parts.append(_pa.Table.from_arrays(arrays, schema=schema))
        return pa.concat_tables(parts)

    def columns(self, table: str) -> Mapping[str, ColumnType | None]:
        """What a table's columns hold now; other runs may have changed them."""
        found = self.run(
            "select attname, format_type(atttypid, atttypmod) from pg_attribute "
            "where attrelid = to_regclass($1::text) and attnum > 0 "
            "and not attisdropped order by attnum",
            quoted(table),
        )
        return {str(name): _HOLDS.get(str(kind)) for name, kind in found}

    def create(self, table: str, types: Mapping[str, str], key: Sequence[str]) -> None:
        """Make a table, with a unique key."""
        lines = [f"{quoted(name)} {kind}" for name, kind in types.items()]
        lines.append(f"primary key ({listed(key)})")
        temporary = "temporary" if self._dry else ""
        self.run(f"create {temporary} table {quoted(table)} ({', '.join(lines)})")

    def alter(self, table: str, clauses: Sequence[str]) -> None:
        """Change columns; in a dry run, those of a temporary copy."""
        self.set_apart([table])
        self.run(f"alter table {quoted(table)} {', '.join(clauses)}")

    def set_apart(self, tables: Sequence[str]) -> None:
        """In a dry run, let temporary copies stand before some tables."""
        for table in tables if self._dry else ():
            self._copy(table)

    def _copy(self, table: str) -> None:
        ((schema, kept),) = self.run(
            "select relnamespace::regnamespace::text, relpersistence::text "
            "from pg_class where oid = to_regclass($1::text)",
            quoted(table),
        )
        if kept != "t":
            name = quoted(table)
            like = f"like {schema}.{name} including all"
            self.run(f"create temporary table {name} ({like})")
            self.run(f"insert into {name} select * from {schema}.{name}")

    @contextmanager
    def staged(
        self, name: str, rows: pa.Table, types: Mapping[str, str] | None = None
    ) -> Generator[None, None, None]:
        """Let statements read Arrow rows as a table of that name.

        Args:
            name: Of a temporary table.
            rows: Its rows.
            types: Of columns that are not of the type that Arrow says.
        """
        kinds = (_STAGED[kind] for kind in rows.schema.types)
        typed = {**dict(zip(rows.column_names, kinds, strict=True)), **(types or {})}
        lines = [f"{quoted(one)} {kind}" for one, kind in typed.items()]
        self.run(f"create temporary table {name} ({', '.join(lines)})")
        text = pa.BufferOutputStream()
        pyarrow.csv.write_csv(rows, text, _CSV)
        with self._told(), self._connection.cursor() as cursor:
            sql = f"copy {name} from stdin (format csv)"
            with cursor.copy(sql.encode()) as copy:
                copy.write(memoryview(text.getvalue()))
        yield
        self.run(f"drop table {name}")

    def upsert(self, staged: Staged) -> tuple[Tally, Tally]:
        """Write the rows that are new, and those that differ or were marked.

        Not by `on conflict`: that locks, and so writes to, every row that is there.
        """
        table, same = quoted(staged.table), _same(staged)
        stored = self.columns(staged.table)
        nested = [one for one in staged.values if stored[one] is ColumnType.JSON]
        sets = [f"{quoted(one)} = r.{quoted(one)}" for one in staged.values]
        names = (SCHOOL, *staged.columns)
        with self.staged("_sync_rows", staged.rows, dict.fromkeys(nested, "jsonb")):
            changed = self.run(
                f"with c as (update {table} t "
                f"set {', '.join((*sets, f'{DELETED} = null', f'{SYNCED} = now()'))} "
                f"from _sync_rows r where {same} and (t.{DELETED} is not null "
                f"or {differing(staged.values, 't', 'r')}) returning r.{BATCH}) "
                f"select {BATCH}, count(*) from c group by {BATCH}"
            )
            new = self.run(
                "with n as (select r.* from _sync_rows r "
                f"where not exists (select from {table} t where {same})), "
                f"i as (insert into {table} ({listed((*names, SYNCED))}) "
                f"select {listed(names)}, now() from n) "
                f"select {BATCH}, count(*) from n group by {BATCH}"
            )
        return _tally(new), _tally(changed)

    def mark(self, staged: Staged) -> Tally:
        """Mark rows as deleted that are not marked yet."""
        with self.staged("_sync_gone", staged.rows):
            gone = self.run(
                f"with c as (update {quoted(staged.table)} t set {DELETED} = now() "
                f"from _sync_gone r where {_same(staged)} and t.{DELETED} is null "
                f"returning r.{BATCH}) "
                f"select {BATCH}, count(*) from c group by {BATCH}"
            )
        return _tally(gone)

    def close(self) -> None:
        """End the session, and with it its locks and a dry run."""
        with suppress(psycopg.Error):
            self._connection.close()

    @contextmanager
    def _told(self) -> Generator[None, None, None]:
        """Tell what goes wrong in a line without a value of a row."""
        try:
            yield
        except psycopg.Error as error:
            raise _problem(self.name, error) from None


def _address(url: str) -> Address:
    try:
        return Address.of(conninfo_to_dict(url))
    except psycopg.Error:
        raise unreadable() from None


def _same(staged: Staged) -> str:
    return equal((SCHOOL, *staged.key), "t", "r")


def _tally(found: Sequence[tuple[object, ...]]) -> Tally:
    return dict(cast("Sequence[tuple[int, int]]", found))


def _lock_key(*words: str) -> int:
    """A number for an advisory lock, which is no other program's by all odds."""
    text = "\0".join(("homeroom sync", *words))
    digest = blake2b(text.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _problem(name: str, error: psycopg.Error) -> StoreError:
    state = error.sqlstate or ""
    words = "".join(
        f" {one.lower()}" if one.isupper() else one for one in type(error).__name__
    )
    if state.startswith(_OF_ROWS):
        return RowsRefused(f"{name}: does not take some rows:{words}")
    if state == "55P03":
        return StoreError(f"{name}: another session locks a table; try again later")
    if state.startswith(_SPEAKABLE):
        return StoreError(f"{name}: {error.diag.message_primary}")
    if state:
        return StoreError(f"{name}: failed:{words}")
    if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return StoreError(f"{name}: the connection was lost")
    return StoreError(f"{name}: failed:{words}")
