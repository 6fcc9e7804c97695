"""No key and no pupil's name gets into logs, errors and reprs."""

from __future__ import annotations

import logging
import pickle
import socket
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from homeroom import HomeroomError, Limits, ManageBac, RetryPolicy, Secret
from homeroom.errors import CallError, ConfigurationError
from homeroom.managebac.models import Level, StudentLevel
from homeroom.paging import PagingWarning

from .client import client, failure
from .leaks import KEY, LEAKS, NAME, SAID, Act
from .server import FaultServer, Handler, answer, as_json, hang_up
from .watch import chain, everything_logged, marks_in, trace_of

QUICK = RetryPolicy(attempts=2, base=0.001, throttle_base=0.001)
STUDENTS = [StudentLevel(id=1, level=Level.HL), StudentLevel(id=2, level=Level.SL)]

pytestmark = pytest.mark.anyio


async def provoke(
    act: Act, handler: Handler, token_in: str
) -> tuple[HomeroomError | PagingWarning, str]:
    """What a call ends with, and its trace with all local variables."""
    # The client is made elsewhere, since locals of this function show in the trace.
    async with (
        FaultServer(handler) as server,
        _client(server.url, token_in) as managebac,
    ):
        try:
            await act(managebac)
        except (HomeroomError, PagingWarning) as error:
            return error, trace_of(error)
    raise AssertionError("the call succeeded")


def _client(url: str, token_in: str) -> ManageBac:
    return ManageBac(
        token=KEY,
        base_url=url,
        token_in="query" if token_in == "query" else "header",
        timeout=0.25,
        retry=QUICK,
        limits=Limits(body=50_000),
        strict=True,
    )


@pytest.mark.parametrize("token_in", ["header", "query"])
@pytest.mark.parametrize("leak", LEAKS)
async def test_failure_quotes_nothing(leak: str, token_in: str) -> None:
    """No log, error or trace of a failed call shows a canary that the server sent."""
    case = LEAKS[leak]
    with everything_logged() as logs:
        error, trace = await provoke(case.act, case.handler, token_in)
    assert set() == marks_in(*logs)
    for one in chain(error):
        assert set() == marks_in(str(one), repr(one), one.args)
        assert set() == marks_in(*traceback.format_exception(one))
        assert set() == marks_in(pickle.dumps(one))
        shown = {k: v for k, v in vars(one).items() if k != "_body"}
        assert set() == marks_in(shown)
    if isinstance(error, CallError):
        assert set() == marks_in(repr(error.detail))
    # What a method was called with stays in its frame; that is the caller's own.
    assert set() == marks_in(trace) - case.own


async def test_canaries_would_be_seen() -> None:
    """What is logged by us and by asyncio is caught, and a canary in it is found."""
    with everything_logged() as logs:
        error, trace = await provoke(LEAKS["400 text"].act, hang_up, "header")
        logging.getLogger("aiohttp.client").debug("%s", KEY)
    assert any("homeroom.managebac" in text for text in logs)
    assert any("Executing <Task" in text for text in logs)
    assert {"xq81canarykey"} == marks_in(*logs)
    assert "test_leaks.py" in trace
    assert "managebac = <ManageBac http://127.0.0.1" in trace
    assert [error] == chain(error)


async def test_failure_to_connect_quotes_nothing() -> None:
    """A refused connection shows neither key nor address parameters."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with everything_logged() as logs:
            async with _client(url, "query") as managebac:
                error = await failure(managebac.classes.get(852))
    assert set() == marks_in(*logs, *traceback.format_exception(error))
    assert [error] == chain(error)


_RICH = {"id": 1, "name": NAME, "description": SAID}
_RESULTS = [
    {"id": 1, "status": "ok"},
    {"id": 2, "status": "unprocessable_entity", "errors": {"level": [SAID]}},
]
_META = {"current_page": 1, "total_pages": 1, "total_count": 1, "per_page": 1}

ANSWERS: dict[str, tuple[object, Act]] = {
    "class": ({"class": _RICH}, lambda ours: ours.classes.get(1)),
    "page": (
        {"classes": [_RICH], "meta": _META},
        lambda ours: anext(ours.classes.list().pages()),
    ),
    "items": (
        {"classes": [_RICH], "meta": _META},
        lambda ours: ours.classes.list().collect(),
    ),
    "response": ({"class": _RICH}, lambda ours: ours.with_response.classes.get(1)),
    "outcome": (
        {"students": _RESULTS},
        lambda ours: ours.classes.update_students(1, students=STUDENTS),
    ),
    "outcome in a response": (
        {"students": _RESULTS},
        lambda ours: ours.with_response.classes.update_students(1, students=STUDENTS),
    ),
}


@pytest.mark.parametrize("what", ANSWERS)
async def test_results_show_nothing(what: str) -> None:
    """A result shows no canary in its repr or in any log."""
    value, act = ANSWERS[what]
    headers = {"x-note": SAID, "set-cookie": f"{NAME}={KEY}", "x-request-id": SAID}
    async with FaultServer(answer(as_json(value, headers=headers))) as server:
        with everything_logged() as logs:
            async with client(server, token=KEY) as managebac:
                result = await act(managebac)
    assert set() == marks_in(*logs, str(result), repr(result), f"{result}")


async def test_parts_of_an_outcome_show_nothing() -> None:
    """Each item of a bulk outcome hides the vendor's words, and so does its model."""
    handler = answer(as_json({"students": _RESULTS}))
    async with FaultServer(handler) as server, client(server) as managebac:
        outcome = await managebac.classes.update_students(1, students=STUDENTS)
    assert (SAID,) == outcome.failed[0].errors["level"]
    assert set() == marks_in(*map(repr, outcome))
    assert set() == marks_in(*(repr(one.item) for one in outcome))


async def test_client_and_pager_show_nothing() -> None:
    """The client, its views, its pagers and its resources hide key and filters."""
    async with ManageBac(token=KEY, headers={"x-note": KEY}) as managebac:
        view = managebac.with_options(headers={"x-other": KEY})
        pager = view.classes.list(per_page=7).prefetch(2)
        parts = [managebac, view, pager, view.classes, view.with_response]
        assert set() == marks_in(
            *map(repr, parts), *map(str, parts), *map(vars, parts[:2])
        )


MISTAKES: dict[str, Callable[[], object]] = {
    "region": lambda: ManageBac(token=KEY, region=NAME),
    "host": lambda: ManageBac(token=KEY, host=f"{KEY}@{NAME}"),
    "base_url": lambda: ManageBac(token=KEY, base_url=f"https://{KEY}@x.example"),
    "version": lambda: ManageBac(token=KEY, version=SAID),
    "two addresses": lambda: ManageBac(token=KEY, host="x.example", region="ca"),
    "timeout": lambda: ManageBac(token=KEY, timeout=-1),
    "header": lambda: ManageBac(token=KEY, headers={"x-note": f"{KEY}\n"}),
    "header name": lambda: ManageBac(token=KEY, headers={SAID: "x"}),
    "token with a line break": lambda: ManageBac(token=f"{KEY}\n{KEY}"),
    "token with a space": lambda: ManageBac(token=SAID),
    "secret with a line break": lambda: Secret(f"{KEY}\n"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
async def test_mistake_quotes_nothing(mistake: str) -> None:
    """An option that cannot work is refused without its value in the error."""
    with pytest.raises(ConfigurationError) as caught:
        MISTAKES[mistake]()
    error = caught.value
    assert set() == marks_in(error, repr(error), pickle.dumps(error))
    assert [error] == chain(error)


@pytest.mark.parametrize(
    "options",
    [{"region": "mars"}, {"version": "9"}, {"timeout": -1}, {"token_in": "body"}],
    ids=str,
)
async def test_mistake_in_a_trace_with_locals(options: dict[str, Any]) -> None:
    """A trace with all variables of our frames does not show the key either."""
    with pytest.raises(ConfigurationError) as caught:
        _made(options)
    assert set() == marks_in(trace_of(caught.value))


def _made(options: dict[str, Any]) -> ManageBac:
    return ManageBac(**{"token": KEY, **options})
