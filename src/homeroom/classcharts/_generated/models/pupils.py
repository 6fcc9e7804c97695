# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of pupils."""

from __future__ import annotations

from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, SENSITIVE, UNSET, Model
from homeroom._core.model import OpenModel, Unset

__all__ = ["Pupil", "PupilsEnvelope"]


@define(kw_only=True, repr=False)
class Pupil(OpenModel):
    """A pupil as a parent sees it: what a student gets and a few fields more
    (vendor document).

    Only `id` and `name` can be relied on. Source: third party.
    """

    id: int = field(metadata=ID_OF_PERSON)
    name: str | None = field(default=None, metadata=DIRECT)
    """Full name."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)
    avatar_url: str | None = field(default=None, metadata=DIRECT)
    """Address of a picture."""
    school_name: str | None = None
    school_logo: str | None = None
    """Address of the school's logo."""
    timezone: str | None = None
    """The school's time zone, by its IANA name. Times without an offset are in it
    (guess). Example: `Europe/London`.
    """
    detention_yes_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of detentions that the pupil attended."""
    detention_no_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of detentions that the pupil missed."""
    detention_pending_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of detentions still to come."""
    detention_upscaled_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of detentions that were made heavier."""
    homework_todo_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of homeworks to do."""
    homework_late_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of homeworks handed in late."""
    homework_not_completed_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of homeworks not completed."""
    homework_excused_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of homeworks that the pupil was excused from."""
    homework_completed_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of homeworks completed."""
    homework_submitted_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of homeworks handed in."""
    display_covid_tests: bool | None = None
    """Whether Covid tests are shown."""
    can_record_covid_tests: bool | None = None
    """Whether the parent can record Covid tests."""
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
class PupilsEnvelope(Model):
    """The wrapper around the pupils of a parent. Source: third party."""

    data: list[Pupil]
