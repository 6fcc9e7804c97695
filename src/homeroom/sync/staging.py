"""Rows made ready to be written: as the table has them, each key once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, cast

import pyarrow as pa
import pyarrow.compute
from attrs import frozen

from homeroom._core.columns import ColumnType
from homeroom.sync.batches import Batch, Target
from homeroom.sync.sql import SCHOOL
from homeroom.sync.store import RowsRefused

NUMBER: Final = "_n"
"""The column with a row's place among those that are written together."""
BATCH: Final = "_batch"
"""The column with the place of the batch that a row came with."""

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

_IN_TEXT: Final = b"\0", re.compile("\0")
_IN_JSON: Final = rb"\u0000", re.compile(r"\\u0000|\\.")
"""How a NUL is written, and parts of a text of which some are NULs."""

_pa: Final[Any] = pa
_pc: Final[Any] = pyarrow.compute

Values = Any
"""A column of Arrow: which of its classes is known at run time alone."""
Numbered = tuple[int, Batch]
"""A batch, and its place among those of a commit."""
Stored = Mapping[str, Mapping[str, ColumnType | None]]
"""What the columns of tables hold; of one that somebody else made, nobody knows."""


@frozen(kw_only=True)
class Staged:
    """Rows of one table and of the same columns, of any schools and batches."""

    table: str
    columns: tuple[str, ...]
    """Those that are written; beside them stand the school, and the places of the batch
    and of the row."""
    key: tuple[str, ...]
    """Beside the school, the columns that tell a row from all others."""
    rows: pa.Table

    @property
    def values(self) -> tuple[str, ...]:
        """The columns beside the key."""
        return tuple(name for name in self.columns if name not in self.key)

    @property
    def schools(self) -> tuple[str, ...]:
        """Whose rows they are."""
        found = cast("list[str]", _pc.unique(self.rows.column(SCHOOL)).to_pylist())
        return tuple(sorted(found))


def waves(batches: Sequence[Batch]) -> Iterator[Sequence[Numbered]]:
    """Batches that can be written together, rows first, as if one after the other.

    A batch that comes behind one that marks or empties rows of the same table and
    school goes into the wave after it.
    """
    found: list[list[Numbered]] = []
    turns: dict[tuple[str, str], int] = {}
    for number, batch in enumerate(batches):
        place = batch.school, batch.target.name
        turn = turns.get(place, 0)
        found.extend([] for _ in range(turn + 1 - len(found)))
        found[turn].append((number, batch))
        turns[place] = turn + (batch.gone is not None or bool(batch.emptied))
    yield from found


def staged_rows(batches: Sequence[Numbered], stored: Stored) -> Iterator[Staged]:
    """The rows of some batches, together as far as they have the same columns.

    Args:
        batches: Those of a wave.
        stored: What the columns of each table hold in the database.

    Raises:
        RowsRefused: A table cannot hold some of them.
    """
    came = [(number, batch, batch.rows) for number, batch in batches]
    yield from _staged(came, stored, keys=False)


def staged_keys(batches: Sequence[Numbered], stored: Stored) -> Iterator[Staged]:
    """The keys of rows to mark as deleted.

    Args:
        batches: Those of a wave.
        stored: What the columns of each table hold in the database.

    Raises:
        RowsRefused: A table cannot hold such a key.
    """
    came = [(number, batch, batch.gone) for number, batch in batches]
    yield from _staged(came, stored, keys=True)


def _staged(
    came: Sequence[tuple[int, Batch, pa.Table | None]], stored: Stored, *, keys: bool
) -> Iterator[Staged]:
    """Rows of which some may be there, put together by table and columns."""
    groups: dict[Target, list[pa.Table]] = {}
    for number, batch, rows in came:
        if rows is not None and rows.num_rows:
            target = batch.target
            names = target.key if keys else target.names
            part = _part(rows, names, batch.school, number)
            groups.setdefault(target, []).append(part)
    for target, parts in groups.items():
        names = target.key if keys else target.names
        rows = _fitted(target, names, _together(target, parts), stored[target.name])
        yield Staged(table=target.name, columns=names, key=target.key, rows=rows)


def _part(rows: pa.Table, names: Sequence[str], school: str, number: int) -> pa.Table:
    """Columns of rows, with their school and the place of the batch they came with."""
    schools = pa.repeat(pa.scalar(school, pa.string()), rows.num_rows)
    numbers = pa.repeat(pa.scalar(number, pa.int32()), rows.num_rows)
    columns = [rows.column(name) for name in names]
    made = _pa.table([*columns, schools, numbers], [*names, SCHOOL, BATCH])
    return cast("pa.Table", made)


def _together(target: Target, parts: Sequence[pa.Table]) -> pa.Table:
    try:
        return pa.concat_tables(parts).combine_chunks()
    except pa.ArrowInvalid:
        raise RowsRefused(
            f"{target.name}: rows differ in the types of columns"
        ) from None


def _fitted(
    target: Target,
    names: Sequence[str],
    rows: pa.Table,
    stored: Mapping[str, ColumnType | None],
) -> pa.Table:
    """Rows as the table has them, each key once."""
    kinds = {column.name: column.type for column in target.columns}
    for place, name in enumerate(names):
        values = rows.column(name)
        if name in target.key and values.null_count:
            raise RowsRefused(f"{target.name}.{name}: a row has no key")
        fitted = _cast(values, stored.get(name), f"{target.name}.{name}")
        if fitted.type == pa.string():
            fitted = _without_nul(fitted, kinds[name])
        if fitted is not values:
            rows = rows.set_column(place, name, fitted)
    return _last_of_each(rows, (SCHOOL, *target.key))


def _cast(values: Values, stored: ColumnType | None, place: str) -> Values:
    if stored is None:
        raise RowsRefused(f"{place}: the database has no such column")
    if values.type == ARROW[stored]:
        return values
    try:
        return values.cast(ARROW[stored])
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        raise RowsRefused(f"{place}: a value is no {stored}") from None


def _without_nul(texts: Values, kind: ColumnType) -> Values:
    """Text in which the character that PostgreSQL refuses is replaced.

    In JSON it is escaped, and the backslash before it may be escaped itself.
    """
    nul, part = _IN_JSON if kind is ColumnType.JSON else _IN_TEXT
    buffers = (chunk.buffers()[2] for chunk in texts.chunks)
    if not any(nul in one.to_pybytes() for one in buffers if one is not None):
        return texts
    clean = [text and part.sub(_replaced, text) for text in texts.to_pylist()]
    return _pa.chunked_array([_pa.array(clean, pa.string())])


def _replaced(found: re.Match[str]) -> str:
    return "\N{REPLACEMENT CHARACTER}" if found[0] in ("\0", r"\u0000") else found[0]


def _last_of_each(rows: pa.Table, key: tuple[str, ...]) -> pa.Table:
    """Rows of which each key comes once, numbered: the last one counts."""
    numbered = _numbered(rows)
    groups = numbered.group_by(list(key), use_threads=False)
    last = groups.aggregate([(NUMBER, "max")])
    if last.num_rows == rows.num_rows:
        return numbered
    places: Any = last.column(f"{NUMBER}_max")
    return _numbered(cast("Any", rows).take(places.combine_chunks().sort()))


def _numbered(rows: pa.Table) -> pa.Table:
    return rows.append_column(NUMBER, _pa.array(range(rows.num_rows), pa.int32()))
