"""Deadlines by a clock of the test's own: minutes pass in no time."""

from __future__ import annotations

import asyncio
import gc
import time
import weakref
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from attrs import define, field

import homeroom
from homeroom import Clock, Limits, ManageBac, RetryPolicy
from homeroom.errors import (
    ClientClosed,
    DeadlineExceeded,
    OutcomeUnknown,
    WrongEventLoop,
)
from tests.core.fakes import a_class, settle

pytestmark = pytest.mark.anyio

IN_NO_TIME = 3.0


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    begun = time.monotonic()
    yield
    assert time.monotonic() - begun < IN_NO_TIME


@define(eq=False)
class Hands:
    """Time that goes on when somebody sleeps, or when a test says so."""

    now: float = 50.0
    slept: list[float] = field(factory=list)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)
        self.now += seconds

    def clock(self) -> Clock:
        return Clock(monotonic=lambda: self.now, sleep=self.sleep, random=lambda: 0.5)


def client(answer: Any, clock: Clock, **options: Any) -> ManageBac:
    return ManageBac(
        token="t", transport=httpx.MockTransport(answer), clock=clock, **options
    )


async def never(_: httpx.Request) -> httpx.Response:
    await asyncio.Event().wait()
    raise AssertionError


async def at_once(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"class": a_class(1)})


def test_the_clock_is_a_public_name() -> None:
    assert homeroom.Clock is homeroom.options.Clock


async def test_a_server_that_never_answers_meets_the_deadline_at_once() -> None:
    hands = Hands()
    async with client(never, hands.clock()) as mb:
        with pytest.raises(DeadlineExceeded, match=r"timeout of 10 s ran out"):
            await mb.classes.get(1, timeout=10)
        assert 60 == pytest.approx(hands.now)
        with pytest.raises(DeadlineExceeded, match=r"timeout of 30 s ran out"):
            await mb.classes.get(1)


async def test_a_write_that_was_sent_is_unknown_then() -> None:
    async with client(never, Hands().clock()) as mb:
        with pytest.raises(OutcomeUnknown):
            await mb.classes.create(program="a", name="b", timeout=600)


async def test_a_test_may_move_the_hands_itself() -> None:
    """A moment before the deadline nothing happens."""
    hands = Hands()
    halted = Clock(monotonic=lambda: hands.now, sleep=_never_ends)
    async with client(never, halted) as mb:
        call = asyncio.create_task(mb.classes.get(1, timeout=10))
        await settle()
        hands.now += 9.9
        await asyncio.sleep(0.3)
        assert not call.done()
        hands.now += 0.2
        with pytest.raises(DeadlineExceeded):
            await call


async def _never_ends(_: float) -> None:
    await asyncio.Event().wait()


async def test_an_answer_that_takes_too_long_by_the_clock_comes_too_late() -> None:
    hands = Hands()

    async def slow(request: httpx.Request) -> httpx.Response:
        await hands.sleep(11)
        return await at_once(request)

    async with client(slow, hands.clock()) as mb:
        with pytest.raises(DeadlineExceeded):
            await mb.classes.get(1, timeout=10)
        assert 1 == (await mb.classes.get(1, timeout=12)).id
        assert 1 == (await mb.classes.get(1, timeout=None)).id


async def test_nobody_moves_a_clock_whose_calls_are_answered() -> None:
    """Though much of the timeout is left."""
    hands = Hands()
    async with client(at_once, hands.clock()) as mb:
        for _ in range(50):
            await mb.classes.get(1, timeout=20)
    assert (50.0, []) == (hands.now, hands.slept)


async def test_retries_and_their_waits_are_within_the_deadline() -> None:
    hands, came = Hands(), list[float]()

    async def broken(_: httpx.Request) -> httpx.Response:
        came.append(hands.now)
        await hands.sleep(3)
        return httpx.Response(503)

    policy = RetryPolicy(attempts=9, base=1.0)
    async with client(broken, hands.clock()) as mb:
        with pytest.raises(homeroom.HomeroomError):
            await mb.classes.get(1, timeout=10, retry=policy)
    assert [50.0, 53.5, 57.5] == came


async def test_a_queue_ends_by_the_clock() -> None:
    """Its first call meets its deadline later."""
    hands = Hands()
    limits = Limits(in_flight=1, queue=5)
    async with client(never, hands.clock(), limits=limits) as mb:
        sent = asyncio.create_task(mb.classes.get(1, timeout=None))
        await settle()
        with pytest.raises(DeadlineExceeded, match=r"queued for too long"):
            await mb.classes.get(1, timeout=10)
        assert 55 == pytest.approx(hands.now)
        sent.cancel()


async def test_a_real_clock_with_another_sleep_goes_by_real_time() -> None:
    """As where a test only skips the waits between attempts."""
    slept: list[float] = []

    async def skip(seconds: float) -> None:
        slept.append(seconds)

    async with client(never, Clock(sleep=skip)) as mb:
        begun = time.monotonic()
        with pytest.raises(DeadlineExceeded):
            await mb.classes.get(1, timeout=0.3)
        assert 0.25 < time.monotonic() - begun
    assert [] == slept


async def test_a_call_that_ends_leaves_nobody_asleep() -> None:
    """Neither a timer nor a task, whichever way it ended."""
    hands = Hands()
    halted = Clock(monotonic=lambda: hands.now, sleep=_never_ends)
    before = len(asyncio.all_tasks())
    mb = client(never, halted)
    calls = [asyncio.create_task(mb.classes.get(1)) for _ in range(3)]
    await asyncio.sleep(0.5)
    calls[0].cancel()
    with pytest.raises(WrongEventLoop):
        await asyncio.to_thread(asyncio.run, mb.classes.get(1))
    await mb.aclose()
    done = await asyncio.gather(*calls, return_exceptions=True)
    assert [asyncio.CancelledError, ClientClosed, ClientClosed] == [*map(type, done)]
    await settle()
    assert before == len(asyncio.all_tasks())


async def test_each_call_ends_at_its_own_deadline() -> None:
    """Whichever began first: all of them go by one timer."""
    ended: list[float] = []

    async def call(mb: ManageBac, timeout: float) -> None:
        with pytest.raises(DeadlineExceeded, match=f"timeout of {timeout:g} s"):
            await mb.classes.get(1, timeout=timeout)
        ended.append(timeout)

    async with client(never, Clock()) as mb, asyncio.TaskGroup() as tasks:
        for timeout in (0.6, 0.2, 0.4, 0.3, 0.5, 0.2):
            tasks.create_task(call(mb, timeout))
    assert [0.2, 0.2, 0.3, 0.4, 0.5, 0.6] == ended


async def test_calls_that_are_over_leave_one_timer_for_all() -> None:
    """It is the first one's, and holds neither them nor the client."""
    loop = asyncio.get_running_loop()
    set_one, timers = loop.call_at, list[asyncio.TimerHandle]()

    def kept(*given: Any, **named: Any) -> asyncio.TimerHandle:
        timers.append(set_one(*given, **named))
        return timers[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loop, "call_at", kept)
        async with client(at_once, Clock()) as mb:
            for _ in range(5):
                await mb.classes.get(1)
            alive = weakref.ref(mb)
        del mb
    assert [False] == [one.cancelled() for one in timers]
    gc.collect()
    assert alive() is None


def test_deadlines_go_on_in_another_event_loop() -> None:
    """The timer of one that is closed rings no more."""
    mb = client(never, Clock())
    for _ in range(2):
        with pytest.raises(DeadlineExceeded):
            asyncio.run(mb.classes.get(1, timeout=0.1))
    asyncio.run(mb.aclose())
