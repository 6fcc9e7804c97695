"""What goes wrong while it is judged what is gone, and what is done about it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from homeroom.sync.report import Status
from homeroom.sync.verdicts import UNANSWERED
from tests.sync.moving_school import MovingSchool
from tests.sync.nights import Nights, only, school

pytestmark = pytest.mark.anyio


@pytest.fixture
def oak() -> MovingSchool:
    """A school of 30 classes."""
    made = MovingSchool()
    made.fill(30)
    return made


@pytest.fixture
async def nights(
    anyio_backend: str, oak: MovingSchool, tmp_path: Path
) -> AsyncIterator[Nights]:
    """Nights over that school."""
    async with oak.serve() as base_url:
        yield Nights(tmp_path / "schools.duckdb", [school(base_url)], address=base_url)


def closing(query: dict[str, str]) -> bool:
    """Whether a query is of the pass that closes a night that reads all."""
    return "modified_since" in query


def passing(when: Callable[[dict[str, str]], bool]) -> Callable[..., int | None]:
    """An outage that the client's retries do not outlast, and that passes then."""
    left = [503] * 4
    return lambda query: left.pop() if left and when(query) else None


async def test_an_outage_in_the_closing_pass_is_tried_again(
    oak: MovingSchool, nights: Nights
) -> None:
    """And what is gone is marked the same night."""
    await nights.pass_one()
    del oak.classes[7]
    oak.broken = passing(closing)
    told = only(await nights.pass_one(full=True))
    assert (Status.COMPLETE, "", 1) == (told.status, told.reason, told.deleted)
    assert oak.live() == nights.live()


async def test_an_outage_in_the_closing_pass_that_stays_marks_nothing(
    oak: MovingSchool, nights: Nights
) -> None:
    """It is told, and the next night mends it."""
    await nights.pass_one()
    del oak.classes[7]
    oak.broken = lambda query: 503 if closing(query) else None
    told = only(await nights.pass_one(full=True))
    assert (Status.PARTIAL, 0) == (told.status, told.deleted)
    assert "what is gone was not judged" in told.reason
    oak.broken = lambda _: None
    assert 1 == only(await nights.pass_one()).deleted


async def test_an_outage_while_rows_are_asked_for_is_tried_again(
    oak: MovingSchool, nights: Nights
) -> None:
    """What did not come is asked for one by one."""
    left = [503] * 4
    await nights.pass_one()
    del oak.classes[7]
    oak.refused = lambda _: left.pop() if left else None
    told = only(await nights.pass_one(full=True))
    assert (Status.COMPLETE, "", 1) == (told.status, told.reason, told.deleted)


async def test_a_row_that_the_server_says_nothing_of_is_told(
    oak: MovingSchool, nights: Nights
) -> None:
    """It stays, all others are judged, and the next night asks again."""
    await nights.pass_one()
    del oak.classes[7], oak.classes[8]
    oak.refused = lambda id: 503 if id == 7 else None
    told = only(await nights.pass_one(full=True))
    assert (Status.COMPLETE, 1) == (told.status, told.deleted)
    assert f"1 row {UNANSWERED}" == told.reason
    assert 7 in nights.live()
    oak.refused = lambda _: None
    assert 1 == only(await nights.pass_one()).deleted
    assert oak.live() == nights.live()
