"""Connections of aiohttp: made as servers need them, dropped with their event loop."""

from __future__ import annotations

import asyncio
import re
import select
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, Final, NamedTuple, cast

import aiohttp
from aiohttp.client_proto import ResponseHandler
from aiohttp.connector import Connection

from homeroom._core.warn import Maker

LONGEST_HEAD: Final = 64 * 1024
"""Bytes of an answer's head that are waited for."""

_NO_CONTENT: Final = b"HTTP/1.1 204"
_ANNOUNCED: Final = re.compile(
    rb"\r\n(?:content-length: *[1-9]\d*|transfer-encoding:[^\r]*)(?=\r|$)",
    re.IGNORECASE,
)
_POLLS: Final = hasattr(select, "poll")
"""Which takes any number of files, where the system has it."""


class Connector(aiohttp.TCPConnector):
    """Makes and keeps connections as servers are, not as they should be.

    It counts idle ones too, as aiohttp's limit is one of busy ones, and reuses none
    that the server has closed meanwhile, though the event loop had no time to see.

    Args:
        spare: How many of the limit are no idle ones.
        options: What its base takes.
    """

    def __init__(self, spare: int, **options: Any) -> None:
        super().__init__(**options)  # pyright: ignore[reportUnknownMemberType]
        made = partial(_Protocol, loop=self._loop)
        self._factory = cast("partial[ResponseHandler]", made)
        self._spare = spare

    async def _get(self, key: Any, *a: Any, **k: Any) -> Connection | None:
        idle = self._conns.get(key)
        while idle and cast("_Protocol", idle[0][0]).has_ended():
            idle.popleft()[0].close()
        return await super()._get(key, *a, **k)

    async def _create_connection(
        self, req: aiohttp.ClientRequest, *a: Any, **k: Any
    ) -> ResponseHandler:
        while self._conns and self._open() > self.limit - self._spare:
            oldest = min(self._conns, key=lambda key: self._conns[key][0][1])
            protocol, _ = self._conns[oldest].popleft()
            if not self._conns[oldest]:
                del self._conns[oldest]
            protocol.close()
        return await super()._create_connection(req, *a, **k)

    def _open(self) -> int:
        return len(self._acquired) + sum(map(len, self._conns.values()))


class _Protocol(ResponseHandler):
    """Drops the body of a 204, which aiohttp takes for a broken answer to come.

    Such an answer is made to end its connection, so that nothing late is read from it.
    """

    _begun: bytes | None = None
    """What came of an answer whose status line is not whole yet."""
    _deaf = False
    _look: Callable[[], object] | None = None

    def has_ended(self) -> bool:
        """Whether there is something to read where nothing can come but the end."""
        if self.transport is None:
            return True
        if self._look is None:
            self._look = _may_read(self.transport)
        return bool(self._look())

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


def _may_read(transport: asyncio.BaseTransport) -> Callable[[], object]:
    """Tells whether something has come, or the end."""
    file = transport.get_extra_info("socket").fileno()
    if not _POLLS:
        return lambda: select.select([file], [], [], 0)[0]
    poll = select.poll()
    poll.register(file, select.POLLIN)
    return partial(poll.poll, 0)


class Opened(NamedTuple):
    """An aiohttp session of ours, and the event loop that it lives in."""

    session: aiohttp.ClientSession
    loop: asyncio.AbstractEventLoop
    maker: Maker
    lent: bool
    """Whether its connections are of a session that was lent."""

    def forget(self) -> None:
        """Drop the connections of a client or pool that is gone, and say so."""
        connector = self.session.connector
        try:
            if not (self.lent or connector is None or connector.closed):
                self.maker.warn_unclosed()
        finally:
            self.drop()

    def drop(self) -> None:
        """Close the connections now, from wherever that is.

        Nobody waits for it, and their event loop may be closed or run elsewhere.
        """
        connector: Any = self.session.connector
        self.session.detach()  # Else aiohttp warns of it.
        if self.lent or connector is None:
            return
        if self.loop.is_running() and self.loop is not asyncio._get_running_loop():
            with suppress(RuntimeError):  # It was closed meanwhile.
                self.loop.call_soon_threadsafe(connector._close)
            return
        for transport in _transports(connector) if self.loop.is_closed() else ():
            _close_alone(transport)
        connector._close()


def _transports(connector: Any) -> list[Any]:
    idle = [protocol for held in connector._conns.values() for protocol, _ in held]
    return [one.transport for one in (*idle, *connector._acquired) if one.transport]


def _close_alone(transport: Any) -> None:
    """Close the socket of a transport whose event loop is closed, so that it cannot."""
    with suppress(RuntimeError):
        transport.abort()
    below = getattr(transport, "_ssl_protocol", None)
    plain = transport if below is None else below._transport
    sock = getattr(plain, "_sock", None)  # Not with uvloop, which closed it.
    if sock is not None:
        sock.close()
        plain._sock = None  # Else asyncio warns of it.
