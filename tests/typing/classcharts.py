"""What type checkers see of the ClassCharts clients. Checked, never run.

Negative cases carry `type: ignore`; a checker that warns of unused ones fails when
such a mistake is no longer found.
"""

from __future__ import annotations

import io
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO, assert_type

import httpx

from homeroom import (
    UNSET,
    ClassChartsParent,
    ClassChartsStudent,
    Limits,
    Pager,
    Response,
    RetryPolicy,
    Secret,
)
from homeroom.classcharts import SavedFile
from homeroom.classcharts.models import (
    AcademicReport,
    ActivityPoint,
    ActivityType,
    Announcement,
    AttendanceReport,
    AttendanceSession,
    Badge,
    BehaviourPoint,
    BehaviourReport,
    CustomFields,
    Detention,
    DisplayDate,
    Homework,
    HomeworkList,
    HomeworkState,
    LessonList,
    ParentAccount,
    Pupil,
    Purchase,
    ReportCardAnswer,
    ReportCardPreview,
    RewardList,
    SchoolClass,
    Student,
    SummaryComment,
    TargetProgress,
    YesNo,
)
from homeroom.errors import AuthenticationError, CaptchaError, LoginError
from homeroom.options import Unset
from homeroom.sandbox import Sandbox

BORN = date(2011, 3, 5)
DAY = date(2027, 1, 13)


def building(transport: httpx.AsyncBaseTransport) -> None:
    """Every option of both clients, and what is refused."""
    ClassChartsStudent(code="k", date_of_birth=BORN)
    ClassChartsStudent(code="k", date_of_birth="2011-03-05")
    ClassChartsStudent(code=Secret("k"), date_of_birth=Secret("2011-03-05"))
    ClassChartsStudent(session=Secret("k"))
    ClassChartsParent(email="e", password="p", login="json", timezone="Europe/London")
    ClassChartsParent(
        email=Secret("e"),
        password=Secret("p"),
        session="s",
        base_url="https://x.example",
        keep_alive=True,
        remember=True,
        timeout=None,
        retry=RetryPolicy(attempts=2),
        headers={"x-a": "b", "x-c": None},
        limits=Limits(in_flight=4),
        transport=transport,
        trust_env=True,
    )
    assert_type(ClassChartsStudent.from_env(), ClassChartsStudent)
    assert_type(ClassChartsParent.from_env(keep_alive=True), ClassChartsParent)
    ClassChartsStudent(code="k", keep_alive="yes")  # type: ignore[arg-type]
    ClassChartsStudent("k", BORN)  # type: ignore[call-arg]
    ClassChartsStudent(code="k", date_of_birth=20110305)  # type: ignore[arg-type]
    ClassChartsStudent(email="e", password="p")  # type: ignore[call-arg]
    ClassChartsParent(code="k")  # type: ignore[call-arg]
    ClassChartsParent(email="e", password="p", login="sms")  # type: ignore[arg-type]


async def in_process(sandbox: Sandbox) -> None:
    """The sandbox's options fit the clients."""
    async with ClassChartsStudent(**sandbox.classcharts_student) as student:
        assert_type(student, ClassChartsStudent)
    async with ClassChartsParent(**sandbox.classcharts_parent, retry=None) as parent:
        assert_type(parent.with_options(timeout=3), ClassChartsParent)


async def sessions(student: ClassChartsStudent, error: LoginError) -> None:
    """A session is a secret, and a refused login an authentication error."""
    assert_type(await student.session(), Secret)
    wider: AuthenticationError = error
    print(wider, issubclass(CaptchaError, LoginError))


async def own_reading(own: ClassChartsStudent) -> None:
    """A student names nobody."""
    assert_type(await own.info(), Student)
    assert_type(own.activity.list(from_=DAY, to=DAY), Pager[ActivityPoint])
    assert_type(await own.behaviour.get(from_=DAY), BehaviourReport)
    assert_type(
        await own.homeworks.list(display_date=DisplayDate.DUE_DATE), HomeworkList
    )
    assert_type(await own.timetable.get(date=DAY), LessonList)
    assert_type(await own.badges.list(), list[Badge])
    assert_type(await own.announcements.list(), list[Announcement])
    assert_type(await own.detentions.list(), list[Detention])
    assert_type(await own.attendance.get(), AttendanceReport)
    assert_type(await own.pupil_fields.get(), CustomFields)
    assert_type(await own.classes.list(), list[SchoolClass])
    assert_type(await own.rewards.list(), RewardList)
    assert_type(await own.code(date_of_birth=BORN), str)
    assert_type(await own.report_cards.list(), list[ReportCardPreview])
    assert_type(await own.report_cards.get(1), ReportCardAnswer)
    assert_type(await own.report_cards.target(1, date=DAY), TargetProgress)
    own.activity.list(1)  # type: ignore[call-arg, arg-type]
    await own.homeworks.list(from_="2027-01-13")  # type: ignore[arg-type]
    await own.homeworks.list(display_date="due_date")  # type: ignore[arg-type]
    own.pupils  # type: ignore[attr-defined]  # noqa: B018


async def own_writing(own: ClassChartsStudent) -> None:
    """Writes give what the service says, or nothing."""
    assert_type(await own.rewards.purchase(1), Purchase)
    await own.homeworks.tick(1)
    await own.homeworks.tick(1, ticked=YesNo.YES, timeout=3)
    await own.homeworks.tick(1, ticked=True)  # type: ignore[arg-type]
    await own.homeworks.mark_seen(1, retry=None)
    await own.concerns.add(text="x")
    await own.rewards.purchase()  # type: ignore[call-arg]
    await own.concerns.add("x")  # type: ignore[call-arg]


async def parents_reading(own: ClassChartsParent) -> None:
    """A parent names the pupil in every call."""
    assert_type(await own.info(), ParentAccount)
    pupils = await own.pupils.list()
    assert_type(pupils, list[Pupil])
    pager = own.activity.list(pupils[0].id, from_=DAY)
    assert_type(pager, Pager[ActivityPoint])
    assert_type(await pager.prefetch(1).collect(limit=3), list[ActivityPoint])
    assert_type(await own.badges.list(1), list[Badge])
    report = await own.academic_reports.get(1, pupil_id=2)
    assert_type(report, list[AcademicReport] | AcademicReport)
    comment = await own.report_cards.summary_comment(1, pupil_id=2)
    assert_type(comment, list[SummaryComment] | SummaryComment)
    own.activity.list()  # type: ignore[call-arg]
    await own.badges.list()  # type: ignore[call-arg]
    await own.badges.list("1")  # type: ignore[arg-type]
    await own.academic_reports.get(1)  # type: ignore[call-arg]
    own.rewards  # type: ignore[attr-defined]  # noqa: B018
    own.homeworks.tick  # type: ignore[attr-defined]  # noqa: B018


async def files(own: ClassChartsParent, news: Announcement, work: Homework) -> None:
    """Any file of an answer goes into a folder, to a path or into a binary file."""
    for one in news.attachments or []:
        assert_type(await own.download(one, "."), SavedFile)
    for other in work.validated_attachments or []:
        saved = await own.download(other, Path("x"), limit=3, timeout=None)
        assert_type(saved.path, str | None)
    binary: BinaryIO = io.BytesIO()
    await own.download("/files/1", binary)
    await own.download(news, ".")  # type: ignore[arg-type]
    await own.download("/files/1", io.StringIO())  # type: ignore[arg-type]
    await own.download("/files/1")  # type: ignore[call-arg]


async def other_calls(own: ClassChartsParent, error: LoginError) -> None:
    """Forms are sent, bytes come, and the vendor's words are texts."""
    assert_type(await own.request("GET", "/x", type=bytes), bytes)
    await own.request("POST", "/x", form={"a": 1})
    await own.request("POST", "/x", form="a=1")  # type: ignore[arg-type]
    assert_type(error.reasons, list[str])


async def parents_writing(own: ClassChartsParent) -> None:
    """Points and the password."""
    points = await own.behaviour_points.add(1, behaviour_id=2)
    assert_type(points, list[BehaviourPoint])
    await own.behaviour_points.delete(1, behaviour_id=2)
    await own.change_password(current="a", new="b", repeat="b")
    await own.behaviour_points.add(1)  # type: ignore[call-arg]
    await own.change_password(new="b")  # type: ignore[call-arg]


async def with_response(own: ClassChartsParent) -> None:
    """The view gives responses of the same data."""
    view = own.with_response
    assert_type(await view.badges.list(1), Response[list[Badge]])
    assert_type(await view.info(), Response[ParentAccount])
    assert_type(view.activity.list(1), Pager[ActivityPoint])
    nothing = await view.behaviour_points.delete(1, behaviour_id=2)
    assert_type(nothing, Response[None])


def fields(point: ActivityPoint, work: Homework, report: AttendanceReport) -> None:
    """What may be absent or null says so."""
    assert_type(point.type, ActivityType | None)
    assert_type(point.timestamp, datetime | None)
    assert_type(point.note, str | Unset | None)
    assert_type(point.detention_date, date | Unset | None)
    assert_type(work.due_date, date | None)
    if work.status is not None:
        assert_type(work.status.state, HomeworkState | Unset | None)
    assert_type(report.days, dict[str, dict[str, AttendanceSession]])
    if point.note is not UNSET:
        assert_type(point.note, str | None)
