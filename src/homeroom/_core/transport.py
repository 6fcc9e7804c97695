"""The links: the only module that knows httpx and aiohttp.

The default link is aiohttp, because plain httpx loses pool slots for good when calls
are cancelled. Any `httpx.AsyncBaseTransport` can stand in for it.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

import aiohttp
import httpx
from aiohttp.client_proto import ResponseHandler
from yarl import URL

from homeroom._core.request import WireRequest
from homeroom._core.retry import Failure
from homeroom._core.wire import Opened, WireError

if TYPE_CHECKING:
    from collections.abc import MutableMapping

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

LONGEST_HEAD: Final = 64 * 1024
"""Bytes of an answer's head that are waited for."""


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
            connector=_Connector(limit=self._connections, keepalive_timeout=KEEP_ALIVE),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            timeout=self._timeout,
            trust_env=self._trust_env,
            middlewares=(_once,),
            skip_auto_headers=("User-Agent", "Accept", "Accept-Encoding"),
        )
        return self._session


class _Connector(aiohttp.TCPConnector):
    """Connections that bear a body where HTTP allows none."""

    def __init__(self, *, limit: int, keepalive_timeout: float) -> None:
        super().__init__(  # pyright: ignore[reportUnknownMemberType]
            limit=limit, keepalive_timeout=keepalive_timeout
        )
        made = partial(_Protocol, loop=self._loop)
        self._factory = cast("partial[ResponseHandler]", made)


class _Protocol(ResponseHandler):
    """Drops the body of a 204, which aiohttp takes for a broken answer to come.

    Such an answer is made to end its connection, so that nothing late is read from it.
    """

    _begun: bytes | None = None
    """What came of an answer whose status line is not whole yet."""
    _deaf = False

    def set_response_params(self, **params: Any) -> None:
        """An answer is about to come."""
        self._begun = b""
        super().set_response_params(**params)

    def data_received(self, data: bytes) -> None:
        """Read on."""
        if self._deaf:
            return
        if self._begun is not None:
            data, self._begun = self._begun + data, None
            if _NO_CONTENT.startswith(data[:12]) or data[9:12] == b"204":
                head, end, body = data.partition(b"\r\n\r\n")
                if not end and len(data) < LONGEST_HEAD:
                    self._begun = data
                    return
                if end and (body or _ANNOUNCED.search(head)):
                    self._deaf = True
                    data = _ANNOUNCED.sub(b"", head) + b"\r\nconnection: close" + end
        super().data_received(data)


_NO_CONTENT: Final = b"HTTP/1.1 204"
_ANNOUNCED: Final = re.compile(
    rb"\r\n(?:content-length: *[1-9]\d*|transfer-encoding:[^\r]*)(?=\r|$)",
    re.IGNORECASE,
)


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
