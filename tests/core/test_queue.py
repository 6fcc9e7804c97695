"""The queue of a client: who waits in it, for how long, and what that costs."""

from __future__ import annotations

import asyncio
import gc
from collections import Counter
from collections.abc import Awaitable
from statistics import median
from typing import Any

import anyio
import httpx
import pytest

from homeroom import Limits, ManageBac, RetryPolicy
from homeroom._core.gate import Gate, PausedTooLong
from homeroom._core.slots import Slots
from homeroom.errors import (
    CallError,
    ClientClosed,
    DeadlineExceeded,
    OutcomeUnknown,
    RateLimitError,
    ServerError,
)
from homeroom.options import Clock
from tests.core import fakes
from tests.core.fakes import Canned, reply, settle
from tests.core.leap import LEAPING, leaping_clock, now

pytestmark = pytest.mark.anyio

DONE = reply({"status": "ok"})
PONG = reply({"pong": "ok"})


@pytest.fixture
def anyio_backend() -> Any:
    """All of it in leaps: the slowest of these takes hours."""
    return LEAPING


class Vendor(httpx.AsyncBaseTransport):
    """Takes its time for each answer, and notes when and with what body it was asked.

    Args:
        seconds: For an answer.
        answers: By the number of the request, from 1; the others are `PONG`.
    """

    def __init__(self, seconds: float, answers: dict[int, fakes.Handler] | None = None):
        self.seconds = seconds
        self.answers = answers or {}
        self.asked: list[tuple[float, str]] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append((now(), request.url.path.rpartition("/")[2]))
        number = len(self.asked)
        await asyncio.sleep(self.seconds)
        answer = self.answers.get(number, PONG)(request)
        assert isinstance(answer, httpx.Response)
        return answer


def client(vendor: httpx.AsyncBaseTransport, **options: Any) -> ManageBac:
    """A client by the loop's own time."""
    return ManageBac(
        token=fakes.TOKEN,
        base_url=fakes.BASE_URL,
        transport=vendor,
        clock=leaping_clock(),
        **options,
    )


async def failure(call: Awaitable[object]) -> CallError:
    """The error of a call."""
    with pytest.raises(CallError) as caught:
        await call
    return caught.value


async def ending(call: Awaitable[object]) -> str:
    """How a call ends, in a word."""
    try:
        await call
    except CallError as error:
        return type(error).__name__
    return "ok"


async def test_a_long_queue_costs_no_deadline() -> None:
    """1,200 writes of half a second, 16 at once, take 37 s: more than the timeout."""
    begun, vendor = now(), Canned(DONE)
    vendor.answers = [lambda request: _late(request, 0.5)]
    async with client(vendor) as mb:
        writes = (mb.classes.add_students(n, student_ids=[1]) for n in range(1200))
        endings = Counter(await asyncio.gather(*map(ending, writes)))
    assert {"ok": 1200} == endings
    assert 37.5 == pytest.approx(now() - begun)
    assert 1200 == len(vendor.requests)


async def _late(request: httpx.Request, seconds: float) -> httpx.Response:
    await asyncio.sleep(seconds)
    return httpx.Response(200, json={"status": "ok"})


async def test_who_is_first_in_the_queue_is_first_out_of_it() -> None:
    """Calls are sent in the order in which they were made."""
    vendor = Vendor(1.0)
    async with client(vendor, limits=Limits(in_flight=3)) as mb:
        calls = [mb.request("GET", f"/{n}") for n in range(50)]
        await asyncio.gather(*calls)
    assert [str(n) for n in range(50)] == [path for _, path in vendor.asked]


async def test_pauses_leave_the_order_of_the_queue_as_it_is() -> None:
    """Whoever waits in them, the first call that was not sent yet goes next."""
    busy = reply({}, status=429, retry_after="5")
    vendor = Vendor(0.5, {1: busy, 40: busy, 41: busy, 90: busy})
    once = RetryPolicy(attempts=1)
    async with client(vendor, limits=Limits(in_flight=3), retry=once) as mb:
        calls = [ending(mb.request("GET", f"/{n}")) for n in range(300)]
        endings = Counter(await asyncio.gather(*calls))
    assert {"ok": 296, "RateLimitError": 4} == endings
    assert [str(n) for n in range(300)] == [path for _, path in vendor.asked]


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_pause_leaves_the_order_by_a_real_clock_too() -> None:
    """Timers that end together fire in any order; one may be late by a little."""
    door = Gate(slots=2, queue=None, clock=Clock())
    passed: list[int] = []

    async def visit(number: int) -> None:
        async with door.slot(None):
            passed.append(number)
            await asyncio.sleep(0)

    async with asyncio.TaskGroup() as tasks:
        async with door.slot(None), door.slot(None):
            for number in range(100):
                tasks.create_task(visit(number))
            await settle()
            door.pause(0.05)
        await settle()
        for number in range(100, 200):  # Come in the pause.
            tasks.create_task(visit(number))
    assert set(range(200)) == set(passed)
    assert median(abs(number - turn) for turn, number in enumerate(passed)) <= 1


async def test_the_deadline_counts_from_the_first_slot() -> None:
    """A server that answers nobody ends each call as long after it was sent."""
    vendor = Vendor(1e9)
    begun = now()
    ended: list[float] = []

    async def call(mb: ManageBac, write: bool) -> type[CallError]:
        made = mb.classes.create(name="x") if write else mb.ping()
        error = await failure(made)
        ended.append(now() - begun)
        assert "the timeout of 7 s ran out while waiting" in str(error)
        return type(error)

    async with client(vendor, limits=Limits(in_flight=1), timeout=7) as mb:
        calls = [call(mb, write) for write in (False, True, False)]
        found = await asyncio.gather(*calls)
    assert [DeadlineExceeded, OutcomeUnknown, DeadlineExceeded] == found
    assert [7.0, 14.0, 21.0] == pytest.approx(ended)


async def test_a_call_that_was_sent_goes_before_those_that_were_not() -> None:
    """Else its next attempt would wait behind all of them, and its time run out."""
    vendor = Vendor(1.0, {1: reply({}, status=503)})
    async with client(vendor, limits=Limits(in_flight=1), timeout=5) as mb:
        calls = [mb.request("GET", f"/{n}") for n in range(30)]
        await asyncio.gather(*calls)
    paths = [path for _, path in vendor.asked]
    assert ["0", "1", "0", "2", "3"] == paths[:5]
    assert [str(n) for n in range(2, 30)] == paths[3:]


async def test_every_call_of_a_long_queue_may_be_tried_again() -> None:
    """All of them are refused at first, and none runs out of time for that."""
    refused: set[str] = set()

    async def answer(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0.5)
        new = request.url.path not in refused
        refused.add(request.url.path)
        return httpx.Response(503 if new else 200, json={})

    async with client(Canned(answer), limits=Limits(in_flight=2), timeout=5) as mb:
        calls = (mb.request("GET", f"/{n}") for n in range(30))
        endings = Counter(await asyncio.gather(*map(ending, calls)))
    assert {"ok": 30} == endings


async def test_attempts_after_the_first_are_within_the_deadline() -> None:
    """Once it was sent, waits of a call count: for a slot, and between attempts."""
    vendor = Vendor(1.0, dict.fromkeys(range(1, 99), reply({}, status=503)))
    policy = RetryPolicy(attempts=50, base=8.0, cap=8.0)
    begun = now()
    async with client(vendor, timeout=13, retry=policy) as mb:
        error = await failure(mb.ping())
    assert isinstance(error, ServerError)
    assert "outlast" in str(error)
    assert [0.0, 5.0, 10.0] == [at - begun for at, _ in vendor.asked]


async def test_a_pause_before_the_first_attempt_costs_no_deadline() -> None:
    """Paused again and again, a call waits as long as each pause is within it."""
    busy = reply({}, status=429, retry_after="20")
    vendor = Vendor(1.0, {1: busy, 2: busy})
    policy = RetryPolicy(attempts=1)
    async with client(vendor, limits=Limits(in_flight=1), timeout=30) as mb:
        refused = [ending(mb.ping(retry=policy)) for _ in range(2)]
        begun = now()
        endings = await asyncio.gather(*refused, ending(mb.request("GET", "/last")))
    assert ["RateLimitError", "RateLimitError", "ok"] == endings
    assert [0.0, 21.0, 42.0] == [at - begun for at, _ in vendor.asked]


async def test_a_pace_before_the_first_attempt_costs_no_deadline() -> None:
    """At one request in two seconds, the last of twenty waits for 40 seconds."""
    rate = {"x_ratelimit_limit": "1", "x_ratelimit_period": "2", "retry_after": "1"}
    vendor = Vendor(0.0, {1: reply({}, status=429, **rate)})
    begun = now()
    async with client(vendor, limits=Limits(in_flight=1), timeout=9) as mb:
        calls = (mb.request("GET", f"/{n}") for n in range(20))
        assert {"ok"} == set(await asyncio.gather(*map(ending, calls)))
    assert [1.0 + 2 * n for n in range(20)] == [
        at - begun for at, _ in vendor.asked[1:]
    ]


async def test_a_pause_that_outlasts_the_timeout_is_an_error_at_once() -> None:
    """Nothing is sent, and the error has the wait; who can wait does."""
    vendor = Vendor(0.5, {1: reply({}, status=429, retry_after="60")})
    async with client(vendor, limits=Limits(in_flight=2), timeout=100) as mb:
        waiting = asyncio.create_task(mb.ping())
        await asyncio.sleep(1.5)
        begun = now()
        for call in (mb.ping(timeout=5), mb.classes.create(name="x", timeout=58.9)):
            error = await failure(call)
            assert RateLimitError is type(error)
            assert "held back after a 429" in str(error)
            assert (True, ()) == (error.retryable, error.attempts)
            assert 59.0 == pytest.approx(error.retry_after)
        assert begun == now()
        assert 1 == len(vendor.asked)
        assert "ok" == (await mb.ping(timeout=59.1)).pong
        assert "ok" == (await waiting).pong


async def test_a_pause_can_be_looked_at_and_lifted() -> None:
    """Those that wait for it go on at once, the one that was refused first."""
    rate = {"x_ratelimit_limit": "1", "x_ratelimit_period": "60"}
    vendor = Vendor(0.5, {1: reply({}, status=429, retry_after="3600", **rate)})
    async with client(vendor, limits=Limits(in_flight=1), timeout=None) as mb:
        assert 0.0 == mb.pause.left
        waiting = [asyncio.create_task(mb.ping()) for _ in range(5)]
        await asyncio.sleep(100.5)
        assert 1 == len(vendor.asked)
        assert 3500.0 == mb.pause.left
        assert "<Pause of 3500.0 s>" == repr(mb.pause)
        begun = now()
        mb.with_options(timeout=5).pause.lift()
        assert 0.0 == mb.pause.left
        assert {"ok"} == {(await one).pong for one in waiting}
        assert 2.5 == now() - begun
        assert "ok" == (await mb.ping(timeout=1)).pong
        mb.pause.lift()


async def test_a_pause_is_told_at_once_also_where_no_slot_is_free() -> None:
    """Who holds the last slot does not hold the error back."""
    door = Gate(slots=1, queue=None, clock=leaping_clock())
    async with door.slot(None):
        door.pause(60.0)
        with pytest.raises(PausedTooLong):
            async with asyncio.timeout(1), door.slot(None, 5.0):
                pytest.fail("passed in a pause")


async def test_a_429_that_names_no_time_pauses_for_as_long_as_is_said() -> None:
    """All calls, and the retry; where the server names a time, that one counts."""
    vendor = Vendor(0.0, {1: reply({}, status=429)})
    begun = now()
    async with client(vendor, limits=Limits(in_flight=1, pause=9)) as mb:
        await asyncio.gather(*(mb.ping() for _ in range(3)))
        assert [0, 9, 9, 9] == [at - begun for at, _ in vendor.asked]
        vendor.answers[5] = reply({}, status=429, retry_after="4")
        await mb.ping()
        assert [9, 13] == [at - begun for at, _ in vendor.asked[4:]]
        vendor.answers[7] = reply({}, status=503)
        await mb.ping()
        assert now() - begun < 14


async def test_the_queue_can_be_bounded() -> None:
    """Who is not sent in that time is turned away; a second attempt is not bound."""
    vendor = Vendor(4.0, {2: reply({}, status=503)})
    begun = now()
    async with client(vendor, limits=Limits(in_flight=1, queue=10)) as mb:
        calls = [asyncio.create_task(mb.request("GET", f"/{n}")) for n in range(5)]
        for call in calls[3:]:
            error = await failure(call)
            assert DeadlineExceeded is type(error)
            assert "raise limits.queue" in str(error)
            assert (True, ()) == (error.retryable, error.attempts)
            assert 10.0 == now() - begun
        await asyncio.gather(*calls[:2])
        assert "ok" == await ending(calls[2])
    assert [(0, "0"), (4, "1"), (8, "2"), (12, "1")] == [
        (at - begun, path) for at, path in vendor.asked
    ]


async def test_a_bounded_queue_bounds_pauses_too() -> None:
    """One that outlasts it is an error at once; several together at its end."""
    busy = [reply({}, status=429, retry_after=wait) for wait in ("6", "6", "60")]
    vendor = Vendor(0.0, dict(enumerate(busy, 1)))
    limits, once = Limits(in_flight=1, queue=10), RetryPolicy(attempts=1)
    async with client(vendor, limits=limits, timeout=None) as mb:
        begun = now()
        others = [asyncio.create_task(failure(mb.ping(retry=once))) for _ in range(2)]
        await settle()
        last = await failure(mb.ping())
        assert (DeadlineExceeded, 10.0) == (type(last), now() - begun)
        await asyncio.gather(*others)
        await asyncio.sleep(20)
        await failure(mb.ping(retry=once))
        begun = now()
        error = await failure(mb.ping())
        assert (RateLimitError, begun) == (type(error), now())
        assert 60.0 == error.retry_after


async def test_who_held_a_slot_as_a_pause_began_has_one_afterwards() -> None:
    """Nobody waits in the pause with a slot, and none is lost or used by two."""
    door = Gate(slots=2, queue=None, clock=leaping_clock())
    begun, inside, most = now(), 0, 0
    entered: list[float] = []

    async def visit() -> None:
        nonlocal inside, most
        async with door.slot(None):
            entered.append(now() - begun)
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(60)
            inside -= 1

    door.pause(0.0, 5.0)
    async with asyncio.timeout(1000), asyncio.TaskGroup() as tasks:
        async with door.slot(None):
            pass
        for _ in range(6):
            tasks.create_task(visit())  # The first has a slot, and 5 s to wait.
        for _ in range(2):
            await asyncio.sleep(1)
            door.pause(20.0, 5.0)
    assert (2, 0) == (most, inside)
    assert [22, 27, 82, 87, 142, 147] == pytest.approx(entered)


async def test_a_call_cancelled_in_a_pace_gives_its_slot_back() -> None:
    """It had the slot, and waited for its turn to send."""
    door = Gate(slots=1, queue=None, clock=leaping_clock())

    async def visit() -> float:
        async with door.slot(None):
            return now()

    door.pause(0.0, 5.0)
    begun = await visit()
    waiting = asyncio.create_task(visit())
    await settle()
    waiting.cancel()
    async with asyncio.timeout(9):
        assert begun + 5.0 == await visit()
    assert waiting.cancelled()


async def test_a_call_that_a_pause_holds_back_needs_no_connection() -> None:
    """It had its turn, and gives it up to a call that asks another server."""
    connections = Slots(1)
    paused, other = (
        Gate(slots=2, queue=None, clock=leaping_clock(), connections=connections)
        for _ in range(2)
    )

    async def visit(door: Gate) -> float:
        async with door.slot(None):
            return now()

    begun = now()
    async with other.slot(None):
        waiting = asyncio.create_task(visit(paused))
        await settle()
        paused.pause(50.0)
    await settle()
    assert begun == await visit(other)
    assert begun + 50.0 == await waiting


async def test_pauses_that_are_over_are_forgotten() -> None:
    """A client that runs for weeks keeps nothing of each."""

    def scopes() -> int:
        gc.collect()
        return sum(isinstance(one, anyio.CancelScope) for one in gc.get_objects())

    door, before = Gate(slots=1, queue=None, clock=leaping_clock()), scopes()
    for _ in range(50):
        door.pause(9.0)
        async with door.slot(None):
            pass
    assert before == scopes()


async def test_a_pace_that_outlasts_the_timeout_is_an_error_at_once() -> None:
    """As a pause is; who can wait does."""
    door, begun = Gate(slots=2, queue=None, clock=leaping_clock()), now()
    door.pause(0.0, 30.0)
    async with door.slot(None, 5.0):
        pass
    with pytest.raises(PausedTooLong) as caught:
        async with door.slot(None, 5.0):
            pytest.fail("sent before its turn")
    assert (30.0, begun) == (caught.value.wait, now())
    async with door.slot(None, 31.0):
        assert begun + 30.0 == now()


async def test_a_write_that_times_out_in_the_queue_is_not_in_doubt() -> None:
    """Its first attempt reached nobody, and another call has the slot it needs now."""

    async def answer(request: httpx.Request) -> httpx.Response:
        if len(vendor.requests) == 1:
            raise httpx.ConnectError("no route")
        return await _late(request, 50)

    vendor, begun = Canned(answer), now()
    async with client(vendor, limits=Limits(in_flight=1), timeout=9) as mb:
        write = asyncio.create_task(failure(mb.classes.create(name="x")))
        other = asyncio.create_task(mb.request("GET", "/x", timeout=None))
        error = await write
        assert DeadlineExceeded is type(error)
        assert "9 s ran out while queueing for a slot" in str(error)
        assert ["connect"] == [one.outcome for one in error.attempts]
        assert 9.0 == pytest.approx(now() - begun)
        assert {"status": "ok"} == await other
    assert 2 == len(vendor.requests)


async def test_a_call_that_queues_ends_when_its_client_is_closed() -> None:
    """At once, though it has no deadline yet."""
    vendor = Vendor(50.0)
    mb = client(vendor, limits=Limits(in_flight=1))
    calls = [asyncio.create_task(mb.ping()) for _ in range(4)]
    await asyncio.sleep(1)
    begun = now()
    await mb.aclose()
    for call in calls:
        with pytest.raises(ClientClosed):
            await call
    assert begun == now()
    assert 1 == len(vendor.asked)


async def test_a_call_whose_turn_comes_as_its_client_is_closed_ends_too() -> None:
    """The deadline that it gets in that moment does not keep it alive."""
    vendor = Vendor(5.0)
    mb = client(vendor, limits=Limits(in_flight=1))

    async def last() -> None:
        await mb.ping()
        await mb.aclose()

    closing, queued = asyncio.create_task(last()), asyncio.create_task(mb.ping())
    with pytest.raises(ClientClosed):
        await queued
    await closing
    assert 1005.0 == now()


async def test_cancelled_calls_leave_the_queue_as_it_is() -> None:
    """They lose no slot, and nobody loses a turn."""
    vendor = Vendor(1.0)
    async with client(vendor, limits=Limits(in_flight=2)) as mb:
        tasks = [asyncio.create_task(mb.request("GET", f"/{n}")) for n in range(60)]
        for n in range(10, 60, 3):
            asyncio.get_running_loop().call_later(n % 7, tasks[n].cancel)
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        begun = now()
        await asyncio.gather(mb.ping(), mb.ping())
        assert 1.0 == pytest.approx(now() - begun)
    numbers = [int(path) for _, path in vendor.asked[:-2]]
    assert sorted(numbers) == numbers
    assert {type(one) for one in ended} <= {dict, asyncio.CancelledError}


async def test_a_call_cancelled_as_its_slot_comes_gives_it_back() -> None:
    """In the moment between the end of another call and its own turn."""
    door = Gate(slots=1, queue=None, clock=leaping_clock())

    async def visit() -> float:
        async with door.slot(None):
            return now()

    async with door.slot(None):
        leaving, waiting = (asyncio.create_task(visit()) for _ in range(2))
        await settle()
    leaving.cancel()
    async with asyncio.timeout(1):
        assert now() == await waiting
    assert leaving.cancelled()
