"""A night of one school, from fetch to commit: ours against dlt's `rest_api` source."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

from tests.bench.measure import Row, interleave_async, server, spent_by

ROUNDS: Final = 3


async def rows() -> AsyncIterator[Row]:
    """CPU for each of 20,000 rows; imports are left out."""
    async with server(latency=0) as address:

        async def cost(module: str) -> float:
            spent = await spent_by(f"tests.bench.{module}", address)
            return spent["cpu"] * 1e6

        figures = await interleave_async(
            {"ours": lambda: cost("copying"), "dlt": lambda: cost("dlt_copying")},
            ROUNDS,
        )
    yield Row.of(
        "fetch to commit into DuckDB, µs of CPU a row, against dlt's rest_api",
        figures["ours"],
        figures["dlt"],
        goal="<=0.5",
    )
