"""What is true of the whole school: its name, programmes, grades, scales, rubrics."""

from __future__ import annotations

from typing import cast

from homeroom.sandbox.managebac import samples
from homeroom.sandbox.managebac.academics import programs
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.catalogue import PROGRAMS, Program
from homeroom.sandbox.managebac.store import Row
from homeroom.sandbox.managebac.tenant import Tenant


def assessment_types(tenant: Tenant) -> dict[object, Row]:
    """The assessment types of all programmes, by id."""
    shown = samples.filled(tenant, "school/assessment_types")["assessment_type"]
    return {row["id"]: row for row in cast("list[Row]", shown)}


def show(call: Call) -> object:
    """The school (vendor elsewhere)."""
    place, known = call.tenant.school.place, PROGRAMS.values()
    given = {
        "place": place,
        "name": place.replace("-", " ").title(),
        "programs": [program.name for program in known],
        "enabled": [{"name": one.name, "code": one.code} for one in known],
    }
    return {"school": samples.filled(call.tenant, "school/school", **given)}


def show_grades(call: Call) -> object:
    """The grades of each programme, as in the vendor's sample (vendor elsewhere)."""
    return {"school": {"programs": [_graded(one) for one in PROGRAMS.values()]}}


def show_sample(call: Call, name: str) -> object:
    """What is the same in all schools."""
    return {"school": samples.filled(call.tenant, f"school/{name}")}


def show_assessment_types(call: Call) -> object:
    """The assessment types of a programme.

    A list, as the vendor's text says, below the key of its schema, which is singular
    (vendor elsewhere).
    """
    programs.program_in(call)
    return samples.filled(call.tenant, "school/assessment_types")


def _graded(program: Program) -> Row:
    code, first = programs.short(program.code), programs.uid(program.code) * 1000
    grades = [
        {
            "name": name,
            "label": f"{program.short} {name}",
            "code": f"{code};{number}",
            "uid": first + number + 3,
            "grade_number": number,
        }
        for number, name in program.grades.items()
    ]
    return {"name": program.name, "code": code, "grades": grades}
