"""The route of a list of which nobody says how it pages: a few requests find out.

The first asks for page 2 and for the rows behind the first page at once, since a server
overlooks names that it does not know; the second tells which of the names it knows. A
server that refuses what it does not know is asked for one name after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import compress
from typing import cast

from attrs import evolve, frozen

from homeroom._core.model import JSON
from homeroom._core.plans import ProbePlan
from homeroom._core.walks.checkpoint import recalled
from homeroom._core.walks.cursor import Chain, counted, is_end, says_end
from homeroom._core.walks.learned import Found, Style
from homeroom._core.walks.look import keys_of, value_at
from homeroom._core.walks.route import (
    END,
    REFUSED,
    REMEMBERED,
    Start,
    Step,
    Walk,
    items_at,
)

Asking = Callable[[object], Step]
"""Takes the answer to what was asked."""


@frozen(kw_only=True)
class _Account:
    """What a checkpoint remembers."""

    count: int
    """Rows that came."""
    full: int
    """Rows of the first page."""
    keys: list[int | str]
    """Of the last rows that came."""


@frozen(kw_only=True)
class Probing(Chain):
    """Walks by a cursor where a page names one, and else as a probe finds."""

    plan: ProbePlan
    found: Found

    def query(self, position: JSON) -> Mapping[str, object]:
        """A cursor, or page and offset by their names, with the size."""
        if not isinstance(position, dict):
            return super().query(position)
        return {**super().query(None), **position}

    def accepts(self, start: Start) -> bool:
        """Whether it is the beginning, the end, a cursor, or counts by name."""
        place, came = start.place, start.came
        if not isinstance(place, dict):
            return super().accepts(start)
        known = place.keys() < {self.plan.page, self.plan.offset}
        counts = all(type(one) is int for one in place.values())
        return known and counts and recalled(_Account, came) is not None

    def begin(self, start: Start) -> Walk:
        """From page to page, as the first ones tell."""
        return _ProbeWalk(self, start)


class _ProbeWalk:
    """Compares pages by the keys of their rows."""

    def __init__(self, route: Probing, start: Start) -> None:
        self._route, self._plan, self._found = route, route.plan, route.found
        self._chain = Chain.begin(route, evolve(start, place=start.place or None))
        self._resumed = start.resumed
        self._style: Style | None = route.found.style
        self._page = route.found.first
        self._came = self._aside = self._full = 0
        self._total: int | None = None
        self._seen: dict[object, None] = {}
        self._before = frozenset[object]()
        self._number = 1
        self.upcoming: Sequence[JSON] = () if start.place is END else (start.place,)
        self._then: Asking | None = None if start.place else self._take_first
        account = recalled(_Account, start.came)
        if isinstance(start.place, dict) and account:
            self._go_back_to(start.place, account)

    def _go_back_to(self, place: dict[str, JSON], account: _Account) -> None:
        """Stand where a checkpoint says, or look anew for how the list goes on."""
        if not place:
            self._before = frozenset(account.keys)
            return
        self._seen, self._then = dict.fromkeys(account.keys), self._take_next
        self._came, self._full = account.count, account.full
        self._style = "offset" if self._plan.offset in place else "page"
        self._page = cast("int", place.get(self._plan.page, 1)) - 1

    def take(self, data: object, aside: int = 0) -> Step:
        """The step of the page after the last one taken."""
        self._aside += aside
        self._total = self._route.total(data)
        return self._then(data) if self._then else self._chain.take(data, aside)

    def _fresh(self, data: object) -> tuple[list[object], list[object], set[object]]:
        """All rows, those that had not come before, and the keys of all."""
        rows = items_at(self._plan.items, data)
        keys = keys_of(self._plan.key, rows)
        pairs = zip(keys, rows, strict=True)
        fresh = [row for key, row in pairs if key not in self._seen]
        self._seen.update(dict.fromkeys(keys))
        self._came += len(fresh)
        return rows, fresh, set(keys)

    def _take_first(self, data: object) -> Step:
        """A cursor leads on; else there may be more, unless something denies it."""
        step, total = self._chain.take(data, self._aside), self._total
        if step.upcoming or step.problem:
            self._then, self._found.style = None, "cursor"
            return step
        rows, fresh, _ = self._fresh(data)
        self._full = count = len(rows) + self._aside
        told = says_end(self._plan.next, data)
        if told or count == 0 or (total is not None and count >= total):
            return self._end(fresh, told=bool(told))
        if self._style == "cursor" and total is None:
            return self._end(fresh, doubt=told is None)
        if self._style in ("page", "offset"):
            return self._go_on(fresh)
        if self._found.refuses:
            return self._ask(self._take_page, fresh, {self._plan.page: 2})
        return self._ask(self._take_both, fresh, self._place(2, count))

    def _take_both(self, data: object) -> Step:
        rows, fresh, keys = self._fresh(data)
        if fresh:
            return self._ask_which(fresh, keys, self._place(1, self._full))
        if not rows and data is not REFUSED:
            return self._ask(self._take_again, [], self._place(1, 0))
        self._found.refuses |= data is REFUSED
        if self._full > 1 and self._plan.size and not self._found.sampled:
            return self._ask(self._take_sample, [], {self._plan.size: 1})
        return self._by_turns()

    def _ask_which(
        self, fresh: list[object], second: set[object], place: dict[str, int]
    ) -> Step:
        """Page 1 and the rows behind the first page: one of them, or page 1 from 0."""

        def take(data: object) -> Step:
            _, fresh, keys = self._fresh(data)
            self._style = "page" if keys.isdisjoint(second) else "offset"
            if keys:
                self._remember(int(not fresh))
            return self._go_on(fresh)

        self._page = 2
        return evolve(self._ask(take, fresh, place), question=False)

    def _take_again(self, data: object) -> Step:
        """Page 2 was empty: if page 1 is another than the first, they are filters."""
        first = set(self._seen)
        _, fresh, keys = self._fresh(data)
        counts_from_0 = bool(fresh) and keys.isdisjoint(first)
        if counts_from_0:
            self._style = "page"
            self._remember(0)
        whole = keys == first
        return self._end(fresh, told=whole, doubt=not (whole or counts_from_0))

    def _take_sample(self, data: object) -> Step:
        """Of a list that goes on, a page of one record shows how."""
        self._found.sampled = True
        if not is_end(value_at(self._plan.next, data)):
            self._found.style, self._total = "cursor", None
        elif self._total is None or self._came + self._aside < self._total:
            return self._by_turns()
        return self._end([])

    def _by_turns(self) -> Step:
        """One name after the other, where both at once are refused."""
        if self._found.refuses:
            return self._ask(self._take_page, [], {self._plan.page: 2})
        return self._end([], doubt=True)

    def _take_page(self, data: object) -> Step:
        _, fresh, keys = self._fresh(data)
        if fresh:
            return self._ask_which(fresh, keys, {self._plan.page: 1})
        return self._ask(self._take_offset, [], {self._plan.offset: self._full})

    def _take_offset(self, data: object) -> Step:
        _, fresh, _ = self._fresh(data)
        if not fresh:
            return self._end([], doubt=True)
        self._style = "offset"
        self._remember(1)
        return self._go_on(fresh)

    def _take_next(self, data: object) -> Step:
        """Nothing new is the end, and one only in doubt where full pages repeat."""
        rows, fresh, _ = self._fresh(data)
        self._page += 1
        if fresh and (self._total is None or self._came + self._aside < self._total):
            return self._go_on(fresh)
        return self._end(fresh, doubt=not fresh and len(rows) >= self._full)

    def _remember(self, first: int) -> None:
        self._found.style, self._found.first = self._style, first

    def _place(self, page: int, offset: int) -> dict[str, int]:
        return {self._plan.page: page, self._plan.offset: offset}

    def _ask(self, then: Asking, fresh: list[object], place: dict[str, int]) -> Step:
        """Ask how the list goes on; who resumes there asks for the first page again."""
        self._then = then
        step = self._step(fresh, {}, len(self._seen))
        return evolve(step, upcoming=(cast("JSON", place),), question=True)

    def _go_on(self, fresh: list[object]) -> Step:
        self._then = self._take_next
        place: JSON = {self._plan.page: self._page + 1}
        if self._style == "offset":
            place = {self._plan.offset: self._came + self._aside}
        return evolve(self._step(fresh, place, REMEMBERED), upcoming=(place,))

    def _end(
        self, fresh: list[object], *, told: bool = False, doubt: bool = False
    ) -> Step:
        """The last step; complete only if something says so."""
        total, first = self._total, self._number == 1
        whole = not (self._resumed or self._aside)
        complete = counted(self._came, total, told=told, whole=whole)
        words = (
            f"the first page has no {self._plan.next}, and nothing shows that the list "
            "ends where it did; say how it pages"
        )
        if total is not None:
            words = f"{self._came} of {total} rows came, and {words}"
        step, warned = self._step(fresh, END, 0), complete is False or doubt
        return evolve(
            step,
            total=total,
            complete=complete,
            shown=step.shown or (first and not self._resumed) or complete is not None,
            warning=words if warned else "",
        )

    def _step(self, fresh: list[object], place: JSON, remembered: int) -> Step:
        if self._before:
            names = keys_of(self._plan.key, fresh)
            given = [name not in self._before for name in names]
            fresh = list(compress(fresh, given))
        known = list(self._seen)[-remembered:]
        keys: list[JSON] = [key for key in known if isinstance(key, int | str)]
        came: JSON = {"count": self._came, "full": self._full, "keys": keys}
        number, self._number = self._number, self._number + bool(fresh)
        return Step(
            items=fresh,
            number=number,
            next=place,
            came=came if remembered else None,
            beyond=True,
            shown=bool(fresh),
        )
