"""Identifiers that follow from names, so that a school always has the same ones."""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID


def made_uuid(*parts: object) -> str:
    """The UUID of something."""
    return str(UUID(bytes=_digest(parts)[:16], version=4))


def made_meeting_id(*parts: object) -> str:
    """The number of a meeting, 11 digits as in the vendor document's samples."""
    return f"9{made_number(10**10, *parts):010}"


def made_number(below: int, *parts: object) -> int:
    """A number from 0 up to a limit."""
    return int.from_bytes(_digest(parts)[16:24], "big") % below


def made_secret(*parts: object) -> str:
    """A text of 40 characters that looks like a secret."""
    return _digest(parts).hex()[:40]


def _digest(parts: tuple[object, ...]) -> bytes:
    return sha256("/".join(map(str, parts)).encode()).digest()
