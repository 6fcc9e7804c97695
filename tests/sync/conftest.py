"""A new DuckDB file for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.register_assert_rewrite("tests.sync.store_contract", "tests.sync.shape_contract")

from tests.sync.places import DuckPlace  # noqa: E402


@pytest.fixture
def place(tmp_path: Path) -> DuckPlace:
    """Where a store can be opened."""
    return DuckPlace(tmp_path / "schools.duckdb")
