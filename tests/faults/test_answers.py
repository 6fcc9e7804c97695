"""Odd answers, each with the error that says what it is."""

from __future__ import annotations

import pytest

from homeroom.errors import (
    BodyError,
    CallError,
    DecodeError,
    RedirectError,
    StatusError,
    TransportError,
)

from .client import client, failure, nothing_left
from .server import DONE, FaultServer, Handler, answer, as_json, http, last_words

pytestmark = pytest.mark.anyio

_HTML = http(200, b"<html>Sign in", headers={"content-type": "text/html"})
_OK = b"HTTP/1.1 200 OK\r\n"

ODD: dict[str, tuple[Handler, type[CallError], int]] = {
    "304": (answer(b"HTTP/1.1 304 Not Modified\r\n\r\n"), RedirectError, 1),
    "204": (answer(b"HTTP/1.1 204 No Content\r\n\r\n"), DecodeError, 1),
    "101": (last_words(b"HTTP/1.1 101 Switching\r\nupgrade: x\r\n\r\n"), CallError, 1),
    "status 799": (answer(http(799)), StatusError, 1),
    "empty 200": (answer(http(200)), DecodeError, 1),
    "HTML 200": (answer(_HTML), DecodeError, 1),
    "JSON of another kind": (answer(as_json(["x"])), DecodeError, 1),
    "nested beyond reason": (answer(http(200, b"[" * 100_000)), DecodeError, 1),
    "not UTF-8": (answer(http(200, b'{"class": "\xff\xfe"}')), DecodeError, 1),
    "garbage": (last_words(b"\x00\x01BOGUS\r\n\r\n"), TransportError, 1),
    "another protocol": (last_words(b"SSH-2.0-x\r\n"), TransportError, 1),
    "status of text": (last_words(b"HTTP/1.1 OK 200\r\n\r\n"), TransportError, 1),
    "header without colon": (last_words(_OK + b"bogus\r\n\r\n"), TransportError, 1),
    "lengths that differ": (
        last_words(_OK + b"content-length: 2\r\ncontent-length: 9\r\n\r\n{}"),
        TransportError,
        1,
    ),
    "length of text": (
        last_words(_OK + b"content-length: ten\r\n\r\n{}"),
        TransportError,
        1,
    ),
    "chunk size of text": (
        last_words(_OK + b"transfer-encoding: chunked\r\n\r\nzz\r\n"),
        TransportError,
        1,
    ),
    "too short a length": (answer(http(200, b"{}more", length=2)), TransportError, 1),
    "length that cuts": (answer(http(200, b'{"class')), BodyError, 3),
    "too long a length": (last_words(http(200, b"{}", length=99)), TransportError, 3),
    "early end, no length": (last_words(_OK + b'\r\n{"class": {"id": 8'), BodyError, 3),
    "early end of chunks": (
        last_words(_OK + b"transfer-encoding: chunked\r\n\r\n5\r\n{"),
        TransportError,
        3,
    ),
}
"""Answers to a read, the error each becomes, and the requests made for it."""


@pytest.mark.parametrize("odd", ODD)
async def test_odd_answer(odd: str) -> None:
    """An odd answer is a typed error, and is asked for again only where that helps."""
    handler, kind, requests = ODD[odd]
    async with FaultServer(handler) as server, nothing_left(server):
        async with client(server, timeout=5.0) as managebac:
            error = await failure(managebac.classes.get(852))
        assert isinstance(error, kind)
        assert not isinstance(error, TimeoutError)
        assert requests == server.count("GET")


@pytest.mark.parametrize(
    "data", [b"HTTP/1.1 204 No Content\r\n\r\n", http(200)], ids=["204", "empty 200"]
)
async def test_write_confirmed_without_a_body(data: bytes) -> None:
    """A success without its body is not a doubt about the write: it was confirmed."""
    async with FaultServer(answer(data)) as server, client(server) as managebac:
        error = await failure(managebac.classes.add_students(852, student_ids=[1]))
        assert isinstance(error, DecodeError)
        assert server.count("POST") == 1


async def test_free_request_takes_an_empty_answer() -> None:
    """`request` gives `None` for a 204."""
    handler = answer(b"HTTP/1.1 204 No Content\r\n\r\n")
    async with FaultServer(handler) as server, client(server) as managebac:
        assert await managebac.request("DELETE", "/classes/852") is None


async def test_pushed_answers_are_not_taken_for_later_ones() -> None:
    """Bytes after an answer never become the answer to the next call."""
    forged = as_json({"status": "forged"})
    handler = answer(as_json(DONE) + forged)
    async with FaultServer(handler) as server, client(server) as managebac:
        for number in range(5):
            done = await managebac.classes.add_students(number, student_ids=[1])
            assert done.status == "ok"
