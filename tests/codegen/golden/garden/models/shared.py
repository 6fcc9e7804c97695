# Generated from specs/garden.yaml by `python -m codegen`. Do not edit.
"""Models of shared."""

from __future__ import annotations

from attrs import define
from homeroom._core.model import UNSET, OpenModel, Unset

__all__ = ["Soil"]


@define(kw_only=True, repr=False)
class Soil(OpenModel):
    """What plants stand in. Source: guess."""

    acid: float | Unset = UNSET
    """How sour it is."""
    moisture: int | Unset = UNSET
    """How wet it is, from dust to mud. Since g1."""
