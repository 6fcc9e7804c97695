"""What the database has, against what the sandbox has."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
from attrs import define, field

from homeroom.demo.changes import Change
from homeroom.demo.schools import School
from homeroom.sync.vendors import find_vendor

Holds = Mapping[str, int]
"""How many items the lists of a school have, by path."""


@define(kw_only=True)
class Checked:
    """What a check came to."""

    rows: int = 0
    """In the database, but for those that are marked as deleted."""
    there: int = 0
    """In the sandbox."""
    wrong: list[str] = field(factory=list[str])
    """What is not as it must be."""


def check(
    path: Path,
    schools: Sequence[School],
    holds: Sequence[Holds],
    changes: Sequence[Change],
) -> Checked:
    """Compare a database with a sandbox.

    Args:
        path: Of the database.
        schools: What was copied.
        holds: What the sandbox says that they hold, in the same order.
        changes: What was changed since they were copied first.
    """
    found = Checked()
    try:
        with duckdb.connect(path, read_only=True) as database:
            for school, held in zip(schools, holds, strict=True):
                for table in school.role.tables:
                    _count(found, database, school, table, _there(table, held))
            for one in changes:
                _look(found, database, one)
    except duckdb.Error as error:  # There is no file, or a table is not in it.
        found.wrong.append(str(error).partition("\n")[0])
    return found


def _count(
    found: Checked,
    database: duckdb.DuckDBPyConnection,
    school: School,
    table: str,
    there: int,
) -> None:
    """Compare how many rows there are, and whether each is there once."""
    name, vendor = school.role.name, school.role.vendor
    key = ", ".join(find_vendor(vendor).key(table))
    ((rows, distinct),) = database.execute(
        f"select count(*), count(distinct ({key})) from {vendor}_{table} "  # noqa: S608
        "where school = $1 and _deleted_at is null",
        [name],
    ).fetchall()
    found.rows += rows
    found.there += there
    if rows != there:
        words = f"{rows:,} rows, and {there:,} in the sandbox"
        found.wrong.append(f"{name} {table}: {words}")
    if rows != distinct:
        found.wrong.append(f"{name} {table}: {rows - distinct:,} rows are there twice")


def _look(found: Checked, database: duckdb.DuckDBPyConnection, change: Change) -> None:
    """Look whether a row shows what was done to its record."""
    said = database.execute(
        f"select {change.shown} from {change.table} "  # noqa: S608
        f"where school = $1 and id = $2",
        [change.school, change.id],
    ).fetchall()
    if said != [(change.value,)]:
        row = f"{change.school} {change.table} {change.id}"
        found.wrong.append(f"{row}: {change.shown} is not {change.value!r}")


def _there(table: str, holds: Holds) -> int:
    """How many rows a table has to have, with all lists of which it is made."""
    of = {path: re.split("[/?]", path)[0] for path in holds}
    return sum(count for path, count in holds.items() if of[path] == table)
