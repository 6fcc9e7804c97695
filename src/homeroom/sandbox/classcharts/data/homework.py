"""Homework, and how far a pupil has come with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, Literal

from attrs import define, frozen

from homeroom.sandbox.classcharts.data.site import Lesson, Site
from homeroom.sandbox.classcharts.times import school_day_after

State = Literal["not_completed", "late", "completed"]

_TASKS: Final = (
    ("Read the next chapter", "Reading", ""),
    ("Worksheet", "Written", "30"),
    ("Learn for the test", "Revision", "45"),
    ("Bring a drawing", "Practical", "20"),
    ("Questions 1 to 8", "Written", "25"),
)

_STATES: Final[Sequence[State | None]] = ("completed", "late", "not_completed", None)


@frozen(kw_only=True)
class Upload:
    """A file."""

    id: int
    name: str


@define(kw_only=True)
class Homework:
    """A task and the pupil's part in it. Times are seconds since the epoch."""

    id: int
    status_id: int
    lesson: Lesson
    title: str
    kind: str
    minutes: str
    """May be empty."""
    issued: date
    due: date
    state: State | None
    """`None`: still to do."""
    mark: str | None
    ticked: bool
    first_seen: float | None
    last_seen: float | None
    given: Sequence[Upload]
    """Files of the teacher."""
    handed_in: Sequence[Upload]
    """Files of the pupil."""


def make_homeworks(
    site: Site, year: int, first_id: int, count: int
) -> Sequence[Homework]:
    """A pupil's homework, the oldest first: half of it was issued in the last week.

    Args:
        site: The school.
        year: The pupil's school year.
        first_id: The smallest id.
        count: How many.
    """
    days = _issue_days(site.today, count)
    return tuple(
        _homework(site, year, first_id + n, n, day) for n, day in enumerate(days)
    )


def _issue_days(today: date, count: int) -> Sequence[date]:
    recent = [today - timedelta(days=n % 6) for n in range(count // 2)]
    older = [today - timedelta(days=9 + 3 * n) for n in range(count - count // 2)]
    return sorted(older + recent)


def _homework(site: Site, year: int, number: int, n: int, issued: date) -> Homework:
    draw, lessons = site.draw("homework", number), site.lessons(year)
    title, kind, minutes = _TASKS[n % len(_TASKS)]
    due = school_day_after(issued, draw.randint(2, 6))
    state = _STATES[n % 4] if due < site.today else (None, "completed")[n % 3 == 2]
    seen = None if n % 5 == 4 else _noon(issued, site.today)
    return Homework(
        id=number,
        status_id=number * 10 + 3,
        lesson=draw.choice(lessons),
        title=title,
        kind=kind,
        minutes=minutes,
        issued=issued,
        due=due,
        state=state,
        mark=f"{draw.randint(4, 10)}/10" if state == "completed" else None,
        ticked=state == "completed" and n % 2 == 0,
        first_seen=seen,
        last_seen=seen and seen + 3_600,
        given=_uploads(number, "task.pdf", present=n % 3 == 0),
        handed_in=_uploads(number + 500, "answer.docx", present=state == "late"),
    )


def _uploads(number: int, name: str, *, present: bool) -> Sequence[Upload]:
    return (Upload(id=number * 10 + 7, name=name),) if present else ()


def _noon(day: date, today: date) -> float:
    """Noon of a day as seconds since the epoch, or of the day before today."""
    seen = min(day, today - timedelta(days=1))
    return (seen - date(1970, 1, 1)).days * 86_400.0 + 43_200.0
