"""Connections of one event loop after another, and of clients that nobody closed."""

from __future__ import annotations

import asyncio
import gc
import inspect
import logging
import ssl
import subprocess
import sys
import textwrap
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import aiohttp
import httpx
import pytest

import homeroom
from homeroom import ManageBac, Pool

CERTIFICATES = Path(__file__).with_name("tls")
SOURCE = str(Path(homeroom.__file__).parents[1])
PATIENCE = 10.0


class Handler(BaseHTTPRequestHandler):
    """Answers every request with a pong, and keeps the connection open."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = b'{"pong": "ok"}'
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


class Server(ThreadingHTTPServer):
    """In threads of its own, so that it outlives event loops."""

    daemon_threads = True

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.open = 0
        self.opened = 0
        self._tls = tls
        self._lock = threading.Lock()
        self.url = f"http{'s' if tls else ''}://127.0.0.1:{self.server_port}"

    def finish_request(self, request: Any, client_address: Any) -> None:
        with self._lock:
            self.open += 1
            self.opened += 1
        try:
            if self._tls:
                request = self._tls.wrap_socket(request, server_side=True)
            super().finish_request(request, client_address)
            request.close()
        except OSError:
            pass  # The client went away.
        finally:
            with self._lock:
                self.open -= 1

    def is_met(self) -> bool:
        """Whether there is a connection soon."""
        return soon(lambda: self.opened > 0)

    def is_left(self) -> bool:
        """Whether all connections are closed soon."""
        return soon(lambda: not self.open)


def soon(true: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not true() and time.monotonic() < end:
        time.sleep(0.005)
    return true()


@contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    with Server(tls) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


@pytest.fixture
def tls() -> Iterator[Server]:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATES / "server.pem")
    with serving(context) as made:
        yield made


def client(server: Server, **options: Any) -> ManageBac:
    return ManageBac(token="t", base_url=server.url, **options)


async def ping(mb: ManageBac) -> str:
    return (await mb.ping()).pong


@contextmanager
def told(caplog: pytest.LogCaptureFixture) -> Iterator[list[Any]]:
    """The warnings of a block; asyncio logs nothing meanwhile."""
    gc.collect()
    with warnings.catch_warnings(record=True) as kept:
        warnings.simplefilter("always")
        yield kept
        gc.collect()
    assert [] == [one for one in caplog.records if one.levelno >= logging.WARNING]


def test_connections_are_made_anew_in_each_loop(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    """And those of the last one are closed, without a word."""
    mb = client(server)
    with told(caplog) as said:
        for number in range(1, 4):
            assert "ok" == asyncio.run(ping(mb))
            assert number == server.opened
        asyncio.run(mb.aclose())
        del mb
    assert [] == said
    assert server.is_left()


def test_connections_with_tls_are_made_anew_too(
    tls: Server, caplog: pytest.LogCaptureFixture
) -> None:
    trusting = ssl.create_default_context(cafile=str(CERTIFICATES / "authority.pem"))
    mb = client(tls, ssl=trusting)
    with told(caplog) as said:
        assert ["ok"] * 3 == [asyncio.run(ping(mb)) for _ in range(3)]
        asyncio.run(mb.aclose())
        del mb
    assert [] == said
    assert tls.is_left()


def test_an_httpx_transport_is_used_anew_too(server: Server) -> None:
    """Whose pool would else hand out connections of a closed loop."""
    mb = client(server, transport=httpx.AsyncHTTPTransport())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # Of what httpx leaves open.
        for _ in range(3):
            assert "ok" == asyncio.run(ping(mb))
        asyncio.run(mb.aclose())
        del mb
        gc.collect()


def test_clients_of_a_pool_are_served_in_each_loop(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    pool = Pool()
    one, two = (client(server, pool=pool) for _ in range(2))
    with told(caplog) as said:
        assert ["ok"] * 4 == [asyncio.run(ping(mb)) for mb in (one, two, two, one)]
        asyncio.run(pool.aclose())
        del one, two, pool
    assert [] == said
    assert server.is_left()


def test_a_loop_of_another_thread_may_still_run(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    """Connections there are closed there."""
    mb = client(server)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    with told(caplog) as said:
        for _ in range(2):
            there = asyncio.run_coroutine_threadsafe(ping(mb), loop)
            assert "ok" == there.result(PATIENCE)
            assert "ok" == asyncio.run(ping(mb))
        asyncio.run(mb.aclose())
        del mb
        assert server.is_left()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
    assert [] == said


def test_a_client_may_be_closed_in_another_loop(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    mb = client(server)
    with told(caplog) as said:
        assert "ok" == asyncio.run(ping(mb))
        asyncio.run(mb.aclose())
        assert server.is_left()
        del mb
    assert [] == said


@pytest.mark.parametrize("while_running", [True, False])
def test_who_forgets_a_client_is_told_once_which_it_was(
    server: Server, caplog: pytest.LogCaptureFixture, while_running: bool
) -> None:
    """And where it was made; its connections are closed."""

    async def forget() -> None:
        mb = client(server)
        await ping(mb)
        await mb.with_options(timeout=3).ping()
        if while_running:
            del mb
            gc.collect()
            assert await asyncio.to_thread(server.is_left)

    with told(caplog) as said:
        asyncio.run(forget())
    (warning,) = said
    assert warning.category is ResourceWarning
    text = str(warning.message)
    assert text.startswith("a homeroom ManageBac client, made at ")
    line = inspect.getsourcelines(client)[1] + 1
    assert f"{__file__}:{line}, was not closed;" in text
    assert (__file__, line) == (warning.filename, warning.lineno)
    assert "aiohttp" not in text
    assert server.is_left()


def test_who_forgets_a_pool_is_told_once(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    """Its clients say nothing."""

    async def forget() -> None:
        pool = Pool()
        await asyncio.gather(*(ping(client(server, pool=pool)) for _ in range(3)))

    with told(caplog) as said:
        asyncio.run(forget())
    (warning,) = said
    assert str(warning.message).startswith("a homeroom pool, made at ")
    assert server.is_left()


@pytest.mark.anyio
async def test_there_is_nothing_to_tell_of_what_holds_nothing(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    """Clients that were never used, that were closed, or whose session was lent."""
    with told(caplog) as said:
        client(server)
        async with client(server) as mb:
            await ping(mb)
        del mb
        async with Pool() as pool:
            await ping(client(server, pool=pool))
        del pool
        async with aiohttp.ClientSession() as session:
            await ping(client(server, aiohttp_session=session))
            gc.collect()
            assert not session.closed
    assert [] == said


@pytest.mark.parametrize("made", ["ManageBac(token='t', base_url=URL)", "None"])
def test_a_client_of_a_module_is_told_of_at_the_end(server: Server, made: str) -> None:
    """One line, and nothing of aiohttp or asyncio."""
    program = textwrap.dedent(
        f"""
        import asyncio, logging
        from homeroom import ManageBac, Pool
        logging.basicConfig()
        URL = {server.url!r}
        kept = {made}
        pool = None if kept else Pool()
        async def main(mb):
            print((await mb.ping()).pong)
        for _ in range(2):
            asyncio.run(main(kept or ManageBac(token='t', base_url=URL, pool=pool)))
        """
    )
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", program],
        env={"PYTHONPATH": SOURCE},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "ok\nok\n" == done.stdout, done.stderr
    # Newer Pythons show the line of the program below it.
    (line,) = [one for one in done.stderr.splitlines() if "homeroom" in one]
    assert 1 == done.stderr.count("Warning")
    assert "Unclosed" not in done.stderr
    kind = "pool" if made == "None" else "ManageBac client"
    assert f"ResourceWarning: a homeroom {kind}, made at" in line


def test_a_loop_that_was_closed_in_the_midst_of_a_call_is_left(
    server: Server,
) -> None:
    """Nobody can end the call any more, so that it holds nothing back."""
    mb = client(server)
    loop = asyncio.new_event_loop()

    async def begin() -> asyncio.Task[str]:
        task = asyncio.create_task(ping(mb))
        await asyncio.to_thread(server.is_met)
        return task

    task = loop.run_until_complete(begin())
    loop.close()
    assert "ok" == asyncio.run(ping(mb))
    asyncio.run(mb.aclose())
    if not task.done():
        task._log_destroy_pending = False  # type: ignore[attr-defined]
        task.get_coro().close()  # type: ignore[union-attr]
