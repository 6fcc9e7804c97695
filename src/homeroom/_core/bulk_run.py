"""A bulk: many calls of one method, a row each, of which no failure ends the others."""

from __future__ import annotations

import asyncio
from collections.abc import Generator, Iterator
from functools import partial
from types import MethodType
from typing import Generic, TypeVar, cast

from homeroom._core.bulk import BulkOutcome
from homeroom._core.bulk_check import CallMethod, Rows, check_method, check_rows
from homeroom._core.bulk_rows import Row, RowDone, RowFailed, RowsOutcome
from homeroom._core.call import Call
from homeroom._core.caller import Runner
from homeroom._core.errors import (
    AuthenticationError,
    HomeroomError,
    LifecycleError,
    RateLimitError,
)
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import check_arguments
from homeroom._core.resource import caller_of, running_by
from homeroom._core.response import Response

T = TypeVar("T")


class Bulk(Generic[T]):
    """Many calls of one method, a row each; nothing is sent until it is awaited.

    What was done is in `outcome`, also after the bulk was cancelled.
    """

    def __init__(self, method: MethodType, rows: Rows, most: int | Unset) -> None:
        self._method, self._given, self._most = method, rows, most
        self._caller = caller_of(method)
        self._begun = self._checked = False
        self._rows: list[Row] = []
        self._open: dict[int, Call[object]] = {}
        self._stopped: HomeroomError | None = None
        self._broken: Exception | None = None

    def __await__(self) -> Generator[object, None, RowsOutcome[T]]:
        return self._run().__await__()

    @property
    def outcome(self) -> RowsOutcome[T]:
        """What became of the rows so far, while the bulk runs or however it ended."""
        rows = list(self._rows)
        for index, call in self._open.items():
            if error := call.left():
                rows[index] = _failed(rows[index], error)
        return RowsOutcome(
            rows=tuple(rows), checked=self._checked, stopped=self._stopped
        )

    async def _run(self) -> RowsOutcome[T]:
        if self._begun:
            raise LifecycleError("a bulk runs once; make another of `outcome.again`")
        self._begun = True
        self._caller.engine.lifecycle.check()
        self._rows = await check_rows(self._method, self._given)
        self._checked = True
        queue = iter(tuple(self._rows))
        # More than the client has in flight would wait in its queue.
        slots = self._caller.engine.gate.slots
        async with asyncio.TaskGroup() as group:
            for _ in range(min(self._most or slots, slots, len(self._rows))):
                group.create_task(self._work(queue))
        if self._broken:
            raise self._broken
        return self.outcome

    async def _work(self, queue: Iterator[Row]) -> None:
        """Send row after row, until there is none or no further one can succeed."""
        for row in queue:
            if self._stopped or self._broken:
                return
            try:
                await self._send(row)
            except Exception as broken:  # A mistake: what is under way may end well.
                self._broken = broken

    async def _send(self, row: Row) -> None:
        run = cast("Runner", partial(self._watched, row.index))
        try:
            result = await running_by(self._method, run)(**row.arguments)
        except HomeroomError as error:
            self._note(row, error)
        else:
            done = RowDone(index=row.index, arguments=row.arguments, result=result)
            self._rows[row.index] = done
        self._open.pop(row.index, None)

    async def _watched(self, index: int, call: Call[object], /) -> Response[object]:
        """Run the call of a row, held so that it can be asked how far it came.

        Raises:
            PartialFailure: Items in it failed or are missing.
        """
        self._open[index] = call
        response = await self._caller.run(call)
        data = response.data
        if isinstance(data, BulkOutcome):
            cast("BulkOutcome[object]", data).raise_for_failures()
        return response

    def _note(self, row: Row, error: HomeroomError) -> None:
        ends_all = _is_about_the_client(error)
        call = self._open.get(row.index)
        if ends_all:
            self._stopped = self._stopped or error.with_traceback(None)
        if not ends_all or (call and call.left()):
            self._rows[row.index] = _failed(row, error)


def _is_about_the_client(error: HomeroomError) -> bool:
    """Whether no further row can succeed: at all, or before its timeout."""
    held_back = isinstance(error, RateLimitError) and not error.attempts
    return held_back or isinstance(error, AuthenticationError | LifecycleError)


def _failed(row: Row, error: HomeroomError) -> RowFailed:
    # Its trace would keep all frames of the call alive, with what is in them.
    error = error.with_traceback(None)
    return RowFailed(index=row.index, arguments=row.arguments, error=error)


def bulk(
    method: CallMethod[T], rows: Rows, *, concurrency: int | Unset = UNSET
) -> Bulk[T]:
    """Call a method once for each row, some calls at once; await what it gives.

    All rows are checked before the first is sent. A row that fails ends no other, but
    where none can succeed, the rest is not sent: the credential is refused, the client
    closed, or held back for longer than `timeout`. Rows run in no order, so two about
    the same record belong in two bulks.

    Args:
        method: Of a client, such as `client.users.save`.
        rows: Its arguments by name, a mapping for each call.
        concurrency: Calls under way at once; left out, and at most, as many as the
            client has in flight.

    Returns:
        A bulk, which sends nothing until it is awaited and then gives what became of
        each row. If it is cancelled, its `outcome` has that.

    Raises:
        ConfigurationError: An argument cannot work.
        RowsError: Rows cannot be sent; none was.
        LifecycleError: The client is closed, or the bulk was awaited before.
        OSError: The file of a row cannot be read or written; no further row is sent.
    """
    check_arguments(concurrency=concurrency)
    return Bulk(check_method(method), rows, concurrency)
