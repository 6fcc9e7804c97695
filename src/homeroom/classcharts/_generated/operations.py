# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Plans of ClassChartsStudent and ClassChartsParent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from homeroom._core.plans import LastIdPlan, Operation

from . import models

BASE_URL: Final = "https://www.classcharts.com"
"""Scheme and host."""
PREFIXES: Final[Mapping[str, str]] = {
    "student": "/apiv2student",
    "parent": "/apiv2parent",
}
"""First part of every path, by role."""

INFO_STUDENT: Final[Operation[models.Student]] = Operation(
    name="info",
    request="GET /ping",
    safety="idempotent",
    body=lambda: models.StudentPing,
    unwrap="data.user",
)
INFO_PARENT: Final[Operation[models.ParentAccount]] = Operation(
    name="info",
    request="GET /ping",
    safety="idempotent",
    body=lambda: models.ParentPing,
    unwrap="data.user",
)
ACTIVITY_LIST: Final[Operation[models.ActivityPoint]] = Operation(
    name="activity.list",
    request="GET /activity/{pupil_id}",
    about="pupil_id",
    safety="idempotent",
    body=lambda: models.ActivityPage,
    paging=LastIdPlan(
        next="last_id",
        items="points",
        key="id",
        kind="type",
        since="from",
        moment="timestamp",
    ),
)
BEHAVIOUR_GET: Final[Operation[models.BehaviourReport]] = Operation(
    name="behaviour.get",
    request="GET /behaviour/{pupil_id}",
    about="pupil_id",
    safety="idempotent",
    body=lambda: models.BehaviourReport,
)
HOMEWORKS_LIST: Final[Operation[models.HomeworkList]] = Operation(
    name="homeworks.list",
    request="GET /homeworks/{pupil_id}",
    about="pupil_id",
    safety="idempotent",
    body=lambda: models.HomeworkList,
)
TIMETABLE_GET: Final[Operation[models.LessonList]] = Operation(
    name="timetable.get",
    request="GET /timetable/{pupil_id}",
    about="pupil_id",
    safety="idempotent",
    body=lambda: models.LessonList,
)
BADGES_LIST: Final[Operation[list[models.Badge]]] = Operation(
    name="badges.list",
    request="GET /eventbadges/{pupil_id}",
    about="pupil_id",
    safety="idempotent",
    body=lambda: models.BadgesEnvelope,
    unwrap="data",
)
ANNOUNCEMENTS_LIST: Final[Operation[list[models.Announcement]]] = Operation(
    name="announcements.list",
    request="GET /announcements/{pupil_id}",
    about="pupil_id",
    safety="idempotent",
    body=lambda: models.AnnouncementsEnvelope,
    unwrap="data",
)
DETENTIONS_LIST: Final[Operation[list[models.Detention]]] = Operation(
    name="detentions.list",
    request="GET /detentions/{pupil_id}",
    about="pupil_id",
    safety="idempotent",
    body=lambda: models.DetentionsEnvelope,
    unwrap="data",
)
PUPILS_LIST: Final[Operation[list[models.Pupil]]] = Operation(
    name="pupils.list",
    request="GET /pupils",
    safety="idempotent",
    body=lambda: models.PupilsEnvelope,
    unwrap="data",
)
ATTENDANCE_GET: Final[Operation[models.AttendanceReport]] = Operation(
    name="attendance.get",
    request="GET /attendance/{pupil_id}",
    about="pupil_id",
    safety="idempotent",
    body=lambda: models.AttendanceReport,
)
PUPIL_FIELDS_GET: Final[Operation[models.CustomFields]] = Operation(
    name="pupil_fields.get",
    request="GET /customfields/{pupil_id}",
    about="pupil_id",
    safety="idempotent",
    body=lambda: models.CustomFieldsEnvelope,
    unwrap="data",
)
CLASSES_LIST: Final[Operation[list[models.SchoolClass]]] = Operation(
    name="classes.list",
    request="GET /classes/{pupil_id}",
    about="pupil_id",
    safety="idempotent",
    body=lambda: models.ClassesEnvelope,
    unwrap="data",
)
REWARDS_LIST: Final[Operation[models.RewardList]] = Operation(
    name="rewards.list",
    request="GET /rewards/{pupil_id}",
    about="pupil_id",
    safety="idempotent",
    body=lambda: models.RewardList,
)
REWARDS_PURCHASE: Final[Operation[models.Purchase]] = Operation(
    name="rewards.purchase",
    request="POST /purchase/{item_id}",
    safety="unsafe",
    body=lambda: models.PurchaseEnvelope,
    unwrap="data",
)
CODE: Final[Operation[str]] = Operation(
    name="code",
    request="POST /getcode",
    safety="idempotent",
    body=lambda: models.CodeEnvelope,
    unwrap="data.code",
)
HOMEWORKS_TICK: Final[Operation[None]] = Operation(
    name="homeworks.tick",
    request="GET /homeworkticked/{status_id}",
    safety="unsafe",
    body=object,
    nothing=True,
)
HOMEWORKS_MARK_SEEN: Final[Operation[None]] = Operation(
    name="homeworks.mark_seen",
    request="POST /markhomeworkasseen/{status_id}",
    safety="unsafe",
    body=object,
    nothing=True,
)
CHANGE_PASSWORD: Final[Operation[None]] = Operation(
    name="change_password",
    request="POST /password",
    safety="unsafe",
    body=object,
    nothing=True,
)
BEHAVIOUR_POINTS_LIST: Final[Operation[list[models.BehaviourPoint]]] = Operation(
    name="behaviour_points.list",
    request="GET /parentbehaviours/{pupil_id}",
    about="pupil_id",
    safety="idempotent",
    body=lambda: models.BehaviourPointsEnvelope,
    unwrap="data",
)
BEHAVIOUR_POINTS_ADD: Final[Operation[list[models.BehaviourPoint]]] = Operation(
    name="behaviour_points.add",
    request="POST /addparentbehaviour/{pupil_id}",
    about="pupil_id",
    safety="unsafe",
    body=lambda: models.BehaviourPointsEnvelope,
    unwrap="data",
)
BEHAVIOUR_POINTS_DELETE: Final[Operation[None]] = Operation(
    name="behaviour_points.delete",
    request="POST /deleteparentbehaviour/{pupil_id}",
    about="pupil_id",
    safety="unsafe",
    body=object,
    nothing=True,
)
ACADEMIC_REPORTS_LIST: Final[Operation[list[models.AcademicReportPreview]]] = Operation(
    name="academic_reports.list",
    request="GET /getacademicreports",
    safety="idempotent",
    body=lambda: models.AcademicReportsEnvelope,
    unwrap="data",
)
ACADEMIC_REPORTS_GET: Final[
    Operation[list[models.AcademicReport] | models.AcademicReport]
] = Operation(
    name="academic_reports.get",
    request="GET /getacademicreport/{report_id}",
    safety="idempotent",
    body=lambda: models.AcademicReportEnvelope,
    unwrap="data",
)
REPORT_CARDS_LIST: Final[Operation[list[models.ReportCardPreview]]] = Operation(
    name="report_cards.list",
    request="POST /getpupilreportcards",
    safety="idempotent",
    body=lambda: models.ReportCardsEnvelope,
    unwrap="data",
)
REPORT_CARDS_GET: Final[Operation[models.ReportCardAnswer]] = Operation(
    name="report_cards.get",
    request="GET /getpupilreportcard/{card_id}",
    safety="idempotent",
    body=lambda: models.ReportCardAnswer,
)
REPORT_CARDS_SUMMARY_COMMENT: Final[
    Operation[list[models.SummaryComment] | models.SummaryComment]
] = Operation(
    name="report_cards.summary_comment",
    request="GET /getpupilreportcardsummarycomment/{card_id}",
    safety="idempotent",
    body=lambda: models.SummaryCommentEnvelope,
    unwrap="data",
)
REPORT_CARDS_TARGET: Final[Operation[models.TargetProgress]] = Operation(
    name="report_cards.target",
    request="GET /getpupilreportcardtarget/{target_id}",
    safety="idempotent",
    body=lambda: models.TargetEnvelope,
    unwrap="data",
)
CONCERNS_ADD: Final[Operation[None]] = Operation(
    name="concerns.add",
    request="POST /addconcern",
    safety="unsafe",
    body=object,
    nothing=True,
)
