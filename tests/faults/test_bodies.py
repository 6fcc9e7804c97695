"""Bodies that are too large, cut short or damaged: an error each, in little memory."""

from __future__ import annotations

import asyncio
import gzip
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import homeroom
from homeroom import Limits
from homeroom.errors import BodyError, CallError

from .client import client, failure, nothing_left
from .server import (
    ONE,
    Exchange,
    FaultServer,
    Handler,
    answer,
    as_json,
    http,
    last_words,
)

MOST_MEMORY = 8 * 2**20
DEFAULT_LIMIT = 32 * 2**20
GZIP = {"content-encoding": "gzip"}

pytestmark = pytest.mark.anyio

PACKED = gzip.compress(json.dumps(ONE).encode())


def _endless(head: bytes, step: bytes) -> Handler:
    async def handle(exchange: Exchange) -> None:
        await exchange.send(head)
        while not exchange.writer.is_closing():
            await exchange.send(step)

    return handle


_CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n"
_CHUNK = b"10000\r\n" + bytes(2**16) + b"\r\n"


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


Make = Callable[[bytes], Handler]

ATTACKS: dict[str, tuple[Make, str]] = {
    "bomb": (lambda b: answer(http(200, b, headers=GZIP)), "BodyError"),
    "bomb in a 500": (lambda b: answer(http(500, b, headers=GZIP)), "BodyError"),
    "bomb, cut": (lambda b: answer(http(200, b[:-9], headers=GZIP)), "BodyError"),
    "bomb, slow": (
        lambda b: last_words(http(200, b, headers=GZIP, length=10**9)),
        "BodyError",
    ),
    "bomb in a bomb": (
        lambda b: answer(http(200, gzip.compress(b), headers=GZIP)),
        "DecodeError",
    ),
    "nested": (
        lambda b: answer(
            http(200, gzip.compress(b), headers={"content-encoding": "gzip, gzip"})
        ),
        "BodyError",
    ),
    "plain": (
        lambda _: _endless(http(length=10**12), bytes(2**16)),
        "BodyError",
    ),
    "flood behind a gzip": (
        lambda _: _endless(
            _CHUNKED + b"content-encoding: gzip\r\n\r\n" + _chunk(PACKED), _CHUNK
        ),
        "BodyError",
    ),
    "chunks": (lambda _: _endless(_CHUNKED + b"\r\n", _CHUNK), "BodyError"),
    "one line of head": (
        lambda _: _endless(b"HTTP/1.1 200 OK\r\nx: ", b"y" * 4096),
        "TransportError",
    ),
    "many lines of head": (
        lambda _: _endless(b"HTTP/1.1 200 OK\r\n", b"x-more: y\r\n" * 400),
        "TransportError",
    ),
}
"""What a server may send to fill the memory, and the error that stops it."""


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
@pytest.mark.parametrize("attack", ATTACKS)
async def test_attack_takes_little_memory(attack: str, bomb: bytes) -> None:
    """An attack ends in an error, and the peak grows by less than 8 MiB."""
    assert 199 * 2**10 <= len(bomb) < 200 * 2**10
    make, kind = ATTACKS[attack]
    limit = 2**20 if attack in ("plain", "chunks") else DEFAULT_LIMIT
    attacker, healthy = make(bomb), answer(as_json(ONE))

    async def handle(exchange: Exchange) -> None:
        harmless = exchange.request.path.endswith("/1")
        await (healthy if harmless else attacker)(exchange)

    async with FaultServer(handle) as server:
        told = await _probe(server.url, limit)
    assert kind == told["error"]
    assert told["grown"] < MOST_MEMORY


async def _probe(url: str, limit: int) -> dict[str, Any]:
    path = str(Path(homeroom.__file__).parents[1])
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(Path(__file__).with_name("probe.py")),
        url,
        str(limit),
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
    )
    out, _ = await process.communicate()
    assert process.returncode == 0
    told: dict[str, Any] = json.loads(out)
    return told


BROKEN: dict[str, tuple[bytes, str, int]] = {
    "cut": (PACKED[:-12], "gzip", 3),
    "cut in the trailer": (PACKED[:-1], "gzip", 3),
    "head only": (PACKED[:10], "gzip", 3),
    "damaged": (PACKED[:12] + b"\xff\xff" + PACKED[14:], "gzip", 1),
    "wrong checksum": (PACKED[:-8] + bytes(8), "gzip", 1),
    "not gzip": (json.dumps(ONE).encode(), "gzip", 1),
    "followed by more": (PACKED + b"more", "gzip", 1),
    "twice": (gzip.compress(PACKED), "gzip, gzip", 1),
    "brotli": (PACKED, "br", 1),
    "unknown": (PACKED, "x-unheard-of", 1),
}
"""Bodies, their Content-Encoding, and the requests that a read makes for them."""


@pytest.mark.parametrize("body", BROKEN)
async def test_broken_encoding(body: str) -> None:
    """A body that cannot be decoded is an error, tried again only if it was cut."""
    data, encoding, requests = BROKEN[body]
    handler = answer(http(200, data, headers={"content-encoding": encoding}))
    async with FaultServer(handler) as server, nothing_left(server):
        async with client(server) as managebac:
            error = await failure(managebac.classes.get(852))
        assert isinstance(error, BodyError)
        assert requests == server.count("GET")


async def test_gzip_is_asked_for_and_read() -> None:
    """The client offers gzip alone, and reads it however it is cut into packets."""

    async def handle(exchange: Exchange) -> None:
        whole = http(200, PACKED, headers=GZIP)
        for byte in whole:
            await exchange.send(bytes([byte]))
            await asyncio.sleep(0)

    async with FaultServer(handle) as server, client(server) as managebac:
        assert (await managebac.classes.get(852)).id == 852
        assert "gzip" == server.requests[0].headers["accept-encoding"]


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
async def test_limit_of_a_body(packed: bool) -> None:
    """A body of exactly the limit passes, one byte more does not."""
    body = json.dumps(ONE).encode()
    headers = GZIP if packed else None
    data = http(200, gzip.compress(body) if packed else body, headers=headers)
    kinds: list[type[CallError] | None] = []
    async with FaultServer(answer(data)) as server:
        for limit in (len(body), len(body) - 1):
            async with client(server, limits=Limits(body=limit)) as managebac:
                call = managebac.classes.get(852)
                try:
                    await call
                    kinds.append(None)
                except CallError as error:
                    kinds.append(type(error))
    assert [None, BodyError] == kinds
