"""Chance that is the same for the same school and matter, and is kept nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeVar
from zlib import crc32

from attrs import frozen

T = TypeVar("T")

_SPREAD: Final = 2_654_435_761
_BITS: Final = 0xFFFF_FFFF


@frozen
class Chance:
    """What is drawn for a matter of a school, such as a student and a day.

    A draw costs one checksum: nothing of a large school is made before it is asked for.
    """

    seed: int

    def below(self, bound: int, *matter: object) -> int:
        """A whole number from 0 that is less than a bound."""
        text = "/".join(map(str, (self.seed, *matter)))
        # Checksums of neighbours resemble each other; the product does not.
        return ((crc32(text.encode()) * _SPREAD & _BITS) >> 8) % bound

    def pick(self, choices: Sequence[T], *matter: object) -> T:
        """One of several."""
        return choices[self.below(len(choices), *matter)]

    def happens(self, percent: int, *matter: object) -> bool:
        """Whether something that is so often the case is the case."""
        return self.below(100, *matter) < percent
