"""Walks through events, decided without a server: what is asked, and told."""

from __future__ import annotations

import json
from collections.abc import Sequence
from copy import copy
from datetime import UTC, datetime
from typing import Any

import pytest
from attrs import define, evolve, field, frozen

from homeroom._core.plans import TimePlan
from homeroom._core.walks.by_time import ByTime
from homeroom._core.walks.learned import EventHabits
from homeroom._core.walks.route import END, Start, Step
from homeroom._core.walks.windows import Window

PLAN = TimePlan(
    after="after",
    until="before",
    size="limit",
    default_size=10,
    max_size=40,
    moment="start",
    end="end",
    key=("start", "who"),
)
ONWARD = TimePlan(
    after="after",
    size="limit",
    default_size=10,
    max_size=40,
    moment="start",
    end="end",
    key=("start", "who"),
)
"""Of a list that has no later bound."""


def at(second: float) -> datetime:
    """A moment."""
    return datetime.fromtimestamp(second, UTC)


@frozen
class Event:
    """What somebody did."""

    start: datetime
    who: str = "s"
    end: datetime | None = None


@define
class Server:
    """Its events begin at some seconds; it cuts and orders answers in its way."""

    seconds: Sequence[float]
    order: str = "oldest first"
    cap: int = 10**9
    inclusive: bool = False
    overlooks: str = ""
    """Which bounds it does not see."""
    lasts: float = 0
    """Seconds that each event takes."""
    asked: list[tuple[int | None, int | None, int]] = field(factory=list)

    def answer(self, query: dict[str, Any]) -> list[Event]:
        """What it says of a window."""
        assert query.keys() <= {"after", "before", "limit"}
        after, before, size = query.get("after"), query.get("before"), query["limit"]
        self.asked.append((after, before, size))
        found = [
            one
            for one in self.seconds
            if (
                "after" in self.overlooks
                or after is None
                or one > after - self.inclusive
            )
            and ("before" in self.overlooks or before is None or one < before)
        ]
        found = sorted(found, reverse=self.order.startswith("newest"))
        found = found[: min(size, self.cap)]
        if self.order == "newest, then rising":
            found.reverse()
        if self.order == "mixed":
            found = found[1::2] + found[::2]
        return [
            Event(at(one), f"s{self.seconds.index(one)}", at(one + self.lasts))
            for one in found
        ]


@define
class Trace:
    """What a walk asked for and came to."""

    asked: list[tuple[int | None, int | None, int]]
    steps: list[Step]
    learned: EventHabits

    @property
    def ids(self) -> list[float]:
        """When the events began that it gave."""
        events = [one for step in self.steps for one in step.items]
        return [one.start.timestamp() for one in events]  # type: ignore[attr-defined]

    @property
    def step(self) -> Step:
        """The last one."""
        return self.steps[-1]

    @property
    def ends(self) -> tuple[bool | None, str]:
        """How it ended."""
        return self.step.complete, self.step.problem


def route(
    plan: TimePlan = PLAN,
    window: Window = (None, None),
    size: int = 10,
    learned: EventHabits | None = None,
) -> ByTime:
    """A route through events."""
    learned = EventHabits() if learned is None else learned
    return ByTime(plan=plan, window=window, size=size, learned=learned)


def walked(
    server: Server, way: ByTime | None = None, start: Start | None = None
) -> Trace:
    """A walk to its end."""
    way = route() if way is None else way
    walk, steps = way.begin(start or Start(place=None, now=10**6)), list[Step]()
    upcoming = walk.upcoming
    while upcoming:
        assert 1 == len(upcoming)
        steps.append(walk.take(server.answer(dict(way.query(upcoming[0])))))
        upcoming = steps[-1].upcoming
        assert len(steps) < 100
    return Trace(server.asked, steps, way.learned)


def few(**server: Any) -> Server:
    """Seven events, ten seconds apart."""
    return Server([100 + 10 * n for n in range(7)], **server)


def many(count: int = 25, **server: Any) -> Server:
    """More events than a page holds."""
    return Server([100 + 10 * n for n in range(count)], **server)


def at_once(count: int, **server: Any) -> Server:
    """Events within a second, and one before and behind them."""
    return Server([100, *(200 + n / 100 for n in range(count)), 300], **server)


def knows(largest: int, *, rising: bool = False) -> ByTime:
    """A route of a client that walked before."""
    return route(learned=EventHabits(largest=largest, rising=rising))


FIRST = (None, None, 10)
"""What a walk asks first, unless it has bounds: no bound, ten events."""
ON = [FIRST, (189, None, 10), (279, None, 10)]
"""Then behind the last event that came, less a second that may not be full."""
BACK = [FIRST, (None, 252, 10), (None, 162, 10)]
"""Or before the first, and two seconds."""

CASES: dict[str, tuple[Server, ByTime | None, list[Any], bool | None]] = {
    "nothing": (Server([]), None, [FIRST], True),
    # An answer may be cut to any size, until another shows that it was not.
    "few": (few(), None, [FIRST, (159, None, 10)], None),
    "few, of a server that gives more": (few(), knows(8), [FIRST], True),
    "as many as ever came": (few(), knows(7), [FIRST, (159, None, 10)], None),
    "many": (many(), None, ON, True),
    "many, of a known server": (many(), knows(10, rising=True), ON, True),
    "many, inclusive": (many(inclusive=True), None, ON, True),
    "capped": (
        many(cap=10),
        route(size=40),
        [(None, None, 40), (189, None, 40), (279, None, 40)],
        True,
    ),
    "between bounds": (
        many(),
        route(window=(110, 300)),
        [(110, 300, 10), (209, 300, 10)],
        True,
    ),
    "a bound that is overlooked": (
        few(overlooks="after"),
        route(window=(120, None)),
        [(120, None, 10), (159, None, 10)],
        None,
    ),
    "newest first": (many(order="newest first"), None, BACK, None),
    # A server that shows events which begin before a bound, and end after it.
    "newest first, lasting": (many(order="newest first", lasts=15), None, BACK, True),
    "newest first, few": (
        few(order="newest first"),
        None,
        [FIRST, (None, 102, 10)],
        None,
    ),
    "in any order": (
        many(order="mixed"),
        None,
        [
            FIRST,
            *((None, 151, 10), (149, None, 10), (149, 201, 10), (199, None, 10)),
            *((199, 251, 10), (249, None, 10), (249, 301, 10), (299, None, 10)),
        ],
        None,
    ),
    "in any order, few": (
        few(order="mixed"),
        None,
        [FIRST, (None, 131, 10), (129, None, 10)],
        None,
    ),
    # The one event that is asked for in the end is not the oldest.
    "the newest, rising": (
        many(order="newest, then rising"),
        None,
        [
            *(FIRST, (339, None, 10), (None, None, 1), FIRST, (None, None, 20)),
            *((None, 251, 10), (None, 251, 20), (249, None, 10), (249, None, 20)),
        ],
        None,
    ),
    "the newest, rising, capped": (
        many(order="newest, then rising", cap=10),
        route(size=40),
        [
            *((None, None, 40), (339, None, 40), (None, None, 1), (None, None, 40)),
            *((None, 301, 40), (None, 261, 40), (None, 221, 40), (None, 181, 40)),
            *((179, 221, 40), (219, 261, 40), (259, 301, 40), (299, None, 40)),
        ],
        None,
    ),
    "more in a second than were asked for": (
        at_once(15),
        None,
        [FIRST, *[(199, None, 10)] * 2, (199, None, 20), (299, None, 10)],
        True,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_walk_asks_for_no_more_than_it_needs(case: str) -> None:
    """Each event comes once; it is called complete where something proves it."""
    server, way, asked, complete = CASES[case]
    server = evolve(server, asked=[])
    if way is not None:
        way = evolve(way, learned=copy(way.learned))
    found = walked(server, way)
    assert asked == found.asked
    assert (complete, "") == found.ends
    low, high = (way or route()).window
    wanted = [
        one
        for one in server.seconds
        if (low is None or one >= low + (not server.overlooks))
        and (high is None or one < high)
    ]
    assert sorted(found.ids) == wanted
    for step in found.steps:
        begun = [one.start for one in step.items]  # type: ignore[attr-defined]
        assert begun == sorted(begun)
    shown = [step.number for step in found.steps if step.shown]
    assert list(range(1, len(shown) + 1)) == shown
    assert {None} >= {step.complete for step in found.steps[:-1]}


def test_more_events_in_two_seconds_than_a_page_holds_are_a_problem() -> None:
    """After the largest page that the vendor gives."""
    found = walked(at_once(45))
    assert (None, "40 or more events in two seconds") == found.ends
    assert 40 == found.asked[-1][-1]
    assert found.step.upcoming == ()
    assert not found.step.shown


def test_more_events_in_two_seconds_than_the_server_gives_are_told() -> None:
    """The walk passes over them, and goes on."""
    found = walked(at_once(15, cap=10), route(size=40))
    assert [(None, None, 40), *[(199, None, 40)] * 2, (201, None, 40)] == found.asked
    assert (False, "") == found.ends
    assert "cannot be had" in found.step.warning
    assert found.step.shown
    assert 300 == found.ids[-1]


@pytest.mark.parametrize("way", [route(), route(ONWARD)])
def test_the_newest_first_is_a_problem_where_no_later_bound_works(way: ByTime) -> None:
    """Where the server overlooks it, or the vendor has none."""
    server = many(order="newest first", overlooks="before")
    found = walked(server, evolve(way, learned=EventHabits()))
    assert (None, "the events do not come oldest first") == found.ends
    assert 2 == len(found.asked)
    assert not found.step.shown


def test_few_events_need_no_later_bound() -> None:
    """Nothing is missing, where the answer that repeats is smaller than the size."""
    found = walked(few(order="newest first", overlooks="before"))
    assert (None, "", "") == (*found.ends, found.step.warning)
    assert 7 == len(found.ids)


@pytest.mark.parametrize("way", [route(size=200), route(ONWARD, size=200)])
@pytest.mark.parametrize(
    ("cap", "warned"), [(50, True), (100, True), (49, False), (20, False)]
)
def test_the_newest_alone_are_told_where_they_are_a_round_number(
    way: ByTime, cap: int, warned: bool
) -> None:
    """The server cuts answers, and no later bound works: nobody sees the others."""
    server = many(250, order="newest first", overlooks="before", cap=cap)
    found = walked(server, evolve(way, learned=EventHabits()))
    assert cap == len(found.ids)
    assert (None, "") == found.ends
    assert warned is found.step.warning.startswith("the server gave a round number")


def test_fewer_than_another_answer_held_are_not_cut() -> None:
    """Whatever their number; nor is a list without events."""
    way = route(size=200, learned=EventHabits(largest=100))
    server = many(50, order="newest first", overlooks="before", cap=100)
    assert "" == walked(server, way).step.warning
    for count in (0, 50):
        assert "" == walked(many(count), route(size=200)).step.warning


def test_what_began_since_the_walk_did_is_not_followed() -> None:
    """Else a class in progress would have no end."""
    walk = knows(10, rising=True).begin(Start(place=None, now=250))
    first = walk.take([Event(at(100 + 10 * n)) for n in range(10)])
    assert 10 == len(first.items)
    late = walk.take([Event(at(251 + n)) for n in range(10)])
    assert (10, ()) == (len(late.items), late.upcoming)
    walk = knows(10, rising=True).begin(Start(place=None, now=250))
    walk.take([Event(at(100 + 10 * n)) for n in range(10)])
    assert walk.take([Event(at(250 + n)) for n in range(10)]).upcoming


def test_nothing_is_asked_for_at_the_end() -> None:
    """Of a walk that was resumed there."""
    way = route()
    assert () == way.begin(Start(place=END, resumed=True)).upcoming
    assert (None,) == way.begin(Start(place=None)).upcoming


@pytest.mark.parametrize(
    ("place", "accepted"),
    [
        *((None, True), (END, True), (True, False), (0, True), (7, False)),
        *(("7", False), ([], False), ({}, False), ({"size": 7}, False)),
    ],
)
def test_a_place_is_the_beginning_the_end_or_a_search(
    place: Any, accepted: bool
) -> None:
    """What is none is refused before anything is sent."""
    assert accepted is route().accepts(Start(place=place))
    search = {"way": "on", "windows": [[5, None]], "size": 7, "seen": {}}
    assert route().accepts(Start(place=search))  # type: ignore[arg-type]
    assert (search,) == route().begin(Start(place=search)).upcoming  # type: ignore[arg-type]
    nowhere: Any = {**search, "windows": []}
    assert () == route().begin(Start(place=nowhere)).upcoming


def test_rows_that_could_not_be_read_leave_a_doubt() -> None:
    """They count for the size of an answer, and whether all came is not known."""
    way = knows(12, rising=True)
    whole = way.begin(Start(place=None)).take([Event(at(5))])
    assert (True, ()) == (whole.complete, whole.upcoming)
    walk = way.begin(Start(place=None))
    cut = walk.take([Event(at(n)) for n in range(9)], 1)
    assert (None, 1) == (cut.complete, len(cut.upcoming))
    last = walk.take([Event(at(8))])
    assert (None, ()) == (last.complete, last.upcoming)


def test_a_resumed_walk_goes_on_in_the_same_way() -> None:
    """From JSON; what it does not bring is not known to be all."""
    for order in ("oldest first", "newest first", "mixed", "newest, then rising"):
        server = many(order=order)
        whole = walked(server)
        for stop in range(len(whole.steps) - 1):
            came = whole.steps[: stop + 1]
            place = json.loads(json.dumps(came[-1].next))
            start = Start(place=place, resumed=True, now=10**6)
            way = route()
            assert way.accepts(start)
            rest = walked(evolve(server, asked=[]), way, start)
            assert rest.step.complete is None
            ids = [one for step in came for one in step.items]
            again = [one for step in rest.steps for one in step.items]
            assert not set(ids) & set(again)
            if order != "newest, then rising" or stop > 1:
                assert 25 == len(ids) + len(again)


def test_a_walk_is_described_again_by_what_a_checkpoint_holds() -> None:
    """Its size, and its bounds as text."""
    way = route(window=(5, 6), size=7)
    again = way.again(9, {"after": "50", "before": "60", "other": "x"})
    assert ((50, 60), 9) == (again.window, again.size)
    assert ((None, None), 7) == ((same := way.again(None, {})).window, same.size)
    onward = route(ONWARD).again(None, {"after": "3"})
    assert (3, None) == onward.window
    assert {"after": 3, "limit": 10} == onward.query(None)


def test_an_event_is_told_apart_by_its_key() -> None:
    """Its end may still move; the name is the same on every machine."""
    way = route()
    name = way.name(Event(at(5), "s"))
    assert "dd3fe42ed2dbfff5" == name
    assert name == way.name(Event(at(5), "s", at(9)))
    assert name != way.name(Event(at(5), "t"))
    assert name != way.name(Event(at(6), "s"))


def test_of_events_that_are_alike_as_many_come_as_there_are() -> None:
    """Three in one answer, of which the next one has two again."""
    same, other = Event(at(20)), Event(at(21.5))
    walk = route(size=3).begin(Start(place=None, now=10**6))
    first = walk.take([same] * 3)
    assert 3 == len(first.items)
    second = walk.take([same, same, other])
    assert [other] == second.items
    more = route(size=3).begin(Start(place=None, now=10**6))
    more.take([Event(at(1)), same, same])
    assert [same] == more.take([same] * 3).items


def test_events_come_in_order_where_they_are_late_by_a_second() -> None:
    """Then the walk looks a second further back, and does not call itself complete."""
    moments = [1, 10, 12, 11, 30]
    walk = route(size=5).begin(Start(place=None, now=10**6))
    step = walk.take([Event(at(one)) for one in moments])
    assert sorted(moments) == [one.start.timestamp() for one in step.items]  # type: ignore[attr-defined]
    place = step.upcoming[0]
    assert {"after": 28, "limit": 5} == route(size=5).query(place)
    assert walk.take([Event(at(30))]).complete is None


@pytest.mark.parametrize(
    ("lasts", "complete"), [(1.5, None), (3, None), (3.5, True), (15, True)]
)
def test_events_that_end_behind_a_bound_show_that_it_is_for_beginnings(
    lasts: float, complete: bool | None
) -> None:
    """By more than a second; else an event may be left out that was still going on."""
    found = walked(many(order="newest first", lasts=lasts))
    assert (complete, "") == found.ends
    assert BACK == found.asked


@pytest.mark.parametrize(("latest", "overlooks"), [(253, False), (253.5, True)])
def test_a_bound_may_be_overstepped_by_a_second(latest: float, overlooks: bool) -> None:
    """By more, and the server overlooks it."""
    walk = route().begin(Start(place=None, now=10**6))
    walk.take([Event(at(340 - 10 * n)) for n in range(10)])
    answer = [Event(at(latest), "t"), *(Event(at(240 - 10 * n)) for n in range(9))]
    step = walk.take(answer)
    assert overlooks is bool(step.problem)
    assert overlooks is not bool(step.upcoming)


def test_an_overlooked_bound_is_found_out_in_any_order() -> None:
    """Halves of a time are then the whole of it."""
    found = walked(many(order="mixed", overlooks="before"))
    assert (None, "the events do not come oldest first") == found.ends
    assert 2 == len(found.asked)


@define
class Nameless:
    """An event of which only the beginning may be asked."""

    start: datetime

    @property
    def who(self) -> str:
        """Must not be asked for."""
        raise AssertionError


def test_only_events_that_may_have_come_are_told_apart() -> None:
    """Those that begin within the seconds that pages share."""
    walk = route(window=(0, 500)).begin(Start(place=None, now=10**6))
    walk.take([Event(at(100 + 10 * n)) for n in range(10)])
    nameless = [Nameless(at(192 + n)) for n in range(8)]
    step = walk.take([Event(at(190), "t"), *nameless, Event(at(210))])
    assert [Event(at(190), "t"), *nameless, Event(at(210))] == step.items


def test_an_event_at_the_border_is_known_again() -> None:
    """Where events are late by a second, up to three seconds behind the bound."""
    moments = [*(100 + 10 * n for n in range(8)), 191.9, 191]
    walk = route().begin(Start(place=None, now=10**6))
    step = walk.take([Event(at(one)) for one in moments])
    assert {"after": 189, "limit": 10} == route().query(step.upcoming[0])
    again = [Event(at(one)) for one in (191, 191.9, 191.95, 200)]
    assert again[2:] == walk.take(again).items


def test_no_event_of_a_first_page_is_told_apart_in_vain() -> None:
    """Only those that may come again, as they begin within the last two seconds."""
    walk = route().begin(Start(place=None, now=10**6))
    nameless = [Nameless(at(100 + 10 * n)) for n in range(9)]
    step = walk.take([*nameless, Event(at(190))])
    assert [*nameless, Event(at(190))] == step.items


def test_an_event_without_a_key_is_all_that_the_spec_lists() -> None:
    """Also its end."""
    way = route(PLAN._replace(key=None))
    assert way.name(Event(at(5))) == way.name(Event(at(5)))
    others = [Event(at(6)), Event(at(5), "t"), Event(at(5), "s", at(9))]
    assert 3 == len({way.name(one) for one in others} - {way.name(Event(at(5)))})


def test_events_that_tell_no_end_do_not_show_what_a_bound_is_for() -> None:
    """Then it is not known whether all came."""
    way = route(PLAN._replace(end=None))
    found = walked(many(order="newest first", lasts=15), way)
    assert ((None, ""), BACK) == (found.ends, found.asked)


def test_an_order_that_ends_in_the_middle_leaves_a_doubt() -> None:
    """What was cut off may have begun before the bound; the rest comes in halves."""
    walk = route().begin(Start(place=None, now=10**6))
    walk.take([Event(at(100 + 10 * n)) for n in range(10)])
    mixed = [*range(200, 500, 60), *range(190, 490, 60)]
    step = walk.take([Event(at(one), "t") for one in mixed])
    place: Any = step.next
    assert [[319, None], [189, 321]] == [list(one) for one in place["windows"]]
    walk.take([Event(at(300), "u", at(900))])  # Which shows what the bound is for.
    assert walk.take([]).complete is None


def test_a_full_page_is_doubted_whatever_its_size() -> None:
    """It may be the newest events of more than that."""
    server = many(order="newest, then rising")
    found = walked(server, route(size=7))
    assert (None, None, 1) in found.asked
    assert 25 == len(found.ids)


def test_a_resumed_probe_proves_nothing() -> None:
    """The oldest that came before is not known; others that walk would trust it."""
    server = many(order="newest, then rising")
    whole = walked(server)
    place = json.loads(json.dumps(whole.steps[1].next))
    assert "probe" == place["way"]
    learned = EventHabits()
    start = Start(place=place, resumed=True, now=10**6)
    rest = walked(evolve(server, asked=[]), route(learned=learned), start)
    assert not learned.rising
    assert 15 == len(rest.ids)


def test_an_empty_probe_proves_nothing() -> None:
    """Its one row could not be read."""
    walk = (way := route()).begin(Start(place=None, now=10**6))
    walk.take([Event(at(100 + n)) for n in range(10)])
    assert "probe" == walk.take([Event(at(109))]).next["way"]  # type: ignore[index,call-overload]
    assert walk.take([], 1).upcoming
    assert not way.learned.rising


def test_a_larger_page_of_the_same_seconds_is_no_proof_of_an_order() -> None:
    """More of the newest came with it, and nothing behind them."""
    way = route()
    found = walked(at_once(15, order="newest, then rising"), way)
    assert 17 == len(found.ids)
    crowd = Server([200 + n / 100 for n in range(15)], order="newest, then rising")
    walked(crowd, way := route())
    assert not way.learned.rising


@pytest.mark.parametrize("order", ["oldest first", "newest first", "mixed"])
def test_a_second_that_no_answer_holds_ends_no_walk_unsaid(order: str) -> None:
    """What else there is comes, in whichever order."""
    server = at_once(15, order=order, cap=10, lasts=30)
    found = walked(server, route(size=40))
    assert (False, "") == found.ends
    assert {100, 300} <= set(found.ids)
    assert len(found.steps) < 40


def test_events_of_one_time_may_come_in_another_order_each_time() -> None:
    """None of them comes again, though the answers take turns."""
    crowd = [Event(at(100), f"s{n}") for n in range(20)]
    walk = route(size=10).begin(Start(place=None, now=10**6))
    first = walk.take(crowd[:10])
    second = walk.take(crowd[10:])
    third = walk.take(crowd[:10])
    assert crowd == [*first.items, *second.items]
    assert ([], 20) == (third.items, third.next["size"])  # type: ignore[index,call-overload]


def test_what_came_late_does_not_come_again_in_halves() -> None:
    """Events that began since the walk did, before it learned of the order."""
    walk = route().begin(Start(place=None, now=200))
    walk.take([Event(at(110 + 10 * n)) for n in range(10)])
    late = Event(at(205))
    assert [late] == walk.take([Event(at(200)), late]).items
    walk.take([late])
    assert [] == walk.take([Event(at(200)), late]).items


def test_a_list_without_a_later_bound_is_not_probed() -> None:
    """What it might show could not be asked for."""
    found = walked(many(10), route(ONWARD))
    assert ([FIRST, (189, None, 10)], (None, "")) == (found.asked, found.ends)


def test_a_page_of_which_nothing_could_be_read_is_the_end() -> None:
    """There is nothing behind which to go on, and nothing is known of the rest."""
    last = route(size=40).begin(Start(place=None, now=10**6)).take([], 10)
    assert ((), None, True) == (last.upcoming, last.complete, last.shown)


def test_a_checkpoint_holds_no_more_events_than_may_come_again() -> None:
    """However many came before, where the order is known."""
    for step in walked(many()).steps:
        assert len(step.next["seen"]) <= 3  # type: ignore[index,call-overload,arg-type]
