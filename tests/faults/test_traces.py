"""Traces of the HTTP library, which others record."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest

from .client import TOKEN, client
from .server import FaultServer, answer, as_json

pytestmark = pytest.mark.anyio

HEARD = (
    "request_start",
    "request_chunk_sent",
    "request_headers_sent",
    "response_chunk_received",
    "request_end",
    "request_exception",
)


def tracer(seen: list[str]) -> aiohttp.TraceConfig:
    """Notes the addresses of all that it hears, also on what comes back."""

    async def note(
        _: aiohttp.ClientSession, context: SimpleNamespace, say: Any
    ) -> None:
        seen.append(str(say.url))
        response = getattr(say, "response", None)
        if response is not None:
            asked = response.request_info
            seen.extend(map(str, (response.url, asked.url, asked.real_url)))

    config = aiohttp.TraceConfig()
    for name in HEARD:
        getattr(config, f"on_{name}").append(note)
    return config


@pytest.mark.parametrize("lent", [True, False])
async def test_a_token_in_the_query_is_in_no_trace(
    lent: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server gets it all the same; also where every session is traced."""
    seen: list[str] = []
    config = tracer(seen)
    if not lent:
        made = aiohttp.ClientSession.__init__

        def traced(self: aiohttp.ClientSession, *args: Any, **given: Any) -> None:
            made(self, *args, **{**given, "trace_configs": [config]})

        monkeypatch.setattr(aiohttp.ClientSession, "__init__", traced)
    whole = as_json({"id": 852, "name": "Physics"})
    async with (
        FaultServer(answer(whole)) as server,
        aiohttp.ClientSession(trace_configs=[config]) as session,
        client(
            server, token_in="query", aiohttp_session=session if lent else None
        ) as ours,
    ):
        await ours.classes.get(852)
        await ours.classes.update(852, name="x" * 100_000)
    assert ["k7Qv%2Ffaults%2BZZ9x"] * 2 == [
        one.target.rpartition("auth_token=")[2] for one in server.requests
    ]
    assert len(seen) > 4
    assert all(one.startswith(server.url) for one in seen)
    for secret in (TOKEN, "k7Qv", "auth_token"):
        assert secret not in "".join(seen)


async def test_who_traces_a_session_may_add_headers() -> None:
    """As those do who follow a request from one service to the next."""

    async def add(
        _: object, __: object, begun: aiohttp.TraceRequestStartParams
    ) -> None:
        begun.headers["traceparent"] = "00-1-2-01"

    config = aiohttp.TraceConfig()
    config.on_request_start.append(add)
    async with (
        FaultServer(answer(as_json({"id": 852, "name": "Physics"}))) as server,
        aiohttp.ClientSession(trace_configs=[config]) as session,
        client(server, aiohttp_session=session) as ours,
    ):
        await ours.classes.get(852)
    assert ["00-1-2-01"] == [one.headers["traceparent"] for one in server.requests]


@pytest.mark.parametrize("breaks", ["on_request_start", "on_request_end"])
async def test_a_trace_that_raises_leaves_no_connection_open(breaks: str) -> None:
    """Its error is the call's, and is told to the traces."""
    told: list[str] = []

    async def fail(*_: object) -> None:
        raise LookupError("a trace")

    async def hear(_: object, __: object, end: Any) -> None:
        told.append(type(end.exception).__name__)

    config = aiohttp.TraceConfig()
    getattr(config, breaks).append(fail)
    config.on_request_exception.append(hear)
    async with (
        FaultServer(answer(as_json({"id": 852, "name": "Physics"}))) as server,
        aiohttp.ClientSession(trace_configs=[config]) as session,
        client(server, aiohttp_session=session) as ours,
    ):
        with pytest.raises(LookupError):
            await ours.classes.get(852)
        connector: Any = session.connector
        assert not connector._acquired
    assert told == ["LookupError"] * (breaks == "on_request_end")
