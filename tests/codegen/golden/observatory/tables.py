# Generated from specs/observatory.yaml by `python -m codegen`. Do not edit.
"""Tables of Observatory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from homeroom._core.columns import Column, ColumnType
from homeroom._core.tables import Days, One, Parent, Since, Table, Taken

from . import models

__all__ = ["TABLES"]
TABLES: Final[Mapping[str, tuple[Table, ...]]] = {
    "observatory": (
        Table(
            name="charts",
            method="charts.list",
            model=models.Chart,
            key=("half", "volume", "number"),
            items="halves",
            keyed_by=("half",),
            inner=("volumes", "chart_list"),
            taken=(
                Taken(
                    column=Column(name="volume", type=ColumnType.INTEGER),
                    field="volume_id",
                ),
            ),
        ),
        Table(
            name="domes",
            method="domes.list",
            model=models.Dome,
            key=("dome_id",),
            parts=(
                {"open": True, "kind": "optical"},
                {"open": False, "kind": "optical"},
            ),
            since=Since(
                argument="changed_since",
                column="changed_at",
                closed=True,
                lookback=timedelta(seconds=90),
            ),
            deleted="gone_since",
            one=One(
                method="domes.get", keys={"dome_id": "dome_id"}, fixed={"open": True}
            ),
        ),
        Table(
            name="frames",
            method="frames.list",
            model=models.Frame,
            key=("taken_at", "filter"),
            items="data.frames",
            asked=(
                Column(name="dome_id", type=ColumnType.TEXT),
                Column(name="date", type=ColumnType.DAY),
            ),
            parent=Parent(table="domes", keys={"dome_id": "dome_id"}),
            days=Days(argument="date", back=3, ahead=1),
        ),
        Table(
            name="weather",
            method="weather.get",
            model=models.Sky,
            key=("day", "hour"),
            items="days",
            keyed_by=("day", "hour"),
            asked=(Column(name="dome", type=ColumnType.TEXT),),
            parent=Parent(table="domes", keys={"dome": "dome_id"}),
            days=Days(argument="from_", until="to", column="day", back=10, ahead=0),
        ),
        Table(
            name="reports",
            method="reports.list",
            model=models.ReportHead,
            key=("id",),
            asked=(Column(name="dome", type=ColumnType.TEXT),),
            parent=Parent(table="domes", keys={"dome": "dome_id"}),
        ),
        Table(
            name="report_texts",
            method="reports.get",
            model=models.Report,
            key=("id",),
            asked=(
                Column(name="dome", type=ColumnType.TEXT),
                Column(name="id", type=ColumnType.INTEGER),
            ),
            parent=Parent(table="reports", keys={"dome": "dome", "id": "id"}),
        ),
    )
}
"""Of each client, by the word for it."""
