"""The Class client against the sandbox, over a real socket: reading."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from homeroom import ClassCom, to_dict
from homeroom.classcom.models import (
    DeferredClass,
    EnrollmentRole,
    SchoolClass,
    TemplateStatus,
)
from homeroom.errors import DecodeError, NotFoundError
from homeroom.sandbox import Served
from tests.core.fakes import Canned, reply
from tests.vendors.com import METHODS, ROOT, canned, client, ids, on_socket

pytestmark = pytest.mark.anyio


@pytest.fixture
async def served(anyio_backend: str) -> AsyncIterator[Served]:
    """A school with 12 classes and 3 deferred ones."""
    async with on_socket() as served:
        yield served


@pytest.fixture
async def classcom(served: Served) -> AsyncIterator[ClassCom]:
    """A client with all scopes."""
    async with client(served) as classcom:
        yield classcom


async def test_classes_are_listed_apart_from_deferred_ones(classcom: ClassCom) -> None:
    """`deferred` says which of two forms comes; left out, it is false."""
    classes = await classcom.classes.list()
    deferred = await classcom.classes.list(deferred=True)
    assert (12, 3) == (len(classes), len(deferred))
    assert ({SchoolClass}, {DeferredClass}) == (
        set(map(type, classes)),
        set(map(type, deferred)),
    )
    assert not {one.class_id for one in classes} & {one.class_id for one in deferred}
    assert classes == await classcom.classes.list(deferred=False)


async def test_a_class_has_what_lets_people_in(classcom: ClassCom) -> None:
    """Its link has its id; name, host, link and password stay out of the repr."""
    first = (await classcom.classes.list())[0]
    assert [first.class_id] == _query(first.invite_link)["class_uuid"]
    assert first.meeting_id is not None
    assert first.meeting_id.isdigit()
    shown = repr(first)
    assert first.class_id in shown
    for hidden in (first.class_name, first.host, first.invite_link, first.password):
        assert hidden
        assert hidden not in shown


async def test_a_deferred_class_has_times(classcom: ClassCom) -> None:
    """When it was made and changed, to the millisecond, with a zone."""
    for one in await classcom.classes.list(deferred=True):
        assert one.created_at is not None
        assert one.updated_at is not None
        assert one.created_at <= one.updated_at
        assert timedelta(0) == one.created_at.utcoffset()


async def test_one_class_by_either_identifier(classcom: ClassCom) -> None:
    """The object alone, out of an array of one; the same by both, in both forms."""
    for one in await classcom.classes.list():
        assert one == await classcom.classes.get(class_id=one.class_id)
        assert one.ext_class_id
        assert one == await classcom.classes.get(ext_class_id=one.ext_class_id)
    for other in await classcom.classes.list(deferred=True):
        found = await classcom.classes.get(class_id=other.class_id, deferred=True)
        assert other == found
        assert other.ext_class_id
        assert found == await classcom.classes.get(
            ext_class_id=other.ext_class_id, deferred=True
        )


async def test_each_form_is_found_as_such_only(classcom: ClassCom) -> None:
    """A deferred class among the others, or the other way, is a 404."""
    known = await ids(classcom)
    with pytest.raises(NotFoundError) as caught:
        await classcom.classes.get(class_id=known.deferred_id)
    assert 404 == caught.value.status
    with pytest.raises(NotFoundError):
        await classcom.classes.get(class_id=known.class_id, deferred=True)


GETS: dict[str, Callable[[ClassCom], Awaitable[object]]] = {
    "classes.get": lambda own: own.classes.get(class_id="c"),
    "classes.get deferred": lambda own: own.classes.get(class_id="c", deferred=True),
    "templates.get": lambda own: own.templates.get(template_id="t"),
    "users.get": lambda own: own.users.get(email="ada@example.org"),
}


MANY = {
    "class_id": "c",
    "class_deferred_id": 1,
    "ext_class_id": None,
    "class_name": "n",
    "invite_link": "l",
    "template_id": "t",
    "name": "n",
    "id": 1,
    "ext_user_id": None,
    "user_name": "n",
    "roles": [],
}
"""All that any of them must have."""


@pytest.mark.parametrize("name", GETS)
async def test_an_empty_array_is_nothing_found(name: str) -> None:
    """Where one record was asked for, a 200 without any is a `NotFoundError`."""
    async with canned(Canned(reply([]))) as classcom:
        with pytest.raises(NotFoundError) as caught:
            await GETS[name](classcom)
    method = name.partition(" ")[0]
    assert f"classcom {method}: there is no such record" == str(caught.value)
    assert (200, False) == (caught.value.status, caught.value.retryable)
    assert 1 == len(caught.value.attempts)


@pytest.mark.parametrize("name", GETS)
async def test_several_are_not_the_one_asked_for(name: str) -> None:
    """No record is picked out of an array of more."""
    async with canned(Canned(reply([MANY, MANY]))) as classcom:
        with pytest.raises(DecodeError) as caught:
            await GETS[name](classcom)
    assert ("$: expected one item, not 2",) == caught.value.paths


async def test_an_unknown_user_is_not_found(classcom: ClassCom) -> None:
    """The sandbox has an empty array for one, over the socket too."""
    with pytest.raises(NotFoundError) as caught:
        await classcom.users.get(email="nobody@example.org")
    assert 200 == caught.value.status


async def test_people_of_a_class(classcom: ClassCom) -> None:
    """The same by either identifier; some lack an address, others an external id."""
    found = []
    for one in await classcom.classes.list():
        people = await classcom.enrollments.list(class_id=one.class_id)
        assert one.ext_class_id
        assert people == await classcom.enrollments.list(ext_class_id=one.ext_class_id)
        assert {one.meeting_id} == {person.meeting_id for person in people}
        assert 1 == sum(person.role is EnrollmentRole.TEACHER for person in people)
        found += people
    assert {None} < {person.email for person in found}
    assert {None} < {person.ext_person_id for person in found}
    assert all(person.email or person.ext_person_id for person in found)


async def test_a_launch_link_is_for_one_person(classcom: ClassCom) -> None:
    """By address or external id; the link is no part of a repr."""
    known = await ids(classcom)
    by_email = await classcom.enrollments.launch(
        class_id=known.class_id, email=known.email
    )
    by_number = await classcom.enrollments.launch(
        ext_class_id=known.ext_class_id, ext_person_id=known.ext_person_id
    )
    for link in (by_email, by_number):
        query = _query(link.launch_url)
        assert [known.class_id] == query["class_uuid"]
        assert [known.student_id] == query["student_id"]
        assert link.launch_url not in repr(link)
    assert by_email != by_number


async def test_dates_of_a_class(classcom: ClassCom) -> None:
    """Seconds on the wire are aware times here; deferred classes may have dates too."""
    known = await ids(classcom)
    dates = await classcom.schedules.list(class_id=known.class_id)
    raw: Any = await classcom.request(
        "GET", "/schedules", query={"class_id": known.class_id}
    )
    assert 8 == len(dates)
    assert [row["start_time"] for row in raw] == [
        int(one.start_time.timestamp()) for one in dates
    ]
    assert {UTC} == {one.start_time.tzinfo for one in dates}
    assert {timedelta(hours=1)} == {one.end_time - one.start_time for one in dates}
    assert [] == await classcom.schedules.list(class_id=known.deferred_id)


async def test_templates(classcom: ClassCom) -> None:
    """All of them, and one by its id."""
    templates = await classcom.templates.list()
    assert set(TemplateStatus) == {one.status for one in templates}
    for one in templates:
        assert one == await classcom.templates.get(template_id=one.template_id)


@pytest.mark.parametrize(
    "name",
    [
        "classes.list",
        "enrollments.list",
        "reporting.attendance",
        "schedules.list",
        "templates.list",
    ],
)
async def test_models_give_back_the_answer(name: str, classcom: ClassCom) -> None:
    """A model made of an answer is written as that answer was."""
    known = await ids(classcom)
    made: Any = await METHODS[name].call(classcom, known)
    query: dict[str, dict[str, object]] = {
        "classes.list": {"deferred": True},
        "templates.list": {},
    }
    raw = await classcom.request(
        "GET",
        METHODS[name].sends.partition(ROOT)[2],
        query=query.get(name, {"class_id": known.class_id}),
    )
    assert raw == ([*map(to_dict, made)] if isinstance(made, list) else to_dict(made))


async def test_users_and_classes_give_back_the_answer(classcom: ClassCom) -> None:
    """The same of models that are taken out of a page or an array of one."""
    raw: Any = await classcom.request("GET", "/users")
    assert raw == [*map(to_dict, await classcom.users.list().collect())]
    classes: Any = await classcom.request("GET", "/classes")
    one = await classcom.classes.get(class_id=classes[0]["class_id"])
    assert classes[0] == to_dict(one)


async def test_a_view_tells_what_came_with_the_data(classcom: ClassCom) -> None:
    """Status, request id and attempts, around the same data."""
    known = await ids(classcom)
    view = classcom.with_response
    response = await view.classes.get(class_id=known.class_id)
    assert (200, 1) == (response.status, len(response.attempts))
    assert response.request_id
    assert response.data == await classcom.classes.get(class_id=known.class_id)
    deferred = await view.classes.list(deferred=True)
    assert deferred.data == await classcom.classes.list(deferred=True)
    users = await view.users.list(limit=2).collect()
    assert users == await classcom.users.list().collect()


async def test_the_key_is_a_bearer() -> None:
    """It travels in one header, and in no URL."""
    transport = Canned(reply([]))
    async with canned(transport) as classcom:
        await classcom.templates.list()
    request = transport.requests[0]
    assert "Bearer canary-9d21" == request.headers["authorization"]
    assert "https://oakfield.example/api/v1/templates" == str(request.url)


def _query(link: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(link).query)
