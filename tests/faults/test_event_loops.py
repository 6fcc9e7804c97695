"""Clients that meet a second event loop: an error that says so, and never a wait."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Iterator
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
    """A later call is refused at once, not sent over connections that nobody drives."""
    with served() as server:
        managebac = client(server, **LINKS[link]())
        assert 852 == asyncio.run(get(managebac))
        for _ in range(2):
            with pytest.raises(WrongEventLoop, match="make one client in each loop"):
                asyncio.run(get(managebac))
        asyncio.run(managebac.aclose())
        asyncio.run(managebac.aclose())
        with pytest.raises(ClientClosed):
            asyncio.run(get(managebac))
        assert 1 == len(server.requests)
        del managebac
        gc.collect()  # What asyncio left open when its loop ended is told here.


@pytest.mark.parametrize("link", LINKS)
def test_a_client_that_is_used_from_another_thread(link: str) -> None:
    """Neither a call nor its end: the loop that has it goes on undisturbed."""

    async def use(server: FaultServer) -> None:
        async with client(server, **LINKS[link]()) as managebac:
            await get(managebac)
            with pytest.raises(WrongEventLoop):
                await asyncio.to_thread(asyncio.run, get(managebac))
            with pytest.raises(WrongEventLoop, match="close it there"):
                await asyncio.to_thread(asyncio.run, managebac.aclose())
            assert 852 == await get(managebac)

    with served() as server:
        asyncio.run(use(server))
        assert 2 == len(server.requests)
