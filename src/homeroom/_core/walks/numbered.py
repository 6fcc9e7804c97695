"""The route over pages that have numbers, which can be fetched ahead."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from typing import Final

from attrs import frozen

from homeroom._core.model import JSON
from homeroom._core.plans import PagePlan
from homeroom._core.walks.route import Step, Take, items_at
from homeroom._core.walks.sizes import first_number, page_size

EMPTY_PAGES: Final = 3
"""Empty pages in a row that a walk accepts while the server promises more."""


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

    def begin(self, start: JSON, *, resumed: bool) -> Take:
        """From page to page, up to the last one."""
        assert isinstance(start, int)
        return _NumberedWalk(self.plan, start, resumed=resumed).take


class _NumberedWalk:
    """Sees where pages end, and where they do not advance."""

    def __init__(self, plan: PagePlan, start: int, *, resumed: bool) -> None:
        self._plan = plan
        self._key = attrgetter(plan.key)
        self._start = start
        self._resumed = resumed
        self._number = start - 1
        self._seen: dict[int, int] = {}
        self._empty = 0
        self._repeats = 0

    def take(self, data: object) -> Step:
        """The step of the page after the last one taken."""
        self._number += 1
        number, items = self._number, items_at(self._plan.items, data)
        last = _last_page(self._plan, data, number)
        if self._is_over(last, items):
            return Step(number=number, next=number + 1, shown=False)
        problem = self._problem(items, _number_at(self._plan.number, data))
        return Step(
            items=items,
            number=number,
            pages=_number_at(self._plan.pages, data),
            total=_number_at(self._plan.total, data),
            next=number + 1,
            upcoming=() if problem else range(number + 1, last + 1),
            shown=not problem,
            problem=problem,
        )

    def _is_over(self, last: int, items: list[object]) -> bool:
        """Whether the list ended before this page, or grew shorter meanwhile."""
        later = self._number > self._start
        if self._number > last:
            return later or self._resumed
        return later and self._number == last and not items

    def _problem(self, items: list[object], said: int | None) -> str:
        """Whether it is another page than asked for, repeats an earlier one, or is one
        of too many empty ones.
        """
        number = self._number
        if said is not None and said != number:
            return f"asked for page {number}, the server sent {said}"
        self._empty = 0 if items else self._empty + 1
        if self._empty >= EMPTY_PAGES:
            return f"{EMPTY_PAGES} empty pages in a row, up to page {number}"
        earlier = self._same_as(items) if items else None
        return f"page {number} repeats page {earlier}" if earlier else ""

    def _same_as(self, items: list[object]) -> int | None:
        """The earlier page with the same items.

        A page of one row may repeat the last one once, because a row came before it.
        """
        digest = hash(tuple(map(self._key, items)))
        earlier = self._seen.setdefault(digest, self._number)
        if earlier == self._number:
            return None
        self._repeats += 1
        single = len(items) == 1 and earlier == self._number - 1
        return None if single and self._repeats == 1 else earlier


def numbered(plan: PagePlan, query: Mapping[str, object]) -> tuple[Numbered, int]:
    """The route for the arguments of a list method, and the number to start from.

    Raises:
        ConfigurationError: Page or size is not a whole number.
    """
    size = page_size(query, plan.size, plan.default_size, plan.max_size)
    start = first_number(query, plan.page, plan.first)
    return Numbered(plan=plan, size=size), start


def _last_page(plan: PagePlan, data: object, number: int) -> int:
    """Number of the last page, as far as the page of that number tells."""
    pages = _number_at(plan.pages, data)
    if pages is not None:
        return pages
    if isinstance(data, list):
        return plan.first  # A bare list is all there is.
    return number + 1 if items_at(plan.items, data) else number


def _number_at(path: str | None, data: object) -> int | None:
    if path is None:
        return None
    for name in path.split("."):
        data = getattr(data, name, None)
    return data if isinstance(data, int) else None
