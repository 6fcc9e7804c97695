"""The routes by a cursor, and by a count of items or pages."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from typing import Final, TypeVar, cast

from attrs import field, frozen

from homeroom._core.model import JSON
from homeroom._core.pages import Pager, Step, cancel, items_at, stuck
from homeroom._core.plans import CursorPlan, OffsetPlan
from homeroom._core.response import Response

T = TypeVar("T")

MOST_EMPTY: Final = 100
"""Empty pages in a row that a walk accepts while each names a new cursor."""

END: Final = False
"""The position after the last page, while `None` is the one before the first."""

Next = Callable[[JSON, Response[object], int], object]
"""From a page's position, its answer and its count of items to the next position."""


class PagingWarning(UserWarning):
    """A list may have more pages than the walk will find."""


@frozen(kw_only=True)
class Chain:
    """Walks pages of which each tells where the next one is."""

    parameter: str
    items: str
    sized: Mapping[str, object]
    """The query parameter for the page size, if one was asked for."""
    following: Next = field(repr=False)

    def query(self, position: JSON) -> Mapping[str, object]:
        """The position under its parameter; nothing where the server shall begin."""
        where = {} if position is None else {self.parameter: position}
        return {**self.sized, **where}

    def accepts(self, position: JSON) -> bool:
        """Whether it is the beginning, the end, or a cursor or count."""
        return position in (None, END) or type(position) in (int, str)

    async def steps(self, pager: Pager[T]) -> AsyncGenerator[Step, None]:
        """The pages until one names no next."""
        position, number, empty = pager.start, 1, 0
        seen: set[JSON] = set()
        before: list[object] = []
        ahead: list[asyncio.Task[Response[bytes]]] = []
        try:
            while position is not END:
                if position in seen:
                    raise stuck(pager, f"page {number - 1} names an earlier page")
                seen.add(position)
                fetched = await (ahead.pop() if ahead else pager.fetch(position))
                response = pager.read(fetched)
                items = items_at(self.items, response)
                position = _position(
                    pager, self.following(position, response, len(items))
                )
                if items and items == before:
                    raise stuck(pager, f"page {number} repeats page {number - 1}")
                before = items
                empty = 0 if items else empty + 1
                if empty > MOST_EMPTY:
                    raise stuck(pager, f"{empty} empty pages in a row")
                if pager.ahead and position is not END and position not in seen:
                    ahead.append(asyncio.create_task(pager.fetch(position)))
                    await asyncio.sleep(0)  # Lets it send.
                if items or (number == 1 and not pager.resumed):
                    yield Step(
                        items=items, number=number, next=position, response=response
                    )
                number += 1
        finally:
            await cancel(ahead)


def by_cursor(plan: CursorPlan, size: int | None) -> Chain:
    """The route of a cursor; a page without items need not be the last."""

    def following(position: JSON, response: Response[object], count: int) -> object:
        steps = plan.next.split(".")
        around = _at(steps[:-1], response.data)
        if position is None and _lacks(around, steps[-1]):
            warnings.warn(
                f"the first page has no {plan.next}; if the list has more pages, "
                "say how it pages",
                PagingWarning,
                stacklevel=2,
            )
        return _at(steps, response.data)

    return Chain(
        parameter=plan.cursor,
        items=plan.items,
        sized=_sized(plan, size),
        following=following,
    )


def by_offset(plan: OffsetPlan, size: int | None) -> Chain:
    """The route of a count, up to a page without items."""

    def following(position: JSON, _: Response[object], count: int) -> object:
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


def _position(pager: Pager[T], found: object) -> JSON:
    """The next position; none, false and empty text are the end.

    Raises:
        PagingError: It is no cursor.
    """
    if found is None or found is False or found == "":
        return END
    if isinstance(found, str) or type(found) is int:
        return found
    raise stuck(pager, "the next cursor is neither text nor a number")
