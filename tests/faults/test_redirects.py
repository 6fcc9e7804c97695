"""The credential never leaves the server that it is for."""

from __future__ import annotations

import pytest

from homeroom.errors import RedirectError

from .client import client, failure
from .server import DONE, FaultServer, answer, as_json, redirect

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("token_in", ["header", "query"])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirect_to_another_origin(status: int, token_in: str) -> None:
    """A redirect elsewhere is an error, and nobody connects there."""
    async with (
        FaultServer(answer(as_json(DONE))) as thief,
        FaultServer(redirect(status, f"{thief.url}/v2p3/classes/852")) as server,
        client(server, token_in=token_in) as managebac,
    ):
        for call in (
            managebac.classes.get(852),
            managebac.classes.add_students(852, student_ids=[1]),
            managebac.classes.list().collect(),
            managebac.request("DELETE", "/classes/852"),
        ):
            error = await failure(call)
            assert isinstance(error, RedirectError)
            assert status == error.status
            assert not error.retryable
        assert len(server.requests) == 4
        assert all(_carries_token(one.headers, one.target) for one in server.requests)
        assert thief.connections == 0
        assert [] == thief.requests


async def test_redirect_within_the_origin() -> None:
    """A redirect to the same server is not followed either."""
    handler = redirect(302, "/v2p3/login")
    async with FaultServer(handler) as server, client(server) as managebac:
        assert isinstance(await failure(managebac.classes.get(852)), RedirectError)
        assert [("GET", "/v2p3/classes/852")] == list(server.seen)


def _carries_token(headers: object, target: str) -> bool:
    return ("auth-token" in str(headers)) != ("auth_token=" in target)
