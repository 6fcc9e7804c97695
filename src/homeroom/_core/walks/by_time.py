"""The route by time, through events of which a second may hold several.

Answers are cut to a size that the server may choose, and in an order that it does not
tell. Where events rise, a walk goes on behind the last; where they fall, before the
first; else it halves the time until answers are smaller than one that came already.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from operator import attrgetter
from typing import Final, Self

from attrs import evolve, frozen

from homeroom._core.decode import dumps
from homeroom._core.fields import without_rest
from homeroom._core.model import JSON
from homeroom._core.plans import TimePlan
from homeroom._core.walks.events import JITTER, is_cap, rise, seconds_at
from homeroom._core.walks.route import END, Start, Step, items_at
from homeroom._core.walks.sizes import page_size
from homeroom._core.walks.windows import Direction, EventHabits, Search, Window


@frozen(kw_only=True)
class ByTime:
    """Walks events, without losing or repeating one.

    A bound has whole seconds, and whether it is in or out is not known. So pages
    overlap by a second or two, and of the events that come again, as many are left out
    as came.
    """

    plan: TimePlan
    window: Window
    size: int
    learned: EventHabits

    def query(self, position: JSON) -> Mapping[str, object]:
        """The window of the page, and its size."""
        plan, place = self.plan, Search.of(position, self.window, self.size)
        after, before = place.windows[-1]
        given = {} if after is None else {plan.after: after}
        if before is not None and plan.until:
            given[plan.until] = before
        return {**given, plan.size: place.size}

    def accepts(self, start: Start) -> bool:
        """Whether it is the beginning, the end, or windows and the events seen."""
        return start.place in (None, END) or Search.fits(start.place)

    def begin(self, start: Start) -> _TimeWalk:
        """From window to window, until none is left."""
        return _TimeWalk(self, start)

    def again(self, size: int | None, filters: Mapping[str, str]) -> Self:
        """The same with another size and other bounds."""
        found = [filters.get(name or "") for name in (self.plan.after, self.plan.until)]
        after, before = [None if one is None else int(one) for one in found]
        return evolve(self, size=size or self.size, window=(after, before))

    def moments(self, events: Sequence[object]) -> list[float]:
        """When events began, in seconds since the epoch."""
        return seconds_at(self.plan.moment, events)

    def ends(self, events: Sequence[object]) -> list[float]:
        """When events ended, as far as they say."""
        return seconds_at(self.plan.end, events) if self.plan.end else []

    def name(self, event: object) -> str:
        """What tells an event from others: not its end, which may still move."""
        key = self.plan.key
        found = (
            [str(attrgetter(path)(event)) for path in key]
            if key
            else without_rest(event)
        )
        return hashlib.sha256(dumps(found)).hexdigest()[:16]


@frozen
class _Answer:
    """What came for a window."""

    events: list[object]
    moments: list[float]
    sorted: bool
    """Whether no event began before another that stands before it."""
    fresh: list[object]
    """The events that had not come before, oldest first."""
    count: int
    cut: bool
    """Whether there may be more; an answer smaller than another was not cut."""


class _TimeWalk:
    """Decides by the order and the count of events where to look next."""

    question = False

    def __init__(self, route: ByTime, start: Start) -> None:
        self._route, self._learned = route, route.learned
        self._now, self._resumed = start.now, start.resumed
        self._place = Search.of(start.place, route.window, route.size)
        self._began = isinstance(start.place, dict)
        self._number = self._news = 0
        self._first: list[object] = []
        self._oldest = math.inf
        self._exact = self._passed = self._lost = self._doubt = False
        self.upcoming: Sequence[JSON] = () if start.place is END else (start.place,)

    def take(self, data: object, aside: int = 0) -> Step:
        """The step of the page after the last one taken."""
        self._doubt |= aside > 0
        came = items_at("", data)
        answer = self._answer(came, len(came) + aside)
        if self._place.way in ("back", "halves") and self._is_overlooked(came):
            if answer.count >= self._place.size:
                return self._step([], problem="the events do not come oldest first")
            return self._step(answer.fresh)
        first, self._began = not self._began, True
        self._news += bool(answer.fresh)
        self._oldest = min([self._oldest, *answer.moments])
        if self._place.way == "probe":
            return self._probed(answer)
        if answer.cut:
            self._turn(answer, first=first)
        elif first:
            return self._step(answer.fresh, whole=True)
        if not answer.fresh and answer.count >= self._place.size:
            return self._larger()
        move = {"on": self._on, "back": self._back, "halves": self._halve}
        return move[self._place.way](answer)

    def _answer(self, came: list[object], count: int) -> _Answer:
        """What came, less the events before the bound, as a server may overlook it."""
        route, place, learned = self._route, self._place, self._learned
        cut = 0 < count >= min(place.size, max(learned.largest, count))
        learned.largest = max(learned.largest, count)
        after, moments = place.windows[-1][0], route.moments(came)
        if after is not None and min(moments, default=after) < after:
            held = [moment >= after for moment in moments]
            came, moments = list(compress(came, held)), list(compress(moments, held))
        fresh, rising = self._fresh(came, moments), moments == sorted(moments)
        if not rising:
            order = dict(zip(map(id, came), moments, strict=True))
            fresh = sorted(fresh, key=lambda event: order[id(event)])
        return _Answer(came, moments, rising, fresh, count, cut)

    def _is_overlooked(self, came: Sequence[object]) -> bool:
        """Whether the server overlooks the later bound; learns whether it sees ends."""
        before = self._place.windows[-1][1]
        if before is None or self._route.plan.until is None:
            return self._route.plan.until is None
        self._exact |= max(self._route.ends(came), default=0) > before + 1
        return max(self._route.moments(came), default=0) > before + 1

    def _fresh(self, events: list[object], moments: list[float]) -> list[object]:
        """The events less those that came before, each as often as it came."""
        seen, fresh = Counter(self._place.seen), list[object]()
        after, border = self._place.windows[-1][0], math.inf if seen else -math.inf
        if self._place.way == "on" and after is not None:
            border = min(border, after + 2 + JITTER)  # See `_on`.
        for event, moment in zip(events, moments, strict=True):
            if moment < border and seen[name := self._route.name(event)] > 0:
                seen[name] -= 1
            else:
                fresh.append(event)
        return fresh

    def _turn(self, answer: _Answer, *, first: bool) -> None:
        """Choose the way by the order of an answer that may be cut."""
        way, moments = self._place.way, answer.moments
        if way == "on" and not (answer.sorted or rise(moments)):
            way = "back" if first else "halves"
            self._doubt |= not first  # What was cut off before may have begun earlier.
        if way == "back" and moments != sorted(moments, reverse=True):
            way = "halves"
        self._place = evolve(self._place, way=way)

    def _on(self, answer: _Answer) -> Step:
        """Go on behind the last event."""
        after, before = self._place.windows[-1]
        route, fresh = self._route, answer.fresh
        self._lost |= self._passed and bool(fresh)
        now = math.inf if self._now is None else self._now
        begun = bool(fresh) and route.moments(fresh[:1])[0] <= now
        self._learned.rising |= self._news > 1 and begun
        if self._news == 1 and fresh:
            self._first = answer.events
        if not (begun and answer.cut):  # Nothing more, or only what began since.
            return self._risen(answer)
        late = 0 if answer.sorted else JITTER
        self._doubt |= late > 0
        bound = math.floor(max(answer.moments)) - 1 - late
        bound = bound if after is None else max(bound, after)
        pairs = zip(answer.events, answer.moments, strict=True)
        return self._step(
            fresh,
            windows=[(bound, before)],
            seen=self._names(one for one, moment in pairs if moment >= bound),
        )

    def _risen(self, answer: _Answer) -> Step:
        """Nothing follows, unless answers are cut in another way than it seems."""
        (after, before), learned = self._place.windows[-1], self._learned
        plan = self._route.plan
        full = answer.cut and not answer.fresh and is_cap(answer.count)
        if full and after is not None and not self._passed:
            self._passed = True  # More events in two seconds than an answer holds?
            return self._step([], windows=[(after + 2, before)])
        doubtful = is_cap(learned.largest) or learned.largest >= self._route.size
        if (
            learned.rising
            or self._resumed
            or not (doubtful and self._first)
            or plan.until is None
        ):
            return self._step(answer.fresh, whole=learned.rising)
        return self._step(
            answer.fresh,
            windows=[self._route.window],
            seen=self._names(self._first),
            way="probe",
            size=1,
        )

    def _probed(self, answer: _Answer) -> Step:
        """One event: the oldest, unless answers hold the newest ones."""
        if not answer.moments or answer.moments[0] <= self._oldest:
            self._learned.rising = True
            return self._step([], whole=True)
        return self._step([], windows=[self._route.window], way="halves")

    def _back(self, answer: _Answer) -> Step:
        """Go back before the first event."""
        after, before = self._place.windows[-1]
        if not (answer.fresh and answer.cut):
            return self._step(answer.fresh, whole=self._exact)
        bound = math.floor(min(answer.moments)) + 2
        bound = bound if before is None else min(bound, before)
        seen = self._more(answer)
        return self._step(answer.fresh, windows=[(after, bound)], seen=seen)

    def _halve(self, answer: _Answer) -> Step:
        """Ask for both halves of a time of which an answer may have been cut."""
        *windows, (after, before) = self._place.windows
        if answer.cut and len(answer.events) > 1:
            middle = math.floor(sorted(answer.moments)[len(answer.moments) // 2])
            lower = after is None or middle > after
            upper = before is None or middle + 1 < before
            if lower and upper:
                windows += [(middle - 1, before), (after, middle + 1)]
            else:
                self._lost |= is_cap(answer.count)
        seen = self._more(answer)
        return self._step(answer.fresh, windows=windows, seen=seen, whole=self._exact)

    def _larger(self) -> Step:
        """Go on from the same place with a page twice as large, after one with nothing
        new; give up if it was as large as the vendor allows.
        """
        size, most = self._place.size, self._route.plan.max_size
        if size >= most:
            return self._step([], problem=f"{size} or more events in two seconds")
        return self._step([], windows=self._place.windows, size=min(2 * size, most))

    def _names(self, events: Iterable[object]) -> dict[str, int]:
        return dict(Counter(map(self._route.name, events)))

    def _more(self, answer: _Answer) -> dict[str, int]:
        """All events seen, as many of each as any one answer held."""
        return dict(Counter(self._place.seen) | Counter(self._names(answer.events)))

    def _step(
        self,
        fresh: list[object],
        *,
        windows: Sequence[Window] = (),
        seen: dict[str, int] | None = None,
        way: Direction | None = None,
        size: int | None = None,
        whole: bool = False,
        problem: str = "",
    ) -> Step:
        """To the last of the windows; without one, to the end."""
        if windows:
            place = self._place
            self._place = Search(
                way=way or place.way,
                windows=list(windows),
                size=size or self._route.size,
                seen=place.seen if seen is None else seen,
            )
        over = not (windows or problem)
        whole = whole and not (self._doubt or self._resumed)
        complete = (not self._lost and (whole or None)) if over else None
        shown = bool(fresh) or (over and not self._resumed and not self._number)
        self._number += shown or complete is False
        position = self._place.position()
        return Step(
            items=fresh,
            number=self._number,
            next=position,
            upcoming=(position,) if windows else (),
            shown=shown or complete is False,
            complete=complete,
            warning=_LOST if complete is False else "",
            problem=problem,
        )


def by_time(
    plan: TimePlan, query: Mapping[str, object], learned: EventHabits
) -> ByTime:
    """The route for the arguments of a list method."""
    found = [query.get(name or "") for name in (plan.after, plan.until)]
    after, before = [one if isinstance(one, int) else None for one in found]
    return ByTime(
        plan=plan,
        window=(after, before),
        size=page_size(query, plan.size, plan.default_size, plan.max_size),
        learned=learned,
    )


_LOST: Final = (
    "more events began within two seconds than an answer holds, and the others cannot "
    "be had"
)
