"""Which error a failed call becomes."""

from __future__ import annotations

import httpx
import pytest

from homeroom import errors
from homeroom._core.answer import Answer
from homeroom._core.call_errors import (
    BODY_KEPT,
    CallRecord,
    call_error,
    deadline_error,
    failure_error,
)
from homeroom._core.failure import Failure, Kind
from homeroom._core.response import Attempt
from homeroom._core.retry import Reason, Stop, usual_safety

ATTEMPT = Attempt(number=1, status=None, outcome="interrupted", seconds=0.1)


def record(
    method: str = "GET", attempts: int = 1, answer: Answer | None = None
) -> CallRecord:
    """A call that failed."""
    return CallRecord(
        vendor="vendor",
        name="things.do",
        safety=usual_safety(method),
        attempts=[ATTEMPT] * attempts,
        answer=answer,
    )


@pytest.mark.parametrize(
    ("kind", "sent", "read", "write"),
    [
        ("connect", False, errors.ConnectFailed, errors.ConnectFailed),
        ("tls", False, errors.ConnectFailed, errors.ConnectFailed),
        ("interrupted", True, errors.TransportError, errors.OutcomeUnknown),
        ("protocol", True, errors.TransportError, errors.OutcomeUnknown),
        ("truncated", True, errors.BodyError, errors.OutcomeUnknown),
        ("unreadable", True, errors.BodyError, errors.OutcomeUnknown),
    ],
)
def test_breakage_by_kind_and_method(
    kind: Kind, sent: bool, read: type[Exception], write: type[Exception]
) -> None:
    """A write that was sent and not answered has an unknown outcome."""
    failure = Failure(kind=kind, problem="it broke")
    assert sent is failure.sent
    for method, expected in (("GET", read), ("PUT", read), ("POST", write)):
        error = failure_error(record(method), failure, Stop("permanent"))
        assert expected is type(error)
        passing = kind in {"connect", "interrupted", "truncated"}
        assert (passing and expected is not errors.OutcomeUnknown) is error.retryable


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (500, errors.OutcomeUnknown),
        (501, errors.OutcomeUnknown),
        (408, errors.OutcomeUnknown),
        (429, errors.RateLimitError),
        (422, errors.ValidationError),
        (302, errors.RedirectError),
    ],
)
def test_a_refused_write(status: int, kind: type[Exception]) -> None:
    """A refusal below 500 says that nothing happened, except 408."""
    failure = Failure(kind="status", status=status)
    error = failure_error(record("POST"), failure, Stop("permanent"))
    assert kind is type(error)


@pytest.mark.parametrize(
    ("reason", "attempts", "text"),
    [
        ("permanent", 1, "vendor things.do: it broke"),
        (
            "attempts",
            3,
            "vendor things.do: it broke after 3 attempts (the attempts are used up)",
        ),
        (
            "budget",
            2,
            "vendor things.do: it broke after 2 attempts "
            "(the client's retry budget is spent)",
        ),
        (
            "deadline",
            1,
            "vendor things.do: it broke (the wait of 9.0 s would outlast the deadline)",
        ),
        (
            "unsafe",
            1,
            "vendor things.do: it broke "
            "(not repeated, since the write may have happened)",
        ),
    ],
)
def test_the_text_says_why_the_call_stopped(
    reason: Reason, attempts: int, text: str
) -> None:
    """One line: who, what, how often, why no more."""
    failure = Failure(kind="interrupted", problem="it broke")
    stop = Stop(reason, 9.0)
    assert text == str(failure_error(record(attempts=attempts), failure, stop))


def test_retry_after_is_the_wait_of_the_server_or_the_one_refused() -> None:
    """Beyond the deadline it is the wait that was needed, else what was asked."""
    failure = Failure(kind="status", status=429, retry_after=7.0)
    for reason, wait in (("attempts", 7.0), ("budget", 7.0), ("deadline", 9.0)):
        error = failure_error(record(), failure, Stop(reason, 9.0))  # type: ignore[arg-type]
        assert wait == error.retry_after


@pytest.mark.parametrize(
    ("method", "sent", "kind"),
    [
        ("GET", True, errors.DeadlineExceeded),
        ("POST", False, errors.DeadlineExceeded),
        ("POST", True, errors.OutcomeUnknown),
    ],
)
def test_a_deadline_leaves_doubt_only_about_writes_under_way(
    method: str, sent: bool, kind: type[Exception]
) -> None:
    """A write that was being sent may have happened."""
    error = deadline_error(record(method), "it took too long", sent=sent)
    assert kind is type(error)
    assert "it took too long" in str(error)
    assert (kind is errors.DeadlineExceeded) is error.retryable


def test_an_error_keeps_a_bounded_part_of_the_body() -> None:
    """64 KiB of an answer are kept, so that errors stay small."""
    long = b'{"error": "' + b"x" * BODY_KEPT + b'"}'
    for body, known in ((long, False), (b'{"error": "no"}', True)):
        answer = Answer(status=400, headers=httpx.Headers(), body=body)
        error = call_error(errors.BadRequestError, record(answer=answer), "400")
        assert known is (error.detail is not None)
