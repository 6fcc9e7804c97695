"""The gate: slots, pauses and pace."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from homeroom import Limits
from homeroom._core.clock import Clock
from homeroom._core.gate import Gate, PausedTooLong, QueueTimeout
from homeroom._core.pace import Pace
from homeroom._core.slots import Slots
from homeroom.errors import DeadlineExceeded, RateLimitError
from tests.core.fakes import Canned, FakeClock, client, reply, settle

pytestmark = pytest.mark.anyio


def gate(clock: FakeClock, slots: int = 4, queue: float | None = None) -> Gate:
    """A gate that goes by that clock."""
    return Gate(slots=slots, queue=queue, clock=clock.clock())


async def passing(door: Gate, clock: FakeClock, left: float | None = None) -> float:
    """Go through once, and say when."""
    async with door.slot(None if left is None else clock.now + left):
        return clock.now


async def test_no_more_than_the_slots_are_in_flight() -> None:
    """Further callers wait until somebody is through, in order."""
    clock = FakeClock()
    door, leave = gate(clock, slots=2), asyncio.Event()
    entered: list[int] = []

    async def visit(number: int) -> None:
        async with door.slot(None):
            entered.append(number)
            await leave.wait()

    async with asyncio.TaskGroup() as tasks:
        for number in range(5):
            tasks.create_task(visit(number))
        await settle()
        assert [0, 1] == entered
        leave.set()
    assert [0, 1, 2, 3, 4] == entered


async def test_a_pause_holds_everybody() -> None:
    """Nobody passes before the pause ends, whether they came before or after."""
    clock = FakeClock()
    door = gate(clock)
    door.pause(7.0)
    when = await asyncio.gather(*(passing(door, clock) for _ in range(6)))
    assert [1007.0] * 6 == when


@pytest.mark.parametrize("seconds", [0.001, 0.25, 1.0])
async def test_a_short_pause_is_one_too(seconds: float) -> None:
    """A server that counts by the second asks for less than one."""
    clock = FakeClock()
    door = gate(clock)
    door.pause(seconds)
    assert 1000.0 + seconds == await passing(door, clock)
    assert [seconds] == pytest.approx(clock.slept)


async def test_the_longest_pause_counts() -> None:
    """A shorter pause does not end a longer one early."""
    clock = FakeClock()
    door = gate(clock)
    door.pause(7.0)
    door.pause(2.0)
    assert 1007.0 == await passing(door, clock)


async def test_a_pause_that_begins_while_waiting_counts() -> None:
    """A caller that already waits for the pause is held by a longer one too."""
    clock = FakeClock()
    door = gate(clock)
    door.pause(5.0)
    waiting = asyncio.create_task(passing(door, clock))
    await asyncio.sleep(0)
    door.pause(9.0)
    assert 1009.0 == await waiting


async def test_a_pace_spaces_requests() -> None:
    """After a pause with an interval, requests leave one by one."""
    clock = FakeClock()
    door = gate(clock)
    door.pause(1.0, 0.5)
    when = await asyncio.gather(*(passing(door, clock) for _ in range(4)))
    assert [1001.0, 1001.5, 1002.0, 1002.5] == pytest.approx(sorted(when))
    clock.now += 10
    assert 1012.5 == pytest.approx(await passing(door, clock))


async def test_a_pause_without_a_pace_keeps_the_old_one() -> None:
    """The pace stays until the server names another."""
    clock = FakeClock()
    door = gate(clock)
    door.pause(0.0, 2.0)
    door.pause(1.0)
    when = await asyncio.gather(*(passing(door, clock) for _ in range(3)))
    assert [1001.0, 1003.0, 1005.0] == sorted(when)


@pytest.mark.parametrize("left", [7.0, 6.9, 0.0])
async def test_a_pause_beyond_the_deadline_is_an_error_at_once(left: float) -> None:
    """The wait is told, and no slot is taken."""
    clock = FakeClock()
    door = gate(clock, slots=1)
    door.pause(7.0)
    with pytest.raises(PausedTooLong) as caught:
        await passing(door, clock, left)
    assert 7.0 == caught.value.wait
    assert [] == clock.slept
    assert 1007.0 == await passing(door, clock, 7.1)


async def test_who_is_through_the_queue_leaves_no_timer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Else a night of calls would have one for each, for as long as it might queue."""
    loop, timers = asyncio.get_running_loop(), list[asyncio.TimerHandle]()
    set_one = loop.call_later

    def kept(*given: Any, **named: Any) -> asyncio.TimerHandle:
        timers.append(set_one(*given, **named))
        return timers[-1]

    monkeypatch.setattr(loop, "call_later", kept)
    door = Gate(slots=1, queue=600.0, clock=Clock())
    async with door.slot(None):
        assert [True] == [timer.cancelled() for timer in timers]


async def test_the_queue_has_its_own_timeout() -> None:
    """Whoever gets no slot in time is turned away, and takes none later."""
    door = gate(FakeClock(), slots=1, queue=0.01)
    async with door.slot(None):
        with pytest.raises(QueueTimeout):
            async with door.slot(None):
                pytest.fail("two in one slot")
    async with door.slot(None):
        pass


async def test_a_cancelled_waiter_loses_no_slot() -> None:
    """Cancelled in the queue, in a pause or inside, every slot comes back."""
    clock = FakeClock()
    door, never = gate(clock, slots=2), asyncio.Event()
    before = asyncio.all_tasks()

    async def visit() -> None:
        async with door.slot(None):
            await never.wait()

    for pause in (0.0, 50.0):
        door.pause(pause)
        tasks = [asyncio.create_task(visit()) for _ in range(8)]
        for _ in range(5):
            await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    async with door.slot(None), door.slot(None):
        pass
    assert before == asyncio.all_tasks()


async def test_gates_share_connections() -> None:
    """Each has slots of its own; a connection is held until its request is through."""
    clock, leave, shared = FakeClock(), asyncio.Event(), Slots(3)
    entered: list[int] = []

    async def visit(door: Gate, number: int) -> None:
        async with door.slot(None):
            entered.append(number)
            await leave.wait()

    doors = [
        Gate(slots=2, queue=None, clock=clock.clock(), connections=shared)
        for _ in range(4)
    ]
    async with asyncio.TaskGroup() as tasks:
        for number in range(12):
            tasks.create_task(visit(doors[number // 3], number))
        await settle()
        assert [0, 1, 3] == sorted(entered)
        leave.set()
    assert list(range(12)) == sorted(entered)
    async with asyncio.timeout(5):
        for _ in range(3):
            await shared.acquire(shared.rank(again=False))


async def test_gates_take_connections_in_turn() -> None:
    """To a server that was asked often no less than to one that was not."""
    clock, shared = FakeClock(), Slots(1)
    often, seldom = (
        Gate(slots=2, queue=None, clock=clock.clock(), connections=shared)
        for _ in range(2)
    )
    entered: list[str] = []

    async def visit(door: Gate, name: str) -> None:
        async with door.slot(None):
            entered.append(name)

    for _ in range(10):
        await passing(often, clock)
    async with asyncio.TaskGroup() as tasks, often.slot(None):
        for door, name in ((often, "first"), (seldom, "second")):
            tasks.create_task(visit(door, name))
        await settle()
        assert [] == entered
    assert ["first", "second"] == entered


async def test_an_error_inside_gives_the_slot_back() -> None:
    """A failed request does not block the gate."""
    door = gate(FakeClock(), slots=1)
    for _ in range(3):
        with pytest.raises(KeyError):
            async with door.slot(None):
                raise KeyError
    async with door.slot(None):
        pass


async def test_calls_queue_for_the_slots_of_their_client() -> None:
    """More tasks than slots is fine; a queue timeout says what to change."""
    release = asyncio.Event()

    async def slow(request: object) -> object:
        await release.wait()
        return reply({"pong": "ok"})(request)  # type: ignore[arg-type]

    server = Canned(slow)  # type: ignore[arg-type]
    async with client(server, limits=Limits(in_flight=2, queue=0.01)) as mb:
        held = [asyncio.create_task(mb.ping()) for _ in range(2)]
        await settle()
        with pytest.raises(DeadlineExceeded, match=r"raise limits\.queue") as caught:
            await mb.classes.add_students(1, student_ids=[1])
        assert caught.value.retryable
        assert () == caught.value.attempts
        release.set()
        assert ["ok", "ok"] == [pong.pong for pong in await asyncio.gather(*held)]
    assert 2 == len(server.requests)


async def test_a_pause_turns_away_those_who_queue_with_too_little_time() -> None:
    """A pause that starts while a call queues fails it at once, with the wait."""
    clock, release = FakeClock(), asyncio.Event()

    async def slow(request: object) -> object:
        await release.wait()
        return reply({}, status=429, retry_after="60")(request)  # type: ignore[arg-type]

    server = Canned(slow, reply({"pong": "ok"}))  # type: ignore[arg-type]
    async with client(server, clock, limits=Limits(in_flight=1), timeout=30) as mb:
        first = asyncio.create_task(mb.ping())
        await settle()
        queued = asyncio.create_task(mb.ping())
        await settle()
        release.set()
        for call in (first, queued):
            with pytest.raises(RateLimitError) as caught:
                await call
            assert 60.0 == pytest.approx(caught.value.retry_after)
    assert [] == clock.slept
    assert 1 == len(server.requests)


async def test_a_pace_lapses() -> None:
    """A minute after the pause in which it was named, a pace no longer holds."""
    clock = FakeClock()
    door = gate(clock)
    door.pause(0.0, interval=10.0)
    first = [await passing(door, clock) for _ in range(3)]
    clock.now += 60.0
    later = [await passing(door, clock) for _ in range(3)]
    assert [1000.0, 1010.0, 1020.0] == first
    assert [1080.0] * 3 == later


@pytest.mark.parametrize(
    ("queue", "timeout"), [(10.0, 60.0), (60.0, 10.0), (10.0, None), (30.0, 30.0)]
)
async def test_nobody_waits_for_a_pause_that_will_be_too_long(
    queue: float, timeout: float | None
) -> None:
    """Be it for the queue or for the timeout."""
    clock = FakeClock()
    door = gate(clock, queue=queue)
    door.pause(30.0)
    with pytest.raises(PausedTooLong) as caught:
        async with door.slot(None, timeout):
            pytest.fail("passed in a pause")
    assert (30.0, 1000.0) == (caught.value.wait, clock.now)
    async with gate(clock, queue=31.0).slot(None, 31.0), door.slot(1031.0):
        assert 1030.0 == clock.now


async def test_who_sends_one_by_one_comes_back_one_by_one() -> None:
    """Spread over time only where others may send beside it."""
    for pace, when in ((None, [1006.0] * 3), (True, [1006.0, 1008.0, 1010.0])):
        clock = FakeClock()
        shared = Pace(clock.clock()) if pace else None
        door = Gate(slots=1, queue=None, clock=clock.clock(), pace=shared)
        for _ in range(4):
            await passing(door, clock)
        door.pause(6.0)
        assert when == [await passing(door, clock) for _ in range(3)]
