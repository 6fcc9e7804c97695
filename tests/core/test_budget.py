"""The purse of retry tokens."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from homeroom._core.budget import Budget
from homeroom.errors import ServerError, StatusError
from tests.core.fakes import Canned, FakeClock, client, reply, settle


def test_a_budget_starts_full_and_takes_no_more() -> None:
    """500 tokens; a clean call gives one back, up to 500."""
    budget = Budget()
    assert 500 == budget.tokens
    budget.earn(0)
    assert 500 == budget.tokens
    budget.spend(14)
    budget.earn(0)
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
async def test_a_retry_that_succeeds_gives_back_what_it_took() -> None:
    """However many there are, none is missing for the calls after them."""
    fail, good = reply({}, status=503), reply({"pong": "ok"})
    server = Canned(*[fail, fail, good] * 400)
    async with client(server, FakeClock()) as mb:
        for _ in range(400):
            await mb.ping()
        assert 500 == mb._caller.engine.budget.tokens


@pytest.mark.anyio
async def test_what_a_call_took_that_failed_comes_back_one_by_one() -> None:
    """A call that needed no retry puts one token in."""
    fail, good = reply({}, status=503), reply({"pong": "ok"})
    server = Canned(*[fail] * 3, *[good] * 7, fail, good)
    async with client(server, FakeClock()) as mb:
        budget = mb._caller.engine.budget
        with pytest.raises(ServerError):
            await mb.ping()
        assert 500 - 28 == budget.tokens
        for _ in range(7):
            await mb.ping()
        assert 500 - 28 + 7 == budget.tokens
        await mb.ping()
        assert 500 - 28 + 7 == budget.tokens


@pytest.mark.anyio
async def test_any_answer_that_no_retry_would_change_is_one() -> None:
    """A 404 after a 503 shows that the server is there; a redirect too."""
    fail, none, moved = (reply({}, status=status) for status in (503, 404, 302))
    server = Canned(*[fail, none, fail, moved] * 100)
    async with client(server, FakeClock()) as mb:
        for _ in range(200):
            with pytest.raises(StatusError):
                await mb.ping()
        assert 500 == mb._caller.engine.budget.tokens


@pytest.mark.anyio
async def test_a_call_that_is_cancelled_gives_nothing_back() -> None:
    """Nobody knows whether its retry would have helped."""
    clock, release = FakeClock(), asyncio.Event()

    async def hang(request: httpx.Request) -> httpx.Response:
        await release.wait()
        return httpx.Response(200, json={})

    async with client(Canned(reply({}, status=503), hang), clock) as mb:
        task = asyncio.create_task(mb.ping())
        await settle()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        budget = mb._caller.engine.budget
        assert 500 - 14 == budget.tokens
        assert not await budget.afford(500)


@pytest.mark.anyio
@pytest.mark.parametrize("helps", [True, False])
async def test_who_finds_it_empty_waits_for_the_retry_under_way(helps: bool) -> None:
    """If that helps, there are tokens for another one; else there is none."""
    release = asyncio.Event()
    fail, good = reply({}, status=503), reply({"pong": "ok"})

    async def slow(request: httpx.Request) -> httpx.Response:
        await release.wait()
        return httpx.Response(200 if helps else 503, json={"pong": "ok"})

    server = Canned(fail, slow, fail, good)
    async with client(server, FakeClock()) as mb:
        mb._caller.engine.budget.tokens = 14
        calls = [asyncio.create_task(mb.ping())]
        await settle()
        calls.append(asyncio.create_task(mb.ping()))
        await settle()
        assert 3 == len(server.requests)
        release.set()
        ended = await asyncio.gather(*calls, return_exceptions=True)
    failed = [type(one) for one in ended if isinstance(one, Exception)]
    assert ([] if helps else [ServerError] * 2) == failed
    assert (4 if helps else 3) == len(server.requests)


@pytest.mark.anyio
async def test_who_waits_for_tokens_may_run_out_of_time() -> None:
    """The tokens come, and its deadline has passed meanwhile."""
    clock, release = FakeClock(), asyncio.Event()
    fail = reply({}, status=503)

    async def slow(request: httpx.Request) -> httpx.Response:
        await release.wait()
        return httpx.Response(200, json={"pong": "ok"})

    server = Canned(fail, slow, fail)
    async with client(server, clock, timeout=30) as mb:
        mb._caller.engine.budget.tokens = 14
        helped = asyncio.create_task(mb.ping(timeout=100))
        await settle()
        waits = asyncio.create_task(mb.ping())
        await settle()
        clock.now += 40
        release.set()
        await helped
        with pytest.raises(ServerError, match="outlast"):
            await waits
    assert 3 == len(server.requests)


def test_another_event_loop_waits_for_no_retry_of_the_one_before() -> None:
    """Nor does what comes back there go to whoever waited in a loop that is gone."""
    budget = Budget()
    budget.tokens = 0
    gone = asyncio.new_event_loop()
    trial = budget.trial()
    trial.__enter__()
    waiting = gone.create_task(budget.afford(14))
    gone.run_until_complete(asyncio.sleep(0))
    budget.restart()

    async def alone() -> bool:
        budget.earn(14)
        return await asyncio.wait_for(budget.afford(28), 1)

    assert asyncio.run(alone()) is False
    gone.run_until_complete(settle())
    assert not waiting.done()
    waiting.cancel()
    gone.call_soon(trial.__exit__, None, None, None)
    gone.run_until_complete(asyncio.wait([waiting]))
    gone.close()
    assert asyncio.run(alone()) is False
    assert asyncio.run(alone()) is False


def test_first_come_is_first_served() -> None:
    """Who needs less does not overtake, and nobody takes what another was promised."""

    async def run() -> list[str]:
        budget, served = Budget(), list[str]()
        budget.tokens = 0

        async def need(name: str, cost: int) -> None:
            if await budget.afford(cost):
                budget.spend(cost)
                served.append(name)
            else:
                served.append(f"no {name}")

        with budget.trial():
            needs = (("dear", 14), ("cheap", 5), ("late", 14))
            tasks = [asyncio.create_task(need(*one)) for one in needs]
            await settle()
            budget.earn(13)
            await settle()
            assert [] == served
            budget.earn(6)
            await settle()
            assert ["dear", "cheap"] == served
            assert 0 == budget.tokens
        await asyncio.gather(*tasks)
        return served

    assert ["dear", "cheap", "no late"] == asyncio.run(run())
