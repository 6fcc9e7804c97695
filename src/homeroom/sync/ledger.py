"""What a database keeps of the sync itself: its layout, where it lives, its tables."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final, cast

import pyarrow as pa

from homeroom._core.columns import ColumnType
from homeroom.sync.batches import Batch, State, Target
from homeroom.sync.database import Database
from homeroom.sync.sql import equal
from homeroom.sync.store import StateRow, StoreError

_pa: Final[Any] = pa

LAYOUT: Final = 1
"""The version of the tables below; another one is refused."""

_STATES, _STATE_KEY = "_sync", ("school", "table_name", "asked")
_TABLES, _ABOUT = "_sync_tables", "_sync_about"


class Ledger:
    """The tables `_sync`, `_sync_tables` and `_sync_about` of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, *, adopt: bool) -> None:
        """Look whether the database is ours, and make it so if it is new.

        Args:
            adopt: Whether to take over one that was copied from elsewhere.

        Raises:
            StoreError: It was copied, is of another layout, or is not ours.
        """
        about = self._about()
        home = self._database.home
        if about is None:
            self._make([])
            home, name = self._database.home, self._database.name
            self._say({"layout": str(LAYOUT), "home": home, "name": name})
            return
        if about.get("layout") != str(LAYOUT):
            raise self._other_layout(about.get("layout", ""))
        if about.get("home") != home and not adopt:
            raise StoreError(
                f"{self._database.name}: was copied or moved here from "
                f"{about.get('name')}; homeroom sync --adopt makes it this one's"
            )
        own = (_STATES, _TABLES, _ABOUT)
        self._make([one for one in own if self._database.columns(one)])
        self._database.set_apart(own)
        if about.get("home") != home:
            self._say({"home": home, "name": self._database.name})

    def key(self, table: str) -> tuple[str, ...] | None:
        """The key that a table was made with; `None` if we did not make it."""
        sql = f"select key_columns from {_TABLES} where table_name = $1"
        found = self._database.run(sql, table)
        return tuple(json.loads(cast("str", found[0][0]))) if found else None

    def tables(self) -> Sequence[str]:
        """The tables of rows that we made, whether they are still there or not."""
        if not self._database.columns(_TABLES):
            return []
        found = self._database.run(f"select table_name from {_TABLES} order by 1")
        return [cast("str", name) for (name,) in found]

    def made(self, target: Target) -> None:
        """Remember a table that was just made; what was known of it holds no more."""
        for table in (_STATES, _TABLES):
            self._database.run(
                f"delete from {table} where table_name = $1", target.name
            )
        sql = f"insert into {_TABLES} values ($1, $2)"
        self._database.run(sql, target.name, json.dumps(target.key))

    def states(self, school: str | None = None) -> Sequence[StateRow]:
        """All states, or those of a school."""
        which = "" if school is None else "where school = $1"
        sql = f"select * from {_STATES} {which} order by 1, 2, 3"
        found = self._database.run(sql, *(() if school is None else (school,)))
        return [
            StateRow(school=school, table=table, asked=asked, state=json.loads(state))
            for school, table, asked, state in cast("list[tuple[str, ...]]", found)
        ]

    def write(self, batches: Iterable[Batch]) -> None:
        """Write the states of batches; the last one of each counts."""
        last: dict[tuple[str, str, str], State | None] = {}
        for batch in batches:
            for asked, state in batch.states.items():
                last[batch.school, batch.target.name, asked] = state
        if not last:
            return
        names = (*_STATE_KEY, "state")
        texts = zip(
            *((*place, json.dumps(one)) for place, one in last.items()), strict=True
        )
        columns = [_pa.array(one, pa.string()) for one in texts]
        forgotten = _pa.array([one is None for one in last.values()], pa.bool_())
        staged = _pa.table([*columns, forgotten], [*names, "forgotten"])
        with self._database.staged("_sync_came", staged):
            same = equal(_STATE_KEY, _STATES, "c")
            self._database.run(f"delete from {_STATES} using _sync_came c where {same}")
            self._database.run(
                f"insert into {_STATES} select {', '.join(names)} from _sync_came c "
                "where not c.forgotten"
            )

    def forget(self, school: str, table: str) -> int:
        """Forget the states of a school's table, or of all; how many there were."""
        which = "school = $1 and ($2 = '' or table_name = $2)"
        sql = f"select count(*) from {_STATES} where {which}"
        ((count,),) = self._database.run(sql, school, table)
        self._database.run(f"delete from {_STATES} where {which}", school, table)
        return cast("int", count)

    def _about(self) -> Mapping[str, str] | None:
        """What the database says of itself; `None` if it is new."""
        if not self._database.columns(_ABOUT):
            if self._database.columns(_STATES):
                raise self._other_layout("")
            return None
        found = self._database.run(f"select name, value from {_ABOUT}")
        return dict(cast("list[tuple[str, str]]", found))

    def _make(self, there: Collection[str]) -> None:
        """Make the tables but those that are there: a user may have dropped one."""
        text = self._database.types[ColumnType.TEXT]
        for table, key, value in (
            (_STATES, _STATE_KEY, "state"),
            (_TABLES, ("table_name",), "key_columns"),
            (_ABOUT, ("name",), "value"),
        ):
            if table not in there:
                columns = dict.fromkeys((*key, value), text)
                self._database.create(table, columns, key)

    def _say(self, about: Mapping[str, str]) -> None:
        for name, value in about.items():
            self._database.run(f"delete from {_ABOUT} where name = $1", name)
            self._database.run(f"insert into {_ABOUT} values ($1, $2)", name, value)

    def _other_layout(self, layout: str) -> StoreError:
        name = self._database.name
        if layout.isdecimal() and int(layout) > LAYOUT:
            return StoreError(
                f"{name}: was written by a newer homeroom; update this one"
            )
        return StoreError(
            f"{name}: its table {_STATES} is none of this homeroom; rename that table, "
            "or sync into another database"
        )
