"""A sync that is killed at any moment loses nothing, and doubles nothing."""

from __future__ import annotations

from random import Random

import pytest

from tests.sync.killed_nights import COMMITTED, Killer, killed_nights
from tests.sync.moving_school import a_school, leave_alone
from tests.sync.places import DuckPlace

UNDER_WAY = 2 * (COMMITTED + 15) + 10 * 15
"""Rows that were fetched and not committed: in a commit, before it, and pages ahead."""

pytestmark = pytest.mark.anyio


async def test_nights_that_are_killed_leave_no_difference(place: DuckPlace) -> None:
    """Rows are added, changed, archived and deleted meanwhile, and requests fail."""
    killer = Killer(a_school(), place, place.open, Random(7))
    assert 0 == await killed_nights(killer, kills=5)
    assert ([], killer.oak.live()) == (killer.lost, killer.live())


async def test_what_was_committed_is_not_fetched_again(place: DuckPlace) -> None:
    """A night that is killed goes on behind it."""
    oak = a_school(1_500)
    killer = Killer(oak, place, place.open, Random(2), change=leave_alone)
    async with oak.serve():
        killed = [await killer.killed(within=60) for _ in range(3)]
        assert 0 == await killer.quiet()
    assert [] == killer.lost
    assert oak.fetched <= 1_500 + sum(killed) * UNDER_WAY
