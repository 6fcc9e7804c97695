"""Logins that many calls wait for, that hang, and sessions that die under them."""

from __future__ import annotations

import asyncio

import pytest

from homeroom import Limits
from homeroom.errors import AuthenticationError, ClientClosed, DeadlineExceeded

from .charts import Site, student
from .client import LINKS, failure, nothing_left
from .server import (
    Exchange,
    FaultServer,
    Handler,
    answer,
    http,
    in_turn,
    redirect,
    silence,
)

pytestmark = pytest.mark.anyio

CALLS = 50
LOGIN = ("POST", "/student/login")


def slowly(handler: Handler) -> Handler:
    """The same, a while later."""

    async def handle(exchange: Exchange) -> None:
        await asyncio.sleep(0.05)
        await handler(exchange)

    return handle


@pytest.mark.parametrize("link", LINKS)
async def test_the_call_that_logs_in_is_cancelled(link: str) -> None:
    """The 49 others get the session of the same login."""
    site = Site("login", slowly(Site()))
    async with FaultServer(site) as server, nothing_left(server):
        async with student(server.url, timeout=5.0, **LINKS[link]()) as ours:
            first, *others = [
                asyncio.create_task(ours.detentions.list()) for _ in range(CALLS)
            ]
            await asyncio.sleep(0.02)
            first.cancel()
            assert CALLS - 1 == sum(map(len, await asyncio.gather(*others)))
            assert first.cancelled()
        assert 1 == server.seen[LOGIN]


@pytest.mark.parametrize("link", LINKS)
async def test_fifty_calls_that_are_refused_at_once(link: str) -> None:
    """They share one login; where the session stays dead there is no loop."""
    dead = [True]

    async def refused_once(exchange: Exchange) -> None:
        if dead[0]:
            await asyncio.sleep(0.02)
            await exchange.send(http(401))
        else:
            await Site()(exchange)

    async def revive(exchange: Exchange) -> None:
        dead[0] = exchange.number == 1
        await Site()(exchange)

    fails = {"7": refused_once, "login": revive}

    async def site(exchange: Exchange) -> None:
        last = exchange.request.path.rpartition("/")[2]
        await fails.get(last, Site())(exchange)

    limits = Limits(in_flight=CALLS)
    async with (
        FaultServer(site) as server,
        nothing_left(server),
        student(server.url, timeout=5.0, limits=limits, **LINKS[link]()) as ours,
    ):
        calls = (ours.detentions.list() for _ in range(CALLS))
        assert CALLS == sum(map(len, await asyncio.gather(*calls)))
        assert 2 == server.seen[LOGIN]
        fails["login"], dead[0] = Site(), True
        error = await failure(ours.detentions.list())
        assert isinstance(error, AuthenticationError)
        assert 3 == server.seen[LOGIN]


@pytest.mark.parametrize("link", LINKS)
async def test_a_login_that_hangs(link: str) -> None:
    """It keeps no call beyond its timeout, and does not stand in the way for ever."""
    site = Site("login", in_turn(silence, Site()))
    async with FaultServer(site) as server, nothing_left(server):
        async with student(server.url, timeout=None, **LINKS[link]()) as ours:
            loop = asyncio.get_running_loop()
            begun = loop.time()
            error = await failure(ours.detentions.list(timeout=0.3))
            assert isinstance(error, DeadlineExceeded)
            assert "logging in" in str(error)
            assert loop.time() - begun < 0.5
            assert 1 == len(await ours.detentions.list(timeout=5.0))
        assert 2 == server.seen[LOGIN]


@pytest.mark.parametrize("link", LINKS)
async def test_a_client_that_is_closed_while_its_login_hangs(link: str) -> None:
    """Whoever waits for it hears of that."""
    site = Site("login", silence)
    async with FaultServer(site) as server, nothing_left(server):
        ours = student(server.url, timeout=None, **LINKS[link]())
        calls = [
            asyncio.create_task(failure(ours.detentions.list())) for _ in range(CALLS)
        ]
        await asyncio.sleep(0.05)
        async with asyncio.timeout(2):
            await ours.aclose()
            errors = await asyncio.gather(*calls)
        assert {ClientClosed} == {type(one) for one in errors}


@pytest.mark.parametrize("link", LINKS)
async def test_a_bounce_to_another_host(link: str) -> None:
    """The session is over: one login and one replay, and nobody goes there."""
    async with FaultServer(answer(http())) as elsewhere:
        bounce = redirect(302, f"{elsewhere.url}/login")
        site = Site("7", in_turn(bounce, Site()))
        async with FaultServer(site) as server:
            async with student(server.url, timeout=5.0, **LINKS[link]()) as ours:
                assert 1 == len(await ours.detentions.list())
            assert 2 == server.seen[LOGIN]
        assert 0 == elsewhere.connections
