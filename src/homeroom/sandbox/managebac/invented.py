"""The invented people of one school: pupils, teachers, families, year groups.

All of it follows from positions, so that any of 100,000 can be made alone. Positions
count from 0; ids are positions from a first one (`catalogue.py`). The last few of each
kind of person were deleted, and some were archived.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Final

from attrs import frozen

from homeroom.sandbox.managebac import catalogue as known
from homeroom.sandbox.managebac.calendar import FIRST_OPENING
from homeroom.sandbox.managebac.samples import filled
from homeroom.sandbox.managebac.store import Row, Start
from homeroom.sandbox.names import FAMILY, GIVEN
from homeroom.sandbox.school import OPENING, YEARS, School

_LEAVERS: Final = 40
"""One pupil of so many has left: withdrawn and graduated ones take turns."""
_STAYING: Final = 120
"""The first pupils, of whom none has left."""
_GONE: Final = OPENING + 300 * known.DAY
_CLUBS: Final = ("Chess", "Choir", "Robotics", "Debate", "Garden", "Theatre")
_FAMILIES: Final = (0, 1, 1, 2, 2, 2)
"""Of six pupils in a row, the family of each: one, two and three children."""


@frozen
class People:
    """People of one role: first those that are there, then those that were deleted."""

    role: str
    """As their sample is called."""
    mark: str
    """In their addresses."""
    first: int
    alive: int
    archived: Callable[[int], bool]

    def deleted_at(self, n: int) -> int | None:
        """When one was deleted, if so."""
        return None if n < self.alive else _GONE + n % 30 * known.DAY


class Invented:
    """Rows of people, and who belongs to whom.

    Args:
        school: What they are made from.
        catalogue: Knows the first id.
    """

    def __init__(self, school: School, catalogue: known.Catalogue) -> None:
        self.school = school
        base = catalogue.base
        self.first_student: int = base + known.FIRST_STUDENT
        self.first_teacher: int = base + known.FIRST_TEACHER
        self.first_parent: int = base + known.FIRST_PARENT
        self.first_year_group: int = base + known.FIRST_YEAR_GROUP
        self.first_group: int = base + known.FIRST_GROUP
        self.teaching: int = max(school.size // 12, 3)
        self.parents: int = self._parents_before(self._family(school.size - 1) + 1)
        self.groups: int = max(school.size // 50, 3)
        size, taught, parents = school.size, self.teaching, self.parents
        alive = taught + max(taught // 10, 2)
        self._pupils = People("student", "", self.first_student, size, self.has_left)
        self._staff = People(
            "teacher", "t", self.first_teacher, alive, lambda n: taught <= n < alive
        )
        self._families = People(
            "parent", "p", self.first_parent, parents, self._is_away
        )

    # People

    def students(self) -> Start:
        """All pupils, and after them those that were deleted."""
        further = {"status": self.status, "homeroom_advisor_id": self._advisor_of}
        return self._start(self._pupils, self.student, **further)

    def teachers(self) -> Start:
        """Those who teach, after them archived ones, and deleted ones."""
        return self._start(self._staff, self.teacher)

    def parents_start(self) -> Start:
        """The parents of all pupils, and after them deleted ones, without children."""
        return self._start(self._families, self.parent)

    def student(self, n: int) -> Row:
        """A pupil."""
        pupil, status = self.school.pupil(n), self.status(n)
        left = f"{date(2026, 2, 1 + n % 28)}"
        born = date(FIRST_OPENING - 5 - pupil.year, 9, 1)
        return self._person(
            self._pupils,
            n,
            (pupil.given, pupil.family),
            born=f"{born + timedelta(n * 37 % 365)}",
            advisor=self._advisor_of(n),
            graduates=FIRST_OPENING + 1 + YEARS - pupil.year,
            status=status,
            withdrawn=left if status == "withdrawn" else None,
            graduated=left if status == "graduated" else None,
        )

    def teacher(self, n: int) -> Row:
        """A teacher."""
        draw = Random(f"{self.school.seed}/teacher/{n}")
        return self._person(self._staff, n, (draw.choice(GIVEN), draw.choice(FAMILY)))

    def parent(self, n: int) -> Row:
        """A parent, of the family name of the eldest child."""
        draw = Random(f"{self.school.seed}/parent/{n}")
        eldest = next(iter(self.children(n)), None)
        named = FAMILY[n % len(FAMILY)]
        family = named if eldest is None else self.school.pupil(eldest).family
        return self._person(self._families, n, (draw.choice(GIVEN), family))

    def has_left(self, n: int) -> bool:
        """Whether a pupil is archived."""
        return n >= _STAYING and n % _LEAVERS == _LEAVERS - 1

    def status(self, n: int) -> str:
        """What became of a pupil."""
        if not self.has_left(n):
            return "enrolled"
        return "graduated" if n // _LEAVERS % 2 else "withdrawn"

    # Families

    def _is_away(self, parent: int) -> bool:
        return parent % 50 == 49 and parent < self.parents

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

    def year_groups(self) -> Iterator[Row]:
        """One for each school year, and two of classes that have graduated."""
        for n in range(YEARS + 2):
            year = YEARS - n if n < YEARS else YEARS
            program = known.program_of_year(year)
            graduates = FIRST_OPENING + 1 + YEARS - year - max(n - YEARS + 1, 0)
            short = f"{program.name} Group of {graduates}"
            grade = program.grades[year + 1]
            yield {
                "id": self.first_year_group + n,
                "name": f"{short} ({grade})",
                "short_name": short,
                "program": program.name,
                "program_code": program.code,
                "grade": grade,
                "grade_number": year + 1,
                "graduation_year": graduates,
                "archived": n >= YEARS,
                "created_at": OPENING,
                "updated_at": OPENING + n * known.DAY,
            }

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
            return self.first_teacher + chosen % self.teaching
        return None

    def _attends(self, student: int) -> bool:
        return student < self.school.size and not self.has_left(student)

    # Groups

    def clubs(self) -> Iterator[Row]:
        """The groups that are no year groups; the last of them is archived."""
        for n in range(self.groups):
            yield {
                "id": self.first_group + n,
                "name": f"{_CLUBS[n % 6]} Club {n // 6 + 1}",
                "archived": n == self.groups - 1,
                "created_at": OPENING,
                "updated_at": OPENING,
            }

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

    def _start(
        self,
        people: People,
        make: Callable[[int], Row],
        **further: Callable[[int], object],
    ) -> Start:
        deleted = max(people.alive // 50, 2)
        quick = {
            "archived": people.archived,
            "updated_at": self._updated,
            "deleted_at": people.deleted_at,
            **further,
        }
        count = people.alive + deleted
        return Start(people.first, make, count, deleted, quick)

    def _person(
        self, people: People, n: int, names: tuple[str, str], **further: object
    ) -> Row:
        given, family = names
        local = f"{given}.{family}.{people.mark}{n + 1}".lower()
        values = {
            "email": f"{local}@{self.school.place}.example",
            "given": given,
            "short": given[:3],
            "family": family,
            "digits": f"{n + 1:05}",
            "archived": people.archived(n),
            "created": OPENING,
            "updated": self._updated(n),
            "deleted": people.deleted_at(n),
            **further,
        }
        number = people.first + n
        return {
            **filled(self, "people/person", number, **values),
            **filled(self, f"people/{people.role}", number, **values),
        }

    def _updated(self, n: int) -> int:
        # A number that looks drawn, without the cost of a draw.
        mixed = (n * 2_654_435_761 + self.school.seed * 40_503 + 12_345) >> 7 & 0xFFFF
        return OPENING + mixed % 250 * known.DAY


def grade_of(group: Row) -> Row:
    """What a year group says of its members."""
    code, number = str(group["program_code"]), group["grade_number"]
    assert isinstance(number, int)
    return {
        "class_grade": known.grade_name(code, number),
        "class_grade_number": number,
        "program": group["program"],
        "program_code": code,
    }
