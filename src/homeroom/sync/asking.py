"""A table's method, asked of a client: what comes, answer by answer."""

from __future__ import annotations

import inspect
from collections.abc import (
    AsyncGenerator,
    Awaitable,
    Callable,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import aclosing, suppress
from datetime import datetime
from email.utils import parsedate_to_datetime
from operator import attrgetter
from typing import cast

from attrs import evolve, frozen

from homeroom._core.misfits import Misfit
from homeroom._core.model import UNSET
from homeroom._core.request import EMPTY
from homeroom._core.response import Response
from homeroom._core.tables import Table
from homeroom.client import Client
from homeroom.errors import CheckpointError, NotFoundError
from homeroom.paging import Page, Pager
from homeroom.rows import columns

AHEAD = 4
"""Pages of a list that are fetched ahead of the one in hand."""


@frozen(kw_only=True)
class Came:
    """Rows that came with one answer, and what it says of the list."""

    groups: Sequence[tuple[Mapping[str, object], Sequence[object]]]
    """Records, with the columns that they have from what they stand in."""
    checkpoint: Mapping[str, object] | None = None
    """Where a walk goes on behind it; `None` where there is one answer alone."""
    complete: bool | None
    """As `Page.complete`, which says it of the last page alone."""
    moved: bool = False
    resumed: bool = False
    """Whether the walk went on from a checkpoint."""
    misfits: tuple[Misfit, ...]
    date: datetime | None
    """By the server's clock."""
    retries: int

    @property
    def rows(self) -> int:
        """How many records came."""
        return sum(len(items) for _, items in self.groups)

    @property
    def unreadable(self) -> int:
        """Records that were set aside."""
        return sum(one.count for one in self.misfits if one.set_aside)


async def ask(
    client: Client,
    table: Table,
    arguments: Mapping[str, object],
    checkpoint: Mapping[str, object] | None = None,
) -> AsyncGenerator[Came, None]:
    """Ask for rows of a table.

    Args:
        client: Whom to ask.
        table: What for.
        arguments: Of its method.
        checkpoint: Where to go on; one that does not fit is as good as none.

    Yields:
        Rows, answer by answer.
    """
    method = _method(client, table.method)
    if inspect.iscoroutinefunction(method):
        wrapped = _method(client, f"with_response.{table.method}")
        yield _answered(
            table, await cast("Awaitable[Response[object]]", wrapped(**arguments))
        )
        return
    pager, resumed = cast("Pager[object]", method(**arguments)), False
    if checkpoint is not None:
        with suppress(CheckpointError):
            pager, resumed = pager.resume(checkpoint), True
    told = _told(table, arguments)
    async with aclosing(pager.prefetch(AHEAD).pages()) as pages:
        async for page in pages:
            _fill(page.items, told)
            yield _paged(page, resumed)


def _told(table: Table, arguments: Mapping[str, object]) -> Mapping[str, object]:
    """What rows are because of how they were asked for, such as archived."""
    names = {one.name for one in columns(table.model)}
    return {
        name: arguments[name]
        for part in table.parts
        for name in part
        if name in names and name in arguments
    }


def _fill(items: Sequence[object], told: Mapping[str, object]) -> None:
    """Say of records what their vendor leaves out."""
    for name, value in told.items():
        for item in items:
            if getattr(item, name) in (None, UNSET):
                setattr(item, name, value)


async def is_gone(client: Client, table: Table, row: Mapping[str, object]) -> bool:
    """Whether the server does not know a row any more.

    Args:
        client: Whom to ask.
        table: It has a method for one row.
        row: The columns that tell it from the others.
    """
    assert table.one is not None
    arguments = {name: row[column] for name, column in table.one.keys.items()}
    arguments |= table.one.fixed
    try:
        await cast("Awaitable[object]", _method(client, table.one.method)(**arguments))
    except NotFoundError:
        return True
    return False


def server_time(headers: Mapping[str, str]) -> datetime | None:
    """When an answer was made, by the clock of its server."""
    try:
        said = parsedate_to_datetime(headers.get("date", ""))
    except ValueError:
        return None
    return said if said.tzinfo is not None else None


def _method(client: object, path: str) -> Callable[..., object]:
    return cast("Callable[..., object]", attrgetter(path)(client))


def _answered(table: Table, response: Response[object]) -> Came:
    """An answer that is the whole list, or holds it."""
    groups = list(rows_in(table, response.data))
    return _came(response, groups, complete=not response.aside)


def _paged(page: Page[object], resumed: bool) -> Came:
    return evolve(
        _came(page.response, [({}, page.items)], complete=page.complete),
        checkpoint=page.checkpoint,
        moved=page.moved,
        resumed=resumed,
    )


def _came(
    response: Response[object],
    groups: Sequence[tuple[Mapping[str, object], Sequence[object]]],
    complete: bool | None,
) -> Came:
    return Came(
        groups=groups,
        complete=complete,
        misfits=response.misfits,
        date=server_time(response.headers),
        retries=len(response.attempts) - 1,
    )


def rows_in(
    table: Table, answer: object, above: Mapping[str, object] = EMPTY
) -> Iterator[tuple[Mapping[str, object], Sequence[object]]]:
    """The rows of an answer that does not page: a list, one record, or maps of these.

    Args:
        table: Whose rows they are.
        answer: What the method gave.
        above: Columns that the rows have from where the answer stands.

    Yields:
        Rows, with the columns that they have from the maps and the record above them.
    """
    found: object = attrgetter(table.items)(answer) if table.items else answer
    if table.keyed_by and isinstance(found, Mapping):
        name, *names = table.keyed_by
        inside = evolve(table, items="", keyed_by=tuple(names))
        for key, value in cast("Mapping[str, object]", found).items():
            yield from rows_in(inside, value, {**above, name: key})
    elif found is not None:
        records = cast("list[object]", found) if isinstance(found, list) else [found]
        if not table.inner:
            yield above, records
            return
        name, *names = table.inner
        inside = evolve(table, items=name, keyed_by=(), inner=tuple(names))
        for one in records:
            last = () if names else table.taken
            taken = {each.column.name: getattr(one, each.field) for each in last}
            yield from rows_in(inside, one, {**above, **taken})
