"""Records as Arrow tables, column by column: the only module that knows pyarrow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, cast

import pyarrow as pa
import pyarrow.compute

from homeroom._core.cells import SPILT
from homeroom._core.columns import Column, ColumnType
from homeroom._core.layout import Layout, Slot
from homeroom._core.model import UNSET, Unset
from homeroom._core.nested import ODD, encoded

Array = Any
"""Of Arrow: which of its classes follows from a column's type at run time alone."""

_pa: Final[Any] = pa
_pc: Final[Any] = pyarrow.compute

_ARROW: Final[Mapping[ColumnType, pa.DataType]] = {
    ColumnType.INTEGER: pa.int64(),
    ColumnType.NUMBER: pa.float64(),
    ColumnType.TEXT: pa.string(),
    ColumnType.FLAG: pa.bool_(),
    ColumnType.DAY: pa.date32(),
    ColumnType.MOMENT: pa.timestamp("us", "UTC"),
    ColumnType.LOCAL: pa.timestamp("us"),
    ColumnType.TIME: pa.time64("us"),
    ColumnType.JSON: pa.string(),
}
_KINDS: Final[Mapping[ColumnType, type]] = {
    ColumnType.INTEGER: int,
    ColumnType.NUMBER: float,
    ColumnType.FLAG: bool,
    ColumnType.DAY: date,
    ColumnType.MOMENT: datetime,
    ColumnType.LOCAL: datetime,
}
"""Types of values of which Arrow makes a whole column as they are."""
_FIRST: Final = -62_135_596_800_000_000
_LAST: Final = 253_402_300_799_999_999
"""The microseconds in which the years 1 and 9999 begin and end."""

_BesideRows = dict[int, dict[str, object]]
"""By index of the record and name in JSON, values that their columns cannot hold."""


def schema_of(columns: Sequence[Column]) -> pa.Schema:
    """The schema of a table with these columns."""
    return pa.schema([pa.field(one.name, _ARROW[one.type]) for one in columns])


def table_of(
    items: Sequence[object], layout: Layout, asked: Sequence[tuple[Column, object]] = ()
) -> pa.Table:
    """Records as a table; an odd value costs that value, never the table.

    Args:
        items: Records of the layout's model.
        layout: Which columns they have.
        asked: Further columns before them, each with the cell of all rows.
    """
    spilt: _BesideRows = {}
    first = [_repeated(column, cell, len(items)) for column, cell in asked]
    arrays = [_array(slot, items, spilt) for slot in layout.slots]
    if layout.rest:
        arrays.append(_rest_array(layout, layout.rest, items, spilt))
    described = [*(column for column, _ in asked), *layout.columns]
    return pa.Table.from_arrays([*first, *arrays], schema=schema_of(described))


def table_of_cells(
    columns: Sequence[Column], cells: Sequence[Mapping[str, object]]
) -> pa.Table:
    """Rows that are made already as a table, which may have rows and no column."""
    found: Any = _pa.table({"": _pa.nulls(len(cells))}).select([])
    for one in columns:
        array = _pa.array([row[one.name] for row in cells], _ARROW[one.type])
        found = found.append_column(one.name, array)
    return cast("pa.Table", found)


def rows_at(table: pa.Table, places: Sequence[int]) -> pa.Table:
    """The rows at some places."""
    found: Any = table
    return cast("pa.Table", found.take(_pa.array(places, pa.int64())))


def with_texts(
    table: pa.Table, at: int, name: str, texts: Sequence[str | None]
) -> pa.Table:
    """A table with one more column of text.

    Args:
        table: Without it.
        at: Its place.
        name: What it is called.
        texts: One for each row.
    """
    column: Any = _pa.array(texts, pa.string())
    return table.add_column(at, name, column)


def _repeated(column: Column, cell: object, count: int) -> Array:
    scalar = _pa.scalar(None if cell is SPILT else cell, _ARROW[column.type])
    return _pa.repeat(scalar, count)


def _array(slot: Slot, items: Sequence[object], spilt: _BesideRows) -> Array:
    values = list(map(slot.get, items))
    kinds = set[type](map(type, values))
    if Unset in kinds:
        values = [None if value is UNSET else value for value in values]
    kinds -= {Unset, type(None)}
    form = _ARROW[slot.column.type]
    if not kinds:
        return _pa.nulls(len(values), form)
    if slot.plain and _are_ready(slot.column.type, kinds):
        quick = _quick(slot.column.type, values)
        if quick is not None:
            return quick
    if slot.pack:
        texts = _texts(slot.pack, values)
        if texts is not None:
            return _pa.array(texts, form)
    cells = [None if value is None else slot.cell(value) for value in values]
    for index, cell in enumerate(cells):
        if cell is SPILT:
            spilt.setdefault(index, {})[slot.wire] = values[index]
            cells[index] = None
    return _pa.array(cells, form)


def _texts(pack: Callable[[Any], Any], values: list[Any]) -> list[bytes | None] | None:
    """Nested values as JSON, unless something in them is odd."""
    try:
        return [None if value is None else encoded(pack(value)) for value in values]
    except (AttributeError, *ODD):
        return None


def _are_ready(kind: ColumnType, kinds: set[type]) -> bool:
    if kind is ColumnType.TEXT:
        return all(issubclass(one, str) for one in kinds)
    return kinds == {_KINDS.get(kind)}


def _quick(kind: ColumnType, values: list[Any]) -> Array | None:
    """The whole column at once, unless something in it is odd."""
    if kind is ColumnType.MOMENT and any(one and one.tzinfo is None for one in values):
        return None
    if kind is ColumnType.LOCAL and any(one and one.tzinfo for one in values):
        return None
    try:
        found = _pa.array(values, _ARROW[kind])
    except (ValueError, OverflowError):
        return None
    return found if _FITS.get(kind, _always)(found) else None


def _always(_: object) -> bool:
    return True


def _are_finite(found: Array) -> bool:
    return bool(_pc.all(_pc.is_finite(found), min_count=0).as_py())


def _are_in_calendar(found: Array) -> bool:
    bounds = _pc.min_max(found.cast(pa.int64())).as_py()
    first, last = bounds["min"], bounds["max"]
    return bool(_FIRST <= first <= last <= _LAST)


_FITS: Final[Mapping[ColumnType, Callable[[Array], bool]]] = {
    ColumnType.NUMBER: _are_finite,
    ColumnType.MOMENT: _are_in_calendar,
}


def _rest_array(
    layout: Layout, rest: Slot, items: Sequence[object], spilt: _BesideRows
) -> Array:
    if not spilt and not any(map(rest.get, items)):
        return _pa.nulls(len(items), _ARROW[rest.column.type])
    nothing: dict[str, object] = {}
    texts = [
        layout.unlisted(item, spilt.get(index, nothing))
        for index, item in enumerate(items)
    ]
    return _pa.array(texts, _ARROW[rest.column.type])
