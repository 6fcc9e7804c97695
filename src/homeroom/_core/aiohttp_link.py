"""The default link: aiohttp, since httpx loses pool slots when calls are cancelled."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import suppress
from io import BytesIO
from typing import Final, Self, TypeAlias, cast
from weakref import finalize

import aiohttp
from aiohttp.client_proto import ResponseHandler
from aiohttp.connector import Connection
from aiohttp.tracing import Trace
from multidict import CIMultiDict
from yarl import URL

from homeroom._core.answer import Answer
from homeroom._core.connector import Connector, Opened
from homeroom._core.errors import ClientClosed, WrongEventLoop
from homeroom._core.failure import (
    INTERRUPTED,
    NOT_HTTP,
    Failure,
    no_proxy,
    not_through,
)
from homeroom._core.network import Network
from homeroom._core.request import WireRequest
from homeroom._core.unreached import unreached
from homeroom._core.warn import Maker
from homeroom._core.wire import OpenAnswer, Receive, Sent

KEEP_ALIVE: Final = 15.0
"""Seconds that an idle connection is kept."""

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
        proxy = self._network.proxy_for(url.scheme, url.host_port_subcomponent or "")
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
            )
        if session is None:
            raise WrongEventLoop("the aiohttp session that was lent is of another loop")
        return Opened(session, loop, self._maker, lent=lent is not None)

    def _connector(self) -> aiohttp.BaseConnector:
        return Connector(
            limit=self._count + self._spare,
            spare=self._spare,
            keepalive_timeout=KEEP_ALIVE,
            ssl=self._network.ssl or True,
        )


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
            chunks = _Chunks(response.content)
            return await receive(
                OpenAnswer(request, response.status, headers, cookies, chunks)
            )
        finally:
            if not response.closed:  # As it is once all of it has come.
                response.close()

    async def _open(self, request: WireRequest, sent: Sent) -> aiohttp.ClientResponse:
        """The head of the answer, of which all hear who trace the session."""
        session = self._connections.session()
        traces: list[Trace] = []
        for c in session.trace_configs:
            traces.append(Trace(session, c, c.trace_config_ctx()))
        url, headers = URL(request.url, encoded=True), CIMultiDict(request.headers)
        told = request.method, url, headers
        for trace in traces:
            await trace.send_request_start(*told)
        sending = _Request(
            request.method,
            url,
            headers=headers,
            data=_in_pieces(request.body),
            loop=asyncio.get_running_loop(),
            proxy=self._connections.proxy_for(url),
            session=session,
            traces=traces,
        )
        if request.hidden:
            sending.whole = URL(request.whole_url, encoded=True)
        try:
            return await self._exchange(sending, traces, sent)
        except BaseException as error:
            for trace in traces:
                await trace.send_request_exception(*told, error)
            raise

    async def _exchange(
        self, sending: _Request, traces: list[Trace], sent: Sent
    ) -> aiohttp.ClientResponse:
        """Have the parts of aiohttp do what its session does.

        That does more, such as a retry of its own, which would have to be kept from it
        and costs a sixth of a call.
        """
        connection = await self._connection(sending, traces)
        response: aiohttp.ClientResponse | None = None
        try:
            sent()
            cast("ResponseHandler", connection.protocol).set_response_params(
                skip_payload=sending.method == "HEAD",
                read_until_eof=True,
                auto_decompress=False,
            )
            response = await sending.send(connection)
            await response.start(connection)
            told = sending.method, sending.original_url, sending.headers
            for trace in traces:
                await trace.send_request_end(*told, response)
        except BaseException:
            (response or connection).close()
            raise
        return response

    async def _connection(
        self, sending: aiohttp.ClientRequest, traces: list[Trace]
    ) -> Connection:
        connector = cast("aiohttp.BaseConnector", sending.session.connector)
        try:
            while True:
                found = await connector.connect(sending, traces, self._timeout)
                if not cast("ResponseHandler", found.protocol).should_close:
                    return found
                found.close()  # What came unasked would be taken for the answer.
        except TimeoutError:
            raise aiohttp.ConnectionTimeoutError from None
        except aiohttp.ClientError as error:
            if sending.proxy is None or isinstance(error, _UNCONNECTED):
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
            return not_through(error.args[0])
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
    """A proxy did not connect to the server; its argument is the status, if any."""


class _Chunks:
    """A body as it comes, or at once where all of it is there."""

    __slots__ = ("_content",)

    def __init__(self, content: aiohttp.StreamReader) -> None:
        self._content = content

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        if self._content.at_eof():
            raise StopAsyncIteration
        if self._content.is_eof():
            return self._content.read_nowait()
        return await self._content.readany()


class _Request(aiohttp.ClientRequest):
    """Has no headers but ours, and a part of its address that traces are not to see."""

    whole: URL | None = None

    def update_auto_headers(self, skip_auto_headers: object) -> None:
        """Add none."""

    async def send(self, conn: Connection) -> aiohttp.ClientResponse:
        """Send it."""
        if self.whole is None:
            return await super().send(conn)
        self.url, self._traces = self.whole, []
        try:
            return await super().send(conn)
        finally:
            self.url = self.original_url

    @property
    def request_info(self) -> aiohttp.RequestInfo:
        """What responses and errors say of it."""
        info = super().request_info
        return info if self.whole is None else info._replace(url=self.original_url)


def _in_pieces(body: bytes | None) -> bytes | BytesIO | None:
    """A body, such that aiohttp sends a large one piece by piece and warns of none."""
    return body if body is None or len(body) < 2**16 else BytesIO(body)
