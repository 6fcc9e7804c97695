"""The default link: aiohttp, since httpx loses pool slots when calls are cancelled."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from contextvars import ContextVar
from typing import Any, Final

import aiohttp
from aiohttp.connector import Connection
from yarl import URL

from homeroom._core.answer import Answer
from homeroom._core.failure import (
    BAD_CERTIFICATE,
    INTERRUPTED,
    NOT_CONNECTED,
    NOT_HTTP,
    NOT_THROUGH,
    Failure,
)
from homeroom._core.no_content import LenientConnector
from homeroom._core.request import WireRequest
from homeroom._core.wire import Exchange, OpenAnswer, Sent

KEEP_ALIVE: Final = 15.0
"""Seconds that an idle connection is kept."""

_UNCONNECTED: Final = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)


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

    async def run(self, exchange: Exchange) -> Answer:
        """The outcome of an exchange, which a cancel ends at once."""
        return await exchange()

    async def open(self, request: WireRequest, sent: Sent) -> OpenAnswer:
        """Send a request and read the head of the answer."""
        session = self._session or self._start()
        before = _SENT.set(sent)
        try:
            response = await session.request(
                request.method,
                URL(request.url, encoded=True),
                data=request.body,
                headers=request.headers,
                allow_redirects=False,
            )
        finally:
            _SENT.reset(before)

        async def close() -> None:
            if response.content.at_eof():
                response.release()
            else:
                response.close()

        headers = response.headers.copy()  # The view that it is cannot be pickled.
        cookies = headers.getall("set-cookie", ())
        return OpenAnswer(response.status, headers, cookies, _chunks(response), close)

    def explain(self, error: Exception) -> Failure | None:
        """What an aiohttp error means.

        A server that closes after reading a request is a connection error to
        aiohttp; it must not be taken for "not sent".
        """
        if not isinstance(error, aiohttp.ClientError | OSError):
            return None
        if isinstance(error, ssl.SSLError | aiohttp.ClientSSLError):
            return BAD_CERTIFICATE
        if isinstance(error, _UNCONNECTED):
            return NOT_CONNECTED
        if isinstance(error, _NoTunnel):
            return NOT_THROUGH
        if isinstance(error, aiohttp.ClientResponseError):
            return NOT_HTTP
        return INTERRUPTED

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


_SENT: Final[ContextVar[Sent]] = ContextVar("sent")
"""Of the request that is under way."""


class _NoTunnel(aiohttp.ClientError):
    """A proxy did not connect to the server."""


class _Connector(LenientConnector):
    """Says when there is a connection, and why there is none."""

    async def connect(
        self, req: aiohttp.ClientRequest, *a: Any, **k: Any
    ) -> Connection:
        """A connection, from the pool or new."""
        try:
            connection = await super().connect(req, *a, **k)
        except _UNCONNECTED:
            raise
        except aiohttp.ClientError as error:
            raise _NoTunnel if req.proxy else error from None
        _SENT.get()()
        return connection


class _Broken(aiohttp.ClientError):
    """The connection broke; aiohttp does not know this error, so it does not repeat."""


async def _once(
    request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
) -> aiohttp.ClientResponse:
    """Keep aiohttp from repeating a request: that is decided and counted elsewhere."""
    try:
        return await handler(request)
    except _UNCONNECTED:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError):
        pass
    raise _Broken


async def _chunks(response: aiohttp.ClientResponse) -> AsyncIterator[bytes]:
    content = response.content
    while chunk := await content.readany():
        yield chunk
