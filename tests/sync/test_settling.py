"""What goes wrong while it is judged what is gone, and what is done about it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from homeroom.sandbox import Sandbox, Served, serve
from homeroom.sync import vendors
from homeroom.sync.config import School
from homeroom.sync.judging import ONLY
from homeroom.sync.report import Status
from homeroom.sync.school_job import SchoolJob
from homeroom.sync.verdicts import UNANSWERED
from tests.sync.any_nights import NAME, AnyNights, Plan
from tests.sync.model_vendor.school import Faults
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
async def site(anyio_backend: str) -> AsyncIterator[Served]:
    """A sandbox."""
    async with serve(Sandbox(pupils=30, classes=8, rate=None)) as served:
        yield served


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


def archived(query: dict[str, str]) -> bool:
    """Whether a query asks for classes that are archived."""
    return query.get("archived", "0") in ("1", "true")


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


async def test_a_row_that_came_back_is_none_of_those_before(
    oak: MovingSchool, nights: Nights
) -> None:
    """Of two rows one was gone; it is back, and the other would vanish: that is all."""
    oak.classes = {id: oak.classes[id] for id in (1, 2)}
    back = oak.classes[2]
    await nights.pass_one()
    del oak.classes[2]
    assert 1 == only(await nights.pass_one(full=True)).deleted
    oak.classes = {2: back}
    told = only(await nights.pass_one(full=True))
    assert (Status.HELD, 0) == (told.status, told.deleted)
    assert ONLY in told.reason
    assert {1, 2} == set(nights.live())


async def test_rows_that_come_back_are_no_doubt_of_those_that_go(
    oak: MovingSchool, nights: Nights
) -> None:
    """They count as changed, but are none of the rows that were there before."""
    oak.fill(10)
    await nights.pass_one()
    away = {id: oak.classes.pop(id) for id in range(1, 20)}
    await nights.pass_one(full=True, accept=["oakfield"])
    oak.classes = {**away, **oak.classes}
    del oak.classes[30], oak.classes[31]
    told = only(await nights.pass_one(full=True))
    assert (Status.COMPLETE, 19, 2) == (told.status, told.changed, told.deleted)


async def test_the_only_row_of_a_table_is_held(
    oak: MovingSchool, nights: Nights
) -> None:
    """It is all of it."""
    oak.classes = {1: oak.classes[1]}
    await nights.pass_one()
    del oak.classes[1]
    told = only(await nights.pass_one(full=True))
    assert (Status.HELD, f"{ONLY}; nothing was marked as deleted") == (
        told.status,
        told.reason,
    )


async def test_rows_that_may_have_moved_are_held_where_they_are_many(
    oak: MovingSchool, nights: Nights
) -> None:
    """Once a person accepts that, each is asked for: those that are there stay."""
    oak.fill(270)
    oak.dated = False
    await nights.pass_one()
    for id in range(1, 41):
        del oak.classes[id]
    oak.hidden = set(range(101, 131))
    report = await nights.pass_one()
    told = only(report)
    assert (Status.HELD, 0, 3) == (told.status, told.deleted, report.exit_code)
    assert told.reason.startswith("70 rows did not come, and are not marked")
    told = only(await nights.pass_one(accept=["oakfield.classes"]))
    assert (Status.COMPLETE, 40) == (told.status, told.deleted)
    assert oak.live() == nights.live()


async def test_a_night_that_goes_on_with_nothing_is_no_empty_one(
    oak: MovingSchool, nights: Nights, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All rows came before it was cut off."""

    async def cut_off(_: SchoolJob) -> None:
        """A run that is killed closes no night."""

    nights.again = ()
    oak.broken = lambda query: 503 if archived(query) else None
    with monkeypatch.context() as patched:
        patched.setattr(SchoolJob, "end", cut_off)
        assert Status.FAILED == only(await nights.pass_one()).status
    assert oak.live() == nights.live()
    oak.broken = lambda _: None
    nights.clock.now -= 86_400 - 60
    told = only(await nights.pass_one())
    assert (0, Status.COMPLETE, "") == (told.read, told.status, told.reason)


async def test_an_outage_at_one_table_alone_does_not_end_the_others(
    site: Served, tmp_path: Path
) -> None:
    """Something may be wrong with that one for weeks."""
    names = ("students", "classes", "sessions", "departments")
    one = School(name=NAME, vendor="classe365", client=dict(site.classe365))
    nights = Nights(tmp_path / "schools.duckdb", [one])
    site.sandbox.faults.add(path="*/classes", status=500)
    report = await nights.pass_one()
    assert ["complete", "failed", "complete", "complete"] == [
        only(report, name).status for name in names
    ]
    site.sandbox.faults.add(path="*/sessions", status=500)
    report = await nights.pass_one()
    assert "not read, since classes and sessions failed" == (
        only(report, "departments").reason
    )


async def test_what_a_server_said_is_not_shown_and_that_is_said(
    site: Served, tmp_path: Path
) -> None:
    """The report is read by a person, who has no error to look into."""
    one = School(name=NAME, vendor="classe365", client=dict(site.classe365))
    nights = Nights(tmp_path / "schools.duckdb", [one])
    site.sandbox.faults.add(path="*/classes", status=200, truncate=True)
    told = only(await nights.pass_one(), "classes")
    assert told.reason.endswith(
        "refused inside a success; what the server said may be "
        "about a person, and is not shown"
    )


def test_rows_that_nobody_asked_for_do_not_hide_a_loss(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Those below a parent that is refused are there, and say nothing of the others."""
    package = "tests.sync.model_vendor"
    monkeypatch.setitem(vendors.CLIENTS, "model", (package, "ModelClient"))  # type: ignore[arg-type]
    model = AnyNights()
    for room, events in ((1, 95), (2, 6)):
        model.school.add("rooms", (), room)
        for id in range(1, events + 1):
            model.school.add("events", (room,), id)
    model.pass_one(Plan())
    for id in range(1, 5):
        model.school.drop(("events", (2, id)), said=False)
    refused = Faults(refused={("events", (1,)): 403})
    report = model.pass_one(Plan(full=True, faults=refused))
    assert report is not None
    told = only(report, "events", NAME)
    assert (Status.HELD, 0) == (told.status, told.deleted)
    assert "4 of the 6 rows that were asked for would vanish" in told.reason
