"""What must hold for each model of all vendors: documented, rows, drift."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter

from homeroom.rows import ColumnType, columns, to_arrow, to_row
from homeroom.sync.drift import drift_of
from tests.core.records import MODELS, records


@pytest.mark.parametrize("model", MODELS, ids=lambda model: str(model.__qualname__))
def test_every_model_is_documented(model: Any) -> None:
    """With the names that its JSON has, and no word of what is ours alone."""
    for mode in ("validation", "serialization"):
        schema = TypeAdapter(model).json_schema(mode=mode)
        Draft202012Validator.check_schema(schema)
        assert "UNSET" not in json.dumps(schema)
        # A model inside itself is among the definitions.
        name = schema.get("$ref", "").removeprefix("#/$defs/")
        shown = schema["$defs"][name] if name else schema
        assert model.__name__ == shown["title"]
        assert shown["description"]
        assert "extra" not in shown["properties"]


@pytest.mark.parametrize("model", MODELS, ids=lambda one: one.__qualname__)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_every_model_has_rows_and_drift(model: Any, data: st.DataObject) -> None:
    """Whatever its records hold, and however odd."""
    items = data.draw(st.lists(records(model), max_size=3))
    check_rows(items, model)
    check_drift(items, model)


def check_rows(items: list[Any], model: Any) -> None:
    """All ways give the same cells, in the columns of the model."""
    table = to_arrow(items, model)
    rows = [to_row(one) for one in items]
    assert rows == table.to_pylist()
    assert to_arrow([], model).schema == table.schema
    for row in rows:
        assert [one.name for one in columns(model)] == list(row)
        for column in columns(model):
            text = row[column.name]
            if column.type is ColumnType.JSON and text is not None:
                json.loads(str(text))


def check_drift(items: list[Any], model: Any) -> None:
    """Nothing fails, and no odd text is shown."""
    for one, count in drift_of(items, model).items():
        assert count > 0
        assert one.kind in ("unknown member", "new enum value")
        assert one.path.isascii()
        assert "\n" not in one.path
