# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of timetable."""

from __future__ import annotations

import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, JSON, NOTHING_MORE
from homeroom._core.model import SENSITIVE, Model, OpenModel, json_name, rest

__all__ = ["Lesson", "LessonList", "LessonMeta", "Period"]


@define(kw_only=True, repr=False)
class Lesson(OpenModel):
    """A lesson of a pupil.

    Sources disagree whether it has `lesson_id` or `teacher_id`. Source: third party.
    """

    lesson_id: int | None = None
    """Number of the class."""
    teacher_id: str | int | None = field(default=None, metadata=ID_OF_PERSON)
    lesson_name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the class."""
    subject_name: str | None = None
    teacher_name: str | None = field(default=None, metadata=DIRECT)
    room_name: str | None = None
    date: dt.date | None = None
    """The day."""
    start_time: datetime | None = None
    """When it begins, with the local offset."""
    end_time: datetime | None = None
    """When it ends, with the local offset."""
    period_name: str | None = None
    """Long name of the period. Example: `2Tue:P1`."""
    period_number: str | None = None
    """Short name of the period, as in `periods`. Example: `P1`."""
    is_alternative_lesson: bool | None = None
    """Whether it replaces the usual lesson."""
    is_break: bool | None = None
    key: int | None = None
    """Number of the slot; two lessons of a day may share it."""
    note_abstract: str | None = field(default=None, metadata=INDIRECT)
    """Start of the teacher's note."""
    note: str | None = field(default=None, metadata=INDIRECT)
    """The teacher's note."""
    pupil_note_abstract: str | None = field(default=None, metadata=SENSITIVE)
    """Start of the pupil's note."""
    pupil_note: str | None = field(default=None, metadata=SENSITIVE)
    """The pupil's note."""
    pupil_note_raw: str | None = field(default=None, metadata=SENSITIVE)
    """The pupil's note as it was typed; empty when there is none."""


@define(kw_only=True, repr=False)
class LessonList(Model):
    """The lessons of a day, and its periods. Source: third party."""

    lessons: list[Lesson] = field(metadata=json_name("data"))
    meta: LessonMeta | None = None
    """The day, and which days have a timetable."""
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE, repr=False, metadata=rest("success")
    )


@define(kw_only=True, repr=False)
class LessonMeta(OpenModel):
    """The day of a timetable, and its periods. Source: third party."""

    dates: list[dt.date] | None = None
    """The days that were asked for."""
    timetable_dates: list[dt.date] | None = None
    """Days that have a timetable."""
    periods: list[Period] | None = None
    """The periods of the day."""
    start_time: datetime | None = None
    """Start of the day."""
    end_time: datetime | None = None
    """End of the day."""


@define(kw_only=True, repr=False)
class Period(OpenModel):
    """One slot of the school day. Source: third party."""

    number: str | None = None
    """Short name. Example: `P1`, `Tut`."""
    start_time: str | None = None
    """Local time at which it begins, `HH:MM:SS`. Example: `08:45:00`."""
    end_time: str | None = None
    """Local time at which it ends, `HH:MM:SS`. Example: `09:45:00`."""
