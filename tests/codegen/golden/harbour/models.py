# Generated from specs/harbour.yaml by `python -m codegen`. Do not edit.
"""Models of Harbour."""

from __future__ import annotations

import builtins
import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import JSON, UNSET, Model, OpenEnum, OpenModel, Unset
from homeroom._core.model import json_name, unix

__all__ = ["Berth", "BerthPage", "CargoPage", "ExpectedShip", "FoundBy", "Movement"]
__all__ += ["Piece", "Ship", "Stop", "TidePage"]


@define(kw_only=True, repr=False)
class Berth(OpenModel):
    """A place for a ship. Source: guess."""

    number: int


@define(kw_only=True, repr=False)
class BerthPage(Model):
    """One page of berths. Source: guess."""

    berths: builtins.list[Berth]
    page_count: int = field(metadata=json_name("pageCount"))


@define(kw_only=True, repr=False)
class CargoEnvelope(Model):
    """A piece of cargo, wrapped. Source: guess."""

    record: Piece


@define(kw_only=True, repr=False)
class CargoPage(Model):
    """One page of cargo. Source: guess."""

    records: builtins.list[Piece]
    meta_data: dict[str, JSON] | None = field(
        default=None, metadata=json_name("metaData")
    )
    """Further facts."""


@define(kw_only=True, repr=False)
class ExpectedShip(OpenModel):
    """A ship on its way. Source: guess."""

    call_sign: str = field(metadata=json_name("callSign"))


class FoundBy(OpenEnum):
    """What finds a berth. Source: guess."""

    NUMBER = "number"
    QUAY_SIDE = "quaySide"


@define(kw_only=True, repr=False)
class Movement(OpenModel):
    """What a ship did. Source: guess."""

    started_at: datetime = field(metadata=json_name("startedAt"))
    """When it began."""
    date: dt.date | None = None
    """On which day."""
    list: builtins.list[dt.date] | None = None
    """Days."""


@define(kw_only=True, repr=False)
class Piece(OpenModel):
    """A piece of cargo. Source: guess."""

    id: int
    weight: float | Unset | None = UNSET
    """In tons."""


@define(kw_only=True, repr=False)
class Ship(OpenModel):
    """A ship in the harbour. Source: guess."""

    ship_id: int = field(metadata=json_name("shipId"))
    """Number of the ship."""
    arrived_at: datetime = field(metadata=json_name("arrivedAt") | unix())
    """When it came."""
    leaves_at: datetime | Unset | None = field(
        default=UNSET, metadata=json_name("leavesAt") | unix()
    )
    """When it leaves; null for never."""


@define(kw_only=True, repr=False)
class Stop(OpenModel):
    """A harbour where a ship was. Source: guess."""

    moment: datetime = field(metadata=unix())
    time_zone: str | Unset = field(default=UNSET, metadata=json_name("timeZone"))
    """Of the harbour. Format: IANA time zone."""
    rest_: bool | Unset = field(default=UNSET, metadata=json_name("rest"))
    """Whether it stayed."""


@define(kw_only=True, repr=False)
class TidePage(Model):
    """Some tides. Source: guess."""

    tides: builtins.list[float]
    """Heights in metres."""
    next_tide: int | Unset | None = field(default=UNSET, metadata=json_name("nextTide"))
    """The tide after these."""
