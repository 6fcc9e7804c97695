# Generated from openapi/classe365.yaml by `python -m codegen`. Do not edit.
"""Plans of Classe365."""

from __future__ import annotations

from typing import Final

from homeroom._core.plans import CursorPlan, Defaults, Operation
from homeroom._core.response import Saved

from . import models

DEFAULTS: Final = Defaults(
    in_flight=2,
    timeout=300,
    pause=60,
)
"""What a client keeps to unless told otherwise (third party)."""

STUDENTS_LIST: Final[Operation[models.Student]] = Operation(
    name="students.list",
    request="GET /students",
    safety="idempotent",
    body=lambda: models.StudentPage,
    empty=True,
    paging=CursorPlan(
        cursor="cursor",
        next="meta.next_cursor",
        items="records",
        size="limit",
        probe=("page", "offset"),
    ),
)
STUDENTS_GET: Final[Operation[models.Student]] = Operation(
    name="students.get",
    request="GET /students",
    safety="idempotent",
    body=lambda: models.StudentEnvelope,
    unwrap="record",
    empty=True,
)
STUDENTS_SAVE: Final[Operation[Saved[models.Student]]] = Operation(
    name="students.save",
    request="POST /students",
    safety="unsafe",
    body=lambda: models.StudentEnvelope,
    unwrap="record",
    created=True,
    empty=True,
    idempotent_with="id",
)
CLASSES_LIST: Final[Operation[models.SchoolClass]] = Operation(
    name="classes.list",
    request="GET /classes",
    safety="idempotent",
    body=lambda: models.SchoolClassPage,
    empty=True,
    paging=CursorPlan(
        cursor="cursor",
        next="meta.next_cursor",
        items="records",
        size="limit",
        probe=("page", "offset"),
    ),
)
CLASSES_GET: Final[Operation[models.SchoolClass]] = Operation(
    name="classes.get",
    request="GET /classes",
    safety="idempotent",
    body=lambda: models.SchoolClassEnvelope,
    unwrap="record",
    empty=True,
)
CLASSES_SAVE: Final[Operation[Saved[models.SchoolClass]]] = Operation(
    name="classes.save",
    request="POST /classes",
    safety="unsafe",
    body=lambda: models.SchoolClassEnvelope,
    unwrap="record",
    created=True,
    empty=True,
    idempotent_with="id",
)
SESSIONS_LIST: Final[Operation[models.Session]] = Operation(
    name="sessions.list",
    request="GET /sessions",
    safety="idempotent",
    body=lambda: models.SessionPage,
    empty=True,
    paging=CursorPlan(
        cursor="cursor",
        next="meta.next_cursor",
        items="records",
        size="limit",
        probe=("page", "offset"),
    ),
)
SESSIONS_GET: Final[Operation[models.Session]] = Operation(
    name="sessions.get",
    request="GET /sessions",
    safety="idempotent",
    body=lambda: models.SessionEnvelope,
    unwrap="record",
    empty=True,
)
SESSIONS_SAVE: Final[Operation[Saved[models.Session]]] = Operation(
    name="sessions.save",
    request="POST /sessions",
    safety="unsafe",
    body=lambda: models.SessionEnvelope,
    unwrap="record",
    created=True,
    empty=True,
    idempotent_with="id",
)
DEPARTMENTS_LIST: Final[Operation[models.Department]] = Operation(
    name="departments.list",
    request="GET /departments",
    safety="idempotent",
    body=lambda: models.DepartmentPage,
    empty=True,
    paging=CursorPlan(
        cursor="cursor",
        next="meta.next_cursor",
        items="records",
        size="limit",
        probe=("page", "offset"),
    ),
)
DEPARTMENTS_GET: Final[Operation[models.Department]] = Operation(
    name="departments.get",
    request="GET /departments",
    safety="idempotent",
    body=lambda: models.DepartmentEnvelope,
    unwrap="record",
    empty=True,
)
DEPARTMENTS_SAVE: Final[Operation[Saved[models.Department]]] = Operation(
    name="departments.save",
    request="POST /departments",
    safety="unsafe",
    body=lambda: models.DepartmentEnvelope,
    unwrap="record",
    created=True,
    empty=True,
    idempotent_with="id",
)
RECORDS_LIST: Final[Operation[models.Record]] = Operation(
    name="records.list",
    request="GET /{resource}",
    safety="idempotent",
    body=lambda: models.RecordPage,
    empty=True,
    paging=CursorPlan(
        cursor="cursor",
        next="meta.next_cursor",
        items="records",
        size="limit",
        probe=("page", "offset"),
    ),
)
RECORDS_GET: Final[Operation[models.Record]] = Operation(
    name="records.get",
    request="GET /{resource}",
    safety="idempotent",
    body=lambda: models.RecordEnvelope,
    unwrap="record",
    empty=True,
)
RECORDS_SAVE: Final[Operation[Saved[models.Record]]] = Operation(
    name="records.save",
    request="POST /{resource}",
    safety="unsafe",
    body=lambda: models.RecordEnvelope,
    unwrap="record",
    created=True,
    empty=True,
    idempotent_with="id",
)
