"""The default link: aiohttp, since httpx loses pool slots when calls are cancelled."""

from __future__ import annotations

import asyncio
import select
import ssl
from contextlib import suppress
from io import BytesIO
from typing import Any, Final, TypeAlias, cast
from weakref import finalize

import aiohttp
from aiohttp.client_proto import ResponseHandler
from aiohttp.connector import Connection
from yarl import URL

from homeroom._core.answer import Answer
from homeroom._core.errors import ClientClosed, WrongEventLoop
from homeroom._core.failure import (
    INTERRUPTED,
    NOT_HTTP,
    Failure,
    no_proxy,
    not_through,
)
from homeroom._core.network import Network
from homeroom._core.no_content import LenientConnector
from homeroom._core.opened import Opened
from homeroom._core.request import WireRequest
from homeroom._core.unreached import unreached
from homeroom._core.warn import Maker
from homeroom._core.wire import OpenAnswer, Receive, Sent

KEEP_ALIVE: Final = 15.0
"""Seconds that an idle connection is kept."""

_POLLS: Final = hasattr(select, "poll")
"""Which takes any number of files, where the system has it."""

_UNCONNECTED: Final = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)

_AUTOMATIC: Final = frozenset({"user-agent", "accept", "accept-encoding"})
"""Headers that aiohttp adds where they are missing."""

_TRUST: Final = "ssl="

LentSession: TypeAlias = aiohttp.ClientSession
"""What users may lend their connections by."""


class Connections:
    """An aiohttp session, opened on first use, and what its requests go through.

    It keeps no cookies, follows no redirect and leaves bodies as they come.

    Args:
        count: How many connections are open at once, busy or idle.
        network: How they are made.
        maker: Who made the client or pool that they are of.
        spare: Busy ones beyond that, for logins that the others wait for.
    """

    def __init__(
        self, count: int, network: Network, maker: Maker, *, spare: int = 0
    ) -> None:
        self._count = count
        self._spare = spare
        self._network = network
        self._maker = maker
        self._opened: Opened | None = None
        self._end: finalize[[], Connections] | None = None
        """Warns if nobody closes them."""

    def session(self) -> aiohttp.ClientSession:
        """The session.

        Raises:
            LifecycleError: The one that was lent is closed, or of another event loop.
        """
        lent = self._network.lent
        if lent is not None and lent.closed:
            raise ClientClosed("the aiohttp session that was lent is closed")
        if self._opened is None:
            self._opened = self._start()
            self._end = finalize(self, self._opened.forget)
        return self._opened.session

    def proxy_for(self, url: URL) -> URL | None:
        """The proxy on the way to an address, if there is one."""
        if self._network.proxy is None and not self._network.environment:
            return None
        host = url.host_port_subcomponent or ""
        proxy = self._network.proxy_for(url.scheme, host)
        return None if proxy is None else URL(proxy)

    async def aclose(self) -> None:
        """Close what is ours."""
        loop = asyncio.get_running_loop()
        if self._opened is not None and self._opened.loop is loop:
            self._stop_watching()
            await self._opened.session.close()
        else:
            self.restart()

    def restart(self) -> None:
        """Drop those of another event loop; the next request opens new ones."""
        self._stop_watching()
        if self._opened is not None:
            self._opened.drop()
        self._opened = None

    def _stop_watching(self) -> None:
        if self._end is not None:
            self._end.detach()

    def _start(self) -> Opened:
        lent, loop = self._network.lent, asyncio.get_running_loop()
        session: aiohttp.ClientSession | None = None
        with suppress(RuntimeError):
            session = aiohttp.ClientSession(
                connector=self._connector() if lent is None else lent.connector,
                connector_owner=lent is None,
                loop=loop,
                trace_configs=None if lent is None else lent.trace_configs,
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                request_class=_Request,
            )
        if session is None:
            raise WrongEventLoop("the aiohttp session that was lent is of another loop")
        own = lent is None
        return Opened(session=session, loop=loop, maker=self._maker, lent=not own)

    def _connector(self) -> aiohttp.BaseConnector:
        connector = _Connector(
            limit=self._count + self._spare,
            keepalive_timeout=KEEP_ALIVE,
            ssl=self._network.ssl or True,
        )
        connector.spare = self._spare
        return connector


class AiohttpLink:
    """The default link, over aiohttp.

    Args:
        connections: What it sends on.
        shared: Whether others send on them too, so that they are left open.
        connect: Seconds to open one.
    """

    def __init__(
        self, connections: Connections, *, shared: bool, connect: float
    ) -> None:
        self._connections = connections
        self._shared = shared
        self._timeout = aiohttp.ClientTimeout(total=None, sock_connect=connect)

    async def send(self, request: WireRequest, sent: Sent, receive: Receive) -> Answer:
        """Send a request, and have its answer received; a cancel ends it at once."""
        response = await self._open(request, sent)
        try:
            headers = response.headers.copy()  # The view that it is cannot be pickled.
            cookies = tuple(headers.getall("set-cookie", ()))
            chunks = response.content.iter_any()
            return await receive(
                OpenAnswer(request, response.status, headers, cookies, chunks)
            )
        finally:
            if not response.closed:  # As it is once all of it has come.
                response.close()

    async def _open(self, request: WireRequest, sent: Sent) -> aiohttp.ClientResponse:
        url = URL(request.url, encoded=True)
        whole = URL(request.whole_url, encoded=True) if request.hidden else None
        sending = _Sending(sent, whole)
        proxy = self._connections.proxy_for(url)
        try:
            return await self._connections.session().request(
                request.method,
                url,
                data=_in_pieces(request.body),
                headers=request.headers,
                skip_auto_headers=_AUTOMATIC.difference(request.headers) or None,
                allow_redirects=False,
                raise_for_status=False,
                timeout=self._timeout,
                proxy=proxy,
                middlewares=(sending,),
            )
        except aiohttp.ClientError as error:
            if proxy is None or sending.sent or isinstance(error, _UNCONNECTED):
                raise
            broken = _NoTunnel(getattr(error, "status", None))
        raise broken

    def explain(self, error: Exception) -> Failure | None:
        """What an aiohttp error means.

        A server that closes after reading a request is a connection error to
        aiohttp; it must not be taken for "not sent".
        """
        if not isinstance(error, aiohttp.ClientError | OSError):
            return None
        if isinstance(error, _NoTunnel):
            return not_through(error.status)
        if isinstance(error, aiohttp.ClientProxyConnectionError):
            return no_proxy(unreached(error, _TRUST).why)
        if isinstance(error, (ssl.SSLError, *_UNCONNECTED)):
            return unreached(error, _TRUST)
        if isinstance(error, aiohttp.ClientResponseError):
            return NOT_HTTP
        return INTERRUPTED

    def restart(self) -> None:
        """Drop the connections, if they are its own."""
        if not self._shared:
            self._connections.restart()

    async def aclose(self) -> None:
        """Close the connections, if they are its own."""
        if not self._shared:
            await self._connections.aclose()


class _NoTunnel(aiohttp.ClientError):
    """A proxy did not connect to the server; it may have said so by a status."""

    def __init__(self, status: int | None) -> None:
        super().__init__()
        self.status = status


class _Sending:
    """Whether a request has gone out, and where to, if that is hidden in part.

    It keeps aiohttp from repeating it: that is decided and counted elsewhere.
    """

    def __init__(self, tell: Sent, whole: URL | None) -> None:
        self.sent = False
        self.whole = whole
        self.tell = tell

    async def __call__(
        self, request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
    ) -> aiohttp.ClientResponse:
        cast("_Request", request).sending = self
        try:
            return await handler(request)
        except _UNCONNECTED:
            raise
        except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError):
            pass
        raise _Broken


class _Request(aiohttp.ClientRequest):
    """Says when it goes out, which is once there is a connection.

    Only then it has the hidden part of its address, which traces are not to see.
    """

    sending: _Sending

    async def send(self, conn: Connection) -> aiohttp.ClientResponse:
        """Send it."""
        sending, shown = self.sending, self.url
        sending.sent = True
        sending.tell()
        if sending.whole is None or self.method == "CONNECT":
            return await super().send(conn)
        self.url, self._traces = sending.whole, []
        try:
            return await super().send(conn)
        finally:
            self.url = shown


class _Connector(LenientConnector):
    """Counts idle connections too, as aiohttp's limit is one of busy ones, and reuses
    none that the server has closed meanwhile, though the event loop had no time to see.
    """

    spare: int = 0

    async def _get(self, key: Any, *a: Any, **k: Any) -> Connection | None:
        idle = self._conns.get(key)
        while idle and _has_ended(idle[0][0]):
            idle.popleft()[0].close()
        return await super()._get(key, *a, **k)

    async def _create_connection(
        self, req: aiohttp.ClientRequest, *a: Any, **k: Any
    ) -> ResponseHandler:
        while self._conns and self._open() > self.limit - self.spare:
            oldest = min(self._conns, key=lambda key: self._conns[key][0][1])
            protocol, _ = self._conns[oldest].popleft()
            if not self._conns[oldest]:
                del self._conns[oldest]
            protocol.close()
        return await super()._create_connection(req, *a, **k)

    def _open(self) -> int:
        return len(self._acquired) + sum(map(len, self._conns.values()))


class _Broken(aiohttp.ClientError):
    """The connection broke; aiohttp does not know this error, so it does not repeat."""


def _has_ended(protocol: ResponseHandler) -> bool:
    """Whether there is something to read where nothing can come but the end."""
    transport = protocol.transport
    sock = transport.get_extra_info("socket") if transport else None
    file = -1 if sock is None else sock.fileno()
    if file < 0:
        return True
    if not _POLLS:
        return bool(select.select([file], [], [], 0)[0])
    poll = select.poll()
    poll.register(file, select.POLLIN)
    return bool(poll.poll(0))


def _in_pieces(body: bytes | None) -> bytes | BytesIO | None:
    """A body, such that aiohttp sends a large one piece by piece and warns of none."""
    return body if body is None or len(body) < 2**16 else BytesIO(body)
