"""Who belongs to whom: parents to children, students and teachers to classes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import define

from homeroom.sandbox.school import OPENING


@define(kw_only=True)
class Link:
    """One tie; times are milliseconds since the epoch."""

    id: int = 0
    left: int
    right: int
    value: object = None
    """What the tie says, such as a relationship or a level."""
    created_at: int = OPENING
    updated_at: int = OPENING
    deleted_at: int | None = None


class Links:
    """Ties between two kinds of records, of which the left ones have a few each.

    Those of a left record are made when it is looked at. A tie that was cut is kept
    with its time, and comes back with its id when it is made again.

    Args:
        seeded: What a left record is tied to at first, in order.
        reverse: The left records to which a right one is tied at first, but by ties
            that were cut by then.
        now: The time in milliseconds since the epoch.
        first: Where the ids of new ties begin.
    """

    def __init__(
        self,
        seeded: Callable[[int], Iterable[Link]],
        reverse: Callable[[int], Iterable[int]],
        now: Callable[[], int],
        first: int = 1,
    ) -> None:
        self._seeded, self._reverse, self._now = seeded, reverse, now
        self._next = first
        self._links: dict[int, dict[int, Link]] = {}
        self._further: dict[int, set[int]] = {}

    def all(self, left: int) -> Mapping[int, Link]:
        """All ties of a left record by the right one, with those that were cut."""
        if left not in self._links:
            self._links[left] = {link.right: link for link in self._seeded(left)}
        return self._links[left]

    def of(self, left: int) -> Mapping[int, Link]:
        """The ties of a left record by the right one."""
        found = self.all(left)
        return {n: link for n, link in found.items() if link.deleted_at is None}

    def find(self, left: int, right: int) -> Link | None:
        """The tie between two records, unless there is none or it was cut."""
        link = self.all(left).get(right)
        return None if link is None or link.deleted_at is not None else link

    def lefts(self, right: int) -> Sequence[int]:
        """The left records to which a right one is tied; ties are not made for it."""
        known = {*self._reverse(right), *self._further.get(right, ())}
        return sorted(
            left for left in known if not self.seen(left) or self.find(left, right)
        )

    def add(self, left: int, right: int, value: object = None) -> Link:
        """Tie two records; what was cut comes back, and who is tied stays."""
        if (link := self.find(left, right)) is not None:
            return link
        moment, links = self._now(), self._links[left]
        link = links.get(right)
        if link is None:
            link = Link(id=self._next, left=left, right=right, created_at=moment)
            self._next += 1
            links[right] = link
            self._further.setdefault(right, set()).add(left)
        link.value, link.updated_at, link.deleted_at = value, moment, None
        return link

    def change(self, link: Link, value: object) -> None:
        """Say something else of a tie."""
        link.value = value
        link.updated_at = max(self._now(), link.updated_at + 1)

    def replace(self, left: int, wanted: Mapping[int, object]) -> None:
        """Leave a left record with these ties alone, each of which says a value."""
        for right in self.of(left).keys() - wanted.keys():
            self.cut(left, right)
        for right, value in wanted.items():
            link = self.add(left, right, value)
            if link.value != value:
                self.change(link, value)

    def cut_all(self, right: int) -> None:
        """Cut all ties of a right record."""
        for left in self.lefts(right):
            self.cut(left, right)

    def seen(self, left: int) -> bool:
        """Whether a left record was looked at; if not, it is as it was at first."""
        return left in self._links

    def cut(self, left: int, right: int) -> None:
        """Cut a tie, if there is one."""
        if (link := self.find(left, right)) is not None:
            link.deleted_at = self._now()
