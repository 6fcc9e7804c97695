"""Every table of every vendor, read from the sandbox in the way that it says."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from itertools import product
from operator import attrgetter
from typing import Final

import attrs
import pytest

from homeroom import (
    ClassChartsParent,
    ClassChartsStudent,
    ClassCom,
    Classe365,
    ManageBac,
)
from homeroom._core.columns import ColumnType
from homeroom._core.tables import Table
from homeroom.client import Client
from homeroom.errors import NotFoundError
from homeroom.managebac.models import ExcusalCreate
from homeroom.paging import Pager
from homeroom.sandbox import Sandbox, Served, serve
from homeroom.sync.asking import rows_in
from tests.core.fakes import FakeClock

pytestmark = pytest.mark.anyio

CLIENTS: Final[Mapping[str, type[Client]]] = {
    "managebac": ManageBac,
    "classcom": ClassCom,
    "classe365": Classe365,
    "classcharts_student": ClassChartsStudent,
    "classcharts_parent": ClassChartsParent,
}
TABLES: Final[Mapping[str, Sequence[Table]]] = {
    word: found
    for vendor in ("managebac", "classcom", "classe365", "classcharts")
    for word, found in import_module(f"homeroom.{vendor}.tables").TABLES.items()
}
ALL: Final = [(word, one.name) for word, tables in TABLES.items() for one in tables]
KINDS: Final = {
    ColumnType.INTEGER: int,
    ColumnType.TEXT: str,
    ColumnType.DAY: date,
}
TODAY: Final = date(2027, 1, 15)

Row = Mapping[str, object]
"""A row by its columns, with those that it was asked by."""


@pytest.fixture
async def site(anyio_backend: str) -> AsyncIterator[Served]:
    """A small sandbox whose clock stands still."""
    sandbox = Sandbox(pupils=30, classes=12, clock=FakeClock().clock())
    async with serve(sandbox) as served:
        yield served


@pytest.fixture
async def client(site: Served, word: str) -> AsyncIterator[Client]:
    """A client of the vendor that a test is about."""
    made = CLIENTS[word](**site.clients()[word], clock=FakeClock().clock())
    async with made as client:
        if isinstance(client, ClassCom):
            await date_a_deferred_class(client)
        if isinstance(client, ManageBac):
            await excuse_a_student(client)
        yield client


async def date_a_deferred_class(client: ClassCom) -> None:
    """A kind of row that the sandbox does not begin with."""
    first = (await client.classes.list(deferred=True))[0]
    start = datetime(2027, 2, 1, 9, tzinfo=UTC)
    await client.schedules.create(
        class_id=first.class_id or "",
        start_time=start,
        end_time=start + timedelta(hours=1),
        timezone="Europe/London",
    )


async def excuse_a_student(client: ManageBac) -> None:
    """Few are excused, and nobody in this week."""
    parent = (await client.parents.list().collect(limit=1))[0]
    days = {"start_date": TODAY - timedelta(days=3), "end_date": TODAY}
    excusal = ExcusalCreate(parent_id=parent.id, comment="Fever", **days)
    assert parent.child_ids
    await client.excusals.create(parent.child_ids[0], excusal=excusal)


def named(word: str, name: str) -> Table:
    """A table of a client."""
    return next(one for one in TABLES[word] if one.name == name)


async def asked(client: Client, word: str, table: Table) -> list[dict[str, object]]:
    """What to ask by: a few rows of the parent, and a week of days."""
    above: list[dict[str, object]] = [{}]
    if table.parent:
        found = await read(client, word, named(word, table.parent.table))
        keys = table.parent.keys.items()
        above = [{name: row[column] for name, column in keys} for row in found[:3]]
    if table.days and not table.days.until:
        days = [{table.days.argument: TODAY - timedelta(days=n)} for n in range(7)]
        return [{**one, **day} for one, day in product(above, days)]
    return above


async def ask(client: Client, table: Table, given: Mapping[str, object]) -> list[Row]:
    """The rows of one request, or of one walk."""
    method = attrgetter(table.method)(client)
    arguments = dict(given)
    if table.days and table.days.until:
        arguments[table.days.argument] = TODAY - timedelta(days=table.days.back)
        arguments[table.days.until] = TODAY + timedelta(days=table.days.ahead)
    columns = {one.name for one in table.asked}
    by = {name: value for name, value in given.items() if name in columns}
    answer = method(**arguments)
    if isinstance(answer, Pager):
        groups = [({}, await answer.collect())]
    else:
        groups = list(rows_in(table, await answer))
    rows: list[Row] = []
    for levels, items in groups:
        assert all(type(one) is table.model for one in items)
        rows += [{**fields(one), **levels, **by} for one in items]
    return rows


def fields(record: object) -> dict[str, object]:
    """The fields of a record by name."""
    return {one.name: getattr(record, one.name) for one in attrs.fields(type(record))}


async def read(client: Client, word: str, table: Table) -> list[Row]:
    """Rows of a table, of all its parts."""
    found: list[Row] = []
    for by, part in product(await asked(client, word, table), table.parts):
        found += await ask(client, table, {**by, **part})
    return found


def test_all_clients_have_tables() -> None:
    """By the words that the sandbox has for them, and with a name of their own."""
    assert set(CLIENTS) == set(TABLES) == set(Sandbox().clients())
    assert len(ALL) == len(set(ALL)) > 40


@pytest.mark.parametrize(("word", "name"), ALL)
async def test_a_table_can_be_read(client: Client, word: str, name: str) -> None:
    """Its rows are of its model, and its key tells them apart."""
    table = named(word, name)
    rows = await read(client, word, table)
    assert rows
    key = [*(one.name for one in table.asked), *table.key]
    assert len(rows) == len({tuple(map(repr, map(row.get, key))) for row in rows})
    assert all(row[name] is not None for row in rows for name in table.key)


@pytest.mark.parametrize(("word", "name"), ALL)
async def test_what_was_asked_by_is_as_it_says(
    client: Client, word: str, name: str
) -> None:
    """Its type is that of the column; a field of the same name agrees with it."""
    table = named(word, name)
    types = {one.name: KINDS[one.type] for one in table.asked}
    for by in await asked(client, word, table):
        assert types == {key: type(value) for key, value in by.items()}
        for row in await ask(client, table, {**by, **table.parts[0]}):
            assert by == {key: row[key] for key in by}


@pytest.mark.parametrize(
    ("word", "name"), [(word, name) for word, name in ALL if named(word, name).one]
)
async def test_one_row_can_be_asked_for(client: Client, word: str, name: str) -> None:
    """A row that is there comes; without one, it is not found."""
    table = named(word, name)
    assert table.one is not None
    get = attrgetter(table.one.method)(client)
    row = (await read(client, word, table))[0]
    keys = {argument: row[column] for argument, column in table.one.keys.items()}
    got = fields(await get(**keys, **table.one.fixed))
    assert {k: row[k] for k in table.key} == {k: got[k] for k in table.key}
    wrong = {
        argument: 987654321
        if isinstance(value, int)
        else "00000000-0000-4000-8000-000000000000"
        for argument, value in keys.items()
    }
    with pytest.raises(NotFoundError):
        await get(**wrong, **table.one.fixed)


SINCE = [(word, name) for word, name in ALL if named(word, name).since]


@pytest.mark.parametrize(("word", "name"), SINCE)
async def test_changes_can_be_asked_for(client: Client, word: str, name: str) -> None:
    """No row from before comes, and with the lookback none after is missed."""
    table = named(word, name)
    assert table.since is not None
    column, by = table.since.column, (await asked(client, word, table))[0]
    part = {**by, **table.parts[0]}
    rows = await ask(client, table, part)
    times = sorted({row[column] for row in rows if row[column]})
    middle = times[len(times) // 2]
    assert isinstance(middle, datetime)
    start = middle - table.since.lookback
    given = {**part, table.since.argument: start.date() if table.since.day else start}
    later = await ask(client, table, given)
    wanted = [repr(row) for row in rows if row[column] and row[column] >= middle]
    assert wanted
    assert set(wanted) <= {repr(row) for row in later} <= {repr(row) for row in rows}
