"""What the walks of a client learn of its server, for the walks after them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Literal

Style = Literal["cursor", "page", "offset"]


class Found(SimpleNamespace):
    """How lists page of which nobody says it, as probes found out."""

    style: Style | None = None
    first: int = 1
    """The number of the first page."""
    refuses: bool = False
    """Whether it refused to be asked for a page and an offset at once."""
    sampled: bool = False
    """Whether it was asked for a single record."""


class EventHabits(SimpleNamespace):
    """How answers hold events."""

    largest: int = 0
    """The most events that one held."""
    rising: bool = False
    """Whether the oldest come first, and the newest are cut off."""


class Learned:
    """One for all views of a client."""

    def __init__(self) -> None:
        self.probe: Found = Found()
        self.events: EventHabits = EventHabits()
