"""The largest list of every vendor, read as the client does: zones included."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from tests.bench.lists import LARGEST, as_a_client, bare
from tests.bench.measure import Row, interleave, spent

RECORDS: Final = 4_000
ROUNDS: Final = 15


def rows() -> Iterator[Row]:
    """A page of each, against decoding it into the same type."""
    for one in LARGEST:
        repeats = RECORDS // one.records
        figures = interleave(
            {
                "read": spent(as_a_client(one), repeats),
                "bare": spent(partial(bare(one), one.page), repeats),
            },
            ROUNDS,
        )
        yield Row.of(
            f"a page of {one.name} as the client reads it, ms, against decoding it",
            figures["read"],
            figures["bare"],
            goal="<=2",
        )
