"""Pages of activity points, and what behaviour makes of the points."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any

import pytest

from tests.sandbox.classcharts_api import WIDE, Charts

pytestmark = pytest.mark.anyio

POINT = {
    "id",
    "type",
    "polarity",
    "reason",
    "score",
    "timestamp",
    "timestamp_custom_time",
    "style",
    "pupil_name",
    "lesson_name",
    "teacher_name",
    "room_name",
    "note",
    "_can_delete",
    "badges",
    "detention_date",
    "detention_time",
    "detention_location",
    "detention_type",
}


async def walk(
    charts: Charts, path: str = "/activity", role: str = "student", **query: str
) -> tuple[list[dict[str, Any]], list[int]]:
    """All points as clients collect them, and how many were on each page."""
    points, sizes = list[dict[str, Any]](), list[int]()
    while not sizes or sizes[-1]:
        page = (await charts.answer(role, path, params=query))["data"]
        points += page
        sizes.append(len(page))
        if page:
            query["last_id"] = str(page[-1]["id"])
    return points, sizes


async def test_a_walk_sees_every_point_once(charts: Charts) -> None:
    """Three pages and an empty one; ids and times both fall."""
    points, sizes = await walk(charts, **WIDE)
    assert [50, 50, 37, 0] == sizes
    assert 137 == len({point["id"] for point in points})
    for later, earlier in pairwise(points):
        assert later["id"] > earlier["id"]
        assert later["timestamp"] >= earlier["timestamp"]
    assert all(point["timestamp"] < "2027-01-15" for point in points)


async def test_a_point_has_all_fields(charts: Charts) -> None:
    """Also those that are null; times have no zone."""
    points, _ = await walk(charts, **WIDE)
    assert all(POINT == point.keys() for point in points)
    kinds = Counter(point["type"] for point in points)
    assert {
        "behaviour",
        "detention",
        "notice",
        "attendance_event",
        "question",
        "event",
    } == kinds.keys()
    assert {"positive", "negative", "blank"} == {one["polarity"] for one in points}
    for point in points:
        assert {"border_color", "custom_class"} == point["style"].keys()
        assert (point["detention_date"] is not None) == (point["type"] == "detention")
    assert {None} < {point["lesson_name"] for point in points}
    assert {None} < {point["note"] for point in points}
    assert 19 == len(points[0]["timestamp"])
    assert 0 > min(point["score"] for point in points)


async def test_from_leaves_nothing_out(charts: Charts) -> None:
    """The newest 50 counted back from `to`, whatever `from` says."""
    query = {"from": "2027-01-14", "to": "2027-01-14"}
    body = await charts.answer("student", "/activity", params=query)
    assert 50 == len(body["data"])
    assert "2027-01-14" > min(point["timestamp"] for point in body["data"])
    assert (await walk(charts, **query))[1] == [50, 50, 37, 0]


async def test_to_is_the_last_day_shown(charts: Charts) -> None:
    """Later points are left out, those of the day are not."""
    body = await charts.answer("student", "/activity", params={"to": "2027-01-06"})
    assert "2027-01-06" == body["data"][0]["timestamp"][:10]


async def test_the_default_is_the_last_month(charts: Charts) -> None:
    """The window is in `meta`, in UTC; the first page lies within it."""
    body = await charts.answer("student", "/activity")
    assert {
        "start_date": "2026-12-16T00:00:00+00:00",
        "end_date": "2027-01-15T23:59:59+00:00",
        "last_id": body["data"][-1]["id"],
        "step_size": "week",
        "detention_alias_uc": "Detention",
    } == body["meta"]
    assert "2026-12-16" < body["data"][-1]["timestamp"]


async def test_the_window_is_told_in_utc(charts: Charts) -> None:
    """In summer, a day in London begins at 23:00 of the day before."""
    query = {"from": "2026-07-01", "to": "2026-07-31"}
    meta = (await charts.answer("student", "/activity", params=query))["meta"]
    assert "2026-06-30T23:00:00+00:00" == meta["start_date"]
    assert "2026-07-31T22:59:59+00:00" == meta["end_date"]


async def test_an_empty_page_says_last_id_false(charts: Charts) -> None:
    """Before the first point there is nothing."""
    body = await charts.answer("student", "/activity", params={"to": "2020-01-01"})
    assert [] == body["data"]
    assert False is body["meta"]["last_id"]


async def test_last_id_is_exclusive_and_may_be_any_number(charts: Charts) -> None:
    """One that no point has works like any other."""
    points, _ = await walk(charts, **WIDE)
    middle = points[60]["id"]
    for last_id, first in ((middle, 61), (middle + 1, 60), (10**12, 0)):
        query = {**WIDE, "last_id": str(last_id)}
        body = await charts.answer("student", "/activity", params=query)
        assert points[first]["id"] == body["data"][0]["id"]
    empty = await charts.answer("student", "/activity", params={"last_id": "1"})
    assert [] == empty["data"]


@pytest.mark.parametrize(
    "query",
    [
        {"from": "yesterday"},
        {"to": "2027-02-30"},
        {"to": "0001-01-01"},
        {"last_id": "x"},
        {"last_id": "-1"},
    ],
)
async def test_a_query_that_makes_no_sense_is_refused(
    charts: Charts, query: dict[str, str]
) -> None:
    """As a failure inside a 200."""
    assert "Invalid request" == await charts.refused(
        "student", "/activity", params=query
    )


async def test_each_child_has_points_of_its_own(charts: Charts) -> None:
    """The parent sees the same points of the eldest as the pupil."""
    seen = []
    for pupil in await charts.pupils():
        points, _ = await walk(charts, f"/activity/{pupil['id']}", "parent", **WIDE)
        assert {pupil["name"]} == {point["pupil_name"] for point in points}
        seen.append([point["id"] for point in points])
    assert [137, 64, 9] == [len(ids) for ids in seen]
    assert 210 == len({one for ids in seen for one in ids})
    points, _ = await walk(charts, **WIDE)
    assert seen[0] == [point["id"] for point in points]


async def test_behaviour_sums_the_points_of_a_window(charts: Charts) -> None:
    """By week and by reason, over all that there is."""
    points, _ = await walk(charts, **WIDE)
    body = await charts.answer("student", "/behaviour", params=WIDE)
    good = [point for point in points if point["score"] > 0]
    bad = [point for point in points if point["score"] < 0]
    data = body["data"]
    assert Counter(one["reason"] for one in good) == data["positive_reasons"]
    assert Counter(one["reason"] for one in bad) == data["negative_reasons"]
    weeks = data["timeline"]
    assert sum(one["score"] for one in good) == sum(week["positive"] for week in weeks)
    assert sum(one["score"] for one in bad) == sum(week["negative"] for week in weeks)
    assert {"positive", "negative", "name", "start", "end"} == weeks[0].keys()
    assert {"start_date", "end_date", "step_size"} == body["meta"].keys()


async def test_a_week_is_named_by_its_monday(charts: Charts) -> None:
    """Month first, without leading zeros."""
    query = {"from": "2027-01-06", "to": "2027-01-12"}
    body = await charts.answer("student", "/behaviour", params=query)
    weeks = body["data"]["timeline"]
    assert [("1/4/2027", "2027-01-04", "2027-01-10"), ("1/11/2027",)] == [
        (weeks[0]["name"], weeks[0]["start"], weeks[0]["end"]),
        (weeks[1]["name"],),
    ]
    assert "2027-01-06T00:00:00+00:00" == body["meta"]["start_date"]
    assert "2027-01-12T23:59:59+00:00" == body["meta"]["end_date"]


async def test_empty_maps_are_arrays(charts: Charts) -> None:
    """Where nothing happened, and for a pupil without bad points."""
    query = {"from": "2020-01-01", "to": "2020-01-31"}
    body = await charts.answer("student", "/behaviour", params=query)
    assert {
        "timeline": [],
        "positive_reasons": [],
        "negative_reasons": [],
        "other_positive": [],
        "other_negative": [],
        "other_positive_count": [],
        "other_negative_count": [],
    } == body["data"]
    youngest = (await charts.pupils())[2]["id"]
    body = await charts.answer("parent", f"/behaviour/{youngest}", params=WIDE)
    assert [] == body["data"]["negative_reasons"]
    assert body["data"]["positive_reasons"]
