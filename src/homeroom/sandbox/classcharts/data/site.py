"""One school as ClassCharts sees it: teachers, lessons, what all pupils share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import count
from random import Random
from typing import Final

from attrs import frozen

from homeroom.sandbox.classcharts.data.rewards import Reward, make_rewards
from homeroom.sandbox.classcharts.times import monday
from homeroom.sandbox.names import FAMILY, GIVEN
from homeroom.sandbox.school import School, Subject

WEEKS: Final = 26
"""Weeks of history before the day that a school was opened."""

_TITLES: Final = ("Mr", "Mrs", "Ms", "Miss", "Dr")
_LESSONS: Final = 9


@frozen(kw_only=True)
class Teacher:
    """Someone who teaches; the names are invented."""

    id: int
    title: str
    given: str
    family: str

    @property
    def name(self) -> str:
        """Title and names, three words."""
        return f"{self.title} {self.given} {self.family}"


@frozen(kw_only=True)
class Lesson:
    """A class that is taught: who teaches what, and where."""

    id: int
    name: str
    subject: Subject
    teacher: Teacher
    room: str


class Site:
    """A school that was opened on some day.

    All that happens in it is counted from that day, because the vendor shows the last
    month if it is not told otherwise.

    Args:
        school: Where the names come from.
        ordinal: Counts schools from 0; decides the ids.
        today: The day in London on which the school was opened.
    """

    def __init__(self, school: School, *, ordinal: int, today: date) -> None:
        self.school = school
        self.ordinal = ordinal
        self.today = today
        self.rewards: Sequence[Reward] = make_rewards(84_000 + self.site_id)
        self._lessons: dict[int, tuple[Lesson, ...]] = {}
        self._orders = count(3_458_001)

    @property
    def begins(self) -> date:
        """The Monday on which the data begins."""
        return monday(self.today) - timedelta(weeks=WEEKS)

    @property
    def name(self) -> str:
        """The school's name."""
        return f"{self.school.place.replace('-', ' ').title()} School"

    @property
    def site_id(self) -> int:
        """What all ids of the school are counted from."""
        return self.ordinal * 1_000_000

    def draw(self, *about: object) -> Random:
        """Chance that is the same for the same school and matter."""
        matter = "/".join(map(str, about))
        return Random(f"{self.school.seed}/classcharts/{matter}")

    def url(self, path: str) -> str:
        """An address at the school, which does not exist."""
        return f"https://{self.school.place}.example/{path}"

    def teacher(self, index: int) -> Teacher:
        """The teacher at a position."""
        draw = self.draw("teacher", index)
        return Teacher(
            id=self.site_id + 40_000 + index,
            title=draw.choice(_TITLES),
            given=draw.choice(GIVEN),
            family=draw.choice(FAMILY),
        )

    def lessons(self, year: int) -> tuple[Lesson, ...]:
        """The lessons that the pupils of a school year have."""
        if year not in self._lessons:
            draw = self.draw("lessons", year)
            subjects = draw.sample(self.school.subjects, _LESSONS)
            made = [self._lesson(year, n, one, draw) for n, one in enumerate(subjects)]
            self._lessons[year] = tuple(made)
        return self._lessons[year]

    def next_order(self) -> int:
        """The number of the next purchase."""
        return self.site_id + next(self._orders)

    def _lesson(self, year: int, n: int, subject: Subject, draw: Random) -> Lesson:
        return Lesson(
            id=self.site_id + 340_000 + year * 100 + n,
            name=f"{year}{draw.choice('ABCD')}/{subject.name[:2]}{draw.randint(1, 3)}",
            subject=subject,
            teacher=self.teacher(draw.randrange(40)),
            room=f"{draw.choice('EGMS')}{draw.randint(1, 24)}",
        )
