# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Methods of ManageBac."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date, datetime
from typing import Unpack

from homeroom._core import walks
from homeroom._core.bulk import BulkOutcome
from homeroom._core.changes import Changing
from homeroom._core.groups import exactly_one
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.request import joined
from homeroom._core.resource import Attached, Resource
from homeroom._core.times import day

from . import models, operations as ops

__all__ = ["AcademicTerms", "AcademicYears", "Auth", "BehaviorNotes", "Classes"]
__all__ += ["Excusals", "ManageBacApi", "Memberships", "OnlineAssessments", "Parents"]
__all__ += ["Programs", "Projects", "Relationships", "School", "Students"]
__all__ += ["SubjectGroups", "Subjects", "Submissions", "TaskGrades", "Tasks"]
__all__ += ["Teachers", "TermReports", "UnitClassAssignments", "Units", "YearGroups"]


class Students(Changing["models.Student"]):
    """Students of the school."""

    def list(
        self,
        *,
        ids: Sequence[int] | Unset = UNSET,
        archived: bool | Unset = UNSET,
        status: models.StudentStatus | Unset = UNSET,
        modified_since: datetime | Unset = UNSET,
        deleted_since: datetime | Unset = UNSET,
        year_group_ids: Sequence[int] | Unset = UNSET,
        homeroom_advisor_ids: Sequence[int] | Unset = UNSET,
        q: str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Student]:
        """List the students of the school.

        Archived students are listed too. Source: vendor elsewhere.

        Args:
            ids: Only these students.
            archived: True gives only archived students, false only active ones; left
                out, both.
            status: Only students with this status; left out, all.
            modified_since: Only students modified at or after this time.
            deleted_since: Only students deleted at or after this time.
            year_group_ids: Only students of these year groups.
            homeroom_advisor_ids: Only students of these homeroom advisors.
            q: Only students in whose names, e-mail address or `student_id` this occurs.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of records on a page. From 1 to 200. Default: 100.

        Raises:
            BadRequestError: A time cannot be read.

        Example:
            async for one in client.students.list(): ...
        """
        return self._caller.pages(
            ops.STUDENTS_LIST,
            query={
                "ids": ids,
                "archived": archived,
                "status": status,
                "modified_since": modified_since,
                "deleted_since": deleted_since,
                "year_group_ids": year_group_ids,
                "homeroom_advisor_ids": homeroom_advisor_ids,
                "q": q,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    async def create(
        self,
        *,
        student: models.StudentWrite,
        create_options: models.CreateOptions | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.StudentCreated:
        """Create a student.

        An e-mail address is needed, and one text of the vendor asks for a last name.
        The token needs the rights of an administrator. Source: vendor elsewhere.

        Args:
            student: The new student.
            create_options: What else is to be done. Since v2p3.

        Returns:
            The student as created, and what else was done.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.students.create(
                student=StudentWrite(
                    email="ada@example.org", first_name="Ada", last_name="Quill"
                ),
            )
        """
        return await self._caller.call(
            ops.STUDENTS_CREATE,
            json={"student": student, "options": create_options},
            options=options,
        )

    async def get(
        self, student_id: int, **options: Unpack[CallOptions]
    ) -> models.Student:
        """Get one student. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.students.get(1041)
        """
        return await self._caller.call(
            ops.STUDENTS_GET, path={"student_id": student_id}, options=options
        )

    async def update(
        self,
        student_id: int,
        *,
        student: models.StudentWrite,
        **options: Unpack[CallOptions],
    ) -> models.Student:
        """Update one student.

        Only the fields that are sent change. The token needs the rights of an
        administrator. Source: vendor elsewhere.

        Args:
            student_id: The student.
            student: The fields to change.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.students.update(
                1041,
                student=StudentWrite(
                    email="ada@example.org", first_name="Ada", last_name="Quill"
                ),
            )
        """
        return await self._caller.call(
            ops.STUDENTS_UPDATE,
            path={"student_id": student_id},
            json={"student": student},
            options=options,
        )

    async def archive(
        self,
        student_id: int,
        *,
        withdrawn_on: date | Unset = UNSET,
        graduated_on: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Acknowledgement:
        """Archive one student, as withdrawn or as graduated.

        The student leaves all classes, groups and year groups.
        Source: vendor elsewhere.

        Args:
            student_id: The student.
            withdrawn_on: Day on which the student left before the end.
            graduated_on: Day on which the student graduated.

        Raises:
            ConfigurationError: Not exactly one of `withdrawn_on` and `graduated_on`
                is given.
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.students.archive(1041, withdrawn_on=date(2026, 9, 1))
        """
        exactly_one(withdrawn_on=withdrawn_on, graduated_on=graduated_on)
        return await self._caller.call(
            ops.STUDENTS_ARCHIVE,
            path={"student_id": student_id},
            json={"withdrawn_on": day(withdrawn_on), "graduated_on": day(graduated_on)},
            options=options,
        )

    async def unarchive(
        self, student_id: int, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Make one archived student active again.

        Both days, of withdrawal and of graduation, are cleared.
        Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.students.unarchive(1041)
        """
        return await self._caller.call(
            ops.STUDENTS_UNARCHIVE, path={"student_id": student_id}, options=options
        )

    async def set_avatar_from_url(
        self,
        student_id: int,
        *,
        avatar: models.AvatarFromUrl,
        **options: Unpack[CallOptions],
    ) -> models.Acknowledgement:
        """Set the picture of one student, from an address.

        ManageBac fetches the picture; `upload_avatar` sends one.
        Source: vendor elsewhere.

        Args:
            student_id: The student.
            avatar: Where the picture is.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.students.set_avatar_from_url(
                1041,
                avatar=AvatarFromUrl(remote_file_url="https://example.org/ada.jpg"),
            )
        """
        return await self._caller.call(
            ops.STUDENTS_SET_AVATAR_FROM_URL,
            path={"student_id": student_id},
            json={"avatar": avatar},
            options=options,
        )

    async def delete_avatar(
        self, student_id: int, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Delete the picture of one student, for good. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.students.delete_avatar(1041)
        """
        return await self._caller.call(
            ops.STUDENTS_DELETE_AVATAR, path={"student_id": student_id}, options=options
        )

    async def send_welcome_email(
        self, student_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Send the welcome e-mail to one student.

        Each call sends one more. Since v2p3. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.students.send_welcome_email(1041)
        """
        await self._caller.call(
            ops.STUDENTS_SEND_WELCOME_EMAIL,
            path={"student_id": student_id},
            options=options,
        )

    async def memberships(
        self,
        student_id: int,
        *,
        archived: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.StudentMemberships:
        """Get the classes, groups and year groups of one student.
        Source: vendor elsewhere.

        Args:
            student_id: The student.
            archived: True gives only archived ones, false only active ones.
                Default: False.

        Returns:
            Where the student is a member.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.students.memberships(1041)
        """
        return await self._caller.call(
            ops.STUDENTS_MEMBERSHIPS,
            path={"student_id": student_id},
            query={"archived": archived},
            options=options,
        )

    async def set_homeroom_attendance(
        self,
        student_id: int,
        *,
        date: date,
        status: models.AttendanceStatus,
        notes: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Acknowledgement:
        """Set the homeroom attendance of one student on one day.

        Since v2p3. Needs the Extended APIs package. Source: vendor elsewhere.

        Args:
            student_id: The student.
            date: The day.
            status: The status; `-1` cannot be set.
            notes: Free text about the mark.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.students.set_homeroom_attendance(
                1041, date=date(2026, 9, 1), status=AttendanceStatus.ABSENT
            )
        """
        return await self._caller.call(
            ops.STUDENTS_SET_HOMEROOM_ATTENDANCE,
            path={"student_id": student_id},
            json={"date": day(date), "status": status, "notes": notes},
            options=options,
        )


class Teachers(Changing["models.Teacher"]):
    """Teachers of the school, and what they teach."""

    def list(
        self,
        *,
        ids: Sequence[int] | Unset = UNSET,
        archived: bool | Unset = UNSET,
        modified_since: datetime | Unset = UNSET,
        deleted_since: datetime | Unset = UNSET,
        q: str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Teacher]:
        """List the teachers of the school. Source: vendor elsewhere.

        Args:
            ids: Only these teachers.
            archived: True gives only archived teachers, false only active ones; left
                out, perhaps both.
            modified_since: Only teachers modified at or after this time.
            deleted_since: Only teachers deleted at or after this time.
            q: Only teachers in whose names or e-mail address this occurs.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of records on a page. From 1 to 200. Default: 100.

        Raises:
            BadRequestError: A time cannot be read.

        Example:
            async for one in client.teachers.list(): ...
        """
        return self._caller.pages(
            ops.TEACHERS_LIST,
            query={
                "ids": ids,
                "archived": archived,
                "modified_since": modified_since,
                "deleted_since": deleted_since,
                "q": q,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    async def create(
        self,
        *,
        teacher: models.TeacherWrite,
        create_options: models.CreateOptions | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.TeacherCreated:
        """Create a teacher.

        An e-mail address is needed, and one text of the vendor asks for a last name.
        Source: vendor elsewhere.

        Args:
            teacher: The new teacher.
            create_options: What else is to be done. Since v2p3.

        Returns:
            The teacher as created, and what else was done.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.teachers.create(
                teacher=TeacherWrite(
                    email="ada@example.org", first_name="Ada", last_name="Quill"
                ),
            )
        """
        return await self._caller.call(
            ops.TEACHERS_CREATE,
            json={"teacher": teacher, "options": create_options},
            options=options,
        )

    async def get(
        self, teacher_id: int, **options: Unpack[CallOptions]
    ) -> models.Teacher:
        """Get one teacher. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.teachers.get(433)
        """
        return await self._caller.call(
            ops.TEACHERS_GET, path={"teacher_id": teacher_id}, options=options
        )

    async def update(
        self,
        teacher_id: int,
        *,
        teacher: models.TeacherWrite,
        **options: Unpack[CallOptions],
    ) -> models.Teacher:
        """Update one teacher.

        Only the fields that are sent change. Since v2p3. Source: vendor elsewhere.

        Args:
            teacher_id: The teacher.
            teacher: The fields to change.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.teachers.update(
                433,
                teacher=TeacherWrite(
                    email="ada@example.org", first_name="Ada", last_name="Quill"
                ),
            )
        """
        return await self._caller.call(
            ops.TEACHERS_UPDATE,
            path={"teacher_id": teacher_id},
            json={"teacher": teacher},
            options=options,
        )

    async def archive(
        self, teacher_id: int, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Archive one teacher.

        The teacher leaves all classes and groups. Since v2p3. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.teachers.archive(433)
        """
        return await self._caller.call(
            ops.TEACHERS_ARCHIVE, path={"teacher_id": teacher_id}, options=options
        )

    async def unarchive(
        self, teacher_id: int, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Make one archived teacher active again.

        Classes and groups do not come back. Since v2p3. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.teachers.unarchive(433)
        """
        return await self._caller.call(
            ops.TEACHERS_UNARCHIVE, path={"teacher_id": teacher_id}, options=options
        )

    async def set_avatar_from_url(
        self,
        teacher_id: int,
        *,
        avatar: models.AvatarFromUrl,
        **options: Unpack[CallOptions],
    ) -> models.Acknowledgement:
        """Set the picture of one teacher, from an address.

        ManageBac fetches the picture; `upload_avatar` sends one. Since v2p1.
        Source: vendor elsewhere.

        Args:
            teacher_id: The teacher.
            avatar: Where the picture is.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.teachers.set_avatar_from_url(
                433, avatar=AvatarFromUrl(remote_file_url="https://example.org/ada.jpg")
            )
        """
        return await self._caller.call(
            ops.TEACHERS_SET_AVATAR_FROM_URL,
            path={"teacher_id": teacher_id},
            json={"avatar": avatar},
            options=options,
        )

    async def delete_avatar(
        self, teacher_id: int, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Delete the picture of one teacher, for good.

        Since v2p1. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.teachers.delete_avatar(433)
        """
        return await self._caller.call(
            ops.TEACHERS_DELETE_AVATAR, path={"teacher_id": teacher_id}, options=options
        )

    async def classes(
        self,
        teacher_id: int,
        *,
        show_on_reports: bool | Unset = UNSET,
        archived: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.TeacherClass]:
        """List the classes of one teacher. Since v2p3. Source: vendor elsewhere.

        Args:
            teacher_id: The teacher.
            show_on_reports: Whether reports of the classes name the teacher: true gives
                only those that do, which is the default. Default: True.
            archived: True gives archived classes, false active ones. Default: False.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.teachers.classes(433)
        """
        return await self._caller.call(
            ops.TEACHERS_CLASSES,
            path={"teacher_id": teacher_id},
            query={"show_on_reports": show_on_reports, "archived": archived},
            options=options,
        )

    async def groups(
        self,
        teacher_id: int,
        *,
        archived: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.TeacherGroup]:
        """List the groups of one teacher. Since v2p3. Source: vendor elsewhere.

        Args:
            teacher_id: The teacher.
            archived: True gives archived groups, false active ones. Default: False.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.teachers.groups(433)
        """
        return await self._caller.call(
            ops.TEACHERS_GROUPS,
            path={"teacher_id": teacher_id},
            query={"archived": archived},
            options=options,
        )

    async def send_welcome_email(
        self, teacher_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Send the welcome e-mail to one teacher.

        Each call sends one more. Since v2p3. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.teachers.send_welcome_email(433)
        """
        await self._caller.call(
            ops.TEACHERS_SEND_WELCOME_EMAIL,
            path={"teacher_id": teacher_id},
            options=options,
        )


class Parents(Changing["models.Parent"]):
    """Parents of the school's students."""

    def list(
        self,
        *,
        ids: Sequence[int] | Unset = UNSET,
        archived: bool | Unset = UNSET,
        modified_since: datetime | Unset = UNSET,
        deleted_since: datetime | Unset = UNSET,
        q: str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Parent]:
        """List the parents of the school. Source: vendor elsewhere.

        Args:
            ids: Only these parents.
            archived: True gives only archived parents, false only active ones; left
                out, perhaps both.
            modified_since: Only parents modified at or after this time.
            deleted_since: Only parents deleted at or after this time.
            q: Only parents in whose names, e-mail address or other fields this occurs.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of records on a page. From 1 to 200. Default: 100.

        Raises:
            BadRequestError: A time cannot be read.

        Example:
            async for one in client.parents.list(): ...
        """
        return self._caller.pages(
            ops.PARENTS_LIST,
            query={
                "ids": ids,
                "archived": archived,
                "modified_since": modified_since,
                "deleted_since": deleted_since,
                "q": q,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    async def create(
        self,
        *,
        parent: models.ParentWrite,
        create_options: models.CreateOptions | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.ParentCreated:
        """Create a parent.

        An e-mail address is needed, and one text of the vendor asks for a last name.
        The token needs the rights of an administrator. Source: vendor elsewhere.

        Args:
            parent: The new parent.
            create_options: What else is to be done. Since v2p3.

        Returns:
            The parent as created, and what else was done.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.parents.create(
                parent=ParentWrite(
                    email="ada@example.org", first_name="Ada", last_name="Quill"
                ),
            )
        """
        return await self._caller.call(
            ops.PARENTS_CREATE,
            json={"parent": parent, "options": create_options},
            options=options,
        )

    async def get(
        self, parent_id: int, **options: Unpack[CallOptions]
    ) -> models.Parent:
        """Get one parent. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.parents.get(440)
        """
        return await self._caller.call(
            ops.PARENTS_GET, path={"parent_id": parent_id}, options=options
        )

    async def update(
        self,
        parent_id: int,
        *,
        parent: models.ParentWrite,
        **options: Unpack[CallOptions],
    ) -> models.Parent:
        """Update one parent.

        Only the fields that are sent change. The token needs the rights of an
        administrator. Since v2p3. Source: vendor elsewhere.

        Args:
            parent_id: The parent.
            parent: The fields to change.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.parents.update(
                440,
                parent=ParentWrite(
                    email="ada@example.org", first_name="Ada", last_name="Quill"
                ),
            )
        """
        return await self._caller.call(
            ops.PARENTS_UPDATE,
            path={"parent_id": parent_id},
            json={"parent": parent},
            options=options,
        )

    async def archive(
        self, parent_id: int, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Archive one parent.

        The parent leaves all groups. Since v2p3. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.parents.archive(440)
        """
        return await self._caller.call(
            ops.PARENTS_ARCHIVE, path={"parent_id": parent_id}, options=options
        )

    async def unarchive(
        self, parent_id: int, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Make one archived parent active again.

        The parent is back in the groups. Since v2p3. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.parents.unarchive(440)
        """
        return await self._caller.call(
            ops.PARENTS_UNARCHIVE, path={"parent_id": parent_id}, options=options
        )

    async def send_welcome_email(
        self, parent_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Send the welcome e-mail to one parent.

        Each call sends one more. Since v2p3. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.parents.send_welcome_email(440)
        """
        await self._caller.call(
            ops.PARENTS_SEND_WELCOME_EMAIL,
            path={"parent_id": parent_id},
            options=options,
        )


class Relationships(Resource):
    """Which students are the children of which parents."""

    def list(
        self,
        parent_id: int,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.ChildRelation]:
        """List the children of one parent. Source: vendor elsewhere.

        Args:
            parent_id: The parent.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of records on a page. From 1 to 200. Default: 100.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.relationships.list(440): ...
        """
        return self._caller.pages(
            ops.RELATIONSHIPS_LIST,
            path={"parent_id": parent_id},
            query={"page": page, "per_page": per_page},
            options=options,
        )

    async def create(
        self,
        parent_id: int,
        *,
        child: models.ChildRelation,
        **options: Unpack[CallOptions],
    ) -> models.ChildRelation:
        """Make one student the child of one parent.

        The relationship has to be given. A link that is there is refused with a 422,
        one that was deleted comes back. Source: vendor elsewhere.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.relationships.create(440, child=ChildRelation(id=556))
        """
        return await self._caller.call(
            ops.RELATIONSHIPS_CREATE,
            path={"parent_id": parent_id},
            json={"child": child},
            options=options,
        )

    async def replace(
        self,
        parent_id: int,
        *,
        children: Sequence[models.ChildRelation],
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.ChildRelation]:
        """Replace all children of one parent.

        Those who are not sent are no longer children of the parent.
        Source: vendor elsewhere.

        Args:
            parent_id: The parent.
            children: All children that the parent is to have.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.relationships.replace(440, children=[ChildRelation(id=556)])
        """
        return await self._caller.call(
            ops.RELATIONSHIPS_REPLACE,
            path={"parent_id": parent_id},
            json={"children": children},
            options=options,
        )

    async def get(
        self, parent_id: int, student_id: int, **options: Unpack[CallOptions]
    ) -> models.ChildRelation:
        """Get one child of one parent. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.relationships.get(440, 1041)
        """
        return await self._caller.call(
            ops.RELATIONSHIPS_GET,
            path={"parent_id": parent_id, "student_id": student_id},
            options=options,
        )

    async def update(
        self,
        parent_id: int,
        student_id: int,
        *,
        child: models.ChildUpdate,
        **options: Unpack[CallOptions],
    ) -> models.ChildRelation:
        """Change how one student and one parent are related. Source: vendor elsewhere.

        Args:
            parent_id: The parent.
            student_id: The student.
            child: The relationship.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.relationships.update(
                440, 1041, child=ChildUpdate(relationship=Relationship.MOTHER)
            )
        """
        return await self._caller.call(
            ops.RELATIONSHIPS_UPDATE,
            path={"parent_id": parent_id, "student_id": student_id},
            json={"child": child},
            options=options,
        )

    async def delete(
        self, parent_id: int, student_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Make one student no longer the child of one parent.

        The link can be made again. A second call probably finds nothing.
        Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.relationships.delete(440, 1041)
        """
        await self._caller.call(
            ops.RELATIONSHIPS_DELETE,
            path={"parent_id": parent_id, "student_id": student_id},
            options=options,
        )


class Memberships(Resource):
    """Who is in which class, in all classes at once."""

    def list(
        self,
        *,
        class_ids: Sequence[int] | Unset = UNSET,
        user_ids: Sequence[int] | Unset = UNSET,
        student_ids: Sequence[int] | Unset = UNSET,
        modified_since: datetime | Unset = UNSET,
        deleted_since: datetime | Unset = UNSET,
        class_happens_on: date | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Membership]:
        """List who is in which class, in all classes of the school.

        Students, teachers and administrators. Whether the moment of a time filter
        itself counts is not documented. Source: vendor elsewhere.

        Args:
            class_ids: Only members of these classes.
            user_ids: Only these users.
            student_ids: Only these students. Since v2p3.
            modified_since: Only memberships modified since this time.
            deleted_since: Only memberships deleted since this time.
            class_happens_on: Only members of classes whose terms cover this day.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of records on a page. From 1 to 200. Default: 100.

        Raises:
            BadRequestError: A time cannot be read.

        Example:
            async for one in client.memberships.list(): ...
        """
        return self._caller.pages(
            ops.MEMBERSHIPS_LIST,
            query={
                "class_ids": class_ids,
                "user_ids": user_ids,
                "student_ids": student_ids,
                "modified_since": modified_since,
                "deleted_since": deleted_since,
                "class_happens_on": day(class_happens_on),
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )


class Classes(Changing["models.SchoolClass"]):
    """Classes of the school, with their students, teachers, attendance and grades."""

    def list(
        self,
        *,
        modified_since: datetime | Unset = UNSET,
        deleted_since: datetime | Unset = UNSET,
        archived: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.SchoolClass]:
        """List the classes of the school.

        Filters combine with AND. Archived classes are left out unless asked for (vendor
        elsewhere). Both time filters together may not find what is expected, because
        deleting a class does not change its modification time (vendor elsewhere).
        Source: vendor document.

        Args:
            modified_since: Only classes modified since this time. Whether the moment
                itself counts is not documented for classes.
            deleted_since: Only classes deleted since this time. What a deleted class
                looks like is not documented.
            archived: True gives only archived classes, false only active ones.
                Default: False.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of classes on a page. From 1 to 200. Default: 100.

        Raises:
            BadRequestError: A time cannot be read.

        Example:
            async for one in client.classes.list(): ...
        """
        return self._caller.pages(
            ops.CLASSES_LIST,
            query={
                "modified_since": modified_since,
                "deleted_since": deleted_since,
                "archived": archived,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    async def create(
        self,
        *,
        start_term_id: int | Unset = UNSET,
        end_term_id: int | Unset = UNSET,
        subject_id: int | Unset = UNSET,
        program: str | Unset = UNSET,
        grade_number: int | Unset = UNSET,
        name: str | Unset = UNSET,
        description: str | Unset = UNSET,
        language: str | Unset = UNSET,
        uniq_id: str | Unset = UNSET,
        class_section: str | Unset = UNSET,
        subject_ids: Sequence[int] | Unset = UNSET,
        sl: bool | Unset = UNSET,
        hl: bool | Unset = UNSET,
        subject_option: str | Sequence[str] | Unset = UNSET,
        lock_memberships: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.SchoolClass:
        """Create a class.

        The vendor document needs no field; other text of the vendor asks for `program`,
        `grade_number`, a subject, `language` and a term. Nulls are ignored, empty
        strings are stored (vendor elsewhere). Source: vendor document.

        Args:
            start_term_id: Academic term in which the class starts. Example: 2101.
            end_term_id: Academic term in which the class ends. Example: 2103.
            subject_id: Subject that is taught. Example: 411.
            program: Code of the programme. Example: `diploma`.
            grade_number: Number of the grade; in several programmes the number in the
                grade's name plus one. Example: 12.
            name: Name of the class. Left out, it is made from programme, subject, grade
                and section.
            description: Free text about the class.
            language: Language of instruction, as a language code. Example: `en`.
            uniq_id: The school's own identifier of the class.
            class_section: Tells classes of the same subject and grade apart. Example:
                `A`.
            subject_ids: Subjects of a class that covers more than one.
            sl: Whether the class can be taken at standard level.
            hl: Whether the class can be taken at higher level.
            subject_option: Option of the subject: text for a subject with language
                levels, a list of phases for a subject with phases.
            lock_memberships: Whose membership is locked. Only `students_only`
                is documented.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.classes.create(
                start_term_id=2101,
                end_term_id=2103,
                subject_id=411,
                program="diploma",
                grade_number=12,
                name="History",
                language="en",
                class_section="A",
            )
        """
        return await self._caller.call(
            ops.CLASSES_CREATE,
            json={
                "start_term_id": start_term_id,
                "end_term_id": end_term_id,
                "subject_id": subject_id,
                "program": program,
                "grade_number": grade_number,
                "name": name,
                "description": description,
                "language": language,
                "uniq_id": uniq_id,
                "class_section": class_section,
                "subject_ids": subject_ids,
                "sl": sl,
                "hl": hl,
                "subject_option": subject_option,
                "lock_memberships": lock_memberships,
            },
            options=options,
        )

    async def upsert(
        self, *, classes: Sequence[models.ClassUpsert], **options: Unpack[CallOptions]
    ) -> BulkOutcome[models.ClassResult]:
        """Create and update many classes in one request.

        An item with `id` updates that class, an item without one creates a class. No
        error is raised for items that failed; look at the outcome. Needs the Extended
        APIs package. Source: vendor document.

        Args:
            classes: Classes to create or update. Results refer to them by position.

        Returns:
            One result for each class sent, by its position.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.classes.upsert(classes=[ClassUpsert(id=852, name="History")])
        """
        return await self._caller.call(
            ops.CLASSES_UPSERT, json={"classes": classes}, options=options
        )

    async def get(
        self, class_id: int, **options: Unpack[CallOptions]
    ) -> models.SchoolClass:
        """Get one class. Source: vendor document.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.classes.get(852)
        """
        return await self._caller.call(
            ops.CLASSES_GET, path={"class_id": class_id}, options=options
        )

    async def update(
        self,
        class_id: int,
        *,
        archived: bool | Unset = UNSET,
        name: str | Unset = UNSET,
        description: str | Unset = UNSET,
        language: str | Unset = UNSET,
        uniq_id: str | Unset = UNSET,
        class_section: str | Unset = UNSET,
        end_term_id: int | Unset = UNSET,
        subject_ids: Sequence[int] | Unset = UNSET,
        sl: bool | Unset = UNSET,
        hl: bool | Unset = UNSET,
        subject_option: str | Sequence[str] | Unset = UNSET,
        lock_memberships: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.SchoolClass:
        """Update one class.

        Only the fields that are sent change. Archiving is `archived` set to true.
        Source: vendor document.

        Args:
            class_id: The class.
            archived: Whether the class is archived.
            name: Name of the class.
            description: Free text about the class.
            language: Language of instruction, as a language code. Version v2p3 refuses
                this field with a 422.
            uniq_id: The school's own identifier of the class.
            class_section: Tells classes of the same subject and grade apart. Example:
                `A`.
            end_term_id: Academic term in which the class ends. (vendor elsewhere)
            subject_ids: Subjects of a class that covers more than one.
            sl: Whether the class can be taken at standard level.
            hl: Whether the class can be taken at higher level.
            subject_option: Option of the subject: text for a subject with language
                levels, a list of phases for a subject with phases.
            lock_memberships: Whose membership is locked. Only `students_only`
                is documented.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.classes.update(852, name="History", class_section="A")
        """
        return await self._caller.call(
            ops.CLASSES_UPDATE,
            path={"class_id": class_id},
            json={
                "archived": archived,
                "name": name,
                "description": description,
                "language": language,
                "uniq_id": uniq_id,
                "class_section": class_section,
                "end_term_id": end_term_id,
                "subject_ids": subject_ids,
                "sl": sl,
                "hl": hl,
                "subject_option": subject_option,
                "lock_memberships": lock_memberships,
            },
            options=options,
        )

    async def terms(
        self,
        class_id: int,
        *,
        academic_year_id: int | Unset = UNSET,
        active_only: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.ClassTerm]:
        """List the academic terms of one class. Since v2p3. Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            academic_year_id: Only terms of this academic year.
            active_only: Only terms that are active.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.classes.terms(852)
        """
        return await self._caller.call(
            ops.CLASSES_TERMS,
            path={"class_id": class_id},
            query={"academic_year_id": academic_year_id, "active_only": active_only},
            options=options,
        )

    async def criteria(
        self, class_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.Criterion]:
        """List the criteria by which tasks of one class are assessed.

        Since v2p3. Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.classes.criteria(852)
        """
        return await self._caller.call(
            ops.CLASSES_CRITERIA, path={"class_id": class_id}, options=options
        )

    async def task_categories(
        self, class_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.TaskCategory]:
        """List the categories of the tasks of one class.

        Since v2p3. Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.classes.task_categories(852)
        """
        return await self._caller.call(
            ops.CLASSES_TASK_CATEGORIES, path={"class_id": class_id}, options=options
        )

    async def students(
        self,
        class_id: int,
        *,
        include_archived_students: bool | Unset = UNSET,
        student_ids: Sequence[int] | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.ClassStudents:
        """Get the students of one class, with their levels.

        By their ids alone; `memberships.list` says more of each, in all classes at
        once. Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            include_archived_students: Whether to include archived students.
                Default: False.
            student_ids: Only these students. Since v2p3.
            page: Number of the page to start from, if there are any. At least 1.
                Default: 1. (guess)
            per_page: Records on a page, if there are pages. From 1 to 200. Default:
                100. (guess)

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.classes.students(852)
        """
        return await self._caller.call(
            ops.CLASSES_STUDENTS,
            path={"class_id": class_id},
            query={
                "include_archived_students": include_archived_students,
                "student_ids": student_ids,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    async def update_students(
        self,
        class_id: int,
        *,
        students: Sequence[models.StudentLevel],
        **options: Unpack[CallOptions],
    ) -> BulkOutcome[models.StudentResult]:
        """Set the level of many students of one class.

        No error is raised for items that failed; look at the outcome. Whether students
        who are not in the class are added is not settled (vendor elsewhere). Needs the
        Extended APIs package. Source: vendor document.

        Args:
            class_id: The class.
            students: Students of the class, and the level that each is to have.

        Returns:
            One result for each student sent.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.classes.update_students(852, students=[StudentLevel(id=1041)])
        """
        return await self._caller.call(
            ops.CLASSES_UPDATE_STUDENTS,
            path={"class_id": class_id},
            json={"students": students},
            options=options,
        )

    async def add_students(
        self,
        class_id: int,
        *,
        student_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> models.Acknowledgement:
        """Add students to one class.

        The students must belong to the same school (vendor elsewhere). Whether one
        unknown id fails the whole request is not documented. Source: vendor document.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.classes.add_students(852, student_ids=[1041])
        """
        return await self._caller.call(
            ops.CLASSES_ADD_STUDENTS,
            path={"class_id": class_id},
            json={"student_ids": student_ids},
            options=options,
        )

    async def remove_students(
        self,
        class_id: int,
        *,
        student_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> models.Acknowledgement:
        """Remove students from one class.

        Whether one unknown id fails the whole request is not documented.
        Source: vendor document.

        Args:
            class_id: The class.
            student_ids: Ids of the students to remove.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.classes.remove_students(852, student_ids=[1041])
        """
        return await self._caller.call(
            ops.CLASSES_REMOVE_STUDENTS,
            path={"class_id": class_id},
            json={"student_ids": student_ids},
            options=options,
        )

    def teachers(
        self,
        class_id: int,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.ClassTeacherMembership]:
        """List the teachers of one class.

        Those who left the class are left out. Since v2p3. Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            page: Number of the page to start from, if there are any. At least 1.
                Default: 1. (guess)
            per_page: Records on a page, if there are pages. From 1 to 200. Default:
                100. (guess)

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.classes.teachers(852): ...
        """
        return self._caller.pages(
            ops.CLASSES_TEACHERS,
            path={"class_id": class_id},
            query={"page": page, "per_page": per_page},
            options=options,
        )

    async def set_teachers(
        self,
        class_id: int,
        *,
        teachers: Sequence[models.ClassTeacherWrite],
        **options: Unpack[CallOptions],
    ) -> BulkOutcome[models.ClassTeacherResult]:
        """Replace all teachers of one class.

        Those who are not sent leave the class; an empty list removes all. No error is
        raised for items that failed; look at the outcome. Since v2p3. Needs the
        Extended APIs package. Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            teachers: All teachers that the class is to have. Results refer to them
                by position.

        Returns:
            One result for each teacher sent, by its position.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.classes.set_teachers(852, teachers=[ClassTeacherWrite(id=852)])
        """
        return await self._caller.call(
            ops.CLASSES_SET_TEACHERS,
            path={"class_id": class_id},
            json={"teachers": teachers},
            options=options,
        )

    async def add_teachers(
        self,
        class_id: int,
        *,
        teacher_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> models.Acknowledgement:
        """Add teachers to one class.

        Teachers who are there already stay; those who had left come back. Since v2p3.
        Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            teacher_ids: The teachers to add.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.classes.add_teachers(852, teacher_ids=[433])
        """
        return await self._caller.call(
            ops.CLASSES_ADD_TEACHERS,
            path={"class_id": class_id},
            json={"teacher_ids": teacher_ids},
            options=options,
        )

    async def remove_teachers(
        self,
        class_id: int,
        *,
        teacher_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> models.Acknowledgement:
        """Remove teachers from one class.

        Teachers who are not in it are passed over. Since v2p3.
        Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            teacher_ids: The teachers to remove.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.classes.remove_teachers(852, teacher_ids=[433])
        """
        return await self._caller.call(
            ops.CLASSES_REMOVE_TEACHERS,
            path={"class_id": class_id},
            json={"teacher_ids": teacher_ids},
            options=options,
        )

    async def set_attendance(
        self,
        class_id: int,
        *,
        attendances: Sequence[models.AttendanceEntry],
        **options: Unpack[CallOptions],
    ) -> BulkOutcome[models.AttendanceResult]:
        """Set the attendance of students of one class.

        An entry takes the place of what is recorded for its student, date and period.
        No error is raised for entries that failed; look at the outcome. Since v2p1.
        Needs the Extended APIs package. Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            attendances: Entries to record. Results refer to them by position.

        Returns:
            One result for each entry sent, by its position.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.classes.set_attendance(
                852,
                attendances=[
                    AttendanceEntry(
                        student_id=1041,
                        date=date(2026, 9, 1),
                        period=1,
                        status=AttendanceStatus.ABSENT,
                    ),
                ],
            )
        """
        return await self._caller.call(
            ops.CLASSES_SET_ATTENDANCE,
            path={"class_id": class_id},
            json={"attendances": attendances},
            options=options,
        )

    async def attendance_by_term(
        self,
        class_id: int,
        term_id: int,
        *,
        archived_students: bool | Unset = UNSET,
        student_ids: Sequence[int] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.ClassTermRegister:
        """Count the attendance of each student of a class in one academic term.
        Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            term_id: The academic term.
            archived_students: Archived students. Whether they come too or alone is not
                documented; a third party sends `include_archived_students` in its
                place. Default: False.
            student_ids: Only these students.

        Returns:
            The counts of each student, and how periods are numbered.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.classes.attendance_by_term(852, 328)
        """
        return await self._caller.call(
            ops.CLASSES_ATTENDANCE_BY_TERM,
            path={"class_id": class_id, "term_id": term_id},
            query={"archived_students": archived_students, "student_ids": student_ids},
            options=options,
        )

    async def attendance_by_date(
        self,
        class_id: int,
        date: date,
        *,
        student_ids: Sequence[int] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.ClassDateRegister:
        """Get the attendance of each student of a class on one day.

        The day has to lie in the terms of the class. On holidays and days to come,
        students have no marks. Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            date: The day.
            student_ids: Only these students.

        Returns:
            The marks of each student, and how periods are numbered.

        Raises:
            BadRequestError: A time cannot be read.
            NotFoundError: No such record in this school.

        Example:
            await client.classes.attendance_by_date(852, date(2026, 9, 1))
        """
        return await self._caller.call(
            ops.CLASSES_ATTENDANCE_BY_DATE,
            path={"class_id": class_id, "date": day(date)},
            query={"student_ids": student_ids},
            options=options,
        )

    async def timetable(
        self,
        class_id: int,
        *,
        include_disabled: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Timetable:
        """Get the timetable of a class.

        Periods of the school's own, such as lunch, are left out.
        Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            include_disabled: Whether slots that are switched off come too. What holds
                when it is left out is not documented.

        Returns:
            The slots of each academic year.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.classes.timetable(852)
        """
        return await self._caller.call(
            ops.CLASSES_TIMETABLE,
            path={"class_id": class_id},
            query={"include_disabled": include_disabled},
            options=options,
        )

    async def set_timetable(
        self,
        class_id: int,
        academic_year_id: int,
        *,
        slots: Sequence[models.TimetableSlotWrite],
        **options: Unpack[CallOptions],
    ) -> BulkOutcome[models.TimetableSlotResult]:
        """Replace the timetable of a class in one academic year.

        The slots that are sent are switched on, all others of the year are switched
        off. Attendance that is recorded stays, but counts change with the slots. The
        first slot of a day is always period 1. No error is raised for slots that
        failed; look at the outcome. Since v2p3. Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            academic_year_id: The academic year.
            slots: All slots that the class is to have. Results refer to them
                by position.

        Returns:
            One result for each slot sent, by its position.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.classes.set_timetable(
                852, 609, slots=[TimetableSlotWrite(day=1, period=3)]
            )
        """
        return await self._caller.call(
            ops.CLASSES_SET_TIMETABLE,
            path={"class_id": class_id, "academic_year_id": academic_year_id},
            json={"settings": slots},
            options=options,
        )

    def grades(
        self,
        class_id: int,
        term_id: int,
        *,
        student_ids: Sequence[int] | Unset = UNSET,
        include_archived_students: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.StudentGrades]:
        """List the grades of a class for its tasks in one term.
        Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            term_id: The academic term.
            student_ids: Only these students. Since v2p3.
            include_archived_students: Whether archived students are there as well.
                Default: False.
            page: Number of the page to start from, if there are any. At least 1.
                Default: 1. (guess)
            per_page: Records on a page, if there are pages. From 1 to 200. Default:
                100. (guess)

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.classes.grades(852, 328): ...
        """
        return self._caller.pages(
            ops.CLASSES_GRADES,
            path={"class_id": class_id, "term_id": term_id},
            query={
                "student_ids": student_ids,
                "include_archived_students": include_archived_students,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    def term_grades(
        self,
        class_id: int,
        term_id: int,
        *,
        student_ids: Sequence[int] | Unset = UNSET,
        include_archived_students: bool | Unset = UNSET,
        unenrolled_only: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.StudentTermGrade]:
        """List the term grades of a class for one term.

        What a term grade consists of depends on the programme of the class.
        Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            term_id: The academic term.
            student_ids: Only these students.
            include_archived_students: Whether archived students are there as well.
                Default: False.
            unenrolled_only: Only students who left the class and still have grades.
                Since v2p3.
            page: Number of the page to start from, if there are any. At least 1.
                Default: 1. (guess)
            per_page: Records on a page, if there are pages. From 1 to 200. Default:
                100. (guess)

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.classes.term_grades(852, 328): ...
        """
        return self._caller.pages(
            ops.CLASSES_TERM_GRADES,
            path={"class_id": class_id, "term_id": term_id},
            query={
                "student_ids": student_ids,
                "include_archived_students": include_archived_students,
                "unenrolled_only": unenrolled_only,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )


class YearGroups(Resource):
    """Year groups, with their students, advisors and homeroom attendance."""

    def list(
        self,
        *,
        modified_since: datetime | Unset = UNSET,
        archived: bool | Unset = UNSET,
        student_ids: Sequence[int] | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.YearGroup]:
        """List the year groups of the school.

        Whether the moment of `modified_since` itself counts is not documented.
        Source: vendor elsewhere.

        Args:
            modified_since: Only year groups modified since this time.
            archived: True gives only archived year groups, false only active ones.
            student_ids: Only year groups of these students. Since v2p3.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of records on a page. From 1 to 200. Default: 100.

        Raises:
            BadRequestError: A time cannot be read.

        Example:
            async for one in client.year_groups.list(): ...
        """
        return self._caller.pages(
            ops.YEAR_GROUPS_LIST,
            query={
                "modified_since": modified_since,
                "archived": archived,
                "student_ids": student_ids,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    def students(
        self,
        year_group_id: int,
        *,
        student_ids: Sequence[int] | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Student]:
        """List the students of one year group. Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            student_ids: Only these students. Since v2p3.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of records on a page. From 1 to 200. Default: 100.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.year_groups.students(894): ...
        """
        return self._caller.pages(
            ops.YEAR_GROUPS_STUDENTS,
            path={"year_group_id": year_group_id},
            query={"student_ids": student_ids, "page": page, "per_page": per_page},
            options=options,
        )

    async def add_students(
        self,
        year_group_id: int,
        *,
        student_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> models.Acknowledgement:
        """Add students to one year group.

        A student is in one active year group: who is added to one leaves the other. An
        archived year group takes nobody from another. Students who are there already
        stay. Source: vendor elsewhere.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.year_groups.add_students(894, student_ids=[1041])
        """
        return await self._caller.call(
            ops.YEAR_GROUPS_ADD_STUDENTS,
            path={"year_group_id": year_group_id},
            json={"student_ids": student_ids},
            options=options,
        )

    async def remove_students(
        self,
        year_group_id: int,
        *,
        student_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> models.Acknowledgement:
        """Remove students from one year group.

        Students who are not in it are passed over. Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            student_ids: The students to remove.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.year_groups.remove_students(894, student_ids=[1041])
        """
        return await self._caller.call(
            ops.YEAR_GROUPS_REMOVE_STUDENTS,
            path={"year_group_id": year_group_id},
            json={"student_ids": student_ids},
            options=options,
        )

    async def advisors(
        self, year_group_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.Advisor]:
        """List the advisors of one year group. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.year_groups.advisors(894)
        """
        return await self._caller.call(
            ops.YEAR_GROUPS_ADVISORS,
            path={"year_group_id": year_group_id},
            options=options,
        )

    async def attendance_by_term(
        self,
        year_group_id: int,
        term_id: int,
        *,
        archived_students: bool | Unset = UNSET,
        student_ids: Sequence[int] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.TermAttendance]:
        """Count the homeroom attendance of a year group in one academic term.
        Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            term_id: The academic term.
            archived_students: Archived students. Whether they come too or alone is not
                documented; a third party sends `include_archived_students` in its
                place. Default: False.
            student_ids: Only these students.

        Returns:
            The counts of each student.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.year_groups.attendance_by_term(894, 328)
        """
        return await self._caller.call(
            ops.YEAR_GROUPS_ATTENDANCE_BY_TERM,
            path={"year_group_id": year_group_id, "term_id": term_id},
            query={"archived_students": archived_students, "student_ids": student_ids},
            options=options,
        )

    async def attendance_by_date(
        self,
        year_group_id: int,
        date: date,
        *,
        student_ids: Sequence[int] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.HomeroomDateAttendance]:
        """Get the homeroom attendance of a year group on one day.
        Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            date: The day.
            student_ids: Only these students.

        Returns:
            The mark of each student.

        Raises:
            BadRequestError: A time cannot be read.
            NotFoundError: No such record in this school.

        Example:
            await client.year_groups.attendance_by_date(894, date(2026, 9, 1))
        """
        return await self._caller.call(
            ops.YEAR_GROUPS_ATTENDANCE_BY_DATE,
            path={"year_group_id": year_group_id, "date": day(date)},
            query={"student_ids": student_ids},
            options=options,
        )

    async def attendance_adjustments(
        self, year_group_id: int, term_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.AttendanceAdjustments]:
        """List the corrections by hand of homeroom attendance in one academic term.

        Since v2p3. Source: vendor elsewhere.

        Returns:
            The corrections of each student.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.year_groups.attendance_adjustments(894, 328)
        """
        return await self._caller.call(
            ops.YEAR_GROUPS_ATTENDANCE_ADJUSTMENTS,
            path={"year_group_id": year_group_id, "term_id": term_id},
            options=options,
        )


class AcademicYears(Resource):
    """Academic years of a programme."""

    async def attendance_categories(
        self, academic_year_id: int, **options: Unpack[CallOptions]
    ) -> list[models.AttendanceCategory]:
        """List the attendance categories of one academic year.

        They say what a status is called in the school, and which ones it uses. Since
        v2p3. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.academic_years.attendance_categories(609)
        """
        return await self._caller.call(
            ops.ACADEMIC_YEARS_ATTENDANCE_CATEGORIES,
            path={"academic_year_id": academic_year_id},
            options=options,
        )

    async def create(
        self,
        program_code: str,
        *,
        academic_year: models.AcademicYearCreate,
        **options: Unpack[CallOptions],
    ) -> models.AcademicYear:
        """Create an academic year of a programme, with its terms.
        Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            academic_year: The new year.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.academic_years.create(
                "diploma",
                academic_year=AcademicYearCreate(
                    terms=[
                        AcademicTermWrite(
                            name="Term 1",
                            starts_on=date(2026, 9, 1),
                            ends_on=date(2026, 9, 1),
                        ),
                    ],
                ),
            )
        """
        return await self._caller.call(
            ops.ACADEMIC_YEARS_CREATE,
            path={"program_code": program_code},
            json={"academic_year": academic_year},
            options=options,
        )

    async def get(
        self, program_code: str, academic_year_id: int, **options: Unpack[CallOptions]
    ) -> models.AcademicYear:
        """Get one academic year with its terms. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            academic_year_id: The academic year.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.academic_years.get("diploma", 609)
        """
        return await self._caller.call(
            ops.ACADEMIC_YEARS_GET,
            path={"program_code": program_code, "academic_year_id": academic_year_id},
            options=options,
        )

    async def calendar(
        self, program_code: str, academic_year_id: int, **options: Unpack[CallOptions]
    ) -> models.AcademicYearCalendar:
        """Get the calendar of one academic year.

        It tells which day of the rotation a day is; holidays are left out.
        Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            academic_year_id: The academic year.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.academic_years.calendar("diploma", 609)
        """
        return await self._caller.call(
            ops.ACADEMIC_YEARS_CALENDAR,
            path={"program_code": program_code, "academic_year_id": academic_year_id},
            options=options,
        )


class Excusals(Resource):
    """Days on which a student is excused."""

    def list(
        self,
        student_id: int,
        *,
        applies_on: date | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Excusal]:
        """List the excusals of one student. Since v2p3. Source: vendor elsewhere.

        Args:
            student_id: The student.
            applies_on: Only excusals that cover this day.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of records on a page. From 1 to 200. Default: 100.

        Raises:
            BadRequestError: A time cannot be read.
            NotFoundError: No such record in this school.

        Example:
            async for one in client.excusals.list(1041): ...
        """
        return self._caller.pages(
            ops.EXCUSALS_LIST,
            path={"student_id": student_id},
            query={"applies_on": day(applies_on), "page": page, "per_page": per_page},
            options=options,
        )

    async def create(
        self,
        student_id: int,
        *,
        excusal: models.ExcusalCreate,
        **options: Unpack[CallOptions],
    ) -> models.Excusal:
        """Excuse one student for one day or more. Since v2p3. Source: vendor elsewhere.

        Args:
            student_id: The student.
            excusal: The new excusal, of 1 to 12 days, which may not overlap another of
                the student.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.excusals.create(1041, excusal=ExcusalCreate(parent_id=440))
        """
        return await self._caller.call(
            ops.EXCUSALS_CREATE,
            path={"student_id": student_id},
            json={"excusal": excusal},
            options=options,
        )

    async def update(
        self,
        student_id: int,
        excusal_id: int,
        *,
        excusal: models.ExcusalUpdate,
        **options: Unpack[CallOptions],
    ) -> models.Excusal:
        """Change the last day or the comment of one excusal.

        Since v2p3. Needs the Extended APIs package. Source: vendor elsewhere.

        Args:
            student_id: The student.
            excusal_id: The excusal.
            excusal: The fields to change. The excusal has to stay within 12 days, and
                may not overlap another of the student.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.excusals.update(
                1041, 996, excusal=ExcusalUpdate(end_date=date(2026, 9, 1))
            )
        """
        return await self._caller.call(
            ops.EXCUSALS_UPDATE,
            path={"student_id": student_id, "excusal_id": excusal_id},
            json={"excusal": excusal},
            options=options,
        )

    async def delete(
        self, student_id: int, excusal_id: int, **options: Unpack[CallOptions]
    ) -> models.Excusal:
        """Delete one excusal for good.

        Since v2p3. Needs the Extended APIs package. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.excusals.delete(1041, 996)
        """
        return await self._caller.call(
            ops.EXCUSALS_DELETE,
            path={"student_id": student_id, "excusal_id": excusal_id},
            options=options,
        )

    def list_by_date(
        self,
        date: date,
        *,
        student_ids: Sequence[int] | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Excusal]:
        """List the excusals of all students that cover one day.
        Source: vendor elsewhere.

        Args:
            date: The day.
            student_ids: Only these students.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of records on a page. From 1 to 200. Default: 100.

        Raises:
            BadRequestError: A time cannot be read.

        Example:
            async for one in client.excusals.list_by_date(date(2026, 9, 1)): ...
        """
        return self._caller.pages(
            ops.EXCUSALS_LIST_BY_DATE,
            path={"date": day(date)},
            query={"student_ids": student_ids, "page": page, "per_page": per_page},
            options=options,
        )


class School(Resource):
    """The school, and what holds in all of it."""

    async def get(self, **options: Unpack[CallOptions]) -> models.SchoolProfile:
        """Get what is known of the school itself. Source: vendor elsewhere.

        Raises:
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            RateLimitError: Over the rate limit.
            ServerError: The service failed.

        Example:
            await client.school.get()
        """
        return await self._caller.call(ops.SCHOOL_GET, options=options)

    async def academic_years(
        self,
        *,
        program_code: str | Unset = UNSET,
        active: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> dict[str, models.ProgramAcademicYears]:
        """Get the academic years of each programme, with their terms.
        Source: vendor elsewhere.

        Args:
            program_code: Only this programme. Example: `diploma`. Since v2p3.
            active: True gives only active years, false only others. Since v2p3.

        Returns:
            The years by the code of the programme, such as `diploma`.

        Raises:
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            RateLimitError: Over the rate limit.
            ServerError: The service failed.

        Example:
            await client.school.academic_years()
        """
        return await self._caller.call(
            ops.SCHOOL_ACADEMIC_YEARS,
            query={"program_code": program_code, "active": active},
            options=options,
        )

    async def grades(
        self, **options: Unpack[CallOptions]
    ) -> list[models.ProgramGrades]:
        """List the programmes of the school with their grades.

        Such as Grade 10; not marks. Source: vendor elsewhere.

        Raises:
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            RateLimitError: Over the rate limit.
            ServerError: The service failed.

        Example:
            await client.school.grades()
        """
        return await self._caller.call(ops.SCHOOL_GRADES, options=options)

    async def subjects(
        self, **options: Unpack[CallOptions]
    ) -> dict[str, list[models.SchoolSubject]]:
        """Get the subjects of each programme.

        Subjects that are out of use are left out. Source: vendor elsewhere.

        Returns:
            The subjects by the code of the programme, such as `diploma`.

        Raises:
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            RateLimitError: Over the rate limit.
            ServerError: The service failed.

        Example:
            await client.school.subjects()
        """
        return await self._caller.call(ops.SCHOOL_SUBJECTS, options=options)

    async def term_grade_scales(
        self, **options: Unpack[CallOptions]
    ) -> list[models.TermGradeScale]:
        """List from which percentage on a term grade is given, in each programme.

        Since v2p3. Source: vendor elsewhere.

        Returns:
            The steps of all scales.

        Raises:
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            RateLimitError: Over the rate limit.
            ServerError: The service failed.

        Example:
            await client.school.term_grade_scales()
        """
        return await self._caller.call(ops.SCHOOL_TERM_GRADE_SCALES, options=options)

    async def term_rubrics(
        self, **options: Unpack[CallOptions]
    ) -> list[models.TermRubric]:
        """List the rubrics by which terms are graded.

        Since v2p3. Source: vendor elsewhere.

        Raises:
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            RateLimitError: Over the rate limit.
            ServerError: The service failed.

        Example:
            await client.school.term_rubrics()
        """
        return await self._caller.call(ops.SCHOOL_TERM_RUBRICS, options=options)


class Programs(Resource):
    """What holds in one programme."""

    async def assessment_types(
        self, program_code: str, **options: Unpack[CallOptions]
    ) -> models.AssessmentTypes:
        """Get the types of assessment in one programme, such as summative.

        The vendor's text speaks of a list, its schema of one record; both are read.
        Since v2p3. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.

        Returns:
            One type or a list of them, under one of two names.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.programs.assessment_types("diploma")
        """
        return await self._caller.call(
            ops.PROGRAMS_ASSESSMENT_TYPES,
            path={"program_code": program_code},
            options=options,
        )


class AcademicTerms(Resource):
    """Terms of an academic year."""

    async def create(
        self,
        program_code: str,
        academic_year_id: int,
        *,
        academic_term: models.AcademicTermWrite,
        **options: Unpack[CallOptions],
    ) -> models.AcademicTerm:
        """Add a term to one academic year. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            academic_year_id: The academic year.
            academic_term: The term.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.academic_terms.create(
                "diploma",
                609,
                academic_term=AcademicTermWrite(
                    name="Term 1", starts_on=date(2026, 9, 1), ends_on=date(2026, 9, 1)
                ),
            )
        """
        return await self._caller.call(
            ops.ACADEMIC_TERMS_CREATE,
            path={"program_code": program_code, "academic_year_id": academic_year_id},
            json={"academic_term": academic_term},
            options=options,
        )

    async def update(
        self,
        program_code: str,
        academic_year_id: int,
        academic_term_id: int,
        *,
        academic_term: models.AcademicTermWrite,
        **options: Unpack[CallOptions],
    ) -> models.AcademicTerm:
        """Change one term.

        Whether a name alone, or dates alone, would do is not documented: the vendor's
        schema asks for all three. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            academic_year_id: The academic year.
            academic_term_id: The term.
            academic_term: The term.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.academic_terms.update(
                "diploma",
                609,
                926,
                academic_term=AcademicTermWrite(
                    name="Term 1", starts_on=date(2026, 9, 1), ends_on=date(2026, 9, 1)
                ),
            )
        """
        return await self._caller.call(
            ops.ACADEMIC_TERMS_UPDATE,
            path={
                "program_code": program_code,
                "academic_year_id": academic_year_id,
                "academic_term_id": academic_term_id,
            },
            json={"academic_term": academic_term},
            options=options,
        )

    async def delete(
        self,
        program_code: str,
        academic_year_id: int,
        academic_term_id: int,
        **options: Unpack[CallOptions],
    ) -> models.AcademicTerm:
        """Delete one term. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            academic_year_id: The academic year.
            academic_term_id: The term.

        Raises:
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.academic_terms.delete("diploma", 609, 926)
        """
        return await self._caller.call(
            ops.ACADEMIC_TERMS_DELETE,
            path={
                "program_code": program_code,
                "academic_year_id": academic_year_id,
                "academic_term_id": academic_term_id,
            },
            options=options,
        )


class SubjectGroups(Resource):
    """Groups of the subjects of a programme."""

    def list(
        self,
        program_code: str,
        *,
        modified_since: datetime | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.SubjectGroup]:
        """List the subject groups of a programme. Since v2p3. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            modified_since: Only groups modified since this time. Whether the moment
                itself counts is not documented.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of records on a page. From 1 to 200. Default: 100.

        Raises:
            BadRequestError: A time cannot be read.
            NotFoundError: No such record in this school.

        Example:
            async for one in client.subject_groups.list("diploma"): ...
        """
        return self._caller.pages(
            ops.SUBJECT_GROUPS_LIST,
            path={"program_code": program_code},
            query={
                "modified_since": modified_since,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    async def create(
        self,
        program_code: str,
        *,
        subject_group: models.SubjectGroupWrite,
        **options: Unpack[CallOptions],
    ) -> models.SubjectGroup:
        """Create a subject group.

        The primary, middle and high school programmes can have their own. Since v2p3.
        Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            subject_group: The subject group.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.subject_groups.create(
                "diploma", subject_group=SubjectGroupWrite(name="Sciences")
            )
        """
        return await self._caller.call(
            ops.SUBJECT_GROUPS_CREATE,
            path={"program_code": program_code},
            json={"subject_group": subject_group},
            options=options,
        )

    async def get(
        self, program_code: str, subject_group_id: int, **options: Unpack[CallOptions]
    ) -> models.SubjectGroup:
        """Get one subject group. Since v2p3. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            subject_group_id: The subject group.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.subject_groups.get("diploma", 659)
        """
        return await self._caller.call(
            ops.SUBJECT_GROUPS_GET,
            path={"program_code": program_code, "subject_group_id": subject_group_id},
            options=options,
        )

    async def update(
        self,
        program_code: str,
        subject_group_id: int,
        *,
        subject_group: models.SubjectGroupWrite,
        **options: Unpack[CallOptions],
    ) -> models.SubjectGroup:
        """Change one subject group.

        Only the fields that are sent change. Since v2p3. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            subject_group_id: The subject group.
            subject_group: The subject group.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.subject_groups.update(
                "diploma", 659, subject_group=SubjectGroupWrite(name="Sciences")
            )
        """
        return await self._caller.call(
            ops.SUBJECT_GROUPS_UPDATE,
            path={"program_code": program_code, "subject_group_id": subject_group_id},
            json={"subject_group": subject_group},
            options=options,
        )

    async def delete(
        self, program_code: str, subject_group_id: int, **options: Unpack[CallOptions]
    ) -> models.SubjectGroup:
        """Delete one subject group. Since v2p3. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            subject_group_id: The subject group.

        Raises:
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.subject_groups.delete("diploma", 659)
        """
        return await self._caller.call(
            ops.SUBJECT_GROUPS_DELETE,
            path={"program_code": program_code, "subject_group_id": subject_group_id},
            options=options,
        )


class Subjects(Resource):
    """Subjects of a programme."""

    def list(
        self,
        program_code: str,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Subject]:
        """List the subjects of a programme.

        `school.subjects` gives those of all programmes at once, with fewer fields.
        Since v2p3. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of records on a page. From 1 to 200. Default: 100.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.subjects.list("diploma"): ...
        """
        return self._caller.pages(
            ops.SUBJECTS_LIST,
            path={"program_code": program_code},
            query={"page": page, "per_page": per_page},
            options=options,
        )

    async def create(
        self,
        program_code: str,
        *,
        subject: models.SubjectWrite,
        **options: Unpack[CallOptions],
    ) -> models.Subject:
        """Create a subject. Since v2p3. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            subject: The subject.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.subjects.create(
                "diploma", subject=SubjectWrite(name="Biology")
            )
        """
        return await self._caller.call(
            ops.SUBJECTS_CREATE,
            path={"program_code": program_code},
            json={"subject": subject},
            options=options,
        )

    async def get(
        self, program_code: str, subject_id: int, **options: Unpack[CallOptions]
    ) -> models.Subject:
        """Get one subject. Since v2p3. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            subject_id: The subject.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.subjects.get("diploma", 219)
        """
        return await self._caller.call(
            ops.SUBJECTS_GET,
            path={"program_code": program_code, "subject_id": subject_id},
            options=options,
        )

    async def update(
        self,
        program_code: str,
        subject_id: int,
        *,
        subject: models.SubjectWrite,
        **options: Unpack[CallOptions],
    ) -> models.Subject:
        """Change one subject.

        The refusal in the vendor's sample allows `subject_group_id`, `enabled`, `name`,
        `title` and `scope_and_sequence_based_on` only. Whether fields that are left out
        stay is not documented. Since v2p3. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            subject_id: The subject.
            subject: The subject.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.subjects.update(
                "diploma", 219, subject=SubjectWrite(name="Biology")
            )
        """
        return await self._caller.call(
            ops.SUBJECTS_UPDATE,
            path={"program_code": program_code, "subject_id": subject_id},
            json={"subject": subject},
            options=options,
        )

    async def delete(
        self, program_code: str, subject_id: int, **options: Unpack[CallOptions]
    ) -> models.Subject:
        """Delete one subject. Since v2p3. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            subject_id: The subject.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.subjects.delete("diploma", 219)
        """
        return await self._caller.call(
            ops.SUBJECTS_DELETE,
            path={"program_code": program_code, "subject_id": subject_id},
            options=options,
        )

    async def bulk_enable(
        self,
        program_code: str,
        *,
        subject_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> builtins.list[int]:
        """Switch many subjects of a programme on.

        Since v2p3. Needs the Extended APIs package. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            subject_ids: Ids of the subjects. Example: [411, 412].

        Returns:
            Ids of the subjects that were switched on.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.subjects.bulk_enable("diploma", subject_ids=[219])
        """
        return await self._caller.call(
            ops.SUBJECTS_BULK_ENABLE,
            path={"program_code": program_code},
            json={"subject_ids": subject_ids},
            options=options,
        )

    async def bulk_disable(
        self,
        program_code: str,
        *,
        subject_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> builtins.list[int]:
        """Switch many subjects of a programme off.

        Since v2p3. Needs the Extended APIs package. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years: `ibpyp`, `ib_pyp` or
                `pyp`. Example: `diploma`.
            subject_ids: Ids of the subjects. Example: [411, 412].

        Returns:
            Ids of the subjects that were switched off.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.subjects.bulk_disable("diploma", subject_ids=[219])
        """
        return await self._caller.call(
            ops.SUBJECTS_BULK_DISABLE,
            path={"program_code": program_code},
            json={"subject_ids": subject_ids},
            options=options,
        )


class TermReports(Resource):
    """Published reports of a term."""

    def list(
        self,
        program_code: str,
        *,
        academic_term_id: int | Unset = UNSET,
        type: models.TermReportType | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.TermReport]:
        """List the published reports of a programme.

        Since v2p3. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years, `pyp`. Example:
                `diploma`.
            academic_term_id: Only reports of this term.
            type: Only reports of this type.
            page: Number of the page to start from, if there are any. At least 1.
                Default: 1. (guess)
            per_page: Records on a page, if there are pages. From 1 to 200. Default:
                100. (guess)

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.term_reports.list("diploma"): ...
        """
        return self._caller.pages(
            ops.TERM_REPORTS_LIST,
            path={"program_code": program_code},
            query={
                "academic_term_id": academic_term_id,
                "type": type,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    async def get(
        self, program_code: str, term_report_id: int, **options: Unpack[CallOptions]
    ) -> models.TermReport:
        """Get one published report. Since v2p3. Source: vendor elsewhere.

        Args:
            program_code: Code of the programme; primary years, `pyp`. Example:
                `diploma`.
            term_report_id: The report.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.term_reports.get("diploma", 567)
        """
        return await self._caller.call(
            ops.TERM_REPORTS_GET,
            path={"program_code": program_code, "term_report_id": term_report_id},
            options=options,
        )


class Tasks(Resource):
    """Tasks of a class."""

    def list(
        self,
        class_id: int,
        *,
        term_id: int | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Task]:
        """List the tasks of one class.

        Without a term, the tasks of all terms of the class. Tasks have other fields
        before version v2p2; those that are known are there as well.
        Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            term_id: Only tasks of this academic term.
            page: Number of the page to start from, if there are any. At least 1.
                Default: 1. (guess)
            per_page: Records on a page, if there are pages. From 1 to 200. Default:
                100. (guess)

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.tasks.list(852): ...
        """
        return self._caller.pages(
            ops.TASKS_LIST,
            path={"class_id": class_id},
            query={"term_id": term_id, "page": page, "per_page": per_page},
            options=options,
        )

    async def create(
        self, class_id: int, *, task: models.TaskWrite, **options: Unpack[CallOptions]
    ) -> models.Task:
        """Create a task for one class.

        A time that cannot be read is refused as a bad request. Since v2p3.
        Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            task: The new task.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.tasks.create(
                852,
                task=TaskWrite(
                    author_id=7301,
                    name="Lab report",
                    due_date=datetime(2026, 9, 1, 8, 30, tzinfo=UTC),
                    assessment_type_id=17,
                ),
            )
        """
        return await self._caller.call(
            ops.TASKS_CREATE,
            path={"class_id": class_id},
            json={"core_task": task},
            options=options,
        )

    async def get(
        self, class_id: int, task_id: int, **options: Unpack[CallOptions]
    ) -> models.Task:
        """Get one task. More of the task than in the list. Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            task_id: The task.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.tasks.get(852, 798)
        """
        return await self._caller.call(
            ops.TASKS_GET,
            path={"class_id": class_id, "task_id": task_id},
            options=options,
        )

    async def replace(
        self,
        class_id: int,
        task_id: int,
        *,
        task: models.TaskWrite,
        **options: Unpack[CallOptions],
    ) -> models.Task:
        """Replace one task as a whole.

        What a task is made of is given again; `tasks.update` changes single fields.
        What becomes of fields that are left out is not documented. Since v2p3.
        Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            task_id: The task.
            task: The task as it is to be.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.tasks.replace(
                852,
                798,
                task=TaskWrite(
                    author_id=7301,
                    name="Lab report",
                    due_date=datetime(2026, 9, 1, 8, 30, tzinfo=UTC),
                    assessment_type_id=17,
                ),
            )
        """
        return await self._caller.call(
            ops.TASKS_REPLACE,
            path={"class_id": class_id, "task_id": task_id},
            json={"core_task": task},
            options=options,
        )

    async def update(
        self,
        class_id: int,
        task_id: int,
        *,
        task: models.TaskUpdate,
        **options: Unpack[CallOptions],
    ) -> models.Task:
        """Update one task.

        Only the fields that are sent change; null clears a field. Since v2p3.
        Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            task_id: The task.
            task: The fields to change.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.tasks.update(852, 798, task=TaskUpdate(name="Lab report"))
        """
        return await self._caller.call(
            ops.TASKS_UPDATE,
            path={"class_id": class_id, "task_id": task_id},
            json={"core_task": task},
            options=options,
        )

    async def delete(
        self, class_id: int, task_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Delete one task for good, with all its grades and submissions.

        It cannot be undone. Since v2p3. Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            task_id: The task.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.tasks.delete(852, 798)
        """
        await self._caller.call(
            ops.TASKS_DELETE,
            path={"class_id": class_id, "task_id": task_id},
            options=options,
        )

    async def students(
        self,
        class_id: int,
        task_id: int,
        *,
        student_ids: Sequence[int] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.TaskStudent]:
        """List what the students got for one task. Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            task_id: The task.
            student_ids: Only these students.

        Returns:
            The students and their results.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.tasks.students(852, 798)
        """
        return await self._caller.call(
            ops.TASKS_STUDENTS,
            path={"class_id": class_id, "task_id": task_id},
            query={"student_ids": student_ids},
            options=options,
        )


class Submissions(Resource):
    """What students handed in for a task."""

    def list(
        self,
        class_id: int,
        task_id: int,
        *,
        modified_since: datetime | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Submission]:
        """List what students handed in for one task.

        Since v2p3. Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            task_id: The task.
            modified_since: Only submissions modified after this time; the moment itself
                does not count.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of submissions on a page. From 1 to 500.
                Default: 100.

        Raises:
            BadRequestError: A time cannot be read.
            NotFoundError: No such record in this school.

        Example:
            async for one in client.submissions.list(852, 798): ...
        """
        return self._caller.pages(
            ops.SUBMISSIONS_LIST,
            path={"class_id": class_id, "task_id": task_id},
            query={
                "modified_since": modified_since,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    async def get(
        self,
        class_id: int,
        task_id: int,
        student_id: int,
        **options: Unpack[CallOptions],
    ) -> models.Submission:
        """Get what one student handed in for one task.

        A student without work is not found. Since v2p3. Source: vendor elsewhere.

        Args:
            class_id: The class. (vendor document)
            task_id: The task.
            student_id: The student.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.submissions.get(852, 798, 1041)
        """
        return await self._caller.call(
            ops.SUBMISSIONS_GET,
            path={"class_id": class_id, "task_id": task_id, "student_id": student_id},
            options=options,
        )


class TaskGrades(Resource):
    """What students got for a task."""

    async def bulk_update(
        self,
        task_id: int,
        *,
        students: Sequence[models.StudentTaskGrade],
        **options: Unpack[CallOptions],
    ) -> BulkOutcome[models.TaskGradeResult]:
        """Set what many students got for one task.

        Grades that are not there yet are made. No error is raised for students that
        failed; look at the outcome. Since v2p3. Needs the Extended APIs package.
        Source: vendor elsewhere.

        Args:
            task_id: The task.
            students: Students of the task, and what each is to have.

        Returns:
            One result for each student sent.

        Raises:
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.task_grades.bulk_update(
                798,
                students=[
                    StudentTaskGrade(id=1041, task_grade=TaskGradeWrite(author_id=283))
                ],
            )
        """
        return await self._caller.call(
            ops.TASK_GRADES_BULK_UPDATE,
            path={"task_id": task_id},
            json={"students": students},
            options=options,
        )

    async def reset(
        self,
        task_id: int,
        *,
        student_ids: Sequence[int],
        **options: Unpack[CallOptions],
    ) -> list[models.TaskGradeResult]:
        """Reset what students got for one task, and remove what they handed in.

        It cannot be undone. Without `student_ids` the service would reset all students
        of the task, so they have to be given here. No error is raised for students that
        failed; look at the status of each. Since v2p3. Source: vendor elsewhere.

        Args:
            task_id: The task.
            student_ids: The students to reset.

        Returns:
            One result for each student.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.task_grades.reset(798, student_ids=[1041])
        """
        return await self._caller.call(
            ops.TASK_GRADES_RESET,
            path={"task_id": task_id},
            json={"student_ids": student_ids},
            options=options,
        )

    async def update(
        self,
        task_id: int,
        student_id: int,
        *,
        task_grade: models.TaskGradeWrite,
        **options: Unpack[CallOptions],
    ) -> models.TaskGrade:
        """Set what one student got for one task.

        A grade that is not there yet is made. MYP takes whole points only, other
        programmes keep two decimals. Grades of AssessPrep are refused with a 403 where
        the task has no assessment there. Since v2p3. Needs the Extended APIs package.
        Source: vendor elsewhere.

        Args:
            task_id: The task.
            student_id: The student.
            task_grade: What is to be set.

        Raises:
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.

        Example:
            await client.task_grades.update(
                798, 1041, task_grade=TaskGradeWrite(author_id=283)
            )
        """
        return await self._caller.call(
            ops.TASK_GRADES_UPDATE,
            path={"task_id": task_id, "student_id": student_id},
            json={"task_grade": task_grade},
            options=options,
        )


class OnlineAssessments(Resource):
    """Assessments in AssessPrep that belong to a task."""

    async def update(
        self,
        task_id: int,
        assess_prep_uid: str,
        *,
        online_assessment: models.OnlineAssessmentWrite,
        **options: Unpack[CallOptions],
    ) -> models.OnlineAssessment:
        """Update one online assessment. Since v2p3. Source: vendor elsewhere.

        Args:
            task_id: The task.
            assess_prep_uid: The assessment, by its identifier in AssessPrep.
            online_assessment: The assessment as it is to be.

        Raises:
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.online_assessments.update(
                798,
                "P-1041",
                online_assessment=OnlineAssessmentWrite(
                    title="Forces and motion", mode=OnlineAssessmentMode.ONLINE
                ),
            )
        """
        return await self._caller.call(
            ops.ONLINE_ASSESSMENTS_UPDATE,
            path={"task_id": task_id, "assess_prep_uid": assess_prep_uid},
            json={"online_assessment": online_assessment},
            options=options,
        )


class BehaviorNotes(Resource):
    """Notes about the behaviour of students."""

    def list(
        self,
        *,
        modified_since: datetime | Unset = UNSET,
        student_ids: Sequence[int] | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.BehaviorNote]:
        """List the notes about the behaviour of students. Source: vendor elsewhere.

        Args:
            modified_since: Only notes modified since this time. Whether the moment
                itself counts is not documented.
            student_ids: Only these students. Since v2p3.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of records on a page. From 1 to 200. Default: 100.

        Raises:
            BadRequestError: A time cannot be read.

        Example:
            async for one in client.behavior_notes.list(): ...
        """
        return self._caller.pages(
            ops.BEHAVIOR_NOTES_LIST,
            query={
                "modified_since": modified_since,
                "student_ids": student_ids,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )


class Units(Resource):
    """Units that are taught."""

    def list(
        self,
        *,
        modified_since: datetime | Unset = UNSET,
        archived: bool | Unset = UNSET,
        class_ids: Sequence[int] | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Unit]:
        """List the units of the school.

        Archived units are left out unless asked for (guess). Since v2p3.
        Source: vendor elsewhere.

        Args:
            modified_since: Only units modified since this time. Whether the moment
                itself counts is not documented.
            archived: True gives only archived units.
            class_ids: Only units of these classes.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of records on a page. From 1 to 200. Default: 100.

        Raises:
            BadRequestError: A time cannot be read.

        Example:
            async for one in client.units.list(): ...
        """
        return self._caller.pages(
            ops.UNITS_LIST,
            query={
                "modified_since": modified_since,
                "archived": archived,
                "class_ids": joined(class_ids),
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    async def get(self, unit_id: int, **options: Unpack[CallOptions]) -> models.Unit:
        """Get one unit. Since v2p3. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.units.get(557)
        """
        return await self._caller.call(
            ops.UNITS_GET, path={"unit_id": unit_id}, options=options
        )


class UnitClassAssignments(Changing["models.UnitClassAssignment"]):
    """Which units are taught in which classes."""

    def list(
        self,
        *,
        modified_since: datetime | Unset = UNSET,
        deleted_since: datetime | Unset = UNSET,
        archived: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.UnitClassAssignment]:
        """List which units are taught in which classes.

        `modified_since` and `deleted_since` together are refused as a bad request.
        Since v2p3. Source: vendor elsewhere.

        Args:
            modified_since: Only assignments modified after this time; the moment itself
                does not count.
            deleted_since: Only assignments deleted after this time, of units or classes
                that are gone as well; the moment itself does not count.
            archived: True gives assignments of archived units. It does nothing beside
                `deleted_since`.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of assignments on a page. From 1 to 500.
                Default: 100.

        Raises:
            BadRequestError: A time cannot be read.

        Example:
            async for one in client.unit_class_assignments.list(): ...
        """
        return self._caller.pages(
            ops.UNIT_CLASS_ASSIGNMENTS_LIST,
            query={
                "modified_since": modified_since,
                "deleted_since": deleted_since,
                "archived": archived,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )


class Projects(Resource):
    """Projects of a year group: CAS, service learning, project-based learning."""

    async def sl_settings(
        self, year_group_id: int, **options: Unpack[CallOptions]
    ) -> models.ServiceLearningSettings:
        """Get how service learning is set up in one year group.

        A year group without service learning, such as one of the Diploma, is not found.
        Since v2p3. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.projects.sl_settings(894)
        """
        return await self._caller.call(
            ops.PROJECTS_SL_SETTINGS,
            path={"year_group_id": year_group_id},
            options=options,
        )

    def sl_categories(
        self,
        year_group_id: int,
        *,
        student_ids: Sequence[int] | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.SlCategoryStudent]:
        """List the service learning of the students of one year group, by category.

        Since v2p3. Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            student_ids: Only these students. Since v2p3.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of students on a page. From 1 to 500. Default: 100.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.projects.sl_categories(894): ...
        """
        return self._caller.pages(
            ops.PROJECTS_SL_CATEGORIES,
            path={"year_group_id": year_group_id},
            query={"student_ids": student_ids, "page": page, "per_page": per_page},
            options=options,
        )

    def sl_outcomes(
        self,
        year_group_id: int,
        *,
        student_ids: Sequence[int] | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.SlOutcomeStudent]:
        """List how far the students of one year group came in service learning,
        by outcome.

        Since v2p3. Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            student_ids: Only these students. Since v2p3.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of students on a page. From 1 to 500. Default: 100.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.projects.sl_outcomes(894): ...
        """
        return self._caller.pages(
            ops.PROJECTS_SL_OUTCOMES,
            path={"year_group_id": year_group_id},
            query={"student_ids": student_ids, "page": page, "per_page": per_page},
            options=options,
        )

    async def cas_settings(
        self, year_group_id: int, **options: Unpack[CallOptions]
    ) -> models.CasSettings:
        """Get how CAS is set up in one year group.

        A year group without CAS, such as one of the Career-related Programme, is not
        found. Since v2p3. Source: vendor elsewhere.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.projects.cas_settings(894)
        """
        return await self._caller.call(
            ops.PROJECTS_CAS_SETTINGS,
            path={"year_group_id": year_group_id},
            options=options,
        )

    def cas_experiences(
        self,
        year_group_id: int,
        *,
        student_ids: Sequence[int] | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.CasStudent]:
        """List the CAS experiences of the students of one year group.

        Since v2p3. Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            student_ids: Only these students. Since v2p3.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of students on a page. From 1 to 500. Default: 100.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.projects.cas_experiences(894): ...
        """
        return self._caller.pages(
            ops.PROJECTS_CAS_EXPERIENCES,
            path={"year_group_id": year_group_id},
            query={"student_ids": student_ids, "page": page, "per_page": per_page},
            options=options,
        )

    async def pbl_templates(
        self,
        year_group_id: int,
        *,
        archived: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[models.PblTemplate]:
        """List the projects of one year group. Since v2p3. Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            archived: True asks for archived year groups, false for active ones.

        Raises:
            NotFoundError: No such record in this school.

        Example:
            await client.projects.pbl_templates(894)
        """
        return await self._caller.call(
            ops.PROJECTS_PBL_TEMPLATES,
            path={"year_group_id": year_group_id},
            query={"archived": archived},
            options=options,
        )

    def pbl_proposals(
        self,
        year_group_id: int,
        project_id: int,
        *,
        archived: bool | Unset = UNSET,
        include_archived_students: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.PblProposalStudent]:
        """List the proposals of the students for one project.

        Since v2p3. Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            project_id: The project; `projects.pbl_templates` lists them.
            archived: True asks for archived year groups, false for active ones.
            include_archived_students: Whether archived students are there as well.
            page: Number of the page to start from, if there are any. At least 1.
                Default: 1. (guess)
            per_page: Records on a page, if there are pages. From 1 to 200. Default:
                100. (guess)

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.projects.pbl_proposals(894, 868): ...
        """
        return self._caller.pages(
            ops.PROJECTS_PBL_PROPOSALS,
            path={"year_group_id": year_group_id, "project_id": project_id},
            query={
                "archived": archived,
                "include_archived_students": include_archived_students,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    def pbl_reflections(
        self,
        year_group_id: int,
        project_id: int,
        *,
        archived: bool | Unset = UNSET,
        include_archived_students: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.PblReflectionsStudent]:
        """List the reflections of the students on one project.

        Since v2p3. Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            project_id: The project; `projects.pbl_templates` lists them.
            archived: True asks for archived year groups, false for active ones.
            include_archived_students: Whether archived students are there as well.
            page: Number of the page to start from, if there are any. At least 1.
                Default: 1. (guess)
            per_page: Records on a page, if there are pages. From 1 to 200. Default:
                100. (guess)

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.projects.pbl_reflections(894, 868): ...
        """
        return self._caller.pages(
            ops.PROJECTS_PBL_REFLECTIONS,
            path={"year_group_id": year_group_id, "project_id": project_id},
            query={
                "archived": archived,
                "include_archived_students": include_archived_students,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    def pbl_todos(
        self,
        year_group_id: int,
        project_id: int,
        *,
        archived: bool | Unset = UNSET,
        include_archived_students: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.PblTodosStudent]:
        """List what the students have to do for one project.

        Since v2p3. Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            project_id: The project; `projects.pbl_templates` lists them.
            archived: True asks for archived year groups, false for active ones.
            include_archived_students: Whether archived students are there as well.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Wanted number of records on a page. From 1 to 200. Default: 100.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            NotFoundError: No such record in this school.

        Example:
            async for one in client.projects.pbl_todos(894, 868): ...
        """
        return self._caller.pages(
            ops.PROJECTS_PBL_TODOS,
            path={"year_group_id": year_group_id, "project_id": project_id},
            query={
                "archived": archived,
                "include_archived_students": include_archived_students,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    def pbl_journals(
        self,
        year_group_id: int,
        project_id: int,
        *,
        archived: bool | Unset = UNSET,
        include_archived_students: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.PblJournalStudent]:
        """List the journals of the students of one project.

        Since v2p3. Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            project_id: The project; `projects.pbl_templates` lists them.
            archived: True asks for archived year groups, false for active ones.
            include_archived_students: Whether archived students are there as well.
            page: Number of the page to start from, if there are any. At least 1.
                Default: 1. (guess)
            per_page: Records on a page, if there are pages. From 1 to 200. Default:
                100. (guess)

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.projects.pbl_journals(894, 868): ...
        """
        return self._caller.pages(
            ops.PROJECTS_PBL_JOURNALS,
            path={"year_group_id": year_group_id, "project_id": project_id},
            query={
                "archived": archived,
                "include_archived_students": include_archived_students,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    def pbl_documents(
        self,
        year_group_id: int,
        project_id: int,
        *,
        archived: bool | Unset = UNSET,
        include_archived_students: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.PblDocumentsStudent]:
        """List the documents of the students of one project.

        Since v2p3. Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            project_id: The project; `projects.pbl_templates` lists them.
            archived: True asks for archived year groups, false for active ones.
            include_archived_students: Whether archived students are there as well.
            page: Number of the page to start from, if there are any. At least 1.
                Default: 1. (guess)
            per_page: Records on a page, if there are pages. From 1 to 200. Default:
                100. (guess)

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.projects.pbl_documents(894, 868): ...
        """
        return self._caller.pages(
            ops.PROJECTS_PBL_DOCUMENTS,
            path={"year_group_id": year_group_id, "project_id": project_id},
            query={
                "archived": archived,
                "include_archived_students": include_archived_students,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    def pbl_presentations(
        self,
        year_group_id: int,
        project_id: int,
        *,
        archived: bool | Unset = UNSET,
        include_archived_students: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.PblPresentationStudent]:
        """List the presentations of the students of one project.

        Since v2p3. Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            project_id: The project; `projects.pbl_templates` lists them.
            archived: True asks for archived year groups, false for active ones.
            include_archived_students: Whether archived students are there as well.
            page: Number of the page to start from, if there are any. At least 1.
                Default: 1. (guess)
            per_page: Records on a page, if there are pages. From 1 to 200. Default:
                100. (guess)

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.projects.pbl_presentations(894, 868): ...
        """
        return self._caller.pages(
            ops.PROJECTS_PBL_PRESENTATIONS,
            path={"year_group_id": year_group_id, "project_id": project_id},
            query={
                "archived": archived,
                "include_archived_students": include_archived_students,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )

    def pbl_notes(
        self,
        year_group_id: int,
        project_id: int,
        *,
        archived: bool | Unset = UNSET,
        include_archived_students: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.PblNotesStudent]:
        """List the notes and interviews about the students of one project.

        Since v2p3. Source: vendor elsewhere.

        Args:
            year_group_id: The year group.
            project_id: The project; `projects.pbl_templates` lists them.
            archived: True asks for archived year groups, false for active ones.
            include_archived_students: Whether archived students are there as well.
            page: Number of the page to start from, if there are any. At least 1.
                Default: 1. (guess)
            per_page: Records on a page, if there are pages. From 1 to 200. Default:
                100. (guess)

        Raises:
            NotFoundError: No such record in this school.

        Example:
            async for one in client.projects.pbl_notes(894, 868): ...
        """
        return self._caller.pages(
            ops.PROJECTS_PBL_NOTES,
            path={"year_group_id": year_group_id, "project_id": project_id},
            query={
                "archived": archived,
                "include_archived_students": include_archived_students,
                "page": page,
                "per_page": per_page,
            },
            options=options,
        )


class Auth(Resource):
    """What the token may do."""

    async def permissions(self, **options: Unpack[CallOptions]) -> list[str]:
        """List what the token may do. Since v2p3. Source: vendor elsewhere.

        Returns:
            Permissions such as `students/excusals/index`.

        Raises:
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            RateLimitError: Over the rate limit.
            ServerError: The service failed.

        Example:
            await client.auth.permissions()
        """
        return await self._caller.call(ops.AUTH_PERMISSIONS, options=options)


class ManageBacApi(Resource):
    """Everything that one ManageBac school lets other programs do.

    `Source` is where a fact comes from, at a class or method and then at what differs
    from it: `vendor document` (the page that the client is built on), `vendor
    elsewhere` (other text of the vendor), `third party` (code or text of somebody else)
    or `guess`.

    Every method takes `options` of its call, see `CallOptions`. One that gives a pager
    sends nothing before that is used.

    `Since` is the version that serves something first: a client for an older one raises
    `ConfigurationError` and sends nothing.

    What any method can raise, besides what its own docstring says:

    Raises:
        AuthenticationError: The token is missing, unknown or switched off.
        PermissionDeniedError: The token lacks a permission.
        RateLimitError: Over the rate limit.
        ServerError: The service failed.
    """

    students: Attached[Students] = Attached(Students)
    """Students of the school."""

    teachers: Attached[Teachers] = Attached(Teachers)
    """Teachers of the school, and what they teach."""

    parents: Attached[Parents] = Attached(Parents)
    """Parents of the school's students."""

    relationships: Attached[Relationships] = Attached(Relationships)
    """Which students are the children of which parents."""

    memberships: Attached[Memberships] = Attached(Memberships)
    """Who is in which class, in all classes at once."""

    classes: Attached[Classes] = Attached(Classes)
    """Classes of the school, with their students, teachers, attendance and grades."""

    year_groups: Attached[YearGroups] = Attached(YearGroups)
    """Year groups, with their students, advisors and homeroom attendance."""

    academic_years: Attached[AcademicYears] = Attached(AcademicYears)
    """Academic years of a programme."""

    excusals: Attached[Excusals] = Attached(Excusals)
    """Days on which a student is excused."""

    school: Attached[School] = Attached(School)
    """The school, and what holds in all of it."""

    programs: Attached[Programs] = Attached(Programs)
    """What holds in one programme."""

    academic_terms: Attached[AcademicTerms] = Attached(AcademicTerms)
    """Terms of an academic year."""

    subject_groups: Attached[SubjectGroups] = Attached(SubjectGroups)
    """Groups of the subjects of a programme."""

    subjects: Attached[Subjects] = Attached(Subjects)
    """Subjects of a programme."""

    term_reports: Attached[TermReports] = Attached(TermReports)
    """Published reports of a term."""

    tasks: Attached[Tasks] = Attached(Tasks)
    """Tasks of a class."""

    submissions: Attached[Submissions] = Attached(Submissions)
    """What students handed in for a task."""

    task_grades: Attached[TaskGrades] = Attached(TaskGrades)
    """What students got for a task."""

    online_assessments: Attached[OnlineAssessments] = Attached(OnlineAssessments)
    """Assessments in AssessPrep that belong to a task."""

    behavior_notes: Attached[BehaviorNotes] = Attached(BehaviorNotes)
    """Notes about the behaviour of students."""

    units: Attached[Units] = Attached(Units)
    """Units that are taught."""

    unit_class_assignments: Attached[UnitClassAssignments] = Attached(
        UnitClassAssignments
    )
    """Which units are taught in which classes."""

    projects: Attached[Projects] = Attached(Projects)
    """Projects of a year group: CAS, service learning, project-based learning."""

    auth: Attached[Auth] = Attached(Auth)
    """What the token may do."""

    async def ping(self, **options: Unpack[CallOptions]) -> models.Pong:
        """Check that the service answers and the token is valid.
        Source: vendor elsewhere.

        Returns:
            An acknowledgement; its `pong` is `ok`.

        Raises:
            AuthenticationError: The token is missing, unknown or switched off.
            RateLimitError: Over the rate limit.
            ServerError: The service failed.

        Example:
            await client.ping()
        """
        return await self._caller.call(ops.PING, options=options)
