"""Students, teachers, parents and their children."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from homeroom import ManageBac
from homeroom.managebac.models import (
    AvatarFromUrl,
    ChildRelation,
    ChildUpdate,
    CreateOptions,
    ParentWrite,
    Relationship,
    Salutation,
    StudentStatus,
    StudentWrite,
    TeacherWrite,
)
from tests.vendors.managebac_calls.calls import (
    DAY,
    GROUP,
    LONG_AGO,
    OTHERS,
    PARENT,
    STUDENT,
    TEACHER,
    Call,
)

PERSON: Final[dict[str, Any]] = {
    "email": "mira.sample@example.org",
    "first_name": "Mira",
    "middle_name": "Jo",
    "last_name": "Sample",
    "nickname": "Mimi",
    "other_name": "M.",
    "password": "correct-horse-1",
    "identifier": "AA1001",
    "gender": "Female",
    "birthday": date(2010, 10, 24),
    "phone_number": "555 010-0100",
    "mobile_phone_number": "555 010-0101",
    "street_address": "12 Sample Road",
    "street_address_ii": "Second floor",
    "city": "Sampletown",
    "state": "VA",
    "zipcode": "01462",
    "country": "US",
    "nationalities": ["US", "GB"],
    "languages": ["ENG"],
    "timezone": "Europe/Kyiv",
    "sb_id": "123",
    "oa_id": "456",
}
STUDENTS: Final[dict[str, Any]] = {
    **PERSON,
    "student_id": "AA1001",
    "graduated_on": date(2026, 6, 30),
    "withdrawn_on": date(2026, 6, 29),
    "homeroom_advisor_id": TEACHER,
    "year_group_id": GROUP,
    "graduating_year": 2028,
    "parent_ids": [PARENT],
}
PARENTS: Final[dict[str, Any]] = {
    **PERSON,
    "salutation": Salutation.DR,
    "title": "Manager",
    "employer": "Sample Ltd",
    "work_email": "office@example.org",
    "work_phone": "555 010-0102",
    "work_fax": "555 010-0103",
    "work_address": "13 Sample Road",
    "work_address_ii": "Third floor",
    "work_city": "Sampletown",
    "work_state": "VA",
    "work_postal_code": "01462",
    "work_country": "US",
    "child_ids": [STUDENT],
}
WELCOME: Final = CreateOptions(send_welcome_email=True)
PICTURE: Final = AvatarFromUrl(remote_file_url="https://example.org/mira.png")
MOTHER: Final = ChildRelation(id=OTHERS[0], relationship=Relationship.MOTHER)


async def list_students(client: ManageBac) -> object:
    """Also by one that they may lack."""
    await client.students.list(
        ids=[STUDENT, *OTHERS],
        archived=False,
        status=StudentStatus.ENROLLED,
        modified_since=LONG_AGO,
        deleted_since=LONG_AGO,
        year_group_ids=[GROUP],
        homeroom_advisor_ids=[TEACHER, 2],
        q="a",
        page=1,
        per_page=2,
    ).collect()
    return await client.students.list().collect()


async def list_teachers(client: ManageBac) -> object:
    """All of them, and some."""
    await client.teachers.list(
        ids=[TEACHER],
        archived=True,
        modified_since=LONG_AGO,
        deleted_since=LONG_AGO,
        q="a",
        page=1,
        per_page=2,
    ).collect()
    return await client.teachers.list().collect()


async def list_parents(client: ManageBac) -> object:
    """All of them, and some."""
    await client.parents.list(
        ids=[PARENT],
        archived=False,
        modified_since=LONG_AGO,
        deleted_since=LONG_AGO,
        q="a",
        page=1,
        per_page=2,
    ).collect()
    return await client.parents.list().collect()


async def archive_student(client: ManageBac) -> object:
    """In both ways."""
    await client.students.archive(OTHERS[0], graduated_on=DAY)
    await client.students.get(OTHERS[0])
    return await client.students.archive(STUDENT, withdrawn_on=DAY)


PEOPLE: Final[dict[str, Call]] = {
    "GET /students": list_students,
    "POST /students": lambda client: client.students.create(
        student=StudentWrite(**STUDENTS), create_options=WELCOME
    ),
    "GET /students/{id}": lambda client: client.students.get(STUDENT),
    "PATCH /students/{id}": lambda client: client.students.update(
        STUDENT, student=StudentWrite(**STUDENTS)
    ),
    "PUT /students/{id}/archive": archive_student,
    "PUT /students/{id}/unarchive": lambda client: client.students.unarchive(STUDENT),
    "PUT /students/{id}/avatar": lambda client: client.students.set_avatar_from_url(
        STUDENT, avatar=PICTURE
    ),
    "DELETE /students/{id}/avatar": lambda client: client.students.delete_avatar(
        STUDENT
    ),
    "POST /students/{id}/welcome_email": (
        lambda client: client.students.send_welcome_email(STUDENT)
    ),
    "GET /students/{id}/memberships": lambda client: client.students.memberships(
        STUDENT, archived=False
    ),
    "GET /teachers": list_teachers,
    "POST /teachers": lambda client: client.teachers.create(
        teacher=TeacherWrite(**PERSON, programs=["100_120"]), create_options=WELCOME
    ),
    "GET /teachers/{id}": lambda client: client.teachers.get(TEACHER),
    "PATCH /teachers/{id}": lambda client: client.teachers.update(
        TEACHER, teacher=TeacherWrite(**PERSON, programs=["100_120"])
    ),
    "PUT /teachers/{id}/archive": lambda client: client.teachers.archive(TEACHER),
    "PUT /teachers/{id}/unarchive": lambda client: client.teachers.unarchive(TEACHER),
    "PUT /teachers/{id}/avatar": lambda client: client.teachers.set_avatar_from_url(
        TEACHER, avatar=PICTURE
    ),
    "DELETE /teachers/{id}/avatar": lambda client: client.teachers.delete_avatar(
        TEACHER
    ),
    "POST /teachers/{id}/welcome_email": (
        lambda client: client.teachers.send_welcome_email(TEACHER)
    ),
    "GET /teachers/{id}/classes": lambda client: client.teachers.classes(
        TEACHER, show_on_reports=True, archived=False
    ),
    "GET /teachers/{id}/groups": lambda client: client.teachers.groups(
        TEACHER, archived=False
    ),
    "GET /parents": list_parents,
    "POST /parents": lambda client: client.parents.create(
        parent=ParentWrite(**PARENTS), create_options=WELCOME
    ),
    "GET /parents/{id}": lambda client: client.parents.get(PARENT),
    "PATCH /parents/{id}": lambda client: client.parents.update(
        PARENT, parent=ParentWrite(**PARENTS)
    ),
    "PUT /parents/{id}/archive": lambda client: client.parents.archive(PARENT),
    "PUT /parents/{id}/unarchive": lambda client: client.parents.unarchive(PARENT),
    "POST /parents/{id}/welcome_email": (
        lambda client: client.parents.send_welcome_email(PARENT)
    ),
    "GET /parents/{parent_id}/children": (
        lambda client: client.relationships.list(PARENT, page=1, per_page=1).collect()
    ),
    "POST /parents/{parent_id}/children": lambda client: client.relationships.create(
        PARENT, child=MOTHER
    ),
    "PUT /parents/{parent_id}/children": lambda client: client.relationships.replace(
        PARENT, children=[MOTHER]
    ),
    "GET /parents/{parent_id}/children/{id}": (
        lambda client: client.relationships.get(PARENT, STUDENT)
    ),
    "PUT /parents/{parent_id}/children/{id}": (
        lambda client: client.relationships.update(
            PARENT, STUDENT, child=ChildUpdate(relationship=Relationship.AUNT)
        )
    ),
    "DELETE /parents/{parent_id}/children/{id}": (
        lambda client: client.relationships.delete(PARENT, STUDENT)
    ),
}
