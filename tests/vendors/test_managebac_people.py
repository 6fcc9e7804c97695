"""People of ManageBac through the client: what is written is seen elsewhere too."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime

import pytest

from homeroom import ManageBac
from homeroom.errors import ConfigurationError, NotFoundError, ValidationError
from homeroom.managebac.models import (
    ChildRelation,
    ChildUpdate,
    ClassTeacherWrite,
    CreateOptions,
    ItemStatus,
    ParentWrite,
    Relationship,
    StudentStatus,
    StudentWrite,
    TeacherWrite,
    WelcomeEmail,
)
from homeroom.sandbox import Sandbox, Served, serve
from tests.core.fakes import FakeClock
from tests.vendors.managebac_calls.calls import (
    CLASS,
    GROUP,
    LONG_AGO,
    OTHERS,
    PARENT,
    STUDENT,
    TEACHER,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
def clock() -> FakeClock:
    """Time for the sandbox."""
    return FakeClock()


@pytest.fixture
async def served(clock: FakeClock) -> AsyncIterator[Served]:
    """A sandbox of 30 pupils without a rate limit."""
    sandbox = Sandbox(pupils=30, classes=12, rate=None, clock=clock.clock())
    async with serve(sandbox) as served:
        yield served


@pytest.fixture
async def managebac(served: Served) -> AsyncIterator[ManageBac]:
    """A client for its school."""
    async with ManageBac(**served.managebac) as client:
        yield client


async def test_a_new_student_is_in_the_year_group(managebac: ManageBac) -> None:
    """And moves with it, and is found by name, number and group."""
    made = await managebac.students.create(
        student=StudentWrite(
            email="mira.sample@example.org",
            first_name="Mira",
            last_name="Sample",
            student_id="AA1001",
            birthday=date(2010, 10, 24),
            year_group_id=GROUP,
        ),
        create_options=CreateOptions(send_welcome_email=True),
    )
    assert made.create_options is not None
    assert WelcomeEmail.ENQUEUED == made.create_options.welcome_email
    student = made.student
    assert (GROUP, date(2010, 10, 24)) == (student.year_group_id, student.birthday)

    async def in_group(number: int) -> bool:
        pager = managebac.year_groups.students(number)
        return student.id in [one.id async for one in pager]

    assert await in_group(GROUP)
    found = managebac.students.list(q="AA1001", year_group_ids=[GROUP])
    assert [student.id] == [one.id async for one in found]
    groups = managebac.year_groups.list(student_ids=[student.id])
    assert [GROUP] == [one.id async for one in groups]

    await managebac.students.update(student.id, student=StudentWrite(year_group_id=602))
    assert (False, True) == (await in_group(GROUP), await in_group(602))
    await managebac.year_groups.add_students(GROUP, student_ids=[student.id])
    assert (True, False) == (await in_group(GROUP), await in_group(602))
    await managebac.year_groups.remove_students(GROUP, student_ids=[student.id])
    assert not await in_group(GROUP)


async def test_only_sent_fields_change(managebac: ManageBac) -> None:
    """A PATCH leaves the others as they are."""
    before = await managebac.students.get(STUDENT)
    change = StudentWrite(nickname="Mimi")
    after = await managebac.students.update(STUDENT, student=change)
    assert ("Mimi", before.email) == (after.nickname, after.email)
    assert after == await managebac.students.get(STUDENT)


async def test_an_archived_student_is_in_no_list_of_a_class(
    managebac: ManageBac, clock: FakeClock
) -> None:
    """And says since when, until it comes back."""
    clock.now += 5
    day = date(2027, 1, 14)
    answer = await managebac.students.archive(STUDENT, withdrawn_on=day)
    assert "ok" == answer.status
    student = await managebac.students.get(STUDENT)
    assert (True, day, None) == (
        student.archived,
        student.withdrawn_on,
        student.graduated_on,
    )
    withdrawn = managebac.students.list(status=StudentStatus.WITHDRAWN)
    assert STUDENT in [one.id async for one in withdrawn]
    assert STUDENT not in (await managebac.classes.students(CLASS)).student_ids
    await managebac.students.unarchive(STUDENT)
    back = await managebac.students.get(STUDENT)
    assert (False, None) == (back.archived, back.withdrawn_on)
    with pytest.raises(ConfigurationError, match="exactly one"):
        await managebac.students.archive(STUDENT, withdrawn_on=day, graduated_on=day)


@pytest.mark.parametrize("kind", ["students", "teachers", "parents"])
async def test_deleted_people_are_told_to_who_asks(
    kind: str, served: Served, managebac: ManageBac, clock: FakeClock
) -> None:
    """By `deleted_since`, and by nothing else."""
    number = {"students": STUDENT, "teachers": TEACHER, "parents": PARENT}[kind]
    people = getattr(managebac, kind)
    served.sandbox.managebac_vendor.delete(kind, number)
    assert number not in [one.id async for one in people.list()]
    gone = people.list(deleted_since=LONG_AGO)
    assert number in [one.id async for one in gone]
    clock.now += 3600
    moment = datetime.fromtimestamp(clock.clock().wall(), UTC)
    later = people.list(deleted_since=moment)
    assert number not in [one.id async for one in later]
    with pytest.raises(NotFoundError):
        await people.get(number)


async def test_children_are_linked_changed_and_unlinked(managebac: ManageBac) -> None:
    """And parent and student tell of it."""
    made = await managebac.parents.create(
        parent=ParentWrite(email="jo.sample@example.org", last_name="Sample")
    )
    parent, children = made.parent.id, managebac.relationships
    mother = ChildRelation(id=STUDENT, relationship=Relationship.MOTHER)
    assert mother == await children.create(parent, child=mother)
    assert parent in ((await managebac.students.get(STUDENT)).parent_ids or [])
    assert [STUDENT] == (await managebac.parents.get(parent)).child_ids
    aunt = ChildUpdate(relationship=Relationship.AUNT)
    changed = await children.update(parent, STUDENT, child=aunt)
    assert Relationship.AUNT == changed.relationship
    assert changed == await children.get(parent, STUDENT)

    whole = [ChildRelation(id=n, relationship=Relationship.FATHER) for n in OTHERS]
    await children.replace(parent, children=whole)
    assert [*OTHERS] == [one.id async for one in children.list(parent)]
    await children.delete(parent, OTHERS[0])
    assert [OTHERS[1]] == [one.id async for one in children.list(parent)]
    with pytest.raises(NotFoundError):
        await children.get(parent, OTHERS[0])
    with pytest.raises(ValidationError) as caught:
        await children.create(parent, child=whole[1])
    assert caught.value.detail is not None
    assert caught.value.detail.fields


async def test_teachers_of_a_class_are_set_added_and_removed(
    managebac: ManageBac,
) -> None:
    """Each item of the whole set has an outcome; the others are at once or not."""
    made = await managebac.teachers.create(
        teacher=TeacherWrite(email="tara.sample@example.org", last_name="Sample")
    )
    new, classes = made.teacher.id, managebac.classes
    await classes.add_teachers(CLASS, teacher_ids=[new])
    assert new in [one.id async for one in classes.teachers(CLASS)]
    assert CLASS in [one.id for one in await managebac.teachers.classes(new)]
    outcome = await classes.set_teachers(
        CLASS,
        teachers=[
            ClassTeacherWrite(id=new, show_on_reports=False),
            ClassTeacherWrite(id=999_999),
        ],
    )
    assert not outcome
    assert [True, False] == [one.ok for one in outcome]
    assert ItemStatus.NOT_FOUND == outcome.items[1].status
    shown = {one.id: one.show_on_reports async for one in classes.teachers(CLASS)}
    assert {new: False} == shown
    await classes.remove_teachers(CLASS, teacher_ids=[new, TEACHER])
    assert [] == await classes.teachers(CLASS).collect()
