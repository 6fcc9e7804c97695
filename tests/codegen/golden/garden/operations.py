# Generated from specs/garden.yaml by `python -m codegen`. Do not edit.
"""Plans of Garden."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from homeroom._core.plans import Introduced, Operation

from . import models

REGIONS: Final[Mapping[str, str]] = {"main": "https://api.garden.example"}
"""Scheme and host by region; the first is the default."""
VERSION: Final = "g0"
"""The version that the spec describes: first part of every path."""
VERSIONS: Final[tuple[str, ...]] = ("g", "g0", "g1", "g2")
"""All versions that the vendor serves."""
SINCE_G1: Final = Introduced(version="g1", before=("g0",))
SINCE_G2: Final = Introduced(version="g2", before=("g0", "g1"))

BEDS_LIST: Final[Operation[list[models.Bed]]] = Operation(
    name="beds.list",
    request="GET /beds",
    safety="idempotent",
    body=lambda: list[models.Bed],
    newer={"kinds": SINCE_G1, "sunny": SINCE_G2},
)
BEDS_CREATE: Final[Operation[models.Bed]] = Operation(
    name="beds.create",
    request="POST /beds",
    safety="unsafe",
    body=lambda: models.Bed,
    newer={
        "soil.moisture": SINCE_G1,
        "labels.*.braille": SINCE_G1,
        "plants.depth": SINCE_G2,
        "shade": SINCE_G2,
    },
)
BEDS_DIG_UP: Final[Operation[None]] = Operation(
    name="beds.dig_up",
    request="DELETE /beds/{bed_id}",
    safety="idempotent",
    body=object,
    nothing=True,
)
PLANTS_UPDATE: Final[Operation[list[models.Plant]]] = Operation(
    name="plants.update",
    request="PATCH /beds/{bed_id}/plants",
    safety="unsafe",
    body=lambda: list[models.Plant],
    since=SINCE_G1,
    newer={"plants.depth": SINCE_G2},
)
RAIN: Final[Operation[None]] = Operation(
    name="rain",
    request="POST /rain",
    safety="unsafe",
    body=object,
    nothing=True,
    since=SINCE_G2,
)
