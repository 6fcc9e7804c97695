"""Programmes, subjects, terms and ids of one school."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from attrs import frozen

from homeroom.sandbox.managebac.academics.dates import DAY_LENGTH
from homeroom.sandbox.managebac.kinds import Within
from homeroom.sandbox.managebac.refused import not_found
from homeroom.sandbox.managebac.samples import known
from homeroom.sandbox.school import Course
from homeroom.sandbox.shapes import as_object

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.call import Call

STEP: Final = 1_000_000
"""Distance between the ids of two schools; the vendor's ids are unique over schools."""

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


def _programs() -> Iterator[Program]:
    for code, said in known("programs").items():
        one = as_object(said) or {}
        grades = as_object(one["grades"]) or {}
        yield Program(
            code=code,
            name=str(one["name"]),
            short=str(one["short"]),
            # The number is the school year plus one (vendor document and elsewhere).
            grades={int(number): str(name) for number, name in grades.items()},
        )


# Codes: vendor elsewhere. Names other than the first, and grades: a guess.
PROGRAMS: Final[Mapping[str, Program]] = {one.code: one for one in _programs()}


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
    return course.updated + DAY_LENGTH if course.state == "deleted" else None


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


_OTHER_NAMES: Final = {"ib_pyp": "ibpyp", "pyp": "ibpyp"}

_UIDS: Final = {"diploma": 100120, "myp": 100110, "ibpyp": 100100, "ps": 700700}
"""Numbers of programmes (vendor elsewhere); those of the others are a guess."""

_FIRST_GUESS: Final = 700710


def program_of(code: str) -> Program | None:
    """The programme with a code in any of its spellings (vendor elsewhere)."""
    return PROGRAMS.get(_OTHER_NAMES.get(code, code))


def with_underscore(code: str) -> str:
    """The spelling in lists of years and in subject groups (vendor elsewhere)."""
    return "ib_pyp" if code == "ibpyp" else code


def short(code: str) -> str:
    """The spelling in lists of grades and in reports (vendor elsewhere)."""
    return "pyp" if code == "ibpyp" else code


def uid(code: str) -> int:
    """The number of a programme."""
    return _UIDS.get(code, _FIRST_GUESS + list(PROGRAMS).index(code))


def program_in(call: Call) -> str:
    """The code of the programme that the path names.

    Raises:
        Refusal: 404, there is none (the wording is a guess).
    """
    code = call.params.get("program_code") or call.params["program"]
    program = program_of(code)
    if program is None:
        raise not_found("Program", code)
    return program.code


OF_PROGRAM: Final = Within(field="program", owner=program_in)
"""Records of a programme."""
