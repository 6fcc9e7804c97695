"""Classes: their fields, and how the vendor shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import asdict

from homeroom.sandbox.managebac import checks
from homeroom.sandbox.managebac.calendar import ACADEMIC_TERMS
from homeroom.sandbox.managebac.catalogue import (
    FIRST_CLASS,
    PROGRAMS,
    Catalogue,
    deleted_at,
    grade_name,
    program_of_year,
)
from homeroom.sandbox.managebac.kinds import Field, Kind, taking
from homeroom.sandbox.managebac.people import TEACHERS
from homeroom.sandbox.managebac.store import Row, Start, number_of
from homeroom.sandbox.school import Course
from homeroom.sandbox.shapes import as_list

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.tenant import Tenant


def _start(tenant: Tenant) -> Start:
    courses = tenant.school.courses
    return Start(
        first=tenant.catalogue.base + FIRST_CLASS,
        make=lambda n: _made(tenant.catalogue, courses[n]),
        count=len(courses),
        quick={
            "archived": lambda n: courses[n].state == "archived",
            "updated_at": lambda n: courses[n].updated,
            "deleted_at": lambda n: deleted_at(courses[n]),
            "uniq_id": lambda n: None,
        },
    )


def _made(catalogue: Catalogue, course: Course) -> Row:
    program, grade_number = program_of_year(course.year), course.year + 1
    subject, section = course.subject, course.section
    leveled, terms = program.code == "diploma", catalogue.terms[program.code]
    grade = program.grades[grade_number]
    return {
        "name": f"{program.short} {subject.name} {section} ({grade})",
        "created_at": course.created,
        "updated_at": course.updated,
        "deleted_at": deleted_at(course),
        "archived": course.state == "archived",
        "class_section": section,
        "start_term_id": terms[0],
        "end_term_id": terms[-1],
        "program": program.code,
        "grade_number": grade_number,
        "subject_id": catalogue.subject_id(program.code, subject.index),
        "sl": leveled,
        "hl": leveled,
    }


def _shown(tenant: Tenant, row: dict[str, Any]) -> Row:
    """A class in a list or alone.

    The vendor document's samples of these have no `archived` and no `subjects`. That
    a deleted class has `deleted_at` is a guess.
    """
    program, grade = PROGRAMS.get(row.get("program", "")), row.get("grade_number")
    subject = tenant.catalogue.subjects.get(row.get("subject_id", 0))
    return {
        **row,
        "grade": None if grade is None else grade_name(row.get("program"), grade),
        "applicable_levels": [one.upper() for one in ("hl", "sl") if row[one]],
        "program": program and program.name,
        "program_code": row.get("program"),
        "subject_name": subject and subject.name,
        "subject_group": subject and subject.subject_group,
        "subject_group_id": subject and subject.subject_group_id,
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
        for member in links.of(number):
            links.cut(number, member)


def _has_subjects(tenant: Tenant, value: object) -> bool:
    numbers = as_list(value)
    wanted = {value} if numbers is None else {*numbers}
    return wanted <= tenant.catalogue.subjects.keys()


def _program(value: object) -> str:
    return checks.text(value) or checks.one_of(tuple(PROGRAMS))(value)


def _option(value: object) -> str:
    return checks.text(value) if checks.texts(value) else ""


CLASSES: Final = Kind(
    name="classes",
    wrapper="class",
    model="IbCLass",
    start=_start,
    derived=_shown,
    gone=_gone,
    blank={"archived": False, "sl": False, "hl": False},
    unseen=("archived", "sl", "hl", "subject_ids"),
    fields={
        **taking(
            checks.number, "start_term_id", "end_term_id", refers=ACADEMIC_TERMS.has
        ),
        "subject_id": Field(checks.number, refers=_has_subjects),
        "program": Field(_program),
        "grade_number": Field(checks.number),
        **taking(checks.text, "name", "description", "language", "uniq_id"),
        "class_section": Field(checks.text),
        "subject_ids": Field(checks.numbers, refers=_has_subjects),
        **taking(checks.flag, "sl", "hl"),
        "subject_option": Field(_option),
        "lock_memberships": Field(checks.text),
        "archived": Field(checks.flag),
    },
)


def detailed(tenant: Tenant, row: Row) -> Row:
    """A class after a create or update.

    The vendor document's samples of these have no `subject_group_id`.
    """
    shown = CLASSES.shown(tenant, row)
    shown.pop("subject_group_id", None)
    subjects, numbers = tenant.catalogue.subjects, as_list(row.get("subject_ids"))
    listed = [asdict(one) for n, one in subjects.items() if n in (numbers or ())]
    return {**shown, "archived": row["archived"], "subjects": listed}


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
