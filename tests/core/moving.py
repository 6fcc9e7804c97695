"""A model of a list that changes while it is walked, and a walk over it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import define, field, frozen

from homeroom._core.plans import PagePlan
from homeroom._core.response import Response
from homeroom._core.walks.checkpoint import Asked, Standing
from homeroom._core.walks.numbered import Numbered
from homeroom._core.walks.pager import Page, PageFetcher, Pager

Op = tuple[str, int]
"""`add` or `remove`, and where."""

LOG = logging.getLogger("tests.moving")


@frozen
class Row:
    """A row of the list."""

    id: int


@frozen
class Answer:
    """A page of the list."""

    rows: list[Row]
    number: int
    pages: int | None
    total: int | None
    size: int
    next: int | None
    version: int
    """How often the list had changed."""


@define
class List:
    """Rows in an order that stays, of which some go and others come."""

    rows: list[int]
    script: Sequence[Sequence[Op]] = ()
    """What happens before each request."""
    cap: int = 10**9
    """The largest page that the server gives, whatever is asked for."""
    fixed: bool = False
    """Whether every page is that large."""
    lie: Callable[[Answer], Answer] = lambda answer: answer
    """What the server makes of a true page."""
    changes: list[Op] = field(factory=list)
    gone: set[int] = field(factory=set)
    answers: list[tuple[int, int]] = field(factory=list)
    """Total and count of changes at each answer."""
    asked: list[tuple[int, int]] = field(factory=list)
    first: list[int] = field(init=False)
    """The rows at the beginning."""

    def __attrs_post_init__(self) -> None:
        self.first = list(self.rows)

    def act(self, ops: Iterable[Op]) -> None:
        """Add and remove rows."""
        for kind, place in ops:
            if kind == "add":
                at = place % (len(self.rows) + 1)
                self.rows.insert(at, 1000 + len(self.changes))
            elif self.rows:
                self.gone.add(self.rows.pop(place % len(self.rows)))
            else:
                continue
            self.changes.append((kind, place))

    def remove(self, one: int) -> None:
        """Remove a row, if it is there."""
        if one in self.rows:
            self.act([("remove", self.rows.index(one))])

    def page(self, number: int, size: int) -> Answer:
        """The page as the list is now, after what happens before."""
        turn = len(self.asked)
        self.asked.append((number, size))
        if turn < len(self.script):
            self.act(self.script[turn])
        size = self.cap if self.fixed else min(size, self.cap)
        rows = self.rows[(number - 1) * size : number * size]
        total = len(self.rows)
        answer = Answer(
            rows=list(map(Row, rows)),
            number=number,
            pages=-(-total // size),
            total=total,
            size=size,
            next=number + 1 if number * size < total else None,
            version=len(self.changes),
        )
        return self.lie(answer)


@define
class Walked:
    """What a walk gave."""

    pages: list[Page[Row]] = field(factory=list)
    looks: list[tuple[int | None, int]] = field(factory=list)
    """Total and count of changes of each answer that was taken, in order."""

    @property
    def ids(self) -> list[int]:
        """All rows that came."""
        return [row.id for page in self.pages for row in page.items]

    @property
    def last(self) -> Page[Row]:
        """The last page."""
        return self.pages[-1]


def plan_of(size: int, most: int, **plan: Any) -> Numbered:
    """The route over the list."""
    found = PagePlan(
        page="page",
        size="size",
        first=1,
        default_size=size,
        max_size=most,
        items="rows",
        number="number",
        pages="pages",
        total="total",
        key="id",
        **plan,
    )
    return Numbered(plan=found, size=size)


def pager(rows: List, walked: Walked, size: int, most: int, **plan: Any) -> Pager[Row]:
    """A walk over the list, without a network."""

    async def fetch(pairs: list[tuple[str, str]]) -> Response[Any]:
        query = dict(pairs)
        answer = rows.page(int(query["page"]), int(query["size"]))
        await asyncio.sleep(0)
        return Response(
            data=answer, status=200, headers={}, request_id=None, attempts=()
        )

    async def read(response: Response[Any]) -> Response[object]:
        walked.looks.append((response.data.total, response.data.version))
        return response

    standing = Standing(
        operation="model.rows.list", path="", filters=[], size=size, next=1
    )
    return Pager(
        vendor="model",
        name="rows.list",
        size=size,
        start=1,
        route=plan_of(size, most, **plan),
        fetcher=PageFetcher(
            fetch=fetch, read=read, in_flight=16, log=LOG, now=lambda: 0.0
        ),
        asked=Asked(standing=standing, moving=frozenset(), sized=True),
    )


async def walk(
    made: Pager[Row], walked: Walked, each: Callable[[Page[Row]], None] | None = None
) -> Walked:
    """Walk to the end, and act on each page."""
    async for page in made.pages():
        walked.pages.append(page)
        if each:
            each(page)
    return walked
