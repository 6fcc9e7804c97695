"""Answers around which there is more, or less, than HTTP usually has."""

from __future__ import annotations

import json

import pytest

from homeroom.errors import CallError, DecodeError, RedirectError, TransportError

from .client import LINKS, client, failure, nothing_left
from .server import ONE, FaultServer, answer, as_json, http, in_turn, last_words

pytestmark = pytest.mark.anyio

BODY = json.dumps(ONE).encode()
WHOLE = as_json(ONE)
OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"transfer-encoding: chunked\r\n\r\n"
EARLY = (
    b"HTTP/1.1 100 Continue\r\n\r\n"
    b"HTTP/1.1 102 Processing\r\n\r\n"
    b"HTTP/1.1 103 Early Hints\r\nlink: </x>; rel=preload\r\n\r\n"
)


def headed(*lines: bytes) -> bytes:
    """The whole answer with more lines in its head."""
    return WHOLE.replace(b"\r\n\r\n", b"\r\n" + b"\r\n".join([*lines, b"", b""]), 1)


READ: dict[str, bytes] = {
    "word before the answer": EARLY + WHOLE,
    "words without number": EARLY * 300 + WHOLE,
    "no reason": WHOLE.replace(b" Whatever", b"", 1),
    "reason in bytes": WHOLE.replace(b" Whatever", b" \xff\xfe\x80", 1),
    "folded line": headed(b"x-note: one", b" two"),
    "line in Latin-1": headed(b"x-note: caf\xe9"),
    "chunk with extension": b"%b%x;%b\r\n%b\r\n0\r\n\r\n"
    % (CHUNKED, len(BODY), b"e" * 3000, BODY),
    "trailer": b"%b%x\r\n%b\r\n0\r\nx-sum: 1\r\n\r\n" % (CHUNKED, len(BODY), BODY),
    "byte in a chunk": b"%b%b0\r\n\r\n"
    % (CHUNKED, b"".join(b"1\r\n%c\r\n" % byte for byte in BODY)),
    "cookies": headed(*[b"set-cookie: a=b; domain=example.com"] * 60),
    "large cookie": headed(b"set-cookie: a=" + b"b" * 6000),
}
"""Answers that are odd, and whole."""


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("odd", READ)
async def test_an_odd_answer_that_is_whole(odd: str, link: str) -> None:
    """It is read, and so is the next one on the same connection."""
    async with FaultServer(answer(READ[odd])) as server, nothing_left(server):
        async with client(server, **LINKS[link]()) as managebac:
            for _ in range(3):
                assert 852 == (await managebac.classes.get(852)).id
        assert (3, 1) == (server.count("GET"), server.connections)
        assert {False} == {"cookie" in one.headers for one in server.requests}


@pytest.mark.parametrize("link", LINKS)
async def test_an_answer_without_a_length(link: str) -> None:
    """It ends with its connection, if it is whole then; so do old servers."""
    for version in (b"HTTP/1.0", b"HTTP/1.1"):
        old = last_words(version + b" 200 OK\r\n\r\n" + BODY)
        async with FaultServer(old) as server:
            async with client(server, **LINKS[link]()) as managebac:
                assert 852 == (await managebac.classes.get(852)).id
                assert 852 == (await managebac.classes.get(852)).id
            assert server.connections == 2


NOTHING: dict[str, tuple[bytes, type[CallError]]] = {
    "204 with a length": (
        b"HTTP/1.1 204 No Content\r\ncontent-length: 5\r\n\r\nhello",
        DecodeError,
    ),
    "204 in chunks": (
        b"HTTP/1.1 204 No Content\r\ntransfer-encoding: chunked\r\n\r\n"
        b"5\r\nhello\r\n0\r\n\r\n",
        DecodeError,
    ),
    "304 with a length": (
        b"HTTP/1.1 304 Not Modified\r\ncontent-length: 5\r\n\r\n",
        RedirectError,
    ),
    "304 without a cache": (b"HTTP/1.1 304 Not Modified\r\n\r\n", RedirectError),
}


@pytest.mark.parametrize("kind", NOTHING)
async def test_a_body_where_there_is_none(kind: str) -> None:
    """What is said of it is not believed, and none of it becomes the next answer."""
    data, error = NOTHING[kind]
    forged = as_json({"class": {"id": 1, "name": "forged"}})
    for more in (b"", forged):
        handler = in_turn(answer(data + more), answer(WHOLE))
        async with FaultServer(handler) as server, nothing_left(server):
            async with client(server, timeout=2.0) as managebac:
                assert type(await failure(managebac.classes.get(852))) is error
                for _ in range(3):
                    assert 852 == (await managebac.classes.get(852)).id
            assert server.count("GET") == 4


REFUSED: dict[str, bytes] = {
    "two lengths that differ": headed(b"content-length: 3"),
    "a length below nothing": OK + b"content-length: -5\r\n\r\n{}",
    "a length with a sign": OK + b"content-length: +2\r\n\r\n{}",
    "a chunk of such a length": CHUNKED + b"-5\r\nhello\r\n0\r\n\r\n",
    "a NUL in a head": headed(b"x-note: a\x00b"),
    "a head of 200 KiB": headed(b"x-note: " + b"b" * 200_000),
    "a cookie of 1 MiB": headed(b"set-cookie: a=" + b"b" * 2**20),
    "20,000 cookies": headed(*[b"set-cookie: a=b; domain=com"] * 20_000),
    "a status of four digits": b"HTTP/1.1 1000 OK\r\ncontent-length: 0\r\n\r\n",
    "HTTP/2": b"\x00\x00\x12\x04\x00\x00\x00\x00\x00" + bytes(18),
}


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("odd", REFUSED)
async def test_an_answer_that_means_several_things(odd: str, link: str) -> None:
    """It is an error, asked for once, and its connection is not used again."""
    handler = in_turn(last_words(REFUSED[odd]), answer(WHOLE))
    async with FaultServer(handler) as server, nothing_left(server):
        async with client(server, timeout=5.0, **LINKS[link]()) as managebac:
            error = await failure(managebac.classes.get(852))
            assert type(error) is TransportError
            assert 1 == len(error.attempts)
            assert 852 == (await managebac.classes.get(852)).id
        assert server.connections == 2


@pytest.mark.parametrize("status", range(520, 531))
async def test_an_edge_that_had_no_answer(status: int) -> None:
    """A read is tried again; a write may have been carried out behind the edge."""
    handler = in_turn(answer(http(status, b"<html>")), answer(WHOLE))
    async with FaultServer(handler) as server, client(server) as managebac:
        response = await managebac.with_response.classes.get(852)
        assert [status, 200] == [one.status for one in response.attempts]
        error = await failure(managebac.classes.add_students(852, student_ids=[1]))
        assert "OutcomeUnknown" == type(error).__name__
        assert server.count("POST") == 1
