"""Classes: their fields, and how the vendor shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from homeroom.sandbox.managebac import checks
from homeroom.sandbox.managebac.academics.subjects import described
from homeroom.sandbox.managebac.catalogue import (
    FIRST_CLASS,
    PROGRAMS,
    deleted_at,
    grade_name,
    program_of_year,
)
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.people import TEACHERS
from homeroom.sandbox.managebac.store import Row, Start, number_of
from homeroom.sandbox.shapes import as_list

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.tenant import Tenant


def _start(tenant: Tenant) -> Start:
    catalogue, courses = tenant.catalogue, tenant.school.courses

    def make(position: int) -> Row:
        course = courses[position]
        program, grade_number = program_of_year(course.year), course.year + 1
        leveled, terms = program.code == "diploma", catalogue.terms[program.code]
        called = f"{program.short} {course.subject.name} {course.section}"
        return {
            "name": f"{called} ({program.grades[grade_number]})",
            "created_at": course.created,
            "updated_at": course.updated,
            "deleted_at": deleted_at(course),
            "archived": course.state == "archived",
            "class_section": course.section,
            "start_term_id": terms[0],
            "end_term_id": terms[-1],
            "program": program.code,
            "grade_number": grade_number,
            "subject_id": catalogue.subject_id(program.code, course.subject.index),
            "sl": leveled,
            "hl": leveled,
        }

    return Start(
        first=catalogue.base + FIRST_CLASS,
        make=make,
        count=len(courses),
        quick={
            "archived": lambda n: courses[n].state == "archived",
            "updated_at": lambda n: courses[n].updated,
            "deleted_at": lambda n: deleted_at(courses[n]),
            "uniq_id": lambda n: None,
        },
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
