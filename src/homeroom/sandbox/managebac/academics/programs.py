"""How programmes are spelled: three calls have three names for the Primary Years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from homeroom.sandbox.managebac import catalogue
from homeroom.sandbox.managebac.kinds import Within
from homeroom.sandbox.managebac.refused import not_found

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.call import Call

_OTHER_NAMES: Final = {"ib_pyp": "ibpyp", "pyp": "ibpyp"}

_UIDS: Final = {"diploma": 100120, "myp": 100110, "ibpyp": 100100, "ps": 700700}
"""Numbers of programmes (vendor elsewhere); those of the others are a guess."""

_FIRST_GUESS: Final = 700710


def program_of(code: str) -> catalogue.Program | None:
    """The programme with a code in any of its spellings (vendor elsewhere)."""
    return catalogue.PROGRAMS.get(_OTHER_NAMES.get(code, code))


def with_underscore(code: str) -> str:
    """The spelling in lists of years and in subject groups (vendor elsewhere)."""
    return "ib_pyp" if code == "ibpyp" else code


def short(code: str) -> str:
    """The spelling in lists of grades and in reports (vendor elsewhere)."""
    return "pyp" if code == "ibpyp" else code


def uid(code: str) -> int:
    """The number of a programme."""
    return _UIDS.get(code, _FIRST_GUESS + list(catalogue.PROGRAMS).index(code))


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
