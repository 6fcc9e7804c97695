"""The route by the last item's key: newest first, up to a page without items."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping
from datetime import date, datetime
from operator import attrgetter
from typing import TypeVar

from attrs import field, frozen

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import JSON
from homeroom._core.pages import Pager, Step, cancel, items_at, stuck
from homeroom._core.plans import LastIdPlan
from homeroom._core.response import Response

T = TypeVar("T")


@frozen(kw_only=True)
class LastId:
    """Walks by the key of the last item seen; no item comes twice."""

    plan: LastIdPlan
    since: date | None = field(default=None, repr=False)
    """The first day wanted."""

    def query(self, position: JSON) -> Mapping[str, object]:
        """The key after which the page begins; nothing for the first page."""
        return {} if position is None else {self.plan.next: position}

    def accepts(self, position: JSON) -> bool:
        """Whether it is the start, or the key of an item."""
        return position is None or type(position) in (int, str)

    async def steps(self, pager: Pager[T]) -> AsyncGenerator[Step, None]:
        """The pages until one has nothing that is wanted.

        A page may hold both older and wanted items: keys follow the order of entry,
        and times need not.
        """
        position, number = pager.start, 1
        seen: set[object] = set()
        ahead: list[asyncio.Task[Response[bytes]]] = []
        try:
            while True:
                fetched = await (ahead.pop() if ahead else pager.fetch(position))
                response = pager.read(fetched)
                fresh = self._fresh(pager, response, position, seen)
                wanted = [one for one in fresh.values() if self._is_wanted(one)]
                if not wanted and (pager.resumed or number > 1):
                    return
                seen.update(fresh)
                position = _last(fresh, position)
                if wanted and pager.ahead:
                    ahead.append(asyncio.create_task(pager.fetch(position)))
                    await asyncio.sleep(0)  # Lets it send.
                yield Step(
                    items=wanted, number=number, next=position, response=response
                )
                if not wanted:
                    return
                number += 1
        finally:
            await cancel(ahead)

    def _fresh(
        self,
        pager: Pager[T],
        response: Response[object],
        position: JSON,
        seen: set[object],
    ) -> dict[object, object]:
        """The items by key that did not come before.

        Raises:
            PagingError: All of them did.
        """
        items = items_at(self.plan.items, response)
        key = attrgetter(self.plan.key)
        rows = {key(one): one for one in items}
        # A server whose keys are inclusive begins with the item that was the last.
        rows.pop(position, None)
        fresh = {name: one for name, one in rows.items() if name not in seen}
        if rows and not fresh:
            raise stuck(pager, "a page repeats items of earlier pages only")
        return fresh

    def _is_wanted(self, item: object) -> bool:
        if self.since is None or self.plan.moment is None:
            return True
        moment: object = attrgetter(self.plan.moment)(item)
        return not isinstance(moment, datetime) or moment.date() >= self.since


def last_id(plan: LastIdPlan, query: Mapping[str, object]) -> LastId:
    """The route for the arguments of a list method.

    Raises:
        ConfigurationError: The first day is a time.
    """
    since = query.get(plan.since) if plan.since else None
    if isinstance(since, datetime):
        raise ConfigurationError(f"{plan.since}: give a date, not a time")
    return LastId(plan=plan, since=since if isinstance(since, date) else None)


def _last(rows: Mapping[object, object], default: JSON) -> JSON:
    """The key of the last item, which is a number or text."""
    last = next(reversed(list(rows)), default)
    return last if isinstance(last, int | str) else default
