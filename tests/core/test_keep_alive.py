"""Sessions that are renewed in the background, by a task that its client owns."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import Awaitable, Callable

import httpx
import pytest

from homeroom import errors
from homeroom._core.login import LoginProvider
from tests.core.charts_site import Kill, Site, parent, read, student
from tests.core.fakes import FakeClock, settle
from tests.core.test_ways_in import TURNED_AWAY

pytestmark = pytest.mark.anyio

LIFETIME, GRACE, DAY = 180, 120, 86_400


def forgetful(site: Site, clock: FakeClock) -> None:
    """Let ids of a site live for 180 s, and be pinged for 120 s more."""
    born: dict[str, float] = {}

    async def before(request: httpx.Request) -> httpx.Response | None:
        for one in site.alive:
            born.setdefault(one, clock.now)
        late = GRACE if request.url.path.endswith("/ping") else 0
        site.alive = {x for x in site.alive if clock.now - born[x] < LIFETIME + late}
        return None

    site.before = before


async def ask_for_a_day(client: object, clock: FakeClock, every: float) -> None:
    """Make a call every few minutes for a day, by the clock of the client."""
    ends = clock.now + DAY
    while clock.now < ends:
        await read(client)  # type: ignore[arg-type]
        await clock.clock().sleep(every)


@pytest.mark.parametrize("every", [300, 3600])
async def test_a_client_that_is_seldom_asked_logs_in_once_a_day(every: float) -> None:
    """Kept alive, where else each call would need a login."""
    site, clock = Site(), FakeClock()
    forgetful(site, clock)
    async with student(site, clock, keep_alive=True) as client:
        await ask_for_a_day(client, clock, every)
    assert 1 == site.count("login")
    assert DAY / 175 - 2 < site.count("ping") < DAY / 175 + 3
    site, clock = Site(), FakeClock()
    forgetful(site, clock)
    async with student(site, clock) as client:
        await ask_for_a_day(client, clock, every)
    assert DAY / every == site.count("login")


async def test_nothing_is_renewed_before_the_first_call() -> None:
    """Nor by a client that is not asked to."""
    site, clock = Site(), FakeClock()
    async with student(site, clock, keep_alive=True):
        await clock.clock().sleep(1000)
        assert [] == site.asked
    async with student(site, clock) as client:
        await read(client)
        await clock.clock().sleep(1000)
    assert ["login", "ping", "77"] == site.asked


async def test_the_task_ends_with_the_client() -> None:
    """Wherever it stands: asleep, or in the middle of a ping."""
    for gate in (None, asyncio.Event()):
        site, clock = Site(), FakeClock()
        before = asyncio.all_tasks()
        client = student(site, clock, keep_alive=True)
        await read(client)
        assert 1 == len(asyncio.all_tasks() - before)
        site.gate = gate
        if gate is not None:
            await clock.clock().sleep(180)
        await client.aclose()
        assert before == asyncio.all_tasks()
        await client.aclose()


async def test_a_forgotten_client_is_let_go() -> None:
    """It is not kept alive by its task, which ends."""
    site, slept = Site(), asyncio.Event()

    class Endless(FakeClock):
        async def sleep(self, seconds: float) -> None:
            await slept.wait()

    before = asyncio.all_tasks()
    client = student(site, Endless(), keep_alive=True)
    await read(client)
    await settle()
    gone = weakref.ref(client._caller.engine.credentials)
    assert 1 == len(asyncio.all_tasks() - before)
    del client
    gc.collect()
    await settle()
    assert gone() is None
    assert before == asyncio.all_tasks()


async def test_a_renewal_that_fails_for_now_is_tried_again() -> None:
    """After half a minute, in time for the session to live on."""
    site, clock = Site(), FakeClock()
    forgetful(site, clock)
    down = [True]
    alive = site.before
    assert alive is not None
    site.before = _down(alive, down)
    async with student(site, clock, keep_alive=True) as client:
        down[0] = False
        await read(client)
        down[0] = True
        await clock.clock().sleep(200)
        down[0] = False
        await clock.clock().sleep(150)
        await read(client)
    assert 1 == site.count("login")


def _down(
    before: Callable[[httpx.Request], Awaitable[httpx.Response | None]],
    down: list[bool],
) -> Callable[[httpx.Request], Awaitable[httpx.Response | None]]:
    async def answer(request: httpx.Request) -> httpx.Response | None:
        if down[0] and request.url.path.endswith("/ping"):
            return httpx.Response(503)
        return await before(request)

    return answer


async def test_a_session_that_dies_all_the_same_is_left_to_the_next_call() -> None:
    """Nobody logs in while nobody asks."""
    site, clock = Site(), FakeClock()
    async with student(site, clock, keep_alive=True) as client:
        await read(client)
        site.alive.clear()
        await clock.clock().sleep(DAY)
        assert 1 == site.count("login")
        await read(client)
        assert 2 == site.count("login")
        await clock.clock().sleep(1000)
    pings = site.asked[-6:]
    assert ["ping"] * 5 == pings[1:]


@pytest.mark.parametrize("how", ["405", "elsewhere"])
async def test_a_parent_is_kept_alive_by_the_way_that_the_service_takes(
    how: str,
) -> None:
    """Each renewal is one request then."""
    site, clock = Site(role="parent"), FakeClock()
    turned_away: Kill = TURNED_AWAY[how]

    async def before(request: httpx.Request) -> httpx.Response | None:
        got = request.method == "GET" and request.url.path.endswith("/ping")
        return turned_away(request) if got else None

    site.before = before
    async with parent(site, clock, keep_alive=True) as client:
        await client.homeworks.list(77)
        before_ = len(site.asked)
        await clock.clock().sleep(175 * 4 + 1)
    assert [("POST", "ping")] * 4 == list(
        zip(site.verbs[before_:], site.asked[before_:], strict=True)
    )


@pytest.mark.parametrize("name", ["keep_alive", "remember"])
def test_switches_are_checked(name: str) -> None:
    """Before anything is sent."""
    with pytest.raises(errors.ConfigurationError, match=f"{name}: takes True or False"):
        student(Site(), **{name: "yes"})


def test_a_client_serves_one_loop_after_another() -> None:
    """What the first loop left behind does not stand in the way of its end."""
    site, clock = Site(), FakeClock()
    client = student(site, clock, keep_alive=True)

    async def use() -> None:
        await read(client)

    asyncio.run(use())
    asyncio.run(use())
    asyncio.run(client.aclose())


def test_a_session_is_kept_alive_in_each_loop_that_asks() -> None:
    """Though it is fresh there, and nobody logs in."""
    site, clock = Site(), FakeClock()
    client = student(site, clock, keep_alive=True)

    async def use() -> None:
        await read(client)
        await clock.clock().sleep(175 * 4 + 1)

    for pings in (5, 9):
        asyncio.run(use())
        assert pings == site.count("ping")
    asyncio.run(client.aclose())
    assert 1 == site.count("login")


async def test_a_renewal_waits_for_its_time_and_then_half_a_minute() -> None:
    """Of a session that could not be renewed, a new attempt is due in 30 seconds."""
    site, clock = Site(), FakeClock()
    async with student(site, clock) as client:
        logins = client._caller.engine.credentials
        assert isinstance(logins, LoginProvider)
        assert logins.renews_in() is None
        await read(client)
        renew_at = (await logins.ready()).renew_at
        for left, wait in ((60.0, 60.0), (0.5, 0.5), (0.0, 30.0), (-9.0, 30.0)):
            clock.now = renew_at - left
            assert wait == logins.renews_in()
