"""What a sync tells while it runs."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen


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


Tell = Callable[[Progress], None]
