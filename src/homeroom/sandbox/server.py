"""The sandbox on a socket: uvicorn on loopback, inside the running event loop."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from typing import Final

import anyio
import uvicorn
from attrs import frozen
from starlette.types import Receive, Scope, Send

from homeroom.sandbox.answers import plain
from homeroom.sandbox.clients import Clients
from homeroom.sandbox.gateway import HANG_UP
from homeroom.sandbox.stand_in import Sandbox

HOST: Final = "127.0.0.1"

GRACE: Final = 1
"""Seconds that running requests get at the end."""


@frozen(kw_only=True)
class Served(Clients):
    """Where a sandbox listens."""

    port: int
    sandbox: Sandbox

    @property
    def base_url(self) -> str:
        """Scheme, host and port; a vendor's base URL has its name appended."""
        return f"http://{HOST}:{self.port}"

    def clients(self) -> Mapping[str, Mapping[str, object]]:
        """Keyword arguments of all clients, by client."""
        return self.sandbox.clients_at({"base_url": self.base_url})

    @property
    def options(self) -> Mapping[str, object]:
        """The same as plain data, in which days are text.

        `classcharts` has both roles below one address; it will go with the next
        release.
        """
        base_url = f"{self.base_url}/classcharts"
        roles = {"base_url": base_url, **self.sandbox.credentials["classcharts"]}
        return {**plain(self.clients()), "classcharts": roles}


@asynccontextmanager
async def serve(sandbox: Sandbox, *, port: int = 0) -> AsyncGenerator[Served, None]:
    """Serve a sandbox on 127.0.0.1 until the block is left.

    Args:
        sandbox: What to serve.
        port: Port to listen on; 0 takes a free one.

    Raises:
        OSError: The port is in use or may not be taken.
    """
    listener = _listen(port)
    server = _Server(_config(sandbox))
    running = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        await server.ready.wait()
        yield Served(port=listener.getsockname()[1], sandbox=sandbox)
    finally:
        server.stop()
        with anyio.CancelScope(shield=True):
            await running


def _listen(port: int) -> socket.socket:
    # asyncio turns Nagle's delay off (40 ms an answer) only where TCP is named.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen(1024)
    except OSError:
        listener.close()
        raise
    return listener


class _Server(uvicorn.Server):
    """A server that leaves signals alone and is started and stopped by events."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        self._stopping.set()

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    async def main_loop(self) -> None:
        await self._stopping.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # uvicorn's own takes 0.1 s at least, which tests pay hundreds of times.
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            _, late = await asyncio.wait(self.server_state.tasks, timeout=GRACE)
            for task in late:
                task.cancel()


def _config(sandbox: Sandbox) -> uvicorn.Config:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await sandbox.app(_with_hang_up(scope, receive, send), receive, send)

    return uvicorn.Config(
        app,
        lifespan="off",
        ws="none",
        log_config=None,
        log_level="critical",
        access_log=False,
        date_header=False,
        server_header=False,
        proxy_headers=False,
    )


def _with_hang_up(scope: Scope, receive: Receive, send: Send) -> Scope:
    # ASGI has no way to close a connection; uvicorn's `send` is a method of the
    # object that holds it.
    transport: asyncio.Transport | None
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if transport is None:
        return scope

    async def hang_up() -> None:
        transport.close()
        while (await receive())["type"] != "http.disconnect":
            pass

    extensions: dict[str, object] = scope.get("extensions") or {}
    return {**scope, "extensions": {**extensions, HANG_UP: hang_up}}
