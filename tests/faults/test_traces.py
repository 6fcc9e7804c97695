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
            seen.extend((str(response.url), str(response.request_info.real_url)))

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
