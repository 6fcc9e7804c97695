"""Walks over numbered pages of servers of every kind: what they ask for, and say."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from attrs import define, evolve

from homeroom._core.walks.route import Start, Step
from tests.core.moving import Answer, List, Row, Walked, plan_of
from tests.core.test_moving_lists import hid
from tests.core.test_numbered import a_script, some

Lie = Callable[[Answer, List, random.Random], Answer]


def clamped(answer: Answer, rows: List, _: random.Random) -> Answer:
    """The last page behind the end, under its own number."""
    if answer.rows or not rows.rows:
        return answer
    size = answer.size
    last = -(-len(rows.rows) // size)
    kept = rows.rows[(last - 1) * size :]
    return evolve(answer, rows=list(map(Row, kept)), number=last)


def repeated(answer: Answer, rows: List, _: random.Random) -> Answer:
    """The last row behind the end."""
    if answer.rows or not rows.rows:
        return answer
    return evolve(answer, rows=[Row(rows.rows[-1])])


def odd(answer: Answer, _: List, chance: random.Random) -> Answer:
    """Other counts now and then."""
    said = {
        name: chance.choice([None, chance.randrange(40)])
        for name in ("pages", "total", "next")
        if chance.random() < 0.2
    }
    return evolve(answer, **said)  # type: ignore[arg-type]


def hollow(answer: Answer, _: List, chance: random.Random) -> Answer:
    """An empty page now and then."""
    return evolve(answer, rows=[]) if chance.random() < 0.1 else answer


def says(**said: Any) -> Lie:
    """The same with each page."""
    return lambda answer, _, __: evolve(answer, **said)


SERVERS: dict[str, tuple[dict[str, Any], Lie]] = {
    "counts": ({}, says()),
    "tells the size": ({"served": "size"}, says()),
    "tells a smaller size": ({"served": "size"}, says(size=3)),
    "counts pages": ({}, says(total=None)),
    "counts rows": ({}, says(pages=None)),
    "names the next page": ({"more": "next"}, says(total=None, pages=None)),
    "says nothing": ({}, says(total=None, pages=None)),
    "says nothing, clamps": (
        {},
        lambda *given: evolve(clamped(*given), total=None, pages=None),
    ),
    "clamps": ({"more": "next"}, clamped),
    "repeats": ({}, repeated),
    "counts too much": ({}, says(total=70)),
    "counts too few": ({"more": "next"}, says(total=5)),
    "counts too few pages": ({}, says(pages=2)),
    "is odd": ({"more": "next"}, odd),
    "is hollow": ({}, hollow),
}


@define
class Sums:
    """What many walks came to."""

    asked: int = 0
    rows: int = 0
    lost: int = 0
    """Rows that were there all the time and did not come."""
    whole: int = 0
    """Walks that said that all came."""
    told: int = 0
    """Those that said that rows are missing."""
    moved: int = 0
    problems: int = 0
    numbers: int = 0
    """Numbers of all pages, and how many pages there are by each, added up."""
    ahead: int = 0
    """Pages that were known ahead."""


def walk(
    rows: List, start: Start, plan: dict[str, Any], size: int, most: int, sums: Sums
) -> tuple[list[Step], list[tuple[int | None, int]]]:
    """A walk to its end, of which what it says is checked."""
    route, steps = plan_of(size, most, **plan), list[Step]()
    assert route.accepts(start)
    made, looks = route.begin(start), list[tuple[int | None, int]]()
    upcoming = made.upcoming
    chance = random.Random(len(rows.rows))
    while upcoming:
        query = dict(route.query(upcoming[0]))
        answer = rows.page(query["page"], query["size"])  # type: ignore[arg-type]
        looks.append((answer.total, answer.version))
        aside = int(chance.random() < 0.02 and len(answer.rows) > 1)
        answer = evolve(answer, rows=answer.rows[aside:])
        steps.append(made.take(answer, aside))
        upcoming = steps[-1].upcoming
        assert len(steps) < 500
        sums.ahead += len(upcoming)
    last = steps[-1]
    assert {None} >= {one.complete for one in steps[:-1]}
    assert last.problem or last.shown
    assert not last.problem or last.complete is None
    assert last.complete is not False or last.warning
    sums.asked += len(steps)
    sums.whole += last.complete is True
    sums.told += bool(last.warning)
    sums.moved += last.moved
    sums.problems += bool(last.problem)
    sums.numbers += sum(one.number + (one.pages or 0) for one in steps if one.shown)
    return steps, looks


def ids(steps: list[Step]) -> list[int]:
    """The rows that came."""
    return [one.id for step in steps for one in step.items]  # type: ignore[attr-defined]


@pytest.mark.parametrize("settle", [False, True])
@pytest.mark.parametrize("server", SERVERS)
def test_what_walks_come_to(server: str, settle: bool) -> None:
    """No row twice, none lost unsaid by a server that is honest; so many requests."""
    plan, lie = SERVERS[server]
    first, rest = Sums(), Sums()
    for seed in range(40):
        chance = random.Random(seed)
        size, most = chance.randint(1, 9), chance.choice([9, 18, 90])
        cap = chance.choice([10**9, 10**9, chance.randint(1, 12), size])
        script = a_script(chance, [0, 1, 3, 12, 40])
        rows = some(chance.randint(0, 60), script, cap=cap)
        rows.fixed = cap < 99 and chance.random() < 0.3
        rows.lie = lambda answer: lie(answer, rows, chance)  # noqa: B023
        start = Start(place=1, settle=settle, ahead=chance.choice([None, 0, 3]))
        steps, looks = walk(rows, start, plan, size, most, first)
        came = ids(steps)
        lost = [one for one in rows.first if one not in rows.gone | set(came)]
        first.rows += len(came)
        first.lost += len(lost)
        assert {1} >= set(Counter(came).values())
        hidden = not settle and hid(rows, Walked(looks=looks))
        if server in HONEST and not hidden:
            assert not (lost and steps[-1].complete)
        step = chance.choice(steps)
        if not (step.shown and step.upcoming):
            continue
        came = ids(steps[: steps.index(step) + 1])
        place, memory = json.loads(json.dumps([step.next, step.came]))
        start = Start(place=place, came=memory, resumed=True, settle=settle)
        rows.script = [[]] * len(rows.asked) + a_script(chance, [0, 0, 3, 12])
        steps, looks = walk(rows, start, plan, size, most, rest)
        came += ids(steps)
        rest.rows += len(ids(steps))
        rest.lost += len(
            [one for one in rows.first if one not in rows.gone | set(came)]
        )
        assert {1} >= set(Counter(came).values())
    assert COSTS[server, settle] == (first, rest)


HONEST = ("counts", "tells the size", "counts rows", "clamps", "repeats")

COSTS: dict[tuple[str, bool], tuple[Sums, Sums]] = {
    ("counts", False): (
        Sums(452, 1051, 4, 34, 4, 9, 0, 15797, 2338),
        Sums(171, 395, 4, 0, 2, 8, 0, 6962, 1146),
    ),
    ("counts", True): (
        Sums(387, 1056, 21, 27, 12, 10, 0, 11509, 2218),
        Sums(208, 464, 7, 0, 13, 10, 0, 3781, 1826),
    ),
    ("tells the size", False): (
        Sums(452, 1051, 4, 34, 4, 9, 0, 15797, 2338),
        Sums(171, 395, 4, 0, 2, 8, 0, 6962, 1146),
    ),
    ("tells the size", True): (
        Sums(387, 1056, 21, 27, 12, 10, 0, 11509, 2218),
        Sums(208, 464, 7, 0, 13, 10, 0, 3781, 1826),
    ),
    ("tells a smaller size", False): (
        Sums(513, 1051, 3, 29, 9, 9, 0, 17587, 2462),
        Sums(208, 346, 11, 0, 3, 9, 0, 7212, 1192),
    ),
    ("tells a smaller size", True): (
        Sums(589, 1047, 14, 9, 30, 13, 0, 17544, 2546),
        Sums(213, 238, 8, 0, 19, 7, 0, 4358, 2148),
    ),
    ("counts pages", False): (
        Sums(430, 1027, 45, 0, 1, 3, 0, 16147, 2298),
        Sums(157, 363, 66, 0, 0, 1, 0, 7130, 1162),
    ),
    ("counts pages", True): (
        Sums(491, 1009, 36, 0, 15, 17, 0, 9500, 2256),
        Sums(165, 385, 47, 0, 6, 13, 0, 1663, 786),
    ),
    ("counts rows", False): (
        Sums(452, 1051, 4, 34, 4, 9, 0, 5518, 2338),
        Sums(176, 395, 4, 0, 2, 12, 0, 3211, 1152),
    ),
    ("counts rows", True): (
        Sums(387, 1056, 21, 27, 12, 10, 0, 4947, 2218),
        Sums(210, 464, 7, 0, 13, 10, 0, 2170, 1832),
    ),
    ("names the next page", False): (
        Sums(410, 989, 83, 0, 0, 0, 0, 5297, 370),
        Sums(162, 363, 77, 0, 0, 1, 0, 2996, 134),
    ),
    ("names the next page", True): (
        Sums(161, 622, 473, 0, 0, 6, 0, 469, 121),
        Sums(79, 339, 151, 0, 2, 10, 0, 178, 59),
    ),
    ("says nothing", False): (
        Sums(379, 804, 293, 0, 0, 0, 0, 5111, 339),
        Sums(133, 272, 97, 0, 0, 0, 0, 1860, 108),
    ),
    ("says nothing", True): (
        Sums(171, 610, 493, 0, 0, 3, 0, 584, 131),
        Sums(88, 256, 144, 0, 2, 5, 0, 297, 68),
    ),
    ("says nothing, clamps", False): (
        Sums(382, 809, 288, 0, 0, 0, 0, 5118, 342),
        Sums(142, 265, 91, 0, 0, 3, 2, 1851, 117),
    ),
    ("says nothing, clamps", True): (
        Sums(171, 610, 493, 0, 0, 3, 0, 584, 131),
        Sums(89, 256, 144, 0, 2, 4, 0, 308, 69),
    ),
    ("clamps", False): (
        Sums(452, 1051, 4, 34, 4, 9, 0, 15797, 2338),
        Sums(172, 395, 4, 0, 2, 8, 0, 6962, 1147),
    ),
    ("clamps", True): (
        Sums(395, 1058, 11, 27, 12, 10, 0, 11521, 2226),
        Sums(182, 456, 10, 0, 13, 9, 0, 3612, 1755),
    ),
    ("repeats", False): (
        Sums(452, 1051, 4, 34, 4, 9, 0, 15797, 2338),
        Sums(172, 395, 4, 0, 2, 8, 0, 6962, 1147),
    ),
    ("repeats", True): (
        Sums(387, 1058, 19, 27, 12, 10, 0, 11509, 2218),
        Sums(211, 466, 6, 0, 13, 10, 0, 3779, 1829),
    ),
    ("counts too much", False): (
        Sums(492, 1024, 48, 0, 40, 3, 0, 18204, 3997),
        Sums(145, 293, 64, 0, 0, 2, 0, 4339, 1715),
    ),
    ("counts too much", True): (
        Sums(584, 1024, 30, 0, 40, 3, 0, 17837, 4311),
        Sums(181, 186, 17, 0, 19, 1, 0, 4252, 2816),
    ),
    ("counts too few", False): (
        Sums(444, 1016, 58, 1, 9, 30, 1, 17267, 2390),
        Sums(172, 360, 67, 0, 0, 3, 0, 6924, 1073),
    ),
    ("counts too few", True): (
        Sums(546, 1024, 31, 1, 38, 31, 0, 17045, 2572),
        Sums(180, 209, 25, 0, 22, 2, 0, 3996, 878),
    ),
    ("counts too few pages", False): (
        Sums(447, 936, 118, 24, 15, 9, 0, 5848, 580),
        Sums(188, 287, 37, 0, 4, 7, 0, 3129, 239),
    ),
    ("counts too few pages", True): (
        Sums(556, 964, 95, 5, 31, 13, 3, 6327, 782),
        Sums(84, 66, 231, 0, 18, 10, 0, 318, 97),
    ),
    ("is odd", False): (
        Sums(692, 1019, 40, 23, 16, 24, 0, 9276, 4107),
        Sums(132, 153, 11, 0, 3, 12, 0, 1945, 365),
    ),
    ("is odd", True): (
        Sums(572, 1039, 23, 16, 22, 25, 0, 15326, 2214),
        Sums(163, 245, 31, 0, 14, 14, 0, 2508, 942),
    ),
    ("is hollow", False): (
        Sums(478, 932, 121, 19, 21, 9, 0, 14416, 2367),
        Sums(131, 277, 68, 0, 3, 6, 0, 4729, 799),
    ),
    ("is hollow", True): (
        Sums(445, 1001, 75, 19, 20, 11, 0, 10855, 2321),
        Sums(170, 329, 45, 0, 14, 9, 0, 3210, 866),
    ),
}
"""Of 40 walks, and of the rest of those that were resumed."""
