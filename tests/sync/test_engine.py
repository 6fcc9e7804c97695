"""Nights over schools that change, fail and lie: what the database holds afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from homeroom.sync.choice import Choice
from homeroom.sync.config import Reference
from homeroom.sync.events import Pause, Progress
from homeroom.sync.report import Status
from homeroom.sync.school_job import SchoolJob
from tests.sync.moving_school import MovingSchool
from tests.sync.nights import Nights, only, school

pytestmark = pytest.mark.anyio


@pytest.fixture
def oak() -> MovingSchool:
    """A school of 30 classes, three of them archived."""
    made = MovingSchool()
    made.fill(30)
    for id in (28, 29, 30):
        made.put(id, archived=True)
    return made


@pytest.fixture
async def nights(
    anyio_backend: str, oak: MovingSchool, tmp_path: Path
) -> AsyncIterator[Nights]:
    """Nights over that school."""
    async with oak.serve() as base_url:
        yield Nights(tmp_path / "schools.duckdb", [school(base_url)], address=base_url)


async def test_the_first_night_copies_all(oak: MovingSchool, nights: Nights) -> None:
    """Active and archived ones, in one table."""
    told = only(await nights.pass_one())
    assert (Status.COMPLETE, "", 30, 30) == (
        told.status,
        told.reason,
        told.read,
        told.new,
    )
    assert oak.live() == nights.live()


async def test_a_quiet_night_asks_only_for_what_changed(
    oak: MovingSchool, nights: Nights
) -> None:
    """And writes nothing."""
    await nights.pass_one()
    oak.asked.clear()
    told = only(await nights.pass_one())
    assert (Status.COMPLETE, 0, 0, 0) == (
        told.status,
        told.new,
        told.changed,
        told.deleted,
    )
    assert all("modified_since" in q or "deleted_since" in q for q in oak.asked)


async def test_what_changed_between_two_nights_is_there_after_the_second(
    oak: MovingSchool, nights: Nights
) -> None:
    """New, changed, archived, restored and deleted rows."""
    await nights.pass_one()
    oak.fill(2)
    oak.put(3, name="Physics")
    oak.put(4, archived=True)
    oak.put(29, archived=False)
    oak.drop(5)
    told = only(await nights.pass_one())
    assert (2, 3, 1) == (told.new, told.changed, told.deleted)
    assert oak.live() == nights.live()
    rows = nights.query("select name from managebac_classes where id = 5")
    assert [("Class 5",)] == rows, "a mark never blanks the row"


async def test_a_row_that_comes_back_loses_its_mark(
    oak: MovingSchool, nights: Nights
) -> None:
    """As one that changed."""
    await nights.pass_one()
    oak.drop(5)
    await nights.pass_one()
    assert 5 not in nights.live()
    oak.put(5)
    assert 1 == only(await nights.pass_one()).changed
    assert oak.live() == nights.live()


async def test_a_row_that_was_deleted_and_came_back_is_there(
    oak: MovingSchool, nights: Nights
) -> None:
    """Though the vendor still lists it among what was deleted."""
    await nights.pass_one()
    oak.drop(5)
    when = oak.deleted[5]
    oak.put(5, name="Again")
    oak.deleted[5] = when
    assert 0 == only(await nights.pass_one()).deleted
    assert oak.live() == nights.live()


async def test_a_row_that_came_back_without_a_new_time_is_not_gone(
    oak: MovingSchool, nights: Nights
) -> None:
    """The vendor lists it among what was deleted, and not among what changed."""
    for _ in range(2):
        await nights.pass_one()
        oak.now += timedelta(days=1)
    before = oak.classes[5]
    oak.drop(5)
    oak.classes[5] = before
    assert 0 == only(await nights.pass_one()).deleted
    assert oak.live() == nights.live()


async def test_a_full_refresh_finds_what_left_without_a_word(
    oak: MovingSchool, nights: Nights
) -> None:
    """A vendor's list of what was deleted may not have it."""
    await nights.pass_one()
    del oak.classes[7]
    assert 0 == only(await nights.pass_one()).deleted
    assert 1 == only(await nights.pass_one(full=True)).deleted
    assert oak.live() == nights.live()


async def test_all_is_read_again_on_a_rhythm(oak: MovingSchool, nights: Nights) -> None:
    """Seven days by default."""
    await nights.pass_one()
    del oak.classes[7]
    for _ in range(6):
        assert 0 == only(await nights.pass_one()).deleted
    assert 1 == only(await nights.pass_one()).deleted


@pytest.mark.parametrize(
    ("gone", "doubt"),
    [
        (range(1, 16), "15 of 30 rows would vanish"),
        (range(1, 5), "4 of 30 rows would vanish"),
        (range(1, 31), "all 30 rows would vanish"),
    ],
)
async def test_a_list_that_shrinks_is_held(
    oak: MovingSchool, nights: Nights, gone: range, doubt: str
) -> None:
    """What else changed lands; a person's word lets the rest pass."""
    await nights.pass_one()
    for id in gone:
        del oak.classes[id]
    if 20 in oak.classes:
        oak.put(20, name="Chemistry")
    oak.fill(1 if oak.classes else 0)
    report = await nights.pass_one(full=True)
    told = only(report)
    assert (Status.HELD, 0, 3) == (told.status, told.deleted, report.exit_code)
    assert doubt in told.reason
    assert set(oak.classes) | set(gone) <= set(nights.live())
    assert Status.HELD == only(await nights.pass_one()).status, "until it is accepted"
    told = only(await nights.pass_one(accept=["oakfield.classes"]))
    assert (Status.COMPLETE, len(gone)) == (told.status, told.deleted)
    assert oak.live() == nights.live()


async def test_three_of_thirty_may_go(oak: MovingSchool, nights: Nights) -> None:
    """Ten in a hundred are no doubt."""
    await nights.pass_one()
    for id in (1, 2, 3):
        del oak.classes[id]
    assert 3 == only(await nights.pass_one(full=True)).deleted


async def test_rows_that_are_still_there_are_not_gone(
    oak: MovingSchool, nights: Nights
) -> None:
    """Few are asked for one by one: a list that forgets some proves nothing."""
    await nights.pass_one()
    oak.hidden.add(9)
    told = only(await nights.pass_one(full=True))
    assert (0, True) == (told.deleted, 9 in nights.live())


async def test_a_class_that_is_restored_between_two_walks_is_not_gone(
    oak: MovingSchool, nights: Nights
) -> None:
    """It is in neither list, though both are complete."""
    await nights.pass_one()

    def restore(query: dict[str, str]) -> None:
        if query.get("archived", "0") in ("1", "true") and 29 in oak.classes:
            oak.put(29, archived=False)
            oak.hook = lambda _: None

    oak.hook = restore
    told = only(await nights.pass_one(full=True))
    assert (0, True) == (told.deleted, 29 in nights.live())


async def test_a_night_without_the_servers_time_is_read_whole_the_next_time(
    oak: MovingSchool, nights: Nights
) -> None:
    """There is no moment to ask from."""
    oak.dated = False
    await nights.pass_one()
    oak.asked.clear()
    await nights.pass_one()
    assert not any("modified_since" in query for query in oak.asked)


async def test_a_night_in_which_the_servers_clock_is_ahead_loses_nothing(
    oak: MovingSchool, nights: Nights
) -> None:
    """The next one asks from a moment that is past: our clock is right."""
    nights.clock.epoch = oak.now.timestamp() - nights.clock.now - 86_400
    oak.ahead = timedelta(days=3)
    await nights.pass_one()
    oak.ahead = timedelta()
    oak.now += timedelta(days=1)
    oak.put(5, name="Physics")
    assert 1 == only(await nights.pass_one()).changed
    assert oak.live() == nights.live()


async def test_an_outage_is_tried_again_when_the_others_are_through(
    oak: MovingSchool, nights: Nights
) -> None:
    """And no row is lost by it."""
    failures = [503] * 4

    oak.broken = lambda _: failures.pop() if failures else None
    told = only(await nights.pass_one())
    pauses = [one for one in nights.told if isinstance(one, Pause)]
    assert [Pause(schools=["oakfield"], seconds=1.0)] == pauses
    assert (Status.COMPLETE, 30) == (told.status, told.new)
    assert oak.live() == nights.live()


async def test_an_outage_that_stays_ends_that_school_alone(
    oak: MovingSchool, nights: Nights
) -> None:
    """The others are copied; a later night mends it."""
    other = MovingSchool()
    other.fill(3)
    async with other.serve() as base_url:
        nights.schools = [*nights.schools, school(base_url, "hilltop")]
        other.broken = lambda _: 503
        report = await nights.pass_one()
        assert Status.COMPLETE == only(report).status
        told = only(report, school="hilltop")
        assert 4 == told.retries, "two each time that it was tried"
        ends = [one for one in nights.told if isinstance(one, Progress) and one.done]
        assert {("oakfield", ""), ("hilltop", "1 failed")} == {
            (one.school, one.unfinished) for one in ends
        }
        assert (Status.FAILED, False, 1) == (
            told.status,
            told.credentials,
            report.exit_code,
        )
        other.broken = lambda _: None
        assert 0 == (await nights.pass_one()).exit_code
        assert other.live() == nights.live("hilltop")


async def test_a_wrong_key_ends_that_school_alone(
    oak: MovingSchool, nights: Nights
) -> None:
    """And is told apart from other failures."""
    other = MovingSchool(token="another")
    async with other.serve() as base_url:
        nights.schools = [*nights.schools, school(base_url, "hilltop")]
        report = await nights.pass_one()
    assert (Status.FAILED, True, 4) == (
        only(report, school="hilltop").status,
        only(report, school="hilltop").credentials,
        report.exit_code,
    )
    assert oak.live() == nights.live()


async def test_a_secret_that_is_missing_is_a_matter_of_credentials(
    nights: Nights,
) -> None:
    """Where it is looked up first: on a worker, or in a keyring locked since."""
    (one,) = nights.schools
    client = {**one.client, "token": Reference("env", "NOT_THERE")}
    nights.schools = [evolve(one, name="hilltop", client=client)]
    report = await nights.pass_one()
    told = only(report, school="hilltop")
    assert (Status.FAILED, True, 4) == (
        told.status,
        told.credentials,
        report.exit_code,
    )
    assert "NOT_THERE" in told.reason


async def test_the_loop_goes_round_between_two_pages(
    oak: MovingSchool, nights: Nights, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages that come at once are not made into rows at once."""
    oak.fill(3_000)
    nights.schools = [school(nights.address, f"school {n}") for n in range(4)]
    rounds, made = 0, list[int]()

    async def go_round() -> None:
        nonlocal rounds
        while True:
            await asyncio.sleep(0)
            rounds += 1

    def rows(*arguments: Any) -> Any:
        made.append(rounds)
        return make(*arguments)

    make = Choice.rows
    monkeypatch.setattr(Choice, "rows", rows)
    going = asyncio.create_task(go_round())
    await nights.pass_one()
    going.cancel()
    assert 4 * 17 == len(made) == len(set(made))


async def test_a_dry_run_counts_and_writes_nothing(
    oak: MovingSchool, nights: Nights
) -> None:
    """Not even the state."""
    await nights.pass_one()
    oak.fill(1)
    oak.put(3, name="Physics")
    oak.drop(5)
    before = nights.query("select * from managebac_classes order by id")
    told = only(await nights.pass_one(dry=True))
    assert (1, 1, 1) == (told.new, told.changed, told.deleted)
    assert before == nights.query("select * from managebac_classes order by id")
    told = only(await nights.pass_one())
    assert (1, 1, 1) == (told.new, told.changed, told.deleted)
    assert oak.live() == nights.live()


async def test_what_no_spec_knows_is_told_without_names_of_persons(
    oak: MovingSchool, nights: Nights
) -> None:
    """A server may use them as names of members."""
    for id, name in enumerate(("ada", "ben", "cleo", "dan", "eve", "finn"), 1):
        oak.put(id, **{name: 5})
    told = only(await nights.pass_one())
    assert {"$.*": 6} == {one.path: count for one, count in told.drift.items()}


async def test_a_row_is_what_it_was_asked_for_as(
    oak: MovingSchool, nights: Nights
) -> None:
    """The vendor's list does not say of a class that it is archived."""
    oak.silent = True
    await nights.pass_one()
    oak.put(1, archived=True)
    await nights.pass_one()
    assert oak.live() == nights.live()


async def test_a_night_that_went_on_is_followed_by_one_that_reads_all(
    oak: MovingSchool, nights: Nights, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What moved between the two halves of a walk may be in neither."""

    async def cut_off(_: SchoolJob) -> None:
        """A run that is killed closes no night."""

    oak.fill(700)
    nights.again = ()
    oak.broken = lambda query: 503 if query.get("page") == "3" else None
    with monkeypatch.context() as patched:
        patched.setattr(SchoolJob, "end", cut_off)
        assert Status.FAILED == only(await nights.pass_one()).status
    oak.broken = lambda _: None
    nights.clock.now -= 86_400 - 60
    oak.asked.clear()
    assert Status.COMPLETE == only(await nights.pass_one()).status
    assert "1" not in [query["page"] for query in oak.asked if not archived(query)]
    oak.asked.clear()
    await nights.pass_one()
    assert not any("modified_since" in query for query in oak.asked)
    assert oak.live() == nights.live()


def archived(query: dict[str, str]) -> bool:
    """Whether a query asks for classes that are archived."""
    return query.get("archived", "0") in ("1", "true")
