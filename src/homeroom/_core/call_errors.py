"""Which error a failed call becomes; pure, and without a word of the server's."""

from __future__ import annotations

from collections.abc import Set
from typing import Final, TypeVar

from attrs import define, field

from homeroom._core import errors
from homeroom._core.answer import Answer
from homeroom._core.failure import Failure
from homeroom._core.hints import request_id
from homeroom._core.misfits import Unfit
from homeroom._core.plain import Malformed
from homeroom._core.plans import Safety
from homeroom._core.response import Attempt
from homeroom._core.retry import Stop, is_passing, outcome_unknown

E = TypeVar("E", bound=errors.CallError)

BODY_KEPT: Final = 64 * 1024

_MEDIA_TYPES: Final = {"application/json", "text/html", "text/plain", "text/xml"}
"""Those that an error names; any other text in that header is the server's own."""

_WHY: Final = {
    "attempts": " (the attempts are used up)",
    "budget": " (the client's retry budget is spent)",
    "unsafe": " (not repeated, since the write may have happened)",
    "permanent": "",
}


@define(kw_only=True, eq=False, repr=False)
class CallRecord:
    """What happened in a call so far, as errors tell it."""

    vendor: str
    name: str
    """Of the operation."""
    safety: Safety
    writes: bool = False
    """Whether it changes something."""
    # Not by `list[Attempt]`, which is slow to call.
    attempts: list[Attempt] = field(factory=lambda: [])  # noqa: PIE807
    answer: Answer | None = None
    """The last answer, where there was one."""


def failure_error(
    record: CallRecord, failure: Failure, stop: Stop, further: Set[int] = frozenset()
) -> errors.CallError:
    """The error for a failure that is not tried again.

    Args:
        record: Of the call.
        failure: The last one.
        stop: Why there is no other attempt.
        further: Statuses that the user lets be tried again.
    """
    unknown = outcome_unknown(failure, record.safety)
    count = len(record.attempts)
    tried = f" after {count} attempts" if count > 1 else ""
    return call_error(
        errors.OutcomeUnknown if unknown else _kind(failure),
        record,
        f"{failure.problem}{tried}{_why(stop)}",
        retryable=is_passing(failure, further) and not unknown,
        retry_after=stop.wait if stop.reason == "deadline" else failure.retry_after,
    )


def _why(stop: Stop) -> str:
    if stop.reason != "deadline":
        return _WHY[stop.reason]
    wait = f" of {stop.wait:.1f} s" if stop.wait else ""
    return f" (the wait{wait} would outlast the deadline)"


def deadline_error(record: CallRecord, problem: str, *, sent: bool) -> errors.CallError:
    """The error for a call that ended before its answer was there."""
    unknown = sent and record.safety == "unsafe"
    kind = errors.OutcomeUnknown if unknown else errors.DeadlineExceeded
    return call_error(kind, record, problem, retryable=not unknown)


def decode_error(record: CallRecord, broken: Malformed | Unfit) -> errors.DecodeError:
    """The error for an answer that is not JSON, or does not fit the spec."""
    if isinstance(broken, Malformed):
        problem = _not_json(record.answer)
    else:
        problem = f"the answer does not fit the spec at {'; '.join(broken.paths)}"
    done = "the write was carried out, but " if record.writes else ""
    kind = errors.OutcomeUnread if record.writes else errors.DecodeError
    error = call_error(kind, record, f"{done}{problem}")
    error.paths = broken.paths if isinstance(broken, Unfit) else ()
    return error


def call_error(
    kind: type[E],
    record: CallRecord,
    problem: str,
    *,
    retryable: bool = False,
    retry_after: float | None = None,
) -> E:
    """An error of that kind with the facts of the call in its fields."""
    answer = record.answer
    # Of a write that was carried out, the answer is all there is.
    kept = None if issubclass(kind, errors.OutcomeUnread) else BODY_KEPT
    return kind(
        f"{record.vendor} {record.name}: {problem}",
        vendor=record.vendor,
        operation=record.name,
        status=answer.status if answer else None,
        request_id=request_id(answer.headers) if answer else None,
        retryable=retryable,
        retry_after=retry_after,
        attempts=tuple(record.attempts),
        body=answer.body[:kept] if answer else b"",
    )


def _not_json(answer: Answer | None) -> str:
    if answer is None:
        return "the answer is not JSON"
    media = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    shown = media if media in _MEDIA_TYPES else "another type"
    return f"the answer is not JSON but {len(answer.body)} bytes of {shown}"


def _kind(failure: Failure) -> type[errors.CallError]:
    match failure.kind:
        case "status":
            return errors.error_class(failure.status or 0)
        case "connect" | "tls":
            return errors.ConnectFailed
        case "truncated" | "unreadable":
            return errors.BodyError
        case _:
            return errors.TransportError
