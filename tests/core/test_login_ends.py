"""Logins that do not come to their end: cancelled with their loop, or closed."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Mapping
from datetime import date

import httpx
import pytest
from attrs import define, field

from homeroom._core.answer import Answer
from homeroom._core.auth import Credential
from homeroom._core.clock import Clock
from homeroom._core.login import LoginProvider, LoginSetup, Send
from homeroom._core.request import WireRequest
from homeroom._core.response import Response
from homeroom.classcharts import ClassChartsStudent
from homeroom.errors import ClientClosed, LoginError
from tests.core.fakes import FakeClock, settle

pytestmark = pytest.mark.anyio


@define
class Site(httpx.AsyncBaseTransport):
    """Logs in when it is let, and is slow to put away a login that is given up."""

    asked: list[str] = field(factory=list)
    happened: list[str] = field(factory=list)
    let: asyncio.Event = field(factory=asyncio.Event)
    tidied: asyncio.Event = field(factory=asyncio.Event)
    refuses: bool = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request.url.path.rpartition("/")[2])
        if self.asked[-1] == "login":
            await self._wait()
            if self.refuses:
                return httpx.Response(200, json={"success": 0, "error": "No"})
        meta = {"session_id": "canaryid"}
        user: Mapping[str, object] = {"user": {"id": 77}}
        return httpx.Response(200, json={"success": 1, "data": user, "meta": meta})

    async def _wait(self) -> None:
        try:
            await self.let.wait()
        except asyncio.CancelledError:
            await self.tidied.wait()
            self.happened.append("tidied")
            raise

    async def aclose(self) -> None:
        self.happened.append("closed")


def student(site: Site, clock: FakeClock | None = None) -> ClassChartsStudent:
    """A client of the site."""
    return ClassChartsStudent(
        code="canary7f",
        date_of_birth=date(2011, 3, 5),
        base_url="https://charts.example.org",
        login="json",
        transport=site,
        clock=(clock or FakeClock()).clock(),
    )


async def logging_in(client: ClassChartsStudent) -> asyncio.Task[object]:
    """A call that waits for the login."""
    call = asyncio.create_task(client.request("GET", "/x"))
    await settle()
    return call


async def test_a_login_that_is_cancelled_is_forgotten() -> None:
    """As by a loop that ends all its tasks; the next call logs in."""
    site, complaints = Site(), list[object]()
    site.tidied.set()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: complaints.append(context))
    async with student(site) as client:
        others = asyncio.all_tasks()
        call = await logging_in(client)
        for task in asyncio.all_tasks() - others:
            task.cancel()
        await settle()
        assert call.cancelled()
        assert others == asyncio.all_tasks()
        site.let.set()
        await client.request("GET", "/x")
    assert ["login", "login"] == [one for one in site.asked if one == "login"]
    assert [] == complaints


async def test_a_refused_login_is_tried_again_after_a_minute() -> None:
    """To the second, so that no call before that locks the account."""
    site, clock = Site(), FakeClock()
    site.let.set()
    site.refuses = True
    async with student(site, clock) as client:
        for seconds in (0, 59.9):
            clock.now += seconds
            with pytest.raises(LoginError):
                await client.request("GET", "/x")
        assert ["login"] == site.asked
        clock.now += 0.2
        site.refuses = False
        await client.request("GET", "/x")
    assert ["login", "login"] == site.asked[:2]


class Broken:
    """A login with a mistake in it, which ends when it is let."""

    def __init__(self) -> None:
        self.begun = 0
        self.let = asyncio.Event()

    async def start(self, send: Send) -> Credential:
        self.begun += 1
        await self.let.wait()
        raise ZeroDivisionError

    async def renew(self, send: Send, credential: Credential) -> Credential:
        return credential


async def unsent(name: str, request: WireRequest) -> Response[Answer]:
    """What such a login does not come to."""
    pytest.fail(name)


async def test_a_login_with_a_mistake_says_so_to_all_who_wait() -> None:
    """None of them waits for ever, and it is begun again; nobody else is told."""
    complaints = list[object]()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: complaints.append(context))
    login = Broken()
    logins = LoginProvider(LoginSetup(login, {}), unsent, Clock(), vendor="charts")
    for begun in (1, 2):
        login.let.clear()
        calls = [asyncio.create_task(logins.ready()) for _ in range(3)]
        await settle()
        login.let.set()
        await asyncio.wait(calls)
        assert [ZeroDivisionError] * 3 == [type(one.exception()) for one in calls]
        assert begun == login.begun
    login.let.clear()
    call = asyncio.create_task(logins.ready())
    await settle()
    call.cancel()
    login.let.set()
    await settle()
    del logins, calls, call
    gc.collect()
    assert [] == complaints


@pytest.mark.parametrize("cancelled", [False, True])
async def test_connections_close_after_the_login_has_ended(cancelled: bool) -> None:
    """Also where the closing is cancelled: no login goes on over closed connections."""
    site = Site()
    client = student(site)
    others = asyncio.all_tasks()
    call = await logging_in(client)
    closing = asyncio.create_task(client.aclose())
    await settle()
    if cancelled:
        closing.cancel()
        await settle()
    assert [] == site.happened
    site.tidied.set()
    await asyncio.wait([closing])
    assert cancelled is closing.cancelled()
    assert ["tidied", "closed"] == site.happened
    with pytest.raises(ClientClosed):
        await call
    assert others == asyncio.all_tasks()
