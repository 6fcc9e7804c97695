"""Answers and settings that leave a doubt, of which nothing may come to be deleted."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
from attrs import evolve

from homeroom.sandbox import Sandbox, Served, serve
from homeroom.sandbox.classcharts import envelope
from homeroom.sandbox.classcharts.answers import homeworks
from homeroom.sandbox.classcharts.call import Call, Window
from homeroom.sandbox.classcharts.data.homework import Homework
from homeroom.sync import scopes
from homeroom.sync.config import Personal, School
from homeroom.sync.duckdb_store import open_duckdb
from homeroom.sync.judging import between
from homeroom.sync.report import Status, TableReport
from homeroom.sync.school_job import WITHHELD
from homeroom.sync.verdicts import UNPROVEN
from tests.core.fakes import FakeClock
from tests.sync.moving_school import MovingSchool
from tests.sync.nights import Nights, only, school

pytestmark = pytest.mark.anyio


@pytest.fixture
def clock() -> FakeClock:
    """Of the sandbox and of the nights."""
    return FakeClock()


@pytest.fixture
async def site(anyio_backend: str, clock: FakeClock) -> AsyncIterator[Served]:
    """A sandbox of 30 pupils."""
    sandbox = Sandbox(pupils=30, classes=8, rate=None, clock=clock.clock())
    async with serve(sandbox) as served:
        yield served


@pytest.fixture
def nights(site: Served, clock: FakeClock, tmp_path: Path) -> Nights:
    """Nights over one school of each client."""
    schools = [
        School(name=word, vendor=word, client=dict(arguments))
        for word, arguments in site.clients().items()
    ]
    return Nights(tmp_path / "schools.duckdb", schools, clock)


async def test_a_day_that_is_not_kept_ends_no_school(nights: Nights) -> None:
    """Rows of a span are told from others by it, and without it none is judged."""
    (pupil,) = (one for one in nights.schools if one.vendor == "classcharts_student")
    columns = {"homeworks": ("title",)}
    nights.schools = [evolve(pupil, tables=("homeworks",), columns=columns)]
    told = only(await nights.pass_one(), "homeworks", pupil.name)
    assert (Status.COMPLETE, "") == (told.status, told.reason)
    again = only(await nights.pass_one(), "homeworks", pupil.name)
    assert (Status.COMPLETE, 0) == (again.status, again.deleted)


@pytest.fixture
def tasks(monkeypatch: pytest.MonkeyPatch) -> Mapping[int, Homework]:
    """The homeworks that a list showed, which a test may change."""
    found: dict[int, Homework] = {}

    def issued(homework: Homework) -> date:
        found[homework.id] = homework
        return homework.issued

    monkeypatch.setitem(homeworks._DAYS, "issue_date", issued)
    return found


async def homework(nights: Nights, **more: bool) -> TableReport:
    """A night over the homeworks of a pupil alone."""
    (one,) = (one for one in nights.schools if one.vendor == "classcharts_student")
    nights.schools = [evolve(one, tables=("homeworks",))]
    return only(await nights.pass_one(**more), "homeworks", one.name)


LIVE = "select id from classcharts_student_homeworks where _deleted_at is null"


@pytest.mark.parametrize("days", [-150, -40, 60, 170])
async def test_homework_that_has_another_day_is_not_gone(
    nights: Nights, tasks: Mapping[int, Homework], days: int
) -> None:
    """It is outside of the days that are asked for each night."""
    first = await homework(nights)
    task = tasks[min(tasks)]
    task.issued += timedelta(days=days)
    told = await homework(nights)
    assert (Status.COMPLETE, 0, 1) == (told.status, told.deleted, told.changed)
    assert first.new == len(nights.query(LIVE))
    assert 0 == (await homework(nights)).changed


async def test_homework_that_is_nowhere_is_gone(
    nights: Nights, tasks: Mapping[int, Homework]
) -> None:
    """As far as anybody asks."""
    await homework(nights)
    task = tasks[min(tasks)]
    task.issued -= timedelta(days=3650)
    told = await homework(nights)
    assert (Status.COMPLETE, 1) == (told.status, told.deleted)
    assert (task.id,) not in nights.query(LIVE)


async def test_homework_is_not_gone_where_no_more_days_are_given(
    nights: Nights, tasks: Mapping[int, Homework], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server may refuse so many at once."""
    await homework(nights)
    tasks[min(tasks)].issued -= timedelta(days=3650)
    window = homeworks._window

    def refusing(call: Call) -> Window:
        found = window(call)
        if (found.last - found.first).days > 150:
            raise envelope.invalid()
        return found

    monkeypatch.setattr(homeworks, "_window", refusing)
    told = await homework(nights)
    assert (Status.COMPLETE, 0, f"1 {UNPROVEN}") == (
        told.status,
        told.deleted,
        told.reason,
    )


async def test_rows_whose_key_cannot_be_kept_leave_a_doubt(tmp_path: Path) -> None:
    """They may be those that did not come."""
    oak = MovingSchool()
    oak.fill(300)
    async with oak.serve() as base_url:
        nights = Nights(tmp_path / "schools.duckdb", [school(base_url)])
        await nights.pass_one()
        for id in range(1, 26):
            oak.classes[id]["id"] = 2**64 + id
        told = only(await nights.pass_one(full=True))
        assert (Status.PARTIAL, 25, 0) == (told.status, told.unreadable, told.deleted)
        assert 300 == len(nights.live())


@pytest.mark.filterwarnings("ignore::homeroom.response.MisfitWarning")
async def test_a_record_that_could_not_be_read_is_asked_for_again(
    tmp_path: Path,
) -> None:
    """Though it did not change meanwhile, and each night asks for changes alone."""
    oak = MovingSchool()
    oak.fill(30)
    oak.now += timedelta(hours=1)
    async with oak.serve() as base_url:
        nights = Nights(tmp_path / "schools.duckdb", [school(base_url)])
        for lost, there in ((5.5, 29), (2**64, 29), (5, 30)):
            oak.classes[5]["id"] = lost
            told = only(await nights.pass_one())
            assert there == len(nights.live())
            wanted = Status.COMPLETE if there == 30 else Status.PARTIAL
            assert (wanted, 30 - there) == (told.status, told.unreadable)
        assert 0 == only(await nights.pass_one()).read


async def test_no_row_is_gone_where_the_walks_cannot_be_closed(tmp_path: Path) -> None:
    """A server that tells no time cannot be asked what changed since they began."""
    oak = MovingSchool(dated=False)
    oak.fill(300)
    for id in range(1, 26):
        oak.put(id, archived=True)
    async with oak.serve() as base_url:
        nights = Nights(tmp_path / "schools.duckdb", [school(base_url)])
        await nights.pass_one()

        def restore(query: dict[str, str]) -> None:
            if query.get("archived", "0") in ("1", "true") and oak.classes:
                for id in range(1, 26):
                    oak.put(id, archived=False)
                oak.hook = lambda _: None

        oak.hook = restore
        told = only(await nights.pass_one())
        assert (0, 300) == (told.deleted, len(nights.live()))


@pytest.mark.parametrize(
    ("status", "became", "code"),
    [
        (400, Status.FAILED, 1),
        (403, Status.NOT_PERMITTED, 4),
        (404, Status.PARTIAL, 1),
    ],
)
async def test_a_table_that_is_refused_for_all_parents_says_how(
    site: Served, nights: Nights, status: int, became: Status, code: int
) -> None:
    """A request that is called wrong, or finds nothing, lacks no permission."""
    (one,) = (one for one in nights.schools if one.vendor == "classcom")
    nights.schools = [evolve(one, tables=("enrollments",))]
    site.sandbox.faults.add(path="*enroll*", status=status)
    report = await nights.pass_one()
    told = only(report, "enrollments", one.name)
    assert (became, code) == (told.status, report.exit_code)
    assert "8" in told.reason


@pytest.mark.parametrize("fault", [{"status": 500}, {"status": 409}])
async def test_a_list_that_fails_keeps_no_other_from_being_read(
    site: Served, nights: Nights, fault: dict[str, object]
) -> None:
    """Something may be wrong with one parent alone, for many a night."""
    (one,) = (one for one in nights.schools if one.vendor == "managebac")
    nights.schools = [evolve(one, tables=("class_teachers",))]
    site.sandbox.faults.add(path="*/classes/853/teachers", **fault)
    sql = "select class_id from managebac_class_teachers"
    told = only(await nights.pass_one(), "class_teachers", one.name)
    assert Status.FAILED is told.status
    there = {row[0] for row in nights.query(sql)}
    assert len(there) > 8
    assert 853 not in there
    site.sandbox.faults.clear()
    told = only(await nights.pass_one(), "class_teachers", one.name)
    assert Status.COMPLETE is told.status
    assert {*there, 853} == {row[0] for row in nights.query(sql)}


async def test_two_lists_in_a_row_that_fail_end_the_table(
    site: Served, nights: Nights, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that is down is not asked for each of a thousand parents."""
    monkeypatch.setattr(scopes, "AT_ONCE", 1)
    (one,) = (one for one in nights.schools if one.vendor == "managebac")
    nights.schools, nights.again = [evolve(one, tables=("class_teachers",))], ()
    site.sandbox.faults.add(path="*/classes/*/teachers", status=500)
    told = only(await nights.pass_one(), "class_teachers", one.name)
    assert Status.FAILED is told.status
    asked = {one.path for one in site.sandbox.journal if "/teachers" in one.path}
    assert 2 == len(asked)


async def test_rows_of_a_table_that_is_copied_no_more_are_told_of(
    nights: Nights,
) -> None:
    """What tells them apart may not be kept, and nobody has emptied it."""
    (one,) = (one for one in nights.schools if one.vendor == "classcom")
    nights.schools = [
        evolve(one, tables=("metrics",), personal=Personal.SENSITIVE),
    ]
    await nights.pass_one()
    nights.schools = [evolve(one, tables=("metrics",))]
    for _ in range(2):
        told = only(await nights.pass_one(), "metrics", one.name)
        assert "delete those of classcom from classcom_metrics" in told.reason
    assert "sync state FILE --reset classcom.metrics" in told.reason
    with duckdb.connect(nights.path) as database:
        database.execute("delete from classcom_metrics where school = 'classcom'")
    store = open_duckdb(nights.path)
    store.reset(one.name, "classcom_metrics")
    store.close()
    assert WITHHELD == only(await nights.pass_one(), "metrics", one.name).reason
    nights.schools = [evolve(one, name="another", tables=("metrics",))]
    told = only(await nights.pass_one(), "metrics", "another")
    assert WITHHELD == told.reason


def test_a_day_that_is_none_is_not_judged() -> None:
    """The keys of a vendor's maps are any text."""
    days = pa.table({"date": ["2027-01-14", "total", "2027-02-30", "", None]})
    first, last = date(2027, 1, 1), date(2027, 12, 31)
    found = between(days, "date", first, last)
    assert [{"date": "2027-01-14"}] == found.to_pylist()


async def test_rows_that_could_not_be_judged_are_told_of(tmp_path: Path) -> None:
    """A list that lost most of its rows is no quiet success."""
    oak = MovingSchool(dated=False)
    oak.fill(300)
    async with oak.serve() as base_url:
        nights = Nights(tmp_path / "schools.duckdb", [school(base_url)])
        await nights.pass_one()
        for id in range(1, 200):
            del oak.classes[id]
        told = only(await nights.pass_one())
    assert (0, f"199 {UNPROVEN}") == (told.deleted, told.reason)
