# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Models of reporting."""

from __future__ import annotations

from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, SENSITIVE, OpenEnum, OpenModel

__all__ = ["Attendance", "AttendanceRecord", "AttendanceSession", "EventType"]
__all__ += ["MetricEvent"]


@define(kw_only=True, repr=False)
class Attendance(OpenModel):
    """Who came to the sessions of a class. Source: vendor document."""

    class_id: str | None = None
    """Class's own identifier of the class. Format: UUID."""
    sessions: list[AttendanceSession]
    """The sessions. Whether those to come are listed is not documented."""


@define(kw_only=True, repr=False)
class AttendanceRecord(OpenModel):
    """How one person attended a session. Source: vendor document."""

    student_id: str | None = field(default=None, metadata=ID_OF_PERSON)
    """Class's own identifier of the person; teachers have one too. Format: UUID."""
    email: str | None = field(metadata=DIRECT)
    """The person's e-mail address."""
    ext_person_id: str | None = field(metadata=DIRECT | ID_OF_PERSON)
    """The organisation's identifier of the person."""
    present: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether the person was there."""
    tardy: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether the person was late."""
    join_time: datetime | None = field(metadata=SENSITIVE)
    """When the person came, in UTC; null for not at all."""
    leave_time: datetime | None = field(metadata=SENSITIVE)
    """When the person left, in UTC; null for not at all."""


@define(kw_only=True, repr=False)
class AttendanceSession(OpenModel):
    """Who came to one session of a class. Source: vendor document."""

    session_id: str | None = None
    """Class's own identifier of the session. Format: UUID."""
    start_time: datetime | None = None
    """When the session started, in UTC."""
    end_time: datetime | None = None
    """When the session ended, in UTC."""
    students: list[AttendanceRecord] | None = None
    """The people of the class, whether they came or not."""


class EventType(OpenEnum):
    """What kind of event it is.

    There are more than the vendor lists. Source: vendor document.
    """

    ATTENDANCE = "ATTENDANCE"
    FEEDBACK = "FEEDBACK"
    FOCUSED = "FOCUSED"
    IS_AUDIO_MUTED = "IS_AUDIO_MUTED"
    IS_TALKING = "IS_TALKING"
    IS_VIDEO_ON = "IS_VIDEO_ON"
    PRESENTING = "PRESENTING"
    RAISED_HAND = "RAISED_HAND"
    REACTION = "REACTION"
    SPOTLIGHT = "SPOTLIGHT"
    STARS = "STARS"
    PROCTOR_STATUS = "PROCTOR_STATUS"
    TAB_OPENED = "TAB_OPENED"
    ZOOMSTATE_STUDENT_ID = "ZOOMSTATE_STUDENT_ID"
    TEMP_ROLE = "TEMP_ROLE"
    USER_NAME = "USER_NAME"
    PLAYBACK_JOIN = "PLAYBACK_JOIN"
    PLAYBACK_START = "PLAYBACK_START"
    PLAYBACK_PAUSE = "PLAYBACK_PAUSE"
    PUBLIC_CHAT = "PUBLIC_CHAT"
    PRIVATE_CHAT = "PRIVATE_CHAT"


@define(kw_only=True, repr=False)
class MetricEvent(OpenModel):
    """Something that one person did, or that was so for a while.

    Which fields are always there is a guess. Source: vendor document.
    """

    student_id: str | None = field(default=None, metadata=ID_OF_PERSON)
    """Class's own identifier of the person; teachers have one too. Format: UUID."""
    email: str | None = field(metadata=DIRECT)
    """The person's e-mail address."""
    ext_person_id: str | None = field(metadata=DIRECT | ID_OF_PERSON)
    """The organisation's identifier of the person."""
    event_start: datetime = field(metadata=SENSITIVE)
    """When it began, in UTC to the millisecond."""
    event_end: datetime | None = field(default=None, metadata=SENSITIVE)
    """When it ended, in UTC to the millisecond."""
    event_duration: int | None = field(default=None, metadata=SENSITIVE)
    """How long it lasted, in an unknown unit: the vendor document's sample has 36,000
    for ten minutes.
    """
    event_type: EventType | None = field(default=None, metadata=SENSITIVE)
    event_value: str | None = field(default=None, metadata=SENSITIVE)
    """What was done, always as text. `true` for ATTENDANCE; `0` (hand down) or `1`
    (hand up) for RAISED_HAND; the count from `0` to `3` for STARS; `clap`, `crying`,
    `laughing` or `thumbup` for REACTION; `clap`, `coffee` (needs a break), `dislike`,
    `faster`, `like`, `no_mark`, `question`, `slower`, `time` (away) or `yes_mark` for
    FEEDBACK; `true` or `false` for the other types that the vendor lists.
    """
