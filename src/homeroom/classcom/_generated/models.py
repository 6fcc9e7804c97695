# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Models of ClassCom."""

from __future__ import annotations

from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, SENSITIVE
from homeroom._core.model import JSON, NOTHING_MORE, UNSET, Model, OpenEnum
from homeroom._core.model import Unset, in_link, json_name, rest, unix


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


@define(kw_only=True, repr=False)
class AdditionalInstructor(Model):
    """A further instructor of a new class. Source: vendor document."""

    email: str = field(metadata=DIRECT)
    """The instructor's e-mail address."""
    user_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    """The instructor's name. (third party)"""


@define(kw_only=True, repr=False)
class Attendance(Model):
    """Who came to the sessions of a class. Source: vendor document."""

    class_id: str | None = None
    """Class's own identifier of the class. Format: UUID."""
    sessions: list[AttendanceSession]
    """The sessions. Whether those to come are listed is not documented."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AttendanceRecord(Model):
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
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AttendanceSession(Model):
    """Who came to one session of a class. Source: vendor document."""

    session_id: str | None = None
    """Class's own identifier of the session. Format: UUID."""
    start_time: datetime | None = None
    """When the session started, in UTC."""
    end_time: datetime | None = None
    """When the session ended, in UTC."""
    students: list[AttendanceRecord] | None = None
    """The people of the class, whether they came or not."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassDate(Model):
    """One date of a class. Source: vendor document."""

    schedule_id: str
    """Class's own identifier of the date. Format: UUID."""
    class_id: str | None = None
    """Class's own identifier of the class. Format: UUID."""
    start_time: datetime | None = field(default=None, metadata=unix())
    """When the session starts."""
    end_time: datetime | None = field(default=None, metadata=unix())
    """When the session ends."""
    session_id: str | None = None
    """Perhaps the session that attendance names. (third party)"""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassSettings(Model):
    """How people enter the meeting of a new class. Source: vendor document."""

    waiting_room: bool | Unset = UNSET
    join_before_host: bool | Unset = UNSET
    """Whether people can enter before the host does."""
    jbh_time: int | Unset = UNSET
    """Minutes before the start from which people can enter before the host: 0, 5 or 10.
    """


@define(kw_only=True, repr=False)
class CreatedClass(Model):
    """What comes back for a new class. Source: vendor document."""

    meeting_id: str | None = None
    """Number of the meeting. Example: `98765432100`."""
    invite_link: str | None = field(default=None, metadata=SENSITIVE)
    """Link into the class; its `class_uuid` is the class id."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())

    @property
    def class_id(self) -> str | None:
        """Class's own identifier of the class, out of the link. Format: UUID."""
        return in_link(self.invite_link, "class_uuid")


@define(kw_only=True, repr=False)
class CreatedClassDate(Model):
    """What comes back for a new date. Source: vendor document."""

    schedule_id: str
    """Class's own identifier of the date. Format: UUID."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class CreatedDeferredClass(Model):
    """What comes back for a new class that was deferred. Source: vendor document."""

    class_deferred_id: int
    """Class's own number of the deferred class."""
    class_id: str | None = None
    """Class's own identifier of the class. Format: UUID."""
    ext_class_id: str | None = field(metadata=json_name("ext_id"))
    """The organisation's identifier of the class, which is `ext_class_id` elsewhere."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DeferredClass(Model):
    """A class that is deferred, which the vendor calls scheduled as well.

    Which fields are always there is a guess. Source: vendor document.
    """

    class_deferred_id: int
    """Class's own number of the deferred class."""
    class_id: str | None = None
    """Class's own identifier of the class. Format: UUID."""
    ext_class_id: str | None
    """The organisation's identifier of the class."""
    email: str | None = field(default=None, metadata=DIRECT)
    """The instructor's e-mail address."""
    class_name: str | None = field(default=None, metadata=INDIRECT)
    class_description: str | None = field(default=None, metadata=INDIRECT)
    """Free text about the class."""
    created_at: datetime | None = None
    """Time of creation, in UTC."""
    updated_at: datetime | None = None
    """Time of the last change, in UTC."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DeferredEnrollment(Model):
    """A person in a deferred class, as it comes back when one is added.

    Which fields are always there is a guess. Source: vendor document.
    """

    id: int
    """Class's own number of this enrollment."""
    class_deferred_id: str | None = None
    """Class's own number of the deferred class, as text here and as a number elsewhere.
    """
    email_user: str | None = field(metadata=DIRECT)
    """The person's e-mail address."""
    user: DeferredPerson | None = None
    created_at: datetime | None = None
    """Time of creation, in UTC."""
    updated_at: datetime | None = None
    """Time of the last change, in UTC."""
    role: EnrollmentRole | None = None
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE, repr=False, metadata=rest("enroll_params")
    )


@define(kw_only=True, repr=False)
class DeferredPerson(Model):
    """The person of a deferred enrollment.

    Which fields are always there is a guess. Source: vendor document.
    """

    role: EnrollmentRole | None = None
    email: str | None = field(metadata=DIRECT)
    """The person's e-mail address."""
    last_name: str | None = field(default=None, metadata=DIRECT)
    """The person's last name."""
    user_name: str | None = field(default=None, metadata=DIRECT)
    """Name that the class shows."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    """The person's first name."""
    ext_person_id: str | None = field(metadata=DIRECT | ID_OF_PERSON)
    """The organisation's identifier of the person."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Enrollment(Model):
    """A person in a class.

    The class itself is not named. Which fields are always there is a guess. Source:
    vendor document.
    """

    student_id: str = field(metadata=ID_OF_PERSON)
    """Class's own identifier of the person; teachers have one too. Format: UUID."""
    meeting_id: str | None = None
    """Number of the meeting of the class."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    """The person's first name."""
    last_name: str | None = field(default=None, metadata=DIRECT)
    """The person's last name."""
    user_name: str | None = field(default=None, metadata=DIRECT)
    """Name that the class shows."""
    role: EnrollmentRole | None = None
    email: str | None = field(metadata=DIRECT)
    """The person's e-mail address."""
    ext_person_id: str | None = field(metadata=DIRECT | ID_OF_PERSON)
    """The organisation's identifier of the person."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


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


@define(kw_only=True, repr=False)
class LaunchLink(Model):
    """A link into a class for one person. Source: vendor document."""

    launch_url: str = field(metadata=SENSITIVE)
    """The link; it names the person and lets in whoever has it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class MetricEvent(Model):
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
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Pagination(Model):
    """Where a page stands in the whole list. Source: vendor document."""

    total_records: int | None = None
    """Number of records on all pages."""
    current_page: int | None = None
    """Number of this page, from 1."""
    total_pages: int | None = None
    """Number of pages."""
    next_page: int | None
    """Number of the page after this one; null on the last."""
    prev_page: int | None
    """Number of the page before this one; null on the first."""


@define(kw_only=True, repr=False)
class SchoolClass(Model):
    """A class that is not deferred.

    Which fields are always there is a guess. Source: vendor document.
    """

    class_id: str
    """Class's own identifier of the class. Format: UUID."""
    ext_class_id: str | None
    """The organisation's identifier of the class."""
    class_name: str | None = field(default=None, metadata=INDIRECT)
    class_description: str | None = field(default=None, metadata=INDIRECT)
    """Free text about the class."""
    meeting_id: str | None = None
    """Number of the meeting. Example: `98765432100`."""
    host: str | None = field(default=None, metadata=DIRECT)
    """Name of the person who holds the class."""
    invite_link: str | None = field(default=None, metadata=SENSITIVE)
    """Link into the class; its `class_uuid` is the class id."""
    password: str | None = field(default=None, metadata=SENSITIVE)
    """What was `meeting_passcode` when the class was created."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SessionTime(Model):
    """When one session of a new class is. Source: vendor document."""

    start_time: datetime = field(metadata=unix())
    end_time: datetime = field(metadata=unix())


@define(kw_only=True, repr=False)
class Template(Model):
    """Contents that new classes can start with.

    Which fields are always there is a guess. Source: vendor document.
    """

    template_id: str
    """Class's own identifier of the template. Format: UUID."""
    name: str | None = field(default=None, metadata=INDIRECT)
    description: str | None = field(default=None, metadata=INDIRECT)
    """Free text about the template."""
    status: TemplateStatus | None = None
    """Whether it is ready for use."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class TemplateStatus(OpenEnum):
    """Whether a template is ready for use. Source: vendor document."""

    PUBLISHED = "published"
    DRAFT = "draft"


@define(kw_only=True, repr=False)
class TrackingField(Model):
    """A field that the organisation keeps about its classes. Source: third party."""

    field_: str = field(metadata=json_name("field"))
    """Name of the field."""
    value: str = field(metadata=INDIRECT)
    """What the class has there."""


@define(kw_only=True, repr=False)
class User(Model):
    """Somebody who works with Class and is no learner.

    Which fields are always there is a guess. Source: vendor document.
    """

    id: int = field(metadata=ID_OF_PERSON)
    """Class's own number of the user."""
    ext_user_id: str | None = field(metadata=DIRECT | ID_OF_PERSON)
    """The organisation's identifier of the user; null for none."""
    email: str | None = field(default=None, metadata=DIRECT)
    """The user's e-mail address."""
    user_name: str | None = field(default=None, metadata=DIRECT)
    """The user's full name."""
    roles: list[UserRole] | None = None
    is_zoom_configured: bool | None = None
    """Whether Zoom is set up for the user."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UserPage(Model):
    """One page of users. Source: vendor document."""

    data: list[User]
    pagination: Pagination | None = None


class UserRole(OpenEnum):
    """What a user is; one user may be several. Source: vendor document."""

    ADMIN = "admin"
    INSTRUCTOR = "instructor"
    INSTRUCTIONAL_DESIGNER = "instructional-designer"
