"""Avatars: who has one, and a small image for each."""

from __future__ import annotations

import struct
import zlib
from hashlib import sha256
from typing import Final

from homeroom.sandbox.managebac.files import File
from homeroom.sandbox.managebac.invented import Invented

_SIGNATURES: Final = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
}


class Pictures:
    """The avatars of one school, by the id of the user.

    Every third student and every second teacher has one at first.

    Args:
        invented: The people at first.
    """

    def __init__(self, invented: Invented) -> None:
        self._invented = invented
        self._changed: dict[int, File | None] = {}

    def of(self, user: int) -> File | None:
        """The avatar of a user."""
        if user in self._changed:
            return self._changed[user]
        student = user - self._invented.first_student
        teacher = user - self._invented.first_teacher
        known = 0 <= student < self._invented.school.size and student % 3 == 0
        known |= 0 <= teacher < self._invented.teaching and teacher % 2 == 0
        return drawn(str(user)) if known else None

    def put(self, user: int, picture: File | None) -> None:
        """Give a user an avatar, or take it away."""
        self._changed[user] = picture


def drawn(origin: str) -> File:
    """An image of one pixel, whose colour depends on a text."""
    return File(
        content=_png(sha256(origin.encode()).digest()[:3]), media_type="image/png"
    )


def read_picture(content: bytes) -> File | None:
    """The image in a file, if it is one by its first bytes."""
    for signature, media_type in _SIGNATURES.items():
        if content.startswith(signature):
            return File(content=content, media_type=media_type)
    return None


def _png(colour: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" + colour)
    chunks = ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", checksum)
