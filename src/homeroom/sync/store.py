"""What a database has to be able to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from attrs import field, frozen

from homeroom.sync.batches import Batch, Counts, State, Target

if TYPE_CHECKING:
    import pyarrow as pa


class StoreError(Exception):
    """A database cannot be used: its text is one line for the user, with a way out."""


class Busy(StoreError):
    """Somebody else writes the same: another process, or another run for a school."""


class RowsRefused(StoreError):
    """The database does not take some rows; it goes on with those of others."""


class TableUnfit(StoreError):
    """A table cannot hold what is wanted until a person has seen to it; others can."""


@frozen(kw_only=True)
class StateRow:
    """A state, as a database holds it."""

    school: str
    table: str
    """The target's name."""
    asked: str
    state: State = field(repr=False)


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
            TableUnfit: It was made otherwise, and cannot be changed without loss.
        """
        ...

    def live(
        self, school: str, target: Target, columns: Sequence[str] = ()
    ) -> pa.Table:
        """Columns of the rows that are not marked as deleted; left out, the key.

        A column is of the target's type, unless the table was made with a wider one
        and holds what does not fit: then it is text.
        """
        ...

    def count(self, school: str, target: Target) -> int:
        """How many rows are not marked as deleted."""
        ...

    def commit(self, batches: Sequence[Batch]) -> Sequence[Counts]:
        """Write batches of any schools in one transaction, as if one after the other.

        Returns:
            What each came to. A row that comes in several counts for the last.

        Raises:
            RowsRefused: Nothing of them was written; others may be.
            StoreError: Nothing of them was written, and nothing will be.
        """
        ...

    def state_rows(self) -> Sequence[StateRow]:
        """All states, by school and table."""
        ...

    def reset(self, school: str, table: str = "") -> int:
        """Forget what is known of a table of a school, or of all its tables.

        Its rows stay, and the next run reads it whole.

        Args:
            school: Whose.
            table: The target's name; left out, all.

        Returns:
            How many states were forgotten.

        Raises:
            Busy: Another run writes this school.
        """
        ...

    def close(self) -> None:
        """Let go of the database, and of all locks."""
        ...
