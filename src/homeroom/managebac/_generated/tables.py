# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Tables of ManageBac."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from homeroom._core.columns import Column, ColumnType
from homeroom._core.tables import Days, One, Parent, Since, Table, Taken

from . import models

__all__ = ["TABLES"]
TABLES: Final[Mapping[str, tuple[Table, ...]]] = {
    "managebac": (
        Table(
            name="students",
            method="students.list",
            model=models.Student,
            key=("id",),
            parts=({"per_page": 200},),
            since=Since(
                argument="modified_since",
                column="updated_at",
                closed=True,
                lookback=timedelta(seconds=600),
            ),
            deleted="deleted_since",
            one=One(method="students.get", keys={"student_id": "id"}),
        ),
        Table(
            name="teachers",
            method="teachers.list",
            model=models.Teacher,
            key=("id",),
            parts=(
                {"archived": False, "per_page": 200},
                {"archived": True, "per_page": 200},
            ),
            one=One(method="teachers.get", keys={"teacher_id": "id"}),
        ),
        Table(
            name="parents",
            method="parents.list",
            model=models.Parent,
            key=("id",),
            parts=(
                {"archived": False, "per_page": 200},
                {"archived": True, "per_page": 200},
            ),
            one=One(method="parents.get", keys={"parent_id": "id"}),
        ),
        Table(
            name="relationships",
            method="relationships.list",
            model=models.ChildRelation,
            key=("id",),
            asked=(Column(name="parent_id", type=ColumnType.INTEGER, person=True),),
            parts=({"per_page": 200},),
            parent=Parent(table="parents", keys={"parent_id": "id"}),
            one=One(
                method="relationships.get",
                keys={"parent_id": "parent_id", "student_id": "id"},
            ),
        ),
        Table(
            name="memberships",
            method="memberships.list",
            model=models.Membership,
            key=("id",),
            parts=({"per_page": 200},),
            since=Since(
                argument="modified_since",
                column="updated_at",
                lookback=timedelta(seconds=600),
            ),
            deleted="deleted_since",
        ),
        Table(
            name="classes",
            method="classes.list",
            model=models.SchoolClass,
            key=("id",),
            parts=(
                {"archived": False, "per_page": 200},
                {"archived": True, "per_page": 200},
            ),
            since=Since(
                argument="modified_since",
                column="updated_at",
                lookback=timedelta(seconds=600),
            ),
            deleted="deleted_since",
            one=One(method="classes.get", keys={"class_id": "id"}),
        ),
        Table(
            name="class_terms",
            method="classes.terms",
            model=models.ClassTerm,
            key=("id",),
            asked=(Column(name="class_id", type=ColumnType.INTEGER),),
            parent=Parent(table="classes", keys={"class_id": "id"}),
        ),
        Table(
            name="class_teachers",
            method="classes.teachers",
            model=models.ClassTeacherMembership,
            key=("id",),
            asked=(Column(name="class_id", type=ColumnType.INTEGER),),
            parent=Parent(table="classes", keys={"class_id": "id"}),
        ),
        Table(
            name="year_groups",
            method="year_groups.list",
            model=models.YearGroup,
            key=("id",),
            parts=(
                {"archived": False, "per_page": 200},
                {"archived": True, "per_page": 200},
            ),
        ),
        Table(
            name="year_group_students",
            method="year_groups.students",
            model=models.Student,
            key=("id",),
            asked=(Column(name="year_group_id", type=ColumnType.INTEGER),),
            parts=({"per_page": 200},),
            parent=Parent(table="year_groups", keys={"year_group_id": "id"}),
        ),
        Table(
            name="year_group_advisors",
            method="year_groups.advisors",
            model=models.Advisor,
            key=("id",),
            asked=(Column(name="year_group_id", type=ColumnType.INTEGER),),
            parent=Parent(table="year_groups", keys={"year_group_id": "id"}),
        ),
        Table(
            name="class_attendance",
            method="classes.attendance_by_date",
            model=models.ClassDateAttendance,
            key=("id",),
            items="students",
            asked=(
                Column(name="class_id", type=ColumnType.INTEGER),
                Column(name="date", type=ColumnType.DAY),
            ),
            parent=Parent(table="classes", keys={"class_id": "id"}),
            days=Days(argument="date", back=7, ahead=0),
        ),
        Table(
            name="homeroom_attendance",
            method="year_groups.attendance_by_date",
            model=models.HomeroomDateAttendance,
            key=("id",),
            asked=(
                Column(name="year_group_id", type=ColumnType.INTEGER),
                Column(name="date", type=ColumnType.DAY),
            ),
            parent=Parent(table="year_groups", keys={"year_group_id": "id"}),
            days=Days(argument="date", back=7, ahead=0),
        ),
        Table(
            name="attendance_categories",
            method="academic_years.attendance_categories",
            model=models.AttendanceCategory,
            key=("status",),
            asked=(Column(name="academic_year_id", type=ColumnType.INTEGER),),
            parent=Parent(table="academic_years", keys={"academic_year_id": "id"}),
        ),
        Table(
            name="excusals",
            method="excusals.list_by_date",
            model=models.Excusal,
            key=("student_id", "start_date"),
            asked=(Column(name="date", type=ColumnType.DAY),),
            days=Days(argument="date", back=30, ahead=14),
        ),
        Table(
            name="academic_years",
            method="school.academic_years",
            model=models.AcademicYear,
            key=("program_code", "id"),
            keyed_by=("program_code",),
            inner=("academic_years",),
        ),
        Table(
            name="academic_terms",
            method="school.academic_years",
            model=models.AcademicTerm,
            key=("program_code", "academic_year_id", "id"),
            keyed_by=("program_code",),
            inner=("academic_years", "academic_terms"),
            taken=(
                Taken(
                    column=Column(name="academic_year_id", type=ColumnType.INTEGER),
                    field="id",
                ),
            ),
        ),
        Table(
            name="programs",
            method="school.grades",
            model=models.ProgramGrades,
            key=("code",),
        ),
        Table(
            name="subjects",
            method="school.subjects",
            model=models.SchoolSubject,
            key=("program_code", "id"),
            keyed_by=("program_code",),
        ),
        Table(
            name="term_rubrics",
            method="school.term_rubrics",
            model=models.TermRubric,
            key=("id",),
        ),
        Table(
            name="subject_groups",
            method="subject_groups.list",
            model=models.SubjectGroup,
            key=("id",),
            asked=(Column(name="program_code", type=ColumnType.TEXT),),
            parts=({"per_page": 200},),
            parent=Parent(table="programs", keys={"program_code": "code"}),
        ),
        Table(
            name="term_reports",
            method="term_reports.list",
            model=models.TermReport,
            key=("id",),
            asked=(Column(name="program_code", type=ColumnType.TEXT),),
            parts=({"per_page": 200},),
            parent=Parent(table="programs", keys={"program_code": "code"}),
        ),
        Table(
            name="grades",
            method="classes.grades",
            model=models.StudentGrades,
            key=("id",),
            asked=(
                Column(name="class_id", type=ColumnType.INTEGER),
                Column(name="term_id", type=ColumnType.INTEGER),
            ),
            parts=({"include_archived_students": True},),
            parent=Parent(
                table="class_terms", keys={"class_id": "class_id", "term_id": "id"}
            ),
        ),
        Table(
            name="term_grades",
            method="classes.term_grades",
            model=models.StudentTermGrade,
            key=("id",),
            asked=(
                Column(name="class_id", type=ColumnType.INTEGER),
                Column(name="term_id", type=ColumnType.INTEGER),
            ),
            parts=({"include_archived_students": True},),
            parent=Parent(
                table="class_terms", keys={"class_id": "class_id", "term_id": "id"}
            ),
        ),
        Table(
            name="tasks",
            method="tasks.list",
            model=models.Task,
            key=("id",),
            asked=(Column(name="class_id", type=ColumnType.INTEGER),),
            parent=Parent(table="classes", keys={"class_id": "id"}),
            one=One(method="tasks.get", keys={"class_id": "class_id", "task_id": "id"}),
        ),
        Table(
            name="behavior_notes",
            method="behavior_notes.list",
            model=models.BehaviorNote,
            key=("id",),
            parts=({"per_page": 200},),
            since=Since(
                argument="modified_since",
                column="updated_at",
                lookback=timedelta(seconds=600),
            ),
        ),
        Table(
            name="units",
            method="units.list",
            model=models.Unit,
            key=("id",),
            parts=(
                {"archived": False, "per_page": 200},
                {"archived": True, "per_page": 200},
            ),
            since=Since(
                argument="modified_since",
                column="updated_at",
                lookback=timedelta(seconds=600),
            ),
            one=One(method="units.get", keys={"unit_id": "id"}),
        ),
        Table(
            name="unit_class_assignments",
            method="unit_class_assignments.list",
            model=models.UnitClassAssignment,
            key=("id",),
            parts=(
                {"archived": False, "per_page": 500},
                {"archived": True, "per_page": 500},
            ),
            since=Since(
                argument="modified_since",
                column="updated_at",
                lookback=timedelta(seconds=600),
            ),
            deleted="deleted_since",
        ),
    )
}
"""Of each client, by the word for it."""
