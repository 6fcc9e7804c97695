"""What ClassCharts shows: the fields of each answer, and states worth testing with."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from tests.sandbox.classcharts_api import WIDE, Charts, values, words

pytestmark = pytest.mark.anyio


STUDENT = words(
    """
    id name first_name last_name avatar_url display_behaviour display_parent_behaviour
    display_homework display_rewards display_detentions display_report_cards
    display_classes display_announcements display_attendance display_attendance_type
    display_attendance_percentage display_activity display_mental_health
    display_timetable is_disabled display_two_way_communications display_absences
    can_upload_attachments display_event_badges display_avatars
    display_concern_submission display_custom_fields pupil_concerns_help_text
    allow_pupils_add_timetable_notes announcements_count messages_count
    pusher_channel_name has_birthday has_new_survey survey_id
    detention_alias_plural_uc display_academic_reports display_mental_health_no_tracker
    """
)
LISTED = words(
    """
    school_name school_logo timezone display_covid_tests can_record_covid_tests
    detention_yes_count detention_no_count detention_pending_count
    detention_upscaled_count homework_todo_count homework_late_count
    homework_not_completed_count homework_excused_count homework_completed_count
    homework_submitted_count
    """
)
ANNOUNCEMENT = words(
    """
    id title description school_name teacher_name school_logo sticky state timestamp
    attachments for_pupils comment_visibility allow_comments allow_reactions
    allow_consent priority_pinned requires_consent can_change_consent consent
    pupil_consents
    """
)
DETENTION = words(
    """
    id attended date length location notes time pupil lesson lesson_pupil_behaviour
    teacher detention_type
    """
)


async def test_a_ping_shows_the_pupil(charts: Charts) -> None:
    """All fields of a pupil below `user`, beside version and session."""
    body = await charts.answer("student", "/ping", "POST")
    user = body["data"]["user"]
    assert STUDENT == user.keys()
    assert f"{user['first_name']} {user['last_name']}" == user["name"]
    assert {"version", "session_id"} == body["meta"].keys()


async def test_a_parents_ping_shows_the_parent(charts: Charts) -> None:
    """No pupil, but the account, with one name in another style."""
    user = (await charts.answer("parent", "/ping", "POST"))["data"]["user"]
    assert {"id", "name", "email", "language", "isEmailVerified"} == user.keys()
    assert charts.served.classcharts_parent["email"] == user["email"]


async def test_pupils_have_more_fields(charts: Charts) -> None:
    """The counts agree with what the lists show."""
    pupils = await charts.pupils()
    assert 3 == len(values(pupils, "id"))
    for pupil in pupils:
        assert STUDENT | LISTED == pupil.keys()
        number = pupil["id"]
        homeworks = await charts.answer("parent", f"/homeworks/{number}", params=WIDE)
        states = [one["status"]["state"] for one in homeworks["data"]]
        assert pupil["homework_todo_count"] == states.count(None)
        assert pupil["homework_late_count"] == states.count("late")
        assert pupil["homework_completed_count"] == states.count("completed")
        detentions = (await charts.answer("parent", f"/detentions/{number}"))["data"]
        attended = [one["attended"] for one in detentions]
        for word in ("yes", "no", "pending", "upscaled"):
            assert attended.count(word) == pupil[f"detention_{word}_count"]
    assert {"Europe/London"} == values(pupils, "timezone")
    assert await charts.own_id() == pupils[0]["id"]


async def test_a_birthday_is_noticed(charts: Charts, time: Any) -> None:
    """The flag is true on that day only."""
    born = charts.served.classcharts_student["date_of_birth"]
    noon = datetime(2027, born.month, born.day, 12).timestamp()
    for shift, shown in ((0, True), (86_400, False)):
        time.now = noon + shift
        session = await charts.log_in("student")
        body = await charts.answer("student", "/ping", session=session)
        assert shown is body["data"]["user"]["has_birthday"]


async def test_badges_tell_what_earned_them(charts: Charts) -> None:
    """The event is one level down; `meta` is an empty array."""
    body = await charts.answer("student", "/eventbadges")
    badge = body["data"][0]
    assert {
        "id",
        "name",
        "icon",
        "colour",
        "created_date",
        "pupil_badges",
        "icon_url",
    } == badge.keys()
    event = badge["pupil_badges"][0]["pupil_event"]
    assert {"timestamp", "lesson_pupil_behaviour", "event"} == event.keys()
    behaviour = event["lesson_pupil_behaviour"]
    assert {"title", "first_name", "last_name"} == behaviour["teacher"].keys()
    assert [] == body["meta"]
    youngest = (await charts.pupils())[2]["id"]
    empty = await charts.answer("parent", f"/eventbadges/{youngest}")
    assert ([], []) == (empty["data"], empty["meta"])


async def test_announcements_come_in_all_kinds(charts: Charts) -> None:
    """New and seen, sticky, with a file, with consent, and without a text."""
    body = await charts.answer("student", "/announcements")
    rows = body["data"]
    assert all(ANNOUNCEMENT == row.keys() for row in rows)
    assert {"new", "viewed"} == values(rows, "state")
    assert {"yes", "no"} == values(rows, "sticky") == values(rows, "requires_consent")
    assert {None} < values(rows, "description")
    files = [one for row in rows for one in row["attachments"]]
    assert {"filename", "url"} == files[0].keys()
    consents = [one for row in rows for one in row["pupil_consents"]]
    assert {"pupil", "can_change_consent", "consent"} == consents[0].keys()
    assert str(await charts.own_id()) == consents[0]["pupil"]["id"]
    assert [] == body["meta"]


async def test_detentions_come_in_all_states(charts: Charts) -> None:
    """Each with the point that it is from, some without a lesson."""
    body = await charts.answer("student", "/detentions")
    rows = body["data"]
    assert all(DETENTION == row.keys() for row in rows)
    assert {"yes", "no", "upscaled", "pending"} == values(rows, "attended")
    assert {"detention_alias_plural": "detentions"} == body["meta"]
    whole = [row for row in rows if row["lesson"]]
    assert 0 < len(whole) < len(rows)
    assert {"id", "name", "subject"} == whole[0]["lesson"].keys()
    assert {"id", "first_name", "last_name", "title"} == whole[0]["teacher"].keys()
    pending = [row["date"] for row in rows if row["attended"] == "pending"]
    assert all(day >= "2027-01-15T00:00:00+00:00" for day in pending)
    activity = await charts.answer("student", "/activity", params=WIDE)
    points = [one for one in activity["data"] if one["type"] == "detention"]
    assert [(one["date"][:10], one["time"]) for one in rows[: len(points)]] == [
        (one["detention_date"], one["detention_time"]) for one in points
    ]


async def test_fields_and_classes(charts: Charts) -> None:
    """What a school notes about a pupil, and where the pupil is taught."""
    fields = await charts.answer("student", "/customfields")
    assert {"note", "fields"} == fields["data"].keys()
    assert {"id", "name", "graphic", "value"} == fields["data"]["fields"][0].keys()
    classes = await charts.answer("student", "/classes")
    assert {"id", "name", "room", "subject", "teacher", "teachers"} == (
        classes["data"][0].keys()
    )
    assert [] == fields["meta"] == classes["meta"]


async def test_the_code_in_return_for_the_birthday(charts: Charts) -> None:
    """Another day is refused."""
    born = charts.served.classcharts_student["date_of_birth"]
    body = await charts.answer(
        "student", "/getcode", "POST", data={"date": born.isoformat()}
    )
    assert {"code": charts.served.classcharts_student["code"]} == body["data"]
    said = await charts.refused(
        "student", "/getcode", "POST", data={"date": "2000-01-01"}
    )
    assert "The date you have provided is incorrect" == said


@pytest.mark.parametrize("role", ["student", "parent"])
async def test_academic_reports(charts: Charts, role: str) -> None:
    """Short ones in the list, a whole one in an array."""
    query = {"studentId": str(await charts.own_id())}
    rows = (await charts.answer(role, "/getacademicreports", params=query))["data"]
    assert {"id", "name", "start_date", "end_date"} == rows[0].keys()
    path = f"/getacademicreport/{rows[1]['id']}"
    [whole] = (await charts.answer(role, path, params=query))["data"]
    assert {
        *rows[1],
        "overall_attendance_percentage",
        "attendance_percentage",
        "lessons",
    } == whole.keys()
    lesson = whole["lessons"][0]
    assert {"attendance_percentage", "lesson_name", "teachers", "grades"} == (
        lesson.keys()
    )
    assert await charts.refused(role, "/getacademicreport/1", params=query)


@pytest.mark.parametrize("role", ["student", "parent"])
async def test_report_cards(charts: Charts, role: str) -> None:
    """Their `success` is true instead of 1; days are written the British way."""
    pupil = {"pupil_id": str(await charts.own_id())}
    listed = await charts.answer(role, "/getpupilreportcards", "POST", data=pupil)
    assert True is listed["success"]
    [preview] = listed["data"]
    assert {"id", "start_date", "end_date", "reason", "description"} == preview.keys()
    assert datetime.strptime(preview["start_date"], "%d/%m/%Y")
    number = preview["id"]
    path = f"/getpupilreportcard/{number}"
    card = await charts.answer(role, path, params=pupil)
    assert {"forbidden_days_of_week": [0, 6]} == card["meta"]
    [whole] = card["data"]
    assert {"level", "teacher", "parent_comments", "targets"} == (
        whole.keys() - preview.keys()
    )
    path = f"/getpupilreportcardsummarycomment/{number}"
    [comment] = (await charts.answer(role, path, params=pupil))["data"]
    assert number == comment["report_card_id"]
    other = {**pupil, "date": "2020-01-01"}
    assert [] == (await charts.answer(role, path, params=other))["data"]
    path = f"/getpupilreportcardtarget/{whole['targets'][0]['id']}"
    target = await charts.answer(role, path, params=pupil)
    assert {"target", "periods"} == target["data"].keys()
    assert {"yes", None} == values(target["data"]["periods"], "met")


async def test_a_pupil_may_have_no_report_card(charts: Charts) -> None:
    """The list is empty, and the cards of others are refused."""
    cards = await charts.answer("student", "/getpupilreportcards", "POST")
    number = cards["data"][0]["id"]
    pupil = {"pupil_id": str((await charts.pupils())[1]["id"])}
    body = await charts.answer("parent", "/getpupilreportcards", "POST", data=pupil)
    assert ([], True) == (body["data"], body["success"])
    for path in ("card", "cardsummarycomment", "cardtarget"):
        path = f"/getpupilreport{path}/{number}"
        assert await charts.refused("parent", path, params=pupil)
