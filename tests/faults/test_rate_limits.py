"""One refusal for the rate pauses every call on the credential."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from homeroom import Limits
from homeroom.errors import RateLimitError

from .client import client, failure, nothing_left
from .server import ONE, FaultServer, Quota, answer, as_json

TASKS = 200
ROUNDS = 4
QUOTA = 400
SLOTS = 16
ON_THEIR_WAY = 0.25
"""Seconds within which requests that were sent reach the server."""
CLOCK_SLACK = 0.005
"""Seconds by which the wall clock and the event loop's clock may differ."""

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("told_pace", "skew"),
    [(True, None), (False, None), (False, 3600.0)],
    ids=["limit and period", "reset alone", "clock ahead"],
)
async def test_storm_pauses_and_recovers(told_pace: bool, skew: float | None) -> None:
    """All tasks wait for the reset, few requests go over the quota, none is lost."""
    quota = Quota(
        limit=QUOTA,
        seconds=1.0,
        then=answer(as_json(ONE)),
        told_pace=told_pace,
        skew=skew,
    )
    async with FaultServer(quota) as server, nothing_left(server):
        limits = Limits(in_flight=SLOTS)
        async with client(server, timeout=30.0, limits=limits) as managebac:

            async def task() -> int:
                return sum([(await managebac.classes.get(8)).id for _ in range(ROUNDS)])

            got = await asyncio.gather(*(task() for _ in range(TASKS)))
        assert [852 * ROUNDS] * TASKS == got
    first, *later = quota.windows
    assert QUOTA < len(first.arrivals) <= QUOTA * 1.05
    assert all(len(one.arrivals) <= QUOTA * 1.05 for one in later)
    # Those refused were on their way when the first refusal came; then all is quiet.
    assert len(first.refused) <= SLOTS
    assert first.refused[-1] - first.refused[0] < ON_THEIR_WAY
    assert later[0].arrivals[0] >= first.ends - CLOCK_SLACK
    if told_pace:
        assert [] == [one.refused for one in later if one.refused]


async def test_calls_come_back_spread_where_no_pace_is_named() -> None:
    """At 50 a second, by all defaults: none is lost, and no burst follows the pause."""
    quota = Quota(limit=50, seconds=1.0, then=answer(as_json(ONE)), told_pace=False)
    async with (
        FaultServer(quota) as server,
        nothing_left(server),
        client(server) as managebac,
    ):
        calls = (managebac.classes.get(8) for _ in range(TASKS))
        assert TASKS == len(await asyncio.gather(*calls))
    first, *later = quota.windows
    assert 50 < len(first.arrivals) <= 50 + SLOTS
    assert all(len(one.arrivals) <= 50 * 1.05 for one in later)
    begun = later[0].arrivals[0]
    returned = [at - begun for one in later for at in one.arrivals]
    assert [0.0] == [at for at in returned if at < 0.01]
    assert returned[49] >= 1.0 - CLOCK_SLACK


async def test_wait_beyond_the_deadline_fails_at_once() -> None:
    """Calls that cannot outlast the pause, queued or not, fail and carry the wait."""
    reset = datetime.now(UTC) + timedelta(seconds=300)
    headers = {"x-ratelimit-reset": f"{reset:%Y-%m-%d %H:%M:%S} UTC"}
    refusal = answer(as_json({}, 429, headers))
    async with FaultServer(refusal) as server, nothing_left(server):
        async with client(server, timeout=2.0, limits=Limits(in_flight=4)) as ours:
            loop = asyncio.get_running_loop()
            begun = loop.time()
            calls = (failure(ours.classes.get(number)) for number in range(40))
            errors = await asyncio.gather(*calls)
            late = await failure(ours.classes.get(99))
            assert loop.time() - begun < 1.0
        assert server.count("GET") == 4
    for error in [*errors, late]:
        assert isinstance(error, RateLimitError)
        assert error.retryable
        assert error.retry_after is not None
        assert 295 < error.retry_after <= 300


async def test_calls_with_time_wait_while_others_fail() -> None:
    """A pause is weighed against the deadline of each call by itself."""
    quota = Quota(limit=1, seconds=1.0, then=answer(as_json(ONE)))
    async with FaultServer(quota) as server, client(server) as managebac:
        await managebac.classes.get(1)
        hasty = await failure(managebac.classes.get(2, timeout=0.2))
        assert isinstance(hasty, RateLimitError)
        assert (await managebac.classes.get(3, timeout=10.0)).id == 852
    assert [2, 1] == [len(one.arrivals) for one in quota.windows]
