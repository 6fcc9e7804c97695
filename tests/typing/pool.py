"""What type checkers make of pools and network options. Never run, only checked."""

from __future__ import annotations

import ssl
from typing import assert_type

import aiohttp
from httpx import AsyncBaseTransport

from homeroom import (
    UNSET,
    ClassChartsParent,
    ClassCom,
    Classe365,
    ManageBac,
    Pool,
    Secret,
)
from homeroom.options import Clock, NetworkOptions
from homeroom.pool import Pool as SamePool


async def pools(session: aiohttp.ClientSession, transport: AsyncBaseTransport) -> None:
    """A pool goes to every client, and its block gives it."""
    async with Pool() as pool:
        assert_type(pool, Pool)
        assert_type(pool, SamePool)
        ManageBac(token="k", pool=pool)
        ManageBac.from_env(pool=pool)
        ClassCom(api_key="k", base_url="https://x.example", pool=pool)
        Classe365(subdomain="x", api_key="k", pool=None)
        ClassChartsParent(email="a@example.org", password="p", pool=UNSET)
        ManageBac(token="k", pool=pool, transport=transport)
    assert_type(await pool.aclose(), None)
    Pool(connections=5, ssl=ssl.create_default_context(), proxy="http://p.example")
    Pool(proxy=Secret("http://p.example"), clock=Clock())
    Pool(aiohttp_session=session, trust_env=False)
    Pool(5)  # type: ignore[call-arg]
    Pool(connections="5")  # type: ignore[arg-type]
    Pool(ssl=True)  # type: ignore[arg-type]
    Pool(conections=5)  # type: ignore[call-arg]


def networks(session: aiohttp.ClientSession, pool: Pool) -> None:
    """The options are those of clients and pools."""
    ManageBac(token="k", ssl=ssl.create_default_context(), proxy="http://p.example")
    ManageBac(token="k", aiohttp_session=session)
    options: NetworkOptions = {"proxy": Secret("http://p.example"), "ssl": None}
    ManageBac(token="k", **options)
    ManageBac(token="k", ssl=True)  # type: ignore[arg-type]
    ManageBac(token="k", proxy=5)  # type: ignore[arg-type]
    ManageBac(token="k", pool=Pool)  # type: ignore[arg-type]
    ManageBac(token="k", aiohttp_session="x")  # type: ignore[arg-type]
    ManageBac(token="k").with_options(pool=pool)  # type: ignore[call-arg]
