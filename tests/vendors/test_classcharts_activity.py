"""ClassCharts activity over a real socket: pages by `last_id`, and times."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta

import pytest

from homeroom import ClassChartsParent, ClassChartsStudent
from homeroom.classcharts.models import ActivityPage, ActivityType
from homeroom.errors import BadRequestError, CheckpointError, PagingError, ServerError
from homeroom.sandbox import Sandbox, Served, serve
from tests.core.fakes import FakeClock
from tests.vendors.charts import LONG_AGO, count, held

pytestmark = pytest.mark.anyio

AUTUMN = 1_793_872_800.0
"""2026-11-05 10:00 UTC, ten days after the clocks went back."""


@pytest.fixture
async def autumn(anyio_backend: str) -> AsyncIterator[Served]:
    """A sandbox with points from both sides of the change of clocks."""
    clock = FakeClock(now=0, epoch=AUTUMN).clock()
    async with serve(Sandbox(pupils=30, classes=12, clock=clock)) as served:
        yield served


async def test_a_full_walk_is_what_the_school_noted(
    student: ClassChartsStudent, site: Served
) -> None:
    """Every point once, newest first, in pages of fifty and a last one of none."""
    points = held(site).points
    pages = [page async for page in student.activity.list(from_=LONG_AGO).pages()]
    assert [50, 50, 37] == [len(page.items) for page in pages]
    assert [1, 2, 3] == [page.number for page in pages]
    walked = [item for page in pages for item in page.items]
    assert [one.id for one in points] == [one.id for one in walked]
    assert [one.reason.text for one in points] == [one.reason for one in walked]
    assert [one.reason.score for one in points] == [one.score for one in walked]
    assert all(ActivityType(one.type).known for one in walked)
    assert 4 == count(site, "/activity/")


async def test_a_parent_walks_over_each_child(
    parent: ClassChartsParent, site: Served
) -> None:
    """The pupil is named, and the points are that pupil's."""
    for standing, pupil in enumerate(await parent.pupils.list()):
        walked = await parent.activity.list(pupil.id, from_=LONG_AGO).collect()
        assert [one.id for one in held(site, standing).points] == [
            one.id for one in walked
        ]
        assert {pupil.name} == {one.pupil_name for one in walked}


async def test_a_walk_ends_at_its_first_day(
    student: ClassChartsStudent, site: Served
) -> None:
    """The service does not stop at `from`; the client does, the day included."""
    first = held(site).site.today - timedelta(days=28)
    walked = await student.activity.list(from_=first).collect()
    wanted = [one for one in held(site).points if one.day >= first]
    assert 50 < len(wanted) < len(held(site).points)
    assert [one.id for one in wanted] == [one.id for one in walked]


async def test_a_walk_begins_at_its_last_day(
    student: ClassChartsStudent, site: Served
) -> None:
    """Nothing after `to` comes, on no page."""
    last = held(site).site.today - timedelta(days=28)
    walked = await student.activity.list(from_=LONG_AGO, to=last).collect()
    wanted = [one.id for one in held(site).points if one.day <= last]
    assert wanted
    assert wanted == [one.id for one in walked]


async def test_an_empty_window_is_one_empty_page(student: ClassChartsStudent) -> None:
    """`last_id` is false there, which ends the walk without a further request."""
    pager = student.activity.list(from_=LONG_AGO, to=LONG_AGO)
    pages = [page async for page in pager.pages()]
    assert [[]] == [page.items for page in pages]
    answer = pages[0].response.data
    assert isinstance(answer, ActivityPage)
    assert answer.meta is not None
    assert answer.meta.last_id is False


async def test_reading_ahead_gives_the_same(
    student: ClassChartsStudent, site: Served
) -> None:
    """In the same order, at the price of no further request."""
    plain = await student.activity.list(from_=LONG_AGO).collect()
    before = count(site, "/activity/")
    ahead = await student.activity.list(from_=LONG_AGO).prefetch(4).collect()
    assert plain == ahead
    assert 2 * before == count(site, "/activity/")


async def test_a_checkpoint_goes_on_in_another_client(
    student: ClassChartsStudent, site: Served, clock: FakeClock
) -> None:
    """As JSON; nothing is missed, and nothing comes twice."""
    pager = student.activity.list(from_=LONG_AGO)
    pages = pager.pages()
    first = await anext(pages)
    await pages.aclose()
    kept = json.dumps(first.checkpoint)
    options = site.classcharts_student
    async with ClassChartsStudent(**options, clock=clock.clock()) as other:
        again = other.activity.list(from_=LONG_AGO).resume(json.loads(kept))
        rest = await again.collect()
    assert [one.id for one in held(site).points] == [
        one.id for one in [*first.items, *rest]
    ]


async def test_a_checkpoint_is_of_one_pupil_and_keeps_its_window(
    parent: ClassChartsParent, site: Served
) -> None:
    """With another pupil it is refused; the first day is that of the checkpoint."""
    pager = parent.activity.list(held(site).id, from_=LONG_AGO)
    async for page in pager.pages():
        checkpoint = page.checkpoint
        break
    with pytest.raises(CheckpointError):
        parent.activity.list(held(site, 1).id, from_=LONG_AGO).resume(checkpoint)
    rest = await parent.activity.list(held(site).id).resume(checkpoint).collect()
    assert await pager.collect() == [*page.items, *rest]


async def test_a_walk_resumes_after_a_failure(
    student: ClassChartsStudent, site: Served
) -> None:
    """The checkpoint of the error goes on where the walk broke off."""
    points = [one.id for one in held(site).points]
    site.sandbox.faults.add(path="*", query={"last_id": str(points[99])}, status=500)
    pager, walked = student.activity.list(from_=LONG_AGO), list[int]()
    with pytest.raises(ServerError) as caught:
        async for one in pager:
            walked.append(one.id)
    assert points[:100] == walked
    site.sandbox.faults.clear()
    assert caught.value.checkpoint is not None
    walked += [one.id for one in await pager.resume(caught.value.checkpoint).collect()]
    assert points == walked


async def test_points_that_come_twice_are_given_once(
    student: ClassChartsStudent, site: Served
) -> None:
    """A page that repeats rows at its end adds nothing."""
    site.sandbox.faults.add(path="*/activity/*", duplicate=3)
    walked = await student.activity.list(from_=LONG_AGO).collect()
    assert [one.id for one in held(site).points] == [one.id for one in walked]


async def test_a_server_that_repeats_itself_is_an_error(
    student: ClassChartsStudent,
    site: Served,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One that ignores `last_id` is found out on the second page; no loop."""
    monkeypatch.setattr(
        "homeroom.sandbox.classcharts.answers.activity._last_id", lambda call: None
    )
    seen: list[int] = []
    with pytest.raises(PagingError):
        async for one in student.activity.list(from_=LONG_AGO):
            seen.append(one.id)
    assert 50 == len(set(seen)) == len(seen)
    assert 2 == count(site, "/activity/")


async def test_a_refusal_on_the_way_is_an_error(parent: ClassChartsParent) -> None:
    """A foreign pupil has no empty activity, but none that may be seen."""
    with pytest.raises(BadRequestError):
        await parent.activity.list(1).collect()


async def test_times_of_a_parent_are_aware(autumn: Served) -> None:
    """In the zone of the pupil's school, summer and winter."""
    async with ClassChartsParent(**autumn.classcharts_parent) as parent:
        pupil = held(autumn)
        points = await parent.activity.list(pupil.id, from_=LONG_AGO).collect()
    for noted, point in zip(pupil.points, points, strict=True):
        moment = point.timestamp
        assert moment is not None
        assert datetime.combine(noted.day, noted.at) == moment.replace(tzinfo=None)
        summer = noted.day < date(2026, 10, 25)
        assert timedelta(hours=int(summer)) == moment.utcoffset()
    offsets = {point.timestamp and point.timestamp.utcoffset() for point in points}
    assert 2 == len(offsets)


async def test_times_of_a_student_are_naive(autumn: Served) -> None:
    """The student API does not name the zone, so none is made up."""
    async with ClassChartsStudent(**autumn.classcharts_student) as student:
        points = await student.activity.list(from_=LONG_AGO).collect()
    noted = [datetime.combine(one.day, one.at) for one in held(autumn).points]
    assert noted == [point.timestamp for point in points]


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York"])
async def test_a_time_zone_may_be_named(zone: str, autumn: Served) -> None:
    """Then times are in it for both roles, and the pupils are not asked for it."""
    student_options = autumn.classcharts_student
    async with ClassChartsStudent(**student_options, timezone=zone) as student:
        own = await student.activity.list(from_=LONG_AGO).collect()
    assert {zone} == {str(one.timestamp and one.timestamp.tzinfo) for one in own}
    parent_options = autumn.classcharts_parent
    async with ClassChartsParent(**parent_options, timezone=zone) as parent:
        seen = await parent.activity.list(held(autumn).id, from_=LONG_AGO).collect()
    assert own == seen
    assert 0 == count(autumn, "/pupils")


async def test_the_zone_is_asked_for_once(
    parent: ClassChartsParent, site: Served, clock: FakeClock
) -> None:
    """With the first login; renewals and later logins do without."""
    await parent.detentions.list(held(site).id)
    clock.now += 176
    await parent.detentions.list(held(site).id)
    site.sandbox.classcharts_sessions.expire()
    await parent.detentions.list(held(site).id)
    assert (2, 1) == (count(site, "/login"), count(site, "/pupils"))


async def test_without_the_pupils_times_are_naive(
    parent: ClassChartsParent, site: Served, clock: FakeClock
) -> None:
    """A refusal of that list is no failure of other calls; it is asked for again."""
    rule = site.sandbox.faults.add(path="*/pupils", status=404)
    pager, noted = parent.activity.list(held(site).id), held(site).points[0]
    [point] = await pager.collect(limit=1)
    moment = datetime.combine(noted.day, noted.at)
    assert (moment, 1) == (point.timestamp, rule.hits)
    site.sandbox.faults.clear()
    clock.now += 176
    [point] = await pager.collect(limit=1)
    assert point.timestamp is not None
    assert moment.isoformat() + "+00:00" == point.timestamp.isoformat()


async def test_pupils_that_cannot_be_had_for_now_are_waited_for(
    parent: ClassChartsParent, site: Served
) -> None:
    """A server that is down must not decide whether times are naive."""
    site.sandbox.faults.add(path="*/pupils", status=503)
    with pytest.raises(ServerError, match=r"session\.login"):
        await parent.detentions.list(held(site).id)
    site.sandbox.faults.clear()
    [point] = await parent.activity.list(held(site).id).collect(limit=1)
    assert point.timestamp is not None
    assert point.timestamp.tzinfo is not None
