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
    ClassCom,
    Classe365,
    Client,
    Limits,
    ManageBac,
    Pool,
    RetryPolicy,
)
from tests.soak.answers import PAGED
from tests.soak.calls import (
    OF_CLASSCOM,
    OF_CLASSE365,
    OF_MANAGEBAC,
    OF_PAGED,
    OF_PARENTS,
    OF_PUPILS,
    Kind,
)

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
            "Class": (ClassCom, {}),
            "Class, httpx": (ClassCom, {"transport": over_httpx()}),
            "Classe365": (Classe365, {"pool": pool}),
            "Classe365, paged": (Classe365, {"api_key": f"{PAGED}-11"}),
        }
        made: list[Member] = []
        for number, (name, (vendor, options)) in enumerate(ways.items(), 1):
            headers = {"x-link": "httpx" if "transport" in options else "aiohttp"}
            given = {**shared, **_credentials(vendor, number), **options}
            given["headers"] = headers
            ours = await stack.enter_async_context(vendor(**given))
            kinds = OF_PAGED if "api_key" in options else _KINDS[vendor]
            made.append(Member(name, ours, kinds, number))
        yield made


_KINDS: Mapping[type, Mapping[Kind, int]] = {
    ManageBac: OF_MANAGEBAC,
    ClassChartsStudent: OF_PUPILS,
    ClassChartsParent: OF_PARENTS,
    ClassCom: OF_CLASSCOM,
    Classe365: OF_CLASSE365,
}


def _credentials(vendor: type, number: int) -> Mapping[str, object]:
    """Invented ones, by which the server knows the client."""
    return {
        ManageBac: {"token": f"token-{number}"},
        ClassChartsStudent: {
            "code": f"code{number}",
            "date_of_birth": date(2011, 3, 4),
        },
        ClassChartsParent: {
            "email": f"parent{number}@example.org",
            "password": "invented",
        },
        ClassCom: {"api_key": f"key-{number}"},
        Classe365: {"subdomain": "oakfield", "api_key": f"key-{number}"},
    }[vendor]
