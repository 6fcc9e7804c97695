"""A link over any httpx transport, such as a mock or an ASGI app."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Generator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import partial
from itertools import product
from typing import Final, TypeAlias, cast

import anyio
import httpx

from homeroom._core.answer import Answer
from homeroom._core.failure import INTERRUPTED, NOT_HTTP, Failure, not_through
from homeroom._core.request import WireRequest
from homeroom._core.unreached import causes, unreached
from homeroom._core.wire import OpenAnswer, Receive, Sent

Transport: TypeAlias = httpx.AsyncBaseTransport
"""What users may plug in instead of the default link."""

LOGGERS: Final = (
    "httpcore.connection",
    "httpcore.http11",
    "httpcore.http2",
    "httpcore.proxy",
    "httpcore.socks",
    "hpack.hpack",
    "hpack.table",
)
"""Those that quote headers at DEBUG, the cookies of a session among them."""

_OURS: Final[ContextVar[bool]] = ContextVar("ours", default=False)
"""Whether it works for a client just now."""


class HttpxLink:
    """A link over any httpx transport, such as a mock or an ASGI app.

    Httpx's own loses a connection for good where a cancel meets it before a request is
    sent, or while it tidies up. So each exchange over it has a task, which is cancelled
    once at most, and only where httpx can take it.

    Args:
        transport: It is closed with the client.
        connections: How many exchanges are under way, of cancelled calls too.
        connect: Seconds to open a connection.
    """

    def __init__(
        self, transport: Transport, *, connections: int, connect: float
    ) -> None:
        self._transport = transport
        self._timeout = httpx.Timeout(None, connect=connect).as_dict()
        self._pools = isinstance(transport, httpx.AsyncHTTPTransport)
        self._connections = connections
        self._stale = False
        """Whether connections of another event loop may be in its pool."""
        self._begin()
        _cut_lines()

    async def send(self, request: WireRequest, sent: Sent, receive: Receive) -> Answer:
        """Send a request, and have its answer received.

        What outlives a cancel sends nothing any more.
        """
        extensions: dict[str, object] = {"timeout": self._timeout}
        if not self._pools:
            sent()
            with _hushed():
                return await self._exchange(request, extensions, receive)
        await self._drop_stale()
        free = self._free
        await free.acquire()
        stage = _Stage(sent)
        extensions["trace"] = stage.trace  # It alone tells when the request is sent.
        with _hushed():
            exchange = self._exchange(request, extensions, receive)
            task = asyncio.create_task(exchange)
        self._under_way.add(task)
        task.add_done_callback(partial(self._settle, free))
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError:
            stage.leave(task)
            raise
        return task.result()

    async def _exchange(
        self, request: WireRequest, extensions: dict[str, object], receive: Receive
    ) -> Answer:
        response = await self._transport.handle_async_request(
            httpx.Request(
                request.method,
                request.whole_url,
                headers=dict(request.headers),
                content=request.body,
                extensions=extensions,
            )
        )
        headers = response.headers
        cookies = tuple(headers.get_list("set-cookie"))
        chunks = aiter(cast("httpx.AsyncByteStream", response.stream))
        try:
            return await receive(
                OpenAnswer(request, response.status_code, headers, cookies, chunks)
            )
        finally:
            await response.aclose()

    def explain(self, error: Exception) -> Failure | None:
        """What an httpx error means, by its causes where they are known."""
        if not isinstance(error, httpx.TransportError | OSError):
            return None
        if any(type(one).__name__ == _AIOHTTP_HUNG_UP for one in causes(error)):
            return INTERRUPTED
        if isinstance(error, httpx.ProxyError):
            status = str(error)[:3]
            return not_through(int(status) if status.isdecimal() else None)
        if isinstance(error, _NOT_CONNECTED):
            return unreached(error, "verify= of the transport")
        if isinstance(error, httpx.UnsupportedProtocol):
            return NOT_HTTP
        if isinstance(error, httpx.RemoteProtocolError) and not _hung_up(error):
            return NOT_HTTP
        return INTERRUPTED

    async def aclose(self) -> None:
        """Close the transport."""
        for task in self._under_way:
            task.cancel()
        if self._under_way:
            await asyncio.wait(self._under_way)
        await self._drop_stale()
        await self._transport.aclose()

    def restart(self) -> None:
        """Begin anew in another event loop."""
        self._stale = self._pools
        self._begin()

    def _begin(self) -> None:
        self._free = anyio.Semaphore(self._connections, fast_acquire=True)
        self._under_way: set[asyncio.Task[Answer]] = set()

    async def _drop_stale(self) -> None:
        """Empty the pool of httpx, which can be used again then."""
        stale, self._stale = self._stale, False
        if stale:
            with suppress(Exception):  # That their event loop is closed.
                await self._transport.aclose()

    def _settle(self, free: anyio.Semaphore, task: asyncio.Task[Answer]) -> None:
        self._under_way.discard(task)
        free.release()
        if not task.cancelled():
            task.exception()  # Taken note of, also where nobody waits any more.


class _Stage:
    """How far an exchange is, by what httpx tells of it."""

    def __init__(self, sent: Sent) -> None:
        self._sent = sent
        self._fragile = True
        self._left = False

    def leave(self, task: asyncio.Task[Answer]) -> None:
        """End the exchange: now, or before it sends anything."""
        if self._fragile:
            self._left = True
        else:
            task.cancel()

    async def trace(self, event: str, _: object) -> None:
        """Hear of a step, such as `http11.send_request_headers.started`."""
        step = event.partition(".")[2]
        if step == "send_request_headers.started":
            if self._left:
                raise asyncio.CancelledError
            self._sent()
        self._fragile = step not in _STURDY


_STURDY: Final = {
    f"{step}.{end}"
    for step, end in product(
        ("send_request_headers", "send_request_body", "receive_response_body"),
        ("started", "complete"),
    )
} | {"receive_response_headers.started"}
"""The steps in which httpx closes its connection if it is cancelled."""

_AIOHTTP_HUNG_UP: Final = "ServerDisconnectedError"
"""How transports over aiohttp hear of it, which httpx then calls a failed connect."""

_NOT_CONNECTED: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


def _hung_up(error: httpx.RemoteProtocolError) -> bool:
    """Whether the peer closed the connection, which httpx files under its protocol."""
    return any(word in str(error) for word in ("disconnected", "peer closed"))


def _name_only(record: logging.LogRecord) -> bool:
    """Leave the first word of a line, such as `receive_response_headers.complete`."""
    if _OURS.get():
        record.msg, record.args = record.getMessage().partition(" ")[0], None
    return True


def _cut_lines() -> None:
    """Have the loggers cut what they log where it is `_hushed`."""
    for name in LOGGERS:
        logging.getLogger(name).addFilter(_name_only)  # It is there once at most.


@contextmanager
def _hushed() -> Generator[None, None, None]:
    """Have the lines of this task, and of those that it begins, name events alone."""
    before = _OURS.set(True)
    try:
        yield
    finally:
        _OURS.reset(before)
