"""A pool over real sockets: how many connections, whose cookies, how many clients."""

from __future__ import annotations

import asyncio
import resource
import sys
from collections import Counter
from contextlib import AsyncExitStack
from urllib.parse import parse_qs, urlsplit

import pytest

from homeroom import ClassChartsStudent, Pool
from homeroom._core.pool import usual_connections

from .charts import success
from .client import client, nothing_left
from .many import PAGES
from .server import (
    CLASS,
    ONE,
    Exchange,
    FaultServer,
    Together,
    answer,
    as_json,
    http,
    late,
)

pytestmark = pytest.mark.anyio


async def test_clients_share_connections() -> None:
    """One client after another sends on the connection of the first."""
    async with FaultServer(answer(as_json(ONE))) as server, nothing_left(server):
        async with Pool() as pool:
            for _ in range(5):
                async with client(server, pool=pool) as ours:
                    await ours.classes.get(852)
        assert 1 == server.connections


async def test_no_more_connections_than_the_pool_has() -> None:
    """However many clients there are, and however many requests each may send."""
    together = Together(3, answer(as_json(ONE)))
    async with FaultServer(together) as server, nothing_left(server):
        async with Pool(connections=3) as pool:
            clients = [client(server, pool=pool) for _ in range(4)]
            calls = (ours.classes.get(n) for ours in clients for n in range(6))
            await asyncio.gather(*calls)
        assert (3, 3) == (together.most, server.connections)


async def test_servers_share_connections_in_turn() -> None:
    """Calls to each wait in a line of their own, whose heads wait for a connection."""
    async with AsyncExitStack() as stack:
        serve = answer(as_json(ONE))
        servers = [
            await stack.enter_async_context(FaultServer(serve)) for _ in range(4)
        ]
        async with Pool(connections=2) as pool:
            clients = [client(server, pool=pool) for server in servers]
            calls = (ours.classes.get(n) for n in range(6) for ours in clients)
            await asyncio.gather(*calls)


async def test_idle_connections_count_too() -> None:
    """Those to other servers are closed for a new one, the oldest first."""
    async with AsyncExitStack() as stack:
        serve = answer(as_json(ONE))
        servers = [
            await stack.enter_async_context(FaultServer(serve)) for _ in range(9)
        ]
        async with Pool(connections=4) as pool:
            clients = [client(server, pool=pool) for server in servers]
            for ours in clients:
                await ours.classes.get(852)
            async with asyncio.timeout(3):
                await asyncio.gather(*(one.idle() for one in servers[:5]))
            assert 4 == sum(one.open for one in servers)
            await asyncio.gather(*(clients[n].classes.get(1) for n in (5, 6, 7, 8)))
            assert [1] * 9 == [server.connections for server in servers]


async def test_waiting_for_a_connection_costs_no_timeout() -> None:
    """It is a part of the queue, as waiting for a slot is."""
    slow = late(lambda: 0.05, answer(as_json(ONE)))
    async with (
        FaultServer(slow) as server,
        nothing_left(server),
        Pool(connections=1) as pool,
    ):
        clients = [client(server, pool=pool, timeout=0.4) for _ in range(12)]
        await asyncio.gather(*(ours.classes.get(852) for ours in clients))


async def test_cookies_of_sessions_stay_apart() -> None:
    """Each pupil sends the cookies that came with its own login, on one connection."""
    seen: list[tuple[str, str]] = []

    async def site(exchange: Exchange) -> None:
        request = exchange.request
        if request.path == "/student/login":
            code = parse_qs(request.body.decode())["code"][0]
            name = "student_session_credentials"
            head = http(302, headers={"location": f"/mobile/student/{code}"})
            cookie = f"set-cookie: {name}=%7B%22session_id%22%3A%22{code}%22%7D\r\n\r\n"
            await exchange.send(head[:-2] + cookie.encode())
            return
        seen.append((request.headers["authorization"], request.headers["cookie"]))
        mine = request.headers["authorization"].partition(" ")[2]
        answered = success({"user": {"id": len(mine)}}, {"session_id": mine})
        stray = f"\r\nset-cookie: stray={mine}\r\n".encode()
        await exchange.send(answered.replace(b"\r\n", stray, 1))

    async with FaultServer(site) as server, nothing_left(server):
        async with Pool(connections=1) as pool:
            for code in ("AAAA", "BBBBB", "AAAA"):
                ours = ClassChartsStudent(
                    code=code,
                    date_of_birth="2011-03-05",
                    base_url=server.url,
                    pool=pool,
                )
                await ours.request("GET", "/ping")
        assert 1 == server.connections
    assert {"Basic AAAA", "Basic BBBBB"} == {given for given, _ in seen}
    for given, cookies in seen:
        other = "BBBBB" if given == "Basic AAAA" else "AAAA"
        assert other not in cookies


@pytest.mark.parametrize(
    ("files", "connections"),
    [
        (64, 32),
        (256, 128),
        (1024, 512),
        (65_536, 512),
        (resource.RLIM_INFINITY, 512),
        (1, 1),
    ],
)
def test_how_many_connections_a_process_has_room_for(
    files: int, connections: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of the files that it may have open, at most 512."""
    monkeypatch.setattr(resource, "getrlimit", lambda _: (files, files))
    assert connections == usual_connections()
    assert f"<Pool of up to {connections} connections>" == repr(Pool())
    assert "<Pool of up to 7 connections>" == repr(Pool(connections=7))


async def rows_of(exchange: Exchange) -> None:
    """A page of one row, some milliseconds late."""
    query = parse_qs(urlsplit(exchange.request.target).query)
    page = int(query["page"][0])
    meta = {"current_page": page, "total_pages": PAGES, "total_count": PAGES}
    body = {"classes": [{**CLASS, "id": page}], "meta": {**meta, "per_page": 1}}
    await asyncio.sleep(0.02)
    await exchange.send(as_json(body))


async def test_many_clients_in_a_process_with_few_files() -> None:
    """300 that read four pages ahead, in 1,024 files: all of them complete."""
    tokens = Counter[str]()

    async def pages(exchange: Exchange) -> None:
        tokens[exchange.request.headers["auth-token"]] += 1
        await rows_of(exchange)

    async with FaultServer(pages) as server:
        command = [sys.executable, "-m", "tests.faults.many", server.url]
        process = await asyncio.create_subprocess_exec(
            *command, "300", "1024", stdout=asyncio.subprocess.PIPE
        )
        said, _ = await process.communicate()
        await server.idle()
    assert b"300 <Pool of up to 512 connections>" == said.strip()
    assert server.most <= 512
    assert {PAGES} == set(tokens.values())
    assert 300 == len(tokens)
