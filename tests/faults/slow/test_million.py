"""An answer with a million rows."""

from __future__ import annotations

import asyncio
import gc
import json
import time
from collections.abc import Iterator

import pytest

from homeroom import Limits
from homeroom.errors import BodyError
from tests.faults.client import client, failure, nothing_left
from tests.faults.server import FaultServer, answer, http

pytestmark = pytest.mark.anyio

ROWS = 1_000_000
LONGEST = 0.1
"""Seconds of work during which the loop may stand still, ours and the server's."""


def page() -> bytes:
    """A page of so many classes, about 25 MB."""
    rows = ",".join(f'{{"id":{number},"name":""}}' for number in range(1, ROWS + 1))
    meta = f'"current_page":1,"total_pages":1,"total_count":{ROWS},"per_page":{ROWS}'
    return f'{{"classes":[{rows}],"meta":{{{meta}}}}}'.encode()


@pytest.fixture
def nothing_else() -> Iterator[None]:
    """Leave the collector only what the test makes, not what others left behind."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("nothing_else")
async def test_a_million_rows_in_one_answer() -> None:
    """All of them are read, and others run meanwhile."""
    longest = 0.0

    async def tick() -> None:
        nonlocal longest
        while True:
            before = time.process_time()  # What other programs take does not count.
            await asyncio.sleep(0.001)
            longest = max(longest, time.process_time() - before)

    body = page()
    data = http(200, body, headers={"content-type": "application/json"})
    async with (
        FaultServer(answer(data)) as server,
        nothing_left(server),
        client(server, timeout=60.0) as managebac,
    ):
        ticker = asyncio.create_task(tick())
        found = await managebac.classes.list().collect()
        ticker.cancel()
        await asyncio.wait([ticker])
        await managebac.aclose()
    assert ROWS == len(found) == found[-1].id
    before = time.process_time()
    json.loads(body)
    at_once = time.process_time() - before  # Longer where the machine is busy.
    assert longest < max(LONGEST, at_once / 3)


async def test_a_million_rows_above_the_bound() -> None:
    """They are refused while they come."""
    data = http(200, page(), headers={"content-type": "application/json"})
    async with FaultServer(answer(data)) as server, nothing_left(server):
        limits = Limits(body=20 * 2**20)
        async with client(server, limits=limits) as managebac:
            error = await failure(managebac.classes.list().collect())
    assert type(error) is BodyError
