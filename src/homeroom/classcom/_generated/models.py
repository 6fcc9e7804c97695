# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Models of ClassCom.

`Source` is where a fact comes from, at a class or method and then at what differs from
it: `vendor document` (the page that the client is built on), `vendor elsewhere` (other
text of the vendor), `third party` (code or text of somebody else) or `guess`.
"""

from __future__ import annotations

from datetime import datetime

from attrs import define, field

from homeroom._core.model import UNSET, Model, OpenEnum, Unset, redacted, unix, wire

__all__ = [
    "AdditionalInstructor",
    "Attendance",
    "AttendanceRecord",
    "AttendanceSession",
    "ClassDate",
    "ClassSettings",
    "CreatedClass",
    "CreatedClassDate",
    "CreatedDeferredClass",
    "DeferredClass",
    "DeferredEnrollment",
    "DeferredPerson",
    "Enrollment",
    "EnrollmentRole",
    "EventType",
    "IdentifiedBy",
    "LaunchLink",
    "MetricEvent",
    "Pagination",
    "SchoolClass",
    "SessionTime",
    "Template",
    "TemplateStatus",
    "TrackingField",
    "User",
    "UserPage",
    "UserRole",
]


@define(kw_only=True)
class AdditionalInstructor(Model):
    """A further instructor of a new class. Source: vendor document."""

    email: str = field(repr=redacted)
    """The instructor's e-mail address."""
    user_name: str | Unset = field(default=UNSET, repr=redacted)
    """The instructor's name. (third party)"""


@define(kw_only=True)
class Attendance(Model):
    """Who came to the sessions of a class. Source: vendor document."""

    class_id: str
    """Class's own identifier of the class, a UUID."""
    sessions: list[AttendanceSession]
    """The sessions. Whether those to come are listed is not documented."""


@define(kw_only=True)
class AttendanceRecord(Model):
    """How one person attended a session. Source: vendor document."""

    student_id: str
    """Class's own identifier of the person, a UUID; teachers have one too."""
    email: str | None = field(repr=redacted)
    """The person's e-mail address."""
    ext_person_id: str | None = field(repr=redacted)
    """The organisation's identifier of the person."""
    present: bool | None = field(default=None, repr=redacted)
    """Whether the person was there."""
    tardy: bool | None = field(default=None, repr=redacted)
    """Whether the person was late."""
    join_time: datetime | None = field(repr=redacted)
    """When the person came, in UTC; null for not at all. Format: ISO 8601."""
    leave_time: datetime | None = field(repr=redacted)
    """When the person left, in UTC; null for not at all. Format: ISO 8601."""


@define(kw_only=True)
class AttendanceSession(Model):
    """Who came to one session of a class. Source: vendor document."""

    session_id: str
    """Class's own identifier of the session, a UUID."""
    start_time: datetime
    """When the session started, in UTC. Format: ISO 8601."""
    end_time: datetime | None = None
    """When the session ended, in UTC. Format: ISO 8601."""
    students: list[AttendanceRecord]
    """The people of the class, whether they came or not."""


@define(kw_only=True)
class ClassDate(Model):
    """One date of a class. Source: vendor document."""

    schedule_id: str
    """Class's own identifier of the date, a UUID."""
    class_id: str
    """Class's own identifier of the class, a UUID."""
    start_time: datetime = field(metadata=unix())
    """When the session starts. Format: seconds since 1970."""
    end_time: datetime = field(metadata=unix())
    """When the session ends. Format: seconds since 1970."""
    session_id: str | None = None
    """Perhaps the session as attendance names it. (third party)"""


@define(kw_only=True)
class ClassSettings(Model):
    """How people enter the meeting of a new class. Source: vendor document."""

    waiting_room: bool | Unset = UNSET
    join_before_host: bool | Unset = UNSET
    """Whether people can enter before the host does."""
    jbh_time: int | Unset = UNSET
    """Minutes before the start from which people can enter before the host: 0, 5 or 10.
    At least 0. At most 10.
    """


@define(kw_only=True)
class CreatedClass(Model):
    """What is told of a new class. Source: vendor document."""

    meeting_id: str
    """Number of the meeting. Example: `98765432100`."""
    invite_link: str = field(repr=redacted)
    """Link into the class; its `class_uuid` is the class id."""


@define(kw_only=True)
class CreatedClassDate(Model):
    """What is told of a new date. Source: vendor document."""

    schedule_id: str
    """Class's own identifier of the date, a UUID."""


@define(kw_only=True)
class CreatedDeferredClass(Model):
    """What is told of a new class that was deferred. Source: vendor document."""

    class_deferred_id: int
    """Class's own number of the deferred class."""
    class_id: str
    """Class's own identifier of the class, a UUID."""
    ext_class_id: str | None = field(metadata=wire("ext_id"))
    """The organisation's identifier of the class, which is `ext_class_id` elsewhere."""


@define(kw_only=True)
class DeferredClass(Model):
    """A class that is deferred, which the vendor calls scheduled as well.

    Which fields are always there is a guess. Source: vendor document.
    """

    class_deferred_id: int
    """Class's own number of the deferred class."""
    class_id: str
    """Class's own identifier of the class, a UUID."""
    ext_class_id: str | None
    """The organisation's identifier of the class."""
    email: str | None = field(default=None, repr=redacted)
    """The instructor's e-mail address."""
    class_name: str = field(repr=redacted)
    class_description: str | None = field(default=None, repr=redacted)
    """Free text about the class."""
    created_at: datetime | None = None
    """Time of creation, in UTC. Format: ISO 8601."""
    updated_at: datetime | None = None
    """Time of the last change, in UTC. Format: ISO 8601."""


@define(kw_only=True)
class DeferredEnrollment(Model):
    """A person in a deferred class, as it is told when one is added.

    Which fields are always there is a guess. Source: vendor document.
    """

    id: int
    """Class's own number of this enrollment."""
    class_deferred_id: str
    """Class's own number of the deferred class, as text here and as a number elsewhere.
    """
    email_user: str | None = field(repr=redacted)
    """The person's e-mail address."""
    user: DeferredPerson | None = None
    """The person."""
    created_at: datetime | None = None
    """Time of creation, in UTC. Format: ISO 8601."""
    updated_at: datetime | None = None
    """Time of the last change, in UTC. Format: ISO 8601."""
    role: EnrollmentRole | None = None
    """What the person is in the class."""


@define(kw_only=True)
class DeferredPerson(Model):
    """The person of a deferred enrollment.

    Which fields are always there is a guess. Source: vendor document.
    """

    role: EnrollmentRole | None = None
    """What the person is in the class."""
    email: str | None = field(repr=redacted)
    """The person's e-mail address."""
    last_name: str | None = field(default=None, repr=redacted)
    """The person's last name."""
    user_name: str | None = field(default=None, repr=redacted)
    """Name that the class shows."""
    first_name: str | None = field(default=None, repr=redacted)
    """The person's first name."""
    ext_person_id: str | None = field(repr=redacted)
    """The organisation's identifier of the person."""


@define(kw_only=True)
class Enrollment(Model):
    """A person in a class.

    The class itself is not named. Which fields are always there is a guess. Source:
    vendor document.
    """

    student_id: str
    """Class's own identifier of the person, a UUID; teachers have one too."""
    meeting_id: str | None = None
    """Number of the meeting of the class."""
    first_name: str = field(repr=redacted)
    """The person's first name."""
    last_name: str = field(repr=redacted)
    """The person's last name."""
    user_name: str | None = field(default=None, repr=redacted)
    """Name that the class shows."""
    role: EnrollmentRole
    """What the person is in the class."""
    email: str | None = field(repr=redacted)
    """The person's e-mail address."""
    ext_person_id: str | None = field(repr=redacted)
    """The organisation's identifier of the person."""


class EnrollmentRole(OpenEnum):
    """What a person is in a class. Source: vendor document."""

    STUDENT = "student"
    ASSISTANT = "assistant"
    TEACHER = "teacher"


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


class IdentifiedBy(OpenEnum):
    """The field that finds the user to change. Source: vendor document."""

    ID = "id"
    EXT_USER_ID = "ext_user_id"
    EMAIL = "email"


@define(kw_only=True)
class LaunchLink(Model):
    """A link into a class for one person. Source: vendor document."""

    launch_url: str = field(repr=redacted)
    """The link; it names the person and lets in whoever has it."""


@define(kw_only=True)
class MetricEvent(Model):
    """Something that one person did, or that was so for a while.

    Which fields are always there is a guess. Source: vendor document.
    """

    student_id: str
    """Class's own identifier of the person, a UUID; teachers have one too."""
    email: str | None = field(repr=redacted)
    """The person's e-mail address."""
    ext_person_id: str | None = field(repr=redacted)
    """The organisation's identifier of the person."""
    event_start: datetime
    """When it began, in UTC to the millisecond. Format: ISO 8601."""
    event_end: datetime | None = None
    """When it ended, in UTC to the millisecond. Format: ISO 8601."""
    event_duration: int | None = None
    """How long it lasted, in an unknown unit: the vendor document's sample has 36,000
    for ten minutes.
    """
    event_type: EventType = field(repr=redacted)
    """What kind of event it is."""
    event_value: str | None = field(default=None, repr=redacted)
    """What was done, always as text. `true` for ATTENDANCE; `0` (hand down) or `1`
    (hand up) for RAISED_HAND; the count from `0` to `3` for STARS; `clap`, `crying`,
    `laughing` or `thumbup` for REACTION; `clap`, `coffee` (needs a break), `dislike`,
    `faster`, `like`, `no_mark`, `question`, `slower`, `time` (away) or `yes_mark` for
    FEEDBACK; `true` or `false` for the other types that the vendor lists.
    """


@define(kw_only=True)
class Pagination(Model):
    """Where a page stands in the whole list. Source: vendor document."""

    total_records: int
    """Number of records on all pages."""
    current_page: int
    """Number of this page, from 1."""
    total_pages: int
    """Number of pages."""
    next_page: int | None
    """Number of the page after this one; null on the last."""
    prev_page: int | None
    """Number of the page before this one; null on the first."""


@define(kw_only=True)
class SchoolClass(Model):
    """A class that is not deferred.

    Which fields are always there is a guess. Source: vendor document.
    """

    class_id: str
    """Class's own identifier of the class, a UUID."""
    ext_class_id: str | None
    """The organisation's identifier of the class."""
    class_name: str = field(repr=redacted)
    class_description: str | None = field(default=None, repr=redacted)
    """Free text about the class."""
    meeting_id: str | None = None
    """Number of the meeting. Example: `98765432100`."""
    host: str | None = field(default=None, repr=redacted)
    """Name of the person who holds the class."""
    invite_link: str = field(repr=redacted)
    """Link into the class; its `class_uuid` is the class id."""
    password: str | None = field(default=None, repr=redacted)
    """What was `meeting_passcode` when the class was created."""


@define(kw_only=True)
class SessionTime(Model):
    """When one session of a new class is. Source: vendor document."""

    start_time: datetime = field(metadata=unix())
    """When the session starts. Format: seconds since 1970."""
    end_time: datetime = field(metadata=unix())
    """When the session ends. Format: seconds since 1970."""


@define(kw_only=True)
class Template(Model):
    """Contents that new classes can start with.

    Which fields are always there is a guess. Source: vendor document.
    """

    template_id: str
    """Class's own identifier of the template, a UUID."""
    name: str = field(repr=redacted)
    description: str | None = field(default=None, repr=redacted)
    """Free text about the template."""
    status: TemplateStatus | None = None
    """Whether it is ready for use."""


class TemplateStatus(OpenEnum):
    """Whether a template is ready for use. Source: vendor document."""

    PUBLISHED = "published"
    DRAFT = "draft"


@define(kw_only=True)
class TrackingField(Model):
    """A field that the organisation keeps about its classes. Source: third party."""

    field_: str = field(metadata=wire("field"))
    """Name of the field."""
    value: str = field(repr=redacted)
    """What the class has there."""


@define(kw_only=True)
class User(Model):
    """Somebody who works with Class and is no learner.

    Which fields are always there is a guess. Source: vendor document.
    """

    id: int
    """Class's own number of the user."""
    ext_user_id: str | None = field(repr=redacted)
    """The organisation's identifier of the user; null for none."""
    email: str | None = field(default=None, repr=redacted)
    """The user's e-mail address."""
    user_name: str = field(repr=redacted)
    """The user's full name."""
    roles: list[UserRole]
    is_zoom_configured: bool | None = None
    """Whether Zoom is set up for the user."""


@define(kw_only=True)
class UserPage(Model):
    """One page of users. Source: vendor document."""

    data: list[User]
    pagination: Pagination
    """Where this page stands."""


class UserRole(OpenEnum):
    """What a user is; one user may be several. Source: vendor document."""

    ADMIN = "admin"
    INSTRUCTOR = "instructor"
    INSTRUCTIONAL_DESIGNER = "instructional-designer"
