# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Methods of ClassCom."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import datetime
from typing import Literal, Unpack, overload

from homeroom._core import walks
from homeroom._core.groups import at_least_one, exactly_one, first_given
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.plans import Operation
from homeroom._core.resource import Attached, Resource
from homeroom._core.response import Saved
from homeroom._core.times import time_zone, unix_seconds

from . import models, operations as ops

__all__ = ["ClassComApi", "Classes", "Enrollments", "Reporting", "Schedules"]
__all__ += ["Templates", "Users"]


class Classes(Resource):
    """Classes of the organisation, deferred ones among them."""

    @overload
    async def list(
        self,
        *,
        deferred: Literal[False] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.SchoolClass]: ...
    @overload
    async def list(
        self, *, deferred: Literal[True], **options: Unpack[CallOptions]
    ) -> builtins.list[models.DeferredClass]: ...
    async def list(
        self, *, deferred: bool | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> builtins.list[models.SchoolClass] | builtins.list[models.DeferredClass]:
        """List the classes of the organisation, all in one answer.

        Needs the scope `class:read`. Deferred classes are listed apart, and with other
        fields. An order is not documented. Source: vendor document.

        Args:
            deferred: True asks for deferred classes, which the vendor calls scheduled
                as well. Default: False.

        Returns:
            The classes, or the deferred ones if so asked.

        Raises:
            BadRequestError: The request was not understood, or values were refused.

        Example:
            await client.classes.list()
        """
        operation: Operation[
            builtins.list[models.SchoolClass] | builtins.list[models.DeferredClass]
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
    ) -> models.SchoolClass: ...
    @overload
    async def get(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        deferred: Literal[True],
        **options: Unpack[CallOptions],
    ) -> models.DeferredClass: ...
    async def get(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        deferred: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.SchoolClass | models.DeferredClass:
        """Get one class.

        Needs the scope `class:read`. A deferred class is found only if asked for as
        such (guess), and has other fields. Source: vendor document.

        Args:
            class_id: Class's own identifier of the class. Format: UUID.
            ext_class_id: The organisation's identifier of the class.
            deferred: True asks for deferred classes, which the vendor calls scheduled
                as well. Default: False.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id`
                is given.
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            await client.classes.get(class_id="6395f374-2f81-59ee-a227-667e9f183853")
        """
        exactly_one(class_id=class_id, ext_class_id=ext_class_id)
        operation: Operation[models.SchoolClass | models.DeferredClass] = (
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
        session_times: Sequence[models.SessionTime] | Unset = UNSET,
        settings: models.ClassSettings | Unset = UNSET,
        additional_instructors: Sequence[models.AdditionalInstructor] | Unset = UNSET,
        tracking_fields: Sequence[models.TrackingField] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.CreatedClass | models.CreatedDeferredClass:
        """Create a class.

        Needs the scope `class:write`. What comes back is not the class, but has its id.
        An external id that another class has is refused. Source: vendor document.

        Args:
            email: The instructor's e-mail address.
            first_name: The instructor's first name.
            last_name: The instructor's last name.
            display_name: Name of the instructor that the class shows.
            ext_class_id: The organisation's identifier of the class; no two classes
                have the same.
            class_name: Name of the class.
            class_description: Free text about the class.
            template_id: The template that the class starts with; as text or as a
                number, it is sent as it is given.
            meeting_passcode: What people type to enter the meeting.
            timezone: Time zone of the class. Format: IANA time zone. Example:
                `America/Los_Angeles`.
            session_times: When the class meets.
            settings: How people enter the meeting.
            additional_instructors: Further instructors.
            tracking_fields: Fields that the organisation keeps about its classes.
                (third party)

        Returns:
            Meeting and link of the class, or the ids of a deferred class.

        Raises:
            BadRequestError: The request was not understood, or values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.classes.create(
                email="ada@example.org",
                first_name="Ada",
                last_name="Quill",
                class_name="History",
                timezone="America/Los_Angeles",
            )
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
    ) -> models.SchoolClass | models.DeferredClass:
        """Change name or description of a class.

        Needs the scope `class:write`. Nothing else can be changed. The external id may
        be that of a deferred class, which comes back in another form.
        Source: vendor document.

        Args:
            class_id: Class's own identifier of the class. Format: UUID.
            ext_class_id: The organisation's identifier of the class.
            class_name: New name of the class.
            class_description: Free text about the class.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id`
                is given.
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.classes.update(
                class_id="6395f374-2f81-59ee-a227-667e9f183853", class_name="History"
            )
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
    ) -> models.DeferredClass:
        """Change name or description of a deferred class.

        Needs the scope `class:write`. Nothing else can be changed.
        Source: vendor document.

        Args:
            class_deferred_id: Class's own number of the deferred class; as a number or
                as text, it is sent as it is given.
            class_name: New name of the class.
            class_description: Free text about the class.

        Raises:
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.classes.update_deferred(
                class_deferred_id=316, class_name="History"
            )
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

        Needs the scope `class:write`. Source: vendor document.

        Args:
            class_id: Class's own identifier of the class. Format: UUID.
            ext_class_id: The organisation's identifier of the class.
            class_deferred_id: Class's own number of the deferred class.

        Raises:
            ConfigurationError: Not exactly one of `class_id`, `ext_class_id` and
                `class_deferred_id` is given.
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            await client.classes.delete(class_id="6395f374-2f81-59ee-a227-667e9f183853")
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


class Enrollments(Resource):
    """Who is in a class, and links into it."""

    async def list(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.Enrollment]:
        """List who is in a class, all in one answer.

        Needs the scope `enrollment:read`. Source: vendor document.

        Args:
            class_id: Class's own identifier of the class. Format: UUID.
            ext_class_id: The organisation's identifier of the class.

        Returns:
            The people in the class, teachers among them.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id`
                is given.
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            await client.enrollments.list(
                class_id="6395f374-2f81-59ee-a227-667e9f183853"
            )
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
        role: models.EnrollmentRole | Unset = UNSET,
        display_name: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Enrollment | models.DeferredEnrollment:
        """Add a person to a class.

        Needs the scope `enrollment:write`. E-mail address and external id may both be
        given. For a deferred class, what comes back has another form.
        Source: vendor document.

        Args:
            class_id: Class's own identifier of the class. Format: UUID.
            ext_class_id: The organisation's identifier of the class.
            ext_person_id: The organisation's identifier of the person.
            email: The person's e-mail address.
            first_name: The person's first name.
            last_name: The person's last name.
            role: What the person is in the class; left out, a student.
            display_name: Name that the class shows.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id` is
                given; or none of `ext_person_id` and `email` is given.
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.enrollments.create(
                class_id="6395f374-2f81-59ee-a227-667e9f183853",
                ext_person_id="P-1041",
                first_name="Ada",
                last_name="Quill",
            )
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
        role: models.EnrollmentRole,
        display_name: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Enrollment:
        """Change a person in a class.

        Needs the scope `enrollment:write`. The fields that name the person may be given
        together, and are new values as well (guess). Which of them then finds the
        person is not documented. Source: vendor document.

        Args:
            class_id: Class's own identifier of the class. Format: UUID.
            ext_class_id: The organisation's identifier of the class.
            student_id: Class's own identifier of the person; teachers have one too.
                Format: UUID.
            ext_person_id: The organisation's identifier of the person.
            email: The person's e-mail address.
            first_name: The person's first name.
            last_name: The person's last name.
            role: What the person is in the class. It is always sent, since the vendor
                makes a student of whoever has none.
            display_name: Name that the class shows.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id` is
                given; or none of `student_id`, `ext_person_id` and `email` is given.
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            await client.enrollments.update(
                class_id="6395f374-2f81-59ee-a227-667e9f183853",
                student_id="2858311e-6c3b-5d22-ad82-a044cc6d02f3",
                first_name="Ada",
                last_name="Quill",
                role=EnrollmentRole.STUDENT,
            )
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

        Needs the scope `enrollment:write`. Source: vendor document.

        Args:
            class_id: Class's own identifier of the class. Format: UUID.
            ext_class_id: The organisation's identifier of the class.
            student_id: Class's own identifier of the person; teachers have one too.
                Format: UUID.
            ext_person_id: The organisation's identifier of the person.
            email: The person's e-mail address.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id` is
                given; or not exactly one of `student_id`, `ext_person_id` and `email`
                is given.
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            await client.enrollments.delete(
                class_id="6395f374-2f81-59ee-a227-667e9f183853",
                student_id="2858311e-6c3b-5d22-ad82-a044cc6d02f3",
            )
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
    ) -> models.LaunchLink:
        """Get a link that lets one person into a class.

        Needs the scope `enrollment:read`. Whoever has the link enters as that person.
        How long it works is not documented. Source: vendor document.

        Args:
            class_id: Class's own identifier of the class. Format: UUID.
            ext_class_id: The organisation's identifier of the class.
            ext_person_id: The organisation's identifier of the person.
            email: The person's e-mail address.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id` is
                given; or not exactly one of `ext_person_id` and `email` is given.
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            await client.enrollments.launch(
                class_id="6395f374-2f81-59ee-a227-667e9f183853", ext_person_id="P-1041"
            )
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


class Reporting(Resource):
    """Who came to a class, and what everybody did there."""

    async def attendance(
        self,
        *,
        class_id: str | Unset = UNSET,
        ext_class_id: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Attendance:
        """Get the attendance of a class, session by session.

        Needs the scope `attendance:read`. Source: vendor document.

        Args:
            class_id: Class's own identifier of the class. Format: UUID.
            ext_class_id: The organisation's identifier of the class.

        Returns:
            The sessions of the class, each with its people.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id`
                is given.
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            await client.reporting.attendance(
                class_id="6395f374-2f81-59ee-a227-667e9f183853"
            )
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
    ) -> walks.Pager[models.MetricEvent]:
        """List what people did in a class, event by event.

        Needs the scope `metrics:read`. The vendor gives no sign of further events and
        promises no order. The walk goes on behind the last event where events rise,
        else it goes back or halves the time. It takes for granted that a server cuts
        all answers to one size, and to a round one if that is below `limit`; what
        cannot be told is not called complete. Source: vendor document.

        Args:
            class_id: Class's own identifier of the class. Format: UUID.
            ext_class_id: The organisation's identifier of the class.
            starting_after: Only events that start after this time. Whether the second
                itself counts is not documented.
            ending_before: Only events that end before this time. Whether the second
                itself counts is not documented.
            limit: Events in one answer. Left out, 1,000 are asked for; the vendor's own
                default is not documented. From 1 to 1000.

        Returns:
            A pager over `MetricEvent`, oldest first.

        Raises:
            ConfigurationError: Not exactly one of `class_id` and `ext_class_id`
                is given.
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            async for one in client.reporting.metrics(
                class_id="6395f374-2f81-59ee-a227-667e9f183853"
            ): ...
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


class Schedules(Resource):
    """The dates of a class, deferred or not."""

    async def list(
        self, class_id: str, **options: Unpack[CallOptions]
    ) -> builtins.list[models.ClassDate]:
        """List the dates of a class, all in one answer.

        Needs the scope `schedule:read`. The class cannot be named by its external id
        here. Source: vendor document.

        Args:
            class_id: Class's own identifier of the class, deferred or not.
                Format: UUID.

        Raises:
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            await client.schedules.list("6395f374-2f81-59ee-a227-667e9f183853")
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
    ) -> models.CreatedClassDate:
        """Add a date to a class.

        Needs the scope `schedule:write`. The class cannot be named by its external id
        here. Source: vendor document.

        Args:
            class_id: Class's own identifier of the class, deferred or not.
                Format: UUID.
            start_time: When the session starts.
            end_time: When the session ends.
            timezone: Time zone of the class. A later description does not ask for it
                any more (third party). Format: IANA time zone. Example:
                `America/Los_Angeles`.

        Returns:
            The id of the date.

        Raises:
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.schedules.create(
                class_id="6395f374-2f81-59ee-a227-667e9f183853",
                start_time=datetime(2026, 9, 1, 8, 30, tzinfo=UTC),
                end_time=datetime(2026, 9, 1, 9, 30, tzinfo=UTC),
                timezone="America/Los_Angeles",
            )
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

        Needs the scope `schedule:write`. Source: vendor document.

        Args:
            schedule_id: Class's own identifier of the date. Format: UUID.

        Raises:
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            await client.schedules.delete("1edab705-d1c6-5dd9-be02-d0d7552ffd3e")
        """
        await self._caller.call(
            ops.SCHEDULES_DELETE, query={"schedule_id": schedule_id}, options=options
        )


class Templates(Resource):
    """Contents that new classes can start with."""

    async def list(
        self, **options: Unpack[CallOptions]
    ) -> builtins.list[models.Template]:
        """List the templates of the organisation, all in one answer.

        Needs the scope `template:read`. Source: vendor document.

        Raises:
            BadRequestError: The request was not understood, or values were refused.

        Example:
            await client.templates.list()
        """
        return await self._caller.call(ops.TEMPLATES_LIST, options=options)

    async def get(
        self, template_id: str, **options: Unpack[CallOptions]
    ) -> models.Template:
        """Get one template. Needs the scope `template:read`. Source: vendor document.

        Args:
            template_id: Class's own identifier of the template. Format: UUID.

        Raises:
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            await client.templates.get("95084fe4-2df9-50d3-94da-0c7480e51635")
        """
        return await self._caller.call(
            ops.TEMPLATES_GET, query={"template_id": template_id}, options=options
        )

    async def create(
        self,
        *,
        name: str,
        description: str | Unset = UNSET,
        status: models.TemplateStatus | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Template:
        """Create a template. Needs the scope `template:write`. Source: vendor document.

        Args:
            name: Name of the template.
            description: Free text about the template.
            status: Whether it is ready for use; left out, it is published.

        Raises:
            BadRequestError: The request was not understood, or values were refused.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.templates.create(name="History")
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
        status: models.TemplateStatus | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Template:
        """Change a template.

        Needs the scope `template:write`. Only the fields that are sent change (guess).
        Source: vendor document.

        Args:
            template_id: Class's own identifier of the template. Format: UUID.
            name: New name of the template.
            description: Free text about the template.
            status: Whether it is ready for use.

        Raises:
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.templates.update(
                template_id="95084fe4-2df9-50d3-94da-0c7480e51635", name="History"
            )
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
    ) -> models.Template | None:
        """Remove a template. Needs the scope `template:write`. Source: vendor document.

        Args:
            template_id: Class's own identifier of the template. Format: UUID.

        Returns:
            The template as it was; nothing where a message alone came.

        Raises:
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            await client.templates.delete("95084fe4-2df9-50d3-94da-0c7480e51635")
        """
        return await self._caller.call(
            ops.TEMPLATES_DELETE, query={"template_id": template_id}, options=options
        )


class Users(Resource):
    """Administrators, instructors and instructional designers."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.User]:
        """List the users of the organisation.

        Needs the scope `user:read`. Learners are not among them.
        Source: vendor document.

        Args:
            page: Number of the page to start from; left out, the first. At least 1.
            limit: Users on a page. Left out, 1,000 are asked for; the vendor's own
                default is not documented. From 1 to 1000.

        Raises:
            BadRequestError: The request was not understood, or values were refused.

        Example:
            async for one in client.users.list(): ...
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
    ) -> models.User:
        """Get one user. Needs the scope `user:read`. Source: vendor document.

        Args:
            id: Class's own number of the user.
            ext_user_id: The organisation's identifier of the user.
            email: The user's e-mail address.

        Raises:
            ConfigurationError: Not exactly one of `id`, `ext_user_id` and `email`
                is given.
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            await client.users.get(id=833)
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
        identified_by: models.IdentifiedBy | Unset = UNSET,
        id: int | Unset = UNSET,
        ext_user_id: str | Unset | None = UNSET,
        email: str | Unset = UNSET,
        user_name: str,
        roles: Sequence[models.UserRole] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Saved[models.User]:
        """Create a user, or change one.

        Needs the scope `user:write`. The user whom `identified_by` finds is changed;
        where it finds none, one is created. What an `id` that finds none does is not
        documented. A repeat after a lost answer finds the user that the first attempt
        created. Source: vendor document.

        Args:
            identified_by: The field that finds the user. Left out, it is the first of
                `id`, `email` and `ext_user_id` that has a value. To change an e-mail
                address, give `id`, or say `ext_user_id` here: the new address
                finds nobody.
            id: Class's own number of the user.
            ext_user_id: The organisation's identifier of the user; null for none.
            email: The user's e-mail address.
            user_name: The user's full name, usually first name and last name.
            roles: What the user is.

        Returns:
            The new user if `created`, else the user after the change.

        Raises:
            ConfigurationError: None of `identified_by`, `id`, `email` and `ext_user_id`
                is given.
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            await client.users.save(id=833, user_name="Ada Quill")
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
    ) -> models.User | None:
        """Remove a user. Needs the scope `user:write`. Source: vendor document.

        Args:
            id: Class's own number of the user.
            ext_user_id: The organisation's identifier of the user.
            email: The user's e-mail address.

        Returns:
            The user as it was; nothing where a message alone came.

        Raises:
            ConfigurationError: Not exactly one of `id`, `ext_user_id` and `email`
                is given.
            BadRequestError: The request was not understood, or values were refused.
            NotFoundError: What the identifiers name does not exist.

        Example:
            await client.users.delete(id=833)
        """
        exactly_one(id=id, ext_user_id=ext_user_id, email=email)
        return await self._caller.call(
            ops.USERS_DELETE,
            query={"id": id, "ext_user_id": ext_user_id, "email": email},
            options=options,
        )


class ClassComApi(Resource):
    """Virtual classes of one organisation, who is in them, and what they did there.

    `Source` is where a fact comes from, at a class or method and then at what differs
    from it: `vendor document` (the page that the client is built on), `vendor
    elsewhere` (other text of the vendor), `third party` (code or text of somebody else)
    or `guess`.

    Every method takes `options` of its call, see `CallOptions`. One that gives a pager
    sends nothing before that is used.

    What any method can raise, besides what its own docstring says:

    Raises:
        AuthenticationError: The key is malformed or missing.
        PermissionDeniedError: The key lacks the scope that the operation needs.
        ServerError: The service failed (500), or is down for maintenance (503).
    """

    classes: Attached[Classes] = Attached(Classes)
    """Classes of the organisation, deferred ones among them."""

    enrollments: Attached[Enrollments] = Attached(Enrollments)
    """Who is in a class, and links into it."""

    reporting: Attached[Reporting] = Attached(Reporting)
    """Who came to a class, and what everybody did there."""

    schedules: Attached[Schedules] = Attached(Schedules)
    """The dates of a class, deferred or not."""

    templates: Attached[Templates] = Attached(Templates)
    """Contents that new classes can start with."""

    users: Attached[Users] = Attached(Users)
    """Administrators, instructors and instructional designers."""
