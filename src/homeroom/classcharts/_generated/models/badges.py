# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of badges."""

from __future__ import annotations

from datetime import datetime
from attrs import define, field
from homeroom._core.model import SENSITIVE, Model, OpenModel

__all__ = ["Badge", "BadgeBehaviour", "BadgeEvent", "BadgesEnvelope", "PupilBadge"]
__all__ += ["PupilEvent"]


@define(kw_only=True, repr=False)
class Badge(OpenModel):
    """A badge, and when the pupil earned it. Source: third party."""

    id: int
    name: str | None = None
    icon: str | None = None
    """Name or address of its picture."""
    icon_url: str | None = None
    """Address of its picture."""
    colour: str | None = None
    """Its colour in CSS. Example: `#000`."""
    created_date: datetime | None = None
    """When the school made it."""
    pupil_badges: list[PupilBadge] | None = None
    """Each time that the pupil earned it."""


@define(kw_only=True, repr=False)
class BadgeBehaviour(OpenModel):
    """The behaviour point that earned a badge. Source: third party."""

    reason: str | None = field(default=None, metadata=SENSITIVE)
    """What it was given for."""
    score: int | None = field(default=None, metadata=SENSITIVE)
    """Points."""
    icon: str | None = field(default=None, metadata=SENSITIVE)
    """Its picture."""
    polarity: Polarity | None = field(default=None, metadata=SENSITIVE)
    timestamp: datetime | None = None
    """When it was given."""
    teacher: Teacher | None = None
    """Who gave it."""


@define(kw_only=True, repr=False)
class BadgeEvent(OpenModel):
    """An event that can earn a badge. Source: third party."""

    label: str | None = field(default=None, metadata=SENSITIVE)
    """Name of the event."""


@define(kw_only=True, repr=False)
class BadgesEnvelope(Model):
    """The wrapper around badges. Source: third party."""

    data: list[Badge]


@define(kw_only=True, repr=False)
class PupilBadge(OpenModel):
    """One time that a pupil earned a badge.

    Sources disagree whether time, point and event stand here or in `pupil_event`.
    Source: third party.
    """

    pupil_event: PupilEvent | None = None
    """Time, point and event, in one source."""
    timestamp: datetime | None = None
    """When the pupil earned it."""
    lesson_pupil_behaviour: BadgeBehaviour | None = None
    event: BadgeEvent | None = None
    """The event that earned it."""


@define(kw_only=True, repr=False)
class PupilEvent(OpenModel):
    """What earned a badge. Source: third party."""

    timestamp: datetime | None = None
    """When the pupil earned it."""
    lesson_pupil_behaviour: BadgeBehaviour | None = None
    event: BadgeEvent | None = None
    """The event that earned it."""


from .shared import Polarity, Teacher
