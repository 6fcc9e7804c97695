"""The routes by a cursor, and by a count of items or pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Self, cast

from attrs import evolve, frozen

from homeroom._core.model import JSON
from homeroom._core.plans import CursorPlan, OffsetPlan, ProbePlan
from homeroom._core.walks.look import count_at, value_at
from homeroom._core.walks.route import END, Start, Step, Walk, items_at

MOST_EMPTY: Final = 100
"""Empty pages in a row that a walk accepts while each names a new cursor."""


@frozen(kw_only=True)
class Chain:
    """Walks pages of which each tells where the next one is."""

    plan: CursorPlan | OffsetPlan | ProbePlan
    size: int | None
    """The page size, if one was asked for."""

    def query(self, position: JSON) -> Mapping[str, object]:
        """The position under its parameter; nothing where the server shall begin."""
        plan = self.plan
        name = plan.offset if isinstance(plan, OffsetPlan) else plan.cursor
        where = {} if position is None else {name: position}
        if plan.size is None or self.size is None:
            return where
        return {plan.size: self.size, **where}

    def following(self, position: JSON, data: object, count: int) -> object:
        """From a page's position, data and count of items to the next position.

        Without items it need not be the last one, but where items or pages are counted.
        """
        plan = self.plan
        if not isinstance(plan, OffsetPlan):
            return value_at(plan.next, data)
        begun = position if isinstance(position, int) else plan.first
        return begun + (1 if plan.by_page else count) if count else END

    def doubt(self, data: object) -> str:
        """From the data of the first page, why there may be more pages than found."""
        plan = self.plan
        if isinstance(plan, OffsetPlan) or says_end(plan.next, data) is not None:
            return ""
        words = f"the first page has no {plan.next}; if the list has more pages, "
        return f"{words}say how it pages"

    def accepts(self, start: Start) -> bool:
        """Whether it is the beginning, the end, or a cursor or count."""
        return start.place in (None, END) or type(start.place) in (int, str)

    def total(self, data: object) -> int | None:
        """How many items there are by a page, where one may say so."""
        paths = self.plan.totals if isinstance(self.plan, ProbePlan) else ()
        return count_at(paths, data)

    def begin(self, start: Start) -> Walk:
        """From page to page, until one names no next."""
        return _ChainWalk(self, start)

    def again(self, size: int | None, filters: Mapping[str, str]) -> Self:
        """The same with another page size."""
        return self if size is None else evolve(self, size=size)


class _ChainWalk:
    """Follows a chain, and sees where it bends back."""

    def __init__(self, route: Chain, start: Start) -> None:
        self._route, self._resumed = route, start.resumed
        self._position = start.place
        self._number = self._came = self._empty = 0
        self._whole = not start.resumed
        self._seen: set[object] = set()
        self._before: list[object] = []

    @property
    def upcoming(self) -> Sequence[JSON]:
        """The position of the next page, unless that was the last."""
        return () if self._position is END else (self._position,)

    def take(self, data: object, aside: int = 0) -> Step:
        """The step of the page after the last one taken."""
        self._number += 1
        position, route = self._position, self._route
        self._seen.add(position)
        items, total = items_at(route.plan.items, data), route.total(data)
        self._came += len(items)
        self._whole &= not aside
        found = route.following(position, data, len(items))
        if problem := self._problem(items, found):
            return Step(number=self._number, next=None, shown=False, problem=problem)
        self._position = END if is_end(found) else cast("JSON", found)
        again = bool(self.upcoming) and self._position in self._seen
        complete = None if self.upcoming else self._complete(data, total)
        warning = route.doubt(data) if position is None else ""
        if complete is False:
            warning = f"{self._came} of {total} rows came"
        first = self._number == 1 and not self._resumed
        return Step(
            items=items,
            number=self._number,
            total=total,
            next=self._position,
            upcoming=() if again else self.upcoming,
            shown=bool(items) or first or complete is not None,
            complete=complete,
            warning=warning,
            problem=f"page {self._number} names an earlier page" if again else "",
        )

    def _complete(self, data: object, total: int | None) -> bool | None:
        """Whether all came, if the last page names no next and the count agrees."""
        plan = self._route.plan
        if isinstance(plan, OffsetPlan) or not says_end(plan.next, data):
            return None
        return counted(self._came, total, told=True, whole=self._whole)

    def _problem(self, items: list[object], found: object) -> str:
        if not (is_end(found) or isinstance(found, str) or type(found) is int):
            return "the next cursor is neither text nor a number"
        if items and items == self._before:
            return f"page {self._number} repeats page {self._number - 1}"
        self._before, self._empty = items, 0 if items else self._empty + 1
        too_many = self._empty > MOST_EMPTY
        return f"{self._empty} empty pages in a row" if too_many else ""


def says_end(path: str, data: object) -> bool | None:
    """Whether a page says in so many words that no other follows.

    `None` where it says something at that place, but nothing of another page.
    """
    *around, name = path.split(".")
    found = value_at(around, data)
    said = cast("dict[str, object]", found) if isinstance(found, dict) else {}
    if name in said:
        return is_end(said[name])
    return None if said else False


def counted(came: int, total: int | None, *, told: bool, whole: bool) -> bool | None:
    """Whether a list is complete.

    Args:
        came: Items of the list that came.
        total: How many there are, if that is said.
        told: Whether the end is told in another way.
        whole: Whether the walk saw the list from its beginning, and every item.
    """
    if total is not None and came < total and whole:
        return False
    exact = told if total is None else came == total
    return True if exact and whole else None


def is_end(found: object) -> bool:
    """Whether it is no position: none, false and empty text are the end."""
    return found is None or found is False or found == ""
