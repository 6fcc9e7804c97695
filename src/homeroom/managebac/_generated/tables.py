# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Tables of ManageBac."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from homeroom._core.tables import One, Since, Table

from . import models

__all__ = ["TABLES"]
TABLES: Final[Mapping[str, tuple[Table, ...]]] = {
    "managebac": (
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
    )
}
"""Of each client, by the word for it."""
