"""Logins that are never answered: later calls do not wait for them."""

from __future__ import annotations

import asyncio
import json

import httpx
import pytest

from homeroom import ClassChartsStudent, Pool, errors
from homeroom._core import setup
from homeroom.options import Limits
from tests.core.charts_site import BORN, Site, read, student
from tests.core.fakes import FakeClock, settle

pytestmark = pytest.mark.anyio


def hanging(site: Site, name: str, count: int) -> asyncio.Event:
    """Let the first requests of a name wait for an event."""
    opened, left = asyncio.Event(), [count]

    async def before(request: httpx.Request) -> httpx.Response | None:
        if request.url.path.endswith(name) and left[0]:
            left[0] -= 1
            await opened.wait()
        return None

    site.before = before
    return opened


async def late(client: ClassChartsStudent) -> None:
    """A call that does not get its answer in time."""
    with pytest.raises(errors.DeadlineExceeded, match="while logging in"):
        await client.badges.list(timeout=0.02)


@pytest.mark.parametrize("timeout", [None, 30.0])
@pytest.mark.parametrize("name", ["/login", "/ping"])
async def test_a_call_after_one_that_gave_up_logs_in_anew(
    name: str, timeout: float | None
) -> None:
    """Also where calls have no bound; what comes late is of no use any more."""
    site = Site()
    opened = hanging(site, name, 1)
    async with student(site, timeout=timeout) as client:
        await late(client)
        assert [] == await client.badges.list(timeout=5)
        before = await client.session()
        opened.set()
        await settle()
        assert before == await client.session()
        await read(client)
    assert 2 == site.count("login")


async def test_a_slow_login_is_asked_for_twice_at_most() -> None:
    """However many calls give up on it; the first answer serves all of them."""
    site = Site()
    opened = hanging(site, "/login", 9)
    async with student(site) as client:
        for _ in range(5):
            await late(client)
        assert 2 == site.count("login")
        waiting = [asyncio.create_task(read(client)) for _ in range(20)]
        await settle()
        opened.set()
        assert 20 == len(await asyncio.gather(*waiting))
    assert 2 == site.count("login")


async def test_many_calls_at_once_after_one_that_gave_up_make_one_more_login() -> None:
    """They come before it is begun, and still there is no third one."""
    site, clock = Site(), FakeClock()
    opened = hanging(site, "/login", 9)
    async with student(site, clock) as client:
        await late(client)
        waiting = [asyncio.create_task(read(client)) for _ in range(20)]
        await clock.clock().sleep(1)
        assert 2 == site.count("login")
        opened.set()
        await asyncio.gather(*waiting)
    assert 2 == site.count("login")


async def test_a_call_after_one_that_gave_up_waits_a_tenth_of_a_second() -> None:
    """Since the login may be answered at any moment; there is no second one then."""
    site, clock = Site(), FakeClock()
    hanging(site, "/login", 1)
    async with student(site, clock) as client:
        await late(client)
        begun = clock.now
        await read(client)
        assert 0.1 == pytest.approx(clock.now - begun)
    assert 2 == site.count("login")


async def test_calls_beside_two_logins_wait_for_these_alone() -> None:
    """Without a timer for each of them, as many as there are."""
    site, clock = Site(), FakeClock()
    opened = hanging(site, "/login", 9)
    async with student(site, clock) as client:
        await late(client)
        await late(client)
        assert 2 == site.count("login")
        before = len(clock.slept)
        waiting = [asyncio.create_task(read(client)) for _ in range(20)]
        await settle()
        assert before == len(clock.slept)
        opened.set()
        await asyncio.gather(*waiting)


async def test_a_login_that_is_answered_in_that_time_is_the_only_one() -> None:
    """No renewal follows either, and nothing of the wait is left behind."""
    site = Site()
    opened = hanging(site, "/login", 1)
    async with student(site) as client:
        before = asyncio.all_tasks()
        await late(client)
        call = asyncio.create_task(read(client))
        await asyncio.sleep(0)
        opened.set()
        await call
        assert before == asyncio.all_tasks()
    assert ["login", "ping", "77"] == site.asked


@pytest.mark.parametrize(("seconds", "logins"), [(4.9, 1), (5.0, 2)])
async def test_a_login_is_slow_after_five_seconds(seconds: float, logins: int) -> None:
    """Before that, calls wait for it together."""
    site, clock = Site(), FakeClock()
    opened = hanging(site, "/login", 2)
    async with student(site, clock, timeout=None) as client:
        calls = [asyncio.create_task(read(client))]
        await settle()
        clock.now += seconds
        calls.append(asyncio.create_task(read(client)))
        await settle()
        await settle()
        assert logins == site.count("login")
        opened.set()
        await asyncio.gather(*calls)


async def test_a_call_that_comes_late_does_not_wait_for_it_either() -> None:
    """Nobody gave up on it yet, but it takes long already; all get the second one."""
    site, clock = Site(), FakeClock()
    hanging(site, "/login", 1)
    async with student(site, clock, timeout=None) as client:
        first = asyncio.create_task(read(client))
        await settle()
        clock.now += 6
        assert [] == await read(client)
        assert [] == await first
    assert 2 == site.count("login")


async def test_a_session_that_dies_while_an_old_login_hangs_is_replaced() -> None:
    """By a new login, and not by what the one before it brought."""
    site = Site()
    opened = hanging(site, "/login", 1)
    async with student(site) as client:
        await late(client)
        await read(client)
        for _ in range(3):
            site.alive.clear()
            assert [] == await read(client)
        opened.set()
        await settle()
        assert [] == await read(client)
    assert 5 == site.count("login")


async def test_a_renewal_that_hangs_is_repeated_too() -> None:
    """The old session is good for it."""
    site, clock = Site(), FakeClock()
    async with student(site, clock) as client:
        await read(client)
        clock.now += 176
        hanging(site, "/ping", 1)
        await late(client)
        assert [] == await client.badges.list(timeout=5)
    assert (1, 3) == (site.count("login"), site.count("ping"))


async def test_a_login_has_an_end_where_calls_have_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A call that waits for ever gets an error, and the next one logs in."""
    monkeypatch.setattr(setup, "LOGIN_WITHIN", 0.02)
    site = Site()
    hanging(site, "/login", 1)
    async with student(site, timeout=None) as client:
        with pytest.raises(errors.DeadlineExceeded, match=r"session\.login"):
            await read(client)
        assert [] == await read(client)


async def test_a_login_has_half_a_minute_where_calls_have_no_bound() -> None:
    """And as long as a call has, where they have one."""
    for timeout, within in ((None, 30.0), (12.0, 12.0)):
        site, clock = Site(), FakeClock()
        hanging(site, "/login", 1)
        async with student(site, clock, timeout=timeout) as client:
            begun = clock.now
            with pytest.raises(errors.DeadlineExceeded):
                await read(client)
            assert within == pytest.approx(clock.now - begun)


async def test_one_of_two_logins_may_fail() -> None:
    """Who waits gets the outcome of the other."""
    site, first = Site(), [True]
    opened = asyncio.Event()

    async def before(request: httpx.Request) -> httpx.Response | None:
        if not request.url.path.endswith("/login"):
            return None
        if first[0]:
            first[0] = False
            await opened.wait()
            return None
        return httpx.Response(200, text="No")

    site.before = before
    async with student(site) as client:
        await late(client)
        waiting = asyncio.create_task(read(client))
        await settle()
        await settle()
        assert 2 == site.count("login")
        assert not waiting.done()
        opened.set()
        assert [] == await waiting


async def test_closing_ends_all_logins() -> None:
    """Also the second one, and nothing is left behind."""
    site, before = Site(), asyncio.all_tasks()
    hanging(site, "/login", 9)
    client = student(site)
    await late(client)
    await late(client)
    waiting = asyncio.create_task(read(client))
    await settle()
    await client.aclose()
    with pytest.raises(errors.ClientClosed):
        await waiting
    assert before == asyncio.all_tasks()


class Server:
    """A site on a socket whose logins and pings are answered, and whose calls hang."""

    def __init__(self) -> None:
        self.calls: asyncio.Queue[bytes] = asyncio.Queue()
        self._writers: list[asyncio.StreamWriter] = []

    async def __aenter__(self) -> str:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def __aexit__(self, *reason: object) -> None:
        self._server.close()
        for writer in self._writers:
            writer.close()

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._writers.append(writer)
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).lower()
                size = head.partition(b"content-length:")[2].split(b"\r\n")[0].strip()
                await reader.readexactly(int(size or 0))
                path = head.split()[1]
                if path.endswith((b"/login", b"/ping")):
                    writer.write(_reply(path))
                else:
                    self.calls.put_nowait(path)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass


def _reply(path: bytes) -> bytes:
    if path.endswith(b"/login"):
        cookie = "student_session_credentials={%22session_id%22:%22a%22}; path=/"
        head = f"location: /\r\nset-cookie: {cookie}\r\ncontent-length: 0\r\n\r\n"
        return f"HTTP/1.1 302 Found\r\n{head}".encode()
    body = {"success": 1, "data": {"user": {"id": 7}}, "meta": {"session_id": "b"}}
    text = json.dumps(body)
    return f"HTTP/1.1 200 OK\r\ncontent-length: {len(text)}\r\n\r\n{text}".encode()


@pytest.mark.parametrize("pooled", [False, True])
@pytest.mark.parametrize("in_flight", [1, 3])
async def test_a_login_has_a_connection_when_calls_hold_all(
    in_flight: int, pooled: bool
) -> None:
    """Calls that hang do not keep a session from being renewed, also in a pool."""
    clock, server = FakeClock(), Server()
    pool = Pool(connections=in_flight, clock=clock.clock())
    async with (
        server as url,
        pool,
        ClassChartsStudent(
            code="A",
            date_of_birth=BORN,
            base_url=url,
            limits=Limits(in_flight=in_flight),
            timeout=None,
            **({"pool": pool} if pooled else {"clock": clock.clock()}),
        ) as client,
    ):
        calls = [asyncio.create_task(client.badges.list()) for _ in range(in_flight)]
        for _ in calls:
            await server.calls.get()
        clock.now += 176
        async with asyncio.timeout(5):
            assert await client.session()
    assert {errors.ClientClosed} == {
        type(one) for one in await asyncio.gather(*calls, return_exceptions=True)
    }
