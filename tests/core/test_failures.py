"""Which error a failed call becomes."""

from __future__ import annotations

import httpx
import pytest

from homeroom import errors
from homeroom._core.failures import (
    BODY_KEPT,
    Story,
    deadline_error,
    failure_error,
    tell,
)
from homeroom._core.plans import Operation
from homeroom._core.response import Attempt
from homeroom._core.retry import Failure, Kind, Reason, Stop, usual_safety
from homeroom._core.wire import Answer

ATTEMPT = Attempt(number=1, status=None, outcome="interrupted", seconds=0.1)


def story(
    method: str = "GET", attempts: int = 1, answer: Answer | None = None
) -> Story:
    """A call that failed."""
    operation = Operation(
        name="things.do",
        method=method,
        path="/x",
        safety=usual_safety(method),
        answer=object,
    )
    return Story(
        vendor="vendor",
        operation=operation,
        attempts=(ATTEMPT,) * attempts,
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
    failure = Failure(kind=kind, sent=sent)
    for method, expected in (("GET", read), ("PUT", read), ("POST", write)):
        error = failure_error(story(method), failure, "it broke", Stop("permanent"))
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
    failure = Failure(kind="status", sent=True, status=status)
    error = failure_error(story("POST"), failure, str(status), Stop("permanent"))
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
            "vendor things.do: it broke (the wait would outlast the deadline)",
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
    failure = Failure(kind="interrupted", sent=True)
    stop = Stop(reason, 9.0)
    assert text == str(
        failure_error(story(attempts=attempts), failure, "it broke", stop)
    )


def test_retry_after_is_the_wait_of_the_server_or_the_one_refused() -> None:
    """Beyond the deadline it is the wait that was needed, else what was asked."""
    failure = Failure(kind="status", sent=True, status=429, retry_after=7.0)
    for reason, wait in (("attempts", 7.0), ("budget", 7.0), ("deadline", 9.0)):
        error = failure_error(story(), failure, "429", Stop(reason, 9.0))  # type: ignore[arg-type]
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
    error = deadline_error(story(method), "it took too long", sent=sent)
    assert kind is type(error)
    assert "it took too long" in str(error)
    assert (kind is errors.DeadlineExceeded) is error.retryable


def test_an_error_keeps_a_bounded_part_of_the_body() -> None:
    """64 KiB of an answer are kept, so that errors stay small."""
    long = b'{"error": "' + b"x" * BODY_KEPT + b'"}'
    for body, known in ((long, False), (b'{"error": "no"}', True)):
        answer = Answer(status=400, headers=httpx.Headers(), body=body)
        error = tell(errors.BadRequestError, story(answer=answer), "400")
        assert known is (error.detail is not None)
