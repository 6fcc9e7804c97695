"""Errors: the tree, the fields, and what stays out of texts and pickles."""

from __future__ import annotations

import pickle
import traceback

import pytest

from homeroom import Attempt, errors
from homeroom._core.errors import error_class
from homeroom.errors import CallError, HomeroomError
from tests.core.fakes import TOKEN, Canned, FakeClock, client, reply

NAME = "Canary Quill"
NUMBER = 990_852

TREE = {
    301: errors.RedirectError,
    304: errors.RedirectError,
    307: errors.RedirectError,
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    405: errors.StatusError,
    408: errors.StatusError,
    409: errors.ConflictError,
    418: errors.StatusError,
    422: errors.ValidationError,
    429: errors.RateLimitError,
    500: errors.ServerError,
    501: errors.ServerError,
    503: errors.ServerError,
    599: errors.ServerError,
    100: errors.StatusError,
}


@pytest.mark.parametrize(("status", "kind"), TREE.items())
def test_every_status_has_its_error(status: int, kind: type[CallError]) -> None:
    """A status gives one class, below `StatusError`."""
    assert kind is error_class(status)
    assert issubclass(kind, errors.StatusError)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("status", "kind"), [pair for pair in TREE.items() if pair[0] >= 300]
)
async def test_a_refused_call_raises_the_error_of_its_status(
    status: int, kind: type[CallError]
) -> None:
    """The error carries the facts of the call, and of the body only on request."""
    server = Canned(reply({"error": NAME}, status=status, x_request_id="r-1"))
    async with client(server, FakeClock()) as mb:
        with pytest.raises(kind) as caught:
            await mb.classes.get(NUMBER)
    error = caught.value
    assert kind is type(error)
    facts = (error.vendor, error.operation, error.status, error.request_id)
    assert ("managebac", "classes.get", status, "r-1") == facts
    assert len(server.requests) == len(error.attempts)
    assert (status in {408, 429, 500, 503}) is error.retryable
    assert error.detail is not None
    assert NAME == error.detail.message
    shown = (
        "".join(traceback.format_exception(error)) + repr(error) + repr(error.detail)
    )
    assert not [
        one for one in (NAME, TOKEN, "school.example", "990852") if one in shown
    ]
    assert error.__cause__ is None is error.__context__


def every_error() -> list[type[HomeroomError]]:
    """All classes of the tree, but for those that the command alone raises."""
    found = [HomeroomError]
    for kind in found:
        found += kind.__subclasses__()
    return [one for one in found if not one.__module__.startswith("homeroom.sync.")]


@pytest.mark.parametrize("kind", every_error(), ids=lambda kind: kind.__name__)
def test_every_error_is_public_and_documented(kind: type[HomeroomError]) -> None:
    """Each class is found where its name says, and says what it means."""
    assert "homeroom.errors" == kind.__module__
    assert kind is getattr(errors, kind.__name__)
    assert kind.__doc__


@pytest.mark.parametrize("kind", every_error(), ids=lambda kind: kind.__name__)
def test_every_error_survives_pickling(kind: type[HomeroomError]) -> None:
    """Class, text, fields and checkpoint come back; the body is left behind."""
    fields = {
        "vendor": "managebac",
        "operation": "classes.get",
        "status": 422,
        "request_id": "r-1",
        "retryable": True,
        "retry_after": 1.5,
        "attempts": (Attempt(number=1, status=422, outcome="status", seconds=0.1),),
    }
    is_call = issubclass(kind, CallError)
    body = {"body": b'{"error": "%s"}' % NAME.encode()}
    error = kind("one line", **fields, **body) if is_call else kind("one line")
    error.checkpoint = {"next": 3}
    stored = pickle.dumps(error)
    again = pickle.loads(stored)
    assert kind is type(again)
    assert ("one line", {"next": 3}) == (str(again), again.checkpoint)
    assert NAME.encode() not in stored
    if is_call:
        assert fields == {name: getattr(again, name) for name in fields}
        assert (error.detail is None, again.detail is None) == (False, True)


def test_decode_errors_keep_their_places_when_pickled() -> None:
    """`paths` is a field like the others."""
    error = errors.DecodeError("x")
    error.paths = ("$.id: missing",)
    assert ("$.id: missing",) == pickle.loads(pickle.dumps(error)).paths


@pytest.mark.parametrize(
    ("kind", "base"),
    [
        (errors.ConfigurationError, ValueError),
        (errors.CheckpointError, errors.ConfigurationError),
        (errors.ClientClosed, RuntimeError),
        (errors.WrongEventLoop, errors.LifecycleError),
        (errors.DeadlineExceeded, TimeoutError),
        (errors.ConnectFailed, errors.TransportError),
        (errors.RedirectError, errors.StatusError),
    ],
)
def test_errors_are_also_what_python_calls_them(
    kind: type[Exception], base: type[Exception]
) -> None:
    """A caller may catch the built-in kind."""
    assert issubclass(kind, base)


def test_a_body_is_kept_in_part_only() -> None:
    """An error holds no checkpoint outside a walk, and no detail without a body."""
    error = CallError("x")
    assert error.checkpoint is None
    assert error.detail is None
    assert () == error.attempts
