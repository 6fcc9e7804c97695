"""A sync that is killed at any moment loses nothing, and doubles nothing."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.sync.cut_off_nights import NIGHT, killed_nights
from tests.sync.moving_school import MovingSchool
from tests.sync.nights import Nights


@pytest.mark.anyio
async def test_nights_that_are_killed_leave_no_difference(tmp_path: Path) -> None:
    """Rows are added, changed, archived and deleted meanwhile, and requests fail."""
    oak = MovingSchool()
    oak.fill(3_000)
    path = tmp_path / "schools.duckdb"

    def program(base_url: str) -> str:
        return NIGHT.format(
            module="homeroom.sync.duckdb_store",
            opener="open_duckdb",
            into=f"__import__('pathlib').Path({str(path)!r})",
            base_url=base_url,
        )

    def change(draw: random.Random) -> None:
        some = draw.sample(sorted(oak.classes), 4)
        oak.put(some[0], name=f"Renamed {draw.random()}")
        oak.put(some[1], archived=not oak.classes[some[1]]["archived"])
        oak.drop(some[2])
        oak.fill(2)

    code = await killed_nights(oak, program, kills=3, seed=7, change=change)
    assert 0 == code
    assert oak.live() == Nights(path, []).live()
