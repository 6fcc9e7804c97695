"""Records as Arrow tables, column by column: the only module that knows pyarrow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final, cast

import pyarrow as pa
import pyarrow.compute
from attrs import field, frozen

from homeroom._core.columns import Column, ColumnType
from homeroom._core.model import UNSET, Unset
from homeroom.rows.cells import SPILT
from homeroom.rows.layout import Layout, Slot
from homeroom.rows.nested import ODD, encoded

Array = Any
"""Of Arrow: which of its classes follows from a column's type at run time alone."""

_pa: Final[Any] = pa
_pc: Final[Any] = pyarrow.compute

ARROW: Final[Mapping[ColumnType, pa.DataType]] = {
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
_DIRECT: Final = frozenset({ColumnType.INTEGER, ColumnType.TEXT, ColumnType.FLAG})
"""Of these, Arrow refuses what does not belong there."""
_KINDS: Final[Mapping[ColumnType, type]] = {
    ColumnType.INTEGER: int,
    ColumnType.NUMBER: float,
    ColumnType.TEXT: str,
    ColumnType.FLAG: bool,
    ColumnType.MOMENT: datetime,
    ColumnType.LOCAL: datetime,
}
"""Types of values of which Arrow makes a whole column at once."""
_SPAN: Final = pa.duration("us")
_WHOLE: Final = pa.int64()
_START: Final = datetime(1970, 1, 1, tzinfo=UTC)
_NAIVE_START: Final = datetime(1970, 1, 1)
_FIRST: Final = -62_135_596_800_000_000
_LAST: Final = 253_402_300_799_999_999
"""The microseconds in which the years 1 and 9999 begin and end."""

_BesideRows = dict[int, dict[str, object]]
"""By index of the record and name in JSON, values that their columns cannot hold."""


@frozen(kw_only=True)
class _Fill:
    """One column of a sheet, and how Arrow makes it."""

    slot: Slot
    form: pa.DataType
    direct: bool
    """Whether Arrow refuses what does not belong there."""
    kind: type | None
    """The type of values of which it makes a whole column at once."""
    make: Callable[[list[Any], pa.DataType], Array]
    """What does so; it raises where something is odd."""
    fits: Callable[[Array], bool]
    """Whether a column that was made holds nothing odd."""


@frozen(kw_only=True)
class Sheet:
    """Tables of one layout."""

    layout: Layout
    _first: tuple[Column, ...] = field(alias="first")
    """Columns before those of the layout."""
    _fills: tuple[_Fill, ...] = field(alias="fills", repr=False)
    _schema: pa.Schema = field(alias="schema", repr=False)

    def table(self, items: Sequence[object], cells: Sequence[object] = ()) -> pa.Table:
        """Records as a table; an odd value costs that value, never the table.

        Args:
            items: Records of the layout's model.
            cells: Of the columns before, the cell of all rows.
        """
        spilt: _BesideRows = {}
        arrays = [
            _repeated(column, cell, len(items))
            for column, cell in zip(self._first, cells, strict=True)
        ]
        arrays += [_array(fill, items, spilt) for fill in self._fills]
        if self.layout.rest:
            arrays.append(_rest_array(self.layout, self.layout.rest, items, spilt))
        return pa.Table.from_arrays(arrays, schema=self._schema)


def sheet_of(layout: Layout, first: Iterable[Column] = ()) -> Sheet:
    """What makes tables of records.

    Args:
        layout: Which columns they have.
        first: Further columns before them, of which all rows have the same cell.
    """
    before = tuple(first)
    described = [*before, *layout.columns]
    return Sheet(
        layout=layout,
        first=before,
        fills=tuple(map(_fill, layout.slots)),
        schema=pa.schema([pa.field(one.name, ARROW[one.type]) for one in described]),
    )


def _fill(slot: Slot) -> _Fill:
    kind = slot.column.type
    return _Fill(
        slot=slot,
        form=ARROW[kind],
        direct=slot.plain and kind in _DIRECT,
        kind=_KINDS.get(kind) if slot.plain else None,
        make=_MAKERS.get(kind, _pa.array),
        fits=_FITS.get(kind, _always),
    )


def table_of_cells(
    columns: Sequence[Column], cells: Sequence[Mapping[str, object]]
) -> pa.Table:
    """Rows that are made already as a table, which may have rows and no column."""
    found: Any = _pa.table({"": _pa.nulls(len(cells))}).select([])
    for one in columns:
        array = _pa.array([row[one.name] for row in cells], ARROW[one.type])
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
    scalar = _pa.scalar(None if cell is SPILT else cell, ARROW[column.type])
    return _pa.repeat(scalar, count)


def _array(fill: _Fill, items: Sequence[object], spilt: _BesideRows) -> Array:
    slot, values = fill.slot, list(map(fill.slot.get, items))
    if fill.direct:
        found = _at_once(fill, values)
        if found is not None:
            return found
    kinds = set[type](map(type, values))
    if Unset in kinds:
        values = [None if value is UNSET else value for value in values]
    kinds -= {Unset, type(None)}
    if not kinds:
        return _pa.nulls(len(values), fill.form)
    if fill.kind and all(issubclass(one, fill.kind) for one in kinds):
        found = _at_once(fill, values)
        if found is not None:
            return found
    if slot.pack:
        texts = _texts(slot.pack, values)
        if texts is not None:
            return _pa.array(texts, fill.form)
    cells = [None if value is None else slot.cell(value) for value in values]
    for index, cell in enumerate(cells):
        if cell is SPILT:
            spilt.setdefault(index, {})[slot.wire] = values[index]
            cells[index] = None
    return _pa.array(cells, fill.form)


def _at_once(fill: _Fill, values: list[Any]) -> Array | None:
    """The whole column, unless something in it is odd."""
    try:
        found = fill.make(values, fill.form)
    except (TypeError, ValueError, OverflowError):
        return None
    return found if fill.fits(found) else None


def _texts(pack: Callable[[Any], Any], values: list[Any]) -> list[bytes | None] | None:
    """Nested values as JSON, unless something in them is odd."""
    try:
        return [None if value is None else encoded(pack(value)) for value in values]
    except (AttributeError, *ODD):
        return None


def _moments(values: list[Any], form: pa.DataType) -> Array:
    return _since(_START, values, form)


def _local_times(values: list[Any], form: pa.DataType) -> Array:
    return _since(_NAIVE_START, values, form)


def _since(epoch: datetime, values: list[Any], form: pa.DataType) -> Array:
    """Times by their distance, five times as fast as Arrow takes them.

    Raises:
        TypeError: One has a zone and the epoch has none, or the other way round.
    """
    spans = [value and value - epoch for value in values]
    return _pa.array(spans, _SPAN).view(form)


def _always(found: Array) -> bool:
    return True


def _are_finite(found: Array) -> bool:
    return bool(_pc.all(_pc.is_finite(found), min_count=0).as_py())


def _are_in_calendar(found: Array) -> bool:
    bounds = _pc.min_max(found.view(_WHOLE)).as_py()
    return bool(_FIRST <= bounds["min"] <= bounds["max"] <= _LAST)


_MAKERS: Final[Mapping[ColumnType, Callable[[list[Any], pa.DataType], Array]]] = {
    ColumnType.MOMENT: _moments,
    ColumnType.LOCAL: _local_times,
}
_FITS: Final[Mapping[ColumnType, Callable[[Array], bool]]] = {
    ColumnType.NUMBER: _are_finite,
    ColumnType.MOMENT: _are_in_calendar,
}


def _rest_array(
    layout: Layout, rest: Slot, items: Sequence[object], spilt: _BesideRows
) -> Array:
    if not spilt and not any(map(rest.get, items)):
        return _pa.nulls(len(items), ARROW[rest.column.type])
    nothing: dict[str, object] = {}
    texts = [
        layout.unlisted(item, spilt.get(index, nothing))
        for index, item in enumerate(items)
    ]
    return _pa.array(texts, ARROW[rest.column.type])
