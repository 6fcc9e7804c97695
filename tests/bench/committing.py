"""A batch of 10,000 records into DuckDB: Arrow and the commit, against decoding."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeVar

from homeroom._core.decode import Decoder
from homeroom.managebac.models import ClassPage
from homeroom.sync.batches import Batch
from homeroom.sync.choice import make_choice
from homeroom.sync.config import School
from homeroom.sync.duckdb_store import open_duckdb
from homeroom.sync.store import Store
from homeroom.sync.vendors import find_vendor
from tests.bench.answers.managebac import page
from tests.bench.measure import Row, rounds

T = TypeVar("T")

ROUNDS: Final = 9
PAGES: Final = 50
SIZE: Final = 200
RECORDS: Final = PAGES * SIZE


class Night:
    """Pages of one school on their way into a database, and what each step costs."""

    def __init__(self) -> None:
        school = School(name="oakfield", vendor="managebac")
        table = find_vendor(school.vendor).tables["classes"]
        self._choice = make_choice(school.vendor, table, None, school, None)
        self._bodies = [page(n + 1, size=SIZE, count=RECORDS) for n in range(PAGES)]
        self._decoder = Decoder()

    def costs(self, store: Store, *, changed: int) -> tuple[float, float]:
        """Microseconds of CPU that a record takes to be decoded, and to be written.

        Args:
            store: The database.
            changed: How many rows it has to find new or changed.
        """
        decoding = writing = 0.0
        batches: list[Batch] = []
        for body in self._bodies:
            spent, came = cost(lambda body=body: self._decoder.decode(body, ClassPage))
            decoding += spent
            spent, batch = cost(lambda came=came: self._batch(came))
            writing += spent
            batches.append(batch)
        spent, counts = cost(lambda: store.commit(batches))
        assert changed == sum(one.new + one.changed for one in counts)
        return decoding, writing + spent

    def prepare(self, store: Store) -> None:
        """Make the table."""
        store.prepare(self._choice.target)

    def _batch(self, came: ClassPage) -> Batch:
        rows = self._choice.rows(came.classes, {})
        state = {"": {"part": 0}}
        target = self._choice.target
        return Batch(school="oakfield", target=target, rows=rows, states=state)


def cost(work: Callable[[], T]) -> tuple[float, T]:
    """Microseconds of CPU that a record takes, in all threads, and what came of it."""
    begun = time.process_time()
    result = work()
    return (time.process_time() - begun) / RECORDS * 1e6, result


def rows() -> Iterator[Row]:
    """The first night, and one in which nothing changed."""
    night = Night()
    figures: dict[str, list[tuple[float, float]]] = {"first": [], "second": []}
    for _ in rounds(["round"], ROUNDS):
        with TemporaryDirectory() as folder:
            store = open_duckdb(Path(folder) / "bench.duckdb")
            night.prepare(store)
            figures["first"].append(night.costs(store, changed=RECORDS))
            figures["second"].append(night.costs(store, changed=0))
            store.close()
    for name, goal in {"first": "<=3", "second": "<=2.2"}.items():
        yield Row.of(
            f"to Arrow and DuckDB, {name} night, µs a record, against decoding it",
            [writing for _, writing in figures[name]],
            [decoding for decoding, _ in figures[name]],
            goal=goal,
        )
