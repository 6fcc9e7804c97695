"""What the fault tests share."""

from __future__ import annotations

import zlib

import pytest


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """The event loop of all async tests."""
    return "asyncio"


@pytest.fixture(scope="session")
def bomb() -> bytes:
    """A gzip stream of 199 KiB that unpacks to 200 MiB of zeros."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    step = bytes(2**20)
    pieces = [packer.compress(step) for _ in range(200)]
    return b"".join([*pieces, packer.flush()])
