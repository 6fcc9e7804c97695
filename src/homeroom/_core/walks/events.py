"""What the order and the count of events tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import accumulate
from operator import attrgetter
from typing import Final

JITTER: Final = 1
"""Seconds by which events may come before others and yet count as rising."""


def rise(moments: Sequence[float]) -> bool:
    """Whether no event comes long after a later one."""
    highest = accumulate(moments, max)
    return all(one >= most - JITTER for one, most in zip(moments, highest, strict=True))


def seconds_at(path: str, events: Iterable[object]) -> list[float]:
    """The times that are at a path in events, in seconds since the epoch."""
    return [
        one.timestamp()
        if isinstance(one, datetime) and one.tzinfo  # Most; a call for each adds up.
        else epoch_seconds(one)
        for one in map(attrgetter(path), events)
    ]


def epoch_seconds(moment: object) -> float:
    """Seconds since the epoch; a time without a zone is one of UTC."""
    if not isinstance(moment, datetime):
        return 0.0
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def is_cap(count: int) -> bool:
    """Whether a server may have cut answers to that size, which is a round one."""
    return bool(count) and count % 10 == 0
