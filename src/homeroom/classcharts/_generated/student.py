# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Methods of ClassChartsStudent."""

from __future__ import annotations

import builtins
from datetime import date
from typing import Final, Unpack

from homeroom._core.model import OWNER, UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.resource import (
    Attached,
    Resource,
    WithResponse,
    responding,
    walking,
)
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
        **options: Unpack[CallOptions],
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
            options: As in `CallOptions`.

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
            options=options,
        )


class ActivityWithResponse(WithResponse[Activity]):
    """As `Activity`, with status, headers and attempts around the data."""

    _plain = Activity

    list: Final = walking(Activity.list)


class Behaviour(Resource):
    """How many behaviour points of each kind a pupil has."""

    async def get(
        self,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> BehaviourReport:
        """Get how many behaviour points of each kind a pupil has.

        Source: vendor document; Get Behaviour.

        Args:
            from_: First day. Format: YYYY-MM-DD. Source: vendor document.
            to: Last day. Format: YYYY-MM-DD. Source: vendor document.
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.BEHAVIOUR_GET,
            path={"pupil_id": OWNER},
            query={"from": from_, "to": to},
            options=options,
        )


class BehaviourWithResponse(WithResponse[Behaviour]):
    """As `Behaviour`, with status, headers and attempts around the data."""

    _plain = Behaviour

    get: Final = responding(Behaviour.get)


class Homeworks(Resource):
    """Homework set for a pupil, and how it stands."""

    async def list(
        self,
        *,
        display_date: DisplayDate | Unset = UNSET,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> HomeworkList:
        """List the homework of a pupil.

        Source: vendor document; Get Homeworks.

        Args:
            display_date: Which date `from_` and `to` are about. Left out, it is the
                date of issue; a sample answer shows the due date (third party). Source:
                vendor document; the default is from a third party.
            from_: First day. Format: YYYY-MM-DD. Source: vendor document.
            to: Last day. Format: YYYY-MM-DD. Source: vendor document.
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.HOMEWORKS_LIST,
            path={"pupil_id": OWNER},
            query={"display_date": display_date, "from": from_, "to": to},
            options=options,
        )

    async def tick(self, status_id: int, **options: Unpack[CallOptions]) -> None:
        """Tick a homework, or remove the tick.

        Each call turns the tick over, so a repeated call undoes the first. Look at
        `status.ticked` before and after. One client adds `value=yes` or `value=no`.

        Source: third party; some send a POST.

        Args:
            status_id: The `status.id` of the homework, which is not the homework's own
                id. Source: third party.
            options: As in `CallOptions`.

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
            options=options,
        )

    async def mark_seen(self, status_id: int, **options: Unpack[CallOptions]) -> None:
        """Note that the pupil has seen a homework.

        Source: third party.

        Args:
            status_id: The `status.id` of the homework; an older client sends the
                homework's own id. Source: third party.
            options: As in `CallOptions`.

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
            options=options,
        )


class HomeworksWithResponse(WithResponse[Homeworks]):
    """As `Homeworks`, with status, headers and attempts around the data."""

    _plain = Homeworks

    list: Final = responding(Homeworks.list)

    tick: Final = responding(Homeworks.tick)

    mark_seen: Final = responding(Homeworks.mark_seen)


class Timetable(Resource):
    """The lessons of a pupil."""

    async def get(self, date: date, **options: Unpack[CallOptions]) -> LessonList:
        """Get the lessons of one day.

        Source: vendor document; Get Timetable.

        Args:
            date: The day. Others call without it, to learn which days have a timetable
                (third party). Format: YYYY-MM-DD. Source: vendor document; optional
                according to a third party.
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.TIMETABLE_GET,
            path={"pupil_id": OWNER},
            query={"date": date},
            options=options,
        )


class TimetableWithResponse(WithResponse[Timetable]):
    """As `Timetable`, with status, headers and attempts around the data."""

    _plain = Timetable

    get: Final = responding(Timetable.get)


class Badges(Resource):
    """The badges that a pupil earned."""

    async def list(self, **options: Unpack[CallOptions]) -> builtins.list[Badge]:
        """List the badges of a pupil, each with what earned it.

        Source: vendor document; Get Badges.

        Args:
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.BADGES_LIST, path={"pupil_id": OWNER}, options=options
        )


class BadgesWithResponse(WithResponse[Badges]):
    """As `Badges`, with status, headers and attempts around the data."""

    _plain = Badges

    list: Final = responding(Badges.list)


class Announcements(Resource):
    """What the school announced to a pupil."""

    async def list(self, **options: Unpack[CallOptions]) -> builtins.list[Announcement]:
        """List what the school announced to a pupil.

        Source: vendor document; Get Announcements.

        Args:
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.ANNOUNCEMENTS_LIST, path={"pupil_id": OWNER}, options=options
        )


class AnnouncementsWithResponse(WithResponse[Announcements]):
    """As `Announcements`, with status, headers and attempts around the data."""

    _plain = Announcements

    list: Final = responding(Announcements.list)


class Detentions(Resource):
    """The detentions of a pupil."""

    async def list(self, **options: Unpack[CallOptions]) -> builtins.list[Detention]:
        """List the detentions of a pupil.

        Source: vendor document; Get Detentions.

        Args:
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.DETENTIONS_LIST, path={"pupil_id": OWNER}, options=options
        )


class DetentionsWithResponse(WithResponse[Detentions]):
    """As `Detentions`, with status, headers and attempts around the data."""

    _plain = Detentions

    list: Final = responding(Detentions.list)


class Attendance(Resource):
    """When a pupil was in school."""

    async def get(
        self,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> AttendanceReport:
        """Get when a pupil was in school.

        Source: third party; one client calls the parameters `after` and `before`.

        Args:
            from_: First day. Format: YYYY-MM-DD. Source: third party.
            to: Last day. Format: YYYY-MM-DD. Source: third party.
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.ATTENDANCE_GET,
            path={"pupil_id": OWNER},
            query={"from": from_, "to": to},
            options=options,
        )


class AttendanceWithResponse(WithResponse[Attendance]):
    """As `Attendance`, with status, headers and attempts around the data."""

    _plain = Attendance

    get: Final = responding(Attendance.get)


class PupilFields(Resource):
    """Fields that the school added to its pupils."""

    async def get(self, **options: Unpack[CallOptions]) -> CustomFields:
        """Get the fields that the school added to a pupil.

        Source: third party.

        Args:
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.PUPIL_FIELDS_GET, path={"pupil_id": OWNER}, options=options
        )


class PupilFieldsWithResponse(WithResponse[PupilFields]):
    """As `PupilFields`, with status, headers and attempts around the data."""

    _plain = PupilFields

    get: Final = responding(PupilFields.get)


class Classes(Resource):
    """The classes of a pupil."""

    async def list(self, **options: Unpack[CallOptions]) -> builtins.list[SchoolClass]:
        """List the classes of a pupil.

        Source: third party.

        Args:
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.CLASSES_LIST, path={"pupil_id": OWNER}, options=options
        )


class ClassesWithResponse(WithResponse[Classes]):
    """As `Classes`, with status, headers and attempts around the data."""

    _plain = Classes

    list: Final = responding(Classes.list)


class Rewards(Resource):
    """The shop where a pupil spends points."""

    async def list(self, **options: Unpack[CallOptions]) -> RewardList:
        """List what the pupil can buy, and the balance of points.

        Source: third party.

        Args:
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.REWARDS_LIST, path={"pupil_id": OWNER}, options=options
        )

    async def purchase(self, item_id: int, **options: Unpack[CallOptions]) -> Purchase:
        """Buy a reward with points.

        Source: third party.

        Args:
            item_id: The reward, as listed by `rewards.list`. Source: third party.
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.REWARDS_PURCHASE,
            path={"item_id": item_id},
            form={"pupil_id": OWNER},
            options=options,
        )


class RewardsWithResponse(WithResponse[Rewards]):
    """As `Rewards`, with status, headers and attempts around the data."""

    _plain = Rewards

    list: Final = responding(Rewards.list)

    purchase: Final = responding(Rewards.purchase)


class AcademicReports(Resource):
    """The school's reports on a pupil."""

    async def list(
        self, **options: Unpack[CallOptions]
    ) -> builtins.list[AcademicReportPreview]:
        """List the school's reports on a pupil.

        Source: third party.

        Args:
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.ACADEMIC_REPORTS_LIST, query={"studentId": OWNER}, options=options
        )

    async def get(
        self, report_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[AcademicReport] | AcademicReport:
        """Get one report on a pupil, lesson by lesson.

        Sources disagree whether one report comes alone or in a list, so it may be
        either.

        Source: third party.

        Args:
            report_id: The report, as listed by `academic_reports.list`. Source: third
                party.
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.ACADEMIC_REPORTS_GET,
            path={"report_id": report_id},
            query={"studentId": OWNER},
            options=options,
        )


class AcademicReportsWithResponse(WithResponse[AcademicReports]):
    """As `AcademicReports`, with status, headers and attempts around the data."""

    _plain = AcademicReports

    list: Final = responding(AcademicReports.list)

    get: Final = responding(AcademicReports.get)


class ReportCards(Resource):
    """Cards on which teachers note, lesson by lesson, how a pupil keeps targets."""

    async def list(
        self, **options: Unpack[CallOptions]
    ) -> builtins.list[ReportCardPreview]:
        """List the report cards of a pupil.

        Source: third party; that it changes nothing, although a POST, is a guess.

        Args:
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.REPORT_CARDS_LIST, query={"pupil_id": OWNER}, options=options
        )

    async def get(
        self, card_id: int, **options: Unpack[CallOptions]
    ) -> ReportCardAnswer:
        """Get one report card with its targets and the parents' comments.

        Sources disagree whether one card comes alone or in a list, so it may be either.

        Source: third party.

        Args:
            card_id: The report card, as listed by `report_cards.list`. Source: third
                party.
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.REPORT_CARDS_GET,
            path={"card_id": card_id},
            query={"pupil_id": OWNER},
            options=options,
        )

    async def summary_comment(
        self,
        card_id: int,
        *,
        date: date | Unset = UNSET,
        **options: Unpack[CallOptions],
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
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.REPORT_CARDS_SUMMARY_COMMENT,
            path={"card_id": card_id},
            query={"pupil_id": OWNER, "date": date},
            options=options,
        )

    async def target(
        self,
        target_id: int,
        *,
        date: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> TargetProgress:
        """Get how a pupil kept one target of a report card, period by period.

        Source: third party.

        Args:
            target_id: The target, as in `targets` of a card; one client sends the
                card's id. Source: third party; that it is the target's id is a guess.
            date: The day to look at. Format: YYYY-MM-DD. Source: third party; one
                client leaves it out.
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.REPORT_CARDS_TARGET,
            path={"target_id": target_id},
            query={"pupil_id": OWNER, "date": date},
            options=options,
        )


class ReportCardsWithResponse(WithResponse[ReportCards]):
    """As `ReportCards`, with status, headers and attempts around the data."""

    _plain = ReportCards

    list: Final = responding(ReportCards.list)

    get: Final = responding(ReportCards.get)

    summary_comment: Final = responding(ReportCards.summary_comment)

    target: Final = responding(ReportCards.target)


class Concerns(Resource):
    """Worries that a pupil tells the school about."""

    async def add(self, *, text: str, **options: Unpack[CallOptions]) -> None:
        """Tell the school about a concern.

        Source: third party; seen in one stand-in server only.

        Args:
            text: What the pupil wants to say. Source: third party.
            options: As in `CallOptions`.

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
            ops.CONCERNS_ADD, form={"pupil_id": OWNER, "text": text}, options=options
        )


class ConcernsWithResponse(WithResponse[Concerns]):
    """As `Concerns`, with status, headers and attempts around the data."""

    _plain = Concerns

    add: Final = responding(Concerns.add)


class ClassChartsStudentApi(Resource):
    """What ClassCharts shows to a pupil, or to a parent about each child."""

    activity: Attached[Activity] = Attached(Activity)

    behaviour: Attached[Behaviour] = Attached(Behaviour)

    homeworks: Attached[Homeworks] = Attached(Homeworks)

    timetable: Attached[Timetable] = Attached(Timetable)

    badges: Attached[Badges] = Attached(Badges)

    announcements: Attached[Announcements] = Attached(Announcements)

    detentions: Attached[Detentions] = Attached(Detentions)

    attendance: Attached[Attendance] = Attached(Attendance)

    pupil_fields: Attached[PupilFields] = Attached(PupilFields)

    classes: Attached[Classes] = Attached(Classes)

    rewards: Attached[Rewards] = Attached(Rewards)

    academic_reports: Attached[AcademicReports] = Attached(AcademicReports)

    report_cards: Attached[ReportCards] = Attached(ReportCards)

    concerns: Attached[Concerns] = Attached(Concerns)

    async def info(self, **options: Unpack[CallOptions]) -> Student:
        """Get the account that is logged in.

        A student gets the pupil's data and which pages the school shows, a parent gets
        name and e-mail address of the account. The answer also carries a fresh session
        id, which is not part of what is returned.

        Source: vendor document; Student Info; the parent's answer is from a third
        party, and others send a POST.

        Args:
            options: As in `CallOptions`.

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
        return await self._caller.call(ops.INFO_STUDENT, options=options)

    async def code(self, *, date_of_birth: date, **options: Unpack[CallOptions]) -> str:
        """Get the code that this pupil logs in with.

        Source: third party; that it changes nothing is a guess.

        Args:
            date_of_birth: Date of birth of the pupil. Format: YYYY-MM-DD. Source: third
                party.
            options: As in `CallOptions`.

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
        return await self._caller.call(
            ops.CODE, form={"date": date_of_birth}, options=options
        )


class ClassChartsStudentApiWithResponse(WithResponse[ClassChartsStudentApi]):
    """As `ClassChartsStudentApi`, with status, headers and attempts around the data."""

    _plain = ClassChartsStudentApi

    activity: Attached[ActivityWithResponse] = Attached(ActivityWithResponse)

    behaviour: Attached[BehaviourWithResponse] = Attached(BehaviourWithResponse)

    homeworks: Attached[HomeworksWithResponse] = Attached(HomeworksWithResponse)

    timetable: Attached[TimetableWithResponse] = Attached(TimetableWithResponse)

    badges: Attached[BadgesWithResponse] = Attached(BadgesWithResponse)

    announcements: Attached[AnnouncementsWithResponse] = Attached(
        AnnouncementsWithResponse
    )

    detentions: Attached[DetentionsWithResponse] = Attached(DetentionsWithResponse)

    attendance: Attached[AttendanceWithResponse] = Attached(AttendanceWithResponse)

    pupil_fields: Attached[PupilFieldsWithResponse] = Attached(PupilFieldsWithResponse)

    classes: Attached[ClassesWithResponse] = Attached(ClassesWithResponse)

    rewards: Attached[RewardsWithResponse] = Attached(RewardsWithResponse)

    academic_reports: Attached[AcademicReportsWithResponse] = Attached(
        AcademicReportsWithResponse
    )

    report_cards: Attached[ReportCardsWithResponse] = Attached(ReportCardsWithResponse)

    concerns: Attached[ConcernsWithResponse] = Attached(ConcernsWithResponse)

    info: Final = responding(ClassChartsStudentApi.info)

    code: Final = responding(ClassChartsStudentApi.code)
