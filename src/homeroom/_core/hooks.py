"""Events: what the log and a user's hook hear of calls."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Self, TypeAlias

from attrs import frozen

from homeroom._core.response import Attempt

if TYPE_CHECKING:
    from homeroom._core.call_errors import CallRecord
    from homeroom._core.ears import Ears


@frozen(kw_only=True)
class CallEvent:
    """Something that happens to a call; it holds neither a key nor an address."""

    vendor: str
    """Such as `managebac`."""
    operation: str
    """Such as `classes.get`."""
    call: int
    """Number of the call, which all events of it have; others have others."""


@frozen(kw_only=True)
class CallStarted(CallEvent):
    """A call begins; it may have to queue."""


@frozen(kw_only=True)
class AttemptEnded(CallEvent):
    """An HTTP exchange came to its end."""

    attempt: Attempt


@frozen(kw_only=True)
class WaitStarted(CallEvent):
    """A call waits before its next attempt."""

    attempt: int
    """Number of the attempt that failed."""
    status: int | None
    """Of that, if an answer came."""
    wait: float
    """Seconds."""


@frozen(kw_only=True)
class CallEnded(CallEvent):
    """A call came to its end, in the task in which it began."""

    outcome: str
    """`ok`, the name of the error that it raises, or `CancelledError`."""
    status: int | None
    """HTTP status of the last answer, if there was one."""
    attempts: int
    seconds: float
    """In all, with what it queued and waited."""


Event: TypeAlias = CallStarted | AttemptEnded | WaitStarted | CallEnded
"""What a hook is called with."""

Hook: TypeAlias = Callable[[Event], None]
"""A function of the user's that is called with every event."""


class Told:
    """One call, of which all is told that happens to it.

    Args:
        ears: Who hears of it.
        record: Of the call.
        number: Of the call.
    """

    def __init__(self, ears: Ears, record: CallRecord, number: int) -> None:
        self._ears, self._record, self._number = ears, record, number
        self._begun = ears.clock.monotonic()

    def __enter__(self) -> Self:
        self._tell(CallStarted)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        last = self._record.attempts[-1] if self._record.attempts else None
        self._tell(
            CallEnded,
            outcome=kind.__name__ if kind else "ok",
            status=last.status if last else None,
            attempts=len(self._record.attempts),
            seconds=self._ears.clock.monotonic() - self._begun,
        )

    def attempt(self, attempt: Attempt) -> None:
        """Tell of an exchange."""
        self._tell(AttemptEnded, attempt=attempt)

    def wait(self, after: Attempt) -> None:
        """Tell of the wait after an exchange."""
        self._tell(
            WaitStarted, attempt=after.number, status=after.status, wait=after.wait
        )

    def _tell(self, kind: Callable[..., Event], **facts: object) -> None:
        """Tell both; a hook that raises is told in the log, and stops nothing."""
        ears, vendor, name = self._ears, self._record.vendor, self._record.name
        event = kind(vendor=vendor, operation=name, call=self._number, **facts)
        if ears.log.isEnabledFor(logging.DEBUG):
            _note(ears.log, event)
        if ears.hook is None:
            return
        try:
            ears.hook(event)
        except Exception:
            ears.log.exception("the hook raised at %s", type(event).__name__)


def _note(log: logging.Logger, event: Event) -> None:
    """Log attempts and waits, with what a line says as fields too."""
    wait: float | None = None
    if isinstance(event, AttemptEnded):
        number, status = event.attempt.number, event.attempt.status
        said = f"{status or event.attempt.outcome} in {event.attempt.seconds:.3f} s"
        said = f"attempt %d: {said}"
    elif isinstance(event, WaitStarted):
        number, status, wait = event.attempt, event.status, event.wait
        said = f"waits {wait:.3f} s after attempt %d"
    else:
        return
    fields = {"vendor": event.vendor, "operation": event.operation}
    more = {"attempt": number, "status": status, "wait": wait}
    log.debug(f"%s {said}", event.operation, number, extra={**fields, **more})
