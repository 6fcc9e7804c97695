# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of detentions."""

from __future__ import annotations

from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, SENSITIVE
from homeroom._core.model import JSON, NOTHING_MORE, UNSET, Model, OpenEnum
from homeroom._core.model import Unset, rest

__all__ = ["Detention", "DetentionLesson", "DetentionPupil", "DetentionReason"]
__all__ += ["DetentionSchool", "DetentionStatus", "DetentionSubject", "DetentionType"]
__all__ += ["DetentionsEnvelope"]


@define(kw_only=True, repr=False)
class Detention(Model):
    """A detention of a pupil. Source: third party."""

    id: int
    """Unique number of the detention."""
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
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DetentionLesson(Model):
    """The class in which a detention was given. Source: third party."""

    id: int | None = None
    """Unique number of the class."""
    name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the class."""
    subject: DetentionSubject | Unset | None = UNSET
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DetentionPupil(Model):
    """The pupil who has a detention. Source: third party."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """Unique number of the pupil."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)
    school: DetentionSchool | None = None
    """What the school shows to whom."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DetentionReason(Model):
    """What a detention was given for. Source: third party."""

    reason: str | None = field(default=None, metadata=SENSITIVE)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DetentionSchool(Model):
    """Which notes a school shows. Source: third party."""

    opt_notes_names: YesNo | None = None
    """Whether notes name the teacher."""
    opt_notes_comments: YesNo | None = None
    """Whether parents see notes."""
    opt_notes_comments_pupils: YesNo | None = None
    """Whether pupils see notes."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class DetentionStatus(OpenEnum):
    """Whether a detention was attended, made heavier, or is still to come.

    Source: third party.
    """

    YES = "yes"
    NO = "no"
    UPSCALED = "upscaled"
    PENDING = "pending"


@define(kw_only=True, repr=False)
class DetentionSubject(Model):
    """The subject of a class. Source: third party."""

    id: int | None = None
    """Unique number of the subject."""
    name: str | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DetentionType(Model):
    """A kind of detention. Source: third party."""

    name: str | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DetentionsEnvelope(Model):
    """The wrapper around detentions. Source: third party."""

    data: list[Detention]


from .shared import Teacher, YesNo
