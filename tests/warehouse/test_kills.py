"""Runs into DuckDB that are killed more often than the other tests have time for."""

from __future__ import annotations

from pathlib import Path

from tests.sync.killed import survives
from tests.sync.places import DuckPlace


def test_a_run_may_be_killed_at_any_moment(tmp_path: Path) -> None:
    place = DuckPlace(tmp_path / "schools.duckdb")
    assert survives(place, place.open, kills=20) >= 20
