"""Our end of the wire, for the fault tests."""

from __future__ import annotations

import asyncio
import os
import ssl
import sys
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from typing import Any

import httpx

from homeroom import HomeroomError, ManageBac

from .server import FaultServer

TOKEN = "k7Qv/faults+ZZ9x"  # invented


def client(server: FaultServer, **options: Any) -> ManageBac:
    """A client of that server."""
    return ManageBac(**{"token": TOKEN, "base_url": server.url, **options})


async def failure(call: Awaitable[object]) -> HomeroomError:
    """The error that a call ends with; a call that succeeds is an assertion error."""
    try:
        await call
    except HomeroomError as error:
        return error
    raise AssertionError("the call succeeded")


def wait_all(*calls: Awaitable[object]) -> Awaitable[list[object]]:
    """The results of calls run at once, errors among them."""
    return asyncio.gather(*calls, return_exceptions=True)


@asynccontextmanager
async def nothing_left(server: FaultServer) -> AsyncIterator[None]:
    """Check that the block leaves no task, no connection and no open file behind."""
    tasks, handles = asyncio.all_tasks(), open_handles()
    yield
    await server.idle()
    assert set() == asyncio.all_tasks() - tasks
    assert handles == open_handles()


def open_handles() -> int:
    """Open files and sockets of this process; 0 where the system does not tell."""
    if sys.platform != "linux":
        return 0
    return len(os.listdir("/proc/self/fd"))


def over_aiohttp(tls: ssl.SSLContext | None = None) -> dict[str, Any]:
    """Options of a client on the default link, with whom it trusts."""
    return {"ssl": tls}


def over_httpx(tls: ssl.SSLContext | None = None) -> dict[str, Any]:
    """The same over a transport of httpx."""
    return {"transport": httpx.AsyncHTTPTransport(verify=tls or True)}


LINKS = {"aiohttp": over_aiohttp, "httpx": over_httpx}
"""Each way to reach a server over a socket."""
