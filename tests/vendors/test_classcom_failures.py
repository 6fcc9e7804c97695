"""The Class client over a real socket: scopes, keys, refusals, retries."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from homeroom import ClassCom
from homeroom._core.resource import Resource
from homeroom.classcom._generated.resources import ClassComApi
from homeroom.errors import (
    AuthenticationError,
    BadRequestError,
    NotFoundError,
    OutcomeUnknown,
    PermissionDeniedError,
    ServerError,
    TransportError,
)
from homeroom.sandbox import Served
from homeroom.sandbox.classcom.keys import SCOPES
from tests.core.fakes import Canned, reply
from tests.vendors.com import (
    METHODS,
    NEW,
    ORLA,
    TODAY,
    Ids,
    asked,
    canned,
    client,
    ids,
    on_socket,
)

pytestmark = pytest.mark.anyio

READS = [name for name, method in METHODS.items() if method.verb == "GET"]
REPEATED = [name for name, one in METHODS.items() if one.verb not in ("POST", "PATCH")]
SENT_ONCE = [name for name in METHODS if name not in REPEATED]


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


def test_every_method_is_here() -> None:
    """One that is added to the client must be added to these tests."""
    found = {
        f"{resource}.{name}"
        for resource, of in inspect.getmembers(ClassComApi, inspect.isclass)
        if issubclass(of, Resource)
        for name, _ in inspect.getmembers(of, callable)
        if not name.startswith("_")
    }
    assert found == METHODS.keys()


def test_all_scopes_are_used() -> None:
    """The vendor document has twelve."""
    assert set(SCOPES) == {method.scope for method in METHODS.values()}
    assert 12 == len(SCOPES)


@pytest.mark.parametrize("name", METHODS)
def test_the_docstring_names_the_scope(name: str) -> None:
    """So that a key can be made with what a program needs."""
    resource, _, method = name.partition(".")
    text = getattr(getattr(canned(Canned()), resource), method).__doc__
    assert f"Needs the scope `{METHODS[name].scope}`." in text


@pytest.mark.parametrize("name", METHODS)
async def test_a_missing_scope_is_named(
    name: str, classcom: ClassCom, served: Served
) -> None:
    """A key with all others gets a `PermissionDeniedError` that says which it lacks."""
    known, scope = await ids(classcom), METHODS[name].scope
    topic = scope.partition(":")[0]
    others = [one for one in SCOPES if one not in (scope, f"{topic}:write")]
    key = served.sandbox.classcom_vendor.add_key(scopes=others)
    async with client(served, api_key=key) as limited:
        with pytest.raises(PermissionDeniedError) as caught:
            await METHODS[name].call(limited, known)
    assert f"classcom {name}: 403 Forbidden: the key lacks the scope {scope}" == str(
        caught.value
    )
    assert (403, False) == (caught.value.status, caught.value.retryable)
    assert caught.value.detail is not None
    assert f"Api key scope {scope} required" == caught.value.detail.message


async def test_a_refusal_of_another_kind_names_no_scope() -> None:
    """Only the twelve that are known are taken over from what a server says."""
    for text in ("Api key scope ada:write required", "Ada Lovelace is locked out"):
        async with canned(Canned(reply({"error": text}, 403))) as classcom:
            with pytest.raises(PermissionDeniedError) as caught:
                await classcom.templates.list()
        assert "classcom templates.list: 403 Forbidden" == str(caught.value)


async def test_write_includes_read(served: Served) -> None:
    """As a third party says; the other way it does not."""
    key = served.sandbox.classcom_vendor.add_key(scopes=["template:write"])
    async with client(served, api_key=key) as classcom:
        assert await classcom.templates.list()
    key = served.sandbox.classcom_vendor.add_key(scopes=["template:read"])
    async with client(served, api_key=key) as classcom:
        with pytest.raises(PermissionDeniedError, match="scope template:write"):
            await classcom.templates.create(name="Clay")


@pytest.mark.parametrize("name", READS)
async def test_an_unknown_key(name: str, classcom: ClassCom, served: Served) -> None:
    """A 401, asked for once."""
    known = await ids(classcom)
    served.sandbox.journal.clear()
    async with client(served, api_key="unknown") as stranger:
        with pytest.raises(AuthenticationError):
            await METHODS[name].call(stranger, known)
    assert [("GET", 401)] == asked(served)


async def test_a_key_that_ended(served: Served) -> None:
    """A 401 as well; the detail has the server's word."""
    ended = TODAY.timestamp() - 86_400
    key = served.sandbox.classcom_vendor.add_key(expires=ended)
    async with client(served, api_key=key) as classcom:
        with pytest.raises(AuthenticationError) as caught:
            await classcom.templates.list()
    assert caught.value.detail is not None
    assert "Api key expired" == caught.value.detail.message
    ends = TODAY.timestamp() + 86_400
    key = served.sandbox.classcom_vendor.add_key(expires=ends)
    async with client(served, api_key=key) as classcom:
        assert await classcom.templates.list()


REFUSED: dict[str, tuple[Callable[[ClassCom, Ids], Awaitable[object]], set[str]]] = {
    "a user": (
        lambda own, _: own.users.save(email="canary", user_name="Orla"),
        {"email"},
    ),
    "an enrollment": (
        lambda own, at: own.enrollments.create(
            class_id=at.class_id, **(ORLA | {"email": "canary", "first_name": " "})
        ),
        {"email", "first_name"},
    ),
    "a class": (
        lambda own, _: own.classes.create(**(NEW | {"email": "canary"})),
        {"email"},
    ),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_messages_by_field_are_in_the_detail(
    name: str, classcom: ClassCom
) -> None:
    """`data` maps fields to messages, and none of it is in the error's text."""
    call, fields = REFUSED[name]
    known = await ids(classcom)
    with pytest.raises(BadRequestError) as caught:
        await call(classcom, known)
    detail = caught.value.detail
    assert detail is not None
    assert "Request failed validation" == detail.message
    assert fields == detail.fields.keys()
    assert ("The email format is invalid.",) == detail.fields["email"]
    assert "canary" not in str(caught.value)
    assert "format" not in str(caught.value)


async def test_an_unknown_class_is_quoted_in_the_detail_alone(
    classcom: ClassCom,
) -> None:
    """A 404 says which class was not found."""
    with pytest.raises(NotFoundError) as caught:
        await classcom.classes.get(ext_class_id="canary")
    assert "classcom classes.get: 404 Not Found" == str(caught.value)
    assert caught.value.detail is not None
    assert "class canary not found" == caught.value.detail.message


@pytest.mark.parametrize("name", REPEATED)
async def test_maintenance_is_waited_out(
    name: str, classcom: ClassCom, served: Served
) -> None:
    """After two 503s a read, a PUT or a DELETE is done by the third attempt."""
    known = await ids(classcom)
    served.sandbox.journal.clear()
    verb = METHODS[name].verb
    served.sandbox.faults.add(path="/classcom/*", status=503, times=2)
    await METHODS[name].call(classcom, known)
    assert [(verb, 503), (verb, 503)] == asked(served)[:2]
    assert {503, 200, 201} >= {status for _, status in asked(served)}


@pytest.mark.parametrize("name", REPEATED)
async def test_maintenance_may_last(
    name: str, classcom: ClassCom, served: Served
) -> None:
    """After three 503s the error says that the call may be repeated later."""
    known = await ids(classcom)
    served.sandbox.faults.add(path="/classcom/*", status=503)
    with pytest.raises(ServerError) as caught:
        await METHODS[name].call(classcom, known)
    assert [503, 503, 503] == [one.status for one in caught.value.attempts]
    assert caught.value.retryable


@pytest.mark.parametrize("fault", [{"status": 503}, {"drop": True}])
@pytest.mark.parametrize("name", SENT_ONCE)
async def test_what_cannot_be_repeated_is_sent_once(
    name: str, fault: dict[str, Any], classcom: ClassCom, served: Served
) -> None:
    """A POST or PATCH whose answer is lost or no answer has an unknown outcome."""
    known = await ids(classcom)
    served.sandbox.journal.clear()
    served.sandbox.faults.add(path="/classcom/*", **fault)
    with pytest.raises(OutcomeUnknown) as caught:
        await METHODS[name].call(classcom, known)
    assert not caught.value.retryable
    assert [(METHODS[name].verb, fault.get("status"))] == asked(served)


async def test_a_user_whose_answer_is_lost_is_there_once(
    classcom: ClassCom, served: Served
) -> None:
    """The repeat finds what the first attempt made, and so reports an update."""
    served.sandbox.faults.add(method="PUT", path="*", truncate=True, times=1)
    response = await classcom.with_response.users.save(
        email=ORLA["email"], user_name="Orla Fenwick"
    )
    assert (200, False, 2) == (
        response.status,
        response.data.created,
        len(response.attempts),
    )
    users = await classcom.users.list().collect()
    assert 1 == sum(one.email == ORLA["email"] for one in users)


async def test_a_removal_whose_answer_is_lost_is_not_found(
    classcom: ClassCom, served: Served
) -> None:
    """The repeat finds nothing left; its attempts tell why."""
    known = await ids(classcom)
    served.sandbox.faults.add(method="DELETE", path="*", truncate=True, times=1)
    with pytest.raises(NotFoundError) as caught:
        await classcom.classes.delete(class_id=known.class_id)
    assert 2 == len(caught.value.attempts)
    assert known.class_id not in {one.class_id for one in await classcom.classes.list()}


async def test_a_lost_connection_that_stays_lost(
    classcom: ClassCom, served: Served
) -> None:
    """Three attempts, then an error of the transport."""
    served.sandbox.faults.add(path="*", drop=True)
    with pytest.raises(TransportError) as caught:
        await classcom.templates.list()
    assert ["interrupted"] * 3 == [one.outcome for one in caught.value.attempts]
    assert [("GET", None)] * 3 == asked(served)


@pytest.mark.parametrize("name", METHODS)
async def test_an_error_inside_a_success_is_a_refusal(
    name: str, classcom: ClassCom
) -> None:
    """Whatever the status says; also where the answer holds no data."""
    known = await ids(classcom)
    server = Canned(reply({"error": "class 7 is locked"}))
    async with canned(server) as refusing:
        with pytest.raises(BadRequestError) as caught:
            await METHODS[name].call(refusing, known)
    assert caught.value.detail is not None
    assert "class 7 is locked" == caught.value.detail.message
    assert "locked" not in str(caught.value)
