"""The ClassCharts clients against the sandbox, over a real socket: reading."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from homeroom import ClassChartsParent, ClassChartsStudent, from_dict, to_dict
from homeroom.classcharts.models import (
    AcademicReport,
    DisplayDate,
    HomeworkState,
    LessonList,
    ReportCard,
    SummaryComment,
    YesNo,
)
from homeroom.sandbox import Served
from tests.vendors.charts import LONG_AGO, held

pytestmark = pytest.mark.anyio

WEDNESDAY = date(2027, 1, 13)
SATURDAY = date(2027, 1, 16)
CARD = 61_000


async def test_who_is_logged_in(
    student: ClassChartsStudent, parent: ClassChartsParent, site: Served
) -> None:
    """A student is a pupil, a parent an account; each says so by its type."""
    pupil, own = held(site), await student.info()
    assert (pupil.id, pupil.name) == (own.id, own.name)
    assert (pupil.given, pupil.family) == (own.first_name, own.last_name)
    assert own.display_homework is True
    account = await parent.info()
    assert site.classcharts_parent["email"] == account.email
    assert account.is_email_verified is True


async def test_pupils_of_a_parent(parent: ClassChartsParent, site: Served) -> None:
    """All children, with counts and the time zone of their school."""
    pupils = await parent.pupils.list()
    assert [held(site, n).id for n in range(3)] == [one.id for one in pupils]
    assert {"Europe/London"} == {one.timezone for one in pupils}
    assert len(held(site).detentions) == sum(
        count or 0
        for count in (
            pupils[0].detention_yes_count,
            pupils[0].detention_no_count,
            pupils[0].detention_pending_count,
            pupils[0].detention_upscaled_count,
        )
    )


async def test_behaviour_adds_up(student: ClassChartsStudent, site: Served) -> None:
    """The reasons count the points of the window, and weeks have days."""
    report = await student.behaviour.get(from_=LONG_AGO)
    scores = [point.reason.score for point in held(site).points]
    summary = report.summary
    assert sum(score > 0 for score in scores) == sum(
        (summary.positive_reasons or {}).values()
    )
    assert sum(score < 0 for score in scores) == sum(
        (summary.negative_reasons or {}).values()
    )
    weeks = summary.timeline or []
    assert {timedelta(days=6)} == {
        one.end - one.start for one in weeks if one.start and one.end
    }
    assert sum(scores) == sum(
        (one.positive or 0) + (one.negative or 0) for one in weeks
    )


async def test_empty_maps_arrive_as_lists(
    parent: ClassChartsParent, site: Served
) -> None:
    """`[]` in place of a map is read as an empty map."""
    youngest = held(site, 2).id
    raw = await parent.request("GET", f"/behaviour/{youngest}")
    match raw:
        case {"data": {"negative_reasons": sent}}:
            assert [] == sent
        case _:
            pytest.fail("there is no such field")
    report = await parent.behaviour.get(youngest)
    assert report.summary.positive_reasons
    assert {} == report.summary.negative_reasons
    future = date(2028, 1, 3)
    empty = await parent.attendance.get(youngest, from_=future, to=future)
    assert {} == empty.days


async def test_homework_by_issue_and_by_due_date(
    student: ClassChartsStudent, site: Served
) -> None:
    """`display_date` says which date the window is about; states are typed."""
    today = held(site).site.today
    issued = await student.homeworks.list(from_=today, to=today)
    due = await student.homeworks.list(
        display_date=DisplayDate.DUE_DATE, from_=today, to=today + timedelta(days=14)
    )
    assert {today} == {one.issue_date for one in issued.homeworks}
    assert len(due.homeworks) > len(issued.homeworks)
    assert all(one.due_date >= today for one in due.homeworks)
    assert due.meta is not None
    assert DisplayDate.DUE_DATE is due.meta.display_type
    everything = (await student.homeworks.list(from_=LONG_AGO)).homeworks
    assert [one.id for one in held(site).homeworks] == [one.id for one in everything]
    assert {None, *HomeworkState} == {one.status.state for one in everything}
    assert set(YesNo) == {one.status.ticked for one in everything}
    files = [one for work in everything for one in work.validated_attachments or []]
    assert {"task.pdf"} == {one.file_name for one in files}


async def test_timetable_of_a_day(student: ClassChartsStudent) -> None:
    """Lessons in order with aware times; two may share a place; none on Saturday."""
    day = await student.timetable.get(date=WEDNESDAY)
    starts = [lesson.start_time for lesson in day.lessons]
    assert starts == sorted(starts)
    assert datetime.fromisoformat("2027-01-13T08:45:00+00:00") == starts[0]
    assert 7 == len(day.lessons) == len(set(starts)) + 1
    together = [one for one in day.lessons if one.key == day.lessons[4].key]
    assert [False, True] == [one.is_alternative_lesson for one in together]
    lesson = day.lessons[0]
    assert (WEDNESDAY, "P1", None) == (
        lesson.date,
        lesson.period_number,
        lesson.teacher_id,
    )
    assert lesson.lesson_id is not None
    assert [] == (await student.timetable.get(date=SATURDAY)).lessons


def test_a_lesson_may_have_a_teacher_instead() -> None:
    """Sources disagree between `lesson_id` and `teacher_id`; both decode."""
    lesson = {
        "teacher_id": "1234",
        "date": "2027-01-13",
        "start_time": "2027-01-13T08:45:00+00:00",
        "end_time": "2027-01-13T09:45:00+00:00",
    }
    made = from_dict(LessonList, {"data": [lesson], "meta": []}).lessons[0]
    assert ("1234", None) == (made.teacher_id, made.lesson_id)


async def test_badges_and_what_earned_them(student: ClassChartsStudent) -> None:
    """Each badge has the point and the teacher one level down."""
    badges = await student.badges.list()
    assert ["Kindness", "Hard worker"] == [one.name for one in badges]
    earned = (badges[0].pupil_badges or [])[0].pupil_event
    assert earned is not None
    assert earned.lesson_pupil_behaviour is not None
    assert (earned.lesson_pupil_behaviour.score or 0) > 0


async def test_announcements(student: ClassChartsStudent, site: Served) -> None:
    """Newest first, aware, with files, and with the consents that are asked for."""
    news = await student.announcements.list()
    times = [one.timestamp for one in news]
    assert times == sorted(times, reverse=True)
    assert all(moment.tzinfo for moment in times)
    asking = [one for one in news if one.requires_consent == YesNo.YES]
    consents = asking[0].pupil_consents or []
    assert consents[0].pupil is not None
    assert str(held(site).id) == str(consents[0].pupil.id)
    files = [file.filename for one in news for file in one.attachments or []]
    assert ["menu.pdf"] == files


async def test_detentions(student: ClassChartsStudent, site: Served) -> None:
    """Every one that the school set, some of them without a lesson."""
    detentions = await student.detentions.list()
    kept = held(site).detentions
    assert [(one.id, one.attended, one.minutes) for one in kept] == [
        (one.id, one.attended, one.length) for one in detentions
    ]
    assert {True, False} == {bool(one.lesson) for one in detentions}


async def test_attendance(student: ClassChartsStudent) -> None:
    """Days and sessions by name; late minutes are a number or empty text."""
    report = await student.attendance.get()
    assert report.meta is not None
    days = [str(day) for day in report.meta.dates or []]
    assert days == list(report.days)
    assert {"AM", "PM", "Period 1"} <= report.days[days[0]].keys()
    assert set(report.meta.sessions or []) > report.days[days[0]].keys()
    marks = [mark for day in report.days.values() for mark in day.values()]
    assert {int, str} == {type(mark.late_minutes) for mark in marks}
    assert report.meta.percentage == report.meta.percentage_since_august


async def test_fields_and_classes(student: ClassChartsStudent, site: Served) -> None:
    """What the school noted about the pupil, and where the pupil is taught."""
    fields = await student.pupil_fields.get()
    assert ["House", "Bus"] == [field.name for field in fields.fields]
    assert fields.note
    pupil = held(site)
    lessons = pupil.site.lessons(pupil.year)
    classes = await student.classes.list()
    assert [(one.id, one.subject.name) for one in lessons] == [
        (one.id, one.subject) for one in classes
    ]


async def test_rewards_and_the_balance(
    student: ClassChartsStudent, site: Served
) -> None:
    """The shop says what can be had, and how many points there are."""
    shop = await student.rewards.list()
    assert shop.meta is not None
    assert held(site).purse.balance == shop.meta.pupil_score_balance
    assert [one.price for one in held(site).site.rewards] == [
        one.price for one in shop.rewards
    ]
    assert {True, False} == {one.can_purchase for one in shop.rewards}


async def test_code_in_return_for_the_birthday(
    student: ClassChartsStudent, site: Served
) -> None:
    """The pupil's own code comes back as it is."""
    own = site.classcharts_student
    assert own["code"] == await student.code(date_of_birth=own["date_of_birth"])


async def test_academic_reports(student: ClassChartsStudent, site: Served) -> None:
    """Previews in a list; one report comes in an array, and is typed either way."""
    previews = await student.academic_reports.list()
    assert [one.id for one in held(site).reports] == [one.id for one in previews]
    got = await student.academic_reports.get(previews[1].id)
    assert isinstance(got, list)
    lessons = got[0].lessons or []
    assert 4 == len(lessons)
    assert {"Effort"} == {one.field_name for one in lessons[0].grades or []}
    alone = from_dict(AcademicReport, to_dict(got[0]))
    assert got == [alone]


async def test_report_cards(student: ClassChartsStudent, site: Served) -> None:
    """Card, summary and target of the one pupil on report."""
    card = held(site).cards[0]
    previews = await student.report_cards.list()
    assert [(card.id, card.reason)] == [(one.id, one.reason) for one in previews]
    answer = await student.report_cards.get(card.id)
    assert isinstance(answer.card, list)
    whole: ReportCard = answer.card[0]
    assert list(card.targets) == [one.id for one in whole.targets or []]
    assert answer.meta is not None
    assert [0, 6] == answer.meta.forbidden_days_of_week
    summary = await student.report_cards.summary_comment(card.id, date=card.last)
    assert isinstance(summary, list)
    comment: SummaryComment = summary[0]
    assert f"{card.last:%d/%m/%Y} 15:20" == comment.date
    progress = await student.report_cards.target(card.targets[0], date=card.last)
    assert card.targets[0] == progress.target.id
    assert {YesNo.YES, None} == {one.met for one in progress.periods}


async def test_success_may_be_true(student: ClassChartsStudent, site: Served) -> None:
    """Report cards answer `true` where the rest answers 1; both are successes."""
    pupil_id = held(site).id
    card = await student.request(
        "GET", f"/getpupilreportcard/{CARD}", query={"pupil_id": pupil_id}
    )
    badges = await student.request("GET", f"/eventbadges/{pupil_id}")
    assert isinstance(card, dict)
    assert isinstance(badges, dict)
    assert card["success"] is True
    assert (int, 1) == (type(badges["success"]), badges["success"])


async def test_a_view_tells_what_came_with_the_data(
    student: ClassChartsStudent,
) -> None:
    """Status, request id and attempts, around the same data."""
    response = await student.with_response.badges.list()
    assert (200, 1) == (response.status, len(response.attempts))
    assert response.request_id
    assert response.data == await student.badges.list()
