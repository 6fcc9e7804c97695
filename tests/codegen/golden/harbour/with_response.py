# Generated from specs/harbour.yaml by `python -m codegen`. Do not edit.
"""Methods of Harbour that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .resources import Ships, Berths, Movements, Cargo, HarbourApi


class ShipsWithResponse(WithResponse[Ships]):
    list: Final = responding(Ships.list)
    get: Final = responding(Ships.get)
    find: Final = responding(Ships.find)
    announce: Final = responding(Ships.announce)
    send_away: Final = responding(Ships.send_away)


class BerthsWithResponse(WithResponse[Berths]):
    list: Final = walking(Berths.list)
    get: Final = responding(Berths.get)
    count: Final = responding(Berths.count)
    save: Final = responding(Berths.save)


class MovementsWithResponse(WithResponse[Movements]):
    list: Final = walking(Movements.list)


class CargoWithResponse(WithResponse[Cargo]):
    list: Final = walking(Cargo.list)
    get: Final = responding(Cargo.get)
    save: Final = responding(Cargo.save)


class HarbourApiWithResponse(WithResponse[HarbourApi]):
    ships: Attached[ShipsWithResponse] = Attached(ShipsWithResponse)
    berths: Attached[BerthsWithResponse] = Attached(BerthsWithResponse)
    movements: Attached[MovementsWithResponse] = Attached(MovementsWithResponse)
    cargo: Attached[CargoWithResponse] = Attached(CargoWithResponse)
    tides: Final = walking(HarbourApi.tides)
