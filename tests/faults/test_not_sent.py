"""A write that never reached the server is told as such, so that it can be repeated."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import httpx
import pytest

from homeroom import ManageBac, RetryPolicy
from homeroom.errors import ConnectFailed, DeadlineExceeded, OutcomeUnknown

from .client import failure

pytestmark = pytest.mark.anyio

Peer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def listening(peer: Peer) -> AsyncIterator[str]:
    """Host and port of something that takes connections."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await peer(reader, writer)
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    async with server:
        yield f"{host}:{port}"


def write(ours: ManageBac) -> Awaitable[object]:
    """What must not be done twice."""
    return ours.classes.add_students(852, student_ids=[1])


async def test_a_connection_that_is_never_made_within_the_timeout() -> None:
    """The peer takes the connection and never answers the TLS hello."""

    async def mute(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        while await reader.read(999):
            pass

    async with (
        listening(mute) as address,
        ManageBac(token="t", base_url=f"https://{address}", timeout=0.2) as ours,
    ):
        error = await failure(write(ours))
    assert type(error) is DeadlineExceeded
    assert error.retryable
    assert "while connecting" in str(error)


async def test_a_connection_that_was_made_leaves_a_doubt() -> None:
    """Also the second one, which is taken from the pool."""

    async def once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}")
        while await reader.read(999):
            pass

    async with (
        listening(once) as address,
        ManageBac(token="t", base_url=f"http://{address}") as ours,
    ):
        await ours.request("GET", "/ping")
        error = await failure(
            ours.with_options(timeout=0.2).classes.add_students(1, student_ids=[1])
        )
    assert isinstance(error, OutcomeUnknown)
    assert "while waiting for the answer" in str(error)


@pytest.mark.parametrize("link", ["aiohttp", "httpx"])
@pytest.mark.parametrize("status", [407, 403, 502, 503])
async def test_a_proxy_that_refuses(
    status: int, link: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever its reason, the server saw nothing."""

    async def refuse(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 %d No\r\ncontent-length: 0\r\n\r\n" % status)
        await writer.drain()

    await _proxied(refuse, link, monkeypatch)


@pytest.mark.parametrize("said", [b"", b"nonsense\r\n\r\n"])
async def test_a_proxy_that_breaks(
    said: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before it has connected to the server."""

    async def break_off(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(said)

    await _proxied(break_off, "aiohttp", monkeypatch)


async def _proxied(peer: Peer, link: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_PROXY", "no_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    async with listening(peer) as address:
        proxy = f"http://{address}"
        monkeypatch.setenv("HTTPS_PROXY", proxy)
        transport = httpx.AsyncHTTPTransport(proxy=proxy) if link == "httpx" else None
        async with ManageBac(
            token="t",
            base_url="https://api.school.example",
            trust_env=True,
            transport=transport,
            retry=RetryPolicy(attempts=2, base=0.001),
        ) as ours:
            error = await failure(write(ours))
    assert type(error) is ConnectFailed
    assert "the proxy made no connection" in str(error)
    assert address not in str(error)
    assert error.retryable
    assert 2 == len(error.attempts)


async def test_a_name_that_is_not_found() -> None:
    """Nothing was sent to anybody."""
    retry = RetryPolicy(attempts=2, base=0.001)
    async with ManageBac(
        token="t", base_url="https://no-such.invalid", retry=retry
    ) as ours:
        error = await failure(write(ours))
    assert type(error) is ConnectFailed
    assert error.retryable
