"""60 schools of 20,000 rows each into one DuckDB file: memory, and the event loop."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

from tests.bench.measure import COUNT, Row, server, spent_by

MANY: Final = 60
FEW: Final = 10
MOST: Final = 350
"""MiB that many schools may take."""
MORE: Final = 50
"""MiB that they may take above a few."""
HELD: Final = 50
"""Milliseconds that the event loop may be held."""


async def rows() -> AsyncIterator[Row]:
    """What many schools took, against bounds and a few, in a run of each."""
    async with server() as address:
        copying = ("tests.bench.copying", address)
        few = await spent_by(*copying, "--schools", str(FEW))
        many = await spent_by(*copying, "--schools", str(MANY))
    assert many["rows"] == MANY * COUNT
    name = f"{MANY} schools of {COUNT:,} rows into DuckDB"
    peak = [many["peak"]]
    yield Row.of(f"{name}, peak MiB, against {MOST}", peak, [MOST], goal="<=1")
    yield Row.of(
        f"{name}, peak MiB, against {FEW} schools and {MORE} more",
        peak,
        [few["peak"] + MORE],
        goal="<=1",
    )
    held = [many["held"] * 1000]
    yield Row.of(
        f"{name}, ms the loop was held, against {HELD}", held, [HELD], goal="<=1"
    )
