"""Where the next page of a numbered list begins, so that it overlaps what came.

The size of a page is free, so one can be found that begins before any row and ends
behind the next.
"""

from __future__ import annotations

from attrs import define

Place = tuple[int, int]
"""Index from 0 and size of a page."""

AHEAD = 64
"""Pages that are known of ahead, at most."""


@define(kw_only=True)
class Frontier:
    """How far a walk came for sure, and by how much its next page overlaps."""

    size: int
    """Of pages that follow each other."""
    most: int
    """The largest size."""
    end: int
    """Rows from the beginning of the list that came."""
    margin: int
    """By how many of them the next page overlaps, at least."""
    fixed: bool = False
    """Whether the server knows pages of one size only."""
    known: int = AHEAD
    """Pages ahead that are worth knowing."""

    def ahead(self, need: int) -> list[Place]:
        """The pages that follow, up to a count of rows."""
        if not self.margin:
            begin = self.end // self.size
            last = max(-(-need // self.size), begin + 1)
            return [(n, self.size) for n in range(begin, min(last, begin + self.known))]
        found, end = [self.page(self.end)], self.end
        while end < (reached := _reach(found[-1])) < need and len(found) < self.known:
            end = reached
            found.append(self.page(end))
        return found

    def page(self, end: int) -> Place:
        """The page that begins before `end` by the margin and reaches furthest."""
        upto = max(end - self.margin, 0)
        if not self.fixed:
            for most in (min(2 * self.size, self.most), self.most):
                best = _furthest(upto, most)
                if _reach(best) > end:
                    return best
        return upto // self.size, self.size

    @property
    def stuck(self) -> bool:
        """Whether no page that begins before the end goes beyond it."""
        overlaps = bool(self.margin) and not self.fixed
        return overlaps and _reach(self.page(self.end)) <= self.end

    def advance(self, stop: int) -> None:
        """All rows up to `stop` came."""
        further = stop > self.end
        self.end = stop if self.margin else max(self.end, stop)
        if self.fixed:
            self.margin = 0
        elif self.margin and further:
            self.margin = max(self.margin // 2, 1)

    def shrink(self, fell: int) -> None:
        """So many rows went, perhaps from among those that came."""
        self.end = max(self.end - fell, 0)
        self.overlap(fell + 1)

    def retreat(self, begin: int) -> None:
        """A gap may be before the page that begins there: look further back."""
        back = self.size if self.fixed else 1
        self.end = max(min(self.end, begin) - back, 0)
        self.overlap(2 * self.margin)

    def overlap(self, margin: int = 0) -> None:
        """From now on pages overlap by that much, within reason, or by a row."""
        self.margin = max(self.margin, min(margin, self.size // 2), 1)


def _furthest(upto: int, most: int) -> Place:
    """Of the pages that hold a row, the one that ends last; the largest among equals.

    Every size has one page that holds the row.
    """
    best = upto // most, most
    for size in range(most - 1, 0, -1):
        if upto + size <= _reach(best):
            break
        best = max(best, (upto // size, size), key=_reach)
    return best


def _reach(page: Place) -> int:
    return (page[0] + 1) * page[1]
