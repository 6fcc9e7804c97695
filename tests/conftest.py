"""What all tests share: the event loop they run on and how Hypothesis searches."""

from __future__ import annotations

import pytest
from hypothesis import settings

# The same examples each time, so that a result is that of the code.
settings.register_profile("same", deadline=None, derandomize=True)
# Where the same tests have already run with another Python, or run under a tracer.
settings.register_profile("brief", settings.get_profile("same"), max_examples=20)
# Others each time, to find what nobody has thought of.
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile("same")


@pytest.fixture
def anyio_backend() -> str:
    """Async tests run on asyncio."""
    return "asyncio"
