"""Nights into PostgreSQL that are killed, while the school goes on changing."""

from __future__ import annotations

from functools import partial
from random import Random

import pytest

from homeroom.sync.postgres_store import open_postgres
from tests.sync.killed_nights import Killer, killed_nights
from tests.sync.moving_school import a_school
from tests.warehouse.conftest import PostgresPlace


@pytest.mark.anyio
async def test_nights_that_are_killed_twenty_times_leave_no_difference(
    place: PostgresPlace,
) -> None:
    """Rows are added, changed, archived and deleted meanwhile, and requests fail."""
    opened = partial(open_postgres, place.url)
    killer = Killer(a_school(), place, opened, Random(5))
    assert 0 == await killed_nights(killer, kills=20)
    assert ([], killer.oak.live()) == (killer.lost, killer.live())
