"""Every table of every vendor, from the sandbox into a database."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import duckdb
import pytest
from attrs import evolve

from homeroom import ClassChartsParent, ClassCom
from homeroom.sandbox import Sandbox, Served, serve
from homeroom.sync.config import Personal, Reference, School
from homeroom.sync.report import Status
from homeroom.sync.scopes import UNCOUNTED
from homeroom.sync.vendors import CLIENTS, find_vendor
from tests.core.fakes import FakeClock
from tests.sync.nights import Nights, only

pytestmark = pytest.mark.anyio


@pytest.fixture
def clock() -> FakeClock:
    """Of the sandbox and of the nights."""
    return FakeClock()


@pytest.fixture
async def site(anyio_backend: str, clock: FakeClock) -> AsyncIterator[Served]:
    """A sandbox of 12 pupils."""
    sandbox = Sandbox(pupils=12, classes=3, rate=None, clock=clock.clock())
    async with serve(sandbox) as served:
        yield served


@pytest.fixture
def nights(site: Served, clock: FakeClock, tmp_path: Path) -> Nights:
    """Nights over one school of each client."""
    schools = [
        School(
            name=f"{word} school",
            vendor=word,
            client=dict(arguments),
            personal=Personal.SENSITIVE,
        )
        for word, arguments in site.clients().items()
    ]
    return Nights(tmp_path / "schools.duckdb", schools, clock)


async def test_every_table_is_copied_and_a_quiet_night_writes_nothing(
    nights: Nights,
) -> None:
    """The names of tables begin with the word for the client."""
    report = await nights.pass_one()
    for one in report.tables:
        assert Status.COMPLETE == one.status, one
        assert one.reason in ("", UNCOUNTED)
        name = f"{one.vendor}_{one.table}"
        assert [(one.new,)] == nights.query(f"select count(*) from {name}")
    tables = {(one.vendor, one.table) for one in report.tables}
    assert tables == {
        (word, table) for word in CLIENTS for table in find_vendor(word).tables
    }
    nights.clock.now -= 86_400 - 60
    again = await nights.pass_one()
    for one in again.tables:
        assert (Status.COMPLETE, 0, 0, 0) == (
            one.status,
            one.new,
            one.changed,
            one.deleted,
        ), one


async def test_a_table_that_somebody_else_made_fails_alone(nights: Nights) -> None:
    """So does one whose column cannot become what is wanted."""
    with duckdb.connect(nights.path) as database:
        database.execute("create table managebac_units (id bigint)")
    first = await nights.pass_one()
    with duckdb.connect(nights.path) as database:
        change = "alter table classcom_deferred_classes alter column"
        database.execute(f"{change} created_at set data type time using null")
    second = await nights.pass_one()
    failed = [
        {
            f"{one.vendor}_{one.table}": one.reason
            for one in report.tables
            if one.status is Status.FAILED
        }
        for report in (first, second)
    ]
    assert [set(one) for one in failed] == [
        {"managebac_units"},
        {"managebac_units", "classcom_deferred_classes"},
    ]
    assert "was not made by homeroom" in failed[0]["managebac_units"]
    assert "column created_at of table" in failed[1]["classcom_deferred_classes"]


async def test_members_of_each_class_are_asked_for(
    site: Served, nights: Nights
) -> None:
    """Each row has the id of the class by which it was asked for."""
    await nights.pass_one()
    async with ClassCom(**site.classcom) as classcom:
        expected = {
            (one.class_id, person.email)
            for one in await classcom.classes.list()
            for person in await classcom.enrollments.list(class_id=one.class_id)
        }
    sql = "select class_id, email from classcom_enrollments"
    assert expected == set(nights.query(sql))


async def test_what_hangs_below_a_row_that_is_gone_is_gone_too(
    site: Served, nights: Nights
) -> None:
    """The members of a class that was deleted."""
    await nights.pass_one()
    async with ClassCom(**site.classcom) as classcom:
        gone = (await classcom.classes.list())[0].class_id
        await classcom.classes.delete(class_id=gone)
    report = await nights.pass_one(accept=["classcom school"])
    assert 1 == only(report, "classes", "classcom school").deleted
    for table in ("classes", "enrollments", "schedules"):
        sql = f"select class_id, count(*) from classcom_{table} where _deleted_at "
        assert [gone] == [
            row[0] for row in nights.query(sql + "is not null group by 1")
        ], table


async def test_pseudonyms_join_and_hide_the_ids(
    site: Served, nights: Nights, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Children are asked for by the real ids all the same."""
    monkeypatch.setenv("PSEUDONYMS", "a key that is long enough for anybody")
    key = Reference("env", "PSEUDONYMS")
    nights.schools = [evolve(one, pseudonyms=key) for one in nights.schools]
    report = await nights.pass_one()
    assert [] == [one for one in report.tables if one.status is not Status.COMPLETE]
    async with ClassChartsParent(
        **site.classcharts_parent, clock=nights.clock.clock()
    ) as parent:
        ids = {one.id for one in await parent.pupils.list()}
    stored = {
        row[0] for row in nights.query("select id from classcharts_parent_pupils")
    }
    assert len(stored) == len(ids)
    assert not stored & {str(one) for one in ids}
    joined = nights.query(
        "select count(distinct p.id), count(*) from classcharts_parent_activity a "
        "join classcharts_parent_pupils p on p.id = a.pupil_id"
    )
    assert [(3, only(report, "activity", "classcharts_parent school").new)] == joined
    nights.clock.now -= 86_400 - 60
    again = await nights.pass_one()
    assert 0 == sum(one.new + one.changed + one.deleted for one in again.tables)


async def test_children_can_be_copied_without_their_parents(
    site: Served, nights: Nights
) -> None:
    """The parents are read, and not stored."""
    parent = next(one for one in nights.schools if one.vendor == "classcharts_parent")
    nights.schools = [evolve(parent, tables=("activity",))]
    report = await nights.pass_one()
    assert ["activity"] == [one.table for one in report.tables]
    assert [(3,)] == nights.query(
        "select count(distinct pupil_id) from classcharts_parent_activity"
    )
    names = nights.query("select table_name from duckdb_tables()")
    assert ("classcharts_parent_pupils",) not in names


async def test_no_row_where_there_were_some_is_no_success(
    site: Served, nights: Nights
) -> None:
    """A 204 may mean that there is nothing, or that nothing was found."""
    nights.schools = [one for one in nights.schools if one.vendor == "classe365"]
    await nights.pass_one()
    site.sandbox.faults.add(path="*/classes", status=204)
    report = await nights.pass_one()
    told = only(report, "classes", "classe365 school")
    assert (Status.PARTIAL, 0, 1) == (told.status, told.deleted, report.exit_code)
    assert "no row came" in told.reason


async def test_other_pseudonyms_are_refused_with_a_way_out(
    nights: Nights, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else each row would be there twice, once with the id that shall not be kept."""
    monkeypatch.setenv("PSEUDONYMS", "a key that is long enough for anybody")
    (plain,) = (one for one in nights.schools if one.vendor == "classcharts_parent")
    hidden = evolve(plain, pseudonyms=Reference("env", "PSEUDONYMS"))
    nights.schools = [plain]
    await nights.pass_one()
    nights.schools = [hidden]
    told = only(await nights.pass_one(), "pupils", plain.name)
    assert (Status.FAILED, 0) == (told.status, told.new)
    assert f"delete those of {plain.name} from classcharts_parent_pupils" in told.reason
    nights.schools = [evolve(hidden, name="another name")]
    told = only(await nights.pass_one(), "pupils", "another name")
    assert (Status.COMPLETE, 3) == (told.status, told.new)


async def test_a_table_that_somebody_else_made_ends_one_school_alone(
    nights: Nights,
) -> None:
    """Its name is taken; those of other schools are not."""
    words = ("managebac", "classe365")
    nights.schools = [one for one in nights.schools if one.vendor in words]
    with duckdb.connect(nights.path) as database:
        database.execute("create table managebac_classes (id date)")
    report = await nights.pass_one()
    told = only(report, "classes", "managebac school")
    assert Status.FAILED == told.status
    assert "table managebac_classes holds day" in told.reason
    below = only(report, "class_teachers", "managebac school")
    assert (Status.FAILED, 0) == (below.status, below.new)
    assert "that of classes could not be read" in below.reason
    assert Status.COMPLETE == only(report, "students", "managebac school").status
    assert Status.COMPLETE == only(report, "students", "classe365 school").status
