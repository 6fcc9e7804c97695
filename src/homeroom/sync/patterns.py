"""Patterns of names: `*` stands for anything, and `!` before one leaves names out."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase


def chosen(names: Iterable[str], patterns: Iterable[str]) -> list[str]:
    """The names that patterns choose, in their own order.

    Where no pattern says what is wanted, all is that is not left out.
    """
    given = list(patterns)
    wanted = [one for one in given if not one.startswith("!")] or ["*"]
    unwanted = [one[1:] for one in given if one.startswith("!")]
    return [one for one in names if _any(one, wanted) and not _any(one, unwanted)]


def _any(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(name, one) for one in patterns)
