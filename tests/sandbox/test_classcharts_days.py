"""What ClassCharts shows by the day: homework, timetables and attendance."""

from __future__ import annotations

from datetime import date

import pytest

from tests.sandbox.classcharts_api import WIDE, Charts, values, words

pytestmark = pytest.mark.anyio

HOMEWORK = words(
    """
    lesson subject teacher homework_type id title meta_title description issue_date
    due_date completion_time_unit completion_time_value publish_time status
    validated_links validated_attachments
    """
)
STATUS = words(
    """
    id state mark mark_relative ticked allow_attachments allow_marking_completed
    first_seen_date last_seen_date attachments has_feedback
    """
)
LESSON = words(
    """
    teacher_name lesson_id lesson_name subject_name is_alternative_lesson is_break
    period_name period_number room_name date start_time end_time key note_abstract note
    pupil_note_abstract pupil_note pupil_note_raw
    """
)


async def test_homework_comes_in_all_states(charts: Charts) -> None:
    """To do, late, missing and done; with and without marks, ticks and files."""
    body = await charts.answer("student", "/homeworks", params=WIDE)
    rows = body["data"]
    assert 16 == len(rows)
    assert all(HOMEWORK == row.keys() for row in rows)
    found = [row["status"] for row in rows]
    assert all(STATUS == one.keys() for one in found)
    assert {None, "late", "not_completed", "completed"} == values(found, "state")
    assert {"yes", "no"} == values(found, "ticked")
    assert {None} < values(found, "mark")
    assert {None} < values(found, "first_seen_date")
    assert "" in values(rows, "completion_time_value")
    given = [one for row in rows for one in row["validated_attachments"]]
    assert {"id", "file_name", "file", "validated_file"} == given[0].keys()
    links = [one for row in rows for one in row["validated_links"]]
    assert {"link", "validated_link"} == links[0].keys()
    handed_in = [one for status in found for one in status["attachments"]]
    assert {"teacher_note", "can_delete"} < handed_in[0].keys()
    assert len(rows) == len(values(rows, "id")) == len(values(found, "id"))


async def test_homework_has_a_meta_of_its_own(charts: Charts) -> None:
    """The default is by issue date, from a week ago to a month ahead."""
    body = await charts.answer("student", "/homeworks")
    meta = body["meta"]
    assert ("2027-01-08", "2027-02-15") == (meta["start_date"], meta["end_date"])
    assert ("issue_date", 5) == (meta["display_type"], meta["max_files_allowed"])
    assert {"doc", "sb3", "py"} < set(meta["allowed_file_types"])
    assert (
        meta["this_week_due_count"]
        == meta["this_week_outstanding_count"] + meta["this_week_completed_count"]
    )
    assert 12 == len(meta) + 2
    assert all("2027-01-08" <= row["issue_date"] for row in body["data"])
    assert 5 < len(body["data"]) < 16


async def test_homework_by_due_date(charts: Charts) -> None:
    """The window and the order follow the date that is asked for."""
    query = {"display_date": "due_date", "from": "2027-01-13", "to": "2027-01-20"}
    body = await charts.answer("student", "/homeworks", params=query)
    days = [row["due_date"] for row in body["data"]]
    assert days
    assert sorted(days) == days
    assert all("2027-01-13" <= day <= "2027-01-20" for day in days)
    assert "due_date" == body["meta"]["display_type"]
    query["display_date"] = "x"
    assert await charts.refused("student", "/homeworks", params=query)


async def test_a_timetable_of_a_day(charts: Charts) -> None:
    """Six lessons in order; times have the offset of the season."""
    for day, offset in (("2027-01-14", "+00:00"), ("2026-07-02", "+01:00")):
        body = await charts.answer("student", "/timetable", params={"date": day})
        rows = body["data"]
        assert ["P1", "P2", "Tut", "P3", "P4", "P5"] == [
            row["period_number"] for row in rows
        ]
        assert all(LESSON == row.keys() for row in rows)
        assert f"{day}T08:45:00{offset}" == rows[0]["start_time"]
        assert {day} == values(rows, "date")
        assert 3 == len(rows[0]["teacher_name"].split(" "))
        meta = body["meta"]
        assert ([day], [day]) == (meta["dates"], meta["timetable_dates"])
        assert {"number": "P1", "start_time": "08:45:00", "end_time": "09:45:00"} == (
            meta["periods"][0]
        )
        assert f"{day}T23:59:59+00:00" == meta["end_time"]


async def test_two_lessons_may_share_a_key(charts: Charts) -> None:
    """On a Wednesday one lesson takes another's place."""
    query = {"date": "2027-01-13"}
    rows = (await charts.answer("student", "/timetable", params=query))["data"]
    assert (7, 6) == (len(rows), len(values(rows, "key")))
    assert [True] == [True for row in rows if row["is_alternative_lesson"]]


async def test_a_timetable_repeats_after_two_weeks(charts: Charts) -> None:
    """The same lessons, but not in the week between."""

    async def names(day: str) -> list[str]:
        rows = await charts.answer("student", "/timetable", params={"date": day})
        return [row["lesson_name"] for row in rows["data"]]

    assert await names("2027-01-04") == await names("2027-01-18")
    assert await names("2027-01-04") != await names("2027-01-11")


async def test_a_timetable_without_a_date_is_todays(charts: Charts) -> None:
    """`meta` lists the school days of this week and the next."""
    body = await charts.answer("student", "/timetable")
    assert {"2027-01-15"} == values(body["data"], "date")
    days = body["meta"]["timetable_dates"]
    assert ("2027-01-11", "2027-01-22", 10) == (days[0], days[-1], len(days))


async def test_a_weekend_has_no_lessons(charts: Charts) -> None:
    """An empty list, with `meta` as ever."""
    query = {"date": "2027-01-16"}
    body = await charts.answer("student", "/timetable", params=query)
    assert [] == body["data"]
    assert ["2027-01-16"] == body["meta"]["dates"]


async def test_attendance_of_a_month(charts: Charts) -> None:
    """School days only, with all sessions but one that the school never uses."""
    body = await charts.answer("student", "/attendance")
    meta, days = body["meta"], body["data"]
    assert list(days) == meta["dates"]
    assert ("2026-12-16", "2027-01-15") == (meta["dates"][0], meta["dates"][-1])
    assert all(date.fromisoformat(day).weekday() < 5 for day in days)
    used = {name for day in days.values() for name in day}
    assert {"Period 6"} == set(meta["sessions"]) - used
    assert {
        "dates",
        "sessions",
        "start_date",
        "end_date",
        "percentage",
        "percentage_singe_august",
    } == meta.keys()
    assert 0 <= int(meta["percentage"]) <= 100


async def test_attendance_has_all_kinds_of_marks(charts: Charts) -> None:
    """Minutes are a number or empty; only periods name the lesson."""
    days = (await charts.answer("student", "/attendance", params=WIDE))["data"]
    marks = [mark for day in days.values() for mark in day.values()]
    assert {"present", "ignore", "absent", "excused", "late"} == values(marks, "status")
    assert {0, 12, ""} == values(marks, "late_minutes")
    for day in days.values():
        assert {"code", "status", "late_minutes"} == day["AM"].keys()
        assert {"lesson_name", "room_name"} < day["Period 1"].keys()


async def test_attendance_of_other_times_is_an_empty_array(charts: Charts) -> None:
    """Before the data, and after today."""
    for first, last in (("2020-01-01", "2020-02-01"), ("2027-01-16", "2030-01-01")):
        query = {"from": first, "to": last}
        body = await charts.answer("student", "/attendance", params=query)
        assert ([], []) == (body["data"], body["meta"]["dates"])
    query = {"after": "2027-01-13", "before": "2027-01-14"}
    older = await charts.answer("student", "/attendance", params=query)
    assert ["2027-01-13", "2027-01-14"] == list(older["data"])
