# Generated from specs/garden.yaml by `python -m codegen`. Do not edit.
"""Models of shared."""

from __future__ import annotations

from attrs import define, field
from homeroom._core.model import JSON, NOTHING_MORE, UNSET, Model
from homeroom._core.model import Unset, rest

__all__ = ["Soil"]


@define(kw_only=True, repr=False)
class Soil(Model):
    """What plants stand in. Source: guess."""

    acid: float | Unset = UNSET
    """How sour it is."""
    moisture: int | Unset = UNSET
    """How wet it is, from dust to mud. Since g1."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())
