"""Plans are printed without what the runtime fills in itself."""

from __future__ import annotations

import inspect

import attrs
import pytest

from codegen.plan import records, table_records
from codegen.write.printer import printed
from homeroom._core import columns, plans, tables

NAMES = ("PagePlan", "LastIdPlan", "CursorPlan", "TimePlan", "BulkPlan")
OF_TABLES = ("Since", "Days", "Parent", "One", "Table")


def defaults(kind: type[attrs.AttrsInstance]) -> dict[str, object]:
    """The fields that are printed, with their defaults."""
    return {one.name: one.default for one in attrs.fields(kind) if one.repr}


def taken(kind: type) -> dict[str, object]:
    """What a class is made of, with the defaults."""
    found = inspect.signature(kind).parameters.values()
    return {
        one.name: attrs.NOTHING if one.default is one.empty else one.default
        for one in found
    }


@pytest.mark.parametrize("name", NAMES)
def test_both_sides_have_the_same_fields_and_defaults(name: str) -> None:
    """Codegen imports nothing of the runtime, so it repeats them."""
    assert taken(getattr(plans, name)) == defaults(getattr(records, name))


@pytest.mark.parametrize("name", OF_TABLES)
def test_tables_have_the_same_fields_and_defaults(name: str) -> None:
    """Those of the runtime, which codegen repeats as well."""
    assert defaults(getattr(tables, name)) == defaults(getattr(table_records, name))


def test_columns_of_arguments_are_columns() -> None:
    """What an argument can be is a part of what a column can be."""
    known = defaults(columns.Column)
    written = defaults(table_records.Column)
    assert {name: known[name] for name in written} == written
    types = {one.name: one.value for one in table_records.ColumnType}
    assert types.items() <= {one.name: one.value for one in columns.ColumnType}.items()


def test_a_default_is_not_printed() -> None:
    """Only what differs stands in the plan."""
    usual = records.BulkPlan(sent="classes", key="index")
    assert "BulkPlan(sent='classes', key='index',)" == printed(usual)
    other = records.BulkPlan(sent="loans", key="id", ok="done")
    assert "BulkPlan(sent='loans', key='id', ok='done',)" == printed(other)
