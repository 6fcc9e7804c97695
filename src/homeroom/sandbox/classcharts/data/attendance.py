"""Who was there: a mark for each part of a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal

from attrs import frozen

from homeroom.sandbox.classcharts.data.site import Lesson, Site
from homeroom.sandbox.classcharts.data.timetable import slots

Status = Literal["present", "ignore", "absent", "excused", "late"]

SESSIONS: Final = (
    "AM",
    "PM",
    "Period 1",
    "Period 2",
    "Period Tut",
    "Period 3",
    "Period 4",
    "Period 5",
    "Period 6",
)
"""What a school calls the parts of a day; the last one is never used."""


@frozen(kw_only=True)
class Mark:
    """Whether a pupil was there."""

    code: str
    status: Status
    late_minutes: int | None = None
    """`None`: not recorded."""
    lesson: Lesson | None = None


_PRESENT: Final = Mark(code="/", status="present", late_minutes=0)
_LATE: Final = Mark(code="L", status="late", late_minutes=12)
_ABSENT: Final = Mark(code="O", status="absent", late_minutes=0)
_EXCUSED: Final = Mark(code="M", status="excused", late_minutes=0)


def marks(site: Site, pupil: int, year: int, day: date) -> Mapping[str, Mark]:
    """The marks of a pupil on a school day, by session."""
    chance = site.draw("attendance", pupil, day.toordinal() - site.begins.toordinal())
    morning = chance.choices((_PRESENT, _LATE, _ABSENT, _EXCUSED), (90, 5, 3, 2))[0]
    away = morning in (_ABSENT, _EXCUSED)
    periods = {
        f"Period {slot.period.number.removeprefix('P')}": Mark(
            code="" if away else "/",
            status="ignore" if away else "present",
            lesson=slot.lesson,
        )
        for slot in slots(site, year, day)
        if not slot.instead
    }
    return {"AM": morning, "PM": morning if away else _PRESENT, **periods}


def was_there(mark: Mark) -> bool:
    """Whether a mark counts as attendance."""
    return mark.status in ("present", "late")
