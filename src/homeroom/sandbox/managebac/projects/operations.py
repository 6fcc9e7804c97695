"""The operations on projects; all of them only show."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import answer
from homeroom.sandbox.managebac.audience import (
    STUDENT_IDS,
    group_students,
    school_number,
)
from homeroom.sandbox.managebac.call import Call, Handler, not_found
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.groups import YEAR_GROUPS
from homeroom.sandbox.managebac.operation import NEWER, PAGED, Operation
from homeroom.sandbox.managebac.projects import cas, pbl, service
from homeroom.sandbox.managebac.projects.experiences import Shown
from homeroom.sandbox.managebac.query import page_request, read_boolean
from homeroom.sandbox.managebac.standard import paged
from homeroom.sandbox.managebac.store import Row
from homeroom.sandbox.shapes import read_whole

Student = Callable[[Chance, int, str | None], Shown]
"""From a student, with the school's own number, to what is shown."""


def settings(key: str, shown: Shown, *programs: str) -> Handler:
    """What a kind of projects is like; a 404 where the programme has none."""

    def show(call: Call) -> Response:
        _group(call, "id", programs)
        return answer({key: shown})

    return show


def students(student: Student, *programs: str) -> Handler:
    """A page of students of a year group; `meta` names the pages beside it."""

    def show(call: Call) -> Response:
        found = group_students(call, int(str(_group(call, "id", programs)["id"])))
        page, chance = page_request(call.query, NEWER), Chance(call.tenant.school.seed)
        number, last = page.number, -(-len(found) // page.size)
        meta: Shown = {
            **page.meta(len(found)),
            "next_page": number + 1 if number < last else None,
            "prev_page": number - 1 if number > 1 else None,
        }
        shown = [
            student(chance, one, school_number(call.tenant, one))
            for one in page.cut(found)
        ]
        return answer({"students": shown, "meta": meta})

    return show


def show_templates(call: Call) -> Response:
    """The kinds of projects of a year group.

    `archived` is about the year group (vendor elsewhere); that a template counts as
    archived with its group is a guess.
    """
    group = _group(call, "id", ())
    archived = bool(group.get("archived"))
    found = pbl.templates(str(group["program_code"])) if _asked(call, group) else ()
    return answer({"pbl": [one.shown(archived=archived) for one in found]})


def component(slug: str) -> Handler:
    """One component of a kind of projects, for each student of a year group."""

    def show(call: Call) -> Response:
        group = _group(call, "year_group_id", ())
        template = _template(call, group)
        number = int(str(group["id"]))
        found = group_students(call, number) if _asked(call, group) else ()
        make = partial(_project, call, template)
        return paged(call, "students", found, lambda one: pbl.shown(make(one), slug))

    return show


def _project(call: Call, template: pbl.Template, student: int) -> pbl.Project:
    tenant, chance = call.tenant, Chance(call.tenant.school.seed)
    place = chance.below(tenant.invented.teaching, "supervisor", student)
    teacher = tenant.invented.first_teacher + place
    return pbl.Project(
        chance=chance,
        template=template,
        student=student,
        identifier=school_number(tenant, student),
        supervisor=(teacher, f"T{place + 1:05}"),
    )


def _template(call: Call, group: Row) -> pbl.Template:
    number = read_whole(call.params["project_id"])
    known = pbl.templates(str(group["program_code"]))
    found = next((one for one in known if one.id == number), None)
    if found is None:
        raise not_found("Project", call.params["project_id"])
    return found


def _group(call: Call, param: str, programs: tuple[str, ...]) -> Row:
    """The year group, if its programme has such projects (vendor elsewhere)."""
    group = call.row(YEAR_GROUPS, param)
    if programs and group["program_code"] not in programs:
        raise not_found("Project", group["id"])
    return group


def _asked(call: Call, group: Row) -> bool:
    archived = read_boolean(call.query, "archived")
    return archived is None or archived is bool(group.get("archived"))


_show = partial(Operation, "GET", since="v2p3")
_GROUP: Final = "/year-groups/{id}/projects"
_PBL: Final = "/year-groups/{year_group_id}/projects/pbl/{project_id}"

OPERATIONS: Final = (
    _show(f"{_GROUP}/cas", settings("cas", cas.SETTINGS, cas.PROGRAM)),
    _show(
        f"{_GROUP}/cas/experiences/students",
        students(cas.student, cas.PROGRAM),
        query=STUDENT_IDS,
        page=NEWER,
    ),
    _show(
        f"{_GROUP}/sl",
        settings("service_learning", service.SETTINGS, *service.PROGRAMS),
    ),
    _show(
        f"{_GROUP}/sl/categories/students",
        students(service.in_categories, *service.PROGRAMS),
        query=STUDENT_IDS,
        page=NEWER,
    ),
    _show(
        f"{_GROUP}/sl/outcomes/students",
        students(service.in_outcomes, *service.PROGRAMS),
        query=STUDENT_IDS,
        page=NEWER,
    ),
    _show(f"{_GROUP}/pbl", show_templates, query=("archived",)),
    *(
        _show(
            f"{_PBL}/{slug}/students",
            component(slug),
            query=("archived", "include_archived_students"),
            page=PAGED,
        )
        for slug in pbl.COMPONENTS
    ),
)
