"""Nights over ManageBac: what changed comes, what did not is not asked for again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from homeroom import ManageBac
from homeroom.managebac.models import StudentWrite
from homeroom.sandbox import Sandbox, Served, serve
from homeroom.sync.config import Personal, School
from homeroom.sync.report import Status
from tests.core.fakes import FakeClock
from tests.sync.nights import Nights, only

pytestmark = pytest.mark.anyio

SCHOOL = "managebac school"
TABLES = ("students", "memberships", "classes", "units", "unit_class_assignments")
"""Those with a time of change, but for the notes."""


@pytest.fixture
def clock() -> FakeClock:
    """Of the sandbox and of the nights."""
    return FakeClock()


@pytest.fixture
async def site(anyio_backend: str, clock: FakeClock) -> AsyncIterator[Served]:
    """A sandbox of 12 pupils."""
    sandbox = Sandbox(pupils=12, classes=6, rate=None, clock=clock.clock())
    async with serve(sandbox) as served:
        yield served


@pytest.fixture
def nights(site: Served, clock: FakeClock, tmp_path: Path) -> Nights:
    """Nights over the tables that know when a row changed."""
    school = School(
        name=SCHOOL,
        vendor="managebac",
        client=dict(site.managebac),
        personal=Personal.SENSITIVE,
        tables=(*TABLES, "behavior_notes"),
    )
    return Nights(tmp_path / "schools.duckdb", [school], clock)


async def test_what_changed_comes_and_what_is_deleted_goes(
    nights: Nights, site: Served
) -> None:
    """By `modified_since` and `deleted_since`, with few rows on the way."""
    first = await nights.pass_one()
    assert all(one.status is Status.COMPLETE for one in first.tables)
    before = only(first, "students", SCHOOL).new
    async with ManageBac(**site.managebac) as client:
        nights.clock.now += 3600
        await client.students.update(2, student=StudentWrite(nickname="Mimi"))
        made = await client.students.create(
            student=StudentWrite(email="mira.sample@example.org")
        )
        site.sandbox.managebac_vendor.delete("students", 3)
        unit = (await client.units.list().collect(limit=1))[0]
        site.sandbox.managebac_vendor.delete("units", unit.id)
    site.sandbox.journal.clear()
    second = await nights.pass_one()
    told = only(second, "students", SCHOOL)
    assert (1, 1, 1) == (told.new, told.changed, told.deleted)
    asked = [one for one in site.sandbox.journal if one.path.endswith("/students")]
    assert asked
    assert all({"modified_since", "deleted_since"} & {*one.query} for one in asked)

    sql = "select id, nickname from managebac_students where _deleted_at is null"
    names = dict(nights.query(sql))
    assert before == len(names)
    assert ("Mimi", True, False) == (names[2], made.student.id in names, 3 in names)

    third = await nights.pass_one()
    for one in third.tables:
        assert (0, 0, 0) == (one.new, one.changed, one.deleted), one
