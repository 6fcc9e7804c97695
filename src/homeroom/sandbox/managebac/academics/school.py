"""What is true of the whole school: its name, programmes, grades, scales, rubrics."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import answer
from homeroom.sandbox.managebac.academics import programs
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.catalogue import PROGRAMS, Program
from homeroom.sandbox.managebac.operation import Operation
from homeroom.sandbox.managebac.samples import Samples
from homeroom.sandbox.managebac.store import Row

ASSESSMENT_TYPES: Final[tuple[Row, ...]] = (
    {
        "id": 3,
        "kind": "summative",
        "name": "Summative",
        "color_code": "#478cfe",
        "available_assessments": ["binary", "criteria", "comment", "points"],
        "required_assessments": ["points"],
    },
    {
        "id": 4,
        "kind": "formative",
        "name": "Formative",
        "color_code": "#5fb760",
        "available_assessments": ["binary", "comment", "points"],
        "required_assessments": [],
    },
)


def show(call: Call) -> Response:
    """The school (vendor elsewhere)."""
    place = call.tenant.school.place
    logos = {name: f"/uploads/{name}.png" for name in ("logo", "top_nav_logo")}
    school = {
        "subdomain": place,
        "name": f"{place.replace('-', ' ').title()} School",
        "country": "US",
        "language": "en",
        "session_in_may": True,
        **logos,
        "high_res_logo": "/uploads/high_res_logo.png",
        "programs": [program.name for program in PROGRAMS.values()],
        "enabled_programs": [
            {"name": program.name, "code": program.code}
            for program in PROGRAMS.values()
        ],
        "kbl_id": 5,
    }
    return answer({"school": school})


def show_grades(call: Call) -> Response:
    """The grades of each programme, as in the vendor's sample (vendor elsewhere)."""
    shown = [
        {
            "name": program.name,
            "code": programs.short(program.code),
            "grades": list(_grades(program)),
        }
        for program in PROGRAMS.values()
    ]
    return answer({"school": {"programs": shown}})


def show_scales(call: Call) -> Response:
    """The lower bounds of marks (vendor elsewhere)."""
    return answer({"school": call.tenant.part(Samples).fill("school/scales")})


def show_rubrics(call: Call) -> Response:
    """The rubrics of term grades (vendor elsewhere)."""
    return answer({"school": call.tenant.part(Samples).fill("school/rubrics")})


def show_assessment_types(call: Call) -> Response:
    """The assessment types of a programme.

    A list, as the vendor's text says, below the key of its schema, which is singular
    (vendor elsewhere).
    """
    programs.program_in(call)
    return answer({"assessment_type": ASSESSMENT_TYPES})


def _grades(program: Program) -> Iterator[Row]:
    code, first = programs.short(program.code), programs.uid(program.code) * 1000
    for number, name in program.grades.items():
        yield {
            "name": name,
            "label": f"{program.short} {name}",
            "code": f"{code};{number}",
            "uid": first + number + 3,
            "grade_number": number,
        }


OPERATIONS: Final = (
    Operation("GET", "/school", show, permission="school/show"),
    Operation("GET", "/school/grades", show_grades, permission="school/grades"),
    Operation("GET", "/school/term-grade-scales", show_scales, since="v2p3"),
    Operation("GET", "/school/term-rubrics", show_rubrics, since="v2p3"),
    Operation(
        "GET",
        "/school/programs/{program_code}/assessment_types",
        show_assessment_types,
        since="v2p3",
    ),
)
