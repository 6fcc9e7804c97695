# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of ClassChartsStudent and ClassChartsParent, loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from homeroom._core.late import on_first_use

if TYPE_CHECKING:
    from .academic_reports import *
    from .activity import *
    from .announcements import *
    from .attendance import *
    from .badges import *
    from .behaviour import *
    from .behaviour_points import *
    from .classes import *
    from .detentions import *
    from .homeworks import *
    from .pupil_fields import *
    from .pupils import *
    from .report_cards import *
    from .rewards import *
    from .shared import *
    from .timetable import *
else:
    __getattr__, __dir__ = on_first_use(
        __name__,
        {
            "academic_reports": "AcademicReport AcademicReportPreview ReportGrade "
            "ReportLesson ReportTeacher | AcademicReportEnvelope "
            "AcademicReportsEnvelope ",
            "activity": "ActivityMeta ActivityPage ActivityPoint ActivityType "
            "PointColour PointStyle ",
            "announcements": "Announcement AnnouncementFile AnnouncementState "
            "CommentVisibility Consent ConsentPupil PupilConsent | "
            "AnnouncementsEnvelope ",
            "attendance": "AttendanceMeta AttendanceReport AttendanceSession "
            "AttendanceStatus ",
            "badges": "Badge BadgeBehaviour BadgeEvent PupilBadge PupilEvent | "
            "BadgesEnvelope ",
            "behaviour": "BehaviourMeta BehaviourReport BehaviourStep "
            "BehaviourSummary ",
            "behaviour_points": "BehaviourPoint | BehaviourPointsEnvelope ",
            "classes": "SchoolClass | ClassesEnvelope ",
            "detentions": "Detention DetentionLesson DetentionPupil DetentionReason "
            "DetentionSchool DetentionStatus DetentionSubject DetentionType | "
            "DetentionsEnvelope ",
            "homeworks": "DisplayDate Homework HomeworkLink HomeworkList HomeworkMeta "
            "HomeworkState HomeworkStatus PupilFile TeacherFile ",
            "pupil_fields": "CustomField CustomFields | CustomFieldsEnvelope ",
            "pupils": "Pupil | PupilsEnvelope ",
            "report_cards": "ParentComment ReportCard ReportCardAnswer ReportCardMeta "
            "ReportCardPreview SummaryComment Target TargetCard TargetPeriod "
            "TargetPreview TargetProgress | ReportCardsEnvelope "
            "SummaryCommentEnvelope TargetEnvelope ",
            "rewards": "Purchase Reward RewardList RewardMeta | PurchaseEnvelope ",
            "shared": "ParentAccount Polarity Student Teacher YesNo | CodeEnvelope "
            "ParentPing ParentPingData StudentCode StudentPing StudentPingData ",
            "timetable": "Lesson LessonList LessonMeta Period ",
        },
    )
    __all__ = __dir__()
