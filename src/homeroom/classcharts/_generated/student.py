# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Methods of ClassChartsStudent."""

from __future__ import annotations

import builtins
from datetime import date
from typing import Unpack

from homeroom._core import walks
from homeroom._core.model import OWNER, UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.resource import Attached, Resource
from homeroom._core.times import day

from . import models, operations as ops

__all__ = ["AcademicReports", "Activity", "Announcements", "Attendance", "Badges"]
__all__ += ["Behaviour", "ClassChartsStudentApi", "Classes", "Concerns", "Detentions"]
__all__ += ["Homeworks", "PupilFields", "ReportCards", "Rewards", "Timetable"]


class Activity(Resource):
    """What was recorded about a pupil, point by point."""

    def list(
        self,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.ActivityPoint]:
        """List what was recorded about a pupil, newest first.

        The service gives at most 50 points at a time, counted back from `to`, and does
        not stop at `from_` (vendor document); this method does.
        Source: vendor document.

        Args:
            from_: First day. Left out, the walk goes back as far as the service gives,
                each page by about a month (third party).
            to: Last day.

        Returns:
            A pager over `ActivityPoint`, newest first, up to 50 on a page, back to
            `from_`.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            async for one in client.activity.list(): ...
        """
        return self._caller.pages(
            ops.ACTIVITY_LIST,
            path={"pupil_id": OWNER},
            query={"from": day(from_), "to": day(to)},
            options=options,
        )


class Behaviour(Resource):
    """The behaviour points of a pupil, counted by kind."""

    async def get(
        self,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.BehaviourReport:
        """Get the behaviour points of a pupil, counted by kind.
        Source: vendor document.

        Args:
            from_: First day.
            to: Last day.

        Returns:
            The counts, and the period that they are about.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.behaviour.get()
        """
        return await self._caller.call(
            ops.BEHAVIOUR_GET,
            path={"pupil_id": OWNER},
            query={"from": day(from_), "to": day(to)},
            options=options,
        )


class Homeworks(Resource):
    """Homework set for a pupil, and how it stands."""

    async def list(
        self,
        *,
        display_date: models.DisplayDate | Unset = UNSET,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.HomeworkList:
        """List the homework of a pupil. Source: vendor document.

        Args:
            display_date: Which date `from_` and `to` are about. Left out, it is the
                date of issue; a sample answer shows the due date (third party).
            from_: First day.
            to: Last day.

        Returns:
            The homework, and what the school allows.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.homeworks.list()
        """
        return await self._caller.call(
            ops.HOMEWORKS_LIST,
            path={"pupil_id": OWNER},
            query={"display_date": display_date, "from": day(from_), "to": day(to)},
            options=options,
        )

    async def tick(
        self,
        status_id: int,
        *,
        ticked: models.YesNo | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """Tick a homework, or remove the tick.

        Without `ticked` each call flips the tick, so a repeated call undoes the first.
        Not every service may know `ticked`: look at `status.ticked` afterwards.
        Source: third party.

        Args:
            status_id: The `status.id` of the homework, which is not the homework's
                own id.
            ticked: The state that is wanted; left out, the tick is flipped.

        Raises:
            BadRequestError: The service refused the request and gave a reason.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.homeworks.tick(793)
        """
        await self._caller.call(
            ops.HOMEWORKS_TICK,
            path={"status_id": status_id},
            query={"studentId": OWNER, "value": ticked},
            options=options,
        )

    async def mark_seen(self, status_id: int, **options: Unpack[CallOptions]) -> None:
        """Mark a homework as seen by the pupil. Source: third party.

        Args:
            status_id: The `status.id` of the homework, which is not the homework's
                own id.

        Raises:
            BadRequestError: The service refused the request and gave a reason.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.homeworks.mark_seen(793)
        """
        await self._caller.call(
            ops.HOMEWORKS_MARK_SEEN,
            path={"status_id": status_id},
            form={"pupil_id": OWNER},
            options=options,
        )


class Timetable(Resource):
    """The lessons of a pupil."""

    async def get(
        self, *, date: date | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> models.LessonList:
        """Get the lessons of one day. Source: vendor document.

        Args:
            date: The day; left out, the service chooses one, and its answer tells which
                days have a timetable (third party).

        Returns:
            The lessons, and the periods of the day.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.timetable.get()
        """
        return await self._caller.call(
            ops.TIMETABLE_GET,
            path={"pupil_id": OWNER},
            query={"date": day(date)},
            options=options,
        )


class Badges(Resource):
    """The badges that a pupil earned."""

    async def list(self, **options: Unpack[CallOptions]) -> builtins.list[models.Badge]:
        """List the badges of a pupil, each with what earned it.
        Source: vendor document.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.badges.list()
        """
        return await self._caller.call(
            ops.BADGES_LIST, path={"pupil_id": OWNER}, options=options
        )


class Announcements(Resource):
    """What the school announced to a pupil."""

    async def list(
        self, **options: Unpack[CallOptions]
    ) -> builtins.list[models.Announcement]:
        """List what the school announced to a pupil. Source: vendor document.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.announcements.list()
        """
        return await self._caller.call(
            ops.ANNOUNCEMENTS_LIST, path={"pupil_id": OWNER}, options=options
        )


class Detentions(Resource):
    """The detentions of a pupil."""

    async def list(
        self, **options: Unpack[CallOptions]
    ) -> builtins.list[models.Detention]:
        """List the detentions of a pupil. Source: vendor document.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.detentions.list()
        """
        return await self._caller.call(
            ops.DETENTIONS_LIST, path={"pupil_id": OWNER}, options=options
        )


class Attendance(Resource):
    """When a pupil was in school."""

    async def get(
        self,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.AttendanceReport:
        """Get the attendance of a pupil, day by day. Source: third party.

        Args:
            from_: First day.
            to: Last day.

        Returns:
            The days with their sessions, and percentages.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.attendance.get()
        """
        return await self._caller.call(
            ops.ATTENDANCE_GET,
            path={"pupil_id": OWNER},
            query={"from": day(from_), "to": day(to)},
            options=options,
        )


class PupilFields(Resource):
    """Fields that the school added to its pupils."""

    async def get(self, **options: Unpack[CallOptions]) -> models.CustomFields:
        """Get the fields that the school added to a pupil. Source: third party.

        Returns:
            The fields, and a note.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.pupil_fields.get()
        """
        return await self._caller.call(
            ops.PUPIL_FIELDS_GET, path={"pupil_id": OWNER}, options=options
        )


class Classes(Resource):
    """The classes of a pupil."""

    async def list(
        self, **options: Unpack[CallOptions]
    ) -> builtins.list[models.SchoolClass]:
        """List the classes of a pupil. Source: third party.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.classes.list()
        """
        return await self._caller.call(
            ops.CLASSES_LIST, path={"pupil_id": OWNER}, options=options
        )


class Rewards(Resource):
    """The shop where a pupil spends points."""

    async def list(self, **options: Unpack[CallOptions]) -> models.RewardList:
        """List what the pupil can buy, and the balance of points. Source: third party.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.rewards.list()
        """
        return await self._caller.call(
            ops.REWARDS_LIST, path={"pupil_id": OWNER}, options=options
        )

    async def purchase(
        self, item_id: int, **options: Unpack[CallOptions]
    ) -> models.Purchase:
        """Buy a reward with points. Source: third party.

        Args:
            item_id: The reward, as listed by `rewards.list`.

        Returns:
            The order, and the balance after it.

        Raises:
            BadRequestError: The service refused the request and gave a reason.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.rewards.purchase(570)
        """
        return await self._caller.call(
            ops.REWARDS_PURCHASE,
            path={"item_id": item_id},
            form={"pupil_id": OWNER},
            options=options,
        )


class AcademicReports(Resource):
    """The school's reports on a pupil."""

    async def list(
        self, **options: Unpack[CallOptions]
    ) -> builtins.list[models.AcademicReportPreview]:
        """List the school's reports on a pupil. Source: third party.

        Returns:
            The reports, without their lessons.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.academic_reports.list()
        """
        return await self._caller.call(
            ops.ACADEMIC_REPORTS_LIST, query={"studentId": OWNER}, options=options
        )

    async def get(
        self, report_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.AcademicReport] | models.AcademicReport:
        """Get one report on a pupil, lesson by lesson.

        The report may come alone or in a list of one; sources disagree.
        Source: third party.

        Args:
            report_id: The report, as listed by `academic_reports.list`.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.academic_reports.get(936)
        """
        return await self._caller.call(
            ops.ACADEMIC_REPORTS_GET,
            path={"report_id": report_id},
            query={"studentId": OWNER},
            options=options,
        )


class ReportCards(Resource):
    """Cards on which teachers note, lesson by lesson, how a pupil keeps targets."""

    async def list(
        self, **options: Unpack[CallOptions]
    ) -> builtins.list[models.ReportCardPreview]:
        """List the report cards of a pupil. Source: third party.

        Returns:
            The report cards, without their targets.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.report_cards.list()
        """
        return await self._caller.call(
            ops.REPORT_CARDS_LIST, query={"pupil_id": OWNER}, options=options
        )

    async def get(
        self, card_id: int, **options: Unpack[CallOptions]
    ) -> models.ReportCardAnswer:
        """Get one report card with its targets and the parents' comments.

        The card may come alone or in a list of one; sources disagree.
        Source: third party.

        Args:
            card_id: The report card, as listed by `report_cards.list`.

        Returns:
            The card, and the days of the week that it forbids.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.report_cards.get(684)
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
    ) -> builtins.list[models.SummaryComment] | models.SummaryComment:
        """Get the summary that a teacher wrote on a report card.

        The comment may come alone or in a list; sources disagree. Source: third party.

        Args:
            card_id: The report card, as listed by `report_cards.list`.
            date: The day to look at.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.report_cards.summary_comment(684)
        """
        return await self._caller.call(
            ops.REPORT_CARDS_SUMMARY_COMMENT,
            path={"card_id": card_id},
            query={"pupil_id": OWNER, "date": day(date)},
            options=options,
        )

    async def target(
        self,
        target_id: int,
        *,
        date: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.TargetProgress:
        """Get the progress on one target of a report card, period by period.
        Source: third party.

        Args:
            target_id: The target, as in `targets` of a card.
            date: The day to look at.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.report_cards.target(766)
        """
        return await self._caller.call(
            ops.REPORT_CARDS_TARGET,
            path={"target_id": target_id},
            query={"pupil_id": OWNER, "date": day(date)},
            options=options,
        )


class Concerns(Resource):
    """Worries that a pupil tells the school about."""

    async def add(self, *, text: str, **options: Unpack[CallOptions]) -> None:
        """Tell the school about a concern. Source: third party.

        Args:
            text: What the pupil wants to say. Example: `My locker key is gone`.

        Raises:
            BadRequestError: The service refused the request and gave a reason.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.concerns.add(text="My locker key is gone")
        """
        await self._caller.call(
            ops.CONCERNS_ADD, form={"pupil_id": OWNER, "text": text}, options=options
        )


class ClassChartsStudentApi(Resource):
    """What ClassCharts shows to a pupil, or to a parent about each child.

    `Source` is where a fact comes from, at a class or method and then at what differs
    from it: `vendor document` (the page that the client is built on), `vendor
    elsewhere` (other text of the vendor), `third party` (code or text of somebody else)
    or `guess`.

    Every method takes `options` of its call, see `CallOptions`. One that gives a pager
    sends nothing before that is used.

    What any method can raise, besides what its own docstring says:

    Raises:
        AuthenticationError: The session is over.
        RateLimitError: Too many requests.
        ServerError: The service failed.
    """

    activity: Attached[Activity] = Attached(Activity)
    """What was recorded about a pupil, point by point."""

    behaviour: Attached[Behaviour] = Attached(Behaviour)
    """The behaviour points of a pupil, counted by kind."""

    homeworks: Attached[Homeworks] = Attached(Homeworks)
    """Homework set for a pupil, and how it stands."""

    timetable: Attached[Timetable] = Attached(Timetable)
    """The lessons of a pupil."""

    badges: Attached[Badges] = Attached(Badges)
    """The badges that a pupil earned."""

    announcements: Attached[Announcements] = Attached(Announcements)
    """What the school announced to a pupil."""

    detentions: Attached[Detentions] = Attached(Detentions)
    """The detentions of a pupil."""

    attendance: Attached[Attendance] = Attached(Attendance)
    """When a pupil was in school."""

    pupil_fields: Attached[PupilFields] = Attached(PupilFields)
    """Fields that the school added to its pupils."""

    classes: Attached[Classes] = Attached(Classes)
    """The classes of a pupil."""

    rewards: Attached[Rewards] = Attached(Rewards)
    """The shop where a pupil spends points."""

    academic_reports: Attached[AcademicReports] = Attached(AcademicReports)
    """The school's reports on a pupil."""

    report_cards: Attached[ReportCards] = Attached(ReportCards)
    """Cards on which teachers note, lesson by lesson, how a pupil keeps targets."""

    concerns: Attached[Concerns] = Attached(Concerns)
    """Worries that a pupil tells the school about."""

    async def info(self, **options: Unpack[CallOptions]) -> models.Student:
        """Get the account that is logged in.

        A student gets the pupil's data and which pages the school shows, a parent gets
        name and e-mail address of the account. Source: vendor document.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.info()
        """
        return await self._caller.call(ops.INFO_STUDENT, options=options)

    async def code(self, *, date_of_birth: date, **options: Unpack[CallOptions]) -> str:
        """Get the code that this pupil logs in with. Source: third party.

        Returns:
            The code; treat it as a password.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.code(date_of_birth=date(2012, 3, 4))
        """
        return await self._caller.call(
            ops.CODE, form={"date": day(date_of_birth)}, options=options
        )
