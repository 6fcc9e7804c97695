# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Models of enrollments."""

from __future__ import annotations

from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, JSON, NOTHING_MORE, SENSITIVE
from homeroom._core.model import Model, OpenEnum, OpenModel, rest

__all__ = ["DeferredEnrollment", "DeferredPerson", "Enrollment", "EnrollmentRole"]
__all__ += ["LaunchLink"]


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
class DeferredPerson(OpenModel):
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


@define(kw_only=True, repr=False)
class Enrollment(OpenModel):
    """A person in a class.

    The class itself is not named. Which fields are always there is a guess.
    Source: vendor document.
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


class EnrollmentRole(OpenEnum):
    """What a person is in a class. Source: vendor document."""

    STUDENT = "student"
    ASSISTANT = "assistant"
    TEACHER = "teacher"


@define(kw_only=True, repr=False)
class LaunchLink(OpenModel):
    """A link into a class for one person. Source: vendor document."""

    launch_url: str = field(metadata=SENSITIVE)
    """The link; it names the person and lets in whoever has it."""
