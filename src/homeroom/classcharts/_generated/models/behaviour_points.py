# Generated from openapi/classcharts.yaml by `python -m codegen`. Do not edit.
"""Models of behaviour_points."""

from __future__ import annotations

from attrs import define
from homeroom._core.model import Model, OpenModel

__all__ = ["BehaviourPoint", "BehaviourPointsEnvelope"]


@define(kw_only=True, repr=False)
class BehaviourPoint(OpenModel):
    """A behaviour point that a parent can give. Source: third party."""

    id: int
    name: str | None = None
    """What it is given for."""
    icon_url: str | None = None
    """Address of a picture."""
    is_daily_limit_reached: bool | None = None
    """Whether it can be given no more today."""


@define(kw_only=True, repr=False)
class BehaviourPointsEnvelope(Model):
    """The wrapper around behaviour points. Source: third party."""

    data: list[BehaviourPoint]
