"""The route over pages that have numbers, which overlap once the list moves.

The order of rows is taken as fixed. So before a page that begins with a row that came
there is no gap, whatever was added or removed meanwhile, also with reading ahead.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from itertools import compress
from typing import Final, Self, cast

from attrs import evolve, frozen

from homeroom._core.model import JSON
from homeroom._core.plans import PagePlan
from homeroom._core.walks.census import Census
from homeroom._core.walks.checkpoint import Count, Size, recalled
from homeroom._core.walks.keys import Keys
from homeroom._core.walks.look import Look
from homeroom._core.walks.overlap import AHEAD, Frontier, Place
from homeroom._core.walks.route import REMEMBERED, Start, Step

EMPTY_PAGES: Final = 3
"""Empty pages in a row that a walk accepts while the server promises more."""
SLACK: Final = 8
"""Requests without a new row that a walk accepts besides one for each page."""

_APART: Final = (
    "the server gives pages of one size, which cannot overlap: a row may be missing if "
    "others came and went meanwhile"
)


@frozen(kw_only=True)
class _Memory:
    """What a checkpoint remembers."""

    end: Count
    """Rows from the beginning of the list that came."""
    total: Count | None
    size: Size
    keys: list[int | str]
    """Of the last rows that came."""


@frozen(kw_only=True)
class Numbered:
    """Walks pages by number; a position is the number and the size of a page."""

    plan: PagePlan
    size: int

    def query(self, position: JSON) -> Mapping[str, object]:
        """Number and size of the page."""
        page, size = cast("list[int]", position)
        return {self.plan.page: page, self.plan.size: size}

    def accepts(self, start: Start) -> bool:
        """Whether it is a page's number, with what came before it."""
        place, came = start.place, start.came
        if type(place) is not int or place < self.plan.first:
            return False
        return came is None or recalled(_Memory, came) is not None

    def begin(self, start: Start) -> _NumberedWalk:
        """From page to page, up to the last one."""
        return _NumberedWalk(self, start)

    def again(self, size: int | None, filters: Mapping[str, str]) -> Self:
        """The same with another page size."""
        return self if size is None else evolve(self, size=size)


class _NumberedWalk:
    """Tells new rows from those that came, and sees where a gap may be.

    Rows after a possible gap are left to the page that overlaps.
    """

    def __init__(self, route: Numbered, start: Start) -> None:
        self._plan = route.plan
        index = cast("int", start.place) - route.plan.first
        none = _Memory(end=index * route.size, total=None, size=route.size, keys=[])
        came = recalled(_Memory, start.came) or none
        self._settle = start.settle
        self._front = Frontier(
            size=came.size,
            most=max(route.plan.max_size, route.size),
            end=came.end,
            margin=int(start.settle and bool(came.keys)),
            fixed=came.size != route.size,
            known=AHEAD if start.ahead is None else start.ahead + 1,
        )
        self._census = Census(partial=came.end > 0, total=came.total)
        self._seen = Keys(came.keys)
        self._recent = deque[object](came.keys, maxlen=REMEMBERED)
        self._floor = came.end - len(came.keys)
        self._far = came.end
        self._search: int | None = None
        self._moved = self._blind = self._doubt = self._beyond = False
        self._number = self._vain = self._empty = 0
        self._first = True
        self._earlier: dict[int, int] = {}
        self._places: Sequence[Place] = self._front.ahead(0)

    @property
    def upcoming(self) -> Sequence[JSON]:
        """Number and size of each page to fetch."""
        first = self._plan.first
        return [[index + first, size] for index, size in self._places]

    def take(self, data: object, aside: int = 0) -> Step:
        """The step of the page at the first position that was still to come."""
        look = Look.at(self._plan, self._places[0], data, aside)
        if self._first and (size := look.own_size()):
            self._front.size = self._front.most = size
            self._front.fixed = size > look.size
            look = evolve(look, size=size)
        self._first = False
        changed, past = self._note(look), look.is_past(self._beyond)
        if problem := "" if past else self._problem(look):
            return self._step(look, problem=problem)
        known = all(key in self._seen for key in look.keys)
        misfits = self._misfits(look)
        joined = not misfits and self._joins(look)
        fresh = self._join(look, past=past) if joined else []
        if not joined:
            self._part(look)
        self._vain += not fresh and self._search is None
        stuck = joined and self._front.stuck
        self._front.fixed |= stuck and not self._settle
        most = max(self._census.highest, self._census.came)
        vain = self._vain > -(-most // self._front.size) + SLACK
        if (vain or (stuck and self._settle)) and not self._blind:
            self._go_blind(self._front.end)
        need = look.need(self._census.total or 0, again=not (known and self._blind))
        nothing = past and known and not (changed or misfits)
        over = self._front.end >= need or self._empty >= EMPTY_PAGES
        if nothing or (joined and over):
            return self._last(look, fresh)
        self._places = self._front.ahead(need)
        self._beyond = look.ends_before(self._places[0])
        if changed or not joined or self._beyond:
            del self._places[1:]
        return self._step(look, fresh)

    def _problem(self, look: Look) -> str:
        """Whether it is another page than asked for, or repeats an earlier one."""
        page = look.index + self._plan.first
        if look.elsewhere:
            sent = cast("int", look.said) + self._plan.first
            return f"asked for page {page}, the server sent {sent}"
        if not look.keys or look.begin < self._far:
            return ""
        earlier = self._earlier.setdefault(hash(tuple(look.keys)), page)
        if look.total is not None:  # Every row but those that repeat has to come still.
            explained = self._census.came <= look.total
        else:  # A row that came before one single row may have pushed that back.
            explained = len(look.keys) == 1
        if earlier == page or explained or self._moved:
            return ""
        return f"page {page} repeats page {earlier}"

    def _note(self, look: Look) -> int:
        """Take in the server's count; by how much it changed."""
        change = self._census.note(look.total)
        if change:
            self._moved = True
            if not self._blind and self._search is None:
                self._front.shrink(max(-change, 0))
        return change

    def _joins(self, look: Look) -> bool:
        """Whether no row can be between the page and what came."""
        if look.elsewhere:
            return False
        if self._search is not None:
            return any(key in self._seen for key in look.keys)
        if look.keys and look.keys[0] in self._seen:
            return True
        calm = not self._front.margin and look.begin <= self._front.end
        return calm or (look.begin == 0 and not self._census.partial)

    def _misfits(self, look: Look) -> bool:
        """Whether the server does not take the size that was asked for."""
        front = self._front
        if look.size == front.size or look.fits():
            return False
        front.fixed |= look.size < front.size
        front.most = front.size
        return True

    def _join(self, look: Look, *, past: bool) -> list[object]:
        """Take in a page that has no gap before it; its new rows."""
        begin = 0
        if self._search is not None:
            begin = next(n for n, key in enumerate(look.keys) if key in self._seen)
            self._seen.take(look.keys[:begin])  # They came before what is known.
            self._search = None
            self._front.overlap()
        came = look.keys[begin:]
        new = self._seen.take(came)
        keys = list(compress(came, new))
        further = look.begin >= self._far
        if len(keys) < len(came) and further and not (past or self._blind):
            self._moved = True  # Rows came again, where new ones should be.
            self._front.overlap()
        proven = look.begin == 0 or look.keys[:1] != keys[:1]
        self._doubt |= self._moved and not proven
        self._recent.extend(key for key in keys if type(key) in (int, str))
        self._census.came += len(keys)
        self._census.aside += (look.count - len(look.rows)) * further
        self._front.advance(look.stop(self._census.total or 0))
        if self._settle and not self._front.fixed:
            self._front.overlap()
        self._far = max(self._far, self._front.end)
        self._empty = 0 if look.count else self._empty + 1
        return list(compress(look.rows[begin:], new))

    def _part(self, look: Look) -> None:
        """Leave a page before which a gap may be."""
        self._moved |= look.fits()
        if self._search is not None:
            if not look.count or look.begin + look.size > self._search:
                self._go_blind(max(self._far - self._census.fell, 0))
            else:
                self._front.end = look.begin + look.size
            return
        tried = self._front.margin > 1
        self._front.retreat(look.begin)
        low = max(self._floor - self._census.fell, 0)
        if self._census.partial and (tried or self._front.end <= low):
            # What came is not known any further back; perhaps rows pushed it forward.
            self._search = self._far + self._census.rose
            self._front.end, self._front.margin = low, 0

    def _go_blind(self, end: int) -> None:
        """Go on page by page, whatever a page begins with."""
        self._blind, self._search = True, None
        self._front.end, self._front.margin, self._front.fixed = end, 0, True

    def _last(self, look: Look, fresh: list[object]) -> Step:
        """The step of the last page."""
        if self._empty >= EMPTY_PAGES and not self._seen:
            page = look.index + self._plan.first
            text = f"{EMPTY_PAGES} empty pages in a row, up to page {page}"
            return self._step(look, problem=text)
        self._moved |= self._census.exceeds
        self._places = []
        step = self._step(look, fresh)
        complete = self._census.complete(gave_up=self._blind, doubt=self._doubt)
        warning = self._census.words() if complete is False else ""
        if self._settle and self._front.fixed and look.index > 0 and not warning:
            complete, warning = None, _APART
        return evolve(step, shown=True, complete=complete, warning=warning)

    def _step(
        self, look: Look, fresh: list[object] | None = None, problem: str = ""
    ) -> Step:
        front, census, plan = self._front, self._census, self._plan
        plain = (look.size == front.size) * (look.index + 1)
        if fresh or not self._places:
            self._number = max(self._number + 1, plain)
        came = {"end": front.end, "total": census.total, "size": front.size}
        pages = look.pages
        if look.size != front.size and census.total is not None:
            pages = -(-census.total // front.size)
        return Step(
            items=fresh or [],
            number=self._number + plan.first - 1,
            pages=pages,
            total=census.total,
            next=front.end // front.size + plan.first,
            came={**came, "keys": cast("list[JSON]", list(self._recent))},
            upcoming=() if problem else self.upcoming,
            beyond=self._beyond,
            shown=bool(fresh),
            moved=self._moved,
            problem=problem,
        )
