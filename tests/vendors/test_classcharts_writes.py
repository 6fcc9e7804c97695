"""ClassCharts over a real socket: what changes something, and how it is refused."""

from __future__ import annotations

import pickle
import socket
from datetime import date

import pytest

from homeroom import ClassChartsParent, ClassChartsStudent
from homeroom.classcharts.models import Homework, YesNo
from homeroom.errors import (
    BadRequestError,
    ConnectFailed,
    OutcomeUnknown,
    RateLimitError,
    ServerError,
)
from homeroom.sandbox import Served
from tests.core.fakes import FakeClock, settle
from tests.vendors.charts import LONG_AGO, Someone, count, held

pytestmark = pytest.mark.anyio

PENCILS, POSTER, DAY_AS_HEAD = 84_000, 84_003, 84_004
TIDIED, READ_ALOUD = 436_310, 436_311


async def homework(student: ClassChartsStudent) -> Homework:
    """The pupil's oldest homework."""
    return (await student.homeworks.list(from_=LONG_AGO)).homeworks[0]


async def test_a_tick_turns_over(student: ClassChartsStudent, site: Served) -> None:
    """Each call undoes the one before, and names the pupil."""
    before = (await homework(student)).status
    await student.homeworks.tick(before.id)
    after = (await homework(student)).status
    assert {YesNo.YES, YesNo.NO} == {before.ticked, after.ticked}
    await student.homeworks.tick(before.id)
    assert before.ticked == (await homework(student)).status.ticked
    [first, _] = [one for one in site.sandbox.journal if "ticked" in one.path]
    assert ("GET", ("studentId",)) == (first.method, first.query)


@pytest.mark.parametrize(
    "fault", [{"status": 500}, {"status": 503}, {"drop": True}, {"truncate": True}]
)
async def test_a_tick_is_never_repeated(
    fault: dict[str, object], student: ClassChartsStudent, site: Served
) -> None:
    """After a 5xx or a broken connection it may be there; a second would undo it."""
    status = (await homework(student)).status
    rule = site.sandbox.faults.add(path="*/homeworkticked/*", **fault)
    with pytest.raises(OutcomeUnknown) as caught:
        await student.homeworks.tick(status.id)
    await settle()
    assert (
        1 == rule.hits == count(site, "/homeworkticked") == len(caught.value.attempts)
    )
    assert not caught.value.retryable
    carried_out = "truncate" in fault
    changed = status.ticked != (await homework(student)).status.ticked
    assert carried_out is changed


async def test_a_tick_is_repeated_where_nothing_happened(
    student: ClassChartsStudent, site: Served, clock: FakeClock
) -> None:
    """After a 429, and after a session that was dead, it is done once."""
    before = (await homework(student)).status
    site.sandbox.faults.add(path="*/homeworkticked/*", status=429, times=1)
    await student.homeworks.tick(before.id)
    assert before.ticked != (await homework(student)).status.ticked
    site.sandbox.classcharts_sessions.expire("status")
    await student.homeworks.tick(before.id)
    assert before.ticked == (await homework(student)).status.ticked
    assert 4 == count(site, "/homeworkticked")


async def test_a_read_is_repeated(student: ClassChartsStudent, site: Served) -> None:
    """What changes nothing is asked again, also after a broken connection."""
    await student.badges.list()
    site.sandbox.faults.add(path="*/eventbadges/*", drop=True, times=1)
    site.sandbox.faults.add(path="*/eventbadges/*", status=502, times=1)
    response = await student.with_response.badges.list()
    assert ["interrupted", "status", "ok"] == [one.outcome for one in response.attempts]
    assert response.data


@pytest.mark.parametrize("name", ["code", "report_cards"])
async def test_a_post_that_only_reads_is_repeated(
    name: str, student: ClassChartsStudent, site: Served
) -> None:
    """Two operations are a POST and change nothing."""
    site.sandbox.faults.add(path="*/get*", status=503, times=1)
    if name == "code":
        born = site.classcharts_student["date_of_birth"]
        assert await student.code(date_of_birth=born)
    else:
        assert await student.report_cards.list()
    assert 2 == count(site, "/get")


async def test_a_homework_is_seen(
    student: ClassChartsStudent, site: Served, clock: FakeClock
) -> None:
    """The moment is noted by the service."""
    work = held(site).homeworks[4]
    assert work.first_seen is None
    await student.homeworks.mark_seen(work.status_id)
    listed = (await student.homeworks.list(from_=LONG_AGO)).homeworks[4]
    assert listed.status.first_seen_date is not None
    assert clock.clock().wall() == listed.status.first_seen_date.timestamp()


async def test_a_purchase(student: ClassChartsStudent, site: Served) -> None:
    """It costs the price, and says what is left."""
    balance = held(site).purse.balance
    bought = await student.rewards.purchase(PENCILS)
    assert balance - 15 == bought.balance
    assert YesNo.NO == bought.single_purchase
    assert bought.order_id is not None
    shop = await student.rewards.list()
    assert shop.meta is not None
    assert bought.balance == shop.meta.pupil_score_balance
    assert (True, "1", 7) == (
        shop.rewards[0].purchased,
        str(shop.rewards[0].purchased_count),
        shop.rewards[0].stock,
    )


@pytest.mark.parametrize("item", [POSTER, DAY_AS_HEAD, 1])
async def test_a_purchase_that_is_refused(
    item: int, student: ClassChartsStudent, site: Served
) -> None:
    """Sold out, too dear or unknown: an error, and the balance stays."""
    balance = held(site).purse.balance
    with pytest.raises(BadRequestError):
        await student.rewards.purchase(item)
    assert (1, balance) == (count(site, "/purchase"), held(site).purse.balance)


async def test_a_purchase_is_not_repeated(
    student: ClassChartsStudent, site: Served
) -> None:
    """Where the answer is lost, the points may be gone."""
    site.sandbox.faults.add(path="*/purchase/*", truncate=True)
    balance = held(site).purse.balance
    with pytest.raises(OutcomeUnknown):
        await student.rewards.purchase(PENCILS)
    assert (1, balance - 15) == (count(site, "/purchase"), held(site).purse.balance)


async def test_a_concern(student: ClassChartsStudent, site: Served) -> None:
    """The text arrives as it was written."""
    text = "Ärger & Sorgen = 100 %\nfrom a pupil"
    await student.concerns.add(text=text)
    assert [text] == held(site).concerns


async def test_points_from_parents_have_a_daily_limit(
    parent: ClassChartsParent, site: Served, clock: FakeClock
) -> None:
    """Past it the vendor refuses inside a 200; the words are in the detail only."""
    pupil = held(site).id
    first = await parent.behaviour_points.add(pupil, behaviour_id=TIDIED)
    assert [False] * 3 == [one.is_daily_limit_reached for one in first]
    second = await parent.behaviour_points.add(pupil, behaviour_id=TIDIED)
    assert [True, False, False] == [one.is_daily_limit_reached for one in second]
    with pytest.raises(BadRequestError) as caught:
        await parent.behaviour_points.add(pupil, behaviour_id=TIDIED)
    assert (200, False) == (caught.value.status, caught.value.retryable)
    assert caught.value.detail is not None
    said = "You have reached the daily limit awarding this behaviour"
    assert said == caught.value.detail.message
    shown = f"{caught.value} {caught.value!r} {caught.value.detail!r}"
    assert "daily limit" not in shown
    assert pickle.loads(pickle.dumps(caught.value)).detail is None
    assert second == await parent.behaviour_points.list(pupil)
    clock.now += 86_400
    assert await parent.behaviour_points.add(pupil, behaviour_id=TIDIED)


async def test_a_point_is_taken_back(parent: ClassChartsParent, site: Served) -> None:
    """Then it can be given again; one that was not given cannot be taken."""
    pupil = held(site).id
    for _ in range(2):
        await parent.behaviour_points.add(pupil, behaviour_id=READ_ALOUD)
    await parent.behaviour_points.delete(pupil, behaviour_id=READ_ALOUD)
    listed = await parent.behaviour_points.list(pupil)
    assert not any(one.is_daily_limit_reached for one in listed)
    with pytest.raises(BadRequestError):
        await parent.behaviour_points.delete(pupil, behaviour_id=TIDIED)


async def test_a_point_is_for_an_own_child(
    parent: ClassChartsParent, site: Served
) -> None:
    """A foreign pupil is a refusal, for reading as for giving."""
    with pytest.raises(BadRequestError):
        await parent.behaviour_points.list(1)
    with pytest.raises(BadRequestError):
        await parent.behaviour_points.add(1, behaviour_id=TIDIED)
    for standing in range(3):
        assert {} == held(site, standing).awards


async def test_a_password_is_changed(
    parent: ClassChartsParent, site: Served, clock: FakeClock
) -> None:
    """With the right one, and the same one twice; then only the new one logs in."""
    old = site.classcharts_parent["password"]
    for current, new, repeat in (("wrong", "new", "new"), (old, "new", "other")):
        with pytest.raises(BadRequestError):
            await parent.change_password(current=current, new=new, repeat=repeat)
    await parent.change_password(current=old, new="n & w=%", repeat="n & w=%")
    async with Someone("parent", site, clock, password="n & w=%") as someone:
        assert await someone.read()


@pytest.mark.parametrize("status", [500, 503, 429])
async def test_other_failures_are_the_usual_errors(
    status: int, parent: ClassChartsParent, site: Served
) -> None:
    """What is not a refusal inside a 200 goes by its status, after three attempts."""
    await parent.pupils.list()
    site.sandbox.faults.add(path="*/pupils", status=status)
    kind = RateLimitError if status == 429 else ServerError
    with pytest.raises(kind) as caught:
        await parent.pupils.list()
    assert [status] * 3 == [one.status for one in caught.value.attempts]
    assert caught.value.retryable


async def test_nobody_answers(site: Served) -> None:
    """Without a server it is a connection that failed, of the login."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        options = site.classcharts_student | {"base_url": f"http://127.0.0.1:{port}"}
        async with ClassChartsStudent(**options, retry=None) as student:
            with pytest.raises(ConnectFailed, match=r"session\.login"):
                await student.homeworks.tick(1)


async def test_a_day_is_sent_as_documented(
    student: ClassChartsStudent, site: Served
) -> None:
    """`YYYY-MM-DD`, under the names of the vendor."""
    await student.homeworks.list(from_=date(2027, 1, 4), to=date(2027, 1, 5))
    await student.timetable.get(date=date(2027, 1, 4))
    homeworks, timetable = list(site.sandbox.journal)[-2:]
    assert (("from", "to"), ("date",)) == (homeworks.query, timetable.query)


async def test_a_tick_can_be_set(student: ClassChartsStudent, site: Served) -> None:
    """To the state that is wanted, however often and whatever it was."""
    status = (await homework(student)).status
    for wanted in (YesNo.YES, YesNo.YES, YesNo.NO, YesNo.NO):
        await student.homeworks.tick(status.id, ticked=wanted)
        assert wanted is (await homework(student)).status.ticked
    sent = [one.query for one in site.sandbox.journal if "ticked" in one.path]
    assert {("studentId", "value")} == set(sent)
