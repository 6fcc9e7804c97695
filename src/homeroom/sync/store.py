"""What a database has to be able to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from homeroom.sync.batches import Batch, Counts, State, Target

if TYPE_CHECKING:
    import pyarrow as pa


class StoreError(Exception):
    """A database cannot be used: its text is one line for the user, with a way out."""


class Busy(StoreError):
    """Somebody else writes the same: another process, or another run for a school."""


class Store(Protocol):
    """A database, used by one thread at a time."""

    def lock(self, school: str) -> None:
        """Keep other runs from writing this school until `close`.

        Raises:
            Busy: One does; the text names it.
        """
        ...

    def states(self, school: str) -> Mapping[tuple[str, str], State]:
        """What is known of a school, by the target's name and by what was asked."""
        ...

    def prepare(self, target: Target) -> None:
        """Make a table, or add the columns that it lacks.

        Raises:
            StoreError: It was made otherwise, and cannot be changed without loss.
        """
        ...

    def live(
        self, school: str, target: Target, columns: Sequence[str] = ()
    ) -> pa.Table:
        """Columns of the rows that are not marked as deleted; left out, the key."""
        ...

    def commit(self, batches: Sequence[Batch]) -> Sequence[Counts]:
        """Write batches of any schools in one transaction.

        Returns:
            What each came to.

        Raises:
            StoreError: Nothing of them was written.
        """
        ...

    def close(self) -> None:
        """Let go of the database, and of all locks."""
        ...
