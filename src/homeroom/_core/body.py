"""Answer bodies, decompressed within bounds."""

from __future__ import annotations

import asyncio
import codecs
import re
import zlib
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Final

from homeroom._core.failure import Kind

RATIO: Final = 100
"""Bytes out of one byte in, beyond which gzip is taken for an attack."""
GRACE: Final = 2 * 2**20
"""Bytes that may come out before the ratio counts."""

_CHARSET: Final = re.compile(r"charset *= *\"?([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_OTHERS: Final = ("iso8859", "cp125", "utf-16", "utf-32")
"""Encodings that are understood where they are declared."""
_STEP: Final = 2**16
_AT_ONCE: Final = 64
"""Such steps without a stop."""
_GZIP: Final = 31
"""What zlib calls gzip alone, however far back it looks."""


class UnreadableBody(Exception):
    """A body that is too large, cut short or badly encoded; the text says which.

    Args:
        problem: One line.
        kind: `truncated` when a second attempt may bring the whole body.
    """

    def __init__(self, problem: str, kind: Kind = "unreadable") -> None:
        super().__init__(problem)
        self.kind: Kind = kind


class Inflater:
    """One gzip stream, taken apart in small steps, or a body that is plain.

    Args:
        limit: Bytes that may come out.
        encoding: The `Content-Encoding` header; gzip or none.

    Raises:
        UnreadableBody: It is encoded in another way.
    """

    def __init__(self, limit: int, encoding: str = "gzip") -> None:
        coding = encoding.strip().lower()
        if coding not in ("", "identity", "gzip", "x-gzip"):
            raise UnreadableBody("encoded in a way that was not asked for")
        self.plain: Final = not coding.endswith("gzip")
        if not self.plain:  # It costs more than all else of a small body.
            self._stream = zlib.decompressobj(_GZIP)
        self._limit = limit
        self._taken = 0
        self._given = 0

    def feed(self, data: bytes) -> Iterable[bytes]:
        """The pieces that some more input gives.

        Raises:
            UnreadableBody: The bounds are passed or the stream is not gzip.
        """
        if not self.plain:
            return self._inflate(data)
        self._taken += len(data)
        self._given += len(data)
        self._check()
        return (data,)

    def _inflate(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._stream.eof:
                data = self._next_member(data)
                continue
            try:
                piece = self._stream.decompress(data, _STEP)
            except zlib.error:
                raise UnreadableBody("the gzip stream is damaged") from None
            rest = self._stream.unconsumed_tail or self._stream.unused_data
            # What lies ready and was not looked at is no measure of what came of it.
            self._taken += len(data) - len(rest)
            self._given += len(piece)
            self._check()
            yield piece
            data = rest

    def finish(self) -> None:
        """Check that the stream reached its end.

        Raises:
            UnreadableBody: It did not.
        """
        if self._taken and not self.plain and not self._stream.eof:
            raise UnreadableBody("the gzip stream is cut short", "truncated")

    def _next_member(self, data: bytes) -> bytes:
        """Begin with another member, which a stream may have (RFC 1952)."""
        if not data.startswith(b"\x1f"):
            raise UnreadableBody("something follows the gzip stream")
        self._stream = zlib.decompressobj(_GZIP)
        return data

    def _check(self) -> None:
        if self._given > self._limit:
            raise UnreadableBody(f"larger than {self._limit} bytes")
        if self._given > GRACE and self._given > RATIO * self._taken:
            raise UnreadableBody(f"expands more than {RATIO}-fold")


async def read_body(chunks: AsyncIterator[bytes], encoding: str, limit: int) -> bytes:
    """The whole decoded body.

    Args:
        chunks: The raw body as it arrives.
        encoding: The `Content-Encoding` header; gzip or none.
        limit: Bytes allowed after decoding.

    Raises:
        UnreadableBody: Too large, cut short, or encoded in another way.
    """
    inflater, pieces = Inflater(limit, encoding), list[bytes]()
    async for chunk in chunks:
        for piece in inflater.feed(chunk):
            pieces.append(piece)
            if not len(pieces) % _AT_ONCE:
                await asyncio.sleep(0)
    inflater.finish()
    return b"".join(pieces)


def as_utf8(body: bytes, media_type: str) -> bytes:
    """The body in UTF-8, whatever it is declared as, and without a mark before it.

    Args:
        body: As it came.
        media_type: The `Content-Type` header.
    """
    if body.startswith(codecs.BOM_UTF8):
        return body[len(codecs.BOM_UTF8) :]
    declared = _CHARSET.search(media_type) if "=" in media_type else None
    try:
        name = codecs.lookup(declared[1]).name if declared else ""
        return body.decode(name).encode() if name.startswith(_OTHERS) else body
    except (LookupError, ValueError):
        return body
