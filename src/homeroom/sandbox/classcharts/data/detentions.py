"""Detentions, each from an activity point."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Final, Literal

from attrs import frozen

from homeroom.sandbox.classcharts.data.points import Point
from homeroom.sandbox.classcharts.times import school_day_after

Attended = Literal["yes", "no", "upscaled", "pending"]

_PAST: Final[Sequence[Attended]] = ("yes", "no", "yes", "upscaled")


@frozen(kw_only=True)
class Detention:
    """A pupil has to stay, because of a point."""

    id: int
    point: Point
    day: date
    at: time
    minutes: int
    place: str
    kind: str
    attended: Attended
    lessonless: bool
    """Whether it is shown without a lesson and a teacher."""


def make_detentions(points: Sequence[Point], today: date) -> Sequence[Detention]:
    """The detentions that come from a pupil's points, the latest first."""
    causes = [point for point in points if point.reason.kind == "detention"]
    return tuple(_detention(n, point, today) for n, point in enumerate(causes))


def _detention(n: int, point: Point, today: date) -> Detention:
    day = school_day_after(max(point.day, today) if n == 0 else point.day, 3)
    return Detention(
        id=point.id - 400_000_000,
        point=point,
        day=day,
        at=time(15, 10) if n % 2 else time(12, 30),
        minutes=(10, 30, 60)[n % 3],
        place=f"Room {point.lesson.room}",
        kind=("Lunch", "After school")[n % 2],
        attended="pending" if day >= today else _PAST[n % 4],
        lessonless=n % 4 == 3,
    )
