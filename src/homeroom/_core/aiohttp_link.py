"""The default link: aiohttp, since httpx loses pool slots when calls are cancelled."""

from __future__ import annotations

import asyncio
import select
import ssl
from collections.abc import AsyncIterator
from contextvars import ContextVar
from io import BytesIO
from typing import Any, Final, TypeAlias
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
from homeroom._core.wire import Exchange, OpenAnswer, Sent, unheard

KEEP_ALIVE: Final = 15.0
"""Seconds that an idle connection is kept."""

_POLLS: Final = hasattr(select, "poll")
"""Which takes any number of files, where the system has it."""

_UNCONNECTED: Final = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)

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
        return Opened(
            session=self._session_in(loop),
            loop=loop,
            maker=self._maker,
            lent=lent is not None,
        )

    def _session_in(self, loop: asyncio.AbstractEventLoop) -> aiohttp.ClientSession:
        lent = self._network.lent
        try:
            return aiohttp.ClientSession(
                connector=self._connector() if lent is None else lent.connector,
                connector_owner=lent is None,
                loop=loop,
                trace_configs=None if lent is None else lent.trace_configs,
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                middlewares=(_once,),
                request_class=_Request,
                skip_auto_headers=("User-Agent", "Accept", "Accept-Encoding"),
            )
        except RuntimeError:
            pass  # Outside, so that it is no context.
        raise WrongEventLoop("the aiohttp session that was lent is of another loop")

    def _connector(self) -> aiohttp.BaseConnector:
        connector = _Connector(
            limit=self._count + self._spare,
            keepalive_timeout=KEEP_ALIVE,
            ssl=self._network.ssl,
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

    async def run(self, exchange: Exchange) -> Answer:
        """The outcome of an exchange, which a cancel ends at once."""
        return await exchange()

    async def open(self, request: WireRequest, sent: Sent) -> OpenAnswer:
        """Send a request and read the head of the answer."""
        response = await self._send(request, sent)

        async def close() -> None:
            if response.content.at_eof():
                response.release()
            else:
                response.close()

        headers = response.headers.copy()  # The view that it is cannot be pickled.
        cookies = headers.getall("set-cookie", ())
        return OpenAnswer(response.status, headers, cookies, _chunks(response), close)

    async def _send(self, request: WireRequest, sent: Sent) -> aiohttp.ClientResponse:
        url = URL(request.url, encoded=True)
        whole = URL(request.whole_url, encoded=True) if request.hidden else url
        told = _Told(sent, whole)
        proxy = self._connections.proxy_for(url)
        before = _TOLD.set(told)
        try:
            return await self._connections.session().request(
                request.method,
                url,
                data=_in_pieces(request.body),
                headers=request.headers,
                allow_redirects=False,
                raise_for_status=False,
                timeout=self._timeout,
                proxy=proxy,
            )
        except aiohttp.ClientError as error:
            if proxy is None or told.sent or isinstance(error, _UNCONNECTED):
                raise
            broken = _NoTunnel(getattr(error, "status", None))
        finally:
            _TOLD.reset(before)
            told.tell = unheard  # The contexts of callbacks would keep the client.
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


class _Told:
    """Whether a request has gone out, and where to as a whole."""

    def __init__(self, tell: Sent, url: URL) -> None:
        self.sent = False
        self.url = url
        self.tell = tell

    def __call__(self) -> None:
        self.sent = True
        self.tell()


_TOLD: Final[ContextVar[_Told]] = ContextVar("told")
"""Of the request that is under way."""


class _Request(aiohttp.ClientRequest):
    """Says when it goes out, which is once there is a connection.

    Only then it has the hidden part of its address, which traces are not to see.
    """

    async def send(self, conn: Connection) -> aiohttp.ClientResponse:
        """Send it."""
        told, shown = _TOLD.get(), self.url
        told()
        if told.url == shown or self.method == "CONNECT":
            return await super().send(conn)
        self.url, self._traces = told.url, []
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


def _has_ended(protocol: ResponseHandler) -> bool:
    """Whether there is something to read where nothing can come but the end."""
    transport = protocol.transport
    sock = transport.get_extra_info("socket") if transport else None
    if sock is None or sock.fileno() < 0:
        return True
    if not _POLLS:
        return bool(select.select([sock], [], [], 0)[0])
    poll = select.poll()
    poll.register(sock.fileno(), select.POLLIN)
    return bool(poll.poll(0))


def _in_pieces(body: bytes | None) -> bytes | BytesIO | None:
    """A body, such that aiohttp sends a large one piece by piece and warns of none."""
    return body if body is None or len(body) < 2**16 else BytesIO(body)


async def _chunks(response: aiohttp.ClientResponse) -> AsyncIterator[bytes]:
    content = response.content
    while chunk := await content.readany():
        yield chunk
