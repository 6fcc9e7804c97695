"""Batches: what goes into a database together."""

from __future__ import annotations

from tests.sync.samples import a_batch, named


def test_a_row_counts_once_for_each_kib() -> None:
    """A bound in rows alone would let many large ones be committed at once."""
    assert 1 == a_batch().weight
    assert 3 == a_batch(named(1), named(2), named(3)).weight
    large = a_batch(*(named(number, "x" * 8 * 1024) for number in range(100)))
    assert 8 * 100 <= large.weight <= 9 * 100
