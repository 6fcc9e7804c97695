"""Rows of a bulk, each the arguments of one call, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar, cast

from attrs import field, frozen

from homeroom._core.errors import (
    AuthenticationError,
    CallError,
    HomeroomError,
    LifecycleError,
    OutcomeUnknown,
    OutcomeUnread,
    PartialFailure,
)

T_co = TypeVar("T_co", covariant=True)


@frozen(kw_only=True)
class Row:
    """One row; unless it is a `RowDone` or a `RowFailed`, nothing was sent for it."""

    index: int
    """Its place among the rows that were given, from 0."""
    arguments: Mapping[str, object] = field(repr=False)
    """What was given; may hold personal data."""


@frozen(kw_only=True)
class RowDone(Row, Generic[T_co]):
    """A row whose call went well."""

    result: T_co = field(repr=False)
    """What the method gave."""


@frozen(kw_only=True)
class RowFailed(Row):
    """A row whose call failed, or was left before its answer was there."""

    error: HomeroomError
    """Why; what the vendor said is in its `detail`."""

    @property
    def unknown(self) -> bool:
        """Whether the call may have been carried out, or was and cannot be read."""
        return isinstance(self.error, OutcomeUnknown | OutcomeUnread)

    @property
    def passing(self) -> bool:
        """Whether the same call may succeed later, and is safe to repeat."""
        if isinstance(self.error, AuthenticationError | LifecycleError):
            return True  # Says something of the client, and nothing of the row.
        return isinstance(self.error, CallError) and self.error.retryable


@frozen(kw_only=True, repr=False)
class RowsOutcome(Generic[T_co]):
    """What became of every row of a bulk; true only if all went well.

    Rows are in the order in which they were given.
    """

    rows: tuple[Row, ...]
    checked: bool = True
    """Whether all rows were read and checked; if not, none is here or was sent."""
    stopped: HomeroomError | None = None
    """Why the rest was not sent, where an error says that no row can succeed."""

    @property
    def ok(self) -> bool:
        """Whether the calls of all rows went well."""
        return self.checked and all(isinstance(one, RowDone) for one in self.rows)

    @property
    def succeeded(self) -> tuple[RowDone[T_co], ...]:
        """The rows whose calls went well, with their results."""
        done: list[Row] = [one for one in self.rows if isinstance(one, RowDone)]
        return tuple(cast("list[RowDone[T_co]]", done))

    @property
    def failed(self) -> tuple[RowFailed, ...]:
        """The rows whose calls failed, so that they count as not carried out.

        If the method is safe to repeat, some of them may have been.
        """
        return tuple(one for one in self._ended_badly if not one.unknown)

    @property
    def unknown(self) -> tuple[RowFailed, ...]:
        """The rows that may have been carried out, or were and cannot be read.

        Look before you give them again.
        """
        return tuple(one for one in self._ended_badly if one.unknown)

    @property
    def not_sent(self) -> tuple[Row, ...]:
        """The rows for which nothing was sent."""
        return tuple(one for one in self.rows if type(one) is Row)

    @property
    def again(self) -> tuple[Mapping[str, object], ...]:
        """The rows to give to another bulk; none of them can happen twice that way.

        Those that were not sent, and those that failed and may succeed later.
        """
        return tuple(
            one.arguments
            for one in self.rows
            if type(one) is Row or (isinstance(one, RowFailed) and one.passing)
        )

    def by_message(self) -> Mapping[str, tuple[RowFailed, ...]]:
        """The rows that failed or are unknown, by the text of their error.

        The most frequent text comes first; none has anything that a server said.
        """
        groups: dict[str, list[RowFailed]] = {}
        for one in self._ended_badly:
            groups.setdefault(str(one.error), []).append(one)
        largest = sorted(groups.items(), key=lambda group: -len(group[1]))
        return {message: tuple(rows) for message, rows in largest}

    def raise_for_failures(self) -> None:
        """Do nothing if all went well.

        Raises:
            PartialFailure: Some rows failed, are unknown, or were not sent.
        """
        if not self.ok:
            error = PartialFailure(f"of {len(self)} rows, {self._counts}")
            error.outcome = self
            raise error

    @property
    def _ended_badly(self) -> tuple[RowFailed, ...]:
        return tuple(one for one in self.rows if isinstance(one, RowFailed))

    @property
    def _counts(self) -> str:
        why = f" ({self.stopped})" if self.stopped else ""
        return (
            f"{len(self.succeeded)} succeeded, {len(self.failed)} failed, "
            f"{len(self.unknown)} are unknown, {len(self.not_sent)} were not sent{why}"
        )

    def __repr__(self) -> str:
        return f"<RowsOutcome: {self._counts}>"

    def __bool__(self) -> bool:
        return self.ok

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)
