# Generated from specs/observatory.yaml by `python -m codegen`. Do not edit.
"""Models of Observatory."""

from __future__ import annotations

import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, SENSITIVE, Model, OpenEnum
from homeroom._core.model import OpenModel, json_name

__all__ = ["Atlas", "Chart", "Dome", "DomePage", "Frame", "FrameList"]
__all__ += ["FrameListData", "Half", "Kind", "Report", "ReportHead", "Sky", "Volume"]
__all__ += ["WeatherByDay"]


@define(kw_only=True, repr=False)
class Atlas(OpenModel):
    """Charts of the sky. Source: guess."""

    halves: dict[str, Half]
    """Half of the sky to its volumes."""


@define(kw_only=True, repr=False)
class Chart(OpenModel):
    """A map of some of the sky. Source: guess."""

    number: int


@define(kw_only=True, repr=False)
class Dome(OpenModel):
    """A dome. Source: guess."""

    dome_id: str = field(metadata=json_name("domeId"))
    """Name in the catalogue. Format: UUID."""
    changed_at: datetime | None = field(default=None, metadata=json_name("changedAt"))
    wide: bool | None = None
    keeper: str | None = field(default=None, metadata=DIRECT)
    """Who keeps it."""


@define(kw_only=True, repr=False)
class DomePage(Model):
    """A page of domes. Source: guess."""

    domes: list[Dome]


@define(kw_only=True, repr=False)
class Frame(OpenModel):
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


@define(kw_only=True, repr=False)
class FrameList(OpenModel):
    """Frames, wrapped. Source: guess."""

    data: FrameListData


@define(kw_only=True, repr=False)
class FrameListData(OpenModel):
    """The wrapper. Source: guess."""

    frames: list[Frame]


@define(kw_only=True, repr=False)
class Half(OpenModel):
    """The charts of half of the sky. Source: guess."""

    volumes: list[Volume]


class Kind(OpenEnum):
    """What a dome listens to. Source: guess."""

    OPTICAL = "optical"
    RADIO = "radio"


@define(kw_only=True, repr=False)
class Report(OpenModel):
    """A report. Source: guess."""

    id: int
    text: str | None = field(default=None, metadata=SENSITIVE)
    """What it says."""
    observers: list[int] | None = field(default=None, metadata=ID_OF_PERSON)


@define(kw_only=True, repr=False)
class ReportHead(OpenModel):
    """A report, without its text. Source: guess."""

    id: int


@define(kw_only=True, repr=False)
class Sky(OpenModel):
    """What the sky was like in an hour. Source: guess."""

    clouds: int | None = None
    """Share of the sky in percent."""


@define(kw_only=True, repr=False)
class Volume(OpenModel):
    """Charts that are bound together. Source: guess."""

    volume_id: int = field(metadata=json_name("volumeId"))
    owner: int | None = field(default=None, metadata=ID_OF_PERSON)
    """Whose it is."""
    chart_list: list[Chart] | None = field(
        default=None, metadata=json_name("chartList")
    )


@define(kw_only=True, repr=False)
class WeatherByDay(OpenModel):
    """The weather by day and hour. Source: guess."""

    days: dict[str, dict[str, Sky]]
    """Day to hour to what the sky was like."""
