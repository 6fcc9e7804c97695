"""Walks over lists that come in pages: items, pages, checkpoints, reading ahead."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncGenerator, Coroutine, Iterable, Mapping
from contextlib import aclosing
from operator import attrgetter
from typing import Generic, Protocol, TypeVar, cast

from attrs import evolve, field, frozen

from homeroom._core.errors import CheckpointError, HomeroomError, PagingError
from homeroom._core.model import JSON
from homeroom._core.response import Response

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Checkpoint = dict[str, object]
"""Plain JSON that says where a walk stands."""


@frozen(kw_only=True)
class Page(Generic[T_co]):
    """One page of a list."""

    items: list[T_co] = field(repr=False)
    number: int
    """1 for the first. Where pages have no numbers, a resumed walk counts anew."""
    pages: int | None
    """How many pages there are, by the server's latest word."""
    total: int | None
    """How many items there are, by the server's latest word."""
    checkpoint: Checkpoint
    """Give it to `resume` to go on after this page."""
    response: Response[object]
    """The HTTP answer around the page."""


@frozen(kw_only=True)
class Step:
    """One page as a route found it."""

    items: list[object]
    number: int
    pages: int | None = None
    total: int | None = None
    next: JSON
    """The position after this page."""
    response: Response[object]


class FetchPage(Protocol):
    """Gets one page's answer, not yet decoded."""

    def __call__(self, position: JSON) -> Coroutine[object, object, Response[bytes]]:
        """Fetch the page at that position."""
        ...


class ReadPage(Protocol):
    """Decodes a page's answer."""

    def __call__(self, fetched: Response[bytes]) -> Response[object]:
        """Decode, or raise `DecodeError`."""
        ...


class Route(Protocol):
    """How a list leads from one page to the next."""

    def query(self, position: JSON) -> Mapping[str, object]:
        """The query parameters of the page at that position."""
        ...

    def accepts(self, position: JSON) -> bool:
        """Whether a walk can go on from that position."""
        ...

    def steps(self, pager: Pager[T]) -> AsyncGenerator[Step, None]:
        """The pages from `pager.start` to the end.

        Raises:
            PagingError: The server's pages do not advance.
        """
        ...


@frozen(kw_only=True)
class Pager(Generic[T_co]):
    """A walk over a list, described; nothing is sent until it is iterated.

    Iterate it for items, or `pages()` for pages. Each iteration is a new walk.
    """

    route: Route = field(repr=False)
    fetch: FetchPage = field(repr=False)
    read: ReadPage = field(repr=False)
    vendor: str
    """Such as `managebac`."""
    name: str
    """The operation, such as `classes.list`."""
    query: str = field(repr=False)
    """A digest of the filters, so that a checkpoint is not used with others."""
    size: int | None = None
    """Items asked for on a page, where the vendor lets one ask."""
    start: JSON
    """Where the first page to fetch is: its number, or what the server calls it."""
    ahead: int = 0
    """Pages fetched ahead of the one in hand."""
    resumed: bool = field(default=False, repr=False)
    """Whether the walk goes on from a checkpoint."""

    def prefetch(self, pages: int) -> Pager[T_co]:
        """The same walk, with up to that many pages fetched ahead.

        Pages still come in order, and no more than `pages` of them wait in memory.
        The first page is fetched alone, since it tells how many there are. Where each
        page tells where the next one is, no more than one is fetched ahead.

        Args:
            pages: 0 for none.
        """
        if pages < 0:
            raise ValueError("prefetch: 0 or more pages")
        return evolve(self, ahead=pages)

    def resume(self, checkpoint: Mapping[str, object]) -> Pager[T_co]:
        """The same walk, going on after the page that gave the checkpoint.

        A resumed walk sees the list as it is then: rows that moved meanwhile may be
        missing or come twice. Filters and page size must be those of the first walk.

        Args:
            checkpoint: From `Page.checkpoint`, or from an error of the walk.

        Raises:
            CheckpointError: It belongs to another walk.
        """
        position = cast("JSON", checkpoint.get("next"))
        expected = _checkpoint(self, position)
        if dict(checkpoint) != expected or not self.route.accepts(position):
            raise CheckpointError(
                f"{self.vendor} {self.name}: the checkpoint is of another operation, "
                "page size or filter; list with the arguments of the first walk"
            )
        return evolve(self, start=position, resumed=True)

    async def collect(self, *, limit: int | None = None) -> list[T_co]:
        """All items in one list.

        Args:
            limit: Stop after that many; `None` for no bound.
        """
        items: list[T_co] = []
        if limit is not None and limit <= 0:
            return items
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                items.extend(page.items)
                if limit is not None and len(items) >= limit:
                    return items[:limit]
        return items

    async def pages(self) -> AsyncGenerator[Page[T_co], None]:
        """The pages, one after another.

        Raises:
            CallError: A page could not be had; its `checkpoint` is where to resume.
            PagingError: The server repeats itself.
        """
        position = self.start
        try:
            async with aclosing(self.route.steps(self)) as steps:
                async for step in steps:
                    yield self._page(step)
                    position = step.next
        except HomeroomError as error:
            error.checkpoint = _checkpoint(self, position)
            raise

    async def __aiter__(self) -> AsyncGenerator[T_co, None]:
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item

    def _page(self, step: Step) -> Page[T_co]:
        return Page(
            items=cast("list[T_co]", step.items),
            number=step.number,
            pages=step.pages,
            total=step.total,
            checkpoint=_checkpoint(self, step.next),
            response=step.response,
        )


def digest(parts: Iterable[tuple[str, str]]) -> str:
    """A short digest of path and query arguments, in any order."""
    text = repr(sorted(parts)).encode()
    return hashlib.sha256(text).hexdigest()[:16]


def items_at(path: str, response: Response[object]) -> list[object]:
    """The items of a decoded page; an answer may be the list itself, or be empty."""
    data = response.data
    if data is None or isinstance(data, list):
        return cast("list[object]", data or [])
    return cast("list[object]", attrgetter(path)(data))


def stuck(pager: Pager[T], problem: str) -> PagingError:
    """The error of a walk whose pages do not advance."""
    text = f"{pager.vendor} {pager.name}: {problem}"
    return PagingError(text, vendor=pager.vendor, operation=pager.name)


async def cancel(tasks: Iterable[asyncio.Task[Response[bytes]]]) -> None:
    """End what was fetched ahead and is not wanted any more."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _checkpoint(pager: Pager[T], position: JSON) -> Checkpoint:
    return {
        "version": 1,
        "operation": f"{pager.vendor}.{pager.name}",
        "query": pager.query,
        "size": pager.size,
        "next": position,
    }
