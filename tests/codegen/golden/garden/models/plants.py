# Generated from specs/garden.yaml by `python -m codegen`. Do not edit.
"""Models of plants."""

from __future__ import annotations

from attrs import define
from homeroom._core.model import UNSET, Model, OpenIntEnum, OpenModel, Unset

__all__ = ["NewPlant", "Plant", "Stage"]


@define(kw_only=True, repr=False)
class NewPlant(Model):
    """A plant to put into a bed. Source: guess."""

    name: str | Unset = UNSET
    depth: int | Unset = UNSET
    """In centimetres. Since g2."""


@define(kw_only=True, repr=False)
class Plant(OpenModel):
    """A plant. Source: guess."""

    id: int
    name: str | None = None
    stage: Stage | None = None
    bed: Bed | None = None


class Stage(OpenIntEnum):
    """How far it is. Source: guess."""

    SEED = 0
    SPROUT = 1
    IN_BLOOM = 9


from .beds import Bed
