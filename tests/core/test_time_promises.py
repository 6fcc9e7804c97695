"""Walks through events of servers of every kind: what a walk says of itself is true."""

from __future__ import annotations

import json
import random
from collections import Counter
from typing import Any

import pytest
from attrs import define, evolve, field

from homeroom._core.walks.by_time import ByTime
from homeroom._core.walks.route import Start, Step
from homeroom._core.walks.windows import EventHabits
from tests.core.test_time_walk import PLAN, Event, at

ORDERS = ("oldest first", "newest first", "the newest, rising", "mixed", "by person")


@define
class School:
    """Its events, in an order of the server's, of which it gives so many at once."""

    chance: random.Random
    order: str
    cap: int
    inclusive: bool
    events: list[Event] = field(factory=list)
    overlooks: str = ""
    lives: bool = False
    """Whether something happens all the time."""
    asked: int = 0

    def answer(self, query: dict[str, Any]) -> list[Event]:
        """What it gives for a query; of events at one time, any may come first."""
        self.asked += 1
        if self.lives and self.asked < 15:
            self.events.append(Event(at(1000 + self.asked), "late"))
        after, before = query.get("after"), query.get("before")
        lower = None if after is None or "after" in self.overlooks else after
        found = [
            one
            for one in self.events
            if (lower is None or one.start.timestamp() > lower - self.inclusive)
            and (before is None or one.start.timestamp() < before)
        ]
        self.chance.shuffle(found)
        newest = "newest" in self.order
        found.sort(key=lambda one: one.start, reverse=newest)
        if self.order == "by person":
            found.sort(key=lambda one: one.who)
        found = found[: min(query["limit"], self.cap)]
        if self.order == "the newest, rising":
            found.reverse()
        if self.order == "mixed":
            self.chance.shuffle(found)
        return found


def happened(chance: random.Random, lasts: float) -> list[Event]:
    """Events of some minutes, or of few seconds; some of them at once."""
    span, parts = chance.choice([3, 5, 30, 300]), chance.choice([1, 10])
    count = chance.choice([0, 3, 10, 25, 60, 150])
    moments = [100 + chance.randrange(span * parts) / parts for _ in range(count)]
    if chance.random() < 0.4:
        crowd = chance.choice([90, 101, 110, 200])
        moments += [crowd + n / 100 for n in range(chance.choice([5, 11, 15, 45]))]
    return [
        Event(at(one), f"s{chance.randrange(9)}{n}", at(one + lasts))
        for n, one in enumerate(moments)
    ]


@define
class Sums:
    """What many walks came to."""

    asked: int = 0
    problems: int = 0
    whole: int = 0
    """Walks that said that all came."""
    told: int = 0
    """Those that said that events are missing."""
    unsaid: int = 0
    """Those that brought not all, and said that it is not known, or why they ended."""


def names(events: list[object]) -> Counter[tuple[object, str]]:
    """What tells events apart."""
    return Counter((one.start, one.who) for one in events)  # type: ignore[attr-defined]


def take(school: School, route: ByTime, start: Start, sums: Sums) -> list[Step]:
    """A walk to its end, of which what it says is checked."""
    walk, steps = route.begin(start), list[Step]()
    upcoming = walk.upcoming
    while upcoming:
        steps.append(walk.take(school.answer(dict(route.query(upcoming[0])))))
        upcoming = steps[-1].upcoming
        assert len(steps) < 2000
        json.dumps(steps[-1].next)
    last = steps[-1]
    assert {None} >= {one.complete for one in steps[:-1]}
    assert (last.complete is False) is bool(last.warning)
    assert not last.problem or last.complete is None
    for step in steps:
        begun = [one.start for one in step.items]  # type: ignore[attr-defined]
        assert sorted(begun) == begun
        assert step.shown or not step.items
    sums.asked += len(steps)
    sums.problems += bool(last.problem)
    sums.whole += last.complete is True
    sums.told += last.complete is False
    return steps


def a_school(chance: random.Random, order: str, cap: int) -> School:
    """One of many."""
    made = School(chance, order, cap, inclusive=chance.random() < 0.5)
    made.events = happened(chance, chance.choice([0, 0, 1.5, 5, 30]))
    made.lives = chance.random() < 0.3
    return made


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("cap", [10, 20, 10**9])
def test_what_walks_of_a_client_say_is_true(order: str, cap: int) -> None:
    """Of the first as of those that use what it learned, in so many requests."""
    sums = Sums()
    for seed in range(25):
        chance, learned = random.Random(seed), EventHabits()
        for _ in range(3):
            school = a_school(chance, order, cap)
            if order != "the newest, rising":  # It would take too long.
                school.overlooks = chance.choice(["", "", "", "after"])
            there = names(list(school.events))
            size = chance.choice([10, 10, 40])
            route = ByTime(plan=PLAN, window=(None, None), size=size, learned=learned)
            steps = take(school, route, Start(place=None, now=999), sums)
            came = names([one for step in steps for one in step.items])
            assert {1} >= set(came.values())
            lacks = there - came
            if order != "by person":  # Whose first events may be the oldest of all.
                assert not (lacks and steps[-1].complete)
            sums.unsaid += bool(lacks) and steps[-1].complete is None
    assert COSTS[order, cap] == sums


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("cap", [10, 20, 10**9])
def test_a_walk_that_is_resumed_brings_nothing_again(order: str, cap: int) -> None:
    """After any page, by a client that knows nothing of the server yet."""
    sums = Sums()
    for seed in range(60):
        chance = random.Random(seed)
        school = a_school(chance, order, cap)
        there = names(list(school.events))
        size = chance.choice([10, 10, 40])
        route = ByTime(plan=PLAN, window=(None, None), size=size, learned=EventHabits())
        steps = take(school, route, Start(place=None, now=999), Sums())
        at = chance.randrange(len(steps))
        place = json.loads(json.dumps(steps[at].next))
        if not (steps[at].shown and steps[at].upcoming):
            continue
        route = evolve(route, learned=EventHabits())
        start = Start(place=place, resumed=True, now=999)
        assert route.accepts(start)
        rest = take(school, route, start, sums)
        came = names([one for step in [*steps[: at + 1], *rest] for one in step.items])
        assert {1} >= set(came.values())
        assert rest[-1].complete is not True
        sums.unsaid += bool(there - came) and rest[-1].complete is None
    assert RESUMED[order, cap] == sums


COSTS: dict[tuple[str, int], Sums] = {
    ("oldest first", 10): Sums(468, 0, 21, 14, 24),
    ("newest first", 10): Sums(970, 0, 18, 31, 7),
    ("the newest, rising", 10): Sums(1531, 0, 22, 29, 0),
    ("mixed", 10): Sums(1211, 0, 17, 36, 8),
    ("by person", 10): Sums(2071, 0, 21, 34, 0),
    ("oldest first", 20): Sums(623, 0, 31, 12, 17),
    ("newest first", 20): Sums(917, 0, 30, 16, 3),
    ("the newest, rising", 20): Sums(1439, 0, 23, 20, 1),
    ("mixed", 20): Sums(1482, 0, 23, 24, 5),
    ("by person", 20): Sums(3971, 0, 24, 28, 0),
    ("oldest first", 10**9): Sums(495, 21, 38, 0, 21),
    ("newest first", 10**9): Sums(617, 20, 23, 0, 23),
    ("the newest, rising", 10**9): Sums(799, 17, 20, 1, 19),
    ("mixed", 10**9): Sums(932, 21, 22, 2, 19),
    ("by person", 10**9): Sums(878, 16, 27, 4, 15),
}
"""What walks of 25 clients came to, three of each."""

RESUMED: dict[tuple[str, int], Sums] = {
    ("oldest first", 10): Sums(185, 0, 0, 5, 12),
    ("newest first", 10): Sums(223, 0, 0, 10, 4),
    ("the newest, rising", 10): Sums(270, 0, 0, 6, 1),
    ("mixed", 10): Sums(234, 0, 0, 9, 3),
    ("by person", 10): Sums(276, 0, 0, 5, 0),
    ("oldest first", 20): Sums(143, 0, 0, 4, 4),
    ("newest first", 20): Sums(149, 0, 0, 3, 6),
    ("the newest, rising", 20): Sums(263, 0, 0, 5, 3),
    ("mixed", 20): Sums(239, 0, 0, 5, 0),
    ("by person", 20): Sums(500, 0, 0, 8, 0),
    ("oldest first", 10**9): Sums(123, 5, 0, 0, 5),
    ("newest first", 10**9): Sums(121, 7, 0, 0, 9),
    ("the newest, rising", 10**9): Sums(239, 6, 0, 1, 8),
    ("mixed", 10**9): Sums(146, 3, 0, 1, 3),
    ("by person", 10**9): Sums(392, 7, 0, 1, 7),
}
"""What the rest of 60 walks came to, where there was any."""
