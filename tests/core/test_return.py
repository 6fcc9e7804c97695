"""How calls come back after a pause in which the server named no pace."""

from __future__ import annotations

import asyncio
from collections import Counter
from itertools import pairwise
from typing import Any

import httpx
import pytest
from hypothesis import given, strategies as st

from homeroom import Limits, ManageBac, Pool
from homeroom._core.pace import GUESS_KEPT, LOOKED_BACK, Pace, spread
from homeroom.errors import CallError
from tests.core.fakes import BASE_URL, TOKEN, FakeClock
from tests.core.leap import LEAPING, leaping_clock, now

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> Any:
    """All of it in leaps, since the rates are by the second."""
    return LEAPING


class Rated(httpx.AsyncBaseTransport):
    """Lets so many requests pass in a window, and then asks for a pause.

    Args:
        limit: Requests.
        seconds: Of a window, which begins with a request.
        latency: Seconds for an answer.
        asks: Seconds of the pause; `None` for up to the end of the window.
    """

    def __init__(
        self,
        limit: int,
        seconds: float,
        *,
        latency: float = 0.01,
        asks: float | None = None,
    ) -> None:
        self.limit, self.seconds = limit, seconds
        self.latency, self.asks = latency, asks
        self.windows: list[list[float]] = []
        self.refused: list[float] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        at = now()
        if not self.windows or at >= self.windows[-1][0] + self.seconds:
            self.windows.append([])
        window = self.windows[-1]
        window.append(at)
        over = len(window) > self.limit
        wait = self.asks or window[0] + self.seconds - at
        self.refused += [at] if over else []
        await asyncio.sleep(self.latency)
        if over:
            return httpx.Response(429, headers={"retry-after": f"{-(-wait // 1):.0f}"})
        return httpx.Response(200, json={"pong": "ok"})


def client(server: Rated, **options: Any) -> ManageBac:
    """A client by the loop's own time."""
    given = {"token": TOKEN, "base_url": BASE_URL, "transport": server, **options}
    return ManageBac(clock=leaping_clock(), **given)


async def ends(ours: ManageBac, calls: int) -> Counter[str]:
    """How so many calls end that are made at once."""

    async def one() -> str:
        try:
            await ours.ping()
        except CallError as error:
            return str(error)
        return "ok"

    return Counter(await asyncio.gather(*(one() for _ in range(calls))))


@pytest.mark.parametrize("calls", [200, 1000])
@pytest.mark.parametrize("asks", [None, 1.0], ids=["up to the window's end", "1 s"])
@pytest.mark.parametrize("latency", [0.001, 0.1])
async def test_fifty_a_second(calls: int, asks: float | None, latency: float) -> None:
    """None is lost, and after the first window hardly a request is one too many."""
    server = Rated(50, 1.0, asks=asks, latency=latency)
    async with client(server) as ours:
        assert {"ok": calls} == await ends(ours, calls)
    first, *later = server.windows
    assert 50 < len(first) <= 50 + 16
    assert all(len(one) <= 50 * 1.05 for one in later)
    assert len(server.refused) <= 16 + len(later)
    begun = later[0][0]
    returned = [at - begun for window in later for at in window][:50]
    assert all(b - a >= 0.01 for a, b in pairwise(returned))
    assert returned[-1] >= 1.0 - 0.04


@pytest.mark.parametrize(("limit", "seconds"), [(20, 10), (5, 2), (1, 1), (600, 60)])
async def test_other_rates(limit: int, seconds: float) -> None:
    """Long windows and small ones: what the server lets pass is used, and no more."""
    server = Rated(limit, seconds)
    calls = max(3 * limit, 30)
    begun = now()
    async with client(server, timeout=None) as ours:
        assert {"ok": calls} == await ends(ours, calls)
    assert now() - begun <= 1.7 * seconds * calls / limit + seconds


async def test_a_pool_comes_back_as_one() -> None:
    """Its clients share what a server let pass."""
    server = Rated(50, 1.0)
    async with Pool(clock=leaping_clock()) as pool:
        clients = [
            ManageBac(token=TOKEN, base_url=BASE_URL, transport=server, pool=pool)
            for _ in range(20)
        ]
        found = await asyncio.gather(*(ends(one, 20) for one in clients))
    assert [{"ok": 20}] * 20 == found
    _, *later = server.windows
    assert all(len(one) <= 50 * 1.05 for one in later)


async def test_one_at_a_time_is_no_burst() -> None:
    """Where requests follow each other, they go on as before."""
    server = Rated(50, 1.0, latency=0.001)
    async with client(server, limits=Limits(in_flight=1)) as ours:
        assert {"ok": 200} == await ends(ours, 200)
    assert 4 == len(server.windows)
    assert 3 == len(server.refused)


async def test_a_guess_does_not_last() -> None:
    """After ten minutes of holding back, the rate is tried anew."""
    server = Rated(1, 10.0)
    begun = now()
    async with client(server, timeout=None) as ours:
        assert {"ok": 2} == await ends(ours, 2)
        server.limit = 10**9
        assert {"ok": 3000} == await ends(ours, 3000)
    sent = [at - begun for window in server.windows for at in window]
    slow = [at for at in sent if 20 < at < GUESS_KEPT]
    assert all(b - a >= 0.6 for a, b in pairwise(slow))
    assert 3000 > 2 * len(slow)
    assert sent[-1] < GUESS_KEPT + 30


async def test_a_pace_that_is_named_is_no_guess() -> None:
    """What a server said counts as long as it holds, and over what it let pass."""
    pace = Pace(leaping_clock())
    for _ in range(40):
        pace.passed(now())
    pace.pause(1.0, 0.5)
    pace.passed(now())
    pace.pause(2.0, least=16)
    begun = now()
    await asyncio.sleep(pace.pause_left())
    for _ in range(3):
        assert await pace.turn(lambda _: None, None, again=False)
    assert [2.0, 3.0] == [2.0, now() - begun]


@pytest.mark.parametrize("named", [True, False])
async def test_a_guess_follows_what_held_before(named: bool) -> None:
    """A pace that the server named and that has lapsed, or an older guess."""
    pace = Pace(leaping_clock())
    for _ in range(2):
        pace.passed(now())
    pace.pause(1.0, 0.5 if named else 0.0)
    await asyncio.sleep(61 if named else 5)  # It lapses in that moment.
    for _ in range(11):
        pace.passed(now())
    pace.pause(2.0)
    await asyncio.sleep(pace.pause_left())
    begun = now()
    for _ in range(3):
        assert await pace.turn(lambda _: None, None, again=False)
    assert 2 * 2.0 / 10 == pytest.approx(now() - begun)


async def turns(pace: Pace, count: int) -> list[float]:
    """When so many requests may leave, one after another."""
    await asyncio.sleep(pace.pause_left())
    found: list[float] = []
    for _ in range(count):
        assert await pace.turn(lambda _: None, None, again=False)
        found.append(now())
    return found


async def test_a_guess_holds_for_ten_minutes_after_its_pause() -> None:
    """One request passed in the minute before it, and one a minute is what comes."""
    pace, begun = Pace(leaping_clock()), now()
    pace.passed(begun)
    pace.passed(begun)
    pace.pause(300.0)
    found = [at - begun for at in await turns(pace, 13)]
    assert [*range(300, 901, 60), 900, 900] == pytest.approx(found)


@pytest.mark.parametrize(("ago", "counts"), [(59.5, True), (60.0, False)])
async def test_what_passed_within_a_minute_counts(ago: float, counts: bool) -> None:
    """What passed before that tells nothing of the pace."""
    pace = Pace(leaping_clock())
    pace.passed(now())
    await asyncio.sleep(ago)
    pace.passed(now())
    pace.pause(0.5)
    first, second = await turns(pace, 2)
    assert (60.0 if counts else 0.0) == second - first


async def test_a_clock_that_has_just_begun_holds_nothing_up() -> None:
    """As in a machine that has just started."""
    clock = FakeClock(now=0.0)
    pace = Pace(clock.clock())
    assert 0 >= pace.pause_left()
    assert await pace.turn(lambda _: None, None, again=False)
    assert [] == clock.slept


times = st.lists(st.floats(0, LOOKED_BACK), max_size=50)


@given(times, st.floats(0.01, 100), st.integers(1, 64))
def test_what_a_server_let_pass_may_pass_again(
    ages: list[float], pause: float, least: int
) -> None:
    """As fast as the best of it, but never faster; old requests do not slow it down."""
    wait = spread([-age for age in ages], pause, least)
    if not ages:
        assert 0 == wait
        return
    best = max(max(n, least) / (pause + age) for n, age in enumerate(sorted(ages), 1))
    assert 1 / best == pytest.approx(wait)
    assert spread([*(-age for age in ages), -1e6], pause, least) <= wait


def test_a_burst_of_fifty_that_was_followed_by_a_second() -> None:
    """They come back over that second and the time that the burst took."""
    sent = [n * 0.001 for n in range(50)]
    assert (1.0 + 0.05) / 50 == pytest.approx(spread(sent, 1.05, 16))
    assert 0 == spread([], 1.05, 16)
    assert 1.05 / 16 == pytest.approx(spread([0.0], 1.05, 16))
