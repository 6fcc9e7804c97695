# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Methods of ManageBac that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .resources import Students, Teachers, Parents, Relationships, Memberships, Classes
from .resources import YearGroups, AcademicYears, Excusals, School, Programs
from .resources import AcademicTerms, SubjectGroups, Subjects, TermReports, Tasks
from .resources import Submissions, TaskGrades, OnlineAssessments, BehaviorNotes, Units
from .resources import UnitClassAssignments, Projects, Auth, ManageBacApi


class StudentsWithResponse(WithResponse[Students]):
    list: Final = walking(Students.list)
    create: Final = responding(Students.create)
    get: Final = responding(Students.get)
    update: Final = responding(Students.update)
    archive: Final = responding(Students.archive)
    unarchive: Final = responding(Students.unarchive)
    set_avatar_from_url: Final = responding(Students.set_avatar_from_url)
    delete_avatar: Final = responding(Students.delete_avatar)
    send_welcome_email: Final = responding(Students.send_welcome_email)
    memberships: Final = responding(Students.memberships)
    set_homeroom_attendance: Final = responding(Students.set_homeroom_attendance)


class TeachersWithResponse(WithResponse[Teachers]):
    list: Final = walking(Teachers.list)
    create: Final = responding(Teachers.create)
    get: Final = responding(Teachers.get)
    update: Final = responding(Teachers.update)
    archive: Final = responding(Teachers.archive)
    unarchive: Final = responding(Teachers.unarchive)
    set_avatar_from_url: Final = responding(Teachers.set_avatar_from_url)
    delete_avatar: Final = responding(Teachers.delete_avatar)
    classes: Final = responding(Teachers.classes)
    groups: Final = responding(Teachers.groups)
    send_welcome_email: Final = responding(Teachers.send_welcome_email)


class ParentsWithResponse(WithResponse[Parents]):
    list: Final = walking(Parents.list)
    create: Final = responding(Parents.create)
    get: Final = responding(Parents.get)
    update: Final = responding(Parents.update)
    archive: Final = responding(Parents.archive)
    unarchive: Final = responding(Parents.unarchive)
    send_welcome_email: Final = responding(Parents.send_welcome_email)


class RelationshipsWithResponse(WithResponse[Relationships]):
    list: Final = walking(Relationships.list)
    create: Final = responding(Relationships.create)
    replace: Final = responding(Relationships.replace)
    get: Final = responding(Relationships.get)
    update: Final = responding(Relationships.update)
    delete: Final = responding(Relationships.delete)


class MembershipsWithResponse(WithResponse[Memberships]):
    list: Final = walking(Memberships.list)


class ClassesWithResponse(WithResponse[Classes]):
    list: Final = walking(Classes.list)
    create: Final = responding(Classes.create)
    upsert: Final = responding(Classes.upsert)
    get: Final = responding(Classes.get)
    update: Final = responding(Classes.update)
    terms: Final = responding(Classes.terms)
    criteria: Final = responding(Classes.criteria)
    task_categories: Final = responding(Classes.task_categories)
    students: Final = responding(Classes.students)
    update_students: Final = responding(Classes.update_students)
    add_students: Final = responding(Classes.add_students)
    remove_students: Final = responding(Classes.remove_students)
    teachers: Final = walking(Classes.teachers)
    set_teachers: Final = responding(Classes.set_teachers)
    add_teachers: Final = responding(Classes.add_teachers)
    remove_teachers: Final = responding(Classes.remove_teachers)
    set_attendance: Final = responding(Classes.set_attendance)
    attendance_by_term: Final = responding(Classes.attendance_by_term)
    attendance_by_date: Final = responding(Classes.attendance_by_date)
    timetable: Final = responding(Classes.timetable)
    set_timetable: Final = responding(Classes.set_timetable)
    grades: Final = walking(Classes.grades)
    term_grades: Final = walking(Classes.term_grades)


class YearGroupsWithResponse(WithResponse[YearGroups]):
    list: Final = walking(YearGroups.list)
    students: Final = walking(YearGroups.students)
    add_students: Final = responding(YearGroups.add_students)
    remove_students: Final = responding(YearGroups.remove_students)
    advisors: Final = responding(YearGroups.advisors)
    attendance_by_term: Final = responding(YearGroups.attendance_by_term)
    attendance_by_date: Final = responding(YearGroups.attendance_by_date)
    attendance_adjustments: Final = responding(YearGroups.attendance_adjustments)


class AcademicYearsWithResponse(WithResponse[AcademicYears]):
    attendance_categories: Final = responding(AcademicYears.attendance_categories)
    create: Final = responding(AcademicYears.create)
    get: Final = responding(AcademicYears.get)
    calendar: Final = responding(AcademicYears.calendar)


class ExcusalsWithResponse(WithResponse[Excusals]):
    list: Final = walking(Excusals.list)
    create: Final = responding(Excusals.create)
    update: Final = responding(Excusals.update)
    delete: Final = responding(Excusals.delete)
    list_by_date: Final = walking(Excusals.list_by_date)


class SchoolWithResponse(WithResponse[School]):
    get: Final = responding(School.get)
    academic_years: Final = responding(School.academic_years)
    grades: Final = responding(School.grades)
    subjects: Final = responding(School.subjects)
    term_grade_scales: Final = responding(School.term_grade_scales)
    term_rubrics: Final = responding(School.term_rubrics)


class ProgramsWithResponse(WithResponse[Programs]):
    assessment_types: Final = responding(Programs.assessment_types)


class AcademicTermsWithResponse(WithResponse[AcademicTerms]):
    create: Final = responding(AcademicTerms.create)
    update: Final = responding(AcademicTerms.update)
    delete: Final = responding(AcademicTerms.delete)


class SubjectGroupsWithResponse(WithResponse[SubjectGroups]):
    list: Final = walking(SubjectGroups.list)
    create: Final = responding(SubjectGroups.create)
    get: Final = responding(SubjectGroups.get)
    update: Final = responding(SubjectGroups.update)
    delete: Final = responding(SubjectGroups.delete)


class SubjectsWithResponse(WithResponse[Subjects]):
    list: Final = walking(Subjects.list)
    create: Final = responding(Subjects.create)
    get: Final = responding(Subjects.get)
    update: Final = responding(Subjects.update)
    delete: Final = responding(Subjects.delete)
    bulk_enable: Final = responding(Subjects.bulk_enable)
    bulk_disable: Final = responding(Subjects.bulk_disable)


class TermReportsWithResponse(WithResponse[TermReports]):
    list: Final = walking(TermReports.list)
    get: Final = responding(TermReports.get)


class TasksWithResponse(WithResponse[Tasks]):
    list: Final = walking(Tasks.list)
    create: Final = responding(Tasks.create)
    get: Final = responding(Tasks.get)
    replace: Final = responding(Tasks.replace)
    update: Final = responding(Tasks.update)
    delete: Final = responding(Tasks.delete)
    students: Final = responding(Tasks.students)


class SubmissionsWithResponse(WithResponse[Submissions]):
    list: Final = walking(Submissions.list)
    get: Final = responding(Submissions.get)


class TaskGradesWithResponse(WithResponse[TaskGrades]):
    bulk_update: Final = responding(TaskGrades.bulk_update)
    reset: Final = responding(TaskGrades.reset)
    update: Final = responding(TaskGrades.update)


class OnlineAssessmentsWithResponse(WithResponse[OnlineAssessments]):
    update: Final = responding(OnlineAssessments.update)


class BehaviorNotesWithResponse(WithResponse[BehaviorNotes]):
    list: Final = walking(BehaviorNotes.list)


class UnitsWithResponse(WithResponse[Units]):
    list: Final = walking(Units.list)
    get: Final = responding(Units.get)


class UnitClassAssignmentsWithResponse(WithResponse[UnitClassAssignments]):
    list: Final = walking(UnitClassAssignments.list)


class ProjectsWithResponse(WithResponse[Projects]):
    sl_settings: Final = responding(Projects.sl_settings)
    sl_categories: Final = walking(Projects.sl_categories)
    sl_outcomes: Final = walking(Projects.sl_outcomes)
    cas_settings: Final = responding(Projects.cas_settings)
    cas_experiences: Final = walking(Projects.cas_experiences)
    pbl_templates: Final = responding(Projects.pbl_templates)
    pbl_proposals: Final = walking(Projects.pbl_proposals)
    pbl_reflections: Final = walking(Projects.pbl_reflections)
    pbl_todos: Final = walking(Projects.pbl_todos)
    pbl_journals: Final = walking(Projects.pbl_journals)
    pbl_documents: Final = walking(Projects.pbl_documents)
    pbl_presentations: Final = walking(Projects.pbl_presentations)
    pbl_notes: Final = walking(Projects.pbl_notes)


class AuthWithResponse(WithResponse[Auth]):
    permissions: Final = responding(Auth.permissions)


class ManageBacApiWithResponse(WithResponse[ManageBacApi]):
    students: Attached[StudentsWithResponse] = Attached(StudentsWithResponse)
    teachers: Attached[TeachersWithResponse] = Attached(TeachersWithResponse)
    parents: Attached[ParentsWithResponse] = Attached(ParentsWithResponse)
    relationships: Attached[RelationshipsWithResponse] = Attached(
        RelationshipsWithResponse
    )
    memberships: Attached[MembershipsWithResponse] = Attached(MembershipsWithResponse)
    classes: Attached[ClassesWithResponse] = Attached(ClassesWithResponse)
    year_groups: Attached[YearGroupsWithResponse] = Attached(YearGroupsWithResponse)
    academic_years: Attached[AcademicYearsWithResponse] = Attached(
        AcademicYearsWithResponse
    )
    excusals: Attached[ExcusalsWithResponse] = Attached(ExcusalsWithResponse)
    school: Attached[SchoolWithResponse] = Attached(SchoolWithResponse)
    programs: Attached[ProgramsWithResponse] = Attached(ProgramsWithResponse)
    academic_terms: Attached[AcademicTermsWithResponse] = Attached(
        AcademicTermsWithResponse
    )
    subject_groups: Attached[SubjectGroupsWithResponse] = Attached(
        SubjectGroupsWithResponse
    )
    subjects: Attached[SubjectsWithResponse] = Attached(SubjectsWithResponse)
    term_reports: Attached[TermReportsWithResponse] = Attached(TermReportsWithResponse)
    tasks: Attached[TasksWithResponse] = Attached(TasksWithResponse)
    submissions: Attached[SubmissionsWithResponse] = Attached(SubmissionsWithResponse)
    task_grades: Attached[TaskGradesWithResponse] = Attached(TaskGradesWithResponse)
    online_assessments: Attached[OnlineAssessmentsWithResponse] = Attached(
        OnlineAssessmentsWithResponse
    )
    behavior_notes: Attached[BehaviorNotesWithResponse] = Attached(
        BehaviorNotesWithResponse
    )
    units: Attached[UnitsWithResponse] = Attached(UnitsWithResponse)
    unit_class_assignments: Attached[UnitClassAssignmentsWithResponse] = Attached(
        UnitClassAssignmentsWithResponse
    )
    projects: Attached[ProjectsWithResponse] = Attached(ProjectsWithResponse)
    auth: Attached[AuthWithResponse] = Attached(AuthWithResponse)
    ping: Final = responding(ManageBacApi.ping)
