"""The routes by a cursor, and by a count of items or pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, cast

from attrs import field, frozen

from homeroom._core.model import JSON
from homeroom._core.plans import CursorPlan, OffsetPlan
from homeroom._core.walks.route import END, Step, Take, items_at

MOST_EMPTY: Final = 100
"""Empty pages in a row that a walk accepts while each names a new cursor."""


@frozen(kw_only=True)
class Chain:
    """Walks pages of which each tells where the next one is."""

    parameter: str
    items: str
    sized: Mapping[str, object]
    """The query parameter for the page size, if one was asked for."""
    following: Callable[[JSON, object, int], object] = field(repr=False)
    """From a page's position, data and count of items to the next position."""
    doubt: Callable[[object], str] = field(default=lambda _: "", repr=False)
    """From the data of the first page to why there may be more pages than found."""

    def query(self, position: JSON) -> Mapping[str, object]:
        """The position under its parameter; nothing where the server shall begin."""
        where = {} if position is None else {self.parameter: position}
        return {**self.sized, **where}

    def accepts(self, position: JSON) -> bool:
        """Whether it is the beginning, the end, or a cursor or count."""
        return position in (None, END) or type(position) in (int, str)

    def begin(self, start: JSON, *, resumed: bool) -> Take:
        """From page to page, until one names no next."""
        return _ChainWalk(self, start, resumed=resumed).take


class _ChainWalk:
    """Follows a chain, and sees where it bends back."""

    def __init__(self, route: Chain, start: JSON, *, resumed: bool) -> None:
        self._route = route
        self._resumed = resumed
        self._position = start
        self._number = 0
        self._empty = 0
        self._seen: set[object] = set()
        self._before: list[object] = []

    def take(self, data: object) -> Step:
        """The step of the page after the last one taken."""
        self._number += 1
        position, route = self._position, self._route
        self._seen.add(position)
        items = items_at(route.items, data)
        found = route.following(position, data, len(items))
        problem = self._problem(items, found)
        warning = route.doubt(data) if position is None else ""
        if problem:
            return Step(number=self._number, next=None, shown=False, problem=problem)
        self._position = END if _is_end(found) else cast("JSON", found)
        again = self._position is not END and self._position in self._seen
        return Step(
            items=items,
            number=self._number,
            next=self._position,
            upcoming=() if again or self._position is END else (self._position,),
            shown=bool(items) or (self._number == 1 and not self._resumed),
            warning=warning,
            problem=f"page {self._number} names an earlier page" if again else "",
        )

    def _problem(self, items: list[object], found: object) -> str:
        if not (_is_end(found) or isinstance(found, str) or type(found) is int):
            return "the next cursor is neither text nor a number"
        if items and items == self._before:
            return f"page {self._number} repeats page {self._number - 1}"
        self._before, self._empty = items, 0 if items else self._empty + 1
        too_many = self._empty > MOST_EMPTY
        return f"{self._empty} empty pages in a row" if too_many else ""


def by_cursor(plan: CursorPlan, size: int | None) -> Chain:
    """The route of a cursor; a page without items need not be the last."""
    *around, name = plan.next.split(".")

    def doubt(data: object) -> str:
        if not _lacks(_at(around, data), name):
            return ""
        return (
            f"the first page has no {plan.next}; if the list has more pages, "
            "say how it pages"
        )

    return Chain(
        parameter=plan.cursor,
        items=plan.items,
        sized=_sized(plan, size),
        following=lambda _, data, __: _at([*around, name], data),
        doubt=doubt,
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
        sized=_sized(plan, size),
        following=following,
    )


def _sized(plan: CursorPlan | OffsetPlan, size: int | None) -> Mapping[str, object]:
    return {} if plan.size is None or size is None else {plan.size: size}


def _at(path: Sequence[str], data: object) -> object:
    """What is at the end of a path through attributes and keys; `None` for nothing."""
    for name in path:
        if isinstance(data, dict):
            data = cast("dict[str, object]", data).get(name)
        else:
            data = getattr(data, name, None)
    return data


def _lacks(around: object, name: str) -> bool:
    """Whether something is said where a name should be, and not that name."""
    if not isinstance(around, dict):
        return False
    said = cast("dict[str, object]", around)
    return bool(said) and name not in said


def _is_end(found: object) -> bool:
    """Whether it is no position: none, false and empty text are the end."""
    return found is None or found is False or found == ""
