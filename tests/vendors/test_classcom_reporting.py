"""The Class client over a real socket: attendance, and walks through events."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from homeroom import ClassCom, from_dict, to_dict
from homeroom.classcom.models import EventType, MetricEvent
from homeroom.errors import CheckpointError, PagingError, ServerError
from homeroom.paging import PageSizeWarning
from homeroom.sandbox import Served
from tests.vendors.com import METRICS, TODAY, asked, client, ids, on_socket

pytestmark = pytest.mark.anyio

BOUNDS = ["exclusive", "inclusive", "whole seconds"]
"""What the sandbox can make of `starting_after`, because no document says."""


@pytest.fixture
async def served(anyio_backend: str) -> AsyncIterator[Served]:
    """A school with 12 classes."""
    async with on_socket() as served:
        yield served


@pytest.fixture
async def classcom(served: Served) -> AsyncIterator[ClassCom]:
    """A client with all scopes."""
    async with client(served) as classcom:
        yield classcom


async def everything(classcom: ClassCom, class_id: str) -> list[Any]:
    """All events of a class as they come, if they are no more than 1,000."""
    raw: Any = await classcom.request("GET", METRICS, query={"class_id": class_id})
    assert 250 < len(raw) < 1000
    return list(raw)


async def test_attendance_of_a_class(classcom: ClassCom) -> None:
    """Every session has everybody; who was there has times, who was not has none."""
    known = await ids(classcom)
    report = await classcom.reporting.attendance(class_id=known.class_id)
    assert known.class_id == report.class_id
    assert report == await classcom.reporting.attendance(
        ext_class_id=known.ext_class_id
    )
    people = await classcom.enrollments.list(class_id=known.class_id)
    dates = await classcom.schedules.list(class_id=known.class_id)
    assert [(one.start_time, one.end_time) for one in dates] == [
        (one.start_time, one.end_time) for one in report.sessions
    ]
    assert {tuple(one.student_id for one in people)} == {
        tuple(one.student_id for one in session.students) for session in report.sessions
    }
    records = [
        (session, record) for session in report.sessions for record in session.students
    ]
    assert {True, False} == {record.present for _, record in records}
    for session, record in records:
        if not record.present:
            assert (False, None, None) == (
                record.tardy,
                record.join_time,
                record.leave_time,
            )
            continue
        assert record.join_time is not None
        assert record.leave_time is not None
        assert session.end_time is not None
        assert (
            session.start_time
            <= record.join_time
            < record.leave_time
            <= session.end_time
        )


async def test_who_came_is_no_part_of_a_repr(classcom: ClassCom) -> None:
    """A record shows the id alone."""
    known = await ids(classcom)
    report = await classcom.reporting.attendance(class_id=known.class_id)
    record = report.sessions[0].students[1]
    assert record.email
    shown = repr(record)
    assert record.student_id in shown
    for hidden in (record.email, "True", "False", "datetime"):
        assert hidden not in shown


@pytest.mark.parametrize("bound", BOUNDS)
@pytest.mark.parametrize("limit", [7, 100, 1000])
async def test_every_event_comes_once(bound: str, limit: int) -> None:
    """Several in a second and at page borders, whatever the bound means."""
    settings: dict[str, Any] = {"starting_after": bound, "burst": 40}
    async with on_socket(**settings) as served, client(served) as classcom:
        class_id = (await classcom.classes.list())[0].class_id
        raw = await everything(classcom, class_id)
        seconds = Counter(row["event_start"][:19] for row in raw)
        assert 40 <= max(seconds.values())
        pager = classcom.reporting.metrics(class_id=class_id, limit=limit)
        found = await pager.collect()
        ahead = await pager.prefetch(3).collect()
    assert raw == [*map(to_dict, found)]
    assert found == ahead


@pytest.mark.parametrize("bound", BOUNDS)
async def test_more_events_than_one_answer_can_hold(bound: str) -> None:
    """Past 1,000 the walk goes on, up to what the sandbox counts in its data."""
    async with on_socket(starting_after=bound, burst=900) as served:
        async with httpx.AsyncClient(base_url=served.base_url) as http:
            path = "/_sandbox/classcom/schools"
            answer = await http.post(path, json={"seed": 2, "pupils": 30})
            school = answer.json()
        async with client(served, api_key=school["api_key"]) as classcom:
            class_id = (await classcom.classes.list())[0].class_id
            found = await classcom.reporting.metrics(class_id=class_id).collect()
    assert 1000 < len(found)
    assert school["holds"][f"metrics/{class_id}"] == len(found)
    starts = [one.event_start for one in found]
    assert sorted(starts) == starts


async def test_too_many_events_in_one_second() -> None:
    """Where no answer can hold them, the walk ends in an error, not with a loss."""
    async with on_socket(burst=1500) as served, client(served) as classcom:
        class_id = (await classcom.classes.list())[0].class_id
        pager = classcom.reporting.metrics(class_id=class_id)
        with pytest.raises(PagingError, match="1000 or more events in two seconds"):
            await pager.collect()


async def test_the_end_is_a_page_without_news(
    classcom: ClassCom, served: Served
) -> None:
    """One request more than the events need, and one where there are none."""
    known = await ids(classcom)
    raw = await everything(classcom, known.class_id)
    served.sandbox.journal.clear()
    await classcom.reporting.metrics(class_id=known.class_id).collect()
    assert [("GET", 200)] * 2 == asked(served)
    served.sandbox.journal.clear()
    later = classcom.reporting.metrics(class_id=known.class_id, starting_after=TODAY)
    assert [[]] == [page.items async for page in later.pages()]
    assert [("GET", 200)] == asked(served)
    assert raw[-1]["event_start"] < "2027"


async def test_a_window_of_time(classcom: ClassCom) -> None:
    """Bounds are whole seconds, given as times of any zone."""
    known = await ids(classcom)
    every = await classcom.reporting.metrics(class_id=known.class_id).collect()
    begin = every[len(every) // 3].event_start.replace(microsecond=0)
    end = begin + timedelta(days=14)
    found = await classcom.reporting.metrics(
        ext_class_id=known.ext_class_id,
        starting_after=begin.astimezone(),
        ending_before=end,
        limit=20,
    ).collect()
    expected = [
        one
        for one in every
        if begin < one.event_start and one.event_end and one.event_end < end
    ]
    assert 20 < len(expected) < len(every) * 2 // 3
    assert expected == found


async def test_events_have_times_to_the_millisecond(classcom: ClassCom) -> None:
    """Aware ones; the value is text whatever the type."""
    known = await ids(classcom)
    events = await classcom.reporting.metrics(class_id=known.class_id).collect()
    assert {UTC} == {one.event_start.tzinfo for one in events}
    assert 100 < len({one.event_start.microsecond // 1000 for one in events})
    assert all(one.event_start.microsecond % 1000 == 0 for one in events)
    assert {"true", "0", "3", "clap"} <= {one.event_value for one in events}
    assert all(one.event_type.known for one in events)


async def test_event_types_are_open() -> None:
    """A type that no spec lists is kept, compares as text, and is written back."""
    types = ("TAB_OPENED", "HOLOGRAM")
    async with on_socket(further_events=types) as served, client(served) as classcom:
        class_id = (await classcom.classes.list())[0].class_id
        events = await classcom.reporting.metrics(class_id=class_id).collect()
        raw = await everything(classcom, class_id)
    strange = [one for one in events if one.event_type == "HOLOGRAM"]
    assert strange
    assert not strange[0].event_type.known
    assert EventType.TAB_OPENED in {one.event_type for one in events}
    assert raw == [*map(to_dict, events)]
    assert strange[0] == from_dict(MetricEvent, to_dict(strange[0]))


async def test_a_walk_goes_on_where_it_broke_off(
    classcom: ClassCom, served: Served
) -> None:
    """After an error that lasted, by a checkpoint that went through JSON."""
    known = await ids(classcom)
    raw = await everything(classcom, known.class_id)
    pager = classcom.reporting.metrics(class_id=known.class_id, limit=30)
    found = []
    with pytest.raises(ServerError) as caught:
        async for page in pager.pages():
            found += page.items
            if page.number == 3:
                served.sandbox.faults.add(path="*", status=500)
    served.sandbox.faults.clear()
    assert 60 < len(found) < 91
    checkpoint = json.loads(json.dumps(caught.value.checkpoint))
    async with client(served) as other:
        again = other.reporting.metrics(class_id=known.class_id, limit=30)
        found += await again.resume(checkpoint).collect()
        with pytest.raises(CheckpointError):
            other.reporting.metrics(class_id="another", limit=30).resume(checkpoint)
        with pytest.raises(CheckpointError):
            other.reporting.metrics(
                class_id=known.class_id, limit=30, ending_before=TODAY
            ).resume(checkpoint)
    assert raw == [*map(to_dict, found)]


async def test_a_fault_within_a_walk_is_mended(
    classcom: ClassCom, served: Served
) -> None:
    """Pages that fail at times lose and repeat nothing."""
    known = await ids(classcom)
    raw = await everything(classcom, known.class_id)
    served.sandbox.faults.add(path=f"*{METRICS}", status=503, times=1)
    served.sandbox.faults.add(path=f"*{METRICS}", truncate=True, rate=0.1)
    pager = classcom.reporting.metrics(class_id=known.class_id, limit=25)
    assert raw == [to_dict(one) async for one in pager]
    assert None not in [one.status for one in served.sandbox.journal]
    assert 2 < sum(one.fault for one in served.sandbox.journal)


async def test_a_limit_out_of_range(classcom: ClassCom) -> None:
    """The nearest that is taken is used, with a warning."""
    known = await ids(classcom)
    raw = await everything(classcom, known.class_id)
    with pytest.warns(PageSizeWarning, match="limit: 5000 is out of range 1 to 1000"):
        pager = classcom.reporting.metrics(class_id=known.class_id, limit=5000)
    assert raw == [*map(to_dict, await pager.collect())]


async def test_a_walk_knows_no_count(classcom: ClassCom) -> None:
    """Its pages are numbered and no more; nothing is sent before it is used."""
    known = await ids(classcom)
    start = datetime(2020, 1, 1, tzinfo=UTC)
    pager = classcom.reporting.metrics(
        class_id=known.class_id, limit=50, starting_after=start
    )
    pages = [page async for page in pager.pages()]
    assert list(range(1, len(pages) + 1)) == [page.number for page in pages]
    assert {(None, None)} == {(page.pages, page.total) for page in pages}
    assert all(page.items for page in pages)
