"""Servers that are not reached: the error says which, and why; no request was sent."""

from __future__ import annotations

import asyncio
import socket
import sys
from contextlib import suppress
from typing import Self

import pytest

from homeroom import Limits, ManageBac, RetryPolicy
from homeroom.errors import ConnectFailed, DeadlineExceeded

from .client import LINKS, TOKEN, failure
from .server import ONE, as_json

pytestmark = pytest.mark.anyio

TWICE = RetryPolicy(attempts=2, base=0.001)


@pytest.mark.parametrize("link", LINKS)
async def test_a_name_that_nobody_has(link: str) -> None:
    """The name is told, not the address with its query, and the write may go again."""
    async with ManageBac(
        token=TOKEN,
        token_in="query",
        base_url="https://no-such-school.invalid:8443/api",
        retry=TWICE,
        **LINKS[link](),
    ) as ours:
        error = await failure(ours.classes.add_students(852, student_ids=[1]))
    assert type(error) is ConnectFailed
    problem = "no connection was made (no-such-school.invalid:8443: the name was"
    assert f"{problem} not found" in str(error)
    assert "/api" not in str(error)
    assert TOKEN not in str(error)
    assert error.retryable
    assert ["connect"] * 2 == [one.outcome for one in error.attempts]


@pytest.mark.parametrize("link", LINKS)
async def test_a_port_that_refuses_is_named(link: str) -> None:
    """With its number, which is what is wrong most often."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{taken.getsockname()[1]}"
        async with ManageBac(
            token=TOKEN, base_url=f"http://{host}", retry=TWICE, **LINKS[link]()
        ) as ours:
            error = await failure(ours.classes.get(852))
    assert f"no connection was made ({host}: refused" in str(error)


HANGS = pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere a full queue may refuse"
)


class Full:
    """A port whose queue is full: who connects hears nothing."""

    def __enter__(self) -> Self:
        self.listener = socket.socket()
        self.listener.bind(("127.0.0.1", 0))
        self.listener.listen(0)
        host, port = self.listener.getsockname()
        self.host = f"{host}:{port}"
        self._waiting = [socket.socket() for _ in range(4)]
        for one in self._waiting:
            one.setblocking(False)
            with suppress(BlockingIOError):
                one.connect((host, port))
        return self

    def __exit__(self, *_: object) -> None:
        self.leave()
        self.listener.close()

    def leave(self) -> None:
        """End what fills the queue."""
        for one in self._waiting:
            one.close()


@HANGS
@pytest.mark.parametrize("write", [False, True], ids=["read", "write"])
@pytest.mark.parametrize("link", LINKS)
async def test_a_connection_that_hangs(link: str, write: bool) -> None:
    """It is given up after `limits.connect`, and tried again, also for a write."""
    loop = asyncio.get_running_loop()
    with Full() as full:
        async with ManageBac(
            token=TOKEN,
            base_url=f"http://{full.host}",
            limits=Limits(connect=0.15),
            retry=TWICE,
            **LINKS[link](),
        ) as ours:
            begun = loop.time()
            call = ours.classes.get(852)
            if write:
                call.close()
                error = await failure(ours.classes.add_students(852, student_ids=[1]))
            else:
                error = await failure(call)
            assert 0.3 <= loop.time() - begun < 1.5
    assert type(error) is ConnectFailed
    assert f"no connection was made ({full.host}: it did not answer in time)" in str(
        error
    )
    assert error.retryable
    assert ["connect"] * 2 == [one.outcome for one in error.attempts]


@HANGS
@pytest.mark.parametrize("link", LINKS)
async def test_a_connection_that_hangs_ends_at_the_deadline(link: str) -> None:
    """Where that is sooner; the write was not sent, so there is no doubt about it."""
    loop = asyncio.get_running_loop()
    with Full() as full:
        url = f"http://{full.host}"
        async with ManageBac(
            token=TOKEN, base_url=url, timeout=0.2, **LINKS[link]()
        ) as ours:
            begun = loop.time()
            error = await failure(ours.classes.add_students(852, student_ids=[1]))
            assert 0.15 < loop.time() - begun < 0.5
    assert type(error) is DeadlineExceeded
    assert error.retryable


@HANGS
@pytest.mark.parametrize("link", LINKS)
async def test_a_connection_that_hung_may_be_made_the_next_time(link: str) -> None:
    """The server takes connections again while the call waits."""
    with Full() as full:
        url = f"http://{full.host}"
        async with ManageBac(
            token=TOKEN,
            base_url=url,
            limits=Limits(connect=0.2),
            retry=RetryPolicy(attempts=3, base=0.001),
            **LINKS[link](),
        ) as ours:
            call = asyncio.create_task(ours.with_response.classes.get(852))
            await asyncio.sleep(0.1)
            server = await asyncio.start_server(_well, sock=full.listener.dup())
            async with server:
                response = await call
                full.leave()
    assert 852 == response.data.id
    assert "connect" == response.attempts[0].outcome


async def _well(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(asyncio.IncompleteReadError, ConnectionError):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(as_json(ONE))
        await writer.drain()
    writer.close()


async def test_a_proxy_that_is_not_there() -> None:
    """It is not the server that refused; where the proxy is stays a secret."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        proxy = f"http://ada:word@127.0.0.1:{taken.getsockname()[1]}"
        async with ManageBac(
            token=TOKEN, host="api.managebac.com", proxy=proxy, retry=TWICE
        ) as ours:
            error = await failure(ours.classes.add_students(852, student_ids=[1]))
    assert type(error) is ConnectFailed
    assert "no connection was made to the proxy" in str(error)
    assert "127.0.0.1" not in str(error)
    assert error.retryable


def test_the_usual_bound_of_a_connect() -> None:
    """Five seconds."""
    assert 5.0 == Limits().connect
