"""Events in any order, under any bound, while the class goes on: none lost unsaid."""

from __future__ import annotations

import json
import random
import time
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone

import httpx
import pytest
from attrs import define, evolve, field
from hypothesis import given, settings, strategies as st

from homeroom import ClassCom
from homeroom._core.plans import TimePlan
from homeroom._core.walks.by_time import ByTime
from homeroom._core.walks.events import epoch_seconds, is_cap, rise, seconds_at
from homeroom._core.walks.learned import EventHabits
from homeroom._core.walks.route import Start, Step
from tests.core.fakes import FakeClock

BEGIN = 1_700_000_000
SPAN = 2000
PLAN = TimePlan(
    after="after",
    until="before",
    size="limit",
    default_size=1000,
    max_size=1000,
    moment="start",
    end="end",
    key=("start", "who", "what"),
)


@define
class Event:
    """What somebody did; the end of the last one still moves."""

    start: datetime
    end: datetime
    who: str
    what: str

    @property
    def name(self) -> tuple[object, ...]:
        """What does not move."""
        return self.start, self.who, self.what


ORDERS: dict[str, Callable[[Event], object]] = {
    "oldest first": lambda event: event.start,
    "newest first": lambda event: -event.start.timestamp(),
    "by person": lambda event: (event.who, event.start),
    "the newest, ascending": lambda event: -event.start.timestamp(),
}


@define
class Class:
    """A class that may be in progress."""

    events: list[Event]
    order: str
    cap: int
    inclusive: bool
    live: bool
    asked: list[Mapping[str, object]] = field(factory=list)

    def answer(self, query: Mapping[str, object]) -> list[Event]:
        """What the server gives now."""
        self.asked.append(query)
        turn = len(self.asked)
        if self.events:
            self.events[-1].end += timedelta(seconds=1)
        if self.live and turn < 40:
            begun = datetime.fromtimestamp(BEGIN + SPAN + turn, UTC)
            self.events.append(Event(begun, begun, "late", f"{turn}"))
        found = sorted(
            filter(lambda one: self._in(one, query), self.events),
            key=ORDERS[self.order],
        )  # type: ignore[arg-type]
        cut = found[: min(int(str(query["limit"])), self.cap)]
        if self.order == "the newest, ascending":
            cut.reverse()
        return [evolve(one) for one in cut]

    def _in(self, event: Event, query: Mapping[str, object]) -> bool:
        begun = event.start.timestamp()
        after, before = query.get("after"), query.get("before")
        late = not isinstance(after, int) or (
            begun >= after if self.inclusive else begun > after
        )
        return late and (not isinstance(before, int) or begun < before)


def made(count: int, seed: int, tenths: int) -> list[Event]:
    """Events at random times; some at equal ones."""
    rng = random.Random(seed)
    events: list[Event] = []
    for index in range(count):
        at = BEGIN + rng.randrange(SPAN * tenths) / tenths
        begun = datetime.fromtimestamp(at, UTC)
        end = begun + timedelta(seconds=rng.random() * 3)
        events.append(Event(begun, end, f"s{index % 9}", rng.choice("AB")))
    return events


classes = st.builds(
    Class,
    st.builds(
        made, st.integers(0, 300), st.integers(0, 10**6), st.sampled_from([1, 10])
    ),
    st.sampled_from(list(ORDERS)),
    st.sampled_from([50, 100, 1000]),
    st.booleans(),
    st.booleans(),
)


def walk(school: Class, size: int, stop: int | None = None) -> tuple[list[Event], Step]:
    """A walk to the end; with `stop`, resumed after that many pages."""
    learned = EventHabits()
    route = ByTime(plan=PLAN, window=(None, None), size=size, learned=learned)
    walked = route.begin(Start(place=None, now=BEGIN + SPAN))
    upcoming, found, pages = list(walked.upcoming), list[Event](), 0
    while True:
        step = walked.take(school.answer(route.query(upcoming[0])))
        found += step.items  # type: ignore[arg-type]
        upcoming, pages = list(step.upcoming), pages + 1
        assert not step.problem
        assert pages < 200
        if not upcoming:
            return found, step
        if pages == stop:
            start = Start(place=json.loads(json.dumps(step.next)), resumed=True)
            assert route.accepts(start)
            walked = route.begin(evolve(start, now=BEGIN + SPAN))


@settings(max_examples=6 * settings().max_examples, deadline=None)
@given(school=classes, size=st.sampled_from([60, 100, 1000]))
def test_no_event_is_lost_or_comes_twice(school: Class, size: int) -> None:
    """In whichever order answers come, and at whichever end they are cut."""
    there = Counter(event.name for event in school.events)
    found, step = walk(school, size)
    came = Counter(event.name for event in found if event.who != "late")
    assert there == came
    assert step.complete is not False


@settings(deadline=None)
@given(school=classes, size=st.sampled_from([60, 1000]), stop=st.integers(1, 6))
def test_a_walk_resumes_in_any_order(school: Class, size: int, stop: int) -> None:
    """From JSON, and without an event twice."""
    there = Counter(event.name for event in school.events)
    found, _ = walk(school, size, stop)
    came = Counter(event.name for event in found if event.who != "late")
    assert came == there or (came <= there and "ascending" in school.order)


def test_what_is_known_of_a_server_saves_requests() -> None:
    """An answer that is smaller than another was not cut."""
    learned = EventHabits()
    route = ByTime(plan=PLAN, window=(None, None), size=1000, learned=learned)
    for count, requests, complete in ((120, 3, True), (90, 1, True), (0, 1, True)):
        school = Class(made(count, 1, 10), "oldest first", 1000, True, False)
        walked = route.begin(Start(place=None, now=BEGIN + SPAN))
        while walked.upcoming and (
            step := walked.take(school.answer(route.query(walked.upcoming[0])))
        ):
            walked.upcoming = step.upcoming
        assert requests == len(school.asked)
        assert complete is step.complete


def test_a_bound_that_only_one_answer_can_hold_is_told() -> None:
    """More events in two seconds than the server gives at once."""
    at = datetime.fromtimestamp(BEGIN, UTC)
    later = at + timedelta(seconds=100)
    events = [Event(at, at, f"s{n}", "A") for n in range(70)]
    events += [Event(later, later, "s", "A")]
    found, step = walk(Class(events, "oldest first", 50, True, False), 1000)
    assert 51 == len(found)
    assert step.complete is False
    assert "two seconds" in step.warning


def metric(second: int, **fields: object) -> dict[str, object]:
    """An event as the vendor lists it."""
    begun = datetime.fromtimestamp(BEGIN + second, UTC)
    return {
        "student_id": f"s{second}",
        "email": None,
        "ext_person_id": None,
        "event_start": begun.strftime("%Y-%m-%dT%H:%M:%S.000"),
        "event_type": "FOCUSED",
        "event_value": "true",
        **fields,
    }


def client(answer: Callable[[httpx.Request], list[dict[str, object]]]) -> ClassCom:
    """A client of a server that answers so."""
    return ClassCom(
        api_key="k" * 20,
        base_url="https://oakfield.example.org",
        transport=httpx.MockTransport(lambda r: httpx.Response(200, json=answer(r))),
        clock=FakeClock().clock(),
    )


@pytest.mark.anyio
async def test_a_class_in_progress_ends() -> None:
    """Its last event lasts longer in each answer, and is the same event."""
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> list[dict[str, object]]:
        asked.append(request)
        return [
            metric(n, event_duration=60 + (len(asked) if n == 9 else 0))
            for n in range(10)
        ]

    async with client(answer) as classcom:
        found = await classcom.reporting.metrics(class_id="c").collect()
    assert [f"s{n}" for n in range(10)] == [one.student_id for one in found]
    assert len(asked) <= 4


@pytest.mark.anyio
async def test_times_without_a_zone_are_walked_in_utc(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whichever zone the machine is in."""
    monkeypatch.setenv("TZ", "America/New_York")

    def answer(request: httpx.Request) -> list[dict[str, object]]:
        after = int(request.url.params.get("starting_after", 0))
        limit = int(request.url.params["limit"])
        return [metric(n) for n in range(250) if BEGIN + n > after][:limit]

    async with client(answer) as classcom:
        pager = classcom.reporting.metrics(class_id="c", limit=100)
        found = await pager.collect()
        *_, last = [page async for page in pager.pages()]
    assert [f"s{n}" for n in range(250)] == [one.student_id for one in found]
    assert last.complete is True


@pytest.mark.parametrize(
    ("moments", "rising"),
    [
        ([], True),
        ([5], True),
        ([1, 2, 2, 9], True),
        ([1, 3, 2, 9], True),  # By a second, which is none.
        ([1, 3, 1.9, 9], False),
        ([9, 8, 7], False),
        ([9, 8, 9, 8], True),
    ],
)
def test_events_rise_where_none_comes_long_after_a_later_one(
    moments: list[float], rising: bool
) -> None:
    """Compared with the latest of all that came before."""
    assert rising is rise(moments)


def test_a_time_without_a_zone_is_one_of_utc() -> None:
    """Whatever the clock of this machine says; what is no time is the beginning."""
    moment = datetime(2026, 11, 26, 12)
    there = timezone(timedelta(hours=5))
    assert 1_795_694_400 == epoch_seconds(moment)
    assert 1_795_694_400 - 5 * 3600 == epoch_seconds(moment.replace(tzinfo=there))
    assert 0 == epoch_seconds(None)


def test_an_answer_of_a_round_size_may_be_cut() -> None:
    """As servers cut them; an empty one is not."""
    assert [10, 20, 30, 40] == [n for n in range(45) if is_cap(n)]


def test_times_are_read_from_all_events_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Those without a zone are in UTC, wherever the machine is."""
    moment = datetime(2026, 11, 26, 12)
    aware = moment.replace(tzinfo=timezone(timedelta(hours=5)))
    events = [Event(one, aware, "s", "A") for one in (moment, aware)]
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        found = seconds_at("start", events)
    finally:
        monkeypatch.undo()
        time.tzset()
    assert [1_795_694_400, 1_795_694_400 - 5 * 3600] == found
    assert [0] == seconds_at("start", [Event(None, aware, "s", "A")])  # type: ignore[arg-type]
