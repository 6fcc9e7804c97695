"""Class on a socket, its clients, and one call of each method."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from attrs import field, frozen

from homeroom import ClassCom
from homeroom.classcom.models import (
    AdditionalInstructor,
    ClassSettings,
    EnrollmentRole,
    SessionTime,
    TemplateStatus,
    TrackingField,
    UserRole,
)
from homeroom.sandbox import Sandbox, Served, serve
from homeroom.sandbox.classcom import Settings
from tests.core.fakes import Canned, FakeClock

ROOT: Final = "/api/v1"
ENROLLMENTS: Final = f"{ROOT}/class/enrollments"
METRICS: Final = "/reporting/metrics"

TODAY: Final = datetime(2027, 1, 15, 9, tzinfo=UTC)
"""The sandbox's day, after all dates of its school."""

ORLA: Final[Mapping[str, str]] = {
    "email": "orla.fenwick@example.org",
    "first_name": "Orla",
    "last_name": "Fenwick",
}
"""Somebody whom the school does not know."""

NEW: Final[Mapping[str, str]] = {
    **ORLA,
    "timezone": "Europe/Dublin",
    "class_name": "Pottery",
}
"""What a new class must have."""


def sandbox(**settings: Any) -> Sandbox:
    """A school of 30 pupils, 12 classes and 3 deferred ones, the same every time.

    Args:
        settings: Quirks of Class.
    """
    return Sandbox(
        pupils=30,
        classes=12,
        clock=FakeClock().clock(),
        classcom=Settings(**settings),
    )


@asynccontextmanager
async def on_socket(**settings: Any) -> AsyncIterator[Served]:
    """The same over a socket."""
    async with serve(sandbox(**settings)) as served:
        yield served


def client(served: Served, **options: Any) -> ClassCom:
    """A client of the school that never sleeps."""
    given: dict[str, Any] = {**served.classcom, "clock": FakeClock().clock(), **options}
    return ClassCom(**given)


def canned(transport: Canned) -> ClassCom:
    """A client of a server that has its answers ready."""
    return ClassCom(
        api_key="canary-9d21",
        base_url="https://oakfield.example",
        transport=transport,
        clock=FakeClock().clock(),
        retry=None,
    )


def sent(transport: Canned) -> Any:
    """The JSON of the last request."""
    return json.loads(transport.requests[-1].content)


def asked(served: Served) -> list[tuple[str, int | None]]:
    """Method and status of all requests so far."""
    return [(one.method, one.status) for one in served.sandbox.journal]


def soon(**later: float) -> SessionTime:
    """An hour that begins some time after the sandbox's day."""
    start = TODAY + timedelta(**later)
    return SessionTime(start_time=start, end_time=start + timedelta(hours=1))


@frozen(kw_only=True)
class Ids:
    """What is there, in one class and beside it."""

    class_id: str
    ext_class_id: str
    deferred: int
    """Number of a deferred class."""
    deferred_id: str
    student_id: str
    ext_person_id: str = field(repr=False)
    email: str = field(repr=False)
    schedule_id: str
    template_id: str
    user_id: int


async def ids(classcom: ClassCom) -> Ids:
    """The ids of some things that a school has from the start."""
    first = (await classcom.classes.list())[0]
    deferred = (await classcom.classes.list(deferred=True))[0]
    person = (await classcom.enrollments.list(class_id=first.class_id))[1]
    dates = await classcom.schedules.list(class_id=first.class_id)
    templates = await classcom.templates.list()
    users = await classcom.users.list().collect()
    assert first.ext_class_id
    assert person.ext_person_id
    assert person.email
    return Ids(
        class_id=first.class_id,
        ext_class_id=first.ext_class_id,
        deferred=deferred.class_deferred_id,
        deferred_id=deferred.class_id,
        student_id=person.student_id,
        ext_person_id=person.ext_person_id,
        email=person.email,
        schedule_id=dates[0].schedule_id,
        template_id=templates[0].template_id,
        user_id=users[0].id,
    )


@frozen
class Method:
    """One call of a method, with every argument that goes with the others."""

    scope: str
    sends: str
    """Method and path of the request."""
    call: Callable[[ClassCom, Ids], Awaitable[object]]

    @property
    def verb(self) -> str:
        """HTTP method."""
        return self.sends.partition(" ")[0]


METHODS: Final[Mapping[str, Method]] = {
    "classes.list": Method(
        "class:read",
        f"GET {ROOT}/classes",
        lambda own, _: own.classes.list(deferred=True),
    ),
    "classes.get": Method(
        "class:read",
        f"GET {ROOT}/classes",
        lambda own, at: own.classes.get(class_id=at.class_id, deferred=False),
    ),
    "classes.create": Method(
        "class:write",
        f"POST {ROOT}/classes",
        lambda own, at: own.classes.create(
            **NEW,
            display_name="Ms Fenwick",
            ext_class_id="pottery & glazes",
            class_description="Clay",
            template_id=at.template_id,
            meeting_passcode="a1",
            session_times=[soon(days=1)],
            settings=ClassSettings(
                waiting_room=False, join_before_host=True, jbh_time=5
            ),
            additional_instructors=[
                AdditionalInstructor(email="ned@example.org", user_name="Ned")
            ],
            tracking_fields=[TrackingField(field_="house", value="red")],
        ),
    ),
    "classes.update": Method(
        "class:write",
        f"PATCH {ROOT}/classes",
        lambda own, at: own.classes.update(
            ext_class_id=at.ext_class_id, class_name="Kilns", class_description=""
        ),
    ),
    "classes.update_deferred": Method(
        "class:write",
        f"PATCH {ROOT}/classes",
        lambda own, at: own.classes.update_deferred(
            class_deferred_id=at.deferred, class_name="Kilns"
        ),
    ),
    "classes.delete": Method(
        "class:write",
        f"DELETE {ROOT}/classes",
        lambda own, at: own.classes.delete(class_deferred_id=at.deferred),
    ),
    "enrollments.list": Method(
        "enrollment:read",
        f"GET {ENROLLMENTS}",
        lambda own, at: own.enrollments.list(ext_class_id=at.ext_class_id),
    ),
    "enrollments.create": Method(
        "enrollment:write",
        f"POST {ENROLLMENTS}",
        lambda own, at: own.enrollments.create(
            class_id=at.class_id,
            ext_person_id="o.fenwick",
            role=EnrollmentRole.ASSISTANT,
            display_name="Orla F",
            **ORLA,
        ),
    ),
    "enrollments.update": Method(
        "enrollment:write",
        f"PUT {ENROLLMENTS}",
        lambda own, at: own.enrollments.update(
            class_id=at.class_id,
            student_id=at.student_id,
            ext_person_id="new-1",
            email="new@example.org",
            first_name="Nell",
            last_name="Archer",
            role=EnrollmentRole.STUDENT,
            display_name="Nell A",
        ),
    ),
    "enrollments.delete": Method(
        "enrollment:write",
        f"DELETE {ENROLLMENTS}",
        lambda own, at: own.enrollments.delete(
            ext_class_id=at.ext_class_id, email=at.email
        ),
    ),
    "enrollments.launch": Method(
        "enrollment:read",
        f"GET {ENROLLMENTS}/launch",
        lambda own, at: own.enrollments.launch(class_id=at.class_id, email=at.email),
    ),
    "reporting.attendance": Method(
        "attendance:read",
        f"GET {ROOT}/reporting/attendance",
        lambda own, at: own.reporting.attendance(class_id=at.class_id),
    ),
    "reporting.metrics": Method(
        "metrics:read",
        f"GET {ROOT}{METRICS}",
        lambda own, at: own.reporting.metrics(
            ext_class_id=at.ext_class_id,
            starting_after=datetime(2020, 1, 1, tzinfo=UTC),
            ending_before=TODAY,
            limit=100,
        ).collect(),
    ),
    "schedules.list": Method(
        "schedule:read",
        f"GET {ROOT}/schedules",
        lambda own, at: own.schedules.list(class_id=at.class_id),
    ),
    "schedules.create": Method(
        "schedule:write",
        f"POST {ROOT}/schedules",
        lambda own, at: own.schedules.create(
            class_id=at.deferred_id,
            start_time=TODAY,
            end_time=TODAY + timedelta(hours=1),
            timezone="America/Los_Angeles",
        ),
    ),
    "schedules.delete": Method(
        "schedule:write",
        f"DELETE {ROOT}/schedules",
        lambda own, at: own.schedules.delete(schedule_id=at.schedule_id),
    ),
    "templates.list": Method(
        "template:read", f"GET {ROOT}/templates", lambda own, _: own.templates.list()
    ),
    "templates.get": Method(
        "template:read",
        f"GET {ROOT}/templates",
        lambda own, at: own.templates.get(template_id=at.template_id),
    ),
    "templates.create": Method(
        "template:write",
        f"POST {ROOT}/templates",
        lambda own, _: own.templates.create(
            name="Clay", description="Polls", status=TemplateStatus.DRAFT
        ),
    ),
    "templates.update": Method(
        "template:write",
        f"PATCH {ROOT}/templates",
        lambda own, at: own.templates.update(
            template_id=at.template_id, status=TemplateStatus.PUBLISHED
        ),
    ),
    "templates.delete": Method(
        "template:write",
        f"DELETE {ROOT}/templates",
        lambda own, at: own.templates.delete(template_id=at.template_id),
    ),
    "users.list": Method(
        "user:read",
        f"GET {ROOT}/users",
        lambda own, _: own.users.list(page=1, limit=3).collect(),
    ),
    "users.get": Method(
        "user:read",
        f"GET {ROOT}/users",
        lambda own, at: own.users.get(id=at.user_id),
    ),
    "users.save": Method(
        "user:write",
        f"PUT {ROOT}/users",
        lambda own, _: own.users.save(
            email=ORLA["email"],
            ext_user_id=None,
            user_name="Orla Fenwick",
            roles=[UserRole.ADMIN, UserRole.INSTRUCTOR],
        ),
    ),
    "users.delete": Method(
        "user:write",
        f"DELETE {ROOT}/users",
        lambda own, at: own.users.delete(id=at.user_id),
    ),
}
"""Each method of the client; a test holds that none is missing."""
