"""The columns of a model, and layouts: what of its records stands in each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, Final, get_origin

import attrs
from attrs import evolve, frozen

from homeroom._core.columns import Column, ColumnType
from homeroom._core.errors import ConfigurationError
from homeroom._core.fields import Listed, listed_fields, rest_field
from homeroom._core.model import UNSET
from homeroom._core.shapes import variants
from homeroom.rows.cells import CELLS, SPILT, Cell
from homeroom.rows.marks import (
    EVERYTHING,
    Keep,
    comparable,
    guarded_names,
    held_mark,
    holds_person,
)
from homeroom.rows.nested import ODD, Alias, Packer, json_text, packs_of

_TYPES: Final[Mapping[object, ColumnType]] = {
    int: ColumnType.INTEGER,
    float: ColumnType.NUMBER,
    str: ColumnType.TEXT,
    bool: ColumnType.FLAG,
    date: ColumnType.DAY,
    datetime: ColumnType.MOMENT,
    time: ColumnType.TIME,
}


def columns(model: type) -> tuple[Column, ...]:
    """The columns that a record of a model has as a row, whatever it holds.

    They are called as its fields are. What no spec lists is in the last one, `extra`,
    where the model keeps it.

    Args:
        model: A class in a vendor's `models`.

    Raises:
        ConfigurationError: It is none.
    """
    if not attrs.has(model):
        raise ConfigurationError("give a class of a vendor's models")
    return _columns(model)


@cache
def _columns(model: type) -> tuple[Column, ...]:
    listed = tuple(
        Column(
            name=one.name,
            type=column_type(one),
            personal=held_mark(one),
            person=holds_person(one),
        )
        for one in listed_fields(model)
    )
    rest = rest_field(model)
    return (*listed, Column(name=rest, type=ColumnType.JSON)) if rest else listed


def column_type(one: Listed) -> ColumnType:
    """What the column of a field holds; scalars of several types become text."""
    shown = variants(one.hint)
    found = {_scalar_type(form) for form in shown}
    if ColumnType.JSON in found:
        return ColumnType.JSON
    if found == {ColumnType.MOMENT} and one.local:
        return ColumnType.LOCAL
    if found == {ColumnType.INTEGER, ColumnType.NUMBER}:
        return ColumnType.NUMBER
    return found.pop() if len(found) == 1 else ColumnType.TEXT


def _scalar_type(form: Any) -> ColumnType:
    if get_origin(form) is not None:
        return ColumnType.JSON
    if issubclass(form, Enum):
        return ColumnType.INTEGER if issubclass(form, int) else ColumnType.TEXT
    return _TYPES.get(form, ColumnType.JSON)


@frozen(kw_only=True)
class Slot:
    """One column, and how it is filled."""

    column: Column
    field: str
    wire: str
    """The field's name in JSON."""
    get: Callable[[object], Any]
    """From a record to the field's value."""
    cell: Cell
    """From a value that is there to what stands in the column, or to `SPILT`."""
    pack: Callable[[Any], Any] | None = None
    """Of a nested value, what makes the plain value that is then written as JSON."""
    plain: bool = True
    """Whether a value of the column's own type stands there as it is."""


@frozen(kw_only=True)
class Layout:
    """Which columns the records of a model have, and what stands in each."""

    slots: tuple[Slot, ...]
    rest: Slot | None
    """The column for what no spec lists."""
    packer: Packer

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, in order."""
        rest = (self.rest.column,) if self.rest else ()
        return (*(one.column for one in self.slots), *rest)

    def row(self, item: object) -> dict[str, object]:
        """A record as a row."""
        found: dict[str, object] = {}
        spilt: dict[str, object] = {}
        for slot in self.slots:
            value = slot.get(item)
            cell = None if value is None or value is UNSET else slot.cell(value)
            if cell is SPILT:
                spilt[slot.wire], cell = value, None
            found[slot.column.name] = cell
        if self.rest:
            found[self.rest.column.name] = self.unlisted(item, spilt)
        return found

    def unlisted(self, item: object, spilt: Mapping[str, object]) -> str | None:
        """What no spec lists of a record, and what its columns cannot hold, as JSON."""
        more = self.rest.get(item) if self.rest else None
        if not more and not spilt:
            return None
        kept = {name: self.packer.value(value) for name, value in spilt.items()}
        return json_text({**self.packer.unlisted(more or {}), **kept}) or None


def layout_of(
    model: type,
    *,
    keep: Keep = EVERYTHING,
    alias: Alias = str,
    names: Iterable[str] | None = None,
    always: Iterable[str] = (),
    without: Iterable[str] = (),
) -> Layout:
    """The layout of a model's records.

    Args:
        model: Of the records.
        keep: What of them may be written.
        alias: What is written in place of persons' ids, if that is asked for.
        names: The columns, in order; left out, all.
        always: Columns that are kept, however they are marked.
        without: Columns in whose place others stand.

    Raises:
        ConfigurationError: It is no model.
    """
    described = {one.name: one for one in columns(model)}
    fields = {one.name: one for one in listed_fields(model)}
    wanted = list(described if names is None else names)
    shown = [
        fields[name]
        for name in wanted
        if name in fields and (name in always or keep.may(fields[name].personal))
    ]
    hidden = {comparable(one.wire) for one in fields.values() if one not in shown}
    shown = [one for one in shown if one.name not in without]
    guarded = guarded_names(model, keep) | hidden
    packer = Packer(keep, guarded, alias, packs_of(keep))
    rest = rest_field(model)
    return Layout(
        slots=tuple(_slot(described[one.name], one, packer) for one in shown),
        rest=_rest_slot(described[rest]) if rest in wanted and keep.unlisted else None,
        packer=packer,
    )


def _rest_slot(column: Column) -> Slot:
    get = attrgetter(column.name)
    name = column.name
    return Slot(column=column, field=name, wire=name, get=get, cell=json_text)


def _slot(column: Column, one: Listed, packer: Packer) -> Slot:
    slot = Slot(
        column=column,
        field=one.name,
        wire=one.wire,
        get=attrgetter(one.name),
        cell=CELLS[column.type],
    )
    if column.type is ColumnType.JSON:
        cell = _nested_cell(packer.field(one))
        return evolve(slot, pack=packer.quick(one), cell=cell, plain=False)
    if one.person and packer.keep.aliased:
        text = evolve(column, type=ColumnType.TEXT)
        return evolve(slot, column=text, cell=packer.aliased, plain=False)
    return slot


def _nested_cell(pack: Callable[[Any], Any]) -> Cell:
    def cell(value: Any) -> str | None:
        try:
            return json_text(pack(value))
        except ODD:
            return None

    return cell
