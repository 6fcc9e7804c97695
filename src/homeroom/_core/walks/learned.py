"""What the walks of a client learn of its server, for the walks after them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from homeroom._core.walks.probing import Found
    from homeroom._core.walks.windows import EventHabits


class Learned:
    """One for all views of a client."""

    @cached_property
    def probe(self) -> Found:
        """How its lists page."""
        from homeroom._core.walks.probing import Found

        return Found()

    @cached_property
    def events(self) -> EventHabits:
        """How it cuts and orders events."""
        from homeroom._core.walks.windows import EventHabits

        return EventHabits()
