"""A server that costs next to nothing: canned answers on raw asyncio."""

from __future__ import annotations

import asyncio
import json
from typing import Final

from tests.bench.measure import SERVER_CORE, pin
from tests.bench.page import page, school_class

LATENCY: Final = 0.02
"""Seconds before a page is sent."""


def answer(body: bytes) -> bytes:
    """A whole HTTP answer."""
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


ONE: Final = answer(json.dumps({"class": school_class(1)}).encode())
PAGES: Final = {number: answer(page(number)) for number in range(1, 201)}


class Connection(asyncio.Protocol):
    """Answers one request after another."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._heads = b""

    def data_received(self, data: bytes) -> None:
        """Answer every request whose head is complete; no request has a body."""
        self._heads += data
        while b"\r\n\r\n" in self._heads:
            head, _, self._heads = self._heads.partition(b"\r\n\r\n")
            self._answer(head)

    def _answer(self, head: bytes) -> None:
        target = head.split(b" ", 2)[1].decode()
        if "?" not in target:
            self._transport.write(ONE)
            return
        pairs = dict(pair.split("=") for pair in target.partition("?")[2].split("&"))
        loop = asyncio.get_running_loop()
        loop.call_later(LATENCY, self._send, PAGES[int(pairs["page"])])

    def _send(self, data: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(data)


async def main() -> None:
    """Serve until ended; the port is printed first."""
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(Connection, "127.0.0.1", 0)
    print(listening.sockets[0].getsockname()[1], flush=True)
    await listening.serve_forever()


if __name__ == "__main__":
    pin(SERVER_CORE)
    asyncio.run(main())
