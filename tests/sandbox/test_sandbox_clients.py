"""What the sandbox hands out opens the clients: printed, in Python, over HTTP."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import httpx
import pytest

from homeroom import (
    ClassChartsParent,
    ClassChartsStudent,
    ClassCom,
    Classe365,
    ManageBac,
)
from homeroom.sandbox import Sandbox, serve
from tests.sandbox.test_sandbox_command import LIMIT, first_line, start

pytestmark = pytest.mark.anyio


async def _managebac(options: dict[str, Any]) -> object:
    async with ManageBac(**options) as client:
        return [one.name for one in await client.classes.list().collect(limit=9)]


async def _classcom(options: dict[str, Any]) -> object:
    async with ClassCom(**options) as client:
        return [one.class_id for one in await client.classes.list()]


async def _classe365(options: dict[str, Any]) -> object:
    async with Classe365(**options) as client:
        students = await client.students.list().collect(limit=9)
        return [(one.first_name, one.last_name) for one in students]


async def _student(options: dict[str, Any]) -> object:
    async with ClassChartsStudent(**options) as client:
        return [point.id for point in await client.activity.list().collect()]


async def _parent(options: dict[str, Any]) -> object:
    async with ClassChartsParent(**options) as client:
        return [(one.id, one.name) for one in await client.pupils.list()]


READS: dict[str, Callable[[dict[str, Any]], Awaitable[object]]] = {
    "managebac": _managebac,
    "classcom": _classcom,
    "classe365": _classe365,
    "classcharts_student": _student,
    "classcharts_parent": _parent,
}
"""By client, something of its school that another school has not."""

VENDORS = ("managebac", "classcom", "classe365", "classcharts")


@pytest.fixture(scope="module")
def printed() -> Iterator[dict[str, Any]]:
    """The line of `homeroom sandbox --json`, read, while its server runs."""
    process = start("sandbox", "--port", "0", "--json", "--pupils", "30")
    try:
        yield json.loads(first_line(process))
    finally:
        process.terminate()
        process.communicate(timeout=LIMIT)


def test_the_line_has_the_arguments_of_each_client(printed: dict[str, Any]) -> None:
    """And, for one release, those of ClassCharts by role."""
    assert [*READS, "classcharts"] == list(printed)
    assert {
        "managebac": {"base_url", "token"},
        "classcom": {"base_url", "api_key"},
        "classe365": {"base_url", "subdomain", "api_key"},
        "classcharts_student": {"base_url", "code", "date_of_birth"},
        "classcharts_parent": {"base_url", "email", "password"},
    } == {client: set(printed[client]) for client in READS}
    roles = dict(printed["classcharts"])
    base_url = roles.pop("base_url")
    assert {"student", "parent"} == set(roles)
    for role, login in roles.items():
        assert printed[f"classcharts_{role}"] == {"base_url": base_url, **login}


@pytest.mark.parametrize("client", READS)
async def test_the_line_opens_each_client(client: str, printed: dict[str, Any]) -> None:
    """As read from JSON, over a socket, without a change."""
    assert await READS[client](printed[client])


@pytest.mark.parametrize("client", READS)
async def test_a_socket_makes_no_difference(client: str) -> None:
    """With and without one, the same arguments lead to the same data."""
    async with Sandbox(pupils=30) as sandbox, serve(sandbox) as served:
        inside, outside = getattr(sandbox, client), getattr(served, client)
        assert {"transport"} == inside.keys() - outside.keys()
        assert await READS[client](inside) == await READS[client](outside)


def by_client(vendor: str, opened: Any) -> dict[str, dict[str, Any]]:
    """Arguments by client, out of what adding a school gives."""
    return opened if vendor == "classcharts" else {vendor: opened}


@pytest.mark.parametrize("vendor", VENDORS)
async def test_a_school_can_be_added_to_each_vendor(vendor: Any) -> None:
    """It has data of its own, and the first school keeps its own."""
    async with Sandbox(pupils=30) as sandbox:
        added = by_client(vendor, sandbox.add_school(vendor, seed=5, pupils=40))
        for client, options in added.items():
            first = await READS[client](getattr(sandbox, client))
            assert first != await READS[client](options)


async def test_a_school_of_no_vendor_is_refused() -> None:
    """The vendors are named."""
    other: Any = "moodle"
    with pytest.raises(ValueError, match="vendor: one of managebac, classcom"):
        Sandbox(pupils=10).add_school(other, seed=2)


@pytest.fixture
async def control(anyio_backend: str) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the root of a sandbox on a socket."""
    async with (
        Sandbox(pupils=30, rate=None) as sandbox,
        serve(sandbox) as served,
        httpx.AsyncClient(base_url=served.base_url, trust_env=False) as client,
    ):
        yield client


@pytest.mark.parametrize("vendor", VENDORS)
async def test_what_is_added_over_http_opens_its_clients(
    vendor: str, control: httpx.AsyncClient
) -> None:
    """The control route answers with arguments too."""
    url = f"/_sandbox/{vendor}/schools"
    added = (await control.post(url, json={"seed": 5, "pupils": 40})).json()
    assert added.pop("holds")
    clients = [client for client in READS if client.startswith(vendor)]
    for client in clients:
        assert await READS[client](added.get(client, added))


async def test_the_index_has_everything_a_line_each(control: httpx.AsyncClient) -> None:
    """Schools with what opens them, faults, requests, and both kinds of routes."""
    await control.post("/_sandbox/classe365/schools", json={"seed": 5, "pupils": 40})
    rule = {"path": "/managebac/*", "status": 503}
    faults = (await control.post("/_sandbox/faults", json=rule)).json()["faults"]
    await control.get("/managebac/v2p0/ping")
    page = await control.get("/_sandbox/")
    shown = page.json()
    assert ["schools", "faults", "journal", "controls", "routes"] == list(shown)
    lines = [
        json.loads(line.strip(" ,"))
        for line in page.text.splitlines()
        if "{" in line[1:]
    ]
    assert lines == [row for rows in shown.values() for row in rows]
    assert [*VENDORS, "classe365"] == [one["vendor"] for one in shown["schools"]]
    added = shown["schools"][-1]
    assert (5, 40) == (added["seed"], added["pupils"])
    assert await READS["classe365"](added["clients"]["classe365"])
    assert [{**faults[0], "hits": 1}] == shown["faults"]
    assert ["/managebac/v2p0/ping"] == [one["path"] for one in shown["journal"]]


async def test_the_index_lists_every_control_route(control: httpx.AsyncClient) -> None:
    """Those of vendors too; each says what it is for."""
    shown = (await control.get("/_sandbox/")).json()["controls"]
    listed = {(one["method"], one["path"]) for one in shown}
    assert {
        ("POST", "/_sandbox/faults"),
        ("DELETE", "/_sandbox/journal"),
        ("GET", "/_sandbox/{vendor}/schools"),
        ("POST", "/_sandbox/{vendor}/schools"),
        ("PUT", "/_sandbox/classe365/paging"),
        ("POST", "/_sandbox/classcharts/sessions/expire"),
    } <= listed
    assert all(one["does"].endswith(".") for one in shown)


async def test_the_index_shows_the_latest_requests(control: httpx.AsyncClient) -> None:
    """Twenty of them, the last one last; the journal has all."""
    for _ in range(25):
        await control.get("/managebac/v2p0/ping")
    shown = (await control.get("/_sandbox/")).json()["journal"]
    assert list(range(6, 26)) == [one["number"] for one in shown]


async def test_the_root_leads_to_the_index(control: httpx.AsyncClient) -> None:
    """It is the sandbox's own page: no fault hits it and no request is noted."""
    await control.post("/_sandbox/faults", json={"status": 503})
    root = await control.get("/")
    assert (307, "/_sandbox/") == (root.status_code, root.headers["location"])
    assert {"see": "/_sandbox/"} == root.json()
    followed = await control.get("/", follow_redirects=True)
    assert [] == followed.json()["journal"]


def test_a_sandbox_shows_its_size() -> None:
    """And no key of a school."""
    sandbox = Sandbox(pupils=10)
    sandbox.add_school(pupils=10)
    assert "<Sandbox of 5 schools>" == repr(sandbox)


def test_the_vendors_of_a_sandbox_are_there_by_name() -> None:
    """Each under a name of one form."""
    sandbox = Sandbox(pupils=10)
    named = {name: getattr(sandbox, f"{name}_vendor") for name in sandbox.credentials}
    assert named == sandbox.schools.vendors
