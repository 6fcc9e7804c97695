"""Attendance and excusals of ManageBac through the client."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta

import pytest

from homeroom import ManageBac
from homeroom.errors import NotFoundError, PartialFailure, ValidationError
from homeroom.managebac.models import (
    AttendanceEntry,
    AttendanceStatus,
    ExcusalCreate,
    ExcusalUpdate,
    ItemStatus,
    TimetableSlotWrite,
)
from homeroom.sandbox import Sandbox, Served, serve
from tests.core.fakes import FakeClock
from tests.vendors.managebac_calls.calls import (
    CLASS,
    DAY,
    GROUP,
    OTHERS,
    PARENT,
    STUDENT,
    TERM,
    YEAR,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    """A sandbox of 30 pupils without a rate limit."""
    sandbox = Sandbox(pupils=30, classes=12, rate=None, clock=FakeClock().clock())
    async with serve(sandbox) as served:
        yield served


@pytest.fixture
async def managebac(served: Served) -> AsyncIterator[ManageBac]:
    """A client for its school."""
    async with ManageBac(**served.managebac) as client:
        yield client


async def lesson(managebac: ManageBac) -> tuple[date, int]:
    """A day before the clock's on which `CLASS` meets, and the period."""
    for back in range(14):
        day = DAY - timedelta(days=back)
        register = await managebac.classes.attendance_by_date(CLASS, day)
        for one in register.students:
            for period in one.attendance or {}:
                return day, int(period)
    raise AssertionError("no lesson in two weeks")


async def test_a_mark_that_is_set_is_read_back(managebac: ManageBac) -> None:
    """And counted; an item that fails says why, beside those that do not."""
    classes = managebac.classes
    day, period = await lesson(managebac)
    number = 132 if day >= date(2027, 1, 1) else TERM
    before = await count(managebac, number)
    outcome = await classes.set_attendance(
        CLASS,
        attendances=[
            AttendanceEntry(
                student_id=STUDENT,
                date=day,
                period=period,
                status=AttendanceStatus.FIELD_TRIP,
                notes="Museum",
            ),
            AttendanceEntry(
                student_id=999_999,
                date=day,
                period=period,
                status=AttendanceStatus.LATE,
            ),
            AttendanceEntry(
                student_id=OTHERS[0],
                date=day,
                period=99,
                status=AttendanceStatus.LATE,
            ),
        ],
    )
    assert [0, 1, 2] == [one.key for one in outcome]
    statuses = [ItemStatus.OK, ItemStatus.NOT_FOUND, ItemStatus.UNPROCESSABLE_ENTITY]
    assert statuses == [one.status for one in outcome]
    assert "period" in outcome.items[2].errors
    with pytest.raises(PartialFailure, match="2 of 3"):
        outcome.raise_for_failures()
    register = await classes.attendance_by_date(CLASS, day, student_ids=[STUDENT])
    [row] = register.students
    mark = (row.attendance or {})[str(period)]
    assert ("Museum", STUDENT) == (mark.note, row.id)
    assert mark.category is not None
    assert AttendanceStatus.FIELD_TRIP == mark.category.status
    assert before + 1 == await count(managebac, number)


async def count(managebac: ManageBac, term: int) -> int:
    """How often `STUDENT` was on a field trip."""
    register = await managebac.classes.attendance_by_term(
        CLASS, term, student_ids=[STUDENT]
    )
    counts = register.students[0].attendance_categories or []
    return sum(
        one.value or 0 for one in counts if one.status == AttendanceStatus.FIELD_TRIP
    )


async def test_a_homeroom_mark_is_read_back(managebac: ManageBac) -> None:
    """By the date; what cannot be written is refused."""
    await managebac.students.set_homeroom_attendance(
        STUDENT, date=DAY, status=AttendanceStatus.EXCUSED, notes="At home"
    )
    rows = await managebac.year_groups.attendance_by_date(
        GROUP, DAY, student_ids=[STUDENT]
    )
    assert [STUDENT] == [one.id for one in rows]
    mark = rows[0].attendance
    assert mark is not None
    assert mark.category is not None
    assert ("At home", AttendanceStatus.EXCUSED) == (mark.note, mark.category.status)
    with pytest.raises(ValidationError):
        await managebac.students.set_homeroom_attendance(
            STUDENT, date=DAY, status=AttendanceStatus(-1)
        )


async def test_an_excusal_is_made_changed_and_deleted(managebac: ManageBac) -> None:
    """It is on each day that it covers, without its id there."""
    excusals = managebac.excusals
    asked = ExcusalCreate(parent_id=PARENT, start_date=DAY, end_date=DAY, comment="Flu")
    made = await excusals.create(STUDENT, excusal=asked)
    assert (1, "Flu") == (made.duration, made.comment)
    assert made.id is not None
    next_day = DAY + timedelta(days=1)
    assert [] == await excusals.list_by_date(next_day).collect()
    longer = ExcusalUpdate(end_date=next_day)
    changed = await excusals.update(STUDENT, made.id, excusal=longer)
    assert (2, "Flu") == (changed.duration, changed.comment)
    [one] = await excusals.list_by_date(next_day, student_ids=[STUDENT]).collect()
    assert (STUDENT, None) == (one.student_id, one.id)
    with pytest.raises(ValidationError) as caught:
        await excusals.create(STUDENT, excusal=asked)
    assert caught.value.detail is not None
    assert ["duration"] == list(caught.value.detail.fields)
    gone = await excusals.delete(STUDENT, made.id)
    assert made.id == gone.id
    assert [] == await excusals.list(STUDENT, applies_on=DAY).collect()
    with pytest.raises(NotFoundError):
        await excusals.delete(STUDENT, made.id)


async def test_a_timetable_is_the_slots_that_were_set(managebac: ManageBac) -> None:
    """The others are disabled, and shown where they are asked for."""
    outcome = await managebac.classes.set_timetable(
        CLASS,
        YEAR,
        slots=[
            TimetableSlotWrite(day=1, period=1, location="Room 12"),
            TimetableSlotWrite(day=99, period=1),
        ],
    )
    assert [True, False] == [one.ok for one in outcome]
    assert "day" in outcome.items[1].errors
    timetable = await managebac.classes.timetable(CLASS)
    [year] = [one for one in timetable.academic_years or [] if one.id == YEAR]
    slots = [(one.day, one.period, one.location) for one in year.slots or []]
    assert [(1, 1, "Room 12")] == slots
    whole = await managebac.classes.timetable(CLASS, include_disabled=True)
    [year] = [one for one in whole.academic_years or [] if one.id == YEAR]
    assert len(year.slots or []) > 1
