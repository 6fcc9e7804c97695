"""Choices: what of a table may be kept for a school, and rows that hold no more."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from homeroom._core.arrow import table_of, without_null
from homeroom._core.cells import CELLS, SPILT
from homeroom._core.columns import Column, ColumnType, columns
from homeroom._core.fields import listed_fields
from homeroom._core.layout import Layout, layout_of
from homeroom._core.marks import Keep, fields_in
from homeroom._core.nested import Alias, json_text, scalar_text
from homeroom._core.tables import Table
from homeroom.sync.batches import Target
from homeroom.sync.config import School
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
    policy: str
    """A digest of what may be kept: rows of another policy have to be read again."""
    reversible: bool
    """Whether the key columns hold the vendor's own ids."""
    _layout: Layout = field(alias="layout", repr=False)
    _asked: tuple[Column, ...] = field(alias="asked", repr=False)
    _persons: frozenset[str] = field(alias="persons", repr=False)
    """Of the columns before, those with pseudonyms."""

    def rows(self, items: Sequence[object], asked: Mapping[str, object]) -> pa.Table:
        """Records as rows of the target.

        A record without a key that its column can hold is left out.

        Args:
            items: Records of the table's model.
            asked: What they were asked by, as the vendor has it.
        """
        cells = self._cells(asked)
        first = [(column, cells[column.name]) for column in self._asked]
        return without_null(table_of(items, self._layout, first), self.target.key)

    def asked(self, asked: Mapping[str, object]) -> str:
        """What rows were asked by, as text; the empty text for nothing."""
        cells = {
            name: scalar_text(asked[name]) if cell is SPILT else cell
            for name, cell in sorted(self._cells(asked).items())
        }
        return json_text(cells) or "" if cells else ""

    def _cells(self, asked: Mapping[str, object]) -> dict[str, object]:
        if asked.keys() - {one.name for one in self._asked}:
            raise ValueError("rows were asked by something that is no column")
        return {one.name: self._cell(one, asked[one.name]) for one in self._asked}

    def _cell(self, column: Column, value: object) -> object:
        if value is None:
            return None
        if column.name in self._persons:
            return self._layout.packer.aliased(value)
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
    asked = asked_columns(table, parent)
    names = [one.name for one in asked]
    key = [name for name in table.key if name not in names]
    layout = _layout(table, key, names, school, alias)
    persons = {one.name for one in asked if one.person and alias}
    fields = {one.name for one in listed_fields(table.model) if one.person and alias}
    written = tuple(
        evolve(one, type=ColumnType.TEXT) if one.name in persons else one
        for one in asked
    )
    kept = {one.name for one in layout.columns}
    left_out = tuple(
        _in_database(one.name)
        for one in columns(table.model)
        if one.name not in kept and one.name not in names
    )
    described = (*written, *(_renamed(one) for one in layout.columns))
    return Choice(
        target=Target(
            name=f"{vendor}_{table.name}",
            columns=described,
            key=(*names, *map(_in_database, key)),
        ),
        left_out=left_out,
        policy=_policy(table, described, left_out, school, secret),
        reversible=not (persons or fields.intersection(key)),
        layout=evolve(
            layout,
            slots=tuple(
                evolve(one, column=_renamed(one.column)) for one in layout.slots
            ),
        ),
        asked=written,
        persons=frozenset(persons),
    )


def asked_columns(table: Table, parent: Table | None) -> tuple[Column, ...]:
    """The columns for what the rows of a table are asked by."""
    found: list[Column] = []
    if table.parent is not None and parent is not None:
        above = {one.name: one for one in columns(parent.model)}
        further = {one.name: one for one in asked_columns(parent, None)}
        for name, of in table.parent.keys.items():
            text = Column(name=name, type=ColumnType.TEXT)
            found.append(evolve({**further, **above}.get(of, text), name=name))
    if table.days is not None:
        found.append(Column(name=table.days.argument, type=ColumnType.DAY))
    return tuple(found)


def _layout(
    table: Table,
    key: Sequence[str],
    asked: Sequence[str],
    school: School,
    alias: Alias | None,
) -> Layout:
    names = [one.name for one in columns(table.model) if one.name not in asked]
    patterns = [
        pattern
        for tables, those in school.columns.items()
        if fnmatchcase(table.name, tables)
        for pattern in those
    ]
    wanted = [*key, *(one for one in choose(patterns, names) if one not in key)]
    keep = Keep(level=school.personal, aliased=alias is not None)
    return layout_of(
        table.model, keep=keep, alias=alias or str, names=wanted, always=key
    )


def _in_database(name: str) -> str:
    return f"{name}_" if name in _TAKEN else name


def _renamed(column: Column) -> Column:
    return evolve(column, name=_in_database(column.name))


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
