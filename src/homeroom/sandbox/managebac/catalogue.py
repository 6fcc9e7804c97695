"""Programmes, subjects, terms and ids of one school."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import frozen

from homeroom.sandbox.school import Course

STEP: Final = 1_000_000
"""Distance between the ids of two schools; the vendor's ids are unique over schools."""

DAY: Final = 86_400_000
"""Milliseconds of a day."""

FIRST_CLASS: Final = 852
FIRST_STUDENT: Final = 1
FIRST_TEACHER: Final = 301_960
FIRST_PARENT: Final = 500_001
FIRST_YEAR_GROUP: Final = 601
FIRST_GROUP: Final = 1_001

MEMBERSHIP_STEP: Final = 100_000_000
"""Distance between the memberships of two schools."""

# The vendor document's sample requests use these, so they work as they stand.
_SUBJECTS: Final[Sequence[int]] = (*range(927, 937), 123434, 10001)
_GROUPS: Final = 13
_TERMS: Final[Mapping[str, tuple[int, ...]]] = {
    "diploma": (1, 2, 123, 132),
    "myp": (11, 12, 13, 14),
    "ibpyp": (21, 22, 23, 24),
}


@frozen(kw_only=True)
class Program:
    """A programme; `grades` maps a grade's number to its name."""

    code: str
    name: str
    short: str
    grades: Mapping[int, str]


def _program(
    code: str, name: str, short: str, years: range, word: str = "Grade", shift: int = 0
) -> Program:
    # `grade_number` is the school year plus one (vendor document, vendor elsewhere).
    grades = {year + 1: f"{word} {year - shift}" for year in years}
    return Program(code=code, name=name, short=short, grades=grades)


# Codes: vendor elsewhere. Names other than the first, and grades: a guess.
PROGRAMS: Final[Mapping[str, Program]] = {
    program.code: program
    for program in (
        _program("diploma", "IB Diploma", "IB DP", range(11, 13)),
        _program("myp", "IB Middle Years", "IB MYP", range(6, 11), "Year", 5),
        _program("ibpyp", "IB Primary Years", "IB PYP", range(1, 6)),
        _program("cp", "IB Career-related", "IB CP", range(11, 13)),
        _program("igcse", "IGCSE", "IGCSE", range(9, 11)),
        _program("hs", "High School", "HS", range(9, 13)),
        _program("ms", "Middle School", "MS", range(6, 9)),
        _program("ps", "Primary School", "PS", range(1, 6)),
    )
}


def program_of_year(year: int) -> Program:
    """The programme in which the invented pupils of a school year are."""
    if year > 10:
        return PROGRAMS["diploma"]
    return PROGRAMS["myp" if year > 5 else "ibpyp"]


def grade_name(program: str | None, grade_number: int) -> str:
    """What a grade is called in a programme, or without one."""
    fallback = f"Grade {grade_number - 1}"
    return PROGRAMS[program].grades.get(grade_number, fallback) if program else fallback


def deleted_at(course: Course) -> int | None:
    """When a class was deleted, if it was."""
    return course.updated + DAY if course.state == "deleted" else None


class Catalogue:
    """The ids of one school's terms, subjects and subject groups.

    Args:
        ordinal: Counts schools from 0.
    """

    def __init__(self, ordinal: int) -> None:
        self.ordinal: int = ordinal
        self.base: int = ordinal * STEP
        self.terms: Mapping[str, tuple[int, ...]] = {
            program: tuple(self.base + number for number in numbers)
            for program, numbers in _TERMS.items()
        }
        """The first terms, by programme."""

    def subject_id(self, program: str, index: int) -> int:
        """The id of a subject of the school in a programme that has terms."""
        place = list(_TERMS).index(program)
        further = _SUBJECTS[-1] + 1000 * place + index
        return self.base + (further if place else _SUBJECTS[index])

    def group_id(self, program: str, index: int) -> int:
        """The id of a group of subjects in such a programme."""
        return self.base + _GROUPS + 20 * list(_TERMS).index(program) + index
