"""Walks by the last item's id: no loop, nothing twice, nothing before its day."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest
from attrs import define, field
from hypothesis import given, strategies as st

from homeroom.classcharts import ClassChartsStudent
from homeroom.classcharts.models import ActivityPoint
from homeroom.errors import CheckpointError, DecodeError, PagingError, ServerError
from homeroom.paging import Pager
from tests.core.fakes import FakeClock, settle

pytestmark = pytest.mark.anyio

FIRST = datetime(2026, 9, 1, 8)
"""When the point with id 0 was given; each further one comes an hour later."""

Rows = Callable[["Log", int | None], Sequence[int]]


def a_point(number: int, moment: datetime | None = None) -> dict[str, object]:
    """A point as the vendor lists it, with what is always there."""
    given = moment or FIRST + timedelta(hours=number)
    return {
        "id": number,
        "type": "behaviour",
        "reason": "Helped",
        "score": 1,
        "timestamp": given.strftime("%Y-%m-%d %H:%M:%S"),
    }


def exclusive(log: Log, last: int | None) -> Sequence[int]:
    """As the vendor does it."""
    below = [one for one in log.numbers if last is None or one < last]
    return sorted(below, reverse=True)[: log.size]


@define
class Log(httpx.AsyncBaseTransport):
    """A pupil's points, newest first, behind a session that is always good."""

    numbers: Sequence[int]
    rows: Rows = exclusive
    size: int = 5
    asked: list[int | None] = field(factory=list)
    """The `last_id` of each request for points."""
    queries: list[dict[str, str]] = field(factory=list)
    fail: list[httpx.Response] = field(factory=list)
    moments: dict[int, datetime] = field(factory=dict)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/ping"):
            meta = {"session_id": "x"}
            data = {"user": {"id": 7}}
            return httpx.Response(200, json={"success": 1, "data": data, "meta": meta})
        query = dict(request.url.params)
        last = int(query.pop("last_id")) if "last_id" in query else None
        self.asked.append(last)
        self.queries.append(query)
        if self.fail:
            return self.fail.pop()
        rows = self.rows(self, last)
        points = [a_point(one, self.moments.get(one)) for one in rows]
        meta = {"last_id": rows[-1] if rows else False, "step_size": "week"}
        return httpx.Response(200, json={"success": 1, "data": points, "meta": meta})


def student(log: Log, **options: Any) -> ClassChartsStudent:
    """A client of the log."""
    return ClassChartsStudent(
        session="x",
        transport=log,
        base_url="https://charts.example.org",
        clock=FakeClock().clock(),
        **options,
    )


def ids(points: Sequence[ActivityPoint]) -> list[int]:
    """The numbers of the points."""
    return [one.id for one in points]


async def walk(log: Log, **arguments: Any) -> list[int]:
    """All that a walk gives."""
    async with student(log) as client:
        return ids(await client.activity.list(**arguments).collect())


async def test_a_walk_ends_at_an_empty_page() -> None:
    """Newest first; each page asks for what comes after the last id."""
    log = Log(range(1, 13))
    assert list(range(12, 0, -1)) == await walk(log)
    assert [None, 8, 3, 1] == log.asked


async def test_every_page_repeats_the_dates() -> None:
    """The filters go along with each `last_id`."""
    log = Log(range(1, 8))
    await walk(log, from_=date(2026, 9, 1), to=date(2026, 9, 30))
    assert [{"from": "2026-09-01", "to": "2026-09-30"}] * 3 == log.queries


async def test_no_points_are_one_empty_page() -> None:
    """One request, one page without items; `last_id` is false then."""
    log = Log([])
    async with student(log) as client:
        pages = [page async for page in client.activity.list().pages()]
    assert [[]] == [page.items for page in pages]
    assert [None] == log.asked


async def test_an_inclusive_server_gives_nothing_twice() -> None:
    """One that begins with the last item again ends as well."""

    def inclusive(log: Log, last: int | None) -> Sequence[int]:
        return exclusive(log, None if last is None else last + 1)

    log = Log(range(1, 13), rows=inclusive)
    assert list(range(12, 0, -1)) == await walk(log)


async def test_overlapping_pages_give_nothing_twice() -> None:
    """Rows that came before are left out, within a page and between pages."""

    def overlapping(log: Log, last: int | None) -> Sequence[int]:
        rows = exclusive(log, None if last is None else last + 3)
        return [*rows, *rows[:1]] if exclusive(log, last) else []

    assert list(range(12, 0, -1)) == await walk(Log(range(1, 13), rows=overlapping))


@pytest.mark.parametrize("ahead", [0, 1])
async def test_a_server_that_repeats_itself_is_an_error(ahead: int) -> None:
    """It ignores `last_id`: an error after the second page, not a loop."""
    log = Log(range(1, 13), rows=lambda log, _: exclusive(log, None))
    seen: list[int] = []
    async with student(log) as client:
        with pytest.raises(PagingError, match="repeats items") as caught:
            async for point in client.activity.list().prefetch(ahead):
                seen.append(point.id)
    assert [12, 11, 10, 9, 8] == seen
    assert 2 == len(log.asked)
    assert caught.value.checkpoint is not None
    assert 8 == caught.value.checkpoint["next"]


async def test_a_server_that_swaps_pages_for_ever_is_an_error() -> None:
    """It stops as soon as a page brings nothing new."""

    def swapping(log: Log, last: int | None) -> Sequence[int]:
        return exclusive(log, None if last is not None and last < 5 else last)

    log = Log(range(1, 13), rows=swapping)
    with pytest.raises(PagingError):
        await walk(log)
    assert len(log.asked) < 6


async def test_points_before_the_first_day_end_the_walk() -> None:
    """The vendor goes on past `from`; the walk does not deliver that."""
    log = Log(range(100))
    day = date(2026, 9, 4)
    found = await walk(log, from_=day)
    wanted = [n for n in range(99, -1, -1) if FIRST + timedelta(hours=n) >= _start(day)]
    assert wanted == found
    assert len(log.asked) == -(-len(wanted) // 5) + 1


def _start(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)


async def test_a_point_entered_later_does_not_end_the_walk() -> None:
    """Ids follow the entry, times need not: only a page of old points is the end."""
    log = Log(range(20), moments={18: FIRST - timedelta(days=9)})
    found = await walk(log, from_=date(2026, 9, 1))
    assert [n for n in range(19, -1, -1) if n != 18] == found


async def test_a_checkpoint_resumes_after_its_page() -> None:
    """Stored as JSON and read back, in another client."""
    log = Log(range(1, 13))
    async with student(log) as client:
        first = await anext(client.activity.list().pages())
    stored = json.dumps(first.checkpoint)
    async with student(log) as client:
        pager = client.activity.list()
        assert list(range(7, 0, -1)) == ids(
            await pager.resume(json.loads(stored)).collect()
        )


async def test_the_checkpoint_of_the_last_page_gives_nothing_more() -> None:
    """And no page either."""
    log = Log(range(1, 6))
    async with student(log) as client:
        pager = client.activity.list()
        pages = [page async for page in pager.pages()]
        rest = [page async for page in pager.resume(pages[-1].checkpoint).pages()]
    assert [] == rest


@pytest.mark.parametrize("position", [True, 1.5, [1], {"id": 1}])
async def test_a_spoiled_checkpoint_is_refused(position: object) -> None:
    """The place must be an id; the rest must fit as for any walk."""
    async with student(Log([])) as client:
        pager: Pager[ActivityPoint] = client.activity.list()
        page = await anext(pager.pages())
        with pytest.raises(CheckpointError):
            pager.resume({**page.checkpoint, "next": position})
        with pytest.raises(CheckpointError):
            client.activity.list(to=date(2026, 1, 1)).resume(page.checkpoint)


async def test_an_error_carries_where_to_resume() -> None:
    """After a failed page the walk goes on with that page."""
    log = Log(range(1, 13))
    seen: list[int] = []
    async with student(log, retry=None) as client:
        pager = client.activity.list()
        with pytest.raises(ServerError) as caught:
            async for page in pager.pages():
                seen += ids(page.items)
                log.fail = [httpx.Response(500)]
        assert caught.value.checkpoint is not None
        seen += ids(await pager.resume(caught.value.checkpoint).collect())
    assert list(range(12, 0, -1)) == seen


async def test_a_page_that_does_not_fit_is_an_error() -> None:
    """With the place in it, and where to resume."""
    log = Log([1])
    log.fail = [httpx.Response(200, json={"success": 1, "data": [{"id": "x"}] * 2})]
    with pytest.raises(DecodeError) as caught:
        await walk(log)
    assert caught.value.checkpoint is not None
    assert any("data[0].id" in one for one in caught.value.paths)


async def test_reading_ahead_fetches_one_page() -> None:
    """Each page tells where the next one is, so one is all that can be known."""
    log = Log(range(1, 30))
    async with student(log) as client:
        pages = client.activity.list().prefetch(8).pages()
        await anext(pages)
        await settle()
        assert 2 == len(log.asked)
        await pages.aclose()


async def test_times_get_the_zone_that_is_known() -> None:
    """Naive where nobody says it, aware where the user does."""
    log = Log([5])
    async with student(log) as client:
        naive = (await client.activity.list().collect())[0].timestamp
    async with student(log, timezone="Europe/London") as client:
        aware = (await client.activity.list().collect())[0].timestamp
    assert datetime(2026, 9, 1, 13) == naive
    assert datetime(2026, 9, 1, 12, tzinfo=UTC) == aware
    assert aware is not None
    assert ZoneInfo("Europe/London") == aware.tzinfo


@given(
    numbers=st.sets(st.integers(0, 10_000), max_size=60),
    size=st.integers(1, 7),
    ahead=st.integers(0, 3),
    stop=st.integers(0, 12),
)
async def test_a_walk_cut_anywhere_and_resumed_gives_all(
    numbers: set[int], size: int, ahead: int, stop: int
) -> None:
    """Every item once and in order, whatever the page size and the place of the cut."""
    log = Log(sorted(numbers), size=size)
    seen: list[int] = []
    async with student(log) as client:
        pager = client.activity.list().prefetch(ahead)
        checkpoint = None
        async for page in pager.pages():
            seen += ids(page.items)
            checkpoint = page.checkpoint
            if page.number > stop:
                break
        assert checkpoint is not None
        seen += ids(await pager.resume(json.loads(json.dumps(checkpoint))).collect())
    assert sorted(numbers, reverse=True) == seen
