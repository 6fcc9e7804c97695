# Generated from specs/garden.yaml by `python -m codegen`. Do not edit.
"""Plans of Garden."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from homeroom._core.plans import Introduced, Operation

from .models import Bed, Plant

REGIONS: Final[Mapping[str, str]] = {"main": "https://api.garden.example"}
"""Scheme and host by region; the first is the default."""
VERSION: Final = "g0"
"""The version that the spec describes: first part of every path."""
VERSIONS: Final[tuple[str, ...]] = ("g", "g0", "g1", "g2")
"""All versions that the vendor serves."""
SINCE_G1: Final = Introduced(version="g1", before=("g0",))
SINCE_G2: Final = Introduced(version="g2", before=("g0", "g1"))

BEDS_LIST: Final[Operation[list[Bed]]] = Operation(
    name="beds.list",
    method="GET",
    path="/beds",
    safety="idempotent",
    body=list[Bed],
    newer={"kinds": SINCE_G1, "sunny": SINCE_G2},
)
BEDS_CREATE: Final[Operation[Bed]] = Operation(
    name="beds.create",
    method="POST",
    path="/beds",
    safety="unsafe",
    body=Bed,
    newer={
        "soil.moisture": SINCE_G1,
        "labels.*.braille": SINCE_G1,
        "plants.depth": SINCE_G2,
        "shade": SINCE_G2,
    },
)
BEDS_DIG_UP: Final[Operation[None]] = Operation(
    name="beds.dig_up",
    method="DELETE",
    path="/beds/{bed_id}",
    safety="idempotent",
    body=object,
    nothing=True,
)
PLANTS_UPDATE: Final[Operation[list[Plant]]] = Operation(
    name="plants.update",
    method="PATCH",
    path="/beds/{bed_id}/plants",
    safety="unsafe",
    body=list[Plant],
    since=SINCE_G1,
    newer={"plants.depth": SINCE_G2},
)
RAIN: Final[Operation[None]] = Operation(
    name="rain",
    method="POST",
    path="/rain",
    safety="unsafe",
    body=object,
    nothing=True,
    since=SINCE_G2,
)
