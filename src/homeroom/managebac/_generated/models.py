# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of ManageBac."""

from __future__ import annotations

import builtins
import datetime as dt
from datetime import datetime

from attrs import define, field

from homeroom._core.model import (
    DIRECT,
    ID_OF_PERSON,
    INDIRECT,
    JSON,
    NOTHING_MORE,
    SENSITIVE,
    UNSET,
    Model,
    OpenEnum,
    OpenIntEnum,
    Unset,
    json_name,
    rest,
)

__all__ = [
    "AcademicTerm",
    "AcademicTermWrite",
    "AcademicYear",
    "AcademicYearCalendar",
    "AcademicYearCreate",
    "Acknowledgement",
    "Advisor",
    "ApprovalProgress",
    "ApprovalProgressTitle",
    "ApprovalStatus",
    "AssessmentSwitch",
    "AssessmentType",
    "AssessmentTypes",
    "Assignment",
    "AtlSkill",
    "AttendanceAdjustment",
    "AttendanceAdjustments",
    "AttendanceCategory",
    "AttendanceCount",
    "AttendanceEntry",
    "AttendanceMark",
    "AttendanceMarkCategory",
    "AttendanceResult",
    "AttendanceStatus",
    "AvatarFromUrl",
    "AverageGrade",
    "BehaviorNote",
    "BehaviorNotePage",
    "BinaryMark",
    "CalendarDate",
    "CasComponent",
    "CasExperience",
    "CasExperiences",
    "CasProgress",
    "CasSettings",
    "CasStudent",
    "CasStudentPage",
    "ChildPage",
    "ChildRelation",
    "ChildUpdate",
    "ClassDateAttendance",
    "ClassDateRegister",
    "ClassPage",
    "ClassResult",
    "ClassStudents",
    "ClassSubject",
    "ClassTeacher",
    "ClassTeacherMembership",
    "ClassTeacherPage",
    "ClassTeacherResult",
    "ClassTeacherWrite",
    "ClassTerm",
    "ClassTermRegister",
    "ClassTermYear",
    "ClassUpsert",
    "CreateOptions",
    "CreateOptionsResult",
    "CriteriaWrite",
    "Criterion",
    "CriterionDescriptor",
    "CriterionGrade",
    "CriterionGradeWrite",
    "CriterionScore",
    "DropboxStatus",
    "EnabledProgram",
    "Excusal",
    "ExcusalCreate",
    "ExcusalPage",
    "ExcusalUpdate",
    "HomeroomDateAttendance",
    "ItemStatus",
    "LearnerProfileGrade",
    "Level",
    "LinkedTask",
    "Membership",
    "MembershipLevel",
    "MembershipPage",
    "OlderAssessment",
    "OnlineAssessment",
    "OnlineAssessmentMode",
    "OnlineAssessmentState",
    "OnlineAssessmentWrite",
    "OnlineCriterion",
    "OnlineDescriptor",
    "OverallAssessment",
    "PageMeta",
    "Parent",
    "ParentCreated",
    "ParentPage",
    "ParentWrite",
    "PblAuthor",
    "PblDeadlineStatus",
    "PblDocuments",
    "PblDocumentsStudent",
    "PblDocumentsStudentPage",
    "PblFile",
    "PblJournal",
    "PblJournalEntry",
    "PblJournalStudent",
    "PblJournalStudentPage",
    "PblNote",
    "PblNotes",
    "PblNotesStudent",
    "PblNotesStudentPage",
    "PblPart",
    "PblPresentation",
    "PblPresentationItem",
    "PblPresentationStudent",
    "PblPresentationStudentPage",
    "PblProgress",
    "PblProposal",
    "PblProposalItem",
    "PblProposalStudent",
    "PblProposalStudentPage",
    "PblReflection",
    "PblReflections",
    "PblReflectionsStudent",
    "PblReflectionsStudentPage",
    "PblResponsible",
    "PblStatus",
    "PblSubject",
    "PblSupervisor",
    "PblTemplate",
    "PblTodo",
    "PblTodos",
    "PblTodosStudent",
    "PblTodosStudentPage",
    "PeriodNumbering",
    "PointsResult",
    "PointsWrite",
    "Pong",
    "ProgramAcademicYears",
    "ProgramGrade",
    "ProgramGrades",
    "ProjectSupervisor",
    "PypPhase",
    "PypStandard",
    "PypStrand",
    "PypSubject",
    "PypTheme",
    "PypUnit",
    "PypUnitSubject",
    "Relationship",
    "RubricGrade",
    "Salutation",
    "SchoolClass",
    "SchoolProfile",
    "SchoolSubject",
    "ServiceAction",
    "ServiceLearningComponent",
    "ServiceLearningGoal",
    "ServiceLearningPart",
    "ServiceLearningSettings",
    "ServiceLearningType",
    "SlCategoryStudent",
    "SlCategoryStudentPage",
    "SlExperience",
    "SlExperiences",
    "SlLearningOutcome",
    "SlOutcome",
    "SlOutcomeStudent",
    "SlOutcomeStudentPage",
    "SlOutcomes",
    "SlProgress",
    "StatusAnnotations",
    "Student",
    "StudentClass",
    "StudentCreated",
    "StudentGrades",
    "StudentGradesPage",
    "StudentGroup",
    "StudentLevel",
    "StudentMemberships",
    "StudentPage",
    "StudentResult",
    "StudentStatus",
    "StudentTaskGrade",
    "StudentTermGrade",
    "StudentTermGradePage",
    "StudentWrite",
    "StudentYearGroup",
    "Subject",
    "SubjectGroup",
    "SubjectGroupPage",
    "SubjectGroupWrite",
    "SubjectPage",
    "SubjectWrite",
    "Submission",
    "SubmissionFile",
    "SubmissionMechanism",
    "SubmissionPage",
    "SubmissionStatus",
    "Task",
    "TaskAssessment",
    "TaskAssessments",
    "TaskAssessmentsWrite",
    "TaskAuthor",
    "TaskCategory",
    "TaskGrade",
    "TaskGradeResult",
    "TaskGradeWrite",
    "TaskPage",
    "TaskResults",
    "TaskStudent",
    "TaskUnit",
    "TaskUpdate",
    "TaskWork",
    "TaskWorkTemplate",
    "TaskWrite",
    "Teacher",
    "TeacherClass",
    "TeacherCreated",
    "TeacherGroup",
    "TeacherPage",
    "TeacherWrite",
    "TermAttendance",
    "TermGrade",
    "TermGradeScale",
    "TermReport",
    "TermReportPage",
    "TermReportType",
    "TermRubric",
    "TermRubricOption",
    "Timetable",
    "TimetableSlot",
    "TimetableSlotResult",
    "TimetableSlotWrite",
    "TimetableYear",
    "Unit",
    "UnitApproaches",
    "UnitApproachesToLearning",
    "UnitClassAssignment",
    "UnitClassAssignmentPage",
    "UnitClassAssignmentStatus",
    "UnitCommunityEngagement",
    "UnitConcept",
    "UnitCriteria",
    "UnitEntry",
    "UnitExpectation",
    "UnitGlobalContext",
    "UnitGlobalContexts",
    "UnitGuidingQuestions",
    "UnitInquiryQuestion",
    "UnitItem",
    "UnitKeyConcept",
    "UnitKeyConceptUse",
    "UnitKeyConcepts",
    "UnitLine",
    "UnitOptions",
    "UnitPage",
    "UnitRelatedConcepts",
    "UnitScope",
    "UnitScopePhase",
    "UnitStandard",
    "UnitStandards",
    "UnitStrand",
    "UnitSubjectCriteria",
    "UnitSubjectItems",
    "UnitSyllabus",
    "UnitTheme",
    "UnitTree",
    "UnitYear",
    "WelcomeEmail",
    "YearGroup",
    "YearGroupPage",
    "YearGroupStudents",
]


@define(kw_only=True, repr=False)
class AcademicTerm(Model):
    """A term of an academic year.

    The list of all years tells whether it is active, the other answers whether it is
    locked. Source: vendor elsewhere.
    """

    id: int
    """Unique number of the term."""
    academic_year_id: int | None = None
    name: str | None = None
    """Name of the term. Example: `Term 1`."""
    active: bool | None = None
    starts_on: dt.date | None = None
    """First day."""
    ends_on: dt.date | None = None
    """Last day."""
    locked: bool | None = None
    """Whether teachers can no longer change term grades."""
    exam_grade: bool | None = None
    """Whether it has examination grades. Where a term is written it is called
    `enable_exam_grade`.
    """
    updated_at: datetime | None = None
    """Time of the last change."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AcademicTermEnvelope(Model):
    """The wrapper around a single term. Source: vendor elsewhere."""

    academic_term: AcademicTerm


@define(kw_only=True, repr=False)
class AcademicTermWrite(Model):
    """The fields of a term. Source: vendor elsewhere."""

    name: str
    """Name of the term. Example: `Term 1`."""
    starts_on: dt.date
    """First day."""
    ends_on: dt.date
    """Last day."""
    locked: bool | Unset = UNSET
    """Whether teachers can no longer change term grades."""
    enable_exam_grade: bool | Unset = UNSET
    """Whether it has examination grades; answers call it `exam_grade`."""


@define(kw_only=True, repr=False)
class AcademicYear(Model):
    """An academic year of a programme.

    The list of all years tells whether it is active, the other answers of which
    programme it is. Source: vendor elsewhere.
    """

    id: int
    """Unique number of the year."""
    name: str | None = None
    """Name of the year. Example: `August 2026 to July 2027`."""
    active: bool | None = None
    starts_on: dt.date | None = None
    """First day."""
    ends_on: dt.date | None = None
    """Last day."""
    updated_at: datetime | None = None
    """Time of the last change."""
    program: str | None = None
    """Code of the programme. Example: `diploma`."""
    academic_terms: builtins.list[AcademicTerm] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AcademicYearCalendar(Model):
    """The calendar of an academic year. Source: vendor elsewhere."""

    start_date: dt.date | None = None
    """First day."""
    end_date: dt.date | None = None
    """Last day."""
    calendar_type: str | None = None
    """How days are counted; only `Rotation Cycle` is seen."""
    rotation_cycle: int | None = None
    """Days in a rotation. Example: 5."""
    ignore_holidays: bool | None = None
    """Whether the rotation goes on over holidays."""
    days_off: builtins.list[int] | None = None
    """Days of the week without school, perhaps from 0 for Sunday."""
    dates: builtins.list[CalendarDate] | None = None
    """School days, with their day of the rotation."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AcademicYearCreate(Model):
    """The fields of a new academic year; it lasts as long as its terms.

    Source: vendor elsewhere.
    """

    terms: builtins.list[AcademicTermWrite] | Unset = field(
        default=UNSET, metadata=json_name("terms_attributes")
    )


@define(kw_only=True, repr=False)
class AcademicYearEnvelope(Model):
    """The wrapper around a single academic year. Source: vendor elsewhere."""

    academic_year: AcademicYear


@define(kw_only=True, repr=False)
class AcademicYearsByProgram(Model):
    """The wrapper around the academic years of all programmes.

    Source: vendor elsewhere.
    """

    academic_years: dict[str, ProgramAcademicYears]
    """The years by the code of the programme."""


@define(kw_only=True, repr=False)
class Acknowledgement(Model):
    """The request was carried out. Source: vendor document."""

    status: str
    """The word `ok`. Example: `ok`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Advisor(Model):
    """A teacher who advises a year group. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    """The teacher."""
    roles: builtins.list[str] | None = None
    """What the teacher advises on: `homeroom`, `cas`, `ee`, `tok`, or the short name of
    a project.
    """
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Advisors(Model):
    """The wrapper around the advisors of one year group. Source: vendor elsewhere."""

    advisors: builtins.list[Advisor]
    """The advisors of one year group."""


@define(kw_only=True, repr=False)
class ApprovalProgress(Model):
    """How far an experience came. Source: vendor elsewhere."""

    title: ApprovalProgressTitle | None = field(default=None, metadata=SENSITIVE)
    """How far it came."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class ApprovalProgressTitle(OpenEnum):
    """How far an experience came. Source: vendor elsewhere."""

    APPROVED = "approved"
    COMPLETED = "completed"
    TO_BE_DETERMINED = "to_be_determined"


@define(kw_only=True, repr=False)
class ApprovalStatus(Model):
    """What the school says of an experience. Source: vendor elsewhere."""

    post_approved: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it was approved afterwards."""
    pre_approved: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it was approved before."""
    progress: ApprovalProgress | None = None
    """How far it came."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AssessmentSwitch(Model):
    """Whether a task is assessed in a way. Source: vendor elsewhere."""

    enabled: bool | Unset = UNSET


@define(kw_only=True, repr=False)
class AssessmentType(Model):
    """A type of assessment, such as summative. Source: vendor elsewhere."""

    id: int
    """Unique number of the type."""
    kind: str | None = None
    """Its kind; `summative` and `formative` are seen."""
    name: str | None = None
    """Name of the type. Example: `Summative`."""
    color_code: str | None = None
    """Its colour. Example: `#008800`."""
    available_assessments: builtins.list[str] | None = None
    """Ways to assess that a task may have: `binary`, `criteria`, `comment`, `points`.
    """
    required_assessments: builtins.list[str] | None = None
    """Ways to assess that a task has to have."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AssessmentTypes(Model):
    """Types of assessment, in one of the forms that they may come in.

    Source: vendor elsewhere.
    """

    assessment_type: builtins.list[AssessmentType] | AssessmentType | None = None
    """One type, or a list of types."""
    assessment_types: builtins.list[AssessmentType] | None = None
    """The types, if they come under this name. (guess)"""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Assignment(Model):
    """A task, and what a student got for it. Source: vendor elsewhere."""

    id: int | None = None
    """The task."""
    name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the task."""
    group_mark: float | str | None = field(default=None, metadata=SENSITIVE)
    """The score in percent. Samples show integers; other scales may differ (guess)."""
    score: float | None = field(default=None, metadata=SENSITIVE)
    """The points that the student got."""
    max_points: int | None = None
    """Points that can be reached."""
    comment: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """The teacher's comment."""
    due_date: datetime | None = None
    """When the task is due."""
    dropbox_status: DropboxStatus | None = field(default=None, metadata=SENSITIVE)
    """Whether the work was handed in. Only of a task with a dropbox."""
    due_date_extension_days: int | None = field(default=None, metadata=SENSITIVE)
    """By how many days the due date was put off for the student, if it was."""
    binary: BinaryMark | None = field(default=None, metadata=SENSITIVE)
    """Whether the task is completed. Only of a task that is assessed so."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AtlSkill(Model):
    """A skill of the approaches to learning, with those below it.

    Source: vendor elsewhere.
    """

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)
    criteria: builtins.list[CriterionScore] | None = None
    """What the student got."""
    nodes: builtins.list[AtlSkill] | None = None
    """The skills below it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AttendanceAdjustment(Model):
    """A correction by hand of how often a student had one status.

    Source: vendor elsewhere.
    """

    id: int | None = None
    """The correction, or what it corrects; that is not documented."""
    name: str | None = field(default=None, metadata=SENSITIVE)
    """What the school calls the status."""
    adjustment: int | None = field(default=None, metadata=SENSITIVE)
    """Days that are added, or taken away."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AttendanceAdjustments(Model):
    """The corrections by hand for one student. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    """The student."""
    attendance_adjustments: builtins.list[AttendanceAdjustment] | None = None
    """The corrections."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AttendanceCategories(Model):
    """The wrapper around attendance categories. Source: vendor elsewhere."""

    categories: builtins.list[AttendanceCategory]


@define(kw_only=True, repr=False)
class AttendanceCategory(Model):
    """What a status is called in one academic year. Source: vendor elsewhere."""

    id: int | Unset | None = UNSET
    """The category; samples have none."""
    status: AttendanceStatus | None = None
    label: str | None = None
    """What the school calls it. Example: `Late`."""
    abbreviation: str | None = None
    """Its abbreviation. Example: `L`."""
    enabled: bool | Unset | None = UNSET
    """Whether the school uses it."""
    color_code: str | None = None
    """Its colour. Example: `#008800`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AttendanceCount(Model):
    """How often a student had one status. Source: vendor elsewhere."""

    label: str | None = field(default=None, metadata=SENSITIVE)
    """What the school calls the status. Example: `Present`."""
    status: AttendanceStatus | None = field(default=None, metadata=SENSITIVE)
    value: int | None = field(default=None, metadata=SENSITIVE)
    """How often."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AttendanceEntry(Model):
    """The attendance of a student in one period.

    What is recorded for the same student, date and period is replaced. Source: vendor
    elsewhere.
    """

    student_id: int = field(metadata=ID_OF_PERSON)
    date: dt.date
    """The day, within the terms of the class."""
    period: int
    """Number of the period, one of the class's timetable on that day."""
    status: AttendanceStatus = field(metadata=SENSITIVE)
    """The status; `-1` cannot be set."""
    notes: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Free text about the mark."""


@define(kw_only=True, repr=False)
class AttendanceMark(Model):
    """What a register says of a student. Source: vendor elsewhere."""

    status: str | None = field(default=None, metadata=SENSITIVE)
    """What the school calls the status. Example: `Late`."""
    note: str | None = field(default=None, metadata=SENSITIVE)
    """Free text about the mark."""
    category: AttendanceMarkCategory | None = None
    """The status by its number."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AttendanceMarkCategory(Model):
    """The status by its number. Source: vendor elsewhere."""

    status: AttendanceStatus | None = field(default=None, metadata=SENSITIVE)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AttendanceResult(Model):
    """What became of one entry of a register. Source: vendor elsewhere."""

    index: int
    """Position in the list that was sent, counted from 0."""
    student_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    status: ItemStatus | None = None
    """Whether the entry was recorded."""
    errors: dict[str, JSON] | None = field(default=None, metadata=INDIRECT)
    """Messages for each field that was refused; left out on success."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class AttendanceResults(Model):
    """The results of a register. Source: vendor elsewhere."""

    attendance: builtins.list[AttendanceResult] = field(metadata=SENSITIVE)
    """One result for each entry sent."""


class AttendanceStatus(OpenIntEnum):
    """Status of a student in a register.

    Every school has absent and present; names of the others, and whether they are used,
    are the school's own in each academic year: see
    `academic_years.attendance_categories`. `-1` is a second status that is called
    present; it is read, but cannot be set. Source: vendor elsewhere.
    """

    ABSENT = 0
    PRESENT = 1
    LATE = 2
    DRESS_CODE = 3
    LATE_AND_DRESS_CODE = 4
    DISMISSED = 5
    HEALTH = 10
    SPORTS = 11
    FIELD_TRIP = 12
    EXCUSED = 13
    OTHER = 14
    CUSTOM_1 = 15
    CUSTOM_2 = 16
    CUSTOM_3 = 17
    CUSTOM_4 = 18
    PRESENT_TOO = -1


@define(kw_only=True, repr=False)
class AvatarFromUrl(Model):
    """A picture that ManageBac is to fetch. Source: vendor elsewhere."""

    remote_file_url: str = field(metadata=SENSITIVE)
    """Address of the picture. Example: `https://example.org/ada.jpg`."""


@define(kw_only=True, repr=False)
class AverageGrade(Model):
    """The average of a student's tasks. Source: vendor elsewhere."""

    percent: float | None = field(default=None, metadata=SENSITIVE)
    grade: int | str | None = field(default=None, metadata=SENSITIVE)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class BehaviorNote(Model):
    """A note about the behaviour of a student. Source: vendor elsewhere."""

    id: int
    """Unique number of the note."""
    student_id: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student, free text. It is not the `id` of
    `students`, but their `student_id`.
    """
    email: str | None = field(default=None, metadata=DIRECT)
    """E-mail address of the student."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    """First name of the student."""
    last_name: str | None = field(default=None, metadata=DIRECT)
    """Last name of the student."""
    preferred_name: str | None = field(default=None, metadata=DIRECT)
    """Name by which the student is called."""
    grade: str | None = field(default=None, metadata=INDIRECT)
    """Grade of the student; not a mark. Example: `Grade 12`."""
    incident_time: datetime | None = field(default=None, metadata=SENSITIVE)
    """When it happened."""
    behavior_type: str | None = field(default=None, metadata=SENSITIVE)
    """Type of the behaviour; the school has its own list."""
    notes: str | None = field(default=None, metadata=SENSITIVE)
    """What happened, in HTML."""
    next_step: str | None = field(default=None, metadata=SENSITIVE)
    """What follows from it."""
    next_step_date: dt.date | None = field(default=None, metadata=SENSITIVE)
    """Day on which it follows."""
    author_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """The teacher who wrote it."""
    reported_by: str | None = field(default=None, metadata=DIRECT)
    """Name of the teacher who reported it."""
    homeroom_advisor: str | None = field(default=None, metadata=DIRECT)
    """Name of the student's homeroom advisor."""
    visible_to_parents: bool | None = None
    """Whether parents see it."""
    visible_to_students: bool | None = None
    """Whether the student sees it."""
    created_at: datetime | None = None
    """Time of creation."""
    updated_at: datetime | None = None
    """Time of the last change."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class BehaviorNotePage(Model):
    """One page of notes. Source: vendor elsewhere."""

    behavior_notes: builtins.list[BehaviorNote]
    meta: PageMeta | None = None
    """Where this page stands."""


class BinaryMark(OpenEnum):
    """Whether a task is completed. Source: vendor elsewhere."""

    COMPLETED = "completed"
    INCOMPLETED = "incompleted"


@define(kw_only=True, repr=False)
class CalendarDate(Model):
    """A day of a calendar. Source: vendor elsewhere."""

    date: dt.date | None = None
    """The day."""
    rotation_day: int | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class CalendarEnvelope(Model):
    """The wrapper around a calendar. Source: vendor elsewhere."""

    calendar: AcademicYearCalendar


@define(kw_only=True, repr=False)
class CasComponent(Model):
    """A part of CAS. Source: vendor elsewhere."""

    slug: str | None = None
    """What it is. Only `experiences` is known. Example: `experiences`."""
    label: str | None = None
    """Its name at the school."""
    track_hours: bool | None = None
    """Whether hours are counted."""
    show_hours_chart: bool | None = None
    """Whether hours are shown as a chart."""
    cas_total_hours: int | None = None
    """Hours that a student is to reach."""
    show_aims_and_goals: bool | None = None
    """Whether students write down aims and goals."""
    optional_question: str | Unset | None = UNSET
    """A further question of the school."""
    activity_description_title: str | None = field(default=None, metadata=INDIRECT)
    """What the description of an activity is called."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class CasExperience(Model):
    """An experience of a student in CAS. Source: vendor elsewhere."""

    id: int
    """Unique number of the experience."""
    name: str | None = field(default=None, metadata=SENSITIVE)
    status: ApprovalStatus | None = None
    """What the school says of it."""
    status_annotations: StatusAnnotations | None = None
    """What is noted beside the status."""
    supervisor: ProjectSupervisor | Unset | None = UNSET
    """Who watches over it."""
    cas_project: bool | None = field(default=None, metadata=SENSITIVE)
    creativity: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it counts as creativity."""
    activity: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it counts as activity."""
    service: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it counts as service."""
    creativity_hours: float | None = field(default=None, metadata=SENSITIVE)
    activity_hours: float | None = field(default=None, metadata=SENSITIVE)
    service_hours: float | None = field(default=None, metadata=SENSITIVE)
    service_action_type: ServiceAction | Unset | None = field(
        default=UNSET, metadata=SENSITIVE
    )
    """Kind of service."""
    ongoing_approach: bool | None = field(default=None, metadata=SENSITIVE)
    school_based_approach: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it takes place at the school."""
    community_based_approach: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it takes place in the community."""
    individual_approach: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether the student does it alone."""
    start_date: dt.date | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """First day."""
    end_date: dt.date | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Last day."""
    slug: str | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class CasExperiences(Model):
    """The experiences of a student. Source: vendor elsewhere."""

    items: builtins.list[CasExperience] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class CasProgress(OpenEnum):
    """How a student gets on in CAS. Source: vendor elsewhere."""

    EXCELLENT = "excellent"
    ON_TRACK = "on_track"
    CONCERN = "concern"
    TO_BE_DETERMINED = "to_be_determined"


@define(kw_only=True, repr=False)
class CasSettings(Model):
    """How CAS is set up. Source: vendor elsewhere."""

    components: builtins.list[CasComponent] | None = None
    """The parts of CAS."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class CasSettingsEnvelope(Model):
    """The wrapper around the settings of CAS. Source: vendor elsewhere."""

    cas: CasSettings


@define(kw_only=True, repr=False)
class CasStudent(Model):
    """A student with the experiences of CAS. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | Unset | None = field(
        default=UNSET, metadata=DIRECT | ID_OF_PERSON
    )
    """The school's own number of the student."""
    aims_and_goals: str | None = field(default=None, metadata=SENSITIVE)
    """Aims and goals of the student; blank or HTML."""
    overall_progress: CasProgress | None = field(default=None, metadata=SENSITIVE)
    """How the student gets on."""
    component: CasExperiences | None = None
    """The experiences."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class CasStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[CasStudent]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class ChildEnvelope(Model):
    """The wrapper around a single child. Source: vendor elsewhere."""

    child: ChildRelation


@define(kw_only=True, repr=False)
class ChildPage(Model):
    """One page of children. Source: vendor elsewhere."""

    children: builtins.list[ChildRelation]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class ChildRelation(Model):
    """A child of a parent. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    """The student."""
    relationship: Relationship | Unset | None = UNSET
    """What the parent is to the child."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ChildUpdate(Model):
    """The fields of a child that can be changed. Source: vendor elsewhere."""

    relationship: Relationship
    """What the parent is to the child."""


@define(kw_only=True, repr=False)
class Children(Model):
    """The wrapper around the children of one parent. Source: vendor elsewhere."""

    children: builtins.list[ChildRelation]
    """The children of one parent."""


@define(kw_only=True, repr=False)
class ClassDateAttendance(Model):
    """What the registers of a class say of a student on one day.

    Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    """The student."""
    attendance: dict[str, AttendanceMark] | None = field(
        default=None, metadata=SENSITIVE
    )
    """Marks by the number of the period, as text. Periods without a mark are left out;
    there are none on holidays and days to come. Whether numbers begin at 0 or 1 is not
    settled, see `PeriodNumbering`.
    """
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassDateRegister(Model):
    """The attendance of a class on one day. Source: vendor elsewhere."""

    students: builtins.list[ClassDateAttendance]
    """The marks of each student."""
    timetable: PeriodNumbering | None = None
    """How periods are numbered."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassEnvelope(Model):
    """The wrapper around a single class. Source: vendor document."""

    class_: SchoolClass = field(metadata=json_name("class"))


@define(kw_only=True, repr=False)
class ClassPage(Model):
    """One page of classes. Source: vendor document."""

    classes: builtins.list[SchoolClass]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class ClassResult(Model):
    """What became of one class of an upsert. Source: vendor document."""

    index: int
    """Position in the list that was sent, counted from 0."""
    status: ItemStatus | None = None
    """Whether the item was carried out."""
    errors: dict[str, JSON] | None = field(default=None, metadata=INDIRECT)
    """Messages for each field that was refused. May be empty although the item failed.
    """
    class_: SchoolClass | None = field(default=None, metadata=json_name("class"))
    """The class, when the item was carried out. (vendor elsewhere)"""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassStudents(Model):
    """The students of a class, by their ids. Source: vendor elsewhere."""

    student_ids: builtins.list[int] = field(metadata=ID_OF_PERSON)
    student_levels: dict[str, Level] | None = None
    """Levels by the ids of students, written as text, in a class with levels."""
    meta: PageMeta | None = None
    """Where this page stands, if the list has pages."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassSubject(Model):
    """A subject of a class that covers more than one. Source: vendor document."""

    id: int | None = None
    name: str | None = None
    subject_group_id: int | None = None
    """Group that the subject belongs to."""
    subject_group: str | None = None
    """Name of the group that the subject belongs to."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassTeacher(Model):
    """A teacher of a class. Source: vendor document."""

    teacher_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    show_on_reports: bool | None = None
    """Whether reports name the teacher."""
    teacher_archived: bool | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassTeacherMembership(Model):
    """A teacher of a class, and since when. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    show_on_reports: bool | None = None
    """Whether reports name the teacher."""
    teacher_archived: bool | None = None
    first_joined_at: datetime | None = None
    """Time when the teacher first came to the class."""
    updated_at: datetime | None = None
    """Time of the last change."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassTeacherPage(Model):
    """One page of teachers. Source: vendor elsewhere."""

    teachers: builtins.list[ClassTeacherMembership]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class ClassTeacherResult(Model):
    """What became of one teacher of a class. Source: vendor elsewhere."""

    index: int
    """Position in the list that was sent, counted from 0."""
    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    status: ItemStatus | None = None
    """Whether the item was carried out."""
    errors: dict[str, JSON] | None = field(default=None, metadata=INDIRECT)
    """Messages for each field that was refused; left out on success."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassTeacherResults(Model):
    """The results of replacing the teachers of a class. Source: vendor elsewhere."""

    teachers: builtins.list[ClassTeacherResult]
    """One result for each teacher sent."""


@define(kw_only=True, repr=False)
class ClassTeacherWrite(Model):
    """A teacher that a class is to have. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    show_on_reports: bool | Unset = UNSET
    """Whether reports name the teacher."""


@define(kw_only=True, repr=False)
class ClassTerm(Model):
    """An academic term in which a class takes place. Source: vendor elsewhere."""

    id: int
    name: str | None = None
    starts_on: dt.date | None = None
    """First day."""
    ends_on: dt.date | None = None
    """Last day."""
    academic_year: ClassTermYear | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassTermRegister(Model):
    """The attendance of a class in a term. Source: vendor elsewhere."""

    students: builtins.list[TermAttendance]
    """The counts of each student."""
    timetable: PeriodNumbering | None = None
    """How periods are numbered."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassTermYear(Model):
    """The academic year of a term. Source: vendor elsewhere."""

    id: int
    """The academic year."""
    name: str | None = None
    """Name of the academic year."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ClassTerms(Model):
    """The wrapper around the terms of one class. Source: vendor elsewhere."""

    terms: builtins.list[ClassTerm]
    """The terms of one class."""


@define(kw_only=True, repr=False)
class ClassUpsert(Model):
    """One class to update, when `id` is given, or to create.

    An update takes the fields that `classes.update` takes. Source: vendor document.
    """

    id: int | Unset = UNSET
    """The class to update; left out, a class is created."""
    archived: bool | Unset = UNSET
    start_term_id: int | Unset = UNSET
    """Academic term in which a new class starts. (vendor elsewhere)"""
    end_term_id: int | Unset = UNSET
    """Academic term in which the class ends. (vendor elsewhere)"""
    subject_id: int | Unset = UNSET
    """Subject that a new class teaches. (vendor elsewhere)"""
    program: str | Unset = UNSET
    """Code of the programme of a new class. Example: `diploma`. (vendor elsewhere)"""
    grade_number: int | Unset = UNSET
    """Number of the grade of a new class. (vendor elsewhere)"""
    name: str | Unset = field(default=UNSET, metadata=INDIRECT)
    """Name of the class. Left out, it is made from programme, subject, grade and
    section.
    """
    description: str | Unset = field(default=UNSET, metadata=INDIRECT)
    """Free text about the class."""
    language: str | Unset = UNSET
    """Language of instruction, as a language code. Example: `en`."""
    uniq_id: str | Unset = UNSET
    """The school's own identifier of the class."""
    class_section: str | Unset = UNSET
    """Tells classes of the same subject and grade apart. Example: `A`."""
    subject_ids: builtins.list[int] | Unset = UNSET
    """Subjects of a class that covers more than one."""
    sl: bool | Unset = UNSET
    """Whether the class can be taken at standard level."""
    hl: bool | Unset = UNSET
    """Whether the class can be taken at higher level."""
    subject_option: str | builtins.list[str] | Unset = UNSET
    """Option of the subject: text for a subject with language levels, a list of phases
    for a subject with phases.
    """
    lock_memberships: str | Unset = UNSET
    """Whose membership is locked. Only `students_only` is documented."""


@define(kw_only=True, repr=False)
class CreateOptions(Model):
    """What is to be done besides creating somebody. Source: vendor elsewhere."""

    send_welcome_email: bool | Unset = UNSET
    """Whether to send the welcome e-mail. Default: False."""


@define(kw_only=True, repr=False)
class CreateOptionsResult(Model):
    """What was done besides creating somebody. Source: vendor elsewhere."""

    welcome_email: WelcomeEmail | None = None
    """Whether the welcome e-mail is on its way."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Criteria(Model):
    """The wrapper around the criteria of one class. Source: vendor elsewhere."""

    criteria: builtins.list[Criterion]
    """The criteria of one class."""


@define(kw_only=True, repr=False)
class CriteriaWrite(Model):
    """Whether a task is assessed by criteria, and by which.

    Source: vendor elsewhere.
    """

    enabled: bool | Unset = UNSET
    criterion_ids: builtins.list[int] | Unset = UNSET
    """The criteria; `classes.criteria` lists them. Answers call them `criterions`."""


@define(kw_only=True, repr=False)
class Criterion(Model):
    """What tasks are assessed by. Source: vendor elsewhere."""

    id: int
    """Unique number of the criterion."""
    title: str | None = None
    descriptors: builtins.list[CriterionDescriptor] | None = None
    """What has to be shown for which mark."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class CriterionDescriptor(Model):
    """What has to be shown for a mark: with a `value`, or with the phase and the marks
    that it is for.

    Source: vendor elsewhere.
    """

    value: str | None = None
    """The mark."""
    descriptor: str | None = None
    """What has to be shown."""
    phase: int | None = None
    """Phase of the subject."""
    min_value: int | None = None
    """Lowest mark."""
    max_value: int | None = None
    """Highest mark."""
    formative_descriptor: str | None = None
    """What has to be shown in formative tasks."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class CriterionGrade(Model):
    """The score of a student for one criterion. Source: vendor elsewhere."""

    label: str | None = None
    """Letter of the criterion. Example: `A`."""
    criterion: str | None = None
    """Name of the criterion."""
    score: int | None = field(default=None, metadata=SENSITIVE)
    """The score; -1 says that the criterion does not apply."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class CriterionGradeWrite(Model):
    """The score that a student is to have for one criterion.

    Source: vendor elsewhere.
    """

    label: str | Unset = UNSET
    """Letter of the criterion. Example: `A`."""
    score: int | Unset = field(default=UNSET, metadata=SENSITIVE)
    """The score; -1 says that the criterion does not apply. Example: 6."""


@define(kw_only=True, repr=False)
class CriterionScore(Model):
    """What a student got for one criterion. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)
    score: str | None = field(default=None, metadata=SENSITIVE)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class DropboxStatus(OpenEnum):
    """Whether work was handed in, and when. Source: vendor elsewhere."""

    WAITING = "waiting"
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


@define(kw_only=True, repr=False)
class EnabledProgram(Model):
    """A programme that the school runs. Source: vendor elsewhere."""

    name: str | None = None
    """Name of the programme. Example: `IB Diploma`."""
    code: str | None = None
    """Code of the programme. Example: `diploma`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Excusal(Model):
    """An excuse for the absence of a student on one day or more.

    Source: vendor elsewhere.
    """

    id: int | None = None
    """Unique number of the excusal; a sample of those of one day lacks it."""
    student_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    parent_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """The parent who asked for it."""
    start_date: dt.date | None = field(default=None, metadata=SENSITIVE)
    """First day."""
    end_date: dt.date | None = field(default=None, metadata=SENSITIVE)
    """Last day."""
    duration: int | None = field(default=None, metadata=SENSITIVE)
    """Number of days, 1 to 12."""
    comment: str | None = field(default=None, metadata=SENSITIVE)
    """Free text, often about health."""
    created_at: datetime | None = None
    """Time of creation."""
    updated_at: datetime | None = None
    """Time of the last change."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ExcusalCreate(Model):
    """The fields of a new excusal. Source: vendor elsewhere."""

    parent_id: int | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """The parent who asks for it; has to be one of the student's."""
    start_date: dt.date | Unset = field(default=UNSET, metadata=SENSITIVE)
    """First day."""
    end_date: dt.date | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Last day."""
    comment: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Free text."""


@define(kw_only=True, repr=False)
class ExcusalEnvelope(Model):
    """The wrapper around a single excusal. Source: vendor elsewhere."""

    excusal: Excusal


@define(kw_only=True, repr=False)
class ExcusalPage(Model):
    """One page of excusals. Source: vendor elsewhere."""

    excusals: builtins.list[Excusal]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class ExcusalUpdate(Model):
    """The fields of an excusal that can be changed. Source: vendor elsewhere."""

    end_date: dt.date | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Last day."""
    comment: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Free text."""


@define(kw_only=True, repr=False)
class HomeroomAdjustments(Model):
    """The wrapper around the corrections of a year group. Source: vendor elsewhere."""

    students: builtins.list[AttendanceAdjustments]
    """The corrections for each student."""


@define(kw_only=True, repr=False)
class HomeroomDateAttendance(Model):
    """What the homeroom register says of a student on one day.

    Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    """The student."""
    attendance: AttendanceMark | None = field(default=None, metadata=SENSITIVE)
    """The mark; without any field where nothing is recorded."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class HomeroomDateRegister(Model):
    """The wrapper around the homeroom attendance of a day. Source: vendor elsewhere."""

    students: builtins.list[HomeroomDateAttendance]
    """The mark of each student."""


@define(kw_only=True, repr=False)
class HomeroomTermRegister(Model):
    """The wrapper around the homeroom attendance of a term.

    Source: vendor elsewhere.
    """

    students: builtins.list[TermAttendance]
    """The counts of each student."""


class ItemStatus(OpenEnum):
    """What became of one item of a bulk request. Source: vendor document."""

    OK = "ok"
    UNPROCESSABLE_ENTITY = "unprocessable_entity"
    NOT_FOUND = "not_found"


@define(kw_only=True, repr=False)
class LearnerProfileGrade(Model):
    """How a student stands by the learner profile. Source: vendor elsewhere."""

    comment: str | None = field(default=None, metadata=SENSITIVE)
    """The teacher's comment."""
    standards: builtins.list[PypStandard] | None = None
    """The attributes of the profile."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class Level(OpenEnum):
    """Level at which a subject is studied, higher or standard.

    Source: vendor document.
    """

    HL = "HL"
    SL = "SL"


@define(kw_only=True, repr=False)
class LinkedTask(Model):
    """A task that another one is linked to. Source: vendor elsewhere."""

    class_id: int | None = None
    task_id: int | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Membership(Model):
    """A student, teacher or administrator in a class. Source: vendor elsewhere."""

    id: int
    """Unique number of the membership."""
    user_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """The student, teacher or administrator."""
    level: MembershipLevel | None = None
    """Level at which a student takes the class, where there are levels."""
    created_at: datetime | None = None
    """Time of creation."""
    updated_at: datetime | None = None
    """Time of the last change."""
    class_id: int | None = None
    user_email: str | None = field(default=None, metadata=DIRECT)
    """E-mail address of the user."""
    uniq_class_id: str | None = None
    """The school's own identifier of the class."""
    uniq_student_id: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    role: str | None = None
    """`Student` or `Teacher`, in capitals or not, or the role of an administrator."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class MembershipLevel(OpenIntEnum):
    """Level of a membership, standard or higher. Source: vendor elsewhere."""

    SL = 0
    HL = 1


@define(kw_only=True, repr=False)
class MembershipPage(Model):
    """One page of memberships. Source: vendor elsewhere."""

    memberships: builtins.list[Membership]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class OlderAssessment(Model):
    """One way in which a task is assessed, in the older form.

    Source: vendor elsewhere.
    """

    max_score: int | None = None
    """Points that can be reached, of points."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class OnlineAssessment(Model):
    """An assessment in AssessPrep that belongs to a task. Source: vendor elsewhere."""

    id: int | None = None
    """Unique number of the assessment."""
    user_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """The user who made it."""
    title: str | None = field(default=None, metadata=INDIRECT)
    mode: OnlineAssessmentMode | None = None
    """Where and how it is taken."""
    points: int | None = None
    """Points that can be reached."""
    duration: int | None = None
    """Length in minutes."""
    assess_prep_uid: str | None = None
    """The assessment, by its identifier in AssessPrep."""
    assess_prep_uuid: str | None = None
    """The assessment, by its UUID in AssessPrep. Format: UUID."""
    start_at: datetime | None = None
    created_at: datetime | None = None
    """Time of creation."""
    updated_at: datetime | None = None
    """Time of the last change."""
    task_id: int | None = None
    email: str | None = field(default=None, metadata=DIRECT)
    """E-mail address of the author."""
    program_code: str | None = None
    """Code of the programme. Example: `diploma`."""
    grade_code: str | None = None
    """Code of the grade. Example: `diploma;12`."""
    role: str | None = None
    """Role of the author. Example: `Advisor`."""
    subject: str | None = None
    """Name of the subject."""
    subject_group: str | None = None
    """Name of the subject group."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class OnlineAssessmentEnvelope(Model):
    """The wrapper around a single online assessment. Source: vendor elsewhere."""

    online_assessment: OnlineAssessment


class OnlineAssessmentMode(OpenEnum):
    """Where and how an assessment is taken. Source: vendor elsewhere."""

    ONLINE = "online"
    ONLINE_SECURE = "online_secure"
    OFFLINE = "offline"


class OnlineAssessmentState(OpenEnum):
    """Whether students can take an assessment. Source: vendor elsewhere."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CLOSED = "closed"


@define(kw_only=True, repr=False)
class OnlineAssessmentWrite(Model):
    """An online assessment as it is to be. Source: vendor elsewhere."""

    title: str = field(metadata=INDIRECT)
    """Title of the assessment. Example: `Forces and motion`."""
    mode: OnlineAssessmentMode
    """Where and how it is taken."""
    assess_prep_uid: str | Unset = UNSET
    """The assessment, by its identifier in AssessPrep."""
    questions_count: int | Unset = UNSET
    """Number of questions."""
    points: int | Unset = UNSET
    """Points that can be reached."""
    duration: int | Unset = UNSET
    """Length in minutes."""
    start_at: datetime | Unset = UNSET
    status: OnlineAssessmentState | Unset = UNSET
    """Whether students can take it."""
    video_monitoring: bool | Unset = UNSET
    """Whether students are watched by video."""
    criteria_labels: builtins.list[OnlineCriterion] | Unset = UNSET
    """The criteria that it is assessed by."""


@define(kw_only=True, repr=False)
class OnlineCriterion(Model):
    """A criterion of an online assessment.

    The vendor's text describes `label` as the title and `title` as the letter, which
    may be swapped. Source: vendor elsewhere.
    """

    label: str | Unset = UNSET
    title: str | Unset = field(default=UNSET, metadata=INDIRECT)
    descriptors: builtins.list[OnlineDescriptor] | Unset = UNSET
    """What the levels ask for."""


@define(kw_only=True, repr=False)
class OnlineDescriptor(Model):
    """What levels of a criterion ask for. Source: vendor elsewhere."""

    level: str | Unset = UNSET
    """The levels, from and to. Example: `1-2`."""
    descriptor: str | Unset = UNSET
    """What they ask for."""


@define(kw_only=True, repr=False)
class OverallAssessment(Model):
    """The assessment of a subject or a unit as a whole. Source: vendor elsewhere."""

    criteria: builtins.list[CriterionScore] | None = None
    """What the student got."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PageMeta(Model):
    """Where a page stands in the whole list. Source: vendor document."""

    current_page: int | None = None
    """Number of this page, from 1."""
    total_pages: int | None = None
    """Number of pages."""
    total_count: int | None = None
    """Number of records on all pages."""
    per_page: int | None = None
    """Records on a full page, as the service decided."""
    extra: dict[str, JSON] = field(
        default=NOTHING_MORE,
        repr=False,
        metadata=rest("next_page", "prev_page", "modified_since", "deleted_since"),
    )


@define(kw_only=True, repr=False)
class Parent(Model):
    """A parent or guardian.

    Fields without a value are left out. Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    """Unique number of the parent."""
    email: str | None = field(default=None, metadata=DIRECT)
    """E-mail address, by which the parent logs in."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    middle_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)
    nickname: str | None = field(default=None, metadata=DIRECT)
    other_name: str | None = field(default=None, metadata=DIRECT)
    """Further names, or the name in another language."""
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own identifier of the user."""
    gender: str | None = field(default=None, metadata=SENSITIVE)
    """Gender, in the school's words, such as `Female`."""
    birthday: dt.date | None = field(default=None, metadata=DIRECT)
    """Day of birth."""
    phone_number: str | None = field(default=None, metadata=DIRECT)
    mobile_phone_number: str | None = field(default=None, metadata=DIRECT)
    street_address: str | None = field(default=None, metadata=DIRECT)
    street_address_ii: str | None = field(default=None, metadata=DIRECT)
    """Second line of the street address."""
    city: str | None = field(default=None, metadata=DIRECT)
    state: str | None = field(default=None, metadata=DIRECT)
    zipcode: str | None = field(default=None, metadata=DIRECT)
    country: str | None = field(default=None, metadata=DIRECT)
    """Name of the country, or its two letters."""
    nationalities: builtins.list[str] | None = field(default=None, metadata=SENSITIVE)
    """Nationalities, as codes of countries."""
    languages: builtins.list[str] | None = field(default=None, metadata=SENSITIVE)
    """Languages, as codes."""
    account_uid: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """Number of the account in the vendor's portal."""
    timezone: str | None = None
    """Time zone, by its IANA name."""
    salutation: Salutation | None = None
    """How the parent is addressed."""
    title: str | None = field(default=None, metadata=INDIRECT)
    """Position at work."""
    employer: str | None = field(default=None, metadata=INDIRECT)
    work_email: str | None = field(default=None, metadata=DIRECT)
    work_phone: str | None = field(default=None, metadata=DIRECT)
    work_fax: str | None = field(default=None, metadata=DIRECT)
    work_address: str | None = field(default=None, metadata=DIRECT)
    work_address_ii: str | None = field(default=None, metadata=DIRECT)
    """Second line of the work address."""
    work_city: str | None = field(default=None, metadata=DIRECT)
    work_state: str | None = field(default=None, metadata=DIRECT)
    work_postal_code: str | None = field(default=None, metadata=DIRECT)
    work_country: str | None = field(default=None, metadata=DIRECT)
    sb_id: str | None = field(default=None, metadata=ID_OF_PERSON)
    """Id of the parent in SchoolsBuddy."""
    oa_id: str | None = field(default=None, metadata=ID_OF_PERSON)
    """Id of the parent in OpenApply."""
    child_ids: builtins.list[int] | None = field(default=None, metadata=ID_OF_PERSON)
    """Students who are the children; see `relationships`."""
    children: builtins.list[ChildRelation] | None = None
    """The children, empty wherever it was seen."""
    archived: bool | None = None
    ui_language: str | None = None
    """Language of the user interface."""
    role: str | None = None
    """Kind of user, such as `Parent`."""
    last_accessed_at: datetime | None = field(default=None, metadata=SENSITIVE)
    """Time of the last visit."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ParentCreated(Model):
    """A parent as created, and what else was done. Source: vendor elsewhere."""

    parent: Parent
    create_options: CreateOptionsResult | None = field(
        default=None, metadata=json_name("options")
    )
    """What else was done."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ParentEnvelope(Model):
    """The wrapper around a single parent. Source: vendor elsewhere."""

    parent: Parent


@define(kw_only=True, repr=False)
class ParentPage(Model):
    """One page of parents. Source: vendor elsewhere."""

    parents: builtins.list[Parent]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class ParentWrite(Model):
    """The fields of a parent that can be written.

    Further ones, if a school has any, go into `extra`, which is a guess. Source: vendor
    elsewhere.
    """

    email: str | Unset = field(default=UNSET, metadata=DIRECT)
    """E-mail address, by which the parent logs in."""
    first_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    middle_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    last_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    nickname: str | Unset = field(default=UNSET, metadata=DIRECT)
    other_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Further names, or the name in another language."""
    password: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Password, of six characters or more. Whether a new parent without one gets a
    random one is not settled.
    """
    identifier: str | Unset = field(default=UNSET, metadata=DIRECT | ID_OF_PERSON)
    """The school's own identifier of the user."""
    gender: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Gender, in the school's words, such as `Female`."""
    birthday: dt.date | Unset = field(default=UNSET, metadata=DIRECT)
    """Day of birth."""
    phone_number: str | Unset = field(default=UNSET, metadata=DIRECT)
    mobile_phone_number: str | Unset = field(default=UNSET, metadata=DIRECT)
    street_address: str | Unset = field(default=UNSET, metadata=DIRECT)
    street_address_ii: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Second line of the street address."""
    city: str | Unset = field(default=UNSET, metadata=DIRECT)
    state: str | Unset = field(default=UNSET, metadata=DIRECT)
    zipcode: str | Unset = field(default=UNSET, metadata=DIRECT)
    country: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Name of the country, or its two letters."""
    nationalities: builtins.list[str] | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Nationalities, as codes of countries."""
    languages: builtins.list[str] | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Languages, as codes."""
    timezone: str | Unset = UNSET
    """Time zone, by its IANA name."""
    salutation: Salutation | Unset = UNSET
    """How the parent is addressed."""
    title: str | Unset = field(default=UNSET, metadata=INDIRECT)
    """Position at work."""
    employer: str | Unset = field(default=UNSET, metadata=INDIRECT)
    work_email: str | Unset = field(default=UNSET, metadata=DIRECT)
    work_phone: str | Unset = field(default=UNSET, metadata=DIRECT)
    work_fax: str | Unset = field(default=UNSET, metadata=DIRECT)
    work_address: str | Unset = field(default=UNSET, metadata=DIRECT)
    work_address_ii: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Second line of the work address."""
    work_city: str | Unset = field(default=UNSET, metadata=DIRECT)
    work_state: str | Unset = field(default=UNSET, metadata=DIRECT)
    work_postal_code: str | Unset = field(default=UNSET, metadata=DIRECT)
    work_country: str | Unset = field(default=UNSET, metadata=DIRECT)
    sb_id: str | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Id of the parent in SchoolsBuddy."""
    oa_id: str | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Id of the parent in OpenApply."""
    child_ids: builtins.list[int] | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Students who are the children, of a new parent only; `relationships` says whose
    mother or father.
    """
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblAuthor(Model):
    """Who wrote something. Source: vendor elsewhere."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class PblDeadlineStatus(OpenEnum):
    """Whether a deadline was kept. Source: vendor elsewhere."""

    PENDING = "Pending"
    SUBMITTED = "Submitted"
    LATE = "Late"


@define(kw_only=True, repr=False)
class PblDocuments(Model):
    """The documents of a project. Source: vendor elsewhere."""

    slug: str | None = None
    items: builtins.list[PblFile] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblDocumentsStudent(Model):
    """A student with the documents of a project. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    status: PblStatus | None = None
    """How far the student came."""
    supervisor: PblSupervisor | None = None
    """Who watches over the project."""
    component: PblDocuments | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblDocumentsStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[PblDocumentsStudent]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class PblFile(Model):
    """A file, a photo or a document of a student.

    What has a caption has no file name. Source: vendor elsewhere.
    """

    id: int | None = None
    """Unique number of the file."""
    filename: str | None = field(default=None, metadata=INDIRECT)
    """Name of the file."""
    caption: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What it shows."""
    url: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Address of the file."""
    created_at: datetime | None = None
    """Time of creation."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblJournal(Model):
    """The journal of a project. Source: vendor elsewhere."""

    slug: str | None = None
    items: builtins.list[PblJournalEntry] | None = None
    """The entries."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblJournalEntry(Model):
    """An entry of a journal.

    Which fields it has depends on its kind. Source: vendor elsewhere.
    """

    id: int | None = None
    """Unique number of the entry."""
    kind: str | None = None
    """Kind. Known are `file` and `journal`. Example: `journal`."""
    title: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    description: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    author_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """Who wrote it."""
    created_at: datetime | None = None
    """Time of creation."""
    files: builtins.list[PblFile] | None = None
    body: str | None = field(default=None, metadata=SENSITIVE)
    """Text; it may hold HTML."""
    photos: builtins.list[PblFile] | None = None
    url: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """A link."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblJournalStudent(Model):
    """A student with the journal of a project. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    status: PblStatus | None = None
    """How far the student came."""
    supervisor: PblSupervisor | None = None
    """Who watches over the project."""
    component: PblJournal | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblJournalStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[PblJournalStudent]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class PblNote(Model):
    """A note or an interview. Source: vendor elsewhere."""

    id: int | None = None
    """Unique number of the note."""
    author: PblAuthor | None = None
    """Who wrote it."""
    interview: bool | None = field(default=None, metadata=SENSITIVE)
    title: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    body: str | None = field(default=None, metadata=SENSITIVE)
    """Text; it may hold HTML."""
    posted_at: datetime | None = field(default=None, metadata=SENSITIVE)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblNotes(Model):
    """The notes and interviews about a project. Source: vendor elsewhere."""

    slug: str | None = None
    """What it is: `notes_and_interviews`."""
    items: builtins.list[PblNote] | None = None
    """The notes and interviews."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblNotesStudent(Model):
    """A student with the notes and interviews about a project.

    Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    status: PblStatus | None = None
    """How far the student came."""
    supervisor: PblSupervisor | None = None
    """Who watches over the project."""
    component: PblNotes | None = None
    """The notes and interviews."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblNotesStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[PblNotesStudent]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class PblPart(Model):
    """A part of a project. Source: vendor elsewhere."""

    slug: str | None = None
    """What it is, such as `proposal`, `journal` or `notes_and_interviews`. Example:
    `proposal`.
    """
    label: str | None = None
    """Its name at the school."""
    enabled: bool | None = None
    """Whether it is in use."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblPresentation(Model):
    """The presentation of a project. Source: vendor elsewhere."""

    slug: str | None = None
    title: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    duration: int | Unset | None = UNSET
    """Length; the unit is not documented."""
    documents: builtins.list[PblFile] | None = None
    items: builtins.list[PblPresentationItem] | None = None
    """What else it says."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblPresentationItem(Model):
    """A field of a presentation. Source: vendor elsewhere."""

    title: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Title of the field."""
    value: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What it says."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblPresentationStudent(Model):
    """A student with the presentation of a project. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    status: PblStatus | None = None
    """How far the student came."""
    supervisor: PblSupervisor | None = None
    """Who watches over the project."""
    component: PblPresentation | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblPresentationStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[PblPresentationStudent]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class PblProgress(Model):
    """How a student gets on with a project, in the school's words.

    Source: vendor elsewhere.
    """

    id: int | None = field(default=None, metadata=SENSITIVE)
    """Number of the word."""
    default: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it is what all begin with; the meaning is a guess."""
    title: str | None = field(default=None, metadata=SENSITIVE)
    """The word."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblProposal(Model):
    """The proposal for a project. Source: vendor elsewhere."""

    slug: str | None = None
    items: builtins.list[PblProposalItem] | None = None
    """What the proposal says."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblProposalItem(Model):
    """The subject of a proposal, which has a name, or one of its fields.

    Source: vendor elsewhere.
    """

    id: int | None = None
    """Number of the field."""
    type: str | None = None
    """What it is: `subject` or `field`. A sample has none. Example: `field`."""
    name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the subject."""
    title: str | None = field(default=None, metadata=SENSITIVE)
    """Title of the field."""
    kind: str | None = None
    """Kind of the field. Example: `radio_buttons`."""
    value: str | bool | float | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What the student says."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblProposalStudent(Model):
    """A student with the proposal for a project. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    status: PblStatus | None = None
    """How far the student came."""
    supervisor: PblSupervisor | None = None
    """Who watches over the project."""
    component: PblProposal | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblProposalStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[PblProposalStudent]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class PblReflection(Model):
    """A reflection on a project. Source: vendor elsewhere."""

    id: int | None = None
    """Unique number of the reflection."""
    title: str | None = field(default=None, metadata=SENSITIVE)
    submitted: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it was handed in."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblReflections(Model):
    """The reflections on a project. Source: vendor elsewhere."""

    slug: str | None = None
    items: builtins.list[PblReflection] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblReflectionsStudent(Model):
    """A student with the reflections on a project. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    status: PblStatus | None = None
    """How far the student came."""
    supervisor: PblSupervisor | None = None
    """Who watches over the project."""
    component: PblReflections | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblReflectionsStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[PblReflectionsStudent]
    meta: PageMeta | None = None
    """Where this page stands."""


class PblResponsible(OpenEnum):
    """Who has to do something. Source: vendor elsewhere."""

    STUDENTS = "students"
    ADVISORS = "advisors"
    EVERYONE = "everyone"


@define(kw_only=True, repr=False)
class PblStatus(Model):
    """How far a student came with a project. Source: vendor elsewhere."""

    completed: bool | None = field(default=None, metadata=SENSITIVE)
    approved: bool | None = field(default=None, metadata=SENSITIVE)
    progress: PblProgress | None = None
    """How the student gets on."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblSubject(Model):
    """The subject of a project.

    A sample has `name`, the schema `title`. Source: vendor elsewhere.
    """

    id: int | None = None
    name: str | None = None
    title: str | None = None
    """Name of the subject."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblSupervisor(Model):
    """Who watches over a student's project. Source: vendor elsewhere."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the supervisor."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblTemplate(Model):
    """A project of project-based learning, as a year group has it.

    Source: vendor elsewhere.
    """

    id: int | None = None
    """Unique number of the project."""
    title: str | None = field(default=None, metadata=INDIRECT)
    """Title of the project."""
    abbreviation: str | None = None
    archived: bool | None = None
    """Whether the project is archived."""
    subject: PblSubject | None = None
    description: str | None = field(default=None, metadata=INDIRECT)
    """Description of the project."""
    components: builtins.list[PblPart] | None = None
    """The parts of the project."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblTemplates(Model):
    """The projects of a year group. Source: vendor elsewhere."""

    pbl: builtins.list[PblTemplate]
    """The projects."""


@define(kw_only=True, repr=False)
class PblTodo(Model):
    """Something to do, or a deadline, which has `due_date`, `status` and `todos`.

    Source: vendor elsewhere.
    """

    id: int | None = None
    """Unique number of the todo or the deadline."""
    type: str | None = None
    """What it is; a deadline has `deadline`. Example: `deadline`."""
    title: str | None = field(default=None, metadata=SENSITIVE)
    """What is to be done."""
    completed: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it is done."""
    responsible_group: PblResponsible | Unset | None = UNSET
    """Who has to do it."""
    due_date: datetime | None = None
    status: PblDeadlineStatus | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Whether it was kept."""
    todos: builtins.list[PblTodo] | None = None
    """What is to be done for it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblTodos(Model):
    """What is to be done for a project.

    A sample has `personal_todos` and `deadlines`, the schema has `items` for both.
    Source: vendor elsewhere.
    """

    slug: str | None = None
    personal_todos: builtins.list[PblTodo] | None = None
    """What the student has to do."""
    deadlines: builtins.list[PblTodo] | None = None
    """Deadlines, with what is to be done for each."""
    items: builtins.list[PblTodo] | None = None
    """Both together."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblTodosStudent(Model):
    """A student with what is to be done for a project. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    status: PblStatus | None = None
    """How far the student came."""
    supervisor: PblSupervisor | None = None
    """Who watches over the project."""
    component: PblTodos | None = None
    """What is to be done."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PblTodosStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[PblTodosStudent]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class PeriodNumbering(Model):
    """How the periods of the answer are numbered.

    Version v2p3 is said to count from 1 everywhere, yet its samples still have this.
    Source: vendor elsewhere.
    """

    period_starts_count_from: int | None = None
    """Number of the first period of a day. Example: 0."""
    period_offset: int | None = None
    """Not explained; perhaps what has to be added to a number. Example: -1."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Permissions(Model):
    """The wrapper around what a token may do. Source: vendor elsewhere."""

    permissions: builtins.list[str]
    """What the token may do, as resource, perhaps another, and action."""


@define(kw_only=True, repr=False)
class PointsResult(Model):
    """The points that a student got for a task. Source: vendor elsewhere."""

    score: float | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """The points; null if there are none."""
    max_score: int | None = None
    """Points that can be reached."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PointsWrite(Model):
    """Whether a task is assessed by points, and by how many.

    Source: vendor elsewhere.
    """

    enabled: bool | Unset = UNSET
    max_points: int | Unset = UNSET
    """Points that can be reached. Example: 20."""


@define(kw_only=True, repr=False)
class Pong(Model):
    """The answer to a ping. Source: vendor elsewhere."""

    pong: str
    """The word `ok`. Example: `ok`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ProgramAcademicYears(Model):
    """The academic years of one programme. Source: vendor elsewhere."""

    academic_years: builtins.list[AcademicYear]
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ProgramGrade(Model):
    """A grade of a programme, such as Grade 10; not a mark.

    Source: vendor elsewhere.
    """

    name: str | None = None
    """The vendor's name of the grade. Example: `Grade 10`."""
    label: str | None = None
    """The school's name of the grade."""
    code: str | None = None
    """Code of programme and grade. Example: `diploma;11`."""
    uid: int | None = None
    """The vendor's number of the grade."""
    grade_number: int | None = None
    """Number of the grade, which other records have; in several programmes the number
    in the grade's name plus one.
    """
    enabled: bool | None = None
    """Whether the school has it."""
    program: str | None = None
    """The programme."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ProgramGrades(Model):
    """A programme and its grades. Source: vendor elsewhere."""

    name: str | None = None
    """Name of the programme. Example: `IB Diploma`."""
    short_name: str | None = None
    """Short name of the programme. Example: `IB DP`."""
    code: str | None = None
    """Code of the programme. Example: `diploma`."""
    uid: int | None = None
    """The vendor's number of the programme."""
    grades: builtins.list[ProgramGrade] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ProjectSupervisor(Model):
    """Who watches over an experience. Source: vendor elsewhere."""

    name: str | None = field(default=None, metadata=DIRECT)
    email: str | None = field(default=None, metadata=DIRECT)
    """E-mail address."""
    title: str | None = field(default=None, metadata=DIRECT)
    """Title or profession."""
    contact_number: str | None = field(default=None, metadata=DIRECT)
    """Telephone number."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PypPhase(Model):
    """A phase of a subject of PYP. Source: vendor elsewhere."""

    phase: int | None = None
    """Number of the phase."""
    strands: builtins.list[PypStrand] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PypStandard(Model):
    """A standard of PYP, with those below it. Source: vendor elsewhere."""

    id: int | None = None
    """The standard; inner ones have none."""
    title: str | None = field(default=None, metadata=INDIRECT)
    criteria: builtins.list[CriterionScore] | None = None
    """What the student got."""
    standards: builtins.list[PypStandard] | None = None
    """The standards below it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PypStrand(Model):
    """A strand of a subject of PYP. Source: vendor elsewhere."""

    title: str | None = field(default=None, metadata=INDIRECT)
    criteria: builtins.list[CriterionScore] | None = None
    """What the student got."""
    standards: builtins.list[PypStandard] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PypSubject(Model):
    """What a student got in a subject of PYP.

    It has either `phases` or `strands`. Source: vendor elsewhere.
    """

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)
    comment: str | None = field(default=None, metadata=SENSITIVE)
    """The teacher's comment; it may hold HTML."""
    overall_assessment: OverallAssessment | None = None
    """The assessment as a whole."""
    phases: builtins.list[PypPhase] | None = None
    """The phases, with their strands."""
    strands: builtins.list[PypStrand] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PypTheme(Model):
    """The theme of a unit of PYP. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)
    components: builtins.list[str] | None = None
    """What belongs to the theme."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PypUnit(Model):
    """What a student got for a unit of PYP. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)
    comment: str | None = field(default=None, metadata=SENSITIVE)
    """The teacher's comment; it may hold HTML."""
    subjects: builtins.list[PypUnitSubject] | None = None
    transdisciplinary_theme: PypTheme | None = None
    overall_assessment: OverallAssessment | None = None
    """The assessment as a whole."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class PypUnitSubject(Model):
    """A subject of a unit of PYP. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class Relationship(OpenEnum):
    """What a parent is to a child. Source: vendor elsewhere."""

    MOTHER = "Mother"
    FATHER = "Father"
    STEPMOTHER = "Stepmother"
    STEPFATHER = "Stepfather"
    LEGAL_GUARDIAN = "Legal Guardian"
    GRANDMOTHER = "Grandmother"
    GRANDFATHER = "Grandfather"
    SISTER = "Sister"
    BROTHER = "Brother"
    UNCLE = "Uncle"
    AUNT = "Aunt"
    OTHER_GUARDIAN = "Other Guardian"
    CONSULTANT_RECRUITER = "Consultant Recruiter"


@define(kw_only=True, repr=False)
class RubricGrade(Model):
    """What a student got by a rubric of the school. Source: vendor elsewhere."""

    id: int | None = None
    """The rubric; `school.term_rubrics` lists them."""
    title: str | None = field(default=None, metadata=INDIRECT)
    grade: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """The grade; null if there is none."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class Salutation(OpenEnum):
    """How a parent is addressed. Source: vendor elsewhere."""

    MR = "Mr."
    MS = "Ms."
    MRS = "Mrs."
    DR = "Dr."


@define(kw_only=True, repr=False)
class SchoolClass(Model):
    """A class: students whom teachers teach one curriculum.

    Only `id` and `name` can be relied on; fields without a value are left out, and a
    list shows fewer fields than the answer to a create or an update. Source: vendor
    document.
    """

    id: int
    """Unique number of the class."""
    name: str | None = field(default=None, metadata=INDIRECT)
    description: str | None = field(default=None, metadata=INDIRECT)
    """Free text about the class."""
    language: str | None = None
    """Language of instruction, as a language code. Example: `en`."""
    uniq_id: str | None = None
    """The school's own identifier of the class."""
    class_section: str | None = None
    """Tells classes of the same subject and grade apart. Example: `A`."""
    start_term_id: int | None = None
    """Academic term in which the class starts."""
    end_term_id: int | None = None
    """Academic term in which the class ends."""
    created_at: datetime | None = None
    """Time of creation, with a UTC offset or `Z`."""
    updated_at: datetime | None = None
    """Time of the last change, with a UTC offset or `Z`."""
    grade: str | None = None
    """Name of the grade in the programme. Example: `Grade 11`."""
    grade_number: int | None = None
    """Number of the grade. In several programmes it is the number in the grade's name
    plus one: Grade 11 is 12.
    """
    applicable_levels: builtins.list[Level] | None = None
    """Levels at which the class can be taken."""
    program: str | None = None
    """Name of the programme. Example: `IB Diploma`."""
    program_code: str | None = None
    """Code of the programme. Example: `diploma`."""
    subject_id: int | None = None
    """Subject that is taught."""
    subject_name: str | None = None
    subject_group: str | None = None
    """Name of the group that the subject belongs to."""
    subject_group_id: int | None = None
    """Group that the subject belongs to."""
    subject_option: str | builtins.list[str] | None = None
    """Option of the subject: text for a subject with language levels, a list of phases
    for a subject with phases.
    """
    lock_memberships: str | None = None
    """Whose membership is locked. Only `students_only` is documented."""
    archived: bool | None = None
    subjects: builtins.list[ClassSubject] | None = None
    """Subjects of a class that covers more than one."""
    teachers: builtins.list[ClassTeacher] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SchoolEnvelope(Model):
    """The wrapper around the school. Source: vendor elsewhere."""

    school: SchoolProfile


@define(kw_only=True, repr=False)
class SchoolGrades(Model):
    """The wrapper around the programmes. Source: vendor elsewhere."""

    school: SchoolGradesSchool
    """The wrapper within."""


@define(kw_only=True, repr=False)
class SchoolGradesSchool(Model):
    """The wrapper within. Source: vendor elsewhere."""

    programs: builtins.list[ProgramGrades]
    """The programmes."""


@define(kw_only=True, repr=False)
class SchoolProfile(Model):
    """What is known of the school itself. Source: vendor elsewhere."""

    subdomain: str | None = None
    """Part of the school's own address. Example: `oakfield`."""
    name: str | None = None
    country: str | None = None
    """Code of the country. Example: `US`."""
    language: str | None = None
    """Code of the language. Example: `en`."""
    session_in_may: bool | None = None
    """Whether examinations are in May."""
    logo: str | None = None
    """Path of the logo."""
    top_nav_logo: str | None = None
    """Path of the logo for the head of a page."""
    high_res_logo: str | None = None
    """Path of the logo in high resolution."""
    programs: builtins.list[str] | None = None
    """Names of the programmes."""
    enabled_programs: builtins.list[EnabledProgram] | None = None
    """The programmes; older answers have only their names."""
    kbl_id: int | None = None
    """Not explained."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SchoolSubject(Model):
    """A subject that the school teaches. Source: vendor elsewhere."""

    id: int
    """Unique number of the subject."""
    name: str | None = None
    group: str | None = None
    """Name of the subject group."""
    group_id: int | None = None
    hl: bool | None = None
    """Whether it can be taken at higher level."""
    sl: bool | None = None
    """Whether it can be taken at standard level."""
    self_taught: bool | None = None
    """Whether students teach it to themselves."""
    levels: builtins.list[str] | None = None
    """Language levels. Example: ['B', 'ab initio']."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SchoolTermGradeScales(Model):
    """The wrapper around scales. Source: vendor elsewhere."""

    school: SchoolTermGradeScalesSchool
    """The wrapper within."""


@define(kw_only=True, repr=False)
class SchoolTermGradeScalesSchool(Model):
    """The wrapper within. Source: vendor elsewhere."""

    term_grade_scales: builtins.list[TermGradeScale]
    """The steps of all scales."""


@define(kw_only=True, repr=False)
class SchoolTermRubrics(Model):
    """The wrapper around rubrics. Source: vendor elsewhere."""

    school: SchoolTermRubricsSchool
    """The wrapper within."""


@define(kw_only=True, repr=False)
class SchoolTermRubricsSchool(Model):
    """The wrapper within. Source: vendor elsewhere."""

    term_rubrics: builtins.list[TermRubric]


class ServiceAction(OpenEnum):
    """Kind of service. Source: vendor elsewhere."""

    DIRECT = "Direct"
    INDIRECT = "Indirect"
    ADVOCACY = "Advocacy"
    RESEARCH = "Research"


@define(kw_only=True, repr=False)
class ServiceLearningComponent(Model):
    """A part of service learning. Source: vendor elsewhere."""

    slug: ServiceLearningPart | None = None
    label: str | None = None
    """Its name at the school."""
    types: builtins.list[ServiceLearningType] | Unset | None = UNSET
    """Kinds of experience, of `categories`."""
    outcomes: builtins.list[ServiceLearningGoal] | Unset | None = UNSET
    """Outcomes to be reached, of `outcomes`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ServiceLearningEnvelope(Model):
    """The wrapper around the settings of service learning. Source: vendor elsewhere."""

    service_learning: ServiceLearningSettings
    """The settings."""


@define(kw_only=True, repr=False)
class ServiceLearningGoal(Model):
    """An outcome to be reached in service learning. Source: vendor elsewhere."""

    id: int
    """Its number."""
    title: str | None = field(default=None, metadata=INDIRECT)
    description: str | None = field(default=None, metadata=INDIRECT)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class ServiceLearningPart(OpenEnum):
    """A part of service learning. Source: vendor elsewhere."""

    CATEGORIES = "categories"
    OUTCOMES = "outcomes"


@define(kw_only=True, repr=False)
class ServiceLearningSettings(Model):
    """How service learning is set up. Source: vendor elsewhere."""

    title: str | Unset | None = UNSET
    """What it is called at the school."""
    description: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    abbreviation: str | Unset | None = UNSET
    components: builtins.list[ServiceLearningComponent] | None = None
    """The parts of service learning."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ServiceLearningType(Model):
    """A kind of experience in service learning. Source: vendor elsewhere."""

    id: int
    """Its number."""
    label: str | None = None
    """Its name at the school."""
    initial: str | None = None
    """Its letter."""
    color_code: str | None = None
    """Its colour. Example: `#478cfe`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SlCategoryStudent(Model):
    """A student with the experiences of service learning. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | Unset | None = field(
        default=UNSET, metadata=DIRECT | ID_OF_PERSON
    )
    """The school's own number of the student."""
    component: SlExperiences | None = None
    """The experiences."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SlCategoryStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[SlCategoryStudent]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class SlExperience(Model):
    """An experience of a student in service learning. Source: vendor elsewhere."""

    id: int
    """Unique number of the experience."""
    name: str | None = field(default=None, metadata=SENSITIVE)
    status: ApprovalStatus | None = None
    """What the school says of it."""
    status_annotations: StatusAnnotations | None = None
    """What is noted beside the status."""
    supervisor: ProjectSupervisor | Unset | None = UNSET
    """Who watches over it."""
    activity_type: str | None = field(default=None, metadata=SENSITIVE)
    """Kind of activity. Example: `Service`."""
    start_date: dt.date | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """First day."""
    end_date: dt.date | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Last day."""
    learning_outcomes: builtins.list[SlLearningOutcome] | None = None
    """The outcomes that it is for."""
    slug: str | None = None
    """What it is: `categories`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SlExperiences(Model):
    """The experiences of a student. Source: vendor elsewhere."""

    items: builtins.list[SlExperience] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SlLearningOutcome(Model):
    """An outcome that an experience is for. Source: vendor elsewhere."""

    id: int
    """Its number."""
    name: str | None = field(default=None, metadata=INDIRECT)
    description: str | None = field(default=None, metadata=INDIRECT)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SlOutcome(Model):
    """How far a student came with an outcome of service learning.

    Source: vendor elsewhere.
    """

    id: int
    """Its number."""
    title: str | None = field(default=None, metadata=INDIRECT)
    description: str | None = field(default=None, metadata=INDIRECT)
    completed: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it is reached."""
    experiences_with_reflection: int | None = field(default=None, metadata=SENSITIVE)
    """Experiences that the student reflected on."""
    total_experiences: int | None = field(default=None, metadata=SENSITIVE)
    """Experiences that are for it."""
    slug: str | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SlOutcomeStudent(Model):
    """A student with the outcomes of service learning. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | Unset | None = field(
        default=UNSET, metadata=DIRECT | ID_OF_PERSON
    )
    """The school's own number of the student."""
    status: str | None = field(default=None, metadata=SENSITIVE)
    """How the student gets on, in the school's words. Example: `On-track`."""
    overall_progress: SlProgress | None = field(default=None, metadata=SENSITIVE)
    """How the student gets on."""
    component: SlOutcomes | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SlOutcomeStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[SlOutcomeStudent]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class SlOutcomes(Model):
    """The outcomes of a student. Source: vendor elsewhere."""

    items: builtins.list[SlOutcome] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class SlProgress(OpenEnum):
    """How a student gets on in service learning. Source: vendor elsewhere."""

    EXCELLENT = "excellent"
    ON_TRACK = "on_track"
    CONCERN = "concern"
    TO_BE_DETERMINED = "to_be_determined"
    CAS_APPROVED = "cas-approved"
    CAS_COMPLETED = "cas-completed"
    CAS_REJECTED = "cas-rejected"
    CAS_NEEDS_APPROVAL = "cas-needs-approval"
    WAIT_LISTED = "wait-listed"
    CAS_REVIEW_SENT = "cas-review-sent"
    CAS_REVIEWED = "cas-reviewed"
    CAS_INCOMPLETE = "cas-incomplete"


@define(kw_only=True, repr=False)
class StatusAnnotations(Model):
    """What is noted beside the status of an experience. Source: vendor elsewhere."""

    incomplete: bool | None = field(default=None, metadata=SENSITIVE)
    rejected: bool | None = field(default=None, metadata=SENSITIVE)
    reviewed: bool | None = field(default=None, metadata=SENSITIVE)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Student(Model):
    """A student.

    Fields without a value are left out; what a school made fields for itself is in
    `extra`. Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    """Unique number of the student."""
    email: str | None = field(default=None, metadata=DIRECT)
    """E-mail address, by which the student logs in."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    middle_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)
    nickname: str | None = field(default=None, metadata=DIRECT)
    other_name: str | None = field(default=None, metadata=DIRECT)
    """Further names, or the name in another language."""
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own identifier of the user."""
    gender: str | None = field(default=None, metadata=SENSITIVE)
    """Gender, in the school's words, such as `Female`."""
    birthday: dt.date | None = field(default=None, metadata=DIRECT)
    """Day of birth."""
    phone_number: str | None = field(default=None, metadata=DIRECT)
    mobile_phone_number: str | None = field(default=None, metadata=DIRECT)
    street_address: str | None = field(default=None, metadata=DIRECT)
    street_address_ii: str | None = field(default=None, metadata=DIRECT)
    """Second line of the street address."""
    city: str | None = field(default=None, metadata=DIRECT)
    state: str | None = field(default=None, metadata=DIRECT)
    zipcode: str | None = field(default=None, metadata=DIRECT)
    country: str | None = field(default=None, metadata=DIRECT)
    """Name of the country, or its two letters."""
    nationalities: builtins.list[str] | None = field(default=None, metadata=SENSITIVE)
    """Nationalities, as codes of countries."""
    languages: builtins.list[str] | None = field(default=None, metadata=SENSITIVE)
    """Languages, as codes."""
    account_uid: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """Number of the account in the vendor's portal."""
    timezone: str | None = None
    """Time zone, by its IANA name."""
    student_id: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    sb_id: str | None = field(default=None, metadata=ID_OF_PERSON)
    """Id of the student in SchoolsBuddy."""
    oa_id: str | None = field(default=None, metadata=ID_OF_PERSON)
    """Id of the student in OpenApply."""
    graduated_on: dt.date | None = None
    """Day on which the student graduated."""
    withdrawn_on: dt.date | None = None
    """Day on which the student left before the end."""
    homeroom_advisor_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """Teacher who is the homeroom advisor."""
    year_group_id: int | None = None
    graduating_year: int | None = None
    """Year in which the student is to graduate."""
    parent_ids: builtins.list[int] | None = field(default=None, metadata=ID_OF_PERSON)
    status: StudentStatus | None = None
    """Whether the student is at the school, or how the student left."""
    archived: bool | None = None
    ui_language: str | None = None
    """Language of the user interface."""
    role: str | None = None
    """Kind of user, such as `Student`."""
    created_at: datetime | None = None
    """Time of creation."""
    updated_at: datetime | None = None
    """Time of the last change."""
    last_accessed_at: datetime | None = field(default=None, metadata=SENSITIVE)
    """Time of the last visit."""
    last_access_at: datetime | None = field(default=None, metadata=SENSITIVE)
    """Time of the last visit."""
    class_grade: str | None = None
    """Name of the grade."""
    class_grade_number: int | None = None
    """Number of the grade; in several programmes the number in the grade's name plus
    one.
    """
    program: str | None = None
    """Name of the programme."""
    program_code: str | None = None
    """Code of the programme."""
    ib_group_id: int | None = None
    """Year group, by its older name."""
    cas_advisor_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """Teacher who advises on CAS."""
    ee_advisor_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """Teacher who advises on the extended essay."""
    national_id: str | None = field(default=None, metadata=DIRECT)
    """National identifier."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class StudentClass(Model):
    """A class that a student is in. Source: vendor elsewhere."""

    id: int
    uniq_id: str | None = None
    """The school's own identifier of the class."""
    name: str | None = field(default=None, metadata=INDIRECT)
    archived: bool | None = None
    start_term_id: int | None = None
    """Academic term in which the class starts."""
    end_term_id: int | None = None
    """Academic term in which the class ends."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class StudentCreated(Model):
    """A student as created, and what else was done. Source: vendor elsewhere."""

    student: Student
    create_options: CreateOptionsResult | None = field(
        default=None, metadata=json_name("options")
    )
    """What else was done."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class StudentEnvelope(Model):
    """The wrapper around a single student. Source: vendor elsewhere."""

    student: Student


@define(kw_only=True, repr=False)
class StudentGrades(Model):
    """What a student got for the tasks of a class in one term.

    Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    name: str | None = field(default=None, metadata=DIRECT)
    """Name of the student, the last name first."""
    assignments: builtins.list[Assignment] | None = None
    """The tasks, and what the student got."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class StudentGradesPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[StudentGrades]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class StudentGroup(Model):
    """A group that a student is in. Source: vendor elsewhere."""

    id: int
    name: str | None = field(default=None, metadata=INDIRECT)
    archived: bool | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class StudentLevel(Model):
    """A student, and the level that the student is to have in a class.

    Source: vendor document.
    """

    id: int = field(metadata=ID_OF_PERSON)
    level: Level | Unset = UNSET


@define(kw_only=True, repr=False)
class StudentMemberships(Model):
    """Where one student is a member. Source: vendor elsewhere."""

    classes: builtins.list[StudentClass] | None = None
    groups: builtins.list[StudentGroup] | None = None
    year_groups: builtins.list[StudentYearGroup] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class StudentMembershipsEnvelope(Model):
    """The wrapper around the memberships of one student. Source: vendor elsewhere."""

    memberships: StudentMemberships


@define(kw_only=True, repr=False)
class StudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[Student]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class StudentResult(Model):
    """What became of one student of a bulk update. Source: vendor document."""

    id: int = field(metadata=ID_OF_PERSON)
    status: ItemStatus | None = None
    """Whether the item was carried out."""
    errors: dict[str, JSON] | None = field(default=None, metadata=INDIRECT)
    """Messages for each field that was refused; left out on success."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class StudentResults(Model):
    """The results of a bulk update of students. Source: vendor document."""

    students: builtins.list[StudentResult]
    """One result for each student sent."""


class StudentStatus(OpenEnum):
    """Whether a student is at the school, or how the student left it.

    Source: vendor elsewhere.
    """

    ENROLLED = "enrolled"
    WITHDRAWN = "withdrawn"
    GRADUATED = "graduated"


@define(kw_only=True, repr=False)
class StudentTaskGrade(Model):
    """A student, and what the student is to have for a task.

    Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    task_grade: TaskGradeWrite
    """What the student is to have."""


@define(kw_only=True, repr=False)
class StudentTermGrade(Model):
    """The term grade of a student in a class. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    name: str | None = field(default=None, metadata=DIRECT)
    """Name of the student, the last name first."""
    term_grade: TermGrade | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class StudentTermGradePage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[StudentTermGrade]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class StudentWrite(Model):
    """The fields of a student that can be written.

    Fields that a school made for itself go into `extra`, which is a guess. Source:
    vendor elsewhere.
    """

    email: str | Unset = field(default=UNSET, metadata=DIRECT)
    """E-mail address, by which the student logs in."""
    first_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    middle_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    last_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    nickname: str | Unset = field(default=UNSET, metadata=DIRECT)
    other_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Further names, or the name in another language."""
    password: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Password, of six characters or more. Whether a new student without one gets a
    random one is not settled.
    """
    identifier: str | Unset = field(default=UNSET, metadata=DIRECT | ID_OF_PERSON)
    """The school's own identifier of the user."""
    gender: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Gender, in the school's words, such as `Female`."""
    birthday: dt.date | Unset = field(default=UNSET, metadata=DIRECT)
    """Day of birth."""
    phone_number: str | Unset = field(default=UNSET, metadata=DIRECT)
    mobile_phone_number: str | Unset = field(default=UNSET, metadata=DIRECT)
    street_address: str | Unset = field(default=UNSET, metadata=DIRECT)
    street_address_ii: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Second line of the street address."""
    city: str | Unset = field(default=UNSET, metadata=DIRECT)
    state: str | Unset = field(default=UNSET, metadata=DIRECT)
    zipcode: str | Unset = field(default=UNSET, metadata=DIRECT)
    country: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Name of the country, or its two letters."""
    nationalities: builtins.list[str] | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Nationalities, as codes of countries."""
    languages: builtins.list[str] | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Languages, as codes."""
    timezone: str | Unset = UNSET
    """Time zone, by its IANA name."""
    student_id: str | Unset = field(default=UNSET, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    sb_id: str | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Id of the student in SchoolsBuddy."""
    oa_id: str | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Id of the student in OpenApply."""
    graduated_on: dt.date | Unset = UNSET
    """Day on which the student graduated."""
    withdrawn_on: dt.date | Unset = UNSET
    """Day on which the student left before the end."""
    homeroom_advisor_id: int | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Teacher who is the homeroom advisor."""
    year_group_id: int | Unset = UNSET
    """Year group. For a new student it brings the usual grade, else the student moves
    there.
    """
    graduating_year: int | Unset = UNSET
    """Year in which the student is to graduate."""
    parent_ids: builtins.list[int] | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class StudentYearGroup(Model):
    """A year group that a student is in. Source: vendor elsewhere."""

    id: int
    name: str | None = field(default=None, metadata=INDIRECT)
    program: str | None = None
    """Name of the programme."""
    archived: bool | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Subject(Model):
    """A subject of a programme.

    Lists have `sl_code` and `hl_code`, single answers `code`. Source: vendor elsewhere.
    """

    id: int
    """Unique number of the subject."""
    subject_group_id: int | None = None
    custom: bool | None = None
    """Whether the school made it."""
    name: str | None = None
    """Name of the subject. Example: `Biology`."""
    title: str | None = None
    sl: bool | None = None
    """Whether it can be taken at standard level."""
    hl: bool | None = None
    """Whether it can be taken at higher level."""
    code: str | None = None
    sl_code: str | None = None
    """Code of the subject at standard level."""
    hl_code: str | None = None
    """Code of the subject at higher level."""
    description: str | None = field(default=None, metadata=INDIRECT)
    """Free text about the subject."""
    scope_and_sequence_based_on: str | None = None
    """What scope and sequence follow; only `phases` is seen."""
    updated_at: datetime | None = None
    """Time of the last change."""
    self_taught: bool | None = None
    """Whether students teach it to themselves."""
    phases: builtins.list[str] | None = None
    """Its phases, as text."""
    levels: builtins.list[str] | None = None
    """Its language levels."""
    enabled: bool | None = None
    """Whether the school uses it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SubjectEnvelope(Model):
    """The wrapper around a single subject. Source: vendor elsewhere."""

    subject: Subject


@define(kw_only=True, repr=False)
class SubjectGroup(Model):
    """A group of subjects, such as Sciences. Source: vendor elsewhere."""

    id: int
    """Unique number of the group."""
    name: str | None = None
    """Name of the group. Example: `Sciences`."""
    custom: bool | None = None
    """Whether the school made it; lists do not tell."""
    max_phase: str | None = None
    """Highest phase, `4` or `5`; in the primary years only. Example: `5`."""
    program: str | None = None
    """Code of the programme. Example: `diploma`."""
    updated_at: datetime | None = None
    """Time of the last change."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SubjectGroupEnvelope(Model):
    """The wrapper around a single subject group. Source: vendor elsewhere."""

    subject_group: SubjectGroup


@define(kw_only=True, repr=False)
class SubjectGroupPage(Model):
    """One page of subject groups. Source: vendor elsewhere."""

    subject_groups: builtins.list[SubjectGroup]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class SubjectGroupWrite(Model):
    """The fields of a subject group that can be written. Source: vendor elsewhere."""

    name: str | Unset = UNSET
    """Name of the group. Example: `Sciences`."""
    max_phase: str | Unset = UNSET
    """Highest phase, `4` or `5`; in the primary years only. Example: `5`."""


@define(kw_only=True, repr=False)
class SubjectIds(Model):
    """The subjects that were switched on or off. Source: vendor elsewhere."""

    subject_ids: builtins.list[int]


@define(kw_only=True, repr=False)
class SubjectPage(Model):
    """One page of subjects. Source: vendor elsewhere."""

    subjects: builtins.list[Subject]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class SubjectWrite(Model):
    """The fields of a subject that can be written; not all can be changed later.

    Source: vendor elsewhere.
    """

    subject_group_id: int | Unset = UNSET
    name: str | Unset = UNSET
    """Name of the subject. Example: `Biology`."""
    title: str | Unset = UNSET
    description: str | Unset = field(default=UNSET, metadata=INDIRECT)
    """Free text about the subject."""
    scope_and_sequence_based_on: str | Unset = UNSET
    """What scope and sequence follow; only `phases` is seen."""
    code: str | Unset = UNSET
    sl: bool | Unset = UNSET
    """Whether it can be taken at standard level."""
    hl: bool | Unset = UNSET
    """Whether it can be taken at higher level."""
    enabled: bool | Unset = UNSET
    """Whether the school uses it."""


@define(kw_only=True, repr=False)
class SubjectsByProgram(Model):
    """The wrapper around the subjects of all programmes. Source: vendor elsewhere."""

    subjects: dict[str, builtins.list[SchoolSubject]]
    """The subjects by the code of the programme."""


@define(kw_only=True, repr=False)
class Submission(Model):
    """What a student handed in for a task. Source: vendor elsewhere."""

    id: str = field(metadata=ID_OF_PERSON)
    """The ids of the task and of the student, with a hyphen between. Example:
    `4711-1041`.
    """
    task_id: int | None = None
    student_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    mechanism: SubmissionMechanism | None = None
    """How files are handed in."""
    submitted_at: datetime | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """When it was handed in; null if it was not yet."""
    updated_at: datetime | None = None
    """Time of the last change."""
    locked: bool | None = None
    status: SubmissionStatus | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Where it stands; null when the dropbox is off."""
    files: builtins.list[SubmissionFile] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class SubmissionEnvelope(Model):
    """The wrapper around a single submission. Source: vendor elsewhere."""

    submission: Submission


@define(kw_only=True, repr=False)
class SubmissionFile(Model):
    """A file that was handed in. Source: vendor elsewhere."""

    id: int | None = None
    filename: str | None = field(default=None, metadata=INDIRECT)
    """Name of the file."""
    file_size: int | None = None
    """Size in bytes."""
    content_type: str | None = None
    """Media type, told by the extension. Example: `application/pdf`."""
    uploaded_at: datetime | None = field(default=None, metadata=SENSITIVE)
    turnitin_score: int | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What Turnitin says of it."""
    download_path: str | None = field(default=None, metadata=INDIRECT)
    """Path of the file. Its version may not be the one that was called."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class SubmissionMechanism(OpenEnum):
    """How files are handed in. Source: vendor elsewhere."""

    DROPBOX = "dropbox"
    GOOGLE_DRIVE = "google_drive"


@define(kw_only=True, repr=False)
class SubmissionPage(Model):
    """One page of submissions. Source: vendor elsewhere."""

    submissions: builtins.list[Submission]
    meta: PageMeta | None = None
    """Where this page stands."""


class SubmissionStatus(OpenEnum):
    """Where a submission stands.

    A dropbox has `submitted`, `late`, `early_and_late` and `pending`; Google Drive has
    `submitted`, `late`, `in_progress` and `waiting`. Source: vendor elsewhere.
    """

    SUBMITTED = "submitted"
    LATE = "late"
    EARLY_AND_LATE = "early_and_late"
    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"


@define(kw_only=True, repr=False)
class Task(Model):
    """A task of a class.

    Only `id` can be relied on. It holds the fields of all versions: `dropbox`,
    `task_type`, `task_type_name`, `assessment_types`, `unit` and `linked_to` seem to be
    older ones, which may stand beside the newer. Source: vendor elsewhere.
    """

    id: int
    """Unique number of the task."""
    name: str | None = field(default=None, metadata=INDIRECT)
    notes: str | None = field(default=None, metadata=INDIRECT)
    """Free text about the task; it may hold HTML."""
    author: TaskAuthor | None = None
    """The teacher who set the task."""
    enable_dropbox: bool | None = None
    """Whether students can hand in files."""
    draft: bool | None = None
    google_drive_dropbox: bool | None = None
    """Whether files are handed in by Google Drive."""
    turnitin: bool | None = None
    """Whether Turnitin checks what is handed in."""
    hide_assessment_results: bool | None = None
    """Whether results are hidden from students."""
    assessment_type: AssessmentType | None = None
    """What kind of assessment it is."""
    category: TaskCategory | None = None
    """Category of the class that the task belongs to."""
    dropbox_id: int | None = None
    """The dropbox, if the task has one."""
    dropbox_opening_days: int | None = None
    """For how many days files can be handed in. In answers to writes only."""
    ib_class_id: int | None = None
    """The class. It may not fit into 32 bits."""
    assigned_students: builtins.list[int] | None = field(
        default=None, metadata=ID_OF_PERSON
    )
    """The students whom the task is for; none presumably means all (guess)."""
    unit_id: int | None = None
    """The unit that the task belongs to. In answers to updates only."""
    lesson_experience_id: int | None = None
    """The lesson experience that the task belongs to. In answers to updates only."""
    due_date: datetime | None = None
    """When the task is due, with a UTC offset."""
    assessments: TaskAssessments | None = None
    """How the task is assessed: each kind that is in use."""
    task_type: str | None = None
    """Kind of assessment. Known are `summative` and `formative`. Example: `formative`.
    """
    task_type_name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the kind of assessment."""
    linked_to: LinkedTask | None = None
    """The task of another class that it is linked to; the meaning is a guess."""
    dropbox: bool | None = None
    """Whether students can hand in files."""
    task_work_templates: builtins.list[TaskWorkTemplate] | None = None
    """Pieces of work that the task consists of."""
    unit: TaskUnit | None = None
    """The unit that the task belongs to."""
    hl: bool | None = None
    """Whether it is a task for higher level."""
    sl: bool | None = None
    """Whether it is a task for standard level."""
    assessment_types: dict[str, OlderAssessment] | None = None
    """How the task is assessed: each kind that is in use, such as `comments` and
    `points`.
    """
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TaskAssessment(Model):
    """One way in which a task is assessed. Source: vendor elsewhere."""

    title: str | None = field(default=None, metadata=INDIRECT)
    """What it is called."""
    max_points: int | None = None
    """Points that can be reached, of points."""
    criterions: builtins.list[int] | None = None
    """The criteria, of criteria; `classes.criteria` lists them."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TaskAssessments(Model):
    """How a task is assessed: what is left out is not in use.

    Source: vendor elsewhere.
    """

    points: TaskAssessment | None = None
    """By points."""
    binary: TaskAssessment | None = None
    """As completed or not."""
    criteria: TaskAssessment | None = None
    """By criteria."""
    comment: TaskAssessment | None = None
    """By a comment."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TaskAssessmentsWrite(Model):
    """How a task is to be assessed. Source: vendor elsewhere."""

    criteria: CriteriaWrite | Unset = UNSET
    """By criteria."""
    points: PointsWrite | Unset = UNSET
    """By points."""
    binary: AssessmentSwitch | Unset = UNSET
    """As completed or not."""
    comment: AssessmentSwitch | Unset = UNSET
    """By a comment."""


@define(kw_only=True, repr=False)
class TaskAuthor(Model):
    """The teacher who set a task. Source: vendor elsewhere."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """The teacher."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TaskCategories(Model):
    """The wrapper around the task categories of one class. Source: vendor elsewhere."""

    task_categories: builtins.list[TaskCategory]
    """The task categories of one class."""


@define(kw_only=True, repr=False)
class TaskCategory(Model):
    """A category of tasks. Source: vendor elsewhere."""

    id: int
    """Unique number of the category."""
    name: str | None = None
    background_color: str | None = None
    """Colour behind the name, such as `#205C00`."""
    color: str | None = None
    """Colour of the name, such as `#fff`."""
    weight: int | None = None
    """Weight of the category in the grade."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TaskEnvelope(Model):
    """The wrapper around a single task. Source: vendor elsewhere."""

    task: Task


@define(kw_only=True, repr=False)
class TaskGrade(Model):
    """What a student got for a task.

    One of AssessPrep has the fields whose names say so, and neither points nor comment.
    Source: vendor elsewhere.
    """

    author_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """The teacher who gave the grade."""
    points: float | None = field(default=None, metadata=SENSITIVE)
    comment: str | None = field(default=None, metadata=SENSITIVE)
    """The teacher's comment."""
    binary: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether the task is completed."""
    criterion_grades: builtins.list[CriterionGrade] | None = None
    """Scores by criterion, of MYP tasks."""
    assess_prep_uuid: str | None = None
    """The assessment in AssessPrep. Format: UUID."""
    assess_prep_uid: str | None = None
    """The assessment in AssessPrep, by its identifier of 26 characters."""
    assessment_file_url: str | None = field(default=None, metadata=SENSITIVE)
    """Where the assessed file is."""
    submission_id: int | None = None
    """The submission in AssessPrep."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TaskGradeEnvelope(Model):
    """The wrapper around a single grade. Source: vendor elsewhere."""

    task_grade: TaskGrade


@define(kw_only=True, repr=False)
class TaskGradeResult(Model):
    """What became of one student whose grade was set or reset.

    Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    """The student."""
    status: ItemStatus | None = None
    """Whether it was carried out."""
    error: dict[str, JSON] | None = field(default=None, metadata=INDIRECT)
    """Messages for each field that was refused. Other bulk answers call it `errors`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TaskGradeWrite(Model):
    """What a student is to have for a task.

    Of a task in AssessPrep it takes `author_id`, `points`, `comment` and the fields
    from `assess_prep_uuid` on, of others the fields up to `criterion_grades`. Source:
    vendor elsewhere.
    """

    author_id: int | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """The teacher who gives the grade."""
    points: float | Unset = field(default=UNSET, metadata=SENSITIVE)
    """The points; in MYP a whole number. Example: 17."""
    comment: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """The teacher's comment."""
    binary: bool | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Whether the task is completed, if it is assessed so."""
    criterion_grades: builtins.list[CriterionGradeWrite] | Unset = UNSET
    """Scores by criterion, of MYP tasks that are assessed so; other tasks refuse them.
    """
    assess_prep_uuid: str | Unset = UNSET
    """The assessment in AssessPrep. Format: UUID."""
    assess_prep_uid: str | Unset = UNSET
    """The assessment in AssessPrep, by its identifier of 26 characters."""
    assessment_file_url: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Where the assessed file is."""
    submission_id: int | Unset = UNSET
    """The submission in AssessPrep."""
    is_late: bool | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Whether the work was late."""


@define(kw_only=True, repr=False)
class TaskPage(Model):
    """One page of tasks. Source: vendor elsewhere."""

    tasks: builtins.list[Task]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class TaskResults(Model):
    """What a student got for a task. Source: vendor elsewhere."""

    dropbox_status: DropboxStatus | None = field(default=None, metadata=SENSITIVE)
    """Whether the work was handed in. Only of a task with a dropbox."""
    comments: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """The teacher's comment."""
    points: PointsResult | None = None
    binary: int | None = field(default=None, metadata=SENSITIVE)
    """1 for a completed task and 0 for one that is not. Only of a task that is assessed
    so.
    """
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TaskStudent(Model):
    """What a student did and got for a task. Source: vendor elsewhere."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    name: str | None = field(default=None, metadata=DIRECT)
    """Name of the student, the last name first."""
    task_works: builtins.list[TaskWork] | None = None
    """The pieces of work that the task consists of."""
    assessments: TaskResults | None = None
    """What the student got."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TaskStudents(Model):
    """The students of a task. Source: vendor elsewhere."""

    students: builtins.list[TaskStudent]


@define(kw_only=True, repr=False)
class TaskUnit(Model):
    """The unit that a task belongs to. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TaskUpdate(Model):
    """The fields of a task that can be changed.

    Null clears a field; which fields may be null is a guess. Source: vendor elsewhere.
    """

    author_id: int | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """The teacher who sets the task. Example: 7301."""
    name: str | Unset = field(default=UNSET, metadata=INDIRECT)
    """Name of the task. Example: `Lab report`."""
    due_date: datetime | Unset = UNSET
    """When the task is due. Give it with a zone; what is meant without one is not
    documented.
    """
    assessment_type_id: int | Unset = UNSET
    """Assessment type; `programs.assessment_types` lists them. Example: 17."""
    task_category_id: int | Unset | None = UNSET
    """Category of the class; `classes.task_categories` lists them. A sample of an error
    asks for it.
    """
    notify_group: bool | Unset = UNSET
    """Whether the students are told."""
    notify_parents: bool | Unset = UNSET
    """Whether the parents are told."""
    unit_id: int | Unset | None = UNSET
    """The unit that the task belongs to."""
    lesson_experience_id: int | Unset | None = UNSET
    """The lesson experience that the task belongs to."""
    hl: bool | Unset = UNSET
    """Whether it is a task for higher level. One of `hl` and `sl` may be asked for."""
    sl: bool | Unset = UNSET
    """Whether it is a task for standard level."""
    notes: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """Free text about the task; it may hold HTML."""
    enable_dropbox: bool | Unset = UNSET
    """Whether students can hand in files."""
    enable_turnitin: bool | Unset = UNSET
    """Whether Turnitin checks what is handed in; answers call it `turnitin`."""
    dropbox_opening_days: int | Unset | None = UNSET
    """For how many days before the due date files can be handed in; the meaning is a
    guess.
    """
    assigned_student_ids: builtins.list[int] | Unset | None = field(
        default=UNSET, metadata=ID_OF_PERSON
    )
    """Only for these students; answers call it `assigned_students`."""
    draft: bool | Unset = UNSET
    """Whether the task is a draft, which students do not see; the meaning is a guess.
    """
    hide_assessment_results: bool | Unset = UNSET
    """Whether results are hidden from students; the meaning is a guess."""
    phase: int | Unset | None = UNSET
    """Phase of the subject."""
    assessments: TaskAssessmentsWrite | Unset = UNSET
    """How the task is assessed."""


@define(kw_only=True, repr=False)
class TaskWork(Model):
    """A piece of work of a student. Source: vendor elsewhere."""

    id: int | None = None
    """The piece of work."""
    template_id: int | None = None
    """The template of the task that it follows."""
    submission_status: str | None = field(default=None, metadata=SENSITIVE)
    """Whether it was handed in. Known are `submitted`, `late` and `waiting`. Example:
    `submitted`.
    """
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TaskWorkTemplate(Model):
    """A piece of work that a task consists of. Source: vendor elsewhere."""

    id: int | None = None
    """The piece of work."""
    name: str | None = field(default=None, metadata=INDIRECT)
    details: str | None = field(default=None, metadata=INDIRECT)
    """What is to be done."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TaskWrite(Model):
    """A task, to be created or to replace another. Source: vendor elsewhere."""

    author_id: int = field(metadata=ID_OF_PERSON)
    """The teacher who sets the task. Example: 7301."""
    name: str = field(metadata=INDIRECT)
    """Name of the task. Example: `Lab report`."""
    due_date: datetime
    """When the task is due. Give it with a zone; what is meant without one is not
    documented.
    """
    assessment_type_id: int
    """Assessment type; `programs.assessment_types` lists them. Example: 17."""
    task_category_id: int | Unset = UNSET
    """Category of the class; `classes.task_categories` lists them. A sample of an error
    asks for it.
    """
    notify_group: bool | Unset = UNSET
    """Whether the students are told."""
    notify_parents: bool | Unset = UNSET
    """Whether the parents are told."""
    unit_id: int | Unset = UNSET
    """The unit that the task belongs to."""
    lesson_experience_id: int | Unset = UNSET
    """The lesson experience that the task belongs to."""
    hl: bool | Unset = UNSET
    """Whether it is a task for higher level. One of `hl` and `sl` may be asked for."""
    sl: bool | Unset = UNSET
    """Whether it is a task for standard level."""
    notes: str | Unset = field(default=UNSET, metadata=INDIRECT)
    """Free text about the task; it may hold HTML."""
    enable_dropbox: bool | Unset = UNSET
    """Whether students can hand in files."""
    enable_turnitin: bool | Unset = UNSET
    """Whether Turnitin checks what is handed in; answers call it `turnitin`."""
    dropbox_opening_days: int | Unset = UNSET
    """For how many days before the due date files can be handed in; the meaning is a
    guess.
    """
    assigned_student_ids: builtins.list[int] | Unset = field(
        default=UNSET, metadata=ID_OF_PERSON
    )
    """Only for these students; answers call it `assigned_students`."""
    draft: bool | Unset = UNSET
    """Whether the task is a draft, which students do not see; the meaning is a guess.
    """
    hide_assessment_results: bool | Unset = UNSET
    """Whether results are hidden from students; the meaning is a guess."""
    phase: int | Unset = UNSET
    """Phase of the subject."""
    assessments: TaskAssessmentsWrite | Unset = UNSET
    """How the task is assessed."""


@define(kw_only=True, repr=False)
class Teacher(Model):
    """A teacher. Fields without a value are left out. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    """Unique number of the teacher."""
    email: str | None = field(default=None, metadata=DIRECT)
    """E-mail address, by which the teacher logs in."""
    first_name: str | None = field(default=None, metadata=DIRECT)
    middle_name: str | None = field(default=None, metadata=DIRECT)
    last_name: str | None = field(default=None, metadata=DIRECT)
    nickname: str | None = field(default=None, metadata=DIRECT)
    other_name: str | None = field(default=None, metadata=DIRECT)
    """Further names, or the name in another language."""
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own identifier of the user."""
    gender: str | None = field(default=None, metadata=SENSITIVE)
    """Gender, in the school's words, such as `Female`."""
    birthday: dt.date | None = field(default=None, metadata=DIRECT)
    """Day of birth."""
    phone_number: str | None = field(default=None, metadata=DIRECT)
    mobile_phone_number: str | None = field(default=None, metadata=DIRECT)
    street_address: str | None = field(default=None, metadata=DIRECT)
    street_address_ii: str | None = field(default=None, metadata=DIRECT)
    """Second line of the street address."""
    city: str | None = field(default=None, metadata=DIRECT)
    state: str | None = field(default=None, metadata=DIRECT)
    zipcode: str | None = field(default=None, metadata=DIRECT)
    country: str | None = field(default=None, metadata=DIRECT)
    """Name of the country, or its two letters."""
    nationalities: builtins.list[str] | None = field(default=None, metadata=SENSITIVE)
    """Nationalities, as codes of countries."""
    languages: builtins.list[str] | None = field(default=None, metadata=SENSITIVE)
    """Languages, as codes."""
    account_uid: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """Number of the account in the vendor's portal."""
    timezone: str | None = None
    """Time zone, by its IANA name."""
    sb_id: str | None = field(default=None, metadata=ID_OF_PERSON)
    """Id of the teacher in SchoolsBuddy."""
    oa_id: str | None = field(default=None, metadata=ID_OF_PERSON)
    """Id of the teacher in OpenApply."""
    programs: builtins.list[str] | None = None
    """Programmes of the teacher, by their numbers such as `100_120`, which elsewhere
    are written `100120`.
    """
    role: str | None = None
    """Kind of user: `Advisor` or `Teacher`."""
    archived: bool | None = None
    ui_language: str | None = None
    """Language of the user interface."""
    last_accessed_at: datetime | None = field(default=None, metadata=SENSITIVE)
    """Time of the last visit."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TeacherClass(Model):
    """A class that a teacher teaches. Source: vendor elsewhere."""

    id: int
    uniq_id: str | Unset | None = UNSET
    """The school's own identifier of the class."""
    name: str | None = field(default=None, metadata=INDIRECT)
    archived: bool | None = None
    start_term_id: int | Unset | None = UNSET
    """Academic term in which the class starts."""
    end_term_id: int | Unset | None = UNSET
    """Academic term in which the class ends."""
    show_on_reports: bool | None = None
    """Whether reports name the teacher."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TeacherClasses(Model):
    """The wrapper around the classes of one teacher. Source: vendor elsewhere."""

    classes: builtins.list[TeacherClass]
    """The classes of one teacher."""


@define(kw_only=True, repr=False)
class TeacherCreated(Model):
    """A teacher as created, and what else was done. Source: vendor elsewhere."""

    teacher: Teacher
    create_options: CreateOptionsResult | None = field(
        default=None, metadata=json_name("options")
    )
    """What else was done."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TeacherEnvelope(Model):
    """The wrapper around a single teacher. Source: vendor elsewhere."""

    teacher: Teacher


@define(kw_only=True, repr=False)
class TeacherGroup(Model):
    """A group that a teacher is in. Source: vendor elsewhere."""

    id: int
    name: str | None = field(default=None, metadata=INDIRECT)
    archived: bool | None = None
    group_advisor: bool | None = None
    """Whether the teacher advises the group."""
    primary_group_advisor: bool | None = None
    """Whether the teacher is the one primary advisor of the group."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TeacherGroups(Model):
    """The wrapper around the groups of one teacher. Source: vendor elsewhere."""

    groups: builtins.list[TeacherGroup]
    """The groups of one teacher."""


@define(kw_only=True, repr=False)
class TeacherPage(Model):
    """One page of teachers. Source: vendor elsewhere."""

    teachers: builtins.list[Teacher]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class TeacherWrite(Model):
    """The fields of a teacher that can be written.

    Further ones, if a school has any, go into `extra`, which is a guess. Source: vendor
    elsewhere.
    """

    email: str | Unset = field(default=UNSET, metadata=DIRECT)
    """E-mail address, by which the teacher logs in."""
    first_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    middle_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    last_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    nickname: str | Unset = field(default=UNSET, metadata=DIRECT)
    other_name: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Further names, or the name in another language."""
    password: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Password, of six characters or more. Whether a new teacher without one gets a
    random one is not settled.
    """
    identifier: str | Unset = field(default=UNSET, metadata=DIRECT | ID_OF_PERSON)
    """The school's own identifier of the user."""
    gender: str | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Gender, in the school's words, such as `Female`."""
    birthday: dt.date | Unset = field(default=UNSET, metadata=DIRECT)
    """Day of birth."""
    phone_number: str | Unset = field(default=UNSET, metadata=DIRECT)
    mobile_phone_number: str | Unset = field(default=UNSET, metadata=DIRECT)
    street_address: str | Unset = field(default=UNSET, metadata=DIRECT)
    street_address_ii: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Second line of the street address."""
    city: str | Unset = field(default=UNSET, metadata=DIRECT)
    state: str | Unset = field(default=UNSET, metadata=DIRECT)
    zipcode: str | Unset = field(default=UNSET, metadata=DIRECT)
    country: str | Unset = field(default=UNSET, metadata=DIRECT)
    """Name of the country, or its two letters."""
    nationalities: builtins.list[str] | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Nationalities, as codes of countries."""
    languages: builtins.list[str] | Unset = field(default=UNSET, metadata=SENSITIVE)
    """Languages, as codes."""
    timezone: str | Unset = UNSET
    """Time zone, by its IANA name."""
    sb_id: str | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Id of the teacher in SchoolsBuddy, which only its own tokens may set, and only
    once.
    """
    oa_id: str | Unset = field(default=UNSET, metadata=ID_OF_PERSON)
    """Id of the teacher in OpenApply, which only tokens of SchoolsBuddy may set, and
    only once.
    """
    programs: builtins.list[str] | Unset = UNSET
    """Programmes in which the teacher is shown, by their numbers."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TermAttendance(Model):
    """How often a student had which status in a term. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    """The student."""
    attendance: dict[str, int] | None = field(default=None, metadata=SENSITIVE)
    """How often, by the label of the status. Labels that never occurred are left out;
    `Present` counts the statuses 1 and -1 together.
    """
    attendance_categories: builtins.list[AttendanceCount] | None = None
    """How often, for each status by itself."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TermGrade(Model):
    """A term grade.

    It has the fields of all programmes, of which each has its own. MYP has the sums,
    `grades` and `atl_skills`; PYP has `learner_profile`, `subjects` and `units`; the
    others have `exam_grade` and `average`. Source: vendor elsewhere.
    """

    grade: int | str | None = field(default=None, metadata=SENSITIVE)
    exam_grade: int | None = field(default=None, metadata=SENSITIVE)
    """The grade of the exam, where exam grades are on."""
    average: AverageGrade | None = None
    """The average of the tasks."""
    sum: int | None = field(default=None, metadata=SENSITIVE)
    """Sum of the grades by criterion."""
    grades: dict[str, int] | None = field(default=None, metadata=SENSITIVE)
    """Grades by the letter of the criterion, from 1 to 8."""
    id_sum: int | None = field(default=None, metadata=SENSITIVE)
    """Sum of the interdisciplinary grades."""
    id_grades: dict[str, int] | None = field(default=None, metadata=SENSITIVE)
    """Interdisciplinary grades by the letter of the criterion."""
    atl_skills: builtins.list[AtlSkill] | None = None
    """Approaches to learning, as a tree."""
    learner_profile: LearnerProfileGrade | None = None
    subjects: builtins.list[PypSubject] | None = None
    units: builtins.list[PypUnit] | None = None
    atl_assessment: JSON | None = field(default=None, metadata=SENSITIVE)
    """Approaches to learning. What it looks like is not documented."""
    comments: str | None = field(default=None, metadata=SENSITIVE)
    """The teacher's comment."""
    rubrics: builtins.list[RubricGrade] | None = None
    """What the student got by further rubrics of the school."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TermGradeScale(Model):
    """A step of the scale by which percentages become term grades.

    Source: vendor elsewhere.
    """

    score: float | None = None
    """The lowest percentage, in tenths. Example: 95.5."""
    mark: str | None = None
    """The grade. Example: `A+`."""
    program_code: str | None = None
    """The programme. Example: `diploma`."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TermReport(Model):
    """A published report of a term.

    Its files hold the grades of many students. Source: vendor elsewhere.
    """

    id: int
    """Unique number of the report."""
    title: str | None = field(default=None, metadata=INDIRECT)
    type: TermReportType | None = None
    program: str | None = None
    """The programme."""
    academic_term_id: int | None = None
    academic_term_name: str | None = None
    next_gen: bool | None = None
    """Not explained; perhaps that it is of the newer kind of reports."""
    pdf_url: str | None = field(default=None, metadata=SENSITIVE)
    """Address of the report as a PDF."""
    individual_reports_url: str | None = field(default=None, metadata=SENSITIVE)
    """Address of the reports of each student."""
    term_grades_url: str | None = field(default=None, metadata=SENSITIVE)
    """Address of the term grades."""
    created_at: datetime | None = None
    """Time of creation."""
    updated_at: datetime | None = None
    """Time of the last change."""
    released_on: dt.date | None = None
    """Day of publication."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TermReportEnvelope(Model):
    """The wrapper around a single report. Source: vendor elsewhere."""

    term_report: TermReport


@define(kw_only=True, repr=False)
class TermReportPage(Model):
    """One page of reports. Source: vendor elsewhere."""

    term_reports: builtins.list[TermReport]
    meta: PageMeta | None = None
    """Where this page stands."""


class TermReportType(OpenEnum):
    """When in a term a report is given. Source: vendor elsewhere."""

    FINAL = "final"
    INTERIM = "interim"


@define(kw_only=True, repr=False)
class TermRubric(Model):
    """A rubric by which terms are graded, by options, formula or free field.

    Source: vendor elsewhere.
    """

    id: int
    """Unique number of the rubric."""
    title: str | None = None
    """What is graded. Example: `Effort`."""
    program_code: str | None = None
    """The programme. Example: `diploma`."""
    rubric_type: str | None = None
    """For which subjects it is; only `All Subjects` is seen."""
    type: str | None = None
    """`Criteria`, `Formula` or `Custom Field`."""
    status: str | None = None
    """Whether it is in use; only `active` is seen."""
    subject_id: int | None = None
    """The subject, if it is for one only."""
    rubric_options: builtins.list[TermRubricOption] | None = None
    """Of `Criteria`, its values."""
    formula: str | None = None
    """Of a `Formula`, `AVG` or `SUM`."""
    formula_rubric_ids: builtins.list[int] | None = None
    """Of a `Formula`, the rubrics that it is made of."""
    suffix: str | None = None
    """Of a `Custom Field`, what stands behind a value."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TermRubricOption(Model):
    """A value that a rubric can have. Source: vendor elsewhere."""

    id: int
    value: str | None = None
    descriptor: str | None = None
    """What it means."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Timetable(Model):
    """The timetable of a class. Source: vendor elsewhere."""

    academic_years: builtins.list[TimetableYear] | None = None
    """The slots, for each academic year."""
    period_starts_count_from: int | None = None
    """Number of the first period of a day; before version v2p3 only, which counts from
    1.
    """
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TimetableEnvelope(Model):
    """The wrapper around a timetable. Source: vendor elsewhere."""

    timetable: Timetable


@define(kw_only=True, repr=False)
class TimetableSlot(Model):
    """A period in which a class meets. Source: vendor elsewhere."""

    day: int | None = None
    """Day of the week or of the rotation, from 1."""
    period: int | None = None
    """Number of the period, from 1 in version v2p3."""
    location: str | None = None
    """Where the class meets."""
    enabled: bool | None = None
    """Whether the slot is in use."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TimetableSlotResult(Model):
    """What became of one slot of a timetable. Source: vendor elsewhere."""

    index: int
    """Position in the list that was sent, counted from 0."""
    status: ItemStatus | None = None
    """Whether the slot was switched on."""
    errors: dict[str, JSON] | None = field(default=None, metadata=INDIRECT)
    """Messages for `day` or `period` where they were refused; left out on success."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class TimetableSlotResults(Model):
    """The results of a new timetable. Source: vendor elsewhere."""

    settings: builtins.list[TimetableSlotResult]
    """One result for each slot sent."""


@define(kw_only=True, repr=False)
class TimetableSlotWrite(Model):
    """A period in which a class is to meet. Source: vendor elsewhere."""

    day: int
    """Day of the week or of the rotation, from 1. Example: 1."""
    period: int
    """Number of the period, from 1. Example: 3."""
    location: str | Unset = UNSET
    """Where the class meets."""


@define(kw_only=True, repr=False)
class TimetableYear(Model):
    """The timetable of a class in one academic year. Source: vendor elsewhere."""

    id: int | None = None
    """The academic year."""
    name: str | None = None
    """Name of the academic year."""
    start_date: dt.date | None = None
    """First day of the academic year."""
    end_date: dt.date | None = None
    """Last day of the academic year."""
    slots: builtins.list[TimetableSlot] | None = None
    """When the class meets."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Unit(Model):
    """A unit of a subject's plan, with all that teachers wrote for it.

    Which fields it has depends on the programme and the school; texts may hold HTML.
    Only `id` can be relied on. Source: vendor elsewhere.
    """

    id: int
    """Unique number of the unit."""
    title: str | None = field(default=None, metadata=INDIRECT)
    description: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    archived: bool | None = None
    idu_unit: bool | Unset | None = UNSET
    """Whether it is an interdisciplinary unit."""
    month: int | Unset | None = UNSET
    """Month in which it starts."""
    week: int | Unset | None = UNSET
    """Week in which it starts."""
    duration_in_weeks: int | Unset | None = UNSET
    """Length in weeks."""
    hours: int | Unset | None = UNSET
    """Length in hours."""
    sl: bool | Unset | None = UNSET
    """Whether it is for standard level."""
    hl: bool | Unset | None = UNSET
    """Whether it is for higher level."""
    language_level: str | Unset | None = UNSET
    language_b_phases: str | Unset | None = UNSET
    subject: UnitEntry | Unset | None = UNSET
    grade: str | None = None
    """Name of the grade. Example: `Grade 11`."""
    grade_number: int | None = None
    """Number of the grade; in several programmes the number in the grade's name plus
    one.
    """
    class_ids: builtins.list[int] | None = None
    """Classes in which the unit is taught."""
    start_date: dt.date | Unset | None = UNSET
    """First day."""
    end_date: dt.date | Unset | None = UNSET
    """Last day."""
    created_at: datetime | None = None
    """Time of creation."""
    updated_at: datetime | None = None
    """Time of the last change."""
    central_idea: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """Central idea, of PYP."""
    formative_assessment: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    summative_assessment: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    peer_self_assessment: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """Assessment by peers and by the students themselves."""
    standardization_and_moderation: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    """How marking is standardised and moderated."""
    methods: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """Teaching methods."""
    prior_learning_experiences: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    """What students know from before."""
    student_expectations: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """What is expected of students."""
    teaching_strategies: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    feedback: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    dispositions: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    international_mindedness: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    academic_honesty: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    information_communication_technology: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    """Use of information and communication technology."""
    content: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    skills: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    learning_process: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    concepts: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    misunderstandings: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """What may be misunderstood."""
    transfer_goals: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    statement_of_inquiry: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    conceptual_understandings: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    academic_integrity: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    agency: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """Agency of students."""
    action: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    student_self_assessment: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    """Assessment by the students themselves."""
    success_criteria: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    ongoing_assessment: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    language_and_literacy_development: UnitOptions | Unset | None = UNSET
    cross_curricular_links: UnitOptions | Unset | None = UNSET
    """Links to other subjects."""
    co_curricular_links: UnitOptions | Unset | None = UNSET
    """Links to what is beside the curriculum."""
    differentiation: UnitOptions | Unset | None = UNSET
    metacognition: UnitOptions | Unset | None = UNSET
    support_materials: UnitOptions | Unset | None = UNSET
    guiding_questions: UnitGuidingQuestions | Unset | None = UNSET
    pedagogical_approaches: UnitApproaches | Unset | None = UNSET
    unit_activities: builtins.list[UnitItem] | Unset | None = UNSET
    student_questions: builtins.list[UnitItem] | Unset | None = UNSET
    """Questions of students, of PYP."""
    teacher_questions: builtins.list[UnitItem] | Unset | None = UNSET
    """Questions of teachers, of PYP."""
    lines_of_inquiry: builtins.list[UnitLine] | Unset | None = UNSET
    """Lines of inquiry, of PYP."""
    learner_profiles: builtins.list[UnitEntry] | Unset | None = UNSET
    """Attributes of the learner profile."""
    key_concepts: UnitKeyConcepts | Unset | None = UNSET
    related_concepts: UnitRelatedConcepts | Unset | None = UNSET
    """Related concepts, of MYP."""
    specified_concepts: builtins.list[UnitConcept] | Unset | None = UNSET
    """Specified concepts, of MYP where they are switched on."""
    contextual_lens: dict[str, str] | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    """Contextual lens: text by its scope."""
    community_engagement: UnitCommunityEngagement | Unset | None = UNSET
    approaches_to_learning: UnitApproachesToLearning | Unset | None = UNSET
    criteria: UnitCriteria | Unset | None = UNSET
    global_contexts: UnitGlobalContexts | Unset | None = UNSET
    """Global contexts, of MYP."""
    transdisciplinary_theme: UnitTheme | Unset | None = UNSET
    """Transdisciplinary theme, of PYP."""
    standards: UnitStandards | Unset | None = UNSET
    attitudes: builtins.list[str] | Unset | None = UNSET
    aims: builtins.list[UnitYear] | Unset | None = UNSET
    """Aims by year and subject."""
    objectives: builtins.list[UnitYear] | Unset | None = UNSET
    """Objectives by year and subject."""
    syllabus: UnitSyllabus | Unset | None = UNSET
    scope_sequence: builtins.list[UnitScope] | Unset | None = UNSET
    """Scope and sequence by subject."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitApproaches(Model):
    """Pedagogical approaches. Source: vendor elsewhere."""

    selected: builtins.list[str] | None = None
    """What was chosen."""
    text: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """What was written."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitApproachesToLearning(Model):
    """Approaches to learning. Source: vendor elsewhere."""

    atls: builtins.list[UnitTree] | None = None
    """The skills."""
    atl_details: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """What was written beside them."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitClassAssignment(Model):
    """That a unit is taught in a class. Source: vendor elsewhere."""

    id: int
    """Unique number of the assignment."""
    unit_id: int | None = None
    class_id: int | None = None
    status: UnitClassAssignmentStatus | None = None
    """Whether it is active. Left out of one that is deleted."""
    created_at: datetime | None = None
    """Time of creation."""
    updated_at: datetime | None = None
    """Time of the last change. Left out of one that is deleted."""
    deleted_at: datetime | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitClassAssignmentPage(Model):
    """One page of assignments. Source: vendor elsewhere."""

    unit_class_assignments: builtins.list[UnitClassAssignment]
    meta: PageMeta | None = None
    """Where this page stands."""


class UnitClassAssignmentStatus(OpenEnum):
    """Whether a unit is taught in a class, or is to be. Source: vendor elsewhere."""

    ACTIVE = "active"
    DRAFT = "draft"


@define(kw_only=True, repr=False)
class UnitCommunityEngagement(Model):
    """Community engagement. Source: vendor elsewhere."""

    selected: builtins.list[str] | None = None
    """What was chosen."""
    principled_action_comment: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    """About principled action."""
    learning_process_comment: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    """About the learning process."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitConcept(Model):
    """A concept of a subject. Source: vendor elsewhere."""

    id: int | None = None
    name: str | None = None
    subject_id: int | Unset | None = UNSET
    subject_name: str | Unset | None = UNSET
    phase: int | Unset | None = UNSET
    """Phase of the subject."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitCriteria(Model):
    """Criteria. Source: vendor elsewhere."""

    criteria: builtins.list[UnitSubjectCriteria] | None = None
    """The criteria by subject."""
    criteria_description: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """What was written beside them."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitEntry(Model):
    """What has a name, and mostly a number. Source: vendor elsewhere."""

    id: int | None = None
    name: str | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitEnvelope(Model):
    """The wrapper around a single unit. Source: vendor elsewhere."""

    unit: Unit


@define(kw_only=True, repr=False)
class UnitExpectation(Model):
    """What is expected, with what belongs to it. Source: vendor elsewhere."""

    id: int | None = None
    expectation: str | None = None
    """What is expected."""
    children: builtins.list[UnitExpectation] | None = None
    """What belongs to it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitGlobalContext(Model):
    """A global context. Source: vendor elsewhere."""

    name: str | None = None
    exploration_to_develop: builtins.list[str] | None = None
    """What is to be explored."""
    subjects: builtins.list[str] | None = None
    """Names of the subjects."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitGlobalContexts(Model):
    """Global contexts. Source: vendor elsewhere."""

    unit_global_contexts: builtins.list[UnitGlobalContext] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitGuidingQuestions(Model):
    """Guiding questions. Source: vendor elsewhere."""

    inquiry_questions: builtins.list[UnitInquiryQuestion] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitInquiryQuestion(Model):
    """A guiding question. Source: vendor elsewhere."""

    id: int | None = None
    line_of_inquiry: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    question: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    subjects: builtins.list[UnitEntry] | None = None
    """The subjects that it is about."""
    labels: builtins.list[UnitEntry] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitItem(Model):
    """An activity or a question. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = field(default=None, metadata=INDIRECT)
    """Its text."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitKeyConcept(Model):
    """A key concept. Source: vendor elsewhere."""

    id: int | None = None
    concept: str | None = None
    """Its name."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitKeyConceptUse(Model):
    """What a unit makes of a key concept. Source: vendor elsewhere."""

    id: int | None = None
    kind: str | Unset | None = UNSET
    explanation_related_concept: str | Unset | None = field(
        default=UNSET, metadata=INDIRECT
    )
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitKeyConcepts(Model):
    """Key concepts. Source: vendor elsewhere."""

    key_concepts: builtins.list[UnitKeyConcept] | None = None
    """The concepts that can be chosen; the meaning is a guess."""
    unit_key_concepts: builtins.list[UnitKeyConceptUse] | None = None
    """What the unit makes of them."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitLine(Model):
    """A line of inquiry. Source: vendor elsewhere."""

    id: int | None = None
    line: str | None = field(default=None, metadata=INDIRECT)
    """Its text."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitOptions(Model):
    """What was chosen, and what was written beside it. Source: vendor elsewhere."""

    options: dict[str, builtins.list[str]] | None = None
    """What was chosen, by its key."""
    text: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """What was written."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitPage(Model):
    """One page of units. Source: vendor elsewhere."""

    units: builtins.list[Unit]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class UnitRelatedConcepts(Model):
    """Related concepts. Source: vendor elsewhere."""

    related_concepts: builtins.list[UnitConcept] | None = None
    other: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    """What was written beside them."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitScope(Model):
    """Scope and sequence of a subject. Source: vendor elsewhere."""

    subject_id: int | Unset | None = UNSET
    subject_name: str | Unset | None = UNSET
    phases_or_grades: builtins.list[UnitScopePhase] | None = None
    """What there is for each phase or grade."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitScopePhase(Model):
    """Scope and sequence for a phase or a grade. Source: vendor elsewhere."""

    phase_or_grade: str | Unset | None = UNSET
    strands: builtins.list[UnitStrand] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitStandard(Model):
    """A standard, with those below it. Source: vendor elsewhere."""

    id: int | None = None
    name: str | None = None
    kind: str | None = None
    atlas_grade: UnitEntry | Unset | None = UNSET
    """The grade that it is for."""
    children: builtins.list[UnitStandard] | None = None
    """The standards below it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitStandards(Model):
    """Standards. Source: vendor elsewhere."""

    core_standards: builtins.list[UnitTree] | None = None
    standards: builtins.list[UnitStandard] | None = None
    """Other standards."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitStrand(Model):
    """A strand of a scope and sequence. Source: vendor elsewhere."""

    strand_id: int | None = None
    strand_name: str | None = None
    kinds: dict[str, builtins.list[UnitExpectation]] | None = None
    """The expectations by their kind."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitSubjectCriteria(Model):
    """Criteria of a subject. Source: vendor elsewhere."""

    subject_id: int | Unset | None = UNSET
    subject_name: str | Unset | None = UNSET
    level: str | None = None
    """Level. Known are `hl` and `sl`."""
    criteria: builtins.list[UnitTree] | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitSubjectItems(Model):
    """Aims or objectives of a subject. Source: vendor elsewhere."""

    subject_id: int | Unset | None = UNSET
    subject_name: str | Unset | None = UNSET
    items: builtins.list[UnitTree] | None = None
    """The aims or objectives."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitSyllabus(Model):
    """Syllabus. Source: vendor elsewhere."""

    syllabuses: builtins.list[UnitTree] | None = None
    """The parts of it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitTheme(Model):
    """A transdisciplinary theme. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = None
    list: builtins.list[UnitEntry] | None = None
    """What belongs to it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitTree(Model):
    """What has a name and a number, with what belongs to it.

    Source: vendor elsewhere.
    """

    id: int | None = None
    """The entry."""
    name: str | None = None
    children: builtins.list[UnitTree] | None = None
    """What belongs to it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class UnitYear(Model):
    """Aims or objectives for a year. Source: vendor elsewhere."""

    year: int | Unset | None = UNSET
    subjects: builtins.list[UnitSubjectItems] | None = None
    """What there is for each subject."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class WelcomeEmail(OpenEnum):
    """Whether the welcome e-mail is on its way. Source: vendor elsewhere."""

    ENQUEUED = "enqueued"
    NOT_ENQUEUED = "not_enqueued"


@define(kw_only=True, repr=False)
class YearGroup(Model):
    """Students of one year and one programme. Source: vendor elsewhere."""

    id: int
    """Unique number of the year group."""
    name: str | None = field(default=None, metadata=INDIRECT)
    short_name: str | None = field(default=None, metadata=INDIRECT)
    """Its name without the grade."""
    program: str | None = None
    """Name of the programme."""
    program_code: str | None = None
    """Code of the programme."""
    grade: str | None = None
    """Name of the grade."""
    grade_number: int | None = None
    """Number of the grade; in several programmes the number in the grade's name plus
    one.
    """
    graduation_year: int | None = None
    """Year in which its students graduate."""
    archived: bool | None = None
    student_ids: builtins.list[int] | None = field(default=None, metadata=ID_OF_PERSON)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class YearGroupPage(Model):
    """One page of year groups. Source: vendor elsewhere."""

    year_groups: builtins.list[YearGroup]
    meta: PageMeta | None = None
    """Where this page stands."""


@define(kw_only=True, repr=False)
class YearGroupStudents(Model):
    """One page of students of a year group. Source: vendor elsewhere."""

    student_ids: builtins.list[int] | None = field(default=None, metadata=ID_OF_PERSON)
    """The same students, by their ids alone."""
    students: builtins.list[Student]
    """The students of this page."""
    meta: PageMeta | None = None
    """Where this page stands."""
