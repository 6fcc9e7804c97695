"""The clients that take part: on both links, alone and in a pool, keys and sessions."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import date
from typing import Any

import httpx
from attrs import frozen

from homeroom import (
    ClassChartsParent,
    ClassChartsStudent,
    Client,
    Limits,
    ManageBac,
    Pool,
    RetryPolicy,
)
from tests.soak.calls import OF_MANAGEBAC, OF_PARENTS, OF_PUPILS, Kind

SLOTS = 8
TIMEOUT = 1.5


@frozen
class Member:
    """A client that takes part."""

    name: str
    ours: Any
    kinds: Mapping[Kind, int]
    """The calls that it can make, by how often each is made."""
    number: int
    """By which its answers are known."""


def over_httpx() -> httpx.AsyncHTTPTransport:
    """The other link."""
    return httpx.AsyncHTTPTransport(limits=httpx.Limits(max_connections=SLOTS))


@asynccontextmanager
async def members(url: str) -> AsyncIterator[list[Member]]:
    """All of them, open."""
    shared: dict[str, Any] = {
        "base_url": url,
        "timeout": TIMEOUT,
        "limits": Limits(in_flight=SLOTS, pause=0.1),
        "retry": RetryPolicy(attempts=3, base=0.002, throttle_base=0.01),
    }
    async with AsyncExitStack() as stack:
        pool = await stack.enter_async_context(Pool(connections=2 * SLOTS))
        ways: dict[str, tuple[type[Client], dict[str, Any]]] = {
            "aiohttp": (ManageBac, {}),
            "httpx": (ManageBac, {"transport": over_httpx()}),
            "pool, one": (ManageBac, {"pool": pool}),
            "pool, other": (ManageBac, {"pool": pool}),
            "pupil": (ClassChartsStudent, {}),
            "pupil, httpx": (ClassChartsStudent, {"transport": over_httpx()}),
            "parent": (ClassChartsParent, {}),
        }
        made: list[Member] = []
        for number, (name, (vendor, options)) in enumerate(ways.items(), 1):
            headers = {"x-link": "httpx" if "transport" in options else "aiohttp"}
            given = {**shared, **_credentials(vendor, number), **options}
            given["headers"] = headers
            ours = await stack.enter_async_context(vendor(**given))
            made.append(Member(name, ours, _KINDS[vendor], number))
        yield made


_KINDS: Mapping[type, Mapping[Kind, int]] = {
    ManageBac: OF_MANAGEBAC,
    ClassChartsStudent: OF_PUPILS,
    ClassChartsParent: OF_PARENTS,
}


def _credentials(vendor: type, number: int) -> Mapping[str, object]:
    """Invented ones, by which the server knows the client."""
    if vendor is ManageBac:
        return {"token": f"token-{number}"}
    if vendor is ClassChartsStudent:
        return {"code": f"code{number}", "date_of_birth": date(2011, 3, 4)}
    return {"email": f"parent{number}@example.org", "password": "invented"}
