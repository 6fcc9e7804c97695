"""Academic reports, and the cards of pupils who are on report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from attrs import frozen

from homeroom.sandbox.classcharts.data.site import Lesson, Site
from homeroom.sandbox.classcharts.times import school_day_after


@frozen(kw_only=True)
class AcademicReport:
    """How a pupil did in a part of the year."""

    id: int
    name: str
    first: date
    last: date
    lessons: Sequence[tuple[Lesson, str]]
    """Lessons with their grades."""


@frozen(kw_only=True)
class ReportCard:
    """A card that teachers fill in, lesson after lesson, for some days."""

    id: int
    first: date
    last: date
    reason: str
    teacher: str
    targets: Sequence[int]
    """Their ids."""


def make_reports(site: Site, year: int, first_id: int) -> Sequence[AcademicReport]:
    """A pupil's academic reports."""
    draw, half = site.draw("reports", first_id), timedelta(weeks=12)
    return tuple(
        AcademicReport(
            id=first_id + n,
            name=name,
            first=site.begins + n * half,
            last=site.begins + (n + 1) * half - timedelta(days=3),
            lessons=[(one, draw.choice("ABCD")) for one in site.lessons(year)[:4]],
        )
        for n, name in enumerate(("First report", "Second report"))
    )


def make_cards(site: Site, year: int, first_id: int) -> Sequence[ReportCard]:
    """A pupil's report cards."""
    first = school_day_after(site.today - timedelta(days=15), 1)
    return (
        ReportCard(
            id=first_id,
            first=first,
            last=school_day_after(first, 4),
            reason="Lateness",
            teacher=site.lessons(year)[0].teacher.name,
            targets=(first_id + 10, first_id + 11),
        ),
    )
