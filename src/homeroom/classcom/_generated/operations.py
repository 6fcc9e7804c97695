# Generated from openapi/classcom.yaml by `python -m codegen`. Do not edit.
"""Plans of ClassCom."""

from __future__ import annotations

from typing import Final

from homeroom._core.plans import Operation, PagePlan, TimePlan
from homeroom._core.response import Saved

from .models import (
    Attendance,
    ClassDate,
    CreatedClass,
    CreatedClassDate,
    CreatedDeferredClass,
    DeferredClass,
    DeferredEnrollment,
    Enrollment,
    LaunchLink,
    MetricEvent,
    SchoolClass,
    Template,
    User,
    UserPage,
)

CLASSES_LIST: Final[Operation[list[SchoolClass]]] = Operation(
    name="classes.list",
    method="GET",
    path="/classes",
    safety="idempotent",
    body=list[SchoolClass],
)
CLASSES_LIST_DEFERRED: Final[Operation[list[DeferredClass]]] = Operation(
    name="classes.list",
    method="GET",
    path="/classes",
    safety="idempotent",
    body=list[DeferredClass],
)
CLASSES_GET: Final[Operation[SchoolClass]] = Operation(
    name="classes.get",
    method="GET",
    path="/classes",
    safety="idempotent",
    body=list[SchoolClass],
    first=True,
)
CLASSES_GET_DEFERRED: Final[Operation[DeferredClass]] = Operation(
    name="classes.get",
    method="GET",
    path="/classes",
    safety="idempotent",
    body=list[DeferredClass],
    first=True,
)
CLASSES_CREATE: Final[Operation[CreatedClass | CreatedDeferredClass]] = Operation(
    name="classes.create",
    method="POST",
    path="/classes",
    safety="unsafe",
    body=CreatedClass | CreatedDeferredClass,
)
CLASSES_UPDATE: Final[Operation[SchoolClass | DeferredClass]] = Operation(
    name="classes.update",
    method="PATCH",
    path="/classes",
    safety="unsafe",
    body=SchoolClass | DeferredClass | list[DeferredClass],
    first=True,
)
CLASSES_UPDATE_DEFERRED: Final[Operation[DeferredClass]] = Operation(
    name="classes.update_deferred",
    method="PATCH",
    path="/classes",
    safety="unsafe",
    body=list[DeferredClass],
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
ENROLLMENTS_LIST: Final[Operation[list[Enrollment]]] = Operation(
    name="enrollments.list",
    method="GET",
    path="/class/enrollments",
    safety="idempotent",
    body=list[Enrollment],
)
ENROLLMENTS_CREATE: Final[Operation[Enrollment | DeferredEnrollment]] = Operation(
    name="enrollments.create",
    method="POST",
    path="/class/enrollments",
    safety="unsafe",
    body=Enrollment | DeferredEnrollment,
)
ENROLLMENTS_UPDATE: Final[Operation[Enrollment]] = Operation(
    name="enrollments.update",
    method="PUT",
    path="/class/enrollments",
    safety="idempotent",
    body=Enrollment,
)
ENROLLMENTS_DELETE: Final[Operation[None]] = Operation(
    name="enrollments.delete",
    method="DELETE",
    path="/class/enrollments",
    safety="idempotent",
    body=object,
    nothing=True,
)
ENROLLMENTS_LAUNCH: Final[Operation[LaunchLink]] = Operation(
    name="enrollments.launch",
    method="GET",
    path="/class/enrollments/launch",
    safety="idempotent",
    body=LaunchLink,
)
REPORTING_ATTENDANCE: Final[Operation[Attendance]] = Operation(
    name="reporting.attendance",
    method="GET",
    path="/reporting/attendance",
    safety="idempotent",
    body=Attendance,
)
REPORTING_METRICS: Final[Operation[MetricEvent]] = Operation(
    name="reporting.metrics",
    method="GET",
    path="/reporting/metrics",
    safety="idempotent",
    body=list[MetricEvent],
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
SCHEDULES_LIST: Final[Operation[list[ClassDate]]] = Operation(
    name="schedules.list",
    method="GET",
    path="/schedules",
    safety="idempotent",
    body=list[ClassDate],
)
SCHEDULES_CREATE: Final[Operation[CreatedClassDate]] = Operation(
    name="schedules.create",
    method="POST",
    path="/schedules",
    safety="unsafe",
    body=CreatedClassDate,
)
SCHEDULES_DELETE: Final[Operation[None]] = Operation(
    name="schedules.delete",
    method="DELETE",
    path="/schedules",
    safety="idempotent",
    body=object,
    nothing=True,
)
TEMPLATES_LIST: Final[Operation[list[Template]]] = Operation(
    name="templates.list",
    method="GET",
    path="/templates",
    safety="idempotent",
    body=list[Template],
)
TEMPLATES_GET: Final[Operation[Template]] = Operation(
    name="templates.get",
    method="GET",
    path="/templates",
    safety="idempotent",
    body=list[Template],
    first=True,
)
TEMPLATES_CREATE: Final[Operation[Template]] = Operation(
    name="templates.create",
    method="POST",
    path="/templates",
    safety="unsafe",
    body=Template,
)
TEMPLATES_UPDATE: Final[Operation[Template]] = Operation(
    name="templates.update",
    method="PATCH",
    path="/templates",
    safety="unsafe",
    body=Template,
)
TEMPLATES_DELETE: Final[Operation[Template | None]] = Operation(
    name="templates.delete",
    method="DELETE",
    path="/templates",
    safety="idempotent",
    body=Template | None,
)
USERS_LIST: Final[Operation[User]] = Operation(
    name="users.list",
    method="GET",
    path="/users",
    safety="idempotent",
    body=UserPage | list[User],
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
USERS_GET: Final[Operation[User]] = Operation(
    name="users.get",
    method="GET",
    path="/users",
    safety="idempotent",
    body=list[User],
    first=True,
)
USERS_SAVE: Final[Operation[Saved[User]]] = Operation(
    name="users.save",
    method="PUT",
    path="/users",
    safety="idempotent",
    body=User,
    created=True,
)
USERS_DELETE: Final[Operation[User | None]] = Operation(
    name="users.delete",
    method="DELETE",
    path="/users",
    safety="idempotent",
    body=User | None,
)
