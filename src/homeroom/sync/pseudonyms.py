"""Pseudonyms: what is written in place of persons' ids, and still joins."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from homeroom.errors import ConfigurationError

SHORTEST: Final = 16
"""Bytes of a key; ids are small numbers, and a guessed key gives all of them away."""
_MOST_KNOWN: Final = 65_536
"""Pseudonyms that are remembered for a school."""

Pseudonym = Callable[[str], str]
"""From an id as text to its pseudonym."""


def pseudonyms(secret: bytes, school: str) -> Pseudonym:
    """What replaces the ids of a school's persons: the same id always by the same text.

    Args:
        secret: The key.
        school: Its name; the same id at another school gives another text.

    Raises:
        ConfigurationError: The key is too short.
    """
    if len(secret) < SHORTEST:
        raise ConfigurationError(f"pseudonyms: the key takes {SHORTEST} bytes or more")
    key = _digest(secret, f"school {school}")

    @lru_cache(maxsize=_MOST_KNOWN)
    def pseudonym(person: str) -> str:
        return _digest(key, person).hex()[:32]

    return pseudonym


def fingerprint(secret: bytes) -> str:
    """What tells a key from another, and gives nothing of it away."""
    return _digest(secret, "fingerprint").hex()[:16]


def _digest(key: bytes, text: str) -> bytes:
    return hmac.digest(key, text.encode("utf-8", "surrogatepass"), "sha256")
