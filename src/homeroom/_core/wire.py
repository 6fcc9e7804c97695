"""Requests and answers over a link, whichever library the link is made of."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import NamedTuple, Protocol

from attrs import define

from homeroom._core.answer import Answer
from homeroom._core.body import UnreadableBody, as_utf8, read_body
from homeroom._core.failure import Failure, at_place
from homeroom._core.request import WireRequest


class WireError(Exception):
    """An attempt that brought no usable answer; it quotes nothing that was sent."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.problem)
        self.failure = failure


@define(eq=False, repr=False)
class OpenAnswer:
    """An answer whose body is still to be read."""

    request: WireRequest
    status: int
    headers: Mapping[str, str]
    cookies: tuple[str, ...]
    chunks: AsyncIterator[bytes]


Take = Callable[[OpenAnswer], Awaitable[bool]]
"""Reads the body of an answer itself, or says that it does not."""

Receive = Callable[[OpenAnswer], Awaitable[Answer]]
"""Reads the whole answer."""

Sent = Callable[[], None]
"""Hears that from now on the server may see the request."""


def unheard() -> None:
    """Where nobody asks."""


class Link(Protocol):
    """One way to reach a server."""

    async def send(self, request: WireRequest, sent: Sent, receive: Receive) -> Answer:
        """Send a request, and have its answer received, which is closed then.

        Args:
            request: Signed.
            sent: Is called before the server may see any of it.
            receive: Reads the answer.
        """
        ...

    def explain(self, error: Exception) -> Failure | None:
        """What an exception of this link means; `None` if it is not one."""
        ...

    def restart(self) -> None:
        """Let go of what is of another event loop, before the first use in this one."""
        ...

    async def aclose(self) -> None:
        """Close the connections."""
        ...


class Wire(NamedTuple):
    """Sends requests over a link and reads the answers within bounds."""

    link: Link
    """Where requests go."""
    limit: int
    """Bytes of a decoded body."""
    take: Take | None = None
    """Reads bodies in its place, where it takes them; they are empty then."""

    async def send(self, request: WireRequest, sent: Sent = unheard) -> Answer:
        """Send one request and read the whole answer.

        Args:
            request: Signed.
            sent: Is called before the server may see any of it.

        Raises:
            WireError: No usable answer came.
        """
        failure: Failure | None
        try:
            return await self.link.send(request, sent, self._receive)
        except UnreadableBody as broken:
            failure = Failure(broken.kind, str(broken))
        except Exception as broken:
            failure = self.link.explain(broken)
            if failure is None:
                raise
        # Raised out here so that no cause or context carries a URL or header along.
        raise WireError(at_place(failure, request.url))

    async def _receive(self, opened: OpenAnswer) -> Answer:
        request, headers, body = opened.request, opened.headers, b""
        if self.take is None or not await self.take(opened):
            encoding = headers.get("content-encoding", "")
            body = await read_body(opened.chunks, encoding, self.limit)
        if not request.raw:
            body = as_utf8(body, headers.get("content-type", ""))
        return Answer(
            status=opened.status,
            headers=headers,
            body=body,
            cookies=opened.cookies,
            method=request.method,
        )
