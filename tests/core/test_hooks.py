"""What a hook hears of calls."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import httpx
import pytest
from attrs import asdict

from homeroom import ManageBac
from homeroom.errors import (
    BodyError,
    ClientClosed,
    ConfigurationError,
    NotFoundError,
    ServerError,
)
from homeroom.hooks import AttemptEnded, CallEnded, CallStarted, Event, WaitStarted
from tests.core.fakes import TOKEN, Canned, FakeClock, a_page, client, reply

PONG = reply({"pong": "ok"})
DOWN = reply({}, status=503)

pytestmark = pytest.mark.anyio


def ends(events: list[Event]) -> list[tuple[str, int | None, int]]:
    """Outcome, status and attempts of the calls that ended."""
    return [
        (one.outcome, one.status, one.attempts)
        for one in events
        if isinstance(one, CallEnded)
    ]


async def test_all_of_a_call_in_its_order() -> None:
    """Its start, each attempt and wait, and its end."""
    events: list[Event] = []
    async with client(Canned(DOWN, PONG), hook=events.append) as mb:
        await mb.ping()
    kinds = [CallStarted, AttemptEnded, WaitStarted, AttemptEnded, CallEnded]
    assert kinds == [type(one) for one in events]
    common = {(one.vendor, one.operation, one.call) for one in events}
    assert [("managebac", "ping", 0)] == list(common)
    _, first, wait, second, end = map(asdict, events)
    assert (1, 503, "status") == tuple(first["attempt"][n] for n in KEYS)
    assert (1, 503, 0.025) == (wait["attempt"], wait["status"], wait["wait"])
    assert (2, 200, "ok") == tuple(second["attempt"][n] for n in KEYS)
    assert ("ok", 200, 2, 0.025) == (
        end["outcome"],
        end["status"],
        end["attempts"],
        round(end["seconds"], 9),
    )


KEYS = ("number", "status", "outcome")


async def test_calls_that_end_badly() -> None:
    """An outcome is the name of what is raised."""
    answers = (reply({}, status=404), reply(b"[", status=200), DOWN)
    events: list[Event] = []
    async with client(Canned(*answers), hook=events.append, strict=True) as mb:
        for error in (NotFoundError, BodyError, ServerError):
            with pytest.raises(error):
                await mb.request("GET", "/x", retry=None, type=dict[str, int])
    assert [
        ("NotFoundError", 404, 1),
        ("BodyError", 200, 1),
        ("ServerError", 503, 1),
    ] == ends(events)
    assert 3 == len({one.call for one in events})


async def test_a_call_that_is_cancelled_ends() -> None:
    """It never came to an attempt that was answered."""

    async def never(_: httpx.Request) -> httpx.Response:
        await asyncio.Event().wait()
        raise AssertionError

    events: list[Event] = []
    async with client(Canned(never), hook=events.append) as mb:
        task = asyncio.create_task(mb.ping())
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert [("CancelledError", None, 1)] == ends(events)


async def test_each_page_is_a_call() -> None:
    """They are told apart by their number."""
    pages = [reply(a_page([n], page=n, pages=3)) for n in (1, 2, 3)]
    events: list[Event] = []
    async with client(Canned(*pages), hook=events.append) as mb:
        await mb.classes.list().collect()
    assert [("ok", 200, 1)] * 3 == ends(events)
    assert {"classes.list"} == {one.operation for one in events}
    assert 3 == len({one.call for one in events})


async def test_a_hook_that_raises_stops_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The log has it."""

    def broken(event: Event) -> None:
        raise ZeroDivisionError

    async with client(Canned(PONG), hook=broken) as mb:
        assert "ok" == (await mb.ping()).pong
    told = [one for one in caplog.records if one.levelno == logging.ERROR]
    assert ["CallStarted", "AttemptEnded", "CallEnded"] == [
        one.getMessage().rpartition(" ")[2] for one in told
    ]
    assert all(one.exc_info for one in told)


async def test_events_hold_neither_a_key_nor_an_address() -> None:
    """Nor anything that came."""
    events: list[Event] = []
    said = reply({"error": "canary of Ada"}, status=403)
    for token_in in ("header", "query"):
        options: dict[str, Any] = {"hook": events.append, "token_in": token_in}
        async with client(Canned(said), FakeClock(), **options) as mb:
            with pytest.raises(Exception, match=r"403"):
                await mb.classes.get(4711)
    text = repr([asdict(one) for one in events])
    for secret in (TOKEN, "canary", "example", "4711"):
        assert secret not in text


async def _later(event: Event) -> None: ...


@pytest.mark.parametrize("hook", ["print", 5, _later])
def test_a_hook_that_cannot_be(hook: Any) -> None:
    """One that is async would never run."""
    with pytest.raises(ConfigurationError, match=r"^hook: takes a function"):
        ManageBac(token=TOKEN, hook=hook)


async def test_a_call_of_a_closed_client_is_none() -> None:
    """There is nothing to tell of it."""
    events: list[Event] = []
    async with client(Canned(PONG), hook=events.append) as mb:
        pass
    with pytest.raises(ClientClosed):
        await mb.ping()
    assert [] == events
