"""What every request passes first: host check, faults, journal, date and request id."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from email.utils import formatdate
from itertools import count
from typing import Final

from attrs import define
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from homeroom.options import Clock
from homeroom.sandbox.answers import Refusal, encode
from homeroom.sandbox.faults import HEADER, Fault, FaultError, Faults, parse_header
from homeroom.sandbox.guard import is_here, objection
from homeroom.sandbox.journal import Entry, Journal
from homeroom.sandbox.shapes import as_list, as_object, read_json

CONTROL: Final = "/_sandbox"
"""Prefix of the control routes, to which `/` leads; no faults there, no journal."""

HANG_UP: Final = "homeroom.sandbox.hang_up"
"""ASGI extension: a coroutine function that closes the connection."""

Failures = Mapping[str, Callable[[int], Response]]


@define
class _Exchange:
    """What is known of an answer while it is made."""

    number: int
    status: int | None = None
    fault: Fault | None = None

    @property
    def request_id(self) -> str:
        return f"{self.number:08x}"


class Gateway:
    """ASGI middleware around all vendors.

    Args:
        app: What answers.
        clock: Where time comes from.
        journal: Where requests are noted.
        faults: The rules in force.
        failures: By first path segment, how that vendor answers with a bad status.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        clock: Clock,
        journal: Journal,
        faults: Faults,
        failures: Failures,
    ) -> None:
        self._app = app
        self._clock = clock
        self._journal = journal
        self._faults = faults
        self._failures = failures
        self._numbers = count(1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        path = scope["path"]
        controls = path in ("/", CONTROL) or path.startswith(f"{CONTROL}/")
        if (refusal := _objection(request, controls)) is not None:
            await refusal.response()(scope, receive, send)
        elif controls:
            await self._app(scope, receive, send)
        else:
            await self._observe(request, receive, send)

    async def _observe(self, request: Request, receive: Receive, send: Send) -> None:
        exchange = _Exchange(next(self._numbers))
        started, begun = self._clock.wall(), self._clock.monotonic()
        try:
            await self._answer(request, receive, self._mark(exchange, send), exchange)
        finally:
            entry = Entry(
                number=exchange.number,
                method=request.method,
                path=request.scope["path"],
                query=tuple(sorted(set(request.query_params))),
                status=exchange.status,
                fault=exchange.fault is not None,
                started=started,
                seconds=round(self._clock.monotonic() - begun, 6),
                request_id=exchange.request_id,
            )
            self._journal.add(entry)

    def _mark(self, exchange: _Exchange, send: Send) -> Send:
        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                exchange.status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["Date"] = formatdate(self._clock.wall(), usegmt=True)
                headers["X-Request-Id"] = exchange.request_id
            await send(message)

        return marked

    async def _answer(
        self, request: Request, receive: Receive, send: Send, exchange: _Exchange
    ) -> None:
        try:
            fault = exchange.fault = self._fault(request)
        except FaultError as error:
            refusal = Refusal(400, {"error": f"X-Sandbox-Fault: {error}"})
            await refusal.response()(request.scope, receive, send)
            return
        if fault is None:
            await self._app(request.scope, receive, send)
        else:
            await self._spoil(fault, request, receive, send)

    def _fault(self, request: Request) -> Fault | None:
        asked = request.headers.get(HEADER)
        if asked is not None:
            return parse_header(asked)
        return self._faults.choose(
            request.method, request.scope["path"], request.query_params
        )

    async def _spoil(
        self, fault: Fault, request: Request, receive: Receive, send: Send
    ) -> None:
        if fault.delay:
            await self._clock.sleep(fault.delay)
        if fault.drop:
            await _hang_up(request.scope)
        elif fault.status is not None:
            response = self._failure(request.scope["path"], fault.status)
            await response(request.scope, receive, send)
        elif fault.changes_body:
            await _spoil_body(fault, self._app, request.scope, receive, send)
        else:
            await self._app(request.scope, receive, send)

    def _failure(self, path: str, status: int) -> Response:
        vendor = path.split("/")[1]
        if vendor in self._failures:
            return self._failures[vendor](status)
        return Refusal(status, {"error": "Fault"}).response()


def _objection(request: Request, controls: bool) -> Refusal | None:
    """Why a request is refused; no name on the net may lead a browser in here."""
    if controls:
        return objection(request)
    if is_here(request):
        return None
    return Refusal(400, {"error": "The sandbox answers as 127.0.0.1 only."})


async def _spoil_body(
    fault: Fault, app: ASGIApp, scope: Scope, receive: Receive, send: Send
) -> None:
    start, content = await _capture(app, scope, receive)
    content = _change_rows(content, fault)
    MutableHeaders(scope=start)["Content-Length"] = str(len(content))
    await send(start)
    if fault.truncate:
        content = content[: len(content) // 2]
    body = {"type": "http.response.body", "body": content, "more_body": fault.truncate}
    await send(body)
    if fault.truncate:
        await _hang_up(scope)


async def _capture(
    app: ASGIApp, scope: Scope, receive: Receive
) -> tuple[Message, bytes]:
    messages: list[Message] = []

    async def keep(message: Message) -> None:
        messages.append(message)

    await app(scope, receive, keep)
    start, *rest = messages
    return start, b"".join(message.get("body", b"") for message in rest)


def _change_rows(content: bytes, fault: Fault) -> bytes:
    """The body with rows of its first list repeated at the end, or left out."""
    if not (fault.duplicate or fault.missing):
        return content
    try:
        body = read_json(content)
    except ValueError:
        return content
    parts = (as_object(body) or {"": body}).values()
    rows = next(filter(None, map(as_list, parts)), None)
    if rows is None:
        return content
    del rows[max(len(rows) - fault.missing, 0) :]
    rows += rows[max(len(rows) - fault.duplicate, 0) :]
    return encode(body)


async def _hang_up(scope: Scope) -> None:
    extensions: Mapping[str, Callable[[], Awaitable[None]]]
    extensions = scope.get("extensions") or {}
    hang_up = extensions.get(HANG_UP)
    if hang_up is None:
        raise ConnectionResetError("dropped by a fault of the sandbox")
    await hang_up()
