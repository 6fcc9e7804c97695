"""What a sync tells while it runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from attrs import frozen

from homeroom.sync.problems import listed


@frozen(kw_only=True)
class Progress:
    """How far a school is."""

    school: str
    table: str
    """The one that is being read; empty between tables."""
    rows: int
    """Rows that came with this event."""
    done: bool = False
    """Whether the school is through, for now."""
    seconds: float = 0.0
    """Then, how long it took, where nothing was told of it before."""
    unfinished: str = ""
    """Then, how many tables are not complete, in words."""


@frozen(kw_only=True)
class Pause:
    """All schools are through but some, which are tried again in a while."""

    schools: Sequence[str]
    seconds: float
    """Until then."""

    def __str__(self) -> str:
        shown, more = listed(self.schools[:_SHOWN]), len(self.schools) - _SHOWN
        names = f"{shown} and {more:,} more" if more > 0 else shown
        return f"tried again in {self.seconds:g} s: {names}"


Event = Progress | Pause
Tell = Callable[[Event], None]

_SHOWN: Final = 5
"""Schools that are told by name."""
