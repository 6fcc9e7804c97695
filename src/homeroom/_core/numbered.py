"""The route over pages that have numbers, which can be fetched ahead."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from operator import attrgetter
from typing import Final, TypeVar

from attrs import frozen

from homeroom._core.errors import ConfigurationError, PagingError
from homeroom._core.model import JSON, UNSET
from homeroom._core.pages import Pager, Step, cancel, items_at, stuck
from homeroom._core.plans import PagePlan
from homeroom._core.response import Response
from homeroom._core.warn import warn_user

T = TypeVar("T")

EMPTY_PAGES: Final = 3
"""Empty pages in a row that a walk accepts while the server promises more."""


class PageSizeWarning(UserWarning):
    """A page size was out of the vendor's range; the nearest one is used."""


@frozen(kw_only=True)
class Numbered:
    """Walks pages by number."""

    plan: PagePlan
    size: int

    def query(self, position: JSON) -> Mapping[str, object]:
        """Number and size of the page."""
        return {self.plan.page: position, self.plan.size: self.size}

    def accepts(self, position: JSON) -> bool:
        """Whether it is a page's number."""
        return type(position) is int and position >= self.plan.first

    async def steps(self, pager: Pager[T]) -> AsyncGenerator[Step, None]:
        """The pages up to the last one, checked."""
        guard = _Guard(self.plan, pager)
        number = _start(pager)
        async with aclosing(self._answers(pager)) as answers:
            async for response in answers:
                step = Step(
                    items=items_at(self.plan.items, response),
                    number=number,
                    pages=_number(self.plan.pages, response),
                    total=_number(self.plan.total, response),
                    next=number + 1,
                    response=response,
                )
                guard.check(step)
                yield step
                number += 1

    async def _answers(self, pager: Pager[T]) -> AsyncGenerator[Response[object], None]:
        """The answers for the pages, in order, up to the last one.

        A page is decoded when its turn comes and the requests that follow it are on
        their way, so that decoding and waiting overlap.
        """
        number = start = last = _start(pager)
        window: deque[asyncio.Task[Response[bytes]]] = deque()
        try:
            while True:
                fetched = await (window.popleft() if window else pager.fetch(number))
                await _fill(pager, window, number, last)
                response = pager.read(fetched)
                last = _last(self.plan, response, number)
                if number > last and (pager.resumed or number > start):
                    return  # The list ended before, or grew shorter meanwhile.
                await _fill(pager, window, number, last)
                shrunk = number > start and not items_at(self.plan.items, response)
                if number >= last and shrunk:
                    return
                yield response
                if number >= last:
                    return
                number += 1
        finally:
            await cancel(window)


class _Guard:
    """Stops a walk whose pages do not advance."""

    def __init__(self, plan: PagePlan, pager: Pager[T]) -> None:
        self._plan = plan
        self._pager = pager
        self._key = attrgetter(plan.key)
        self._seen: dict[int, int] = {}
        self._empty = 0
        self._repeats = 0

    def check(self, page: Step) -> None:
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
            raise self._stuck(f"page {page.number} repeats page {earlier}")

    def _moved(self, page: Step, earlier: int) -> bool:
        """Whether a page of one row repeats the last because a row came before it."""
        self._repeats += 1
        single = len(page.items) == 1 and earlier == page.number - 1
        return single and self._repeats == 1

    def _check_number(self, page: Step) -> None:
        said = _number(self._plan.number, page.response)
        if said is not None and said != page.number:
            raise self._stuck(f"asked for page {page.number}, the server sent {said}")

    def _check_empty(self, page: Step) -> None:
        self._empty += 1
        if self._empty >= EMPTY_PAGES:
            problem = f"{EMPTY_PAGES} empty pages in a row, up to page {page.number}"
            raise self._stuck(problem)

    def _stuck(self, problem: str) -> PagingError:
        return stuck(self._pager, problem)


def numbered(plan: PagePlan, query: Mapping[str, object]) -> tuple[Numbered, int]:
    """The route for the arguments of a list method, and the number to start from.

    Raises:
        ConfigurationError: Page or size is not a whole number.
    """
    size = page_size(query, plan.size, plan.default_size, plan.max_size)
    start = max(_count(query, plan.page, plan.first), plan.first)
    return Numbered(plan=plan, size=size), start


def page_size(query: Mapping[str, object], name: str, default: int, most: int) -> int:
    """The page size that was asked for, or the nearest that the vendor takes.

    Raises:
        ConfigurationError: It is not a whole number.
    """
    asked = _count(query, name, default)
    size = min(max(asked, 1), most)
    if size != asked:
        text = f"{name}: {asked} is out of range 1 to {most}; using {size}"
        warn_user(text, PageSizeWarning)
    return size


def _count(query: Mapping[str, object], name: str, default: int) -> int:
    value = query.get(name, UNSET)
    if value is UNSET:
        return default
    if type(value) is not int:
        raise ConfigurationError(f"{name}: must be a whole number")
    return value


async def _fill(
    pager: Pager[T],
    window: deque[asyncio.Task[Response[bytes]]],
    number: int,
    last: int,
) -> None:
    """Start fetching what may be fetched ahead of the page of that number."""
    upcoming = range(number + 1 + len(window), last + 1)
    started = upcoming[: max(pager.ahead - len(window), 0)]
    for later in started:
        window.append(asyncio.create_task(pager.fetch(later)))
    if started:
        await asyncio.sleep(0)  # Lets them send.


def _start(pager: Pager[T]) -> int:
    assert isinstance(pager.start, int)
    return pager.start


def _last(plan: PagePlan, response: Response[object], number: int) -> int:
    """Number of the last page, as far as the page of that number tells."""
    pages = _number(plan.pages, response)
    if pages is not None:
        return pages
    if isinstance(response.data, list):
        return plan.first  # A bare list is all there is.
    return number + 1 if items_at(plan.items, response) else number


def _number(path: str | None, response: Response[object]) -> int | None:
    value: object = response.data if path else None
    for name in path.split(".") if path else ():
        value = getattr(value, name, None)
    return value if isinstance(value, int) else None
