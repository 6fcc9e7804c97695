# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of shared."""

from __future__ import annotations

from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, SENSITIVE, UNSET, Model
from homeroom._core.model import OpenEnum, OpenModel, Unset, json_name

__all__ = ["CodeEnvelope", "ParentAccount", "ParentPing", "ParentPingData"]
__all__ += ["Polarity", "Student", "StudentCode", "StudentPing", "StudentPingData"]
__all__ += ["Teacher", "YesNo"]


@define(kw_only=True, repr=False)
class CodeEnvelope(Model):
    """The wrapper around a pupil's code. Source: third party."""

    data: StudentCode


@define(kw_only=True, repr=False)
class ParentAccount(OpenModel):
    """A parent's account. Source: third party."""

    id: int = field(metadata=ID_OF_PERSON)
    name: str | None = field(default=None, metadata=DIRECT)
    """Full name."""
    email: str | None = field(default=None, metadata=DIRECT)
    language: str | Unset | None = UNSET
    """Language of the account, as a code. Example: `en`."""
    is_email_verified: bool | None = field(
        default=None, metadata=json_name("isEmailVerified")
    )
    """Whether the address was confirmed."""


@define(kw_only=True, repr=False)
class ParentPing(Model):
    """The wrapper around a parent's account. Source: third party."""

    data: ParentPingData


@define(kw_only=True, repr=False)
class ParentPingData(Model):
    """What is in the wrapper. Source: third party."""

    user: ParentAccount


class Polarity(OpenEnum):
    """Whether it counts for or against the pupil, or neither. Source: third party."""

    POSITIVE = "positive"
    BLANK = "blank"
    NEGATIVE = "negative"


@define(kw_only=True, repr=False)
class Student(OpenModel):
    """A pupil, and which pages the school shows to pupils.

    Only the id and the names can be relied on. Source: third party.
    """

    id: int = field(metadata=ID_OF_PERSON)
    """Unique number of the pupil."""
    name: str | None = field(default=None, metadata=DIRECT)
    """Full name."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)
    avatar_url: str | None = field(default=None, metadata=DIRECT)
    """Address of a picture."""
    display_behaviour: bool | None = None
    """Whether behaviour is shown."""
    display_parent_behaviour: bool | None = None
    """Whether parents can give behaviour points."""
    display_homework: bool | None = None
    """Whether homework is shown."""
    display_rewards: bool | None = None
    """Whether the shop for rewards is shown."""
    display_detentions: bool | None = None
    """Whether detentions are shown."""
    display_report_cards: bool | None = None
    """Whether report cards are shown."""
    display_academic_reports: bool | None = None
    """Whether academic reports are shown."""
    display_classes: bool | None = None
    """Whether classes are shown."""
    display_announcements: bool | None = None
    """Whether announcements are shown."""
    display_attendance: bool | None = None
    """Whether attendance is shown."""
    display_attendance_type: str | None = None
    """How attendance is shown; `instance` and `detailed` were seen. Example:
    `detailed`.
    """
    display_attendance_percentage: bool | None = None
    """Whether attendance is shown as a percentage."""
    display_activity: bool | None = None
    """Whether activity is shown."""
    display_activity_detentions: bool | None = None
    """Whether activity shows detentions too."""
    display_mental_health: bool | None = None
    """Whether the page on wellbeing is shown."""
    display_mental_health_no_tracker: bool | None = None
    """Whether that page comes without its tracker."""
    display_timetable: bool | None = None
    """Whether the timetable is shown."""
    is_disabled: bool | None = None
    """Whether the account is switched off."""
    display_two_way_communications: bool | None = None
    """Whether messages can be answered."""
    display_absences: bool | None = None
    """Whether absences are shown."""
    can_upload_attachments: bool | str | Unset | None = UNSET
    """Whether files can be handed in; text in older answers."""
    display_event_badges: bool | None = None
    """Whether badges are shown."""
    display_avatars: bool | None = None
    """Whether avatars are shown."""
    display_concern_submission: bool | None = None
    """Whether a pupil can report concerns."""
    display_custom_fields: bool | None = None
    """Whether the school's own fields are shown."""
    pupil_concerns_help_text: str | None = None
    """What the page for concerns says."""
    allow_pupils_add_timetable_notes: bool | None = None
    """Whether pupils can write notes into the timetable."""
    announcements_count: int | None = None
    """Number of new announcements."""
    messages_count: int | None = None
    """Number of new messages."""
    pusher_channel_name: str | None = field(default=None, metadata=SENSITIVE)
    """Channel on which the service announces changes."""
    has_birthday: bool | None = field(default=None, metadata=DIRECT)
    """Whether today is the pupil's birthday."""
    has_new_survey: bool | None = None
    """Whether a survey waits for the pupil."""
    survey_id: int | str | Unset | None = UNSET
    """The survey that waits, if any."""
    detention_alias_plural_uc: str | None = None
    """What the school calls detentions. Example: `Detentions`."""


@define(kw_only=True, repr=False)
class StudentCode(Model):
    """The code that a pupil logs in with. Source: third party."""

    code: str = field(metadata=SENSITIVE)


@define(kw_only=True, repr=False)
class StudentPing(Model):
    """The wrapper around a pupil's account. Source: third party."""

    data: StudentPingData


@define(kw_only=True, repr=False)
class StudentPingData(Model):
    """What is in the wrapper. Source: third party."""

    user: Student


@define(kw_only=True, repr=False)
class Teacher(OpenModel):
    """A teacher. Source: third party."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    title: str | None = field(default=None, metadata=DIRECT)
    """Form of address. Example: `Mr`."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)


class YesNo(OpenEnum):
    """A flag that is written as a word. Source: third party."""

    YES = "yes"
    NO = "no"
