# Generated from specs/garden.yaml by `python -m codegen`. Do not edit.
"""Models of Garden."""

from __future__ import annotations

from attrs import define, field

from homeroom._core.model import (
    JSON,
    NOTHING_MORE,
    UNSET,
    Model,
    OpenIntEnum,
    Unset,
    rest,
)

__all__ = ["Bed", "Label", "NewPlant", "Plant", "Soil", "Stage"]


@define(kw_only=True, repr=False)
class Bed(Model):
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
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Label(Model):
    """A label in one language. Source: guess."""

    text: str | Unset = UNSET
    """What stands on it."""
    braille: bool | Unset = UNSET
    """Whether it can be felt. Since g1."""


@define(kw_only=True, repr=False)
class NewPlant(Model):
    """A plant to put into a bed. Source: guess."""

    name: str | Unset = UNSET
    depth: int | Unset = UNSET
    """In centimetres. Since g2."""


@define(kw_only=True, repr=False)
class Plant(Model):
    """A plant. Source: guess."""

    id: int
    name: str | None = None
    stage: Stage | None = None
    bed: Bed | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Soil(Model):
    """What plants stand in. Source: guess."""

    acid: float | Unset = UNSET
    """How sour it is."""
    moisture: int | Unset = UNSET
    """How wet it is, from dust to mud. Since g1."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class Stage(OpenIntEnum):
    """How far it is. Source: guess."""

    SEED = 0
    SPROUT = 1
    IN_BLOOM = 9
