"""A server that costs next to nothing: canned answers on raw asyncio."""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Mapping
from typing import Final

from tests.bench.measure import CLASSES, LATENCY, SERVER_CORE, pin
from tests.bench.page import empty_page, page, school_class

NARROWED: Final = frozenset({"modified_since", "deleted_since"})
"""What asks for less than all classes; here nothing ever changes."""


def answer(body: bytes) -> bytes:
    """A whole HTTP answer, of a server whose clock stands still."""
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        "Date: Mon, 03 Feb 2025 10:15:30 GMT\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class Answers:
    """What the server says, each made once.

    Args:
        classes: How many the list has.
    """

    def __init__(self, classes: int) -> None:
        self._classes = classes
        self._pages: dict[tuple[int, int], bytes] = {}
        self._empty = answer(empty_page())
        self.one = answer(json.dumps({"class": school_class(1)}).encode())

    def listed(self, query: Mapping[str, str]) -> bytes:
        """A page of the list; it has active classes alone."""
        if NARROWED & query.keys() or query.get("archived", "false") != "false":
            return self._empty
        size, number = int(query.get("per_page", "100")), int(query["page"])
        if (size, number) not in self._pages:
            body = page(number, size=size, pages=self._classes // size)
            self._pages[size, number] = answer(body)
        return self._pages[size, number]


class Connection(asyncio.Protocol):
    """Answers one request after another.

    Args:
        answers: What there is to say.
        latency: Seconds before a page is sent.
    """

    def __init__(self, answers: Answers, latency: float) -> None:
        self._answers, self._latency = answers, latency

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
            self._transport.write(self._answers.one)
            return
        query = dict(pair.split("=") for pair in target.partition("?")[2].split("&"))
        loop = asyncio.get_running_loop()
        loop.call_later(self._latency, self._send, self._answers.listed(query))

    def _send(self, data: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(data)


async def main() -> None:
    """Serve until ended; the port is printed first."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--latency", type=float, default=LATENCY)
    parser.add_argument("--classes", type=int, default=CLASSES)
    given = parser.parse_args()
    answers = Answers(given.classes)
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(
        lambda: Connection(answers, given.latency), "127.0.0.1", 0
    )
    print(listening.sockets[0].getsockname()[1], flush=True)
    await listening.serve_forever()


if __name__ == "__main__":
    pin(SERVER_CORE)
    asyncio.run(main())
