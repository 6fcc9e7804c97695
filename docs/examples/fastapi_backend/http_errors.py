"""From the errors of homeroom to HTTP statuses."""

from __future__ import annotations

from math import ceil

from fastapi import Request
from fastapi.responses import JSONResponse

from homeroom import HomeroomError
from homeroom.errors import (
    AuthenticationError,
    CallError,
    ConfigurationError,
    ConflictError,
    ConnectFailed,
    DeadlineExceeded,
    LifecycleError,
    NotFoundError,
    OutcomeUnknown,
    OutcomeUnread,
    PartialFailure,
    PermissionDeniedError,
    RateLimitError,
    ValidationError,
)

STATUSES: dict[type[HomeroomError], int] = {
    # What the caller asked for cannot be.
    ConfigurationError: 400,
    NotFoundError: 404,
    ConflictError: 409,
    ValidationError: 422,
    PartialFailure: 422,
    # Our key is no longer good; the caller's own login has nothing to do with it.
    AuthenticationError: 502,
    PermissionDeniedError: 502,
    # Later it may go well.
    RateLimitError: 503,
    ConnectFailed: 503,
    LifecycleError: 503,
    DeadlineExceeded: 504,
    # A write that may have happened, or did: the caller has to look.
    OutcomeUnknown: 500,
    OutcomeUnread: 500,
    # Whatever else came, or did not come, from ManageBac.
    CallError: 502,
    HomeroomError: 500,
}
"""The nearest class counts, so that a class may stand for those below it."""


def status_of(error: HomeroomError) -> int:
    """The status for an error."""
    return next(STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES)


async def answer_error(_: Request, error: Exception) -> JSONResponse:
    """What the caller gets; the text of an error holds no key and no name."""
    assert isinstance(error, HomeroomError)
    call = error if isinstance(error, CallError) else None
    headers = {}
    if call and call.retryable and call.retry_after is not None:
        headers["retry-after"] = str(ceil(call.retry_after))
    said = {
        "error": type(error).__name__,
        "detail": str(error),
        "retryable": bool(call and call.retryable),
    }
    return JSONResponse(said, status_of(error), headers)
