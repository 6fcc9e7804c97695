"""Every method of the Class client before a contract validator by others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from openapi_core import OpenAPI
from openapi_core.exceptions import OpenAPIError

from homeroom import ClassCom
from homeroom.classcom.models import DeferredEnrollment, TemplateStatus
from homeroom.errors import (
    AuthenticationError,
    BadRequestError,
    NotFoundError,
    PermissionDeniedError,
    ServerError,
)
from homeroom.sandbox import Sandbox
from tests.core.fakes import FakeClock
from tests.vendors.com import METHODS, NEW, ORLA, ROOT, Ids, ids, sandbox, soon
from tests.vendors.contract import VERBS, Inspected, closed, load_spec

pytestmark = pytest.mark.anyio

SPEC = load_spec("classcom")
CLOSED = closed(SPEC)


@pytest.fixture(scope="module")
def contracts() -> tuple[OpenAPI, OpenAPI]:
    """The spec, and its closed copy for answers."""
    return OpenAPI.from_dict(SPEC), OpenAPI.from_dict(CLOSED)


@pytest.fixture
def transport(contracts: tuple[OpenAPI, OpenAPI]) -> Inspected:
    """Both of them, before a sandbox."""
    return inspected(sandbox(), contracts)


def inspected(school: Sandbox, contracts: tuple[OpenAPI, OpenAPI]) -> Inspected:
    """Both of them, before that sandbox."""
    return Inspected(school, "classcom", *contracts)


def client(transport: Inspected, **options: Any) -> ClassCom:
    """A client of the host that the spec names."""
    given: dict[str, Any] = {
        "api_key": sandbox().classcom["api_key"],
        "base_url": "https://school.example",
        "retry": None,
        "clock": FakeClock().clock(),
        **options,
    }
    return ClassCom(transport=transport, **given)


def test_all_operations_of_the_spec_are_here() -> None:
    """There are 21, and each is sent by some method."""
    described = {
        f"{verb.upper()} {ROOT}{path}"
        for path, item in SPEC["paths"].items()
        for verb in VERBS & item.keys()
    }
    assert described == {method.sends for method in METHODS.values()}
    assert 21 == len(described)


def test_the_spec_names_the_scopes() -> None:
    """Each operation has the scope that its methods need."""
    scopes = {
        f"{verb.upper()} {ROOT}{path}": item[verb]["x-scope"]
        for path, item in SPEC["paths"].items()
        for verb in VERBS & item.keys()
    }
    assert scopes == {method.sends: method.scope for method in METHODS.values()}


@pytest.mark.parametrize("name", METHODS)
async def test_method(name: str, transport: Inspected) -> None:
    """Its request, with every argument, and the answer keep to the spec."""
    async with client(transport) as classcom:
        known = await ids(classcom)
        transport.seen.clear()
        await METHODS[name].call(classcom, known)
    assert {METHODS[name].sends} == {f"{verb} {path}" for verb, path in transport.seen}


OTHERS: dict[str, Callable[[ClassCom, Ids], Awaitable[object]]] = {
    "classes that are set up": lambda own, _: own.classes.list(),
    "one deferred class": lambda own, at: own.classes.get(
        class_id=at.deferred_id, deferred=True
    ),
    "a class with what it must have": lambda own, _: own.classes.create(**NEW),
    "a class of a numbered template": lambda own, _: own.classes.create(
        **NEW, template_id=7
    ),
    "a new class that is deferred": lambda own, _: own.classes.create(
        **NEW, session_times=[soon(days=60)]
    ),
    "a deferred class by text": lambda own, at: own.classes.update_deferred(
        class_deferred_id=str(at.deferred), class_description="Clay"
    ),
    "a class by its external id": lambda own, at: own.classes.delete(
        ext_class_id=at.ext_class_id
    ),
    "a person of a deferred class": lambda own, at: deferred_person(own, at),
    "a link by external ids": lambda own, at: own.enrollments.launch(
        ext_class_id=at.ext_class_id, ext_person_id=at.ext_person_id
    ),
    "attendance by external id": lambda own, at: own.reporting.attendance(
        ext_class_id=at.ext_class_id
    ),
    "events without bounds": lambda own, at: own.reporting.metrics(
        class_id=at.class_id
    ).collect(),
    "a template with its name": lambda own, _: own.templates.create(name="Clay"),
    "all of a template": lambda own, at: own.templates.update(
        template_id=at.template_id,
        name="Clay",
        description="",
        status=TemplateStatus.DRAFT,
    ),
    "all users": lambda own, _: own.users.list().collect(),
    "a user who is updated": lambda own, at: own.users.save(
        id=at.user_id, user_name="Orla Fenwick", email=ORLA["email"]
    ),
    "a user by external id": lambda own, at: by_external_id(own, at),
    "a user by address": lambda own, at: by_address(own, at),
}
"""Forms of requests and answers that no call above has."""


async def deferred_person(own: ClassCom, at: Ids) -> object:
    """Somebody without an external id in a class that is deferred."""
    made = await own.enrollments.create(class_id=at.deferred_id, **ORLA)
    assert isinstance(made, DeferredEnrollment)
    return made


async def by_external_id(own: ClassCom, at: Ids) -> object:
    """The first user, with an external id and found by it."""
    await own.users.save(id=at.user_id, ext_user_id="888", user_name="Orla")
    return await own.users.get(ext_user_id="888")


async def by_address(own: ClassCom, at: Ids) -> object:
    """The first user, removed by the address."""
    user = await own.users.get(id=at.user_id)
    assert user.email
    return await own.users.delete(email=user.email)


@pytest.mark.parametrize("name", OTHERS)
async def test_other_forms(name: str, transport: Inspected) -> None:
    """They keep to the spec as well."""
    async with client(transport) as classcom:
        known = await ids(classcom)
        transport.seen.clear()
        await OTHERS[name](classcom, known)
    assert transport.seen


async def test_users_in_a_plain_array(contracts: tuple[OpenAPI, OpenAPI]) -> None:
    """The other answer that the spec allows."""
    transport = inspected(sandbox(paged_users=False), contracts)
    async with client(transport) as classcom:
        assert 7 == len(await classcom.users.list().collect())


async def test_further_events(contracts: tuple[OpenAPI, OpenAPI]) -> None:
    """Types beyond the vendor document's are in the spec where somebody met them."""
    school = sandbox(further_events=("TAB_OPENED", "PUBLIC_CHAT"))
    async with client(inspected(school, contracts)) as classcom:
        known = await ids(classcom)
        pager = classcom.reporting.metrics(class_id=known.class_id)
        assert {"TAB_OPENED", "PUBLIC_CHAT"} < {one.event_type async for one in pager}


NOBODY = "00000000-0000-4000-8000-000000000000"
UNKNOWN: dict[str, Callable[[ClassCom], Awaitable[object]]] = {
    "a class": lambda own: own.classes.get(class_id=NOBODY),
    "a deferred class": lambda own: own.classes.delete(class_deferred_id=1),
    "a person": lambda own: own.enrollments.list(ext_class_id="x"),
    "a date": lambda own: own.schedules.delete(schedule_id=NOBODY),
    "a template": lambda own: own.templates.get(template_id=NOBODY),
    "a user": lambda own: own.users.delete(id=0),
}


@pytest.mark.parametrize("name", UNKNOWN)
async def test_what_is_not_found(name: str, transport: Inspected) -> None:
    """The body of a 404 keeps to the spec."""
    async with client(transport) as classcom:
        with pytest.raises(NotFoundError) as caught:
            await UNKNOWN[name](classcom)
    assert 404 == caught.value.status


async def test_refusals_by_field(transport: Inspected) -> None:
    """The messages for each field are in the spec."""
    async with client(transport) as classcom:
        with pytest.raises(BadRequestError):
            await classcom.users.save(email="x", user_name="Orla")


async def test_refusals_of_keys(contracts: tuple[OpenAPI, OpenAPI]) -> None:
    """A key that is unknown, ended or limited."""
    school = sandbox()
    add = school.classcom_vendor.add_key
    limited, ended = add(scopes=["user:read"]), add(expires=0)
    wrong = {
        "unknown": AuthenticationError,
        ended: AuthenticationError,
        limited: PermissionDeniedError,
    }
    for key, kind in wrong.items():
        async with client(inspected(school, contracts), api_key=key) as classcom:
            with pytest.raises(kind):
                await classcom.templates.list()


@pytest.mark.parametrize("status", [500, 503])
async def test_failures_of_the_server(
    status: int, contracts: tuple[OpenAPI, OpenAPI]
) -> None:
    """The spec has both."""
    school = sandbox()
    school.faults.add(path="*", status=status)
    async with client(inspected(school, contracts)) as classcom:
        with pytest.raises(ServerError):
            await classcom.templates.list()


async def test_a_field_too_many_is_found(
    transport: Inspected, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Deep inside an answer, where the open spec says nothing."""
    monkeypatch.setattr(
        "homeroom.sandbox.classcom.reporting._attended",
        lambda date, member: {
            "student_id": member.student_id,
            "email": None,
            "ext_person_id": None,
            "join_time": None,
            "leave_time": None,
            "nick": "C",
        },
    )
    async with client(transport) as classcom:
        known = await ids(classcom)
        with pytest.raises(OpenAPIError):
            await classcom.reporting.attendance(class_id=known.class_id)


async def test_a_field_too_few_is_found(
    transport: Inspected, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And so is the lack of one that the spec requires."""
    async with client(transport) as classcom:
        known = await ids(classcom)
        monkeypatch.setattr(
            "homeroom.sandbox.classcom.schedules.shown_date",
            lambda date, record: {"schedule_id": "s", "class_id": "c", "start_time": 1},
        )
        with pytest.raises(OpenAPIError):
            await classcom.schedules.list(class_id=known.class_id)
