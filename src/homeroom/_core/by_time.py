"""The route by time: forward through events, of which a second may hold several."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import AsyncGenerator, Iterable, Mapping
from datetime import datetime
from operator import attrgetter
from typing import TypeVar, cast

from attrs import frozen

from homeroom._core.decode import dumps
from homeroom._core.model import JSON
from homeroom._core.numbered import page_size
from homeroom._core.pages import Pager, Step, items_at, stuck
from homeroom._core.plans import TimePlan

T = TypeVar("T")


@frozen(kw_only=True)
class ByTime:
    """Walks events from the oldest on, without losing or repeating one.

    The bound of a page has whole seconds, and whether it is in or out is not known.
    So each page begins a second before the last one ended, and the events of that
    stretch that came already are left out: as many of each as came.
    """

    plan: TimePlan
    after: int | None
    size: int

    def query(self, position: JSON) -> Mapping[str, object]:
        """Where the page begins."""
        after = self._after(position)
        bound = {} if after is None else {self.plan.after: after}
        return {**bound, self.plan.size: self._size(position)}

    def accepts(self, position: JSON) -> bool:
        """Whether it is the beginning, or a second and the events seen around it."""
        if position is None:
            return True
        if not isinstance(position, dict) or position.keys() ^ {"after", "seen"}:
            return False
        seen = position["seen"]
        return type(position["after"]) is int and isinstance(seen, dict)

    async def steps(self, pager: Pager[T]) -> AsyncGenerator[Step, None]:
        """The pages until one brings no event that is new."""
        position, number = pager.start, 1
        while True:
            response = pager.read(await pager.fetch(position))
            page = items_at("", response)
            events = self._in_order(page, position)
            fresh = _without(events, _seen(position))
            if not fresh and len(page) >= self._size(position):
                position = self._larger(pager, position)
                continue
            if fresh or number == 1:
                position = self._next(pager, events, position)
                yield Step(items=fresh, number=number, next=position, response=response)
            if not fresh:
                return
            number += 1

    def _in_order(self, events: list[object], position: JSON) -> list[object]:
        """The events of a page, less those before its bound.

        A server that overlooks the bound would send these for ever. A first page that
        is not full is all there is, in whichever order.
        """
        if isinstance(position, dict):
            after = self._after(position) or 0
            return [one for one in events if self._moment(one) >= after]
        return sorted(events, key=self._moment) if len(events) < self.size else events

    def _size(self, position: JSON) -> int:
        size = position.get("size") if isinstance(position, dict) else None
        return size if isinstance(size, int) else self.size

    def _larger(self, pager: Pager[T], position: JSON) -> JSON:
        """The same place with a page twice as large, after one with nothing new.

        Raises:
            PagingError: It was as large as the vendor allows.
        """
        size = self._size(position)
        if size >= self.plan.max_size:
            raise stuck(pager, f"{size} or more events in two seconds")
        larger = min(2 * size, self.plan.max_size)
        return {**cast("dict[str, JSON]", position), "size": larger}

    def _next(self, pager: Pager[T], events: list[object], position: JSON) -> JSON:
        """Where the page after these events begins.

        Raises:
            PagingError: They do not come oldest first.
        """
        if not events:
            return position
        moments = [self._moment(one) for one in events]
        if moments != sorted(moments):
            raise stuck(pager, "the events do not come oldest first")
        bound = math.floor(moments[-1]) - 1
        after = self._after(position)
        bound = bound if after is None else max(bound, after)
        pairs = zip(events, moments, strict=True)
        seen = Counter(_digest(one) for one, moment in pairs if moment >= bound)
        return {"after": bound, "seen": dict(seen)}

    def _after(self, position: JSON) -> int | None:
        """The bound of the page at a position; the first one is the user's."""
        if not isinstance(position, dict):
            return self.after
        return cast("int", position["after"])

    def _moment(self, event: object) -> float:
        moment: object = attrgetter(self.plan.moment)(event)
        return moment.timestamp() if isinstance(moment, datetime) else 0.0


def _seen(position: JSON) -> Counter[str]:
    """The events that came already, among those that come again."""
    seen = position.get("seen") if isinstance(position, dict) else None
    return Counter(cast("dict[str, int]", seen or {}))


def _without(events: Iterable[object], seen: Counter[str]) -> list[object]:
    """The events less those that came before, each as often as it came."""
    fresh: list[object] = []
    for event in events:
        digest = _digest(event)
        if seen[digest] > 0:
            seen[digest] -= 1
        else:
            fresh.append(event)
    return fresh


def _digest(event: object) -> str:
    return hashlib.sha256(dumps(event)).hexdigest()[:16]


def by_time(plan: TimePlan, query: Mapping[str, object]) -> ByTime:
    """The route for the arguments of a list method."""
    after = query.get(plan.after)
    size = page_size(query, plan.size, plan.default_size, plan.max_size)
    return ByTime(plan=plan, after=after if isinstance(after, int) else None, size=size)
