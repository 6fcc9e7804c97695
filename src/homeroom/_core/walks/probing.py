"""The route of a list of which nobody says how it pages: two requests find out.

The first asks for page 2 and for the rows behind the first page at once, since a server
overlooks names that it does not know; the second tells which of the names it knows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Self, cast

from attrs import define, evolve, field, frozen

from homeroom._core.model import JSON
from homeroom._core.plans import CursorPlan, ProbePlan
from homeroom._core.walks.cursor import (
    Chain,
    by_cursor,
    counted,
    says_end,
    total_at,
)
from homeroom._core.walks.look import keys_of
from homeroom._core.walks.route import (
    END,
    REFUSED,
    REMEMBERED,
    Start,
    Step,
    Walk,
    items_at,
)

Style = Literal["page", "offset"]


@define
class Found:
    """What a probe found out about the lists of a client."""

    style: Style | None = None


@frozen(kw_only=True)
class Probing:
    """Walks by a cursor where a page names one, and else as a probe finds."""

    plan: ProbePlan
    size: int | None
    found: Found
    chain: Chain = field(repr=False)

    def query(self, position: JSON) -> Mapping[str, object]:
        """A cursor, or page and offset by their names, with the size."""
        if not isinstance(position, dict):
            return self.chain.query(position)
        return {**self.chain.query(None), **position}

    def accepts(self, start: Start) -> bool:
        """Whether it is the beginning, the end, a cursor, or counts by name."""
        place, came = start.place, start.came
        if not isinstance(place, dict):
            return self.chain.accepts(start)
        names = {self.plan.page, self.plan.offset}
        counts = all(type(one) is int for one in place.values())
        known = isinstance(came, dict) and came.keys() == {"count", "phase", "keys"}
        return counts and len(place) > 0 and place.keys() <= names and known

    def begin(self, start: Start) -> Walk:
        """From page to page, as the first ones tell."""
        return _ProbeWalk(self, start)

    def again(self, size: int | None, filters: Mapping[str, str]) -> Self:
        """The same with another page size."""
        return evolve(self, size=size, chain=self.chain.again(size, filters))


class _ProbeWalk:
    """Compares pages by the keys of their rows."""

    def __init__(self, route: Probing, start: Start) -> None:
        self._route, self._resumed = route, start.resumed
        self._chain = route.chain.begin(start)
        self._phase = "first"
        self._seen: dict[object, None] = {}
        self._second: set[object] = set()
        self._came = self._aside = 0
        self._page = self._number = 1
        self.upcoming: Sequence[JSON] = () if start.place is END else (start.place,)
        if isinstance(start.place, dict):
            self._go_back_to(start.place, cast("dict[str, JSON]", start.came))
        elif start.place is not None:
            self._phase = "chain"

    def take(self, data: object, aside: int = 0) -> Step:
        """The step of the page after the last one taken."""
        self._aside += aside
        if self._phase == "chain":
            return self._chain.take(data, aside)
        phases = {
            "first": self._first,
            "both": self._both,
            "alone": self._alone,
            "again": self._again,
            "on": self._on,
        }
        return phases[self._phase](data)

    def _go_back_to(self, place: dict[str, JSON], came: dict[str, JSON]) -> None:
        """Stand where a checkpoint says."""
        keys, plan = cast("list[object]", came["keys"]), self._route.plan
        self._came, self._seen = cast("int", came["count"]), dict.fromkeys(keys)
        self._phase = cast("str", came["phase"])
        if self._phase == "on":
            self._route.found.style = "offset" if plan.offset in place else "page"
            self._page = cast("int", place.get(plan.page, 1)) - 1
        elif self._phase == "alone":
            self._page, at = 2, cast("int", place[plan.offset])
            self._second = set(keys[at:])

    def _fresh(self, data: object) -> tuple[list[object], list[object], set[object]]:
        """All rows, those that had not come before, and the keys of all."""
        rows = items_at(self._route.plan.items, data)
        keys = keys_of(self._route.plan.key, rows)
        pairs = zip(keys, rows, strict=True)
        fresh = [row for key, row in pairs if key not in self._seen]
        self._seen.update(dict.fromkeys(keys))
        self._came += len(fresh)
        return rows, fresh, set(keys)

    def _first(self, data: object) -> Step:
        """A cursor leads on; else there may be more if the page is full."""
        plan, total = self._route.plan, total_at(self._route.plan.totals, data)
        step = self._chain.take(data)
        if step.upcoming or step.problem:
            self._phase = "chain"
            return step
        rows, fresh, _ = self._fresh(data)
        count = len(rows) + self._aside
        full = _is_full(count) or count == self._route.size
        told = says_end(plan.next, data)
        if told or not (full if total is None else count < total):
            lacks = total is None and bool(rows and self._route.chain.doubt(data))
            return self._end(fresh, data, told=told, doubt=lacks)
        if self._route.found.style:
            return self._go_on(fresh)
        self._phase = "both"
        return self._step(fresh, {plan.page: 2, plan.offset: count})

    def _both(self, data: object) -> Step:
        plan = self._route.plan
        count = self._came
        rows, fresh, self._second = self._fresh(data)
        if fresh:
            self._phase, self._page = "alone", 2
            return self._step(fresh, {plan.offset: count})
        if rows or data is REFUSED:
            return self._end([], data, doubt=bool(rows))
        self._phase = "again"
        return self._step([], {plan.page: 1, plan.offset: 0})

    def _alone(self, data: object) -> Step:
        """The rows of page 2 come again where the offset alone leads there."""
        _, fresh, keys = self._fresh(data)
        style: Style = "page" if keys.isdisjoint(self._second) else "offset"
        self._route.found.style = style
        return self._go_on(fresh)

    def _again(self, data: object) -> Step:
        """Page 2 was empty: if page 1 is as well, the names are filters."""
        rows, fresh, _ = self._fresh(data)
        whole = bool(rows) and not fresh
        return self._end(fresh, data, told=whole, doubt=not whole)

    def _on(self, data: object) -> Step:
        total = total_at(self._route.plan.totals, data)
        _, fresh, _ = self._fresh(data)
        self._page += self._route.found.style != "offset"
        if fresh and (total is None or self._came + self._aside < total):
            return self._go_on(fresh)
        return self._end(fresh, data)

    def _go_on(self, fresh: list[object]) -> Step:
        self._phase, plan = "on", self._route.plan
        if self._route.found.style == "offset":
            return self._step(fresh, {plan.offset: self._came + self._aside})
        return self._step(fresh, {plan.page: self._page + 1})

    def _memory(self) -> JSON:
        known = list(self._seen)[-REMEMBERED if self._phase == "on" else 0 :]
        keys = [key for key in known if isinstance(key, int | str)]
        return {"count": self._came, "phase": self._phase, "keys": [*keys]}

    def _end(
        self,
        fresh: list[object],
        data: object,
        *,
        told: bool = False,
        doubt: bool = False,
    ) -> Step:
        """The last step; complete only if something says so."""
        total = total_at(self._route.plan.totals, data)
        whole = not (self._resumed or self._aside)
        complete = counted(self._came + self._aside, total, told=told, whole=whole)
        words = f"the first page has no {self._route.plan.next}; say how the list pages"
        if total is not None:
            words = f"{self._came} of {total} rows came, and {words}"
        step = self._step(fresh, END, over=True, said=complete is not None)
        warning = words if complete is False or doubt else ""
        return evolve(step, total=total, complete=complete, warning=warning)

    def _step(
        self,
        fresh: list[object],
        place: JSON,
        *,
        over: bool = False,
        said: bool = False,
    ) -> Step:
        first = self._number == 1 and not self._resumed
        shown = bool(fresh) or (over and (first or said))
        step = Step(
            items=fresh,
            number=self._number,
            next=place,
            came=self._memory() if isinstance(place, dict) else None,
            upcoming=() if over else (place,),
            beyond=True,
            shown=shown,
        )
        self._number += shown
        return step


def _is_full(count: int) -> bool:
    """Whether a page whose size nobody tells may be full, by its being a usual size."""
    return count in (10, 15, 20, 25) or (count > 0 and count % 50 == 0)


def probing(plan: ProbePlan, size: int | None, found: Found) -> Probing:
    """The route of a list that a probe explores."""
    cursor = CursorPlan(
        cursor=plan.cursor, next=plan.next, size=plan.size, items=plan.items
    )
    chain = by_cursor(cursor, size, plan.totals)
    return Probing(plan=plan, size=size, found=found, chain=chain)
