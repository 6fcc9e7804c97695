# Generated from specs/observatory.yaml by `python -m codegen`. Do not edit.
"""Plans of Observatory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from homeroom._core.plans import Operation, PagePlan

from .models import Atlas, Dome, DomePage, FrameList, Report, ReportHead, WeatherByDay

REGIONS: Final[Mapping[str, str]] = {"main": "https://observatory.example"}
"""Scheme and host by region; the first is the default."""

CHARTS_LIST: Final[Operation[Atlas]] = Operation(
    name="charts.list",
    method="GET",
    path="/charts",
    safety="idempotent",
    body=Atlas,
)
DOMES_LIST: Final[Operation[Dome]] = Operation(
    name="domes.list",
    method="GET",
    path="/domes",
    safety="idempotent",
    body=DomePage,
    paging=PagePlan(
        page="page",
        size="size",
        first=1,
        default_size=50,
        max_size=100,
        items="domes",
        key="dome_id",
    ),
)
DOMES_GET: Final[Operation[Dome]] = Operation(
    name="domes.get",
    method="GET",
    path="/domes",
    safety="idempotent",
    body=Dome,
)
FRAMES_LIST: Final[Operation[FrameList]] = Operation(
    name="frames.list",
    method="GET",
    path="/frames",
    safety="idempotent",
    body=FrameList,
)
WEATHER_GET: Final[Operation[WeatherByDay]] = Operation(
    name="weather.get",
    method="GET",
    path="/weather/{dome}",
    safety="idempotent",
    body=WeatherByDay,
)
REPORTS_LIST: Final[Operation[list[ReportHead]]] = Operation(
    name="reports.list",
    method="GET",
    path="/reports/{dome}",
    safety="idempotent",
    body=list[ReportHead],
)
REPORTS_GET: Final[Operation[list[Report] | Report]] = Operation(
    name="reports.get",
    method="GET",
    path="/reports/{dome}/{id}",
    safety="idempotent",
    body=list[Report] | Report,
)
