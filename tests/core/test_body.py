"""Bodies: decompression within bounds, and what counts as damaged."""

from __future__ import annotations

import asyncio
import gzip
import random
import zlib
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress

import pytest
from hypothesis import given, strategies as st

from homeroom import Limits
from homeroom._core.body import (
    GRACE,
    RATIO,
    Inflater,
    UnreadableBody,
    as_utf8,
    read_body,
)
from homeroom._core.retry import Kind
from homeroom.errors import BodyError, OutcomeUnknown
from tests.core.fakes import Canned, client, reply

LIMIT = 1000


async def _stream(chunks: Sequence[bytes]) -> AsyncIterator[bytes]:
    for chunk in chunks:
        yield chunk


def read(chunks: Sequence[bytes], encoding: str = "gzip", limit: int = LIMIT) -> bytes:
    """The body that those chunks make."""
    return asyncio.run(read_body(_stream(chunks), encoding, limit))


def cut(data: bytes, places: Sequence[int]) -> list[bytes]:
    """The data in chunks that end at those places."""
    ends = sorted({min(place, len(data)) for place in places} | {len(data)})
    return [data[a:b] for a, b in zip([0, *ends], ends, strict=False)]


PLACES = st.lists(st.integers(0, 2000), max_size=20)


@given(st.binary(max_size=LIMIT), PLACES)
def test_chunks_do_not_matter(body: bytes, places: list[int]) -> None:
    """However a body is cut into chunks, plain or packed, it reads the same."""
    assert body == read(cut(body, places), "")
    assert body == read(cut(gzip.compress(body), places))


@given(st.integers(1, 300_000), PLACES)
def test_well_packed_bodies_survive_any_chunks(size: int, places: list[int]) -> None:
    """A body that unpacks in several steps keeps every byte."""
    body = b"[" + b"0," * size + b"0]"
    chunks = cut(gzip.compress(body), places)
    assert body == read(chunks, limit=2**20)


@given(st.binary(min_size=1, max_size=200), st.data())
def test_a_stream_that_is_cut_is_never_a_body(body: bytes, data: st.DataObject) -> None:
    """Any true beginning of a gzip stream is an error that a retry may mend."""
    stream = gzip.compress(body)
    end = data.draw(st.integers(1, len(stream) - 1))
    with pytest.raises(
        UnreadableBody, match=r"^the gzip stream is cut short$"
    ) as caught:
        read([stream[:end]])
    assert "truncated" == caught.value.kind


@given(st.binary(min_size=1, max_size=200), st.data())
def test_a_damaged_stream_is_an_error(body: bytes, data: st.DataObject) -> None:
    """A flipped checksum byte is noticed."""
    stream = bytearray(gzip.compress(body))
    stream[-data.draw(st.integers(1, 8))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(UnreadableBody):
        read([bytes(stream)])


@given(st.binary(max_size=300), st.sampled_from(["gzip", ""]))
def test_hostile_bytes_raise_one_error_only(body: bytes, encoding: str) -> None:
    """Whatever arrives is a body or an `UnreadableBody`."""
    with suppress(UnreadableBody):
        assert len(read([body], encoding)) <= LIMIT


@pytest.mark.parametrize(
    ("chunks", "encoding", "problem", "kind"),
    [
        ([b"x" * 1001], "", "larger than 1000 bytes", "unreadable"),
        ([b"x" * 600, b"x" * 600], "identity", "larger than", "unreadable"),
        ([gzip.compress(b"x" * 1001)], "gzip", "larger than 1000", "unreadable"),
        ([b"not gzip at all"], "gzip", "damaged", "unreadable"),
        ([zlib.compress(b"x")], "gzip", "damaged", "unreadable"),
        ([zlib.compress(b"x", wbits=-15)], "gzip", "damaged", "unreadable"),
        ([gzip.compress(b"x") + b"y"], "gzip", "something follows", "unreadable"),
        ([gzip.compress(b"x"), b"y"], "gzip", "something follows", "unreadable"),
        ([b"\x1f"], "gzip", "cut short", "truncated"),
        ([b"x"], "gzip, gzip", "not asked for", "unreadable"),
        ([b"x"], "br", "not asked for", "unreadable"),
        ([b"x"], "deflate", "not asked for", "unreadable"),
        ([], "br", "not asked for", "unreadable"),
    ],
)
def test_what_is_not_a_body(
    chunks: list[bytes], encoding: str, problem: str, kind: Kind
) -> None:
    """The error says which bound or rule was broken, and whether to try again."""
    with pytest.raises(UnreadableBody, match=problem) as caught:
        read(chunks, encoding)
    assert kind == caught.value.kind
    assert caught.value.__context__ is None or caught.value.__suppress_context__


@pytest.mark.parametrize("encoding", ["gzip", "", "identity", " GZIP "])
def test_no_bytes_are_an_empty_body(encoding: str) -> None:
    """An answer without a body may still name an encoding."""
    assert b"" == read([], encoding)
    assert b"" == read([b"", b""], encoding)


def test_bodies_of_exactly_the_limit_pass() -> None:
    """The limit itself is allowed."""
    body = b"x" * LIMIT
    assert body == read([body], "") == read([gzip.compress(body)])


@given(st.lists(st.binary(max_size=100), min_size=1, max_size=4), PLACES)
def test_a_stream_may_have_several_members(
    parts: list[bytes], places: list[int]
) -> None:
    """As `cat a.gz b.gz` makes one (RFC 1952), however it is cut into chunks."""
    stream = b"".join(map(gzip.compress, parts))
    assert b"".join(parts) == read(cut(stream, places), "x-gzip")


def test_a_plain_body_is_as_large_as_its_limit_lets_it() -> None:
    """What is not packed expands to nothing."""
    body = bytes(2**21 + 1)
    assert body == read([body[:-1], body[-1:]], "", limit=2**22)


def test_a_small_body_may_expand_as_it_likes() -> None:
    """Up to 2 MiB; a larger one up to 100-fold."""
    assert bytes(2**21) == read([gzip.compress(bytes(2**21))], limit=2**23)
    with pytest.raises(UnreadableBody, match="100-fold"):
        read([gzip.compress(bytes(2**21 + 1))], limit=2**23)
    dense = random.Random(1).randbytes(50_000)
    far = dense[:32_000] * 2  # Which gzip finds again as far back as it may look.
    assert far == read([gzip.compress(far)], limit=2**17)
    large = dense + bytes(2**22)
    assert large == read([gzip.compress(large)], limit=2**23)


def test_others_run_while_much_is_unpacked() -> None:
    """A body that comes in one chunk does not hold the loop to its end."""
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    async def run() -> bytes:
        task = asyncio.create_task(others())
        packed = gzip.compress(random.Random(1).randbytes(200_000) + bytes(2**24))
        try:
            return await read_body(_stream([packed]), "gzip", 2**25)
        finally:
            task.cancel()

    assert 200_000 + 2**24 == len(asyncio.run(run()))
    assert 3 <= turns <= 9


@pytest.mark.parametrize(
    ("body", "declared", "text"),
    [
        ("ü€".encode("utf-8-sig"), "application/json", "ü€"),
        ("ü".encode("latin-1"), "application/json; charset=iso-8859-1", "ü"),
        ("ü€".encode("cp1252"), 'application/json; Charset="Windows-1252"', "ü€"),
        ("ü€".encode("utf-16"), "application/json; charset = utf-16", "ü€"),
        ("ü€".encode("utf-32"), "application/json;charset=utf-32", "ü€"),
        ("ü€".encode(), "application/json; charset=utf-8", "ü€"),
        ("ü€".encode(), "application/json", "ü€"),
        ("ü€".encode(), "application/json; charset=none-such", "ü€"),
        ("ü€".encode(), "application/json; charset=rot13", "ü€"),
        (b"\xff", "application/json; charset=utf-16", None),
        ("あ".encode("shift_jis"), "text/html; charset=shift_jis", None),
        (b"+AOk-", "application/json; charset=utf-7", None),
    ],
)
def test_a_body_is_read_as_it_is_declared(
    body: bytes, declared: str, text: str | None
) -> None:
    """What is not, or cannot be, is left as it came."""
    assert as_utf8(body, declared) == (body if text is None else text.encode())


def _bomb() -> bytes:
    pack = zlib.compressobj(9, wbits=16 + zlib.MAX_WBITS)
    chunk = bytes(2**20)
    return b"".join(pack.compress(chunk) for _ in range(8)) + pack.flush()


def test_a_bomb_stops_near_the_grace() -> None:
    """A stream that expands too far stops before much came out of it."""
    bomb = _bomb()
    assert len(bomb) * RATIO < GRACE
    given = 0
    inflater = Inflater(2**30)
    with pytest.raises(UnreadableBody, match="100-fold"):
        for start in range(0, len(bomb), 100):
            given += sum(map(len, inflater.feed(bomb[start : start + 100])))
    assert given <= GRACE + 100 * 1032


@pytest.mark.parametrize("size", [1, 100, 2**16, 2**18])
def test_a_bomb_stops_there_however_large_the_pieces_are(size: int) -> None:
    """What of a piece was not looked at yet allows for nothing."""
    pack, given = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS), 0
    chunk = bytes(2**20)
    bomb = b"".join(pack.compress(chunk) for _ in range(200)) + pack.flush()
    inflater = Inflater(2**30)
    with pytest.raises(UnreadableBody, match="100-fold"):
        for start in range(0, len(bomb), size):
            for piece in inflater.feed(bomb[start : start + size]):
                given += len(piece)
    assert given <= GRACE + 2**17


@pytest.mark.anyio
async def test_the_limit_of_a_client_holds_for_its_calls() -> None:
    """A body above `limits.body` ends the call at once."""
    long = b'{"pong": "%s"}' % (b"x" * 200)
    server = Canned(reply(long), reply(gzip.compress(long), content_encoding="gzip"))
    async with client(server, limits=Limits(body=100)) as mb:
        for _ in range(2):
            with pytest.raises(BodyError, match="larger than 100 bytes") as caught:
                await mb.ping()
            assert not caught.value.retryable
    assert 2 == len(server.requests)


@pytest.mark.anyio
async def test_a_cut_stream_is_tried_again_for_a_read_only() -> None:
    """A read is repeated; after a write nobody knows what happened."""
    stream = gzip.compress(b'{"pong": "ok"}')
    cut_short = reply(stream[:-3], content_encoding="gzip")
    server = Canned(cut_short, reply(stream, content_encoding="gzip"), cut_short)
    async with client(server) as mb:
        assert "ok" == (await mb.ping()).pong
        with pytest.raises(OutcomeUnknown, match="cut short"):
            await mb.classes.add_students(1, student_ids=[1])
    assert ["GET", "GET", "POST"] == [request.method for request in server.requests]
