"""Walks through events of servers of every kind: what a walk says of itself is true."""

from __future__ import annotations

import json
import random
from collections import Counter
from typing import Any

import pytest
from attrs import define, evolve, field

from homeroom._core.walks.by_time import ByTime
from homeroom._core.walks.learned import EventHabits
from homeroom._core.walks.route import Start, Step
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
    generous: bool = False
    """Whether it gives more than it is asked for, where it has more."""
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
        found = found[: self.cap if self.generous else min(query["limit"], self.cap)]
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
    number = 0
    for step in steps:
        begun = [one.start for one in step.items]  # type: ignore[attr-defined]
        assert sorted(begun) == begun
        alone = step is last and not (start.resumed or last.problem or number)
        assert step.shown is (bool(step.items) or alone or step.complete is False)
        number += step.shown
        assert number == step.number
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
    made.generous = chance.random() < 0.2
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
    ("oldest first", 10): Sums(430, 0, 23, 13, 22),
    ("newest first", 10): Sums(869, 0, 18, 28, 12),
    ("the newest, rising", 10): Sums(1416, 0, 24, 25, 6),
    ("mixed", 10): Sums(1504, 0, 15, 37, 7),
    ("by person", 10): Sums(2545, 0, 19, 39, 1),
    ("oldest first", 20): Sums(453, 0, 28, 9, 18),
    ("newest first", 20): Sums(983, 0, 24, 18, 5),
    ("the newest, rising", 20): Sums(1092, 0, 22, 14, 7),
    ("mixed", 20): Sums(1456, 0, 22, 28, 2),
    ("by person", 20): Sums(2084, 0, 23, 29, 0),
    ("oldest first", 10**9): Sums(341, 16, 34, 0, 13),
    ("newest first", 10**9): Sums(399, 16, 27, 0, 15),
    ("the newest, rising", 10**9): Sums(499, 12, 22, 0, 10),
    ("mixed", 10**9): Sums(867, 24, 22, 2, 16),
    ("by person", 10**9): Sums(778, 23, 24, 2, 16),
}
"""What walks of 25 clients came to, three of each."""

RESUMED: dict[tuple[str, int], Sums] = {
    ("oldest first", 10): Sums(213, 0, 0, 6, 11),
    ("newest first", 10): Sums(232, 0, 0, 10, 4),
    ("the newest, rising", 10): Sums(161, 0, 0, 4, 3),
    ("mixed", 10): Sums(242, 0, 0, 10, 2),
    ("by person", 10): Sums(454, 0, 0, 11, 2),
    ("oldest first", 20): Sums(189, 0, 0, 3, 9),
    ("newest first", 20): Sums(208, 0, 0, 5, 5),
    ("the newest, rising", 20): Sums(217, 0, 0, 4, 2),
    ("mixed", 20): Sums(306, 0, 0, 6, 3),
    ("by person", 20): Sums(447, 0, 0, 6, 1),
    ("oldest first", 10**9): Sums(137, 8, 0, 0, 6),
    ("newest first", 10**9): Sums(104, 7, 0, 0, 7),
    ("the newest, rising", 10**9): Sums(133, 9, 0, 0, 8),
    ("mixed", 10**9): Sums(175, 8, 0, 0, 5),
    ("by person", 10**9): Sums(322, 8, 0, 0, 6),
}
"""What the rest of 60 walks came to, where there was any."""
