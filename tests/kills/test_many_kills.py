"""More kills than the other tests have time for; and whether they find what is bad."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from time import sleep

import pytest
from attrs import evolve

from homeroom.sync.batches import Batch, Counts, State
from homeroom.sync.night import Known, Walk
from homeroom.sync.store import Store
from tests.sync.killed import survives
from tests.sync.killed_nights import Killer, Night, killed_nights
from tests.sync.moving_school import a_school
from tests.sync.places import DuckPlace

LONG_AGO = "2027-01-14T00:00:00+00:00"

pytestmark = pytest.mark.anyio


@pytest.fixture
def place(tmp_path: Path) -> DuckPlace:
    """A new file."""
    return DuckPlace(tmp_path / "schools.duckdb")


def test_a_store_may_be_killed_at_any_moment(place: DuckPlace) -> None:
    assert survives(place, place.open, kills=20) >= 20


@pytest.mark.parametrize("seed", range(3))
async def test_nights_that_are_killed_twenty_times_leave_no_difference(
    place: DuckPlace, seed: int
) -> None:
    killer = Killer(a_school(1_500), place, place.open, Random(seed))
    assert 0 == await killed_nights(killer, kills=20)
    assert ([], killer.oak.live()) == (killer.lost, killer.live())


class Hasty:
    """A store that remembers first, and writes rows afterwards."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def commit(self, batches: Sequence[Batch]) -> Sequence[Counts]:
        """Commit twice."""
        self._store.commit([evolve(one, rows=None, gone=None) for one in batches])
        sleep(0.02)
        return self._store.commit([evolve(one, states={}) for one in batches])


class HastyPlace(DuckPlace):
    """A file that is written so."""

    def open(self, *, adopt: bool = False, dry: bool = False) -> Store:
        """Open such a store."""
        store: Store = Hasty(super().open(adopt=adopt, dry=dry))  # type: ignore[assignment]
        return store


class Forgetful(Night):
    """A night that moves the mark when it begins, and forgets what it owes."""

    async def run(self) -> int:
        """Run it with an engine that does so."""
        state, known = Walk.state, Known.state

        def early(walk: Walk) -> State:
            return {**state(walk), "mark": state(walk)["began"]}

        def careless(one: Known) -> Mapping[str, object]:
            said = known(one)
            return {**said, "last_full": said["last_full"] or LONG_AGO, "due": False}

        Walk.state, Known.state = early, careless  # type: ignore[method-assign,assignment]
        return await super().run()


@pytest.mark.parametrize("bad", ["hasty", "forgetful"])
async def test_what_loses_rows_is_found(bad: str, tmp_path: Path) -> None:
    """By one of a few runs of as many kills as the other tests have."""
    for seed in range(10):
        path = tmp_path / f"{seed}.duckdb"
        place = HastyPlace(path) if bad == "hasty" else DuckPlace(path)
        night = Forgetful if bad == "forgetful" else Night
        killer = Killer(a_school(), place, place.open, Random(seed), night)
        await killed_nights(killer, kills=5)
        if killer.lost:
            return
    pytest.fail("nothing was found")
