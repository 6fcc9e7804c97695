"""The wire: the only module that knows httpx and aiohttp.

The default link is aiohttp, because plain httpx loses pool slots for good when calls
are cancelled. Any `httpx.AsyncBaseTransport` can stand in for it.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, cast

import aiohttp
import httpx
from attrs import field, frozen
from yarl import URL

from homeroom._core.body import UnreadableBody, read_body
from homeroom._core.request import WireRequest
from homeroom._core.retry import Failure

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from typing import Any

    AsgiApp: TypeAlias = Callable[
        [
            MutableMapping[str, Any],
            Callable[[], Awaitable[MutableMapping[str, Any]]],
            Callable[[MutableMapping[str, Any]], Awaitable[None]],
        ],
        Awaitable[None],
    ]

Transport: TypeAlias = httpx.AsyncBaseTransport
"""What users may plug in instead of the default link."""

KEEP_ALIVE: Final = 15.0
"""Seconds that an idle connection is kept."""


@frozen(kw_only=True)
class Answer:
    """One HTTP answer with its body read and decoded."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    cookies: tuple[str, ...] = field(default=(), repr=False)
    """The `Set-Cookie` headers; none is kept or sent back by the wire."""


class WireError(Exception):
    """An attempt that brought no usable answer; it quotes nothing that was sent."""

    def __init__(self, failure: Failure, problem: str) -> None:
        super().__init__(problem)
        self.failure = failure
        self.problem = problem


@frozen
class Opened:
    """An answer whose body is still to be read."""

    status: int
    headers: Mapping[str, str]
    cookies: Iterable[str]
    chunks: AsyncIterator[bytes]
    close: Callable[[], Awaitable[None]]


class Link(Protocol):
    """One way to reach a server."""

    async def open(self, request: WireRequest) -> Opened:
        """Send a request and read the head of the answer."""
        ...

    def explain(self, error: Exception) -> WireError | None:
        """What an exception of this link means; `None` if it is not one."""
        ...

    async def aclose(self) -> None:
        """Close the connections."""
        ...


class Wire:
    """Sends requests over a link and reads the answers within bounds.

    Args:
        link: Where requests go.
        limit: Bytes of a decoded body.
    """

    def __init__(self, link: Link, *, limit: int) -> None:
        self._link = link
        self._limit = limit

    async def send(self, request: WireRequest) -> Answer:
        """Send one request and read the whole answer.

        Raises:
            WireError: No usable answer came.
        """
        try:
            return await self._exchange(request)
        except Exception as broken:
            error = _unreadable(broken) or self._link.explain(broken)
            if error is None:
                raise
        # Raised out here so that no cause or context carries a URL or header along.
        raise error

    async def aclose(self) -> None:
        """Close the connections."""
        await self._link.aclose()

    async def _exchange(self, request: WireRequest) -> Answer:
        opened = await self._link.open(request)
        try:
            encoding = opened.headers.get("content-encoding", "")
            body = await read_body(opened.chunks, encoding, self._limit)
        finally:
            await opened.close()
        return Answer(
            status=opened.status,
            headers=opened.headers,
            body=body,
            cookies=tuple(opened.cookies),
        )


def _unreadable(error: Exception) -> WireError | None:
    if not isinstance(error, UnreadableBody):
        return None
    return WireError(Failure(kind=error.kind, sent=True), str(error))


class AiohttpLink:
    """The default link: one aiohttp session, opened on first use.

    It keeps no cookies, follows no redirect and leaves bodies as they come.

    Args:
        connections: How many are open at once, busy or idle.
        connect: Seconds to open one.
        trust_env: Whether proxies are read from the environment.
    """

    def __init__(self, *, connections: int, connect: float, trust_env: bool) -> None:
        self._connections = connections
        self._timeout = aiohttp.ClientTimeout(total=None, sock_connect=connect)
        self._trust_env = trust_env
        self._session: aiohttp.ClientSession | None = None

    async def open(self, request: WireRequest) -> Opened:
        """Send a request and read the head of the answer."""
        session = self._session or self._start()
        response = await session.request(
            request.method,
            URL(request.url, encoded=True),
            data=request.body,
            headers=request.headers,
            allow_redirects=False,
        )

        async def close() -> None:
            if response.content.at_eof():
                response.release()
            else:
                response.close()

        headers = response.headers
        cookies = headers.getall("set-cookie", ())
        return Opened(response.status, headers, cookies, _chunks(response), close)

    def explain(self, error: Exception) -> WireError | None:
        """What an aiohttp error means.

        A server that closes after reading a request is a connection error to
        aiohttp; it must not be taken for "not sent".
        """
        if not isinstance(error, aiohttp.ClientError | OSError):
            return None
        if isinstance(
            error, ssl.SSLError | ssl.CertificateError | aiohttp.ClientSSLError
        ):
            return _bad_certificate()
        if isinstance(
            error, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError
        ):
            return _no_connection()
        if isinstance(error, aiohttp.ClientResponseError):
            return _not_http()
        return _interrupted()

    async def aclose(self) -> None:
        """Close the session and its connections."""
        if self._session is not None:
            await self._session.close()

    def _start(self) -> aiohttp.ClientSession:
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=self._connections, keepalive_timeout=KEEP_ALIVE
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            timeout=self._timeout,
            trust_env=self._trust_env,
            middlewares=(_once,),
            skip_auto_headers=("User-Agent", "Accept", "Accept-Encoding"),
        )
        return self._session


class _Broken(aiohttp.ClientError):
    """The connection broke; aiohttp does not know this error, so it does not repeat."""


async def _once(
    request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
) -> aiohttp.ClientResponse:
    """Keep aiohttp from repeating a request: that is decided and counted elsewhere."""
    try:
        return await handler(request)
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError):
        pass
    raise _Broken


async def _chunks(response: aiohttp.ClientResponse) -> AsyncIterator[bytes]:
    content = response.content
    while chunk := await content.readany():
        yield chunk


class HttpxLink:
    """A link over any httpx transport, such as a mock or an ASGI app.

    Args:
        transport: It is closed with the client.
        connect: Seconds to open a connection.
    """

    def __init__(self, transport: Transport, *, connect: float) -> None:
        self._transport = transport
        self._timeout = httpx.Timeout(None, connect=connect).as_dict()

    async def open(self, request: WireRequest) -> Opened:
        """Send a request and read the head of the answer."""
        response = await self._transport.handle_async_request(
            httpx.Request(
                request.method,
                request.url,
                headers=dict(request.headers),
                content=request.body,
                extensions={"timeout": self._timeout},
            )
        )
        return Opened(
            response.status_code,
            response.headers,
            response.headers.get_list("set-cookie"),
            aiter(cast("httpx.AsyncByteStream", response.stream)),
            response.aclose,
        )

    def explain(self, error: Exception) -> WireError | None:
        """What an httpx error means, by its causes where they are known."""
        if not isinstance(error, httpx.TransportError | OSError):
            return None
        causes = _causes(error)
        if any(isinstance(cause, aiohttp.ServerDisconnectedError) for cause in causes):
            return _interrupted()
        if isinstance(error, _NOT_CONNECTED):
            tls = any(isinstance(cause, ssl.SSLError) for cause in causes)
            return _bad_certificate() if tls else _no_connection()
        if isinstance(error, httpx.UnsupportedProtocol):
            return _not_http()
        if isinstance(error, httpx.RemoteProtocolError) and not _hung_up(error):
            return _not_http()
        return _interrupted()

    async def aclose(self) -> None:
        """Close the transport."""
        await self._transport.aclose()


_NOT_CONNECTED: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


def _hung_up(error: httpx.RemoteProtocolError) -> bool:
    """Whether the peer closed the connection, which httpx files under its protocol."""
    return any(word in str(error) for word in ("disconnected", "peer closed"))


def _causes(error: BaseException) -> list[BaseException]:
    causes: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in causes:
        causes.append(cause)
        cause = cause.__cause__ or cause.__context__
    return causes


def _no_connection() -> WireError:
    return WireError(Failure(kind="connect", sent=False), "no connection was made")


def _bad_certificate() -> WireError:
    failure = Failure(kind="tls", sent=False)
    return WireError(failure, "the server's TLS certificate was not accepted")


def _not_http() -> WireError:
    failure = Failure(kind="protocol", sent=True)
    return WireError(failure, "the server did not answer in valid HTTP")


def _interrupted() -> WireError:
    failure = Failure(kind="interrupted", sent=True)
    return WireError(failure, "the connection broke before the answer was complete")


def asgi_transport(app: AsgiApp) -> Transport:
    """A transport that calls an ASGI app in this process, without a socket."""
    return httpx.ASGITransport(app)
