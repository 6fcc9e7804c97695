"""Records as rows of a table: fixed columns, Python names, plain values."""

from __future__ import annotations

from homeroom._core.columns import Column as Column, ColumnType as ColumnType
