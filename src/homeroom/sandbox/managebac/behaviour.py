"""The operation on behaviour notes, which the API only lists."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from homeroom.sandbox.managebac.academics.dates import moment_of
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.filters import chosen, modified
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.operation import PAGED, Operation
from homeroom.sandbox.managebac.people import STUDENTS, TEACHERS
from homeroom.sandbox.managebac.standard import show_page
from homeroom.sandbox.managebac.store import Row, Start
from homeroom.sandbox.managebac.tenant import Tenant

_ONE_OF: Final = 4
"""There is one note for so many students."""
_FIRST: Final = 123
_FIRST_DAY: Final = date(2025, 9, 1)
_SPAN: Final = 300
_TYPES: Final = (
    ("Late to class", "Detention"),
    ("Kindness", None),
    ("Disruption", "Talk with the advisor"),
    ("Outstanding effort", None),
)


def _start(tenant: Tenant) -> Start:
    chance, size = Chance(tenant.school.seed), tenant.school.size

    def student(position: int) -> int:
        place = position * _ONE_OF + chance.below(_ONE_OF, "note", position)
        return tenant.invented.first_student + min(place, size - 1)

    def day(position: int) -> date:
        return _FIRST_DAY + timedelta(days=chance.below(_SPAN, "noted", position))

    def make(position: int) -> Row:
        on = day(position)
        what, then = chance.pick(_TYPES, "what", position)
        later = (on + timedelta(days=2)).isoformat()
        return {
            "user_id": student(position),
            "incident_time": f"{on}T12:{chance.below(60, 'minute', position):02}"
            ":00.000-05:00",
            "behavior_type": what,
            "notes": f"<p>{what}, seen by the teacher on duty.</p>",
            "next_step": then,
            "next_step_date": then and later,
            "author_id": tenant.invented.first_teacher
            + chance.below(tenant.invented.teaching, "author", position),
            "visible_to_parents": chance.happens(60, "parents", position),
            "visible_to_students": chance.happens(40, "students", position),
            "created_at": moment_of(on, 18),
            "updated_at": moment_of(on, 19),
        }

    return Start(
        first=tenant.catalogue.base + _FIRST,
        make=make,
        count=size // _ONE_OF,
        quick={
            "user_id": student,
            "updated_at": lambda position: moment_of(day(position), 19),
        },
    )


def _with_people(tenant: Tenant, row: Row) -> Row:
    """The note with names, and the school's own number as `student_id`.

    All but the note is the student's as it is now (a guess).
    """
    student = tenant.records(STUDENTS)[int(str(row["user_id"]))]
    shown = STUDENTS.shown(tenant, student)
    return {
        **row,
        "student_id": student.get("student_id"),
        "email": student.get("email"),
        "first_name": student.get("first_name"),
        "last_name": student.get("last_name"),
        "preferred_name": student.get("nickname"),
        "grade": shown.get("class_grade"),
        "reported_by": _teacher(tenant, row["author_id"]),
        "homeroom_advisor": _teacher(tenant, student.get("homeroom_advisor_id")),
    }


def _teacher(tenant: Tenant, number: object) -> str | None:
    row = tenant.records(TEACHERS).find(number)
    if row is None:
        return None
    return f"{row.get('first_name') or ''} {row.get('last_name') or ''}".strip()


NOTES: Final = Kind(
    name="behavior_notes",
    wrapper="behavior_note",
    model="BehaviorNote",
    start=_start,
    derived=_with_people,
    unseen=("user_id",),
)

OPERATIONS: Final = (
    Operation(
        "GET",
        "/behavior/notes",
        show_page,
        kind=NOTES,
        filters=(modified(), chosen("student_ids", "user_id", since="v2p3")),
        page=PAGED,
    ),
)
