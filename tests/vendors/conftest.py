"""ClassCharts on a socket, and clients of both roles that share its clock."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from homeroom import ClassChartsParent, ClassChartsStudent
from homeroom.sandbox import Sandbox, Served, serve
from tests.core.fakes import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    """Time for the sandbox and its clients; on 15 January 2027 it stands still."""
    return FakeClock()


@pytest.fixture
async def site(anyio_backend: str, clock: FakeClock) -> AsyncIterator[Served]:
    """A sandbox of 30 pupils."""
    async with serve(Sandbox(pupils=30, classes=12, clock=clock.clock())) as served:
        yield served


@pytest.fixture
async def student(site: Served, clock: FakeClock) -> AsyncIterator[ClassChartsStudent]:
    """A client for a pupil."""
    options = site.classcharts_student
    async with ClassChartsStudent(**options, clock=clock.clock()) as client:
        yield client


@pytest.fixture
async def parent(site: Served, clock: FakeClock) -> AsyncIterator[ClassChartsParent]:
    """A client for that pupil's parent."""
    options = site.classcharts_parent
    async with ClassChartsParent(**options, clock=clock.clock()) as client:
        yield client
