"""What the walks of a client learn of its server, for the walks after them."""

from __future__ import annotations

from attrs import define, field

from homeroom._core.walks.probing import Found
from homeroom._core.walks.windows import EventHabits


@define
class Learned:
    """One for all views of a client."""

    probe: Found = field(factory=Found)
    """How its lists page."""
    events: EventHabits = field(factory=EventHabits)
    """How it cuts and orders events."""
