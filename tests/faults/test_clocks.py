"""Clocks that differ: what a server says of times counts by its own clock."""

from __future__ import annotations

import time
from email.utils import formatdate

import pytest

from homeroom import ClassChartsStudent
from homeroom.options import Clock

from .charts import Site, student
from .client import client
from .server import ONE, Exchange, FaultServer, answer, as_json, in_turn

pytestmark = pytest.mark.anyio

SKEWS = [-600.0, 600.0]


@pytest.mark.parametrize("skew", SKEWS)
@pytest.mark.parametrize("named", ["retry-after", "x-ratelimit-reset"])
async def test_a_wait_that_is_a_date(named: str, skew: float) -> None:
    """Ten minutes between the clocks make it neither nothing nor ten minutes."""

    async def refuse(exchange: Exchange) -> None:
        there = time.time() + skew
        forms = {"retry-after": formatdate(there + 1.5, usegmt=True)}
        utc = time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime(there + 1.5))
        forms["x-ratelimit-reset"] = utc
        headers = {"date": formatdate(there, usegmt=True), named: forms[named]}
        await exchange.send(as_json({}, 429, headers))

    handler = in_turn(refuse, answer(as_json(ONE)))
    async with FaultServer(handler) as server, client(server) as managebac:
        response = await managebac.with_response.classes.get(852)
    [first, _] = response.attempts
    assert first.wait is not None
    assert 1.0 <= first.wait <= 3.0


@pytest.mark.parametrize("skew", SKEWS)
async def test_a_clock_that_jumps(skew: float) -> None:
    """Sessions, deadlines and waits go by a clock that does not."""
    wall = [time.time()]
    async with (
        FaultServer(Site()) as server,
        student(server.url, clock=Clock(wall=lambda: wall[0]), timeout=5.0) as ours,
    ):
        for _ in range(3):
            await ours.detentions.list()
            wall[0] += skew
        assert 1 == server.seen["POST", "/student/login"]


async def test_a_session_from_another_machine() -> None:
    """An exported session goes on where the clock is another."""
    async with FaultServer(Site()) as server:
        async with student(server.url, timeout=5.0) as ours:
            await ours.detentions.list()
            session = await ours.session()
        for skew in SKEWS:
            clock = Clock(wall=lambda skew=skew: time.time() + skew)  # type: ignore[misc]
            async with ClassChartsStudent(
                session=session, base_url=server.url, clock=clock
            ) as other:
                await other.detentions.list()
        assert 1 == server.seen["POST", "/student/login"]
