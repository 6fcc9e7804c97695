"""Where the records of a school come from: each is made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from random import Random
from typing import Final

from attrs import frozen

from homeroom.sandbox.classe365.envelope import Row
from homeroom.sandbox.names import FAMILY, GIVEN
from homeroom.sandbox.school import Course, School

_SESSIONS: Final = (2023, 2024, 2025)
"""Years in which the sessions of a school start."""

_GENDERS: Final = ("Female", "Male")

# Ids of different families differ, so that a mix-up shows.
_FIRST: Final[Mapping[str, int]] = {
    "sessions": 1,
    "departments": 11,
    "teachers": 301,
    "agents": 701,
    "students": 1001,
    "classes": 200_001,
    "sections": 400_001,
    "subjects": 600_001,
}


@frozen(kw_only=True)
class Start:
    """The records that a family has at first: ids from `first`, made by position."""

    first: int
    count: int
    make: Callable[[int], Row]


class Origin:
    """The first records of one school.

    Args:
        school: Its classes that are active are those shown.
    """

    def __init__(self, school: School) -> None:
        self._school = school
        self._host = f"{school.place}.example"

    def starts(self) -> Mapping[str, Start]:
        """What each family starts with, by name."""
        school, classes = self._school, self._school.active_classes
        departments = len({subject.group for subject in school.subjects})
        counted = {
            "students": (school.size, self._student),
            "classes": (classes, self._class),
            "sessions": (len(_SESSIONS), self._session),
            "departments": (departments, self._department),
            "teachers": (max(school.size // 12, 3), self._teacher),
            "sections": (classes, self._section),
            "subjects": (classes, self._subject),
            "agents": (0, self._agent),
        }
        return {
            name: Start(first=_FIRST[name], count=count, make=make)
            for name, (count, make) in counted.items()
        }

    @cached_property
    def _courses(self) -> Sequence[Course]:
        return [one for one in self._school.courses if one.state == "active"]

    def _student(self, index: int) -> Row:
        pupil, draw = self._school.pupil(index), self._draw("student", index)
        local = f"{pupil.given}.{pupil.family}.{index + 1}".lower()
        return {
            "admission_number": f"A{index + 1:06}",
            "first_name": pupil.given,
            "last_name": pupil.family,
            "gender": draw.choice(_GENDERS),
            # Pupils of the first year turn six in the year before it opens.
            "student_dob": _birthday(draw, 2019 - pupil.year),
            "student_email": f"{local}@{self._host}",
            "student_contact": _phone(draw),
            "father_name": _parent(draw, pupil.family),
            "mother_name": _parent(draw, pupil.family),
            "parents_contact": _phone(draw),
            "parents_email": f"parents.{local}@{self._host}",
        }

    def _teacher(self, index: int) -> Row:
        draw = self._draw("teacher", index)
        given, family = draw.choice(GIVEN), draw.choice(FAMILY)
        return {
            "teacher_id": f"T{index + 1:04}",
            "first_name": given,
            "last_name": family,
            "gender": draw.choice(_GENDERS),
            "teacher_dob": _birthday(draw, draw.randint(1960, 2000)),
            "teacher_email": f"{given}.{family}.t{index + 1}@{self._host}".lower(),
            "teacher_contact": _phone(draw),
            "is_academic": "1" if index % 9 else "0",
        }

    def _class(self, index: int) -> Row:
        course = self._courses[index]
        return {
            "name": f"{course.subject.name} {course.year} {course.section}",
            "code": self._code(index),
            "department_id": _FIRST["departments"] + course.subject.group_index,
        }

    def _section(self, index: int) -> Row:
        return {
            "class_id": _FIRST["classes"] + index,
            "name": self._courses[index].section,
            "code": f"{self._code(index)}-S",
        }

    def _subject(self, index: int) -> Row:
        return {
            "class_id": _FIRST["classes"] + index,
            "section_id": _FIRST["sections"] + index,
            "name": self._courses[index].subject.name,
            "code": f"{self._code(index)}-T",
        }

    def _department(self, index: int) -> Row:
        groups = {one.group_index: one.group for one in self._school.subjects}
        return {"name": groups[index]}

    def _session(self, index: int) -> Row:
        year = _SESSIONS[index]
        return {
            "name": f"{year}-{year + 1}",
            "start_date": f"{year}-07-01",
            "end_date": f"{year + 1}-06-30",
        }

    def _agent(self, index: int) -> Row:
        raise IndexError(index)

    def _code(self, index: int) -> str:
        course = self._courses[index]
        return f"{course.subject.name[:3].upper()}{course.year}-{index + 1}"

    def _draw(self, kind: str, index: int) -> Random:
        return Random(f"{self._school.seed}/classe365/{kind}/{index}")


def _birthday(draw: Random, year: int) -> str:
    return f"{year}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"


def _parent(draw: Random, family: str) -> str | None:
    return f"{draw.choice(GIVEN)} {family}" if draw.random() < 0.9 else None


def _phone(draw: Random) -> str:
    # A range that is kept free for films and books.
    return f"+441632960{draw.randrange(1000):03}"
