# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Methods of ClassChartsStudent that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .student import Activity, Behaviour, Homeworks, Timetable, Badges, Announcements
from .student import Detentions, Attendance, PupilFields, Classes, Rewards
from .student import AcademicReports, ReportCards, Concerns, ClassChartsStudentApi


class ActivityWithResponse(WithResponse[Activity]):
    list: Final = walking(Activity.list)


class BehaviourWithResponse(WithResponse[Behaviour]):
    get: Final = responding(Behaviour.get)


class HomeworksWithResponse(WithResponse[Homeworks]):
    list: Final = responding(Homeworks.list)
    tick: Final = responding(Homeworks.tick)
    mark_seen: Final = responding(Homeworks.mark_seen)


class TimetableWithResponse(WithResponse[Timetable]):
    get: Final = responding(Timetable.get)


class BadgesWithResponse(WithResponse[Badges]):
    list: Final = responding(Badges.list)


class AnnouncementsWithResponse(WithResponse[Announcements]):
    list: Final = responding(Announcements.list)


class DetentionsWithResponse(WithResponse[Detentions]):
    list: Final = responding(Detentions.list)


class AttendanceWithResponse(WithResponse[Attendance]):
    get: Final = responding(Attendance.get)


class PupilFieldsWithResponse(WithResponse[PupilFields]):
    get: Final = responding(PupilFields.get)


class ClassesWithResponse(WithResponse[Classes]):
    list: Final = responding(Classes.list)


class RewardsWithResponse(WithResponse[Rewards]):
    list: Final = responding(Rewards.list)
    purchase: Final = responding(Rewards.purchase)


class AcademicReportsWithResponse(WithResponse[AcademicReports]):
    list: Final = responding(AcademicReports.list)
    get: Final = responding(AcademicReports.get)


class ReportCardsWithResponse(WithResponse[ReportCards]):
    list: Final = responding(ReportCards.list)
    get: Final = responding(ReportCards.get)
    summary_comment: Final = responding(ReportCards.summary_comment)
    target: Final = responding(ReportCards.target)


class ConcernsWithResponse(WithResponse[Concerns]):
    add: Final = responding(Concerns.add)


class ClassChartsStudentApiWithResponse(WithResponse[ClassChartsStudentApi]):
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
