# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of activity."""

from __future__ import annotations

import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, INDIRECT, SCHOOL_TIME, SENSITIVE, UNSET, Model
from homeroom._core.model import OpenEnum, OpenModel, Unset, json_name

__all__ = ["ActivityMeta", "ActivityPage", "ActivityPoint", "ActivityType"]
__all__ += ["PointColour", "PointStyle"]


@define(kw_only=True, repr=False)
class ActivityMeta(Model):
    """What a page of activity is about. Source: third party."""

    start_date: datetime | None = None
    """Start of the period."""
    end_date: datetime | None = None
    """End of the period."""
    last_id: int | bool | str | None = None
    """Id of the last point of the page; false when the page is empty. One text calls
    it text.
    """
    step_size: str | None = None
    """Length of the steps in a chart. Example: `week`."""
    detention_alias_uc: str | None = None
    """What the school calls a detention. Example: `Detention`."""


@define(kw_only=True, repr=False)
class ActivityPage(Model):
    """One page of activity. Source: third party."""

    points: list[ActivityPoint] = field(metadata=json_name("data"))
    """The points, newest first."""
    meta: ActivityMeta | None = None
    """What the page is about."""


@define(kw_only=True, repr=False)
class ActivityPoint(OpenModel):
    """Something that was recorded about a pupil: a behaviour point, a detention, a
    notice. Source: third party.
    """

    id: int
    """Unique number; older points have lower ones."""
    type: ActivityType | None = None
    polarity: Polarity | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    reason: str | None = field(default=None, metadata=SENSITIVE)
    """What it was given for."""
    score: int | None = field(default=None, metadata=SENSITIVE)
    """Points; may be negative."""
    timestamp: datetime | None = field(default=None, metadata=SCHOOL_TIME)
    """When it happened. In the school's local time."""
    timestamp_custom_time: str | Unset | None = UNSET
    """A time that a teacher set by hand."""
    style: PointStyle | None = field(default=None, metadata=SENSITIVE)
    """How the web page shows it, in colours that tell how it counts."""
    pupil_name: str | None = field(default=None, metadata=DIRECT)
    lesson_name: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """Name of the class."""
    teacher_name: str | Unset | None = field(default=UNSET, metadata=DIRECT)
    room_name: str | Unset | None = UNSET
    note: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What the teacher wrote about it."""
    parent_note: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What a parent wrote about it."""
    can_delete: bool | None = field(default=None, metadata=json_name("_can_delete"))
    """Whether the viewer may delete it."""
    badges: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Badges that came with it; empty text when there are none."""
    detention_date: dt.date | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Day of the detention."""
    detention_time: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Time of the detention, `HH:MM`."""
    detention_location: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Place of the detention."""
    detention_type: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Kind of detention."""


class ActivityType(OpenEnum):
    """What kind of thing was recorded. Source: third party."""

    BEHAVIOUR = "behaviour"
    DETENTION = "detention"
    NOTICE = "notice"
    ATTENDANCE_EVENT = "attendance_event"
    QUESTION = "question"
    EVENT = "event"


class PointColour(OpenEnum):
    """Style class of a point on the web page. Source: third party."""

    NOTICE_COLOR = "notice-color"
    COLOUR_ORANGE = "colour-orange"
    COLOUR_BLUE = "colour-blue"
    COLOUR_PURPLE = "colour-purple"
    COLOUR_GREEN = "colour-green"


@define(kw_only=True, repr=False)
class PointStyle(OpenModel):
    """How the web page shows a point. Source: third party."""

    border_color: str | Unset | None = UNSET
    """Colour of the frame."""
    custom_class: PointColour | Unset | None = UNSET


from .shared import Polarity
