# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Plans of ClassCom."""

from __future__ import annotations

from typing import Final

from homeroom._core.plans import Operation, PagePlan, TimePlan
from homeroom._core.response import Saved

from . import models

CLASSES_LIST: Final[Operation[list[models.SchoolClass]]] = Operation(
    name="classes.list",
    method="GET",
    path="/classes",
    safety="idempotent",
    body=lambda: list[models.SchoolClass],
)
CLASSES_LIST_DEFERRED: Final[Operation[list[models.DeferredClass]]] = Operation(
    name="classes.list",
    method="GET",
    path="/classes",
    safety="idempotent",
    body=lambda: list[models.DeferredClass],
)
CLASSES_GET: Final[Operation[models.SchoolClass]] = Operation(
    name="classes.get",
    method="GET",
    path="/classes",
    safety="idempotent",
    body=lambda: list[models.SchoolClass],
    first=True,
)
CLASSES_GET_DEFERRED: Final[Operation[models.DeferredClass]] = Operation(
    name="classes.get",
    method="GET",
    path="/classes",
    safety="idempotent",
    body=lambda: list[models.DeferredClass],
    first=True,
)
CLASSES_CREATE: Final[Operation[models.CreatedClass | models.CreatedDeferredClass]] = (
    Operation(
        name="classes.create",
        method="POST",
        path="/classes",
        safety="unsafe",
        body=lambda: models.CreatedClass | models.CreatedDeferredClass,
    )
)
CLASSES_UPDATE: Final[Operation[models.SchoolClass | models.DeferredClass]] = Operation(
    name="classes.update",
    method="PATCH",
    path="/classes",
    safety="unsafe",
    body=lambda: models.SchoolClass | models.DeferredClass | list[models.DeferredClass],
    first=True,
)
CLASSES_UPDATE_DEFERRED: Final[Operation[models.DeferredClass]] = Operation(
    name="classes.update_deferred",
    method="PATCH",
    path="/classes",
    safety="unsafe",
    body=lambda: list[models.DeferredClass],
    first=True,
)
CLASSES_DELETE: Final[Operation[None]] = Operation(
    name="classes.delete",
    method="DELETE",
    path="/classes",
    safety="idempotent",
    body=object,
    nothing=True,
)
ENROLLMENTS_LIST: Final[Operation[list[models.Enrollment]]] = Operation(
    name="enrollments.list",
    method="GET",
    path="/class/enrollments",
    safety="idempotent",
    body=lambda: list[models.Enrollment],
)
ENROLLMENTS_CREATE: Final[Operation[models.Enrollment | models.DeferredEnrollment]] = (
    Operation(
        name="enrollments.create",
        method="POST",
        path="/class/enrollments",
        safety="unsafe",
        body=lambda: models.Enrollment | models.DeferredEnrollment,
    )
)
ENROLLMENTS_UPDATE: Final[Operation[models.Enrollment]] = Operation(
    name="enrollments.update",
    method="PUT",
    path="/class/enrollments",
    safety="idempotent",
    body=lambda: models.Enrollment,
)
ENROLLMENTS_DELETE: Final[Operation[None]] = Operation(
    name="enrollments.delete",
    method="DELETE",
    path="/class/enrollments",
    safety="idempotent",
    body=object,
    nothing=True,
)
ENROLLMENTS_LAUNCH: Final[Operation[models.LaunchLink]] = Operation(
    name="enrollments.launch",
    method="GET",
    path="/class/enrollments/launch",
    safety="idempotent",
    body=lambda: models.LaunchLink,
)
REPORTING_ATTENDANCE: Final[Operation[models.Attendance]] = Operation(
    name="reporting.attendance",
    method="GET",
    path="/reporting/attendance",
    safety="idempotent",
    body=lambda: models.Attendance,
)
REPORTING_METRICS: Final[Operation[models.MetricEvent]] = Operation(
    name="reporting.metrics",
    method="GET",
    path="/reporting/metrics",
    safety="idempotent",
    body=lambda: list[models.MetricEvent],
    paging=TimePlan(
        after="starting_after",
        size="limit",
        default_size=1000,
        max_size=1000,
        moment="event_start",
        until="ending_before",
        end="event_end",
        key=("student_id", "event_type", "event_start", "event_value"),
    ),
)
SCHEDULES_LIST: Final[Operation[list[models.ClassDate]]] = Operation(
    name="schedules.list",
    method="GET",
    path="/schedules",
    safety="idempotent",
    body=lambda: list[models.ClassDate],
)
SCHEDULES_CREATE: Final[Operation[models.CreatedClassDate]] = Operation(
    name="schedules.create",
    method="POST",
    path="/schedules",
    safety="unsafe",
    body=lambda: models.CreatedClassDate,
)
SCHEDULES_DELETE: Final[Operation[None]] = Operation(
    name="schedules.delete",
    method="DELETE",
    path="/schedules",
    safety="idempotent",
    body=object,
    nothing=True,
)
TEMPLATES_LIST: Final[Operation[list[models.Template]]] = Operation(
    name="templates.list",
    method="GET",
    path="/templates",
    safety="idempotent",
    body=lambda: list[models.Template],
)
TEMPLATES_GET: Final[Operation[models.Template]] = Operation(
    name="templates.get",
    method="GET",
    path="/templates",
    safety="idempotent",
    body=lambda: list[models.Template],
    first=True,
)
TEMPLATES_CREATE: Final[Operation[models.Template]] = Operation(
    name="templates.create",
    method="POST",
    path="/templates",
    safety="unsafe",
    body=lambda: models.Template,
)
TEMPLATES_UPDATE: Final[Operation[models.Template]] = Operation(
    name="templates.update",
    method="PATCH",
    path="/templates",
    safety="unsafe",
    body=lambda: models.Template,
)
TEMPLATES_DELETE: Final[Operation[models.Template | None]] = Operation(
    name="templates.delete",
    method="DELETE",
    path="/templates",
    safety="idempotent",
    body=lambda: models.Template | None,
)
USERS_LIST: Final[Operation[models.User]] = Operation(
    name="users.list",
    method="GET",
    path="/users",
    safety="idempotent",
    body=lambda: models.UserPage | list[models.User],
    paging=PagePlan(
        page="page",
        size="limit",
        first=1,
        default_size=1000,
        max_size=1000,
        items="data",
        key="id",
        number="pagination.current_page",
        pages="pagination.total_pages",
        total="pagination.total_records",
        more="pagination.next_page",
    ),
)
USERS_GET: Final[Operation[models.User]] = Operation(
    name="users.get",
    method="GET",
    path="/users",
    safety="idempotent",
    body=lambda: list[models.User],
    first=True,
)
USERS_SAVE: Final[Operation[Saved[models.User]]] = Operation(
    name="users.save",
    method="PUT",
    path="/users",
    safety="idempotent",
    body=lambda: models.User,
    created=True,
)
USERS_DELETE: Final[Operation[models.User | None]] = Operation(
    name="users.delete",
    method="DELETE",
    path="/users",
    safety="idempotent",
    body=lambda: models.User | None,
)
