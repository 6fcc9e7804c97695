"""Clients that meet a second event loop: served or refused at once, never a wait."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from homeroom import ManageBac
from homeroom.errors import ClientClosed, WrongEventLoop

from .client import LINKS, client
from .server import ONE, FaultServer, answer, as_json

WHOLE = answer(as_json(ONE))


@contextmanager
def served() -> Iterator[FaultServer]:
    """A server in a thread of its own, which outlives the loops of the test."""
    server, started, loop = (
        FaultServer(WHOLE),
        threading.Event(),
        asyncio.new_event_loop(),
    )
    over = asyncio.Event()

    async def serve() -> None:
        async with server:
            started.set()
            await over.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=[serve()])
    thread.start()
    try:
        assert started.wait(5)
        yield server
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join(5)
        loop.close()


async def get(managebac: ManageBac) -> int:
    """A call, in time."""
    async with asyncio.timeout(3):
        return (await managebac.classes.get(852)).id


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.parametrize("link", LINKS)
def test_a_client_that_outlives_its_loop(link: str) -> None:
    """A later call opens connections anew, as nobody drives the old ones."""
    with served() as server:
        managebac = client(server, **LINKS[link]())
        assert 852 == asyncio.run(get(managebac))
        for _ in range(2):
            assert 852 == asyncio.run(get(managebac))
        asyncio.run(managebac.aclose())
        asyncio.run(managebac.aclose())
        with pytest.raises(ClientClosed):
            asyncio.run(get(managebac))
        assert 3 == len(server.requests)
        del managebac
        gc.collect()  # What asyncio left open when its loop ended is told here.


@pytest.mark.parametrize("link", LINKS)
def test_a_client_that_is_used_from_another_thread(link: str) -> None:
    """Neither a call nor its end: the loop that has it goes on undisturbed."""

    async def use(server: FaultServer) -> None:
        async with client(server, **LINKS[link]()) as managebac:
            await get(managebac)
            call = asyncio.create_task(get(managebac))
            await asyncio.sleep(0)
            with (
                ThreadPoolExecutor(1) as thread,
                pytest.raises(WrongEventLoop, match="one client in each loop"),
            ):  # It blocks this loop, so that the call stays under way.
                thread.submit(asyncio.run, get(managebac)).result()
            assert 852 == await call
            with pytest.raises(WrongEventLoop, match="close it there"):
                await asyncio.to_thread(asyncio.run, managebac.aclose())
            assert 852 == await get(managebac)

    with served() as server:
        asyncio.run(use(server))
        assert 3 == len(server.requests)
