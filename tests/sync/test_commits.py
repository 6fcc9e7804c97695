"""Batches come to the same together and one by one, and to what a mapping says."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from hypothesis import given, settings

from homeroom.sync.batches import Batch
from homeroom.sync.duckdb_store import DuckDatabase
from homeroom.sync.sql_store import SqlStore
from tests.sync.samples import CLASSES, a_batch, a_target, named

SCHOOLS = ("elm", "oakfield")
NARROW = a_target(name="text")

numbers = st.integers(0, 5)
names = st.sampled_from(["Art", "Drama", "", None])


@st.composite
def batches(draw: st.DrawFn) -> Batch:
    """A batch of a few of all the rows there are."""
    target = draw(st.sampled_from([CLASSES, NARROW]))
    came = draw(st.lists(st.builds(named, numbers, names, house=names), max_size=4))
    gone = draw(st.none() | st.lists(st.builds(named, numbers), max_size=3))
    return a_batch(
        *came,
        school=draw(st.sampled_from(SCHOOLS)),
        target=target,
        gone=gone,
        emptied=draw(st.sampled_from([(), (), (), ("house",)])),
        states={"": {"page": draw(numbers)}},
    )


def after(commits: Sequence[Sequence[Batch]]) -> tuple[list[Any], Any]:
    """What stands in a database after some commits."""
    database = DuckDatabase(Path("no-such-file.duckdb"), dry=True)
    with closing(SqlStore(database)) as store:
        store.prepare(CLASSES)
        for one in commits:
            store.commit(one)
        states = {school: store.states(school) for school in SCHOOLS}
        shown = "school, id, name, house, _deleted_at is not null"
        sql = f"select {shown} from managebac_classes order by school, id"
        return database.run(sql), states


def expected(came: Sequence[Batch]) -> list[Any]:
    """What has to stand there."""
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for batch in came:
        for row in batch.rows.to_pylist() if batch.rows is not None else []:
            place = batch.school, row["id"]
            found[place] = {"house": None, **found.get(place, {}), **row, "gone": False}
        for row in batch.gone.to_pylist() if batch.gone is not None else []:
            if (batch.school, row["id"]) in found:
                found[batch.school, row["id"]]["gone"] = True
        for (school, _), row in found.items():
            if school == batch.school:
                row.update(dict.fromkeys(batch.emptied))
    return [
        (school, number, row["name"], row["house"], row["gone"])
        for (school, number), row in sorted(found.items())
    ]


@settings(max_examples=settings().max_examples // 4)
@given(st.lists(batches(), max_size=6))
def test_batches_come_to_the_same_together_and_one_by_one(came: list[Batch]) -> None:
    together = after([came])
    assert together == after([[one] for one in came])
    assert together[0] == expected(came)
