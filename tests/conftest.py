"""What all tests share: the event loop they run on and how Hypothesis searches."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.register_profile(
    "brief", deadline=None, derandomize=True, max_examples=20
)  # Where the same tests have already run with another Python, or run under a tracer.
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture
def anyio_backend() -> str:
    """Async tests run on asyncio."""
    return "asyncio"
