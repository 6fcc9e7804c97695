# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Methods of ClassChartsParent."""

from __future__ import annotations

import builtins
from datetime import date
from typing import Unpack

from homeroom._core import walks
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.resource import Attached, Resource
from homeroom._core.times import day

from . import models, operations as ops

__all__ = ["AcademicReports", "Activity", "Announcements", "Attendance", "Badges"]
__all__ += ["Behaviour", "BehaviourPoints", "ClassChartsParentApi", "Classes"]
__all__ += ["Detentions", "Homeworks", "PupilFields", "Pupils", "ReportCards"]
__all__ += ["Timetable"]


class Activity(Resource):
    """What was recorded about a pupil, point by point."""

    def list(
        self,
        pupil_id: int,
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
            pupil_id: The pupil; `pupils.list` gives the ids.
            from_: First day. Left out, the walk goes back as far as the service gives,
                each page by about a month (third party).
            to: Last day.

        Returns:
            A pager over `ActivityPoint`, newest first, up to 50 on a page, back to
            `from_`.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            async for one in client.activity.list(1041): ...
        """
        return self._caller.pages(
            ops.ACTIVITY_LIST,
            path={"pupil_id": pupil_id},
            query={"from": day(from_), "to": day(to)},
            options=options,
        )


class Behaviour(Resource):
    """The behaviour points of a pupil, counted by kind."""

    async def get(
        self,
        pupil_id: int,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.BehaviourReport:
        """Get the behaviour points of a pupil, counted by kind.
        Source: vendor document.

        Args:
            pupil_id: The pupil; `pupils.list` gives the ids.
            from_: First day.
            to: Last day.

        Returns:
            The counts, and the period that they are about.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.behaviour.get(1041)
        """
        return await self._caller.call(
            ops.BEHAVIOUR_GET,
            path={"pupil_id": pupil_id},
            query={"from": day(from_), "to": day(to)},
            options=options,
        )


class Homeworks(Resource):
    """Homework set for a pupil, and how it stands."""

    async def list(
        self,
        pupil_id: int,
        *,
        display_date: models.DisplayDate | Unset = UNSET,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.HomeworkList:
        """List the homework of a pupil. Source: vendor document.

        Args:
            pupil_id: The pupil; `pupils.list` gives the ids.
            display_date: Which date `from_` and `to` are about. Left out, it is the
                date of issue; a sample answer shows the due date (third party).
            from_: First day.
            to: Last day.

        Returns:
            The homework, and what the school allows.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.homeworks.list(1041)
        """
        return await self._caller.call(
            ops.HOMEWORKS_LIST,
            path={"pupil_id": pupil_id},
            query={"display_date": display_date, "from": day(from_), "to": day(to)},
            options=options,
        )


class Timetable(Resource):
    """The lessons of a pupil."""

    async def get(
        self,
        pupil_id: int,
        *,
        date: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.LessonList:
        """Get the lessons of one day. Source: vendor document.

        Args:
            pupil_id: The pupil; `pupils.list` gives the ids.
            date: The day; left out, the service chooses one, and its answer tells which
                days have a timetable (third party).

        Returns:
            The lessons, and the periods of the day.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.timetable.get(1041)
        """
        return await self._caller.call(
            ops.TIMETABLE_GET,
            path={"pupil_id": pupil_id},
            query={"date": day(date)},
            options=options,
        )


class Badges(Resource):
    """The badges that a pupil earned."""

    async def list(
        self, pupil_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.Badge]:
        """List the badges of a pupil, each with what earned it.
        Source: vendor document.

        Args:
            pupil_id: The pupil; `pupils.list` gives the ids.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.badges.list(1041)
        """
        return await self._caller.call(
            ops.BADGES_LIST, path={"pupil_id": pupil_id}, options=options
        )


class Announcements(Resource):
    """What the school announced to a pupil."""

    async def list(
        self, pupil_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.Announcement]:
        """List what the school announced to a pupil. Source: vendor document.

        Args:
            pupil_id: The pupil; `pupils.list` gives the ids.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.announcements.list(1041)
        """
        return await self._caller.call(
            ops.ANNOUNCEMENTS_LIST, path={"pupil_id": pupil_id}, options=options
        )


class Detentions(Resource):
    """The detentions of a pupil."""

    async def list(
        self, pupil_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.Detention]:
        """List the detentions of a pupil. Source: vendor document.

        Args:
            pupil_id: The pupil; `pupils.list` gives the ids.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.detentions.list(1041)
        """
        return await self._caller.call(
            ops.DETENTIONS_LIST, path={"pupil_id": pupil_id}, options=options
        )


class Pupils(Resource):
    """The pupils whom a parent may see."""

    async def list(self, **options: Unpack[CallOptions]) -> builtins.list[models.Pupil]:
        """List the pupils whom this parent may see.

        Some found that the service takes only a POST by now (third party): whichever is
        taken is sent. Source: vendor document.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.pupils.list()
        """
        return await self._caller.call(ops.PUPILS_LIST, options=options)


class Attendance(Resource):
    """When a pupil was in school."""

    async def get(
        self,
        pupil_id: int,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.AttendanceReport:
        """Get the attendance of a pupil, day by day. Source: third party.

        Args:
            pupil_id: The pupil; `pupils.list` gives the ids.
            from_: First day.
            to: Last day.

        Returns:
            The days with their sessions, and percentages.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.attendance.get(1041)
        """
        return await self._caller.call(
            ops.ATTENDANCE_GET,
            path={"pupil_id": pupil_id},
            query={"from": day(from_), "to": day(to)},
            options=options,
        )


class PupilFields(Resource):
    """Fields that the school added to its pupils."""

    async def get(
        self, pupil_id: int, **options: Unpack[CallOptions]
    ) -> models.CustomFields:
        """Get the fields that the school added to a pupil. Source: third party.

        Args:
            pupil_id: The pupil; `pupils.list` gives the ids.

        Returns:
            The fields, and a note.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.pupil_fields.get(1041)
        """
        return await self._caller.call(
            ops.PUPIL_FIELDS_GET, path={"pupil_id": pupil_id}, options=options
        )


class Classes(Resource):
    """The classes of a pupil."""

    async def list(
        self, pupil_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.SchoolClass]:
        """List the classes of a pupil. Source: third party.

        Args:
            pupil_id: The pupil; `pupils.list` gives the ids.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.classes.list(1041)
        """
        return await self._caller.call(
            ops.CLASSES_LIST, path={"pupil_id": pupil_id}, options=options
        )


class BehaviourPoints(Resource):
    """Behaviour points that a parent gives at home."""

    async def list(
        self, pupil_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.BehaviourPoint]:
        """List the behaviour points that parents can give a pupil. Source: third party.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.behaviour_points.list(1041)
        """
        return await self._caller.call(
            ops.BEHAVIOUR_POINTS_LIST, path={"pupil_id": pupil_id}, options=options
        )

    async def add(
        self, pupil_id: int, *, behaviour_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.BehaviourPoint]:
        """Give a pupil a behaviour point.

        Once the day's limit is reached, the service refuses it (third party).
        Source: third party.

        Args:
            pupil_id: The pupil; `pupils.list` gives the ids.
            behaviour_id: The point, as listed by `behaviour_points.list`.

        Returns:
            The points as they are now.

        Raises:
            BadRequestError: The service refused the request and gave a reason.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.behaviour_points.add(1041, behaviour_id=437)
        """
        return await self._caller.call(
            ops.BEHAVIOUR_POINTS_ADD,
            path={"pupil_id": pupil_id},
            form={"behaviour_id": behaviour_id},
            options=options,
        )

    async def delete(
        self, pupil_id: int, *, behaviour_id: int, **options: Unpack[CallOptions]
    ) -> None:
        """Take a behaviour point back. Source: third party.

        Args:
            pupil_id: The pupil; `pupils.list` gives the ids.
            behaviour_id: The point, as listed by `behaviour_points.list`.

        Raises:
            BadRequestError: The service refused the request and gave a reason.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.behaviour_points.delete(1041, behaviour_id=437)
        """
        await self._caller.call(
            ops.BEHAVIOUR_POINTS_DELETE,
            path={"pupil_id": pupil_id},
            form={"behaviour_id": behaviour_id},
            options=options,
        )


class AcademicReports(Resource):
    """The school's reports on a pupil."""

    async def list(
        self, pupil_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.AcademicReportPreview]:
        """List the school's reports on a pupil. Source: third party.

        Returns:
            The reports, without their lessons.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.academic_reports.list(1041)
        """
        return await self._caller.call(
            ops.ACADEMIC_REPORTS_LIST, query={"studentId": pupil_id}, options=options
        )

    async def get(
        self, report_id: int, *, pupil_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.AcademicReport] | models.AcademicReport:
        """Get one report on a pupil, lesson by lesson.

        The report may come alone or in a list of one; sources disagree.
        Source: third party.

        Args:
            report_id: The report, as listed by `academic_reports.list`.
            pupil_id: The pupil.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.academic_reports.get(936, pupil_id=1041)
        """
        return await self._caller.call(
            ops.ACADEMIC_REPORTS_GET,
            path={"report_id": report_id},
            query={"studentId": pupil_id},
            options=options,
        )


class ReportCards(Resource):
    """Cards on which teachers note, lesson by lesson, how a pupil keeps targets."""

    async def list(
        self, pupil_id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.ReportCardPreview]:
        """List the report cards of a pupil. Source: third party.

        Returns:
            The report cards, without their targets.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.report_cards.list(1041)
        """
        return await self._caller.call(
            ops.REPORT_CARDS_LIST, query={"pupil_id": pupil_id}, options=options
        )

    async def get(
        self, card_id: int, *, pupil_id: int, **options: Unpack[CallOptions]
    ) -> models.ReportCardAnswer:
        """Get one report card with its targets and the parents' comments.

        The card may come alone or in a list of one; sources disagree.
        Source: third party.

        Args:
            card_id: The report card, as listed by `report_cards.list`.
            pupil_id: The pupil.

        Returns:
            The card, and the days of the week that it forbids.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.report_cards.get(684, pupil_id=1041)
        """
        return await self._caller.call(
            ops.REPORT_CARDS_GET,
            path={"card_id": card_id},
            query={"pupil_id": pupil_id},
            options=options,
        )

    async def summary_comment(
        self,
        card_id: int,
        *,
        pupil_id: int,
        date: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.SummaryComment] | models.SummaryComment:
        """Get the summary that a teacher wrote on a report card.

        The comment may come alone or in a list; sources disagree. Source: third party.

        Args:
            card_id: The report card, as listed by `report_cards.list`.
            pupil_id: The pupil.
            date: The day to look at.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.report_cards.summary_comment(684, pupil_id=1041)
        """
        return await self._caller.call(
            ops.REPORT_CARDS_SUMMARY_COMMENT,
            path={"card_id": card_id},
            query={"pupil_id": pupil_id, "date": day(date)},
            options=options,
        )

    async def target(
        self,
        target_id: int,
        *,
        pupil_id: int,
        date: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.TargetProgress:
        """Get the progress on one target of a report card, period by period.
        Source: third party.

        Args:
            target_id: The target, as in `targets` of a card.
            pupil_id: The pupil.
            date: The day to look at.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.report_cards.target(766, pupil_id=1041)
        """
        return await self._caller.call(
            ops.REPORT_CARDS_TARGET,
            path={"target_id": target_id},
            query={"pupil_id": pupil_id, "date": day(date)},
            options=options,
        )


class ClassChartsParentApi(Resource):
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

    pupils: Attached[Pupils] = Attached(Pupils)
    """The pupils whom a parent may see."""

    attendance: Attached[Attendance] = Attached(Attendance)
    """When a pupil was in school."""

    pupil_fields: Attached[PupilFields] = Attached(PupilFields)
    """Fields that the school added to its pupils."""

    classes: Attached[Classes] = Attached(Classes)
    """The classes of a pupil."""

    behaviour_points: Attached[BehaviourPoints] = Attached(BehaviourPoints)
    """Behaviour points that a parent gives at home."""

    academic_reports: Attached[AcademicReports] = Attached(AcademicReports)
    """The school's reports on a pupil."""

    report_cards: Attached[ReportCards] = Attached(ReportCards)
    """Cards on which teachers note, lesson by lesson, how a pupil keeps targets."""

    async def info(self, **options: Unpack[CallOptions]) -> models.ParentAccount:
        """Get the account that is logged in.

        A student gets the pupil's data and which pages the school shows, a parent gets
        name and e-mail address of the account. Source: vendor document.

        Raises:
            BadRequestError: The service refused the request and gave a reason.

        Example:
            await client.info()
        """
        return await self._caller.call(ops.INFO_PARENT, options=options)

    async def change_password(
        self, *, current: str, new: str, repeat: str, **options: Unpack[CallOptions]
    ) -> None:
        """Change the password of the parent's account.

        A client that was made with the old password cannot log in again (guess).
        Source: third party.

        Args:
            current: The old password. Example: `quill-1041`.
            new: The new password. Example: `harbour-2026`.
            repeat: The new password once more. Example: `harbour-2026`.

        Raises:
            BadRequestError: The service refused the request and gave a reason.
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.change_password(
                current="quill-1041", new="harbour-2026", repeat="harbour-2026"
            )
        """
        await self._caller.call(
            ops.CHANGE_PASSWORD,
            form={"current": current, "new": new, "repeat": repeat},
            options=options,
        )
