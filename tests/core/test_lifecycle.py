"""A client's life: one event loop, running calls, its end."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from homeroom.errors import ClientClosed, WrongEventLoop
from tests.core.fakes import Canned, Handler, client, reply, settle

PONG = reply({"pong": "ok"})


def held(release: asyncio.Event) -> Handler:
    """An answer that comes when it is released."""

    async def answer(request: httpx.Request) -> httpx.Response:
        await release.wait()
        return httpx.Response(200, json={"pong": "ok"})

    return answer


@pytest.mark.anyio
async def test_a_closed_client_refuses_calls() -> None:
    """Every way to call says that a new client is needed, and sends nothing."""
    server = Canned(PONG)
    async with client(server) as mb:
        view = mb.with_options(timeout=5)
    for closed in (mb, view):
        with pytest.raises(ClientClosed, match="make a new one"):
            await closed.ping()
        with pytest.raises(ClientClosed):
            await closed.classes.list().collect()
        with pytest.raises(ClientClosed):
            await closed.request("GET", "/ping")
        with pytest.raises(ClientClosed):
            await closed.__aenter__()
    assert [] == server.requests


@pytest.mark.anyio
async def test_closing_twice_is_fine() -> None:
    """`aclose` after `async with` does nothing more."""
    server = Canned(PONG)
    async with client(server) as mb:
        pass
    await mb.aclose()
    assert server.closed >= 1


@pytest.mark.anyio
async def test_closing_a_view_closes_its_client() -> None:
    """Views share the connections, so they share the end."""
    server = Canned(PONG)
    mb = client(server)
    async with mb.with_options(timeout=5) as view:
        await view.ping()
    with pytest.raises(ClientClosed):
        await mb.ping()


def test_a_client_is_closed_in_its_loop_as_long_as_that_lives() -> None:
    """Elsewhere its connections cannot be closed, so nothing is."""
    server = Canned(PONG)
    mb = client(server)
    own, other = asyncio.new_event_loop(), asyncio.new_event_loop()
    try:
        own.run_until_complete(mb.ping())
        with pytest.raises(WrongEventLoop):
            other.run_until_complete(mb.aclose())
        assert 0 == server.closed
        own.run_until_complete(mb.ping())
        own.run_until_complete(mb.aclose())
        assert 1 == server.closed
    finally:
        own.close()
        other.close()


@pytest.mark.parametrize("lives", [False, True])
def test_connections_whose_loop_has_ended_need_no_closing(lives: bool) -> None:
    """They say so by a RuntimeError, which is one of the transport's otherwise."""

    class Server(Canned):
        async def aclose(self) -> None:
            raise RuntimeError("Event loop is closed")

    mb = client(Server(PONG))
    loop = asyncio.new_event_loop()
    loop.run_until_complete(mb.ping())
    if lives:
        with pytest.raises(RuntimeError, match="is closed"):
            loop.run_until_complete(mb.aclose())
    loop.close()
    if not lives:
        asyncio.run(mb.aclose())


def test_a_client_may_be_made_outside_any_loop() -> None:
    """The loop is the one of the first call, not of the making."""
    mb = client(Canned(PONG))

    async def use() -> str:
        async with mb:
            return (await mb.ping()).pong

    assert "ok" == asyncio.run(use())


@pytest.mark.anyio
async def test_closing_ends_the_calls_under_way() -> None:
    """Each of them raises `ClientClosed`; when `aclose` returns, none runs."""
    server = Canned(held(asyncio.Event()))
    mb = client(server)
    calls = [asyncio.create_task(mb.ping(timeout=None)) for _ in range(20)]
    calls.append(asyncio.create_task(mb.ping(timeout=60)))
    await settle()
    await mb.aclose()
    errors = await asyncio.gather(*calls, return_exceptions=True)
    assert {ClientClosed} == set(map(type, errors))
    assert "while the call ran" in str(errors[0])
    assert 1 == server.closed


@pytest.mark.anyio
async def test_connections_close_after_the_calls_have_ended() -> None:
    """A call may tidy up before what it uses is closed under it."""
    order: list[str] = []

    class Server(Canned):
        async def aclose(self) -> None:
            order.append("closed")

    async def slow(request: httpx.Request) -> httpx.Response:
        try:
            await asyncio.Event().wait()
        finally:
            await settle()
            order.append("tidied")
        raise AssertionError

    mb = client(Server(slow))
    call = asyncio.create_task(mb.ping())
    await settle()
    await mb.aclose()
    assert ["tidied", "closed"] == order
    with pytest.raises(ClientClosed):
        await call


@pytest.mark.anyio
async def test_closing_ends_a_walk_that_reads_ahead() -> None:
    """Pages on their way are given up with the call."""
    mb = client(Canned(held(asyncio.Event())))
    walk = asyncio.create_task(mb.classes.list().prefetch(4).collect())
    await settle()
    await mb.aclose()
    with pytest.raises(ClientClosed):
        await walk


@pytest.mark.anyio
async def test_closing_while_a_call_is_timing_out() -> None:
    """A call whose deadline has struck, and that still tidies up, is no obstacle."""
    tidy, struck = asyncio.Event(), asyncio.Event()

    async def slow(request: httpx.Request) -> httpx.Response:
        try:
            await asyncio.Event().wait()
        finally:
            struck.set()
            await tidy.wait()
        raise AssertionError

    server = Canned(slow)
    mb = client(server)
    call = asyncio.create_task(mb.ping(timeout=0.01))
    await struck.wait()
    closing = asyncio.create_task(mb.aclose())
    await settle()
    tidy.set()
    await closing
    assert 1 == server.closed
    with pytest.raises((ClientClosed, TimeoutError)):
        await call


@pytest.mark.anyio
async def test_a_cancelled_call_is_forgotten() -> None:
    """Cancelling from outside cancels; closing afterwards waits for nobody."""
    mb = client(Canned(held(asyncio.Event())))
    call = asyncio.create_task(mb.ping())
    await settle()
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    async with asyncio.timeout(5):
        await mb.aclose()


@pytest.mark.anyio
async def test_leaving_with_an_error_closes_as_well() -> None:
    """The error of the block comes through."""
    server = Canned(PONG)
    with pytest.raises(KeyError):
        async with client(server):
            raise KeyError
    assert 1 == server.closed


@pytest.mark.anyio
async def test_a_cancelled_close_still_closes_the_connections() -> None:
    """Whoever is cancelled while closing leaves no connection behind."""
    release = asyncio.Event()
    stubborn = asyncio.Event()

    async def never_quite(request: httpx.Request) -> httpx.Response:
        try:
            await release.wait()
        finally:
            await stubborn.wait()
        return httpx.Response(200, json={"pong": "ok"})

    server = Canned(never_quite)
    mb = client(server, timeout=None)
    call = asyncio.create_task(mb.ping())
    await settle()
    closing = asyncio.create_task(mb.aclose())
    await settle()
    closing.cancel()
    await asyncio.gather(closing, return_exceptions=True)
    assert 1 == server.closed
    stubborn.set()
    with pytest.raises(ClientClosed):
        await call
