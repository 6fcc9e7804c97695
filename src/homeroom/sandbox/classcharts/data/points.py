"""Activity points, and how they come about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time
from random import Random
from typing import Final, Literal

from attrs import frozen

from homeroom.sandbox.classcharts import times
from homeroom.sandbox.classcharts.data.site import Lesson, Site

Kind = Literal[
    "behaviour", "detention", "notice", "attendance_event", "question", "event"
]


@frozen(kw_only=True)
class Reason:
    """Why a point is given."""

    kind: Kind
    text: str
    score: int
    colour: str | None = None

    @property
    def polarity(self) -> str:
        """`positive`, `negative` or `blank`."""
        if self.score == 0:
            return "negative" if self.kind == "detention" else "blank"
        return "positive" if self.score > 0 else "negative"


@frozen(kw_only=True)
class Point:
    """Something that a teacher noted about a pupil."""

    id: int
    day: date
    at: time
    reason: Reason
    lesson: Lesson
    note: str | None


GOOD: Final = (
    Reason(kind="behaviour", text="Good effort", score=1),
    Reason(kind="behaviour", text="Helped a classmate", score=2),
    Reason(kind="behaviour", text="Fine homework", score=2),
    Reason(kind="behaviour", text="Took part well", score=1),
    Reason(kind="question", text="Answered a hard question", score=1),
    Reason(kind="event", text="Spoke at assembly", score=3, colour="colour-purple"),
)
_BAD: Final = (
    Reason(kind="behaviour", text="Came late", score=-1),
    Reason(kind="behaviour", text="No homework", score=-2),
    Reason(kind="behaviour", text="Disturbed the lesson", score=-1),
)
_NOTED: Final = (
    Reason(kind="notice", text="Note to parents", score=0, colour="notice-color"),
    Reason(kind="attendance_event", text="Left early", score=0, colour="colour-blue"),
)
DETENTION: Final = Reason(
    kind="detention", text="Detention set", score=0, colour="colour-orange"
)

_TIMES: Final = (time(9, 12), time(10, 20), time(11, 47), time(13, 31), time(14, 40))


def make_points(site: Site, year: int, first_id: int, count: int) -> Sequence[Point]:
    """A pupil's points, newest first; more than a page of them in the last month.

    Args:
        site: The school.
        year: The pupil's school year.
        first_id: Smaller than all ids.
        count: How many.
    """
    draw, lessons = site.draw("points", first_id), site.lessons(year)
    number, made = first_id, list[Point]()
    for n, (day, at) in enumerate(reversed(list(_moments(site, count)))):
        number += draw.randint(1, 40)
        reason, lesson = _reason(n, count, draw), draw.choice(lessons)
        note = "Well done." if reason.score > 1 and draw.random() < 0.3 else None
        made.append(
            Point(id=number, day=day, at=at, reason=reason, lesson=lesson, note=note)
        )
    return tuple(reversed(made))


def _moments(site: Site, count: int) -> Iterator[tuple[date, time]]:
    """When points are given, newest first: three a day for a month, then two."""
    days = times.school_days_before(site.today)
    for n, day in enumerate(days):
        for at in reversed(_TIMES[:3] if n < 22 else _TIMES[3:]):
            if count == 0:
                return
            count -= 1
            yield day, at


def _reason(n: int, count: int, draw: Random) -> Reason:
    if n % 17 == 3 and count > 20:
        return DETENTION
    chance = draw.random()
    if chance < 0.7 or count <= 20:
        return draw.choice(GOOD)
    return draw.choice(_BAD if chance < 0.93 else _NOTED)
