"""A call ends at its deadline, whatever the server does with the time."""

from __future__ import annotations

import asyncio

import pytest

from homeroom.errors import CallError, DeadlineExceeded, OutcomeUnknown

from .client import client, failure, nothing_left
from .server import (
    DONE,
    ONE,
    FaultServer,
    Handler,
    answer,
    as_json,
    drip,
    http,
    in_turn,
    silence,
)

EVERY = 0.15
"""Seconds between the bytes of a slow server."""

pytestmark = pytest.mark.anyio

_SLOW = as_json(ONE)
_CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" + b"1\r\n \r\n" * 99
_CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n" * 99

SLOW_SERVERS: dict[str, Handler] = {
    "drips the head": drip(_SLOW, every=EVERY),
    "drips the body": drip(_SLOW, every=EVERY, at_once=_SLOW.index(b"{")),
    "drips chunks": drip(_CHUNKED, every=EVERY, at_once=50),
    "drips a refusal": drip(http(500, b"." * 99), every=EVERY, at_once=60),
    "drips 100s": drip(_CONTINUE, every=EVERY / 5),
    "says nothing": silence,
}


async def test_slow_drip_ends_at_the_deadline() -> None:
    """A server that keeps sending a little does not stretch the deadline."""
    loop = asyncio.get_running_loop()

    async def seconds_of(handler: Handler) -> float:
        async with FaultServer(handler) as server:
            # Nothing left is checked below, since these servers run side by side.
            async with client(server) as managebac:
                begun = loop.time()
                error = await failure(managebac.classes.get(852, timeout=1.0))
                seconds = loop.time() - begun
            await server.idle()
        assert isinstance(error, DeadlineExceeded)
        assert error.retryable
        return seconds

    before = asyncio.all_tasks()
    taken = await asyncio.gather(*map(seconds_of, SLOW_SERVERS.values()))
    late = {
        name: seconds
        for name, seconds in zip(SLOW_SERVERS, taken, strict=True)
        if not 0.9 <= seconds <= 1.1
    }
    assert {} == late
    assert set() == asyncio.all_tasks() - before


async def test_deadline_of_a_write_leaves_its_outcome_unknown() -> None:
    """A write that was sent when the deadline came may have happened."""
    async with FaultServer(silence) as server, nothing_left(server):
        async with client(server, timeout=0.1) as managebac:
            call = managebac.classes.add_students(852, student_ids=[1])
            error = await failure(call)
        assert isinstance(error, OutcomeUnknown)
        assert not error.retryable
        assert server.count("POST") == 1


async def test_deadline_spans_all_attempts() -> None:
    """The timeout is the total of a call, not of each of its attempts."""
    handler = drip(http(500, b"." * 9), every=0.05, at_once=48)
    async with FaultServer(handler) as server, client(server) as managebac:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        error = await failure(managebac.classes.get(852, timeout=0.5))
        assert loop.time() - begun < 0.6
        assert isinstance(error, DeadlineExceeded)


async def test_attempt_cut_by_the_deadline_is_told() -> None:
    """The exchange that the deadline ends is among the attempts of the error."""
    handler = in_turn(answer(http(500)), silence)
    async with FaultServer(handler) as server, client(server) as managebac:
        error = await failure(managebac.classes.get(852, timeout=0.3))
        assert isinstance(error, CallError)
        assert ["status", "timeout"] == [one.outcome for one in error.attempts]
        assert [500, None] == [one.status for one in error.attempts]
        assert server.count("GET") == 2


async def test_a_slow_answer_in_time_is_an_answer() -> None:
    """Slowness alone is no fault: an answer before the deadline counts."""
    handler = drip(as_json(DONE), every=0.01, at_once=80)
    async with FaultServer(handler) as server, client(server) as managebac:
        done = await managebac.classes.add_students(852, student_ids=[1], timeout=5.0)
        assert done.status == "ok"
