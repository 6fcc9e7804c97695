"""Classes: how the vendor shows them, and how they are changed."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, Final

from homeroom.sandbox.managebac import checks, standard
from homeroom.sandbox.managebac.academics.subjects import described
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.catalogue import (
    FIRST_CLASS,
    PROGRAMS,
    Program,
    deleted_at,
    grade_name,
    program_of_year,
)
from homeroom.sandbox.managebac.checks import BLANK, NOT_LISTED
from homeroom.sandbox.managebac.kinds import Kind, without_nulls
from homeroom.sandbox.managebac.people import TEACHERS
from homeroom.sandbox.managebac.refused import Invalid, Unpermitted
from homeroom.sandbox.managebac.samples import made_by
from homeroom.sandbox.managebac.store import Body, Errors, Row, Start, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.shapes import as_list

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.tenant import Tenant


def _start(tenant: Tenant) -> Start:
    ids, courses = tenant.catalogue, tenant.school.courses

    def program(n: int) -> Program:
        return program_of_year(courses[n].year)

    def subject_id(n: int) -> int:
        return ids.subject_id(program(n).code, courses[n].subject.index)

    return Start(
        first=ids.base + FIRST_CLASS,
        count=len(courses),
        made=made_by(
            tenant,
            ("classes/start",),
            course=lambda n: courses[n],
            program=program,
            grade=lambda n: program(n).grades[courses[n].year + 1],
            grade_number=lambda n: courses[n].year + 1,
            deleted_at=lambda n: deleted_at(courses[n]),
            archived=lambda n: courses[n].state == "archived",
            first_term=lambda n: ids.terms[program(n).code][0],
            last_term=lambda n: ids.terms[program(n).code][-1],
            subject_id=subject_id,
            leveled=lambda n: program(n).code == "diploma",
        ),
        scattered=True,
    )


def _shown(tenant: Tenant, row: dict[str, Any]) -> Row:
    """A class in a list or alone.

    The vendor document's samples of these have no `archived` and no `subjects`. That
    a deleted class has `deleted_at` is a guess.
    """
    program, grade = PROGRAMS.get(row.get("program", "")), row.get("grade_number")
    subject = described(tenant, row.get("subject_id")) or {}
    return {
        **row,
        "grade": None if grade is None else grade_name(row.get("program"), grade),
        "applicable_levels": [one.upper() for one in ("hl", "sl") if row[one]],
        "program": program and program.name,
        "program_code": row.get("program"),
        "subject_name": subject.get("name"),
        "subject_group": subject.get("subject_group"),
        "subject_group_id": subject.get("subject_group_id"),
        "teachers": _teachers(tenant, row),
    }


def _teachers(tenant: Tenant, row: Row) -> list[Row]:
    """The teachers of a class; a deleted one still shows those that it had."""
    ties, gone = tenant.ties.teachers.all(number_of(row)), row.get("deleted_at")
    return [
        {
            "teacher_id": teacher,
            "show_on_reports": link.value,
            "teacher_archived": tenant.records(TEACHERS).value(teacher, "archived"),
        }
        for teacher, link in ties.items()
        if link.deleted_at is None
        or (isinstance(gone, int) and link.deleted_at >= gone)
    ]


def _gone(tenant: Tenant, number: int) -> None:
    for links in (tenant.ties.students, tenant.ties.teachers):
        links.replace(number, {})


CLASSES: Final = Kind(
    name="classes",
    wrapper="class",
    model="IbCLass",
    checks={
        "program": lambda one: checks.text(one) or checks.one_of([*PROGRAMS])(one),
        "option": lambda one: checks.texts(one) and checks.text(one),
    },
    # Vendor document; `end_term_id`: vendor elsewhere.
    changeable=(
        *("name", "description", "language", "sl", "hl", "subject_option"),
        *("class_section", "uniq_id", "end_term_id", "lock_memberships"),
        *("archived", "subject_ids"),
    ),
    start=_start,
    derived=_shown,
    gone=_gone,
    blank={"archived": False, "sl": False, "hl": False},
    unseen=("archived", "sl", "hl", "subject_ids"),
)


def detailed(tenant: Tenant, row: Row) -> Row:
    """A class after a create or update.

    The vendor document's samples of these have no `subject_group_id`.
    """
    shown = CLASSES.shown(tenant, row)
    shown.pop("subject_group_id", None)
    numbers = dict.fromkeys(as_list(row.get("subject_ids")) or ())
    subjects = [described(tenant, number) for number in numbers]
    return {**shown, "archived": row["archived"], "subjects": subjects}


def made_name(tenant: Tenant, row: dict[str, Any]) -> str:
    """The name of a class that was created without one.

    That it is made from these parts: vendor elsewhere. How, and what happens when all
    are missing: a guess.
    """
    program, shown = PROGRAMS.get(row.get("program", "")), CLASSES.shown(tenant, row)
    grade = shown.get("grade")
    named = (shown.get("subject_name"), row.get("class_section"))
    parts = (program and program.short, *named, grade and f"({grade})")
    return " ".join(str(part) for part in parts if part) or f"Class {row['id']}"


_CREATE: Final = tuple(name for name in CLASSES.fields if name != "archived")
"""Fields of a new class (vendor document)."""

_NEVER_BLANK: Final = ("name", "archived", "sl", "hl")


def create(call: Call) -> object:
    """Create a class and answer 200 with it, bare.

    The bare object: vendor document. 200, not 201: vendor elsewhere. No field is
    required (vendor document).
    """
    return detailed(call.tenant, _created(call.tenant, call.payload()))


def update(call: Call) -> object:
    """Change a class and answer with it, bare (vendor document)."""
    number = call.number(CLASSES)
    return detailed(call.tenant, _updated(call, number, call.payload()))


def upsert(call: Call) -> object:
    """Create and update many classes; each item has its own result.

    The bare list and a failed item: vendor document. An item that went well or was
    not found: vendor elsewhere.
    """
    items = call.items("classes")
    return [_upserted(call, index, item) for index, item in enumerate(items)]


def _upserted(call: Call, index: int, item: Body) -> Row:
    number, values = item.get("id"), {**item}
    values.pop("id", None)
    try:
        if number is None:
            row = _created(call.tenant, values)
        elif CLASSES.has(call.tenant, number):
            row = _updated(call, number_of(item), values)
        else:
            errors = {"id": [f"Cannot find Class with ID={number}"]}
            return {"index": index, "errors": errors, "status": "not_found"}
    except Unpermitted as refused:
        errors = {"base": [refused.message]}
    except Invalid as invalid:
        errors = invalid.errors
    else:
        return {"index": index, "class": detailed(call.tenant, row), **standard.OK}
    return {"index": index, "status": "unprocessable_entity", "errors": errors}


def _created(tenant: Tenant, body: Body) -> Row:
    """A new class without members; nulls are ignored (vendor elsewhere).

    Raises:
        Unpermitted: A field is unknown (a guess for this operation).
        Invalid: A value is refused.
    """
    _check(tenant, body, _CREATE)
    row = tenant.records(CLASSES).create({**CLASSES.blank, **without_nulls(body)})
    row["name"] = row.get("name") or made_name(tenant, row)
    return row


def _updated(call: Call, number: int, body: Body) -> Row:
    """A class with other values; null clears what may be blank (a guess).

    That `language` is refused is newer (vendor elsewhere; `v2` is a guess).

    Raises:
        Unpermitted: A field cannot be updated (vendor elsewhere).
        Invalid: A value is refused.
    """
    newer = call.serves("v2p3")
    allowed = [one for one in CLASSES.changeable if one != "language" or not newer]
    empty = [one for one in _NEVER_BLANK if body.get(one, ...) in (None, "")]
    blank = {name: [BLANK] for name in empty}
    _check(call.tenant, body, allowed, blank)
    return call.tenant.records(CLASSES).update(number, body)


def _check(
    tenant: Tenant, body: Body, allowed: Collection[str], blank: Errors | None = None
) -> None:
    if unknown := [name for name in body if name not in allowed]:
        raise Unpermitted(unknown, allowed)
    values = without_nulls(body)
    wrongs = {
        name: [message]
        for name, value in values.items()
        if (message := standard.problem(tenant, CLASSES.fields[name], value))
    }
    program = PROGRAMS.get(str(values.get("program")))
    grade = values.get("grade_number")
    known = program is None or grade is None or grade in program.grades
    fits: Errors = {} if known else {"grade_number": [NOT_LISTED]}
    if errors := blank or wrongs or fits:
        raise Invalid(errors)
