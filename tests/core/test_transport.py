"""The wire: which exception means what, and what is closed."""

from __future__ import annotations

import asyncio
import errno
import ssl
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any

import aiohttp
import httpx
import pytest

from homeroom import Limits
from homeroom._core.aiohttp_link import AiohttpLink, Connections
from homeroom._core.httpx_link import HttpxLink
from homeroom._core.network import Network
from homeroom._core.request import WireRequest
from homeroom._core.warn import Maker
from homeroom._core.wire import Wire, WireError
from homeroom.errors import ConnectFailed, DeadlineExceeded
from tests.core.fakes import TOKEN, Canned, FakeClock, client, reply

KEY: Any = SimpleNamespace(ssl=True, host="canary.example", port=443, is_ssl=True)
MAKER = Maker.of("client")
REFUSED = OSError(errno.ECONNREFUSED, "refused")
BAD_CERTIFICATE = ssl.SSLCertVerificationError(1, "canary")


def httpx_link(transport: httpx.AsyncBaseTransport) -> HttpxLink:
    """A link over a transport."""
    return HttpxLink(transport, connections=1, connect=1)


def because(error: Exception, cause: Exception) -> Exception:
    """The error with a cause below it, as transports raise them."""
    error.__cause__ = cause
    return error


AIOHTTP = [
    (aiohttp.ClientConnectorError(KEY, REFUSED), "connect", False),
    (aiohttp.ClientConnectorDNSError(KEY, REFUSED), "connect", False),
    (aiohttp.ConnectionTimeoutError(), "connect", False),
    (aiohttp.ClientConnectorCertificateError(KEY, BAD_CERTIFICATE), "tls", False),
    (aiohttp.ClientConnectorSSLError(KEY, OSError(1, "x")), "tls", False),
    (aiohttp.ServerDisconnectedError(), "interrupted", True),
    (aiohttp.ClientOSError(errno.ECONNRESET, "reset"), "interrupted", True),
    (aiohttp.ClientPayloadError("canary"), "interrupted", True),
    (aiohttp.SocketTimeoutError(), "interrupted", True),
    (ConnectionResetError(), "interrupted", True),
    (aiohttp.ClientResponseError(KEY, (), message="canary"), "protocol", True),
]

HTTPX = [
    (httpx.ConnectError("canary"), "connect", False),
    (httpx.ConnectTimeout("canary"), "connect", False),
    (httpx.PoolTimeout("canary"), "connect", False),
    (because(httpx.ConnectError("canary"), BAD_CERTIFICATE), "tls", False),
    (
        because(httpx.ConnectTimeout("canary"), aiohttp.ServerDisconnectedError()),
        "interrupted",
        True,
    ),
    (httpx.ReadError("canary"), "interrupted", True),
    (httpx.WriteError("canary"), "interrupted", True),
    (httpx.ReadTimeout("canary"), "interrupted", True),
    (
        httpx.RemoteProtocolError("Server disconnected without sending a response."),
        "interrupted",
        True,
    ),
    (httpx.RemoteProtocolError("illegal status line"), "protocol", True),
    (
        httpx.RemoteProtocolError("peer closed connection without complete body"),
        "interrupted",
        True,
    ),
    (because(httpx.ReadError("canary"), BAD_CERTIFICATE), "interrupted", True),
    (httpx.UnsupportedProtocol("canary"), "protocol", True),
]


def named(value: object) -> str | None:
    """Cases go by the class of their exception."""
    return type(value).__name__ if isinstance(value, Exception) else None


@pytest.mark.parametrize(("error", "kind", "sent"), AIOHTTP, ids=named)
def test_what_an_aiohttp_error_means(error: Exception, kind: str, sent: bool) -> None:
    """Only a connection that was never made counts as not sent."""
    link = AiohttpLink(Connections(1, Network(), MAKER), shared=False, connect=1)
    told = link.explain(error)
    assert told is not None
    assert (kind, sent) == (told.kind, told.sent)
    assert "canary" not in told.problem


@pytest.mark.parametrize(("error", "kind", "sent"), HTTPX, ids=named)
def test_what_an_httpx_error_means(error: Exception, kind: str, sent: bool) -> None:
    """The cause decides where the class would mislead."""
    told = httpx_link(Canned()).explain(error)
    assert told is not None
    assert (kind, sent) == (told.kind, told.sent)
    assert "canary" not in told.problem


@pytest.mark.parametrize("error", [KeyError("x"), ValueError("x")])
def test_other_errors_mean_nothing(error: Exception) -> None:
    """A mistake in the program is not explained away."""
    assert httpx_link(Canned()).explain(error) is None
    link = AiohttpLink(Connections(1, Network(), MAKER), shared=False, connect=1)
    assert link.explain(error) is None


class Body(httpx.AsyncByteStream):
    """A body that breaks after its first chunk, and knows when it is closed."""

    def __init__(self) -> None:
        self.closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b'{"pong"'
        raise httpx.ReadError("canary")

    async def aclose(self) -> None:
        self.closed = True


@pytest.mark.anyio
async def test_a_body_that_breaks_is_closed_and_explained() -> None:
    """The error has no cause that would carry the address along."""
    body = Body()
    wire = Wire(
        httpx_link(Canned(lambda _: httpx.Response(200, stream=body))),
        limit=99,
    )
    sent = WireRequest(method="GET", url="https://x.example/", headers={}, body=None)
    with pytest.raises(WireError) as caught:
        await wire.send(sent)
    assert "interrupted" == caught.value.failure.kind
    assert caught.value.__cause__ is None is caught.value.__context__
    assert body.closed


@pytest.mark.anyio
async def test_an_error_of_the_wire_shows_no_address_or_key() -> None:
    """What the transport says stays below; the call's error is in our words."""
    server = Canned(httpx.ConnectError(f"https://canary.example/{TOKEN}"))
    async with client(server, FakeClock()) as mb:
        with pytest.raises(ConnectFailed) as caught:
            await mb.ping()
    assert (
        "managebac ping: no connection was made (school.example.org:443) "
        "after 3 attempts (the attempts are used up)"
    ) == str(caught.value)
    assert caught.value.__cause__ is None is caught.value.__context__


@pytest.mark.anyio
async def test_a_transport_of_the_user_is_told_the_connect_timeout() -> None:
    """The bound of the client reaches it; reading is bounded by the deadline."""
    server = Canned(reply({"pong": "ok"}))
    async with client(server, limits=Limits(connect=3.5)) as mb:
        await mb.ping()
    timeout = server.requests[0].extensions["timeout"]
    assert (3.5, None, None) == tuple(timeout[k] for k in ("connect", "read", "write"))
    assert 1 == server.closed


class Connecting(httpx.AsyncHTTPTransport):
    """Gets no connection, as where a peer answers no TLS hello."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await asyncio.Event().wait()
        raise AssertionError


@pytest.mark.anyio
async def test_a_transport_of_httpx_that_never_connects_has_sent_nothing() -> None:
    """It tells when it sends; closing the client ends what is left of the call."""
    before = asyncio.all_tasks()
    async with client(Connecting(), timeout=0.02) as mb:
        with pytest.raises(DeadlineExceeded, match="while connecting") as caught:
            await mb.classes.add_students(1, student_ids=[1])
    assert type(caught.value) is DeadlineExceeded
    assert before == asyncio.all_tasks()
