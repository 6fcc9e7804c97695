"""A database that counts what was committed to it, for who is stopped in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from homeroom.sync.batches import Batch, Counts
from homeroom.sync.store import Store


class Tallied:
    """A store, and what all its commits came to.

    Args:
        store: It does the work.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.schools: dict[str, Counts] = {}
        """What was committed of each."""

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def commit(self, batches: Sequence[Batch]) -> Sequence[Counts]:
        """Commit, and count."""
        counts = self._store.commit(batches)
        for batch, one in zip(batches, counts, strict=True):
            self.schools[batch.school] = self.schools.get(batch.school, Counts()) + one
        return counts

    def as_store(self) -> Store:
        """It, for who wants a store: all that it lacks it takes from below."""
        return cast("Store", self)

    def text(self, dry: bool) -> str:
        """What was committed in words."""
        if dry:
            return "it was a dry run, so nothing was written"
        total = sum(self.schools.values(), start=Counts())
        return (
            f"{total.new:,} new, {total.changed:,} changed and {total.deleted:,} "
            f"deleted rows of {len(self.schools)} schools are committed and stay; "
            "the next run goes on from there"
        )
