# Generated from specs/garden.yaml by `python -m codegen`. Do not edit.
"""Methods of Garden that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding

from .resources import Beds, Plants, GardenApi


class BedsWithResponse(WithResponse[Beds]):
    list: Final = responding(Beds.list)
    create: Final = responding(Beds.create)
    dig_up: Final = responding(Beds.dig_up)


class PlantsWithResponse(WithResponse[Plants]):
    update: Final = responding(Plants.update)


class GardenApiWithResponse(WithResponse[GardenApi]):
    beds: Attached[BedsWithResponse] = Attached(BedsWithResponse)
    plants: Attached[PlantsWithResponse] = Attached(PlantsWithResponse)
    rain: Final = responding(GardenApi.rain)
