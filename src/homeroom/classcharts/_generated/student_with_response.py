# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Methods of ClassChartsStudent that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .student import (
    AcademicReports,
    Activity,
    Announcements,
    Attendance,
    Badges,
    Behaviour,
    ClassChartsStudentApi,
    Classes,
    Concerns,
    Detentions,
    Homeworks,
    PupilFields,
    ReportCards,
    Rewards,
    Timetable,
)


class ActivityWithResponse(WithResponse[Activity]):
    """As `Activity`, with the HTTP answer around the data."""

    _plain = Activity
    list: Final = walking(Activity.list)


class BehaviourWithResponse(WithResponse[Behaviour]):
    """As `Behaviour`, with the HTTP answer around the data."""

    _plain = Behaviour
    get: Final = responding(Behaviour.get)


class HomeworksWithResponse(WithResponse[Homeworks]):
    """As `Homeworks`, with the HTTP answer around the data."""

    _plain = Homeworks
    list: Final = responding(Homeworks.list)
    tick: Final = responding(Homeworks.tick)
    mark_seen: Final = responding(Homeworks.mark_seen)


class TimetableWithResponse(WithResponse[Timetable]):
    """As `Timetable`, with the HTTP answer around the data."""

    _plain = Timetable
    get: Final = responding(Timetable.get)


class BadgesWithResponse(WithResponse[Badges]):
    """As `Badges`, with the HTTP answer around the data."""

    _plain = Badges
    list: Final = responding(Badges.list)


class AnnouncementsWithResponse(WithResponse[Announcements]):
    """As `Announcements`, with the HTTP answer around the data."""

    _plain = Announcements
    list: Final = responding(Announcements.list)


class DetentionsWithResponse(WithResponse[Detentions]):
    """As `Detentions`, with the HTTP answer around the data."""

    _plain = Detentions
    list: Final = responding(Detentions.list)


class AttendanceWithResponse(WithResponse[Attendance]):
    """As `Attendance`, with the HTTP answer around the data."""

    _plain = Attendance
    get: Final = responding(Attendance.get)


class PupilFieldsWithResponse(WithResponse[PupilFields]):
    """As `PupilFields`, with the HTTP answer around the data."""

    _plain = PupilFields
    get: Final = responding(PupilFields.get)


class ClassesWithResponse(WithResponse[Classes]):
    """As `Classes`, with the HTTP answer around the data."""

    _plain = Classes
    list: Final = responding(Classes.list)


class RewardsWithResponse(WithResponse[Rewards]):
    """As `Rewards`, with the HTTP answer around the data."""

    _plain = Rewards
    list: Final = responding(Rewards.list)
    purchase: Final = responding(Rewards.purchase)


class AcademicReportsWithResponse(WithResponse[AcademicReports]):
    """As `AcademicReports`, with the HTTP answer around the data."""

    _plain = AcademicReports
    list: Final = responding(AcademicReports.list)
    get: Final = responding(AcademicReports.get)


class ReportCardsWithResponse(WithResponse[ReportCards]):
    """As `ReportCards`, with the HTTP answer around the data."""

    _plain = ReportCards
    list: Final = responding(ReportCards.list)
    get: Final = responding(ReportCards.get)
    summary_comment: Final = responding(ReportCards.summary_comment)
    target: Final = responding(ReportCards.target)


class ConcernsWithResponse(WithResponse[Concerns]):
    """As `Concerns`, with the HTTP answer around the data."""

    _plain = Concerns
    add: Final = responding(Concerns.add)


class ClassChartsStudentApiWithResponse(WithResponse[ClassChartsStudentApi]):
    """As `ClassChartsStudentApi`, with the HTTP answer around the data."""

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
