"""Records as rows of a table: fixed columns, Python names, plain values."""

from __future__ import annotations

from homeroom._core.columns import Column as Column, ColumnType as ColumnType
from homeroom.rows.layout import columns as columns
from homeroom.rows.making import to_arrow as to_arrow, to_row as to_row
