"""Class: attendance and metrics."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest

from homeroom.sandbox.classcom import Settings
from tests.sandbox.classcom_api import NOON, Api, opened

pytestmark = pytest.mark.anyio

ATTENDANCE = "/reporting/attendance"
METRICS = "/reporting/metrics"
EVENT = {
    "student_id",
    "email",
    "ext_person_id",
    "event_start",
    "event_end",
    "event_duration",
    "event_type",
    "event_value",
}
TYPES = {
    "ATTENDANCE",
    "FEEDBACK",
    "FOCUSED",
    "IS_AUDIO_MUTED",
    "IS_TALKING",
    "IS_VIDEO_ON",
    "PRESENTING",
    "RAISED_HAND",
    "REACTION",
    "SPOTLIGHT",
    "STARS",
}
"""Of the vendor document."""


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    """A school."""
    async with opened() as found:
        yield found


async def first_class(api: Api) -> str:
    """The id of the first class."""
    return str((await api.json("GET", "/classes"))[0]["class_id"])


async def events(api: Api, class_id: str, **query: int) -> list[dict[str, Any]]:
    """One answer of metrics."""
    params = {"class_id": class_id, **query}
    found = await api.json("GET", METRICS, params=params)
    assert all(EVENT == event.keys() for event in found)
    return list(found)


async def all_events(api: Api, class_id: str) -> list[dict[str, Any]]:
    """All events of a class, cut by time and not by number."""
    dates = await api.json("GET", "/schedules", params={"class_id": class_id})
    found: list[dict[str, Any]] = []
    for date in dates:
        start, end = date["start_time"] - 1, date["end_time"] + 1
        found += await events(api, class_id, starting_after=start, ending_before=end)
    return found


def milliseconds(text: str) -> int:
    """Since the epoch."""
    assert text.endswith("Z")
    return round(datetime.fromisoformat(text).timestamp() * 1000)


@pytest.mark.parametrize("key", ["class_id", "ext_class_id"])
async def test_attendance_lists_everybody_for_each_date(api: Api, key: str) -> None:
    """Each date of the class has all people, here or not."""
    row = (await api.json("GET", "/classes"))[1]
    body = await api.json("GET", ATTENDANCE, params={key: row[key]})
    assert {"class_id", "sessions"} == body.keys()
    assert row["class_id"] == body["class_id"]
    params = {"class_id": row["class_id"]}
    dates = await api.json("GET", "/schedules", params=params)
    people = await api.json("GET", "/class/enrollments", params=params)
    starts = [milliseconds(s["start_time"]) // 1000 for s in body["sessions"]]
    assert [date["start_time"] for date in dates] == starts
    for session in body["sessions"]:
        assert {"session_id", "start_time", "end_time", "students"} == session.keys()
        expected = [
            {name: person[name] for name in ("student_id", "email", "ext_person_id")}
            for person in people
        ]
        assert expected == [
            {name: student[name] for name in ("student_id", "email", "ext_person_id")}
            for student in session["students"]
        ]


async def test_who_is_there_has_times(api: Api) -> None:
    """Present students join and leave in time; absent ones have null."""
    seen: Counter[tuple[bool, bool]] = Counter()
    for row in (await api.json("GET", "/classes"))[:5]:
        params = {"class_id": row["class_id"]}
        body = await api.json("GET", ATTENDANCE, params=params)
        for session in body["sessions"]:
            start = milliseconds(session["start_time"])
            end = milliseconds(session["end_time"])
            for student in session["students"]:
                seen[student["present"], student["tardy"]] += 1
                if not student["present"]:
                    assert student["join_time"] is student["leave_time"] is None
                    continue
                join = milliseconds(student["join_time"])
                assert start <= join < milliseconds(student["leave_time"]) <= end
                assert student["tardy"] is (join >= start + 300_000)
    assert {(True, False), (True, True), (False, False)} == seen.keys()


async def test_a_date_that_is_to_come_is_not_reported(api: Api) -> None:
    """A date shows in attendance when it is over, and nobody came to a new one."""
    made = await api.create_class()
    sent = {"class_id": made["class_id"], "timezone": "UTC"}
    times = {"start_time": NOON + 10, "end_time": NOON + 20}
    await api.json("POST", "/schedules", json=sent | times)
    params = {"class_id": made["class_id"]}
    assert [] == (await api.json("GET", ATTENDANCE, params=params))["sessions"]
    api.clock[0] += 20
    [session] = (await api.json("GET", ATTENDANCE, params=params))["sessions"]
    assert [False] == [student["present"] for student in session["students"]]
    assert [] == await api.json("GET", METRICS, params=params)


@pytest.mark.parametrize("path", [ATTENDANCE, METRICS])
async def test_reports_need_a_class_that_is_set_up(api: Api, path: str) -> None:
    """None, two, unknown and deferred ones are refused."""
    assert {"class_id"} == await api.problems("GET", path)
    two = {"class_id": "1", "ext_class_id": "2"}
    assert {"class_id"} == await api.problems("GET", path, params=two)
    [deferred, *_] = await api.json("GET", "/classes", params={"deferred": "true"})
    for number in ("none", deferred["class_id"]):
        refused = await api.refused("GET", path, params={"class_id": number})
        assert (404, {"error": f"class {number} not found"}) == refused


async def test_events_have_the_form_of_the_vendor_document(api: Api) -> None:
    """Types and values are those listed; start is before end; duration is a number."""
    class_id = await first_class(api)
    found = await all_events(api, class_id)
    assert TYPES == {event["event_type"] for event in found}
    assert all(isinstance(event["event_value"], str) for event in found)
    for event in found:
        start = milliseconds(event["event_start"])
        length = milliseconds(event["event_end"]) - start
        assert 0 <= length
        assert length // 1000 * 60 == event["event_duration"]


async def test_events_come_by_their_start(api: Api) -> None:
    """One answer is in order, and so are answers that follow each other."""
    found = await all_events(api, await first_class(api))
    starts = [milliseconds(event["event_start"]) for event in found]
    assert sorted(starts) == starts


async def test_many_events_share_a_second_but_never_twenty(api: Api) -> None:
    """A page of 20 is never filled by one second; some share a millisecond."""
    for row in (await api.json("GET", "/classes"))[:20]:
        found = await all_events(api, row["class_id"])
        starts = [milliseconds(event["event_start"]) for event in found]
        densest = max(Counter(start // 1000 for start in starts).values())
        assert 3 < densest < 20
        assert len(set(starts)) < len(starts)
        assert 400 < len(found)


async def test_bounds_are_seconds_and_events_milliseconds(api: Api) -> None:
    """An event starts after the one bound and ends before the other."""
    class_id = await first_class(api)
    found = await all_events(api, class_id)
    middle = milliseconds(found[len(found) // 2]["event_start"]) // 1000
    later = await events(api, class_id, starting_after=middle)
    expected = [e for e in found if milliseconds(e["event_start"]) > middle * 1000]
    assert expected[:1000] == later
    assert middle in {milliseconds(e["event_start"]) // 1000 for e in later}
    earlier = await events(api, class_id, ending_before=middle)
    expected = [e for e in found if milliseconds(e["event_end"]) < middle * 1000]
    assert expected[:1000] == earlier
    assert [] == await events(api, class_id, starting_after=NOON)


@pytest.mark.parametrize(
    ("bound", "kept"),
    [
        ("exclusive", [333, 666]),
        ("inclusive", [0, 333, 666]),
        ("whole seconds", []),
    ],
)
async def test_the_lower_bound_can_be_set(bound: Any, kept: list[int]) -> None:
    """Three readings of `starting_after` differ in the second of the bound."""
    async with opened(Settings(starting_after=bound, burst=3)) as api:
        class_id = await first_class(api)
        [date, *_] = await api.json("GET", f"/schedules?class_id={class_id}")
        second = date["start_time"] + 2400
        found = await events(api, class_id, starting_after=second)
        starts = [milliseconds(event["event_start"]) - second * 1000 for event in found]
        assert kept == [start for start in starts if start in (0, 333, 666)]
        assert any(start >= 1000 for start in starts)


@pytest.mark.parametrize("limit", [1, 25, 1000])
async def test_a_limit_cuts_the_answer(api: Api, limit: int) -> None:
    """The first events are kept; 1,000 is the most and the default."""
    class_id = await first_class(api)
    found = await events(api, class_id)
    assert found[:limit] == await events(api, class_id, limit=limit)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("limit", "0"),
        ("limit", "1001"),
        ("limit", "x"),
        ("starting_after", "yesterday"),
        ("starting_after", "1.5"),
        ("ending_before", ""),
    ],
)
async def test_wrong_parameters_are_named(api: Api, name: str, value: str) -> None:
    """A limit out of range and a time that is no integer are refused."""
    params = {"class_id": await first_class(api), name: value}
    assert {name} == await api.problems("GET", METRICS, params=params)


async def test_a_walk_by_seconds_finds_every_event_once(api: Api) -> None:
    """Going on one second before the last event, at 25 a page, misses nothing."""
    class_id = await first_class(api)
    found: dict[str, None] = {}
    after, pages = 0, 0
    while page := await events(api, class_id, starting_after=after, limit=25):
        last = milliseconds(page[-1]["event_start"]) // 1000 - 1
        found |= dict.fromkeys(map(repr, page))
        pages += 1
        if len(page) < 25:
            break
        assert last > after
        after = last
    assert [*found] == [repr(event) for event in await all_events(api, class_id)]
    assert 20 < pages


async def test_a_burst_fills_more_than_a_page_within_a_second() -> None:
    """By option, the first class has 1,500 events in one second; no other has."""
    async with opened(Settings(burst=1500)) as api:
        rows = await api.json("GET", "/classes")
        seconds = []
        for row in rows[:2]:
            dates = await api.json("GET", f"/schedules?class_id={row['class_id']}")
            after = dates[0]["start_time"] + 2399
            found = await events(api, row["class_id"], starting_after=after)
            starts = Counter(milliseconds(e["event_start"]) // 1000 for e in found)
            seconds.append(starts[after + 1])
        assert seconds[0] > 990
        assert seconds[1] < 20


async def test_further_types_are_mixed_in_by_option() -> None:
    """A type beyond the vendor document's list has the value true."""
    async with opened(Settings(further_events=("PLAYBACK_START",))) as api:
        found = await all_events(api, await first_class(api))
        values = {
            event["event_value"]
            for event in found
            if event["event_type"] == "PLAYBACK_START"
        }
        assert {"true"} == values
        assert TYPES | {"PLAYBACK_START"} == {event["event_type"] for event in found}


async def test_reports_follow_changes_of_people_and_dates(api: Api) -> None:
    """A new address shows; who left and a removed date are gone."""
    class_id = await first_class(api)
    params = {"class_id": class_id}
    people = await api.json("GET", "/class/enrollments", params=params)
    moved, gone = people[1], people[2]
    change = {**params, "email": "new@example.org", "role": "student"}
    change |= {name: moved[name] for name in ("student_id", "first_name", "last_name")}
    await api.json("PUT", "/class/enrollments", json=change)
    leave = {**params, "student_id": gone["student_id"]}
    await api.json("DELETE", "/class/enrollments", json=leave)
    [date, *_] = await api.json("GET", "/schedules", params=params)
    path = f"/schedules?schedule_id={date['schedule_id']}"
    await api.json("DELETE", path)
    found = await all_events(api, class_id)
    ids = {event["student_id"]: event["email"] for event in found}
    assert "new@example.org" == ids[moved["student_id"]]
    assert gone["student_id"] not in ids
    body = await api.json("GET", ATTENDANCE, params=params)
    assert 7 == len(body["sessions"])
    assert len(people) - 1 == len(body["sessions"][0]["students"])
    first = await events(api, class_id, ending_before=date["end_time"])
    assert [] == first
