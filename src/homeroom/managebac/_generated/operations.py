# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Plans of ManageBac."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from homeroom._core.bulk import BulkOutcome
from homeroom._core.plans import BulkPlan, Defaults, Introduced, Operation, PagePlan

from . import models

REGIONS: Final[Mapping[str, str]] = {
    "ca": "https://api.managebac.com",
    "cn": "https://api.managebac.cn",
    "us1": "https://api.us.managebac.com",
    "us2": "https://api.managebac.us",
    "test": "https://api.managebactest.com",
}
"""Scheme and host by region; the first is the default."""
VERSION: Final = "v2p3"
"""The version that the spec describes: first part of every path."""
VERSIONS: Final[tuple[str, ...]] = ("v2", "v2p0", "v2p1", "v2p2", "v2p3")
"""All versions that the vendor serves."""
DEFAULTS: Final = Defaults(
    counts_by="address",
)
"""What a client keeps to unless told otherwise (vendor elsewhere)."""
SINCE_V2P1: Final = Introduced(version="v2p1", before=("v2p0",))
SINCE_V2P3: Final = Introduced(version="v2p3", before=("v2p0", "v2p1", "v2p2"))
PAGES_1: Final = partial(
    PagePlan,
    page="page",
    size="per_page",
    first=1,
    default_size=100,
    max_size=200,
    key="id",
    number="meta.current_page",
    pages="meta.total_pages",
    total="meta.total_count",
    served="meta.per_page",
)
PAGES_2: Final = partial(
    PagePlan,
    page="page",
    size="per_page",
    first=1,
    default_size=100,
    max_size=500,
    key="id",
    number="meta.current_page",
    pages="meta.total_pages",
    total="meta.total_count",
    served="meta.per_page",
)

STUDENTS_LIST: Final[Operation[models.Student]] = Operation(
    name="students.list",
    request="GET /students",
    safety="idempotent",
    body=lambda: models.StudentPage,
    paging=PAGES_1(items="students"),
)
STUDENTS_CREATE: Final[Operation[models.StudentCreated]] = Operation(
    name="students.create",
    request="POST /students",
    safety="unsafe",
    body=lambda: models.StudentCreated,
    newer={"options": SINCE_V2P3},
)
STUDENTS_GET: Final[Operation[models.Student]] = Operation(
    name="students.get",
    request="GET /students/{student_id}",
    safety="idempotent",
    body=lambda: models.StudentEnvelope,
    unwrap="student",
)
STUDENTS_UPDATE: Final[Operation[models.Student]] = Operation(
    name="students.update",
    request="PATCH /students/{student_id}",
    safety="unsafe",
    body=lambda: models.StudentEnvelope,
    unwrap="student",
)
STUDENTS_ARCHIVE: Final[Operation[models.Acknowledgement]] = Operation(
    name="students.archive",
    request="PUT /students/{student_id}/archive",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
)
STUDENTS_UNARCHIVE: Final[Operation[models.Acknowledgement]] = Operation(
    name="students.unarchive",
    request="PUT /students/{student_id}/unarchive",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
)
STUDENTS_SET_AVATAR_FROM_URL: Final[Operation[models.Acknowledgement]] = Operation(
    name="students.set_avatar_from_url",
    request="PUT /students/{student_id}/avatar",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
)
STUDENTS_DELETE_AVATAR: Final[Operation[models.Acknowledgement]] = Operation(
    name="students.delete_avatar",
    request="DELETE /students/{student_id}/avatar",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
)
STUDENTS_SEND_WELCOME_EMAIL: Final[Operation[None]] = Operation(
    name="students.send_welcome_email",
    request="POST /students/{student_id}/welcome_email",
    safety="unsafe",
    body=object,
    nothing=True,
    since=SINCE_V2P3,
)
TEACHERS_LIST: Final[Operation[models.Teacher]] = Operation(
    name="teachers.list",
    request="GET /teachers",
    safety="idempotent",
    body=lambda: models.TeacherPage,
    paging=PAGES_1(items="teachers"),
)
TEACHERS_CREATE: Final[Operation[models.TeacherCreated]] = Operation(
    name="teachers.create",
    request="POST /teachers",
    safety="unsafe",
    body=lambda: models.TeacherCreated,
    newer={"options": SINCE_V2P3},
)
TEACHERS_GET: Final[Operation[models.Teacher]] = Operation(
    name="teachers.get",
    request="GET /teachers/{teacher_id}",
    safety="idempotent",
    body=lambda: models.TeacherEnvelope,
    unwrap="teacher",
)
TEACHERS_UPDATE: Final[Operation[models.Teacher]] = Operation(
    name="teachers.update",
    request="PATCH /teachers/{teacher_id}",
    safety="unsafe",
    body=lambda: models.TeacherEnvelope,
    unwrap="teacher",
    since=SINCE_V2P3,
)
TEACHERS_ARCHIVE: Final[Operation[models.Acknowledgement]] = Operation(
    name="teachers.archive",
    request="PUT /teachers/{teacher_id}/archive",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
    since=SINCE_V2P3,
)
TEACHERS_UNARCHIVE: Final[Operation[models.Acknowledgement]] = Operation(
    name="teachers.unarchive",
    request="PUT /teachers/{teacher_id}/unarchive",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
    since=SINCE_V2P3,
)
TEACHERS_SET_AVATAR_FROM_URL: Final[Operation[models.Acknowledgement]] = Operation(
    name="teachers.set_avatar_from_url",
    request="PUT /teachers/{teacher_id}/avatar",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
    since=SINCE_V2P1,
)
TEACHERS_DELETE_AVATAR: Final[Operation[models.Acknowledgement]] = Operation(
    name="teachers.delete_avatar",
    request="DELETE /teachers/{teacher_id}/avatar",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
    since=SINCE_V2P1,
)
TEACHERS_CLASSES: Final[Operation[list[models.TeacherClass]]] = Operation(
    name="teachers.classes",
    request="GET /teachers/{teacher_id}/classes",
    safety="idempotent",
    body=lambda: models.TeacherClasses,
    unwrap="classes",
    since=SINCE_V2P3,
)
TEACHERS_GROUPS: Final[Operation[list[models.TeacherGroup]]] = Operation(
    name="teachers.groups",
    request="GET /teachers/{teacher_id}/groups",
    safety="idempotent",
    body=lambda: models.TeacherGroups,
    unwrap="groups",
    since=SINCE_V2P3,
)
TEACHERS_SEND_WELCOME_EMAIL: Final[Operation[None]] = Operation(
    name="teachers.send_welcome_email",
    request="POST /teachers/{teacher_id}/welcome_email",
    safety="unsafe",
    body=object,
    nothing=True,
    since=SINCE_V2P3,
)
PARENTS_LIST: Final[Operation[models.Parent]] = Operation(
    name="parents.list",
    request="GET /parents",
    safety="idempotent",
    body=lambda: models.ParentPage,
    paging=PAGES_1(items="parents"),
)
PARENTS_CREATE: Final[Operation[models.ParentCreated]] = Operation(
    name="parents.create",
    request="POST /parents",
    safety="unsafe",
    body=lambda: models.ParentCreated,
    newer={"options": SINCE_V2P3},
)
PARENTS_GET: Final[Operation[models.Parent]] = Operation(
    name="parents.get",
    request="GET /parents/{parent_id}",
    safety="idempotent",
    body=lambda: models.ParentEnvelope,
    unwrap="parent",
)
PARENTS_UPDATE: Final[Operation[models.Parent]] = Operation(
    name="parents.update",
    request="PATCH /parents/{parent_id}",
    safety="unsafe",
    body=lambda: models.ParentEnvelope,
    unwrap="parent",
    since=SINCE_V2P3,
)
PARENTS_ARCHIVE: Final[Operation[models.Acknowledgement]] = Operation(
    name="parents.archive",
    request="PUT /parents/{parent_id}/archive",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
    since=SINCE_V2P3,
)
PARENTS_UNARCHIVE: Final[Operation[models.Acknowledgement]] = Operation(
    name="parents.unarchive",
    request="PUT /parents/{parent_id}/unarchive",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
    since=SINCE_V2P3,
)
PARENTS_SEND_WELCOME_EMAIL: Final[Operation[None]] = Operation(
    name="parents.send_welcome_email",
    request="POST /parents/{parent_id}/welcome_email",
    safety="unsafe",
    body=object,
    nothing=True,
    since=SINCE_V2P3,
)
RELATIONSHIPS_LIST: Final[Operation[models.ChildRelation]] = Operation(
    name="relationships.list",
    request="GET /parents/{parent_id}/children",
    safety="idempotent",
    body=lambda: models.ChildPage,
    paging=PAGES_1(items="children"),
)
RELATIONSHIPS_CREATE: Final[Operation[models.ChildRelation]] = Operation(
    name="relationships.create",
    request="POST /parents/{parent_id}/children",
    safety="unsafe",
    body=lambda: models.ChildEnvelope,
    unwrap="child",
)
RELATIONSHIPS_REPLACE: Final[Operation[list[models.ChildRelation]]] = Operation(
    name="relationships.replace",
    request="PUT /parents/{parent_id}/children",
    safety="idempotent",
    body=lambda: models.Children,
    unwrap="children",
)
RELATIONSHIPS_GET: Final[Operation[models.ChildRelation]] = Operation(
    name="relationships.get",
    request="GET /parents/{parent_id}/children/{student_id}",
    safety="idempotent",
    body=lambda: models.ChildEnvelope,
    unwrap="child",
)
RELATIONSHIPS_UPDATE: Final[Operation[models.ChildRelation]] = Operation(
    name="relationships.update",
    request="PUT /parents/{parent_id}/children/{student_id}",
    safety="idempotent",
    body=lambda: models.ChildEnvelope,
    unwrap="child",
)
RELATIONSHIPS_DELETE: Final[Operation[None]] = Operation(
    name="relationships.delete",
    request="DELETE /parents/{parent_id}/children/{student_id}",
    safety="idempotent",
    body=object,
    nothing=True,
)
MEMBERSHIPS_LIST: Final[Operation[models.Membership]] = Operation(
    name="memberships.list",
    request="GET /memberships",
    safety="idempotent",
    body=lambda: models.MembershipPage,
    newer={"student_ids": SINCE_V2P3},
    paging=PAGES_1(items="memberships"),
)
STUDENTS_MEMBERSHIPS: Final[Operation[models.StudentMemberships]] = Operation(
    name="students.memberships",
    request="GET /students/{student_id}/memberships",
    safety="idempotent",
    body=lambda: models.StudentMembershipsEnvelope,
    unwrap="memberships",
)
CLASSES_LIST: Final[Operation[models.SchoolClass]] = Operation(
    name="classes.list",
    request="GET /classes",
    safety="idempotent",
    body=lambda: models.ClassPage,
    paging=PAGES_1(items="classes"),
)
CLASSES_CREATE: Final[Operation[models.SchoolClass]] = Operation(
    name="classes.create",
    request="POST /classes",
    safety="unsafe",
    body=lambda: models.SchoolClass,
)
CLASSES_UPSERT: Final[Operation[BulkOutcome[models.ClassResult]]] = Operation(
    name="classes.upsert",
    request="PATCH /classes",
    safety="unsafe",
    body=lambda: list[models.ClassResult],
    bulk=BulkPlan(sent="classes", key="index"),
)
CLASSES_GET: Final[Operation[models.SchoolClass]] = Operation(
    name="classes.get",
    request="GET /classes/{class_id}",
    safety="idempotent",
    body=lambda: models.ClassEnvelope,
    unwrap="class_",
)
CLASSES_UPDATE: Final[Operation[models.SchoolClass]] = Operation(
    name="classes.update",
    request="PATCH /classes/{class_id}",
    safety="unsafe",
    body=lambda: models.SchoolClass,
)
CLASSES_TERMS: Final[Operation[list[models.ClassTerm]]] = Operation(
    name="classes.terms",
    request="GET /classes/{class_id}/terms",
    safety="idempotent",
    body=lambda: models.ClassTerms,
    unwrap="terms",
    since=SINCE_V2P3,
)
CLASSES_CRITERIA: Final[Operation[list[models.Criterion]]] = Operation(
    name="classes.criteria",
    request="GET /classes/{class_id}/criteria",
    safety="idempotent",
    body=lambda: models.Criteria,
    unwrap="criteria",
    since=SINCE_V2P3,
)
CLASSES_TASK_CATEGORIES: Final[Operation[list[models.TaskCategory]]] = Operation(
    name="classes.task_categories",
    request="GET /classes/{class_id}/task_categories",
    safety="idempotent",
    body=lambda: models.TaskCategories,
    unwrap="task_categories",
    since=SINCE_V2P3,
)
CLASSES_STUDENTS: Final[Operation[models.ClassStudents]] = Operation(
    name="classes.students",
    request="GET /classes/{class_id}/students",
    safety="idempotent",
    body=lambda: models.ClassStudents,
    newer={"student_ids": SINCE_V2P3},
)
CLASSES_UPDATE_STUDENTS: Final[Operation[BulkOutcome[models.StudentResult]]] = (
    Operation(
        name="classes.update_students",
        request="PATCH /classes/{class_id}/students",
        safety="unsafe",
        body=lambda: models.StudentResults,
        bulk=BulkPlan(sent="students", items="students", key="id"),
    )
)
CLASSES_ADD_STUDENTS: Final[Operation[models.Acknowledgement]] = Operation(
    name="classes.add_students",
    request="POST /classes/{class_id}/add_students",
    safety="unsafe",
    body=lambda: models.Acknowledgement,
)
CLASSES_REMOVE_STUDENTS: Final[Operation[models.Acknowledgement]] = Operation(
    name="classes.remove_students",
    request="POST /classes/{class_id}/remove_students",
    safety="unsafe",
    body=lambda: models.Acknowledgement,
)
CLASSES_TEACHERS: Final[Operation[models.ClassTeacherMembership]] = Operation(
    name="classes.teachers",
    request="GET /classes/{class_id}/teachers",
    safety="idempotent",
    body=lambda: models.ClassTeacherPage,
    since=SINCE_V2P3,
    paging=PAGES_1(items="teachers"),
)
CLASSES_SET_TEACHERS: Final[Operation[BulkOutcome[models.ClassTeacherResult]]] = (
    Operation(
        name="classes.set_teachers",
        request="PUT /classes/{class_id}/teachers",
        safety="idempotent",
        body=lambda: models.ClassTeacherResults,
        since=SINCE_V2P3,
        bulk=BulkPlan(sent="teachers", items="teachers", key="index"),
    )
)
CLASSES_ADD_TEACHERS: Final[Operation[models.Acknowledgement]] = Operation(
    name="classes.add_teachers",
    request="POST /classes/{class_id}/teachers/add_teachers",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
    since=SINCE_V2P3,
)
CLASSES_REMOVE_TEACHERS: Final[Operation[models.Acknowledgement]] = Operation(
    name="classes.remove_teachers",
    request="DELETE /classes/{class_id}/teachers/remove_teachers",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
    since=SINCE_V2P3,
)
YEAR_GROUPS_LIST: Final[Operation[models.YearGroup]] = Operation(
    name="year_groups.list",
    request="GET /year-groups",
    safety="idempotent",
    body=lambda: models.YearGroupPage,
    newer={"student_ids": SINCE_V2P3},
    paging=PAGES_1(items="year_groups"),
)
YEAR_GROUPS_STUDENTS: Final[Operation[models.Student]] = Operation(
    name="year_groups.students",
    request="GET /year-groups/{year_group_id}/students",
    safety="idempotent",
    body=lambda: models.YearGroupStudents,
    newer={"student_ids": SINCE_V2P3},
    paging=PAGES_1(items="students"),
)
YEAR_GROUPS_ADD_STUDENTS: Final[Operation[models.Acknowledgement]] = Operation(
    name="year_groups.add_students",
    request="POST /year-groups/{year_group_id}/add_students",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
)
YEAR_GROUPS_REMOVE_STUDENTS: Final[Operation[models.Acknowledgement]] = Operation(
    name="year_groups.remove_students",
    request="POST /year-groups/{year_group_id}/remove_students",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
)
YEAR_GROUPS_ADVISORS: Final[Operation[list[models.Advisor]]] = Operation(
    name="year_groups.advisors",
    request="GET /year-groups/{year_group_id}/advisors",
    safety="idempotent",
    body=lambda: models.Advisors,
    unwrap="advisors",
)
CLASSES_SET_ATTENDANCE: Final[Operation[BulkOutcome[models.AttendanceResult]]] = (
    Operation(
        name="classes.set_attendance",
        request="PUT /classes/{class_id}/attendance",
        safety="idempotent",
        body=lambda: models.AttendanceResults,
        since=SINCE_V2P1,
        bulk=BulkPlan(sent="attendances", items="attendance", key="index"),
    )
)
CLASSES_ATTENDANCE_BY_TERM: Final[Operation[models.ClassTermRegister]] = Operation(
    name="classes.attendance_by_term",
    request="GET /classes/{class_id}/attendance/term/{term_id}",
    safety="idempotent",
    body=lambda: models.ClassTermRegister,
)
CLASSES_ATTENDANCE_BY_DATE: Final[Operation[models.ClassDateRegister]] = Operation(
    name="classes.attendance_by_date",
    request="GET /classes/{class_id}/attendance/date/{date}",
    safety="idempotent",
    body=lambda: models.ClassDateRegister,
)
YEAR_GROUPS_ATTENDANCE_BY_TERM: Final[Operation[list[models.TermAttendance]]] = (
    Operation(
        name="year_groups.attendance_by_term",
        request="GET /year-groups/{year_group_id}/homeroom/attendance/term/{term_id}",
        safety="idempotent",
        body=lambda: models.HomeroomTermRegister,
        unwrap="students",
    )
)
YEAR_GROUPS_ATTENDANCE_BY_DATE: Final[
    Operation[list[models.HomeroomDateAttendance]]
] = Operation(
    name="year_groups.attendance_by_date",
    request="GET /year-groups/{year_group_id}/homeroom/attendance/date/{date}",
    safety="idempotent",
    body=lambda: models.HomeroomDateRegister,
    unwrap="students",
)
YEAR_GROUPS_ATTENDANCE_ADJUSTMENTS: Final[
    Operation[list[models.AttendanceAdjustments]]
] = Operation(
    name="year_groups.attendance_adjustments",
    request="GET /year-groups/{year_group_id}/homeroom/attendance/term/{term_id}/adjustments",
    safety="idempotent",
    body=lambda: models.HomeroomAdjustments,
    unwrap="students",
    since=SINCE_V2P3,
)
STUDENTS_SET_HOMEROOM_ATTENDANCE: Final[Operation[models.Acknowledgement]] = Operation(
    name="students.set_homeroom_attendance",
    request="PUT /students/{student_id}/set_homeroom_attendance",
    safety="idempotent",
    body=lambda: models.Acknowledgement,
    since=SINCE_V2P3,
)
CLASSES_TIMETABLE: Final[Operation[models.Timetable]] = Operation(
    name="classes.timetable",
    request="GET /classes/{class_id}/timetable",
    safety="idempotent",
    body=lambda: models.TimetableEnvelope,
    unwrap="timetable",
)
CLASSES_SET_TIMETABLE: Final[Operation[BulkOutcome[models.TimetableSlotResult]]] = (
    Operation(
        name="classes.set_timetable",
        request="PUT /classes/{class_id}/academic-years/{academic_year_id}/attendance/settings",
        safety="idempotent",
        body=lambda: models.TimetableSlotResults,
        since=SINCE_V2P3,
        bulk=BulkPlan(sent="settings", items="settings", key="index"),
    )
)
ACADEMIC_YEARS_ATTENDANCE_CATEGORIES: Final[
    Operation[list[models.AttendanceCategory]]
] = Operation(
    name="academic_years.attendance_categories",
    request="GET /school/academic-years/{academic_year_id}/attendance_categories",
    safety="idempotent",
    body=lambda: models.AttendanceCategories,
    unwrap="categories",
    since=SINCE_V2P3,
)
EXCUSALS_LIST: Final[Operation[models.Excusal]] = Operation(
    name="excusals.list",
    request="GET /students/{student_id}/excusals",
    safety="idempotent",
    body=lambda: models.ExcusalPage,
    since=SINCE_V2P3,
    paging=PAGES_1(items="excusals"),
)
EXCUSALS_CREATE: Final[Operation[models.Excusal]] = Operation(
    name="excusals.create",
    request="POST /students/{student_id}/excusals",
    safety="unsafe",
    body=lambda: models.ExcusalEnvelope,
    unwrap="excusal",
    since=SINCE_V2P3,
)
EXCUSALS_UPDATE: Final[Operation[models.Excusal]] = Operation(
    name="excusals.update",
    request="PATCH /students/{student_id}/excusals/{excusal_id}",
    safety="unsafe",
    body=lambda: models.ExcusalEnvelope,
    unwrap="excusal",
    since=SINCE_V2P3,
)
EXCUSALS_DELETE: Final[Operation[models.Excusal]] = Operation(
    name="excusals.delete",
    request="DELETE /students/{student_id}/excusals/{excusal_id}",
    safety="idempotent",
    body=lambda: models.ExcusalEnvelope,
    unwrap="excusal",
    since=SINCE_V2P3,
)
EXCUSALS_LIST_BY_DATE: Final[Operation[models.Excusal]] = Operation(
    name="excusals.list_by_date",
    request="GET /students/excusals/{date}",
    safety="idempotent",
    body=lambda: models.ExcusalPage,
    paging=PAGES_1(items="excusals"),
)
SCHOOL_GET: Final[Operation[models.SchoolProfile]] = Operation(
    name="school.get",
    request="GET /school",
    safety="idempotent",
    body=lambda: models.SchoolEnvelope,
    unwrap="school",
)
SCHOOL_ACADEMIC_YEARS: Final[Operation[dict[str, models.ProgramAcademicYears]]] = (
    Operation(
        name="school.academic_years",
        request="GET /school/academic-years",
        safety="idempotent",
        body=lambda: models.AcademicYearsByProgram,
        unwrap="academic_years",
        newer={"program_code": SINCE_V2P3, "active": SINCE_V2P3},
    )
)
SCHOOL_GRADES: Final[Operation[list[models.ProgramGrades]]] = Operation(
    name="school.grades",
    request="GET /school/grades",
    safety="idempotent",
    body=lambda: models.SchoolGrades,
    unwrap="school.programs",
)
SCHOOL_SUBJECTS: Final[Operation[dict[str, list[models.SchoolSubject]]]] = Operation(
    name="school.subjects",
    request="GET /school/subjects",
    safety="idempotent",
    body=lambda: models.SubjectsByProgram,
    unwrap="subjects",
)
SCHOOL_TERM_GRADE_SCALES: Final[Operation[list[models.TermGradeScale]]] = Operation(
    name="school.term_grade_scales",
    request="GET /school/term-grade-scales",
    safety="idempotent",
    body=lambda: models.SchoolTermGradeScales,
    unwrap="school.term_grade_scales",
    since=SINCE_V2P3,
)
SCHOOL_TERM_RUBRICS: Final[Operation[list[models.TermRubric]]] = Operation(
    name="school.term_rubrics",
    request="GET /school/term-rubrics",
    safety="idempotent",
    body=lambda: models.SchoolTermRubrics,
    unwrap="school.term_rubrics",
    since=SINCE_V2P3,
)
PROGRAMS_ASSESSMENT_TYPES: Final[Operation[models.AssessmentTypes]] = Operation(
    name="programs.assessment_types",
    request="GET /school/programs/{program_code}/assessment_types",
    safety="idempotent",
    body=lambda: models.AssessmentTypes,
    since=SINCE_V2P3,
)
ACADEMIC_YEARS_CREATE: Final[Operation[models.AcademicYear]] = Operation(
    name="academic_years.create",
    request="POST /school/programs/{program_code}/academic-years",
    safety="unsafe",
    body=lambda: models.AcademicYearEnvelope,
    unwrap="academic_year",
)
ACADEMIC_YEARS_GET: Final[Operation[models.AcademicYear]] = Operation(
    name="academic_years.get",
    request="GET /school/programs/{program_code}/academic-years/{academic_year_id}",
    safety="idempotent",
    body=lambda: models.AcademicYearEnvelope,
    unwrap="academic_year",
)
ACADEMIC_YEARS_CALENDAR: Final[Operation[models.AcademicYearCalendar]] = Operation(
    name="academic_years.calendar",
    request="GET /school/programs/{program_code}/academic-years/{academic_year_id}/calendar",
    safety="idempotent",
    body=lambda: models.CalendarEnvelope,
    unwrap="calendar",
)
ACADEMIC_TERMS_CREATE: Final[Operation[models.AcademicTerm]] = Operation(
    name="academic_terms.create",
    request="POST /school/programs/{program_code}/academic-years/{academic_year_id}/academic-terms",
    safety="unsafe",
    body=lambda: models.AcademicTermEnvelope,
    unwrap="academic_term",
)
ACADEMIC_TERMS_UPDATE: Final[Operation[models.AcademicTerm]] = Operation(
    name="academic_terms.update",
    request="PATCH /school/programs/{program_code}/academic-years/{academic_year_id}/academic-terms/{academic_term_id}",
    safety="unsafe",
    body=lambda: models.AcademicTermEnvelope,
    unwrap="academic_term",
)
ACADEMIC_TERMS_DELETE: Final[Operation[models.AcademicTerm]] = Operation(
    name="academic_terms.delete",
    request="DELETE /school/programs/{program_code}/academic-years/{academic_year_id}/academic-terms/{academic_term_id}",
    safety="idempotent",
    body=lambda: models.AcademicTermEnvelope,
    unwrap="academic_term",
)
SUBJECT_GROUPS_LIST: Final[Operation[models.SubjectGroup]] = Operation(
    name="subject_groups.list",
    request="GET /school/programs/{program_code}/subject-groups",
    safety="idempotent",
    body=lambda: models.SubjectGroupPage,
    since=SINCE_V2P3,
    paging=PAGES_1(items="subject_groups"),
)
SUBJECT_GROUPS_CREATE: Final[Operation[models.SubjectGroup]] = Operation(
    name="subject_groups.create",
    request="POST /school/programs/{program_code}/subject-groups",
    safety="unsafe",
    body=lambda: models.SubjectGroupEnvelope,
    unwrap="subject_group",
    since=SINCE_V2P3,
)
SUBJECT_GROUPS_GET: Final[Operation[models.SubjectGroup]] = Operation(
    name="subject_groups.get",
    request="GET /school/programs/{program_code}/subject-groups/{subject_group_id}",
    safety="idempotent",
    body=lambda: models.SubjectGroupEnvelope,
    unwrap="subject_group",
    since=SINCE_V2P3,
)
SUBJECT_GROUPS_UPDATE: Final[Operation[models.SubjectGroup]] = Operation(
    name="subject_groups.update",
    request="PATCH /school/programs/{program_code}/subject-groups/{subject_group_id}",
    safety="unsafe",
    body=lambda: models.SubjectGroupEnvelope,
    unwrap="subject_group",
    since=SINCE_V2P3,
)
SUBJECT_GROUPS_DELETE: Final[Operation[models.SubjectGroup]] = Operation(
    name="subject_groups.delete",
    request="DELETE /school/programs/{program_code}/subject-groups/{subject_group_id}",
    safety="idempotent",
    body=lambda: models.SubjectGroupEnvelope,
    unwrap="subject_group",
    since=SINCE_V2P3,
)
SUBJECTS_LIST: Final[Operation[models.Subject]] = Operation(
    name="subjects.list",
    request="GET /school/programs/{program_code}/subjects",
    safety="idempotent",
    body=lambda: models.SubjectPage,
    since=SINCE_V2P3,
    paging=PAGES_1(items="subjects"),
)
SUBJECTS_CREATE: Final[Operation[models.Subject]] = Operation(
    name="subjects.create",
    request="POST /school/programs/{program_code}/subjects",
    safety="unsafe",
    body=lambda: models.SubjectEnvelope,
    unwrap="subject",
    since=SINCE_V2P3,
)
SUBJECTS_GET: Final[Operation[models.Subject]] = Operation(
    name="subjects.get",
    request="GET /school/programs/{program_code}/subjects/{subject_id}",
    safety="idempotent",
    body=lambda: models.SubjectEnvelope,
    unwrap="subject",
    since=SINCE_V2P3,
)
SUBJECTS_UPDATE: Final[Operation[models.Subject]] = Operation(
    name="subjects.update",
    request="PUT /school/programs/{program_code}/subjects/{subject_id}",
    safety="idempotent",
    body=lambda: models.SubjectEnvelope,
    unwrap="subject",
    since=SINCE_V2P3,
)
SUBJECTS_DELETE: Final[Operation[models.Subject]] = Operation(
    name="subjects.delete",
    request="DELETE /school/programs/{program_code}/subjects/{subject_id}",
    safety="idempotent",
    body=lambda: models.SubjectEnvelope,
    unwrap="subject",
    since=SINCE_V2P3,
)
SUBJECTS_BULK_ENABLE: Final[Operation[list[int]]] = Operation(
    name="subjects.bulk_enable",
    request="POST /school/programs/{program_code}/subjects/bulk-enable",
    safety="unsafe",
    body=lambda: models.SubjectIds,
    unwrap="subject_ids",
    since=SINCE_V2P3,
)
SUBJECTS_BULK_DISABLE: Final[Operation[list[int]]] = Operation(
    name="subjects.bulk_disable",
    request="POST /school/programs/{program_code}/subjects/bulk-disable",
    safety="unsafe",
    body=lambda: models.SubjectIds,
    unwrap="subject_ids",
    since=SINCE_V2P3,
)
TERM_REPORTS_LIST: Final[Operation[models.TermReport]] = Operation(
    name="term_reports.list",
    request="GET /school/programs/{program_code}/reports",
    safety="idempotent",
    body=lambda: models.TermReportPage,
    since=SINCE_V2P3,
    paging=PAGES_1(items="term_reports"),
)
TERM_REPORTS_GET: Final[Operation[models.TermReport]] = Operation(
    name="term_reports.get",
    request="GET /school/programs/{program_code}/reports/{term_report_id}",
    safety="idempotent",
    body=lambda: models.TermReportEnvelope,
    unwrap="term_report",
    since=SINCE_V2P3,
)
CLASSES_GRADES: Final[Operation[models.StudentGrades]] = Operation(
    name="classes.grades",
    request="GET /classes/{class_id}/assessments/term/{term_id}/grades",
    safety="idempotent",
    body=lambda: models.StudentGradesPage,
    newer={"student_ids": SINCE_V2P3},
    paging=PAGES_1(items="students"),
)
CLASSES_TERM_GRADES: Final[Operation[models.StudentTermGrade]] = Operation(
    name="classes.term_grades",
    request="GET /classes/{class_id}/assessments/term/{term_id}/term-grades",
    safety="idempotent",
    body=lambda: models.StudentTermGradePage,
    newer={"unenrolled_only": SINCE_V2P3},
    paging=PAGES_1(items="students"),
)
TASKS_LIST: Final[Operation[models.Task]] = Operation(
    name="tasks.list",
    request="GET /classes/{class_id}/tasks",
    safety="idempotent",
    body=lambda: models.TaskPage,
    paging=PAGES_1(items="tasks"),
)
TASKS_CREATE: Final[Operation[models.Task]] = Operation(
    name="tasks.create",
    request="POST /classes/{class_id}/tasks",
    safety="unsafe",
    body=lambda: models.TaskEnvelope,
    unwrap="task",
    since=SINCE_V2P3,
)
TASKS_GET: Final[Operation[models.Task]] = Operation(
    name="tasks.get",
    request="GET /classes/{class_id}/tasks/{task_id}",
    safety="idempotent",
    body=lambda: models.TaskEnvelope,
    unwrap="task",
)
TASKS_REPLACE: Final[Operation[models.Task]] = Operation(
    name="tasks.replace",
    request="PUT /classes/{class_id}/tasks/{task_id}",
    safety="idempotent",
    body=lambda: models.TaskEnvelope,
    unwrap="task",
    since=SINCE_V2P3,
)
TASKS_UPDATE: Final[Operation[models.Task]] = Operation(
    name="tasks.update",
    request="PATCH /classes/{class_id}/tasks/{task_id}",
    safety="unsafe",
    body=lambda: models.TaskEnvelope,
    unwrap="task",
    since=SINCE_V2P3,
)
TASKS_DELETE: Final[Operation[None]] = Operation(
    name="tasks.delete",
    request="DELETE /classes/{class_id}/tasks/{task_id}",
    safety="idempotent",
    body=object,
    nothing=True,
    since=SINCE_V2P3,
)
TASKS_STUDENTS: Final[Operation[list[models.TaskStudent]]] = Operation(
    name="tasks.students",
    request="GET /classes/{class_id}/tasks/{task_id}/students",
    safety="idempotent",
    body=lambda: models.TaskStudents,
    unwrap="students",
)
SUBMISSIONS_LIST: Final[Operation[models.Submission]] = Operation(
    name="submissions.list",
    request="GET /classes/{class_id}/tasks/{task_id}/submissions",
    safety="idempotent",
    body=lambda: models.SubmissionPage,
    since=SINCE_V2P3,
    paging=PAGES_2(items="submissions"),
)
SUBMISSIONS_GET: Final[Operation[models.Submission]] = Operation(
    name="submissions.get",
    request="GET /classes/{class_id}/tasks/{task_id}/submissions/{student_id}",
    safety="idempotent",
    body=lambda: models.SubmissionEnvelope,
    unwrap="submission",
    since=SINCE_V2P3,
)
TASK_GRADES_BULK_UPDATE: Final[Operation[BulkOutcome[models.TaskGradeResult]]] = (
    Operation(
        name="task_grades.bulk_update",
        request="PATCH /tasks/{task_id}/students",
        safety="idempotent",
        body=lambda: list[models.TaskGradeResult],
        since=SINCE_V2P3,
        bulk=BulkPlan(sent="students", key="id", errors="error"),
    )
)
TASK_GRADES_RESET: Final[Operation[list[models.TaskGradeResult]]] = Operation(
    name="task_grades.reset",
    request="DELETE /tasks/{task_id}/students",
    safety="idempotent",
    body=lambda: list[models.TaskGradeResult],
    since=SINCE_V2P3,
)
TASK_GRADES_UPDATE: Final[Operation[models.TaskGrade]] = Operation(
    name="task_grades.update",
    request="PATCH /tasks/{task_id}/students/{student_id}",
    safety="idempotent",
    body=lambda: models.TaskGradeEnvelope,
    unwrap="task_grade",
    since=SINCE_V2P3,
)
ONLINE_ASSESSMENTS_UPDATE: Final[Operation[models.OnlineAssessment]] = Operation(
    name="online_assessments.update",
    request="PATCH /tasks/{task_id}/online_assessments/{assess_prep_uid}",
    safety="unsafe",
    body=lambda: models.OnlineAssessmentEnvelope,
    unwrap="online_assessment",
    since=SINCE_V2P3,
)
BEHAVIOR_NOTES_LIST: Final[Operation[models.BehaviorNote]] = Operation(
    name="behavior_notes.list",
    request="GET /behavior/notes",
    safety="idempotent",
    body=lambda: models.BehaviorNotePage,
    newer={"student_ids": SINCE_V2P3},
    paging=PAGES_1(items="behavior_notes"),
)
UNITS_LIST: Final[Operation[models.Unit]] = Operation(
    name="units.list",
    request="GET /units",
    safety="idempotent",
    body=lambda: models.UnitPage,
    since=SINCE_V2P3,
    paging=PAGES_1(items="units"),
)
UNITS_GET: Final[Operation[models.Unit]] = Operation(
    name="units.get",
    request="GET /units/{unit_id}",
    safety="idempotent",
    body=lambda: models.UnitEnvelope,
    unwrap="unit",
    since=SINCE_V2P3,
)
UNIT_CLASS_ASSIGNMENTS_LIST: Final[Operation[models.UnitClassAssignment]] = Operation(
    name="unit_class_assignments.list",
    request="GET /unit-class-assignments",
    safety="idempotent",
    body=lambda: models.UnitClassAssignmentPage,
    since=SINCE_V2P3,
    paging=PAGES_2(items="unit_class_assignments"),
)
PROJECTS_SL_SETTINGS: Final[Operation[models.ServiceLearningSettings]] = Operation(
    name="projects.sl_settings",
    request="GET /year-groups/{year_group_id}/projects/sl",
    safety="idempotent",
    body=lambda: models.ServiceLearningEnvelope,
    unwrap="service_learning",
    since=SINCE_V2P3,
)
PROJECTS_SL_CATEGORIES: Final[Operation[models.SlCategoryStudent]] = Operation(
    name="projects.sl_categories",
    request="GET /year-groups/{year_group_id}/projects/sl/categories/students",
    safety="idempotent",
    body=lambda: models.SlCategoryStudentPage,
    since=SINCE_V2P3,
    newer={"student_ids": SINCE_V2P3},
    paging=PAGES_2(items="students"),
)
PROJECTS_SL_OUTCOMES: Final[Operation[models.SlOutcomeStudent]] = Operation(
    name="projects.sl_outcomes",
    request="GET /year-groups/{year_group_id}/projects/sl/outcomes/students",
    safety="idempotent",
    body=lambda: models.SlOutcomeStudentPage,
    since=SINCE_V2P3,
    newer={"student_ids": SINCE_V2P3},
    paging=PAGES_2(items="students"),
)
PROJECTS_CAS_SETTINGS: Final[Operation[models.CasSettings]] = Operation(
    name="projects.cas_settings",
    request="GET /year-groups/{year_group_id}/projects/cas",
    safety="idempotent",
    body=lambda: models.CasSettingsEnvelope,
    unwrap="cas",
    since=SINCE_V2P3,
)
PROJECTS_CAS_EXPERIENCES: Final[Operation[models.CasStudent]] = Operation(
    name="projects.cas_experiences",
    request="GET /year-groups/{year_group_id}/projects/cas/experiences/students",
    safety="idempotent",
    body=lambda: models.CasStudentPage,
    since=SINCE_V2P3,
    newer={"student_ids": SINCE_V2P3},
    paging=PAGES_2(items="students"),
)
PROJECTS_PBL_TEMPLATES: Final[Operation[list[models.PblTemplate]]] = Operation(
    name="projects.pbl_templates",
    request="GET /year-groups/{year_group_id}/projects/pbl",
    safety="idempotent",
    body=lambda: models.PblTemplates,
    unwrap="pbl",
    since=SINCE_V2P3,
)
PROJECTS_PBL_PROPOSALS: Final[Operation[models.PblProposalStudent]] = Operation(
    name="projects.pbl_proposals",
    request="GET /year-groups/{year_group_id}/projects/pbl/{project_id}/proposal/students",
    safety="idempotent",
    body=lambda: models.PblProposalStudentPage,
    since=SINCE_V2P3,
    paging=PAGES_1(items="students"),
)
PROJECTS_PBL_REFLECTIONS: Final[Operation[models.PblReflectionsStudent]] = Operation(
    name="projects.pbl_reflections",
    request="GET /year-groups/{year_group_id}/projects/pbl/{project_id}/reflections/students",
    safety="idempotent",
    body=lambda: models.PblReflectionsStudentPage,
    since=SINCE_V2P3,
    paging=PAGES_1(items="students"),
)
PROJECTS_PBL_TODOS: Final[Operation[models.PblTodosStudent]] = Operation(
    name="projects.pbl_todos",
    request="GET /year-groups/{year_group_id}/projects/pbl/{project_id}/todos/students",
    safety="idempotent",
    body=lambda: models.PblTodosStudentPage,
    since=SINCE_V2P3,
    paging=PAGES_1(items="students"),
)
PROJECTS_PBL_JOURNALS: Final[Operation[models.PblJournalStudent]] = Operation(
    name="projects.pbl_journals",
    request="GET /year-groups/{year_group_id}/projects/pbl/{project_id}/journal/students",
    safety="idempotent",
    body=lambda: models.PblJournalStudentPage,
    since=SINCE_V2P3,
    paging=PAGES_1(items="students"),
)
PROJECTS_PBL_DOCUMENTS: Final[Operation[models.PblDocumentsStudent]] = Operation(
    name="projects.pbl_documents",
    request="GET /year-groups/{year_group_id}/projects/pbl/{project_id}/documents/students",
    safety="idempotent",
    body=lambda: models.PblDocumentsStudentPage,
    since=SINCE_V2P3,
    paging=PAGES_1(items="students"),
)
PROJECTS_PBL_PRESENTATIONS: Final[Operation[models.PblPresentationStudent]] = Operation(
    name="projects.pbl_presentations",
    request="GET /year-groups/{year_group_id}/projects/pbl/{project_id}/presentation/students",
    safety="idempotent",
    body=lambda: models.PblPresentationStudentPage,
    since=SINCE_V2P3,
    paging=PAGES_1(items="students"),
)
PROJECTS_PBL_NOTES: Final[Operation[models.PblNotesStudent]] = Operation(
    name="projects.pbl_notes",
    request="GET /year-groups/{year_group_id}/projects/pbl/{project_id}/notes_and_interviews/students",
    safety="idempotent",
    body=lambda: models.PblNotesStudentPage,
    since=SINCE_V2P3,
    paging=PAGES_1(items="students"),
)
PING: Final[Operation[models.Pong]] = Operation(
    name="ping",
    request="GET /ping",
    safety="idempotent",
    body=lambda: models.Pong,
)
AUTH_PERMISSIONS: Final[Operation[list[str]]] = Operation(
    name="auth.permissions",
    request="GET /auth/permissions",
    safety="idempotent",
    body=lambda: models.Permissions,
    unwrap="permissions",
    since=SINCE_V2P3,
)
