# Generated from specs/observatory.yaml by `python -m codegen`. Do not edit.
"""Models of Observatory."""

from __future__ import annotations

import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, SENSITIVE
from homeroom._core.model import JSON, NOTHING_MORE, Model, OpenEnum
from homeroom._core.model import json_name, rest


__all__ = [
    "Atlas",
    "Chart",
    "Dome",
    "DomePage",
    "Frame",
    "FrameList",
    "FrameListData",
    "Half",
    "Kind",
    "Report",
    "ReportHead",
    "Sky",
    "Volume",
    "WeatherByDay",
]


@define(kw_only=True, repr=False)
class Atlas(Model):
    """Charts of the sky. Source: guess."""

    halves: dict[str, Half]
    """Half of the sky to its volumes."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Chart(Model):
    """A map of some of the sky. Source: guess."""

    number: int
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Dome(Model):
    """A dome. Source: guess."""

    dome_id: str = field(metadata=json_name("domeId"))
    """Name in the catalogue. Format: UUID."""
    changed_at: datetime | None = field(default=None, metadata=json_name("changedAt"))
    wide: bool | None = None
    keeper: str | None = field(default=None, metadata=DIRECT)
    """Who keeps it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class DomePage(Model):
    """A page of domes. Source: guess."""

    domes: list[Dome]


@define(kw_only=True, repr=False)
class Frame(Model):
    """A picture of the sky. Source: guess."""

    taken_at: datetime = field(metadata=json_name("takenAt"))
    filter: str | None = None
    """Through which filter."""
    date: dt.date | None = None
    """The night."""
    observer_id: int | None = field(
        default=None, metadata=json_name("observerId") | ID_OF_PERSON
    )
    """Who took it."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class FrameList(Model):
    """Frames, wrapped. Source: guess."""

    data: FrameListData
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class FrameListData(Model):
    """The wrapper. Source: guess."""

    frames: list[Frame]
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Half(Model):
    """The charts of half of the sky. Source: guess."""

    volumes: list[Volume]
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


class Kind(OpenEnum):
    """What a dome listens to. Source: guess."""

    OPTICAL = "optical"
    RADIO = "radio"


@define(kw_only=True, repr=False)
class Report(Model):
    """A report. Source: guess."""

    id: int
    """Number of the report."""
    text: str | None = field(default=None, metadata=SENSITIVE)
    """What it says."""
    observers: list[int] | None = field(default=None, metadata=ID_OF_PERSON)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class ReportHead(Model):
    """A report, without its text. Source: guess."""

    id: int
    """Number of the report."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Sky(Model):
    """What the sky was like in an hour. Source: guess."""

    clouds: int | None = None
    """Share of the sky in percent."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class Volume(Model):
    """Charts that are bound together. Source: guess."""

    volume_id: int = field(metadata=json_name("volumeId"))
    owner: int | None = field(default=None, metadata=ID_OF_PERSON)
    """Whose it is."""
    chart_list: list[Chart] | None = field(
        default=None, metadata=json_name("chartList")
    )
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())


@define(kw_only=True, repr=False)
class WeatherByDay(Model):
    """The weather by day and hour. Source: guess."""

    days: dict[str, dict[str, Sky]]
    """Day to hour to what the sky was like."""
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=rest())
