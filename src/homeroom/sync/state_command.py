"""`homeroom sync state`: what is remembered of each table; it can be forgotten."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from homeroom.sync.batches import State
from homeroom.sync.config import Config
from homeroom.sync.config_file import read_config
from homeroom.sync.failing import exit_code_of
from homeroom.sync.naming import named
from homeroom.sync.outlet import Outlet
from homeroom.sync.parts import OpenStore, stores
from homeroom.sync.store import StateRow, Store
from homeroom.sync.typeset import aligned, counted

WHOLE: Final = "*"
"""What the state of a table as a whole is kept under, beside those of its lists."""
_HEAD: Final = (
    *("school", "table", "read whole", "changes from", "held"),
    *("lists", "unfinished"),
)
_WORDS: Final = 5
"""Columns of words."""

EPILOG = """\
columns:
  read whole    when the run began that last read all of the table
  changes from  from when on the next run asks for what changed; of several lists, the
                earliest
  held          what would vanish, until a person accepts it
  lists         how many lists are remembered, such as one for each class
  unfinished    how many of them were cut off, and are gone on with

Times are in UTC. What is forgotten is read whole by the next run; no row is lost by it.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EPILOG
    add = parser.add_argument
    add("file", metavar="FILE", help="what to copy and where to, as TOML")
    add(
        "--reset",
        nargs="+",
        action="extend",
        metavar="SCHOOL[.TABLE]",
        help="forget what is remembered of a table, or of a whole school",
    )


def main(arguments: argparse.Namespace, *, open_store: OpenStore | None = None) -> int:
    """Show what is remembered, or forget some of it.

    Args:
        arguments: As `add_arguments` declares them.
        open_store: What opens the database; left out, one that exists.

    Returns:
        The exit code.
    """

    def work() -> int:
        config = read_config(arguments.file, secrets=False)
        out = Outlet(sys.stdout, data=True)
        path = config.into.duckdb
        if path is not None and not path.exists():
            out.write(f"nothing is remembered: there is no {path} yet\n")
            return 0
        store = (open_store or stores())(config.into, dry=not arguments.reset)
        try:
            words = arguments.reset or ()
            text = _forget(config, store, words) if words else _shown(config, store)
        finally:
            store.close()
        out.write(text)
        return 0

    return exit_code_of(work)


def _shown(config: Config, store: Store) -> str:
    """What is remembered of each table, then what else is to be known."""
    found = _by_table(config, store.state_rows())
    tables = [_cells(*place, states) for place, states in found.items()]
    lines = aligned([_HEAD, *tables], _WORDS) if tables else []
    stored = dict.fromkeys(school for school, _ in found)
    listed = dict.fromkeys(one.name for one in config.schools)
    lines += [f"{name}: not in the file" for name in stored if name not in listed]
    lines += [f"{name}: nothing is remembered" for name in listed if name not in stored]
    return "".join(f"{line}\n" for line in lines)


def _by_table(
    config: Config, rows: Iterable[StateRow]
) -> Mapping[tuple[str, str], Mapping[str, State]]:
    """The states of each table, by what was asked; tables as a person names them."""
    vendors = {one.name: one.vendor for one in config.schools}
    found: dict[tuple[str, str], dict[str, State]] = {}
    for one in rows:
        if one.table:
            start = f"{vendors.get(one.school)}_"
            place = (one.school, one.table.removeprefix(start))
            found.setdefault(place, {})[one.asked] = one.state
    return found


def _cells(school: str, table: str, states: Mapping[str, State]) -> Sequence[str]:
    whole = states.get(WHOLE, {})
    lists = [state for asked, state in states.items() if asked != WHOLE]
    marks = [str(one["mark"]) for one in lists if one.get("mark")]
    return (
        school,
        table,
        _time(whole.get("last_full")),
        _time(min(marks, default=None)),
        str(whole.get("held") or "-"),
        f"{len(lists)}",
        f"{sum(not one.get('done') for one in lists)}",
    )


def _time(text: object) -> str:
    """A moment, as states have it, to the second in UTC."""
    if not isinstance(text, str):
        return "-"
    return f"{datetime.fromisoformat(text).astimezone(UTC):%Y-%m-%d %H:%M:%S}"


def _forget(config: Config, store: Store, words: Iterable[str]) -> str:
    """Forget what some words name."""
    rows = store.state_rows()
    places = {word: _place(config, rows, word) for word in words}
    lines = [
        f"{word}: {counted(store.reset(*place), 'state')} forgotten\n"
        for word, place in places.items()
    ]
    return "".join(lines)


def _place(config: Config, rows: Sequence[StateRow], word: str) -> tuple[str, str]:
    """The school and the table in the database that a word names.

    Raises:
        ConfigurationError: There is no such school or table.
    """
    known = {one.name for one in config.schools}
    for row in rows:  # Those of a school that is not in the file any more.
        if row.school not in known and word == row.school:
            return row.school, ""
        if row.school not in known and word == f"{row.school}.{row.table}":
            return row.school, row.table
    one = named(config, word)
    return one.school.name, f"{one.school.vendor}_{one.table}" if one.table else ""
