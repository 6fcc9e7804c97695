# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of submissions."""

from __future__ import annotations

import builtins
from datetime import datetime
from attrs import define, field
from homeroom._core.model import ID_OF_PERSON, INDIRECT, SENSITIVE, UNSET, Model
from homeroom._core.model import OpenEnum, OpenModel, Unset

__all__ = ["Submission", "SubmissionEnvelope", "SubmissionFile"]
__all__ += ["SubmissionMechanism", "SubmissionPage", "SubmissionStatus"]


@define(kw_only=True, repr=False)
class Submission(OpenModel):
    """What a student handed in for a task. Source: vendor elsewhere."""

    id: str = field(metadata=ID_OF_PERSON)
    """The ids of the task and of the student, with a hyphen between. Example:
    `4711-1041`.
    """
    task_id: int | None = None
    student_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    mechanism: SubmissionMechanism | None = None
    submitted_at: datetime | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """When it was handed in; null if it was not yet."""
    updated_at: datetime | None = None
    locked: bool | None = None
    status: SubmissionStatus | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Where it stands; null when the dropbox is off."""
    files: builtins.list[SubmissionFile] | None = None


@define(kw_only=True, repr=False)
class SubmissionEnvelope(Model):
    """The wrapper around a single submission. Source: vendor elsewhere."""

    submission: Submission


@define(kw_only=True, repr=False)
class SubmissionFile(OpenModel):
    """A file that was handed in. Source: vendor elsewhere."""

    id: int | None = None
    filename: str | None = field(default=None, metadata=INDIRECT)
    """Name of the file."""
    file_size: int | None = None
    """Size in bytes."""
    content_type: str | None = None
    """Media type, told by the extension. Example: `application/pdf`."""
    uploaded_at: datetime | None = field(default=None, metadata=SENSITIVE)
    turnitin_score: int | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What Turnitin says of it."""
    download_path: str | None = field(default=None, metadata=INDIRECT)
    """Path of the file. Its version may not be the one that was called."""


class SubmissionMechanism(OpenEnum):
    """How files are handed in. Source: vendor elsewhere."""

    DROPBOX = "dropbox"
    GOOGLE_DRIVE = "google_drive"


@define(kw_only=True, repr=False)
class SubmissionPage(Model):
    """One page of submissions. Source: vendor elsewhere."""

    submissions: builtins.list[Submission]
    meta: PageMeta | None = None


class SubmissionStatus(OpenEnum):
    """Where a submission stands.

    A dropbox has `submitted`, `late`, `early_and_late` and `pending`; Google Drive has
    `submitted`, `late`, `in_progress` and `waiting`. Source: vendor elsewhere.
    """

    SUBMITTED = "submitted"
    LATE = "late"
    EARLY_AND_LATE = "early_and_late"
    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"


from .shared import PageMeta
