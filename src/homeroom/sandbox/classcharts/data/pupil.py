"""Everything that is known of one pupil."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Final

from homeroom.sandbox.classcharts.data.detentions import Detention, make_detentions
from homeroom.sandbox.classcharts.data.homework import Homework, make_homeworks
from homeroom.sandbox.classcharts.data.points import Point, make_points
from homeroom.sandbox.classcharts.data.reports import (
    AcademicReport,
    ReportCard,
    make_cards,
    make_reports,
)
from homeroom.sandbox.classcharts.data.rewards import Purse
from homeroom.sandbox.classcharts.data.site import Site
from homeroom.sandbox.school import Pupil

_POINTS: Final = (137, 64, 9)
_HOMEWORKS: Final = (16, 10, 6)

AWARDS: Final = ("Tidied up", "Read aloud at home", "Practised an instrument")
"""What parents can award."""

DAILY_AWARDS: Final = 2
"""How often a day each of them (a guess; that there is a limit: third party)."""


class PupilRecord:
    """A pupil whose parent and who himself can log in.

    Args:
        site: The school.
        pupil: Who it is.
        standing: 0 for the eldest; decides how much there is to see.
    """

    def __init__(self, site: Site, pupil: Pupil, standing: int) -> None:
        self.site = site
        self.standing = standing
        self.year: int = pupil.year
        self.given: str = pupil.given
        self.family: str = pupil.family
        self.id: int = 2_000_000 + site.site_id + pupil.index
        self.purse: Purse = Purse(balance=95 - 40 * standing, bought={})
        self.concerns: list[str] = []
        self.awards: dict[tuple[int, date], int] = {}
        """How often an award was given on a day."""

    @property
    def name(self) -> str:
        """Both names."""
        return f"{self.given} {self.family}"

    @cached_property
    def born(self) -> date:
        """Date of birth; it does not depend on when the school was opened."""
        draw = self.site.draw("born", self.id)
        year = 2025 - self.year - 5
        return date(year - draw.randrange(2), draw.randint(1, 12), draw.randint(1, 28))

    @cached_property
    def points(self) -> Sequence[Point]:
        """Activity points, newest first."""
        first = 760_000_000 + self._first
        return make_points(self.site, self.year, first, _POINTS[self.standing])

    @cached_property
    def detentions(self) -> Sequence[Detention]:
        """Detentions, the latest first."""
        return make_detentions(self.points, self.site.today)

    @cached_property
    def homeworks(self) -> Sequence[Homework]:
        """Homework, the oldest first."""
        first, count = 5_400_000 + self._first, _HOMEWORKS[self.standing]
        return make_homeworks(self.site, self.year, first, count)

    @cached_property
    def reports(self) -> Sequence[AcademicReport]:
        """Academic reports."""
        return make_reports(self.site, self.year, 81_000 + self._first)

    @cached_property
    def cards(self) -> Sequence[ReportCard]:
        """Report cards; only the eldest has one."""
        if self.standing:
            return ()
        return make_cards(self.site, self.year, 61_000 + self._first)

    @property
    def _first(self) -> int:
        return self.site.site_id + self.standing * 100_000
