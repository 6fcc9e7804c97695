"""The purse of retry tokens."""

from __future__ import annotations

import pytest

from homeroom._core.budget import Budget
from homeroom.errors import ServerError
from tests.core.fakes import Canned, FakeClock, client, reply


def test_a_budget_starts_full_and_takes_no_more() -> None:
    """500 tokens; a clean call gives one back, up to 500."""
    budget = Budget()
    assert 500 == budget.tokens
    budget.earn()
    assert 500 == budget.tokens
    budget.spend(14)
    budget.earn()
    assert 487 == budget.tokens


@pytest.mark.anyio
async def test_an_outage_stops_retries_of_the_whole_client() -> None:
    """35 retries empty the budget; from then on a call is one request."""
    server = Canned(reply({}, status=503))
    async with client(server, FakeClock()) as mb:
        for _ in range(30):
            with pytest.raises(ServerError) as caught:
                await mb.ping()
        assert 30 + 35 == len(server.requests)
        assert "retry budget is spent" in str(caught.value)
        assert caught.value.retryable


@pytest.mark.anyio
async def test_views_share_the_budget_and_clients_do_not() -> None:
    """A view pays from its client's purse; another client has its own."""
    server = Canned(reply({}, status=503))
    async with client(server, FakeClock()) as mb, client(server, FakeClock()) as other:
        view = mb.with_options(timeout=9)
        for _ in range(30):
            with pytest.raises(ServerError):
                await view.ping()
        with pytest.raises(ServerError) as spent:
            await mb.ping()
        with pytest.raises(ServerError) as fresh:
            await other.ping()
    assert [1, 3] == [len(e.value.attempts) for e in (spent, fresh)]


@pytest.mark.anyio
async def test_only_a_call_that_succeeds_at_once_gives_a_token_back() -> None:
    """A call that needed a retry does not count as clean."""
    clock = FakeClock()
    fail, good = reply({}, status=503), reply({"pong": "ok"})
    server = Canned(*[fail] * 3, *[fail, good] * 33, fail, fail, good)
    async with client(server, clock) as mb:
        with pytest.raises(ServerError):
            await mb.ping()
        for _ in range(33):
            await mb.ping()
        with pytest.raises(ServerError, match="budget"):
            await mb.ping()
