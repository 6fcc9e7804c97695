# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of detentions."""

from __future__ import annotations

from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, SENSITIVE, UNSET
from homeroom._core.model import Model, OpenEnum, OpenModel, Unset

__all__ = ["Detention", "DetentionLesson", "DetentionPupil", "DetentionReason"]
__all__ += ["DetentionSchool", "DetentionStatus", "DetentionSubject", "DetentionType"]
__all__ += ["DetentionsEnvelope"]


@define(kw_only=True, repr=False)
class Detention(OpenModel):
    """A detention of a pupil. Source: third party."""

    id: int
    attended: DetentionStatus | None = field(default=None, metadata=SENSITIVE)
    """Whether the pupil attended it."""
    date: datetime | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """The day, as midnight with an offset; `time` has the time."""
    time: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Local time at which it begins, `HH:MM`. Example: `16:00`."""
    length: int | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Length in minutes."""
    location: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Where it is."""
    notes: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What the teacher wrote about it."""
    detention_type: DetentionType | Unset | None = field(
        default=UNSET, metadata=SENSITIVE
    )
    lesson_pupil_behaviour: DetentionReason | None = None
    """What it was given for."""
    lesson: DetentionLesson | Unset | None = UNSET
    """The class in which it was given."""
    teacher: Teacher | Unset | None = UNSET
    """Who gave it."""
    pupil: DetentionPupil | None = None


@define(kw_only=True, repr=False)
class DetentionLesson(OpenModel):
    """The class in which a detention was given. Source: third party."""

    id: int | None = None
    """Unique number of the class."""
    name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the class."""
    subject: DetentionSubject | Unset | None = UNSET


@define(kw_only=True, repr=False)
class DetentionPupil(OpenModel):
    """The pupil who has a detention. Source: third party."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    first_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)
    school: DetentionSchool | None = None
    """What the school shows to whom."""


@define(kw_only=True, repr=False)
class DetentionReason(OpenModel):
    """What a detention was given for. Source: third party."""

    reason: str | None = field(default=None, metadata=SENSITIVE)


@define(kw_only=True, repr=False)
class DetentionSchool(OpenModel):
    """Which notes a school shows. Source: third party."""

    opt_notes_names: YesNo | None = None
    """Whether notes name the teacher."""
    opt_notes_comments: YesNo | None = None
    """Whether parents see notes."""
    opt_notes_comments_pupils: YesNo | None = None
    """Whether pupils see notes."""


class DetentionStatus(OpenEnum):
    """Whether a detention was attended, made heavier, or is still to come.
    Source: third party.
    """

    YES = "yes"
    NO = "no"
    UPSCALED = "upscaled"
    PENDING = "pending"


@define(kw_only=True, repr=False)
class DetentionSubject(OpenModel):
    """The subject of a class. Source: third party."""

    id: int | None = None
    name: str | None = None


@define(kw_only=True, repr=False)
class DetentionType(OpenModel):
    """A kind of detention. Source: third party."""

    name: str | None = None


@define(kw_only=True, repr=False)
class DetentionsEnvelope(Model):
    """The wrapper around detentions. Source: third party."""

    data: list[Detention]


from .shared import Teacher, YesNo
