# Generated from specs/observatory.yaml by `python -m codegen`. Do not edit.
"""Plans of Observatory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from homeroom._core.plans import Operation, PagePlan

from . import models

REGIONS: Final[Mapping[str, str]] = {"main": "https://observatory.example"}
"""Scheme and host by region; the first is the default."""

CHARTS_LIST: Final[Operation[models.Atlas]] = Operation(
    name="charts.list",
    request="GET /charts",
    safety="idempotent",
    body=lambda: models.Atlas,
)
DOMES_LIST: Final[Operation[models.Dome]] = Operation(
    name="domes.list",
    request="GET /domes",
    safety="idempotent",
    body=lambda: models.DomePage,
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
DOMES_GET: Final[Operation[models.Dome]] = Operation(
    name="domes.get",
    request="GET /domes",
    safety="idempotent",
    body=lambda: models.Dome,
)
FRAMES_LIST: Final[Operation[models.FrameList]] = Operation(
    name="frames.list",
    request="GET /frames",
    safety="idempotent",
    body=lambda: models.FrameList,
)
WEATHER_GET: Final[Operation[models.WeatherByDay]] = Operation(
    name="weather.get",
    request="GET /weather/{dome}",
    safety="idempotent",
    body=lambda: models.WeatherByDay,
)
REPORTS_LIST: Final[Operation[list[models.ReportHead]]] = Operation(
    name="reports.list",
    request="GET /reports/{dome}",
    safety="idempotent",
    body=lambda: list[models.ReportHead],
)
REPORTS_GET: Final[Operation[list[models.Report] | models.Report]] = Operation(
    name="reports.get",
    request="GET /reports/{dome}/{id}",
    safety="idempotent",
    body=lambda: list[models.Report] | models.Report,
)
