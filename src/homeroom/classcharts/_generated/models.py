# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of ClassChartsStudent and ClassChartsParent."""

from __future__ import annotations

import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, SCHOOL_TIME, SENSITIVE
from homeroom._core.model import JSON, NOTHING_MORE, UNSET, Model, OpenEnum
from homeroom._core.model import Unset, json_name, rest


__all__ = [
    "AcademicReport",
    "AcademicReportPreview",
    "ActivityMeta",
    "ActivityPage",
    "ActivityPoint",
    "ActivityType",
    "Announcement",
    "AnnouncementFile",
    "AnnouncementState",
    "AttendanceMeta",
    "AttendanceReport",
    "AttendanceSession",
    "AttendanceStatus",
    "Badge",
    "BadgeBehaviour",
    "BadgeEvent",
    "BehaviourMeta",
    "BehaviourPoint",
    "BehaviourReport",
    "BehaviourStep",
    "BehaviourSummary",
    "CommentVisibility",
    "Consent",
    "ConsentPupil",
    "CustomField",
    "CustomFields",
    "Detention",
    "DetentionLesson",
    "DetentionPupil",
    "DetentionReason",
    "DetentionSchool",
    "DetentionStatus",
    "DetentionSubject",
    "DetentionType",
    "DisplayDate",
    "Homework",
    "HomeworkLink",
    "HomeworkList",
    "HomeworkMeta",
    "HomeworkState",
    "HomeworkStatus",
    "Lesson",
    "LessonList",
    "LessonMeta",
    "ParentAccount",
    "ParentComment",
    "Period",
    "PointColour",
    "PointStyle",
    "Polarity",
    "Pupil",
    "PupilBadge",
    "PupilConsent",
    "PupilEvent",
    "PupilFile",
    "Purchase",
    "ReportCard",
    "ReportCardAnswer",
    "ReportCardMeta",
    "ReportCardPreview",
    "ReportGrade",
    "ReportLesson",
    "ReportTeacher",
    "Reward",
    "RewardList",
    "RewardMeta",
    "SchoolClass",
    "Student",
    "SummaryComment",
    "Target",
    "TargetCard",
    "TargetPeriod",
    "TargetPreview",
    "TargetProgress",
    "Teacher",
    "TeacherFile",
    "YesNo",
]


@define(kw_only=True, repr=False)
class AcademicReport(Model):
    """A report on a pupil, lesson by lesson. Source: third party."""

    id: int
    """Unique number of the report."""
    name: str | None = field(default=None, metadata=INDIRECT)
    start_date: str | None = None
    """First day that it is about; `YYYY-MM-DD` in one sample."""
    end_date: str | None = None
    """Last day that it is about; `YYYY-MM-DD` in one sample."""
    overall_attendance_percentage: str | Unset | None = field(
        default=UNSET, metadata=SENSITIVE
    )
    """Attendance of the whole year, in percent."""
    attendance_percentage: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Attendance, in percent. Example: `95`."""
    lessons: list[ReportLesson] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AcademicReportEnvelope(Model):
    """The wrapper around one report. Source: third party."""

    data: list[AcademicReport] | AcademicReport
    """The report, or a list of one."""


@define(kw_only=True, repr=False)
class AcademicReportPreview(Model):
    """A report on a pupil, as a list shows it. Source: third party."""

    id: int
    """Unique number of the report."""
    name: str | None = field(default=None, metadata=INDIRECT)
    start_date: str | None = None
    """First day that it is about; `YYYY-MM-DD` in one sample."""
    end_date: str | None = None
    """Last day that it is about; `YYYY-MM-DD` in one sample."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AcademicReportsEnvelope(Model):
    """The wrapper around the list of reports. Source: third party."""

    data: list[AcademicReportPreview]


@define(kw_only=True, repr=False)
class ActivityMeta(Model):
    """What a page of activity is about. Source: third party."""

    start_date: datetime | None = None
    """Start of the period."""
    end_date: datetime | None = None
    """End of the period."""
    last_id: int | bool | str | None = None
    """Id of the last point of the page; false when the page is empty. One text calls it
    text.
    """
    step_size: str | None = None
    """Length of the steps in a chart. Example: `week`."""
    detention_alias_uc: str | None = None
    """What the school calls a detention. Example: `Detention`."""


@define(kw_only=True, repr=False)
class ActivityPage(Model):
    """One page of activity. Source: third party."""

    points: list[ActivityPoint] = field(metadata=json_name("data"))
    """The points, newest first."""
    meta: ActivityMeta | None = None
    """What the page is about."""


@define(kw_only=True, repr=False)
class ActivityPoint(Model):
    """Something that was recorded about a pupil: a behaviour point, a detention, a
    notice.

    Source: third party.
    """

    id: int
    """Unique number; older points have lower ones."""
    type: ActivityType | None = None
    polarity: Polarity | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    reason: str | None = field(default=None, metadata=SENSITIVE)
    """What it was given for."""
    score: int | None = field(default=None, metadata=SENSITIVE)
    """Points; may be negative."""
    timestamp: datetime | None = field(default=None, metadata=SCHOOL_TIME)
    """When it happened. In the school's local time."""
    timestamp_custom_time: str | Unset | None = UNSET
    """A time that a teacher set by hand."""
    style: PointStyle | None = field(default=None, metadata=SENSITIVE)
    """How the web page shows it, in colours that tell how it counts."""
    pupil_name: str | None = field(default=None, metadata=DIRECT)
    lesson_name: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """Name of the class."""
    teacher_name: str | Unset | None = field(default=UNSET, metadata=DIRECT)
    room_name: str | Unset | None = UNSET
    note: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What the teacher wrote about it."""
    parent_note: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What a parent wrote about it."""
    can_delete: bool | None = field(default=None, metadata=json_name("_can_delete"))
    """Whether the viewer may delete it."""
    badges: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Badges that came with it; empty text when there are none."""
    detention_date: dt.date | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Day of the detention."""
    detention_time: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Time of the detention, `HH:MM`."""
    detention_location: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Place of the detention."""
    detention_type: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Kind of detention."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class ActivityType(OpenEnum):
    """What kind of thing was recorded. Source: third party."""

    BEHAVIOUR = "behaviour"
    DETENTION = "detention"
    NOTICE = "notice"
    ATTENDANCE_EVENT = "attendance_event"
    QUESTION = "question"
    EVENT = "event"


@define(kw_only=True, repr=False)
class Announcement(Model):
    """Something that the school announced. Source: third party."""

    id: int
    """Unique number of the announcement."""
    title: str | None = field(default=None, metadata=INDIRECT)
    description: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """The text, as HTML."""
    timestamp: datetime | None = None
    """When it was announced."""
    teacher_name: str | None = field(default=None, metadata=DIRECT)
    """Who announced it."""
    school_name: str | None = None
    school_logo: str | Unset | None = UNSET
    """Address of the school's logo."""
    state: AnnouncementState | Unset | None = UNSET
    """Whether it was read."""
    sticky: YesNo | None = None
    """Whether it stays on top."""
    priority_pinned: YesNo | None = None
    """Whether it is pinned as important."""
    attachments: list[AnnouncementFile] | None = None
    for_pupils: list[JSON] | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The pupils whom it is for."""
    comment_visibility: CommentVisibility | None = None
    allow_comments: YesNo | None = None
    """Whether comments are allowed."""
    allow_reactions: YesNo | None = None
    """Whether reactions are allowed."""
    allow_consent: YesNo | None = None
    """Whether parents can give their consent."""
    requires_consent: YesNo | None = None
    """Whether parents have to answer."""
    can_change_consent: bool | None = None
    """Whether an answer can be changed."""
    consent: Consent | Unset | None = UNSET
    """The parent's answer; null when there is none."""
    pupil_consents: list[PupilConsent] | None = None
    """Answers pupil by pupil."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AnnouncementFile(Model):
    """A file that comes with an announcement. Source: third party."""

    id: int | None = None
    """Unique number of the file."""
    filename: str | None = field(default=None, metadata=INDIRECT)
    """Name of the file."""
    url: str | None = field(default=None, metadata=SENSITIVE)
    """Where the file is."""
    scan_status: str | None = None
    """What the scan for viruses found. Example: `pass`."""
    scan_status_message: str | None = None
    """The same in words."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class AnnouncementState(OpenEnum):
    """Whether an announcement was read. Source: third party."""

    NEW = "new"
    VIEWED = "viewed"


@define(kw_only=True, repr=False)
class AnnouncementsEnvelope(Model):
    """The wrapper around announcements. Source: third party."""

    data: list[Announcement]


@define(kw_only=True, repr=False)
class AttendanceMeta(Model):
    """The period of an attendance report, and percentages. Source: third party."""

    dates: list[dt.date] | None = None
    """The days of the period."""
    sessions: list[str] | None = None
    """Names of the sessions of a day."""
    start_date: datetime | None = None
    """Start of the period."""
    end_date: datetime | None = None
    """End of the period."""
    percentage: str | None = field(default=None, metadata=SENSITIVE)
    """Attendance in the period, in percent. Example: `100`."""
    percentage_since_august: str | None = field(
        default=None, metadata=json_name("percentage_singe_august") | SENSITIVE
    )
    """Attendance since August, in percent; the wire name is misspelt. Example: `100`.
    """
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AttendanceReport(Model):
    """Attendance day by day, and percentages. Source: third party."""

    days: dict[str, dict[str, AttendanceSession]] = field(
        metadata=json_name("data") | SENSITIVE
    )
    """Day (`YYYY-MM-DD`) to name of a session (`AM`, `PM`, `Period 1`) to what was
    noted. A session of `meta` may be missing.
    """
    meta: AttendanceMeta | None = None
    """The period and the percentages."""
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE, repr=False, metadata=rest("success")
    )


@define(kw_only=True, repr=False)
class AttendanceSession(Model):
    """What was noted for one session of a day. Source: third party."""

    code: str | None = field(default=None, metadata=SENSITIVE)
    """The school's code; may be empty. Example: `#`."""
    status: AttendanceStatus | None = field(default=None, metadata=SENSITIVE)
    late_minutes: int | str | None = field(default=None, metadata=SENSITIVE)
    """Minutes late; empty text when nothing was noted."""
    lesson_name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the class."""
    room_name: str | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class AttendanceStatus(OpenEnum):
    """Whether a pupil was there. Source: third party."""

    YES = "yes"
    PRESENT = "present"
    IGNORE = "ignore"
    NO = "no"
    ABSENT = "absent"
    EXCUSED = "excused"
    LATE = "late"


@define(kw_only=True, repr=False)
class Badge(Model):
    """A badge, and when the pupil earned it. Source: third party."""

    id: int
    """Unique number of the badge."""
    name: str | None = None
    icon: str | None = None
    """Name or address of its picture."""
    icon_url: str | None = None
    """Address of its picture."""
    colour: str | None = None
    """Its colour in CSS. Example: `#000`."""
    created_date: datetime | None = None
    """When the school made it."""
    pupil_badges: list[PupilBadge] | None = None
    """Each time that the pupil earned it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class BadgeBehaviour(Model):
    """The behaviour point that earned a badge. Source: third party."""

    reason: str | None = field(default=None, metadata=SENSITIVE)
    """What it was given for."""
    score: int | None = field(default=None, metadata=SENSITIVE)
    """Points."""
    icon: str | None = field(default=None, metadata=SENSITIVE)
    """Its picture."""
    polarity: Polarity | None = field(default=None, metadata=SENSITIVE)
    timestamp: datetime | None = None
    """When it was given."""
    teacher: Teacher | None = None
    """Who gave it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class BadgeEvent(Model):
    """An event that can earn a badge. Source: third party."""

    label: str | None = field(default=None, metadata=SENSITIVE)
    """Name of the event."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class BadgesEnvelope(Model):
    """The wrapper around badges. Source: third party."""

    data: list[Badge]


@define(kw_only=True, repr=False)
class BehaviourMeta(Model):
    """The period that counts of behaviour points are about. Source: third party."""

    start_date: datetime | None = None
    """Start of the period."""
    end_date: datetime | None = None
    """End of the period."""
    step_size: str | None = None
    """Length of the steps in a chart. Example: `week`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class BehaviourPoint(Model):
    """A behaviour point that a parent can give. Source: third party."""

    id: int
    """Unique number of the point."""
    name: str | None = None
    """What it is given for."""
    icon_url: str | None = None
    """Address of a picture."""
    is_daily_limit_reached: bool | None = None
    """Whether it can be given no more today."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class BehaviourPointsEnvelope(Model):
    """The wrapper around behaviour points. Source: third party."""

    data: list[BehaviourPoint]


@define(kw_only=True, repr=False)
class BehaviourReport(Model):
    """The counts of behaviour points, with their period. Source: third party."""

    summary: BehaviourSummary = field(metadata=json_name("data"))
    meta: BehaviourMeta | None = None
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE, repr=False, metadata=rest("success")
    )


@define(kw_only=True, repr=False)
class BehaviourStep(Model):
    """Counts of behaviour points for one step of time. Source: third party."""

    positive: int | None = field(default=None, metadata=SENSITIVE)
    """Number of positive points."""
    negative: int | None = field(default=None, metadata=SENSITIVE)
    """Number of negative points; may be below zero."""
    name: str | None = None
    """Label of the step, its first day as month/day/year. Example: `9/4/2023`."""
    start: dt.date | None = None
    """First day."""
    end: dt.date | None = None
    """Last day."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class BehaviourSummary(Model):
    """Counts of behaviour points. Source: third party."""

    timeline: list[BehaviourStep] | None = field(default=None, metadata=SENSITIVE)
    """Counts by week, or by another step."""
    positive_reasons: dict[str, int] | None = field(default=None, metadata=SENSITIVE)
    """Number of points by what they were given for."""
    negative_reasons: dict[str, int] | None = field(default=None, metadata=SENSITIVE)
    """Number of points by what they were given for."""
    other_positive: list[str] | None = field(default=None, metadata=SENSITIVE)
    """Further reasons of positive points, without a chart of their own."""
    other_negative: list[str] | None = field(default=None, metadata=SENSITIVE)
    """Further reasons of negative points, without a chart of their own."""
    other_positive_count: list[dict[str, int]] | dict[str, int] | None = field(
        default=None, metadata=SENSITIVE
    )
    """Number of points by further reason."""
    other_negative_count: list[dict[str, int]] | dict[str, int] | None = field(
        default=None, metadata=SENSITIVE
    )
    """Number of points by further reason; may be negative."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassesEnvelope(Model):
    """The wrapper around classes. Source: third party."""

    data: list[SchoolClass]


@define(kw_only=True, repr=False)
class CodeEnvelope(Model):
    """The wrapper around a pupil's code. Source: third party."""

    data: StudentCode


class CommentVisibility(OpenEnum):
    """Who sees comments on an announcement. Source: third party."""

    NONE = "none"
    PUBLIC = "public"
    PRIVATE = "private"


@define(kw_only=True, repr=False)
class Consent(Model):
    """A parent's answer to an announcement. Source: third party."""

    id: int | None = None
    """Unique number of the answer."""
    consent_given: YesNo | None = field(default=None, metadata=SENSITIVE)
    comment: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What the parent wrote."""
    parent_name: str | None = field(default=None, metadata=DIRECT)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ConsentPupil(Model):
    """The pupil whom an answer is about. Source: third party."""

    id: str | int | None = field(default=None, metadata=ID_OF_PERSON)
    """Unique number of the pupil; as text, unlike elsewhere."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class CustomField(Model):
    """A field that a school added to its pupils. Source: third party."""

    id: int
    """Unique number of the field."""
    name: str | None = None
    graphic: str | None = None
    """Picture or colour of the field."""
    value: str | None = field(default=None, metadata=SENSITIVE)
    """Its value for the pupil."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class CustomFields(Model):
    """The fields that a school added to a pupil, and a note. Source: third party."""

    note: str | None = field(default=None, metadata=SENSITIVE)
    """A note on the pupil."""
    fields: list[CustomField]
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class CustomFieldsEnvelope(Model):
    """The wrapper around the school's own fields. Source: third party."""

    data: CustomFields


@define(kw_only=True, repr=False)
class Detention(Model):
    """A detention of a pupil. Source: third party."""

    id: int
    """Unique number of the detention."""
    attended: DetentionStatus | None = field(default=None, metadata=SENSITIVE)
    """Whether the pupil attended it."""
    date: datetime | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """The day, as midnight with an offset; `time` has the time."""
    time: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Local time at which it begins, `HH:MM`. Example: `16:00`."""
    length: int | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Length in minutes."""
    location: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Where it is."""
    notes: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What the teacher wrote about it."""
    detention_type: DetentionType | Unset | None = field(
        default=UNSET, metadata=SENSITIVE
    )
    lesson_pupil_behaviour: DetentionReason | None = None
    """What it was given for."""
    lesson: DetentionLesson | Unset | None = UNSET
    """The class in which it was given."""
    teacher: Teacher | Unset | None = UNSET
    """Who gave it."""
    pupil: DetentionPupil | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DetentionLesson(Model):
    """The class in which a detention was given. Source: third party."""

    id: int | None = None
    """Unique number of the class."""
    name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the class."""
    subject: DetentionSubject | Unset | None = UNSET
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DetentionPupil(Model):
    """The pupil who has a detention. Source: third party."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """Unique number of the pupil."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)
    school: DetentionSchool | None = None
    """What the school shows to whom."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DetentionReason(Model):
    """What a detention was given for. Source: third party."""

    reason: str | None = field(default=None, metadata=SENSITIVE)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DetentionSchool(Model):
    """Which notes a school shows. Source: third party."""

    opt_notes_names: YesNo | None = None
    """Whether notes name the teacher."""
    opt_notes_comments: YesNo | None = None
    """Whether parents see notes."""
    opt_notes_comments_pupils: YesNo | None = None
    """Whether pupils see notes."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class DetentionStatus(OpenEnum):
    """Whether a detention was attended, made heavier, or is still to come.

    Source: third party.
    """

    YES = "yes"
    NO = "no"
    UPSCALED = "upscaled"
    PENDING = "pending"


@define(kw_only=True, repr=False)
class DetentionSubject(Model):
    """The subject of a class. Source: third party."""

    id: int | None = None
    """Unique number of the subject."""
    name: str | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DetentionType(Model):
    """A kind of detention. Source: third party."""

    name: str | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DetentionsEnvelope(Model):
    """The wrapper around detentions. Source: third party."""

    data: list[Detention]


class DisplayDate(OpenEnum):
    """Which date of a homework counts. Source: vendor document."""

    DUE_DATE = "due_date"
    ISSUE_DATE = "issue_date"


@define(kw_only=True, repr=False)
class Homework(Model):
    """A homework, and how it stands. Source: third party."""

    id: int
    """Unique number of the homework."""
    title: str | None = field(default=None, metadata=INDIRECT)
    meta_title: str | None = field(default=None, metadata=INDIRECT)
    """Second title; often empty."""
    description: str | None = field(default=None, metadata=INDIRECT)
    """What to do, as HTML."""
    description_raw: str | None = field(default=None, metadata=INDIRECT)
    """What to do, in another form."""
    lesson: str | None = field(default=None, metadata=INDIRECT)
    """Name of the class."""
    subject: str | Unset | None = UNSET
    """Name of the subject."""
    teacher: str | None = field(default=None, metadata=DIRECT)
    """Name of the teacher."""
    homework_type: str | None = None
    """Kind of homework."""
    issue_date: dt.date | None = None
    """Day on which it was set."""
    due_date: dt.date | None = None
    """Day on which it is due."""
    publish_time: str | None = None
    """Time of day from which it is shown, `HH:MM:SS`. Example: `00:00:00`."""
    completion_time_value: str | None = None
    """How long it should take, as a number in text; may be empty."""
    completion_time_unit: str | None = None
    """Unit of that number. Example: `minutes`."""
    status: HomeworkStatus | None = None
    """How it stands for the pupil."""
    validated_links: list[HomeworkLink] | None = None
    validated_attachments: list[TeacherFile] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class HomeworkLink(Model):
    """A link that a teacher added to a homework. Source: third party."""

    link: str | None = field(default=None, metadata=INDIRECT)
    validated_link: str | None = field(default=None, metadata=INDIRECT)
    """The link by way of the service."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class HomeworkList(Model):
    """Homework, and what the school allows. Source: third party."""

    homeworks: list[Homework] = field(metadata=json_name("data"))
    meta: HomeworkMeta | None = None
    """The period, counts for this week, and what can be handed in."""
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE, repr=False, metadata=rest("success")
    )


@define(kw_only=True, repr=False)
class HomeworkMeta(Model):
    """The period of a list of homework, and what can be handed in.

    Source: third party.
    """

    start_date: str | None = None
    """First day, `YYYY-MM-DD`; in one source ISO 8601 with an offset."""
    end_date: str | None = None
    """Last day, `YYYY-MM-DD`; in one source ISO 8601 with an offset."""
    display_type: DisplayDate | None = None
    """Which date the period is about."""
    max_files_allowed: int | None = None
    """Number of files that can be handed in for one homework. Example: 5."""
    allowed_file_types: list[str] | None = None
    """Extensions of files that can be handed in."""
    this_week_due_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of homeworks due this week."""
    this_week_outstanding_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of those still to do."""
    this_week_completed_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of those completed."""
    allow_attachments: bool | None = None
    """Whether files can be handed in."""
    display_marks: bool | None = None
    """Whether marks are shown."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class HomeworkState(OpenEnum):
    """What the teacher says about a homework. Source: third party."""

    NOT_COMPLETED = "not_completed"
    LATE = "late"
    COMPLETED = "completed"


@define(kw_only=True, repr=False)
class HomeworkStatus(Model):
    """How a homework stands for one pupil. Source: third party."""

    id: int | None = None
    """Number of this status, which `homeworks.tick` and `homeworks.mark_seen` take."""
    state: HomeworkState | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What the teacher says; null for still to do."""
    mark: str | float | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    mark_relative: int | None = field(default=None, metadata=SENSITIVE)
    """The mark on a common scale."""
    ticked: YesNo | None = field(default=None, metadata=SENSITIVE)
    """Whether the pupil ticked it off."""
    allow_attachments: bool | YesNo | None = None
    """Whether files can be handed in; `yes` or `no` in older answers."""
    allow_marking_completed: bool | None = None
    """Whether the pupil can tick it off."""
    first_seen_date: datetime | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """When the pupil first saw it."""
    last_seen_date: datetime | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """When the pupil last saw it."""
    attachments: list[PupilFile] | None = None
    has_feedback: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether the teacher wrote something about it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Lesson(Model):
    """A lesson of a pupil.

    Sources disagree whether it has `lesson_id` or `teacher_id`. Source: third party.
    """

    lesson_id: int | None = None
    """Number of the class."""
    teacher_id: str | int | None = field(default=None, metadata=ID_OF_PERSON)
    lesson_name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the class."""
    subject_name: str | None = None
    teacher_name: str | None = field(default=None, metadata=DIRECT)
    room_name: str | None = None
    date: dt.date | None = None
    """The day."""
    start_time: datetime | None = None
    """When it begins, with the local offset."""
    end_time: datetime | None = None
    """When it ends, with the local offset."""
    period_name: str | None = None
    """Long name of the period. Example: `2Tue:P1`."""
    period_number: str | None = None
    """Short name of the period, as in `periods`. Example: `P1`."""
    is_alternative_lesson: bool | None = None
    """Whether it replaces the usual lesson."""
    is_break: bool | None = None
    key: int | None = None
    """Number of the slot; two lessons of a day may share it."""
    note_abstract: str | None = field(default=None, metadata=INDIRECT)
    """Start of the teacher's note."""
    note: str | None = field(default=None, metadata=INDIRECT)
    """The teacher's note."""
    pupil_note_abstract: str | None = field(default=None, metadata=SENSITIVE)
    """Start of the pupil's note."""
    pupil_note: str | None = field(default=None, metadata=SENSITIVE)
    """The pupil's note."""
    pupil_note_raw: str | None = field(default=None, metadata=SENSITIVE)
    """The pupil's note as it was typed; empty when there is none."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class LessonList(Model):
    """The lessons of a day, and its periods. Source: third party."""

    lessons: list[Lesson] = field(metadata=json_name("data"))
    meta: LessonMeta | None = None
    """The day, and which days have a timetable."""
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE, repr=False, metadata=rest("success")
    )


@define(kw_only=True, repr=False)
class LessonMeta(Model):
    """The day of a timetable, and its periods. Source: third party."""

    dates: list[dt.date] | None = None
    """The days that were asked for."""
    timetable_dates: list[dt.date] | None = None
    """Days that have a timetable."""
    periods: list[Period] | None = None
    """The periods of the day."""
    start_time: datetime | None = None
    """Start of the day."""
    end_time: datetime | None = None
    """End of the day."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ParentAccount(Model):
    """A parent's account. Source: third party."""

    id: int = field(metadata=ID_OF_PERSON)
    """Unique number of the parent."""
    name: str | None = field(default=None, metadata=DIRECT)
    """Full name."""
    email: str | None = field(default=None, metadata=DIRECT)
    """E-mail address."""
    language: str | Unset | None = UNSET
    """Language of the account, as a code. Example: `en`."""
    is_email_verified: bool | None = field(
        default=None, metadata=json_name("isEmailVerified")
    )
    """Whether the address was confirmed."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ParentComment(Model):
    """What a parent wrote on a report card. Source: third party."""

    id: int | None = None
    """Unique number of the comment."""
    description: str | None = field(default=None, metadata=SENSITIVE)
    """The text."""
    date: str | None = None
    """When it was written, `DD/MM/YYYY HH:mm`. Example: `01/06/2023 09:00`."""
    can_edit: bool | None = None
    """Whether the viewer may change it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ParentPing(Model):
    """The wrapper around a parent's account. Source: third party."""

    data: ParentPingData


@define(kw_only=True, repr=False)
class ParentPingData(Model):
    """What is in the wrapper. Source: third party."""

    user: ParentAccount


@define(kw_only=True, repr=False)
class Period(Model):
    """One slot of the school day. Source: third party."""

    number: str | None = None
    """Short name. Example: `P1`, `Tut`."""
    start_time: str | None = None
    """Local time at which it begins, `HH:MM:SS`. Example: `08:45:00`."""
    end_time: str | None = None
    """Local time at which it ends, `HH:MM:SS`. Example: `09:45:00`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class PointColour(OpenEnum):
    """Style class of a point on the web page. Source: third party."""

    NOTICE_COLOR = "notice-color"
    COLOUR_ORANGE = "colour-orange"
    COLOUR_BLUE = "colour-blue"
    COLOUR_PURPLE = "colour-purple"
    COLOUR_GREEN = "colour-green"


@define(kw_only=True, repr=False)
class PointStyle(Model):
    """How the web page shows a point. Source: third party."""

    border_color: str | Unset | None = UNSET
    """Colour of the frame."""
    custom_class: PointColour | Unset | None = UNSET
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class Polarity(OpenEnum):
    """Whether it counts for or against the pupil, or neither. Source: third party."""

    POSITIVE = "positive"
    BLANK = "blank"
    NEGATIVE = "negative"


@define(kw_only=True, repr=False)
class Pupil(Model):
    """A pupil as a parent sees it: what a student gets and a few fields more (vendor
    document).

    Only `id` and `name` can be relied on. Source: third party.
    """

    id: int = field(metadata=ID_OF_PERSON)
    """Unique number of the pupil."""
    name: str | None = field(default=None, metadata=DIRECT)
    """Full name."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)
    avatar_url: str | None = field(default=None, metadata=DIRECT)
    """Address of a picture."""
    school_name: str | None = None
    school_logo: str | None = None
    """Address of the school's logo."""
    timezone: str | None = None
    """The school's time zone, by its IANA name. Times without an offset are in it
    (guess). Example: `Europe/London`.
    """
    detention_yes_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of detentions that the pupil attended."""
    detention_no_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of detentions that the pupil missed."""
    detention_pending_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of detentions still to come."""
    detention_upscaled_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of detentions that were made heavier."""
    homework_todo_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of homeworks to do."""
    homework_late_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of homeworks handed in late."""
    homework_not_completed_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of homeworks not completed."""
    homework_excused_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of homeworks that the pupil was excused from."""
    homework_completed_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of homeworks completed."""
    homework_submitted_count: int | None = field(default=None, metadata=SENSITIVE)
    """Number of homeworks handed in."""
    display_covid_tests: bool | None = None
    """Whether Covid tests are shown."""
    can_record_covid_tests: bool | None = None
    """Whether the parent can record Covid tests."""
    display_behaviour: bool | None = None
    """Whether behaviour is shown."""
    display_parent_behaviour: bool | None = None
    """Whether parents can give behaviour points."""
    display_homework: bool | None = None
    """Whether homework is shown."""
    display_rewards: bool | None = None
    """Whether the shop for rewards is shown."""
    display_detentions: bool | None = None
    """Whether detentions are shown."""
    display_report_cards: bool | None = None
    """Whether report cards are shown."""
    display_academic_reports: bool | None = None
    """Whether academic reports are shown."""
    display_classes: bool | None = None
    """Whether classes are shown."""
    display_announcements: bool | None = None
    """Whether announcements are shown."""
    display_attendance: bool | None = None
    """Whether attendance is shown."""
    display_attendance_type: str | None = None
    """How attendance is shown; `instance` and `detailed` were seen. Example:
    `detailed`.
    """
    display_attendance_percentage: bool | None = None
    """Whether attendance is shown as a percentage."""
    display_activity: bool | None = None
    """Whether activity is shown."""
    display_activity_detentions: bool | None = None
    """Whether activity shows detentions too."""
    display_mental_health: bool | None = None
    """Whether the page on wellbeing is shown."""
    display_mental_health_no_tracker: bool | None = None
    """Whether that page comes without its tracker."""
    display_timetable: bool | None = None
    """Whether the timetable is shown."""
    is_disabled: bool | None = None
    """Whether the account is switched off."""
    display_two_way_communications: bool | None = None
    """Whether messages can be answered."""
    display_absences: bool | None = None
    """Whether absences are shown."""
    can_upload_attachments: bool | str | Unset | None = UNSET
    """Whether files can be handed in; text in older answers."""
    display_event_badges: bool | None = None
    """Whether badges are shown."""
    display_avatars: bool | None = None
    """Whether avatars are shown."""
    display_concern_submission: bool | None = None
    """Whether a pupil can report concerns."""
    display_custom_fields: bool | None = None
    """Whether the school's own fields are shown."""
    pupil_concerns_help_text: str | None = None
    """What the page for concerns says."""
    allow_pupils_add_timetable_notes: bool | None = None
    """Whether pupils can write notes into the timetable."""
    announcements_count: int | None = None
    """Number of new announcements."""
    messages_count: int | None = None
    """Number of new messages."""
    pusher_channel_name: str | None = field(default=None, metadata=SENSITIVE)
    """Channel on which the service announces changes."""
    has_birthday: bool | None = field(default=None, metadata=DIRECT)
    """Whether today is the pupil's birthday."""
    has_new_survey: bool | None = None
    """Whether a survey waits for the pupil."""
    survey_id: int | str | Unset | None = UNSET
    """The survey that waits, if any."""
    detention_alias_plural_uc: str | None = None
    """What the school calls detentions. Example: `Detentions`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PupilBadge(Model):
    """One time that a pupil earned a badge.

    Sources disagree whether time, point and event stand here or in `pupil_event`.
    Source: third party.
    """

    pupil_event: PupilEvent | None = None
    """Time, point and event, in one source."""
    timestamp: datetime | None = None
    """When the pupil earned it."""
    lesson_pupil_behaviour: BadgeBehaviour | None = None
    event: BadgeEvent | None = None
    """The event that earned it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PupilConsent(Model):
    """The answer to an announcement for one pupil. Source: third party."""

    pupil: ConsentPupil | None = None
    can_change_consent: bool | None = None
    """Whether an answer can be changed."""
    consent: Consent | Unset | None = UNSET
    """The parent's answer; null when there is none."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PupilEvent(Model):
    """What earned a badge. Source: third party."""

    timestamp: datetime | None = None
    """When the pupil earned it."""
    lesson_pupil_behaviour: BadgeBehaviour | None = None
    event: BadgeEvent | None = None
    """The event that earned it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PupilFile(Model):
    """A file that a pupil handed in. Source: third party."""

    id: int | None = None
    """Unique number of the file."""
    file_name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the file; see `filename` too."""
    filename: str | None = field(default=None, metadata=INDIRECT)
    """Name of the file, in newer answers."""
    file: str | None = field(default=None, metadata=SENSITIVE)
    """Where the file is."""
    validated_file: str | None = field(default=None, metadata=SENSITIVE)
    """Where the file is, by way of the service."""
    scan_status: str | None = None
    """What the scan for viruses found. Example: `pass`."""
    scan_status_message: str | None = None
    """The same in words."""
    teacher_note: str | None = field(default=None, metadata=SENSITIVE)
    """What the teacher wrote about it."""
    teacher_homework_attachments: list[TeacherFile] | None = None
    """Files that the teacher gave back."""
    teacher_homework_attachment: list[TeacherFile] | None = None
    """Files that the teacher gave back, under another name."""
    can_delete: bool | None = None
    """Whether the pupil may delete it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PupilsEnvelope(Model):
    """The wrapper around the pupils of a parent. Source: third party."""

    data: list[Pupil]


@define(kw_only=True, repr=False)
class Purchase(Model):
    """An order of a reward. Source: third party."""

    order_id: int | None = None
    """Unique number of the order."""
    balance: int | None = field(default=None, metadata=SENSITIVE)
    """Points that are left."""
    single_purchase: YesNo | bool | None = None
    """Whether it can be bought only once."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PurchaseEnvelope(Model):
    """The wrapper around an order. Source: third party."""

    data: Purchase


@define(kw_only=True, repr=False)
class ReportCard(Model):
    """A report card with its targets. Source: third party."""

    id: int
    """Unique number of the card."""
    start_date: str | None = None
    """First day, `DD/MM/YYYY`; the day of the week may stand before it. Example:
    `01/06/2023`.
    """
    end_date: str | None = None
    """Last day, `DD/MM/YYYY`; the day of the week may stand before it. Example:
    `03/06/2023`.
    """
    reason: str | None = field(default=None, metadata=SENSITIVE)
    """Why the pupil has the card."""
    description: str | None = field(default=None, metadata=SENSITIVE)
    """The reason in more words."""
    level: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Who watches over the card."""
    teacher: str | Unset | None = field(default=UNSET, metadata=DIRECT)
    """Name of the teacher."""
    parent_comments: list[ParentComment] | Unset | None = UNSET
    targets: list[TargetPreview] | None = None
    """The targets, whose ids `report_cards.target` takes."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ReportCardAnswer(Model):
    """A report card, and the days of the week that it forbids. Source: third party."""

    card: list[ReportCard] | ReportCard = field(metadata=json_name("data"))
    """The card, or a list of one."""
    meta: ReportCardMeta | None = None
    """The days of the week that it forbids."""
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE, repr=False, metadata=rest("success")
    )


@define(kw_only=True, repr=False)
class ReportCardMeta(Model):
    """What a report card forbids. Source: third party."""

    forbidden_days_of_week: list[int] | None = None
    """Days of the week by number. Which day is 0, and what is forbidden on them, is not
    known.
    """
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ReportCardPreview(Model):
    """A report card, as a list shows it. Source: third party."""

    id: int
    """Unique number of the card."""
    start_date: str | None = None
    """First day, `DD/MM/YYYY`; the day of the week may stand before it. Example:
    `01/06/2023`.
    """
    end_date: str | None = None
    """Last day, `DD/MM/YYYY`; the day of the week may stand before it. Example:
    `03/06/2023`.
    """
    reason: str | None = field(default=None, metadata=SENSITIVE)
    """Why the pupil has the card."""
    description: str | None = field(default=None, metadata=SENSITIVE)
    """The reason in more words."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ReportCardsEnvelope(Model):
    """The wrapper around the list of report cards. Source: third party."""

    data: list[ReportCardPreview]


@define(kw_only=True, repr=False)
class ReportGrade(Model):
    """One grade of a report. Source: third party."""

    field_name: str | None = None
    """What is graded."""
    grade: str | None = field(default=None, metadata=SENSITIVE)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ReportLesson(Model):
    """What a report says about one class. Source: third party."""

    lesson_name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the class."""
    attendance_percentage: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Attendance, in percent. Example: `95`."""
    teachers: list[ReportTeacher] | None = None
    """What each teacher wrote."""
    grades: list[ReportGrade] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ReportTeacher(Model):
    """What one teacher wrote in a report. Source: third party."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """Unique number of the teacher."""
    teacher_name: str | None = field(default=None, metadata=DIRECT)
    text: str | None = field(default=None, metadata=SENSITIVE)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Reward(Model):
    """Something that a pupil can buy with points. Source: third party."""

    id: int
    """Unique number of the reward, which `rewards.purchase` takes."""
    name: str | None = None
    description: str | None = None
    photo: str | None = None
    """Address of a picture."""
    price: int | None = None
    """Points that it costs."""
    stock_control: bool | None = None
    """Whether there is a limited number."""
    stock: int | None = None
    """Number that is left."""
    can_purchase: bool | None = None
    """Whether the pupil can buy it now."""
    unable_to_purchase_reason: str | None = field(default=None, metadata=SENSITIVE)
    """Why not; empty when the pupil can."""
    once_per_pupil: bool | None = None
    """Whether a pupil can buy it only once."""
    purchased: bool | None = None
    """Whether the pupil has bought it."""
    purchased_count: int | str | None = None
    """How often the pupil has bought it; as text, or the number 0."""
    price_balance_difference: int | None = field(default=None, metadata=SENSITIVE)
    """Points that the pupil lacks."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class RewardList(Model):
    """What a pupil can buy, and the balance. Source: third party."""

    rewards: list[Reward] = field(metadata=json_name("data"))
    meta: RewardMeta | None = None
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE, repr=False, metadata=rest("success")
    )


@define(kw_only=True, repr=False)
class RewardMeta(Model):
    """The balance of a pupil. Source: third party."""

    pupil_score_balance: int | None = field(default=None, metadata=SENSITIVE)
    """Points that the pupil can spend."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SchoolClass(Model):
    """A class of a pupil. Source: third party."""

    id: int
    """Unique number of the class."""
    name: str | None = field(default=None, metadata=INDIRECT)
    subject: str | None = None
    """Name of the subject."""
    room: str | None = None
    """Name of the room."""
    teacher: str | None = field(default=None, metadata=DIRECT)
    """Name of the first teacher."""
    teachers: list[str] | None = field(default=None, metadata=DIRECT)
    """Names of all teachers."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Student(Model):
    """A pupil, and which pages the school shows to pupils.

    Only the id and the names can be relied on. Source: third party.
    """

    id: int = field(metadata=ID_OF_PERSON)
    """Unique number of the pupil."""
    name: str | None = field(default=None, metadata=DIRECT)
    """Full name."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)
    avatar_url: str | None = field(default=None, metadata=DIRECT)
    """Address of a picture."""
    display_behaviour: bool | None = None
    """Whether behaviour is shown."""
    display_parent_behaviour: bool | None = None
    """Whether parents can give behaviour points."""
    display_homework: bool | None = None
    """Whether homework is shown."""
    display_rewards: bool | None = None
    """Whether the shop for rewards is shown."""
    display_detentions: bool | None = None
    """Whether detentions are shown."""
    display_report_cards: bool | None = None
    """Whether report cards are shown."""
    display_academic_reports: bool | None = None
    """Whether academic reports are shown."""
    display_classes: bool | None = None
    """Whether classes are shown."""
    display_announcements: bool | None = None
    """Whether announcements are shown."""
    display_attendance: bool | None = None
    """Whether attendance is shown."""
    display_attendance_type: str | None = None
    """How attendance is shown; `instance` and `detailed` were seen. Example:
    `detailed`.
    """
    display_attendance_percentage: bool | None = None
    """Whether attendance is shown as a percentage."""
    display_activity: bool | None = None
    """Whether activity is shown."""
    display_activity_detentions: bool | None = None
    """Whether activity shows detentions too."""
    display_mental_health: bool | None = None
    """Whether the page on wellbeing is shown."""
    display_mental_health_no_tracker: bool | None = None
    """Whether that page comes without its tracker."""
    display_timetable: bool | None = None
    """Whether the timetable is shown."""
    is_disabled: bool | None = None
    """Whether the account is switched off."""
    display_two_way_communications: bool | None = None
    """Whether messages can be answered."""
    display_absences: bool | None = None
    """Whether absences are shown."""
    can_upload_attachments: bool | str | Unset | None = UNSET
    """Whether files can be handed in; text in older answers."""
    display_event_badges: bool | None = None
    """Whether badges are shown."""
    display_avatars: bool | None = None
    """Whether avatars are shown."""
    display_concern_submission: bool | None = None
    """Whether a pupil can report concerns."""
    display_custom_fields: bool | None = None
    """Whether the school's own fields are shown."""
    pupil_concerns_help_text: str | None = None
    """What the page for concerns says."""
    allow_pupils_add_timetable_notes: bool | None = None
    """Whether pupils can write notes into the timetable."""
    announcements_count: int | None = None
    """Number of new announcements."""
    messages_count: int | None = None
    """Number of new messages."""
    pusher_channel_name: str | None = field(default=None, metadata=SENSITIVE)
    """Channel on which the service announces changes."""
    has_birthday: bool | None = field(default=None, metadata=DIRECT)
    """Whether today is the pupil's birthday."""
    has_new_survey: bool | None = None
    """Whether a survey waits for the pupil."""
    survey_id: int | str | Unset | None = UNSET
    """The survey that waits, if any."""
    detention_alias_plural_uc: str | None = None
    """What the school calls detentions. Example: `Detentions`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class StudentCode(Model):
    """The code that a pupil logs in with. Source: third party."""

    code: str = field(metadata=SENSITIVE)


@define(kw_only=True, repr=False)
class StudentPing(Model):
    """The wrapper around a pupil's account. Source: third party."""

    data: StudentPingData


@define(kw_only=True, repr=False)
class StudentPingData(Model):
    """What is in the wrapper. Source: third party."""

    user: Student


@define(kw_only=True, repr=False)
class SummaryComment(Model):
    """The summary that a teacher wrote on a report card. Source: third party."""

    id: int
    """Unique number of the comment."""
    report_card_id: int | None = None
    text: str | None = field(default=None, metadata=SENSITIVE)
    teacher_name: str | None = field(default=None, metadata=DIRECT)
    date: str | None = None
    """When it was written, `DD/MM/YYYY HH:mm`. Example: `01/06/2023 09:00`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SummaryCommentEnvelope(Model):
    """The wrapper around a summary. Source: third party."""

    data: list[SummaryComment] | SummaryComment
    """The comment, or a list of comments."""


@define(kw_only=True, repr=False)
class Target(Model):
    """A target of a report card. Source: third party."""

    id: int | None = None
    """Unique number of the target."""
    description: str | None = field(default=None, metadata=SENSITIVE)
    """What the pupil is to do."""
    pupil_report_card: TargetCard | Unset | None = UNSET
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TargetCard(Model):
    """The card that a target belongs to. Source: third party."""

    id: int | None = None
    """Unique number of the card."""
    required_teacher_action: str | Unset | None = UNSET
    """What teachers have to do. Example: `ranking`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TargetEnvelope(Model):
    """The wrapper around a target and its periods. Source: third party."""

    data: TargetProgress
    """The target and its periods."""


@define(kw_only=True, repr=False)
class TargetPeriod(Model):
    """How a pupil kept a target in one period. Source: third party."""

    id: int | None = None
    """Unique number of the period."""
    label: str | None = None
    """Name of the period. Example: `P1`."""
    met: YesNo | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Whether the target was kept; null when nothing was noted."""
    mark_id: int | Unset | None = UNSET
    """Unique number of what was noted."""
    mark_ranking: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """How well the target was kept."""
    comment_description: str | None = field(default=None, metadata=SENSITIVE)
    """What the teacher wrote."""
    comment_created: str | None = None
    """When the teacher wrote it, `DD/MM/YYYY HH:mm`."""
    teacher_name: str | Unset | None = field(default=UNSET, metadata=DIRECT)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TargetPreview(Model):
    """A target of a report card, as the card shows it. Source: third party."""

    id: int | None = None
    """Unique number of the target."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TargetProgress(Model):
    """How a pupil kept one target of a report card. Source: third party."""

    target: Target | None = None
    periods: list[TargetPeriod]
    """The periods of the day."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Teacher(Model):
    """A teacher. Source: third party."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """Unique number of the teacher."""
    title: str | None = field(default=None, metadata=DIRECT)
    """Form of address. Example: `Mr`."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TeacherFile(Model):
    """A file that a teacher added to a homework. Source: third party."""

    id: int | None = None
    """Unique number of the file."""
    file_name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the file; see `filename` too."""
    filename: str | None = field(default=None, metadata=INDIRECT)
    """Name of the file, in newer answers."""
    file: str | None = field(default=None, metadata=SENSITIVE)
    """Where the file is."""
    validated_file: str | None = field(default=None, metadata=SENSITIVE)
    """Where the file is, by way of the service."""
    scan_status: str | None = None
    """What the scan for viruses found. Example: `pass`."""
    scan_status_message: str | None = None
    """The same in words."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class YesNo(OpenEnum):
    """A flag that is written as a word. Source: third party."""

    YES = "yes"
    NO = "no"
