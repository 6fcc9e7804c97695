"""The routes by a cursor, and by a count of items or pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Self, cast

from attrs import evolve, field, frozen

from homeroom._core.model import JSON
from homeroom._core.plans import CursorPlan, OffsetPlan
from homeroom._core.walks.look import value_at
from homeroom._core.walks.route import END, Start, Step, items_at

MOST_EMPTY: Final = 100
"""Empty pages in a row that a walk accepts while each names a new cursor."""


@frozen(kw_only=True)
class Chain:
    """Walks pages of which each tells where the next one is."""

    parameter: str
    items: str
    size_name: str | None
    """The query parameter for the page size, if there is one."""
    size: int | None
    """The page size, if one was asked for."""
    following: Callable[[JSON, object, int], object] = field(repr=False)
    """From a page's position, data and count of items to the next position."""
    doubt: Callable[[object], str] = field(default=lambda _: "", repr=False)
    """From the data of the first page to why there may be more pages than found."""
    next: str | None = None
    """Where a page names the next one."""
    totals: Sequence[str] = ()
    """Where a page may say how many items there are."""

    def query(self, position: JSON) -> Mapping[str, object]:
        """The position under its parameter; nothing where the server shall begin."""
        where = {} if position is None else {self.parameter: position}
        if self.size_name is None or self.size is None:
            return where
        return {self.size_name: self.size, **where}

    def accepts(self, start: Start) -> bool:
        """Whether it is the beginning, the end, or a cursor or count."""
        return start.place in (None, END) or type(start.place) in (int, str)

    def begin(self, start: Start) -> _ChainWalk:
        """From page to page, until one names no next."""
        return _ChainWalk(self, start)

    def again(self, size: int | None, filters: Mapping[str, str]) -> Self:
        """The same with another page size."""
        return self if size is None else evolve(self, size=size)


class _ChainWalk:
    """Follows a chain, and sees where it bends back."""

    def __init__(self, route: Chain, start: Start) -> None:
        self._route = route
        self._resumed = start.resumed
        self._position = start.place
        self.upcoming = () if start.place is END else (start.place,)
        self._number = self._came = self._empty = 0
        self._whole = not start.resumed
        self._seen: set[object] = set()
        self._before: list[object] = []

    def take(self, data: object, aside: int = 0) -> Step:
        """The step of the page after the last one taken."""
        self._number += 1
        position, route = self._position, self._route
        self._seen.add(position)
        items = items_at(route.items, data)
        self._came += len(items)
        self._whole &= not aside
        found = route.following(position, data, len(items))
        problem = self._problem(items, found)
        warning = route.doubt(data) if position is None else ""
        if problem:
            return Step(number=self._number, next=None, shown=False, problem=problem)
        self._position = END if is_end(found) else cast("JSON", found)
        again = self._position is not END and self._position in self._seen
        complete = self._complete(data) if self._position is END else None
        if complete is False:
            warning = f"{self._came} of {total_at(route.totals, data)} rows came"
        first = self._number == 1 and not self._resumed
        return Step(
            items=items,
            number=self._number,
            total=total_at(route.totals, data),
            next=self._position,
            upcoming=() if again or self._position is END else (self._position,),
            shown=bool(items) or first or complete is not None,
            complete=complete,
            warning=warning,
            problem=f"page {self._number} names an earlier page" if again else "",
        )

    def _complete(self, data: object) -> bool | None:
        """Whether all came, if the last page names no next and the count agrees."""
        route = self._route
        if route.next is None or not says_end(route.next, data):
            return None
        total = total_at(route.totals, data)
        return counted(self._came, total, told=True, whole=self._whole)

    def _problem(self, items: list[object], found: object) -> str:
        if not (is_end(found) or isinstance(found, str) or type(found) is int):
            return "the next cursor is neither text nor a number"
        if items and items == self._before:
            return f"page {self._number} repeats page {self._number - 1}"
        self._before, self._empty = items, 0 if items else self._empty + 1
        too_many = self._empty > MOST_EMPTY
        return f"{self._empty} empty pages in a row" if too_many else ""


def by_cursor(plan: CursorPlan, size: int | None, totals: Sequence[str] = ()) -> Chain:
    """The route of a cursor; a page without items need not be the last."""
    *around, name = plan.next.split(".")

    def doubt(data: object) -> str:
        said = _object_at(around, data)
        words = f"the first page has no {plan.next}; if the list has more pages, "
        return f"{words}say how it pages" if said and name not in said else ""

    return Chain(
        parameter=plan.cursor,
        items=plan.items,
        size_name=plan.size,
        size=size,
        following=lambda _, data, __: value_at(plan.next, data),
        doubt=doubt,
        next=plan.next,
        totals=totals,
    )


def by_offset(plan: OffsetPlan, size: int | None) -> Chain:
    """The route of a count, up to a page without items."""

    def following(position: JSON, _: object, count: int) -> object:
        if not count:
            return END
        begun = position if isinstance(position, int) else plan.first
        return begun + (1 if plan.by_page else count)

    return Chain(
        parameter=plan.offset,
        items=plan.items,
        size_name=plan.size,
        size=size,
        following=following,
    )


def _object_at(path: Sequence[str], data: object) -> dict[str, object]:
    found = value_at(path, data)
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}


def says_end(path: str, data: object) -> bool:
    """Whether a page says in so many words that no other follows."""
    *around, name = path.split(".")
    said = _object_at(around, data)
    return name in said and is_end(said[name])


def total_at(paths: Sequence[str], data: object) -> int | None:
    """How many items there are, if that is said at one of the paths."""
    found = [value_at(path, data) for path in paths]
    return next((one for one in found if type(one) is int), None)


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
