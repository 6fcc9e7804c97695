"""A raw server on loopback that misbehaves as told, and notes what it saw."""

from __future__ import annotations

import asyncio
import json
import math
import socket
import ssl
import struct
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import formatdate
from types import TracebackType
from typing import Self

from attrs import define, field, frozen

CLASS = {"id": 852, "name": "Marine Biology (Grade 11)"}
ONE: dict[str, object] = {"class": CLASS}
PAGE: dict[str, object] = {
    "classes": [CLASS],
    "meta": {"current_page": 1, "total_pages": 1, "total_count": 1, "per_page": 100},
}
DONE: dict[str, object] = {"status": "ok"}


@frozen(kw_only=True)
class Request:
    """What the server read of one request."""

    method: str
    target: str
    headers: Mapping[str, str] = field(repr=False)
    """By name in lower case."""
    body: bytes = field(repr=False)
    at: float
    """Seconds since the epoch."""

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


@define(kw_only=True)
class Exchange:
    """One request under way, and the connection to answer on."""

    request: Request
    number: int
    """How many requests with this method and path came, this one included."""
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def gone(self) -> None:
        """Wait until the client closes its end."""
        while await self.reader.read(4096):
            pass

    def close(self) -> None:
        self.writer.close()

    def reset(self) -> None:
        """Close with a TCP reset instead of an orderly end."""
        sock: socket.socket = self.writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()


Handler = Callable[[Exchange], Awaitable[None]]


class FaultServer:
    """Serves one handler on a free port; use it with `async with`.

    `handler` may be replaced while it runs. A connection stays open after a handler
    that did not close it.

    Args:
        handler: Answers requests.
        tls: Of the server; without it there is no TLS.
    """

    def __init__(self, handler: Handler, tls: ssl.SSLContext | None = None) -> None:
        self.handler = handler
        self._tls = tls
        self.requests: list[Request] = []
        self.seen: Counter[tuple[str, str]] = Counter()
        self.connections = 0
        """Accepted so far."""
        self.most = 0
        """Connections that were open at once."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._idle = asyncio.Event()
        self._server: asyncio.Server | None = None
        self.url = ""

    async def __aenter__(self) -> Self:
        self._idle.set()
        self._server = await asyncio.start_server(
            self._accept, "127.0.0.1", 0, ssl=self._tls
        )
        port: int = self._server.sockets[0].getsockname()[1]
        self.url = f"{'https' if self._tls else 'http'}://127.0.0.1:{port}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._server is not None:
            self._server.close()
        for task in self._tasks:
            task.cancel()
        await self.idle()

    @property
    def open(self) -> int:
        """Connections that are open."""
        return len(self._tasks)

    def count(self, method: str) -> int:
        """Requests seen with that method."""
        return sum(n for (verb, _), n in self.seen.items() if verb == method)

    async def idle(self) -> None:
        """Wait until no connection is open; fail after 3 s."""
        async with asyncio.timeout(3):
            await self._idle.wait()

    async def _accept(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        task = asyncio.current_task()
        assert task is not None
        self.connections += 1
        self._tasks.add(task)
        self.most = max(self.most, self.open)
        self._idle.clear()
        try:
            # A client that hangs up first is part of the game, and so is our end.
            with suppress(ConnectionError, asyncio.CancelledError):
                await self._converse(reader, writer)
            writer.close()
            with suppress(ConnectionError, asyncio.CancelledError):
                await writer.wait_closed()
        finally:
            self._tasks.discard(task)
            if not self._tasks:
                self._idle.set()

    async def _converse(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        while not writer.is_closing():
            request = await read_request(reader)
            if request is None:
                return
            self.requests.append(request)
            key = (request.method, request.path)
            self.seen[key] += 1
            await self.handler(
                Exchange(
                    request=request,
                    number=self.seen[key],
                    reader=reader,
                    writer=writer,
                )
            )


async def read_request(reader: asyncio.StreamReader) -> Request | None:
    """The next request with its body, or `None` at the end of the connection."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        start, *lines = head.decode("latin-1").rstrip().split("\r\n")
        pairs = [line.partition(":") for line in lines]
        headers = {name.lower(): value.strip() for name, _, value in pairs}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
    except asyncio.IncompleteReadError:
        return None
    method, target, _ = start.split(" ")
    return Request(
        method=method, target=target, headers=headers, body=body, at=time.time()
    )


def http(
    status: int = 200,
    body: bytes = b"",
    *,
    headers: Mapping[str, str] | None = None,
    length: int | None = None,
) -> bytes:
    """An answer as bytes; `length` overrides the true Content-Length."""
    size = len(body) if length is None else length
    fields = {"content-length": str(size), **(headers or {})}
    lines = [f"HTTP/1.1 {status} Whatever", *(f"{k}: {v}" for k, v in fields.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def as_json(
    value: object, status: int = 200, headers: Mapping[str, str] | None = None
) -> bytes:
    """An answer with a JSON body, as bytes."""
    fields = {"content-type": "application/json; charset=utf-8", **(headers or {})}
    return http(status, json.dumps(value).encode(), headers=fields)


def answer(data: bytes) -> Handler:
    """Send these bytes and keep the connection."""

    async def handle(exchange: Exchange) -> None:
        await exchange.send(data)

    return handle


def last_words(data: bytes) -> Handler:
    """Send these bytes and close the connection."""

    async def handle(exchange: Exchange) -> None:
        await exchange.send(data)
        exchange.close()

    return handle


async def hang_up(exchange: Exchange) -> None:
    """Close without an answer."""
    exchange.close()


async def reset(exchange: Exchange) -> None:
    """Break the connection without an answer."""
    exchange.reset()


async def silence(exchange: Exchange) -> None:
    """Never answer."""
    await exchange.gone()


def drip(data: bytes, *, every: float, at_once: int = 0) -> Handler:
    """Send a byte every so many seconds, after the first `at_once` bytes."""

    async def handle(exchange: Exchange) -> None:
        await exchange.send(data[:at_once])
        for byte in data[at_once:]:
            await asyncio.sleep(every)
            await exchange.send(bytes([byte]))

    return handle


def late(seconds: Callable[[], float], then: Handler) -> Handler:
    """Wait, then go on; ends early when the server does."""

    async def handle(exchange: Exchange) -> None:
        await asyncio.sleep(seconds())
        await then(exchange)

    return handle


def in_turn(*handlers: Handler) -> Handler:
    """The first handler for the first request of a kind, and so on; then the last."""

    async def handle(exchange: Exchange) -> None:
        await handlers[min(exchange.number, len(handlers)) - 1](exchange)

    return handle


def redirect(status: int, location: str) -> Handler:
    """Point elsewhere."""
    return answer(http(status, headers={"location": location}))


class Together:
    """Answers no request before so many of them wait at the same time."""

    def __init__(self, size: int, then: Handler) -> None:
        self._barrier = asyncio.Barrier(size)
        self._then = then
        self.waiting = 0
        self.most = 0

    async def __call__(self, exchange: Exchange) -> None:
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        await self._barrier.wait()
        self.waiting -= 1
        await self._then(exchange)


@define(kw_only=True)
class Quota:
    """So many requests in a window, then 429 until the window ends.

    A window opens with a request and ends on a whole second, between `seconds` and
    one more after that, since `X-RateLimit-Reset` has no fractions.
    """

    limit: int
    seconds: float
    then: Handler
    told_pace: bool = True
    """Whether `X-RateLimit-Limit` and `-Period` are sent."""
    skew: float | None = None
    """Seconds by which this server's clock is ahead; sent in `Date` unless `None`."""
    windows: list[Window] = field(factory=list, init=False)

    async def __call__(self, exchange: Exchange) -> None:
        now = exchange.request.at
        if not self.windows or now >= self.windows[-1].ends:
            self.windows.append(Window(ends=float(math.ceil(now + self.seconds))))
        window = self.windows[-1]
        window.arrivals.append(now)
        if len(window.arrivals) <= self.limit:
            await self.then(exchange)
        else:
            window.refused.append(now)
            await exchange.send(as_json({}, 429, self._headers(window)))

    def _headers(self, window: Window) -> dict[str, str]:
        reset = datetime.fromtimestamp(window.ends + (self.skew or 0.0), UTC)
        headers = {"x-ratelimit-reset": f"{reset:%Y-%m-%d %H:%M:%S} UTC"}
        if self.told_pace:
            headers["x-ratelimit-limit"] = str(self.limit)
            headers["x-ratelimit-period"] = str(math.ceil(self.seconds))
        if self.skew is not None:
            headers["date"] = formatdate(time.time() + self.skew, usegmt=True)
        return headers


@define
class Window:
    """One window of a quota: when it ends, and when requests came in it."""

    ends: float
    arrivals: list[float] = field(factory=list, init=False)
    refused: list[float] = field(factory=list, init=False)
