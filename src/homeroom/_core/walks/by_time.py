"""The route by time: forward through events, of which a second may hold several."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from operator import attrgetter
from typing import Self, cast

from attrs import evolve, frozen

from homeroom._core.decode import dumps
from homeroom._core.model import JSON
from homeroom._core.plans import TimePlan
from homeroom._core.walks.route import Start, Step, items_at
from homeroom._core.walks.sizes import page_size


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
        after = self.bound(position)
        bound = {} if after is None else {self.plan.after: after}
        return {**bound, self.plan.size: self.size_at(position)}

    def accepts(self, start: Start) -> bool:
        """Whether it is the beginning, or a second and the events seen around it."""
        position = start.place
        if position is None:
            return True
        if not isinstance(position, dict) or position.keys() ^ {"after", "seen"}:
            return False
        seen = position["seen"]
        return type(position["after"]) is int and isinstance(seen, dict)

    def begin(self, start: Start) -> _TimeWalk:
        """From page to page, until one brings no event that is new."""
        return _TimeWalk(self, start.place)

    def again(self, size: int | None, filters: Mapping[str, str]) -> Self:
        """The same with another page size and beginning."""
        after = filters.get(self.plan.after)
        begin = None if after is None else int(after)
        return evolve(self, size=size or self.size, after=begin)

    def bound(self, position: JSON) -> int | None:
        """The bound of the page at a position; the first one is the user's."""
        if not isinstance(position, dict):
            return self.after
        return cast("int", position["after"])

    def size_at(self, position: JSON) -> int:
        """The size of the page at a position."""
        size = position.get("size") if isinstance(position, dict) else None
        return size if isinstance(size, int) else self.size

    def moment(self, event: object) -> float:
        """When an event was, in seconds since the epoch."""
        moment: object = attrgetter(self.plan.moment)(event)
        return moment.timestamp() if isinstance(moment, datetime) else 0.0


class _TimeWalk:
    """Tells new events from those that come again at a page's border."""

    def __init__(self, route: ByTime, start: JSON) -> None:
        self._route = route
        self._position = start
        self.upcoming = (start,)
        self._number = 0

    def take(self, data: object, aside: int = 0) -> Step:
        """The step of the page after the last one taken."""
        page = items_at("", data)
        events = self._in_order(page)
        fresh = _without(events, _seen_at(self._position))
        if not fresh and len(page) >= self._route.size_at(self._position):
            return self._larger()
        self._number += 1
        if not fresh and self._number > 1:
            return self._step(shown=False)
        moments = [self._route.moment(one) for one in events]
        if moments != sorted(moments):
            return self._step(problem="the events do not come oldest first")
        self._position = self._after(events, moments)
        return self._step(items=fresh, more=bool(fresh))

    def _step(
        self,
        *,
        items: Iterable[object] = (),
        more: bool = False,
        shown: bool = True,
        problem: str = "",
    ) -> Step:
        return Step(
            items=list(items),
            number=self._number,
            next=self._position,
            upcoming=(self._position,) if more else (),
            shown=shown and not problem,
            problem=problem,
        )

    def _in_order(self, events: list[object]) -> list[object]:
        """The events of a page, less those before its bound.

        A server that overlooks the bound would send these for ever. A first page that
        is not full is all there is, in whichever order.
        """
        route, position = self._route, self._position
        if isinstance(position, dict):
            after = route.bound(position) or 0
            return [one for one in events if route.moment(one) >= after]
        return sorted(events, key=route.moment) if len(events) < route.size else events

    def _larger(self) -> Step:
        """Go on from the same place with a page twice as large, after one with nothing
        new; give up if it was as large as the vendor allows.
        """
        route, size = self._route, self._route.size_at(self._position)
        if size >= route.plan.max_size:
            return self._step(problem=f"{size} or more events in two seconds")
        larger = min(2 * size, route.plan.max_size)
        position = cast("dict[str, JSON]", self._position)
        self._position = {**position, "size": larger}
        return self._step(more=True, shown=False)

    def _after(self, events: list[object], moments: list[float]) -> JSON:
        """Where the page after these events begins."""
        if not events:
            return self._position
        bound, after = math.floor(moments[-1]) - 1, self._route.bound(self._position)
        bound = bound if after is None else max(bound, after)
        pairs = zip(events, moments, strict=True)
        seen = Counter(_event_digest(one) for one, moment in pairs if moment >= bound)
        return {"after": bound, "seen": dict(seen)}


def _seen_at(position: JSON) -> Counter[str]:
    """The events that came already, among those that come again."""
    seen = position.get("seen") if isinstance(position, dict) else None
    return Counter(cast("dict[str, int]", seen or {}))


def _without(events: Iterable[object], seen: Counter[str]) -> list[object]:
    """The events less those that came before, each as often as it came."""
    fresh: list[object] = []
    for event in events:
        digest = _event_digest(event)
        if seen[digest] > 0:
            seen[digest] -= 1
        else:
            fresh.append(event)
    return fresh


def _event_digest(event: object) -> str:
    return hashlib.sha256(dumps(event)).hexdigest()[:16]


def by_time(plan: TimePlan, query: Mapping[str, object]) -> ByTime:
    """The route for the arguments of a list method."""
    after = query.get(plan.after)
    size = page_size(query, plan.size, plan.default_size, plan.max_size)
    return ByTime(plan=plan, after=after if isinstance(after, int) else None, size=size)
