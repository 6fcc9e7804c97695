"""Tokens, versions, hosts and the rate limit."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from homeroom.sandbox import Sandbox

pytestmark = pytest.mark.anyio

DENIED = (401, {"error": "Access Denied"})


async def test_ping_answers_pong(api: Any) -> None:
    """A ping with a good token answers ok."""
    assert {"pong": "ok"} == await api.json("GET", "/ping")


@pytest.mark.parametrize("path", ["/ping", "/classes", "/classes/852", "/students"])
async def test_a_wrong_or_missing_token_is_denied(api: Any, path: str) -> None:
    """Every route answers 401 to a token that is wrong or missing."""
    assert DENIED == await api.refused("GET", path, token="wrong")
    assert DENIED == await api.refused("GET", path, token="")


async def test_the_token_may_be_in_the_query_or_a_bearer(api: Any) -> None:
    """The token opens the school also as a query parameter and as a bearer."""
    query = {"auth_token": api.token}
    bearer = {"Authorization": f"Bearer {api.token}"}
    assert {"pong": "ok"} == await api.json("GET", "/ping", token="", params=query)
    assert {"pong": "ok"} == await api.json("GET", "/ping", token="", headers=bearer)


async def test_the_header_wins_over_the_query(api: Any) -> None:
    """A wrong header is not saved by a good query parameter."""
    query = {"auth_token": api.token}
    assert DENIED == await api.refused("GET", "/ping", token="wrong", params=query)


@pytest.mark.parametrize("version", ["v2", "v2p0", "v2p1", "v2p2", "v2p3"])
async def test_every_known_version_serves_the_same_data(api: Any, version: str) -> None:
    """A class looks the same in all versions."""
    expected = await api.json("GET", "/classes/852")
    assert expected == await api.json("GET", "/classes/852", version=version)


@pytest.mark.parametrize("path", ["/ping", "/classes"])
async def test_an_unknown_version_is_not_found(api: Any, path: str) -> None:
    """A version that the vendor does not have answers 404."""
    assert (404, {"error": "Not Found"}) == await api.refused("GET", path, version="v3")


async def test_an_unknown_path_is_not_found(api: Any) -> None:
    """A path that is not served answers 404 in JSON."""
    assert (404, {"error": "Not Found"}) == await api.refused("GET", "/lessons")


async def test_schools_do_not_see_each_other(api: Any, sandbox: Sandbox) -> None:
    """A second school has its own token, its own ids and its own data."""
    other = sandbox.add_school(seed=2)["token"]
    [first] = (await api.json("GET", "/classes", params={"per_page": 1}))["classes"]
    [second] = (await api.json("GET", "/classes", params={"per_page": 1}, token=other))[
        "classes"
    ]
    assert other != api.token
    assert first["id"] != second["id"]
    assert 404 == (await api.refused("GET", f"/classes/{second['id']}"))[0]
    missing = await api.refused("GET", f"/classes/{first['id']}", token=other)
    assert 404 == missing[0]


async def test_another_host_name_is_refused(api: Any) -> None:
    """A request that was meant for another host is not answered."""
    status, body = await api.refused(
        "GET", "/students", headers={"Host": "evil.example"}
    )
    assert 400 == status
    assert "127.0.0.1" in body["error"]


async def test_past_the_rate_requests_get_429_until_the_reset(
    time: Any, contract: Any
) -> None:
    """The request past the limit is refused with the reset, after which one works."""
    sandbox = Sandbox(rate=3, clock=time.clock())
    options = sandbox.managebac
    time.now = 1_800_000_000.25
    async with httpx.AsyncClient(
        transport=options["transport"], headers={"auth-token": options["token"]}
    ) as client:
        url = f"{options['base_url']}/v2/ping"
        statuses = [(await client.get(url)).status_code for _ in range(3)]
        refused = await client.get(url)
        time.now = 1_800_000_001.0
        later = await client.get(url)
    contract.check("GET", "/ping", refused)
    assert [200, 200, 200] == statuses
    assert 429 == refused.status_code
    assert "3" == refused.headers["X-RateLimit-Limit"]
    assert "1" == refused.headers["X-RateLimit-Period"]
    assert "2027-01-15 08:00:01 UTC" == refused.headers["X-RateLimit-Reset"]
    assert 200 == later.status_code


async def test_the_default_rate_is_50_a_second(time: Any) -> None:
    """Without options, the 51st request of a second is refused."""
    options = Sandbox(clock=time.clock()).managebac
    async with httpx.AsyncClient(
        transport=options["transport"], headers={"auth-token": options["token"]}
    ) as client:
        url = f"{options['base_url']}/v2/ping"
        statuses = [(await client.get(url)).status_code for _ in range(51)]
    assert [200] * 50 + [429] == statuses


async def test_every_answer_has_a_date_and_a_request_id(api: Any) -> None:
    """Answers tell the sandbox's time and a number of their own."""
    first = await api.send("GET", "/ping")
    second = await api.send("GET", "/ping", token="wrong")
    assert "Fri, 15 Jan 2027 08:00:00 GMT" == first.headers["Date"]
    assert first.headers["X-Request-Id"] != second.headers["X-Request-Id"]
