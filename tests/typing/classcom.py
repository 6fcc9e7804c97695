"""What type checkers see of the Class client. Checked, never run.

Negative cases carry `type: ignore`; a checker that warns of unused ones fails when
such a mistake is no longer found.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import assert_type

import httpx

from homeroom import (
    UNSET,
    ClassCom,
    Limits,
    Page,
    Pager,
    Response,
    RetryPolicy,
    Saved,
    Secret,
)
from homeroom.classcom.models import (
    AdditionalInstructor,
    Attendance,
    AttendanceSession,
    ClassDate,
    ClassSettings,
    CreatedClass,
    CreatedClassDate,
    CreatedDeferredClass,
    DeferredClass,
    DeferredEnrollment,
    DeferredPerson,
    Enrollment,
    EnrollmentRole,
    EventType,
    IdentifiedBy,
    LaunchLink,
    MetricEvent,
    SchoolClass,
    SessionTime,
    Template,
    TemplateStatus,
    TrackingField,
    User,
    UserRole,
)
from homeroom.sandbox import Sandbox, Served
from homeroom.sandbox.classcom import Settings

NOW = datetime(2027, 1, 15, tzinfo=UTC)


def building(transport: httpx.AsyncBaseTransport) -> None:
    """Every option of the client, and what is refused."""
    ClassCom(api_key="k", base_url="https://x.example")
    ClassCom(
        api_key=Secret("k"),
        base_url="https://x.example",
        timeout=None,
        retry=RetryPolicy(attempts=2),
        headers={"x-a": "b", "x-c": None},
        limits=Limits(in_flight=4),
        transport=transport,
        trust_env=True,
    )
    assert_type(ClassCom.from_env(), ClassCom)
    ClassCom("k", "https://x.example")  # type: ignore[call-arg]
    ClassCom(token="k", base_url="https://x.example")  # type: ignore[call-arg]
    ClassCom(api_key="k", base_url=3)  # type: ignore[arg-type]


async def in_process(served: Served) -> None:
    """The sandbox's options fit the client."""
    sandbox = Sandbox(classcom=Settings(burst=3, starting_after="inclusive"))
    async with ClassCom(**sandbox.classcom) as classcom:
        assert_type(classcom, ClassCom)
    async with ClassCom(**served.classcom, retry=None) as other:
        assert_type(other.with_options(timeout=3), ClassCom)
    assert_type(sandbox.classcom_vendor.add_key(scopes=["user:read"]), str)
    Settings(starting_after="sometimes")  # type: ignore[arg-type]


async def classes(own: ClassCom) -> None:
    """`deferred` decides on the model, and nothing has to be taken apart."""
    assert_type(await own.classes.list(), list[SchoolClass])
    assert_type(await own.classes.list(deferred=False), list[SchoolClass])
    assert_type(await own.classes.list(deferred=True), list[DeferredClass])
    assert_type(await own.classes.get(class_id="c"), SchoolClass)
    assert_type(await own.classes.get(ext_class_id="x", deferred=False), SchoolClass)
    assert_type(await own.classes.get(class_id="c", deferred=True), DeferredClass)
    changed = await own.classes.update(class_id="c", class_name="n")
    assert_type(changed, SchoolClass | DeferredClass)
    deferred = await own.classes.update_deferred(class_deferred_id=7, class_name="n")
    assert_type(deferred, DeferredClass)
    await own.classes.update_deferred(class_deferred_id="7")
    await own.classes.delete(class_deferred_id=7)
    await own.classes.get("c")  # type: ignore[call-overload]
    await own.classes.get(class_id=7)  # type: ignore[call-overload]
    await own.classes.list(deferred=None)  # type: ignore[call-overload]
    await own.classes.update(class_deferred_id=7)  # type: ignore[call-arg]
    await own.classes.update_deferred(class_id="c")  # type: ignore[call-arg]


async def new_classes(own: ClassCom) -> None:
    """A new class may be deferred, so the answer is one of two."""
    made = await own.classes.create(
        email="e",
        first_name="f",
        last_name="l",
        class_name="n",
        timezone="Europe/London",
        template_id=7,
        session_times=[SessionTime(start_time=NOW, end_time=NOW)],
        settings=ClassSettings(jbh_time=5),
        additional_instructors=(AdditionalInstructor(email="e"),),
        tracking_fields=[TrackingField(field_="f", value="v")],
    )
    assert_type(made, CreatedClass | CreatedDeferredClass)
    if isinstance(made, CreatedDeferredClass):
        assert_type(made.class_deferred_id, int)
        assert_type(made.ext_class_id, str | None)
    else:
        assert_type(made.invite_link, str | None)
    await own.classes.create(email="e")  # type: ignore[call-arg]
    SessionTime(start_time=1, end_time=2)  # type: ignore[arg-type]


async def people(own: ClassCom) -> None:
    """Enrollments, and links into a class."""
    found = await own.enrollments.list(class_id="c")
    assert_type(found, list[Enrollment])
    assert_type(found[0].email, str | None)
    assert_type(found[0].role, EnrollmentRole | None)
    made = await own.enrollments.create(
        class_id="c", email="e", ext_person_id="p", first_name="f", last_name="l"
    )
    assert_type(made, Enrollment | DeferredEnrollment)
    if isinstance(made, DeferredEnrollment):
        assert_type(made.class_deferred_id, str | None)
        assert_type(made.user, DeferredPerson | None)
    changed = await own.enrollments.update(
        class_id="c",
        student_id="s",
        first_name="f",
        last_name="l",
        role=EnrollmentRole.TEACHER,
    )
    assert_type(changed, Enrollment)
    await own.enrollments.delete(class_id="c", email="e")
    assert_type(await own.enrollments.launch(class_id="c", email="e"), LaunchLink)
    await own.enrollments.update(class_id="c", email="e")  # type: ignore[call-arg]
    await own.enrollments.create(
        class_id="c",
        email="e",
        first_name="f",
        last_name="l",
        role="teacher",  # type: ignore[arg-type]
    )


async def reports(own: ClassCom) -> None:
    """Events come by a pager whose bounds are times; their types are open."""
    report = await own.reporting.attendance(class_id="c")
    assert_type(report, Attendance)
    assert_type(report.sessions, list[AttendanceSession])
    for person in report.sessions[0].students or ():
        assert_type(person.join_time, datetime | None)
    pager = own.reporting.metrics(class_id="c", starting_after=NOW, limit=10)
    assert_type(pager, Pager[MetricEvent])
    async for event in pager:
        assert_type(event.event_start, datetime)
        assert_type(event.event_type, EventType | None)
        assert_type(event.event_value, str | None)
    own.reporting.metrics(class_id="c", starting_after=1)  # type: ignore[arg-type]
    await own.reporting.metrics(class_id="c")  # type: ignore[misc]


async def dates_and_templates(own: ClassCom) -> None:
    """Seconds on the wire are times here."""
    dates = await own.schedules.list(class_id="c")
    assert_type(dates, list[ClassDate])
    assert_type(dates[0].start_time, datetime | None)
    made = await own.schedules.create(
        class_id="c", start_time=NOW, end_time=NOW, timezone="Europe/London"
    )
    assert_type(made, CreatedClassDate)
    await own.schedules.delete(schedule_id="s")
    assert_type(await own.templates.list(), list[Template])
    assert_type(await own.templates.get(template_id="t"), Template)
    template = await own.templates.create(name="n", status=TemplateStatus.DRAFT)
    assert_type(template.status, TemplateStatus | None)
    assert_type(await own.templates.update(template_id="t", name="n"), Template)
    assert_type(await own.templates.delete(template_id="t"), Template | None)
    await own.schedules.list(ext_class_id="x")  # type: ignore[call-arg]
    await own.schedules.list()  # type: ignore[call-arg]
    await own.templates.get()  # type: ignore[call-arg]
    await own.templates.create(name="n", status="draft")  # type: ignore[arg-type]


async def users(own: ClassCom) -> None:
    """A list in pages, and a write that tells created from updated."""
    pager = own.users.list(page=2, limit=50)
    assert_type(pager, Pager[User])
    assert_type(await pager.prefetch(2).collect(limit=3), list[User])
    async for page in pager.pages():
        assert_type(page, Page[User])
    assert_type(await own.users.get(id=1), User)
    saved = await own.users.save(
        identified_by=IdentifiedBy.ID,
        id=1,
        ext_user_id=None,
        user_name="n",
        roles=[UserRole.ADMIN],
    )
    assert_type(saved, Saved[User])
    assert_type(saved.record, User)
    assert_type(saved.created, bool)
    wider: Saved[object] = saved
    print(wider)
    assert_type(await own.users.delete(email="e"), User | None)
    await own.users.get(id="1")  # type: ignore[arg-type]
    await own.users.save(email=None, user_name="n")  # type: ignore[arg-type]
    await own.users.save(email="e")  # type: ignore[call-arg]
    await own.users.save(
        identified_by="email",  # type: ignore[arg-type]
        email="e",
        user_name="n",
    )
    own.users.list(id=1)  # type: ignore[call-arg]


async def with_response(own: ClassCom) -> None:
    """The view gives responses of the same data, overloads among them."""
    view = own.with_response
    assert_type(await view.classes.list(), Response[list[SchoolClass]])
    listed = await view.classes.list(deferred=True)
    assert_type(listed, Response[list[DeferredClass]])
    one = await view.classes.get(class_id="c", deferred=True)
    assert_type(one, Response[DeferredClass])
    assert_type(await view.classes.delete(class_id="c"), Response[None])
    saved = await view.users.save(email="e", user_name="n")
    assert_type(saved, Response[Saved[User]])
    assert_type(view.users.list(), Pager[User])
    assert_type(view.reporting.metrics(class_id="c"), Pager[MetricEvent])


def absence(settings: ClassSettings) -> None:
    """What a request may leave out can be `UNSET`."""
    if settings.jbh_time is not UNSET:
        assert_type(settings.jbh_time, int)
