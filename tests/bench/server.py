"""A server that costs next to nothing: canned answers on raw asyncio."""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final
from urllib.parse import parse_qsl

from tests.bench.answers import classcharts, classcom, classe365, managebac, openai
from tests.bench.measure import COUNT, LATENCY, pin

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
        count: How many records each list has.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._single = {
            "/v2p3/classes/1": managebac.one(),
            "/v1/models/1": openai.MODEL,
            "/apiv2parent/ping": classcharts.PING,
        }
        self._lists: dict[str, Callable[[Mapping[str, str]], bytes]] = {
            "/v2p3/classes": self._classes,
            "/api/v1/users": self._users,
            "/api/v1/reporting/metrics": self._events,
            "/apiv2parent/activity/1": self._points,
            "/restv2/students": self._students,
        }
        self.to = cache(self._to)
        """The whole answer to a path and query."""

    def is_list(self, target: str) -> bool:
        """Whether a target asks for a page."""
        return target.partition("?")[0] in self._lists

    def body(self, target: str) -> bytes:
        """What is said to a path and query."""
        path, _, query = target.partition("?")
        if path in self._single:
            return self._single[path]
        return self._lists[path](dict(parse_qsl(query)))

    def _to(self, target: str) -> bytes:
        return answer(self.body(target))

    def _classes(self, query: Mapping[str, str]) -> bytes:
        """There are active classes alone."""
        if NARROWED & query.keys() or query.get("archived", "false") != "false":
            return managebac.page(1, count=0)
        size, number = int(query.get("per_page", "100")), int(query["page"])
        return managebac.page(number, size=size, count=self._count)

    def _users(self, query: Mapping[str, str]) -> bytes:
        size, number = int(query["limit"]), int(query["page"])
        return classcom.users(number, size=size, count=self._count)

    def _events(self, query: Mapping[str, str]) -> bytes:
        after = int(query["starting_after"]) if "starting_after" in query else None
        return classcom.events(after, size=int(query["limit"]), count=self._count)

    def _points(self, query: Mapping[str, str]) -> bytes:
        last = int(query["last_id"]) if "last_id" in query else None
        return classcharts.points(last, count=self._count)

    def _students(self, query: Mapping[str, str]) -> bytes:
        begun = int(query.get("cursor", "0"))
        return classe365.students(begun, count=self._count, more=classe365.CUSTOM)


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
            self._answer(head.split(b" ", 2)[1].decode())

    def _answer(self, target: str) -> None:
        if self._latency and self._answers.is_list(target):
            loop = asyncio.get_running_loop()
            loop.call_later(self._latency, self._send, self._answers.to(target))
        else:
            self._send(self._answers.to(target))

    def _send(self, data: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(data)


async def main() -> None:
    """Serve until ended; the port is printed first."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--core", type=int)
    parser.add_argument("--latency", type=float, default=LATENCY)
    parser.add_argument("--count", type=int, default=COUNT)
    given = parser.parse_args()
    if given.core is not None:
        pin(given.core)
    answers = Answers(given.count)
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(
        lambda: Connection(answers, given.latency), "127.0.0.1", 0
    )
    print(json.dumps(listening.sockets[0].getsockname()[1]), flush=True)
    await listening.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
