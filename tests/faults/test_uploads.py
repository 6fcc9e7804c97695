"""Large requests, to servers that do not wait for their end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from homeroom import ManageBac
from homeroom.errors import DeadlineExceeded, OutcomeUnknown, StatusError

from .client import LINKS, TOKEN, client, failure
from .server import Exchange, FaultServer, as_json, http
from .test_not_sent import Peer, listening

pytestmark = pytest.mark.anyio

LARGE = {"text": "x" * 8_000_000}
"""More than the buffers of a connection take."""


@asynccontextmanager
async def ours(peer: Peer, link: str) -> AsyncIterator[ManageBac]:
    """A client of something that takes connections."""
    async with (
        listening(peer) as address,
        ManageBac(
            token=TOKEN, base_url=f"http://{address}", timeout=0.5, **LINKS[link]()
        ) as managebac,
    ):
        yield managebac


@pytest.mark.parametrize("link", LINKS)
async def test_a_large_request_arrives(link: str) -> None:
    """Without a word of warning, which would be an error here."""

    async def measure(exchange: Exchange) -> None:
        await exchange.send(as_json({"bytes": len(exchange.request.body)}))

    async with FaultServer(measure) as server:
        async with client(server, timeout=10.0, **LINKS[link]()) as managebac:
            told = await managebac.request("PUT", "/x", json=LARGE)
            assert told == {"bytes": len('{"text":""}') + 8_000_000}
        [request] = server.requests
        assert "application/json" in request.headers["content-type"]


@pytest.mark.parametrize("link", LINKS)
async def test_a_server_that_never_reads(link: str) -> None:
    """The deadline holds while a request is being sent."""

    async def deaf(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.transport.pause_reading()  # type: ignore[attr-defined]
        with_end = writer.get_extra_info("socket")
        assert with_end is not None
        await asyncio.sleep(1.2)
        writer.transport.abort()

    loop = asyncio.get_running_loop()
    async with ours(deaf, link) as managebac:
        begun = loop.time()
        read = await failure(managebac.request("PUT", "/x", json=LARGE))
        assert loop.time() - begun < 0.8
        write = await failure(managebac.request("POST", "/x", json=LARGE))
    assert type(read) is DeadlineExceeded
    assert type(write) is OutcomeUnknown


@pytest.mark.parametrize("link", LINKS)
async def test_a_refusal_that_comes_before_the_end(link: str) -> None:
    """It is heard, where the server reads on; the connection is not used again."""

    async def refuse(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(http(413, b"{}", headers={"connection": "close"}))
        await writer.drain()
        while await reader.read(2**16):
            pass

    async with ours(refuse, link) as managebac:
        for method in ("POST", "PUT"):
            error = await failure(managebac.request(method, "/x", json=LARGE))
            assert type(error) is StatusError
            assert (413, False) == (error.status, error.retryable)


async def test_a_refusal_after_which_nothing_is_read() -> None:
    """The default link hears it, though the connection breaks meanwhile."""

    async def refuse(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(http(413, b"{}"))
        await writer.drain()

    async with ours(refuse, "aiohttp") as managebac:
        error = await failure(managebac.request("POST", "/x", json=LARGE))
    assert isinstance(error, StatusError | OutcomeUnknown)
