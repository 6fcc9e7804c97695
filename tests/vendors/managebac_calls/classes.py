"""Classes, who is in them, year groups, and attendance."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest

from homeroom import ManageBac
from homeroom.errors import ValidationError
from homeroom.managebac.models import (
    AttendanceEntry,
    AttendanceStatus,
    ClassTeacherWrite,
    ClassUpsert,
    ExcusalCreate,
    ExcusalUpdate,
    Level,
    StudentLevel,
    TimetableSlotWrite,
)
from tests.vendors.managebac_calls.calls import (
    CLASS,
    DAY,
    GROUP,
    LONG_AGO,
    OTHERS,
    PARENT,
    STUDENT,
    TEACHER,
    TERM,
    YEAR,
    Call,
)

FIELDS: Final[dict[str, Any]] = {
    "name": "Physics (Grade 11)",
    "description": "Waves and fields.",
    "language": "en",
    "uniq_id": "PHY-11",
    "class_section": "B",
    "subject_ids": [927, 928],
    "sl": True,
    "hl": False,
    "subject_option": ["1", "2"],
    "lock_memberships": "students_only",
}
CREATED: Final[dict[str, Any]] = {
    **FIELDS,
    "start_term_id": 1,
    "end_term_id": 132,
    "subject_id": 927,
    "program": "diploma",
    "grade_number": 12,
}
ALLOWED: Final[dict[str, Any]] = {
    **{name: value for name, value in FIELDS.items() if name != "language"},
    "end_term_id": 132,
    "archived": True,
    "subject_option": "Language and literature",
}
"""What may change."""


async def list_classes(client: ManageBac) -> object:
    """All of them, and some."""
    await client.classes.list(
        modified_since=LONG_AGO,
        deleted_since=LONG_AGO,
        archived=True,
        page=1,
        per_page=200,
    ).collect()
    return await client.classes.list().collect()


async def update(client: ManageBac) -> object:
    """The language may not change, though the vendor lists it."""
    with pytest.raises(ValidationError) as caught:
        await client.classes.update(CLASS, language="de")
    assert caught.value.detail is not None
    assert "name" in caught.value.detail.allowed
    assert "language" not in caught.value.detail.allowed
    return await client.classes.update(CLASS, **ALLOWED)


async def upsert(client: ManageBac) -> object:
    """One that works, one that is unknown, one that lacks all."""
    return await client.classes.upsert(
        classes=[
            ClassUpsert(id=CLASS, **CREATED, archived=False),
            ClassUpsert(id=7),
            ClassUpsert(),
        ]
    )


async def update_students(client: ManageBac) -> object:
    """One that is in the class, and one that nobody knows."""
    levels = [
        StudentLevel(id=STUDENT, level=Level.HL),
        StudentLevel(id=999_999, level=Level.SL),
    ]
    return await client.classes.update_students(CLASS, students=levels)


async def list_memberships(client: ManageBac) -> object:
    """All of them, and some."""
    await client.memberships.list(
        class_ids=[CLASS, 853],
        user_ids=[STUDENT, TEACHER],
        student_ids=[STUDENT],
        modified_since=LONG_AGO,
        deleted_since=LONG_AGO,
        class_happens_on=DAY,
        page=1,
        per_page=200,
    ).collect()
    return await client.memberships.list().collect()


async def set_attendance(client: ManageBac) -> object:
    """One that works, and one that does not for each reason."""
    wrong: list[dict[str, Any]] = [
        {},
        {"student_id": 999_999},
        {"period": 99},
        {"date": date(2031, 1, 1)},
        {"status": AttendanceStatus(-1)},
    ]
    right: dict[str, Any] = {
        "student_id": STUDENT,
        "date": DAY,
        "period": 1,
        "status": AttendanceStatus.LATE,
        "notes": "Bus",
    }
    entries = [AttendanceEntry(**{**right, **one}) for one in wrong]
    await client.classes.set_attendance(CLASS, attendances=entries)
    return await client.classes.attendance_by_date(CLASS, DAY)


async def create_excusal(client: ManageBac) -> int:
    """The id of one that was made."""
    excusal = ExcusalCreate(
        parent_id=PARENT, start_date=DAY, end_date=DAY, comment="At the dentist."
    )
    made = await client.excusals.create(STUDENT, excusal=excusal)
    return made.id or 0


async def list_excusals(client: ManageBac) -> object:
    """Of a student."""
    await create_excusal(client)
    pager = client.excusals.list(STUDENT, applies_on=DAY, page=1, per_page=200)
    return await pager.collect()


async def list_excusals_by_date(client: ManageBac) -> object:
    """Of a day."""
    await create_excusal(client)
    chosen = client.excusals.list_by_date(
        DAY, student_ids=[STUDENT, 2], page=1, per_page=1
    )
    return await chosen.collect()


async def update_excusal(client: ManageBac) -> object:
    """One day longer."""
    longer = ExcusalUpdate(end_date=date(2027, 1, 13), comment="And the day after.")
    number = await create_excusal(client)
    return await client.excusals.update(STUDENT, number, excusal=longer)


async def delete_excusal(client: ManageBac) -> object:
    """What was made."""
    return await client.excusals.delete(STUDENT, await create_excusal(client))


CLASSES: Final[dict[str, Call]] = {
    "GET /classes": list_classes,
    "POST /classes": lambda client: client.classes.create(**CREATED),
    "PATCH /classes": upsert,
    "GET /classes/{id}": lambda client: client.classes.get(CLASS),
    "PATCH /classes/{id}": update,
    "GET /classes/{id}/terms": lambda client: client.classes.terms(
        CLASS, academic_year_id=YEAR, active_only=True
    ),
    "GET /classes/{id}/criteria": lambda client: client.classes.criteria(857),
    "GET /classes/{id}/task_categories": (
        lambda client: client.classes.task_categories(CLASS)
    ),
    "GET /classes/{class_id}/students": lambda client: client.classes.students(
        CLASS,
        include_archived_students=True,
        student_ids=[STUDENT, *OTHERS],
        page=1,
        per_page=2,
    ),
    "PATCH /classes/{class_id}/students": update_students,
    "POST /classes/{id}/add_students": lambda client: client.classes.add_students(
        CLASS, student_ids=[2, 3]
    ),
    "POST /classes/{id}/remove_students": (
        lambda client: client.classes.remove_students(CLASS, student_ids=[STUDENT])
    ),
    "GET /classes/{class_id}/teachers": (
        lambda client: client.classes.teachers(CLASS, page=1, per_page=2).collect()
    ),
    "PUT /classes/{class_id}/teachers": lambda client: client.classes.set_teachers(
        CLASS,
        teachers=[
            ClassTeacherWrite(id=TEACHER, show_on_reports=False),
            ClassTeacherWrite(id=61),
        ],
    ),
    "POST /classes/{class_id}/teachers/add_teachers": (
        lambda client: client.classes.add_teachers(CLASS, teacher_ids=[TEACHER + 1])
    ),
    "DELETE /classes/{class_id}/teachers/remove_teachers": (
        lambda client: client.classes.remove_teachers(CLASS, teacher_ids=[TEACHER])
    ),
    "GET /memberships": list_memberships,
    "GET /year-groups": lambda client: client.year_groups.list(
        modified_since=LONG_AGO,
        archived=False,
        student_ids=[STUDENT],
        page=1,
        per_page=2,
    ).collect(),
    "GET /year-groups/{id}/students": lambda client: client.year_groups.students(
        GROUP, student_ids=[STUDENT, *OTHERS], page=1, per_page=2
    ).collect(),
    "POST /year-groups/{id}/add_students": (
        lambda client: client.year_groups.add_students(GROUP, student_ids=[2])
    ),
    "POST /year-groups/{id}/remove_students": (
        lambda client: client.year_groups.remove_students(GROUP, student_ids=[1, 2])
    ),
    "GET /year-groups/{id}/advisors": lambda client: client.year_groups.advisors(GROUP),
    "PUT /classes/{id}/attendance": set_attendance,
    "GET /classes/{id}/attendance/term/{term_id}": (
        lambda client: client.classes.attendance_by_term(
            CLASS, TERM, archived_students=True, student_ids=[STUDENT]
        )
    ),
    "GET /classes/{id}/attendance/date/{date}": (
        lambda client: client.classes.attendance_by_date(
            CLASS, DAY, student_ids=[STUDENT, *OTHERS]
        )
    ),
    "GET /year-groups/{year_group_id}/homeroom/attendance/term/{term_id}": (
        lambda client: client.year_groups.attendance_by_term(
            GROUP, TERM, archived_students=True, student_ids=[STUDENT]
        )
    ),
    "GET /year-groups/{year_group_id}/homeroom/attendance/date/{date}": (
        lambda client: client.year_groups.attendance_by_date(
            GROUP, DAY, student_ids=[STUDENT, *OTHERS]
        )
    ),
    "GET /year-groups/{year_group_id}/homeroom/attendance/term/{term_id}/adjustments": (
        lambda client: client.year_groups.attendance_adjustments(GROUP, TERM)
    ),
    "PUT /students/{id}/set_homeroom_attendance": (
        lambda client: client.students.set_homeroom_attendance(
            STUDENT, date=DAY, status=AttendanceStatus.ABSENT, notes="Nobody knows."
        )
    ),
    "GET /classes/{class_id}/timetable": lambda client: client.classes.timetable(
        CLASS, include_disabled=True
    ),
    "PUT /classes/{class_id}/academic-years/{academic_year_id}/attendance/settings": (
        lambda client: client.classes.set_timetable(
            CLASS,
            YEAR,
            slots=[
                TimetableSlotWrite(day=1, period=1, location="Room 12"),
                TimetableSlotWrite(day=99, period=1),
            ],
        )
    ),
    "GET /students/{student_id}/excusals": list_excusals,
    "POST /students/{student_id}/excusals": create_excusal,
    "PATCH /students/{student_id}/excusals/{id}": update_excusal,
    "DELETE /students/{student_id}/excusals/{id}": delete_excusal,
    "GET /students/excusals/{date}": list_excusals_by_date,
}
