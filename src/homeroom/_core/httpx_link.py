"""A link over any httpx transport, such as a mock or an ASGI app."""

from __future__ import annotations

import ssl
from typing import Final, TypeAlias, cast

import httpx

from homeroom._core.failure import (
    BAD_CERTIFICATE,
    INTERRUPTED,
    NOT_CONNECTED,
    NOT_HTTP,
    NOT_THROUGH,
    Failure,
)
from homeroom._core.request import WireRequest
from homeroom._core.wire import OpenAnswer, Sent

Transport: TypeAlias = httpx.AsyncBaseTransport
"""What users may plug in instead of the default link."""


class HttpxLink:
    """A link over any httpx transport, such as a mock or an ASGI app.

    Args:
        transport: It is closed with the client.
        connect: Seconds to open a connection.
    """

    def __init__(self, transport: Transport, *, connect: float) -> None:
        self._transport = transport
        self._timeout = httpx.Timeout(None, connect=connect).as_dict()

    async def open(self, request: WireRequest, sent: Sent) -> OpenAnswer:
        """Send a request and read the head of the answer.

        When a transport has connected is not to be had.
        """
        sent()
        response = await self._transport.handle_async_request(
            httpx.Request(
                request.method,
                request.url,
                headers=dict(request.headers),
                content=request.body,
                extensions={"timeout": self._timeout},
            )
        )
        return OpenAnswer(
            response.status_code,
            response.headers,
            response.headers.get_list("set-cookie"),
            aiter(cast("httpx.AsyncByteStream", response.stream)),
            response.aclose,
        )

    def explain(self, error: Exception) -> Failure | None:
        """What an httpx error means, by its causes where they are known."""
        if not isinstance(error, httpx.TransportError | OSError):
            return None
        causes = _causes(error)
        if any(type(cause).__name__ == _AIOHTTP_HUNG_UP for cause in causes):
            return INTERRUPTED
        if isinstance(error, httpx.ProxyError):
            return NOT_THROUGH
        if isinstance(error, _NOT_CONNECTED):
            tls = any(isinstance(cause, ssl.SSLError) for cause in causes)
            return BAD_CERTIFICATE if tls else NOT_CONNECTED
        if isinstance(error, httpx.UnsupportedProtocol):
            return NOT_HTTP
        if isinstance(error, httpx.RemoteProtocolError) and not _hung_up(error):
            return NOT_HTTP
        return INTERRUPTED

    async def aclose(self) -> None:
        """Close the transport."""
        await self._transport.aclose()


_AIOHTTP_HUNG_UP: Final = "ServerDisconnectedError"
"""How transports over aiohttp hear of it, which httpx then calls a failed connect."""

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
