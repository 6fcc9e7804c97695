# Generated from specs/garden.yaml by `python -m codegen`. Do not edit.
"""Methods of Garden that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding

from .resources import Beds, GardenApi, Plants


class BedsWithResponse(WithResponse[Beds]):
    """As `Beds`, with the HTTP answer around the data."""

    _plain = Beds
    list: Final = responding(Beds.list)
    create: Final = responding(Beds.create)
    dig_up: Final = responding(Beds.dig_up)


class PlantsWithResponse(WithResponse[Plants]):
    """As `Plants`, with the HTTP answer around the data."""

    _plain = Plants
    update: Final = responding(Plants.update)


class GardenApiWithResponse(WithResponse[GardenApi]):
    """As `GardenApi`, with the HTTP answer around the data."""

    _plain = GardenApi
    beds: Attached[BedsWithResponse] = Attached(BedsWithResponse)
    plants: Attached[PlantsWithResponse] = Attached(PlantsWithResponse)
    rain: Final = responding(GardenApi.rain)
