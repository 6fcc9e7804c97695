"""Control routes are for programs on this machine, not for web pages in a browser."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from homeroom.sandbox import Sandbox, serve

pytestmark = pytest.mark.anyio

RULE = {"path": "/managebac/*", "status": 503}
CHANGES = [
    ("POST", "/faults"),
    ("DELETE", "/faults"),
    ("DELETE", "/journal"),
    ("POST", "/managebac/schools"),
    ("PUT", "/classe365/paging"),
    ("POST", "/classcom/keys"),
    ("POST", "/classcharts/sessions/expire"),
]
FOREIGN = [
    "evil.example",
    "127.0.0.1.evil.example",
    "localhost.evil.example:80",
    "evil.example@",
    "10.0.0.1",
    "[2001:db8::1]:8400",
    "[",
    "",
]


async def everything(api: Any) -> list[object]:
    """What control routes show."""
    paths = ("/faults", "/journal", "/managebac/schools", "/classcharts/state")
    return [(await api.control("GET", path)).json() for path in paths]


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
@pytest.mark.parametrize("host", FOREIGN)
async def test_a_name_that_leads_here_opens_nothing(
    api: Any, host: str, method: str
) -> None:
    """A name on the net may be made to mean loopback, for a page that has that name."""
    await api.control("POST", "/faults", json=RULE)
    before = await everything(api)
    refused = await api.control(method, "/faults", json=RULE, headers={"Host": host})
    assert 403 == refused.status_code
    assert "Host" in refused.json()["error"]
    assert before == await everything(api)


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "null",
        "file://",
        "http://[",
        "",
    ],
)
@pytest.mark.parametrize(("method", "path"), [("GET", "/"), *CHANGES])
async def test_a_page_from_elsewhere_is_refused(
    api: Any, origin: str, method: str, path: str
) -> None:
    """Whatever it sends."""
    before = await everything(api)
    refused = await api.control(method, path, json={}, headers={"Origin": origin})
    assert 403 == refused.status_code
    assert "Origin" in refused.json()["error"]
    assert before == await everything(api)


@pytest.mark.parametrize(
    "media",
    [
        "text/plain",
        "text/plain; application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonp",
        "",
    ],
)
@pytest.mark.parametrize(("method", "path"), CHANGES)
async def test_json_alone_is_taken(
    api: Any, media: str, method: str, path: str
) -> None:
    """What a form can send is not it, though its text may be JSON."""
    before = await everything(api)
    headers = {"Content-Type": media}
    refused = await api.control(method, path, content=b"{}", headers=headers)
    assert 415 == refused.status_code
    assert "application/json" in refused.json()["error"]
    assert before == await everything(api)


async def test_a_body_without_a_type_or_a_length_is_refused(api: Any) -> None:
    """It is not taken for an empty one."""

    async def pieces() -> Any:
        yield b'{"status": 503}'

    for body in (b'{"status": 503}', pieces()):
        assert 415 == (await api.control("POST", "/faults", content=body)).status_code
    assert [] == (await api.control("GET", "/faults")).json()["faults"]


@pytest.mark.parametrize("media", ["application/json", "Application/JSON; charset=x"])
@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "LOCALHOST:1", "[::1]:8400", "127.8.8.8"]
)
async def test_loopback_is_at_home(api: Any, host: str, media: str) -> None:
    """By any of its names, also for a page that came from there."""
    headers = {"Host": host, "Origin": f"http://{host}", "Content-Type": media}
    body = b'{"status": 503}'
    added = await api.control("POST", "/faults", content=body, headers=headers)
    assert 201 == added.status_code
    assert 204 == (await api.control("DELETE", "/faults")).status_code


async def test_a_switch_without_a_body_needs_no_type(charts: Any) -> None:
    """There is nothing to misread."""
    assert 204 == (await charts.control("POST", "/captcha")).status_code


async def test_the_address_that_it_is_bound_to_is_at_home() -> None:
    """Where an app of its own serves the sandbox elsewhere than on loopback."""
    app = Sandbox().app
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://192.0.2.7:8400/_sandbox"
    ) as client:
        assert 200 == (await client.get("/faults")).status_code
        other = {"Host": "evil.example"}
        assert 403 == (await client.get("/faults", headers=other)).status_code


async def test_the_index_and_the_way_to_it_are_guarded_too() -> None:
    """They show the keys of all schools."""
    async with (
        serve(Sandbox()) as served,
        httpx.AsyncClient(base_url=served.base_url) as client,
    ):
        for path in ("/", "/_sandbox", "/_sandbox/"):
            found = await client.get(path, headers={"Host": "evil.example"})
            assert 403 == found.status_code
            assert "evil" not in found.text
