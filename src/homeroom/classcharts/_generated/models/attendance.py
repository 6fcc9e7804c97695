# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of attendance."""

from __future__ import annotations

import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import INDIRECT, JSON, NOTHING_MORE, SENSITIVE, Model
from homeroom._core.model import OpenEnum, OpenModel, json_name, rest

__all__ = ["AttendanceMeta", "AttendanceReport", "AttendanceSession"]
__all__ += ["AttendanceStatus"]


@define(kw_only=True, repr=False)
class AttendanceMeta(OpenModel):
    """The period of an attendance report, and percentages. Source: third party."""

    dates: list[dt.date] | None = None
    """The days of the period."""
    sessions: list[str] | None = None
    """Names of the sessions of a day."""
    start_date: datetime | None = None
    """Start of the period."""
    end_date: datetime | None = None
    """End of the period."""
    percentage: str | None = field(default=None, metadata=SENSITIVE)
    """Attendance in the period, in percent. Example: `100`."""
    percentage_since_august: str | None = field(
        default=None, metadata=json_name("percentage_singe_august") | SENSITIVE
    )
    """Attendance since August, in percent; the wire name is misspelt. Example: `100`.
    """


@define(kw_only=True, repr=False)
class AttendanceReport(Model):
    """Attendance day by day, and percentages. Source: third party."""

    days: dict[str, dict[str, AttendanceSession]] = field(
        metadata=json_name("data") | SENSITIVE
    )
    """Day (`YYYY-MM-DD`) to name of a session (`AM`, `PM`, `Period 1`) to what was
    noted. A session of `meta` may be missing.
    """
    meta: AttendanceMeta | None = None
    """The period and the percentages."""
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE, repr=False, metadata=rest("success")
    )


@define(kw_only=True, repr=False)
class AttendanceSession(OpenModel):
    """What was noted for one session of a day. Source: third party."""

    code: str | None = field(default=None, metadata=SENSITIVE)
    """The school's code; may be empty. Example: `#`."""
    status: AttendanceStatus | None = field(default=None, metadata=SENSITIVE)
    late_minutes: int | str | None = field(default=None, metadata=SENSITIVE)
    """Minutes late; empty text when nothing was noted."""
    lesson_name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the class."""
    room_name: str | None = None


class AttendanceStatus(OpenEnum):
    """Whether a pupil was there. Source: third party."""

    YES = "yes"
    PRESENT = "present"
    IGNORE = "ignore"
    NO = "no"
    ABSENT = "absent"
    EXCUSED = "excused"
    LATE = "late"
