"""Sessions that are refused again and again: logins are held back."""

from __future__ import annotations

import asyncio
import pickle
from itertools import pairwise

import httpx
import pytest

from homeroom import errors
from homeroom._core.failure import Failure
from homeroom._core.login_hold import LoginHold
from homeroom.classcharts import ClassChartsStudent
from tests.core.charts_site import OUT, Site, parent, read, student
from tests.core.fakes import FakeClock
from tests.core.test_ways_in import turning_away

pytestmark = pytest.mark.anyio


async def refused(client: ClassChartsStudent) -> errors.AuthenticationError:
    """The error of a call that is refused."""
    with pytest.raises(errors.AuthenticationError) as caught:
        await read(client)
    return caught.value


def refusing(site: Site) -> None:
    """Let a site refuse all calls, though each login and ping succeeds."""
    turning_away(site, lambda _: httpx.Response(200, json=OUT), "GET /77")


async def test_two_logins_in_a_row_without_a_good_answer_are_enough() -> None:
    """However many calls follow within a minute; their errors say so."""
    site, clock = Site(), FakeClock()
    refusing(site)
    async with student(site, clock) as client:
        assert "held back" not in str(await refused(client))
        assert 2 == site.count("login")
        for _ in range(50):
            error = await refused(client)
            assert "logins are held back for 60 s" in str(error)
            assert 60 == error.retry_after
        clock.now += 20
        assert "held back for 40 s" in str(await refused(client))
        assert str(error) == str(pickle.loads(pickle.dumps(error)))
    assert 2 == site.count("login")


async def test_the_wait_doubles_up_to_an_hour() -> None:
    """Each login that does not help either makes the next one later."""
    site, clock = Site(), FakeClock()
    refusing(site)
    waits: list[float | None] = []
    async with student(site, clock) as client:
        await refused(client)
        for logins in range(3, 12):
            waits.append((await refused(client)).retry_after)
            clock.now += (waits[-1] or 0) - 1
            await refused(client)
            assert logins - 1 == site.count("login")
            clock.now += 1
            await refused(client)
            assert logins == site.count("login")
    assert [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600] == waits


async def test_many_calls_at_once_make_no_more_logins() -> None:
    """Nor does it count as many logins in vain that they are refused together."""
    site, clock = Site(), FakeClock()
    refusing(site)
    async with student(site, clock) as client:
        for _ in range(3):
            calls = [read(client) for _ in range(50)]
            results = await asyncio.gather(*calls, return_exceptions=True)
            assert {errors.AuthenticationError} == {type(one) for one in results}
        assert 60 == (await refused(client)).retry_after
    assert 2 == site.count("login")


async def test_a_good_answer_ends_it() -> None:
    """A session that dies again and again, with good answers between, is replaced."""
    site, clock = Site(), FakeClock()
    async with student(site, clock) as client:
        for _ in range(20):
            await read(client)
            site.alive.clear()
        refusing(site)
        await refused(client)
        await refused(client)
        clock.now += 60
        site.before = None
        for _ in range(5):
            await read(client)
            site.alive.clear()
    assert 20 + 1 + 5 == site.count("login")


@pytest.mark.parametrize("status", [200, 400, 404, 409, 422])
async def test_a_refusal_of_what_was_asked_is_an_answer_too(status: int) -> None:
    """A call that makes no sense says that its session is good."""
    site, clock = Site(), FakeClock()
    no = {"success": 0, "expired": 0, "error": "Invalid request"}

    async def before(request: httpx.Request) -> httpx.Response | None:
        alive = request.headers.get("authorization", "")[6:] in site.alive
        asked = request.url.path.endswith("/5")
        return httpx.Response(status, json=no) if asked and alive else None

    site.before = before
    async with student(site, clock) as client:
        for _ in range(5):
            site.alive.clear()
            with pytest.raises(errors.CallError) as caught:
                await client.homeworks.tick(5)
            assert not isinstance(caught.value, errors.AuthenticationError)
    assert 5 == site.count("login")


async def test_a_call_is_not_sent_again_while_logins_are_held_back() -> None:
    """There is no other session that it could be sent with."""
    site, clock = Site(), FakeClock()
    refusing(site)
    async with student(site, clock) as client:
        assert 2 == len((await refused(client)).attempts)
        before = len(site.asked)
        assert 1 == len((await refused(client)).attempts)
    assert ["77"] == site.asked[before:]


async def test_one_call_that_is_always_refused_costs_the_others_nothing() -> None:
    """Their good answers let it make no login each time, and they go on meanwhile."""
    site, clock = Site(role="parent"), FakeClock()
    turning_away(site, lambda _: httpx.Response(200, json=OUT), "GET /5")
    async with parent(site, clock) as client:
        for _ in range(20):
            await client.homeworks.list(77)
            with pytest.raises(errors.AuthenticationError):
                await client.homeworks.list(5)
        assert 3 == site.count("login")
        await client.homeworks.list(77)
        clock.now += 3600
        site.alive.clear()
        await client.homeworks.list(77)
    assert 4 == site.count("login")


async def test_a_session_that_ends_while_logins_are_held_back_is_over() -> None:
    """The error says so, and until when; nothing is sent but the renewal."""
    site, clock = Site(), FakeClock()
    refusing(site)
    async with student(site, clock) as client:
        for _ in range(3):
            clock.now += (await refused(client)).retry_after or 0
        assert 240 == (await refused(client)).retry_after
        clock.now += 200
        site.alive.clear()
        before = len(site.asked)
        error = await refused(client)
    assert ["ping"] == site.asked[before:]
    told = "classcharts session.login: the session is over; logins are held back"
    assert f"{told} for 40 s" == str(error)
    assert 40 == error.retry_after
    assert ("classcharts", "session.login") == (error.vendor, error.operation)


async def test_a_ping_that_is_always_refused_is_held_back_too() -> None:
    """The login itself succeeds, and brings no session that works."""
    site, clock = Site(), FakeClock()
    no = httpx.Response(200, json=OUT)
    turning_away(site, lambda _: no, "GET /ping", "POST /ping")
    async with student(site, clock) as client:
        for _ in range(20):
            await refused(client)
        assert 2 == site.count("login")
        assert "held back for 60 s" in str(await refused(client))
        clock.now += 60
        site.before = None
        await read(client)
    assert 3 == site.count("login")


async def test_refused_logins_come_later_and_later() -> None:
    """From the first one on: at 0, 60, 120, 240 seconds, and so on."""
    site, clock = Site(login=lambda _: httpx.Response(200, text="No")), FakeClock()
    begun, seen = clock.now, list[float]()
    async with student(site, clock) as client:
        for _ in range(1000):
            before = site.count("login")
            await refused(client)
            if site.count("login") > before:
                seen.append(clock.now - begun)
            clock.now += 20
    gaps = [later - at for at, later in pairwise(seen)]
    assert [60, 60, 120, 240, 480, 960, 1920, *[3600] * 4] == gaps


async def test_without_credentials_nothing_is_held_back() -> None:
    """There is no login to hold back, and the error says what is missing."""
    site, clock = Site(alive={"abc"}), FakeClock()
    made = student(site, clock, session="abc", code=None, date_of_birth=None)
    async with made as client:
        await read(client)
        site.alive.clear()
        for _ in range(3):
            error = await refused(client)
            assert "give credentials too" in str(error)
            assert "held back" not in str(error)
    assert 0 == site.count("login")


async def test_a_server_that_is_down_is_no_login_in_vain() -> None:
    """The next call tries at once."""
    site, clock = Site(login=lambda _: httpx.Response(503)), FakeClock()
    async with student(site, clock) as client:
        for _ in range(5):
            with pytest.raises(errors.ServerError):
                await read(client)
        site.login = None
        await read(client)


def held(hold: LoginHold) -> tuple[float, str]:
    """For how long the next login is held back, and what is said of it."""
    with pytest.raises(errors.AuthenticationError) as caught:
        hold.check()
    assert caught.value.retry_after == hold.left()
    return hold.left(), f"{caught.value}"


async def test_each_login_without_a_session_makes_the_next_one_later() -> None:
    """From the second on, or from the first that is refused for good."""
    hold = LoginHold(lambda: 0.0, "charts")
    unsure = errors.AuthenticationError("it is unsure", vendor="charts")
    hold.failed(unsure)
    hold.check()
    for seconds in (60.0, 120.0, 240.0):
        hold.failed(unsure)
        told = f"it is unsure; logins are held back for {seconds:.0f} s"
        assert (seconds, told) == held(hold)
    sure = LoginHold(lambda: 0.0, "charts")
    sure.failed(errors.LoginError("it is refused", vendor="charts"))
    assert 60.0 == held(sure)[0]


async def test_what_is_said_is_what_became_of_the_last_login() -> None:
    """Not of one before that."""
    hold = LoginHold(lambda: 0.0, "charts")
    hold.failed(errors.AuthenticationError("it is unsure", vendor="charts"))
    hold.began()
    assert hold.holds() is True
    over = "charts session.login: the session is over; logins are held back for 60 s"
    assert (60.0, over) == held(hold)


async def test_after_a_good_answer_the_count_begins_anew() -> None:
    """With two logins more, and with two calls in vain."""
    hold = LoginHold(lambda: 0.0, "charts")
    hold.in_vain()  # Of a session that no login of ours brought.
    hold.began()
    hold.in_vain()
    assert hold.holds() is False
    hold.helped(again=True)
    hold.began()
    assert hold.holds() is False
    hold.in_vain()
    hold.in_vain()  # The same login is counted once.
    assert hold.holds() is False
    hold.began()
    assert hold.holds() is True
    vain = LoginHold(lambda: 0.0, "charts")
    vain.helped(again=True)
    for _ in range(2):
        vain.began()
        vain.helped(again=False)
        vain.in_vain()
    assert (60.0, True) == (vain.left(), vain.holds())


async def test_logins_are_held_back_once_for_each() -> None:
    """However many calls ask, and whatever else is refused meanwhile."""
    now = [0.0]
    hold = LoginHold(lambda: now[0], "charts")
    refusal = Failure(kind="status", status=401, problem="no")
    for _ in range(3):
        hold.began()
    assert refusal is hold.explain(refusal)
    assert hold.holds() is True
    assert 120.0 == hold.left()
    now[0] = 20.0
    hold.began()
    assert hold.holds() is True
    assert 100.0 == hold.left()
    told = hold.explain(refusal)
    assert ("no; logins are held back for 100 s", 100.0) == (
        *(told.problem, told.retry_after),
    )
    other = Failure(kind="status", status=403, problem="no")
    assert other is hold.explain(other)
