"""Registers, timetables and their sums in the sandbox of ManageBac."""

from __future__ import annotations

import time
from datetime import date, timedelta
from random import Random
from typing import Any

import httpx
import pytest

from homeroom.sandbox import Sandbox
from tests.sandbox.managebac_api import GROUPS, TERMS, School

pytestmark = pytest.mark.anyio

PRESENT = {"status": "Present", "note": "", "category": {"status": 1}}
NUMBERING = {"period_starts_count_from": 0, "period_offset": -1}


async def lesson(school: School, number: int) -> tuple[date, int]:
    """A past day of the term on which a class meets, and the period."""
    day = date(2026, 11, 2)
    while day < date(2026, 12, 18):
        body = await school.get(f"/classes/{number}/attendance/date/{day}")
        periods = next(iter(body["students"]))["attendance"]
        if periods:
            return day, int(next(iter(periods)))
        day += timedelta(days=1)
    raise AssertionError(number)


async def sums(school: School, number: int, term: int, student: int) -> Any:
    """The sums of one student of a class."""
    path = f"/classes/{number}/attendance/term/{term}"
    rows = (await school.get(path))["students"]
    return next(row for row in rows if row["id"] == student)


def by_status(row: Any) -> dict[int, int]:
    """The sums by status, of which each occurs once."""
    shown = row["attendance_categories"]
    found = {one["status"]: one["value"] for one in shown}
    assert len(found) == len(shown)
    return found


async def test_a_mark_that_is_set_is_read_back_and_counted(school: School) -> None:
    """By day, and in the sums of the term; a repeat changes nothing."""
    number, term = (await school.class_of("diploma"))["id"], TERMS["diploma"]
    student = (await school.members(number))[0]
    day, period = await lesson(school, number)
    before = by_status(await sums(school, number, term, student))
    entry = {"student_id": student, "date": f"{day}", "period": period, "status": 3}
    sent = {"attendances": [{**entry, "notes": "No tie"}]}
    for _ in range(2):
        body = await school.call("PUT", f"/classes/{number}/attendance", json=sent)
        result = {"index": 0, "student_id": student, "status": "ok"}
        assert {"attendance": [result]} == body
    shown = await school.get(f"/classes/{number}/attendance/date/{day}")
    assert NUMBERING == shown["timetable"]
    mark = next(row for row in shown["students"] if row["id"] == student)
    category = {"status": "Dress Code", "note": "No tie", "category": {"status": 3}}
    assert {str(period): category} == mark["attendance"]
    after = by_status(await sums(school, number, term, student))
    assert before.get(3, 0) + 1 == after[3]
    assert sum(before.values()) == sum(after.values())


async def days_and_sums(school: School, number: int, term: int) -> None:
    """Hold the days of a class against the sums of a term."""
    counted: dict[int, dict[int, int]] = {}
    day = date(2026, 8, 15)
    while day <= date(2026, 12, 31):
        body = await school.get(f"/classes/{number}/attendance/date/{day}")
        for row in body["students"]:
            of = counted.setdefault(row["id"], {})
            for mark in row["attendance"].values():
                status = mark["category"]["status"]
                of[status] = of.get(status, 0) + 1
        day += timedelta(days=1)
    rows = (await school.get(f"/classes/{number}/attendance/term/{term}"))["students"]
    assert counted == {row["id"]: by_status(row) for row in rows}
    for row in rows:
        assert sum(row["attendance"].values()) == sum(counted[row["id"]].values())
        there = counted[row["id"]].get(1, 0) + counted[row["id"]].get(-1, 0)
        assert there == row["attendance"].get("Present", 0)


async def test_sums_follow_from_the_days(school: School) -> None:
    """What a term counts is what its days show; labels add up categories."""
    number = (await school.class_of("myp"))["id"]
    await days_and_sums(school, number, TERMS["myp"])


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_sums_follow_from_the_days_after_any_writes(
    school: School, seed: int
) -> None:
    """Marks in any order and again, slots that go and come, students who leave."""
    draw = Random(seed)
    number = (await school.class_of("diploma"))["id"]
    members = await school.members(number)
    settings = f"/classes/{number}/academic-years/52/attendance/settings"
    written = 0
    for turn in range(12):
        if turn % 4 == 3:
            slots = [
                {"day": draw.randint(1, 5), "period": draw.randint(1, 8)}
                for _ in range(draw.randint(0, 6))
            ]
            await school.call("PUT", settings, json={"settings": slots})
        day = date(2026, 8, 15) + timedelta(days=draw.randrange(130))
        entries = [
            {
                "student_id": draw.choice(members),
                "date": f"{day + timedelta(days=draw.randrange(5))}",
                "period": draw.randint(1, 8),
                "status": draw.choice((0, 1, 2, 13)),
            }
            for _ in range(60)
        ]
        path = f"/classes/{number}/attendance"
        body = await school.call("PUT", path, json={"attendances": entries})
        written += sum(one["status"] == "ok" for one in body["attendance"])
    assert written
    left = {"student_ids": members[:1]}
    await school.call("POST", f"/classes/{number}/remove_students", json=left)
    await days_and_sums(school, number, TERMS["diploma"])


async def test_each_item_that_is_wrong_says_why(school: School) -> None:
    """Bad items do not keep good ones from being written."""
    number = (await school.class_of("diploma"))["id"]
    student = (await school.members(number))[0]
    day, period = await lesson(school, number)
    good = {"student_id": student, "date": f"{day}", "period": period, "status": 0}
    items = [
        {**good, "period": 99},
        {**good, "status": -1},
        {**good, "date": "2031-01-01"},
        {**good, "date": "2026-02-30"},
        {**good, "student_id": 999_999},
        {"student_id": student},
        {**good, "date": "2026-11-01"},
        good,
    ]
    path = f"/classes/{number}/attendance"
    results = (await school.call("PUT", path, json={"attendances": items}))[
        "attendance"
    ]
    assert list(range(8)) == [one["index"] for one in results]
    errors = [one.get("errors") for one in results]
    assert {"period": [f"must be in [{period}]"]} == errors[0]
    assert {"status": ["is not included in the list"]} == errors[1]
    assert {"date"} == errors[2].keys() == errors[3].keys()
    assert {"index": 4, "student_id": 999_999, "status": "not_found"} == results[4]
    blank = ["can't be blank"]
    assert {"date": blank, "status": blank} == errors[5]
    assert {"period": ["must be in []"]} == errors[6]
    assert {"index": 7, "student_id": student, "status": "ok"} == results[7]
    failed = "unprocessable_entity"
    assert [failed] * 4 == [one["status"] for one in results[:4]]


async def test_a_homeroom_mark_is_read_back_and_counted(school: School) -> None:
    """Of a student, whatever the year group."""
    group, term = GROUPS["diploma"], TERMS["diploma"]
    path = f"/year-groups/{group}/homeroom/attendance"
    rows = (await school.get(f"{path}/date/2026-11-25"))["students"]
    student = next(row["id"] for row in rows if row["attendance"] == PRESENT)
    asked = {"student_ids[]": student}
    before = by_status(
        (await school.get(f"{path}/term/{term}", **asked))["students"][0]
    )
    sent = {"date": "2026-11-25", "status": 13, "notes": "Wedding"}
    done = await school.call(
        "PUT", f"/students/{student}/set_homeroom_attendance", json=sent
    )
    assert {"status": "ok"} == done
    shown = (await school.get(f"{path}/date/2026-11-25", **asked))["students"]
    mark = {"status": "Excused", "note": "Wedding", "category": {"status": 13}}
    assert [{"id": student, "attendance": mark}] == shown
    after = by_status((await school.get(f"{path}/term/{term}", **asked))["students"][0])
    assert before[1] - 1 == after[1]
    assert before.get(13, 0) + 1 == after[13]


@pytest.mark.parametrize(
    ("sent", "errors"),
    [
        ({}, {"date", "status"}),
        ({"date": "2026-11-25", "status": -1}, {"status"}),
        ({"date": "2026-11-25", "status": 18}, {"status"}),
        ({"date": "25.11.2026", "status": 1}, {"date"}),
        ({"date": "2026-11-25", "status": True}, {"status"}),
        ({"date": "2026-11-25", "status": 1, "notes": 5}, {"notes"}),
    ],
)
async def test_a_homeroom_mark_that_makes_no_sense_is_refused(
    school: School, sent: Any, errors: set[str]
) -> None:
    """With the fields that are wrong, and nothing is written."""
    path = "/students/2/set_homeroom_attendance"
    status, body = await school.refused("PUT", path, json=sent)
    assert (422, errors) == (status, body["errors"].keys())


async def test_a_class_without_a_programme_never_meets(school: School) -> None:
    """It has no timetable in which to be marked."""
    number = (await school.call("POST", "/classes", json={"name": "Chess"}))["id"]
    student = (await school.get("/students"))["students"][0]["id"]
    members = {"student_ids": [student]}
    await school.call("POST", f"/classes/{number}/add_students", json=members)
    body = await school.get(f"/classes/{number}/attendance/date/2026-11-25")
    assert [{"id": student, "attendance": {}}] == body["students"]
    entry = {"student_id": student, "date": "2026-11-25", "period": 1, "status": 1}
    sent = {"attendances": [entry]}
    path = f"/classes/{number}/attendance"
    done = (await school.call("PUT", path, json=sent))["attendance"][0]
    assert ("unprocessable_entity", ["period"]) == (done["status"], [*done["errors"]])


@pytest.mark.parametrize("day", ["2026-11-28", "2026-12-24", "2027-03-01"])
async def test_days_without_school_and_days_to_come_are_empty(
    school: School, day: str
) -> None:
    """An empty object for each student, in class and homeroom."""
    number = (await school.class_of("diploma"))["id"]
    body = await school.get(f"/classes/{number}/attendance/date/{day}")
    assert all(row["attendance"] == {} for row in body["students"])
    path = f"/year-groups/{GROUPS['diploma']}/homeroom/attendance/date/{day}"
    assert all(row["attendance"] == {} for row in (await school.get(path))["students"])


@pytest.mark.parametrize("day", ["2024-11-25", "2028-01-01"])
async def test_a_class_has_no_register_outside_its_terms(
    school: School, day: str
) -> None:
    """A day before the first or after the last term is not found."""
    number = (await school.class_of("diploma"))["id"]
    status, _ = await school.refused("GET", f"/classes/{number}/attendance/date/{day}")
    assert 404 == status


async def test_a_day_that_is_none_is_refused(school: School) -> None:
    """In the words of the vendor for times."""
    number = (await school.class_of("diploma"))["id"]
    path = f"/classes/{number}/attendance/date/yesterday"
    status, body = await school.refused("GET", path)
    assert (400, True) == (status, "'yesterday'" in body["error"])


async def test_students_are_chosen_and_archived_ones_added(school: School) -> None:
    """By ids in both spellings; one who left is shown if asked for."""
    number, term = (await school.class_of("diploma"))["id"], TERMS["diploma"]
    members = await school.members(number)
    path = f"/classes/{number}/attendance/term/{term}"
    comma = await school.get(path, student_ids=f"{members[0]},{members[1]}")
    assert members[:2] == [row["id"] for row in comma["students"]]
    left = {"withdrawn_on": "2026-12-01"}
    await school.call("PUT", f"/students/{members[0]}/archive", json=left)
    for archived, expected in (("false", members[1:]), ("true", members)):
        body = await school.get(path, archived_students=archived)
        shown = [row["id"] for row in body["students"]]
        assert set(expected) <= set(shown)
        assert (members[0] in shown) is (archived == "true")


async def test_slots_that_are_set_are_enabled_and_others_disabled(
    school: School,
) -> None:
    """Counts follow, no mark is lost, and the first timetable brings them back."""
    row = await school.class_of("diploma")
    number, term = row["id"], TERMS["diploma"]
    student = (await school.members(number))[0]
    path = f"/classes/{number}/timetable"
    first = (await school.get(path))["timetable"]["academic_years"][1]
    before = await sums(school, number, term, student)
    settings = f"/classes/{number}/academic-years/{first['id']}/attendance/settings"
    sent = [{"day": 5, "period": 8, "location": "Hall"}, {"day": 6, "period": 0}]
    body = await school.call("PUT", settings, json={"settings": sent})
    days, periods = [1, 2, 3, 4, 5], list(range(1, 9))
    errors = {"period": [f"must be in {periods}"], "day": [f"must be in {days}"]}
    failed = {"index": 1, "status": "unprocessable_entity", "errors": errors}
    assert {"settings": [{"index": 0, "status": "ok"}, failed]} == body
    slot = {"day": 5, "period": 8, "location": "Hall", "enabled": True}
    other, now = (await school.get(path))["timetable"]["academic_years"]
    assert [slot] == now["slots"]
    assert first["slots"] == other["slots"], "the other year is as it was"
    every = await school.get(path, include_disabled="true")
    shown = every["timetable"]["academic_years"][1]["slots"]
    assert {False, True} == {one["enabled"] for one in shown}
    assert {} == (await sums(school, number, term, student))["attendance"]
    again = [{"day": one["day"], "period": one["period"]} for one in first["slots"]]
    await school.call("PUT", settings, json={"settings": again})
    assert before == await sums(school, number, term, student)


async def test_older_versions_say_where_periods_begin(school: School) -> None:
    """The newest ones do not; periods are the same."""
    number = (await school.class_of("diploma"))["id"]
    path = f"/classes/{number}/timetable"
    newest, older = await school.get(path), await school.get(path, version="v2p2")
    assert 1 == older["timetable"].pop("period_starts_count_from")
    assert newest == older


async def test_a_new_class_meets_when_it_is_told(school: School) -> None:
    """Without slots no mark can be set; with one, it is read back."""
    made = await school.call("POST", "/classes", json={"program": "diploma"})
    number = made["id"]
    await school.call(
        "POST", f"/classes/{number}/add_students", json={"student_ids": [2]}
    )
    entry = {"student_id": 2, "date": "2026-11-25", "period": 4, "status": 0}
    attendance = f"/classes/{number}/attendance"
    body = await school.call("PUT", attendance, json={"attendances": [entry]})
    assert {"period": ["must be in []"]} == body["attendance"][0]["errors"]
    slots = [{"day": day, "period": 4} for day in range(1, 6)]
    settings = f"/classes/{number}/academic-years/52/attendance/settings"
    await school.call("PUT", settings, json={"settings": slots})
    await school.call("PUT", attendance, json={"attendances": [entry]})
    row = await sums(school, number, TERMS["diploma"], 2)
    assert {"Absent": 1} == row["attendance"]


async def test_categories_are_a_flat_list(school: School) -> None:
    """Two are labelled alike, and some are off."""
    path = "/school/academic-years/52/attendance_categories"
    categories = (await school.get(path))["categories"]
    labels = [one["status"] for one in categories if one["label"] == "Present"]
    assert [-1, 1] == labels
    assert {None, True, False} == {one["enabled"] for one in categories}
    missing = "/school/academic-years/99/attendance_categories"
    status, _ = await school.refused("GET", missing)
    assert 404 == status


async def test_adjustments_are_by_student(school: School) -> None:
    """Each student has a list, and not all are empty."""
    path = f"/year-groups/{GROUPS['myp']}/homeroom/attendance/term/{TERMS['myp']}"
    rows = (await school.get(f"{path}/adjustments"))["students"]
    found = [one for row in rows for one in row["attendance_adjustments"]]
    assert found
    assert {"id", "name", "adjustment"} == found[0].keys()


@pytest.mark.parametrize("extended", [True, False])
async def test_writes_need_the_extended_package(
    school: School, sandbox: Sandbox, extended: bool
) -> None:
    """Both ways to write marks; reading does not."""
    sandbox.managebac_vendor.set_extended(school.token, extended)
    number = (await school.class_of("diploma"))["id"]
    sent: dict[str, Any] = {"attendances": []}
    first = await school.send("PUT", f"/classes/{number}/attendance", json=sent)
    sent = {"date": "2026-11-25", "status": 1}
    second = await school.send("PUT", "/students/2/set_homeroom_attendance", json=sent)
    assert (extended, extended) == (first.is_success, second.is_success)


@pytest.mark.parametrize(
    ("version", "found"), [("v2p0", False), ("v2p1", True), ("v2", True)]
)
async def test_writing_marks_came_with_a_version(
    school: School, version: str, found: bool
) -> None:
    """An older one has no such path."""
    number = (await school.class_of("diploma"))["id"]
    path = f"/classes/{number}/attendance"
    sent: dict[str, Any] = {"attendances": []}
    response = await school.send("PUT", path, json=sent, version=version)
    assert found is response.is_success


async def test_a_large_year_group_is_summed_in_time() -> None:
    """8,000 students and a term of days: by draws of weeks, not of days."""
    made = Sandbox(rate=None, pupils=100_000, classes=10)
    clients = made.clients()["managebac"]
    transport: Any = clients["transport"]
    async with httpx.AsyncClient(transport=transport) as client:
        headers = {"auth-token": str(clients["token"])}
        path = f"/v2p3/year-groups/602/homeroom/attendance/term/{TERMS['diploma']}"
        begun = time.process_time()
        response = await client.get(f"{clients['base_url']}{path}", headers=headers)
        spent = time.process_time() - begun
    assert 8_000 < len(response.json()["students"])
    assert spent < 5
