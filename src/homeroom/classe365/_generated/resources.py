# Generated from openapi/classe365.yaml by `python -m codegen`. Do not edit.
"""Methods of Classe365."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Unpack

from homeroom._core.groups import with_extra
from homeroom._core.model import JSON, UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.resource import (
    Attached,
    Resource,
    WithResponse,
    responding,
    walking,
)
from homeroom._core.response import Saved
from homeroom._core.walks.pager import Pager

from . import operations as ops
from .models import Department, Record, SchoolClass, Session, Student

__all__ = [
    "Classe365Api",
    "Classe365ApiWithResponse",
    "Classes",
    "ClassesWithResponse",
    "Departments",
    "DepartmentsWithResponse",
    "Records",
    "RecordsWithResponse",
    "Sessions",
    "SessionsWithResponse",
    "Students",
    "StudentsWithResponse",
]


class Students(Resource):
    """Students of the school."""

    def list(
        self, *, limit: int | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Pager[Student]:
        """List the students.

        Order and filters are not documented.

        Source: vendor document; reading one student is a guess.

        Args:
            limit: Records on a page. At least 1. Source: guess.
            options: As in `CallOptions`.

        Returns:
            A pager over `Student`; nothing is sent before it is used.

        Raises:
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
        """
        return self._caller.pages(
            ops.STUDENTS_LIST, query={"limit": limit}, options=options
        )

    async def get(self, id: int | str, **options: Unpack[CallOptions]) -> Student:
        """Get one student.

        Source: vendor document; reading one student is a guess.

        Args:
            id: The record. Source: vendor document; that the id stands in the query,
                and its type, are a guess.
            options: As in `CallOptions`.

        Returns:
            The student.

        Raises:
            NotFoundError: There is no such record, or the list has no rows. The vendor
                document promises a `message` in the body, which HTTP does not allow.
                Source: vendor document.
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
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
    ) -> Saved[Student]:
        """Create a student, or update one.

        Source: vendor document; that students are written at this path is a guess.

        Args:
            id: The record to update; left out, one is created. Source: vendor document;
                its type and its place in the body are a guess.
            admission_number: The school's own number of the student. Source: third
                party; for version 1.
            first_name: First name. Source: third party; for version 1.
            last_name: Last name. Source: third party; for version 1.
            gender: Gender. Source: third party; for version 1.
            student_dob: Date of birth, `YYYY-MM-DD`. Source: third party; for version
                1.
            student_email: E-mail address. Source: third party; for version 1.
            student_contact: Telephone number. Source: third party; for version 1, the
                meaning is a guess.
            father_name: Name of the father. Source: third party; for version 1.
            mother_name: Name of the mother. Source: third party; for version 1.
            parents_contact: Telephone number of the parents. Source: third party; for
                version 1, the meaning is a guess.
            parents_email: E-mail address of the parents. Source: third party; for
                version 1.
            extra: Further fields, by their names in JSON.
            options: As in `CallOptions`.

        Returns:
            `created` is false: The student after the update. `created` is true: The new
            student.

        Raises:
            NotFoundError: There is no record with that id. Source: guess; the vendor
                document has this for reading.
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
            OutcomeUnknown: `id` was not given and the connection broke; the request may
                have been carried out.
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


class StudentsWithResponse(WithResponse[Students]):
    """As `Students`, with status, headers and attempts around the data."""

    _plain = Students

    list: Final = walking(Students.list)

    get: Final = responding(Students.get)

    save: Final = responding(Students.save)


class Classes(Resource):
    """Classes of the school."""

    def list(
        self, *, limit: int | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Pager[SchoolClass]:
        """List the classes.

        Order and filters are not documented.

        Source: guess; the vendor document names classes without a path.

        Args:
            limit: Records on a page. At least 1. Source: guess.
            options: As in `CallOptions`.

        Returns:
            A pager over `SchoolClass`; nothing is sent before it is used.

        Raises:
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            NotFoundError: There is no such resource. A record that does not exist is a
                204. Source: guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
        """
        return self._caller.pages(
            ops.CLASSES_LIST, query={"limit": limit}, options=options
        )

    async def get(self, id: int | str, **options: Unpack[CallOptions]) -> SchoolClass:
        """Get one class.

        Source: guess; the vendor document names classes without a path.

        Args:
            id: The record. Source: vendor document; that the id stands in the query,
                and its type, are a guess.
            options: As in `CallOptions`.

        Returns:
            The class.

        Raises:
            NotFoundError: There is no such record, or the list has no rows. The vendor
                document promises a `message` in the body, which HTTP does not allow.
                Source: vendor document.
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            NotFoundError: There is no such resource. A record that does not exist is a
                204. Source: guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
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
    ) -> Saved[SchoolClass]:
        """Create a class, or update one.

        Source: guess; the vendor document names classes without a path.

        Args:
            id: The record to update; left out, one is created. Source: vendor document;
                its type and its place in the body are a guess.
            name: Name of the class. Source: third party; for version 1.
            code: Code of the class. Source: third party; for version 1.
            department_id: The department that the class belongs to. Source: third
                party; for version 1.
            extra: Further fields, by their names in JSON.
            options: As in `CallOptions`.

        Returns:
            `created` is false: The class after the update. `created` is true: The new
            class.

        Raises:
            NotFoundError: There is no record with that id. Source: guess; the vendor
                document has this for reading.
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            NotFoundError: There is no such resource. A record that does not exist is a
                204. Source: guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
            OutcomeUnknown: `id` was not given and the connection broke; the request may
                have been carried out.
        """
        return await self._caller.call(
            ops.CLASSES_SAVE,
            json=with_extra(
                {"id": id, "name": name, "code": code, "department_id": department_id},
                extra,
            ),
            options=options,
        )


class ClassesWithResponse(WithResponse[Classes]):
    """As `Classes`, with status, headers and attempts around the data."""

    _plain = Classes

    list: Final = walking(Classes.list)

    get: Final = responding(Classes.get)

    save: Final = responding(Classes.save)


class Sessions(Resource):
    """Sessions of the school."""

    def list(
        self, *, limit: int | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Pager[Session]:
        """List the sessions.

        Order and filters are not documented.

        Source: guess; the vendor document names sessions without a path.

        Args:
            limit: Records on a page. At least 1. Source: guess.
            options: As in `CallOptions`.

        Returns:
            A pager over `Session`; nothing is sent before it is used.

        Raises:
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            NotFoundError: There is no such resource. A record that does not exist is a
                204. Source: guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
        """
        return self._caller.pages(
            ops.SESSIONS_LIST, query={"limit": limit}, options=options
        )

    async def get(self, id: int | str, **options: Unpack[CallOptions]) -> Session:
        """Get one session.

        Source: guess; the vendor document names sessions without a path.

        Args:
            id: The record. Source: vendor document; that the id stands in the query,
                and its type, are a guess.
            options: As in `CallOptions`.

        Returns:
            The session.

        Raises:
            NotFoundError: There is no such record, or the list has no rows. The vendor
                document promises a `message` in the body, which HTTP does not allow.
                Source: vendor document.
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            NotFoundError: There is no such resource. A record that does not exist is a
                204. Source: guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
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
    ) -> Saved[Session]:
        """Create a session, or update one.

        Source: guess; the vendor document names sessions without a path.

        Args:
            id: The record to update; left out, one is created. Source: vendor document;
                its type and its place in the body are a guess.
            extra: Further fields, by their names in JSON.
            options: As in `CallOptions`.

        Returns:
            `created` is false: The session after the update. `created` is true: The new
            session.

        Raises:
            NotFoundError: There is no record with that id. Source: guess; the vendor
                document has this for reading.
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            NotFoundError: There is no such resource. A record that does not exist is a
                204. Source: guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
            OutcomeUnknown: `id` was not given and the connection broke; the request may
                have been carried out.
        """
        return await self._caller.call(
            ops.SESSIONS_SAVE, json=with_extra({"id": id}, extra), options=options
        )


class SessionsWithResponse(WithResponse[Sessions]):
    """As `Sessions`, with status, headers and attempts around the data."""

    _plain = Sessions

    list: Final = walking(Sessions.list)

    get: Final = responding(Sessions.get)

    save: Final = responding(Sessions.save)


class Departments(Resource):
    """Departments of the school."""

    def list(
        self, *, limit: int | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Pager[Department]:
        """List the departments.

        Order and filters are not documented.

        Source: guess; the vendor document names departments without a path.

        Args:
            limit: Records on a page. At least 1. Source: guess.
            options: As in `CallOptions`.

        Returns:
            A pager over `Department`; nothing is sent before it is used.

        Raises:
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            NotFoundError: There is no such resource. A record that does not exist is a
                204. Source: guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
        """
        return self._caller.pages(
            ops.DEPARTMENTS_LIST, query={"limit": limit}, options=options
        )

    async def get(self, id: int | str, **options: Unpack[CallOptions]) -> Department:
        """Get one department.

        Source: guess; the vendor document names departments without a path.

        Args:
            id: The record. Source: vendor document; that the id stands in the query,
                and its type, are a guess.
            options: As in `CallOptions`.

        Returns:
            The department.

        Raises:
            NotFoundError: There is no such record, or the list has no rows. The vendor
                document promises a `message` in the body, which HTTP does not allow.
                Source: vendor document.
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            NotFoundError: There is no such resource. A record that does not exist is a
                204. Source: guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
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
    ) -> Saved[Department]:
        """Create a department, or update one.

        Source: guess; the vendor document names departments without a path.

        Args:
            id: The record to update; left out, one is created. Source: vendor document;
                its type and its place in the body are a guess.
            name: Name of the department. Source: vendor elsewhere; for version 1.
            extra: Further fields, by their names in JSON.
            options: As in `CallOptions`.

        Returns:
            `created` is false: The department after the update. `created` is true: The
            new department.

        Raises:
            NotFoundError: There is no record with that id. Source: guess; the vendor
                document has this for reading.
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            NotFoundError: There is no such resource. A record that does not exist is a
                204. Source: guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
            OutcomeUnknown: `id` was not given and the connection broke; the request may
                have been carried out.
        """
        return await self._caller.call(
            ops.DEPARTMENTS_SAVE,
            json=with_extra({"id": id, "name": name}, extra),
            options=options,
        )


class DepartmentsWithResponse(WithResponse[Departments]):
    """As `Departments`, with status, headers and attempts around the data."""

    _plain = Departments

    list: Final = walking(Departments.list)

    get: Final = responding(Departments.get)

    save: Final = responding(Departments.save)


class Records(Resource):
    """Records of any resource of the school, by the resource's name."""

    def list(
        self,
        resource: str,
        *,
        limit: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Pager[Record]:
        """List the records of a resource.

        Order and filters are not documented.

        Source: guess; the vendor document promises more resources than it names.

        Args:
            resource: Name of the resource, as it stands in the path. Example:
                `teachers`. Source: vendor document; its example has `students`.
            limit: Records on a page. At least 1. Source: guess.
            options: As in `CallOptions`.

        Returns:
            A pager over `Record`; nothing is sent before it is used.

        Raises:
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            NotFoundError: There is no such resource. A record that does not exist is a
                204. Source: guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
        """
        return self._caller.pages(
            ops.RECORDS_LIST,
            path={"resource": resource},
            query={"limit": limit},
            options=options,
        )

    async def get(
        self, resource: str, *, id: int | str, **options: Unpack[CallOptions]
    ) -> Record:
        """Get one record of a resource.

        Source: guess; the vendor document promises more resources than it names.

        Args:
            resource: Name of the resource, as it stands in the path. Example:
                `teachers`. Source: vendor document; its example has `students`.
            id: The record. Source: vendor document; that the id stands in the query,
                and its type, are a guess.
            options: As in `CallOptions`.

        Returns:
            The record.

        Raises:
            NotFoundError: There is no such record, or the list has no rows. The vendor
                document promises a `message` in the body, which HTTP does not allow.
                Source: vendor document.
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            NotFoundError: There is no such resource. A record that does not exist is a
                204. Source: guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
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
    ) -> Saved[Record]:
        """Create a record of a resource, or update one.

        Source: guess; the vendor document promises more resources than it names.

        Args:
            resource: Name of the resource, as it stands in the path. Example:
                `teachers`. Source: vendor document; its example has `students`.
            id: The record to update; left out, one is created. Source: vendor document;
                its type and its place in the body are a guess.
            extra: Further fields, by their names in JSON.
            options: As in `CallOptions`.

        Returns:
            `created` is false: The record after the update. `created` is true: The new
            record.

        Raises:
            NotFoundError: There is no record with that id. Source: guess; the vendor
                document has this for reading.
            BadRequestError: Something is missing, malformed, or not valid; there may be
                a list of what is wrong. Source: vendor document.
            AuthenticationError: The subdomain or the API key is missing or wrong.
                Source: vendor document.
            PermissionDeniedError: The key may not do this, or the school does not have
                the feature. Perhaps also a key for other modules. Source: vendor
                document; what other modules give is a guess.
            NotFoundError: There is no such resource. A record that does not exist is a
                204. Source: guess.
            StatusError: The resource cannot be read, or cannot be written. Source:
                vendor document.
            ServerError: The service failed. The vendor document calls a repeat safe,
                without a word on records that it may create twice. Source: vendor
                document.
            OutcomeUnknown: `id` was not given and the connection broke; the request may
                have been carried out.
        """
        return await self._caller.call(
            ops.RECORDS_SAVE,
            path={"resource": resource},
            json=with_extra({"id": id}, extra),
            options=options,
        )


class RecordsWithResponse(WithResponse[Records]):
    """As `Records`, with status, headers and attempts around the data."""

    _plain = Records

    list: Final = walking(Records.list)

    get: Final = responding(Records.get)

    save: Final = responding(Records.save)


class Classe365Api(Resource):
    """The records of one Classe365 school."""

    students: Attached[Students] = Attached(Students)

    classes: Attached[Classes] = Attached(Classes)

    sessions: Attached[Sessions] = Attached(Sessions)

    departments: Attached[Departments] = Attached(Departments)

    records: Attached[Records] = Attached(Records)


class Classe365ApiWithResponse(WithResponse[Classe365Api]):
    """As `Classe365Api`, with status, headers and attempts around the data."""

    _plain = Classe365Api

    students: Attached[StudentsWithResponse] = Attached(StudentsWithResponse)

    classes: Attached[ClassesWithResponse] = Attached(ClassesWithResponse)

    sessions: Attached[SessionsWithResponse] = Attached(SessionsWithResponse)

    departments: Attached[DepartmentsWithResponse] = Attached(DepartmentsWithResponse)

    records: Attached[RecordsWithResponse] = Attached(RecordsWithResponse)
