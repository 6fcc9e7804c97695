# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Models of classes."""

from __future__ import annotations

from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, INDIRECT, SENSITIVE, UNSET, Model, OpenModel
from homeroom._core.model import Unset, in_link, json_name, unix

__all__ = ["AdditionalInstructor", "ClassSettings", "CreatedClass"]
__all__ += ["CreatedDeferredClass", "DeferredClass", "SchoolClass", "SessionTime"]
__all__ += ["TrackingField"]


@define(kw_only=True, repr=False)
class AdditionalInstructor(Model):
    """A further instructor of a new class. Source: vendor document."""

    email: str = field(metadata=DIRECT)
    """The instructor's e-mail address."""
    user_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    """The instructor's name. (third party)"""


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
class CreatedClass(OpenModel):
    """What comes back for a new class. Source: vendor document."""

    meeting_id: str | None = None
    """Number of the meeting. Example: `98765432100`."""
    invite_link: str | None = field(default=None, metadata=SENSITIVE)
    """Link into the class; its `class_uuid` is the class id."""

    @property
    def class_id(self) -> str | None:
        """Class's own identifier of the class, out of the link. Format: UUID."""
        return in_link(self.invite_link, "class_uuid")


@define(kw_only=True, repr=False)
class CreatedDeferredClass(OpenModel):
    """What comes back for a new class that was deferred. Source: vendor document."""

    class_deferred_id: int
    """Class's own number of the deferred class."""
    class_id: str | None = None
    """Class's own identifier of the class. Format: UUID."""
    ext_class_id: str | None = field(metadata=json_name("ext_id"))
    """The organisation's identifier of the class, which is `ext_class_id` elsewhere."""


@define(kw_only=True, repr=False)
class DeferredClass(OpenModel):
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


@define(kw_only=True, repr=False)
class SchoolClass(OpenModel):
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


@define(kw_only=True, repr=False)
class SessionTime(Model):
    """When one session of a new class is. Source: vendor document."""

    start_time: datetime = field(metadata=unix())
    end_time: datetime = field(metadata=unix())


@define(kw_only=True, repr=False)
class TrackingField(Model):
    """A field that the organisation keeps about its classes. Source: third party."""

    field_: str = field(metadata=json_name("field"))
    """Name of the field."""
    value: str = field(metadata=INDIRECT)
    """What the class has there."""
