"""A 204 of Classe365: nothing was found, also where a server sends a body after it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable

import pytest

from homeroom import Classe365, RetryPolicy
from homeroom.errors import NotFoundError
from homeroom.sandbox import Sandbox
from tests.core.fakes import settle
from tests.faults.server import Exchange, FaultServer, Handler, as_json

pytestmark = pytest.mark.anyio

SAID = json.dumps({"message": "Nothing was found."}).encode()
"""The body that the vendor document promises on a 204."""

HEAD = b"HTTP/1.1 204 No Content\r\ncontent-type: application/json\r\n"
LENGTH = HEAD + b"content-length: %d\r\n\r\n" % len(SAID)
CHUNKED = HEAD + b"transfer-encoding: chunked\r\n\r\n"
BARE = HEAD + b"\r\n"

FOUND = as_json({"record": {"id": 7}})

WHOLE: dict[str, list[bytes]] = {
    "with its length": [LENGTH + SAID],
    "in chunks": [CHUNKED + b"%x\r\n%b\r\n0\r\n\r\n" % (len(SAID), SAID)],
    "bare": [BARE + SAID],
    "in pieces": [LENGTH[:10], LENGTH[10:-2], LENGTH[-2:] + SAID[:4], SAID[4:]],
}
"""A 204 with a body, in the pieces that the server writes."""

Call = Callable[[Classe365], Awaitable[object]]

MISSING: dict[str, Call] = {
    "get": lambda our: our.students.get(id=1),
    "get by name": lambda our: our.resource("teachers").get(1),
    "update": lambda our: our.students.save(id=1, first_name="Lunet"),
    "update by name": lambda our: our.resource("teachers").save({"a": 1}, id=1),
}
EMPTY: dict[str, Callable[[Classe365], Awaitable[list[object]]]] = {
    "list": lambda our: our.students.list().collect(),
    "list by name": lambda our: our.resource("teachers").list(limit=5).collect(),
    "list ahead": lambda our: our.sessions.list().prefetch(2).collect(),
}


def client(server: FaultServer) -> Classe365:
    """A client of that server, which tries once."""
    return Classe365(
        subdomain="oakfield",
        api_key="k",
        base_url=server.url,
        retry=RetryPolicy(attempts=1),
    )


def nothing_at_first(pieces: list[bytes]) -> Handler:
    """A 204 for the first request, written in pieces, and a record for all others."""
    asked = 0

    async def handle(exchange: Exchange) -> None:
        nonlocal asked
        asked += 1
        if asked > 1:
            await exchange.send(FOUND)
            return
        for piece in pieces:
            await exchange.send(piece)
            await settle()

    return handle


async def is_nothing(call: Awaitable[object]) -> None:
    """Check that the call finds no record."""
    with pytest.raises(NotFoundError) as caught:
        await call
    assert (204, False) == (caught.value.status, caught.value.retryable)
    assert "Nothing" not in str(caught.value)


@pytest.mark.parametrize("name", MISSING)
async def test_in_process_a_body_is_ignored(name: str) -> None:
    """What does not exist is not found, whatever the body says."""
    async with Sandbox(pupils=10) as sandbox:
        sandbox.classe365_vendor.empty_body = True
        async with Classe365(**sandbox.classe365) as classe365:
            await is_nothing(MISSING[name](classe365))


async def test_in_process_a_list_with_a_body_is_empty() -> None:
    """The body is neither a page nor an error."""
    async with Sandbox(pupils=10) as sandbox:
        sandbox.classe365_vendor.empty_body = True
        async with Classe365(**sandbox.classe365) as classe365:
            agents = classe365.resource("agents")
            [page] = [one async for one in agents.list().pages()]
            assert ([], 204) == (page.items, page.response.status)
            raw = await classe365.request("GET", "/agents")
    assert {"message": "Nothing was found."} == raw


@pytest.mark.parametrize("head", [BARE, HEAD + b"content-length: 0\r\n\r\n"])
async def test_a_plain_204_keeps_the_connection(head: bytes) -> None:
    """Without a body, the next call goes over the same one."""
    async with FaultServer(nothing_at_first([head])) as server, client(server) as our:
        await is_nothing(our.students.get(id=1))
        assert 7 == (await our.students.get(id=7)).id
        assert 1 == server.connections


@pytest.mark.parametrize("way", WHOLE)
async def test_a_body_after_a_204_is_ignored(way: str) -> None:
    """Over a socket as well, however it is sent."""
    handler = nothing_at_first(WHOLE[way])
    async with FaultServer(handler) as server, client(server) as our:
        await is_nothing(our.students.get(id=1))
        assert 7 == (await our.students.get(id=7)).id


@pytest.mark.parametrize("name", [*MISSING, *EMPTY])
async def test_every_method_ignores_a_body_after_a_204(name: str) -> None:
    """A record is not found, and a list is empty."""
    handler = nothing_at_first(WHOLE["with its length"])
    async with FaultServer(handler) as server, client(server) as our:
        if name in EMPTY:
            assert [] == await EMPTY[name](our)
        else:
            await is_nothing(MISSING[name](our))
        assert 7 == (await our.students.get(id=7)).id


@pytest.mark.parametrize("way", WHOLE)
async def test_a_body_after_a_204_is_no_answer_to_the_next_call(way: str) -> None:
    """Whatever became of the first call, the next one has its own answer."""
    handler = nothing_at_first(WHOLE[way])
    async with FaultServer(handler) as server, client(server) as our:
        await asyncio.gather(our.students.get(id=1), return_exceptions=True)
        await settle()
        assert 7 == (await our.students.get(id=7)).id
        assert 2 == len(server.requests)


@pytest.mark.parametrize("head", [LENGTH, CHUNKED])
async def test_a_late_body_is_no_answer_to_the_next_call(head: bytes) -> None:
    """A body that was announced ends the connection, so it meets no other request."""
    connections: list[asyncio.StreamWriter] = []

    async def handle(exchange: Exchange) -> None:
        late = exchange.writer in connections
        connections.append(exchange.writer)
        if 1 == len(connections):
            await exchange.send(head)
        else:
            await exchange.send((SAID if late else b"") + FOUND)

    async with FaultServer(handle) as server, client(server) as our:
        await is_nothing(our.students.get(id=1))
        assert 7 == (await our.students.get(id=7)).id
        assert 2 == server.connections
