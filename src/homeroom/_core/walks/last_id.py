"""The route by the last item's key: newest first, up to a page without items."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from operator import attrgetter
from typing import Self

from attrs import evolve, field, frozen

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import JSON
from homeroom._core.plans import LastIdPlan
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
        return start.place is None or type(start.place) in (int, str)

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


class _LastIdWalk:
    """Gives each item once.

    A page may hold both older and wanted items: keys follow the order of entry, and
    times need not.
    """

    def __init__(self, route: LastId, start: Start) -> None:
        self._route = route
        self._resumed = start.resumed
        self._position = start.place
        self.upcoming = (start.place,)
        self._number = 0
        self._seen: set[object] = set()

    def take(self, data: object, aside: int = 0) -> Step:
        """The step of the page after the last one taken."""
        self._number += 1
        rows = self._rows(data)
        fresh = {name: one for name, one in rows.items() if name not in self._seen}
        if rows and not fresh:
            return Step(
                number=self._number,
                next=self._position,
                shown=False,
                problem="a page repeats items of earlier pages only",
            )
        wanted = [one for one in fresh.values() if self._route.wants(one)]
        self._seen.update(fresh)
        self._position = _last_key(fresh, self._position)
        return Step(
            items=wanted,
            number=self._number,
            next=self._position,
            upcoming=(self._position,) if wanted else (),
            shown=bool(wanted) or (self._number == 1 and not self._resumed),
        )

    def _rows(self, data: object) -> dict[object, object]:
        """The items by key, less the one that the page before ended with.

        A server whose keys are inclusive begins with that one.
        """
        plan = self._route.plan
        key = attrgetter(plan.key)
        rows = {key(one): one for one in items_at(plan.items, data)}
        rows.pop(self._position, None)
        return rows


def last_id(plan: LastIdPlan, query: Mapping[str, object]) -> LastId:
    """The route for the arguments of a list method.

    Raises:
        ConfigurationError: The first day is a time.
    """
    since = query.get(plan.since) if plan.since else None
    if isinstance(since, datetime):
        raise ConfigurationError(f"{plan.since}: give a date, not a time")
    return LastId(plan=plan, since=since if isinstance(since, date) else None)


def _last_key(rows: Mapping[object, object], default: JSON) -> JSON:
    """The key of the last item, which is a number or text."""
    last = next(reversed(list(rows)), default)
    return last if isinstance(last, int | str) else default
