"""The site in a process of its own, so that its memory is not counted as ours."""

from __future__ import annotations

import asyncio
import json
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

from attrs import frozen


@frozen
class Server:
    """A site that runs."""

    url: str

    async def carried_out(self) -> bytes:
        """How often it carried out the write with each number."""
        return await self._ask("/_carried_out")

    async def counts(self) -> Mapping[str, Any]:
        """Faults by kind, requests with a foreign credential, open connections."""
        counts: Mapping[str, Any] = json.loads(await self._ask("/_counts"))
        return counts

    async def connections(self) -> int:
        """How many are open, but for the one of this question."""
        return int((await self.counts())["open"]) - 1

    async def answer_together(self, size: int) -> None:
        """From now on, answer no request before so many wait, and make no faults."""
        await self._ask(f"/_together/{size}")

    async def _ask(self, path: str) -> bytes:
        """The body of an answer, over a connection of its own."""
        at = urlsplit(self.url)
        reader, writer = await asyncio.open_connection(at.hostname, at.port)
        writer.write(f"GET {path} HTTP/1.1\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        length = int(head.partition("content-length:")[2].split("\r\n")[0])
        body = await reader.readexactly(length)
        writer.close()
        await writer.wait_closed()
        return body


@asynccontextmanager
async def serving(seed: int, lie: str = "") -> AsyncIterator[Server]:
    """A site that is ended with the block."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.soak.site", str(seed), lie),
        stdin=PIPE,
        stdout=PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield Server((await process.stdout.readline()).decode().strip())
    finally:
        process.stdin.close()
        await process.wait()
