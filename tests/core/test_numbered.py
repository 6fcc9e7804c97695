"""Walks over numbered pages, decided without a server: what is asked, and told."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest
from attrs import define, evolve, field

from homeroom._core.walks.numbered import EMPTY_PAGES, SLACK
from homeroom._core.walks.route import Start, Step
from homeroom.errors import ConfigurationError
from tests.core.moving import List, Op, Row, Walked, plan_of
from tests.core.test_moving_lists import hid
from tests.core.test_planning import planned


@define
class Trace:
    """What a walk asked for and came to."""

    rows: List
    steps: list[Step] = field(factory=list[Step])
    looks: list[tuple[int | None, int]] = field(factory=list[tuple[int | None, int]])

    @property
    def ids(self) -> list[int]:
        """The rows that it gave."""
        return [one.id for step in self.steps for one in step.items]  # type: ignore[attr-defined]

    @property
    def last(self) -> Step:
        """Its last step."""
        return self.steps[-1]

    @property
    def numbers(self) -> list[int]:
        """Of the pages that it showed."""
        return [step.number for step in self.steps if step.shown]


def walked(
    rows: List,
    start: Start | None = None,
    *,
    size: int = 4,
    most: int = 9,
    **plan: Any,
) -> Trace:
    """A walk to its end."""
    route, trace = plan_of(size, most, **plan), Trace(rows)
    walk = route.begin(start or Start(place=1))
    upcoming = walk.upcoming
    while upcoming:
        query = dict(route.query(upcoming[0]))
        answer = rows.page(query["page"], query["size"])  # type: ignore[arg-type]
        trace.looks.append((answer.total, answer.version))
        trace.steps.append(walk.take(answer))
        upcoming = trace.last.upcoming
        assert len(trace.steps) < 300
    return trace


def some(count: int, script: Sequence[Sequence[Op]] = (), **server: Any) -> List:
    """A list of so many rows."""
    return List(list(range(count)), script, **server)


SETTLE = Start(place=1, settle=True)
CAME: Any = {"end": 8, "total": 20, "size": 4, "keys": [4, 5, 6, 7]}
RESUMED = Start(place=3, came=CAME, resumed=True)
FIRST: Op = ("remove", 0)

CASES: dict[str, tuple[List, Start | None, list[tuple[int, int]], Any, bool]] = {
    "nothing": (some(0), None, [(1, 4)], True, False),
    "a page": (some(4), None, [(1, 4)], True, False),
    "pages": (some(10), None, [(1, 4), (2, 4), (3, 4)], True, False),
    "one row goes": (
        some(12, [[], [FIRST]]),
        None,
        [(1, 4), (2, 4), (1, 8), (2, 7)],
        True,
        True,
    ),
    "three rows go": (
        some(14, [[], [], [FIRST] * 3]),
        None,
        [(1, 4), (2, 4), (3, 4), (1, 8), (2, 7)],
        True,
        True,
    ),
    "a row comes": (
        some(10, [[], [("add", 0)]]),
        None,
        [(1, 4), (2, 4), (2, 7)],
        None,
        True,
    ),
    "overlapping": (
        some(20),
        SETTLE,
        [(1, 4), (1, 8), (2, 7), (3, 6), (3, 8)],
        True,
        False,
    ),
    "overlapping, a row goes and one comes": (
        some(20, [[], [FIRST, ("add", 19)]]),
        SETTLE,
        [(1, 4), (1, 8), (2, 7), (3, 6), (3, 8)],
        None,
        True,
    ),
    "pages are cut": (
        some(10, cap=3),
        None,
        [(1, 4), (2, 3), (3, 3), (4, 3)],
        True,
        False,
    ),
    "pages are cut, a row goes": (
        some(12, [[], [], [FIRST]], cap=3),
        None,
        [(1, 4), (2, 3), (3, 3), (2, 3), (2, 3), (3, 3), (4, 3)],
        False,
        True,
    ),
    "pages of one size, a row goes": (
        some(10, [[], [], [FIRST]], cap=2, fixed=True),
        None,
        [(1, 4), *((n, 2) for n in (2, 3, 1, 1, 2, 3, 4, 5))],
        False,
        True,
    ),
    "larger pages": (
        some(14, cap=6, fixed=True),
        None,
        [(1, 4), (2, 6), (3, 6)],
        True,
        False,
    ),
    "resumed": (some(20), RESUMED, [(3, 4), (4, 4), (5, 4)], None, False),
    "resumed after two rows went": (
        List(list(range(2, 20))),
        RESUMED,
        [(3, 4), (1, 4), (1, 8), (2, 7), (3, 6)],
        None,
        True,
    ),
    "resumed after two rows came": (
        List([100, 101, *range(20)]),
        RESUMED,
        [(3, 4), (2, 8), (3, 7), (5, 5)],
        None,
        True,
    ),
    "resumed after six rows came": (
        List([*range(100, 106), *range(20)]),
        RESUMED,
        [(3, 4), (2, 5), (2, 4), (3, 4), (2, 8), (3, 7), (5, 5), (4, 8)],
        None,
        True,
    ),
    "resumed after all that came went": (
        List(list(range(8, 20))),
        RESUMED,
        [(3, 4), (1, 4), (2, 4), (3, 4), (1, 4), (2, 4), (3, 4)],
        False,
        True,
    ),
    "from a later page": (some(10), Start(place=2), [(2, 4), (3, 4)], None, False),
}


@pytest.mark.parametrize("case", CASES)
def test_a_walk_asks_for_no_more_than_it_needs(case: str) -> None:
    """Page by page; it reads back only where a gap may be."""
    rows, start, asked, complete, moved = CASES[case]
    rows = List(list(rows.first), rows.script, cap=rows.cap, fixed=rows.fixed)
    found = walked(rows, start)
    assert asked == rows.asked
    assert (complete, moved) == (found.last.complete, found.last.moved)
    assert (complete is False) is bool(found.last.warning)
    resumed = start is not None and start.place != 1
    wanted = [one for one in rows.first if one < 100 and (one > 7 or not resumed)]
    if start is not None and not start.resumed and resumed:
        wanted = rows.first[4:]
    assert set(wanted) <= set(found.ids)
    assert sorted(set(found.ids)) == sorted(found.ids)
    assert not any(step.problem or step.beyond for step in found.steps)
    first = 1 if not resumed or asked[1][0] < 3 else start.place if start else 1
    shown = found.numbers
    if case not in {"resumed after two rows came", "from a later page"}:
        assert list(range(int(str(first)), int(str(first)) + len(shown))) == shown
    totals = [step.total for step in found.steps]
    assert totals == [total for total, _ in found.looks]


def test_pages_are_known_ahead_as_far_as_the_list_is_known() -> None:
    """And none beyond a change that was just seen, or a gap."""
    found = walked(some(40, [[], [], [FIRST]]))
    assert [9, 8, 1] == [len(step.upcoming) for step in found.steps[:3]]
    assert [[2, 4], [3, 4]] == found.steps[0].upcoming[:2]
    assert len(found.steps[3].upcoming) > 1


def test_a_checkpoint_is_what_came() -> None:
    """So many rows, of so many, in pages of a size, with the keys of the last ones."""
    found = walked(some(10))
    assert [
        {"end": 4, "total": 10, "size": 4, "keys": [0, 1, 2, 3]},
        {"end": 8, "total": 10, "size": 4, "keys": list(range(8))},
        {"end": 10, "total": 10, "size": 4, "keys": list(range(10))},
    ] == [step.came for step in found.steps]
    assert [2, 3, 3] == [step.next for step in found.steps]
    assert [3, 3, 3] == [step.pages for step in found.steps]
    many = walked(some(900), size=300, most=300)
    assert list(range(400, 600)) == many.steps[1].came["keys"]  # type: ignore[index,call-overload]


def test_a_cut_page_counts_in_pages_of_its_size() -> None:
    """What the server says of pages of another size is no help."""
    found = walked(some(10, cap=3))
    assert [4, 4, 4, 4] == [step.pages for step in found.steps]
    assert [1, 2, 3, 4] == found.numbers


def check(trace: Trace, *, settle: bool) -> None:
    """The promise, word for word."""
    rows, came = trace.rows, Counter(trace.ids)
    assert [] == [one for one, times in came.items() if times > 1]
    stayed = [one for one in rows.first if one not in rows.gone]
    lost = [one for one in stayed if one not in came]
    looked = Walked(looks=trace.looks)
    excepted = not settle and hid(rows, looked)
    assert not lost or trace.last.complete is False or excepted
    assert {None} >= {step.complete for step in trace.steps[:-1]}
    if trace.last.complete and not excepted:
        assert set(stayed) <= set(came)
    if not rows.changes:
        assert stayed == trace.ids
        assert not trace.last.moved
        assert trace.last.complete is True or (settle and rows.cap < 99)


def a_script(
    chance: random.Random, lengths: Sequence[int] = (0, 3, 12)
) -> list[list[Op]]:
    """What happens to a list before each request."""

    def ops() -> list[Op]:
        match chance.randrange(5):
            case 0:
                return [FIRST] * chance.randint(2, 9)
            case 1:
                at, to = chance.randrange(60), chance.randrange(60)
                return [("remove", at), ("add", to)]
            case 2:
                kinds = ("add", "remove", "remove")
                return [
                    (chance.choice(kinds), chance.randrange(60))
                    for _ in range(chance.randint(0, 4))
                ]
        return []

    return [ops() for _ in range(chance.choice(lengths))]


@pytest.mark.parametrize("settle", [False, True])
@pytest.mark.parametrize("cut", [False, True])
def test_nothing_is_lost_without_a_word(settle: bool, cut: bool) -> None:
    """From a list that changes at any moment, in few requests."""
    for seed in range(600):
        chance = random.Random(seed)
        size, most = chance.randint(1, 9), chance.choice([9, 18, 90])
        cap = chance.randint(1, 12) if cut else 10**9
        rows = some(chance.randint(0, 60), a_script(chance), cap=cap)
        found = walked(rows, evolve(SETTLE, settle=settle), size=size, most=most)
        check(found, settle=settle)
        pages = -(-max(*(total or 0 for total, _ in found.looks), 1) // min(size, cap))
        assert len(found.steps) <= 3 * pages + 8 * len(rows.script) + SLACK
        if not (rows.changes or settle or cut):
            assert pages == len(found.steps)
            assert list(range(1, pages + 1)) == found.numbers


@pytest.mark.parametrize("settle", [False, True])
@pytest.mark.parametrize("server", ["any size", "cut", "one size"])
def test_what_a_walk_over_a_list_that_changes_costs(server: str, settle: bool) -> None:
    """So many requests, and so many walks of which nobody knows whether all came."""
    asked, ends = 0, Counter[bool | None]()
    for seed in range(150):
        chance = random.Random(seed)
        size, most = chance.randint(1, 9), chance.choice([9, 18, 90])
        cap = {"any size": 10**9, "cut": chance.randint(1, 12), "one size": size}
        script = a_script(chance, [3, 20, 60])
        rows = some(chance.randint(30, 120), script, cap=cap[server])
        rows.fixed = server == "one size"
        found = walked(rows, evolve(SETTLE, settle=settle), size=size, most=most)
        check(found, settle=settle)
        asked += len(found.steps)
        ends[found.last.complete] += 1
    requests, unknown, incomplete = COSTS[server, settle]
    assert asked <= requests
    assert ends[None] <= unknown
    assert ends[False] <= incomplete


COSTS = {
    ("any size", False): (2663, 12, 2),
    ("any size", True): (2451, 15, 1),
    ("cut", False): (5527, 7, 73),
    ("cut", True): (4515, 6, 75),
    ("one size", False): (4873, 0, 135),
    ("one size", True): (4361, 10, 140),
}
"""Requests of 150 walks, and of how many it is unknown or denied that all came."""


HIDDEN: list[list[Op]] = [*([[]] * 5), [("remove", 0), ("add", 7)]]
"""A row goes from the first page as another comes on the last one."""


def test_a_walk_says_where_its_pages_cannot_overlap_as_asked() -> None:
    """As they are all of one size: row 4 is missed, and nothing shows it."""
    rows = some(8, HIDDEN, cap=4, fixed=True)
    settled = walked(rows, SETTLE).last
    assert (None, False) == (settled.complete, settled.moved)
    assert "pages of one size" in settled.warning
    assert 4 not in walked(some(8, HIDDEN, cap=4, fixed=True), SETTLE).ids
    assert not walked(some(8, cap=4, fixed=True)).last.warning
    for count in (0, 3, 4):  # A single page has no gap.
        only = walked(some(count, cap=4, fixed=True), SETTLE).last
        assert (True, "") == (only.complete, only.warning)


@pytest.mark.parametrize("settle", [False, True])
@pytest.mark.parametrize("size", [1, 2, 5])
def test_nothing_is_lost_without_a_word_from_pages_of_one_size(
    settle: bool, size: int
) -> None:
    """Whatever size is asked for: rows may be missing, but then it is said."""
    for seed in range(200):
        chance = random.Random(seed)
        script = a_script(chance, [0, 1, 3, 12])
        rows = some(chance.randint(0, 60), script, cap=size, fixed=True)
        asked = chance.choice([1, size, 7])
        found = walked(rows, evolve(SETTLE, settle=settle), size=asked, most=9)
        stayed = {one for one in rows.first if one not in rows.gone}
        hidden = not settle and hid(rows, Walked(looks=found.looks))
        assert stayed <= set(found.ids) or found.last.warning or hidden
        assert len(found.ids) == len(set(found.ids))


@pytest.mark.parametrize("settle", [False, True])
def test_a_resumed_walk_gives_no_row_twice(settle: bool) -> None:
    """Whatever happened meanwhile; nothing that stayed is lost, or it is told."""
    for seed in range(600):
        chance = random.Random(seed)
        size = chance.randint(1, 9)
        rows = some(chance.randint(1, 60), a_script(chance))
        first = walked(rows, evolve(SETTLE, settle=settle), size=size)
        at = chance.randrange(len(first.steps))
        step = first.steps[at]
        came = [row.id for one in first.steps[: at + 1] for row in one.items]  # type: ignore[attr-defined]
        held = json.loads(json.dumps([step.next, step.came]))
        start = Start(place=held[0], came=held[1], resumed=True, settle=settle)
        assert plan_of(size, 9).accepts(start)
        rows.script = [[]] * len(rows.asked) + a_script(chance)
        rest = walked(rows, start, size=size)
        assert not set(came) & set(rest.ids)
        assert len(set(rest.ids)) == len(rest.ids)
        if rest.last.complete:  # It began anew, since all that came had gone.
            assert step.came["end"] == 0  # type: ignore[index,call-overload]
            assert {one for one in rows.first if one not in rows.gone} <= set(
                came + rest.ids
            )


@pytest.mark.parametrize(
    ("lie", "problem"),
    [
        ({"number": 3}, "asked for page 2, the server sent 3"),
        ({"number": 1}, "asked for page 2, the server sent 1"),
    ],
)
def test_another_page_than_was_asked_for_is_a_problem(
    lie: dict[str, Any], problem: str
) -> None:
    """And nothing follows it, nor is any of it given."""
    rows = some(12)
    rows.lie = lambda answer: evolve(answer, **(lie if answer.number == 2 else {}))
    found = walked(rows)
    assert problem == found.last.problem
    assert ([0, 1, 2, 3], ()) == (found.ids, found.last.upcoming)
    assert not found.last.shown
    assert ["", problem] == [step.problem for step in found.steps]


@pytest.mark.parametrize(
    ("total", "pages", "second", "problem"),
    [
        (1, 9, [0, 1], "page 2 repeats page 1"),
        (2, 9, [0, 1], ""),  # All that are counted came: the list ends here.
        (None, 9, [0, 1], "page 2 repeats page 1"),
        (None, 9, [1, 0], ""),
    ],
)
def test_a_server_that_repeats_a_page_is_found_out(
    total: int | None, pages: int, second: list[int], problem: str
) -> None:
    """Where no change of the list may be why."""
    rows = some(2)
    rows.lie = lambda answer: evolve(
        answer,
        rows=list(map(Row, second if answer.number > 1 else [0, 1])),
        total=total,
        pages=pages,
    )
    steps = walked(rows, size=2).steps
    assert problem == steps[1].problem


def test_empty_pages_end_a_walk() -> None:
    """Some in a row, while more are promised; for an empty list it is a problem."""
    rows = some(8, lie=lambda answer: evolve(answer, total=99, pages=25))
    found = walked(rows)
    assert list(range(8)) == found.ids
    assert 2 + EMPTY_PAGES == len(rows.asked)
    assert found.last.complete is False
    assert "8 of 99 rows came" in found.last.warning
    none = some(0, lie=lambda answer: evolve(answer, total=99, pages=25))
    assert "3 empty pages in a row, up to page 3" == walked(none).last.problem


def test_what_is_expected_behind_the_list_may_be_refused() -> None:
    """Where the server counts fewer pages than it says that there are rows for."""
    rows = some(8, lie=lambda answer: evolve(answer, total=99, pages=2))
    found = walked(rows)
    assert [False, True] == [step.beyond for step in found.steps[:2]]
    assert 1 == len(found.steps[1].upcoming)


@pytest.mark.parametrize(
    ("place", "changes", "accepted"),
    [
        (1, {}, True),
        (3, {"total": None}, True),
        (3, {"keys": ["a", 1]}, True),
        (3, {"keys": []}, True),
        (3, {"end": 0}, True),
        (0, {}, False),
        ("3", {}, False),
        (True, {}, False),
        (None, {}, False),
        (3, {"end": -1}, False),
        (3, {"end": "8"}, False),
        (3, {"end": True}, False),
        (3, {"size": None}, False),
        (3, {"size": 0}, False),
        (3, {"total": 0}, True),
        (3, {"total": "20"}, False),
        (3, {"total": -1}, False),
        (3, {"total": 1.5}, False),
        (3, {"keys": None}, False),
        (3, {"keys": "ab"}, False),
        (3, {"keys": [None]}, False),
        (3, {"keys": [True]}, False),
        (3, {"more": 1}, False),
    ],
)
def test_a_place_is_a_page_with_what_came_before(
    place: Any, changes: dict[str, Any], accepted: bool
) -> None:
    """Whatever else a checkpoint may hold."""
    came = {**CAME, **changes}
    assert accepted is plan_of(4, 9).accepts(Start(place=place, came=came))


def test_a_page_number_alone_is_a_place() -> None:
    """What is no memory is none."""
    route = plan_of(4, 9)
    assert route.accepts(Start(place=1))
    for came in ([], 7, {}, {"end": 1}):
        assert not route.accepts(Start(place=1, came=came))  # type: ignore[arg-type]
    assert route is route.again(None, {})
    assert 7 == route.again(7, {}).size


def test_a_list_may_begin_at_any_page_and_size() -> None:
    """That are whole numbers."""
    plan = plan_of(4, 9).plan
    assert (4, 1) == ((made := planned(plan)).size, made.start)
    made = planned(plan, page=3, size=7)
    assert (7, 3) == (made.size, made.start)
    with pytest.raises(ConfigurationError):
        planned(plan, page="x")
