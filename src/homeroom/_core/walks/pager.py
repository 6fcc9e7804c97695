"""Walks over lists that come in pages: items, pages, checkpoints, reading ahead."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Mapping
from contextlib import aclosing, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from attrs import define, evolve, field, frozen

from homeroom._core.errors import (
    CheckpointError,
    HomeroomError,
    PagingError,
    StatusError,
)
from homeroom._core.misfits import Misfit
from homeroom._core.model import JSON
from homeroom._core.options import check_arguments
from homeroom._core.request import Pairs, query_pairs
from homeroom._core.response import Response
from homeroom._core.walks.checkpoint import Asked, Checkpoint, Standing
from homeroom._core.walks.route import REFUSED, Route, Start, Step, Walk
from homeroom._core.warn import warn_user

if TYPE_CHECKING:
    import logging

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class PagingWarning(UserWarning):
    """Rows of a list are missing, or it may have more pages than the walk will find."""


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
    complete: bool | None
    """On the last page, whether every item came that was there all the time.

    False is told by a `PagingWarning` as well. `None` where that cannot be known: the
    server does not count, or the walk was resumed or began at a later page.
    """
    moved: bool
    """Whether the list changed during the walk, as far as that showed.

    What a walk did not bring was deleted only if `complete` is true and this is not.
    """
    checkpoint: Checkpoint = field(repr=False)
    """Give it to `resume` to go on after this page."""
    response: Response[object]
    """The HTTP answer around the page."""

    @property
    def misfits(self) -> tuple[Misfit, ...]:
        """What of the page did not fit, so that it is not among the items."""
        return self.response.misfits


@frozen(kw_only=True)
class PageFetcher:
    """Where the pages of a list come from."""

    fetch: Callable[[Pairs], Coroutine[object, object, Response[Any]]]
    """Gets the answer to a query, not yet decoded."""
    read: Callable[[Response[Any]], Awaitable[Response[object]]]
    """Decodes an answer."""
    in_flight: int | None
    """Requests that the client has under way at once; `None` where the vendor wants so
    few that nobody should be told to raise it."""
    pages: int | None = None
    """That one walk asks for at most."""
    log: logging.Logger
    now: Callable[[], float]
    """Seconds since the epoch."""


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
    _fetcher: PageFetcher = field(alias="fetcher", repr=False)
    _asked: Asked = field(alias="asked", repr=False)
    _begin: Start = field(default=Start(), alias="begin", repr=False)
    """How the walk begins, besides where."""

    def prefetch(self, pages: int) -> Pager[T_co]:
        """The same walk, with up to that many pages fetched ahead.

        Pages still come in order, and no more than `pages` of them wait in memory.
        The first page is fetched alone, since it tells how many there are. Where each
        page tells where the next one is, no more than one is fetched ahead. No more
        than `limits.in_flight` requests of a client are under way at once; a line in
        the log says so where that is less, unless the vendor wants it so.

        Args:
            pages: 0 for none.
        """
        check_arguments(prefetch=pages)
        most = self._fetcher.in_flight
        if most is not None and pages > most:
            self._fetcher.log.warning(
                "%s: prefetch(%d) has at most %d requests under way; "
                "raise limits.in_flight for more",
                self.name,
                pages,
                most,
                extra={"vendor": self.vendor, "operation": self.name},
            )
        return evolve(self, ahead=pages)

    def settle(self) -> Pager[T_co]:
        """The same walk, with pages that overlap from the start.

        While a list stands still, its numbered pages follow each other, and overlap
        once it changes. As many rows removed as added before any change shows may
        hide a row from such a walk, but not from this one. It takes about as many
        requests, with pages of up to twice the size where the vendor allows that. A
        server that gives pages of one size only cannot overlap them: a warning says so.

        Lists whose pages have no numbers are walked as they are.
        """
        return evolve(self, begin=evolve(self._begin, settle=True))

    def resume(self, checkpoint: Mapping[str, object]) -> Pager[T_co]:
        """The same walk, going on after the page that gave the checkpoint.

        Filters and page size are those of the checkpoint: leave them out, or give the
        same again. A time may differ, such as one that is counted back from now; that
        of the checkpoint is used.

        Args:
            checkpoint: From `Page.checkpoint`, or from an error of the walk.

        Raises:
            CheckpointError: It belongs to another walk.
        """
        check_arguments(checkpoint=checkpoint)
        there = Standing.read(checkpoint)
        if there is not None and self._asked.agrees(there):
            begin = evolve(self._begin, place=there.next, came=there.came, resumed=True)
            # A filter may be no time, as the route has it.
            with suppress(ValueError):
                if self._route.accepts(begin):
                    return evolve(
                        self,
                        start=there.next,
                        begin=begin,
                        size=there.size,
                        route=self._route.again(there.size, dict(there.filters)),
                        asked=evolve(self._asked, standing=there),
                    )
        raise CheckpointError(
            f"{self.vendor} {self.name}: the checkpoint is of another operation, "
            "page size or filter; list with the arguments of the first walk, or with "
            "none"
        )

    async def collect(self, *, limit: int | None = None) -> list[T_co]:
        """All items in one list.

        Args:
            limit: Stop after that many; `None` for no bound.
        """
        check_arguments(limit=limit)
        came = _Collected[T_co]()
        if limit is not None and limit <= 0:
            return came.items
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                came.items.extend(page.items)
                if limit is not None and len(came.items) >= limit:
                    return came.items[:limit]
        return came.items

    async def pages(self) -> AsyncGenerator[Page[T_co], None]:
        """The pages, one after another.

        Raises:
            CallError: A page could not be had; its `checkpoint` is where to resume.
            PagingError: The server repeats itself, or has more than `limits.pages`.
        """
        from homeroom._core.cancel import cut_trace
        from homeroom._core.walks.ahead import Ahead

        now = self._fetcher.now()
        begin = evolve(self._begin, place=self.start, ahead=self.ahead, now=now)
        reached, response = (begin.place, begin.came), None
        walk = self._route.begin(begin)
        step = Step(number=0, next=self.start, upcoming=walk.upcoming)
        ahead, bound, count = Ahead(self._fetch, self.ahead), self._fetcher.pages, 0
        try:
            while step.upcoming:
                if count == bound:
                    raise self._stuck(f"more than {bound:,} pages; see limits.pages")
                count += 1
                try:
                    fetched = await cut_trace(ahead.answer(step.upcoming[0]))
                except StatusError as error:
                    if not step.admits(error):
                        raise
                    step = walk.take(REFUSED)
                else:
                    # Decoding then overlaps with the requests that follow.
                    await ahead.order(step.upcoming[1:])
                    response = await cut_trace(self._fetcher.read(fetched))
                    aside = sum(one.rows for one in response.misfits)
                    step = await _taken(walk, response, aside)
                await ahead.order(step.upcoming)
                self._warn(step)
                if step.shown and response is not None:
                    here = step.next, step.came
                    yield self._page(step, response, self._checkpoint(*here))
                    reached = here
                if step.problem:
                    raise self._stuck(step.problem)
        except HomeroomError as error:
            error.checkpoint = self._checkpoint(*reached)
            raise
        finally:
            await ahead.order(())

    async def __aiter__(self) -> AsyncGenerator[T_co, None]:
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item
                    del item  # Else it shows in the trace of what fails later.

    async def _fetch(self, position: JSON) -> Response[Any]:
        here = self._route.query(position)
        filters = self._asked.standing.filters
        kept = [pair for pair in filters if pair[0] not in here]
        return await self._fetcher.fetch([*kept, *query_pairs(here)])

    def _page(
        self, step: Step, response: Response[object], checkpoint: Checkpoint
    ) -> Page[T_co]:
        return Page(
            items=cast("list[T_co]", step.items),
            number=step.number,
            pages=step.pages,
            total=step.total,
            complete=step.complete,
            moved=step.moved,
            checkpoint=checkpoint,
            response=response,
        )

    def _checkpoint(self, position: JSON, came: JSON) -> Checkpoint:
        start = self._asked.standing.checkpoint()
        return {**start, "next": position, "came": came}

    def _warn(self, step: Step) -> None:
        if step.warning:
            text = f"{self.vendor} {self.name}: {step.warning}"
            warn_user(text, PagingWarning, again=True)

    def _stuck(self, problem: str) -> PagingError:
        text = f"{self.vendor} {self.name}: {problem}"
        return PagingError(text, vendor=self.vendor, operation=self.name)


async def _taken(walk: Walk, response: Response[object], aside: int) -> Step:
    """The step of an answer; many rows take long, so a thread goes through them."""
    from homeroom._core.slices import LARGE

    if len(response.body) > 4 * LARGE:
        from homeroom._core.threads import in_thread

        return await in_thread(partial(walk.take, response.data, aside))
    return walk.take(response.data, aside)


@define
class _Collected(Generic[T]):
    """Items that came so far, which the trace of what fails later does not show."""

    items: list[T] = field(factory=list[T], repr=False)
