"""Behaviour notes, which the API only lists."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from homeroom.sandbox.managebac.dates import FIRST_DAY, moment_of
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.people import STUDENTS, TEACHERS
from homeroom.sandbox.managebac.query import chosen
from homeroom.sandbox.managebac.store import Row, Start, number_of
from homeroom.sandbox.managebac.tenant import Tenant

_ONE_OF: Final = 4
"""There is one note for so many students."""
_SPAN: Final = 300


def _start(tenant: Tenant) -> Start:
    chance, size, first = tenant.chance, tenant.school.size, tenant.catalogue.first
    students, teachers = first("students"), first("teachers")

    def student(n: int) -> int:
        place = n * _ONE_OF + chance.below(_ONE_OF, "note", n)
        return students + min(place, size - 1)

    def day(n: int) -> date:
        return FIRST_DAY + timedelta(chance.below(_SPAN, "noted", n))

    made = chance.made(
        ("behaviour/note",),
        student=student,
        author=lambda n: teachers + chance.below(tenant.invented.teaching, "author", n),
        time=lambda n: f"{day(n)}T12:{chance.below(60, 'minute', n):02}:00",
        later=lambda n: f"{day(n) + timedelta(2)}",
        created=lambda n: moment_of(day(n), 18),
        updated=lambda n: moment_of(day(n), 19),
    )
    return Start(first("behavior_notes"), size // _ONE_OF, made)


def _with_people(tenant: Tenant, row: Row) -> Row:
    """The note with names, and the school's own number as `student_id`.

    All but the note is the student's as it is now (a guess).
    """
    stored = tenant.records(STUDENTS)[number_of(row, "user_id")]
    student = STUDENTS.shown(tenant, stored)
    shown = tenant.chance.filled(
        "behaviour/shown",
        student=student,
        author=_teacher(tenant, row["author_id"]),
        advisor=_teacher(tenant, student.get("homeroom_advisor_id")),
    )
    return {**row, **shown}


def _teacher(tenant: Tenant, number: object) -> str | None:
    row = tenant.records(TEACHERS).find(number)
    names = [row.get(name) for name in ("first_name", "last_name")] if row else []
    return " ".join(str(name) for name in names if name) if row else None


NOTES: Final = Kind(
    name="behavior_notes",
    start=_start,
    derived=_with_people,
    filters={"student_ids": chosen("student_ids", "user_id", since="v2p3")},
)
