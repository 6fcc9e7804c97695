"""Walks by time: no event lost or twice at a page's border, and an end."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from attrs import define, field
from hypothesis import given, strategies as st

from homeroom import ClassCom
from homeroom.classcom.models import MetricEvent
from homeroom.errors import CheckpointError, PagingError
from tests.core.fakes import FakeClock, settle

pytestmark = pytest.mark.anyio

BEGIN = 1_700_000_000

Bound = Callable[[int, int], bool]
"""Whether an event at some milliseconds comes after a bound in seconds."""

BOUNDS: dict[str, Bound] = {
    "exclusive": lambda moment, after: moment > after * 1000,
    "inclusive": lambda moment, after: moment >= after * 1000,
    "whole seconds": lambda moment, after: moment // 1000 > after,
}


@define
class Events(httpx.AsyncBaseTransport):
    """Events at some milliseconds, oldest first; equal ones are told apart by name."""

    moments: Sequence[int]
    bound: Bound = BOUNDS["exclusive"]
    most: int = 1000
    order: Callable[[list[dict[str, object]]], list[dict[str, object]]] = list
    asked: list[dict[str, str]] = field(factory=list)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        assert len(query) == len(request.url.params.multi_items())  # Each name once.
        self.asked.append(query)
        size = min(int(query["limit"]), self.most)
        after = int(query["starting_after"]) if "starting_after" in query else None
        rows = [
            self.row(index, moment)
            for index, moment in sorted(enumerate(self.moments), key=lambda x: x[1])
            if after is None or self.bound(moment, after)
        ]
        return httpx.Response(200, json=self.order(rows)[:size])

    def row(self, index: int, moment: int) -> dict[str, object]:
        """An event; every third one equals others of the same time."""
        when = datetime.fromtimestamp(moment / 1000, UTC)
        text = when.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        return {
            "student_id": "s" if index % 3 == 0 else f"s{index}",
            "email": "ada@example.org",
            "ext_person_id": None,
            "event_start": text,
            "event_end": text,
            "event_duration": 0,
            "event_type": "FOCUSED",
            "event_value": "true",
        }


def client(events: Events) -> ClassCom:
    """A client of the events."""
    return ClassCom(
        api_key="k",
        base_url="https://oakfield.example.org",
        transport=events,
        clock=FakeClock().clock(),
    )


def names(events: Sequence[MetricEvent]) -> list[tuple[object, object]]:
    """What tells events apart, as far as anything does."""
    return [(one.event_start, one.student_id) for one in events]


def there(events: Events) -> list[tuple[object, object]]:
    """The same of the events on the server."""
    pairs = sorted(enumerate(events.moments), key=lambda pair: pair[1])
    rows = [events.row(*pair) for pair in pairs]
    return [
        (datetime.fromisoformat(str(row["event_start"])), row["student_id"])
        for row in rows
    ]


async def walk(events: Events, **arguments: Any) -> list[tuple[object, object]]:
    """All that a walk gives."""
    async with client(events) as classcom:
        pager = classcom.reporting.metrics(class_id="c", **arguments)
        return names(await pager.collect())


@pytest.mark.parametrize("bound", BOUNDS)
@given(
    offsets=st.lists(st.integers(0, 40), max_size=40).map(
        lambda halves: [BEGIN * 1000 + half * 500 for half in halves]
    ),
    size=st.integers(1, 12),
)
async def test_every_event_comes_once(
    bound: str, offsets: list[int], size: int
) -> None:
    """Whatever the server makes of the bound, with several events in one second."""
    events = Events(offsets, bound=BOUNDS[bound])
    assert sorted(map(str, there(events))) == sorted(
        map(str, await walk(events, limit=size))
    )


async def test_the_walk_begins_where_the_user_says() -> None:
    """In whole seconds, as an aware time."""
    events = Events([BEGIN * 1000 + n * 1000 for n in range(20)])
    begin = datetime.fromtimestamp(BEGIN + 9, UTC)
    found = await walk(events, starting_after=begin, limit=4)
    assert there(events)[10:] == found
    assert str(BEGIN + 9) == events.asked[0]["starting_after"]


async def test_no_events_are_one_empty_page() -> None:
    """One request."""
    events = Events([])
    async with client(events) as classcom:
        pager = classcom.reporting.metrics(class_id="c")
        assert [[]] == [page.items async for page in pager.pages()]
    assert 1 == len(events.asked)


async def test_a_server_that_caps_pages_loses_nothing() -> None:
    """A page with fewer events than asked for is not taken for the last."""
    events = Events([BEGIN * 1000 + n * 1000 for n in range(20)], most=5)
    assert there(events) == await walk(events, limit=1000)


async def test_a_page_that_is_too_small_grows() -> None:
    """More events in a second than on a page: the page is doubled until it fits."""
    events = Events([BEGIN * 1000 + n // 30 * 1000 + n % 30 for n in range(90)])
    assert 90 == len(set(await walk(events, limit=5)))
    limits = [int(query["limit"]) for query in events.asked]
    assert 5 == limits[0]
    assert 100 > max(limits)


async def test_too_many_events_in_a_second_are_an_error() -> None:
    """Where no page can hold them, the walk cannot go on without losing some."""
    events = Events([BEGIN * 1000 + n // 3 for n in range(1500)])
    with pytest.raises(PagingError, match="1000 or more events in two seconds"):
        await walk(events, limit=300)


async def test_newest_first_is_an_error_where_it_would_lose_events() -> None:
    """A walk forward needs the oldest first."""
    events = Events(
        [BEGIN * 1000 + n * 1000 for n in range(20)],
        order=lambda rows: list(reversed(rows)),
    )
    with pytest.raises(PagingError, match="oldest first"):
        await walk(events, limit=5)


async def test_a_page_that_is_not_full_may_come_in_any_order() -> None:
    """It is all there is; the walk puts the oldest first."""
    events = Events(
        [BEGIN * 1000 + n * 1000 for n in range(20)],
        order=lambda rows: list(reversed(rows)),
    )
    assert there(events) == await walk(events)
    assert 2 == len(events.asked)


async def test_a_server_that_overlooks_the_bound_does_not_repeat_itself() -> None:
    """Events before the bound are left out, and so the walk ends."""
    events = Events(
        [BEGIN * 1000 + n * 10_000 for n in range(20)], bound=lambda moment, after: True
    )
    async with client(events) as classcom:
        for limit in (10, 1000):
            pager = classcom.reporting.metrics(class_id="c", limit=limit)
            assert there(events) == names(await pager.collect(limit=100))


async def test_a_checkpoint_resumes_at_the_border() -> None:
    """Nothing twice and nothing lost, in another client."""
    events = Events([BEGIN * 1000 + n * 400 for n in range(40)])
    async with client(events) as classcom:
        first = await anext(classcom.reporting.metrics(class_id="c", limit=15).pages())
    stored = json.loads(json.dumps(first.checkpoint))
    async with client(events) as classcom:
        pager = classcom.reporting.metrics(class_id="c", limit=15)
        rest = await pager.resume(stored).collect()
        with pytest.raises(CheckpointError):
            pager.resume({**stored, "next": {"after": "x", "seen": {}}})
        later = datetime.fromtimestamp(BEGIN, UTC)
        other = classcom.reporting.metrics(class_id="c", limit=15, starting_after=later)
        with pytest.raises(CheckpointError):
            other.resume(stored)
    assert there(events) == names(first.items) + names(rest)


async def test_the_next_page_is_on_its_way_while_one_is_in_hand() -> None:
    """Each page tells where the next begins, so one is read ahead."""
    events = Events([BEGIN * 1000 + 5000 * n for n in range(9)])
    async with client(events) as classcom:
        pager = classcom.reporting.metrics(class_id="c", limit=4).prefetch(8)
        pages = pager.pages()
        await anext(pages)
        await settle()
        assert 2 == len(events.asked)
        rest = [one async for page in pages for one in page.items]
    assert 5 == len(rest)
