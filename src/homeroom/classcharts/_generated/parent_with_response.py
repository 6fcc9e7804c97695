# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Methods of ClassChartsParent that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .parent import Activity, Behaviour, Homeworks, Timetable, Badges, Announcements
from .parent import Detentions, Pupils, Attendance, PupilFields, Classes
from .parent import BehaviourPoints, AcademicReports, ReportCards, ClassChartsParentApi


class ActivityWithResponse(WithResponse[Activity]):
    list: Final = walking(Activity.list)


class BehaviourWithResponse(WithResponse[Behaviour]):
    get: Final = responding(Behaviour.get)


class HomeworksWithResponse(WithResponse[Homeworks]):
    list: Final = responding(Homeworks.list)


class TimetableWithResponse(WithResponse[Timetable]):
    get: Final = responding(Timetable.get)


class BadgesWithResponse(WithResponse[Badges]):
    list: Final = responding(Badges.list)


class AnnouncementsWithResponse(WithResponse[Announcements]):
    list: Final = responding(Announcements.list)


class DetentionsWithResponse(WithResponse[Detentions]):
    list: Final = responding(Detentions.list)


class PupilsWithResponse(WithResponse[Pupils]):
    list: Final = responding(Pupils.list)


class AttendanceWithResponse(WithResponse[Attendance]):
    get: Final = responding(Attendance.get)


class PupilFieldsWithResponse(WithResponse[PupilFields]):
    get: Final = responding(PupilFields.get)


class ClassesWithResponse(WithResponse[Classes]):
    list: Final = responding(Classes.list)


class BehaviourPointsWithResponse(WithResponse[BehaviourPoints]):
    list: Final = responding(BehaviourPoints.list)
    add: Final = responding(BehaviourPoints.add)
    delete: Final = responding(BehaviourPoints.delete)


class AcademicReportsWithResponse(WithResponse[AcademicReports]):
    list: Final = responding(AcademicReports.list)
    get: Final = responding(AcademicReports.get)


class ReportCardsWithResponse(WithResponse[ReportCards]):
    list: Final = responding(ReportCards.list)
    get: Final = responding(ReportCards.get)
    summary_comment: Final = responding(ReportCards.summary_comment)
    target: Final = responding(ReportCards.target)


class ClassChartsParentApiWithResponse(WithResponse[ClassChartsParentApi]):
    activity: Attached[ActivityWithResponse] = Attached(ActivityWithResponse)
    behaviour: Attached[BehaviourWithResponse] = Attached(BehaviourWithResponse)
    homeworks: Attached[HomeworksWithResponse] = Attached(HomeworksWithResponse)
    timetable: Attached[TimetableWithResponse] = Attached(TimetableWithResponse)
    badges: Attached[BadgesWithResponse] = Attached(BadgesWithResponse)
    announcements: Attached[AnnouncementsWithResponse] = Attached(
        AnnouncementsWithResponse
    )
    detentions: Attached[DetentionsWithResponse] = Attached(DetentionsWithResponse)
    pupils: Attached[PupilsWithResponse] = Attached(PupilsWithResponse)
    attendance: Attached[AttendanceWithResponse] = Attached(AttendanceWithResponse)
    pupil_fields: Attached[PupilFieldsWithResponse] = Attached(PupilFieldsWithResponse)
    classes: Attached[ClassesWithResponse] = Attached(ClassesWithResponse)
    behaviour_points: Attached[BehaviourPointsWithResponse] = Attached(
        BehaviourPointsWithResponse
    )
    academic_reports: Attached[AcademicReportsWithResponse] = Attached(
        AcademicReportsWithResponse
    )
    report_cards: Attached[ReportCardsWithResponse] = Attached(ReportCardsWithResponse)
    info: Final = responding(ClassChartsParentApi.info)
    change_password: Final = responding(ClassChartsParentApi.change_password)
