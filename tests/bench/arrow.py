"""Rows of records and what no spec knows in them, against decoding the records."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final

from homeroom._core.decode import Decoder
from homeroom.managebac.models import ClassPage, SchoolClass
from homeroom.rows import to_arrow
from homeroom.sync.drift import drift_of
from tests.bench.answers.managebac import page
from tests.bench.measure import Row, interleave

ROUNDS: Final = 9
PAGES: Final = 50
SIZE: Final = 200
RECORDS: Final = PAGES * SIZE


def spent(runs: Iterable[Callable[[], object]]) -> float:
    """Microseconds of this thread that one record takes, by what runs come to."""
    spent = 0.0
    for run in runs:
        begun = time.thread_time()
        run()
        spent += time.thread_time() - begun
    return spent / RECORDS * 1e6


def rows() -> Iterator[Row]:
    """10,000 records that come in pages."""
    bodies = [page(number + 1, size=SIZE, count=RECORDS) for number in range(PAGES)]
    decoder = Decoder()

    def decoded() -> Iterator[list[SchoolClass]]:
        """Pages that were decoded just now, as a sync has them."""
        return (decoder.decode(body, ClassPage).classes for body in bodies)

    figures = interleave(
        {
            "decode": lambda: spent(
                partial(decoder.decode, body, ClassPage) for body in bodies
            ),
            "arrow": lambda: spent(partial(to_arrow, items) for items in decoded()),
            "drift": lambda: spent(
                partial(drift_of, items, SchoolClass) for items in decoded()
            ),
        },
        ROUNDS,
    )
    name = "µs a record, against decoding it"
    yield Row.of(f"to Arrow, {name}", figures["arrow"], figures["decode"], goal="<=2")
    yield Row.of(f"drift, {name}", figures["drift"], figures["decode"], goal="<=0.1")
