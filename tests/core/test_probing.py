"""Lists of which nobody says how they page: what a probe asks, and makes of it."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import define, field

from homeroom._core.plans import ProbePlan
from homeroom._core.walks.learned import Found
from homeroom._core.walks.probing import Probing
from homeroom._core.walks.route import END, REFUSED, REMEMBERED, Start, Step

PLAN = ProbePlan(
    cursor="cursor",
    next="meta.next",
    page="page",
    offset="offset",
    items="rows",
    key="id",
    totals=("meta.total",),
    size="limit",
)


@define
class Server:
    """A list of so many rows, in pages of three."""

    count: int
    way: str = "page"
    """By what it pages: `page`, `page from 0`, `offset`, `cursor`, or by nothing."""
    total: bool = False
    """Whether it says how many rows there are."""
    refuses: bool = False
    """Whether it refuses what it does not know, in place of overlooking it."""
    filters: bool = False
    """Whether it takes page and offset for filters that nothing fits."""
    size: int = 3
    told: dict[str, Any] = field(factory=dict[str, Any])
    """What else each page says of the list."""
    asked: list[dict[str, object]] = field(factory=list)

    def answer(self, query: Mapping[str, object]) -> object:
        """A page."""
        self.asked.append(dict(query))
        known = {self.way.partition(" ")[0], "limit"}
        if self.refuses and not query.keys() <= known:
            return REFUSED
        size = min(int(str(query.get("limit", self.size))), self.size)
        begin = 0
        if self.way in ("cursor", "offset"):
            begin = int(str(query.get(self.way, 0)))
        elif self.way.startswith("page"):
            first = int(self.way == "page")
            begin = (int(str(query.get("page", first))) - first) * size
        elif self.filters and query.keys() & {"page", "offset"}:
            begin = self.count
        rows = [{"id": n} for n in range(self.count)][begin : begin + size]
        meta = dict(self.told)
        if self.way == "cursor":
            further = begin + size < self.count
            meta["next"] = begin + size if further else None
        if self.total:
            meta["total"] = self.count
        return SimpleNamespace(rows=rows, meta=meta)


def route(found: Found | None = None, size: int | None = None) -> Probing:
    """The route of a client that knows as much."""
    found = Found() if found is None else found
    return Probing(plan=PLAN, size=size, found=found)


@define
class Trace:
    """What a walk gave."""

    steps: list[Step]

    @property
    def ids(self) -> list[int]:
        """The rows."""
        return [one["id"] for step in self.steps for one in step.items]  # type: ignore[index]

    @property
    def last(self) -> Step:
        """Its end."""
        return self.steps[-1]


def walked(server: Server, way: Probing | None = None, **start: Any) -> Trace:
    """A walk to its end; a refusal is an answer where the walk says so."""
    way = route() if way is None else way
    began = Start(**{"place": None, **start})
    assert way.accepts(began)
    walk, steps = way.begin(began), list[Step]()
    upcoming, asking = walk.upcoming, Step(number=0, next=None)
    while upcoming:
        data = server.answer(way.query(upcoming[0]))
        assert data is not REFUSED or asking.question or asking.beyond
        steps.append(asking := walk.take(data))
        upcoming = asking.upcoming
        assert len(steps) < 50
    return Trace(steps)


FIRST: dict[str, object] = {}
BOTH = {"page": 2, "offset": 3}
WHICH = {"page": 1, "offset": 3}
CASES: dict[str, tuple[Server, list[dict[str, object]], bool | None, bool]] = {
    "nothing": (Server(0), [FIRST], None, False),
    "a cursor": (
        Server(7, "cursor"),
        [FIRST, {"cursor": 3}, {"cursor": 6}],
        True,
        False,
    ),
    "a cursor, one page": (Server(2, "cursor"), [FIRST], True, False),
    "as many as there are": (Server(3, total=True), [FIRST], True, False),
    "pages": (
        Server(7),
        [FIRST, BOTH, WHICH, {"page": 3}, {"page": 4}],
        None,
        False,
    ),
    "pages, counted": (
        Server(7, total=True),
        [FIRST, BOTH, WHICH, {"page": 3}],
        True,
        False,
    ),
    "pages from 0": (
        Server(7, "page from 0"),
        [FIRST, BOTH, WHICH, {"page": 3}],
        None,
        False,
    ),
    "offsets": (
        Server(7, "offset"),
        [FIRST, BOTH, WHICH, {"offset": 6}, {"offset": 7}],
        None,
        False,
    ),
    "offsets, counted": (
        Server(7, "offset", total=True),
        [FIRST, BOTH, WHICH, {"offset": 6}],
        True,
        False,
    ),
    "a whole list": (
        Server(3),
        [FIRST, BOTH, {"page": 1, "offset": 0}],
        True,
        False,
    ),
    "a whole list of pages from 0": (
        Server(5, "page from 0"),
        [FIRST, BOTH, {"page": 1, "offset": 0}],
        None,
        False,
    ),
    "by nothing": (Server(7, "none"), [FIRST, BOTH, {"limit": 1}], None, True),
    "by nothing, counted": (
        Server(7, "none", total=True),
        [FIRST, BOTH, {"limit": 1}],
        False,
        True,
    ),
    "one row": (Server(1, "none"), [FIRST, {"page": 2, "offset": 1}], None, True),
    "filters": (
        Server(3, "none", filters=True),
        [FIRST, BOTH, {"page": 1, "offset": 0}],
        None,
        True,
    ),
    "pages, refusing": (
        Server(7, refuses=True),
        [FIRST, BOTH, {"limit": 1}, {"page": 2}, {"page": 1}, {"page": 3}, {"page": 4}],
        None,
        False,
    ),
    "offsets, refusing": (
        Server(7, "offset", refuses=True),
        [
            *(FIRST, BOTH, {"limit": 1}, {"page": 2}),
            *({"offset": 3}, {"offset": 6}, {"offset": 7}),
        ],
        None,
        False,
    ),
    "by nothing, refusing": (
        Server(3, "none", refuses=True),
        [FIRST, BOTH, {"limit": 1}, {"page": 2}, {"offset": 3}],
        None,
        True,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_probe_asks_for_no_more_than_it_needs(case: str) -> None:
    """Each row comes once; where nothing shows that all came, that is told."""
    made, asked, complete, warned = CASES[case]
    server = Server(made.count, made.way, made.total, made.refuses, made.filters)
    found = walked(server)
    assert asked == server.asked
    assert (complete, warned) == (found.last.complete, bool(found.last.warning))
    every = made.way != "none" or made.count < 4
    assert list(range(made.count if every else 3)) == sorted(found.ids)
    assert (made.count if made.total else None) == found.last.total
    shown = [step.number for step in found.steps if step.shown]
    assert list(range(1, len(shown) + 1)) == shown
    assert shown
    assert {""} == {step.warning for step in found.steps[:-1]} | {""}
    hollow = [one for one in found.steps if one.shown and not one.items]
    assert not [one for one in hollow if one.complete is None and made.count]
    assert {None} >= {step.complete for step in found.steps[:-1]}


def test_a_warning_names_what_is_missing() -> None:
    """The cursor, and the rows where they are counted."""
    plain = walked(Server(7, "none")).last.warning
    assert plain.startswith("the first page has no meta.next, and nothing shows")
    counted = walked(Server(7, "none", total=True)).last.warning
    assert counted.startswith("3 of 7 rows came, and the first page has no meta.next")


@pytest.mark.parametrize(
    ("way", "asked"),
    [
        ("page", [FIRST, {"page": 2}, {"page": 3}, {"page": 4}]),
        ("page from 0", [FIRST, {"page": 1}, {"page": 2}, {"page": 3}]),
        ("offset", [FIRST, {"offset": 3}, {"offset": 6}, {"offset": 7}]),
        ("cursor", [FIRST, {"cursor": 3}, {"cursor": 6}]),
    ],
)
@pytest.mark.parametrize("refuses", [False, True])
def test_what_was_found_out_is_not_asked_again(
    way: str, asked: list[dict[str, object]], refuses: bool
) -> None:
    """All lists of a client page alike."""
    if refuses and way == "page from 0":
        return  # Page 2 alone is then the third one, and tells nothing.
    found = Found()
    walked(Server(7, way, refuses=refuses), route(found))
    server = Server(7, way, refuses=refuses)
    assert list(range(7)) == walked(server, route(found)).ids
    assert asked == server.asked
    assert way.partition(" ")[0] == found.style


def test_a_refusal_is_remembered() -> None:
    """And that a page of one row was asked for."""
    found = Found()
    first, second = [Server(3, "none", refuses=True) for _ in range(2)]
    walked(first, route(found))
    assert (True, True, None) == (found.refuses, found.sampled, found.style)
    walked(second, route(found))
    assert [FIRST, {"page": 2}, {"offset": 3}] == second.asked
    overlooks, again = Found(), Server(7, "none")
    walked(Server(7, "none"), route(overlooks))
    assert (False, True) == (overlooks.refuses, overlooks.sampled)
    walked(again, route(overlooks))
    assert [FIRST, BOTH] == again.asked


def test_a_list_of_one_page_says_little_where_others_have_cursors() -> None:
    """It has none, as its last page has none; if it says anything, that is odd."""
    found = Found(style="cursor")
    silent = walked(Server(2, "none"), route(found)).last
    assert (None, "", ()) == (silent.complete, silent.warning, silent.upcoming)
    odd = walked(Server(2, "none", told={"count": 2}), route(found)).last
    assert (None, True) == (odd.complete, "no meta.next" in odd.warning)
    counted = Server(5, "page", total=True)
    assert list(range(5)) == walked(counted, route(found)).ids


def test_a_page_of_one_row_may_have_a_cursor() -> None:
    """Where the first page held all, a cursor shows only on a smaller one."""
    found = Found()
    walk = route(found).begin(Start(place=None))
    page = SimpleNamespace(rows=[{"id": n} for n in range(3)], meta={})
    walk.take(page)
    assert ({"limit": 1},) == walk.take(page).upcoming
    last = walk.take(SimpleNamespace(rows=page.rows[:1], meta={"next": 1}))
    assert ("cursor", (), "") == (found.style, last.upcoming, last.warning)
    assert last.complete is None


def test_a_page_of_one_row_may_count_the_list() -> None:
    """Then it is known whether all came."""
    walk = route().begin(Start(place=None))
    page = SimpleNamespace(rows=[{"id": n} for n in range(3)], meta={})
    walk.take(page)
    walk.take(page)
    last = walk.take(SimpleNamespace(rows=page.rows[:1], meta={"total": 3}))
    assert (True, 3, ()) == (last.complete, last.total, last.upcoming)
    assert not last.warning
    walk = route().begin(Start(place=None))
    walk.take(page, 1)
    walk.take(page)
    last = walk.take(SimpleNamespace(rows=page.rows[:1], meta={"total": 4}))
    assert (None, "") == (last.complete, last.warning)  # One could not be read.


def test_a_page_of_two_rows_may_be_asked_for_one() -> None:
    """A page of one row already is as small as it gets."""
    server = Server(4, "none", size=2)
    walked(server)
    assert [FIRST, {"page": 2, "offset": 2}, {"limit": 1}] == server.asked


def test_only_what_need_not_be_known_may_be_refused_in_any_way() -> None:
    """A page that follows from what was found out may be missing, no more."""
    found = walked(Server(7, "offset", refuses=True)).steps
    assert [True] * 4 + [False] * 3 == [step.question for step in found]
    found = walked(Server(7)).steps
    assert [True, *[False] * 4] == [step.question for step in found]
    assert {True} == {step.beyond for step in found}


def test_a_short_list_may_tell_that_pages_count_from_0() -> None:
    """Where page 1 is another than the first."""
    found, server = Found(), Server(7, "page from 0")
    walked(Server(5, "page from 0"), route(found))
    assert ("page", 0) == (found.style, found.first)
    assert list(range(7)) == walked(server, route(found)).ids
    assert [FIRST, {"page": 1}, {"page": 2}, {"page": 3}] == server.asked


def test_pages_that_repeat_leave_a_doubt() -> None:
    """A full page with nothing new may be another way to say that there is no more."""
    walk = route(Found(style="page")).begin(Start(place=None))
    page = SimpleNamespace(rows=[{"id": n} for n in range(3)], meta={})
    assert not walk.take(page).warning
    assert walk.take(page).warning
    walk = route(Found(style="page")).begin(Start(place=None))
    walk.take(page)
    short = walk.take(SimpleNamespace(rows=page.rows[:2], meta={}))
    assert ((), "") == (short.upcoming, short.warning)


def test_rows_that_could_not_be_read_count() -> None:
    """For the size of a page, for the offset, and against `complete`."""
    walk = route(Found(style="offset")).begin(Start(place=None))
    page = SimpleNamespace(rows=[{"id": 1}], meta={"total": 4})
    assert ({"offset": 3},) == walk.take(page, 2).upcoming
    last = walk.take(SimpleNamespace(rows=[{"id": 2}], meta={"total": 4}))
    assert ((), None) == (last.upcoming, last.complete)
    all_ = route().begin(Start(place=None)).take(page, 3)
    assert ((), None, "") == (all_.upcoming, all_.complete, all_.warning)


@pytest.mark.parametrize("refuses", [False, True])
@pytest.mark.parametrize("way", ["page", "page from 0", "offset", "cursor"])
def test_a_walk_resumes_after_every_page(way: str, refuses: bool) -> None:
    """In another client, from JSON, without a row lost or given twice."""
    if refuses and way == "page from 0":
        return  # Page 2 alone is then the third one.
    whole = walked(Server(11, way, refuses=refuses))
    for at, step in enumerate(whole.steps):
        if not step.shown:
            continue
        came = Trace(whole.steps[: at + 1]).ids
        place, memory = json.loads(json.dumps([step.next, step.came]))
        server = Server(11, way, refuses=refuses)
        rest = walked(server, place=place, came=memory, resumed=True)
        assert list(range(11)) == sorted(came + rest.ids)
        assert rest.steps == [] or rest.last.complete is None or way == "cursor"


@pytest.mark.parametrize("way", ["page", "offset"])
def test_a_resumed_walk_is_not_called_complete(way: str) -> None:
    """What came before it may have gone meanwhile, though the count agrees."""
    whole = walked(Server(7, way, total=True))
    for step in whole.steps[:-1]:
        rest = walked(
            Server(7, way, total=True), place=step.next, came=step.came, resumed=True
        )
        assert rest.last.complete is None
        assert rest.last.total == 7
        assert not rest.last.warning


def test_a_resumed_walk_with_nothing_more_shows_nothing() -> None:
    """While one that begins there shows an empty page."""
    step = walked(Server(6)).steps[2]
    rest = walked(Server(6), place=step.next, came=step.came, resumed=True)
    assert [False] == [one.shown for one in rest.steps]
    assert [True] == [one.shown for one in walked(Server(0)).steps]


def test_a_cursor_that_leads_back_is_a_problem() -> None:
    """Also to where the walk was resumed; a later page may have no cursor."""
    page = SimpleNamespace(rows=[{"id": 1}], meta={"next": "a"})
    walk = route().begin(Start(place="a", resumed=True))
    assert "names an earlier page" in walk.take(page).problem
    walk = route().begin(Start(place="a", resumed=True))
    odd = walk.take(SimpleNamespace(rows=[{"id": 1}], meta={"count": 1}))
    assert ("", ()) == (odd.warning, odd.upcoming)


def test_a_checkpoint_remembers_the_rows_of_late() -> None:
    """All of them while it is not known how the list pages, then those at the end."""
    server = Server(1000, size=150)
    found = walked(server)
    early, late = found.steps[1].came, found.steps[4].came
    assert isinstance(early, dict)
    assert isinstance(late, dict)
    assert list(range(300)) == early["keys"]
    assert REMEMBERED == len(late["keys"])  # type: ignore[arg-type]
    assert (600, 150) == (late["count"], late["full"])
    assert {"page": 5} == found.steps[4].next
    assert (END, None) == (found.last.next, found.last.came)


ACCOUNT: dict[str, Any] = {"count": 7, "full": 3, "keys": [1, "a"]}


@pytest.mark.parametrize(
    ("place", "changes", "accepted"),
    [
        ({"page": 3}, {}, True),
        ({"offset": 6}, {}, True),
        ({}, {}, True),
        ({"page": 3, "offset": 6}, {}, False),
        ({"skip": 3}, {}, False),
        ({"page": "3"}, {}, False),
        ({"page": True}, {}, False),
        ({"page": 3}, {"count": "7"}, False),
        ({"page": 3}, {"full": None}, False),
        ({"page": 3}, {"keys": {}}, False),
        ({"page": 3}, {"more": 1}, False),
    ],
)
def test_a_place_is_a_count_with_what_came_before(
    place: Any, changes: dict[str, Any], accepted: bool
) -> None:
    """Whatever else a checkpoint may hold."""
    came = {**ACCOUNT, **changes}
    assert accepted is route().accepts(Start(place=place, came=came))
    assert not route().accepts(Start(place=place, came=None))
    lacks = {name: came[name] for name in list(came)[1:]}
    assert not route().accepts(Start(place=place, came=lacks))


def test_a_cursor_is_a_place_by_itself() -> None:
    """As of a list that is known to page so."""
    for place in ("abc", 7, None, END):
        assert route().accepts(Start(place=place))
    assert not route().accepts(Start(place=[1]))
    assert () == route().begin(Start(place=END)).upcoming


def test_a_size_is_asked_for_on_every_page() -> None:
    """Also by a walk that is described again by its checkpoint."""
    way = route(size=2)
    assert {"limit": 2, "page": 3} == way.query({"page": 3})
    assert {"limit": 2} == way.query(None)
    assert {"limit": 5, "cursor": "a"} == way.again(5, {}).query("a")
    assert {"limit": 2} == way.again(None, {}).query(None)
    assert {} == route().query(None)


def page_of(*keys: object, **meta: object) -> SimpleNamespace:
    """A page with rows of these keys, and what else it says."""
    return SimpleNamespace(rows=[{"id": one} for one in keys], meta=meta)


def test_a_row_that_could_not_be_read_is_missed_by_a_cursor_too() -> None:
    """On the first page as on any other."""
    for asides in ((1, 0), (0, 1), (0, 0)):
        walk = route().begin(Start(place=None))
        walk.take(page_of(1, 2, next="a"), asides[0])
        last = walk.take(page_of(3, next=None), asides[1])
        assert (None if any(asides) else True, ()) == (last.complete, last.upcoming)


def test_a_cursor_list_that_counts_is_held_to_its_count() -> None:
    """As it says on the last page."""
    found = walked(Server(7, "cursor", told={"total": 9})).last
    assert (False, 9) == (found.complete, found.total)
    assert "7 of 9 rows came" in found.warning


def test_a_cursor_of_another_kind_is_a_problem() -> None:
    """Also on the first page."""
    step = route().begin(Start(place=None)).take(page_of(1, next=1.5))
    assert "neither text nor a number" in step.problem
    assert not step.upcoming


def test_a_list_without_a_size_is_not_asked_for_one_row() -> None:
    """By which name should it be?"""
    server = Server(7, "none")
    walked(server, Probing(plan=PLAN._replace(size=None), size=None, found=Found()))
    assert [FIRST, BOTH] == server.asked


def test_an_empty_answer_tells_no_style_for_other_walks() -> None:
    """Page 1, where page 2 had rows: this walk goes on by pages."""
    found = Found()
    walk = route(found).begin(Start(place=None))
    walk.take(page_of(1, 2))
    walk.take(page_of(3, 4))
    step = walk.take(page_of())
    assert (None, ({"page": 3},)) == (found.style, step.upcoming)
    walk.take(page_of(5))
    assert {1, 2, 3, 4, 5} == set(step.came["keys"]) | {5}  # type: ignore[index,call-overload]


@pytest.mark.parametrize("again", [(1, 2, 3, 4), (3, 4), (1,)])
def test_another_first_page_leaves_a_doubt(again: tuple[int, ...]) -> None:
    """Unless it is the same, or another one altogether."""
    found = Found()
    walk = route(found).begin(Start(place=None))
    walk.take(page_of(1, 2, 3))
    walk.take(page_of())
    last = walk.take(page_of(*again))
    assert (None, True) == (last.complete, bool(last.warning))
    assert found.style is None
    assert [one for one in again if one > 3] == [row["id"] for row in last.items]  # type: ignore[index]


def test_a_page_of_one_row_may_count_more_than_came() -> None:
    """Then the names are asked one after the other."""
    walk = route().begin(Start(place=None))
    walk.take(page_of(1, 2, 3))
    walk.take(REFUSED)
    step = walk.take(page_of(1, total=4))
    assert ({"page": 2},) == step.upcoming
    assert not step.warning


def test_a_count_that_is_too_high_is_told_at_the_end() -> None:
    """Of a list that is known to have pages."""
    last = walked(Server(5, told={"total": 9}), route(Found(style="page"))).last
    assert (False, 9) == (last.complete, last.total)
    assert last.warning.startswith("5 of 9 rows came")


def test_rows_without_a_key_are_not_remembered() -> None:
    """While a checkpoint is JSON; those with text are as those with numbers."""
    walk = route(Found(style="page")).begin(Start(place=None))
    step = walk.take(page_of("a", None, 7))
    assert {"count": 3, "full": 3, "keys": ["a", 7]} == step.came
    memory = json.loads(json.dumps(step.came))
    start = Start(place={"page": 2}, came=memory, resumed=True)
    rest = route().begin(start).take(page_of("a", 7, 8))
    assert [8] == [row["id"] for row in rest.items]  # type: ignore[index]


@define
class Odd(Server):
    """Its pages lack rows, repeat others, or count them otherwise, now and then."""

    chance: random.Random = field(factory=random.Random)

    def answer(self, query: Mapping[str, object]) -> object:
        """A page."""
        page = Server.answer(self, query)
        if page is REFUSED:
            return page
        rows, meta = page.rows, page.meta  # type: ignore[attr-defined]
        if rows and self.chance.random() < 0.1:
            rows.append(rows[0])
        if self.chance.random() < 0.05:
            rows.clear()
        if self.chance.random() < 0.1:
            meta["total"] = self.chance.randrange(12)
        return SimpleNamespace(rows=rows, meta=meta)


def an_odd_one(chance: random.Random, way: str) -> Odd:
    """A server that pages in some way."""
    made = Odd(chance.randrange(13), way, chance=chance)
    made.size = chance.choice([1, 2, 3, 5])
    made.total, made.refuses = chance.random() < 0.4, chance.random() < 0.3
    made.filters = chance.random() < 0.3
    made.told = chance.choice([{}, {}, {"count": 2}, {"next": None}])
    return made


@pytest.mark.parametrize("odd", [False, True])
@pytest.mark.parametrize("way", ["page", "page from 0", "offset", "cursor", "none"])
def test_what_walks_come_to(way: str, odd: bool) -> None:
    """No row twice, and none lost where all are said to have come; so many requests."""
    sums = dict.fromkeys(("asked", "rows", "lost", "whole", "told", "problems"), 0)
    for seed in range(60):
        chance, found = random.Random(seed), Found()
        for _ in range(3):
            server = an_odd_one(chance, way)
            made: Server = server
            if not odd:
                names = ("count", "way", "total", "refuses", "filters", "size")
                made = Server(*(getattr(server, name) for name in names))
            walk = walked(made, route(found, chance.choice([None, 2])))
            came = Counter(walk.ids)
            assert {1} >= set(came.values()) or odd
            lost = made.count - len(came)
            assert not (lost and walk.last.complete) or odd
            sums["asked"] += len(walk.steps)
            sums["rows"] += len(walk.ids)
            sums["lost"] += lost
            sums["whole"] += walk.last.complete is True
            sums["told"] += bool(walk.last.warning)
            sums["problems"] += bool(walk.last.problem)
    assert COSTS[way, odd] == tuple(sums.values())


COSTS: dict[tuple[str, bool], tuple[int, ...]] = {
    ("page", False): (895, 1066, 0, 72, 2, 0),
    ("page", True): (596, 731, 323, 75, 27, 0),
    ("page from 0", False): (842, 1061, 5, 65, 12, 0),
    ("page from 0", True): (561, 781, 318, 81, 31, 0),
    ("offset", False): (895, 1066, 0, 72, 2, 0),
    ("offset", True): (583, 741, 353, 80, 29, 0),
    ("cursor", False): (694, 1066, 0, 180, 0, 0),
    ("cursor", True): (715, 1115, 53, 134, 17, 0),
    ("none", False): (493, 303, 763, 19, 150, 0),
    ("none", True): (425, 350, 709, 46, 118, 0),
}
"""Of 180 walks: requests, rows, rows that did not come, and how the walks ended."""
