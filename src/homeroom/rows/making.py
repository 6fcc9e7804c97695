"""Records as rows: plain dicts, and Arrow tables where pyarrow is installed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, cast

from homeroom._core.columns import Column, ColumnType
from homeroom._core.errors import ConfigurationError
from homeroom.rows.cells import CELLS, SPILT
from homeroom.rows.layout import Layout, layout_of

if TYPE_CHECKING:
    import pyarrow as pa

    from homeroom.rows.arrow import Sheet

_TYPES_ASKED: Final[Mapping[type, ColumnType]] = {
    bool: ColumnType.FLAG,
    int: ColumnType.INTEGER,
    float: ColumnType.NUMBER,
    date: ColumnType.DAY,
    time: ColumnType.TIME,
}


def to_row(
    item: object, *, asked: Mapping[str, object] | None = None
) -> dict[str, object]:
    """A record as a row: one plain value for each column of its model.

    Times with a zone are in UTC, nested values are JSON text in the vendor's names, and
    what is absent is `None`. A value that its column cannot hold is in `extra`.

    Args:
        item: An instance of any class in a vendor's `models`.
        asked: What it was asked by, by name: columns before all others.

    Raises:
        ConfigurationError: It is no record.
    """
    layout = _layout(cast("Any", type(item)), tuple(asked or ()))
    first = {column.name: cell for column, cell in _asked_cells(asked)}
    return {**first, **layout.row(item)}


def to_arrow(
    items: Iterable[object],
    model: type | None = None,
    *,
    asked: Mapping[str, object] | None = None,
) -> pa.Table:
    """Records as an Arrow table, of which Polars and pandas make frames.

    It has the columns of their model, of the same types whatever the records hold. A
    value that its column cannot hold is in `extra`.

    Args:
        items: Instances of one class in a vendor's `models`.
        model: That class; needed where no record may come.
        asked: What they were asked by, by name: columns before all others.

    Raises:
        ConfigurationError: The records are of several classes, or none came and their
            class was not given, or pyarrow is not installed.
    """
    listed = list(items)
    described = _asked_cells(asked)
    before = tuple(column for column, _ in described)
    sheet = _sheet(_model_of(listed, model), before)
    return sheet.table(listed, [cell for _, cell in described])


@lru_cache(maxsize=512)
def _sheet(model: type, before: tuple[Column, ...]) -> Sheet:
    try:
        from homeroom.rows.arrow import sheet_of
    except ModuleNotFoundError as missing:
        if missing.name != "pyarrow":
            raise
        problem = 'Arrow tables need pyarrow: pip install "homeroom[sync]"'
        raise ConfigurationError(problem) from None
    return sheet_of(_layout(model, tuple(one.name for one in before)), before)


@lru_cache(maxsize=512)
def _layout(model: type, asked: tuple[str, ...]) -> Layout:
    return layout_of(model, without=asked)


def _model_of(items: list[object], model: type | None) -> type:
    """The class of all records.

    Raises:
        ConfigurationError: There is no such class.
    """
    found = set[Any](map(type, items))
    if model is not None:
        found.add(model)
    if not found:
        raise ConfigurationError("model: give the class of the records, as none came")
    if len(found) > 1:
        names = ", ".join(sorted(one.__name__ for one in found))
        raise ConfigurationError(f"the records are of more than one class: {names}")
    return cast("type", found.pop())


def _asked_cells(asked: Mapping[str, object] | None) -> list[tuple[Column, object]]:
    found: list[tuple[Column, object]] = []
    for name, value in (asked or {}).items():
        column = Column(name=name, type=_type_asked(value))
        cell: object = CELLS[column.type](value)
        found.append((column, None if cell is SPILT else cell))
    return found


def _type_asked(value: object) -> ColumnType:
    if isinstance(value, datetime):
        return ColumnType.MOMENT if value.tzinfo else ColumnType.LOCAL
    return _TYPES_ASKED.get(type(value), ColumnType.TEXT)
