"""The route by the last item's key: newest first, up to a page without items."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from operator import attrgetter
from typing import Self

from attrs import evolve, field, frozen

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import JSON
from homeroom._core.plans import LastIdPlan
from homeroom._core.walks.look import keys_of
from homeroom._core.walks.route import Start, Step, items_at


@frozen(kw_only=True)
class LastId:
    """Walks by the key of the last item seen; no item comes twice."""

    plan: LastIdPlan
    since: date | None = field(default=None, repr=False)
    """The first day wanted."""

    def query(self, position: JSON) -> Mapping[str, object]:
        """The key after which the page begins; nothing for the first page."""
        return {} if position is None else {self.plan.next: position}

    def accepts(self, start: Start) -> bool:
        """Whether it is the start, or the key of an item."""
        kind = start.came
        known = start.place is None or type(start.place) in (int, str)
        return known and (kind is None or type(kind) in (int, str))

    def begin(self, start: Start) -> _LastIdWalk:
        """From page to page, until one has nothing that is wanted."""
        return _LastIdWalk(self, start)

    def again(self, size: int | None, filters: Mapping[str, str]) -> Self:
        """The same with another first day."""
        first = filters.get(self.plan.since or "")
        return evolve(self, since=date.fromisoformat(first) if first else None)

    def wants(self, item: object) -> bool:
        """Whether an item is not from before the first day."""
        if self.since is None or self.plan.moment is None:
            return True
        moment: object = attrgetter(self.plan.moment)(item)
        return not isinstance(moment, datetime) or moment.date() >= self.since


Name = tuple[object, object]
"""Kind and key of an item, which tell it from others."""


class _LastIdWalk:
    """Gives each item once.

    A page may hold both older and wanted items: keys follow the order of entry, and
    times need not.
    """

    def __init__(self, route: LastId, start: Start) -> None:
        self._route = route
        self._resumed, self._settle = start.resumed, start.settle
        self._last: Name = (start.came, start.place)
        self._whole = not start.resumed
        self._number = 0
        self._seen: set[Name] = set() if start.place is None else {self._last}
        self.upcoming: Sequence[JSON] = (start.place,)

    def take(self, data: object, aside: int = 0) -> Step:
        """The step of the page after the last one taken."""
        self._number += 1
        fresh = self._rows(data)
        overlaps = next(iter(fresh), None) == self._last
        self._whole &= not aside and (overlaps or self._number == 1)
        twice = self._seen.intersection(fresh)
        for name in twice:
            del fresh[name]
        if twice and not fresh and not overlaps:
            return self._step([], problem="a page repeats items of earlier pages only")
        wanted = list(fresh.values())
        if self._route.since is not None:
            wanted = list(filter(self._route.wants, wanted))
        self._seen.update(fresh)
        following: Sequence[JSON] = ()
        if fresh:
            names = list(fresh)
            at = names[-2:][0] if self._settle else names[-1]
            self._last = names[-1]
            following = (_as_json(at[1]),) if wanted else ()
        return self._step(wanted, following)

    def _rows(self, data: object) -> dict[Name, object]:
        """The items by kind and key."""
        plan = self._route.plan
        rows = items_at(plan.items, data)
        kinds = keys_of(plan.kind, rows) if plan.kind else [None] * len(rows)
        names = zip(kinds, keys_of(plan.key, rows), strict=True)
        return dict(zip(names, rows, strict=True))

    def _step(
        self, wanted: list[object], following: Sequence[JSON] = (), problem: str = ""
    ) -> Step:
        first = self._number == 1 and not self._resumed
        over = not (following or problem)
        complete = (over and self._whole) or None
        return Step(
            items=wanted,
            number=self._number,
            next=_as_json(self._last[1]),
            came=_as_json(self._last[0]),
            upcoming=following,
            shown=bool(wanted) or first or complete is True,
            complete=complete,
            problem=problem,
        )


def last_id(plan: LastIdPlan, query: Mapping[str, object]) -> LastId:
    """The route for the arguments of a list method.

    Raises:
        ConfigurationError: The first day is a time.
    """
    since = query.get(plan.since) if plan.since else None
    if isinstance(since, datetime):
        raise ConfigurationError(f"{plan.since}: give a date, not a time")
    return LastId(plan=plan, since=since if isinstance(since, date) else None)


def _as_json(key: object) -> JSON:
    return str(key) if isinstance(key, str) else key if isinstance(key, int) else None
