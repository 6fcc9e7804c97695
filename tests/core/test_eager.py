"""Tasks that begin at once, as an app may choose from Python 3.12 on."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from homeroom import ClassChartsParent
from homeroom._core.auth import Credential, HeaderAuth
from homeroom._core.clock import Clock
from homeroom._core.login import LoginProvider, LoginSetup, Send
from homeroom._core.secret import Secret
from homeroom.bulk import bulk
from homeroom.sandbox import Sandbox
from tests.core.fakes import Canned, School, a_class, client, reply

pytestmark = pytest.mark.skipif(
    sys.version_info < (3, 12), reason="there are no eager tasks"
)


def run(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run it where every task begins at once."""

    async def eagerly() -> None:
        loop = asyncio.get_running_loop()
        loop.set_task_factory(vars(asyncio)["eager_task_factory"])
        await main()

    asyncio.run(eagerly())


class Instant:
    """A login that never waits for anything, as a mock is."""

    async def start(self, send: Send) -> Credential:
        return Credential(auth=HeaderAuth("x", Secret("s")))

    async def renew(self, send: Send, credential: Credential) -> Credential:
        return await self.start(send)


def test_a_session_that_is_rejected_is_not_given_again() -> None:
    """Though the login was over before anybody waited for it."""

    async def main() -> None:
        async def send(*_: object) -> Any:
            raise AssertionError

        login = LoginSetup(Instant(), {})
        provider = LoginProvider(login, send, Clock(), vendor="charts")
        dead = await provider.ready()
        assert dead is await provider.ready()
        provider.reject(dead)
        alive = await provider.ready()
        assert alive is not dead
        await provider.aclose()

    run(main)


def test_one_login_serves_all_calls_and_is_begun_again_once_it_is_dead() -> None:
    async def main() -> None:
        sandbox = Sandbox()
        async with ClassChartsParent(**sandbox.classcharts_parent) as parent:
            await asyncio.gather(*(parent.pupils.list() for _ in range(20)))
            sandbox.classcharts_sessions.expire()
            await asyncio.gather(*(parent.pupils.list() for _ in range(20)))
        logins = [one for one in sandbox.journal if one.path.endswith("/login")]
        assert 2 == len(logins)

    run(main)


def test_walks_and_bulks_work() -> None:
    async def main() -> None:
        async with client(Canned(School(range(90)))) as mb:
            pager = mb.classes.list(per_page=10).prefetch(5)
            assert list(range(90)) == [one.id for one in await pager.collect()]
        async with client(Canned(reply({"class": a_class(1)}))) as mb:
            rows = [{"program": "a", "name": str(one)} for one in range(30)]
            assert (await bulk(mb.classes.create, rows)).ok

    run(main)
