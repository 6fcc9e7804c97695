"""Class: keys, scopes, routes, and answers to anything that may be sent."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import anyio
import pytest
from hypothesis import given, settings as options, strategies as st
from starlette.routing import Route

from homeroom._core.clock import Clock
from homeroom.sandbox.classcom import ClassComVendor, Settings
from homeroom.sandbox.school import School
from homeroom.sandbox.vendor import Controlled
from tests.sandbox.classcom_api import NEW_CLASS, NOON, Api, opened

pytestmark = pytest.mark.anyio

OPERATIONS = {
    ("GET", "/classes"): "class:read",
    ("POST", "/classes"): "class:write",
    ("PATCH", "/classes"): "class:write",
    ("DELETE", "/classes"): "class:write",
    ("GET", "/class/enrollments"): "enrollment:read",
    ("POST", "/class/enrollments"): "enrollment:write",
    ("PUT", "/class/enrollments"): "enrollment:write",
    ("DELETE", "/class/enrollments"): "enrollment:write",
    ("GET", "/class/enrollments/launch"): "enrollment:read",
    ("GET", "/reporting/attendance"): "attendance:read",
    ("GET", "/reporting/metrics"): "metrics:read",
    ("GET", "/schedules"): "schedule:read",
    ("POST", "/schedules"): "schedule:write",
    ("DELETE", "/schedules"): "schedule:write",
    ("GET", "/templates"): "template:read",
    ("POST", "/templates"): "template:write",
    ("PATCH", "/templates"): "template:write",
    ("DELETE", "/templates"): "template:write",
    ("GET", "/users"): "user:read",
    ("PUT", "/users"): "user:write",
    ("DELETE", "/users"): "user:write",
}
"""The 21 operations of the vendor document and their scopes."""

UNAUTHORIZED = (401, {"error": "Unauthorized"})


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    """A school behind its key."""
    async with opened() as found:
        yield found


async def test_the_routes_are_those_of_the_vendor_document(api: Api) -> None:
    """There are 21 operations, each with a source."""
    sources = {
        (method, path.removeprefix("/api/v1")): source
        for method, path, source in api.vendor.sources()
    }
    assert OPERATIONS.keys() == sources.keys()
    assert {"vendor document"} == set(sources.values())
    assert all(isinstance(route, Route) for route in api.vendor.routes())


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
async def test_every_operation_wants_its_scope(
    api: Api, method: str, path: str
) -> None:
    """A key with all other scopes gets a 403 that names the missing one."""
    scope = OPERATIONS[method, path]
    topic = scope.partition(":")[0]
    others = [s for s in OPERATIONS.values() if not s.startswith(f"{topic}:")]
    key = api.vendor.add_key(scopes=others)
    expected = (403, {"error": f"Api key scope {scope} required"})
    assert expected == await api.refused(method, path, key=key)


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
async def test_every_operation_wants_a_key(api: Api, method: str, path: str) -> None:
    """A key that does not exist gets a 401."""
    assert UNAUTHORIZED == await api.refused(method, path, key="nothing")


@pytest.mark.parametrize("header", [None, "", "Bearer", "Bearer ", "Basic {}", "{}"])
async def test_the_key_must_be_a_bearer(api: Api, header: str | None) -> None:
    """No header, no key and another scheme get a 401."""
    sent = {} if header is None else {"Authorization": header.format(api.key)}
    url = "http://127.0.0.1/classcom/api/v1/classes"
    response = await api.client.get(url, headers=sent)
    assert UNAUTHORIZED == (response.status_code, response.json())


async def test_write_includes_read_and_not_the_other_way(api: Api) -> None:
    """A key that may write may read; one that may read may not write."""
    writer = api.vendor.add_key(scopes=["template:write"])
    reader = api.vendor.add_key(scopes=["template:read"])
    new = {"name": "Rivers"}
    await api.json("GET", "/templates", key=writer)
    await api.json("GET", "/templates", key=reader)
    await api.json("POST", "/templates", key=writer, json=new, status=201)
    refused = await api.refused("POST", "/templates", key=reader, json=new)
    assert (403, {"error": "Api key scope template:write required"}) == refused


async def test_a_key_expires_at_its_second(api: Api) -> None:
    """A key works until its time and gets a 401 from then on."""
    key = api.vendor.add_key(expires=NOON + 10)
    await api.json("GET", "/templates", key=key)
    api.clock[0] += 10
    expected = (401, {"error": "Api key expired"})
    assert expected == await api.refused("GET", "/templates", key=key)


async def test_schools_do_not_see_each_other(api: Api) -> None:
    """Two schools share no class, even with the same seed."""
    other = api.open_school(seed=1)
    mine = await api.json("GET", "/classes")
    theirs = await api.json("GET", "/classes", key=other)
    assert api.key != other
    assert not {c["class_id"] for c in mine} & {c["class_id"] for c in theirs}
    further = api.vendor.add_key(api_key=other)
    assert theirs == await api.json("GET", "/classes", key=further)


async def test_the_same_seed_gives_the_same_school(api: Api) -> None:
    """Two stand-ins show the same keys, classes, people and events."""
    async with opened() as other:
        assert api.key == other.key
        classes = await api.json("GET", "/classes")
        params = {"class_id": classes[3]["class_id"]}
        assert classes == await other.json("GET", "/classes")
        for path in ("/class/enrollments", "/reporting/metrics", "/schedules"):
            expected = await api.json("GET", path, params=params)
            assert expected == await other.json("GET", path, params=params)


async def test_a_control_route_makes_keys(api: Api) -> None:
    """A limited and an expired key can be made over HTTP."""
    url = "http://127.0.0.1/_sandbox/classcom/keys"
    limited = await api.client.post(url, json={"scopes": ["user:read"]})
    expired = await api.client.post(url, json={"expires": NOON, "api_key": api.key})
    assert [201, 201] == [limited.status_code, expired.status_code]
    key = limited.json()["api_key"]
    await api.json("GET", "/users", key=key)
    assert 403 == (await api.refused("GET", "/classes", key=key))[0]
    key = expired.json()["api_key"]
    assert 401 == (await api.refused("GET", "/classes", key=key))[0]
    assert isinstance(api.vendor, Controlled)


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"[]",
        b'{"scopes": ["all"]}',
        b'{"scopes": 1}',
        b'{"expires": "soon"}',
        b'{"expires": true}',
        b'{"api_key": "nothing"}',
        b'{"api_key": 1}',
        b'{"other": 1}',
    ],
)
async def test_a_key_that_makes_no_sense_is_not_made(api: Api, sent: bytes) -> None:
    """The control route answers 400 to anything else."""
    url = "http://127.0.0.1/_sandbox/classcom/keys"
    response = await api.client.post(url, content=sent)
    assert 400 == response.status_code
    assert response.json()["error"]


def test_a_key_needs_a_school() -> None:
    """Without a school there is nothing that a key could open."""
    with pytest.raises(ValueError, match="opens no school"):
        ClassComVendor(clock=Clock()).add_key()


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500, 503])
async def test_faults_answer_as_class_does(api: Api, status: int) -> None:
    """A fault has its status and a text under `error`."""
    response = api.vendor.failure(status)
    assert status == response.status_code
    assert ["error"] == list(json.loads(bytes(response.body)))


async def test_another_verb_is_not_allowed(api: Api) -> None:
    """A verb that a path does not have gets a 405."""
    assert 405 == (await api.send("PUT", "/classes", json=NEW_CLASS)).status_code


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"1", b"null", b"\xff", b"NaN"])
@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/classes"), ("DELETE", "/class/enrollments"), ("PUT", "/users")],
)
async def test_a_body_is_a_json_object(
    api: Api, method: str, path: str, content: bytes
) -> None:
    """Any other body is a 400 without `data`."""
    expected = (400, {"error": "The request body is not a JSON object."})
    assert expected == await api.refused(method, path, content=content)


@pytest.mark.parametrize(
    "wrong", [{"starting_after": "sometimes"}, {"burst": -1}, {"deferral": -1}]
)
def test_settings_are_checked(wrong: dict[str, Any]) -> None:
    """A setting out of range is an error."""
    with pytest.raises(ValueError):
        Settings(**wrong)


FIELDS = st.sampled_from(
    [
        *NEW_CLASS,
        *("class_id", "ext_class_id", "class_deferred_id", "class_description"),
        *("template_id", "settings", "session_times", "additional_instructors"),
        *("display_name", "meeting_passcode", "student_id", "ext_person_id", "role"),
        *("start_time", "end_time", "schedule_id", "name", "description", "status"),
        *("identified_by", "id", "ext_user_id", "user_name", "roles"),
        *("deferred", "page", "limit", "starting_after", "ending_before"),
    ]
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.sampled_from(
        ["\ud800", "a@example.org", "email", "id", "1", "teacher", "UTC"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=4)
    ),
    max_leaves=8,
)


@options(max_examples=2 * options().max_examples, deadline=None)
@given(
    operation=st.sampled_from(sorted(OPERATIONS)),
    fields=st.dictionaries(FIELDS, VALUES, max_size=8),
)
def test_nothing_that_is_sent_breaks_it(
    operation: tuple[str, str], fields: dict[str, Any]
) -> None:
    """Any fields, as body and as query, get a success or a refusal of Class's form."""

    async def send() -> None:
        async with opened() as api:
            method, path = operation
            params = {
                name: str(value).encode("utf-8", "replace").decode()
                for name, value in fields.items()
            }
            for key in (False, True):
                body = (NEW_CLASS if key else {}) | fields
                content = json.dumps(body).encode()
                response = await api.send(method, path, params=params, content=content)
                assert response.status_code in (200, 201, 400, 404)
                if response.status_code >= 400:
                    assert isinstance(response.json()["error"], str)

    anyio.run(send)


def test_a_large_school_opens_at_once() -> None:
    """Opening the largest school draws no pupil, class or user."""
    school = School(seed=1, pupils=100_000)
    ClassComVendor(clock=Clock()).open_school(school)
    assert "courses" not in vars(school)
