"""Patterns that choose names: `student*`, and `!grades` for all but that one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase


def choose(patterns: Sequence[str], names: Iterable[str]) -> tuple[str, ...]:
    """The names that patterns choose, in their own order.

    Args:
        patterns: One that begins with `!` leaves names out, wherever it stands. Where
            all do, or there is none, all other names are chosen.
        names: To choose from.
    """
    wanted = [one for one in patterns if not one.startswith("!")] or ["*"]
    left_out = [one[1:] for one in patterns if one.startswith("!")]
    return tuple(
        name
        for name in names
        if any(fnmatchcase(name, one) for one in wanted)
        and not any(fnmatchcase(name, one) for one in left_out)
    )


def idle(patterns: Iterable[str], names: Sequence[str]) -> tuple[str, ...]:
    """The patterns that match none of the names."""
    return tuple(
        one
        for one in patterns
        if not any(fnmatchcase(name, one.removeprefix("!")) for name in names)
    )
