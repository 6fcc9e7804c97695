# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Tables of ClubSwimmer and ClubCoach."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from homeroom._core.columns import Column, ColumnType
from homeroom._core.tables import Parent, Since, Table

from . import models

__all__ = ["TABLES"]
TABLES: Final[Mapping[str, tuple[Table, ...]]] = {
    "swimming_swimmer": (
        Table(
            name="times",
            method="times.list",
            model=models.SwimTime,
            key=("time_id",),
            since=Since(
                argument="from_",
                day=True,
                column="swum_at",
                lookback=timedelta(seconds=0),
            ),
        ),
    ),
    "swimming_coach": (
        Table(
            name="times",
            method="times.list",
            model=models.SwimTime,
            key=("time_id",),
            asked=(Column(name="swimmer_id", type=ColumnType.INTEGER, person=True),),
            parent=Parent(table="swimmers", keys={"swimmer_id": "id"}),
            since=Since(
                argument="from_",
                day=True,
                column="swum_at",
                lookback=timedelta(seconds=0),
            ),
        ),
        Table(
            name="swimmers", method="swimmers.list", model=models.Swimmer, key=("id",)
        ),
    ),
}
"""Of each client, by the word for it."""
