"""Rows of records and what no spec knows in them, against decoding the records."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from typing import Final

from homeroom._core.decode import Decoder
from homeroom.managebac.models import ClassPage, SchoolClass
from homeroom.rows import to_arrow
from homeroom.sync.drift import drift_of
from tests.bench.measure import Row, interleave
from tests.bench.page import page

ROUNDS: Final = 9
PAGES: Final = 50
SIZE: Final = 200
RECORDS: Final = PAGES * SIZE


def timed(run: Callable[[], object]) -> Callable[[], float]:
    """Microseconds of this thread that one record takes."""

    def measure() -> float:
        gc.collect()
        begun = time.thread_time()
        run()
        return (time.thread_time() - begun) / RECORDS * 1e6

    return measure


def rows() -> Iterator[Row]:
    """10,000 records, which come in pages and are written in one batch."""
    bodies = [page(number + 1, size=SIZE, pages=PAGES) for number in range(PAGES)]
    decoder = Decoder()
    pages = [decoder.decode(body, ClassPage).classes for body in bodies]
    batch = [one for items in pages for one in items]
    figures = interleave(
        {
            "decode": timed(
                lambda: [decoder.decode(body, ClassPage) for body in bodies]
            ),
            "arrow": timed(lambda: to_arrow(batch)),
            "drift": timed(lambda: [drift_of(items, SchoolClass) for items in pages]),
        },
        ROUNDS,
    )
    name = "µs a record, against decoding it"
    yield Row.of(f"to Arrow, {name}", figures["arrow"], figures["decode"], goal="<=1.5")
    yield Row.of(f"drift, {name}", figures["drift"], figures["decode"], goal="<=0.1")
