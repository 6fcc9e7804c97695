"""Classes, enrollments and dates as they are stored, and as Class shows them."""

from __future__ import annotations

from urllib.parse import urlencode

from attrs import define, frozen

from homeroom.sandbox.answers import timestamp


@frozen(kw_only=True)
class ClassDate:
    """A date of a class. Times are seconds since the epoch."""

    schedule_id: str
    start: int
    end: int
    held: bool = False
    """Whether people came; nobody comes to dates that requests add."""


@define(kw_only=True)
class Details:
    """What a request says about a person in a class."""

    first_name: str
    last_name: str
    user_name: str
    role: str
    email: str | None
    ext_person_id: str | None


@define(kw_only=True)
class Enrollment(Details):
    """A person in a class."""

    student_id: str
    came: bool = False
    """Whether the person was there from the start, and so on the dates held."""


@define(kw_only=True)
class ClassRecord:
    """One class. Times are milliseconds since the epoch."""

    class_id: str
    ext_class_id: str | None
    class_name: str
    class_description: str
    meeting_id: str
    host: str
    email: str
    """Of the main instructor."""
    password: str
    created: int
    updated: int
    deferred: int | None = None
    """The number of a deferred class; a class that is set up has none."""
    opens: int | None = None
    """When a deferred class is set up; `None` for never."""
    course: int | None = None
    """Position among the school's courses, if it was there from the start."""


def shown(record: ClassRecord, place: str) -> dict[str, object]:
    """A class that is set up.

    Fields: vendor document. A class without an external id has null there: a guess.
    """
    return {
        "class_id": record.class_id,
        "ext_class_id": record.ext_class_id,
        "class_name": record.class_name,
        "class_description": record.class_description,
        "meeting_id": record.meeting_id,
        "host": record.host,
        "invite_link": link(place, class_uuid=record.class_id),
        "password": record.password,
    }


def shown_deferred(record: ClassRecord) -> dict[str, object]:
    """A deferred class (vendor document)."""
    return {
        "class_deferred_id": record.deferred,
        "class_id": record.class_id,
        "ext_class_id": record.ext_class_id,
        "email": record.email,
        "class_name": record.class_name,
        "class_description": record.class_description,
        "created_at": timestamp(record.created),
        "updated_at": timestamp(record.updated),
    }


def shown_enrollment(enrollment: Enrollment, record: ClassRecord) -> dict[str, object]:
    """A person in a class; teachers have a `student_id` too (vendor document).

    That an e-mail address or external id nobody gave is null: vendor document for
    attendance, a guess here.
    """
    return {
        "student_id": enrollment.student_id,
        "meeting_id": record.meeting_id,
        "first_name": enrollment.first_name,
        "last_name": enrollment.last_name,
        "user_name": enrollment.user_name,
        "role": enrollment.role,
        "email": enrollment.email,
        "ext_person_id": enrollment.ext_person_id,
    }


def shown_date(date: ClassDate, record: ClassRecord) -> dict[str, object]:
    """A date of a class (vendor document)."""
    return {
        "schedule_id": date.schedule_id,
        "class_id": record.class_id,
        "start_time": date.start,
        "end_time": date.end,
    }


def link(place: str, **query: str) -> str:
    """An address in the form of the vendor document's, which leads nowhere."""
    return f"https://{place}.class.example/class.html?{urlencode(query)}"
