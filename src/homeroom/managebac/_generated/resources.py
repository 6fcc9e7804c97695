# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Methods of ManageBac."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Unpack

from homeroom._core.bulk import BulkOutcome
from homeroom._core.changes import Changing
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.resource import Attached, Resource
from homeroom._core.walks.pager import Pager

from . import operations as ops
from .models import (
    Acknowledgement,
    ClassResult,
    ClassUpsert,
    Pong,
    SchoolClass,
    StudentLevel,
    StudentResult,
)

__all__ = ["Classes", "ManageBacApi"]


class Classes(Changing[SchoolClass]):
    """Classes of the school and the students in them."""

    def list(
        self,
        *,
        modified_since: datetime | Unset = UNSET,
        deleted_since: datetime | Unset = UNSET,
        archived: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Pager[SchoolClass]:
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
            archived: True gives only archived classes, false only active ones. Default:
                False.
            page: Number of the page to start from. At least 1. Default: 1.
            per_page: Classes on a page. The answer tells the size that was used, which
                may differ. At least 1. At most 200. Default: 100.
            options: Of this call; see `CallOptions`.

        Returns:
            A pager over `SchoolClass`; nothing is sent before it is used.

        Raises:
            BadRequestError: A time cannot be read.
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            RateLimitError: Over the rate limit.
            ServerError: The service failed.

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
    ) -> SchoolClass:
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
            lock_memberships: Whose membership is locked. Only `students_only` is
                documented.
            options: Of this call; see `CallOptions`.

        Returns:
            The class as it was created.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            ValidationError: Values were refused.
            RateLimitError: Over the rate limit.
            OutcomeUnknown: The connection broke, the time ran out or the service failed
                (5xx); the request may have been carried out.

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
        self, *, classes: Sequence[ClassUpsert], **options: Unpack[CallOptions]
    ) -> BulkOutcome[ClassResult]:
        """Create and update many classes in one request.

        An item with `id` updates that class, an item without one creates a class. No
        error is raised for items that failed; look at the outcome. Part of an optional
        package that a school may not have (vendor elsewhere). Source: vendor document.

        Args:
            classes: Classes to create or update. Results refer to them by position.
            options: Of this call; see `CallOptions`.

        Returns:
            An outcome that is true only if every item went well. One result for each
            class sent, by its position.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            ValidationError: Values were refused.
            RateLimitError: Over the rate limit.
            OutcomeUnknown: The connection broke, the time ran out or the service failed
                (5xx); the request may have been carried out.

        Example:
            await client.classes.upsert(classes=[ClassUpsert(id=852, name="History")])
        """
        return await self._caller.call(
            ops.CLASSES_UPSERT, json={"classes": classes}, options=options
        )

    async def get(self, class_id: int, **options: Unpack[CallOptions]) -> SchoolClass:
        """Get one class.

        Source: vendor document.

        Args:
            class_id: The class.
            options: Of this call; see `CallOptions`.

        Returns:
            The class.

        Raises:
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            NotFoundError: No such record in this school.
            RateLimitError: Over the rate limit.
            ServerError: The service failed.

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
    ) -> SchoolClass:
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
            lock_memberships: Whose membership is locked. Only `students_only` is
                documented.
            options: Of this call; see `CallOptions`.

        Returns:
            The class after the change.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            RateLimitError: Over the rate limit.
            OutcomeUnknown: The connection broke, the time ran out or the service failed
                (5xx); the request may have been carried out.

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

    async def update_students(
        self,
        class_id: int,
        *,
        students: Sequence[StudentLevel],
        **options: Unpack[CallOptions],
    ) -> BulkOutcome[StudentResult]:
        """Set the level of many students of one class.

        No error is raised for items that failed; look at the outcome. Part of an
        optional package that a school may not have (vendor elsewhere). Source: vendor
        document.

        Args:
            class_id: The class.
            students: Students of the class, and the level that each is to have.
            options: Of this call; see `CallOptions`.

        Returns:
            An outcome that is true only if every item went well. One result for each
            student sent.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            RateLimitError: Over the rate limit.
            OutcomeUnknown: The connection broke, the time ran out or the service failed
                (5xx); the request may have been carried out.

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
    ) -> Acknowledgement:
        """Add students to one class.

        The students must belong to the same school (vendor elsewhere). Whether one
        unknown id fails the whole request is not documented. Source: vendor document.

        Args:
            class_id: The class.
            student_ids: Ids of the students to add.
            options: Of this call; see `CallOptions`.

        Returns:
            An acknowledgement; its `status` is `ok`.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            RateLimitError: Over the rate limit.
            OutcomeUnknown: The connection broke, the time ran out or the service failed
                (5xx); the request may have been carried out.

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
    ) -> Acknowledgement:
        """Remove students from one class.

        Whether one unknown id fails the whole request is not documented. Source: vendor
        document.

        Args:
            class_id: The class.
            student_ids: Ids of the students to remove.
            options: Of this call; see `CallOptions`.

        Returns:
            An acknowledgement; its `status` is `ok`.

        Raises:
            BadRequestError: What was sent has the wrong structure.
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            NotFoundError: No such record in this school.
            ValidationError: Values were refused.
            RateLimitError: Over the rate limit.
            OutcomeUnknown: The connection broke, the time ran out or the service failed
                (5xx); the request may have been carried out.

        Example:
            await client.classes.remove_students(852, student_ids=[1041])
        """
        return await self._caller.call(
            ops.CLASSES_REMOVE_STUDENTS,
            path={"class_id": class_id},
            json={"student_ids": student_ids},
            options=options,
        )


class ManageBacApi(Resource):
    """Classes and class members of one ManageBac school.

    `Source` is where a fact comes from, at a class or method and then at what differs
    from it: `vendor document` (the page that the client is built on), `vendor
    elsewhere` (other text of the vendor), `third party` (code or text of somebody else)
    or `guess`.
    """

    classes: Attached[Classes] = Attached(Classes)
    """Classes of the school and the students in them."""

    async def ping(self, **options: Unpack[CallOptions]) -> Pong:
        """Check that the service answers and the token is valid.

        Source: vendor elsewhere.

        Args:
            options: Of this call; see `CallOptions`.

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
