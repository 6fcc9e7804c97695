"""Connections kept, closed by the server, and closed by `aclose`."""

from __future__ import annotations

import asyncio

import pytest

from homeroom import Limits, RetryPolicy
from homeroom.errors import ClientClosed, DeadlineExceeded, OutcomeUnknown

from .client import client, failure, nothing_left
from .server import (
    DONE,
    ONE,
    PAGE,
    Exchange,
    FaultServer,
    answer,
    as_json,
    drip,
    http,
    in_turn,
    last_words,
    silence,
)

pytestmark = pytest.mark.anyio

_HALF = http(200, bytes(2**16), length=2**17)


async def test_connection_is_kept() -> None:
    """Calls one after another share a connection."""
    async with FaultServer(answer(as_json(ONE))) as server, client(server) as managebac:
        for _ in range(5):
            await managebac.classes.get(852)
        assert server.connections == 1


async def test_connection_closed_between_reads() -> None:
    """A read after the server closed the kept connection works."""
    closed = last_words(as_json(ONE))
    async with FaultServer(closed) as server, client(server) as managebac:
        for number in range(1, 6):
            response = await managebac.with_response.classes.get(852)
            assert response.data.id == 852
            assert number == server.connections


async def test_connection_closed_between_writes() -> None:
    """A write after the server closed the kept connection is sent once and works."""

    async def handle(exchange: Exchange) -> None:
        await exchange.send(as_json(DONE))
        exchange.writer.write_eof()
        await exchange.gone()

    async with FaultServer(handle) as server, client(server) as managebac:
        for number in range(1, 6):
            await managebac.classes.add_students(852, student_ids=[1])
            await server.idle()  # Until the client has closed its end too.
            assert number == server.count("POST") == server.connections


async def test_connection_with_rest_unread_is_not_reused() -> None:
    """An answer refused halfway does not spoil the next call."""
    handler = in_turn(answer(_HALF), answer(as_json(ONE)))
    limits = Limits(body=1000)
    async with FaultServer(handler) as server, client(server, limits=limits) as ours:
        await failure(ours.classes.get(852))
        assert (await ours.classes.get(852)).id == 852
        assert server.connections == 2


async def test_cookies_are_not_sent_back() -> None:
    """Cookies that the server sets are dropped."""
    cookies = {"set-cookie": "session=1; Path=/", "Set-Cookie": "other=2; Path=/"}
    handler = answer(as_json(ONE, headers=cookies))
    async with FaultServer(handler) as server, client(server) as managebac:
        for _ in range(3):
            await managebac.classes.get(852)
        assert [False] * 3 == ["cookie" in one.headers for one in server.requests]


async def test_only_known_headers_are_sent() -> None:
    """A request carries what the library means to send and nothing else."""
    async with (
        FaultServer(answer(as_json(DONE))) as server,
        client(server) as managebac,
    ):
        await managebac.classes.add_students(852, student_ids=[1])
        names = set(server.requests[0].headers)
    expected = {"host", "accept", "accept-encoding", "user-agent", "auth-token"}
    assert expected | {"content-type", "content-length"} == names


async def test_proxy_of_the_environment_is_ignored(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A proxy in the environment sees no request unless it is asked for."""
    async with (
        FaultServer(answer(as_json(ONE))) as proxy,
        FaultServer(answer(as_json(ONE))) as server,
    ):
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        async with client(server) as managebac:
            await managebac.classes.get(852)
        assert proxy.connections == 0
        assert server.count("GET") == 1


async def test_close_ends_calls_in_every_state() -> None:
    """Calls sent, reading, queued and walking end as closed, and nothing is left."""
    sent = asyncio.Event()
    page = as_json(PAGE)
    slow_body = drip(page, every=0.01, at_once=page.index(b"{"))

    async def handle(exchange: Exchange) -> None:
        if len(server.requests) == 4:
            sent.set()
        slow = exchange.request.path.endswith("/classes")
        await (slow_body if slow else silence)(exchange)

    async with FaultServer(handle) as server, nothing_left(server):
        ours = client(server, limits=Limits(in_flight=4), timeout=None)
        calls = [
            failure(ours.classes.get(1)),
            failure(ours.classes.add_students(1, student_ids=[1])),
            failure(ours.classes.list().collect()),
            failure(ours.classes.list().prefetch(4).collect()),
            *(failure(ours.classes.get(number)) for number in range(20)),
        ]
        tasks = [asyncio.create_task(call) for call in calls]
        await sent.wait()
        async with asyncio.timeout(2):
            await ours.aclose()
            errors = await asyncio.gather(*tasks)
        # The write may have happened, which matters more than the closing.
        assert isinstance(errors.pop(1), OutcomeUnknown)
        assert {ClientClosed} == {type(error) for error in errors}
        assert isinstance(await failure(ours.classes.get(1)), ClientClosed)
        assert len(server.requests) == 4


async def test_close_ends_a_back_off() -> None:
    """A call that waits to try again ends as closed at once."""
    answered = asyncio.Event()

    async def handle(exchange: Exchange) -> None:
        await exchange.send(http(429, headers={"retry-after": "60"}))
        answered.set()

    async with FaultServer(handle) as server, nothing_left(server):
        ours = client(server, timeout=None, retry=RetryPolicy())
        task = asyncio.create_task(failure(ours.classes.get(1)))
        await answered.wait()
        async with asyncio.timeout(2):
            await ours.aclose()
            assert isinstance(await task, ClientClosed)


async def test_close_twice_at_once() -> None:
    """Two tasks may close the client at the same time; both return."""
    sent = asyncio.Event()

    async def handle(exchange: Exchange) -> None:
        sent.set()
        await silence(exchange)

    async with FaultServer(handle) as server, nothing_left(server):
        ours = client(server)
        task = asyncio.create_task(failure(ours.classes.get(1)))
        await sent.wait()
        async with asyncio.timeout(2):
            await asyncio.gather(ours.aclose(), ours.aclose())
        assert isinstance(await task, ClientClosed)
        await ours.aclose()


async def test_close_while_a_deadline_passes() -> None:
    """Closing in the very moment in which a deadline passes works."""
    loop = asyncio.get_running_loop()
    async with FaultServer(silence) as server, nothing_left(server):
        for _ in range(5):
            ours, closing = client(server), asyncio.Event()
            call = loop.create_task(failure(ours.classes.get(1, timeout=0.03)))
            # Due just before the deadline, so that both fire in one turn of the loop
            # and the closing task runs between the expiry and the call's last step.
            loop.call_later(0.03, closing.set)
            await closing.wait()
            await ours.aclose()
            assert isinstance(await call, ClientClosed | DeadlineExceeded)
