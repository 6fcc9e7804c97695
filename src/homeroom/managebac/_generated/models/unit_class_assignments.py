# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of unit_class_assignments."""

from __future__ import annotations

import builtins
from datetime import datetime
from attrs import define
from homeroom._core.model import Model, OpenEnum, OpenModel

__all__ = ["UnitClassAssignment", "UnitClassAssignmentPage"]
__all__ += ["UnitClassAssignmentStatus"]


@define(kw_only=True, repr=False)
class UnitClassAssignment(OpenModel):
    """That a unit is taught in a class. Source: vendor elsewhere."""

    id: int
    unit_id: int | None = None
    class_id: int | None = None
    status: UnitClassAssignmentStatus | None = None
    """Whether it is active. Left out of one that is deleted."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    """Time of the last change. Left out of one that is deleted."""
    deleted_at: datetime | None = None


@define(kw_only=True, repr=False)
class UnitClassAssignmentPage(Model):
    """One page of assignments. Source: vendor elsewhere."""

    unit_class_assignments: builtins.list[UnitClassAssignment]
    meta: PageMeta | None = None


class UnitClassAssignmentStatus(OpenEnum):
    """Whether a unit is taught in a class, or is to be. Source: vendor elsewhere."""

    ACTIVE = "active"
    DRAFT = "draft"


from .shared import PageMeta
