"""Faults, journal and schools, over the control routes and in the process."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from homeroom.sandbox import Sandbox
from homeroom.sandbox.faults import FaultError, parse_header, parse_rule

pytestmark = pytest.mark.anyio

CLASSES = "/managebac/v2p0/classes"


async def statuses(api: Any, count: int, path: str = "/ping") -> list[int]:
    """The statuses of some requests."""
    return [(await api.send("GET", path)).status_code for _ in range(count)]


async def test_a_header_asks_for_a_status(api: Any) -> None:
    """One request fails with the status; the next does not."""
    asked = {"X-Sandbox-Fault": "status=503"}
    response = await api.send("GET", "/classes", headers=asked)
    assert 503 == response.status_code
    assert [200] == await statuses(api, 1)


async def test_a_429_has_the_rate_headers(api: Any) -> None:
    """A 429 by fault looks like a true one."""
    response = await api.send("GET", "/ping", headers={"X-Sandbox-Fault": "status=429"})
    assert 429 == response.status_code
    assert "2027-01-15 08:00:01 UTC" == response.headers["X-RateLimit-Reset"]


@pytest.mark.parametrize("text", ["", "status=99", "status=x", "explode", "drop=1"])
async def test_a_header_that_makes_no_sense_is_refused(api: Any, text: str) -> None:
    """A fault that cannot be had answers 400 with the reason."""
    status, body = await api.refused(
        "GET", "/students", headers={"X-Sandbox-Fault": text}
    )
    assert 400 == status
    assert body["error"].startswith("X-Sandbox-Fault: ")


async def test_a_delay_comes_before_the_answer(api: Any, time: Any) -> None:
    """The sandbox sleeps, then answers as usual."""
    asked = {"X-Sandbox-Fault": "delay=2.5"}
    assert {"pong": "ok"} == await api.json("GET", "/ping", headers=asked)
    assert [2.5] == time.slept


async def test_a_drop_closes_the_connection_without_an_answer(
    api: Any, sandbox: Sandbox
) -> None:
    """Nothing is answered and nothing is carried out; the server goes on."""
    before = await api.ids()
    with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
        await api.send("POST", "/classes", json={}, headers={"X-Sandbox-Fault": "drop"})
    assert before == await api.ids()
    dropped = [entry for entry in sandbox.journal if entry.method == "POST"]
    assert [(None, True)] == [(entry.status, entry.fault) for entry in dropped]


async def test_a_truncated_answer_breaks_off_after_the_work(api: Any) -> None:
    """Half of the body comes; what was asked for has been done."""
    before = await api.ids()
    with pytest.raises(httpx.RemoteProtocolError, match="complete message body"):
        await api.send(
            "POST", "/classes", json={}, headers={"X-Sandbox-Fault": "truncate"}
        )
    assert len(before) + 1 == len(await api.ids())


async def test_rows_come_twice_or_not_at_all(api: Any) -> None:
    """The last rows of a page repeat, or are left out; `meta` stays as it was."""
    params = {"per_page": 5}
    whole = await api.json("GET", "/classes", params=params)
    twice = await api.json(
        "GET", "/classes", params=params, headers={"X-Sandbox-Fault": "duplicate=2"}
    )
    fewer = await api.json(
        "GET", "/classes", params=params, headers={"X-Sandbox-Fault": "missing=2"}
    )
    rows = whole["classes"]
    assert {**whole, "classes": rows + rows[-2:]} == twice
    assert {**whole, "classes": rows[:-2]} == fewer


async def test_a_dropped_request_in_the_process_is_a_reset(sandbox: Sandbox) -> None:
    """Without a socket, a drop is an error of the connection."""
    options = sandbox.managebac
    sandbox.faults.add(drop=True)
    async with httpx.AsyncClient(transport=options["transport"]) as client:
        with pytest.raises(ConnectionResetError):
            await client.get(f"{options['base_url']}/v2/ping")


async def test_a_rule_holds_until_it_is_removed(api: Any) -> None:
    """A rule is shown with its hits and ends with DELETE."""
    rule = {"path": "/managebac/*", "status": 500}
    added = await api.control("POST", "/faults", json=rule)
    assert 201 == added.status_code
    assert [500, 500] == await statuses(api, 2)
    [shown] = (await api.control("GET", "/faults")).json()["faults"]
    assert (500, 2) == (shown["status"], shown["hits"])
    assert 204 == (await api.control("DELETE", "/faults")).status_code
    assert [200] == await statuses(api, 1)


async def test_a_rule_can_name_one_page_and_a_number_of_times(api: Any) -> None:
    """Only the named page fails, and only once."""
    rule = {"path": CLASSES, "query": {"page": "2"}, "status": 429, "times": 1}
    await api.control("POST", "/faults", json=rule)
    assert [200] == await statuses(api, 1, "/classes?page=1")
    assert [429, 200] == await statuses(api, 2, "/classes?page=2")


async def test_a_rule_can_name_a_method(api: Any) -> None:
    """Other methods on the path go through."""
    await api.control("POST", "/faults", json={"method": "POST", "status": 500})
    assert [200] == await statuses(api, 1, "/classes")
    response = await api.send("POST", "/classes", json={})
    assert 500 == response.status_code


async def test_the_first_rule_that_applies_wins(api: Any) -> None:
    """Several rules are sent at once; the order decides."""
    rules = [{"status": 502, "times": 1}, {"status": 503, "times": 1}]
    await api.control("POST", "/faults", json=rules)
    assert [502, 503, 200] == await statuses(api, 3)


def hits(seed: int) -> list[bool]:
    """Which of a thousand requests a rate of 2 % hits."""
    faults = Sandbox(seed=seed).faults
    faults.add(status=500, rate=0.02)
    return [faults.choose("GET", "/", {}) is not None for _ in range(1000)]


async def test_a_rate_hits_its_share_and_depends_on_the_seed() -> None:
    """About 2 % of the requests fail, the same ones for the same seed."""
    assert 8 <= sum(hits(1)) <= 35
    assert hits(1) == hits(1)
    assert hits(1) != hits(2)


@pytest.mark.parametrize(
    "rule",
    [
        1,
        {},
        {"path": "*"},
        {"status": 600},
        {"status": True},
        {"delay": -1},
        {"status": 500, "rate": 2},
        {"status": 500, "times": 0},
        {"status": 500, "query": {"page": 7}},
        {"status": 500, "colour": "red"},
    ],
)
async def test_a_rule_that_makes_no_sense_is_refused(api: Any, rule: object) -> None:
    """The reason is given, and no rule is added, not even a good one beside it."""
    with pytest.raises(FaultError):
        parse_rule(rule)
    refused = await api.control("POST", "/faults", json=[{"status": 500}, rule])
    assert 400 == refused.status_code
    assert [200] == await statuses(api, 1)


async def test_a_header_may_hold_several_settings() -> None:
    """Settings are parted by semicolons or commas; a bare word is a switch."""
    fault = parse_header("status=503; delay=0.5, truncate")
    assert (503, 0.5, True) == (fault.status, fault.delay, fault.truncate)


async def test_the_end_of_the_block_removes_faults() -> None:
    """No fault outlives the `async with` block."""
    async with Sandbox() as sandbox:
        sandbox.faults.add(status=500)
    assert () == sandbox.faults.rules


async def test_the_journal_tells_what_was_asked(api: Any, sandbox: Sandbox) -> None:
    """Method, path, names of query parameters and status, in order; no secrets."""
    query = {"auth_token": api.token, "page": "1"}
    await api.send("GET", "/classes", token="", params=query)
    await api.send("GET", "/classes/1")
    shown = (await api.control("GET", "/journal")).text
    entries = httpx.Response(200, text=shown).json()["requests"]
    assert [1, 2] == [entry["number"] for entry in entries]
    assert [CLASSES, f"{CLASSES}/1"] == [entry["path"] for entry in entries]
    assert [["auth_token", "page"], []] == [entry["query"] for entry in entries]
    assert [200, 404] == [entry["status"] for entry in entries]
    assert api.token not in shown
    assert 2 == len(sandbox.journal)
    assert 204 == (await api.control("DELETE", "/journal")).status_code
    assert 0 == len(sandbox.journal)


async def test_a_school_can_be_added_over_the_socket(api: Any) -> None:
    """The answer holds what a client needs, and how many classes there will be."""
    sent = {"seed": 5, "pupils": 40, "classes": 120}
    response = await api.control("POST", "/managebac/schools", json=sent)
    created = response.json()
    assert 201 == response.status_code
    base_url = api.served.managebac["base_url"]
    assert (base_url, 120) == (created["base_url"], created["holds"]["classes"])
    body = await api.json("GET", "/classes", token=created["token"])
    assert 120 == body["meta"]["total_count"]
    students = await api.json("GET", "/students", token=created["token"])
    assert 40 == students["meta"]["total_count"]


@pytest.mark.parametrize(
    "sent",
    [[], {"pupils": 9}, {"pupils": 100_001}, {"classes": 0}, {"seed": "1"}, {"x": 1}],
)
async def test_a_school_needs_sizes_in_range(api: Any, sent: object) -> None:
    """Anything else is refused with a reason."""
    response = await api.control("POST", "/managebac/schools", json=sent)
    assert 400 == response.status_code
    assert response.json()["error"]


async def test_the_sandbox_needs_sizes_in_range() -> None:
    """Sizes and rate are checked at once."""
    for wrong in ({"pupils": 9}, {"pupils": 100_001}, {"classes": 0}, {"rate": 0}):
        with pytest.raises(ValueError, match="must be"):
            Sandbox(**wrong)


async def test_every_route_says_who_says_so(api: Any) -> None:
    """The list of routes has a source for each, the eight of the document among it."""
    listed = (await api.control("GET", "/")).json()["routes"]
    routes = [one for one in listed if one["path"].startswith("/managebac/")]
    sources = {route["source"] for route in routes}
    assert {"vendor document", "vendor elsewhere"} == sources
    documented = [r for r in routes if r["source"] == "vendor document"]
    assert 8 == len(documented)


def test_a_header_that_is_too_deep_is_no_value() -> None:
    """As one that is no JSON."""
    with pytest.raises(FaultError, match=r"^status: not a value$"):
        parse_header(f"status={'[' * 100_000}")
