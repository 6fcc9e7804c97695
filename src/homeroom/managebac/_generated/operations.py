# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Plans of ManageBac."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from homeroom._core.bulk import BulkOutcome
from homeroom._core.plans import BulkPlan, Defaults, Operation, PagePlan

from .models import (
    Acknowledgement,
    ClassEnvelope,
    ClassPage,
    ClassResult,
    Pong,
    SchoolClass,
    StudentResult,
    StudentResults,
)

REGIONS: Final[Mapping[str, str]] = {
    "ca": "https://api.managebac.com",
    "cn": "https://api.managebac.cn",
    "us1": "https://api.us.managebac.com",
    "us2": "https://api.managebac.us",
    "test": "https://api.managebactest.com",
}
"""Scheme and host by region; the first is the default."""
VERSION: Final = "v2p0"
"""The version that the spec describes: first part of every path."""
VERSIONS: Final[tuple[str, ...]] = ("v2", "v2p0", "v2p1", "v2p2", "v2p3")
"""All versions that the vendor serves."""
DEFAULTS: Final = Defaults(
    counts_by="address",
)
"""What a client keeps to unless told otherwise (vendor elsewhere)."""

CLASSES_LIST: Final[Operation[SchoolClass]] = Operation(
    name="classes.list",
    method="GET",
    path="/classes",
    safety="idempotent",
    body=ClassPage,
    paging=PagePlan(
        page="page",
        size="per_page",
        first=1,
        default_size=100,
        max_size=200,
        items="classes",
        key="id",
        number="meta.current_page",
        pages="meta.total_pages",
        total="meta.total_count",
        served="meta.per_page",
    ),
)
CLASSES_CREATE: Final[Operation[SchoolClass]] = Operation(
    name="classes.create",
    method="POST",
    path="/classes",
    safety="unsafe",
    body=SchoolClass,
)
CLASSES_UPSERT: Final[Operation[BulkOutcome[ClassResult]]] = Operation(
    name="classes.upsert",
    method="PATCH",
    path="/classes",
    safety="unsafe",
    body=list[ClassResult],
    bulk=BulkPlan(
        sent="classes",
        key="index",
    ),
)
CLASSES_GET: Final[Operation[SchoolClass]] = Operation(
    name="classes.get",
    method="GET",
    path="/classes/{class_id}",
    safety="idempotent",
    body=ClassEnvelope,
    unwrap="class_",
)
CLASSES_UPDATE: Final[Operation[SchoolClass]] = Operation(
    name="classes.update",
    method="PATCH",
    path="/classes/{class_id}",
    safety="unsafe",
    body=SchoolClass,
)
CLASSES_UPDATE_STUDENTS: Final[Operation[BulkOutcome[StudentResult]]] = Operation(
    name="classes.update_students",
    method="PATCH",
    path="/classes/{class_id}/students",
    safety="unsafe",
    body=StudentResults,
    bulk=BulkPlan(
        sent="students",
        items="students",
        key="id",
    ),
)
CLASSES_ADD_STUDENTS: Final[Operation[Acknowledgement]] = Operation(
    name="classes.add_students",
    method="POST",
    path="/classes/{class_id}/add_students",
    safety="unsafe",
    body=Acknowledgement,
)
CLASSES_REMOVE_STUDENTS: Final[Operation[Acknowledgement]] = Operation(
    name="classes.remove_students",
    method="POST",
    path="/classes/{class_id}/remove_students",
    safety="unsafe",
    body=Acknowledgement,
)
PING: Final[Operation[Pong]] = Operation(
    name="ping",
    method="GET",
    path="/ping",
    safety="idempotent",
    body=Pong,
)
