# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Tables of ClassCom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from homeroom._core.columns import Column, ColumnType
from homeroom._core.tables import One, Parent, Since, Table

from . import models

__all__ = ["TABLES"]
TABLES: Final[Mapping[str, tuple[Table, ...]]] = {
    "classcom": (
        Table(
            name="classes",
            method="classes.list",
            model=models.SchoolClass,
            key=("class_id",),
            one=One(method="classes.get", keys={"class_id": "class_id"}),
        ),
        Table(
            name="deferred_classes",
            method="classes.list",
            model=models.DeferredClass,
            key=("class_deferred_id",),
            parts=({"deferred": True},),
            one=One(
                method="classes.get",
                keys={"class_id": "class_id"},
                fixed={"deferred": True},
            ),
        ),
        Table(
            name="enrollments",
            method="enrollments.list",
            model=models.Enrollment,
            key=("student_id",),
            asked=(Column(name="class_id", type=ColumnType.TEXT),),
            parent=Parent(table="classes", keys={"class_id": "class_id"}),
        ),
        Table(
            name="attendance_sessions",
            method="reporting.attendance",
            model=models.AttendanceSession,
            key=("session_id",),
            items="sessions",
            asked=(Column(name="class_id", type=ColumnType.TEXT),),
            parent=Parent(table="classes", keys={"class_id": "class_id"}),
        ),
        Table(
            name="metrics",
            method="reporting.metrics",
            model=models.MetricEvent,
            key=("student_id", "event_type", "event_start", "event_value"),
            asked=(Column(name="class_id", type=ColumnType.TEXT),),
            parent=Parent(table="classes", keys={"class_id": "class_id"}),
            since=Since(
                argument="starting_after",
                column="event_start",
                lookback=timedelta(seconds=172800),
            ),
        ),
        Table(
            name="schedules",
            method="schedules.list",
            model=models.ClassDate,
            key=("schedule_id",),
            asked=(Column(name="class_id", type=ColumnType.TEXT),),
            parent=Parent(table="classes", keys={"class_id": "class_id"}),
        ),
        Table(
            name="deferred_schedules",
            method="schedules.list",
            model=models.ClassDate,
            key=("schedule_id",),
            asked=(Column(name="class_id", type=ColumnType.TEXT),),
            parent=Parent(table="deferred_classes", keys={"class_id": "class_id"}),
        ),
        Table(
            name="templates",
            method="templates.list",
            model=models.Template,
            key=("template_id",),
            one=One(method="templates.get", keys={"template_id": "template_id"}),
        ),
        Table(
            name="users",
            method="users.list",
            model=models.User,
            key=("id",),
            one=One(method="users.get", keys={"id": "id"}),
        ),
    )
}
"""Of each client, by the word for it."""
