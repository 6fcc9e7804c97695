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
from operator import attrgetter, itemgetter
from typing import Final, Self

from attrs import evolve, frozen

from homeroom._core.decode import dumps
from homeroom._core.fields import without_rest
from homeroom._core.model import JSON
from homeroom._core.plans import TimePlan
from homeroom._core.walks.checkpoint import recalled
from homeroom._core.walks.events import JITTER, is_cap, rise, seconds_at
from homeroom._core.walks.learned import EventHabits
from homeroom._core.walks.route import END, Start, Step, items_at
from homeroom._core.walks.windows import Search, Window

Dated = tuple[float, object]
"""An event, behind the seconds since the epoch at which it began."""


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
        return start.place in (None, END) or bool(recalled(Search, start.place))

    def begin(self, start: Start) -> _TimeWalk:
        """From window to window, until none is left."""
        return _TimeWalk(self, start)

    def again(self, size: int | None, filters: Mapping[str, str]) -> Self:
        """The same with another size and other bounds."""
        window = window_of(self.plan, filters)
        return evolve(self, size=size or self.size, window=window)

    def name(self, event: object) -> str:
        """What tells an event from others: not its end, which may still move."""
        key = [str(attrgetter(path)(event)) for path in self.plan.key or ()]
        found = key or without_rest(event)
        return hashlib.sha256(dumps(found)).hexdigest()[:16]


@frozen
class _Answer:
    """What came for a window."""

    moments: list[float]
    """When its events began, in the order in which they came."""
    events: list[Dated]
    """Oldest first."""
    fresh: list[Dated]
    """Those that had not come before."""
    count: int
    cut: bool
    """Whether there may be more; an answer smaller than another was not cut."""


class _TimeWalk:
    """Decides by the order and the count of events where to look next."""

    def __init__(self, route: ByTime, start: Start) -> None:
        self._route, self._learned = route, route.learned
        self._now = math.inf if start.now is None else start.now
        self._place = Search.of(start.place, route.window, route.size)
        self._resumed, self._began = start.resumed, isinstance(start.place, dict)
        self._number = 0
        self._first: list[Dated] = []
        self._exact = self._passed = self._lost = self._doubt = False
        over = start.place is END or not self._place.windows
        self.upcoming: Sequence[JSON] = () if over else (start.place,)

    def take(self, data: object, aside: int = 0) -> Step:
        """The step of the page after the last one taken."""
        self._doubt |= aside > 0
        came = items_at("", data)
        answer = self._answer(came, len(came) + aside)
        full = answer.count >= self._place.size
        if self._place.way in ("back", "halves") and self._is_overlooked(came, answer):
            if full:
                problem = "the events do not come oldest first"
                return self._step(evolve(answer, fresh=[]), problem=problem)
            cut = answer.cut and not answer.count % _USUAL_CAP
            return self._step(answer, warning=_NEWEST if cut else "")
        first, self._began = not self._began, True
        if self._place.way == "probe":
            return self._probed(evolve(answer, fresh=[]))
        if answer.cut:
            self._turn(answer.moments, first=first)
        elif first:
            return self._step(answer, whole=True)
        if full and not answer.fresh:
            return self._larger(answer)
        self._lost |= self._passed and bool(answer.fresh)
        move = {"on": self._on, "back": self._back, "halves": self._halve}
        return move[self._place.way](answer)

    def _answer(self, came: list[object], count: int) -> _Answer:
        """What came, less the events before the bound, as a server may overlook it."""
        learned, moment = self._learned, self._route.plan.moment
        after, _ = self._place.windows[-1]
        learned.largest = max(learned.largest, count)
        events = [
            one
            for one in zip(seconds_at(moment, came), came, strict=True)
            if after is None or one[0] >= after
        ]
        moments = [moment for moment, _ in events]
        events.sort(key=itemgetter(0))
        cut = 0 < count >= min(self._place.size, learned.largest)
        return _Answer(moments, events, self._fresh(events), count, cut)

    def _is_overlooked(self, came: Sequence[object], answer: _Answer) -> bool:
        """Whether the server overlooks the later bound; learns whether it sees ends."""
        (_, before), plan = self._place.windows[-1], self._route.plan
        if before is None or plan.until is None:
            return plan.until is None
        ends = seconds_at(plan.end, came) if plan.end else []
        self._exact |= any(end > before + 1 for end in ends)
        return bool(answer.events) and answer.events[-1][0] > before + 1

    def _fresh(self, events: list[Dated]) -> list[Dated]:
        """The events less those that came before, each as often as it came."""
        seen, after = Counter(self._place.seen), self._place.windows[-1][0]
        border = math.inf if seen else -math.inf  # A name takes long to make.
        if self._place.way == "on" and after is not None:
            border = min(border, after + 2 + JITTER)  # See `_on`.
        fresh = list[Dated]()
        for moment, event in events:
            if moment < border and seen[name := self._route.name(event)] > 0:
                seen[name] -= 1
            else:
                fresh.append((moment, event))
        return fresh

    def _turn(self, moments: list[float], *, first: bool) -> None:
        """Choose the way by the order of an answer that may be cut."""
        way = self._place.way
        if way == "on" and not rise(moments):
            way = "back" if first else "halves"
            self._doubt |= not first  # What was cut off before may have begun earlier.
        if way == "back" and moments != sorted(moments, reverse=True):
            way = "halves"
        self._place = evolve(self._place, way=way)

    def _on(self, answer: _Answer) -> Step:
        """Go on behind the last event."""
        (after, before), fresh = self._place.windows[-1], answer.fresh
        begun = bool(fresh) and fresh[0][0] <= self._now
        if begun and self._first:  # A larger answer has more of the same time, too.
            self._learned.rising |= fresh[0][0] > self._first[-1][0]
        self._first = self._first or answer.events
        if not (begun and answer.cut):  # Nothing more, or only what began since.
            return self._risen(answer)
        late = answer.moments != sorted(answer.moments)
        self._doubt |= late
        bound = math.floor(answer.events[-1][0]) - 1 - JITTER * late
        bound = bound if after is None else max(bound, after)
        seen = self._names(one for one in answer.events if one[0] >= bound)
        if bound == after:
            seen |= Counter(self._place.seen)
        return self._step(answer, [(bound, before)], seen)

    def _risen(self, answer: _Answer) -> Step:
        """Nothing follows, unless answers are cut in another way than it seems."""
        (after, before), learned = self._place.windows[-1], self._learned
        if self._is_stuck(answer) and after is not None:
            return self._step(answer, [(after + 2, before)])
        doubtful = is_cap(learned.largest) or learned.largest >= self._route.size
        known = learned.rising or self._resumed or self._route.plan.until is None
        if known or not (doubtful and self._first):
            return self._step(answer, whole=learned.rising)
        self._place = evolve(self._place, way="probe")
        seen = self._seen(answer) | self._names(self._first)
        return self._step(answer, [self._route.window], seen, size=1)

    def _probed(self, answer: _Answer) -> Step:
        """One event: the oldest, unless answers hold the newest ones."""
        first, found = self._first, answer.events
        if first and found and found[0][0] <= first[0][0]:
            alike = first[0][0] == first[-1][0]  # Then it may be the newest as well.
            proven = answer.count == 1 and not alike
            self._learned.rising |= proven
            if not (alike and self._passed):
                return self._step(answer, whole=proven)
        self._place, self._passed = evolve(self._place, way="halves"), False
        return self._step(answer, [self._route.window], self._place.seen)

    def _is_stuck(self, answer: _Answer) -> bool:
        """Whether a server holds back events of two seconds, which are passed over."""
        stuck = answer.cut and not answer.fresh
        self._doubt |= stuck
        passes = stuck and is_cap(answer.count) and bool(answer.events)
        self._passed |= passes
        return passes

    def _back(self, answer: _Answer) -> Step:
        """Go back before the first event."""
        after, before = self._place.windows[-1]
        if answer.fresh and answer.cut:
            bound = math.floor(answer.events[0][0]) + 2
            bound = bound if before is None else min(bound, before)
        elif self._is_stuck(answer) and before is not None:
            bound = before - 2
        else:
            return self._step(answer, whole=self._exact)
        return self._step(answer, [(after, bound)])

    def _halve(self, answer: _Answer) -> Step:
        """Ask for both halves of a time of which an answer may have been cut."""
        *windows, (after, before) = self._place.windows
        low = -math.inf if after is None else after + 1
        high = math.inf if before is None else before - 2
        if answer.cut and answer.events and low <= high:
            middle = answer.events[len(answer.events) // 2][0]
            middle = math.floor(min(max(middle, low), high))
            begin = middle if middle == low else middle - 1
            windows += [(begin, before), (after, middle + 1)]
        elif answer.count >= self._place.size:
            return self._larger(answer)
        else:
            self._lost |= answer.cut and is_cap(answer.count)
            self._doubt |= answer.cut
        return self._step(answer, windows, whole=self._exact)

    def _larger(self, answer: _Answer) -> Step:
        """Go on from the same place with a page twice as large, after one that holds
        too few; give up if it was as large as the vendor allows.
        """
        size, most = self._place.size, self._route.plan.max_size
        problem = "" if size < most else f"{size} or more events in two seconds"
        larger = min(2 * size, most)
        return self._step(answer, self._place.windows, size=larger, problem=problem)

    def _names(self, events: Iterable[Dated]) -> Counter[str]:
        return Counter(self._route.name(event) for _, event in events)

    def _seen(self, answer: _Answer) -> Counter[str]:
        """All that was seen, as many of each as any one answer held."""
        return Counter(self._place.seen) | self._names(answer.events)

    def _step(
        self,
        answer: _Answer,
        windows: Sequence[Window] = (),
        seen: Mapping[str, int] | None = None,
        *,
        size: int | None = None,
        whole: bool = False,
        warning: str = "",
        problem: str = "",
    ) -> Step:
        """Give what is new, and go to the last of the windows; to the end without."""
        if windows:
            self._place = evolve(
                self._place,
                windows=list(windows),
                size=size or self._route.size,
                seen=dict(self._seen(answer) if seen is None else seen),
            )
        over = not (windows or problem)
        whole = whole and not (self._doubt or self._resumed)
        complete = (not self._lost and (whole or None)) if over else None
        first = not (self._resumed or self._number)
        shown = bool(answer.fresh) or (over and first) or complete is False
        self._number += shown
        position = self._place.position()
        return Step(
            items=[event for _, event in answer.fresh],
            number=self._number,
            next=position,
            upcoming=(position,) if windows and not problem else (),
            shown=shown,
            complete=complete,
            warning=_LOST if complete is False else warning,
            problem=problem,
        )


def window_of(plan: TimePlan, given: Mapping[str, object]) -> Window:
    """The bounds among arguments, or among the filters of a checkpoint."""
    found = given.get(plan.after), given.get(plan.until or "")
    after, before = [int(one) if isinstance(one, int | str) else None for one in found]
    return after, before


_USUAL_CAP: Final = 50
"""Answers that are cut mostly have so many events, or a multiple of that."""
_NEWEST: Final = (
    "the server gave a round number of the newest events, and cannot be asked for "
    "those before them: there may be more"
)
_LOST: Final = (
    "more events began within two seconds than an answer holds, and the others cannot "
    "be had"
)
