"""Classe365: the invented school behind the records."""

from __future__ import annotations

import re
from typing import Any

import pytest

from homeroom.sandbox.classe365 import Classe365Vendor, Paging
from homeroom.sandbox.school import School
from tests.sandbox.classe365_api import Api, account_of, school

pytestmark = pytest.mark.anyio

STARTS = {
    "students": 1001,
    "classes": 200_001,
    "sessions": 1,
    "departments": 11,
    "teachers": 301,
    "sections": 400_001,
    "subjects": 600_001,
}


async def rows(api: Api, family: str) -> list[dict[str, Any]]:
    """All records of a family in one page."""
    api.vendor.paging = Paging(default_size=100_000, max_size=100_000)
    return (await api.page(f"/{family}"))["records"]


async def test_the_same_seed_gives_the_same_school() -> None:
    """Key and all records depend on the seed alone, and differ with it."""
    seen = []
    for seed in (7, 7, 15):
        async with school(seed=seed, pupils=30) as api:
            data = [await rows(api, family) for family in STARTS]
            seen.append((api.account, data))
    assert seen[0] == seen[1]
    assert seen[0][0][1] != seen[2][0][1]
    assert seen[0][1][0] != seen[2][1][0]


@pytest.mark.parametrize(
    ("family", "count"),
    [
        ("students", 200),
        ("classes", 66),
        ("sessions", 3),
        ("departments", 6),
        ("teachers", 16),
        ("sections", 66),
        ("subjects", 66),
    ],
)
async def test_how_many_there_are(family: str, count: int) -> None:
    """A school of 200 pupils has so many records, with ids in a row."""
    async with school() as api:
        found = [row["id"] for row in await rows(api, family)]
    first = STARTS[family]
    assert list(range(first, first + count)) == found


async def test_classes_are_the_active_ones_of_the_school() -> None:
    """Archived and deleted classes of the school are not shown."""
    async with school() as api:
        found = [row["name"] for row in await rows(api, "classes")]
    courses = School(seed=1, pupils=200).courses
    active = [one for one in courses if one.state == "active"]
    assert [f"{c.subject.name} {c.year} {c.section}" for c in active] == found


async def test_every_reference_leads_somewhere() -> None:
    """A class has a department; a section a class; a subject both its class's."""
    async with school() as api:
        departments = {row["id"] for row in await rows(api, "departments")}
        classes = {row["id"]: row for row in await rows(api, "classes")}
        sections = {row["id"]: row for row in await rows(api, "sections")}
        subjects = await rows(api, "subjects")
    assert {row["department_id"] for row in classes.values()} <= departments
    assert classes.keys() == {row["class_id"] for row in sections.values()}
    for row in subjects:
        assert row["class_id"] == sections[row["section_id"]]["class_id"]
        assert classes[row["class_id"]]["name"].startswith(row["name"])


async def test_every_record_could_be_sent_back() -> None:
    """What the school starts with passes the checks of an update, unchanged."""
    async with school() as api:
        for family in STARTS:
            for row in (await rows(api, family))[:20]:
                assert (200, row) == await api.save(f"/{family}", json=row)


async def test_names_of_fields_are_snake_case() -> None:
    """Field names are lowercase with underscores."""
    async with school(pupils=10) as api:
        found = {name for f in STARTS for row in await rows(api, f) for name in row}
    assert {"id", "student_dob", "is_academic"} < found
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", name) for name in found)


async def test_addresses_and_numbers_belong_to_nobody() -> None:
    """Mail goes to a reserved domain, and calls to numbers kept for fiction."""
    async with school() as api:
        people = [*await rows(api, "students"), *await rows(api, "teachers")]
    for person in people:
        for name, value in person.items():
            if name.endswith("_email"):
                assert value.endswith("@birchwater.example")
            if name.endswith("_contact"):
                assert re.fullmatch(r"\+441632960\d{3}", value)


async def test_a_pupil_has_the_age_of_the_school_year() -> None:
    """Years of birth run from 2007 to 2018, for the years 12 to 1."""
    async with school() as api:
        students = await rows(api, "students")
    years = {row["student_dob"][:4] for row in students}
    assert set(map(str, range(2007, 2019))) == years


def test_a_large_school_opens_without_making_its_records(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Opening a school makes neither a pupil nor a class."""

    def made(*_: object) -> None:
        raise AssertionError("a record was made")

    monkeypatch.setattr(School, "pupil", made)
    monkeypatch.setattr(School, "_courses", made)
    vendor = Classe365Vendor()
    opened = vendor.open_school(School(seed=1, pupils=100_000, classes=100_000))
    assert "birchwater" == account_of(opened)[0]


async def test_the_last_of_a_large_school_is_there() -> None:
    """The last of 100,000 pupils can be read."""
    async with school(pupils=100_000) as api:
        last = await api.record("/students/101000")
        assert "A100000" == last["admission_number"]
        assert 204 == (await api.send("GET", "/students/101001")).status_code
