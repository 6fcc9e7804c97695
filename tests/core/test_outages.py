"""Servers that fail now and then, or for good: what is lost, and what is sent."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from math import inf
from typing import Any

import httpx
import pytest

from homeroom import Limits, ManageBac, RetryPolicy
from homeroom.errors import CallError, DeadlineExceeded
from tests.core.fakes import BASE_URL, TOKEN, Canned
from tests.core.leap import LEAPING, leaping_clock, now

CALLS = 3000

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> Any:
    """All of it in leaps, at the speed of a server that answers in 5 ms."""
    return LEAPING


def client(transport: httpx.AsyncBaseTransport, **options: Any) -> ManageBac:
    """A client by the loop's own time."""
    return ManageBac(
        token=TOKEN,
        base_url=BASE_URL,
        transport=transport,
        clock=leaping_clock(),
        **options,
    )


class Ailing(httpx.AsyncBaseTransport):
    """Fails a share of its requests, drawn by chance.

    Args:
        share: Of the requests, from 0 to 1.
        status: Of a failure.
        until: When it is well again, by the time of the loop.
    """

    def __init__(self, share: float, status: int = 503, until: float = inf) -> None:
        self.share, self.status, self.until = share, status, until
        self.requests = 0
        self._chance = random.Random(7)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests += 1
        await asyncio.sleep(0.005)
        ill = self._chance.random() < self.share and now() < self.until
        return httpx.Response(self.status if ill else 200, json={"pong": "ok"})


async def outcome(transport: Ailing, calls: int, **options: Any) -> Counter[str]:
    """How so many calls end that are made at once."""
    async with client(transport, **options) as mb:

        async def one() -> str:
            try:
                await mb.ping()
            except CallError as error:
                return "budget" if "budget" in str(error) else type(error).__name__
            return "ok"

        return Counter(await asyncio.gather(*(one() for _ in range(calls))))


@pytest.mark.parametrize(("in_flight", "base"), [(16, 0.05), (400, 2.0)])
async def test_ten_percent_of_failures_lose_no_call(
    in_flight: int, base: float
) -> None:
    """Only what fails three times is lost, as without a budget."""
    server = Ailing(0.1)
    options = {"limits": Limits(in_flight=in_flight), "retry": RetryPolicy(base=base)}
    ends = await outcome(server, CALLS, **options)
    assert CALLS - ends["ok"] == ends["ServerError"]
    assert ends["ServerError"] < 10


@pytest.mark.parametrize(("in_flight", "status"), [(16, 503), (400, 500)])
async def test_an_outage_is_not_multiplied(in_flight: int, status: int) -> None:
    """However many calls there are, 35 of them are tried again, and all of them end."""
    server = Ailing(1.0, status)
    ends = await outcome(server, CALLS, limits=Limits(in_flight=in_flight))
    assert CALLS + 35 == server.requests
    assert CALLS == ends["budget"] + ends["ServerError"]
    assert ends["budget"] > CALLS - 100


async def test_calls_wait_for_what_retries_under_way_give_back() -> None:
    """More of them fail at once than the budget covers; the server is well soon."""
    server = Ailing(1.0, until=now() + 0.007)
    retry = RetryPolicy(base=1.0)
    ends = await outcome(server, 300, limits=Limits(in_flight=300), retry=retry)
    assert {"ok": 300} == ends
    assert 600 == server.requests


async def test_who_waits_for_the_budget_has_a_deadline_too() -> None:
    """The retry that they wait for hangs."""
    begun = now()
    hangs = asyncio.Event()

    async def answer(request: httpx.Request) -> httpx.Response:
        if "again" in request.url.path and now() > begun + 0.5:
            await hangs.wait()
        return httpx.Response(503)

    async with client(Canned(answer)) as mb:
        budget = mb._caller.engine.budget
        budget.tokens = 14
        view = mb.with_options(retry=RetryPolicy(base=2.0), timeout=7)
        first = asyncio.create_task(view.request("GET", "/again"))
        await asyncio.sleep(0.1)
        with pytest.raises(DeadlineExceeded, match="while waiting to try again"):
            await view.request("GET", "/other", timeout=3)
        with pytest.raises(DeadlineExceeded, match="while waiting for the answer"):
            await first
