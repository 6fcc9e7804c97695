# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of announcements."""

from __future__ import annotations

from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, JSON, SENSITIVE, UNSET
from homeroom._core.model import Model, OpenEnum, OpenModel, Unset

__all__ = ["Announcement", "AnnouncementFile", "AnnouncementState"]
__all__ += ["AnnouncementsEnvelope", "CommentVisibility", "Consent", "ConsentPupil"]
__all__ += ["PupilConsent"]


@define(kw_only=True, repr=False)
class Announcement(OpenModel):
    """Something that the school announced. Source: third party."""

    id: int
    title: str | None = field(default=None, metadata=INDIRECT)
    description: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """The text, as HTML."""
    timestamp: datetime | None = None
    """When it was announced."""
    teacher_name: str | None = field(default=None, metadata=DIRECT)
    """Who announced it."""
    school_name: str | None = None
    school_logo: str | Unset | None = UNSET
    """Address of the school's logo."""
    state: AnnouncementState | Unset | None = UNSET
    """Whether it was read."""
    sticky: YesNo | None = None
    """Whether it stays on top."""
    priority_pinned: YesNo | None = None
    """Whether it is pinned as important."""
    attachments: list[AnnouncementFile] | None = None
    for_pupils: list[JSON] | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The pupils whom it is for."""
    comment_visibility: CommentVisibility | None = None
    allow_comments: YesNo | None = None
    """Whether comments are allowed."""
    allow_reactions: YesNo | None = None
    """Whether reactions are allowed."""
    allow_consent: YesNo | None = None
    """Whether parents can give their consent."""
    requires_consent: YesNo | None = None
    """Whether parents have to answer."""
    can_change_consent: bool | None = None
    """Whether an answer can be changed."""
    consent: Consent | Unset | None = UNSET
    """The parent's answer; null when there is none."""
    pupil_consents: list[PupilConsent] | None = None
    """Answers pupil by pupil."""


@define(kw_only=True, repr=False)
class AnnouncementFile(OpenModel):
    """A file that comes with an announcement. Source: third party."""

    id: int | None = None
    filename: str | None = field(default=None, metadata=INDIRECT)
    """Name of the file."""
    url: str | None = field(default=None, metadata=SENSITIVE)
    """Where the file is."""
    scan_status: str | None = None
    """What the scan for viruses found. Example: `pass`."""
    scan_status_message: str | None = None
    """The same in words."""


class AnnouncementState(OpenEnum):
    """Whether an announcement was read. Source: third party."""

    NEW = "new"
    VIEWED = "viewed"


@define(kw_only=True, repr=False)
class AnnouncementsEnvelope(Model):
    """The wrapper around announcements. Source: third party."""

    data: list[Announcement]


class CommentVisibility(OpenEnum):
    """Who sees comments on an announcement. Source: third party."""

    NONE = "none"
    PUBLIC = "public"
    PRIVATE = "private"


@define(kw_only=True, repr=False)
class Consent(OpenModel):
    """A parent's answer to an announcement. Source: third party."""

    id: int | None = None
    """Unique number of the answer."""
    consent_given: YesNo | None = field(default=None, metadata=SENSITIVE)
    comment: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What the parent wrote."""
    parent_name: str | None = field(default=None, metadata=DIRECT)


@define(kw_only=True, repr=False)
class ConsentPupil(OpenModel):
    """The pupil whom an answer is about. Source: third party."""

    id: str | int | None = field(default=None, metadata=ID_OF_PERSON)
    """Unique number of the pupil; as text, unlike elsewhere."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)


@define(kw_only=True, repr=False)
class PupilConsent(OpenModel):
    """The answer to an announcement for one pupil. Source: third party."""

    pupil: ConsentPupil | None = None
    can_change_consent: bool | None = None
    """Whether an answer can be changed."""
    consent: Consent | Unset | None = UNSET
    """The parent's answer; null when there is none."""


from .shared import YesNo
