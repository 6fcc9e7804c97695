# Generated from openapi/classe365.yaml by `python -m codegen`. Do not edit.
"""Methods of Classe365."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from homeroom._core import walks
from homeroom._core.groups import with_extra
from homeroom._core.model import JSON, UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.resource import Attached, Resource
from homeroom._core.response import Saved

from . import models, operations as ops

__all__ = ["Classe365Api", "Classes", "Departments", "Records", "Sessions"]
__all__ += ["Students"]


class Students(Resource):
    """Students of the school."""

    def list(
        self,
        *,
        limit: int | Unset = UNSET,
        query: Mapping[str, JSON] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Student]:
        """List the students.

        Order and filters are not documented. Source: vendor document.

        Args:
            limit: Records on a page. At least 1. (guess)
            query: Filters and further query parameters, by their names; which there are
                is not documented. (guess)

        Raises:
            BadRequestError: Something is missing, malformed, or not valid.
            StatusError: The resource cannot be read, or cannot be written.

        Example:
            async for one in client.students.list(): ...
        """
        return self._caller.pages(
            ops.STUDENTS_LIST,
            query=with_extra({"limit": limit}, query),
            options=options,
        )

    async def get(
        self, id: int | str, **options: Unpack[CallOptions]
    ) -> models.Student:
        """Get one student. Source: vendor document.

        Raises:
            NotFoundError: There is no such record.
            BadRequestError: Something is missing, malformed, or not valid.
            StatusError: The resource cannot be read, or cannot be written.

        Example:
            await client.students.get(1041)
        """
        return await self._caller.call(
            ops.STUDENTS_GET, query={"id": id}, options=options
        )

    async def save(
        self,
        *,
        id: int | str | Unset = UNSET,
        admission_number: str | int | Unset | None = UNSET,
        first_name: str | Unset | None = UNSET,
        last_name: str | Unset | None = UNSET,
        gender: str | Unset | None = UNSET,
        student_dob: str | Unset | None = UNSET,
        student_email: str | Unset | None = UNSET,
        student_contact: str | int | Unset | None = UNSET,
        father_name: str | Unset | None = UNSET,
        mother_name: str | Unset | None = UNSET,
        parents_contact: str | int | Unset | None = UNSET,
        parents_email: str | Unset | None = UNSET,
        extra: Mapping[str, JSON] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Saved[models.Student]:
        """Create a student, or update one. Source: vendor document.

        Args:
            id: The student to update; left out, one is created.
            admission_number: The school's own number of the student. (third party)
            first_name: First name. (third party)
            last_name: Last name. (third party)
            gender: Gender. (third party)
            student_dob: Date of birth, `YYYY-MM-DD`. (third party)
            student_email: E-mail address. (third party)
            student_contact: Telephone number. (third party)
            father_name: Name of the father. (third party)
            mother_name: Name of the mother. (third party)
            parents_contact: Telephone number of the parents. (third party)
            parents_email: E-mail address of the parents. (third party)
            extra: Further fields, by their names in JSON. (third party)

        Returns:
            The new student if `created`, else the student after the update.

        Raises:
            NotFoundError: There is no record with that id.
            BadRequestError: Something is missing, malformed, or not valid.
            StatusError: The resource cannot be read, or cannot be written.
            OutcomeUnknown: Without `id`: no answer, or a 5xx; it may have been
                carried out.

        Example:
            await client.students.save(first_name="Ada", last_name="Quill")
        """
        return await self._caller.call(
            ops.STUDENTS_SAVE,
            json=with_extra(
                {
                    "id": id,
                    "admission_number": admission_number,
                    "first_name": first_name,
                    "last_name": last_name,
                    "gender": gender,
                    "student_dob": student_dob,
                    "student_email": student_email,
                    "student_contact": student_contact,
                    "father_name": father_name,
                    "mother_name": mother_name,
                    "parents_contact": parents_contact,
                    "parents_email": parents_email,
                },
                extra,
            ),
            options=options,
        )


class Classes(Resource):
    """Classes of the school."""

    def list(
        self,
        *,
        limit: int | Unset = UNSET,
        query: Mapping[str, JSON] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.SchoolClass]:
        """List the classes. Order and filters are not documented. Source: guess.

        Args:
            limit: Records on a page. At least 1.
            query: Filters and further query parameters, by their names; which there are
                is not documented.

        Raises:
            BadRequestError: Something is missing, malformed, or not valid.
            NotFoundError: The school has no such resource.
            StatusError: The resource cannot be read, or cannot be written.

        Example:
            async for one in client.classes.list(): ...
        """
        return self._caller.pages(
            ops.CLASSES_LIST, query=with_extra({"limit": limit}, query), options=options
        )

    async def get(
        self, id: int | str, **options: Unpack[CallOptions]
    ) -> models.SchoolClass:
        """Get one class. Source: guess.

        Args:
            id: The record. (vendor document)

        Raises:
            NotFoundError: There is no such record; or the school has no such resource.
            BadRequestError: Something is missing, malformed, or not valid.
            StatusError: The resource cannot be read, or cannot be written.

        Example:
            await client.classes.get(852)
        """
        return await self._caller.call(
            ops.CLASSES_GET, query={"id": id}, options=options
        )

    async def save(
        self,
        *,
        id: int | str | Unset = UNSET,
        name: str | Unset | None = UNSET,
        code: str | int | Unset | None = UNSET,
        department_id: str | int | Unset | None = UNSET,
        extra: Mapping[str, JSON] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Saved[models.SchoolClass]:
        """Create a class, or update one. Source: guess.

        Args:
            id: The record to update; left out, one is created. (vendor document)
            name: Name of the class. (third party)
            code: Code of the class. (third party)
            department_id: The department that the class belongs to. (third party)
            extra: Further fields, by their names in JSON. (third party)

        Returns:
            The new class if `created`, else the class after the update.

        Raises:
            NotFoundError: There is no record with that id; or the school has no
                such resource.
            BadRequestError: Something is missing, malformed, or not valid.
            StatusError: The resource cannot be read, or cannot be written.
            OutcomeUnknown: Without `id`: no answer, or a 5xx; it may have been
                carried out.

        Example:
            await client.classes.save(name="History")
        """
        return await self._caller.call(
            ops.CLASSES_SAVE,
            json=with_extra(
                {"id": id, "name": name, "code": code, "department_id": department_id},
                extra,
            ),
            options=options,
        )


class Sessions(Resource):
    """Sessions of the school."""

    def list(
        self,
        *,
        limit: int | Unset = UNSET,
        query: Mapping[str, JSON] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Session]:
        """List the sessions. Order and filters are not documented. Source: guess.

        Args:
            limit: Records on a page. At least 1.
            query: Filters and further query parameters, by their names; which there are
                is not documented.

        Raises:
            BadRequestError: Something is missing, malformed, or not valid.
            NotFoundError: The school has no such resource.
            StatusError: The resource cannot be read, or cannot be written.

        Example:
            async for one in client.sessions.list(): ...
        """
        return self._caller.pages(
            ops.SESSIONS_LIST,
            query=with_extra({"limit": limit}, query),
            options=options,
        )

    async def get(
        self, id: int | str, **options: Unpack[CallOptions]
    ) -> models.Session:
        """Get one session. Source: guess.

        Args:
            id: The record. (vendor document)

        Raises:
            NotFoundError: There is no such record; or the school has no such resource.
            BadRequestError: Something is missing, malformed, or not valid.
            StatusError: The resource cannot be read, or cannot be written.

        Example:
            await client.sessions.get(172)
        """
        return await self._caller.call(
            ops.SESSIONS_GET, query={"id": id}, options=options
        )

    async def save(
        self,
        *,
        id: int | str | Unset = UNSET,
        extra: Mapping[str, JSON] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Saved[models.Session]:
        """Create a session, or update one. Source: guess.

        Args:
            id: The record to update; left out, one is created. (vendor document)
            extra: Further fields, by their names in JSON. (vendor document)

        Returns:
            The new session if `created`, else the session after the update.

        Raises:
            NotFoundError: There is no record with that id; or the school has no
                such resource.
            BadRequestError: Something is missing, malformed, or not valid.
            StatusError: The resource cannot be read, or cannot be written.
            OutcomeUnknown: Without `id`: no answer, or a 5xx; it may have been
                carried out.

        Example:
            await client.sessions.save(extra={"name": "Autumn term"})
        """
        return await self._caller.call(
            ops.SESSIONS_SAVE, json=with_extra({"id": id}, extra), options=options
        )


class Departments(Resource):
    """Departments of the school."""

    def list(
        self,
        *,
        limit: int | Unset = UNSET,
        query: Mapping[str, JSON] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Department]:
        """List the departments. Order and filters are not documented. Source: guess.

        Args:
            limit: Records on a page. At least 1.
            query: Filters and further query parameters, by their names; which there are
                is not documented.

        Raises:
            BadRequestError: Something is missing, malformed, or not valid.
            NotFoundError: The school has no such resource.
            StatusError: The resource cannot be read, or cannot be written.

        Example:
            async for one in client.departments.list(): ...
        """
        return self._caller.pages(
            ops.DEPARTMENTS_LIST,
            query=with_extra({"limit": limit}, query),
            options=options,
        )

    async def get(
        self, id: int | str, **options: Unpack[CallOptions]
    ) -> models.Department:
        """Get one department. Source: guess.

        Args:
            id: The record. (vendor document)

        Raises:
            NotFoundError: There is no such record; or the school has no such resource.
            BadRequestError: Something is missing, malformed, or not valid.
            StatusError: The resource cannot be read, or cannot be written.

        Example:
            await client.departments.get(101)
        """
        return await self._caller.call(
            ops.DEPARTMENTS_GET, query={"id": id}, options=options
        )

    async def save(
        self,
        *,
        id: int | str | Unset = UNSET,
        name: str | Unset | None = UNSET,
        extra: Mapping[str, JSON] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Saved[models.Department]:
        """Create a department, or update one. Source: guess.

        Args:
            id: The record to update; left out, one is created. (vendor document)
            name: Name of the department. (vendor elsewhere)
            extra: Further fields, by their names in JSON. (vendor elsewhere)

        Returns:
            The new department if `created`, else the department after the update.

        Raises:
            NotFoundError: There is no record with that id; or the school has no
                such resource.
            BadRequestError: Something is missing, malformed, or not valid.
            StatusError: The resource cannot be read, or cannot be written.
            OutcomeUnknown: Without `id`: no answer, or a 5xx; it may have been
                carried out.

        Example:
            await client.departments.save(name="History")
        """
        return await self._caller.call(
            ops.DEPARTMENTS_SAVE,
            json=with_extra({"id": id, "name": name}, extra),
            options=options,
        )


class Records(Resource):
    """Records of any resource of the school, by the resource's name."""

    def list(
        self,
        resource: str,
        *,
        limit: int | Unset = UNSET,
        query: Mapping[str, JSON] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Record]:
        """List the records of a resource.

        Order and filters are not documented. Source: guess.

        Args:
            resource: Name of the resource, as it stands in the path. Example:
                `teachers`. (vendor document)
            limit: Records on a page. At least 1.
            query: Filters and further query parameters, by their names; which there are
                is not documented.

        Raises:
            BadRequestError: Something is missing, malformed, or not valid.
            NotFoundError: The school has no such resource.
            StatusError: The resource cannot be read, or cannot be written.

        Example:
            async for one in client.records.list("teachers"): ...
        """
        return self._caller.pages(
            ops.RECORDS_LIST,
            path={"resource": resource},
            query=with_extra({"limit": limit}, query),
            options=options,
        )

    async def get(
        self, resource: str, *, id: int | str, **options: Unpack[CallOptions]
    ) -> models.Record:
        """Get one record of a resource. Source: guess.

        Args:
            resource: Name of the resource, as it stands in the path. Example:
                `teachers`. (vendor document)
            id: The record. (vendor document)

        Raises:
            NotFoundError: There is no such record; or the school has no such resource.
            BadRequestError: Something is missing, malformed, or not valid.
            StatusError: The resource cannot be read, or cannot be written.

        Example:
            await client.records.get("teachers", id=971)
        """
        return await self._caller.call(
            ops.RECORDS_GET,
            path={"resource": resource},
            query={"id": id},
            options=options,
        )

    async def save(
        self,
        resource: str,
        *,
        id: int | str | Unset = UNSET,
        extra: Mapping[str, JSON] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Saved[models.Record]:
        """Create a record of a resource, or update one. Source: guess.

        Args:
            resource: Name of the resource, as it stands in the path. Example:
                `teachers`. (vendor document)
            id: The record to update; left out, one is created. (vendor document)
            extra: Further fields, by their names in JSON. (vendor document)

        Returns:
            The new record if `created`, else the record after the update.

        Raises:
            NotFoundError: There is no record with that id; or the school has no
                such resource.
            BadRequestError: Something is missing, malformed, or not valid.
            StatusError: The resource cannot be read, or cannot be written.
            OutcomeUnknown: Without `id`: no answer, or a 5xx; it may have been
                carried out.

        Example:
            await client.records.save(
                "teachers", extra={"first_name": "Ada", "last_name": "Quill"}
            )
        """
        return await self._caller.call(
            ops.RECORDS_SAVE,
            path={"resource": resource},
            json=with_extra({"id": id}, extra),
            options=options,
        )


class Classe365Api(Resource):
    """The records of one Classe365 school.

    `Source` is where a fact comes from, at a class or method and then at what differs
    from it: `vendor document` (the page that the client is built on), `vendor
    elsewhere` (other text of the vendor), `third party` (code or text of somebody else)
    or `guess`.

    Every method takes `options` of its call, see `CallOptions`. One that gives a pager
    sends nothing before that is used.

    What any method can raise, besides what its own docstring says:

    Raises:
        AuthenticationError: The subdomain or the API key is missing or wrong.
        PermissionDeniedError: The key may not do this.
        ServerError: The service failed.
    """

    students: Attached[Students] = Attached(Students)
    """Students of the school."""

    classes: Attached[Classes] = Attached(Classes)
    """Classes of the school."""

    sessions: Attached[Sessions] = Attached(Sessions)
    """Sessions of the school."""

    departments: Attached[Departments] = Attached(Departments)
    """Departments of the school."""

    records: Attached[Records] = Attached(Records)
    """Records of any resource of the school, by the resource's name."""
