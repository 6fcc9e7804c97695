"""Walks over lists that come in pages: items, pages, checkpoints, reading ahead."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import (
    AsyncGenerator,
    Awaitable,
    Callable,
    Coroutine,
    Iterable,
    Mapping,
    Sequence,
)
from contextlib import aclosing
from typing import Generic, TypeVar, cast

from attrs import evolve, field, frozen

from homeroom._core.answer import Answer
from homeroom._core.arguments import check_arguments
from homeroom._core.errors import CheckpointError, HomeroomError, PagingError
from homeroom._core.misfits import Misfit
from homeroom._core.model import JSON
from homeroom._core.response import Response
from homeroom._core.walks.ahead import Ahead
from homeroom._core.walks.route import END, Route, Step
from homeroom._core.warn import warn_user

T_co = TypeVar("T_co", covariant=True)

Checkpoint = dict[str, object]
"""Plain JSON that says where a walk stands."""


class PagingWarning(UserWarning):
    """A list may have more pages than the walk will find."""


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

    @property
    def misfits(self) -> tuple[Misfit, ...]:
        """What of the page did not fit, so that it is not among the items."""
        return self.response.misfits


@frozen(kw_only=True)
class Source:
    """Where the pages of a list come from."""

    fetch: Callable[[JSON], Coroutine[object, object, Response[Answer]]]
    """Gets the answer at a position, not yet decoded."""
    read: Callable[[Response[Answer]], Awaitable[Response[object]]]
    """Decodes an answer."""
    in_flight: int
    """Requests that the client has under way at once."""
    log: logging.Logger


@frozen(kw_only=True)
class Pager(Generic[T_co]):
    """A walk over a list, described; nothing is sent until it is iterated.

    Iterate it for items, or `pages()` for pages. Each iteration is a new walk.
    """

    vendor: str
    """Such as `managebac`."""
    name: str
    """The operation, such as `classes.list`."""
    size: int | None = None
    """Items asked for on a page, where the vendor lets one ask."""
    start: JSON
    """Where the first page to fetch is: its number, or what the server calls it."""
    ahead: int = 0
    """Pages fetched ahead of the one in hand."""
    _route: Route = field(alias="route", repr=False)
    _source: Source = field(alias="source", repr=False)
    _query: str = field(alias="query", repr=False)
    """A digest of the filters, so that a checkpoint is not used with others."""
    _resumed: bool = field(default=False, alias="resumed", repr=False)
    """Whether the walk goes on from a checkpoint."""

    def prefetch(self, pages: int) -> Pager[T_co]:
        """The same walk, with up to that many pages fetched ahead.

        Pages still come in order, and no more than `pages` of them wait in memory.
        The first page is fetched alone, since it tells how many there are. Where each
        page tells where the next one is, no more than one is fetched ahead. No more
        than `limits.in_flight` requests of a client are under way at once; a line in
        the log says so where that is less.

        Args:
            pages: 0 for none.
        """
        check_arguments(prefetch=pages)
        if pages > self._source.in_flight:
            self._source.log.warning(
                "%s: prefetch(%d) has at most %d requests under way; "
                "raise limits.in_flight for more",
                self.name,
                pages,
                self._source.in_flight,
            )
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
        check_arguments(checkpoint=checkpoint)
        position = cast("JSON", checkpoint.get("next"))
        expected = self._checkpoint(position)
        if dict(checkpoint) != expected or not self._route.accepts(position):
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
        check_arguments(limit=limit)
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
        reached = self.start
        upcoming: Sequence[JSON] = () if reached is END else (reached,)
        take = self._route.begin(self.start, resumed=self._resumed)
        ahead = Ahead(self._source.fetch, self.ahead)
        try:
            while upcoming:
                fetched = await ahead.take(upcoming[0])
                # Decoding then overlaps with the requests that follow.
                await ahead.order(upcoming[1:])
                response = await self._source.read(fetched)
                step = take(response.data)
                upcoming = step.upcoming
                await ahead.order(upcoming)
                if step.warning:
                    warn_user(step.warning, PagingWarning)
                if step.shown:
                    yield self._page(step, response)
                    reached = step.next
                if step.problem:
                    raise self._stuck(step.problem)
        except HomeroomError as error:
            error.checkpoint = self._checkpoint(reached)
            raise
        finally:
            await ahead.aclose()

    async def __aiter__(self) -> AsyncGenerator[T_co, None]:
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item

    def _page(self, step: Step, response: Response[object]) -> Page[T_co]:
        return Page(
            items=cast("list[T_co]", step.items),
            number=step.number,
            pages=step.pages,
            total=step.total,
            checkpoint=self._checkpoint(step.next),
            response=response,
        )

    def _stuck(self, problem: str) -> PagingError:
        text = f"{self.vendor} {self.name}: {problem}"
        return PagingError(text, vendor=self.vendor, operation=self.name)

    def _checkpoint(self, position: JSON) -> Checkpoint:
        return {
            "version": 1,
            "operation": f"{self.vendor}.{self.name}",
            "query": self._query,
            "size": self.size,
            "next": position,
        }


def digest(parts: Iterable[tuple[str, str]]) -> str:
    """A short digest of path and query arguments, in any order."""
    text = repr(sorted(parts)).encode()
    return hashlib.sha256(text).hexdigest()[:16]
