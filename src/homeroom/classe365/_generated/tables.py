# Generated from openapi/classe365.yaml by `python -m codegen`. Do not edit.
"""Tables of Classe365."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from homeroom._core.tables import One, Table

from . import models

__all__ = ["TABLES"]
TABLES: Final[Mapping[str, tuple[Table, ...]]] = {
    "classe365": (
        Table(
            name="students",
            method="students.list",
            model=models.Student,
            key=("id",),
            one=One(method="students.get", keys={"id": "id"}),
        ),
        Table(
            name="classes",
            method="classes.list",
            model=models.SchoolClass,
            key=("id",),
            one=One(method="classes.get", keys={"id": "id"}),
        ),
        Table(
            name="sessions",
            method="sessions.list",
            model=models.Session,
            key=("id",),
            one=One(method="sessions.get", keys={"id": "id"}),
        ),
        Table(
            name="departments",
            method="departments.list",
            model=models.Department,
            key=("id",),
            one=One(method="departments.get", keys={"id": "id"}),
        ),
    )
}
"""Of each client, by the word for it."""
