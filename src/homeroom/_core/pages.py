"""Walks over numbered pages: items, pages, checkpoints, reading ahead."""

from __future__ import annotations

import asyncio
import hashlib
from collections import deque
from collections.abc import AsyncGenerator, Coroutine, Iterable, Mapping
from contextlib import aclosing
from operator import attrgetter
from typing import Final, Generic, Protocol, TypeVar, cast

from attrs import evolve, field, frozen

from homeroom._core.errors import CheckpointError, HomeroomError, PagingError
from homeroom._core.plans import PagePlan
from homeroom._core.response import Response

T = TypeVar("T")

Checkpoint = dict[str, object]
"""Plain JSON that says where a walk stands."""

EMPTY_PAGES: Final = 3
"""Empty pages in a row that a walk accepts while the server promises more."""


@frozen(kw_only=True)
class Page(Generic[T]):
    """One page of a list."""

    items: list[T] = field(repr=False)
    number: int
    """1 for the first."""
    pages: int | None
    """How many pages there are, by the server's latest word."""
    total: int | None
    """How many items there are, by the server's latest word."""
    checkpoint: Checkpoint
    """Give it to `resume` to go on after this page."""
    response: Response[object]
    """The HTTP answer around the page."""


class FetchPage(Protocol):
    """Gets one page's answer, not yet decoded."""

    def __call__(self, number: int) -> Coroutine[object, object, Response[bytes]]:
        """Fetch the page of that number."""
        ...


class ReadPage(Protocol):
    """Decodes a page's answer."""

    def __call__(self, fetched: Response[bytes]) -> Response[object]:
        """Decode, or raise `DecodeError`."""
        ...


@frozen(kw_only=True)
class Pager(Generic[T]):
    """A walk over a list, described; nothing is sent until it is iterated.

    Iterate it for items, or `pages()` for pages. Each iteration is a new walk.
    """

    plan: PagePlan = field(repr=False)
    fetch: FetchPage = field(repr=False)
    read: ReadPage = field(repr=False)
    vendor: str
    """Such as `managebac`."""
    name: str
    """The operation, such as `classes.list`."""
    query: str = field(repr=False)
    """A digest of the filters, so that a checkpoint is not used with others."""
    size: int
    """Items asked for on a page."""
    start: int
    """Number of the first page to fetch."""
    ahead: int = 0
    """Pages fetched ahead of the one in hand."""
    resumed: bool = field(default=False, repr=False)
    """Whether the walk goes on from a checkpoint."""

    def prefetch(self, pages: int) -> Pager[T]:
        """The same walk, with up to that many pages fetched ahead.

        Pages still come in order, and no more than `pages` of them wait in memory.
        The first page is fetched alone, since it tells how many there are.

        Args:
            pages: 0 for none.
        """
        if pages < 0:
            raise ValueError("prefetch: 0 or more pages")
        return evolve(self, ahead=pages)

    def resume(self, checkpoint: Mapping[str, object]) -> Pager[T]:
        """The same walk, going on after the page that gave the checkpoint.

        A resumed walk sees the list as it is then: rows that moved meanwhile may be
        missing or come twice. Filters and page size must be those of the first walk.

        Args:
            checkpoint: From `Page.checkpoint`, or from an error of the walk.

        Raises:
            CheckpointError: It belongs to another walk.
        """
        number = checkpoint.get("next")
        expected = {**_checkpoint(self, 0), "next": number}
        fits = dict(checkpoint) == expected
        if not fits or type(number) is not int or number < self.plan.first:
            raise CheckpointError(
                f"{self.vendor} {self.name}: the checkpoint is of another operation, "
                "page size or filter; list with the arguments of the first walk"
            )
        return evolve(self, start=number, resumed=True)

    async def collect(self, *, limit: int | None = None) -> list[T]:
        """All items in one list.

        Args:
            limit: Stop after that many; `None` for no bound.
        """
        items: list[T] = []
        if limit is not None and limit <= 0:
            return items
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                items.extend(page.items)
                if limit is not None and len(items) >= limit:
                    return items[:limit]
        return items

    async def pages(self) -> AsyncGenerator[Page[T], None]:
        """The pages, one after another.

        Raises:
            CallError: A page could not be had; its `checkpoint` is where to resume.
            PagingError: The server repeats itself.
        """
        guard = Guard(self)
        number = self.start
        try:
            async with aclosing(self._answers()) as answers:
                async for response in answers:
                    page = self._page(number, response)
                    guard.check(page)
                    yield page
                    number += 1
        except HomeroomError as error:
            error.checkpoint = _checkpoint(self, number)
            raise

    async def __aiter__(self) -> AsyncGenerator[T, None]:
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item

    async def _answers(self) -> AsyncGenerator[Response[object], None]:
        """The answers for the pages, in order, up to the last one.

        A page is decoded when its turn comes and the requests that follow it are on
        their way, so that decoding and waiting overlap.
        """
        number = last = self.start
        window: deque[asyncio.Task[Response[bytes]]] = deque()
        try:
            while True:
                fetched = await (window.popleft() if window else self.fetch(number))
                await self._fill(window, number, last)
                response = self.read(fetched)
                last = _last(self.plan, response, number)
                if number > last and (self.resumed or number > self.start):
                    return  # The list ended before, or grew shorter meanwhile.
                await self._fill(window, number, last)
                shrunk = number > self.start and not _items(self.plan, response)
                if number >= last and shrunk:
                    return
                yield response
                if number >= last:
                    return
                number += 1
        finally:
            await _cancel(window)

    async def _fill(
        self, window: deque[asyncio.Task[Response[bytes]]], number: int, last: int
    ) -> None:
        """Start fetching what may be fetched ahead of the page of that number."""
        upcoming = range(number + 1 + len(window), last + 1)
        started = upcoming[: max(self.ahead - len(window), 0)]
        for later in started:
            window.append(asyncio.create_task(self.fetch(later)))
        if started:
            await asyncio.sleep(0)  # Lets them send.

    def _page(self, number: int, response: Response[object]) -> Page[T]:
        return Page(
            items=cast("list[T]", _items(self.plan, response)),
            number=number,
            pages=_number(self.plan.pages, response),
            total=_number(self.plan.total, response),
            checkpoint=_checkpoint(self, number + 1),
            response=response,
        )


class Guard:
    """Stops a walk whose pages do not advance."""

    def __init__(self, pager: Pager[T]) -> None:
        self._pager = pager
        self._key = attrgetter(pager.plan.key)
        self._seen: dict[int, int] = {}
        self._empty = 0
        self._repeats = 0

    def check(self, page: Page[T]) -> None:
        """Take note of a page.

        Raises:
            PagingError: It is another page than asked for, repeats an earlier one, or
                is one of too many empty ones.
        """
        self._check_number(page)
        if not page.items:
            self._check_empty(page)
            return
        self._empty = 0
        digest = hash(tuple(map(self._key, page.items)))
        earlier = self._seen.setdefault(digest, page.number)
        if earlier != page.number and not self._moved(page, earlier):
            raise self._error(f"page {page.number} repeats page {earlier}")

    def _moved(self, page: Page[T], earlier: int) -> bool:
        """Whether a page of one row repeats the last because a row came before it."""
        self._repeats += 1
        single = len(page.items) == 1 and earlier == page.number - 1
        return single and self._repeats == 1

    def _check_number(self, page: Page[T]) -> None:
        said = _number(self._pager.plan.number, page.response)
        if said is not None and said != page.number:
            raise self._error(f"asked for page {page.number}, the server sent {said}")

    def _check_empty(self, page: Page[T]) -> None:
        self._empty += 1
        if self._empty >= EMPTY_PAGES:
            problem = f"{EMPTY_PAGES} empty pages in a row, up to page {page.number}"
            raise self._error(problem)

    def _error(self, problem: str) -> PagingError:
        vendor, name = self._pager.vendor, self._pager.name
        return PagingError(f"{vendor} {name}: {problem}", vendor=vendor, operation=name)


def clamp_size(plan: PagePlan, size: int) -> int:
    """The page size nearest to the one asked for that the vendor accepts."""
    return min(max(size, 1), plan.max_size)


def digest(parts: Iterable[tuple[str, str]]) -> str:
    """A short digest of path and query arguments, in any order."""
    text = repr(sorted(parts)).encode()
    return hashlib.sha256(text).hexdigest()[:16]


def _checkpoint(pager: Pager[T], number: int) -> Checkpoint:
    return {
        "version": 1,
        "operation": f"{pager.vendor}.{pager.name}",
        "query": pager.query,
        "size": pager.size,
        "next": number,
    }


def _last(plan: PagePlan, response: Response[object], number: int) -> int:
    """Number of the last page, as far as the page of that number tells."""
    pages = _number(plan.pages, response)
    if pages is not None:
        return pages
    return number + 1 if _items(plan, response) else number


def _items(plan: PagePlan, response: Response[object]) -> list[object]:
    return cast("list[object]", attrgetter(plan.items)(response.data))


def _number(path: str | None, response: Response[object]) -> int | None:
    value: object = response.data if path else None
    for name in path.split(".") if path else ():
        value = getattr(value, name, None)
    return value if isinstance(value, int) else None


async def _cancel(tasks: Iterable[asyncio.Task[Response[bytes]]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
