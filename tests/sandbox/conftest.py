"""A sandbox on a socket, and a client that holds every answer against the spec."""

from __future__ import annotations

import copy
import re
from collections.abc import AsyncIterator, Mapping
from typing import Any, cast

import httpx
import pytest
from attrs import define, field
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from codegen.__main__ import ROOT
from codegen.read.spec import read
from homeroom._core.clock import Clock
from homeroom.sandbox import Sandbox, Served, serve
from tests.sandbox.classcharts_api import Charts
from tests.sandbox.managebac_api import School

SPEC = ROOT / "openapi" / "managebac.yaml"
DELETABLE = ("SchoolClass", "Student", "Teacher", "Parent", "Membership")
NOON = 1_800_000_000.0
"""2027-01-15 08:00:00 UTC, after all data of the sandbox."""


@define
class FakeTime:
    """A clock that stands still until told, and sleeps by moving on."""

    now: float = NOON
    slept: list[float] = field(factory=list)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def clock(self) -> Clock:
        return Clock(
            monotonic=lambda: self.now, wall=lambda: self.now, sleep=self.sleep
        )


class Contract:
    """The spec, with objects closed: a field that it does not list is an error."""

    def __init__(self, spec: dict[str, Any]) -> None:
        self._spec = _closed(spec)
        # What deleted records look like is not documented; the sandbox adds this.
        for name in DELETABLE:
            fields = self._spec["components"]["schemas"][name]["properties"]
            fields["deleted_at"] = {"type": "string", "format": "date-time"}
        resource = Resource(contents=self._spec, specification=DRAFT202012)
        self._registry = Registry().with_resource("urn:spec", resource)

    def check(self, method: str, path: str, response: httpx.Response) -> None:
        """Fail if the answer is not one that the spec describes."""
        template = self._template(method, path)
        pointer, described = self._response(template, method, response.status_code)
        for name, header in described.get("headers", {}).items():
            shared = header.get("$ref", "").rpartition("/")[2]
            known = self._spec["components"]["headers"][shared] if shared else header
            assert name in response.headers or not known.get("required")
        if "content" in described:
            self._check_body(f"{pointer}/content/application~1json/schema", response)

    def known(self, method: str, path: str) -> bool:
        """Whether the spec has the operation."""
        return self._template(method, path) != ""

    def _template(self, method: str, path: str) -> str:
        found = (
            template
            for template, operations in self._spec["paths"].items()
            if method.lower() in operations and _pattern(template).fullmatch(path)
        )
        return next(found, "")

    def _response(
        self, template: str, method: str, status: int
    ) -> tuple[str, dict[str, Any]]:
        responses = self._spec["paths"][template][method.lower()]["responses"]
        key = str(status) if str(status) in responses else f"{status // 100}XX"
        described = responses[key]
        if "$ref" in described:
            name = described["$ref"].rpartition("/")[2]
            shared = self._spec["components"]["responses"][name]
            return f"#/components/responses/{name}", shared
        escaped = template.replace("/", "~1")
        return f"#/paths/{escaped}/{method.lower()}/responses/{key}", described

    def _check_body(self, pointer: str, response: httpx.Response) -> None:
        assert "application/json; charset=utf-8" == response.headers["content-type"]
        pointer = pointer.replace("{", "%7B").replace("}", "%7D")
        Draft202012Validator(
            {"$ref": f"urn:spec{pointer}"},
            registry=self._registry,
            format_checker=Draft202012Validator.FORMAT_CHECKER,
        ).validate(response.json())


class Api:
    """Sends requests as a school would, and checks all answers against the spec."""

    def __init__(
        self, client: httpx.AsyncClient, contract: Contract, served: Served
    ) -> None:
        self._client = client
        self._contract = contract
        self.served = served
        self.token = served.managebac["token"]

    async def send(
        self,
        method: str,
        path: str,
        *,
        version: str = "v2p0",
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
        documented: bool = True,
        **options: Any,
    ) -> httpx.Response:
        """The answer, checked; unless it is one that nobody documents."""
        auth = {"auth-token": self.token if token is None else token}
        response = await self._client.request(
            method,
            f"{self.served.managebac['base_url']}/{version}{path}",
            headers={**auth, **(headers or {})},
            **options,
        )
        bare = path.partition("?")[0]
        known = documented and self._contract.known(method, bare)
        if known and version != "v3":
            self._contract.check(method, bare, response)
        return response

    async def json(self, method: str, path: str, **options: Any) -> Any:
        """The body of a 200."""
        response = await self.send(method, path, **options)
        assert 200 == response.status_code, response.text
        return response.json()

    async def refused(self, method: str, path: str, **options: Any) -> tuple[int, Any]:
        """Status and body."""
        response = await self.send(method, path, **options)
        return response.status_code, response.json()

    async def control(self, method: str, path: str, **options: Any) -> httpx.Response:
        """The answer of a control route."""
        url = f"{self.served.base_url}/_sandbox{path}"
        return await self._client.request(method, url, **options)

    async def ids(self, **query: str | int) -> list[int]:
        """The ids of all classes that a query lists, over all pages."""
        found: list[int] = []
        page = pages = 1
        while page <= pages:
            params = {"per_page": 200, "page": page, **query}
            body = await self.json("GET", "/classes", params=params)
            found += [row["id"] for row in body["classes"]]
            page, pages = page + 1, body["meta"]["total_pages"]
        return found


@pytest.fixture(scope="session")
def contract() -> Contract:
    """The spec of ManageBac."""
    return Contract(cast("dict[str, Any]", read(SPEC).root.plain()))


@pytest.fixture
def time() -> FakeTime:
    """Time that stands still."""
    return FakeTime()


@pytest.fixture
def sandbox(time: FakeTime) -> Sandbox:
    """A sandbox without a rate limit, whose time stands still."""
    return Sandbox(rate=None, clock=time.clock())


@pytest.fixture
async def api(
    anyio_backend: str, sandbox: Sandbox, contract: Contract
) -> AsyncIterator[Api]:
    """A client of the sandbox, over a socket."""
    async with (
        serve(sandbox) as served,
        httpx.AsyncClient(trust_env=False) as client,
    ):
        yield Api(client, contract, served)


@pytest.fixture
async def school(
    anyio_backend: str, sandbox: Sandbox, contract: Contract
) -> AsyncIterator[School]:
    """A school of ManageBac, over a socket."""
    async with (
        serve(sandbox) as served,
        httpx.AsyncClient(trust_env=False) as client,
    ):
        yield School(client, contract, served)


@pytest.fixture
async def charts(anyio_backend: str, sandbox: Sandbox) -> AsyncIterator[Charts]:
    """A client of ClassCharts, over a socket."""
    async with (
        serve(sandbox) as served,
        httpx.AsyncClient(trust_env=False) as client,
    ):
        yield Charts(client, served)


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{\w+\}", "[^/]+", template))


def _closed(value: Any) -> Any:
    """A copy of the spec in which objects have no fields beyond those listed."""
    value = copy.deepcopy(value)
    for schema in value["components"]["schemas"].values():
        if "properties" in schema:
            schema.setdefault("additionalProperties", False)
    return value
