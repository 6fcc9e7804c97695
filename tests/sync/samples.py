"""Targets, rows and batches of invented schools."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

from homeroom.rows import Column, ColumnType
from homeroom.rows.arrow import ARROW
from homeroom.sync.batches import Batch, Target

Row = Mapping[str, Any]
OAKFIELD = "oakfield"


def a_target(
    table: str = "managebac_classes", key: Sequence[str] = ("id",), /, **types: str
) -> Target:
    """A table with an integer `id`, and text columns if none are named."""
    types = types or {"name": "text", "house": "text"}
    columns = {"id": "integer", **types}
    return Target(
        name=table,
        columns=tuple(
            Column(name=one, type=ColumnType(kind)) for one, kind in columns.items()
        ),
        key=tuple(key),
    )


CLASSES = a_target()


def arrow(target: Target, rows: Sequence[Row]) -> pa.Table:
    """Rows as a source makes them; what a row lacks is null."""
    return pa.table(
        {
            column.name: pa.array(
                [row.get(column.name) for row in rows], ARROW[column.type]
            )
            for column in target.columns
        }
    )


def a_batch(
    *rows: Row,
    school: str = OAKFIELD,
    target: Target = CLASSES,
    gone: Sequence[Row] | None = None,
    **more: Any,
) -> Batch:
    """A batch of rows given as mappings."""
    return Batch(
        school=school,
        target=target,
        rows=arrow(target, rows) if rows else None,
        gone=None if gone is None else arrow(target, gone).select(target.key),
        **more,
    )


def named(number: int, name: str = "Art", **more: Any) -> Row:
    """A row of `CLASSES`."""
    return {"id": number, "name": name, **more}
