"""A run that is killed leaves rows and state that agree."""

from __future__ import annotations

from tests.sync.killed import survives
from tests.sync.places import DuckPlace


def test_a_run_may_be_killed_at_any_moment(place: DuckPlace) -> None:
    assert survives(place, place.open, kills=5) >= 5
