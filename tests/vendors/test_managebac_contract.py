"""Every operation, as sent and as answered, before a contract validator by others."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from functools import cache
from typing import Any, Final, Literal

import httpx
import pytest
from openapi_core import Config, OpenAPI

from homeroom import ManageBac
from homeroom.sandbox import Sandbox, Served, serve
from homeroom.sandbox.managebac import Settings
from tests.core.fakes import FakeClock
from tests.vendors.contract import VERBS, Watched, closed, load_spec
from tests.vendors.managebac_calls import CALLS
from tests.vendors.managebac_calls.calls import is_of

pytestmark = pytest.mark.anyio

SERVER: Final = "https://api.managebac.com"
TOKENS: Final = "POST /oauth/token"


@cache
def spec() -> dict[str, Any]:
    """The spec, read once."""
    return load_spec("managebac")


@cache
def contracts() -> tuple[OpenAPI, OpenAPI]:
    """The spec, and the one with closed objects; that it is one is tested elsewhere."""
    config = Config(spec_validator_cls=None)
    found = [OpenAPI.from_dict(one, config) for one in (spec(), closed(spec()))]
    return found[0], found[1]


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    """A sandbox of 30 pupils and 12 classes that refuses what it does not know."""
    sandbox = Sandbox(
        pupils=30,
        classes=12,
        rate=None,
        clock=FakeClock().clock(),
        managebac=Settings(strict=True),
    )
    async with serve(sandbox) as served:
        yield served


@pytest.fixture
async def transport(served: Served) -> AsyncIterator[Watched]:
    """What sends to it."""
    watched = Watched(served, "managebac", SERVER, *contracts())
    yield watched
    await watched.aclose()


def test_all_operations_of_the_spec_are_here() -> None:
    """An operation that is added to the spec must be added to these tests."""
    paths: dict[str, dict[str, Any]] = spec()["paths"]
    listed = {
        f"{verb.upper()} {path}"
        for path, item in paths.items()
        for verb in VERBS & item.keys()
    }
    assert listed == CALLS.keys() | {TOKENS}
    assert 136 == len(listed)


@pytest.mark.parametrize("name", CALLS)
async def test_operation(name: str, served: Served, transport: Watched) -> None:
    """Requests and answers keep to the spec, and nothing is left out of a request."""
    options: dict[str, Any] = {**served.managebac, "transport": transport}
    async with ManageBac(**options, retry=None) as client:
        await CALLS[name](client)
    requests = [one for one in transport.seen if is_of(name, one.method, one.url.path)]
    assert requests
    assert parameters(name) <= {key for one in requests for key in one.url.params}
    found = {path for one in requests for path in leaves(body(one))}
    assert fields(name) <= found


@pytest.mark.parametrize("token_in", ["header", "query"])
async def test_a_token_may_be_in_two_places(
    token_in: Literal["header", "query"], served: Served, transport: Watched
) -> None:
    """Both are in the spec."""
    async with ManageBac(
        **served.managebac, token_in=token_in, transport=transport, retry=None
    ) as client:
        await client.ping()
    names = {"auth-token", "auth_token"}
    [request] = transport.seen
    assert 1 == len(names & {*request.headers, *request.url.params})


async def test_an_application_has_its_token(served: Served, transport: Watched) -> None:
    """The request for it has no version in its path."""
    vendor = served.sandbox.managebac_vendor
    made = vendor.add_application(served.managebac["token"])
    async with ManageBac(
        base_url=served.managebac["base_url"],
        client_id=made.client_id,
        client_secret=made.client_secret,
        scopes=["students/index"],
        transport=transport,
        retry=None,
    ) as client:
        await client.students.list(per_page=2).collect(limit=2)
    assert ["/oauth/token", "/v2p3/students"] == [
        one.url.path for one in transport.seen
    ]
    assert fields(TOKENS) <= set(leaves(body(transport.seen[0])))


def operation(name: str) -> dict[str, Any]:
    """What the spec has of an operation."""
    method, _, path = name.partition(" ")
    found: dict[str, Any] = spec()["paths"][path][method.lower()]
    return found


def resolved(part: dict[str, Any]) -> dict[str, Any]:
    """What a reference leads to."""
    while "$ref" in part:
        found: Any = spec()
        for segment in part["$ref"].removeprefix("#/").split("/"):
            found = found[segment.replace("~1", "/").replace("~0", "~")]
        part = found
    return part


def parameters(name: str) -> set[str]:
    """The query parameters that an operation has."""
    listed = map(resolved, operation(name).get("parameters", []))
    return {one["name"] for one in listed if "query" == one["in"]}


def fields(name: str) -> set[str]:
    """The fields, as dotted paths, that its body may have."""
    sent = operation(name).get("requestBody")
    if sent is None:
        return set()
    return set(declared(resolved(sent)["content"]["application/json"]["schema"]))


def declared(schema: dict[str, Any], above: str = "") -> Iterator[str]:
    """The fields of a schema that hold no others."""
    known = resolved(schema)
    for one in [*known.get("allOf", []), *known.get("anyOf", [])]:
        yield from declared(one, above)
    if "items" in known:
        yield from declared(known["items"], above)
    for key, inner in known.get("properties", {}).items():
        below = list(declared(inner, f"{above}{key}."))
        yield from below or [f"{above}{key}"]


def leaves(value: object, above: str = "") -> Iterator[str]:
    """The fields of a body that hold no others."""
    if isinstance(value, list):
        for one in value:
            yield from leaves(one, above)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from list(leaves(inner, f"{above}{key}.")) or [f"{above}{key}"]


def body(request: httpx.Request) -> object:
    """What was sent as JSON."""
    json_sent = request.headers.get("content-type", "") == "application/json"
    return json.loads(request.content) if json_sent else None
