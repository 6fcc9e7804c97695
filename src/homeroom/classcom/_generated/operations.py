# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Plans of ClassCom."""

from __future__ import annotations

from typing import Final

from homeroom._core.plans import Operation, PagePlan, TimePlan
from homeroom._core.response import Saved

from . import models

CLASSES_LIST: Final[Operation[list[models.SchoolClass]]] = Operation(
    name="classes.list",
    request="GET /classes",
    safety="idempotent",
    body=lambda: list[models.SchoolClass],
)
CLASSES_LIST_DEFERRED: Final[Operation[list[models.DeferredClass]]] = Operation(
    name="classes.list",
    request="GET /classes",
    safety="idempotent",
    body=lambda: list[models.DeferredClass],
)
CLASSES_GET: Final[Operation[models.SchoolClass]] = Operation(
    name="classes.get",
    request="GET /classes",
    safety="idempotent",
    body=lambda: list[models.SchoolClass],
    first=True,
)
CLASSES_GET_DEFERRED: Final[Operation[models.DeferredClass]] = Operation(
    name="classes.get",
    request="GET /classes",
    safety="idempotent",
    body=lambda: list[models.DeferredClass],
    first=True,
)
CLASSES_CREATE: Final[Operation[models.CreatedClass | models.CreatedDeferredClass]] = (
    Operation(
        name="classes.create",
        request="POST /classes",
        safety="unsafe",
        body=lambda: models.CreatedClass | models.CreatedDeferredClass,
    )
)
CLASSES_UPDATE: Final[Operation[models.SchoolClass | models.DeferredClass]] = Operation(
    name="classes.update",
    request="PATCH /classes",
    safety="unsafe",
    body=lambda: models.SchoolClass | models.DeferredClass | list[models.DeferredClass],
    first=True,
)
CLASSES_UPDATE_DEFERRED: Final[Operation[models.DeferredClass]] = Operation(
    name="classes.update_deferred",
    request="PATCH /classes",
    safety="unsafe",
    body=lambda: list[models.DeferredClass],
    first=True,
)
CLASSES_DELETE: Final[Operation[None]] = Operation(
    name="classes.delete",
    request="DELETE /classes",
    safety="idempotent",
    body=object,
    nothing=True,
)
ENROLLMENTS_LIST: Final[Operation[list[models.Enrollment]]] = Operation(
    name="enrollments.list",
    request="GET /class/enrollments",
    safety="idempotent",
    body=lambda: list[models.Enrollment],
)
ENROLLMENTS_CREATE: Final[Operation[models.Enrollment | models.DeferredEnrollment]] = (
    Operation(
        name="enrollments.create",
        request="POST /class/enrollments",
        safety="unsafe",
        body=lambda: models.Enrollment | models.DeferredEnrollment,
    )
)
ENROLLMENTS_UPDATE: Final[Operation[models.Enrollment]] = Operation(
    name="enrollments.update",
    request="PUT /class/enrollments",
    safety="idempotent",
    body=lambda: models.Enrollment,
)
ENROLLMENTS_DELETE: Final[Operation[None]] = Operation(
    name="enrollments.delete",
    request="DELETE /class/enrollments",
    safety="idempotent",
    body=object,
    nothing=True,
)
ENROLLMENTS_LAUNCH: Final[Operation[models.LaunchLink]] = Operation(
    name="enrollments.launch",
    request="GET /class/enrollments/launch",
    safety="idempotent",
    body=lambda: models.LaunchLink,
)
REPORTING_ATTENDANCE: Final[Operation[models.Attendance]] = Operation(
    name="reporting.attendance",
    request="GET /reporting/attendance",
    safety="idempotent",
    body=lambda: models.Attendance,
)
REPORTING_METRICS: Final[Operation[models.MetricEvent]] = Operation(
    name="reporting.metrics",
    request="GET /reporting/metrics",
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
    request="GET /schedules",
    safety="idempotent",
    body=lambda: list[models.ClassDate],
)
SCHEDULES_CREATE: Final[Operation[models.CreatedClassDate]] = Operation(
    name="schedules.create",
    request="POST /schedules",
    safety="unsafe",
    body=lambda: models.CreatedClassDate,
)
SCHEDULES_DELETE: Final[Operation[None]] = Operation(
    name="schedules.delete",
    request="DELETE /schedules",
    safety="idempotent",
    body=object,
    nothing=True,
)
TEMPLATES_LIST: Final[Operation[list[models.Template]]] = Operation(
    name="templates.list",
    request="GET /templates",
    safety="idempotent",
    body=lambda: list[models.Template],
)
TEMPLATES_GET: Final[Operation[models.Template]] = Operation(
    name="templates.get",
    request="GET /templates",
    safety="idempotent",
    body=lambda: list[models.Template],
    first=True,
)
TEMPLATES_CREATE: Final[Operation[models.Template]] = Operation(
    name="templates.create",
    request="POST /templates",
    safety="unsafe",
    body=lambda: models.Template,
)
TEMPLATES_UPDATE: Final[Operation[models.Template]] = Operation(
    name="templates.update",
    request="PATCH /templates",
    safety="unsafe",
    body=lambda: models.Template,
)
TEMPLATES_DELETE: Final[Operation[models.Template | None]] = Operation(
    name="templates.delete",
    request="DELETE /templates",
    safety="idempotent",
    body=lambda: models.Template | None,
)
USERS_LIST: Final[Operation[models.User]] = Operation(
    name="users.list",
    request="GET /users",
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
    request="GET /users",
    safety="idempotent",
    body=lambda: list[models.User],
    first=True,
)
USERS_SAVE: Final[Operation[Saved[models.User]]] = Operation(
    name="users.save",
    request="PUT /users",
    safety="idempotent",
    body=lambda: models.User,
    created=True,
)
USERS_DELETE: Final[Operation[models.User | None]] = Operation(
    name="users.delete",
    request="DELETE /users",
    safety="idempotent",
    body=lambda: models.User | None,
)
