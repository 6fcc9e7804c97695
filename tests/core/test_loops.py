"""A client in one event loop after another."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

import pytest
from attrs import evolve

from homeroom import ClassChartsParent, Limits, ManageBac, Pool
from homeroom._core.gate import Gate
from homeroom.errors import ClientClosed, WrongEventLoop
from homeroom.sandbox import Sandbox
from tests.core.fakes import Canned, FakeClock, School, client, reply, settle

PONG = reply({"pong": "ok"})


async def ping(mb: ManageBac) -> str:
    return (await mb.ping()).pong


def in_thread(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run it in an event loop of a thread, and raise what it raises."""
    failed: list[BaseException] = []

    def run() -> None:
        try:
            asyncio.run(work())
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if failed:
        raise failed[0]


def held(begun: list[Any]) -> Callable[[Any], Any]:
    """An answer that never comes; who asked is in `begun`."""

    async def hold(request: Any) -> Any:
        begun.append(request)
        await asyncio.Event().wait()

    return hold


def test_a_client_goes_on_in_a_second_event_loop() -> None:
    """As one that a module holds does in tests, in Celery and in notebooks."""
    server = Canned(PONG)
    mb = client(server)
    assert ["ok"] * 3 == [asyncio.run(ping(mb)) for _ in range(3)]
    assert 3 == len(server.requests)
    asyncio.run(mb.aclose())
    with pytest.raises(ClientClosed):
        asyncio.run(ping(mb))
    assert 1 == server.closed


def test_a_second_loop_beside_a_call_is_refused() -> None:
    """The error says what to do, and the call under way goes on."""
    begun: list[Any] = []
    server = Canned(held(begun), PONG)
    mb = client(server)

    async def main() -> str:
        call = asyncio.create_task(mb.ping())
        await settle()
        with pytest.raises(
            WrongEventLoop, match=r"calls under way.*one client in each"
        ):
            await asyncio.to_thread(asyncio.run, ping(mb))
        with pytest.raises(WrongEventLoop):
            await asyncio.to_thread(asyncio.run, mb.__aenter__())
        assert not call.done()
        call.cancel()
        await asyncio.wait([call])
        return await asyncio.to_thread(asyncio.run, ping(mb))

    assert "ok" == asyncio.run(main())


def test_who_waited_for_a_slot_in_another_loop_holds_none() -> None:
    """Also where that loop ended in the midst of calls, without a cancel."""
    begun: list[Any] = []
    server = Canned(*[held(begun)] * 2, PONG)
    mb = client(server, limits=Limits(in_flight=2))
    loop = asyncio.new_event_loop()

    async def begin() -> list[asyncio.Task[Any]]:
        tasks = [asyncio.create_task(mb.ping()) for _ in range(6)]
        await settle()
        return tasks

    tasks = loop.run_until_complete(begin())
    loop.close()
    for task in tasks:  # Else Python says that they never ended.
        task._log_destroy_pending = False  # type: ignore[attr-defined]
    assert 2 == len(begun)

    async def again() -> list[str]:
        return await asyncio.gather(*(ping(mb) for _ in range(6)))

    assert ["ok"] * 6 == asyncio.run(again())
    for task in tasks:
        with suppress(ValueError):  # That a variable is of another context.
            task.get_coro().close()  # type: ignore[union-attr]
    assert ["ok"] * 6 == asyncio.run(again())


def test_who_waited_for_a_turn_in_another_loop_holds_up_nobody() -> None:
    """A pace lets one call wait at a time, and the others behind it."""
    clock, asleep = FakeClock(), list[float]()

    async def sleep(seconds: float) -> None:
        asleep.append(seconds)
        await asyncio.Event().wait()

    door = Gate(slots=4, queue=None, clock=evolve(clock.clock(), sleep=sleep))
    door.pause(0.0, interval=10.0)
    loop = asyncio.new_event_loop()

    async def visit() -> str:
        async with door.slot(None):
            return "through"

    async def begin() -> list[asyncio.Task[str]]:
        tasks = [asyncio.create_task(visit()) for _ in range(3)]
        await settle()
        return tasks

    first, *waiting = loop.run_until_complete(begin())
    assert "through" == first.result()
    assert [10.0] == asleep
    clock.now += 10.0
    door.restart()

    async def again() -> str:
        async with asyncio.timeout(5):
            return await visit()

    assert "through" == asyncio.run(again())
    for task in waiting:
        task.cancel()
    loop.run_until_complete(asyncio.wait(waiting))
    loop.close()


def test_calls_that_were_cancelled_at_the_end_of_a_loop_leave_nothing() -> None:
    """As `asyncio.run` ends: those that waited, slept or were sent."""
    begun: list[Any] = []
    server = Canned(reply({}, 503), *[held(begun)] * 2, PONG)
    mb = client(server, limits=Limits(in_flight=2))

    async def leave() -> None:
        for _ in range(6):
            asyncio.create_task(mb.ping())  # noqa: RUF006
        await settle()

    asyncio.run(leave())
    assert ["ok", "ok"] == [asyncio.run(ping(mb)) for _ in range(2)]


def test_a_pause_holds_in_the_next_loop() -> None:
    """The server counts on, whatever runs here."""
    clock = FakeClock()
    server = Canned(reply({}, 429, retry_after="30"), PONG)
    mb = client(server, clock, retry=None, timeout=None)
    with pytest.raises(Exception, match="429"):
        asyncio.run(ping(mb))
    before = clock.now
    assert "ok" == asyncio.run(ping(mb))
    assert 30 <= clock.now - before


def test_a_session_holds_in_the_next_loop() -> None:
    """It is of the server, and costs no second login."""
    sandbox = Sandbox()
    parent = ClassChartsParent(**sandbox.classcharts_parent)

    async def count() -> int:
        return len(await parent.pupils.list())

    assert 1 == len({asyncio.run(count()) for _ in range(3)})
    logins = [one for one in sandbox.journal if one.path.endswith("/login")]
    assert 1 == len(logins)


def test_a_login_that_a_loop_cut_off_is_begun_again() -> None:
    sandbox = Sandbox()
    sandbox.faults.add(path="*/login", delay=60, times=1)
    parent = ClassChartsParent(**sandbox.classcharts_parent)

    async def cut() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await parent.pupils.list()

    asyncio.run(cut())
    assert asyncio.run(parent.pupils.list())


def test_a_walk_goes_on_in_the_next_loop() -> None:
    """From its checkpoint."""
    mb = client(Canned(School(range(9))))
    kept: list[Any] = []

    async def first() -> None:
        async for page in mb.classes.list(per_page=3).prefetch(2).pages():
            kept.append(page.checkpoint)
            break

    async def rest() -> list[int]:
        pager = mb.classes.list(per_page=3).resume(kept[0]).prefetch(2)
        return [one.id for one in await pager.collect()]

    asyncio.run(first())
    assert [3, 4, 5, 6, 7, 8] == asyncio.run(rest())


def test_clients_of_a_pool_go_on_in_the_next_loop() -> None:
    pool = Pool()
    one, two = (
        ManageBac(
            token=f"t{n}",
            base_url="https://school.example.org",
            pool=pool,
            transport=Canned(PONG),
        )
        for n in range(2)
    )
    assert ["ok"] * 3 == [asyncio.run(ping(mb)) for mb in (one, two, one)]

    async def both() -> list[str]:
        return await asyncio.gather(*(ping(mb) for mb in (one, two) * 9))

    assert ["ok"] * 18 == asyncio.run(both())
    asyncio.run(pool.aclose())
    with pytest.raises(ClientClosed):
        asyncio.run(ping(two))


def test_a_call_of_one_client_keeps_a_whole_pool_in_its_loop() -> None:
    """Since the clients share connections."""
    pool, begun = Pool(), list[Any]()
    one, two = (
        ManageBac(
            token=f"t{n}",
            base_url="https://school.example.org",
            pool=pool,
            transport=transport,
        )
        for n, transport in enumerate((Canned(held(begun), PONG), Canned(PONG)))
    )

    async def main() -> None:
        call = asyncio.create_task(one.ping())
        await settle()
        with pytest.raises(WrongEventLoop, match=r"the pool has calls .* one pool in"):
            await asyncio.to_thread(asyncio.run, ping(two))
        assert "ok" == await ping(two)
        call.cancel()
        await asyncio.wait([call])
        assert "ok" == await asyncio.to_thread(asyncio.run, ping(two))

    asyncio.run(main())


def test_who_comes_later_to_a_loop_takes_nothing_from_who_is_there() -> None:
    """A client of a pool that begins anew lets the lines of the others be."""
    clock = FakeClock()
    pool = Pool(clock=clock.clock())
    server = Canned(
        PONG,
        PONG,
        reply({}, 429, x_ratelimit_limit="1", x_ratelimit_period="1"),
        PONG,
    )
    one, two = (
        ManageBac(
            token=f"t{n}",
            base_url="https://school.example.org",
            pool=pool,
            transport=server,
        )
        for n in range(2)
    )

    async def first() -> None:
        await ping(one)
        await ping(two)
        await ping(one)  # The pace is known from here on.

    async def then() -> None:
        calls = [asyncio.create_task(ping(one)) for _ in range(6)]
        for _ in range(5):
            await asyncio.sleep(0)  # Until they stand in line.
        calls += [asyncio.create_task(ping(two)) for _ in range(6)]
        async with asyncio.timeout(5):
            assert ["ok"] * 12 == await asyncio.gather(*calls)

    asyncio.run(first())
    asyncio.run(then())


def test_threads_that_take_turns_are_served() -> None:
    """And those that do not get the error, never a broken call."""
    mb = client(Canned(PONG))
    said: list[str] = []

    async def many() -> None:
        for _ in range(200):
            try:
                said.append(await ping(mb))
            except WrongEventLoop:
                said.append("refused")

    threads = [threading.Thread(target=asyncio.run, args=(many(),)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert 800 == len(said)
    assert {"ok"} <= set(said) <= {"ok", "refused"}
    in_thread(lambda: _is_ok(mb))


async def _is_ok(mb: ManageBac) -> None:
    assert "ok" == await ping(mb)
