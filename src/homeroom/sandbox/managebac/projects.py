"""The operations on projects: CAS, service learning and project-based learning.

All of them only show. What they show is in `samples`, with the fields of the vendor's
samples where those differ from its schemas (vendor elsewhere).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import cast

from homeroom.sandbox.managebac import people, query
from homeroom.sandbox.managebac.call import Call, not_found
from homeroom.sandbox.managebac.standard import paged
from homeroom.sandbox.managebac.store import Row, number_of


def settings(call: Call, key: str, sample: str, programs: str) -> object:
    """What a kind of projects is like; a 404 where the programme has none."""
    _group(call, "id", programs)
    return {key: call.tenant.chance.filled(sample)}


def students(call: Call, sample: str, programs: str) -> object:
    """A page of students of a year group; `meta` names the pages beside it."""
    group = _group(call, "id", programs)
    found = people.group_students(call, number_of(group))
    number, last = call.page.number, -(-len(found) // call.page.size)
    meta: Row = {
        "next_page": number + 1 if number < last else None,
        "prev_page": number - 1 if number > 1 else None,
    }
    return paged(call, "students", found, partial(_of, call, sample), meta=meta)


def show_templates(call: Call) -> object:
    """The kinds of projects of a year group.

    `archived` is about the year group (vendor elsewhere); that a template counts as
    archived with its group is a guess.
    """
    group = _group(call, "id")
    parts = call.tenant.chance.filled("projects/parts")
    found = _templates(call, group) if _asked(call, group) else ()
    return {"pbl": [{**one, "archived": group["archived"], **parts} for one in found]}


def component(call: Call, slug: str) -> object:
    """One component of a kind of projects, for each student of a year group."""
    group, asked = _group(call, "year_group_id"), call.params["project_id"]
    if asked not in (str(one["id"]) for one in _templates(call, group)):
        raise not_found("Project", asked)
    found = people.group_students(call, number_of(group))
    show = partial(_project, call, slug, int(asked))
    return paged(call, "students", found if _asked(call, group) else (), show)


def _project(call: Call, slug: str, template: int, student: int) -> Row:
    tenant, number = call.tenant, student * 100 + template
    place = tenant.chance.below(tenant.invented.teaching, "by", student)
    supervisor = tenant.catalogue.first("teachers") + place
    given = {"supervisor": supervisor, "staff": f"{place + 1:05}"}
    part = {"slug": slug, **_of(call, f"projects/{slug}", student, number, **given)}
    return _of(call, "projects/student", student, number, component=part, **given)


def _of(call: Call, sample: str, one: int, number: int = 0, **given: object) -> Row:
    """A sample that is about a student."""
    filled = call.tenant.chance.filled
    code = call.tenant.records(people.STUDENTS).value(one, "student_id")
    return filled(sample, number or one, id=one, identifier=code, **given)


def _templates(call: Call, group: Row) -> Sequence[Row]:
    known = call.tenant.chance.filled("projects/templates")
    return cast("Sequence[Row]", known.get(str(group["program_code"]), ()))


def _group(call: Call, param: str, programs: str = "") -> Row:
    """The year group, if its programme has such projects (vendor elsewhere).

    Which ones have service learning is a guess, apart from the Diploma, which has none.
    """
    group = call.row(people.YEAR_GROUPS, param)
    if programs and group["program_code"] not in programs.split(","):
        raise not_found("Project", group["id"])
    return group


def _asked(call: Call, group: Row) -> bool:
    return query.read_boolean(call.query, "archived") in (None, group["archived"])
