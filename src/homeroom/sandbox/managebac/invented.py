"""The invented people of one school: pupils, teachers, families, year groups.

All of it follows from positions, so that any of 100,000 can be made alone. Positions
count from 0; ids are positions from a first one (`catalogue.py`). The last few of each
kind of person were deleted, and some were archived.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import Final

from homeroom.sandbox.managebac.calendar import FIRST_OPENING
from homeroom.sandbox.managebac.catalogue import (
    FIRST_GROUP,
    FIRST_PARENT,
    FIRST_STUDENT,
    FIRST_TEACHER,
    FIRST_YEAR_GROUP,
    Catalogue,
    grade_name,
    program_of_year,
)
from homeroom.sandbox.managebac.store import Row, Start
from homeroom.sandbox.names import FAMILY, GIVEN
from homeroom.sandbox.school import OPENING, YEARS, School

_DAY: Final = 86_400_000
_LEAVERS: Final = 40
"""One pupil of so many has left: withdrawn and graduated ones take turns."""
_STAYING: Final = 120
"""The first pupils, of whom none has left."""
_GONE: Final = OPENING + 300 * _DAY
_CITIES: Final = ("Sampletown", "Amberley", "Port Elder")
_NATIONS: Final = (("US",), ("GB", "US"), ("NO",), (), ("DE", "FR"))
_LANGUAGES: Final = (("ENG",), ("ENG", "FRA"), ("NOR", "ENG"), ("DEU",))
_CLUBS: Final = ("Chess", "Choir", "Robotics", "Debate", "Garden", "Theatre")
_SALUTATIONS: Final = ("Ms.", "Mr.", "Mrs.", "Mr.", "Dr.", "Dr.")
_FAMILIES: Final = (0, 1, 1, 2, 2, 2)
"""Of six pupils in a row, the family of each: one, two and three children."""


class Invented:
    """Rows of people, and who belongs to whom.

    Args:
        school: What they are made from.
        catalogue: Knows the first id.
    """

    def __init__(self, school: School, catalogue: Catalogue) -> None:
        self.school = school
        base = catalogue.base
        self.first_student: int = base + FIRST_STUDENT
        self.first_teacher: int = base + FIRST_TEACHER
        self.first_parent: int = base + FIRST_PARENT
        self.first_year_group: int = base + FIRST_YEAR_GROUP
        self.first_group: int = base + FIRST_GROUP
        self.teaching: int = max(school.size // 12, 3)
        self.families: int = self.family(school.size - 1) + 1
        self.parents: int = self._parents_before(self.families)
        self.groups: int = max(school.size // 50, 3)

    # Students

    def students(self) -> Start:
        """All pupils, and after them those that were deleted."""
        size, deleted = self.school.size, max(self.school.size // 50, 2)
        return Start(
            first=self.first_student,
            make=self.student,
            count=size + deleted,
            deleted=deleted,
            quick={
                "archived": self.has_left,
                "status": self.status,
                "homeroom_advisor_id": self._advisor_of,
                "updated_at": self._updated,
                "deleted_at": lambda n: None if n < size else _GONE + n % 30 * _DAY,
            },
        )

    def student(self, n: int) -> Row:
        """A pupil."""
        pupil, mixed = self.school.pupil(n), _mixed(self.school.seed, n)
        status, number = self.status(n), f"S{n + 1:06}"
        left = date(2026, 2, 1 + n % 28).isoformat()
        born = date(FIRST_OPENING - 5 - pupil.year, 9, 1) + timedelta(mixed % 365)
        return {
            **self._person(n, "", pupil.given, pupil.family),
            "student_id": number,
            "identifier": number,
            "birthday": born.isoformat(),
            "oa_id": str(5000 + n) if n % 4 == 0 else None,
            "homeroom_advisor_id": self._advisor_of(n),
            "graduating_year": FIRST_OPENING + 1 + YEARS - pupil.year,
            "archived": self.has_left(n),
            "status": status,
            "withdrawn_on": left if status == "withdrawn" else None,
            "graduated_on": left if status == "graduated" else None,
            "role": "Student",
            "updated_at": self._updated(n),
            "deleted_at": None if n < self.school.size else _GONE + n % 30 * _DAY,
        }

    def has_left(self, n: int) -> bool:
        """Whether a pupil is archived."""
        return n >= _STAYING and n % _LEAVERS == _LEAVERS - 1

    def status(self, n: int) -> str:
        """What became of a pupil."""
        if not self.has_left(n):
            return "enrolled"
        return "graduated" if n // _LEAVERS % 2 else "withdrawn"

    # Teachers

    def teachers(self) -> Start:
        """Those who teach, after them archived ones, and deleted ones."""
        archived, deleted = max(self.teaching // 10, 2), max(self.teaching // 20, 2)
        alive = self.teaching + archived
        return Start(
            first=self.first_teacher,
            make=self.teacher,
            count=alive + deleted,
            deleted=deleted,
            quick={
                "archived": lambda n: self.teaching <= n < alive,
                "updated_at": self._updated,
            },
        )

    def teacher(self, n: int) -> Row:
        """A teacher."""
        draw = Random(f"{self.school.seed}/teacher/{n}")
        alive = self.teaching + max(self.teaching // 10, 2)
        given, family = draw.choice(GIVEN), draw.choice(FAMILY)
        return {
            **self._person(n, "t", given, family),
            "identifier": f"T{n + 1:05}",
            "birthday": date(1960 + n % 40, 1 + n % 12, 1 + n % 28).isoformat(),
            "programs": [("100_120", "100_110", "100_100")[n % 3]],
            "archived": self.teaching <= n < alive,
            "role": "Advisor",
            "updated_at": self._updated(n),
            "deleted_at": None if n < alive else _GONE + n % 30 * _DAY,
        }

    # Parents and families

    def parents_start(self) -> Start:
        """The parents of all pupils, and after them deleted ones, without children."""
        deleted = max(self.parents // 50, 2)
        return Start(
            first=self.first_parent,
            make=self.parent,
            count=self.parents + deleted,
            deleted=deleted,
            quick={
                "archived": lambda n: n % 50 == 49 and n < self.parents,
                "updated_at": self._updated,
            },
        )

    def parent(self, n: int) -> Row:
        """A parent, of the family name of the eldest child."""
        draw = Random(f"{self.school.seed}/parent/{n}")
        eldest = next(iter(self.children(n)), None)
        named = FAMILY[n % len(FAMILY)]
        family = named if eldest is None else self.school.pupil(eldest).family
        return {
            **self._person(n, "p", draw.choice(GIVEN), family),
            "salutation": _SALUTATIONS[n % 6],
            "title": ("Manager", "Engineer", None)[n % 3],
            "employer": ("Sample Ltd", None)[n % 2],
            "work_phone": f"555 010-{n % 10_000:04}" if n % 2 else None,
            "work_city": _CITIES[n % 3] if n % 2 else None,
            "archived": n % 50 == 49 and n < self.parents,
            "role": "Parent",
            "updated_at": self._updated(n),
            "deleted_at": None if n < self.parents else _GONE + n % 30 * _DAY,
        }

    def family(self, student: int) -> int:
        """The family of a pupil."""
        return student // 6 * 3 + _FAMILIES[student % 6]

    def children(self, parent: int) -> Sequence[int]:
        """The pupils who are a parent's children."""
        if parent >= self.parents:
            return ()
        family = parent // 7 * 4 + min(parent % 7 // 2, 3)
        start = family // 3 * 6
        found = (start + place for place in range(6) if _FAMILIES[place] == family % 3)
        return [n for n in found if n < self.school.size]

    def parents_of(self, student: int) -> range:
        """The parents of a pupil: two, but one in each fourth family."""
        if student >= self.school.size:
            return range(0)
        family = self.family(student)
        return range(self._parents_before(family), self._parents_before(family + 1))

    def relationship(self, parent: int) -> str:
        """What a parent is to the children."""
        if parent % 20 == 19:
            return "Legal Guardian"
        return "Father" if parent % 7 % 2 else "Mother"

    def _parents_before(self, family: int) -> int:
        return family // 4 * 7 + family % 4 * 2

    # Year groups and groups

    def year_groups(self) -> Iterator[Row]:
        """One for each school year, and two of classes that have graduated."""
        for n in range(YEARS + 2):
            year = YEARS - n if n < YEARS else YEARS
            program, graduates = program_of_year(year), FIRST_OPENING + 1 + YEARS - year
            graduates -= max(n - YEARS + 1, 0)
            short, grade = (
                f"{program.name} Group of {graduates}",
                program.grades[year + 1],
            )
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
                "updated_at": OPENING + n * _DAY,
            }

    def year_group_of(self, student: int) -> int | None:
        """The position of a pupil's year group, unless the pupil has left."""
        gone = student >= self.school.size or self.has_left(student)
        return None if gone else student % YEARS

    def members(self, year_group: int) -> Iterator[int]:
        """The pupils of a year group."""
        if year_group < YEARS:
            for n in range(year_group, self.school.size, YEARS):
                if not self.has_left(n):
                    yield n

    def advisors(self, year_group: int) -> dict[int, tuple[str, ...]]:
        """The teachers who advise a year group, and as what."""
        found: dict[int, tuple[str, ...]] = {}
        roles = [(n, "homeroom") for n in self._homerooms(year_group)]
        if year_group < 2:
            first = 3 * year_group
            roles += [(first + k, role) for k, role in enumerate(("cas", "ee", "tok"))]
        for n, role in roles if year_group < YEARS else ():
            found[n % self.teaching] = (*found.get(n % self.teaching, ()), role)
        return found

    def clubs(self) -> Iterator[Row]:
        """The groups that are no year groups; the last of them is archived."""
        for n in range(self.groups):
            name = f"{_CLUBS[n % 6]} Club {n // 6 + 1}"
            yield {
                "id": self.first_group + n,
                "name": name,
                "archived": n == self.groups - 1,
                "created_at": OPENING,
                "updated_at": OPENING,
            }

    def club_of(self, student: int) -> int | None:
        """The position of the group that a pupil is in, if there is one."""
        if student % 3 or student >= self.school.size or self.has_left(student):
            return None
        return student // 3 % self.groups

    def _homerooms(self, year_group: int) -> range:
        size = len(range(year_group, self.school.size, YEARS))
        return range(5 * year_group, 5 * year_group + max(-(-size // 24), 1))

    def _advisor_of(self, student: int) -> int | None:
        group = self.year_group_of(student)
        if group is None:
            return None
        homerooms = self._homerooms(group)
        chosen = homerooms[student // YEARS % len(homerooms)]
        return self.first_teacher + chosen % self.teaching

    # All

    def _updated(self, n: int) -> int:
        return OPENING + _mixed(self.school.seed, n) % 250 * _DAY

    def _person(self, n: int, mark: str, given: str, family: str) -> Row:
        mixed = _mixed(self.school.seed, n)
        local = f"{given}.{family}.{mark}{n + 1}".lower()
        return {
            "email": f"{local}@{self.school.place}.example",
            "first_name": given,
            "middle_name": GIVEN[mixed % len(GIVEN)] if mixed % 3 == 0 else None,
            "last_name": family,
            "nickname": given[:3] if mixed % 5 == 0 else None,
            "other_name": "",
            "gender": ("Female", "Male", None, "Female", "Male")[mixed % 5],
            "mobile_phone_number": f"555 011-{n % 10_000:04}",
            "street_address": f"{1 + mixed % 90} Sample Road",
            "city": _CITIES[n % 3],
            "zipcode": f"{mixed % 100_000:05}",
            "country": "US",
            "nationalities": list(_NATIONS[mixed % 5]),
            "languages": list(_LANGUAGES[mixed % 4]),
            "timezone": "Etc/UTC",
            "ui_language": "en",
            "last_accessed_at": f"2026-05-{1 + mixed % 28:02}T08:13:03.000-08:00",
            "created_at": OPENING,
        }


def grade_of(group: Row) -> Row:
    """What a year group says of its members."""
    code, number = str(group["program_code"]), group["grade_number"]
    assert isinstance(number, int)
    return {
        "class_grade": grade_name(code, number),
        "class_grade_number": number,
        "program": group["program"],
        "program_code": code,
    }


def _mixed(seed: int, n: int) -> int:
    """A number that looks drawn, without the cost of a draw."""
    return (n * 2_654_435_761 + seed * 40_503 + 12_345) >> 7 & 0xFFFF
