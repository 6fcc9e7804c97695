"""Programmes, subjects, terms and ids of one school."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from attrs import frozen

from homeroom.sandbox.managebac.call import Call, not_found
from homeroom.sandbox.managebac.dates import DAY_LENGTH
from homeroom.sandbox.managebac.kinds import Within
from homeroom.sandbox.managebac.samples import known
from homeroom.sandbox.managebac.store import number_of
from homeroom.sandbox.school import Course

STEP: Final = 1_000_000
"""Distance between the ids of two schools; the vendor's ids are unique over schools."""

# The vendor document's sample requests use these, so they work as they stand.
_SUBJECTS: Final[Sequence[int]] = (*range(927, 937), 123434, 10001)
_GROUPS: Final = 13


@frozen(kw_only=True)
class Program:
    """A programme.

    Args:
        code: Such as `myp`.
        name: What it is called.
        short: What it is called in names.
        uid: Its number (vendor elsewhere); of some a guess.
        terms: The first ids of its terms.
        grades: Names of grades by number, which is the school year plus one (vendor
            document and elsewhere).
    """

    code: str
    name: str
    short: str
    uid: int
    terms: Sequence[int]
    grades: Mapping[int, str]


def _program(code: str, *, grades: Mapping[str, str], **said: Any) -> Program:
    numbered = {int(number): name for number, name in grades.items()}
    return Program(code=code, grades=numbered, **said)


# Codes: vendor elsewhere. Names other than the first, and grades: a guess.
PROGRAMS: Final[Mapping[str, Program]] = {
    code: _program(code, **cast("dict[str, Any]", said))
    for code, said in known("programs").items()
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
    return course.updated + DAY_LENGTH if course.state == "deleted" else None


class Catalogue:
    """The ids of one school's terms, subjects and subject groups.

    Args:
        ordinal: Counts schools from 0.
    """

    def __init__(self, ordinal: int) -> None:
        self.ordinal: int = ordinal
        self.base: int = ordinal * STEP
        # The first terms, by programme.
        self.terms: Mapping[str, Sequence[int]] = {
            code: [self.base + number for number in one.terms]
            for code, one in PROGRAMS.items()
            if one.terms
        }

    def first(self, kind: str) -> int:
        """The first id of a kind of records."""
        return self.base + number_of(known("ids"), kind)

    def subject_id(self, program: str, index: int) -> int:
        """The id of a subject of the school in a programme that has terms."""
        place = list(self.terms).index(program)
        further = _SUBJECTS[-1] + 1000 * place + index
        return self.base + (further if place else _SUBJECTS[index])

    def group_id(self, program: str, index: int) -> int:
        """The id of a group of subjects in such a programme."""
        return self.base + _GROUPS + 20 * list(self.terms).index(program) + index


_OTHER_NAMES: Final = {"ib_pyp": "ibpyp", "pyp": "ibpyp"}


def program_of(code: str) -> Program | None:
    """The programme with a code in any of its spellings (vendor elsewhere)."""
    return PROGRAMS.get(_OTHER_NAMES.get(code, code))


def with_underscore(code: str) -> str:
    """The spelling in lists of years and in subject groups (vendor elsewhere)."""
    return "ib_pyp" if code == "ibpyp" else code


def short(code: str) -> str:
    """The spelling in lists of grades and in reports (vendor elsewhere)."""
    return "pyp" if code == "ibpyp" else code


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


OF_PROGRAM: Final = Within("program", program_in)
