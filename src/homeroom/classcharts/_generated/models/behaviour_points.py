# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of behaviour_points."""

from __future__ import annotations

from attrs import define, field
from homeroom._core.model import JSON, NOTHING_MORE, Model
from homeroom._core.model import rest

__all__ = ["BehaviourPoint", "BehaviourPointsEnvelope"]


@define(kw_only=True, repr=False)
class BehaviourPoint(Model):
    """A behaviour point that a parent can give. Source: third party."""

    id: int
    """Unique number of the point."""
    name: str | None = None
    """What it is given for."""
    icon_url: str | None = None
    """Address of a picture."""
    is_daily_limit_reached: bool | None = None
    """Whether it can be given no more today."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class BehaviourPointsEnvelope(Model):
    """The wrapper around behaviour points. Source: third party."""

    data: list[BehaviourPoint]
