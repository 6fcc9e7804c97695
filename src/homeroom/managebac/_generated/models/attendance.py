# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of attendance."""

from __future__ import annotations

import builtins
import datetime as dt
from attrs import define, field
from homeroom._core.model import ID_OF_PERSON, INDIRECT, JSON, SENSITIVE, UNSET, Model
from homeroom._core.model import OpenIntEnum, OpenModel, Unset

__all__ = ["AttendanceAdjustment", "AttendanceAdjustments", "AttendanceCategories"]
__all__ += ["AttendanceCategory", "AttendanceCount", "AttendanceEntry"]
__all__ += ["AttendanceMark", "AttendanceMarkCategory", "AttendanceResult"]
__all__ += ["AttendanceResults", "AttendanceStatus", "ClassDateAttendance"]
__all__ += ["ClassDateRegister", "ClassTermRegister", "HomeroomAdjustments"]
__all__ += ["HomeroomDateAttendance", "HomeroomDateRegister", "HomeroomTermRegister"]
__all__ += ["PeriodNumbering", "TermAttendance", "Timetable", "TimetableEnvelope"]
__all__ += ["TimetableSlot", "TimetableSlotResult", "TimetableSlotResults"]
__all__ += ["TimetableSlotWrite", "TimetableYear"]


@define(kw_only=True, repr=False)
class AttendanceAdjustment(OpenModel):
    """A correction by hand of how often a student had one status.
    Source: vendor elsewhere.
    """

    id: int | None = None
    """The correction, or what it corrects; that is not documented."""
    name: str | None = field(default=None, metadata=SENSITIVE)
    """What the school calls the status."""
    adjustment: int | None = field(default=None, metadata=SENSITIVE)
    """Days that are added, or taken away."""


@define(kw_only=True, repr=False)
class AttendanceAdjustments(OpenModel):
    """The corrections by hand for one student. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    """The student."""
    attendance_adjustments: builtins.list[AttendanceAdjustment] | None = None


@define(kw_only=True, repr=False)
class AttendanceCategories(Model):
    """The wrapper around attendance categories. Source: vendor elsewhere."""

    categories: builtins.list[AttendanceCategory]


@define(kw_only=True, repr=False)
class AttendanceCategory(OpenModel):
    """What a status is called in one academic year. Source: vendor elsewhere."""

    id: int | Unset | None = UNSET
    """The category; samples have none."""
    status: AttendanceStatus | None = None
    label: str | None = None
    """What the school calls it. Example: `Late`."""
    abbreviation: str | None = None
    """Its abbreviation. Example: `L`."""
    enabled: bool | Unset | None = UNSET
    """Whether the school uses it."""
    color_code: str | None = None
    """Its colour. Example: `#008800`."""


@define(kw_only=True, repr=False)
class AttendanceCount(OpenModel):
    """How often a student had one status. Source: vendor elsewhere."""

    label: str | None = field(default=None, metadata=SENSITIVE)
    """What the school calls the status. Example: `Present`."""
    status: AttendanceStatus | None = field(default=None, metadata=SENSITIVE)
    value: int | None = field(default=None, metadata=SENSITIVE)
    """How often."""


@define(kw_only=True, repr=False)
class AttendanceEntry(Model):
    """The attendance of a student in one period.

    What is recorded for the same student, date and period is replaced.
    Source: vendor elsewhere.
    """

    student_id: int = field(metadata=ID_OF_PERSON)
    date: dt.date
    """The day, within the terms of the class."""
    period: int
    """Number of the period, one of the class's timetable on that day."""
    status: AttendanceStatus = field(metadata=SENSITIVE)
    """The status; `-1` cannot be set."""
    notes: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Free text about the mark."""


@define(kw_only=True, repr=False)
class AttendanceMark(OpenModel):
    """What a register says of a student. Source: vendor elsewhere."""

    status: str | None = field(default=None, metadata=SENSITIVE)
    """What the school calls the status. Example: `Late`."""
    note: str | None = field(default=None, metadata=SENSITIVE)
    """Free text about the mark."""
    category: AttendanceMarkCategory | None = None


@define(kw_only=True, repr=False)
class AttendanceMarkCategory(OpenModel):
    """The status by its number. Source: vendor elsewhere."""

    status: AttendanceStatus | None = field(default=None, metadata=SENSITIVE)


@define(kw_only=True, repr=False)
class AttendanceResult(OpenModel):
    """What became of one entry of a register. Source: vendor elsewhere."""

    index: int
    """Position in the list that was sent, counted from 0."""
    student_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    status: ItemStatus | None = None
    """Whether the entry was recorded."""
    errors: dict[str, JSON] | None = field(default=None, metadata=INDIRECT)
    """Messages for each field that was refused; left out on success."""


@define(kw_only=True, repr=False)
class AttendanceResults(Model):
    """The results of a register. Source: vendor elsewhere."""

    attendance: builtins.list[AttendanceResult] = field(metadata=SENSITIVE)
    """One result for each entry sent."""


class AttendanceStatus(OpenIntEnum):
    """Status of a student in a register.

    Every school has absent and present; names of the others, and whether they are used,
    are the school's own in each academic year: see
    `academic_years.attendance_categories`. `-1` is a second status that is called
    present; it is read, but cannot be set. Source: vendor elsewhere.
    """

    ABSENT = 0
    PRESENT = 1
    LATE = 2
    DRESS_CODE = 3
    LATE_AND_DRESS_CODE = 4
    DISMISSED = 5
    HEALTH = 10
    SPORTS = 11
    FIELD_TRIP = 12
    EXCUSED = 13
    OTHER = 14
    CUSTOM_1 = 15
    CUSTOM_2 = 16
    CUSTOM_3 = 17
    CUSTOM_4 = 18
    PRESENT_TOO = -1


@define(kw_only=True, repr=False)
class ClassDateAttendance(OpenModel):
    """What the registers of a class say of a student on one day.
    Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    """The student."""
    attendance: dict[str, AttendanceMark] | None = field(
        default=None, metadata=SENSITIVE
    )
    """Marks by the number of the period, as text. Periods without a mark are left out;
    there are none on holidays and days to come. Whether numbers begin at 0 or 1 is not
    settled, see `PeriodNumbering`.
    """


@define(kw_only=True, repr=False)
class ClassDateRegister(OpenModel):
    """The attendance of a class on one day. Source: vendor elsewhere."""

    students: builtins.list[ClassDateAttendance]
    """The marks of each student."""
    timetable: PeriodNumbering | None = None
    """How periods are numbered."""


@define(kw_only=True, repr=False)
class ClassTermRegister(OpenModel):
    """The attendance of a class in a term. Source: vendor elsewhere."""

    students: builtins.list[TermAttendance]
    """The counts of each student."""
    timetable: PeriodNumbering | None = None
    """How periods are numbered."""


@define(kw_only=True, repr=False)
class HomeroomAdjustments(Model):
    """The wrapper around the corrections of a year group. Source: vendor elsewhere."""

    students: builtins.list[AttendanceAdjustments]
    """The corrections for each student."""


@define(kw_only=True, repr=False)
class HomeroomDateAttendance(OpenModel):
    """What the homeroom register says of a student on one day.
    Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    """The student."""
    attendance: AttendanceMark | None = field(default=None, metadata=SENSITIVE)
    """The mark; without any field where nothing is recorded."""


@define(kw_only=True, repr=False)
class HomeroomDateRegister(Model):
    """The wrapper around the homeroom attendance of a day. Source: vendor elsewhere."""

    students: builtins.list[HomeroomDateAttendance]
    """The mark of each student."""


@define(kw_only=True, repr=False)
class HomeroomTermRegister(Model):
    """The wrapper around the homeroom attendance of a term.
    Source: vendor elsewhere.
    """

    students: builtins.list[TermAttendance]
    """The counts of each student."""


@define(kw_only=True, repr=False)
class PeriodNumbering(OpenModel):
    """How the periods of the answer are numbered.

    Version v2p3 is said to count from 1 everywhere, yet its samples still have this.
    Source: vendor elsewhere.
    """

    period_starts_count_from: int | None = None
    """Number of the first period of a day. Example: 0."""
    period_offset: int | None = None
    """Not explained; perhaps what has to be added to a number. Example: -1."""


@define(kw_only=True, repr=False)
class TermAttendance(OpenModel):
    """How often a student had which status in a term. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    """The student."""
    attendance: dict[str, int] | None = field(default=None, metadata=SENSITIVE)
    """How often, by the label of the status. Labels that never occurred are left out;
    `Present` counts the statuses 1 and -1 together.
    """
    attendance_categories: builtins.list[AttendanceCount] | None = None
    """How often, for each status by itself."""


@define(kw_only=True, repr=False)
class Timetable(OpenModel):
    """The timetable of a class. Source: vendor elsewhere."""

    academic_years: builtins.list[TimetableYear] | None = None
    """The slots, for each academic year."""
    period_starts_count_from: int | None = None
    """Number of the first period of a day; before version v2p3 only, which counts
    from 1.
    """


@define(kw_only=True, repr=False)
class TimetableEnvelope(Model):
    """The wrapper around a timetable. Source: vendor elsewhere."""

    timetable: Timetable


@define(kw_only=True, repr=False)
class TimetableSlot(OpenModel):
    """A period in which a class meets. Source: vendor elsewhere."""

    day: int | None = None
    """Day of the week or of the rotation, from 1."""
    period: int | None = None
    """Number of the period, from 1 in version v2p3."""
    location: str | None = None
    """Where the class meets."""
    enabled: bool | None = None
    """Whether the slot is in use."""


@define(kw_only=True, repr=False)
class TimetableSlotResult(OpenModel):
    """What became of one slot of a timetable. Source: vendor elsewhere."""

    index: int
    """Position in the list that was sent, counted from 0."""
    status: ItemStatus | None = None
    """Whether the slot was switched on."""
    errors: dict[str, JSON] | None = field(default=None, metadata=INDIRECT)
    """Messages for `day` or `period` where they were refused; left out on success."""


@define(kw_only=True, repr=False)
class TimetableSlotResults(Model):
    """The results of a new timetable. Source: vendor elsewhere."""

    settings: builtins.list[TimetableSlotResult]
    """One result for each slot sent."""


@define(kw_only=True, repr=False)
class TimetableSlotWrite(Model):
    """A period in which a class is to meet. Source: vendor elsewhere."""

    day: int
    """Day of the week or of the rotation, from 1. Example: 1."""
    period: int
    """Number of the period, from 1. Example: 3."""
    location: str | Unset = UNSET
    """Where the class meets."""


@define(kw_only=True, repr=False)
class TimetableYear(OpenModel):
    """The timetable of a class in one academic year. Source: vendor elsewhere."""

    id: int | None = None
    """The academic year."""
    name: str | None = None
    """Name of the academic year."""
    start_date: dt.date | None = None
    """First day of the academic year."""
    end_date: dt.date | None = None
    """Last day of the academic year."""
    slots: builtins.list[TimetableSlot] | None = None
    """When the class meets."""


from .shared import ItemStatus
