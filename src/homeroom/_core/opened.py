"""Connections opened in an event loop, and what becomes of them after it."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import aiohttp

    from homeroom._core.warn import Maker


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
