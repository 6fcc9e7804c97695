"""A pool: what its clients share, and what they do not."""

from __future__ import annotations

import asyncio
import gc
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import formatdate
from typing import Any

import httpx
import pytest

from homeroom import (
    ClassChartsParent,
    ClassChartsStudent,
    ClassCom,
    Classe365,
    ManageBac,
    Pool,
    RetryPolicy,
)
from homeroom.errors import (
    CallError,
    ClientClosed,
    ConfigurationError,
    RateLimitError,
)
from tests.core.fakes import BASE_URL, Canned, FakeClock, reply, settle
from tests.core.leap import LEAPING, leaping_clock, now

pytestmark = pytest.mark.anyio

EPOCH = 1_800_000_000.0
LIMIT = 50


@pytest.fixture
def anyio_backend() -> Any:
    """All of it in leaps."""
    return LEAPING


class OneAddress(httpx.AsyncBaseTransport):
    """A vendor that lets so many requests in each second, from whomever they come.

    Args:
        seconds: That an answer takes.
    """

    def __init__(self, seconds: float = 0.15) -> None:
        self.seconds = seconds
        self.came: list[float] = []
        self.refused: list[float] = []
        self.passed: Counter[int] = Counter()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        at = EPOCH + now()
        self.came.append(at)
        self.passed[int(at)] += 1
        late = self.passed[int(at)] > LIMIT
        await asyncio.sleep(self.seconds)
        if not late:
            return httpx.Response(200, json={"class": {"id": 852, "name": "Biology"}})
        self.refused.append(at)
        reset = datetime.fromtimestamp(int(at) + 1, UTC)
        headers = {
            "date": formatdate(EPOCH + now(), usegmt=True),
            "x-ratelimit-limit": f"{LIMIT}",
            "x-ratelimit-period": "1",
            "x-ratelimit-reset": f"{reset:%Y-%m-%d %H:%M:%S} UTC",
        }
        return httpx.Response(429, headers=headers)


def most_in_a_second(times: Sequence[float]) -> int:
    """The most of them that any second holds; they come in order."""
    return max(bisect_left(times, one + 1) - n for n, one in enumerate(times))


def school(number: int, pool: Pool, vendor: httpx.AsyncBaseTransport) -> ManageBac:
    """A client of one of many schools at the vendor's one address."""
    token = f"token-{number}"
    return ManageBac(token=token, base_url=BASE_URL, transport=vendor, pool=pool)


async def read(schools: Sequence[ManageBac], each: int) -> Counter[str]:
    """How the calls of all schools end, all made at once."""

    async def ending(one: ManageBac) -> str:
        try:
            return (await one.classes.get(852)).name or ""
        except CallError as error:
            return type(error).__name__

    calls = (ending(one) for one in schools for _ in range(each))
    return Counter(await asyncio.gather(*calls))


@pytest.mark.parametrize("count", [5, 10])
async def test_schools_at_one_address_keep_to_its_limit_together(count: int) -> None:
    """None fails by default, and nobody is refused once the limit is known."""
    vendor = OneAddress()
    async with Pool(clock=leaping_clock()) as pool:
        schools = [school(n, pool, vendor) for n in range(count)]
        assert {"Biology": count * 200} == await read(schools, 200)
        known = vendor.refused[-1] + 2
        assert known < EPOCH + 1000 + 4
        later = [one for one in vendor.came if one > known]
        assert len(later) > count * 150
        assert 48 <= most_in_a_second(later) <= 52


async def test_a_pace_is_kept_as_long_as_it_holds_back() -> None:
    """There is no new burst each minute, and none of a client that comes later."""
    vendor = OneAddress()
    async with Pool(clock=leaping_clock()) as pool:
        async with school(1, pool, vendor) as one, school(2, pool, vendor) as two:
            assert {"Biology": 4_000} == await read([one, two], 2_000)
        assert now() > 1000 + 75
        async with school(3, pool, vendor) as three:
            assert {"Biology": 200} == await read([three], 200)
    assert vendor.refused[-1] < EPOCH + 1000 + 2
    known = [one for one in vendor.came if one > vendor.refused[-1] + 2]
    assert most_in_a_second(known[:300]) <= 52
    assert most_in_a_second(known[-300:]) <= 52


async def test_a_school_with_much_to_do_lets_the_others_through() -> None:
    """The turns at one address go round."""
    vendor = OneAddress()
    async with Pool(clock=leaping_clock()) as pool:
        busy, other = (school(n, pool, vendor) for n in range(2))
        await read([busy], 100)  # So that the pace is known.
        begun = now()
        much = asyncio.create_task(read([busy], 2_000))
        await settle()
        assert {"Biology": 10} == await read([other], 10)
        assert now() - begun < 2
        assert {"Biology": 2_000} == await much


BUSY = reply({}, status=429, retry_after="40")
ONCE = RetryPolicy(attempts=1)
BIRTH = "2011-03-05"

SITE = "https://site.example"
OTHER_SITE = "https://other.example"

TOGETHER: list[tuple[type[Any], dict[str, str], dict[str, str]]] = [
    (ManageBac, {"token": "a", "base_url": SITE}, {"token": "b", "base_url": SITE}),
    (
        ManageBac,
        {"token": "a", "base_url": f"{SITE}/v2"},
        {"token": "b", "base_url": f"{SITE.upper().replace('HTTPS', 'https')}/x/v2p3"},
    ),
    (ClassCom, {"api_key": "a", "base_url": SITE}, {"api_key": "a", "base_url": SITE}),
    (
        Classe365,
        {"api_key": "a", "subdomain": "oakfield"},
        {"api_key": "a", "subdomain": "oakfield"},
    ),
]
APART: list[tuple[type[Any], dict[str, str], dict[str, str]]] = [
    (ManageBac, {"token": "a", "base_url": SITE}, {"token": "a", "region": "cn"}),
    (
        ManageBac,
        {"token": "a", "base_url": SITE},
        {"token": "a", "base_url": OTHER_SITE},
    ),
    (ClassCom, {"api_key": "a", "base_url": SITE}, {"api_key": "b", "base_url": SITE}),
    (
        ClassCom,
        {"api_key": "a", "base_url": SITE},
        {"api_key": "a", "base_url": OTHER_SITE},
    ),
    (
        Classe365,
        {"api_key": "a", "subdomain": "oakfield"},
        {"api_key": "a", "subdomain": "elmfield"},
    ),
]


async def are_together(kind: type[Any], one: Any, two: Any) -> bool:
    """Whether a 429 to one client holds the other back."""
    clock = leaping_clock()
    async with Pool(clock=clock) as pool:
        busy = kind(transport=Canned(BUSY), pool=pool, retry=ONCE, timeout=None, **one)
        free = kind(transport=Canned(reply({})), pool=pool, timeout=None, **two)
        begun = now()
        await free.request("GET", "/x")
        assert begun == now()
        with pytest.raises(RateLimitError):
            await busy.request("GET", "/x")
        await free.request("GET", "/x")
        return now() - begun >= 40


@pytest.mark.parametrize(("kind", "one", "two"), TOGETHER)
async def test_whom_the_vendor_counts_together(kind: Any, one: Any, two: Any) -> None:
    """By address where its spec says so, by credential elsewhere."""
    assert await are_together(kind, one, two)


@pytest.mark.parametrize(("kind", "one", "two"), APART)
async def test_whom_the_vendor_counts_apart(kind: Any, one: Any, two: Any) -> None:
    """A pause of one is none of the other."""
    assert not await are_together(kind, one, two)


@pytest.mark.parametrize(
    ("kind", "one", "two", "together"),
    [
        (
            ClassChartsStudent,
            {"code": "abcd", "date_of_birth": BIRTH},
            {"code": "ABCD", "date_of_birth": BIRTH},
            True,
        ),
        (
            ClassChartsStudent,
            {"code": "ABCD", "date_of_birth": BIRTH},
            {"code": "EFGH", "date_of_birth": BIRTH},
            False,
        ),
        (
            ClassChartsParent,
            {"email": "a@example.org", "password": "p"},
            {"email": "a@example.org", "password": "p"},
            True,
        ),
        (ClassChartsParent, {"session": "s1"}, {"session": "s1"}, True),
        (ClassChartsParent, {"session": "s1"}, {"session": "s2"}, False),
    ],
)
def test_logins_are_told_apart(kind: Any, one: Any, two: Any, together: bool) -> None:
    """By what is logged in with."""
    pool = Pool()
    paces = [kind(pool=pool, **given)._caller.engine.gate.pace for given in (one, two)]
    assert together is (paces[0] is paces[1])


async def test_clients_without_a_pool_share_nothing() -> None:
    """As it was."""
    clock = leaping_clock()
    mine: dict[str, Any] = {"token": "a", "base_url": BASE_URL, "clock": clock}
    async with (
        ManageBac(transport=Canned(BUSY), retry=ONCE, **mine) as busy,
        ManageBac(transport=Canned(reply({"pong": "ok"})), **mine) as free,
    ):
        with pytest.raises(RateLimitError):
            await busy.ping()
        await free.ping()
    assert 1000 == now()


async def test_a_pool_keeps_and_shows_no_credential() -> None:
    """After its clients are gone, nothing that it holds has their keys."""
    key = "xq81canarykey"
    async with Pool(proxy=f"http://{key}:{key}@proxy.example.org:8080") as pool:
        async with (
            ClassCom(api_key=key, base_url=SITE, pool=pool) as one,
            ManageBac(token=key, pool=pool) as two,
            ClassChartsParent(email=f"{key}@example.org", password=key, pool=pool),
        ):
            assert key not in f"{pool!r} {pool.shared!r} {one!r} {two!r}"
        del one, two
        gc.collect()
        held = pool.shared._paces, pool.shared._recent
        assert 3 == len(held[0]) == len(held[1])
        assert key not in str([dict(held[0]), [vars(one) for one in held[1]]])


async def test_closing_a_client_leaves_the_pool_open() -> None:
    """And the other clients in it."""
    async with Pool() as pool:
        one, two = (school(n, pool, Canned(reply({"pong": "ok"}))) for n in range(2))
        await one.ping()
        await one.aclose()
        with pytest.raises(
            ClientClosed, match=r"^the client is closed; make a new one"
        ):
            await one.ping()
        assert "ok" == (await two.ping()).pong
        assert "ok" == (await two.with_options(timeout=3).ping()).pong


async def test_closing_the_pool_closes_what_is_left() -> None:
    """Calls under way end, transports are closed, and the error says why."""
    servers = [Canned(reply({"pong": "ok"})), Canned(lambda _: asyncio.sleep(99))]  # type: ignore[arg-type,return-value]
    async with Pool() as pool:
        quick, slow = (school(n, pool, server) for n, server in enumerate(servers))
        view = quick.with_options(timeout=3)
        await view.ping()
        del quick
        call = asyncio.create_task(slow.classes.get(1))
        await settle()
    assert [1, 1] == [server.closed for server in servers]
    with pytest.raises(ClientClosed):
        await call
    for late in (view, slow):
        with pytest.raises(ClientClosed, match=r"^the pool is closed; make a new one"):
            await late.classes.get(1)
    with pytest.raises(ClientClosed, match=r"^the pool is closed"):
        async with pool:
            pass
    with pytest.raises(ClientClosed, match=r"^the pool is closed"):
        ManageBac(token="t", pool=pool)
    with pytest.raises(ClientClosed, match=r"^the pool is closed"):
        school(1, pool, servers[0])
    await pool.aclose()


class Slow(Canned):
    """A transport that takes a while to be closed."""

    async def aclose(self) -> None:
        await settle()
        await super().aclose()


class Stuck(Canned):
    """A transport that cannot be closed."""

    async def aclose(self) -> None:
        raise OSError("stuck")


async def test_a_client_that_cannot_be_closed_keeps_no_other_open() -> None:
    """Its error is raised when all the others are closed."""
    pool = Pool()
    servers = [Stuck(reply({})), *(Slow(reply({})) for _ in range(3))]
    schools = [school(n, pool, server) for n, server in enumerate(servers)]
    with pytest.raises(OSError, match="stuck"):
        await pool.aclose()
    assert [0, 1, 1, 1] == [server.closed for server in servers]
    for one in schools:
        with pytest.raises(ClientClosed):
            await one.ping()


def test_the_clock_is_the_pools() -> None:
    """All that share a pace have one time."""
    clock = FakeClock().clock()
    pool = Pool(clock=clock)
    for kind, given in (
        (ManageBac, {"token": "t"}),
        (ClassChartsParent, {"email": "a@example.org", "password": "p"}),
    ):
        made: Any = kind(pool=pool, clock=clock, **given)  # type: ignore[arg-type]
        assert made._caller.engine.clock is clock
        other = FakeClock().clock()
        with pytest.raises(ConfigurationError, match=r"^pool and clock: "):
            kind(pool=pool, clock=other, **given)  # type: ignore[arg-type]


def test_a_pool_forgets_in_the_end() -> None:
    """It does not grow with each credential that it ever saw."""
    pool = Pool()
    first = pool.shared.pace(b"first")
    assert first is pool.shared.pace(b"first")
    for number in range(5_000):
        pool.shared.pace(b"%d" % number)
    assert first is pool.shared.pace(b"first")  # Somebody has it still.
    assert 1024 == len(pool.shared._paces)


def test_a_pool_begins_anew_in_another_loop() -> None:
    """What was taken in the one before, and who waits there, holds nobody up."""
    pool, gone = Pool(connections=1), asyncio.new_event_loop()
    pace, slots = pool.shared.pace(b"a"), pool.shared.slots

    async def leave() -> asyncio.Task[bool]:
        pool.shared.lifecycle.check()
        assert pace.at_once(slots)
        waiting = asyncio.create_task(pace.turn(lambda _: None, slots, again=False))
        await settle()
        assert not waiting.done()
        return waiting

    async def come() -> None:
        assert not slots.open
        pool.shared.lifecycle.check()
        assert slots.open
        assert pace.at_once(slots)

    waiting = gone.run_until_complete(leave())
    asyncio.run(come())
    waiting.cancel()
    gone.run_until_complete(asyncio.wait([waiting]))
    gone.close()
