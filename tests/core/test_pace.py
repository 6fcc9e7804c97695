"""One pace for several gates, and the connections that they share."""

from __future__ import annotations

import asyncio

import pytest

from homeroom._core.gate import Gate, PausedTooLong
from homeroom._core.pace import Pace
from homeroom._core.slots import Slots
from tests.core.fakes import FakeClock, settle

pytestmark = pytest.mark.anyio


def gates(
    count: int, clock: FakeClock, pace: Pace, connections: Slots | None = None
) -> list[Gate]:
    """The gates of so many clients."""
    return [
        Gate(
            slots=4,
            queue=None,
            clock=clock.clock(),
            pace=pace,
            connections=connections,
        )
        for _ in range(count)
    ]


async def passing(door: Gate, clock: FakeClock, left: float | None = None) -> float:
    """Go through once, and say when."""
    async with door.slot(None if left is None else clock.now + left):
        return clock.now


async def test_a_pause_of_one_gate_holds_the_others() -> None:
    """Of those that share it."""
    clock = FakeClock()
    one, two = gates(2, clock, Pace(clock.clock()))
    (other,) = gates(1, clock, Pace(clock.clock()))
    one.pause(7.0)
    assert 1000.0 == await passing(other, clock)
    assert 1007.0 == await passing(two, clock)


async def test_gates_keep_to_one_pace_together() -> None:
    """They take turns."""
    clock = FakeClock()
    one, two = gates(2, clock, Pace(clock.clock()))
    one.pause(1.0, 0.5)
    when = await asyncio.gather(*(passing(one, clock) for _ in range(3)))
    later = await asyncio.gather(
        *(passing(door, clock) for door in (two, one) for _ in range(2))
    )
    assert [1001.0, 1001.5, 1002.0] == sorted(when)
    assert [1002.5, 1003.0, 1003.5, 1004.0] == sorted(later)


async def test_a_pace_lasts_while_it_holds_back() -> None:
    """It lapses a minute after it was last of any use, not after it was named."""
    clock = FakeClock()
    (door,) = gates(1, clock, Pace(clock.clock()))
    door.pause(0.0, 4.0)
    when = [await passing(door, clock) for _ in range(50)]
    assert [1000.0 + 4 * n for n in range(50)] == when
    clock.now += 59.0
    assert 1255.0 == await passing(door, clock)
    assert 1259.0 == await passing(door, clock)
    clock.now += 61.0
    assert [1320.0] * 3 == [await passing(door, clock) for _ in range(3)]


async def test_a_pause_turns_away_those_who_wait_for_the_pace() -> None:
    """All of them learn of it, not only the first in line."""
    clock = FakeClock()
    one, two = gates(2, clock, Pace(clock.clock()))
    one.pause(0.0, 5.0)
    await passing(one, clock)
    waiting = [
        asyncio.create_task(passing(door, clock, 30.0))
        for door in (one, two)
        for _ in range(4)
    ]
    await asyncio.sleep(0)
    two.pause(60.0)
    outcomes = await asyncio.gather(*waiting, return_exceptions=True)
    assert [PausedTooLong] * 8 == [type(one) for one in outcomes]


async def test_a_cancelled_waiter_costs_no_turn() -> None:
    """Those behind it move up."""
    clock = FakeClock()
    one, two = gates(2, clock, Pace(clock.clock()))
    one.pause(0.0, 5.0)
    await passing(one, clock)
    waiting = [asyncio.create_task(passing(one, clock)) for _ in range(3)]
    await asyncio.sleep(0)
    for task in waiting:
        task.cancel()
    await asyncio.wait(waiting)
    assert 1005.0 == await passing(two, clock)


async def test_a_call_that_was_sent_before_has_the_next_turn() -> None:
    """Its deadline runs; the others wait in the queue, of whichever client."""
    clock = FakeClock()
    one, two = gates(2, clock, Pace(clock.clock()))
    one.pause(0.0, 5.0)
    await passing(one, clock)
    others = [asyncio.create_task(passing(one, clock)) for _ in range(3)]
    await asyncio.sleep(0)
    again = asyncio.create_task(passing(two, clock, 20.0))
    assert [1005.0, 1015.0, 1020.0] == sorted(await asyncio.gather(*others))
    assert 1010.0 == await again


async def test_a_wait_for_the_pace_takes_no_connection() -> None:
    """However many wait at one server, another is asked at once."""
    clock, connections = FakeClock(), Slots(2)
    slow = gates(5, clock, Pace(clock.clock()), connections)
    (other,) = gates(1, clock, Pace(clock.clock()), connections)
    slow[0].pause(0.0, 5.0)
    await passing(slow[0], clock)
    waiting = [asyncio.create_task(passing(door, clock)) for door in slow]
    await asyncio.sleep(0)
    assert 1000.0 == await passing(other, clock)
    assert 1025.0 == max(await asyncio.gather(*waiting))


async def test_a_turn_is_not_given_before_there_is_a_connection() -> None:
    """Else those who had waited for one would all leave at the same time."""
    clock, connections = FakeClock(), Slots(2)
    (other,) = gates(1, clock, Pace(clock.clock()), connections)
    slow = gates(3, clock, Pace(clock.clock()), connections)
    slow[0].pause(0.0, 5.0)
    async with other.slot(None), other.slot(None):
        waiting = [asyncio.create_task(passing(door, clock)) for door in slow]
        await settle()
        clock.now += 100
    assert [1100.0] * 3 == sorted(await asyncio.gather(*waiting))
    slow[0].pause(0.0, 5.0)
    async with other.slot(None), other.slot(None):
        waiting = [asyncio.create_task(passing(door, clock)) for door in slow]
        await settle()
        clock.now += 20
    assert [1120.0, 1125.0, 1130.0] == sorted(await asyncio.gather(*waiting))


async def test_connections_go_round_between_servers() -> None:
    """Of each, one call at a time stands in line for them."""
    clock, connections = FakeClock(), Slots(1)
    (many,) = gates(1, clock, Pace(clock.clock()), connections)
    (few,) = gates(1, clock, Pace(clock.clock()), connections)
    order: list[str] = []

    async def visit(door: Gate, name: str) -> None:
        async with door.slot(None):
            order.append(name)
            await asyncio.sleep(0)

    async with asyncio.TaskGroup() as tasks:
        for _ in range(50):
            tasks.create_task(visit(many, "many"))
        await asyncio.sleep(0)
        for _ in range(3):
            tasks.create_task(visit(few, "few"))
    assert order.index("few") < 5
    assert 12 > len(order) - order[::-1].index("few")


@pytest.mark.parametrize("turns", range(1, 9))
async def test_no_connection_is_lost_to_a_cancel(turns: int) -> None:
    """Wherever the caller was."""
    clock, connections = FakeClock(), Slots(1)
    one, two = gates(2, clock, Pace(clock.clock()), connections)

    async def visit(door: Gate) -> None:
        async with door.slot(None):
            await asyncio.sleep(0)

    tasks = [asyncio.create_task(visit(door)) for door in (one, two) * 6]
    for task in tasks[::2]:
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
    await asyncio.wait(tasks)
    async with asyncio.timeout(5):
        await asyncio.gather(passing(one, clock), passing(two, clock))


async def test_a_turn_is_given_at_once_where_nothing_is_to_wait_for() -> None:
    """Without a turn of the event loop, from the moment in which a pause is over."""
    clock, connections = FakeClock(), Slots(1)
    pace = Pace(clock.clock())
    assert pace.at_once(None)
    assert pace.at_once(connections)
    assert not pace.at_once(connections)
    assert pace.at_once(None)
    pace.pause(7.0, least=0)
    clock.now += 6.5
    assert not pace.at_once(None)
    clock.now += 0.5
    assert pace.at_once(None)
    pace.pause(1.0, 0.5)
    clock.now += 60.5
    assert not pace.at_once(None)  # It keeps to a pace for a minute.
    clock.now += 0.5
    assert pace.at_once(None)


async def test_nobody_overtakes_those_who_wait_for_their_turn() -> None:
    """Though nothing else is to be waited for."""
    clock, connections = FakeClock(), Slots(0)
    pace = Pace(clock.clock())
    first = asyncio.create_task(pace.turn(lambda _: None, connections, again=False))
    await settle()
    assert not pace.at_once(None)
    first.cancel()
    await asyncio.wait([first])
    assert pace.at_once(None)


async def test_a_slot_that_is_free_is_taken_without_a_wait() -> None:
    """A queue with nobody in it costs no turn of the event loop."""
    slots = Slots(1)
    with pytest.raises(StopIteration):
        slots.acquire(slots.rank(again=False)).send(None)
    assert not slots.open


async def test_a_free_slot_is_that_of_who_stands_in_line_for_it() -> None:
    """Though it was not handed out yet."""
    slots = Slots(1)
    rank = slots.rank(again=False)
    waits = asyncio.create_task(slots.acquire(rank, at_once=False))
    await asyncio.sleep(0)
    assert not waits.done()
    assert (slots.open, slots.take()) == (False, False)
    await waits
    slots.release()
    assert (slots.open, slots.take()) == (True, True)


@pytest.mark.parametrize("seconds", [0.1, 0.9, 7.0])
async def test_in_a_pause_there_is_no_turn_to_wait_for(seconds: float) -> None:
    """However short it is, and though the pace allows none before its end."""
    clock, connections = FakeClock(), Slots(1)
    pace = Pace(clock.clock())
    pace.pause(0.0, 5.0)
    assert await pace.turn(lambda _: None, None, again=False)
    pace.pause(seconds, 5.0)
    assert not await pace.turn(lambda _: None, connections, again=False)
    assert 1000.0 == clock.now
    assert connections.open


async def test_a_clock_may_begin_at_nothing() -> None:
    """As one does that counts from when the machine was started."""
    clock = FakeClock()
    clock.now = 0.0
    pace = Pace(clock.clock())
    assert pace.at_once(None)
    pace.pause(0.5, 0.5)
    assert not pace.at_once(None)
    pace.lift()
    assert pace.at_once(None)
    assert await pace.turn(lambda _: None, None, again=False)
    assert 0.0 == clock.now
