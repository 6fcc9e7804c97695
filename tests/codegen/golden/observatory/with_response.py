# Generated from specs/observatory.yaml by `python -m codegen`. Do not edit.
"""Methods of Observatory that give the HTTP answer around the data."""

from __future__ import annotations

from typing import Final

from homeroom._core.resource import Attached, WithResponse, responding, walking

from .resources import Charts, Domes, Frames, Weather, Reports, ObservatoryApi


class ChartsWithResponse(WithResponse[Charts]):
    list: Final = responding(Charts.list)


class DomesWithResponse(WithResponse[Domes]):
    list: Final = walking(Domes.list)
    get: Final = responding(Domes.get)


class FramesWithResponse(WithResponse[Frames]):
    list: Final = responding(Frames.list)


class WeatherWithResponse(WithResponse[Weather]):
    get: Final = responding(Weather.get)


class ReportsWithResponse(WithResponse[Reports]):
    list: Final = responding(Reports.list)
    get: Final = responding(Reports.get)


class ObservatoryApiWithResponse(WithResponse[ObservatoryApi]):
    charts: Attached[ChartsWithResponse] = Attached(ChartsWithResponse)
    domes: Attached[DomesWithResponse] = Attached(DomesWithResponse)
    frames: Attached[FramesWithResponse] = Attached(FramesWithResponse)
    weather: Attached[WeatherWithResponse] = Attached(WeatherWithResponse)
    reports: Attached[ReportsWithResponse] = Attached(ReportsWithResponse)
