# Generated from specs/garden.yaml by `python -m codegen`. Do not edit.
"""Models of beds."""

from __future__ import annotations

from attrs import define
from homeroom._core.model import UNSET, Model, OpenModel, Unset

__all__ = ["Bed", "Label"]


@define(kw_only=True, repr=False)
class Bed(OpenModel):
    """A bed. Source: guess."""

    id: int
    name: str | None = None
    soil: Soil | None = None
    beds: list[Bed] | None = None
    """Beds inside it."""
    plants: list[Plant] | None = None
    neighbours: dict[str, Bed] | None = None
    """The beds beside it, by the way to them."""
    shade: bool | None = None
    """Whether it lies in the shade. Since g2."""


@define(kw_only=True, repr=False)
class Label(Model):
    """A label in one language. Source: guess."""

    text: str | Unset = UNSET
    """What stands on it."""
    braille: bool | Unset = UNSET
    """Whether it can be felt. Since g1."""


from .plants import Plant
from .shared import Soil
