"""Rows made ready to be written: as the table has them, each key once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, cast

import pyarrow as pa
import pyarrow.compute
from attrs import frozen

from homeroom._core.columns import ColumnType
from homeroom.rows.arrow import ARROW
from homeroom.sync.batches import Batch, Target
from homeroom.sync.sql import SCHOOL
from homeroom.sync.store import RowsRefused

NUMBER: Final = "_n"
"""The column with a row's place among those that are written together."""
BATCH: Final = "_batch"
"""The column with the place of the batch that a row came with."""

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

    A batch goes into a later wave than one of the same table and school that marks or
    empties rows, or has other columns.
    """
    found: list[list[Numbered]] = []
    last: dict[tuple[str, str], tuple[int, Batch]] = {}
    for number, batch in enumerate(batches):
        place = batch.school, batch.target.name
        turn, before = last.get(place, (0, batch))
        closed = before.gone is not None or before.emptied
        if before is not batch and (closed or before.target != batch.target):
            turn += 1
        last[place] = turn, batch
        found.extend([] for _ in range(turn + 1 - len(found)))
        found[turn].append((number, batch))
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
    groups: dict[Target, list[_Part]] = {}
    for number, batch, rows in came:
        if rows is not None and rows.num_rows:
            part = _Part(number=number, school=batch.school, rows=rows)
            groups.setdefault(batch.target, []).append(part)
    for target, parts in groups.items():
        names = target.key if keys else target.names
        rows = _fitted(target, names, _together(parts, names, target), stored)
        yield Staged(table=target.name, columns=names, key=target.key, rows=rows)


@frozen(kw_only=True)
class _Part:
    """Rows that came with one batch."""

    number: int
    school: str
    rows: pa.Table

    def repeated(self, value: object, kind: pa.DataType) -> Values:
        """A column that has one value."""
        return _pa.repeat(_pa.scalar(value, kind), self.rows.num_rows)


def _together(parts: Sequence[_Part], names: Sequence[str], target: Target) -> pa.Table:
    """Columns of all parts, with the school and the place of the batch of each row."""
    rows = [_pa.Table.select(part.rows, names) for part in parts]
    try:
        whole: Any = pa.concat_tables(rows).combine_chunks()
    except pa.ArrowInvalid:
        raise RowsRefused(
            f"{target.name}: rows differ in the types of columns"
        ) from None
    schools = [part.repeated(part.school, pa.string()) for part in parts]
    numbers = [part.repeated(part.number, pa.int32()) for part in parts]
    whole = whole.append_column(SCHOOL, _pa.concat_arrays(schools))
    return cast("pa.Table", whole.append_column(BATCH, _pa.concat_arrays(numbers)))


def _fitted(
    target: Target,
    names: Sequence[str],
    rows: pa.Table,
    stored: Stored,
) -> pa.Table:
    """Rows as the table has them, each key once."""
    kinds = {column.name: column.type for column in target.columns}
    for place, name in enumerate(names):
        values = rows.column(name)
        if name in target.key and values.null_count:
            raise RowsRefused(f"{target.name}.{name}: a row has no key")
        fitted = _cast(values, stored[target.name].get(name), f"{target.name}.{name}")
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
    wholes = (one.to_pybytes() for one in buffers if one is not None)
    # Looking for a single byte first is ten times as fast, and mostly all there is.
    if not any(nul[:1] in whole and nul in whole for whole in wholes):
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
    ones = _pa.repeat(_pa.scalar(1, pa.int32()), rows.num_rows)
    return rows.append_column(NUMBER, _pc.subtract(_pc.cumulative_sum(ones), 1))
