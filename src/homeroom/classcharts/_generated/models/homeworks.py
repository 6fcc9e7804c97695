# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of homeworks."""

from __future__ import annotations

import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, INDIRECT, JSON, NOTHING_MORE, SENSITIVE, UNSET
from homeroom._core.model import Model, OpenEnum, OpenModel, Unset, json_name, rest

__all__ = ["DisplayDate", "Homework", "HomeworkLink", "HomeworkList", "HomeworkMeta"]
__all__ += ["HomeworkState", "HomeworkStatus", "PupilFile", "TeacherFile"]


class DisplayDate(OpenEnum):
    """Which date of a homework counts. Source: vendor document."""

    DUE_DATE = "due_date"
    ISSUE_DATE = "issue_date"


@define(kw_only=True, repr=False)
class Homework(OpenModel):
    """A homework, and how it stands. Source: third party."""

    id: int
    title: str | None = field(default=None, metadata=INDIRECT)
    meta_title: str | None = field(default=None, metadata=INDIRECT)
    """Second title; often empty."""
    description: str | None = field(default=None, metadata=INDIRECT)
    """What to do, as HTML."""
    description_raw: str | None = field(default=None, metadata=INDIRECT)
    """What to do, in another form."""
    lesson: str | None = field(default=None, metadata=INDIRECT)
    """Name of the class."""
    subject: str | Unset | None = UNSET
    """Name of the subject."""
    teacher: str | None = field(default=None, metadata=DIRECT)
    """Name of the teacher."""
    homework_type: str | None = None
    """Kind of homework."""
    issue_date: dt.date | None = None
    """Day on which it was set."""
    due_date: dt.date | None = None
    """Day on which it is due."""
    publish_time: str | None = None
    """Time of day from which it is shown, `HH:MM:SS`. Example: `00:00:00`."""
    completion_time_value: str | None = None
    """How long it should take, as a number in text; may be empty."""
    completion_time_unit: str | None = None
    """Unit of that number. Example: `minutes`."""
    status: HomeworkStatus | None = None
    """How it stands for the pupil."""
    validated_links: list[HomeworkLink] | None = None
    validated_attachments: list[TeacherFile] | None = None


@define(kw_only=True, repr=False)
class HomeworkLink(OpenModel):
    """A link that a teacher added to a homework. Source: third party."""

    link: str | None = field(default=None, metadata=INDIRECT)
    validated_link: str | None = field(default=None, metadata=INDIRECT)
    """The link by way of the service."""


@define(kw_only=True, repr=False)
class HomeworkList(Model):
    """Homework, and what the school allows. Source: third party."""

    homeworks: list[Homework] = field(metadata=json_name("data"))
    meta: HomeworkMeta | None = None
    """The period, counts for this week, and what can be handed in."""
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE, repr=False, metadata=rest("success")
    )


@define(kw_only=True, repr=False)
class HomeworkMeta(OpenModel):
    """The period of a list of homework, and what can be handed in.
    Source: third party.
    """

    start_date: str | None = None
    """First day, `YYYY-MM-DD`; in one source ISO 8601 with an offset."""
    end_date: str | None = None
    """Last day, `YYYY-MM-DD`; in one source ISO 8601 with an offset."""
    display_type: DisplayDate | None = None
    """Which date the period is about."""
    max_files_allowed: int | None = None
    """Number of files that can be handed in for one homework. Example: 5."""
    allowed_file_types: list[str] | None = None
    """Extensions of files that can be handed in."""
    this_week_due_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of homeworks due this week."""
    this_week_outstanding_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of those still to do."""
    this_week_completed_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of those completed."""
    allow_attachments: bool | None = None
    """Whether files can be handed in."""
    display_marks: bool | None = None
    """Whether marks are shown."""


class HomeworkState(OpenEnum):
    """What the teacher says about a homework. Source: third party."""

    NOT_COMPLETED = "not_completed"
    LATE = "late"
    COMPLETED = "completed"


@define(kw_only=True, repr=False)
class HomeworkStatus(OpenModel):
    """How a homework stands for one pupil. Source: third party."""

    id: int | None = None
    """Number of this status, which `homeworks.tick` and `homeworks.mark_seen` take."""
    state: HomeworkState | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What the teacher says; null for still to do."""
    mark: str | float | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    mark_relative: int | None = field(default=None, metadata=SENSITIVE)
    """The mark on a common scale."""
    ticked: YesNo | None = field(default=None, metadata=SENSITIVE)
    """Whether the pupil ticked it off."""
    allow_attachments: bool | YesNo | None = None
    """Whether files can be handed in; `yes` or `no` in older answers."""
    allow_marking_completed: bool | None = None
    """Whether the pupil can tick it off."""
    first_seen_date: datetime | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """When the pupil first saw it."""
    last_seen_date: datetime | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """When the pupil last saw it."""
    attachments: list[PupilFile] | None = None
    has_feedback: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether the teacher wrote something about it."""


@define(kw_only=True, repr=False)
class PupilFile(OpenModel):
    """A file that a pupil handed in. Source: third party."""

    id: int | None = None
    file_name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the file; see `filename` too."""
    filename: str | None = field(default=None, metadata=INDIRECT)
    """Name of the file, in newer answers."""
    file: str | None = field(default=None, metadata=SENSITIVE)
    """Where the file is."""
    validated_file: str | None = field(default=None, metadata=SENSITIVE)
    """Where the file is, by way of the service."""
    scan_status: str | None = None
    """What the scan for viruses found. Example: `pass`."""
    scan_status_message: str | None = None
    """The same in words."""
    teacher_note: str | None = field(default=None, metadata=SENSITIVE)
    """What the teacher wrote about it."""
    teacher_homework_attachments: list[TeacherFile] | None = None
    """Files that the teacher gave back."""
    teacher_homework_attachment: list[TeacherFile] | None = None
    """Files that the teacher gave back, under another name."""
    can_delete: bool | None = None
    """Whether the pupil may delete it."""


@define(kw_only=True, repr=False)
class TeacherFile(OpenModel):
    """A file that a teacher added to a homework. Source: third party."""

    id: int | None = None
    file_name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the file; see `filename` too."""
    filename: str | None = field(default=None, metadata=INDIRECT)
    """Name of the file, in newer answers."""
    file: str | None = field(default=None, metadata=SENSITIVE)
    """Where the file is."""
    validated_file: str | None = field(default=None, metadata=SENSITIVE)
    """Where the file is, by way of the service."""
    scan_status: str | None = None
    """What the scan for viruses found. Example: `pass`."""
    scan_status_message: str | None = None
    """The same in words."""


from .shared import YesNo
