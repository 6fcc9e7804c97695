"""The server of the benchmark: its core, and lists that clients can walk."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from os import sched_getaffinity, sched_setaffinity
from pathlib import Path

import pytest

from tests.bench.lists import LARGEST, Largest, as_a_client, bare
from tests.bench.measure import CLIENT_CORE, CORES, SERVER_CORE, pin, server


@pytest.fixture
def pinned() -> Iterator[None]:
    """This process on the client's core, as while something is measured."""
    before = sched_getaffinity(0)
    pin(CLIENT_CORE)
    yield
    sched_setaffinity(0, before)


def children() -> list[int]:
    """The processes that this one has started."""
    files = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return [int(id) for file in files for id in file.read_text().split()]


@pytest.mark.skipif(len(CORES) < 2, reason="client and server share the only core")
@pytest.mark.usefixtures("pinned")
def test_the_server_is_not_on_the_core_of_the_client() -> None:
    async def cores() -> list[set[int]]:
        before = children()
        async with server():
            return [sched_getaffinity(id) for id in children() if id not in before]

    assert [{SERVER_CORE}] == asyncio.run(cores())
    assert {CLIENT_CORE} == sched_getaffinity(0) != {SERVER_CORE}


@pytest.mark.parametrize("one", LARGEST, ids=lambda one: one.name)
def test_each_list_is_walked_to_its_end(one: Largest) -> None:
    count = 2 * one.records + one.records // 2

    async def walked() -> tuple[int, bool | None]:
        found, complete = 0, None
        async with server(latency=0, count=count) as address, one.open(address) as it:
            async for page in one.walk(it).pages():
                found += len(page.items)
                complete = page.complete
        return found, complete

    found, complete = asyncio.run(walked())
    assert count == found
    assert complete is not False


@pytest.mark.parametrize("one", LARGEST, ids=lambda one: one.name)
def test_a_page_is_the_same_read_both_ways_but_for_its_zone(one: Largest) -> None:
    plain, read = bare(one)(one.page), as_a_client(one)()
    assert (plain == read) is (one.zone is None)
    assert str(type(plain)) == str(type(read))
