"""The invented people of one school: pupils, teachers, families, year groups.

All of it follows from positions, so that any of 100,000 can be made alone. Positions
count from 0; ids are positions from a first one (`catalogue.py`). The last few of each
kind of person were deleted, and some were archived.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Final

from homeroom.sandbox.managebac.catalogue import Catalogue, program_of_year
from homeroom.sandbox.managebac.dates import DAY_LENGTH, FIRST_DAY
from homeroom.sandbox.managebac.samples import Chance
from homeroom.sandbox.managebac.store import Start
from homeroom.sandbox.names import FAMILY, GIVEN
from homeroom.sandbox.school import OPENING, YEARS, School

_LEAVERS: Final = 40
"""One pupil of so many has left: withdrawn and graduated ones take turns."""
_STAYING: Final = 120
"""The first pupils, of whom none has left."""
_GONE: Final = OPENING + 300 * DAY_LENGTH
_CLUBS: Final = ("Chess", "Choir", "Robotics", "Debate", "Garden", "Theatre")
_FAMILIES: Final = (0, 1, 1, 2, 2, 2)
"""Of six pupils in a row, the family of each: one, two and three children."""


class Invented:
    """Rows of people, and who belongs to whom.

    Args:
        school: What they are made from.
        catalogue: Knows the first id.
    """

    def __init__(self, school: School, catalogue: Catalogue) -> None:
        self.school: School = school
        self.catalogue: Catalogue = catalogue
        size, self._chance = school.size, Chance(school.seed)
        self.teaching: int = max(size // 12, 3)
        self.parents: int = self._parents_before(self._family(size - 1) + 1)
        self.groups: int = max(size // 50, 3)

    # People

    def students(self) -> Start:
        """All pupils, and after them those that were deleted."""

        def named(n: int) -> tuple[str, str]:
            pupil = self.school.pupil(n)
            return pupil.given, pupil.family

        def born(n: int) -> str:
            autumn = date(FIRST_DAY.year - 5 - YEARS + n % YEARS, 9, 1)
            return f"{autumn + timedelta(n * 37 % 365)}"

        def left(status: str) -> Callable[[int], object]:
            when = "2026-02-{:02}".format
            return lambda n: when(1 + n % 28) if self.status(n) == status else None

        return self._people(
            ("student", "", named),
            self.school.size,
            archived=self.has_left,
            born=born,
            advisor=self._advisor_of,
            graduates=lambda n: FIRST_DAY.year + 1 + n % YEARS,
            status=self.status,
            withdrawn=left("withdrawn"),
            graduated=left("graduated"),
        )

    def teachers(self) -> Start:
        """Those who teach, after them archived ones, and deleted ones."""
        taught = self.teaching
        alive = taught + max(taught // 10, 2)

        def named(n: int) -> tuple[str, str]:
            draw = Random(f"{self.school.seed}/teacher/{n}")
            return draw.choice(GIVEN), draw.choice(FAMILY)

        role = ("teacher", "t", named)
        return self._people(role, alive, archived=lambda n: taught <= n < alive)

    def parents_start(self) -> Start:
        """The parents of all pupils, and after them deleted ones, without children.

        They have the family name of their eldest child.
        """

        def named(n: int) -> tuple[str, str]:
            eldest = next(iter(self.children(n)), None)
            family = FAMILY[n % len(FAMILY)]
            if eldest is not None:
                family = self.school.pupil(eldest).family
            return Random(f"{self.school.seed}/parent/{n}").choice(GIVEN), family

        return self._people(
            ("parent", "p", named),
            self.parents,
            archived=lambda n: n % 50 == 49 and n < self.parents,
        )

    def has_left(self, n: int) -> bool:
        """Whether a pupil is archived."""
        return n >= _STAYING and n % _LEAVERS == _LEAVERS - 1

    def status(self, n: int) -> str:
        """What became of a pupil."""
        if not self.has_left(n):
            return "enrolled"
        return "graduated" if n // _LEAVERS % 2 else "withdrawn"

    # Families

    def children(self, parent: int) -> Mapping[int, str]:
        """The pupils who are a parent's children, and what the parent is to them."""
        if not 0 <= parent < self.parents:
            return {}
        family = parent // 7 * 4 + min(parent % 7 // 2, 3)
        start, said = family // 3 * 6, "Father" if parent % 7 % 2 else "Mother"
        found = (start + place for place in range(6) if _FAMILIES[place] == family % 3)
        return dict.fromkeys(
            (n for n in found if n < self.school.size),
            "Legal Guardian" if parent % 20 == 19 else said,
        )

    def parents_of(self, student: int) -> range:
        """The parents of a pupil: two, but one in each fourth family."""
        if student >= self.school.size:
            return range(0)
        family = self._family(student)
        return range(self._parents_before(family), self._parents_before(family + 1))

    def _family(self, student: int) -> int:
        return student // 6 * 3 + _FAMILIES[student % 6]

    def _parents_before(self, family: int) -> int:
        return family // 4 * 7 + family % 4 * 2

    # Year groups

    def year_groups(self) -> Start:
        """One for each school year, and two of classes that have graduated."""

        def year(n: int) -> int:
            return max(YEARS - n, 0) or YEARS

        first = self.catalogue.first("year_groups")
        make = self._chance.made(
            ("groups/year_group",),
            program=lambda n: program_of_year(year(n)),
            grade=lambda n: program_of_year(year(n)).grades[year(n) + 1],
            grade_number=lambda n: year(n) + 1,
            year=lambda n: FIRST_DAY.year + 1 + (n if n < YEARS else YEARS - 1 - n),
            archived=lambda n: n >= YEARS,
            created=lambda n: OPENING,
            updated=lambda n: OPENING + n * DAY_LENGTH,
        )(None)
        return Start(rows=[{"id": first + n, **make(n)} for n in range(YEARS + 2)])

    def year_groups_of(self, student: int) -> Sequence[int]:
        """The year group of a pupil, unless the pupil has left."""
        return (student % YEARS,) if self._attends(student) else ()

    def members(self, year_group: int) -> Mapping[int, None]:
        """The pupils of a year group."""
        if year_group >= YEARS:
            return {}
        year = range(year_group, self.school.size, YEARS)
        return dict.fromkeys(n for n in year if not self.has_left(n))

    def advisors(self, year_group: int) -> Mapping[int, Sequence[str]]:
        """The teachers who advise a year group, and as what."""
        if year_group >= YEARS:
            return {}
        roles = [(n, "homeroom") for n in self._homerooms(year_group)]
        if year_group < 2:
            roles += enumerate(("cas", "ee", "tok"), 3 * year_group)
        found: dict[int, list[str]] = {}
        for n, role in roles:
            found.setdefault(n % self.teaching, []).append(role)
        return found

    def advised_by(self, teacher: int) -> Sequence[int]:
        """The year groups that a teacher advises."""
        return [place for place in range(YEARS) if teacher in self.advisors(place)]

    def _homerooms(self, year_group: int) -> range:
        size = len(range(year_group, self.school.size, YEARS))
        return range(5 * year_group, 5 * year_group + max(-(-size // 24), 1))

    def _advisor_of(self, student: int) -> int | None:
        for group in self.year_groups_of(student):
            homerooms = self._homerooms(group)
            chosen = homerooms[student // YEARS % len(homerooms)]
            return self.catalogue.first("teachers") + chosen % self.teaching
        return None

    def _attends(self, student: int) -> bool:
        return student < self.school.size and not self.has_left(student)

    # Groups

    def clubs(self) -> Start:
        """The groups that are no year groups; the last of them is archived."""
        made = self._chance.made(
            ("groups/club",),
            about=lambda n: _CLUBS[n % 6],
            turn=lambda n: n // 6 + 1,
            archived=lambda n: n == self.groups - 1,
            created=lambda n: OPENING,
        )
        return Start(first=self.catalogue.first("groups"), count=self.groups, made=made)

    def clubs_of(self, student: int) -> Sequence[int]:
        """The group that a pupil is in, if there is one."""
        member = student % 3 == 0 and self._attends(student)
        return (student // 3 % self.groups,) if member else ()

    def club_members(self, group: int) -> Mapping[int, None]:
        """The pupils of a group."""
        members = range(3 * group, self.school.size, 3 * self.groups)
        return dict.fromkeys(n for n in members if group in self.clubs_of(n))

    def leaders(self, group: int) -> Mapping[int, bool]:
        """The teachers who advise a group, and whether as the primary advisor."""
        places = ((group + 1) % self.teaching, group % self.teaching)
        return {places[0]: False, places[1]: True}

    def led_by(self, teacher: int) -> Sequence[int]:
        """The groups that a teacher advises."""
        return [place for place in range(self.groups) if teacher in self.leaders(place)]

    # All

    def _people(
        self,
        role: tuple[str, str, Callable[[int], tuple[str, str]]],
        alive: int,
        **further: Callable[[int], object],
    ) -> Start:
        """People of one role: first those that are there, then those deleted.

        A role has a name, a mark in the addresses, and given and family names.
        """
        name, mark, named = role
        first, deleted = self.catalogue.first(f"{name}s"), max(alive // 50, 2)

        def who(n: int) -> Mapping[str, str]:
            given, family = named(n)
            local = f"{given}.{family}.{mark}{n + 1}".lower()
            names = {"given": given, "family": family, "short": given[:3]}
            return {**names, "email": f"{local}@{self.school.place}.example"}

        made = self._chance.made(
            ("people/person", f"people/{name}"),
            lambda n: first + n,
            who=who,
            digits=lambda n: f"{n + 1:05}",
            created=lambda n: OPENING,
            updated=self._updated,
            deleted=lambda n: None if n < alive else _GONE + n % 30 * DAY_LENGTH,
            **further,
        )
        return Start(first, alive + deleted, made, deleted)

    def _updated(self, n: int) -> int:
        # A number that looks drawn, without the cost of a draw.
        mixed = (n * 2_654_435_761 + self.school.seed * 40_503 + 12_345) >> 7 & 0xFFFF
        return OPENING + mixed % 250 * DAY_LENGTH
