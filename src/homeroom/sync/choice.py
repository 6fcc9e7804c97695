"""Choices: what of a table may be kept for a school, and rows that hold no more."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from homeroom._core.tables import Table
from homeroom.rows import Column, ColumnType, columns
from homeroom.rows.arrow import Sheet, sheet_of, table_of_cells
from homeroom.rows.cells import CELLS, SPILT
from homeroom.rows.layout import Layout, Slot, layout_of
from homeroom.rows.marks import Keep, fields_in
from homeroom.rows.nested import Alias, json_text, scalar_text
from homeroom.sync.batches import Target
from homeroom.sync.config import School
from homeroom.sync.keys import JOINED, Key, key_of
from homeroom.sync.patterns import choose
from homeroom.sync.pseudonyms import fingerprint, pseudonyms

if TYPE_CHECKING:
    import pyarrow as pa

_TAKEN: Final = frozenset({"school", "_synced_at", "_deleted_at"})
"""Columns that every table of the database has."""


@frozen(kw_only=True)
class Choice:
    """What of a table may be kept for a school."""

    target: Target
    left_out: tuple[str, ...]
    """Columns that may not be kept."""
    narrowed: tuple[str, ...]
    """Columns in which something may not be kept, or not as it came: they hold too much
    in rows that another policy wrote and that nobody reads again."""
    policy: str
    """A digest of what may be kept: rows of another policy have to be read again."""
    reversible: bool
    """Whether the key columns hold the vendor's own ids."""
    _sheet: Sheet = field(alias="sheet", repr=False)
    _key: Key = field(alias="key", repr=False)
    _asked: tuple[Column, ...] = field(alias="asked", repr=False)
    """What rows are asked by."""
    _above: tuple[Column, ...] = field(alias="above", repr=False)
    """The keys of maps in which rows stand."""
    _persons: frozenset[str] = field(alias="persons", repr=False)
    """Of the columns before, those with pseudonyms."""

    def rows(self, items: Sequence[object], asked: Mapping[str, object]) -> pa.Table:
        """Records as rows of the target.

        A record of which nothing is left that tells it apart is left out.

        Args:
            items: Records of the table's model.
            asked: What they were asked by, as the vendor has it, and the keys of the
                maps in which they stood.
        """
        described = (*self._asked, *self._above)
        cells = self._cells(described, asked)
        table = self._sheet.table(items, list(cells.values()))
        return self._key.told_apart(table, items, len(cells))

    def asked(self, asked: Mapping[str, object]) -> str:
        """What rows were asked by, as text; the empty text for nothing."""
        cells = {
            name: scalar_text(asked[name]) if cell is SPILT else cell
            for name, cell in sorted(self._cells(self._asked, asked).items())
        }
        return json_text(cells) or "" if cells else ""

    def scopes(self, asked: Sequence[Mapping[str, object]]) -> pa.Table:
        """What several lists were asked by, as key columns of the target."""
        found = (self._cells(self._asked, one) for one in asked)
        cells = [one for one in found if SPILT not in one.values()]
        return table_of_cells(self._asked, cells)

    def _cells(
        self, described: Sequence[Column], asked: Mapping[str, object]
    ) -> dict[str, object]:
        if asked.keys() - {one.name for one in (*self._asked, *self._above)}:
            raise ValueError("rows were asked by something that is no column")
        return {one.name: self._cell(one, asked[one.name]) for one in described}

    def _cell(self, column: Column, value: object) -> object:
        if value is None:
            return None
        if column.name in self._persons:
            return self._sheet.layout.packer.aliased(value)
        return CELLS[column.type](value)


def make_choice(
    vendor: str,
    table: Table,
    parent: Table | None,
    school: School,
    secret: bytes | None,
) -> Choice:
    """What of a table may be kept for a school.

    Args:
        vendor: As tables in the database begin.
        table: The list.
        parent: The table by whose rows it is asked for, if there is one.
        school: What its file says.
        secret: The key of its pseudonyms, if it has them.

    Raises:
        ConfigurationError: The key is too short.
    """
    alias = pseudonyms(secret, school.name) if secret is not None else None
    asked = tuple(_asked(one, alias) for one in asked_columns(table, parent))
    maps = tuple(Column(name=one, type=ColumnType.TEXT) for one in table.keyed_by)
    above = (*maps, *(one.column for one in table.taken))
    first = [one.name for one in (*asked, *above)]
    layout = _layout(table, first, school, alias)
    own = [one for one in layout.slots if one.field in table.key]
    key = key_of(table.model, own)
    described = (*asked, *above, *([JOINED] if key.joined else []), *layout.columns)
    filled = (*layout.slots, *([layout.rest] if layout.rest else []))
    kept = {*first, *(one.field for one in filled)}
    left_out = tuple(
        _in_database(one.name) for one in columns(table.model) if one.name not in kept
    )
    persons = frozenset(one.name for one in asked if one.person and alias)
    inside = [one.column for one in filled if one not in own]
    return Choice(
        target=Target(
            name=f"{vendor}_{table.name}",
            columns=described,
            key=(*first, *key.names),
        ),
        left_out=left_out,
        narrowed=tuple(one.name for one in inside if _is_narrowed(one, layout)),
        policy=_policy(table, described, left_out, school, secret),
        reversible=not (persons or (alias and any(one.column.person for one in own))),
        sheet=sheet_of(layout, (*asked, *above)),
        key=key,
        asked=asked,
        above=above,
        persons=persons,
    )


def asked_columns(table: Table, parent: Table | None) -> tuple[Column, ...]:
    """The columns for what the rows of a table are asked by.

    An argument that is the id of a person in the parent is one here too.
    """
    if table.parent is None or parent is None:
        return table.asked
    keys = table.parent.keys
    persons = {one.name for one in columns(parent.model) if one.person}
    return tuple(
        evolve(one, person=one.person or keys.get(one.name) in persons)
        for one in table.asked
    )


def _asked(column: Column, alias: Alias | None) -> Column:
    return evolve(column, type=ColumnType.TEXT) if column.person and alias else column


def _layout(
    table: Table, first: Sequence[str], school: School, alias: Alias | None
) -> Layout:
    """Of the fields: the key, and what is chosen and may be kept."""
    patterns = [
        pattern
        for tables, those in school.columns.items()
        if fnmatchcase(table.name, tables)
        for pattern in those
    ]
    names = [one.name for one in columns(table.model)]
    key = [name for name in table.key if name in names]
    layout = layout_of(
        table.model,
        keep=Keep(level=school.personal, aliased=alias is not None),
        alias=alias or str,
        names=[*key, *(one for one in choose(patterns, names) if one not in key)],
        always=key,
        without=first,
    )
    return evolve(layout, slots=tuple(map(_renamed, layout.slots)))


def _is_narrowed(column: Column, layout: Layout) -> bool:
    """Whether something in a column is not written, or something else in its place."""
    packer = layout.packer
    if layout.rest and column == layout.rest.column:
        return bool(packer.guarded)
    dropped = not packer.keep.may(column.personal)
    return dropped or (packer.keep.aliased and column.person)


def _renamed(slot: Slot) -> Slot:
    return evolve(slot, column=evolve(slot.column, name=_in_database(slot.field)))


def _in_database(name: str) -> str:
    return f"{name}_" if name in _TAKEN else name


def _policy(
    table: Table,
    described: Sequence[Column],
    left_out: Sequence[str],
    school: School,
    secret: bytes | None,
) -> str:
    """A digest of all that decides what of a record is written, and how."""
    inside = sorted(
        (one.wire, one.personal or "", one.person) for one in fields_in(table.model)
    )
    shown = [(one.name, one.type) for one in described]
    key = None if secret is None else fingerprint(secret)
    said = json.dumps([school.personal, key, shown, sorted(left_out), inside])
    return sha256(said.encode()).hexdigest()[:16]
