# Generated from openapi/class.yaml by `python -m codegen`. Do not edit.
"""Methods of ClassCom."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import datetime
from typing import Final, Literal, Unpack, overload

from homeroom._core.groups import at_least_one, exactly_one, first_given
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.plans import Operation
from homeroom._core.resource import (
    Attached,
    Resource,
    WithResponse,
    responding,
    walking,
)
from homeroom._core.response import Saved
from homeroom._core.times import time_zone, unix_seconds
from homeroom._core.walks.pager import Pager

from . import operations as ops
from .models import (
    AdditionalInstructor,
    Attendance,
    ClassDate,
    ClassSettings,
    CreatedClass,
    CreatedClassDate,
    CreatedDeferredClass,
    DeferredClass,
    DeferredEnrollment,
    Enrollment,
    EnrollmentRole,
    IdentifiedBy,
    LaunchLink,
    MetricEvent,
    SchoolClass,
    SessionTime,
    Template,
    TemplateStatus,
    TrackingField,
    User,
    UserRole,
)

__all__ = [
    "ClassComApi",
    "ClassComApiWithResponse",
    "Classes",
    "ClassesWithResponse",
    "Enrollments",
    "EnrollmentsWithResponse",
    "Reporting",
    "ReportingWithResponse",
    "Schedules",
    "SchedulesWithResponse",
    "Templates",
    "TemplatesWithResponse",
    "Users",
    "UsersWithResponse",
]


class Classes(Resource):
    """Classes of the organisation, deferred ones among them."""

    @overload
    async def list(
        self,
        *,
        deferred: Literal[False] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> builtins.list[SchoolClass]: ...

    @overload
    async def list(
        self, *, deferred: Literal[True], **options: Unpack[CallOptions]
    ) -> builtins.list[DeferredClass]: ...

    async def list(
        self, *, deferred: bool | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> builtins.list[SchoolClass] | builtins.list[DeferredClass]:
        """List the classes of the organisation, all in one answer.

        Deferred classes are listed apart, and with other fields. An order is not
        documented.

        Needs the scope `class:read`.

        Source: vendor document; Get All Classes Info, Get Single Class Info.

        Args:
            deferred: True asks for deferred classes, which the vendor calls scheduled
                as well. Default: False. Source: vendor document.
            options: As in `CallOptions`.

        Returns:
            The classes, or the deferred ones if so asked.

        Raises:
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        operation: Operation[
            builtins.list[SchoolClass] | builtins.list[DeferredClass]
        ] = ops.CLASSES_LIST_DEFERRED if deferred else ops.CLASSES_LIST
        return await self._caller.call(
            operation, query={"deferred": deferred}, options=options
        )

    @overload
    async def get(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        deferred: Literal[False] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> SchoolClass: ...

    @overload
    async def get(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        deferred: Literal[True],
        **options: Unpack[CallOptions],
    ) -> DeferredClass: ...

    async def get(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        deferred: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> SchoolClass | DeferredClass:
        """Get one class.

        A deferred class is found only if asked for as such (guess), and has other
        fields. The vendor answers with a list of one.

        Needs the scope `class:read`.

        Source: vendor document; Get All Classes Info, Get Single Class Info.

        Args:
            class_id: Class's own identifier of the class, a UUID. Source: vendor
                document.
            ext_class_id: The organisation's identifier of the class. Source: vendor
                document.
            deferred: True asks for deferred classes, which the vendor calls scheduled
                as well. Default: False. Source: vendor document.
            options: As in `CallOptions`.

        Returns:
            The class.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id` is
                given.
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
            NotFoundError: The answer is an empty list.
        """
        exactly_one(class_id=class_id, ext_class_id=ext_class_id)
        operation: Operation[SchoolClass | DeferredClass] = (
            ops.CLASSES_GET_DEFERRED if deferred else ops.CLASSES_GET
        )
        return await self._caller.call(
            operation,
            query={
                "class_id": class_id,
                "ext_class_id": ext_class_id,
                "deferred": deferred,
            },
            options=options,
        )

    async def create(
        self,
        *,
        email: str,
        first_name: str,
        last_name: str,
        display_name: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        class_name: str,
        class_description: str | Unset = UNSET,
        template_id: str | int | Unset = UNSET,
        meeting_passcode: str | Unset = UNSET,
        timezone: str,
        session_times: Sequence[SessionTime] | Unset = UNSET,
        settings: ClassSettings | Unset = UNSET,
        additional_instructors: Sequence[AdditionalInstructor] | Unset = UNSET,
        tracking_fields: Sequence[TrackingField] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> CreatedClass | CreatedDeferredClass:
        """Create a class.

        What comes back is not the class. The class id is the `class_uuid` of the link;
        a class that was deferred is answered in another form, which has the id. An
        external id that another class has is refused.

        Needs the scope `class:write`.

        Source: vendor document; Create a Class.

        Args:
            email: The instructor's e-mail address. Source: vendor document.
            first_name: The instructor's first name. Source: vendor document.
            last_name: The instructor's last name. Source: vendor document.
            display_name: Name of the instructor that the class shows. Source: vendor
                document.
            ext_class_id: The organisation's identifier of the class; no two classes
                have the same. Source: vendor document.
            class_name: Name of the class. Source: vendor document.
            class_description: Free text about the class. Source: vendor document.
            template_id: The template that the class starts with. A number here in the
                vendor document, while templates have text elsewhere; it is sent as it
                is given. Source: vendor document; text is from its templates.
            meeting_passcode: What people type to enter the meeting. Source: vendor
                document.
            timezone: Time zone of the class. Format: IANA time zone. Example:
                `America/Los_Angeles`. Source: vendor document.
            session_times: When the class meets. Source: vendor document; typed as an
                object there, a list in the example.
            settings: How people enter the meeting. Source: vendor document.
            additional_instructors: Further instructors. Source: vendor document.
            tracking_fields: Fields that the organisation keeps about its classes.
                Source: third party; the meaning is a guess.
            options: As in `CallOptions`.

        Returns:
            Meeting and link of the class, or the ids of a deferred class.

        Raises:
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        return await self._caller.call(
            ops.CLASSES_CREATE,
            json={
                "email": email,
                "first_name": first_name,
                "last_name": last_name,
                "display_name": display_name,
                "ext_class_id": ext_class_id,
                "class_name": class_name,
                "class_description": class_description,
                "template_id": template_id,
                "meeting_passcode": meeting_passcode,
                "timezone": time_zone(timezone),
                "session_times": session_times,
                "settings": settings,
                "additional_instructors": additional_instructors,
                "tracking_fields": tracking_fields,
            },
            options=options,
        )

    async def update(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        class_name: str | Unset = UNSET,
        class_description: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> SchoolClass:
        """Change name or description of a class.

        Nothing else can be changed. What the ids of a deferred class do here is not
        documented; change one by `update_deferred`.

        Needs the scope `class:write`.

        Source: vendor document; Update a Class.

        Args:
            class_id: Class's own identifier of the class, a UUID. Source: vendor
                document.
            ext_class_id: The organisation's identifier of the class. Source: vendor
                document.
            class_name: New name of the class. Source: vendor document.
            class_description: Free text about the class. Source: vendor document.
            options: As in `CallOptions`.

        Returns:
            The class after the change.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id` is
                given.
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        exactly_one(class_id=class_id, ext_class_id=ext_class_id)
        return await self._caller.call(
            ops.CLASSES_UPDATE,
            json={
                "class_id": class_id,
                "ext_class_id": ext_class_id,
                "class_name": class_name,
                "class_description": class_description,
            },
            options=options,
        )

    async def update_deferred(
        self,
        *,
        class_deferred_id: int | str,
        class_name: str | Unset = UNSET,
        class_description: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> DeferredClass:
        """Change name or description of a deferred class.

        Nothing else can be changed. The vendor answers with a list of one.

        Needs the scope `class:write`.

        Source: vendor document; Update a Class.

        Args:
            class_deferred_id: Class's own number of the deferred class. The vendor
                document's table has text here, its answers have a number; it is sent as
                it is given. Source: vendor document; the number is from its answers.
            class_name: New name of the class. Source: vendor document.
            class_description: Free text about the class. Source: vendor document.
            options: As in `CallOptions`.

        Returns:
            The class after the change.

        Raises:
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
            NotFoundError: The answer is an empty list.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        return await self._caller.call(
            ops.CLASSES_UPDATE_DEFERRED,
            json={
                "class_deferred_id": class_deferred_id,
                "class_name": class_name,
                "class_description": class_description,
            },
            options=options,
        )

    async def delete(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        class_deferred_id: int | str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """Remove a class, deferred or not.

        Needs the scope `class:write`.

        Source: vendor document; Remove a Class.

        Args:
            class_id: Class's own identifier of the class, a UUID. Source: vendor
                document.
            ext_class_id: The organisation's identifier of the class. Source: vendor
                document.
            class_deferred_id: Class's own number of the deferred class. Source: vendor
                document; typed as text there, its answers have a number.
            options: As in `CallOptions`.

        Raises:
            ConfigurationError: Not exactly one of `class_id`, `ext_class_id` and
                `class_deferred_id` is given.
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist; or it was removed
                by an earlier attempt of this call, whose answer was lost. Source:
                vendor document; shown for reading a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        exactly_one(
            class_id=class_id,
            ext_class_id=ext_class_id,
            class_deferred_id=class_deferred_id,
        )
        await self._caller.call(
            ops.CLASSES_DELETE,
            query={
                "class_id": class_id,
                "ext_class_id": ext_class_id,
                "class_deferred_id": class_deferred_id,
            },
            options=options,
        )


class ClassesWithResponse(WithResponse[Classes]):
    """As `Classes`, with status, headers and attempts around the data."""

    _plain = Classes

    list: Final = responding(Classes.list)

    get: Final = responding(Classes.get)

    create: Final = responding(Classes.create)

    update: Final = responding(Classes.update)

    update_deferred: Final = responding(Classes.update_deferred)

    delete: Final = responding(Classes.delete)


class Enrollments(Resource):
    """Who is in a class, and links into it."""

    async def list(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> builtins.list[Enrollment]:
        """List who is in a class, all in one answer.

        Needs the scope `enrollment:read`.

        Source: vendor document; Get Enrollments.

        Args:
            class_id: Class's own identifier of the class, a UUID. Source: vendor
                document.
            ext_class_id: The organisation's identifier of the class. Source: vendor
                document.
            options: As in `CallOptions`.

        Returns:
            The people in the class, teachers among them.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id` is
                given.
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        exactly_one(class_id=class_id, ext_class_id=ext_class_id)
        return await self._caller.call(
            ops.ENROLLMENTS_LIST,
            query={"class_id": class_id, "ext_class_id": ext_class_id},
            options=options,
        )

    async def create(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        ext_person_id: str | Unset = UNSET,
        email: str | Unset = UNSET,
        first_name: str,
        last_name: str,
        role: EnrollmentRole | Unset = UNSET,
        display_name: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Enrollment | DeferredEnrollment:
        """Add a person to a class.

        E-mail address and external id may both be given, as the vendor document's
        example does. For a deferred class the answer has another form. Answers 200, not
        201.

        Needs the scope `enrollment:write`.

        Source: vendor document; Create an Enrollment.

        Args:
            class_id: Class's own identifier of the class, a UUID. Source: vendor
                document.
            ext_class_id: The organisation's identifier of the class. Source: vendor
                document.
            ext_person_id: The organisation's identifier of the person. Source: vendor
                document.
            email: The person's e-mail address. Source: vendor document.
            first_name: The person's first name. Source: vendor document.
            last_name: The person's last name. Source: vendor document.
            role: What the person is in the class; left out, a student. Source: vendor
                document.
            display_name: Name that the class shows. Source: vendor document.
            options: As in `CallOptions`.

        Returns:
            The enrollment, or that of a deferred class.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id` is
                given.
            ConfigurationError: None of `ext_person_id` and `email` is given.
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        exactly_one(class_id=class_id, ext_class_id=ext_class_id)
        at_least_one(ext_person_id=ext_person_id, email=email)
        return await self._caller.call(
            ops.ENROLLMENTS_CREATE,
            json={
                "class_id": class_id,
                "ext_class_id": ext_class_id,
                "ext_person_id": ext_person_id,
                "email": email,
                "first_name": first_name,
                "last_name": last_name,
                "role": role,
                "display_name": display_name,
            },
            options=options,
        )

    async def update(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        student_id: str | Unset = UNSET,
        ext_person_id: str | Unset = UNSET,
        email: str | Unset = UNSET,
        first_name: str,
        last_name: str,
        role: EnrollmentRole | Unset = UNSET,
        display_name: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Enrollment:
        """Change a person in a class.

        The fields that name the person may be given together, as the vendor document's
        example does, and are new values as well (guess). Which of them then finds the
        person is not documented.

        Needs the scope `enrollment:write`.

        Source: vendor document; Update an Enrollment.

        Args:
            class_id: Class's own identifier of the class, a UUID. Source: vendor
                document.
            ext_class_id: The organisation's identifier of the class. Source: vendor
                document.
            student_id: Class's own identifier of the person, a UUID; teachers have one
                too. Source: vendor document.
            ext_person_id: The organisation's identifier of the person. Source: vendor
                document.
            email: The person's e-mail address. Source: vendor document.
            first_name: The person's first name. Source: vendor document.
            last_name: The person's last name. Source: vendor document.
            role: What the person is in the class; left out, a student, and perhaps also
                where the person was something else before (guess). Source: vendor
                document.
            display_name: Name that the class shows. Source: vendor document.
            options: As in `CallOptions`.

        Returns:
            The enrollment after the change.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id` is
                given.
            ConfigurationError: None of `student_id`, `ext_person_id` and `email` is
                given.
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        exactly_one(class_id=class_id, ext_class_id=ext_class_id)
        at_least_one(student_id=student_id, ext_person_id=ext_person_id, email=email)
        return await self._caller.call(
            ops.ENROLLMENTS_UPDATE,
            json={
                "class_id": class_id,
                "ext_class_id": ext_class_id,
                "student_id": student_id,
                "ext_person_id": ext_person_id,
                "email": email,
                "first_name": first_name,
                "last_name": last_name,
                "role": role,
                "display_name": display_name,
            },
            options=options,
        )

    async def delete(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        student_id: str | Unset = UNSET,
        ext_person_id: str | Unset = UNSET,
        email: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """Remove a person from a class.

        The identifiers travel in a JSON body.

        Needs the scope `enrollment:write`.

        Source: vendor document; Remove an Enrollment.

        Args:
            class_id: Class's own identifier of the class, a UUID. Source: vendor
                document.
            ext_class_id: The organisation's identifier of the class. Source: vendor
                document.
            student_id: Class's own identifier of the person, a UUID; teachers have one
                too. Source: vendor document.
            ext_person_id: The organisation's identifier of the person. Source: vendor
                document.
            email: The person's e-mail address. Source: vendor document.
            options: As in `CallOptions`.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id` is
                given.
            ConfigurationError: Not exactly one of `student_id`, `ext_person_id` and
                `email` is given.
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist; or it was removed
                by an earlier attempt of this call, whose answer was lost. Source:
                vendor document; shown for reading a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        exactly_one(class_id=class_id, ext_class_id=ext_class_id)
        exactly_one(student_id=student_id, ext_person_id=ext_person_id, email=email)
        await self._caller.call(
            ops.ENROLLMENTS_DELETE,
            json={
                "class_id": class_id,
                "ext_class_id": ext_class_id,
                "student_id": student_id,
                "ext_person_id": ext_person_id,
                "email": email,
            },
            options=options,
        )

    async def launch(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        ext_person_id: str | Unset = UNSET,
        email: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> LaunchLink:
        """Get a link that lets one person into a class.

        Whoever has the link enters as that person. How long it works is not documented.

        Needs the scope `enrollment:read`.

        Source: vendor document; Launch.

        Args:
            class_id: Class's own identifier of the class, a UUID. Source: vendor
                document.
            ext_class_id: The organisation's identifier of the class. Source: vendor
                document.
            ext_person_id: The organisation's identifier of the person. Source: vendor
                document.
            email: The person's e-mail address. Source: vendor document.
            options: As in `CallOptions`.

        Returns:
            The link.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id` is
                given.
            ConfigurationError: Not exactly one of `ext_person_id` and `email` is given.
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        exactly_one(class_id=class_id, ext_class_id=ext_class_id)
        exactly_one(ext_person_id=ext_person_id, email=email)
        return await self._caller.call(
            ops.ENROLLMENTS_LAUNCH,
            query={
                "class_id": class_id,
                "ext_class_id": ext_class_id,
                "ext_person_id": ext_person_id,
                "email": email,
            },
            options=options,
        )


class EnrollmentsWithResponse(WithResponse[Enrollments]):
    """As `Enrollments`, with status, headers and attempts around the data."""

    _plain = Enrollments

    list: Final = responding(Enrollments.list)

    create: Final = responding(Enrollments.create)

    update: Final = responding(Enrollments.update)

    delete: Final = responding(Enrollments.delete)

    launch: Final = responding(Enrollments.launch)


class Reporting(Resource):
    """Who came to a class, and what everybody did there."""

    async def attendance(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Attendance:
        """Get who came to the sessions of a class.

        Needs the scope `attendance:read`.

        Source: vendor document; Get Attendance.

        Args:
            class_id: Class's own identifier of the class, a UUID. Source: vendor
                document.
            ext_class_id: The organisation's identifier of the class. Source: vendor
                document.
            options: As in `CallOptions`.

        Returns:
            The sessions of the class, each with its people.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id` is
                given.
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        exactly_one(class_id=class_id, ext_class_id=ext_class_id)
        return await self._caller.call(
            ops.REPORTING_ATTENDANCE,
            query={"class_id": class_id, "ext_class_id": ext_class_id},
            options=options,
        )

    def metrics(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        starting_after: datetime | Unset = UNSET,
        ending_before: datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Pager[MetricEvent]:
        """List what people did in a class, event by event.

        The vendor gives no sign of further events; the walk asks again from the last
        one on, until nothing new comes. It needs events oldest first, which the vendor
        document does not promise.

        Needs the scope `metrics:read`.

        Source: vendor document; Get Metrics.

        Args:
            class_id: Class's own identifier of the class, a UUID. Source: vendor
                document.
            ext_class_id: The organisation's identifier of the class. Source: vendor
                document.
            starting_after: Only events that start after this time. Whether the second
                itself counts is not documented. Format: seconds since 1970. Source:
                vendor document.
            ending_before: Only events that end before this time. Whether the second
                itself counts is not documented. Format: seconds since 1970. Source:
                vendor document.
            limit: Events in one answer. Left out, 1,000 are asked for; the vendor's own
                default is not documented. At least 1. At most 1000. Source: vendor
                document; the minimum is a guess.
            options: As in `CallOptions`.

        Returns:
            A pager over `MetricEvent`, oldest first; nothing is sent before it is used.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id` is
                given.
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        exactly_one(class_id=class_id, ext_class_id=ext_class_id)
        return self._caller.pages(
            ops.REPORTING_METRICS,
            query={
                "class_id": class_id,
                "ext_class_id": ext_class_id,
                "starting_after": unix_seconds(starting_after),
                "ending_before": unix_seconds(ending_before, up=True),
                "limit": limit,
            },
            options=options,
        )


class ReportingWithResponse(WithResponse[Reporting]):
    """As `Reporting`, with status, headers and attempts around the data."""

    _plain = Reporting

    attendance: Final = responding(Reporting.attendance)

    metrics: Final = walking(Reporting.metrics)


class Schedules(Resource):
    """The dates of a class, deferred or not."""

    async def list(
        self, class_id: str, **options: Unpack[CallOptions]
    ) -> builtins.list[ClassDate]:
        """List the dates of a class, all in one answer.

        An external id of a class is not taken here.

        Needs the scope `schedule:read`.

        Source: vendor document; Get Class Dates.

        Args:
            class_id: Class's own identifier of the class, a UUID; deferred or not.
                Source: vendor document; that it may be deferred is a guess here.
            options: As in `CallOptions`.

        Returns:
            The dates.

        Raises:
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        return await self._caller.call(
            ops.SCHEDULES_LIST, query={"class_id": class_id}, options=options
        )

    async def create(
        self,
        *,
        class_id: str,
        start_time: datetime,
        end_time: datetime,
        timezone: str,
        **options: Unpack[CallOptions],
    ) -> CreatedClassDate:
        """Add a date to a class.

        Answers 200, not 201. An external id of a class is not taken here.

        Needs the scope `schedule:write`.

        Source: vendor document; Add a Class Date.

        Args:
            class_id: Class's own identifier of the class, a UUID; deferred or not.
                Source: vendor document.
            start_time: When the session starts. Format: seconds since 1970. Source:
                vendor document.
            end_time: When the session ends. Format: seconds since 1970. Source: vendor
                document.
            timezone: Time zone of the class. A later description does not ask for it
                any more (third party). Format: IANA time zone. Example:
                `America/Los_Angeles`. Source: vendor document.
            options: As in `CallOptions`.

        Returns:
            The id of the date.

        Raises:
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        return await self._caller.call(
            ops.SCHEDULES_CREATE,
            json={
                "class_id": class_id,
                "start_time": unix_seconds(start_time),
                "end_time": unix_seconds(end_time),
                "timezone": time_zone(timezone),
            },
            options=options,
        )

    async def delete(self, schedule_id: str, **options: Unpack[CallOptions]) -> None:
        """Remove a date from its class.

        Needs the scope `schedule:write`.

        Source: vendor document; Remove a Class Date.

        Args:
            schedule_id: Class's own identifier of the date, a UUID. Source: vendor
                document.
            options: As in `CallOptions`.

        Raises:
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist; or it was removed
                by an earlier attempt of this call, whose answer was lost. Source:
                vendor document; shown for reading a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        await self._caller.call(
            ops.SCHEDULES_DELETE, query={"schedule_id": schedule_id}, options=options
        )


class SchedulesWithResponse(WithResponse[Schedules]):
    """As `Schedules`, with status, headers and attempts around the data."""

    _plain = Schedules

    list: Final = responding(Schedules.list)

    create: Final = responding(Schedules.create)

    delete: Final = responding(Schedules.delete)


class Templates(Resource):
    """Contents that new classes can start with."""

    async def list(self, **options: Unpack[CallOptions]) -> builtins.list[Template]:
        """List the templates of the organisation, all in one answer.

        Needs the scope `template:read`.

        Source: vendor document; Get All Templates, Get a Template.

        Args:
            options: As in `CallOptions`.

        Returns:
            The templates.

        Raises:
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        return await self._caller.call(ops.TEMPLATES_LIST, options=options)

    async def get(self, template_id: str, **options: Unpack[CallOptions]) -> Template:
        """Get one template.

        The vendor answers with a list of one.

        Needs the scope `template:read`.

        Source: vendor document; Get All Templates, Get a Template.

        Args:
            template_id: Class's own identifier of the template, a UUID. Source: vendor
                document.
            options: As in `CallOptions`.

        Returns:
            The template.

        Raises:
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
            NotFoundError: The answer is an empty list.
        """
        return await self._caller.call(
            ops.TEMPLATES_GET, query={"template_id": template_id}, options=options
        )

    async def create(
        self,
        *,
        name: str,
        description: str | Unset = UNSET,
        status: TemplateStatus | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Template:
        """Create a template.

        Needs the scope `template:write`.

        Source: vendor document; Create a Template.

        Args:
            name: Name of the template. Source: vendor document.
            description: Free text about the template. Source: vendor document.
            status: Whether it is ready for use; left out, it is published. Source:
                vendor document.
            options: As in `CallOptions`.

        Returns:
            The template.

        Raises:
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        return await self._caller.call(
            ops.TEMPLATES_CREATE,
            json={"name": name, "description": description, "status": status},
            options=options,
        )

    async def update(
        self,
        *,
        template_id: str,
        name: str | Unset = UNSET,
        description: str | Unset = UNSET,
        status: TemplateStatus | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Template:
        """Change a template.

        Only the fields that are sent change (guess).

        Needs the scope `template:write`.

        Source: vendor document; Update a Template.

        Args:
            template_id: Class's own identifier of the template, a UUID. Source: vendor
                document.
            name: New name of the template. Source: vendor document.
            description: Free text about the template. Source: vendor document.
            status: Whether it is ready for use. Source: vendor document.
            options: As in `CallOptions`.

        Returns:
            The template after the change.

        Raises:
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        return await self._caller.call(
            ops.TEMPLATES_UPDATE,
            json={
                "template_id": template_id,
                "name": name,
                "description": description,
                "status": status,
            },
            options=options,
        )

    async def delete(
        self, template_id: str, **options: Unpack[CallOptions]
    ) -> Template:
        """Remove a template.

        Needs the scope `template:write`.

        Source: vendor document; Remove a Template.

        Args:
            template_id: Class's own identifier of the template, a UUID. Source: vendor
                document.
            options: As in `CallOptions`.

        Returns:
            The template as it was.

        Raises:
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist; or it was removed
                by an earlier attempt of this call, whose answer was lost. Source:
                vendor document; shown for reading a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        return await self._caller.call(
            ops.TEMPLATES_DELETE, query={"template_id": template_id}, options=options
        )


class TemplatesWithResponse(WithResponse[Templates]):
    """As `Templates`, with status, headers and attempts around the data."""

    _plain = Templates

    list: Final = responding(Templates.list)

    get: Final = responding(Templates.get)

    create: Final = responding(Templates.create)

    update: Final = responding(Templates.update)

    delete: Final = responding(Templates.delete)


class Users(Resource):
    """Administrators, instructors and instructional designers."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Pager[User]:
        """List the users of the organisation.

        Learners are not among them.

        Needs the scope `user:read`.

        Source: vendor document; Get All Users, Get a User.

        Args:
            page: Number of the page to start from; left out, the first. At least 1.
                Source: vendor document; that the first is the default is a guess.
            limit: Users on a page. Left out, 1,000 are asked for; the vendor's own
                default is not documented. At least 1. At most 1000. Source: vendor
                document.
            options: As in `CallOptions`.

        Returns:
            A pager over `User`; nothing is sent before it is used.

        Raises:
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        return self._caller.pages(
            ops.USERS_LIST, query={"page": page, "limit": limit}, options=options
        )

    async def get(
        self,
        *,
        id: int | Unset = UNSET,
        ext_user_id: str | Unset = UNSET,
        email: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> User:
        """Get one user.

        The vendor answers with a list of one; what an unknown user gives is not
        documented.

        Needs the scope `user:read`.

        Source: vendor document; Get All Users, Get a User.

        Args:
            id: Class's own number of the user. Source: vendor document.
            ext_user_id: The organisation's identifier of the user. Source: vendor
                document.
            email: The user's e-mail address. Source: vendor document.
            options: As in `CallOptions`.

        Returns:
            The user.

        Raises:
            ConfigurationError: Not exactly one of `id`, `ext_user_id` and `email` is
                given.
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
            NotFoundError: The answer is an empty list.
        """
        exactly_one(id=id, ext_user_id=ext_user_id, email=email)
        return await self._caller.call(
            ops.USERS_GET,
            query={"id": id, "ext_user_id": ext_user_id, "email": email},
            options=options,
        )

    async def save(
        self,
        *,
        identified_by: IdentifiedBy | Unset = UNSET,
        id: int | Unset = UNSET,
        ext_user_id: str | Unset | None = UNSET,
        email: str | Unset = UNSET,
        user_name: str,
        roles: Sequence[UserRole] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Saved[User]:
        """Create a user, or change one.

        The user whom `identified_by` finds is changed; where it finds none, one is
        created. What an `id` that finds none does is not documented. A repeat after a
        lost answer finds the user that the first attempt created.

        Needs the scope `user:write`.

        Source: vendor document; Create or Update a User.

        Args:
            identified_by: The field that finds the user. Left out, it is the first of
                `id`, `email` and `ext_user_id` that has a value, as in the vendor
                document's two examples. To change an e-mail address, give `id`, or say
                `ext_user_id` here: the new address finds nobody. Source: vendor
                document; typed as an integer there, with these three words as values;
                the order is a guess from the examples.
            id: Class's own number of the user. Source: vendor document.
            ext_user_id: The organisation's identifier of the user; null for none.
                Source: vendor document; null is in an example.
            email: The user's e-mail address. Source: vendor document.
            user_name: The user's full name, usually first name and last name. Source:
                vendor document.
            roles: What the user is. Source: vendor document.
            options: As in `CallOptions`.

        Returns:
            `created` is false: The user after the change. `created` is true: The new
            user.

        Raises:
            ConfigurationError: None of `identified_by`, `id`, `email` and `ext_user_id`
                is given.
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist. Source: vendor
                document; shown for a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        return await self._caller.call(
            ops.USERS_SAVE,
            json={
                "identified_by": first_given(
                    identified_by, id=id, email=email, ext_user_id=ext_user_id
                ),
                "id": id,
                "ext_user_id": ext_user_id,
                "email": email,
                "user_name": user_name,
                "roles": roles,
            },
            options=options,
        )

    async def delete(
        self,
        *,
        id: int | Unset = UNSET,
        ext_user_id: str | Unset = UNSET,
        email: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> User:
        """Remove a user.

        Needs the scope `user:write`.

        Source: vendor document; Remove a User.

        Args:
            id: Class's own number of the user. Source: vendor document.
            ext_user_id: The organisation's identifier of the user. Source: vendor
                document.
            email: The user's e-mail address. Source: vendor document.
            options: As in `CallOptions`.

        Returns:
            The user as it was.

        Raises:
            ConfigurationError: Not exactly one of `id`, `ext_user_id` and `email` is
                given.
            BadRequestError: The request was not understood, or values were refused,
                among them an external id that is taken. There may be messages for each
                field. Source: vendor document; that every operation with this answer
                may give it is a guess.
            AuthenticationError: The key is malformed or missing; perhaps also one past
                its end date. Source: vendor document; the body and the end date are a
                guess.
            PermissionDeniedError: The key lacks the scope that the operation needs; the
                message names it. Source: vendor document.
            NotFoundError: What the identifiers name does not exist; or it was removed
                by an earlier attempt of this call, whose answer was lost. Source:
                vendor document; shown for reading a class, for anything else a guess.
            ServerError: The service failed (500), or is down for maintenance (503). To
                be tried again later. Source: vendor document.
        """
        exactly_one(id=id, ext_user_id=ext_user_id, email=email)
        return await self._caller.call(
            ops.USERS_DELETE,
            query={"id": id, "ext_user_id": ext_user_id, "email": email},
            options=options,
        )


class UsersWithResponse(WithResponse[Users]):
    """As `Users`, with status, headers and attempts around the data."""

    _plain = Users

    list: Final = walking(Users.list)

    get: Final = responding(Users.get)

    save: Final = responding(Users.save)

    delete: Final = responding(Users.delete)


class ClassComApi(Resource):
    """Virtual classes of one organisation, who is in them, and what they did there."""

    classes: Attached[Classes] = Attached(Classes)

    enrollments: Attached[Enrollments] = Attached(Enrollments)

    reporting: Attached[Reporting] = Attached(Reporting)

    schedules: Attached[Schedules] = Attached(Schedules)

    templates: Attached[Templates] = Attached(Templates)

    users: Attached[Users] = Attached(Users)


class ClassComApiWithResponse(WithResponse[ClassComApi]):
    """As `ClassComApi`, with status, headers and attempts around the data."""

    _plain = ClassComApi

    classes: Attached[ClassesWithResponse] = Attached(ClassesWithResponse)

    enrollments: Attached[EnrollmentsWithResponse] = Attached(EnrollmentsWithResponse)

    reporting: Attached[ReportingWithResponse] = Attached(ReportingWithResponse)

    schedules: Attached[SchedulesWithResponse] = Attached(SchedulesWithResponse)

    templates: Attached[TemplatesWithResponse] = Attached(TemplatesWithResponse)

    users: Attached[UsersWithResponse] = Attached(UsersWithResponse)
