# Generated from specs/harbour.yaml by `python -m codegen`. Do not edit.
"""Tables of Harbour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from homeroom._core.tables import One, Table

from . import models

__all__ = ["TABLES"]
TABLES: Final[Mapping[str, tuple[Table, ...]]] = {
    "harbour": (
        Table(
            name="ships",
            method="ships.list",
            model=models.Ship,
            key=("ship_id",),
            one=One(method="ships.get", keys={"ship_id": "ship_id"}),
        ),
        Table(
            name="expected_ships",
            method="ships.list",
            model=models.ExpectedShip,
            key=("call_sign",),
            parts=({"is_expected": True},),
        ),
    )
}
"""Of each client, by the word for it."""
