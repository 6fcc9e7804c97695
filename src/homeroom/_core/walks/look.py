"""One page of a numbered list, with what it says of itself and of the list."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Self, cast

from attrs import frozen

from homeroom._core.plans import PagePlan
from homeroom._core.walks.route import items_at


@frozen(kw_only=True)
class Look:
    """A page as it came. What the server says may be wrong; `None` is nothing said."""

    index: int
    """Of the page, from 0, among pages of its size."""
    size: int
    rows: list[object]
    keys: list[object]
    count: int
    """Rows that came, with those that could not be read."""
    said: int | None
    """The index that the server gives it."""
    pages: int | None
    total: int | None
    served: int | None
    """The server's word on the size."""
    more: bool | None
    """Whether the server names a next page."""

    @classmethod
    def at(
        cls, plan: PagePlan, place: tuple[int, int], data: object, aside: int
    ) -> Self:
        """The page at a place."""
        bare = isinstance(data, list)  # All there is.
        rows = items_at(plan.items, data)
        number = count_at([plan.number], data)
        return cls(
            index=place[0],
            size=place[1],
            rows=rows,
            keys=keys_of(plan.key, rows),
            count=len(rows) + aside,
            said=None if number is None else number - plan.first,
            pages=1 if bare else count_at([plan.pages], data),
            total=count_at([plan.total], data),
            served=count_at([plan.served], data),
            more=None if plan.more is None else bool(value_at(plan.more, data)),
        )

    @property
    def begin(self) -> int:
        """Rows before it."""
        return self.index * self.size

    @property
    def elsewhere(self) -> bool:
        """Whether it says that it is another page."""
        return self.said not in (None, self.index)

    def is_past(self, default: bool) -> bool:
        """Whether the server says that the list ends before it."""
        return self.ends_before((self.index, self.size), default=default)

    def own_size(self) -> int | None:
        """The server's own size, where a first page shows that it is another."""
        total = self.total or 0
        if self.count > self.size:
            return self.count
        if not 0 < self.count < self.size or total <= self.count:
            return None
        if self.served and self.served < self.size:
            return self.served
        agrees = self.pages in (None, -(-total // self.count))
        return self.count if agrees else None

    def fits(self) -> bool:
        """Whether it has as many rows as a page of its size has there."""
        if self.elsewhere:
            return False
        if self.total is None:
            return self.count <= self.size
        honest = self.pages in (None, -(-self.total // self.size))
        told = self.served is None or self.served >= self.size
        there = min(self.size, max(self.total - self.begin, 0))
        return honest and told and self.count == there

    def stop(self, total: int) -> int:
        """Rows up to its end: where more are promised, a short page counts as full."""
        stop = self.begin + self.count
        if self.count < self.size and self.need(total, again=False) > stop:
            return self.begin + self.size
        return stop

    def ends_before(self, place: tuple[int, int], *, default: bool = True) -> bool:
        """Whether a place is past the pages that there are by what is said here."""
        begin = place[0] * place[1]
        if self.pages is not None:
            return begin >= self.pages * self.size
        return default if self.total is None else begin >= self.total

    def need(self, total: int, *, again: bool) -> int:
        """How many rows there are at least, by the most that anything says.

        Args:
            total: The server's latest word.
            again: Whether the page is taken for a sign of another, where nothing else
                says how many there are.
        """
        silent = (self.total, self.pages, self.more) == (None, None, None)
        going = self.more or (silent and again)
        more = self.begin + max(self.size, self.count) + 1 if going else 0
        pages = (self.pages - 1) * self.size + 1 if self.pages else 0
        return max(total, pages, more)


def value_at(path: str | Sequence[str], data: object) -> object:
    """What is at the end of a path through attributes and keys; `None` for nothing."""
    for name in path.split(".") if isinstance(path, str) else path:
        if isinstance(data, dict):
            data = cast("dict[str, object]", data).get(name)
        else:
            data = getattr(data, name, None)
    return data


def keys_of(path: str, rows: Sequence[object]) -> list[object]:
    """What tells rows apart; a row of free JSON that lacks it is like no other."""
    if not rows or not isinstance(rows[0], dict):
        return list(map(attrgetter(path), rows))
    found = [value_at(path, row) for row in rows]
    return [one if isinstance(one, int | str) else object() for one in found]


def count_at(paths: Sequence[str | None], data: object) -> int | None:
    """The first of the paths' values that is a whole number."""
    for path in filter(None, paths):
        if type(found := value_at(path, data)) is int:
            return found
    return None
