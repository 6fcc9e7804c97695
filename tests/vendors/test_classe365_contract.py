"""Every Classe365 operation before a contract validator by others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator
from openapi_core import OpenAPI
from openapi_core.exceptions import OpenAPIError

from homeroom import Classe365
from homeroom.classe365 import ByPage
from homeroom.errors import CallError, NotFoundError
from homeroom.sandbox import Sandbox
from homeroom.sandbox.classe365 import Paging
from tests.vendors.contract import VERBS, Inspected, closed, load_spec

pytestmark = pytest.mark.anyio

SPEC = load_spec("classe365")
CLOSED = closed(SPEC)

Call = Callable[[Classe365], Awaitable[object]]

SESSION = {"name": "2030", "start_date": "2030-07-01", "end_date": "2031-06-30"}

OPERATIONS: Mapping[str, Mapping[str, Call]] = {
    "GET /students": {
        "list": lambda our: our.students.list(limit=7).collect(),
        "list ahead": lambda our: our.students.list().prefetch(2).collect(),
        "get": lambda our: our.students.get(1001),
        "get by text": lambda our: our.students.get("1001"),
    },
    "POST /students": {
        "create": lambda our: our.students.save(
            admission_number="A77",
            first_name="Lunet",
            last_name="Coldmarsh",
            gender="Female",
            student_dob="2015-02-28",
            student_email="lunet@school.example",
            student_contact="+441632960111",
            father_name=None,
            mother_name="Ottil Coldmarsh",
            parents_contact=None,
            parents_email="ottil@school.example",
        ),
        "update": lambda our: our.students.save(id=1001, gender=None),
        "update by text": lambda our: our.students.save(id="1001"),
    },
    "GET /classes": {
        "list": lambda our: our.classes.list().collect(),
        "get": lambda our: our.classes.get(200_001),
    },
    "POST /classes": {
        "create": lambda our: our.classes.save(
            name="Falconry 3 A", code="FAL3", department_id=11
        ),
        "update": lambda our: our.classes.save(id=200_001, code=None),
    },
    "GET /sessions": {
        "list": lambda our: our.sessions.list(limit=1).collect(),
        "get": lambda our: our.sessions.get(1),
    },
    "POST /sessions": {
        "create": lambda our: our.sessions.save(extra=SESSION),
        "update": lambda our: our.sessions.save(id=1, extra=SESSION),
    },
    "GET /departments": {
        "list": lambda our: our.departments.list().collect(),
        "get": lambda our: our.departments.get(11),
    },
    "POST /departments": {
        "create": lambda our: our.departments.save(name="Falconry"),
        "update": lambda our: our.departments.save(id=11, name="Falconry"),
    },
    "GET /{resource}": {
        "list": lambda our: our.records.list("teachers", limit=2).collect(),
        "list nothing": lambda our: our.resource("agents").list().collect(),
        "get": lambda our: our.resource("subjects").get(600_001),
    },
    "POST /{resource}": {
        "create": lambda our: our.resource("agents").save({"name": "Tarnbeck"}),
        "update": lambda our: our.records.save(
            "teachers", id=301, extra={"is_academic": "1"}
        ),
    },
}
CALLS = [(name, way) for name, ways in OPERATIONS.items() for way in ways]

REFUSED: Mapping[str, tuple[int, Call]] = {
    "fields": (400, lambda our: our.students.save(first_name="Lunet")),
    "id": (400, lambda our: our.classes.get("x")),
    "resource": (404, lambda our: our.resource("stars").get(1)),
    "module": (403, lambda our: our.sessions.list().collect()),
    "module, saving": (403, lambda our: our.sessions.save(extra=SESSION)),
    "record": (204, lambda our: our.students.get(1)),
    "record, saving": (204, lambda our: our.resource("teachers").save({}, id=1)),
}
"""Refusals of a school whose key is not for sessions."""


@pytest.fixture(scope="module")
def contracts() -> tuple[OpenAPI, OpenAPI]:
    """The spec, and its closed copy for answers."""
    return OpenAPI.from_dict(SPEC), OpenAPI.from_dict(CLOSED)


@pytest.fixture
def sandbox() -> Sandbox:
    """A school that is the same in every test."""
    return Sandbox(pupils=30, classes=12)


@pytest.fixture
def transport(contracts: tuple[OpenAPI, OpenAPI], sandbox: Sandbox) -> Inspected:
    """Both of them, before the sandbox."""
    return Inspected(sandbox, "classe365", *contracts)


def client(sandbox: Sandbox, transport: Inspected, **options: Any) -> Classe365:
    """A client of the vendor's own host, over that transport."""
    given = {**sandbox.classe365, "base_url": None, "retry": None, **options}
    return Classe365(**{**given, "transport": transport})


def test_all_operations_of_the_spec_are_here() -> None:
    """An operation that is added to the spec must be added to these tests."""
    described = {
        f"{verb.upper()} {path}"
        for path, item in SPEC["paths"].items()
        for verb in VERBS & item.keys()
    }
    assert described == OPERATIONS.keys()


@pytest.mark.parametrize(("name", "way"), CALLS)
async def test_operation(
    name: str, way: str, sandbox: Sandbox, transport: Inspected
) -> None:
    """The request and the sandbox's answer both keep to the spec."""
    async with client(sandbox, transport) as our:
        await OPERATIONS[name][way](our)
    method, path = name.split()
    begin = f"/restv2{path.partition('{')[0]}"
    assert transport.seen
    assert all(
        method == verb and sent.startswith(begin) for verb, sent in transport.seen
    )
    assert asked(sandbox) <= parameters(name)


@pytest.mark.parametrize("why", REFUSED)
async def test_refusals_keep_to_the_spec(
    why: str, sandbox: Sandbox, transport: Inspected
) -> None:
    """Each status that the vendor document lists has the body of the spec."""
    status, call = REFUSED[why]
    modules = ["students", "classes", "teachers"]
    subdomain = sandbox.classe365["subdomain"]
    key = sandbox.classe365_vendor.add_key(subdomain, modules=modules)
    async with client(sandbox, transport, api_key=key) as our:
        with pytest.raises(CallError) as caught:
            await call(our)
    assert status == caught.value.status
    assert 1 == len(transport.seen)


async def test_wrong_credentials_keep_to_the_spec(
    sandbox: Sandbox, transport: Inspected
) -> None:
    """The spec wants HTTP Basic, and describes what a wrong key gets."""
    async with client(sandbox, transport, api_key="unknown") as our:
        with pytest.raises(CallError) as caught:
            await our.students.get(1001)
    assert 401 == caught.value.status


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
async def test_a_wrong_verb_has_the_body_of_the_spec(
    method: str, sandbox: Sandbox
) -> None:
    """No operation has it, so the body is held against its schema alone."""
    validator = Draft202012Validator(CLOSED["components"]["schemas"]["ErrorBody"])
    own = sandbox.classe365
    async with httpx.AsyncClient(transport=httpx.ASGITransport(sandbox.app)) as web:
        answer = await web.request(
            method,
            f"{own['base_url']}/restv2/students",
            auth=(own["subdomain"], own["api_key"]),
        )
    assert 405 == answer.status_code
    validator.validate(answer.json())


async def test_a_204_with_a_body_keeps_to_the_spec(
    sandbox: Sandbox, transport: Inspected
) -> None:
    """The spec says nothing of that body."""
    sandbox.classe365_vendor.empty_body = True
    async with client(sandbox, transport) as our:
        with pytest.raises(NotFoundError):
            await our.students.get(1)
        assert [] == await our.resource("agents").list().collect()
    assert 2 == len(transport.seen)


async def test_other_ways_to_page_keep_to_the_spec(
    sandbox: Sandbox, transport: Inspected
) -> None:
    """`meta` may hold anything, and each page is a page."""
    sandbox.classe365_vendor.paging = Paging(style="page", default_size=7)
    async with client(sandbox, transport, paging=ByPage()) as our:
        assert 30 == len(await our.students.list().collect())
    assert 6 == len(transport.seen)


@pytest.mark.parametrize(
    "spoiled",
    [
        {"records": {}},
        {"records": [{"first_name": "Lunet"}]},
        {"records": [{"id": 1.5}]},
        {"records": [{"id": 1, "first_name": 3}]},
        {"records": [{"id": 1}], "meta": []},
        {"records": [{"id": 1}], "status": 200},
        {"record": {"id": 1}, "message": "ok"},
        [{"id": 1}],
    ],
)
async def test_the_validator_is_strict(
    spoiled: object,
    sandbox: Sandbox,
    transport: Inspected,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An answer of another form is found, also one with a key too many."""
    canned = httpx.MockTransport(lambda _: httpx.Response(200, json=spoiled))
    monkeypatch.setattr(transport, "_inner", canned)
    async with client(sandbox, transport) as our:
        with pytest.raises(OpenAPIError):
            await our.students.list().collect()


@pytest.mark.parametrize("fields", [{"first_name": 5}, {"id": 1.5}, {"id": None}])
async def test_a_wrong_request_is_found(
    fields: dict[str, Any], sandbox: Sandbox, transport: Inspected
) -> None:
    """A body is held against the schema of its own path, and is not sent."""
    async with client(sandbox, transport) as our:
        with pytest.raises(OpenAPIError):
            await our.students.save(**fields)
    assert [] == transport.seen == list(sandbox.journal)


def asked(sandbox: Sandbox) -> set[str]:
    """The names of all query parameters that were sent."""
    return {name for one in sandbox.journal for name in one.query}


def parameters(name: str) -> set[str]:
    """The query parameters that an operation of the spec has."""
    method, path = name.split()
    listed = SPEC["paths"][path][method.lower()].get("parameters", [])
    shared = SPEC["components"]["parameters"]
    found = [shared[one["$ref"].rpartition("/")[2]] for one in listed]
    return {one["name"] for one in found if "query" == one["in"]}
