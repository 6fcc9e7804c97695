# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Tables of ClassChartsStudent and ClassChartsParent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from homeroom._core.columns import Column, ColumnType
from homeroom._core.tables import Days, Parent, Since, Table

from . import models

__all__ = ["TABLES"]
TABLES: Final[Mapping[str, tuple[Table, ...]]] = {
    "classcharts_student": (
        Table(
            name="activity",
            method="activity.list",
            model=models.ActivityPoint,
            key=("type", "id"),
            since=Since(
                argument="from_",
                day=True,
                column="timestamp",
                closed=True,
                lookback=timedelta(seconds=1209600),
            ),
        ),
        Table(
            name="homeworks",
            method="homeworks.list",
            model=models.Homework,
            key=("id",),
            items="homeworks",
            parts=({"display_date": "issue_date"},),
            days=Days(
                argument="from_", until="to", column="issue_date", back=120, ahead=30
            ),
        ),
        Table(
            name="lessons",
            method="timetable.get",
            model=models.Lesson,
            key=("start_time", "period_number", "lesson_name"),
            items="lessons",
            asked=(Column(name="date", type=ColumnType.DAY),),
            days=Days(argument="date", back=7, ahead=14),
        ),
        Table(name="badges", method="badges.list", model=models.Badge, key=("id",)),
        Table(
            name="announcements",
            method="announcements.list",
            model=models.Announcement,
            key=("id",),
        ),
        Table(
            name="detentions",
            method="detentions.list",
            model=models.Detention,
            key=("id",),
        ),
        Table(
            name="attendance",
            method="attendance.get",
            model=models.AttendanceSession,
            key=("date", "session"),
            items="days",
            keyed_by=("date", "session"),
            days=Days(argument="from_", until="to", column="date", back=30, ahead=0),
        ),
        Table(
            name="pupil_fields",
            method="pupil_fields.get",
            model=models.CustomField,
            key=("id",),
            items="fields",
        ),
        Table(
            name="classes", method="classes.list", model=models.SchoolClass, key=("id",)
        ),
        Table(
            name="rewards",
            method="rewards.list",
            model=models.Reward,
            key=("id",),
            items="rewards",
        ),
        Table(
            name="academic_reports",
            method="academic_reports.list",
            model=models.AcademicReportPreview,
            key=("id",),
        ),
        Table(
            name="academic_report_details",
            method="academic_reports.get",
            model=models.AcademicReport,
            key=("id",),
            asked=(Column(name="report_id", type=ColumnType.INTEGER),),
            parent=Parent(table="academic_reports", keys={"report_id": "id"}),
        ),
        Table(
            name="report_cards",
            method="report_cards.list",
            model=models.ReportCardPreview,
            key=("id",),
        ),
        Table(
            name="report_card_details",
            method="report_cards.get",
            model=models.ReportCard,
            key=("id",),
            items="card",
            asked=(Column(name="card_id", type=ColumnType.INTEGER),),
            parent=Parent(table="report_cards", keys={"card_id": "id"}),
        ),
    ),
    "classcharts_parent": (
        Table(
            name="activity",
            method="activity.list",
            model=models.ActivityPoint,
            key=("type", "id"),
            asked=(Column(name="pupil_id", type=ColumnType.INTEGER, person=True),),
            parent=Parent(table="pupils", keys={"pupil_id": "id"}),
            since=Since(
                argument="from_",
                day=True,
                column="timestamp",
                closed=True,
                lookback=timedelta(seconds=1209600),
            ),
        ),
        Table(
            name="homeworks",
            method="homeworks.list",
            model=models.Homework,
            key=("id",),
            items="homeworks",
            asked=(Column(name="pupil_id", type=ColumnType.INTEGER, person=True),),
            parts=({"display_date": "issue_date"},),
            parent=Parent(table="pupils", keys={"pupil_id": "id"}),
            days=Days(
                argument="from_", until="to", column="issue_date", back=120, ahead=30
            ),
        ),
        Table(
            name="lessons",
            method="timetable.get",
            model=models.Lesson,
            key=("start_time", "period_number", "lesson_name"),
            items="lessons",
            asked=(
                Column(name="pupil_id", type=ColumnType.INTEGER, person=True),
                Column(name="date", type=ColumnType.DAY),
            ),
            parent=Parent(table="pupils", keys={"pupil_id": "id"}),
            days=Days(argument="date", back=7, ahead=14),
        ),
        Table(
            name="badges",
            method="badges.list",
            model=models.Badge,
            key=("id",),
            asked=(Column(name="pupil_id", type=ColumnType.INTEGER, person=True),),
            parent=Parent(table="pupils", keys={"pupil_id": "id"}),
        ),
        Table(
            name="announcements",
            method="announcements.list",
            model=models.Announcement,
            key=("id",),
            asked=(Column(name="pupil_id", type=ColumnType.INTEGER, person=True),),
            parent=Parent(table="pupils", keys={"pupil_id": "id"}),
        ),
        Table(
            name="detentions",
            method="detentions.list",
            model=models.Detention,
            key=("id",),
            asked=(Column(name="pupil_id", type=ColumnType.INTEGER, person=True),),
            parent=Parent(table="pupils", keys={"pupil_id": "id"}),
        ),
        Table(name="pupils", method="pupils.list", model=models.Pupil, key=("id",)),
        Table(
            name="attendance",
            method="attendance.get",
            model=models.AttendanceSession,
            key=("date", "session"),
            items="days",
            keyed_by=("date", "session"),
            asked=(Column(name="pupil_id", type=ColumnType.INTEGER, person=True),),
            parent=Parent(table="pupils", keys={"pupil_id": "id"}),
            days=Days(argument="from_", until="to", column="date", back=30, ahead=0),
        ),
        Table(
            name="pupil_fields",
            method="pupil_fields.get",
            model=models.CustomField,
            key=("id",),
            items="fields",
            asked=(Column(name="pupil_id", type=ColumnType.INTEGER, person=True),),
            parent=Parent(table="pupils", keys={"pupil_id": "id"}),
        ),
        Table(
            name="classes",
            method="classes.list",
            model=models.SchoolClass,
            key=("id",),
            asked=(Column(name="pupil_id", type=ColumnType.INTEGER, person=True),),
            parent=Parent(table="pupils", keys={"pupil_id": "id"}),
        ),
        Table(
            name="behaviour_points",
            method="behaviour_points.list",
            model=models.BehaviourPoint,
            key=("id",),
            asked=(Column(name="pupil_id", type=ColumnType.INTEGER, person=True),),
            parent=Parent(table="pupils", keys={"pupil_id": "id"}),
        ),
        Table(
            name="academic_reports",
            method="academic_reports.list",
            model=models.AcademicReportPreview,
            key=("id",),
            asked=(Column(name="pupil_id", type=ColumnType.INTEGER, person=True),),
            parent=Parent(table="pupils", keys={"pupil_id": "id"}),
        ),
        Table(
            name="academic_report_details",
            method="academic_reports.get",
            model=models.AcademicReport,
            key=("id",),
            asked=(
                Column(name="report_id", type=ColumnType.INTEGER),
                Column(name="pupil_id", type=ColumnType.INTEGER, person=True),
            ),
            parent=Parent(
                table="academic_reports",
                keys={"report_id": "id", "pupil_id": "pupil_id"},
            ),
        ),
        Table(
            name="report_cards",
            method="report_cards.list",
            model=models.ReportCardPreview,
            key=("id",),
            asked=(Column(name="pupil_id", type=ColumnType.INTEGER, person=True),),
            parent=Parent(table="pupils", keys={"pupil_id": "id"}),
        ),
        Table(
            name="report_card_details",
            method="report_cards.get",
            model=models.ReportCard,
            key=("id",),
            items="card",
            asked=(
                Column(name="card_id", type=ColumnType.INTEGER),
                Column(name="pupil_id", type=ColumnType.INTEGER, person=True),
            ),
            parent=Parent(
                table="report_cards", keys={"card_id": "id", "pupil_id": "pupil_id"}
            ),
        ),
    ),
}
"""Of each client, by the word for it."""
