"""A write whose outcome is unknown is never repeated; a read is."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable

import pytest

from homeroom import ManageBac, RetryPolicy
from homeroom.errors import (
    BodyError,
    CallError,
    ConnectFailed,
    OutcomeUnknown,
    ServerError,
    TransportError,
)

from .client import TOKEN, client, failure, nothing_left
from .server import (
    DONE,
    ONE,
    FaultServer,
    Handler,
    answer,
    as_json,
    hang_up,
    http,
    in_turn,
    last_words,
    reset,
)

pytestmark = pytest.mark.anyio

LOST: dict[str, tuple[Handler, type[CallError]]] = {
    "hangs up": (hang_up, TransportError),
    "resets": (reset, TransportError),
    "hangs up in the head": (last_words(b"HTTP/1.1 200 O"), TransportError),
    "hangs up in the body": (last_words(http(200, b"{", length=9)), TransportError),
    "answers 500": (answer(http(500)), ServerError),
    "answers 502": (answer(http(502)), ServerError),
    "answers 503": (answer(http(503)), ServerError),
    "answers 504": (answer(http(504)), ServerError),
    "cuts the JSON": (answer(http(200, b'{"status": "o')), BodyError),
}
"""Ways to lose an answer after the request was read, and what a read then raises."""

WRITES: dict[str, Callable[[ManageBac], Awaitable[object]]] = {
    "POST": lambda ours: ours.classes.add_students(852, student_ids=[1]),
    "PATCH": lambda ours: ours.classes.update(852, name="Botany"),
}


@pytest.mark.parametrize("method", WRITES)
@pytest.mark.parametrize("way", LOST)
async def test_write_is_sent_once(way: str, method: str) -> None:
    """A write whose answer is lost is seen once and its outcome is unknown."""
    async with FaultServer(LOST[way][0]) as server, nothing_left(server):
        async with client(server) as managebac:
            error = await failure(WRITES[method](managebac))
        assert isinstance(error, OutcomeUnknown)
        assert not error.retryable
        assert len(error.attempts) == 1
        assert server.seen.total() == server.count(method) == 1


@pytest.mark.parametrize("way", LOST)
async def test_read_is_repeated(way: str) -> None:
    """A read in the same case is sent three times, then fails."""
    handler, kind = LOST[way]
    async with FaultServer(handler) as server, nothing_left(server):
        async with client(server) as managebac:
            error = await failure(managebac.classes.get(852))
        assert isinstance(error, kind)
        assert error.retryable
        assert len(error.attempts) == 3
        assert server.seen.total() == server.count("GET") == 3


@pytest.mark.parametrize("way", LOST)
async def test_read_mends(way: str) -> None:
    """A read that fails twice and then works is a success."""
    handler = in_turn(LOST[way][0], LOST[way][0], answer(as_json(ONE)))
    async with FaultServer(handler) as server, client(server) as managebac:
        response = await managebac.with_response.classes.get(852)
        assert response.data.id == 852
        assert len(response.attempts) == 3
        assert "ok" not in [one.outcome for one in response.attempts[:2]]


@pytest.mark.parametrize("way", ["hangs up", "resets"])
async def test_each_request_on_a_warm_connection_is_an_attempt(way: str) -> None:
    """On a kept connection too, a read is sent no more often than it has attempts."""
    handler = in_turn(answer(as_json(ONE)), LOST[way][0])
    async with FaultServer(handler) as server, client(server) as managebac:
        await managebac.classes.get(852)
        error = await failure(managebac.classes.get(852))
        assert isinstance(error, TransportError)
        assert 1 + len(error.attempts) == server.count("GET")


async def test_write_on_a_warm_connection_is_sent_once() -> None:
    """A write that a server reads from a kept connection and drops is not repeated."""
    async with FaultServer(answer(as_json(ONE))) as server, client(server) as managebac:
        await managebac.classes.get(852)
        server.handler = hang_up
        error = await failure(managebac.classes.remove_students(852, student_ids=[1]))
        assert isinstance(error, OutcomeUnknown)
        assert server.connections == 1
        assert server.count("POST") == 1


async def test_refused_port_is_tried_again() -> None:
    """A write that found no connection was not sent, so it is tried three times."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # Bound and not listening: refuses.
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        async with ManageBac(token=TOKEN, base_url=url) as managebac:
            error = await failure(managebac.classes.add_students(8, student_ids=[1]))
    assert isinstance(error, ConnectFailed)
    assert ["connect"] * 3 == [one.outcome for one in error.attempts]
    assert error.retryable


async def test_write_refused_for_its_rate_is_sent_again() -> None:
    """A 429 comes before any work, so a write is repeated after it."""
    refusal = answer(http(429, headers={"retry-after": "0"}))
    handler = in_turn(refusal, answer(as_json(DONE)))
    retry = RetryPolicy(throttle_base=0.01)
    async with FaultServer(handler) as server, client(server, retry=retry) as ours:
        done = await ours.classes.add_students(852, student_ids=[1])
        assert done.status == "ok"
        assert server.count("POST") == 2


async def test_writes_at_once_are_each_sent_once() -> None:
    """Fifty writes at once to a server that drops them are fifty requests."""
    async with FaultServer(hang_up) as server, nothing_left(server):
        async with client(server) as managebac:
            calls = (
                failure(managebac.classes.add_students(number, student_ids=[1]))
                for number in range(50)
            )
            errors = await asyncio.gather(*calls)
        assert {OutcomeUnknown} == {type(error) for error in errors}
        assert server.count("POST") == 50
