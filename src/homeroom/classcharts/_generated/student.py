# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Methods of ClassChartsStudent."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from datetime import date

from homeroom._core.model import OWNER, UNSET, Unset
from homeroom._core.options import Options, RetryPolicy
from homeroom._core.resource import Resource
from homeroom._core.response import Response
from homeroom._core.walks.pager import Pager

from . import operations as ops
from .models import (
    AcademicReport,
    AcademicReportPreview,
    ActivityPoint,
    Announcement,
    AttendanceReport,
    Badge,
    BehaviourReport,
    CustomFields,
    Detention,
    DisplayDate,
    HomeworkList,
    LessonList,
    Purchase,
    ReportCardAnswer,
    ReportCardPreview,
    RewardList,
    SchoolClass,
    Student,
    SummaryComment,
    TargetProgress,
)

__all__ = [
    "AcademicReports",
    "AcademicReportsWithResponse",
    "Activity",
    "ActivityWithResponse",
    "Announcements",
    "AnnouncementsWithResponse",
    "Attendance",
    "AttendanceWithResponse",
    "Badges",
    "BadgesWithResponse",
    "Behaviour",
    "BehaviourWithResponse",
    "ClassChartsStudentApi",
    "ClassChartsStudentApiWithResponse",
    "Classes",
    "ClassesWithResponse",
    "Concerns",
    "ConcernsWithResponse",
    "Detentions",
    "DetentionsWithResponse",
    "Homeworks",
    "HomeworksWithResponse",
    "PupilFields",
    "PupilFieldsWithResponse",
    "ReportCards",
    "ReportCardsWithResponse",
    "Rewards",
    "RewardsWithResponse",
    "Timetable",
    "TimetableWithResponse",
]


class Activity(Resource):
    """What was recorded of a pupil, point by point."""

    def list(
        self,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[ActivityPoint]:
        """List what was recorded of a pupil, newest first.

        The service gives at most 50 points at a time, counted back from `to`, and does
        not stop at `from` (vendor document); this method does.

        Source: vendor document; Get Activity.

        Args:
            from_: First day. Left out, one page goes back about a month (third party),
                and the walk as far as the service gives. Format: YYYY-MM-DD. Source:
                vendor document.
            to: Last day. Format: YYYY-MM-DD. Source: vendor document.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            A pager over `ActivityPoint`, newest first, up to 50 on a page, back to
            `from_`; nothing is sent before it is used.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        return self._caller.pages(
            ops.ACTIVITY_LIST,
            path={"pupil_id": OWNER},
            query={"from": from_, "to": to},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class ActivityWithResponse(Resource):
    """As `Activity`, with status, headers and attempts around the data."""

    def list(
        self,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Pager[ActivityPoint]:
        """As `Activity.list`."""
        return self._caller.pages(
            ops.ACTIVITY_LIST,
            path={"pupil_id": OWNER},
            query={"from": from_, "to": to},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Behaviour(Resource):
    """How many behaviour points of each kind a pupil has."""

    async def get(
        self,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> BehaviourReport:
        """Get how many behaviour points of each kind a pupil has.

        Source: vendor document; Get Behaviour.

        Args:
            from_: First day. Format: YYYY-MM-DD. Source: vendor document.
            to: Last day. Format: YYYY-MM-DD. Source: vendor document.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The counts, and the period that they are about.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.BEHAVIOUR_GET,
            path={"pupil_id": OWNER},
            query={"from": from_, "to": to},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class BehaviourWithResponse(Resource):
    """As `Behaviour`, with status, headers and attempts around the data."""

    async def get(
        self,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[BehaviourReport]:
        """As `Behaviour.get`, with status, headers and attempts."""
        return await self._caller.call(
            ops.BEHAVIOUR_GET,
            path={"pupil_id": OWNER},
            query={"from": from_, "to": to},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Homeworks(Resource):
    """Homework set for a pupil, and how it stands."""

    async def list(
        self,
        *,
        display_date: DisplayDate | Unset = UNSET,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> HomeworkList:
        """List the homework of a pupil.

        Source: vendor document; Get Homeworks.

        Args:
            display_date: Which date `from_` and `to` are about. Left out, it is the
                date of issue; a sample answer shows the due date (third party). Source:
                vendor document; the default is from a third party.
            from_: First day. Format: YYYY-MM-DD. Source: vendor document.
            to: Last day. Format: YYYY-MM-DD. Source: vendor document.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The homework, and what the school allows.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.HOMEWORKS_LIST,
            path={"pupil_id": OWNER},
            query={"display_date": display_date, "from": from_, "to": to},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    async def tick(
        self,
        status_id: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> None:
        """Tick a homework, or remove the tick.

        Each call turns the tick over, so a repeated call undoes the first. Look at
        `status.ticked` before and after. One client adds `value=yes` or `value=no`.

        Source: third party; some send a POST.

        Args:
            status_id: The `status.id` of the homework, which is not the homework's own
                id. Source: third party.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        await self._caller.call(
            ops.HOMEWORKS_TICK,
            path={"status_id": status_id},
            query={"studentId": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def mark_seen(
        self,
        status_id: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> None:
        """Note that the pupil has seen a homework.

        Source: third party.

        Args:
            status_id: The `status.id` of the homework; an older client sends the
                homework's own id. Source: third party.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        await self._caller.call(
            ops.HOMEWORKS_MARK_SEEN,
            path={"status_id": status_id},
            form={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class HomeworksWithResponse(Resource):
    """As `Homeworks`, with status, headers and attempts around the data."""

    async def list(
        self,
        *,
        display_date: DisplayDate | Unset = UNSET,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[HomeworkList]:
        """As `Homeworks.list`, with status, headers and attempts."""
        return await self._caller.call(
            ops.HOMEWORKS_LIST,
            path={"pupil_id": OWNER},
            query={"display_date": display_date, "from": from_, "to": to},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def tick(
        self,
        status_id: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[None]:
        """As `Homeworks.tick`, with status, headers and attempts."""
        return await self._caller.call(
            ops.HOMEWORKS_TICK,
            path={"status_id": status_id},
            query={"studentId": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def mark_seen(
        self,
        status_id: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[None]:
        """As `Homeworks.mark_seen`, with status, headers and attempts."""
        return await self._caller.call(
            ops.HOMEWORKS_MARK_SEEN,
            path={"status_id": status_id},
            form={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Timetable(Resource):
    """The lessons of a pupil."""

    async def get(
        self,
        date: date,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> LessonList:
        """Get the lessons of one day.

        Source: vendor document; Get Timetable.

        Args:
            date: The day. Others call without it, to learn which days have a timetable
                (third party). Format: YYYY-MM-DD. Source: vendor document; optional
                according to a third party.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The lessons, and the periods of the day.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.TIMETABLE_GET,
            path={"pupil_id": OWNER},
            query={"date": date},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class TimetableWithResponse(Resource):
    """As `Timetable`, with status, headers and attempts around the data."""

    async def get(
        self,
        date: date,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[LessonList]:
        """As `Timetable.get`, with status, headers and attempts."""
        return await self._caller.call(
            ops.TIMETABLE_GET,
            path={"pupil_id": OWNER},
            query={"date": date},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Badges(Resource):
    """The badges that a pupil earned."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> builtins.list[Badge]:
        """List the badges of a pupil, each with what earned it.

        Source: vendor document; Get Badges.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The badges.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.BADGES_LIST,
            path={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class BadgesWithResponse(Resource):
    """As `Badges`, with status, headers and attempts around the data."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[builtins.list[Badge]]:
        """As `Badges.list`, with status, headers and attempts."""
        return await self._caller.call(
            ops.BADGES_LIST,
            path={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Announcements(Resource):
    """What the school announced to a pupil."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> builtins.list[Announcement]:
        """List what the school announced to a pupil.

        Source: vendor document; Get Announcements.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The announcements.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.ANNOUNCEMENTS_LIST,
            path={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class AnnouncementsWithResponse(Resource):
    """As `Announcements`, with status, headers and attempts around the data."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[builtins.list[Announcement]]:
        """As `Announcements.list`, with status, headers and attempts."""
        return await self._caller.call(
            ops.ANNOUNCEMENTS_LIST,
            path={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Detentions(Resource):
    """The detentions of a pupil."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> builtins.list[Detention]:
        """List the detentions of a pupil.

        Source: vendor document; Get Detentions.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The detentions.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.DETENTIONS_LIST,
            path={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class DetentionsWithResponse(Resource):
    """As `Detentions`, with status, headers and attempts around the data."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[builtins.list[Detention]]:
        """As `Detentions.list`, with status, headers and attempts."""
        return await self._caller.call(
            ops.DETENTIONS_LIST,
            path={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Attendance(Resource):
    """When a pupil was in school."""

    async def get(
        self,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> AttendanceReport:
        """Get when a pupil was in school.

        Source: third party; one client calls the parameters `after` and `before`.

        Args:
            from_: First day. Format: YYYY-MM-DD. Source: third party.
            to: Last day. Format: YYYY-MM-DD. Source: third party.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The days with their sessions, and percentages.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.ATTENDANCE_GET,
            path={"pupil_id": OWNER},
            query={"from": from_, "to": to},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class AttendanceWithResponse(Resource):
    """As `Attendance`, with status, headers and attempts around the data."""

    async def get(
        self,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[AttendanceReport]:
        """As `Attendance.get`, with status, headers and attempts."""
        return await self._caller.call(
            ops.ATTENDANCE_GET,
            path={"pupil_id": OWNER},
            query={"from": from_, "to": to},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class PupilFields(Resource):
    """Fields that the school added to its pupils."""

    async def get(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> CustomFields:
        """Get the fields that the school added to a pupil.

        Source: third party.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The fields and a note.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.PUPIL_FIELDS_GET,
            path={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class PupilFieldsWithResponse(Resource):
    """As `PupilFields`, with status, headers and attempts around the data."""

    async def get(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[CustomFields]:
        """As `PupilFields.get`, with status, headers and attempts."""
        return await self._caller.call(
            ops.PUPIL_FIELDS_GET,
            path={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Classes(Resource):
    """The classes of a pupil."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> builtins.list[SchoolClass]:
        """List the classes of a pupil.

        Source: third party.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The classes.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.CLASSES_LIST,
            path={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class ClassesWithResponse(Resource):
    """As `Classes`, with status, headers and attempts around the data."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[builtins.list[SchoolClass]]:
        """As `Classes.list`, with status, headers and attempts."""
        return await self._caller.call(
            ops.CLASSES_LIST,
            path={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Rewards(Resource):
    """The shop where a pupil spends points."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> RewardList:
        """List what the pupil can buy, and the balance of points.

        Source: third party.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The rewards, and the balance.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.REWARDS_LIST,
            path={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    async def purchase(
        self,
        item_id: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Purchase:
        """Buy a reward with points.

        Source: third party.

        Args:
            item_id: The reward, as listed by `rewards.list`. Source: third party.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The order, and the balance after it.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed. For an unknown reward one client got an
                answer that is not JSON. Source: third party.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        response = await self._caller.call(
            ops.REWARDS_PURCHASE,
            path={"item_id": item_id},
            form={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class RewardsWithResponse(Resource):
    """As `Rewards`, with status, headers and attempts around the data."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[RewardList]:
        """As `Rewards.list`, with status, headers and attempts."""
        return await self._caller.call(
            ops.REWARDS_LIST,
            path={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def purchase(
        self,
        item_id: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[Purchase]:
        """As `Rewards.purchase`, with status, headers and attempts."""
        return await self._caller.call(
            ops.REWARDS_PURCHASE,
            path={"item_id": item_id},
            form={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class AcademicReports(Resource):
    """The school's reports on a pupil."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> builtins.list[AcademicReportPreview]:
        """List the school's reports on a pupil.

        Source: third party.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The reports, without their lessons.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.ACADEMIC_REPORTS_LIST,
            query={"studentId": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    async def get(
        self,
        report_id: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> builtins.list[AcademicReport] | AcademicReport:
        """Get one report on a pupil, lesson by lesson.

        Sources disagree whether one report comes alone or in a list, so it may be
        either.

        Source: third party.

        Args:
            report_id: The report, as listed by `academic_reports.list`. Source: third
                party.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The report, or a list of it.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.ACADEMIC_REPORTS_GET,
            path={"report_id": report_id},
            query={"studentId": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class AcademicReportsWithResponse(Resource):
    """As `AcademicReports`, with status, headers and attempts around the data."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[builtins.list[AcademicReportPreview]]:
        """As `AcademicReports.list`, with status, headers and attempts."""
        return await self._caller.call(
            ops.ACADEMIC_REPORTS_LIST,
            query={"studentId": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def get(
        self,
        report_id: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[builtins.list[AcademicReport] | AcademicReport]:
        """As `AcademicReports.get`, with status, headers and attempts."""
        return await self._caller.call(
            ops.ACADEMIC_REPORTS_GET,
            path={"report_id": report_id},
            query={"studentId": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class ReportCards(Resource):
    """Cards on which teachers note, lesson by lesson, how a pupil keeps targets."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> builtins.list[ReportCardPreview]:
        """List the report cards of a pupil.

        Source: third party; that it changes nothing, although a POST, is a guess.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The report cards, without their targets.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.REPORT_CARDS_LIST,
            query={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    async def get(
        self,
        card_id: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> ReportCardAnswer:
        """Get one report card with its targets and the parents' comments.

        Sources disagree whether one card comes alone or in a list, so it may be either.

        Source: third party.

        Args:
            card_id: The report card, as listed by `report_cards.list`. Source: third
                party.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The card, and the days of the week that are forbidden for it.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.REPORT_CARDS_GET,
            path={"card_id": card_id},
            query={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    async def summary_comment(
        self,
        card_id: int,
        *,
        date: date | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> builtins.list[SummaryComment] | SummaryComment:
        """Get the summary that a teacher wrote on a report card.

        Sources disagree whether one comment comes alone or in a list, so it may be
        either.

        Source: third party.

        Args:
            card_id: The report card, as listed by `report_cards.list`. Source: third
                party.
            date: The day to look at. Format: YYYY-MM-DD. Source: third party; one
                client leaves it out.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The comment, or a list of comments.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.REPORT_CARDS_SUMMARY_COMMENT,
            path={"card_id": card_id},
            query={"pupil_id": OWNER, "date": date},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    async def target(
        self,
        target_id: int,
        *,
        date: date | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> TargetProgress:
        """Get how a pupil kept one target of a report card, period by period.

        Source: third party.

        Args:
            target_id: The target, as in `targets` of a card; one client sends the
                card's id. Source: third party; that it is the target's id is a guess.
            date: The day to look at. Format: YYYY-MM-DD. Source: third party; one
                client leaves it out.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The target and its periods.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.REPORT_CARDS_TARGET,
            path={"target_id": target_id},
            query={"pupil_id": OWNER, "date": date},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class ReportCardsWithResponse(Resource):
    """As `ReportCards`, with status, headers and attempts around the data."""

    async def list(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[builtins.list[ReportCardPreview]]:
        """As `ReportCards.list`, with status, headers and attempts."""
        return await self._caller.call(
            ops.REPORT_CARDS_LIST,
            query={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def get(
        self,
        card_id: int,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[ReportCardAnswer]:
        """As `ReportCards.get`, with status, headers and attempts."""
        return await self._caller.call(
            ops.REPORT_CARDS_GET,
            path={"card_id": card_id},
            query={"pupil_id": OWNER},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def summary_comment(
        self,
        card_id: int,
        *,
        date: date | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[builtins.list[SummaryComment] | SummaryComment]:
        """As `ReportCards.summary_comment`, with status, headers and attempts."""
        return await self._caller.call(
            ops.REPORT_CARDS_SUMMARY_COMMENT,
            path={"card_id": card_id},
            query={"pupil_id": OWNER, "date": date},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def target(
        self,
        target_id: int,
        *,
        date: date | Unset = UNSET,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[TargetProgress]:
        """As `ReportCards.target`, with status, headers and attempts."""
        return await self._caller.call(
            ops.REPORT_CARDS_TARGET,
            path={"target_id": target_id},
            query={"pupil_id": OWNER, "date": date},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class Concerns(Resource):
    """Worries that a pupil tells the school about."""

    async def add(
        self,
        *,
        text: str,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> None:
        """Tell the school about a concern.

        Source: third party; seen in one stand-in server only.

        Args:
            text: What the pupil wants to say. Source: third party.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
            OutcomeUnknown: The connection broke; the request may have been carried out.
        """
        await self._caller.call(
            ops.CONCERNS_ADD,
            form={"pupil_id": OWNER, "text": text},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class ConcernsWithResponse(Resource):
    """As `Concerns`, with status, headers and attempts around the data."""

    async def add(
        self,
        *,
        text: str,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[None]:
        """As `Concerns.add`, with status, headers and attempts."""
        return await self._caller.call(
            ops.CONCERNS_ADD,
            form={"pupil_id": OWNER, "text": text},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )


class ClassChartsStudentApi(Resource):
    """What ClassCharts shows to a pupil, or to a parent about each child."""

    @property
    def activity(self) -> Activity:
        """What was recorded of a pupil, point by point."""
        return Activity(self._caller)

    @property
    def behaviour(self) -> Behaviour:
        """How many behaviour points of each kind a pupil has."""
        return Behaviour(self._caller)

    @property
    def homeworks(self) -> Homeworks:
        """Homework set for a pupil, and how it stands."""
        return Homeworks(self._caller)

    @property
    def timetable(self) -> Timetable:
        """The lessons of a pupil."""
        return Timetable(self._caller)

    @property
    def badges(self) -> Badges:
        """The badges that a pupil earned."""
        return Badges(self._caller)

    @property
    def announcements(self) -> Announcements:
        """What the school announced to a pupil."""
        return Announcements(self._caller)

    @property
    def detentions(self) -> Detentions:
        """The detentions of a pupil."""
        return Detentions(self._caller)

    @property
    def attendance(self) -> Attendance:
        """When a pupil was in school."""
        return Attendance(self._caller)

    @property
    def pupil_fields(self) -> PupilFields:
        """Fields that the school added to its pupils."""
        return PupilFields(self._caller)

    @property
    def classes(self) -> Classes:
        """The classes of a pupil."""
        return Classes(self._caller)

    @property
    def rewards(self) -> Rewards:
        """The shop where a pupil spends points."""
        return Rewards(self._caller)

    @property
    def academic_reports(self) -> AcademicReports:
        """The school's reports on a pupil."""
        return AcademicReports(self._caller)

    @property
    def report_cards(self) -> ReportCards:
        """Cards on which teachers note, lesson by lesson, how a pupil keeps targets."""
        return ReportCards(self._caller)

    @property
    def concerns(self) -> Concerns:
        """Worries that a pupil tells the school about."""
        return Concerns(self._caller)

    async def info(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Student:
        """Get the account that is logged in.

        A student gets the pupil's data and which pages the school shows, a parent gets
        name and e-mail address of the account. The answer also carries a fresh session
        id, which is not part of what is returned.

        Source: vendor document; Student Info; the parent's answer is from a third
        party, and others send a POST.

        Args:
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The account.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.INFO_STUDENT,
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data

    async def code(
        self,
        *,
        date_of_birth: date,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> str:
        """Get the code that this pupil logs in with.

        Source: third party; that it changes nothing is a guess.

        Args:
            date_of_birth: Date of birth of the pupil. Format: YYYY-MM-DD. Source: third
                party.
            timeout: Seconds for the whole call, over all attempts; `None` for no limit.
            retry: When to try again; `None` for a single attempt.
            headers: Headers to add; `None` as a value removes one.

        Returns:
            The code; treat it as a password.

        Raises:
            BadRequestError: The service refused the request and gave a reason. It does
                so with status 200 and `success` 0, which counts as this. Source: third
                party.
            AuthenticationError: The session is over. Most sources saw status 200 with
                `success` 0 instead, which counts as this. Source: third party.
            RateLimitError: Too many requests. No limit is documented; some clients
                expect one. Source: third party.
            ServerError: The service failed; seen in a stand-in server only. Source:
                third party.
        """
        response = await self._caller.call(
            ops.CODE,
            form={"date": date_of_birth},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
        return response.data


class ClassChartsStudentApiWithResponse(Resource):
    """As `ClassChartsStudentApi`, with status, headers and attempts around the data."""

    @property
    def activity(self) -> ActivityWithResponse:
        """What was recorded of a pupil, point by point."""
        return ActivityWithResponse(self._caller)

    @property
    def behaviour(self) -> BehaviourWithResponse:
        """How many behaviour points of each kind a pupil has."""
        return BehaviourWithResponse(self._caller)

    @property
    def homeworks(self) -> HomeworksWithResponse:
        """Homework set for a pupil, and how it stands."""
        return HomeworksWithResponse(self._caller)

    @property
    def timetable(self) -> TimetableWithResponse:
        """The lessons of a pupil."""
        return TimetableWithResponse(self._caller)

    @property
    def badges(self) -> BadgesWithResponse:
        """The badges that a pupil earned."""
        return BadgesWithResponse(self._caller)

    @property
    def announcements(self) -> AnnouncementsWithResponse:
        """What the school announced to a pupil."""
        return AnnouncementsWithResponse(self._caller)

    @property
    def detentions(self) -> DetentionsWithResponse:
        """The detentions of a pupil."""
        return DetentionsWithResponse(self._caller)

    @property
    def attendance(self) -> AttendanceWithResponse:
        """When a pupil was in school."""
        return AttendanceWithResponse(self._caller)

    @property
    def pupil_fields(self) -> PupilFieldsWithResponse:
        """Fields that the school added to its pupils."""
        return PupilFieldsWithResponse(self._caller)

    @property
    def classes(self) -> ClassesWithResponse:
        """The classes of a pupil."""
        return ClassesWithResponse(self._caller)

    @property
    def rewards(self) -> RewardsWithResponse:
        """The shop where a pupil spends points."""
        return RewardsWithResponse(self._caller)

    @property
    def academic_reports(self) -> AcademicReportsWithResponse:
        """The school's reports on a pupil."""
        return AcademicReportsWithResponse(self._caller)

    @property
    def report_cards(self) -> ReportCardsWithResponse:
        """Cards on which teachers note, lesson by lesson, how a pupil keeps targets."""
        return ReportCardsWithResponse(self._caller)

    @property
    def concerns(self) -> ConcernsWithResponse:
        """Worries that a pupil tells the school about."""
        return ConcernsWithResponse(self._caller)

    async def info(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[Student]:
        """As `ClassChartsStudentApi.info`, with status, headers and attempts."""
        return await self._caller.call(
            ops.INFO_STUDENT,
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )

    async def code(
        self,
        *,
        date_of_birth: date,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Mapping[str, str | None] | Unset = UNSET,
    ) -> Response[str]:
        """As `ClassChartsStudentApi.code`, with status, headers and attempts."""
        return await self._caller.call(
            ops.CODE,
            form={"date": date_of_birth},
            options=Options(timeout=timeout, retry=retry, headers=headers),
        )
